/** What a reviewer may say of a statistic. */
export const results = ['pass', 'fail', 'query'] as const;
export type Result = (typeof results)[number];

/** One entry of a sign-off file: see docs/fact-check-sheet.md. */
export interface Signoff {
  readonly id: string;
  /** The statistic and its sentence as they were when it was signed. */
  readonly statistic: string;
  readonly sentence: string;
  readonly result: Result;
  /** The reviewer's initials. */
  readonly by: string;
  /** The day, as 2026-11-26; '' where it is not told. */
  readonly on: string;
  readonly note: string;
}

/** What is wrong in a sign-off file, where, and what to do about it. */
export interface SignoffProblem {
  /** 1-based. */
  readonly line: number;
  readonly message: string;
}

/** The name of the file with a draft's sign-offs, which lies beside it: `draft.md` has `draft.tickmark-signoff.yaml`. */
export function signoffFileOf(draft: string): string {
  return `${draft.replace(/\.(?:md|markdown|qmd|rmd)$/iu, '')}.tickmark-signoff.yaml`;
}

/** A sign-off file beyond this size (bytes) is none: ten thousand sign-offs take five million. */
export const largestSignoffFile = 20_000_000;
export const longestInitials = 20;
export const longestNote = 2000;
