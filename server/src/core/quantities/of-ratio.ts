import { tokenAt, type Token } from './token';

/** Whether numbers around a colon are a ratio and no time of day: "the ratio of pupils to teachers is 1:27", not "the ratio was set at 10:30". */
export function isOfRatio(tokens: readonly Token[], from: number): boolean {
  if (tokenAt(tokens, from - 1).lower === 'at' && tokens[from]!.value !== 1) return false;
  for (let i = Math.max(0, from - 10); i < from; i++)
    if (tokens[i]!.lower === 'ratio' || tokens[i]!.lower === 'ratios') return true;
  return false;
}
