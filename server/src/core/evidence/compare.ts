import { onlyBeforeSums } from '../quantities/lexicon/hedges';
import { disjoint, isPoint, within, type Interval } from '../quantities/interval';
import type { HedgeKind, Quantity } from '../quantities/quantity';
import { inMeasureOf, measureOf, type Comparable, type Frame } from './comparable';
import type { Difference, Verdict } from './evidence';

export interface Comparison {
  readonly verdict: Verdict;
  /** For a contradiction. */
  readonly differs: Difference | null;
}

/**
 * Whether a claim's value agrees with a figure's: arithmetic on intervals, see DESIGN. Null when the two measure different
 * things, or when the claim says more than the figure without denying it ("24,000" where the source says "thousands").
 */
export function compare(claim: Quantity, figure: Quantity, frame: Frame): Comparison | null {
  const result = compareValues(claim, figure, frame);
  // "2,450 posts were filled" where so many were vacant: of a count there is no rest that could be meant.
  if (result?.verdict !== 'contradicted' && frame.opposite && figure.of === undefined && measureOf(figure) === 'count')
    return null;
  if (result?.verdict !== 'contradicted') return frame.partial && result?.verdict !== 'equivalent' ? null : result;
  if (frame.unsure) return null;
  // "94 percent refused" where 94 percent complied: the numbers agree, their sense does not.
  if (frame.opposite && result.differs === 'value' && sameEnds(claim.stated, figure.stated))
    return frame.partial && !exceedsRest(figure) ? null : contradicted('direction');
  return frame.partial ? null : result;
}

/** Of two groups that exclude one another not both can be more than half. */
function exceedsRest({ stated, of }: Quantity): boolean {
  return stated.low !== null && stated.low > (of ?? 100) / 2;
}

function compareValues(claim: Quantity, figure: Quantity, frame: Frame): Comparison | null {
  const value = inMeasureOf(claim, figure, frame);
  if (value === null) return wrongUnit(claim, figure);
  if (frame.reversed || (frame.swapped && measureOf(claim) === 'share' && measureOf(figure) === 'share'))
    return contradicted('subject');
  if (frame.contrary)
    return isPoint(value.stated) && sameEnds(value.stated, figure.stated) ? contradicted('direction') : null;
  if (claim.change !== undefined && figure.change !== undefined && claim.change !== figure.change)
    return contradicted('direction');
  return COMPARATORS.has(claim.hedge?.kind ?? 'only') && !overstates(claim, value, figure)
    ? compareBound(claim, value, figure, frame)
    : compareValue(claim, value, figure);
}

const COMPARATORS: ReadonlySet<HedgeKind> = new Set<HedgeKind>(['over', 'more', 'less', 'at-least', 'at-most']);

/** "Up to 40 percent" says that 40 percent is reached by some; of what reaches 4 it is no bound but another value. */
function overstates(claim: Quantity, value: Comparable, figure: Quantity): boolean {
  if (!/^(?:up to|as (?:much|many|high|long) as)$/i.test(claim.hedge?.words ?? '')) return false;
  const reached = figure.interval.high;
  return reached !== null && value.stated.high !== null && value.stated.high > reached * 1.1;
}

function contradicted(differs: Difference): Comparison {
  return { verdict: 'contradicted', differs };
}

/** The same number in a unit that means something else: percentage points for percent, euros for dollars. */
function wrongUnit(claim: Quantity, figure: Quantity): Comparison | null {
  const kinds = new Set([measureOf(claim), measureOf(figure)]);
  const confusable =
    (kinds.has('points') && (kinds.has('share') || kinds.has('factor'))) ||
    (kinds.has('money') && kinds.size === 1 && currencyOf(claim) !== currencyOf(figure)) ||
    (kinds.has('share') && kinds.has('factor'));
  return confusable && sameEnds(claim.stated, figure.stated) ? contradicted('unit') : null;
}

function currencyOf({ unit }: Quantity): string {
  return (unit ?? '').split(' ')[0]!;
}

