import { readClock } from './clock';
import { date, isDay, isLink, isMonth, isYear, months } from './date-parts';
import { readSlashed } from './slashed-date';
import { tens } from './lexicon/number-words';
import { paying } from './money';
import { isDash, readUnit, type UnitMatch } from './unit';
import type { Reading } from './reading';
import { END, tokenAt, type Token } from './token';
import { isFunctionWord } from './lexicon/function-words';

const seasons = new Set('spring summer autumn fall winter'.split(' '));
const parts = new Set('early mid late'.split(' '));
const weekdays = new Set('monday tuesday wednesday thursday friday saturday sunday'.split(' '));

/** Words at which a date may begin. */
export const dateStarts = [...months, ...seasons, ...parts, ...weekdays, 'q', 'h', 'fy', 'ad', 'quarter'];

/** Every form of date, year, quarter, fiscal year, decade and time of day. */
export function readDate(tokens: readonly Token[], from: number): Reading | null {
  const token = tokens[from]!;
  if (token.kind === 'number') return readNumericDate(tokens, from);
  if (token.kind !== 'word')
    return token.text === "'" || token.text === '’' || token.text === '‘' ? readNineties(tokens, from) : null;
  if (parts.has(token.lower)) return readPart(tokens, from);
  if (isMonth(token)) return readMonth(tokens, from);
  if (weekdays.has(token.lower)) return readWeekday(tokens, from);
  if (token.lower === 'quarter') return readQuarter(tokens, from);
  if (seasons.has(token.lower) && isYear(tokens[from + 1] ?? END))
    return date(tokens, from, from + 2, tokens[from + 1]!.value);
  return readPeriod(tokens, from);
}

/** "mid-2026", "late 2025", "early May 2024", "the early 1990s". */
function readPart(tokens: readonly Token[], from: number): Reading | null {
  let at = from + 1;
  while (isLink(tokens[at] ?? END) && at < from + 4) at++;
  if (isLink(tokens[at] ?? END)) return null;
  const token = tokens[at] ?? END;
  if (parts.has(token.lower)) at++;
  const first = tokens[at] ?? END;
  if (first.kind !== 'number' && !isMonth(first)) return null;
  const inner = readDate(tokens, at);
  return inner && inner.with({ start: tokens[from]!.start });
}

/** "Friday 4 November", "Monday, May 14": the day of the week belongs to the day of the month, never to a bare number. */
function readWeekday(tokens: readonly Token[], from: number): Reading | null {
  const at = (tokens[from + 1] ?? END).text === ',' ? from + 2 : from + 1;
  const first = tokens[at] ?? END;
  const day = isDay(first)
    ? readDayFirst(tokens, at)
    : isMonth(first) && isDay(tokens[at + 1] ?? END)
      ? readMonth(tokens, at)
      : null;
  return day && day.with({ start: tokens[from]!.start });
}

/** "May 2026", "May 14, 2026", "May 14", "May-June 2024", "July 28 and 29, 2021". */
function readMonth(tokens: readonly Token[], from: number): Reading | null {
  let at = from + 1;
  if ((tokens[at] ?? END).text === '.' && !tokens[at]!.gap) at++;
  if (
    (isLink(tokens[at] ?? END) || ['and', 'to'].includes((tokens[at] ?? END).lower)) &&
    isMonth(tokens[at + 1] ?? END)
  ) {
    if (!isYear(tokens[at + 2] ?? END)) return null;
    return date(tokens, from, at + 3, tokens[at + 2]!.value);
  }
  const first = tokens[at] ?? END;
  if (isYear(first)) return date(tokens, from, at + 1, first.value);
  if (!isDay(first) || tokens[at + 1]?.text === '%') return null;
  let next = afterDay(tokens, at);
  if (isLink(tokens[next] ?? END) && isDay(tokens[next + 1] ?? END)) next = afterDay(tokens, next + 1);
  else next = moreDays(tokens, from, at, next) ?? next;
  const comma = (tokens[next] ?? END).text === ',' ? 1 : 0;
  const year = tokens[next + comma] ?? END;
  return isYear(year) ? date(tokens, from, next + comma + 1, year.value) : date(tokens, from, next);
}

