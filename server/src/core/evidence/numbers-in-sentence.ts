import type { Claim } from '../claims/claim';
import type { Interval } from '../quantities/interval';
import type { Quantity } from '../quantities/quantity';
import { readQuantities } from '../quantities/read-quantities';
import type { Region } from './context';
import type { Mention } from './names';
import { rankTold } from './rank-in-words';
import { perEvery, withWordsBefore } from './wording-of-number';

/** A number of a sentence: where it stands among the words. */
export interface PlacedNumber {
  readonly claim: Claim;
  /** The claim's quantity, with the unit that the sentence or the table's header lends it. */
  readonly quantity: Quantity;
  /** Indexes of its first and last word in the sentence's words. */
  readonly first: number;
  readonly last: number;
  /** Per what time it is said to be, where that stands apart from it: "175 deaths would be prevented each month". */
  readonly every: string | null;
  /** The rank that it tells, where it counts those before the subject: "only three countries pay more than". */
  readonly rank: Quantity | null;
}

const NO_NUMBER = new Set(['date', 'identifier', 'reference', 'structure', 'ordinal']);

/** Whether it is a number that can be about a figure at all. */
export const isNumber = ({ quantity, reason }: Claim): boolean =>
  !NO_NUMBER.has(quantity.kind) && !(quantity.kind === 'currency' && reason === 'unit-denominator');

/** The numbers of a sentence that can be about a figure, in its order. */
export function numbersIn(claims: readonly Claim[], regions: readonly Region[]): readonly PlacedNumber[] {
  const sentence = regions[0]!;
  const usable = claims.filter(isNumber);
  return usable.map((claim, i) => {
    const start = claim.prose.start - sentence.offset!;
    const end = claim.prose.end - sentence.offset!;
    let first = sentence.words.findIndex((word) => word.end > start);
    if (first < 0) first = Math.max(0, sentence.words.length - 1);
    let last = first;
    while (last + 1 < sentence.words.length && sentence.words[last + 1]!.start < end) last++;
    const { words } = sentence;
    const earlier = usable.slice(0, i).map((other) => other.quantity);
    const said = perEvery(withWordsBefore(claim.quantity, words, first), earlier, words);
    const quantity = withTheFirst(said, words[last + 1]?.raw, words[first - 1]?.raw);
    const every = timeBehind(words, last, usable[i + 1]?.prose.start ?? Infinity, sentence.offset!);
    return {
      claim,
      quantity: withLentUnit(quantity, usable, i, regions),
      first,
      last,
      every,
      rank: rankTold(quantity, first, last, sentence),
    };
  });
}

/** "Each month" behind a number and before the next one; "in a month" and "a year ago" say something else. */
function timeBehind(words: Region['words'], last: number, end: number, offset: number): string | null {
  if (/^(?:each|every)$/i.test(words[0]!.raw) && last > 1 && TIME_OF.test(words[1]!.raw))
    return words[1]!.raw.toLowerCase();
  for (let i = last + 1; i < words.length && words[i]!.start + offset < end; i++) {
    const time = TIME_OF.exec(words[i]!.raw)?.[1];
    if (time === undefined || AWAY.test(words[i + 1]?.raw ?? '')) continue;
    const each = WORKING.test(words[i - 1]!.raw) ? i - 2 : i - 1;
    if (/^(?:each|every|per)$/i.test(words[each]!.raw)) return time.toLowerCase();
    if (/^an?$/.test(words[each]!.raw) && !BOUND_TO.test(words[each - 1]?.raw ?? '')) return time.toLowerCase();
  }
  return null;
}

const TIME_OF = /^(hour|day|week|month|quarter|year)$/i;
const WORKING = /^(?:working|school|calendar)$/i;
const AWAY = /^(?:ago|earlier|later|before|after|or|and|of)$/i;
const BOUND_TO =
  /^(?:in|for|within|after|over|than|once|twice|times|of|by|about|nearly|almost|just|only|half|took|takes|last|lasts|lasted)$/i;

/** "94 percent of requests, US models 8": a bare number takes the unit of the one before it, of the one it is joined to, or of its column. */
function withLentUnit(quantity: Quantity, claims: readonly Claim[], i: number, regions: readonly Region[]): Quantity {
  if (quantity.kind !== 'count' || quantity.unit !== null || quantity.noun !== null || quantity.of !== undefined)
    return quantity;
  if (quantity.weak === true || BOUNDS.has(claims[i]!.reason)) return quantity;
  // "25 times Huawei's in 2026 and 50 times in 2027"
  if (quantity.text.endsWith('times') && claims.some((claim) => claim.quantity.kind === 'multiple'))
    return { ...quantity, kind: 'multiple', unit: 'times' };
  const inHeader = fromHeader(quantity, regions);
  if (inHeader !== null) return inHeader;
  if (quantity.stated.low !== null && quantity.stated.low <= MOST_PERCENT && isHeadedByPercent(regions))
    return percent(quantity);
  if (quantity.precision > 1 || quantity.stated.low === null || quantity.stated.low > 100) return quantity;
  const lends = (claim: Claim | undefined): boolean => claim?.quantity.kind === 'percent';
  return lends(claims[i - 1]) || (lends(claims[i + 1]) && areJoined(claims[i]!, claims[i + 1]!, regions[0]!))
    ? percent(quantity)
    : quantity;
}

/** "Carers under 30": the number bounds a group, and is no share. */
const BOUNDS: ReadonlySet<Claim['reason']> = new Set<Claim['reason']>(['group-selector', 'category-boundary']);

