import type { Tick } from '../evidence/tick';
import type { Span } from '../text/span';
import type { Passage } from '../blocks/passage';
import type { Sentence } from '../sentences/sentence';
import { firstFrom } from '../text/by-halves';
import { contains } from '../text/span';
import { toProse } from '../blocks/passage';
import type { Analysis, AnalysedBlock } from './analysis';

/** The block that holds a document offset, its end included; null between blocks. */
export function blockAt(analysis: Analysis, offset: number): AnalysedBlock | null {
  const block = analysis.blocks[indexAt(analysis, offset)];
  if (block === undefined) return null;
  return offset >= block.start && offset <= block.start + block.reading.block.text.length ? block : null;
}

/** The index of the last block that begins at or before an offset; 0 when none does. */
function indexAt({ blocks }: Analysis, offset: number): number {
  return Math.max(0, firstFrom(blocks, offset + 1) - 1);
}

/** The block right before one of the analysis. */
export function blockBefore(block: AnalysedBlock, analysis: Analysis): AnalysedBlock | undefined {
  return analysis.blocks[indexAt(analysis, block.start) - 1];
}

/** The block right behind one of the analysis. */
export function blockBehind(block: AnalysedBlock, analysis: Analysis): AnalysedBlock | undefined {
  return analysis.blocks[indexAt(analysis, block.start) + 1];
}

/** The tick of the quantity that stands exactly under a document span, with its block. */
export function tickAt(analysis: Analysis, span: Span): { block: AnalysedBlock; tick: Tick } | null {
  const block = blockAt(analysis, span.start);
  if (block === null) return null;
  const tick = block.ticks.find(
    ({ claim }) => claim.at.start + block.start === span.start && claim.at.end + block.start === span.end,
  );
  return tick === undefined ? null : { block, tick };
}

/** Where a document offset stands in the prose: its passage and sentence, and the offset in the passage's prose. */
export interface ProsePlace {
  readonly block: AnalysedBlock;
  readonly passage: Passage;
  readonly sentence: Sentence;
  readonly prose: number;
}

/** The prose at a document offset; null where there is none (code, a link's address, between blocks). */
export function proseAt(analysis: Analysis, offset: number): ProsePlace | null {
  const block = blockAt(analysis, offset);
  if (block === null) return null;
  const inside = offset - block.start;
  // The innermost passage: a nested list's item lies inside the extent of the item above it.
  let found: ProsePlace | null = null;
  for (const { passage, sentences } of block.reading.passages) {
    if (!contains(passage.source, { start: inside, end: inside })) continue;
    if (found !== null && contains(passage.source, found.passage.source)) continue;
    const prose = toProse(passage, { start: inside, end: inside }).start;
    const sentence = sentences.find((s) => s.start <= prose && prose <= s.end) ?? sentences.at(-1);
    if (sentence !== undefined) found = { block, passage, sentence, prose };
  }
  return found;
}