/**
 * "July 28 and 29, 2021", "May 5, 6 and 7, 2024", "between May 3 and 12": further days of the month. The year or the word before the month must show
 * it, since "3 homes on May 4 and 12 on May 5" counts.
 */
function moreDays(tokens: readonly Token[], from: number, first: number, at: number): number | null {
  const before = tokenAt(tokens, from - 1).lower;
  let last = tokens[first]!.value;
  let next = at;
  for (let days = 0; days < 5; days++) {
    const link = (tokens[next] ?? END).lower;
    const joins = link === ',' || link === 'and' || link === 'to' || link === 'through';
    const dayAt = link === ',' && (tokens[next + 1] ?? END).lower === 'and' ? next + 2 : next + 1;
    const day = tokens[dayAt] ?? END;
    if (!joins || !isDay(day) || day.value <= last) break;
    last = day.value;
    next = afterDay(tokens, dayAt);
    if ((before === 'between' && link === 'and') || (before === 'from' && link === 'to')) {
      const after = tokens[next] ?? END;
      const free = after.kind !== 'number' && (after.kind !== 'word' || isFunctionWord(after.lower));
      return free && after.text !== '%' ? next : null;
    }
  }
  const year = (tokens[next] ?? END).text === ',' ? next + 1 : next;
  return next > at && isYear(tokens[year] ?? END) ? next : null;
}

const ordinalSuffixes = new Set(['st', 'nd', 'rd', 'th']);

function afterDay(tokens: readonly Token[], at: number): number {
  const suffix = tokens[at + 1] ?? END;
  return !suffix.gap && ordinalSuffixes.has(suffix.lower) ? at + 2 : at + 1;
}

function readNumericDate(tokens: readonly Token[], from: number): Reading | null {
  const token = tokens[from]!;
  return (
    readClock(tokens, from) ??
    readDayFirst(tokens, from) ??
    readSlashed(tokens, from) ??
    readNotedYear(tokens, from) ??
    (isYear(token) ? readYear(tokens, from) : null)
  );
}

/** "14 May 2026", "14th of May", "12-14 May 2026". */
function readDayFirst(tokens: readonly Token[], from: number): Reading | null {
  if (!isDay(tokens[from]!)) return null;
  let at = afterDay(tokens, from);
  if (isLink(tokens[at] ?? END) && isDay(tokens[at + 1] ?? END)) at = afterDay(tokens, at + 1);
  else if (['and', 'to'].includes((tokens[at] ?? END).lower) && isDay(tokens[at + 1] ?? END))
    at = afterDay(tokens, at + 1);
  if ((tokens[at] ?? END).lower === 'of') at++;
  if (!isMonth(tokens[at] ?? END)) return null;
  at++;
  const comma = (tokens[at] ?? END).text === ',' ? 1 : 0;
  const year = tokens[at + comma] ?? END;
  return isYear(year) ? date(tokens, from, at + comma + 1, year.value) : date(tokens, from, at);
}

/** "in 2021.15 For every": a year, the stop, and the numeral of a note. */
function readNotedYear(tokens: readonly Token[], from: number): Reading | null {
  const number = tokens[from]!;
  const next = tokens[from + 1] ?? END;
  if (number.precision === 1 || !/^(?:1[5-9]|20)\d\d\.\d{1,3}$/.test(number.text)) return null;
  const opens = next.kind === 'end' || (next.kind === 'word' && next.gap && next.text !== next.lower);
  if (!opens || !beforeYear.has(tokenAt(tokens, from - 1).lower) || readUnit(tokens, from + 1)) return null;
  const reading = date(tokens, from, from + 1, Math.trunc(number.value));
  return reading.with({ end: number.start + 4 });
}