/** "More than …", "at least …": true when the figure lies wholly beyond the bound. */
function compareBound(claim: Quantity, value: Comparable, figure: Quantity, { opposite }: Frame): Comparison | null {
  const same = sameEnds(value.stated, figure.stated);
  // "Parliament passed £3 billion in relief" bounds nothing.
  if (same && onlyBeforeSums.has(claim.hedge?.words.toLowerCase() ?? '')) return { verdict: 'exact', differs: null };
  if (same && bound(claim) === (opposite ? turned(bound(figure)) : bound(figure)))
    return { verdict: value.converted || otherForm(claim, figure) ? 'equivalent' : 'exact', differs: null };
  // "More than 1,200" of "at least 1,200" leaves out the one value that nobody counted.
  if (same && AS_GOOD_AS[bound(claim)] === (opposite ? turned(bound(figure)) : bound(figure)))
    return { verdict: 'rounded', differs: null };
  const source = figure.interval;
  // "Over a year" of a range that begins at a year: said of the range as a whole it is fair.
  const range = !isPoint(figure.stated) && source.low !== source.high;
  const ends = openBottom(value.interval, claim);
  const limits = openTop(range ? { ...ends, lowOpen: false, highOpen: false } : ends, figure);
  if (within(rounded(source), rounded(limits)))
    return isFarOff(value, figure) ? null : { verdict: 'implied', differs: null };
  if (value.converted && within(source, widen(value.interval))) return { verdict: 'equivalent', differs: null };
  if (!same && leavesRoomFor(value, figure)) return null;
  return contradicted(disjoint(source, ends) && !same ? 'value' : 'comparator');
}

/** "More than 30 people" of 48,200: true, and about something else. */
function isFarOff(value: Comparable, figure: Quantity): boolean {
  const [a, b] = [size(value.stated), size(figure.stated)];
  return !isVague(figure) && measureOf(figure) !== 'share' && a > 0 && b > 0 && Math.max(a / b, b / a) > 30;
}

/** "At least a third" ends at the whole, where "at least 40 percent" has no end: a share has none beyond the whole. */
function openTop(interval: Interval, figure: Quantity): Interval {
  const isWhole = measureOf(figure) === 'share' && interval.high === (figure.of ?? 100);
  return isWhole ? { ...interval, high: null } : interval;
}

/** "Less than 2 percent" is also said of what fell: nought is a bound only for what cannot lie below it. */
function openBottom(interval: Interval, quantity: Quantity): Interval {
  return interval.low === 0 && /^(?:less|at-most)$/.test(bound(quantity)) ? { ...interval, low: null } : interval;
}

/** "More than" and "over" say the same; what is not bounded has no bound. */
function bound(quantity: Quantity): string {
  const kind = quantity.hedge?.kind ?? '';
  return kind === 'over' ? 'more' : COMPARATORS.has(kind as HedgeKind) ? kind : '';
}

/** Bounds that leave out their own end, by those that hold it. */
const AS_GOOD_AS: Readonly<Record<string, string>> = { more: 'at-least', less: 'at-most' };

/** More than two thirds did not: fewer than a third did. */
function turned(kind: string): string {
  return (
    new Map(Object.entries({ more: 'less', less: 'more', 'at-least': 'at-most', 'at-most': 'at-least' })).get(kind) ??
    kind
  );
}

