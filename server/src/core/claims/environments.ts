import { isTable, type Block, type PlacedBlock } from '../blocks/block';
import { recounting, type BlockChange } from '../blocks/recount';
import { endsStep, toEnd, type Steps } from '../text/steps';
import type { Environment } from './claim';
import { noVoice, voiceIn, voiceOf, type VoiceCounts } from './voice';

interface Heading {
  readonly depth: number;
  readonly prose: string;
}

/** The environments of a document's blocks, with what it takes to find them out again when some of the blocks have changed. */
export interface Environments {
  readonly blocks: readonly PlacedBlock[];
  readonly of: readonly Environment[];
  /** The headings above each block, outermost first. */
  readonly above: readonly (readonly Heading[])[];
  readonly voice: VoiceCounts;
}

export const noEnvironments: Environments = {
  blocks: [],
  of: [],
  above: [],
  voice: noVoice,
};

/** For each block the little of the document around it on which its reading depends. */
export function environmentsOf(blocks: readonly PlacedBlock[]): readonly Environment[] {
  const change = { before: [], now: blocks, same: { prefix: 0, suffix: 0 } };
  return toEnd(updatingEnvironments(noEnvironments, change)).of;
}

/** The same, from those of an earlier version: environments that are the same are the same objects. */
export function* updatingEnvironments(before: Environments, change: BlockChange): Steps<Environments> {
  const { now: blocks, same } = change;
  const counts = yield* recounting(before.voice, change, voiceIn);
  const voice = voiceOf(counts);
  // Spread, each environment would be copied field by field by slower means.
  const { decides, specifies } = voice;
  const isKept = isSameVoice(before.of[0], voice);
  // Of a table the blocks beside it are part of the environment.
  const prefix = isKept ? Math.max(0, same.prefix - 1) : 0;
  const suffix = isKept ? Math.max(0, same.suffix - 1) : 0;
  const of = before.of.slice(0, prefix);
  const above = before.above.slice(0, prefix);
  let headings: readonly Heading[] = above[prefix - 1] ?? [];
  if (prefix > 0) headings = under(headings, blocks[prefix - 1]!.block);
  // Blocks below the same headings share them: what is read in headings is read once.
  let proses = headings.map(({ prose }) => prose);
  let leadIn = prefix > 0 ? leadInOf(blocks[prefix - 1]!.block) : '';
  const moved = blocks.length - before.blocks.length;
  for (let i = prefix; i < blocks.length; i++) {
    const { block } = blocks[i]!;
    const known = i >= blocks.length - suffix ? before.of[i - moved]! : null;
    if (known?.leadIn === leadIn && isSame(headings, before.above[i - moved]!)) {
      const aboveAll = above.concat(before.above.slice(i - moved));
      return { blocks, of: of.concat(before.of.slice(i - moved)), above: aboveAll, voice: counts };
    }
    const beside = isTable(block) ? besideOf(blocks, i) : '';
    of.push({ headings: proses, leadIn, beside, decides, specifies });
    above.push(headings);
    const below = under(headings, block);
    if (below !== headings) proses = below.map(({ prose }) => prose);
    headings = below;
    leadIn = leadInOf(block);
    if (endsStep(i)) yield;
  }
  return { blocks, of, above, voice: counts };
}

/** Whether the whole document speaks as it did. */
export function isSameVoice(a: Partial<Environment> | undefined, b: Partial<Environment>): boolean {
  return a?.decides === b.decides && a?.specifies === b.specifies;
}

/** The headings above what follows a block. */
function under(headings: readonly Heading[], block: Block): readonly Heading[] {
  const heading = headingOf(block);
  if (heading !== null) return enclosing(headings, heading);
  return headingsIn(block).reduce(enclosing, headings);
}

function enclosing(headings: readonly Heading[], heading: Heading): readonly Heading[] {
  const enclosed = headings.findIndex(({ depth }) => depth >= heading.depth);
  return [...(enclosed < 0 ? headings : headings.slice(0, enclosed)), heading];
}

const noHeadings: readonly Heading[] = [];

/** The headings in a block of HTML. */
function headingsIn({ kind, passages }: Block): readonly Heading[] {
  if (kind !== 'html') return noHeadings;
  return passages.flatMap(({ role, place, prose }) =>
    role === 'heading' && place.html === true ? [{ depth: place.heading ?? 1, prose }] : [],
  );
}

function headingOf({ kind, passages }: Block): Heading | null {
  const passage = passages[0];
  if (kind === 'heading') return { depth: passage?.place.heading ?? 1, prose: passage?.prose ?? '' };
  const shouted = kind === 'paragraph' ? headingInCapitals(passage?.prose ?? '') : null;
  return shouted === null ? null : { depth: IN_CAPITALS, prose: shouted };
}

function isSame(a: readonly Heading[], b: readonly Heading[]): boolean {
  return (
    a === b ||
    (a.length === b.length && a.every(({ depth, prose }, i) => depth === b[i]!.depth && prose === b[i]!.prose))
  );
}

/** Below all headings of Markdown. */
const IN_CAPITALS = 7;

/** "RECOMMENDATIONS": converters leave headings as short paragraphs in capitals. */
function headingInCapitals(prose: string): string | null {
  const text = prose.trim();
  return /^(?:\d[\d.]*\s)?\p{Lu}{3}[\p{Lu}\s&,'\u2019:-]{0,57}$/u.test(text) ? text : null;
}

/** The last sentence of a paragraph when it ends with a colon. */
function leadInOf(block: Block): string {
  const text = block.kind === 'paragraph' ? (block.passages.at(-1)?.prose ?? '').trimEnd() : '';
  if (!text.endsWith(':')) return '';
  const from = Math.max(text.lastIndexOf('. '), text.lastIndexOf('? '), text.lastIndexOf('! '));
  return text.slice(from < 0 ? 0 : from + 2).slice(-300);
}

/** The paragraphs next to a table, shortened: a caption and a source line are short. */
function besideOf(blocks: readonly PlacedBlock[], table: number): string {
  const near = [blocks[table - 1], blocks[table + 1]].filter((placed) => placed?.block.kind === 'paragraph');
  return near.map((placed) => (placed!.block.passages[0]?.prose ?? '').slice(0, 400)).join('\n');
}
