import type { Region } from './context';
import type { Found } from './find-terms';
import { isAside, MONTH, yearsOf } from './named-years';
import type { PlacedNumber } from './numbers-in-sentence';
import { relativeYears, type RelativeYear } from './relative-year';
import { allMatches } from '../text/all-matches';

/** The years that a sentence gives for a number. */
export interface ClaimPeriod {
  readonly years: readonly YearMention[];
  /** First and last year, where the only time that the sentence gives is a stretch: "between 2019 and 2025". */
  readonly stretch: readonly [number, number] | null;
}

interface YearMention {
  readonly year: number;
  /** Whether the sentence itself says plainly that the number is of that year ("in 2026"); else it is only near. */
  readonly plain: boolean;
  /** Whether no other number is nearer to it. */
  readonly own: boolean;
  /** It stands behind the number, in the same clause. */
  readonly late: boolean;
  /** Relative to the passage's prose; null when the year stands elsewhere. */
  readonly start: number | null;
  readonly end: number | null;
}

const PLAIN = new Set(['in', 'for', 'during', 'by', 'of', 'through', 'end', 'late', 'earli', 'mid']);
const REPORTING =
  /^(?:report|publish|releas|stud|stud[iy]|paper|survey|found|find|estim|evalu|assess|analysi|said|say|test|announc|wrote|cite|brief)/;
const PRESENT = new Set(['current', 'today', 'now', 'alreadi', 'present', 'nowadays', 'right-now']);

/** The time of a number: the years bound to it, and the stretch that they make. */
export function periodOf(
  number: PlacedNumber,
  found: Found,
  regions: readonly Region[],
  all: readonly PlacedNumber[],
): ClaimPeriod {
  return { years: yearsBoundTo(number, found, regions, all), stretch: stretchOf(regions[0]!) };
}

function stretchOf({ text }: Region): ClaimPeriod['stretch'] {
  const stretches = allMatches(text, STRETCH);
  const found = stretches.length === 1 ? stretches[0]!.slice(1).flatMap((year) => (year ? [Number(year)] : [])) : [];
  const isAll = (text.match(/\b(?:19|20|21)\d\d\b/g) ?? []).length === 2;
  return isAll && found[0]! < found[1]! ? [found[0]!, found[1]!] : null;
}

/** Two years with a dash between them may be the name of a plan or a review. */
const STRETCH =
  /\b(?:between ((?:19|20|21)\d\d) and ((?:19|20|21)\d\d)|from ((?:19|20|21)\d\d) (?:to|until|through) ((?:19|20|21)\d\d))\b/gi;

/** The years bound to a number: its own in the sentence, the sentence's at large, those of the table's headers, of the sentence before. */
function yearsBoundTo(
  number: PlacedNumber,
  found: Found,
  regions: readonly Region[],
  all: readonly PlacedNumber[],
): ClaimPeriod['years'] {
  const sentence = regions[0]!;
  const { words } = sentence;
  const present = words.some((word, i) => PRESENT.has(word.stem) && Math.abs(i - number.first) < 14);
  const years = yearsOf(sentence).filter(({ i }) => !isAside(i, sentence) && !isOfAnotherNumber(i, number, sentence));
  const inOrder = yearInOrder(number, sentence, all);
  const ordered = years.find(({ year }) => year === inOrder);
  if (ordered !== undefined)
    return [{ ...mention(ordered.i, ordered.year, sentence, found, true, number), plain: true, own: true }];
  const own = years.filter(({ i }) => nearestNumber(i, sentence, all) === number);
  const relative = relativeTo(
    number,
    own.map(({ i }) => i),
    regions,
    all,
  );
  if (relative !== null) return relative.year === null ? [] : [told(relative, relative.year, sentence)];
  const nearest = own.length > 0 ? own : years.filter(({ i }) => i < number.first).slice(-1);
  if (nearest.length > 0)
    return nearest.map(({ i, year }) => mention(i, year, sentence, found, all.length === 1 || own.length > 0, number));
  for (const region of regions.slice(1)) {
    const far = yearsOf(region).filter(({ i }) => !isAside(i, region));
    const header = region.kind === 'header';
    // "Currently" breaks with the year of the sentence before.
    if (far.length > 0 && (header || !present))
      return far.map(({ year }) => ({
        year,
        plain: header && far.length === 1,
        own: true,
        late: false,
        start: null,
        end: null,
      }));
  }
  return [];
}

