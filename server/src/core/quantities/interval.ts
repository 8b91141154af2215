/**
 * The values that a quantity allows. An end that is null is open to infinity; `lowOpen` and `highOpen` say that the
 * end itself is excluded ("more than nine in ten" is (90, 100]).
 */
export interface Interval {
  readonly low: number | null;
  readonly high: number | null;
  readonly lowOpen: boolean;
  readonly highOpen: boolean;
}

/** [value, value] */
export function exactly(value: number): Interval {
  return { low: value, high: value, lowOpen: false, highOpen: false };
}

/** [low, high], both ends included; null for no end. */
export function between(low: number | null, high: number | null): Interval {
  return { low, high, lowOpen: false, highOpen: false };
}

export function isPoint(interval: Interval): boolean {
  return interval.low !== null && interval.low === interval.high;
}

/** Whether every value of `inner` is a value of `outer`. */
export function within(inner: Interval, outer: Interval): boolean {
  const low =
    outer.low === null ||
    (inner.low !== null && (inner.low > outer.low || (inner.low === outer.low && (!outer.lowOpen || inner.lowOpen))));
  const high =
    outer.high === null ||
    (inner.high !== null &&
      (inner.high < outer.high || (inner.high === outer.high && (!outer.highOpen || inner.highOpen))));
  return low && high;
}

/** Whether no value is in both. */
export function disjoint(a: Interval, b: Interval): boolean {
  return before(a, b) || before(b, a);
}

function before(a: Interval, b: Interval): boolean {
  if (a.high === null || b.low === null) return false;
  return a.high < b.low || (a.high === b.low && (a.highOpen || b.lowOpen));
}

/** The interval with both ends multiplied by a positive factor. */
export function scale(interval: Interval, factor: number): Interval {
  return {
    ...interval,
    low: interval.low === null ? null : interval.low * factor,
    high: interval.high === null ? null : interval.high * factor,
  };
}

/** A value and all that tells its size, multiplied by a positive factor. */
export function rescale<
  T extends { readonly stated: Interval; readonly interval: Interval; readonly precision: number },
>(value: T, factor: number): T {
  return {
    ...value,
    stated: scale(value.stated, factor),
    interval: scale(value.interval, factor),
    precision: value.precision * factor,
  };
}
