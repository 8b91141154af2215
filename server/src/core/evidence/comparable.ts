import { rescale, scale, type Interval } from '../quantities/interval';
import type { Quantity } from '../quantities/quantity';

/** A claim's value, put in the measure of the figure that it is held against. */
export interface Comparable {
  /** Before the hedge and after it. */
  readonly stated: Interval;
  readonly interval: Interval;
  /** The size of the last place written, in the figure's measure. */
  readonly precision: number;
  /** It had to be put in another form: a share for a ratio, years for months. */
  readonly converted: boolean;
}

/** How a sentence puts a figure: by what it is not (94 percent complied, 6 percent refused), or with the two things compared exchanged. */
export interface Frame {
  readonly opposite: boolean;
  /** The opposite leaves a third possibility (support, oppose): only the exact rest can be told to mean the figure. */
  readonly partial: boolean;
  /** Whether the sentence denies what the figure says, or the other way round, can't be told. */
  readonly unsure: boolean;
  /** A word that points the other way: "fell" for "rose". */
  readonly contrary: boolean;
  readonly swapped: boolean;
  /** Said of the one that the figure's subject is compared with: "China leads the US". */
  readonly reversed: boolean;
  /** The share is by how much the one is more or less than the other; `alone` where no other is named. */
  readonly difference: 'more' | 'less' | 'alone' | null;
}

/** The sentence puts the figure as the pack does. */
export const PLAIN_FRAME: Frame = {
  opposite: false,
  partial: false,
  unsure: false,
  contrary: false,
  swapped: false,
  reversed: false,
  difference: null,
};

/** What a quantity measures. Values of one measure can be held against each other once units are converted. */
export function measureOf(quantity: Quantity): string {
  switch (quantity.kind) {
    case 'percent':
    case 'ratio':
      // "4 percent a year" is a rate of growth.
      return quantity.unit?.includes(' per ') === true ? `rate:${quantity.unit}` : 'share';
    case 'multiple':
      return 'factor';
    case 'percentage-points':
    case 'basis-points':
      return 'points';
    case 'currency':
      return 'money';
    case 'duration':
    case 'age':
      return 'time';
    case 'rate':
    case 'dimension':
      return `${quantity.kind}:${quantity.unit ?? ''}`;
    default:
      return quantity.kind;
  }
}

/** The claim's value in the measure of the figure, or null when it measures something else. */
export function inMeasureOf(claim: Quantity, figure: Quantity, frame: Frame): Comparable | null {
  const from = measureOf(claim);
  const to = measureOf(figure);
  if (frame.difference !== null && from === 'share') return ofDifference(claim, to, frame);
  if (figure.of !== undefined && from === 'count') return asPart(claim, figure.of, frame);
  // "Two of the three defendants" counts; "a quarter" does not.
  if (to === 'count' && claim.of !== undefined)
    return /\b(?:of|in|all|both|neither)\b/i.test(claim.text) && (figure.stated.low ?? 0) <= claim.of
      ? comparable(claim, 1, false)
      : null;
  if (from === 'share' && to === 'share') return share(claim, figure, frame);
  if (from === 'factor' && to === 'share') return shareOfFactor(claim, figure, frame);
  if (from === 'share' && to === 'factor') return factorOfShare(claim, frame);
  // "Billions on chips": the thing paid for is named, the currency is understood.
  if (to === 'money' && from === 'count' && claim.noun === null && claim.precision >= 1e6)
    return comparable(claim, 1, false);
  if (from !== to) return null;
  if (to === 'time') return inDays(claim, figure);
  if (to === 'money' && claim.unit !== figure.unit) return null;
  if (to === 'points') return inPoints(claim, figure);
  if (to === 'factor' && frame.swapped) return reciprocal(comparable(claim, 1, true));
  return comparable(claim, 1, false);
}

/** "96 percent below" leaves 4 percent of it, "11 percent more" makes 1.11 times it. */
function ofDifference(claim: Quantity, to: string, { difference }: Frame): Comparable | null {
  if (difference === 'alone' || (to !== 'share' && to !== 'factor')) return null;
  const by = { ...percent(claim), converted: true };
  const whole = difference === 'more' ? shiftBy(by, 100) : complement(by, 100);
  return to === 'factor' ? rescale(whole, 0.01) : whole;
}

function comparable(claim: Quantity, factor: number, converted: boolean): Comparable {
  return {
    stated: scale(claim.stated, factor),
    interval: scale(claim.interval, factor),
    precision: claim.precision * factor,
    converted,
  };
}

/** "Three labs" against "3 of 13"; "ten published none" is the complement. The whole itself ("13 labs") is not what the figure says. */
function asPart(claim: Quantity, whole: number, frame: Frame): Comparable | null {
  const value = comparable(claim, 1, false);
  if (claim.stated.low !== null && claim.stated.low >= whole) return null;
  return frame.opposite ? complement(value, whole) : value;
}

