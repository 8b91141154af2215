import type { KnownFigure } from './known-figure';
import { findMentions, tabulate, type Mention } from './names';
import { readWords, type Word } from './words';

const NEGATION = new Set([
  'not',
  'never',
  'neither',
  'nor',
  'without',
  'cannot',
  'fail',
  'nothing',
  'nobody',
  'none',
  'no',
  'non',
  'lack',
]);
/** "Not only", "no more than", "not just": they bound or stress, and deny nothing. */
const HARMLESS_AFTER = new Set([
  'only',
  'just',
  'more',
  'less',
  'fewer',
  'least',
  'longer',
  'doubt',
  'even',
  'yet',
  'quite',
  'simpli',
  'mere',
]);

/**
 * How many denials stand beside the words of a measure ("did not comply", "published none"), in the same clause.
 *
 * @param skip places whose words deny nothing here: "failed asylum seekers were deported"
 * @param number where the number of the sentence begins; a "nothing" behind it denies otherwise
 */
export function denialsBeside(
  words: readonly Word[],
  { first, last, name }: Pick<Mention, 'first' | 'last'> & Partial<Pick<Mention, 'name'>>,
  skip: (i: number) => boolean,
  number = words.length,
): number {
  let denials = 0;
  for (let i = Math.max(0, first - 4); i <= last + 2; i++) {
    const word = words[i];
    if (word === undefined || skip(i)) continue;
    if (i >= first && i <= last) {
      // "Children were not in poverty" holds "child poverty", with a denial in between.
      const isInside = name !== undefined && i > first && i < last && !name.stems.includes(word.stem);
      if (isInside && isDenial(word) && VERB.test(words[i - 1]?.raw ?? '')) denials++;
      continue;
    }
    if (word.clause !== words[first]!.clause || HARMLESS_AFTER.has(words[i + 1]?.stem ?? '')) continue;
    if (denials > 0 && isRepeated(i, words)) continue;
    const raw = word.raw.toLowerCase();
    const denies =
      i < first
        ? isDenial(word) && raw !== 'none'
        : raw === 'none' || raw === 'no' || (raw === 'nothing' && i < number);
    if (denies || (i < first && /n['’]t$/u.test(word.raw))) denials++;
    // "A cause other than unpaid rent".
    if (i === first - 1 && word.stem === 'than' && words[i - 1]?.stem === 'other') denials++;
  }
  return denials;
}

/** "No paper and no newsroom", "neither … nor …": one denial of two things. */
function isRepeated(i: number, words: readonly Word[]): boolean {
  const raw = words[i]!.raw.toLowerCase();
  return raw === 'nor' || (/^(?:no|not|without)$/.test(raw) && /^(?:and|or|nor)$/i.test(words[i - 1]?.raw ?? ''));
}

const VERB = /^(?:is|are|was|were|be|been|do|does|did|has|have|had|will|would|can|could|still|currently)$/i;

function isDenial(word: Word): boolean {
  return NEGATION.has(word.raw.toLowerCase()) || NEGATION.has(word.stem);
}

/** Whether the word at a place is one of the name's own, not one that stands between them ("children were *not* in poverty"). */
export function isNamedBy({ name, first, last }: Mention, words: readonly Word[], i: number): boolean {
  return i >= first && i <= last && name.stems.includes(words[i]!.stem);
}

/** What a pack's claim does to its own measure: "libraries that offer no wireless internet" denies it. */
export type Polarity = 'plain' | 'denied' | 'unclear';

/** Whether a word among these denies something. */
export function holdsDenial(words: readonly Word[]): boolean {
  return words.some((word) => isDenial(word) || /n['’]t$/u.test(word.raw));
}

/**
 * Whether the claim of a figure denies what its measure names. Names that hold the denial themselves ("no mobile signal") are
 * what is measured. Unclear where the claim denies something and names no measure.
 */
export function polarityOf(known: Pick<KnownFigure, 'figure' | 'subject' | 'measure'>): Polarity {
  const words = readWords(known.figure.claim);
  if (!holdsDenial(words)) return 'plain';
  const table = tabulate(words);
  const places = (entries: KnownFigure['subject'], loose: boolean): readonly Mention[] =>
    entries.flatMap(({ names }) =>
      names.filter(({ opposite }) => opposite === null).flatMap((name) => findMentions(name, table, loose)),
    );
  const subject = places(known.subject, false);
  const measured = places(known.measure, true);
  if (measured.length === 0) return 'unclear';
  // A denial that some name holds is told by that name.
  const skip = (i: number): boolean => [...subject, ...measured].some((mention) => isNamedBy(mention, words, i));
  return measured.some((mention) => denialsBeside(words, mention, skip) % 2 === 1) ? 'denied' : 'plain';
}