/** "It now takes 36 hours; in 2021 it needed 60": a year behind a semicolon with a number of its own, whatever that is of. */
function isOfAnotherNumber(i: number, number: PlacedNumber, { words, text }: Region): boolean {
  if (i < number.last) return false;
  const from = words[number.last]!.end;
  const at = text.slice(from, words[i]!.start).indexOf(';');
  if (at < 0) return false;
  return words.some(
    ({ raw, start }, k) =>
      start > from + at && k !== i && /^[\p{Sc}]?\p{N}/u.test(raw) && !/^(?:1[89]|2[01])\d\d$/.test(raw),
  );
}

/** "Between 2019 and 2024 it grew from 71,500 to 86,000": the first number is of the first year. */
function yearInOrder(number: PlacedNumber, sentence: Region, all: readonly PlacedNumber[]): number | null {
  const stretch = stretchOf(sentence);
  if (stretch === null) return null;
  const before = ({ first }: PlacedNumber): string => sentence.words[first - 1]?.raw.toLowerCase() ?? '';
  const i = all.indexOf(number);
  const isFirst = before(number) === 'from' && all[i + 1] !== undefined && before(all[i + 1]!) === 'to';
  const isSecond = before(number) === 'to' && all[i - 1] !== undefined && before(all[i - 1]!) === 'from';
  return isFirst ? stretch[0] : isSecond ? stretch[1] : null;
}

/** "A year earlier": the time of a number where it has no year of its own nearer by. At the head of the sentence it is that of all. */
function relativeTo(
  number: PlacedNumber,
  own: readonly number[],
  regions: readonly Region[],
  all: readonly PlacedNumber[],
): RelativeYear | null {
  const sentence = regions[0]!;
  const far = (i: number): number => Math.abs(sentence.words[i]!.at - sentence.words[number.first]!.at);
  const mine = relativeYears(regions).filter(
    ({ first, last }) =>
      nearestNumber(first, sentence, all) === number || (first <= 1 && all.every((other) => last < other.first)),
  );
  const nearest = mine.sort((a, b) => far(a.first) - far(b.first))[0];
  return nearest === undefined || own.some((i) => far(i) < far(nearest.first)) ? null : nearest;
}

function told({ first, last }: RelativeYear, year: number, { words, offset }: Region): YearMention {
  return {
    year,
    plain: true,
    own: true,
    late: false,
    start: offset! + words[first]!.start,
    end: offset! + words[last]!.end,
  };
}

function mention(
  i: number,
  year: number,
  sentence: Region,
  found: Found,
  own: boolean,
  number: PlacedNumber,
): YearMention {
  const { words } = sentence;
  const word = words[i]!;
  const before = words[i - 1];
  const plain =
    own &&
    before !== undefined &&
    (PLAIN.has(before.stem) || MONTH.test(before.raw) || isAsFarBack(i, words)) &&
    // Nobody tells of something "by 2028".
    (before.raw.toLowerCase() === 'by' || !reported(i, sentence, found));
  const late = i > number.last && word.clause === words[number.last]!.clause;
  return { year, plain, own, late, start: sentence.offset! + word.start, end: sentence.offset! + word.end };
}

/** "As far back as 2017", "as early as 2017". */
function isAsFarBack(i: number, words: Region['words']): boolean {
  return words[i - 1]?.raw === 'as' && /^(?:back|early|late|recently)$/i.test(words[i - 2]?.raw ?? '');
}

/** "A study published in 2026", "in 2026 the agency reported": the year of the telling. */
function reported(i: number, sentence: Region, found: Found): boolean {
  const { words } = sentence;
  // "Published" reports nothing where publishing is what the figure counts.
  const { vocabulary } = found.known;
  for (let k = Math.max(0, i - 4); k <= Math.min(words.length - 1, i + 6); k++)
    if (
      k !== i &&
      !vocabulary.has(words[k]!.stem) &&
      REPORTING.test(words[k]!.stem) &&
      words[k]!.clause - words[i]!.clause <= 1
    )
      return true;
  return false;
}

function nearestNumber(i: number, { words }: Region, all: readonly PlacedNumber[]): PlacedNumber | null {
  let best: PlacedNumber | null = null;
  let least = Infinity;
  for (const number of all) {
    // A year after its number ("4 percent in 2026") is as near as one before it, and a comma sets apart.
    const far = i > number.last ? words[i]!.at - words[number.last]!.at : words[number.first]!.at - words[i]!.at;
    if (far >= 0 && far < least) [best, least] = [number, far];
  }
  return best;
}
