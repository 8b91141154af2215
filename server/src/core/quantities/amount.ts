import { readBaseOfMoney, readDenominator, type Denominator } from './denominator';
import { isFunctionWord } from './lexicon/function-words';
import type { Interval } from './interval';
import { readNoun } from './noun';
import { readNumber } from './number';
import { round, type NumberPhrase } from './number-phrase';
import { readFigureCount } from './vague-number';
import { Reading } from './reading';
import { END, tokenAt, type Token } from './token';
import { isDash, isHyphen, readUnit, type UnitMatch } from './unit';
import { changesBefore } from './change';
import { joinParts, partsPer } from './compound';

/** A number, a range of numbers, and the unit: the core of most quantities. */
export function readAmount(tokens: readonly Token[], from: number, first: NumberPhrase): Reading | null {
  if (first.digits) return readFigureSum(tokens, first);
  const figures = first.words && !first.vague ? readFigureCount(tokens, from, first) : null;
  if (figures) return readFigureSum(tokens, figures);
  const unit = readUnit(tokens, first.next);
  const margin = readMargin(tokens, first, unit);
  if (margin) return margin;
  const range = readRange(tokens, from, first, unit);
  if (range) return range;
  return withUnit(tokens, first.start, first, first.interval, unit);
}

/** "a six-figure sum", "single-digit percentages". */
function readFigureSum(tokens: readonly Token[], figures: NumberPhrase): Reading {
  const noun = (tokens[figures.next] ?? END).lower;
  if (noun === 'percentage' || noun === 'percentages' || noun === 'percent')
    return new Reading(
      figures.next + 1,
      figures.start,
      tokens[figures.next]!.end,
      'percent',
      figures.interval,
      'percent',
      figures.precision,
    );
  const unit = readUnit(tokens, figures.next);
  if (unit?.kind === 'currency')
    return new Reading(
      unit.next,
      figures.start,
      unit.end,
      'currency',
      scaleBy(figures.interval, unit.factor, 1),
      unit.unit,
      figures.precision,
    );
  return new Reading(figures.next, figures.start, figures.end, 'count', figures.interval, null, figures.precision);
}

/** The quantity of a number and its unit, with the denominator that follows. */
function withUnit(
  tokens: readonly Token[],
  start: number,
  number: NumberPhrase,
  interval: Interval,
  unit: UnitMatch | null,
): Reading {
  if (!unit) {
    const plus = readPlusUnit(tokens, number.next);
    if (plus) return withUnit(tokens, start, number, { ...interval, high: null }, plus);
    const vague = number.vague && tokens[number.next]?.lower === 'of' ? readUnit(tokens, number.next + 1) : null;
    if (vague) return withUnit(tokens, start, number, interval, vague);
    const pair = readPair(tokens, start, number);
    if (pair) return pair;
    const per = readDenominator(tokens, number.next);
    if (per) return new Reading(per.next, start, per.end, 'rate', interval, `per ${per.unit}`, number.precision);
    const spread = readSpread(tokens, number.next);
    if (spread) {
      const unitOfSpread = `per ${spread.unit}`;
      const details = { nounAt: number.next };
      // What is counted stands outside the span, unless a number follows it: "12 deaths per 100,000".
      const end = /\d/.test(spread.unit) ? spread.end : number.end;
      return new Reading(spread.next, start, end, 'rate', interval, unitOfSpread, number.precision, details);
    }
    return new Reading(number.next, start, number.end, 'count', interval, null, number.precision);
  }
  const precision = number.precision * unit.factor;
  const scaled = scaleBy(interval, unit.factor, precision);
  const base = unit.kind === 'currency' ? readBaseOfMoney(tokens, unit.next) : null;
  const per = unit.hyphen ? null : (base ?? readDenominator(tokens, unit.next));
  // "At 37.5 °C a patient is feverish", but "0.2 °C a decade"
  if (!per || (unit.kind === 'temperature' && !times.has(per.unit))) {
    const plain = new Reading(unit.next, start, unit.end, unit.kind, scaled, unit.unit, precision);
    return unit.hyphen ? plain : joinParts(tokens, plain);
  }
  const kind = unit.kind === 'dimension' ? 'rate' : unit.kind;
  return new Reading(per.next, start, per.end, kind, scaled, `${unit.unit} per ${per.unit}`, precision);
}

