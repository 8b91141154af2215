import { date, isDay, isLink, isYear } from './date-parts';
import { isFunctionWord } from './lexicon/function-words';
import type { Reading } from './reading';
import { END, tokenAt, type Token } from './token';

/** "2026-05-14", "14/05/2026", "9/11". */
export function readSlashed(tokens: readonly Token[], from: number): Reading | null {
  const joint = tokens[from + 1] ?? END;
  if (joint.kind !== 'symbol' || joint.gap || !(isLink(joint) || joint.text === '.')) return null;
  const [a, x, b, y, c] = [0, 1, 2, 3, 4].map((k) => tokens[from + k] ?? END) as [Token, Token, Token, Token, Token];
  const attack = (a.text === '9' && b.text === '11') || (a.text === '7' && b.text === '7');
  if (attack && x.text === '/' && !x.gap && !b.gap && y.text !== '/') return date(tokens, from, from + 3);
  if (x.text === '/' && !x.gap && !b.gap && isShortDay(tokens, from)) return date(tokens, from, from + 3);
  // "Bulletin 7/2024", "03/2024": the issue or the month of a year.
  if (x.text === '/' && !x.gap && !b.gap && isYear(b) && a.text.length < 4 && !(isLink(y) && !y.gap))
    return date(tokens, from, from + 3, b.value);
  if (!isLink(x) && x.text !== '.') return null;
  if (x.gap || b.gap || y.gap || c.gap || x.text !== y.text) return null;
  if (isYear(a) && b.value <= 12 && c.value <= 31) return date(tokens, from, from + 5, a.value);
  if (isDay(a) && isDay(b) && (isYear(c) || c.text.length === 2))
    return date(tokens, from, from + 5, isYear(c) ? c.value : undefined);
  return null;
}

const DAY_FOLLOWS =
  /\b(?:on|until|before|since|cob|later than|(?:deadline|due|dated|opens?|closes?|begins?|starts?|ends?|expires|submitted)(?: is| was| for| of| by| :)?)$/;

/** No share is told in fifteenths, but in twelfths, sixteenths, twentieths, … */
const sharedBy = new Set([16, 20, 24, 25, 30]);

/** "on 2/28", "the deadline is 3/15", "due by 4/15 or 4/16": a month and its day; "3/4 of schools", "2/3 pages" and "down to 1/3" are shares. */
function isShortDay(tokens: readonly Token[], from: number): boolean {
  if (!mayBeDay(tokens, from)) return false;
  if (tokenAt(tokens, from + 3).lower === 'deadline') return true;
  // "3/4 and 4/5 of schools"
  if (tokenAt(tokens, from + 5).text === '/' && tokens[from + 4]!.kind === 'number' && !mayBeDay(tokens, from + 4))
    return false;
  // "due by 4/15, 4/16 or 4/17"
  let first = from;
  while (from - first < 12 && tokenAt(tokens, first - 3).text === '/' && mayBeDay(tokens, first - 4)) first -= 4;
  return followsDayWord(tokens, first);
}

/** Two numbers that a month and its day may have, and no word behind them that they share or measure. */
function mayBeDay(tokens: readonly Token[], from: number): boolean {
  const [a, x, b, after] = [0, 1, 2, 3].map((k) => tokens[from + k] ?? END) as Token[];
  if (x!.text !== '/' || x!.gap || b!.gap || !isDay(a!) || !isDay(b!) || Math.min(a!.value, b!.value) > 12)
    return false;
  const { lower, text } = after!;
  if (lower === 'deadline') return true;
  return !/^[%/\d]/.test(text) && lower !== 'of' && (!/^[a-z]/.test(text) || isFunctionWord(lower));
}

function followsDayWord(tokens: readonly Token[], from: number): boolean {
  const before = tokenAt(tokens, from - 1).lower;
  const [a, b] = [tokens[from]!.value, tokens[from + 2]!.value];
  const isRange = tokenAt(tokens, from + 5).text === '/';
  if ((before === 'by' || (before === 'from' && isRange)) && ((b > 12 && !sharedBy.has(b)) || a >= b)) return true;
  return DAY_FOLLOWS.test(`${tokenAt(tokens, from - 2).lower} ${before}`);
}
