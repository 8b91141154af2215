import { END, type Token } from './token';

/** Whether two numbers are the sides of a vote. */

const voting = new Set(
  (
    'vote votes voted voting passed approved adopted rejected carried defeated cleared committee ruled ruling ballot ' +
    'referendum senate house majority justices backed motion amendment split court judges councillors council board jury assembly parliament mps peers senators lawmakers'
  ).split(' '),
);

/** "defeated 12-24": only a lost vote has its smaller side first. */
export function isLostVote(tokens: readonly Token[], from: number): boolean {
  for (let i = Math.max(0, from - 3); i < from; i++)
    if (['lost', 'defeated', 'rejected', 'failed', 'fell'].includes(tokens[i]!.lower)) return true;
  return false;
}

/** "passed 27-24 in the Senate": whether words near speak of a vote. */
export function isOfVote(tokens: readonly Token[], from: number): boolean {
  for (let i = Math.max(0, from - 8); i < from + 6; i++) if (voting.has((tokens[i] ?? END).lower)) return true;
  return false;
}
