import { readNumber } from './number';
import { round } from './number-phrase';
import { Reading } from './reading';
import { END, type Token } from './token';
import { readUnit } from './unit';

/** How many of the smaller unit are one of the larger. */
const parts: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  year: { month: 12, week: 52, day: 365 },
  month: { week: 4, day: 30 },
  week: { day: 7 },
  day: { hour: 24, minute: 1440 },
  hour: { minute: 60, second: 3600 },
  minute: { second: 60 },
  ft: { in: 12 },
  lb: { oz: 16 },
  stone: { lb: 14 },
};

/** How many of one unit of time are one of another; undefined where no table says it. */
export function partsPer(large: string, small: string): number | undefined {
  return parts[large]?.[small];
}

/** "A year and two months": one of the larger unit, where parts of it follow. */
export function readOneAndParts(tokens: readonly Token[], at: number): Reading | null {
  const article = tokens[at]!;
  if (article.lower !== 'a' && article.lower !== 'an') return null;
  const unit = readUnit(tokens, at + 1);
  if (unit?.kind !== 'duration' || unit.hyphen || (tokens[unit.next] ?? END).lower !== 'and') return null;
  const stated = { low: unit.factor, high: unit.factor, lowOpen: false, highOpen: false };
  const { kind, next, end, factor } = unit;
  const whole = new Reading(next, article.start, end, kind, stated, unit.unit, factor);
  const joined = joinParts(tokens, whole);
  return joined === whole ? null : joined;
}

const finite = new Set('is are was were has have had will would'.split(' '));

/**
 * "3 hours 30 minutes", "two years and three months", "6 feet 2 inches", "10 dollars and 20 cents": one value in two
 * units. Gives the reading unchanged where no smaller unit follows.
 */
export function joinParts(tokens: readonly Token[], whole: Reading): Reading {
  if (whole.stated.low === null || whole.stated.low !== whole.stated.high || whole.unit === null) return whole;
  const at = (tokens[whole.next] ?? END).lower === 'and' ? whole.next + 1 : whole.next;
  const first = tokens[at] ?? END;
  if (first.kind !== 'number' && first.kind !== 'word') return whole;
  const number = readNumber(tokens, at);
  const value = number?.interval.low ?? null;
  if (!number || value === null || value !== number.interval.high || value < 0) return whole;
  const unit = readUnit(tokens, number.next);
  if (!unit || unit.hyphen) return whole;
  const coins = unit.kind === 'currency' && unit.factor === 0.01 && whole.kind === 'currency';
  const fits = coins && value < 100 && (unit.unit === whole.unit || !['USD', 'GBP'].includes(whole.unit));
  const share = fits ? 0.01 : 1 / (parts[whole.unit]?.[unit.unit] ?? NaN);
  if (Number.isNaN(share) || (unit.factor !== 1 && !fits)) return whole;
  // "He served two years, and 30 days were added": another clause, unless both are its subject.
  if (at > whole.next && finite.has((tokens[unit.next] ?? END).lower) && whole.start > tokens[0]!.start) return whole;
  if (value * share >= (whole.unit === 'year' || fits ? 2 : 1)) return whole;
  const sum = round(whole.stated.low + value * share, 1e-6);
  const stated = { ...whole.stated, low: sum, high: sum };
  const joined = whole.with({ next: unit.next, end: unit.end, stated, precision: share });
  // "1 year 1 month 21 days"
  return joinParts(tokens, joined);
}