/** "'90s" */
function readNineties(tokens: readonly Token[], from: number): Reading | null {
  const number = tokens[from + 1] ?? END;
  const plural = tokens[from + 2] ?? END;
  if (number.kind !== 'number' || number.gap || number.text.length !== 2 || number.precision !== 1) return null;
  if (!plural.gap && plural.lower === 's' && number.value % 10 === 0) return date(tokens, from, from + 3);
  // "the class of '68"
  return ['of', 'in', 'since', 'summer', 'spring'].includes(tokenAt(tokens, from - 1).lower) &&
    (plural.gap || plural.kind === 'symbol')
    ? date(tokens, from, from + 2)
    : null;
}

const beforeYear = new Set(
  (
    'in since by from during until till before after for to between early late mid of year fiscal around circa through ' +
    'and the or autumn spring summer winter end start fy calendar pre post than on its their'
  ).split(' '),
);

/** A bare year, "1990s", "2019-2021", "2019–20", "2023/24"; null where the digits count something. */
function readYear(tokens: readonly Token[], from: number): Reading | null {
  const year = tokens[from]!;
  const next = tokens[from + 1] ?? END;
  const after = tokens[from + 2] ?? END;
  if (isMeasuredRange(tokens, from)) return null;
  // "1990 – 2010"
  if (isLink(next) && next.text !== '/' && next.gap && after.gap && isYear(after) && after.value > year.value)
    return years(tokens, from, from + 3, year.value, after.value);
  // "2011 Q1", "2011Q1"
  if (isPartOfYear(next, after)) return date(tokens, from, from + 3, year.value);
  if (!next.gap && (next.lower === 's' || next.lower === "s'")) return decade(tokens, from, from + 2, year.value);
  if ((next.text === "'" || next.text === '’') && after.lower === 's' && !after.gap)
    return decade(tokens, from, from + 3, year.value);
  if (!next.gap && isLink(next) && !after.gap && after.kind === 'number') {
    const rest = tokens[from + 3] ?? END;
    const last = isLink(rest) && !rest.gap && isFiscal(tokens, from) && isFiscal(tokens, from + 4) ? from + 4 : null;
    if (last && tokens[last]!.value > year.value)
      return years(tokens, from, last + 3, year.value, tokens[last]!.value + 1);
    if (isLink(rest) && !rest.gap && !(tokens[from + 4] ?? END).gap) return null;
    if (isYear(after) && after.value >= year.value)
      return years(tokens, from, spanEnd(tokens, from + 3), year.value, after.value);
    const century = year.value - (year.value % 100);
    if (after.text.length === 2 && after.value === (year.value + 1) % 100)
      return years(tokens, from, from + 3, year.value, year.value + 1);
    // "2008-9"
    if (after.text.length === 1 && after.value === (year.value % 10) + 1)
      return years(tokens, from, from + 3, year.value, year.value + 1);
    if (after.text.length === 2 && after.value > year.value % 100)
      return years(tokens, from, from + 3, year.value, century + after.value);
    return null;
  }
  if (next.kind === 'word' && !next.gap) return null;
  return counts(tokens, from) ? null : date(tokens, from, from + 1, year.value);
}

/** "Q1", "H2" */
const isPartOfYear = (letter: Token, number: Token) =>
  (letter.text === 'Q' || letter.text === 'H') &&
  !number.gap &&
  number.precision === 1 &&
  number.value >= 1 &&
  number.value <= (letter.text === 'Q' ? 4 : 2);

/** "2013/14": a year and the one that follows it. */
function isFiscal(tokens: readonly Token[], at: number): boolean {
  const [year, stroke, next] = [0, 1, 2].map((k) => tokens[at + k] ?? END) as [Token, Token, Token];
  if (!isYear(year) || stroke.text !== '/' || stroke.gap || next.gap || next.text.length !== 2) return false;
  return next.value === (year.value + 1) % 100;
}

function spanEnd(tokens: readonly Token[], at: number): number {
  const plural = tokens[at] ?? END;
  return plural.lower === 's' && !plural.gap ? at + 1 : at;
}