/** "25/3 Mbps", "140/90 mmHg": two measurements in one unit and no rate; the interval holds both. */
function readPair(tokens: readonly Token[], start: number, first: NumberPhrase): Reading | null {
  const [stroke, second] = [tokens[first.next] ?? END, tokens[first.next + 1] ?? END];
  if (stroke.text !== '/' || stroke.gap || second.kind !== 'number' || second.gap) return null;
  const unit = readUnit(tokens, first.next + 2);
  const [a, b] = [first.interval.low ?? NaN, second.value];
  if (unit?.kind !== 'dimension' || !(a >= 0 && b >= 0)) return null;
  const stated = { low: Math.min(a, b), high: Math.max(a, b), lowOpen: false, highOpen: false };
  const precision = Math.max(first.precision, second.precision) * unit.factor;
  return new Reading(
    unit.next,
    start,
    unit.end,
    unit.kind,
    scaleBy(stated, unit.factor, precision),
    unit.unit,
    precision,
  );
}

const times = new Set('second minute hour day week month year decade century'.split(' '));

/** "10-plus months", "20+ years": the unit after the bound. */
function readPlusUnit(tokens: readonly Token[], at: number): UnitMatch | null {
  const sign = tokens[at] ?? END;
  if (sign.text === '+' && !sign.gap && (tokens[at + 1] ?? END).kind === 'word') return readUnit(tokens, at + 1);
  const plus = tokens[at + 1] ?? END;
  return isHyphen(sign) && !sign.gap && plus.lower === 'plus' ? readUnit(tokens, at + 2) : null;
}

/** "12 deaths per 100,000": the denominator after the noun that is counted. */
function readSpread(tokens: readonly Token[], at: number): Denominator | null {
  for (let i = at; i < at + 4; i++) {
    const token = tokens[i] ?? END;
    if (token.kind !== 'word') return null;
    if (token.lower === 'per' || (token.lower === 'for' && (tokens[i + 1] ?? END).lower === 'every'))
      return i > at ? readDenominator(tokens, i) : null;
    if (isFunctionWord(token.lower)) return null;
  }
  return null;
}

function scaleBy(interval: Interval, factor: number, precision: number): Interval {
  if (factor === 1) return interval;
  const by = (end: number | null) => (end === null ? null : round(end * factor, precision));
  return { ...interval, low: by(interval.low), high: by(interval.high) };
}

/** The second number of a range, from the token after the first number or its unit. */
export function readSecond(tokens: readonly Token[], from: number, at: number): NumberPhrase | null {
  const link = tokens[at] ?? END;
  const after = tokens[at + 1] ?? END;
  if (isDash(link) && (link.gap === after.gap || !link.gap)) {
    // "12-24", "12 – 24"; "two-to-three years"; and "30- to 40-percent".
    const further = tokens[at + 2] ?? END;
    if (!link.gap && !after.gap && after.lower === 'to' && isHyphen(further) && !further.gap)
      return readNumber(tokens, at + 3);
    if (!link.gap && after.gap && (after.lower === 'to' || after.lower === 'or' || after.lower === 'and'))
      return readNumber(tokens, at + 2);
    if (link.gap && isHyphen(link) && !isSpacedRange(tokens, from, at)) return null;
    return readNumber(tokens, at + 1);
  }
  if (link.lower === 'to' || (link.lower === 'or' && at > 0))
    return after.kind === 'end' ? null : readNumber(tokens, at + 1);
  if (link.lower === 'and' && tokenAt(tokens, from - 1).lower === 'between') return readNumber(tokens, at + 1);
  if (link.text === ',' && after.gap && isOfInterval(tokens, from)) return readBound(tokens, at + 1);
  return null;
}

/** How far the second dash of an aside is looked for. */
const ASIDE = 14;

/**
 * "between 1,000 - 1,250 €", "3 - 5 years": a hyphen with spaces joins two numbers where a word announces a range, or where one unit or noun behind the
 * larger one is that of both. With a second dash further on it opens an aside: "12 - 15 percent of all - were late".
 */
function isSpacedRange(tokens: readonly Token[], from: number, at: number): boolean {
  const [last, second] = [tokens[at - 1]!, tokens[at + 1] ?? END];
  if (last.kind !== 'number' || second.kind !== 'number' || !(second.value > last.value)) return false;
  const before = tokenAt(tokens, from - 1);
  if (before.lower === 'between' || before.lower === 'from' || spanning.has(before.lower)) return true;
  const number = readNumber(tokens, at + 1);
  if (!number || !(readUnit(tokens, number.next) ?? readNoun('', tokens, number.next, false, false))) return false;
  for (let i = number.next; i < Math.min(tokens.length, number.next + ASIDE); i++)
    if (isDash(tokens[i]!) && tokens[i]!.gap && tokens[i + 1]?.kind !== 'number') return false;
  return true;
}

