import type { Region } from './context';
import type { Found, FoundEntry } from './find-terms';
import type { EvidenceIndex } from './evidence-index';
import type { Fit } from './fit';
import type { PlacedNumber } from './numbers-in-sentence';
import { stem } from './stem';
import { holds } from './synonyms';

/** No places of a sentence. */
export const NOWHERE: ReadonlySet<number> = new Set();

/** Words that fit any figure and tell none from another. */
export const GENERAL: ReadonlySet<string> = new Set(
  'case time instance average percent percentage share rate figure total them attempt person occasion other all what such same year month week day country nation'
    .split(' ')
    .map(stem),
);

/**
 * How much of what the number's clause says besides the subject is what the pack says of the figure, from 0 to 1; null when it
 * says next to nothing.
 *
 * @param others places of words that are about another number of the clause
 */
export function shareKnown(
  number: PlacedNumber,
  found: Found,
  sentence: Region,
  others: ReadonlySet<number> = NOWHERE,
): number | null {
  const { words } = sentence;
  const clause = words[number.first]?.clause;
  const subject = mentioned(found.subject, sentence);
  const terms = mentioned([...found.measure, ...found.reference], sentence);
  let all = 0;
  let known = 0;
  words.forEach((word, i) => {
    if (word.clause !== clause || word.small || subject.has(i) || others.has(i) || /^\p{N}/u.test(word.raw)) return;
    if (i >= number.first && i <= number.last) return;
    all++;
    if (terms.has(i) || holds(found.known.vocabulary, word.stem) || GENERAL.has(word.stem)) known++;
  });
  return all <= 1 ? null : known / all;
}

/** The places in the sentence of the words that stand for these entries. */
export function mentioned(entries: readonly FoundEntry[], sentence: Region): ReadonlySet<number> {
  const places = new Set<number>();
  for (const { region, mentions } of entries)
    if (region === sentence) for (const { first, last } of mentions) for (let i = first; i <= last; i++) places.add(i);
  return places;
}

/** Whether the word at a place of the sentence is one of substance that the pack does not use about the figure. */
export function unknownIn(
  { found, number, others }: Fit,
  sentence: Region,
  index: EvidenceIndex,
): (i: number) => boolean {
  const { words } = sentence;
  const own = mentioned([...found.subject, ...found.measure, ...found.reference], sentence);
  return (i) => {
    const word = words[i];
    // One letter: "A" at the head of a sentence.
    if (word === undefined || own.has(i) || others.has(i) || word.small || word.raw.length === 1) return false;
    if ((i >= number.first && i <= number.last) || /^\p{N}/u.test(word.raw) || NUMERAL.test(word.raw)) return false;
    if (holds(found.known.vocabulary, word.stem) || GENERAL.has(word.stem) || index.knowsName(word.stem)) return false;
    return !PLAIN.has(word.stem) && !/ly$/.test(word.raw) && !CALENDAR.test(word.raw);
  };
}

export const NUMERAL =
  /^(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|hundreds?|thousands?|millions?|dozens?)$/i;
const CALENDAR =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/i;
/** Words that leave the thing what it is, and those that join a sentence to the one before. */
const PLAIN = new Set(
  (
    'average typical ordinary median mean local national official current total overall all most many few half recent latest last annual far ' +
    'yearly daily normal usual same whole entire said above such our some more only just even yet still then now meanwhile today nationwide ' +
    'worldwide globally already almost about around every each between within among however moreover furthermore therefore thus indeed again ' +
    'instead nevertheless nonetheless besides first second third finally overall second-hand well alone one two three other another no not never ' +
    'much different separate distinct fewer less test report study survey evaluation review poll count estimate account data expert'
  )
    .split(' ')
    .map(stem),
);
