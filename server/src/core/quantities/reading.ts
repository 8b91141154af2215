import { exactly, type Interval } from './interval';
import type { QuantityKind } from './quantity';
import type { Token } from './token';

/** What only some readings say. */
interface ReadingDetails {
  readonly of?: number | undefined;
  readonly weak?: boolean | undefined;
  readonly change?: 'up' | 'down' | undefined;
  /** Where the noun it counts would begin, when not at `next`. */
  readonly nounAt?: number | undefined;
}

const noDetails: ReadingDetails = {};

/** What a reader found: a quantity without its hedge, noun and direction. */
export class Reading {
  readonly of: number | undefined;
  readonly weak: boolean | undefined;
  readonly change: 'up' | 'down' | undefined;
  readonly nounAt: number | undefined;

  // All have all the fields: with a dozen sets of fields V8 finds none of them quickly.
  constructor(
    /** Index of the first token after it. */
    readonly next: number,
    readonly start: number,
    readonly end: number,
    readonly kind: QuantityKind,
    readonly stated: Interval,
    readonly unit: string | null = null,
    readonly precision = 1,
    { of, weak, change, nounAt }: ReadingDetails = noDetails,
  ) {
    this.of = of;
    this.weak = weak;
    this.change = change;
    this.nounAt = nounAt;
  }

  /** The same with some of it said otherwise. */
  with(changed: Partial<Omit<Reading, 'with'>>): Reading {
    const { next, start, end, kind, stated, unit, precision, of, weak, change, nounAt } = { ...this, ...changed };
    return new Reading(next, start, end, kind, stated, unit, precision, { of, weak, change, nounAt });
  }
}

/** No bounds at all: what a name or a label has. */
export const unbounded: Interval = { low: null, high: null, lowOpen: false, highOpen: false };

/** A reading of whole tokens that names rather than measures (a date, a label, an identifier), with its number where that is known. */
export function naming(
  tokens: readonly Token[],
  from: number,
  next: number,
  kind: QuantityKind,
  value?: number,
): Reading {
  const stated = value === undefined ? unbounded : exactly(value);
  return new Reading(next, tokens[from]!.start, tokens[next - 1]!.end, kind, stated);
}
