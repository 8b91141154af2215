import type { LintReport } from './lint-report';

/** Turns what `lint` found into the text that goes to standard output. */
export type Format = (report: LintReport, context: FormatContext) => string;

export interface FormatContext {
  readonly colour: boolean;
  /** Columns to wrap to. */
  readonly width: number;
  /** Tickmark's version. */
  readonly version: string;
  /** Whether any input could not be read or anything failed. */
  readonly trouble: readonly string[];
  /** Whether a pack, a library or a setting could not be used, so that drafts were held against less than was asked for. */
  readonly incomplete: boolean;
}