/** A value or a range without a bound: the same, what the figure rounds to, or a range that holds it. */
function compareValue(claim: Quantity, value: Comparable, figure: Quantity): Comparison | null {
  const hedge = claim.hedge?.kind;
  const source = blurred(figure) ? figure.stated : figure.interval;
  if (sameEnds(value.stated, figure.stated))
    return { verdict: value.converted || otherForm(claim, figure) ? 'equivalent' : 'exact', differs: null };
  if (!isPoint(value.stated) && isPoint(source) && within(source, value.stated))
    return { verdict: 'implied', differs: null };
  const step = hedge === 'about' || hedge === 'nearly' ? coarse(value) : value.precision;
  // Whoever says "about one in twelve" of 8 percent rounds; whoever says "23 percent" of 3 in 13 converts.
  const isPlain = hedge !== 'about' && hedge !== 'nearly' && claim.kind !== 'ratio';
  // "Almost half" may be 46 percent, "about a third" 36: fractions are few and far between.
  const reach = (hedge === 'about' || hedge === 'nearly') && claim.kind === 'ratio' ? 0.16 * size(value.stated) : step;
  const near = window(value.stated, Math.max(step, reach), hedge);
  // "Roughly €12 million" of "at least €11.6 million" rounds what was counted.
  const counted = bound(figure) === '' ? source : figure.stated;
  if (within(rounded(counted), near) && isFairRounding(value.stated, counted))
    return {
      verdict: value.converted && isPlain && step <= finest(value, figure) ? 'equivalent' : 'rounded',
      differs: null,
    };
  if (blurred(figure) && within(value.stated, widen(figure.interval)) && closeTo(value.stated, figure.stated))
    return { verdict: 'rounded', differs: null };
  if (!isPoint(value.stated) && within(source, value.stated)) return { verdict: 'implied', differs: null };
  if (leavesRoomFor(value, figure)) return null;
  // "About 2,300" of what the source puts at "at least 1,900": it may be.
  if (bound(figure) !== '' && within(value.stated, openBottom(source, figure))) return null;
  return isOfAnotherSize(value, figure) || isFiner(value, figure) ? null : contradicted('value');
}

/** "81,609,016" of the source's "81.6 million": the draft may have it from where the source rounded it. */
function isFiner(value: Comparable, figure: Quantity): boolean {
  const { low } = value.stated;
  const { precision, stated } = figure;
  if (low === null || stated.low === null || !isPoint(value.stated) || !isPoint(stated)) return false;
  const isPrecise = Math.abs(stated.low) / precision >= 100 && value.precision < precision;
  return isPrecise && Math.abs(Math.round(low / precision) * precision - stated.low) < precision / 1e6;
}

/** "Three doses" beside "3.5 million": no slip of the pen. "148 tonnes" beside "148,000 tonnes" may be one. */
function isOfAnotherSize(value: Comparable, figure: Quantity): boolean {
  if (measureOf(figure) === 'share' || measureOf(figure) === 'factor') return false;
  const [a, b] = [size(value.stated), size(figure.stated)];
  if (isVague(figure) || a === 0 || b === 0 || Math.max(a / b, b / a) < 200) return false;
  const digits = (number: number): number => number / 10 ** Math.floor(Math.log10(number));
  return Math.abs(digits(a) - digits(b)) > 0.01;
}

/** What the source puts by "about" or "nearly" may be rounded further, or be put more exactly. */
function blurred(figure: Quantity): boolean {
  return figure.hedge?.kind === 'about' || figure.hedge?.kind === 'nearly';
}

/** A word for a magnitude ("thousands", "several", "tens of billions") leaves room that a number may fill. */
function isVague(figure: Quantity): boolean {
  const { low, high } = figure.stated;
  return low !== high && !/\d/.test(figure.text);
}

/** Whether a number may be what the source puts as a word for a magnitude: "24,000" of "thousands". */
export function leavesRoomFor({ stated }: Pick<Comparable, 'stated'>, figure: Quantity): boolean {
  return isVague(figure) && isPoint(stated) && within(stated, { ...figure.stated, lowOpen: false, highOpen: false });
}

/** What rounds to the value at this step; "nearly" allows only what lies below, or the value itself. */
function window(stated: Interval, step: number, hedge: HedgeKind | undefined): Interval {
  const slack = step / 2 + size(stated) * 1e-9;
  return {
    low: stated.low === null ? null : stated.low - (hedge === 'nearly' ? Math.max(slack, size(stated) * 0.1) : slack),
    high: stated.high === null ? null : stated.high + (hedge === 'nearly' ? size(stated) * 1e-9 : slack),
    lowOpen: false,
    highOpen: false,
  };
}

