import type { Passage } from '../blocks/passage';
import type { PassageReading } from '../claims/claim';
import { authorNames } from '../evidence/cited-source';
import type { CslItem, Pack } from '../evidence/pack';
import type { PlacedCitation } from '../sources/citations';
import type { Quotation } from '../sources/quotations';
import { firstEndingFrom } from '../text/by-halves';
import type { AnalysedBlock, Analysis } from './analysis';
import { once } from './once';
import { speakerOf } from './quotation-speaker';
import { names, sourceInDraft, type SourceInDraft } from './source-in-draft';

/**
 * How a draft ties a quotation to a source: `claimed` where it is cited there and said to speak ("the Board writes that"), where
 * it is cited right behind words that the draft gives without a word of where else they stand, or where a credit line, a
 * citation or the lead-in of a block quote says that the words are the source's; `near` where the source is only cited or named
 * around. What is cited may just tell of the words: "a poster reads “…” [@board]".
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
  const source = sourceInDraft(pack, analysis);
  if (source === null) return null;
  if (quotation.form === 'block') return tieOfBlock(source, reading, block, analysis);

  const { item, refers } = source;
  const { passage, sentences } = reading;
  const first = sentences[firstEndingFrom(sentences, quotation.outer.start + 1)];
  const last = sentences[firstEndingFrom(sentences, quotation.outer.end)] ?? sentences.at(-1);
  if (first === undefined || last === undefined) return null;
  const before = passage.prose.slice(first.start, quotation.outer.start);
  const after = passage.prose.slice(quotation.outer.end, last.end);
  const speaker = speakerOf(before, after);
  if (speaker !== '' && !speaksFor(item, speaker)) return null;

  const all = source.citationsOf(passage);
  // A mark behind the full stop counts to the sentence.
  const inSentence = between(all, first.start, last.end + 1);
  const behind = inSentence.filter(({ prose }) => prose.start >= quotation.end);
  const nearest = behind.length > 0 ? behind.filter(({ prose }) => prose.start === behind[0]!.prose.start) : inSentence;
  if (nearest.length > 0) {
    if (!nearest.some(refers)) return null;
    const isItsOwn =
      speaker !== '' || (behind.length > 0 && isCitedAsWords(before, gapTo(behind[0]!, quotation, passage)));
    return isItsOwn ? 'claimed' : 'near';
  }
  if (passage.place.footnote !== undefined) return source.isNamedIn(passage) ? 'near' : null;
  if (names(item, `${before} ${after}`)) return 'near';
  if (all.length > 0) return source.isAllThatIsCitedIn(passage) ? 'near' : null;
  const pointsBack = GENERIC.test(`${before} ${after}`) || /^(?:it|they|we)$/iu.test(speaker);
  return pointsBack && mentionedBefore(source, block, analysis) ? 'near' : null;
}

/** The citations that begin and end between two places of the prose. */
function between(all: readonly PlacedCitation[], start: number, end: number): readonly PlacedCitation[] {
  const found: PlacedCitation[] = [];
  // In the order in which they begin: nothing that begins behind the end can count.
  let [low, high] = [0, all.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (all[middle]!.prose.start < start) low = middle + 1;
    else high = middle;
  }
  for (let i = low; i < all.length && all[i]!.prose.start <= end; i++)
    if (all[i]!.prose.end <= end) found.push(all[i]!);
  return found;
}

/** What stands between a quotation and a citation behind it. */
function gapTo({ prose }: PlacedCitation, { outer }: Quotation, passage: Passage): string {
  return passage.prose.slice(outer.end, Math.max(outer.end, prose.start));
}

/**
 * Whether a citation stands right behind a quotation and what leads up to it leaves only one sense: these are the words of what
 * is cited. "The trees matter because “…” [@x]", not "a sign reads “…” [@x]", "in other words, “…” [@x]", "the idea that “…” [@x]".
 */
function isCitedAsWords(before: string, gap: string): boolean {
  const lead = before.trimEnd();
  return (
    /^[\s.,;:!?)]*$/u.test(gap) &&
    (lead === '' || LEADS_ON.test(lead)) &&
    !CARRIER.test(lead.replace(/[“"«][^”"»]{0,400}[”"»]/gu, ' '))
  );
}

const LEADS_ON =
  /(?::|\b(?:that|because|since|as|while|where|when|if|is|are|was|were|be|been|has|have|had|will|would|can|could|should|must|may|to))$/iu;
/** What words stand on, and what a writer only supposes somebody to think. */
const CARRIER =
  /\b(?:signs?|posters?|banners?|plaques?|stickers?|slogans?|mottos?|proverbs?|sayings?|jokes?|questions?|titles?|headlines?|myths?|ideas?|notions?|beliefs?|hypothes[ie]s|fears?|views?|hopes?|claims?|arguments?|objections?|complaints?|rules? of thumb|refrains?|mantras?|messages?|assumptions?|impressions?|as if|as though|other words|in short)\b/iu;

const GENERIC =
  /\b(?:the|this|that|its|their) (?:paper|report|study|authors?|document|essay|article|analysis|post|briefing|statement|survey|review|company|lab|text)(?:['’]s?)?\b/iu;

function tieOfBlock(
  source: SourceInDraft,
  { passage }: PassageReading,
  block: AnalysedBlock,
  analysis: Analysis,
): Tie | null {
  const { item, refers } = source;
  const { credit, isCredited, cited } = source.ofBlock(block);
  if (isCredited) return 'claimed';
  const own = source.citationsOf(passage);
  if (own.length > 0) return own.some(refers) ? 'claimed' : null;
  if (cited !== null) return cited ? 'claimed' : null;
  if (credit !== '') return null;
  const { leadIn } = block.reading.environment;
  if (leadIn === '') return null;
  const speaker = speakerOf(leadIn, '');
  if (speaker !== '' && !speaksFor(item, speaker)) return null;
  const previous = blocksUpTo(block, analysis).at(-2)?.reading.passages.at(-1);
  const leading = previous === undefined ? [] : source.citationsOf(previous.passage);
  if (leading.length > 0) return refers(leading.at(-1)!) ? 'claimed' : null;
  if (names(item, leadIn)) return 'claimed';
  return GENERIC.test(leadIn) && mentionedBefore(source, block, analysis) ? 'near' : null;
}

/** Whether the block or one of the two before it cites or names the source. */
function mentionedBefore(source: SourceInDraft, block: AnalysedBlock, analysis: Analysis): boolean {
  return blocksUpTo(block, analysis).some((one) => source.isMentionedIn(one));
}

/** The two blocks before a block, and itself. */
function blocksUpTo(block: AnalysedBlock, { blocks }: Analysis): readonly AnalysedBlock[] {
  const at = placesOf(blocks).get(block) ?? 0;
  return blocks.slice(Math.max(0, at - 2), at + 1);
}

const placesOf = once(
  (blocks: readonly AnalysedBlock[]): ReadonlyMap<AnalysedBlock, number> =>
    new Map(blocks.map((block, at) => [block, at])),
);

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