/** "1990s" are ten years, "1900s" here too. */
function decade(tokens: readonly Token[], from: number, next: number, year: number): Reading {
  return years(tokens, from, next, year, year % 10 === 0 ? year + 9 : year);
}

/** The years from the first to the last, both included. */
function years(tokens: readonly Token[], from: number, next: number, low: number, high: number): Reading {
  return date(tokens, from, next).with({ stated: { low, high, lowOpen: false, highOpen: false } });
}

const dated = new Set(
  (
    'level levels baseline baselines price prices terms dollars euros pounds figures data estimates values budget census ' +
    'election elections results report survey act agreement emissions season reform reforms summit treaty crisis peak total'
  ).split(' '),
);

/** Whether digits that could be a year are a number: "2000 people", "1500 kWh", never "in 2019 farms …". */
function counts(tokens: readonly Token[], from: number): boolean {
  const unit = readUnit(tokens, from + 1);
  const previous = tokenAt(tokens, from - 1).lower;
  const next = tokens[from + 1] ?? END;
  if (unit?.kind === 'currency') return isSum(tokens, from, unit);
  if (dated.has(next.lower)) return false;
  // "a total of 1550 quotes"
  const amount =
    previous === 'of' &&
    /^(?:total|sample|cohort|number|set|maximum|minimum|average)$/.test(tokenAt(tokens, from - 2).lower);
  if (amount && next.kind === 'word' && !isFunctionWord(next.lower)) return true;
  // "2021 Year End Report"
  if (unit?.kind === 'duration' && next.text !== next.lower && !next.lower.endsWith('s')) return false;
  if (unit) return !(unit.kind === 'duration' && unit.hyphen);
  if (previous === 'than' && next.kind === 'word' && !isFunctionWord(next.lower)) return true;
  const plural = next.lower.endsWith('s') && next.text === next.lower && !isFunctionWord(next.lower);
  if (['and', 'or', 'of', 'with'].includes(previous) && tokens[from]!.value % 100 === 0 && plural) return true;
  if (beforeYear.has(previous) || isMonth(tokenAt(tokens, from - 1))) return false;
  // "Kenya's 2019 laws"
  if (previous.endsWith("'s") && tokens[from]!.value >= FIRST_OF_PRICES) return false;
  // "the Defence Act 1990 caps …", "Mora et al., 2020 counts"
  if (isTitled(tokens, from) || isBehindAuthors(tokens, from)) return false;
  if (next.kind !== 'word' || next.text !== next.lower) return false;
  return (
    next.lower === 'people' || (next.lower.endsWith('s') && !next.lower.endsWith('ss') && !isFunctionWord(next.lower))
  );
}

/** "Mora et al., 2020", "Mora et al. 2020" */
function isBehindAuthors(tokens: readonly Token[], from: number): boolean {
  let at = from - 1;
  while (tokenAt(tokens, at).text === ',' || tokenAt(tokens, at).text === '.') at--;
  return tokenAt(tokens, at).lower === 'al' && tokenAt(tokens, at - 1).lower === 'et';
}

/** Words before the year whose prices a sum is given in: "in 2019 dollars", "constant 2015 €". */
const pricing = new Set('in into constant real current base year'.split(' '));
const bounding = new Set('than least most about around nearly almost only just under over roughly'.split(' '));
/** No earlier year's prices are used. */
const FIRST_OF_PRICES = 1950;

/**
 * "2000 €", "costs 1900 euros": a sum, and no year whose prices are meant. Nobody writes the sign of money after a year but where prices are spoken of; a
 * word for money needs something that speaks of a sum.
 */
function isSum(tokens: readonly Token[], from: number, unit: UnitMatch): boolean {
  const [previous, beforeThat] = [tokenAt(tokens, from - 1), tokenAt(tokens, from - 2)];
  // "the 2015 € price level"
  if (dated.has((tokens[unit.next] ?? END).lower)) return false;
  const isPaid = paying.has(previous.lower) || (paying.has(beforeThat.lower) && previous.text !== '(');
  if (isPaid || bounding.has(previous.lower)) return true;
  if (pricing.has(previous.lower) || (previous.text === '(' && tokens[unit.next]?.text === ')')) return false;
  return tokens[unit.next - 1]!.kind === 'symbol' || tokens[from]!.value < FIRST_OF_PRICES;
}

