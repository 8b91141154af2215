import type { Quantity } from '../quantities/quantity';
import type { Fingerprint } from './fingerprint';

/** An item in CSL-JSON, as Zotero and Pandoc have it; only what Tickmark reads is typed. */
export interface CslItem {
  readonly id: string;
  readonly type: string;
  readonly title?: string;
  readonly 'title-short'?: string;
  readonly author?: readonly CslName[];
  readonly editor?: readonly CslName[];
  readonly publisher?: string;
  readonly 'container-title'?: string;
  readonly number?: string;
  readonly issued?: CslDate;
  readonly accessed?: CslDate;
  readonly URL?: string;
  readonly DOI?: string;
  readonly note?: string;
  readonly genre?: string;
  /** Pack authors state here whether the source was read: `read`, `cited-by-others`, `candidate`. */
  readonly custom?: { readonly verification?: string; readonly [key: string]: unknown };
  readonly [key: string]: unknown;
}

export interface CslName {
  readonly family?: string;
  readonly given?: string;
  readonly literal?: string;
  readonly 'non-dropping-particle'?: string;
}

interface CslDate {
  readonly 'date-parts'?: readonly (readonly (number | string)[])[];
  readonly raw?: string;
  readonly literal?: string;
}

export type QualifierKind =
  'estimate' | 'projection' | 'allegation' | 'condition' | 'approximation' | 'minimum' | 'maximum' | 'method';

export interface Qualifier {
  readonly kind: QualifierKind;
  /** Words or phrases any of which shows that the qualifier was kept. */
  readonly words: readonly string[];
  /** How the fix puts it back: "under a common jailbreaking technique". Without it the first of `words` is named. */
  readonly phrase?: string;
}

/** A name and its aliases; any of them stands for the entry. */
export type Names = readonly string[];

export interface Locator {
  readonly section?: string;
  readonly page?: string;
  readonly paragraph?: string;
}

export interface Caveat {
  readonly text: string;
  readonly source?: string;
  /** Learnt from others' citations of the source, not from the source itself. */
  readonly secondHand?: boolean;
}

export interface Figure {
  readonly id: string;
  readonly claim: string;
  /** As the pack's author wrote it, and as the reader of drafts reads it. */
  readonly value: string;
  readonly quantity: Quantity;
  /** Other ways in which the source puts the same value ("none", "0 of 13"), read the same way. */
  readonly alternatives: readonly Quantity[];
  readonly period?: string;
  readonly subject: readonly Names[];
  readonly measure: readonly Names[];
  readonly reference: readonly Names[];
  /** Words that show that a sentence is about something else, however alike it is. */
  readonly excludes: readonly string[];
  readonly qualifiers: readonly Qualifier[];
  readonly source: string;
  readonly locator?: Locator;
  readonly primary?: { readonly source: string; readonly relation: 'primary' | 'candidate' };
  readonly caveats: readonly Caveat[];
  readonly phrasing: readonly string[];
  /** Id of the figure of the same pack to set beside this one in a picture. */
  readonly compareWith?: string;
  readonly supersededBy?: string;
}

/** Something the source says without a number. */
export interface PackFinding {
  readonly id: string;
  readonly claim: string;
  readonly subject: readonly Names[];
  readonly source: string;
  readonly locator?: Locator;
  readonly primary?: { readonly source: string; readonly relation: 'primary' | 'candidate' };
  readonly caveats: readonly Caveat[];
  readonly phrasing: readonly string[];
}

export interface Term {
  readonly term: string;
  readonly expansion?: string;
  readonly aliases: readonly string[];
  readonly definition?: string;
  readonly source?: string;
}

/** An evidence pack, loaded and checked: see docs/evidence-packs.md. */
export interface Pack {
  readonly id: string;
  readonly title: string;
  readonly source: string;
  /** The pack holds every figure of its source. */
  readonly complete: boolean;
  readonly sources: readonly CslItem[];
  readonly figures: readonly Figure[];
  readonly findings: readonly PackFinding[];
  readonly terms: readonly Term[];
  /** Of the text of `source`, by which quotations are checked; absent when the pack has none or it could not be read. */
  readonly fingerprint?: Fingerprint;
  /** Where the pack came from, for messages; `built-in` for the paper's. */
  readonly origin: string;
}

/** What is wrong with a pack, and where; the rest of the pack works. */
export interface PackProblem {
  readonly message: string;
  readonly severity: 'error' | 'warning';
  /** Offsets into the pack file's text. */
  readonly start: number;
  readonly end: number;
}
