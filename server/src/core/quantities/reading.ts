import type { Interval } from './interval';
import type { QuantityKind } from './quantity';

/** What a reader found: a quantity without its hedge, noun and direction. */
export interface Reading {
  /** Index of the first token after it. */
  readonly next: number;
  readonly start: number;
  readonly end: number;
  readonly kind: QuantityKind;
  readonly stated: Interval;
  readonly unit: string | null;
  readonly precision: number;
  readonly of?: number;
  readonly weak?: boolean;
  readonly change?: 'up' | 'down';
  /** Where the noun it counts would begin, when not at `next`. */
  readonly nounAt?: number;
}

/** No bounds at all: what a name or a label has. */
export const unbounded: Interval = { low: null, high: null, lowOpen: false, highOpen: false };