/** Who says "about 95" or "about 4,000" rounds to fives, to tens, to thousands, yet never by more than a tenth. */
function coarse(value: Comparable): number {
  const number = size(value.stated);
  if (value.precision <= 0) return number * 0.04;
  // Nought is a multiple of everything.
  if (number === 0) return value.precision;
  let step = value.precision;
  const isMultiple = (of: number): boolean => Math.abs(number / of - Math.round(number / of)) < 1e-9;
  while (isMultiple(step * 10)) step *= 10;
  if (isMultiple(step * 5)) step *= 5;
  // A round hundred is so round that it may stand for little else.
  const isPower = Math.abs(Math.log10(number) - Math.round(Math.log10(number))) < 1e-9;
  return Math.max(value.precision, Math.min(step, number * (isPower ? 0.1 : 0.2)));
}

/** A conversion may need a last rounding, of one in the last place, and is still the same value in another form. */
function finest(value: Comparable, figure: Quantity): number {
  return Math.max(value.precision < 4 ? 1 : 0, figure.precision, size(value.stated) * 0.03);
}

function size(interval: Interval): number {
  return Math.max(Math.abs(interval.low ?? 0), Math.abs(interval.high ?? 0));
}

/** $3 billion is no rounding of $2.5 billion, though the number of digits allows it. */
function isFairRounding(stated: Interval, source: Interval): boolean {
  if (size(stated) === 0) return true;
  const off = (a: number | null, b: number | null): number => (a === null || b === null ? 0 : Math.abs(a - b));
  return (
    Math.max(off(stated.low, source.low), off(stated.high, source.high)) <=
    0.1 * Math.max(size(source), size(stated)) + 1e-9
  );
}

function closeTo(a: Interval, b: Interval): boolean {
  return (
    Math.abs((a.low ?? 0) - (b.low ?? 0)) <= 0.05 * size(b) && Math.abs((a.high ?? 0) - (b.high ?? 0)) <= 0.05 * size(b)
  );
}

function sameEnds(a: Interval, b: Interval): boolean {
  return sameEnd(a.low, b.low) && sameEnd(a.high, b.high);
}

function sameEnd(a: number | null, b: number | null): boolean {
  if (a === null || b === null) return a === b;
  return Math.abs(a - b) <= 1e-6 * Math.max(Math.abs(a), Math.abs(b));
}

/** Conversions leave dust behind the decimal point. */
function rounded(interval: Interval): Interval {
  const clean = (end: number | null): number | null => (end === null ? null : Number(end.toPrecision(10)));
  return { ...interval, low: clean(interval.low), high: clean(interval.high) };
}

function widen(interval: Interval): Interval {
  const by = size(interval) * 1e-6;
  return {
    low: interval.low === null ? null : interval.low - by,
    high: interval.high === null ? null : interval.high + by,
    lowOpen: false,
    highOpen: false,
  };
}

/** "Elevenfold" and "11 times", "a decade" and "10 years", "twins" and "two" are one value in two forms. */
function otherForm(claim: Quantity, figure: Quantity): boolean {
  if (claim.kind === 'multiple' && figure.kind === 'multiple') return formOf(claim) !== formOf(figure);
  if (claim.kind === 'duration' && figure.kind === 'duration') return claim.unit !== figure.unit;
  return NOT_A_NUMERAL.test(claim.text) !== NOT_A_NUMERAL.test(figure.text);
}

/** How a multiple is put: by "times", "-fold", "a factor of", or a verb. */
function formOf({ text }: Quantity): string {
  return /fold$/i.test(text) ? 'fold' : /\bfactor\b/i.test(text) ? 'factor' : /ed$|ing$/i.test(text) ? 'verb' : 'times';
}

const NOT_A_NUMERAL = /^(?:a )?(?:twins?|pair|couple|duo|trio|dozen)\b/i;