/** "1500-2000 €", "1800 – 2000 kWh": a unit behind the second number measures both. */
function isMeasuredRange(tokens: readonly Token[], from: number): boolean {
  const [link, second] = [tokens[from + 1] ?? END, tokens[from + 2] ?? END];
  if (!isDash(link) || link.gap !== second.gap || second.kind !== 'number') return false;
  const unit = readUnit(tokens, from + 3);
  if (!unit || unit.hyphen || unit.kind === 'duration') return false;
  return unit.kind !== 'currency' || isSum(tokens, from, unit);
}

const works = new Set(
  (
    'act acts bill law order orders regulations rules code report review survey census strategy plan budget agreement treaty ' +
    'convention protocol statement paper election elections games cup conference summit olympics declaration framework'
  ).split(' '),
);

/** A capital word that names a law, a work or an event stands before the year. */
function isTitled(tokens: readonly Token[], from: number): boolean {
  const name = tokenAt(tokens, from - 1);
  return name.kind === 'word' && name.text !== name.lower && works.has(name.lower);
}

/** "FY2024-25", "FY 2024", "fiscal year 2024", "Q3 2024", "H1 2025". */
function readPeriod(tokens: readonly Token[], from: number): Reading | null {
  const token = tokens[from]!;
  const next = tokens[from + 1] ?? END;
  if (isPartOfYear(token, next)) {
    let at = from + 2;
    if ((tokens[at] ?? END).lower === 'of') at++;
    const year = tokens[at] ?? END;
    if (isYear(year)) return date(tokens, from, at + 1, year.value);
    return token.text === 'Q' ? date(tokens, from, from + 2) : null;
  }
  if (token.text === 'FY' && next.kind === 'number') {
    if (isYear(next)) {
      const inner = readYear(tokens, from + 1);
      return inner ? inner.with({ start: token.start }) : date(tokens, from, from + 2, next.value);
    }
    return next.text.length === 2 ? date(tokens, from, from + 2, 2000 + next.value) : null;
  }
  if (token.text === 'AD' && next.kind === 'number') return date(tokens, from, from + 2, next.value);
  if (token.lower === 'twenty' && tens.has(next.lower)) return null;
  return null;
}

const notNumbered = new Set(
  'the a this that last next each every per first second third final same previous'.split(' '),
);

/** "quarter 4", "Quarter 1 2018", "quarter 4 of the 2016/17 year": named by its number, where nothing is counted. */
function readQuarter(tokens: readonly Token[], from: number): Reading | null {
  const number = tokens[from + 1] ?? END;
  if (number.kind !== 'number' || number.text.length > 1 || !(number.value >= 1 && number.value <= 4)) return null;
  if (notNumbered.has(tokenAt(tokens, from - 1).lower)) return null;
  let at = from + 2;
  if ((tokens[at] ?? END).lower === 'of') at++;
  if (at > from + 2 && (tokens[at] ?? END).lower === 'the') at++;
  const year = tokens[at] ?? END;
  if (isYear(year)) {
    const whole = readYear(tokens, at) ?? date(tokens, at, at + 1, year.value);
    return whole.with({ start: tokens[from]!.start });
  }
  const after = tokens[from + 2] ?? END;
  const free = after.kind !== 'number' && (after.kind !== 'word' || isFunctionWord(after.lower));
  return free && !readUnit(tokens, from + 2) ? date(tokens, from, from + 2) : null;
}

/** "pre-2020", "post-2015". */
export function readPrefixedYear(tokens: readonly Token[], from: number): Reading | null {
  if (!['pre', 'post'].includes(tokens[from]!.lower)) return null;
  const year = tokens[from + 2] ?? END;
  return isLink(tokens[from + 1] ?? END) && isYear(year) ? date(tokens, from + 2, from + 3, year.value) : null;
}
