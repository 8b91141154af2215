import type { QuantityKind } from '../quantities/quantity';
import type { SourceScope } from '../sources/sourcing';
import type { Verdict } from '../evidence/evidence';
import type { Span } from '../text/span';
import type { Result, Signoff, SignoffProblem } from './signoff';

/** The fact-check sheet of a draft: every statistic on one row. Plain text throughout, on one line each, never markup. */
export interface Sheet {
  /** The draft's own title, else its file's name. */
  readonly title: string;
  /** The draft's file as whoever asked named it. */
  readonly path: string;
  /** Eight hexadecimal digits that change with every change of the draft: which text the sheet is of. */
  readonly fingerprint: string;
  readonly rows: readonly SheetRow[];
  /** Those that hold a statistic, in the order of the text. */
  readonly sections: readonly SheetSection[];
  readonly coverage: SheetCoverage;
  readonly review: ReviewCount;
  /** Signed once, and in the draft no more. */
  readonly gone: readonly GoneSignoff[];
  /** What could not be read in the sign-off file. */
  readonly problems: readonly SignoffProblem[];
}

/**
 * How a statistic stands, the first that applies: `contradicted`, it differs from a known figure; `open`, it has no source that a
 * reader can reach, or leaves out what limits the figure; `verified`, it is cited and agrees with a known figure; `sourced`, it
 * is cited, and no evidence pack knows it.
 */
export type Status = 'verified' | 'sourced' | 'contradicted' | 'open';
export const statuses = ['verified', 'sourced', 'open', 'contradicted'] as const satisfies readonly Status[];

export interface SheetCoverage {
  readonly statistics: number;
  /** All with a source in reach, whatever their status: what the status bar counts. */
  readonly sourced: number;
  /** They add up to `statistics`. */
  readonly byStatus: Readonly<Record<Status, number>>;
}

export interface SheetSection {
  /** The section's own heading; '' before the first. */
  readonly heading: string;
  /** 1 to 6; 0 before the first heading. */
  readonly level: number;
  readonly rows: readonly SheetRow[];
  readonly byStatus: Readonly<Record<Status, number>>;
}

export interface SheetRow {
  /** 1 for the first statistic of the draft. */
  readonly number: number;
  /** What sign-offs are bound to: see `contentId`. */
  readonly id: string;
  /** Of the quantity, relative to the document. */
  readonly span: Span;
  /** 1-based, in UTF-16 code units. */
  readonly line: number;
  readonly column: number;
  readonly section: string;
  readonly kind: QuantityKind;
  readonly statement: Statement;
  readonly source: RowSource;
  readonly status: Status;
  /** What the evidence says, in a sentence or two. */
  readonly verdict: string;
  readonly figure: RowFigure | null;
  readonly qualifier: 'kept' | 'dropped' | 'n/a';
  readonly review: Review;
}

/** The sentence, cut where the statistic stands in it. */
export interface Statement {
  /** For what cannot be understood alone: "Huawei · Share of compute" for a cell of a table; else ''. */
  readonly context: string;
  readonly before: string;
  /** The statistic in the draft's words. */
  readonly quantity: string;
  readonly after: string;
}

export interface RowSource {
  readonly scope: SourceScope;
  /** Where the source stands, in words: "Cited in the sentence". */
  readonly where: string;
  /** The nearest source in short: "CAISI 2025"; '' where there is none. */
  readonly label: string;
  /** A web address that may be opened, or null. */
  readonly address: string | null;
  /** How many more sources are in scope. */
  readonly more: number;
}

/** The known figure that the statistic is about. */
export interface RowFigure {
  readonly pack: string;
  readonly id: string;
  readonly claim: string;
  readonly value: string;
  readonly period: string | null;
  /** "CAISI 2025, reported by Anthropic 2026". */
  readonly credit: string;
  readonly verdict: Verdict;
  /** What to be careful about; also that there is a newer figure. */
  readonly caveats: readonly string[];
}

/**
 * What the reviewer said: `open`, nothing yet; `signed`; `changed`, it was signed, and the sentence or what it cites has changed since;
 * `unreadable`, the sign-off file says something that cannot be read.
 */
export type Review =
  | { readonly state: 'open' }
  | {
      readonly state: 'signed';
      readonly result: Result;
      readonly by: string;
      readonly on: string;
      readonly note: string;
    }
  | {
      readonly state: 'changed';
      /** Of the sign-off that no longer holds. */
      readonly former: string;
      readonly result: Result;
      readonly by: string;
      readonly on: string;
      readonly note: string;
    }
  | { readonly state: 'unreadable'; readonly line: number };

export interface ReviewCount {
  readonly pass: number;
  readonly fail: number;
  readonly query: number;
  /** Those that nobody has signed, or not as they are now. */
  readonly open: number;
  /** Those of them that changed since somebody signed. */
  readonly changed: number;
}

export type GoneSignoff = Omit<Signoff, 'note'>;