/** "8 and 94 percent"; but "to 74 in 2024, up 20 percent" are two things. */
function areJoined(one: Claim, next: Claim, { text, offset }: Region): boolean {
  return /^\s*(?:,?\s*(?:and|or|to|against|versus|vs\.?)|[–-])\s*(?:\p{L}+\s+)?$/iu.test(
    text.slice(one.prose.end - offset!, next.prose.start - offset!),
  );
}

/** Under "Passengers (million)" 4.9 is 4.9 million; under "Cost, € million" it is so much money. */
function fromHeader(quantity: Quantity, regions: readonly Region[]): Quantity | null {
  for (const { kind, text } of regions) {
    if (kind !== 'header' || HEADS_TIMES.test(text)) continue;
    const whole = headedByUnit(quantity, text);
    if (whole !== null) return whole;
    const unit = HEADER_UNIT.exec(text);
    const words = (unit?.[1] ?? unit?.[2] ?? unit?.[3])?.trim();
    if (words === undefined || !/^[\p{L}\p{Sc}%°µ]/u.test(words)) continue;
    const sign = /^\p{Sc}/u.exec(words)?.[0] ?? '';
    const written = `${sign}${quantity.text} ${words.slice(sign.length).trim()}`.trim();
    // "Hours of delay, million": the header begins with what there are millions of.
    const counted = /^\p{L}+/u.exec(text)?.[0].toLowerCase() ?? '';
    const read = [`${written} ${counted}`, written]
      .map((said) => readQuantities(said)[0])
      .find((one, at) => one !== undefined && (at > 0 || MEASURED.has(one.kind)));
    // Only what belongs to the number as a whole is a unit: "(2024)" and "(thousand people)" are none, or in part.
    if (read === undefined || read.end <= read.start + quantity.text.length + sign.length || read.kind === 'date')
      continue;
    return { ...read, start: quantity.start, end: quantity.end, text: quantity.text, hedge: quantity.hedge };
  }
  return null;
}

/** What heads a column of times. Durations stand under "Years" or "Months of delay". */
const HEADS_TIMES =
  /^\s*(?:\p{L}+ year|(?:(?:calendar|fiscal|financial|reporting|school) )?(?:year|month|quarter|week|day|date|period))\s*$/iu;

/** A header that is a unit, or begins with one: "tonnes", "Days on which the port was closed". */
function headedByUnit(quantity: Quantity, header: string): Quantity | null {
  if (HEADER_UNIT.test(header)) return null;
  const said = [header, /^\p{L}+/u.exec(header)?.[0] ?? ''].map((words) => `${quantity.text} ${words.toLowerCase()}`);
  for (const written of said) {
    const read = readQuantities(written)[0];
    if (read !== undefined && read.end === written.length && MEASURED.has(read.kind))
      return { ...read, start: quantity.start, end: quantity.end, text: quantity.text, hedge: quantity.hedge };
  }
  return null;
}

const MEASURED: ReadonlySet<Quantity['kind']> = new Set<Quantity['kind']>(['duration', 'dimension']);

/** "(€ million)", ", in tonnes", ", %". */
const HEADER_UNIT = /[([]([^()[\]]{1,30})[)\]]|,\s*(?:in\s+)?([^,]{1,20})$|\bin\s+([^,]{1,20})$/u;

/** A bare number beyond it is no share, whatever stands around the table. */
const MOST_PERCENT = 1000;

/** "Share" in a sentence below a table need not be about its cells. */
function isHeadedByPercent(regions: readonly Region[]): boolean {
  return regions.some(
    ({ kind, text }) =>
      (kind === 'header' && /%|\bper ?cent\b|\bshare\b/i.test(text)) ||
      (kind === 'caption' && /%|\bper ?cent\b/i.test(text)),
  );
}

/** "A co-founder and two others" are three. */
function withTheFirst(quantity: Quantity, next: string | undefined, before: string | undefined): Quantity {
  if (quantity.kind !== 'count' || next !== 'others' || before !== 'and') return quantity;
  const one = ({ low, high, ...open }: Interval): Interval => ({
    ...open,
    low: low === null ? null : low + 1,
    high: high === null ? null : high + 1,
  });
  return { ...quantity, stated: one(quantity.stated), interval: one(quantity.interval), noun: null };
}

function percent(quantity: Quantity): Quantity {
  return { ...quantity, kind: 'percent', unit: 'percent' };
}

/** How far a mention stands from a number: the words between, more across clauses, much more across another number. */
export function distance(
  number: PlacedNumber,
  mention: Mention,
  sentence: Region,
  all: readonly PlacedNumber[],
): number {
  const { words } = sentence;
  if (mention.last < number.first) {
    const between = all.filter((other) => other.first > mention.last && other.last < number.first).length;
    return words[number.first]!.at - words[mention.last]!.at + 8 * between;
  }
  if (mention.first > number.last) {
    const others = all.filter((other) => other.first > number.last && other.last < mention.first);
    const between = others.filter((other) => !isJoined(other, words)).length;
    const linked = LINKS.has(words[number.last + 1]?.stem ?? '');
    return words[mention.first]!.at - words[number.last]!.at + 8 * between + (linked ? 0 : 2);
  }
  return 0;
}

/** "58 percent of freight trains and 84 percent of passenger trains arrived on time": what follows is said of both. */
function isJoined({ first }: PlacedNumber, words: Region['words']): boolean {
  const before = words[first - 1];
  const and = /^(?:only|just|some|about)$/.test(before?.raw ?? '') ? words[first - 2] : before;
  return and !== undefined && /^(?:and|or|but)$/.test(and.raw);
}

const LINKS = new Set(['for', 'of', 'by', 'in', 'among', 'from', 'at']);