const intervals = new Set(['ci', 'cri', 'iqr', 'interval']);

/** "95% CI 3.3, 10.7", "CI: [3.3, 10.7]": a comma parts the ends of an interval that is named as one. */
function isOfInterval(tokens: readonly Token[], from: number): boolean {
  let i = from - 1;
  while (i >= Math.max(0, from - 3) && /^[[(:=]$/.test(tokens[i]!.text)) i--;
  return intervals.has(tokenAt(tokens, i).lower);
}

/** The upper end, where the interval ends with it: "IQR 8, 21 ferries" may be another number. */
function readBound(tokens: readonly Token[], at: number): NumberPhrase | null {
  const number = readNumber(tokens, at);
  if (!number) return null;
  const after = tokens[readUnit(tokens, number.next)?.next ?? number.next] ?? END;
  return after.kind === 'end' || after.kind === 'symbol' ? number : null;
}

/** "50 ± 3", "50% plus or minus 3%". */
function readMargin(tokens: readonly Token[], first: NumberPhrase, unit: UnitMatch | null): Reading | null {
  const at = unit ? unit.next : first.next;
  const sign = tokens[at] ?? END;
  const words = sign.lower === 'plus' && tokens[at + 1]?.lower === 'or' && tokens[at + 2]?.lower === 'minus';
  if (sign.text !== '±' && !words) return null;
  const margin = readNumber(tokens, words ? at + 3 : at + 1);
  if (!margin || margin.interval.low === null || first.interval.low === null) return null;
  const by = margin.interval.low;
  const shared = sharedScale(first, margin);
  const middle = first.interval.low * shared;
  const precision = Math.min(first.precision * shared, margin.precision);
  const low = round(middle - by, precision);
  const high = round(middle + by, precision);
  if (low > high) return null;
  const after = readUnit(tokens, margin.next);
  const interval = { low, high, lowOpen: false, highOpen: false };
  if (after || !unit) return withUnit(tokens, first.start, { ...margin, precision }, interval, after ?? unit);
  return new Reading(
    margin.next,
    first.start,
    margin.end,
    unit.kind,
    scaleBy(interval, unit.factor, precision),
    unit.unit,
    precision,
  );
}

/** "12-24 months", "between 4 and 14", "12 to 15 percent", "5-7 billion", "10% to 15%". */
function readRange(
  tokens: readonly Token[],
  from: number,
  first: NumberPhrase,
  unit: UnitMatch | null,
): Reading | null {
  const low = first.interval.low;
  if (low === null || first.interval.high !== low) return null;
  // "4 mg/L to 9 mg/L": both have the same denominator.
  const per = unit && !unit.hyphen ? readDenominator(tokens, unit.next) : null;
  const at = per?.next ?? unit?.next ?? first.next;
  const link = tokens[at] ?? END;
  const open = unit ? readToWhole(tokens, from, first, unit) : null;
  if (open) return open;
  const second = readSecond(tokens, from, at);
  if (!second || second.interval.low === null || second.interval.high !== second.interval.low) return null;
  const secondUnit = readUnit(tokens, second.next);
  if (link.lower === 'or' && !unitsAgree(first, second, secondUnit)) return null;
  if (unit && (!secondUnit || secondUnit.unit !== unit.unit)) return null;
  if (per && readDenominator(tokens, secondUnit!.next)?.unit !== per.unit) return null;
  if (
    (unit || first.scale > 1) &&
    link.lower === 'to' &&
    tokenAt(tokens, from - 1).lower === 'by' &&
    changesToLevel(low, second.interval.low)
  )
    return null;
  if (!unit && second.bare && !secondUnit && isLabelRange(tokens, from, link, first)) return null;
  const shared = low < second.interval.low / second.scale ? sharedScale(first, second) : 1;
  const bottom = round(low * shared, first.precision * shared);
  const top = second.interval.low;
  const asUnit = secondUnit ?? null;
  if (link.lower === 'to' && changeFrom(tokens, from, unit !== null)) {
    if (per) return null;
    const shares = unit || asUnit ? null : readDenominator(tokens, second.next);
    if (shares)
      return new Reading(at, first.start, first.end, 'rate', first.interval, `per ${shares.unit}`, first.precision);
    const one = unit ?? asUnit;
    if (!one) return null;
    const end = unit ? unit.end : first.end;
    const precision = first.precision * shared * one.factor;
    const stated = scaleBy({ low: bottom, high: bottom, lowOpen: false, highOpen: false }, one.factor, precision);
    return new Reading(at, first.start, end, one.kind, stated, one.unit, precision);
  }
  const firstFactor = unit && asUnit ? unit.factor / asUnit.factor : 1;
  const one = bottom * firstFactor;
  if (one === top || (one > top && !mayFall(tokens, from, link, unit, asUnit))) return null;
  const interval = { low: Math.min(one, top), high: Math.max(one, top), lowOpen: false, highOpen: false };
  const precision = Math.max(first.precision * shared, second.precision);
  return withUnit(tokens, first.start, { ...second, precision }, interval, asUnit);
}

/** "estimates range from 60% to 48%", "16–14 nm": the larger end may come first where the verb or a dash before a shared unit makes it a range. */
function mayFall(
  tokens: readonly Token[],
  from: number,
  link: Token,
  unit: UnitMatch | null,
  shared: UnitMatch | null,
): boolean {
  return rangesFrom(tokens, from - 1) || (unit === null && shared?.kind === 'dimension' && isDash(link) && !link.gap);
}

/** "5-7 billion", "2.5 ± 0.3 million": the scale at the end is shared. */
function sharedScale(first: NumberPhrase, last: NumberPhrase): number {
  return first.scale === 1 ? last.scale : 1;
}

/** "six months to a year": the second bound is one of a larger unit. */
function readToWhole(tokens: readonly Token[], from: number, first: NumberPhrase, unit: UnitMatch): Reading | null {
  const [link, article] = [tokens[unit.next] ?? END, tokens[unit.next + 1] ?? END];
  if (unit.kind !== 'duration' || (link.lower !== 'to' && link.lower !== 'or')) return null;
  if ((article.lower !== 'a' && article.lower !== 'an') || changeFrom(tokens, from, true)) return null;
  const whole = readUnit(tokens, unit.next + 2);
  const high =
    whole?.kind === 'duration'
      ? whole.factor * (partsPer(whole.unit, unit.unit) ?? (whole.unit === unit.unit ? 1 : NaN))
      : NaN;
  const low = first.interval.low! * unit.factor;
  if (!(high > low)) return null;
  const interval = { low, high, lowOpen: false, highOpen: false };
  return new Reading(whole!.next, first.start, whole!.end, 'duration', interval, unit.unit, first.precision);
}

/** "two or three years" is a range of neighbours; "2 or 40" is not. */
function unitsAgree(first: NumberPhrase, second: NumberPhrase, unit: UnitMatch | null): boolean {
  const a = first.interval.low!;
  const b = second.interval.low!;
  return b === a + 1 && (unit !== null || second.words === first.words);
}

/** "0-3" without a unit is a score; "from 0 – 10", with spaces or a word of ranges before it, is a range. */
function isLabelRange(tokens: readonly Token[], from: number, link: Token, first: NumberPhrase): boolean {
  if (!isDash(link) || first.interval.low !== 0 || link.gap) return false;
  return !/^(?:from|between)$/.test(tokenAt(tokens, from - 1).lower);
}

/** "narrowed by $6bn to $69bn" tells a change and a level, "by 10% to 15%" the bounds of one: levels are far larger. */
export function changesToLevel(change: number, level: number): boolean {
  return level >= 3 * change;
}

/** "rose from 12 to 15 percent", "from 61% to 48%": two values, not a range. */
function changeFrom(tokens: readonly Token[], from: number, ownUnit: boolean): boolean {
  let i = from - 1;
  while (i >= 0 && from - i < 4 && tokens[i]!.kind === 'symbol') i--;
  if (tokenAt(tokens, i).lower !== 'from' || rangesFrom(tokens, i)) return false;
  return ownUnit || changesBefore(tokens, i);
}

const spanning = new Set(
  'range ranges ranged ranging vary varies varied varying span spans spanned spanning extend extends extended extending'.split(
    ' ',
  ),
);
/** "Estimates spread from 44 to 390 TWh"; a fire spreads from one place to others. */
const valued = new Set('estimates figures values prices results scores costs projections forecasts bids'.split(' '));

/** "fares range from", "shares varied widely from": a spread at one time and no change, whatever stands first. */
export function rangesFrom(tokens: readonly Token[], from: number): boolean {
  if (tokenAt(tokens, from).lower !== 'from') return false;
  const verb = tokenAt(tokens, from - 1);
  if (verb.lower === 'spread') return valued.has(tokenAt(tokens, from - 2).lower);
  return spanning.has((verb.lower.endsWith('ly') ? tokenAt(tokens, from - 2) : verb).lower);
}
