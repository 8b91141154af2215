import type { PassageReading } from '../claims/claim';
import { authorNames, citedSources, sourcesNamed, type CitedSource } from '../evidence/cited-source';
import type { CslItem, Pack } from '../evidence/pack';
import { citationsOf, type PlacedCitation } from '../sources/citations';
import { creditLine, type Quotation } from '../sources/quotations';
import type { AnalysedBlock, Analysis } from './analysis';
import { speakerOf } from './quotation-speaker';

/**
 * How a draft ties a quotation to a source: `claimed` where a citation right there, a credit line or the lead-in says that
 * the words are the source's; `near` where the source is only cited or named around.
 */
export type Tie = 'claimed' | 'near';

/** How the draft ties a quotation to the source of a pack; null where it gives the words as somebody else's or nobody's. */
export function tieTo(
  pack: Pack,
  quotation: Quotation,
  reading: PassageReading,
  block: AnalysedBlock,
  analysis: Analysis,
): Tie | null {
  const item = pack.sources.find(({ id }) => id === pack.source);
  if (item === undefined) return null;
  const isIt = (sources: readonly CitedSource[]) =>
    sources.some((source) => source.pack === pack && source.item.id === item.id);
  const refers = ({ citation }: PlacedCitation) => isIt(citedSources(citation, analysis));
  if (quotation.form === 'block') return tieOfBlock(item, isIt, refers, reading, block, analysis);

  const { passage, sentences } = reading;
  const first = sentences.find(({ end }) => end > quotation.outer.start);
  const last = sentences.find(({ end }) => end >= quotation.outer.end) ?? sentences.at(-1);
  if (first === undefined || last === undefined) return null;
  const before = passage.prose.slice(first.start, quotation.outer.start);
  const after = passage.prose.slice(quotation.outer.end, last.end);
  const speaker = speakerOf(before, after);
  if (speaker !== '' && !speaksFor(item, speaker)) return null;

  const all = citationsOf(passage, analysis.notes);
  // A mark behind the full stop counts to the sentence.
  const inSentence = all.filter(({ prose }) => prose.start >= first.start && prose.end <= last.end + 1);
  const behind = inSentence.filter(({ prose }) => prose.start >= quotation.end);
  const nearest = behind.length > 0 ? behind.filter(({ prose }) => prose.start === behind[0]!.prose.start) : inSentence;
  if (nearest.length > 0) return nearest.some(refers) ? 'claimed' : null;
  if (passage.place.footnote !== undefined) return isIt(sourcesNamed(passage.prose, analysis.packs)) ? 'near' : null;
  if (names(item, `${before} ${after}`)) return 'near';
  if (all.length > 0) return all.every(refers) ? 'near' : null;
  const pointsBack = GENERIC.test(`${before} ${after}`) || /^(?:it|they|we)$/iu.test(speaker);
  return pointsBack && mentionedBefore(block, analysis, item, refers) ? 'near' : null;
}

const GENERIC =
  /\b(?:the|this|that|its|their) (?:paper|report|study|authors?|document|essay|article|analysis|post|briefing|statement|survey|review|company|lab|text)(?:['’]s?)?\b/iu;

function tieOfBlock(
  item: CslItem,
  isIt: (sources: readonly CitedSource[]) => boolean,
  refers: (placed: PlacedCitation) => boolean,
  { passage }: PassageReading,
  block: AnalysedBlock,
  analysis: Analysis,
): Tie | null {
  const credits = block.reading.passages.flatMap((one) => {
    const line = one.passage.place.quotes > 0 ? creditLine(one.passage) : null;
    return line === null ? [] : [one.passage.prose.slice(line.start, line.end)];
  });
  if (credits.length > 0) {
    const credit = credits.join(' ');
    if (names(item, credit) || isIt(sourcesNamed(credit, analysis.packs))) return 'claimed';
  }
  const cited = block.reading.passages.flatMap((one) => citationsOf(one.passage, analysis.notes));
  const own = citationsOf(passage, analysis.notes);
  const near = own.length > 0 ? own : cited;
  if (near.length > 0) return near.some(refers) ? 'claimed' : null;
  if (credits.length > 0) return null;
  const { leadIn } = block.reading.environment;
  if (leadIn === '') return null;
  const speaker = speakerOf(leadIn, '');
  if (speaker !== '' && !speaksFor(item, speaker)) return null;
  const previous = analysis.blocks[analysis.blocks.indexOf(block) - 1]?.reading.passages.at(-1);
  const leading = previous === undefined ? [] : citationsOf(previous.passage, analysis.notes);
  if (leading.length > 0) return refers(leading.at(-1)!) ? 'claimed' : null;
  if (names(item, leadIn)) return 'claimed';
  return GENERIC.test(leadIn) && mentionedBefore(block, analysis, item, refers) ? 'near' : null;
}

/** Whether the block or one of the two before it cites or names the source. */
function mentionedBefore(
  block: AnalysedBlock,
  analysis: Analysis,
  item: CslItem,
  refers: (placed: PlacedCitation) => boolean,
): boolean {
  const at = analysis.blocks.indexOf(block);
  return analysis.blocks
    .slice(Math.max(0, at - 2), at + 1)
    .flatMap(({ reading }) => reading.passages)
    .some(({ passage }) => names(item, passage.prose) || citationsOf(passage, analysis.notes).some(refers));
}

/** Whether words that name a speaker can stand for the source: its author, "the paper", "it". */
function speaksFor(item: CslItem, speaker: string): boolean {
  if (names(item, speaker) || isShortFor(speaker, item)) return true;
  if (/^(?:he|she)$/iu.test(speaker)) return item.author?.some(({ family }) => family !== undefined) ?? false;
  if (/^(?:as )?(?:it|they|we|this|which|who|that|and|but|also)\b[^\p{Lu}]*$/iu.test(speaker)) return true;
  return GENERIC.test(speaker);
}

/** "The Board" for the Lighthouse Board, "the census" for the Lighthouse Census: nothing but words of author or title. */
function isShortFor(speaker: string, item: CslItem): boolean {
  const words = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const said = words(speaker).filter((word) => !/^(?:the|its|as|and|but|s)$/u.test(word));
  const called = [...authorNames(item), item.title ?? ''].map(words);
  return said.length > 0 && called.some((name) => said.every((word) => name.includes(word)));
}

/** Whether a text names the author or the title of a source. */
function names(item: CslItem, text: string): boolean {
  const words = [...authorNames(item), item.title ?? '', item['title-short'] ?? ''].filter((name) => name.length > 2);
  return words.some((name) => {
    const at = text.indexOf(name);
    return (
      at >= 0 && !/[\p{L}\p{N}]/u.test(text[at - 1] ?? ' ') && !/[\p{L}\p{N}]/u.test(text[at + name.length] ?? ' ')
    );
  });
}
