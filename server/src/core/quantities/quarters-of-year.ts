import { END, tokenAt, type Token } from './token';

/** Quarters that are three months of a year each, and no fourth of anything. */

const inTurn = new Set('first last past next final previous latest following preceding prior'.split(' '));
const thatLong = new Set(['later', 'earlier', 'ago', 'running']);

/** "a quarter ago", "a quarter before": how far a time is from another. */
export function isTimeApart(tokens: readonly Token[], at: number): boolean {
  const [word, after] = [tokens[at] ?? END, tokens[at + 1] ?? END];
  return thatLong.has(word.lower) || (word.lower === 'before' && (after.kind !== 'word' || after.lower === 'that'));
}

/** "the first three quarters of 2022", "three quarters later", "for three quarters in a row": times, and no part of anything. */
export function isQuartersOfYear(tokens: readonly Token[], from: number, at: number): boolean {
  const after = tokens[at] ?? END;
  if (thatLong.has(after.lower)) return true;
  if (after.lower === 'in' && tokens[at + 1]?.lower === 'a' && tokens[at + 2]?.lower === 'row') return true;
  return inTurn.has(tokenAt(tokens, from - 1).lower) && (after.lower !== 'of' || isYearAt(tokens, at + 1));
}

/** "the first three-quarters of 2022": with a hyphen it is a share, unless the year is named. */
export function isPartOfYear(tokens: readonly Token[], from: number, at: number): boolean {
  return inTurn.has(tokenAt(tokens, from - 1).lower) && tokens[at]?.lower === 'of' && isYearAt(tokens, at + 1);
}

/** "2022", "FY 2022", "the financial year" */
export function isYearAt(tokens: readonly Token[], at: number): boolean {
  for (let i = at; i < at + 4; i++) {
    const { kind, lower, text } = tokens[i] ?? END;
    if (lower === 'year' || text === 'FY' || (kind === 'number' && text.length === 4)) return true;
    if (kind !== 'word') return false;
  }
  return false;
}
