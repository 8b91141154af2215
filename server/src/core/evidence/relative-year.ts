import { teens, units } from '../quantities/lexicon/number-words';
import type { Region } from './context';
import { isAside, yearsOf } from './named-years';

/** A time told by its distance from a year named before: "a year earlier", "the previous year", "two years later". */
export interface RelativeYear {
  /** Its words, both included. */
  readonly first: number;
  readonly last: number;
  /** The year meant; null where the draft does not say from which one to count. */
  readonly year: number | null;
}

/** The years of a sentence that are told by another one. */
export function relativeYears(regions: readonly Region[]): readonly RelativeYear[] {
  const sentence = regions[0]!;
  return sentence.words.flatMap((word, i) => {
    const step = /^years?$/i.test(word.raw) ? (besideYear(i, sentence) ?? directed(i, sentence)) : null;
    if (step === null) return [];
    const base = yearBefore(step.first, sentence) ?? yearAround(regions);
    return [{ first: step.first, last: step.last, year: base === null ? null : base + step.by }];
  });
}

interface Step {
  readonly first: number;
  readonly last: number;
  /** In years; below nought for what was earlier. */
  readonly by: number;
}

/** "The previous year", "the following year". "Next year" and "last year" count from the day of writing. */
function directed(i: number, { words }: Region): Step | null {
  if (!/^(?:the|that)$/i.test(words[i - 2]?.raw ?? '')) return null;
  const by = BEFORE_YEAR.get(words[i - 1]!.raw);
  return by === undefined ? null : { first: i - 2, last: i, by };
}

const BEFORE_YEAR = new Map([
  ['previous', -1],
  ['preceding', -1],
  ['prior', -1],
  ['following', 1],
  ['next', 1],
]);

/** "A year earlier", "the year before", "three years later". */
function besideYear(i: number, sentence: Region): Step | null {
  const { words } = sentence;
  const how = AFTER_YEAR.get(words[i + 1]?.raw ?? '');
  const number = numberOf(words[i - 1]?.raw.toLowerCase() ?? '');
  if (how === undefined || number === null || words[i + 1]!.clause !== words[i]!.clause) return null;
  // "The year before the election", "a year later than planned": counted from something else.
  if (opensPhrase(i + 2, sentence) || (how.needsEnd && goesOn(i + 2, sentence))) return null;
  return { first: i - 1, last: i + 1, by: how.sign * number };
}

const AFTER_YEAR = new Map([
  ['earlier', { sign: -1, needsEnd: false }],
  ['before', { sign: -1, needsEnd: true }],
  ['previously', { sign: -1, needsEnd: false }],
  ['later', { sign: 1, needsEnd: false }],
  ['after', { sign: 1, needsEnd: true }],
  ['on', { sign: 1, needsEnd: true }],
]);

function opensPhrase(i: number, { words }: Region): boolean {
  return words[i]?.raw === 'than' || words[i]?.raw === 'in';
}

/** Whether the phrase goes on behind "before" or "after", with something from which the years are counted. */
function goesOn(i: number, { words, text }: Region): boolean {
  const [last, next] = [words[i - 1]!, words[i]];
  if (next === undefined || next.clause !== last.clause || /[.,;:!?)]/.test(text.slice(last.end, next.start)))
    return false;
  return !/^(?:that|and|but|to|by|from|was|were|had|stood|\p{N}.*)$/u.test(next.raw);
}

/** How many years: "a", "the" and "one" are one. */
function numberOf(word: string): number | null {
  if (word === 'a' || word === 'the') return 1;
  if (/^\d{1,2}$/.test(word)) return Number(word);
  return units.get(word) ?? teens.get(word) ?? null;
}

/** The year that the sentence names last before a place. */
function yearBefore(place: number, sentence: Region): number | null {
  const named = yearsOf(sentence).filter(({ i }) => i < place && !isAside(i, sentence));
  return named.at(-1)?.year ?? null;
}

/** The one year that what stands around names, the nearest region that names any. */
function yearAround(regions: readonly Region[]): number | null {
  for (const region of regions.slice(1)) {
    const named = new Set(yearsOf(region).flatMap(({ i, year }) => (isAside(i, region) ? [] : [year])));
    if (named.size === 1) return [...named][0]!;
    if (named.size > 1) return null;
  }
  return null;
}
