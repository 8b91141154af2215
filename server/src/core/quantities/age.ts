import type { Interval } from './interval';
import type { NumberPhrase } from './number-phrase';
import { readSecond } from './amount';
import { readNumber } from './number';
import { Reading } from './reading';
import { END, tokenAt, type Token } from './token';
import { isHyphen, readUnit } from './unit';

const people = new Set(
  'children child people person adults adult pupils pupil women men those workers patients residents persons anyone everyone babies infants drivers'.split(
    ' ',
  ),
);
/** "under-fives": bounds of age in one word. */
export const youths = new Map([
  ['fives', 5],
  ['tens', 10],
  ['twos', 2],
  ['threes', 3],
]);

/** "aged 65", "65-year-old", "18- to 24-year-olds", "under 18s", "children under five". */
export function readAge(tokens: readonly Token[], from: number, number: NumberPhrase | null): Reading | null {
  const beyond = number !== null && (number.interval.low ?? 0) > 150 && yearsOld(tokens, number.next) === null;
  if (!number || number.interval.low === null || beyond || number.scale > 100) {
    const youth = youths.get(tokens[from]!.lower);
    return youth !== undefined && isBound(tokens, from) ? age(tokens, from, from + 1, point(youth)) : null;
  }
  let last = number.next;
  let stated = number.interval;
  const second = readSecond(tokens, from, number.next);
  if (
    second &&
    second.interval.low !== null &&
    second.interval.low > number.interval.low &&
    second.interval.low <= 150
  ) {
    last = second.next;
    stated = { ...stated, high: second.interval.high };
  }
  const pair = last === number.next ? readPair(tokens, from, number) : null;
  if (pair) return pair;
  const old = yearsOld(tokens, last);
  if (old) return age(tokens, from, old.next, stated, old.unit);
  const previous = tokenAt(tokens, from - 1).lower;
  if (isAged(tokens, from)) {
    const unit = tokens[last] ?? END;
    const named = unit.lower === 'years' || unit.lower === 'months' || unit.lower === 'weeks';
    return age(tokens, from, named ? last + 1 : last, stated, named ? unit.lower.slice(0, -1) : 'year');
  }
  const after = tokens[last] ?? END;
  // "adults 18-59"
  if (last > number.next && people.has(previous) && isFree(tokens, last, after) && number.bare)
    return age(tokens, from, last, stated);
  if (isBound(tokens, from) && after.lower === 's' && !after.gap && number.interval.low < 120)
    return age(tokens, from, last + 1, stated);
  if (
    (previous === 'under' || previous === 'over') &&
    people.has(tokenAt(tokens, from - 2).lower) &&
    isFree(tokens, last, after)
  )
    return age(tokens, from, last, stated);
  return null;
}

/** "three and four-year-olds": neighbours are one range of ages; of others ("11 and 16-year-olds") each is an age. */
function readPair(tokens: readonly Token[], from: number, first: NumberPhrase): Reading | null {
  const link = (tokens[first.next] ?? END).lower;
  if (link !== 'and' && link !== 'or') return null;
  const second = readNumber(tokens, first.next + 1);
  const old = second && yearsOld(tokens, second.next);
  const [low, high] = [first.interval.low ?? NaN, second?.interval.low ?? NaN];
  if (!old || !(high > low) || !(tokens[old.next - 1] ?? END).lower.startsWith('old')) return null;
  if (high > low + 1) return age(tokens, from, first.next, point(low), old.unit);
  return age(tokens, from, old.next, { ...first.interval, high }, old.unit);
}

const point = (value: number): Interval => ({ low: value, high: value, lowOpen: false, highOpen: false });

function age(tokens: readonly Token[], from: number, next: number, stated: Interval, unit = 'year'): Reading {
  return new Reading(next, tokens[from]!.start, tokens[next - 1]!.end, 'age', stated, unit, 1);
}

/** No noun or unit follows: "people over 50 earn less", not "people over 50 miles away". */
function isFree(tokens: readonly Token[], at: number, after: Token): boolean {
  return after.text !== '%' && after.kind !== 'number' && readUnit(tokens, at) === null;
}

const afterAged = new Set('between over under of from at least about up to around'.split(' '));

/** "aged 65", "ages 5 to 11", "age of 30", "aged between 18 and 24", "aged over 65". */
function isAged(tokens: readonly Token[], from: number): boolean {
  for (let i = from - 1; i >= Math.max(0, from - 4); i--) {
    const word = tokens[i]!.lower;
    if (word === 'aged' || word === 'age' || word === 'ages') return true;
    if (!afterAged.has(word)) return false;
  }
  return false;
}

function isBound(tokens: readonly Token[], from: number): boolean {
  let i = from - 1;
  if (isHyphen(tokenAt(tokens, i))) i--;
  return ['under', 'over'].includes(tokenAt(tokens, i).lower);
}

const unitsOfAge = new Map(
  ['year', 'month', 'week', 'day'].flatMap((unit) => [[unit, unit] as const, [`${unit}s`, unit] as const]),
);

/** "-year-old", " years old", " year olds", " years of age", " months old". */
function yearsOld(tokens: readonly Token[], at: number): { next: number; unit: string } | null {
  let i = at;
  if (isHyphen(tokens[i] ?? END)) i++;
  const y = tokens[i] ?? END;
  if (y.lower === 'yo' && i === at) return { next: i + 1, unit: 'year' };
  if (y.lower === 'y' && (tokens[i + 1] ?? END).text === '.' && (tokens[i + 2] ?? END).lower === 'o')
    return { next: (tokens[i + 3] ?? END).text === '.' ? i + 4 : i + 3, unit: 'year' };
  const unit = unitsOfAge.get((tokens[i] ?? END).lower);
  if (!unit) return null;
  i++;
  if (isHyphen(tokens[i] ?? END)) i++;
  const old = (tokens[i] ?? END).lower;
  if (old === 'old' || old === 'olds') return { next: i + 1, unit };
  if (old === 'of' && (tokens[i + 1] ?? END).lower === 'age') return { next: i + 2, unit };
  return null;
}
