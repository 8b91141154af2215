import type { Span } from '../text/span';
import type { Interval } from './interval';

/** What kind of numeric expression: the first row are quantities, the second is listed so that the reason can be shown. */
export type QuantityKind =
  | 'percent'
  | 'percentage-points'
  | 'basis-points'
  | 'currency'
  | 'count'
  | 'multiple'
  | 'ratio'
  | 'rate'
  | 'ranking'
  | 'duration'
  | 'dimension'
  | 'temperature'
  | 'age'
  | 'index'
  | 'date'
  | 'identifier'
  | 'reference'
  | 'structure'
  | 'ordinal';

/** How a writer bounds or blurs a value. `more` and `less` exclude the value named, `at-least` and `at-most` include it. */
export type HedgeKind = 'about' | 'nearly' | 'over' | 'more' | 'less' | 'at-least' | 'at-most' | 'only';

export interface Hedge extends Span {
  readonly kind: HedgeKind;
  /** In the draft's words: "no fewer than". */
  readonly words: string;
}

/**
 * A numeric expression of a sentence. Spans are relative to the sentence. The span is the shortest string with value
 * and unit, hedges and counted nouns left out.
 */
export interface Quantity extends Span {
  readonly text: string;
  readonly kind: QuantityKind;
  /**
   * Percent as 94, money in whole units of the currency, durations in the unit named by `unit`, multiples as the factor
   * ("halved" is 0.5, "doubled" 2). The hedge has shaped it: "more than 94 percent" is (94, 100].
   */
  readonly interval: Interval;
  /** The value as written, before any hedge: "more than 94 percent" has [94, 94]. */
  readonly stated: Interval;
  /** "3 of 13", "one in five": the 13, the 5. `interval` is then the 3, the 1. */
  readonly of?: number | undefined;
  /**
   * Canonical unit: "percent", "percentage point", "basis point", an ISO 4217 code ("USD"), a time unit in the singular
   * ("month"), a physical unit's symbol ("nm", "GW"), "times"; for a rate the denominator after " per " ("USD per year").
   * Null for a bare count.
   */
  readonly unit: string | null;
  /** The size of the last place written: 1 for "94", 0.1 for "9.4", 1e9 for "2 billion", 1e8 for "2.5 billion". */
  readonly precision: number;
  readonly hedge: Hedge | null;
  /** The noun it counts ("4,100 vacant berths": head "berths", words "vacant berths"), where one follows. */
  readonly noun: CountedNoun | null;
  /** For "rose by", "up", "fell", "cut": the direction of a change that this quantity measures. */
  readonly change?: 'up' | 'down' | undefined;
  /**
   * Weak expressions name a value without a numeral or a usual number word ("none", "unanimously", "weeks, not years",
   * "both"): they are statistics only when they turn out to be about a known figure.
   */
  readonly weak?: boolean | undefined;
}

export interface CountedNoun extends Span {
  readonly words: string;
  readonly head: string;
}
