/** What a subject is given to read: the same for all of them. */
export interface Input {
  /** Documents in Markdown. */
  readonly documents: readonly string[];
  /** The prose of their passages, as `readBlocks` finds it: no markup, one string for each paragraph, item or cell. */
  readonly passages: readonly string[];
}

/** Something that reads numbers in prose. It runs in a process of its own. */
export interface Subject {
  /** Prepares what is not measured, and gives what is: it reads all of the input and counts what it found. */
  load(input: Input): () => number;
}

export const subjectNames = [
  'tickmark',
  'tickmark-quantities',
  'tickmark-blocks',
  'tickmark-prose',
  'tickmark-words',
  'remark-parse',
  'wink',
  'wink-least',
  'compromise',
  'recognizers-number',
  'recognizers-suite',
] as const;
export type SubjectName = (typeof subjectNames)[number];