function share(claim: Quantity, figure: Quantity, frame: Frame): Comparable {
  if (claim.of !== undefined && claim.of === figure.of) {
    const part = comparable(claim, 1, false);
    return frame.opposite ? complement(part, claim.of) : part;
  }
  const inPercent = percent(claim);
  const value = figure.of === undefined ? inPercent : rescale(inPercent, figure.of / 100);
  const whole = figure.of ?? 100;
  return {
    ...(frame.opposite ? complement(value, whole) : value),
    converted: frame.opposite || !sameForm(claim, figure),
  };
}

function sameForm(claim: Quantity, figure: Quantity): boolean {
  return claim.kind === figure.kind && claim.of === figure.of;
}

/** Whoever says "one in four" or "nine in ten" rounds to that; whoever says "3 of 13" counted. */
function percent(claim: Quantity): Comparable {
  if (claim.kind === 'percent') return comparable(claim, 1, false);
  if (claim.of === undefined) return { ...comparable(claim, 100, true), precision: 4 };
  const value = comparable(claim, 100 / claim.of, true);
  return {
    ...value,
    precision: precisionOf(claim.stated.low, claim.of),
  };
}

function precisionOf(part: number | null, of: number): number {
  if (of === 10) return 10;
  if (of === 100) return 1;
  if (of < 10) return 4;
  // "One in twelve" is said of what is nearer to it than to one in eleven or thirteen.
  return part === 1 ? 100 / (of * of) : 0;
}

function complement(value: Comparable, whole: number): Comparable {
  return { ...value, stated: mirror(value.stated, whole), interval: mirror(value.interval, whole), converted: true };
}

function mirror(interval: Interval, whole: number): Interval {
  return {
    low: interval.high === null ? 0 : whole - interval.high,
    high: interval.low === null ? whole : whole - interval.low,
    lowOpen: interval.high !== null && interval.highOpen,
    highOpen: interval.low !== null && interval.lowOpen,
  };
}

/** "25 times as much as Huawei" for "4 percent of NVIDIA's". */
function shareOfFactor(claim: Quantity, figure: Quantity, frame: Frame): Comparable {
  const value = comparable(claim, 1, true);
  if (frame.swapped) return rescale(reciprocal(value), 100);
  if (figure.change === 'up') return { ...rescale(shiftBy(value, -1), 100), converted: true };
  if (figure.change === 'down') return complement(rescale(value, 100), 100);
  return rescale(value, 100);
}

function factorOfShare(claim: Quantity, frame: Frame): Comparable {
  const inPercent = { ...percent(claim), converted: true };
  if (claim.change === 'up') return shiftBy(rescale(inPercent, 0.01), 1);
  if (claim.change === 'down') return complement(rescale(inPercent, 0.01), 1);
  const value = rescale(inPercent, 0.01);
  return frame.swapped ? reciprocal(value) : value;
}

function inDays(claim: Quantity, figure: Quantity): Comparable | null {
  // "19 hours a day": so much of each day.
  const [of, per] = (claim.unit ?? 'year').split(' per ');
  const [ofFigure, perFigure] = (figure.unit ?? 'year').split(' per ');
  if (per !== perFigure) return null;
  const claimDays = DAYS.get(of!);
  const figureDays = DAYS.get(ofFigure!);
  if (claimDays === undefined || figureDays === undefined) return null;
  return comparable(claim, claimDays / figureDays, claimDays !== figureDays);
}

/** Months count as twelfths of a year. */
const DAYS = new Map(
  Object.entries({
    second: 1 / 86400,
    minute: 1 / 1440,
    hour: 1 / 24,
    day: 1,
    week: 7,
    fortnight: 14,
    month: 365.25 / 12,
    quarter: 365.25 / 4,
    year: 365.25,
    decade: 3652.5,
    century: 36525,
  }),
);

function inPoints(claim: Quantity, figure: Quantity): Comparable {
  const size = (quantity: Quantity): number => (quantity.kind === 'basis-points' ? 0.01 : 1);
  return comparable(claim, size(claim) / size(figure), claim.kind !== figure.kind);
}

function shiftBy(value: Comparable, by: number): Comparable {
  const move = (interval: Interval): Interval => ({
    ...interval,
    low: interval.low === null ? null : interval.low + by,
    high: interval.high === null ? null : interval.high + by,
  });
  return { ...value, stated: move(value.stated), interval: move(value.interval) };
}

function reciprocal(value: Comparable): Comparable {
  const flip = ({ low, high, lowOpen, highOpen }: Interval): Interval => ({
    low: high === null ? 0 : high === 0 ? null : 1 / high,
    high: low === null || low === 0 ? null : 1 / low,
    lowOpen: high === null || highOpen,
    highOpen: lowOpen,
  });
  const middle = value.stated.low ?? value.stated.high ?? 1;
  return {
    ...value,
    stated: flip(value.stated),
    interval: flip(value.interval),
    precision: middle === 0 ? value.precision : value.precision / (middle * middle),
    converted: true,
  };
}
