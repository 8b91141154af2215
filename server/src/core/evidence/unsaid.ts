import { measureOf } from './comparable';
import type { Region } from './context';
import type { Found } from './find-terms';
import type { PlacedNumber } from './numbers-in-sentence';
import { mentioned } from './explained';
import { stem } from './stem';
import { holds } from './synonyms';
import type { Word } from './words';

/** Verbs and stresses that say nothing of what is measured. */
export const EMPTY: ReadonlySet<string> = new Set(
  (
    'produce make reach have hold be get stand amount come account manage attain hit remain yield turn generate deliver ' +
    'cause contribute represent constitute comprise achieve expect forecast project projected projection predict estimate set likely percent share total figure expected'
  )
    .split(' ')
    .map(stem),
);

/**
 * Whether a sentence is about a figure although it names no measure: "Huawei will reach 4 percent of NVIDIA" gives the share of
 * the very thing that the figure compares with; "Huawei: 4 percent in 2027" gives its subject, its unit and its year, and
 * nothing that could be another measure.
 */
export function isMeasureUnsaid(
  number: PlacedNumber,
  found: Found,
  sentence: Region,
  years: 'same' | 'other' | 'unknown',
): boolean {
  const { quantity } = number;
  if (measureOf(quantity) !== measureOf(found.known.figure.quantity) || quantity.weak === true) return false;
  if (measureOf(quantity) === 'count' || quantity.change !== undefined) return false;
  if (found.subject.length === 0 || found.subject.some(({ region }) => region !== sentence)) return false;
  const isOfReference = isShareOfReference(number, found, sentence);
  if (!isOfReference && !(years === 'same' && isBare(number, found, sentence))) return false;
  const own = mentioned([...found.subject, ...found.reference], sentence);
  return sentence.words.every(
    (word, i) =>
      own.has(i) ||
      isPart(number, i) ||
      word.small ||
      isEmpty(word) ||
      // "Of Norland's industrial emissions", where the pack speaks of Norland's.
      (isOfReference && holds(found.known.vocabulary, word.stem)) ||
      word.clause !== clauseOf(number, sentence),
  );
}

/** "Of NVIDIA's", with nothing of NVIDIA's named. */
function isShareOfReference(number: PlacedNumber, { reference }: Found, sentence: Region): boolean {
  const { words } = sentence;
  if (words[number.last + 1]?.stem !== 'of' && quantityIsShare(number)) return false;
  return reference.some(
    ({ region, mentions }) =>
      region === sentence && mentions.some(({ first }) => first > number.last && first - number.last <= 3),
  );
}

function quantityIsShare({ quantity }: PlacedNumber): boolean {
  return quantity.kind === 'percent' || quantity.kind === 'ratio';
}

function isBare(number: PlacedNumber, found: Found, { words }: Region): boolean {
  if (number.quantity.kind !== found.known.figure.quantity.kind || number.quantity.noun !== null) return false;
  return words[number.last + 1]?.stem !== 'of';
}

function clauseOf(number: PlacedNumber, { words }: Region): number {
  return words[number.first]!.clause;
}

function isPart(number: PlacedNumber, i: number): boolean {
  return i >= number.first && i <= number.last;
}

function isEmpty(word: Word): boolean {
  return (
    EMPTY.has(word.stem) ||
    /^(?:(?:19|20)\d\d|only|just|mere|merely|about|around|roughly|nearly|almost|then)$/i.test(word.raw)
  );
}
