import type { Region } from './context';
import { mentionsIn } from './direction';
import type { Fit } from './fit';
import { looksLikeName } from './words';
import { allMatches } from '../text/all-matches';

/**
 * Whether the sentence measures something else in the figure's own words: within another time ("quit within a month", where the source
 * says "within a year"), the lowest or highest instead of the average, or those who stopped.
 */
export function measuresOtherwise(fit: Fit, sentence: Region): boolean {
  return isWithinOther(fit, sentence) || isExtreme(fit, sentence) || isEnded(fit, sentence);
}

const WITHIN =
  /\bwithin (?:(?:the |their |its )?(?:first |last |past )?)?((?:an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|\d+) )?(hour|day|week|month|quarter|year|decade)s?\b/giu;

/** A stretch of time as it is counted: "1 year" for "within a year", "within the first year". */
function stretches(text: string): readonly string[] {
  return allMatches(text, WITHIN).map(([, count = 'a ', unit]) => {
    const number = count.trim().toLowerCase();
    return `${/^(?:an?|one)$/.test(number) ? '1' : (NUMBERS.get(number) ?? number)} ${unit!.toLowerCase()}`;
  });
}

const NUMBERS = new Map(
  'two three four five six seven eight nine ten'.split(' ').map((word, i) => [word, String(i + 2)] as const),
).set('twelve', '12');

function isWithinOther({ found }: Fit, { text }: Region): boolean {
  const [own, ...more] = stretches(found.known.figure.claim);
  const here = stretches(text);
  if (own === undefined || more.length > 0 || here.length !== 1) return false;
  // "Within 12 months" is within a year.
  return here[0] !== own && !SAME.some((same) => same.includes(own) && same.includes(here[0]!));
}

const SAME: readonly (readonly string[])[] = [
  ['1 year', '12 month'],
  ['2 year', '24 month'],
  ['1 day', '24 hour'],
  ['1 week', '7 day'],
];

/** "The lowest pay", where the pack gives the average. */
function isExtreme({ found, number }: Fit, sentence: Region): boolean {
  if (!/\b(?:average|mean|median|typical)\b/iu.test(found.known.figure.claim)) return false;
  const { words } = sentence;
  const mentions = mentionsIn(found.measure, sentence);
  const { clause } = words[number.first]!;
  // "€12.40 on average, the highest fare ever" says it of the average.
  return mentions.some(
    ({ first }) =>
      words[first]!.clause === clause &&
      [words[first - 1], words[first - 2]].some(
        (word) =>
          word?.clause === words[first]!.clause && /^(?:lowest|highest|minimum|maximum|starting|top)$/i.test(word.raw),
      ),
  );
}

/** "48,200 people stopped receiving care", where the pack counts those who receive it. */
function isEnded({ found }: Fit, sentence: Region): boolean {
  const { words } = sentence;
  const mentions = mentionsIn(found.measure, sentence);
  return (
    mentions.length > 0 &&
    mentions.every(({ first }) => {
      const before = words[first - 1];
      if (before === undefined || before.clause !== words[first]!.clause || looksLikeName(before)) return false;
      return (
        /^(?:stop|stops|stopped|cease|ceases|ceased)$/i.test(before.raw) && !found.known.vocabulary.has(before.stem)
      );
    })
  );
}
