import { readSecond } from './amount';
import { changeAround } from './change';
import { followsScore } from './index-value';
import type { NumberPhrase } from './number-phrase';
import type { QuantityKind } from './quantity';
import { Reading } from './reading';
import { END, tokenAt, type Token } from './token';
import { isHyphen } from './unit';

const gaps = new Set(
  'lead gap margin advantage deficit higher lower ahead behind clear swing more less fewer below above short'.split(
    ' ',
  ),
);

/**
 * "6 points", "a 12-point lead": percentage points where the words speak of a change or a gap between shares, points of
 * an index where they speak of a score; null where neither is said.
 */
export function readPoints(tokens: readonly Token[], from: number, number: NumberPhrase): Reading | null {
  const second = number.interval.low === null ? null : readSecond(tokens, from, number.next);
  const rises = (second?.interval.low ?? -Infinity) > (number.interval.low ?? 0);
  const last = second && rises ? second : number;
  const hyphen = isHyphen(tokens[last.next] ?? END);
  const at = hyphen ? last.next + 1 : last.next;
  const word = (tokens[at] ?? END).lower;
  if (word !== 'points' && word !== 'point') return null;
  const stated = { ...number.interval, high: last.interval.high };
  const precision = Math.max(number.precision, last.precision);
  const points = (kind: QuantityKind, unit: string): Reading =>
    new Reading(at + 1, number.start, tokens[at]!.end, kind, stated, unit, precision);
  if (followsScore(tokens, from)) return points('index', 'point');
  const after = (tokens[at + 1] ?? END).lower;
  const change = changeAround(tokens, hedgeless(tokens, from), at + 1);
  return change || gaps.has(after) || speaksOfError(tokens, from)
    ? points('percentage-points', 'percentage point')
    : null;
}

/** "a margin of error of 3 points", "a lead of 6 points" */
function speaksOfError(tokens: readonly Token[], from: number): boolean {
  for (let i = Math.max(0, from - 5); i < from; i++)
    if (['margin', 'error', 'lead', 'gap', 'minus', '±'].includes(tokens[i]!.lower)) return true;
  return false;
}

/** "rose by about 6 points": the direction stands before the hedge, and so does an article. */
function hedgeless(tokens: readonly Token[], from: number): number {
  return tokenAt(tokens, from - 1).lower === 'a' ? from - 1 : from;
}
