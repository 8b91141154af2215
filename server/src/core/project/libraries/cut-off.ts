import type { LibraryProblem } from '../../evidence/bibliography';

/** What a library means that ends in the middle: another program may be writing it. See `Library.isCutOff`. */
export const halfWritten =
  'The file ends in the middle, as if it were still being written. What stands before is read; until the file is whole, nothing is said about keys that no library has.';

/** What is told at the end of a text of this length. */
export function cutOffProblem(length: number, what: string): LibraryProblem {
  return { start: Math.max(0, length - 1), end: length, severity: 'error', message: `${what} ${halfWritten}` };
}
