import { tokenAt, type Token } from './token';

/** What stands at a value, and is not done at a time. */
const stands = new Set(['stand', 'stands', 'stood', 'remain', 'remains', 'remained']);

/** Whether numbers around a colon are a ratio and no time of day: "the ratio stands at 1:27", not "the ratio was set at 10:30". */
export function isOfRatio(tokens: readonly Token[], from: number): boolean {
  const isAt = tokenAt(tokens, from - 1).lower === 'at';
  // No hour is written 1:149.
  if (isAt && !stands.has(tokenAt(tokens, from - 2).lower) && tokens[from + 2]!.text.length < 3) return false;
  for (let i = Math.max(0, from - 10); i < from; i++)
    if (tokens[i]!.lower === 'ratio' || tokens[i]!.lower === 'ratios') return true;
  return false;
}
