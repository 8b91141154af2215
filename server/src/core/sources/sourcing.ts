import type { Span } from '../text/span';

/** Where the source of a statistic was found: GUIDELINES section 4. The last three count as unsourced. */
export type SourceScope = 'sentence' | 'table' | 'paragraph' | 'elsewhere' | 'attribution' | 'own-analysis' | 'none';

export type CitationKind = 'pandoc' | 'footnote' | 'link' | 'endnote' | 'author-year' | 'table-source';

/** A citation of any syntax, relative to the text of the block it stands in. */
export interface Citation extends Span {
  readonly kind: CitationKind;
  /** Pandoc keys, or the footnote's label, or the endnote's numbers. */
  readonly keys: readonly string[];
  readonly url: string | null;
  /** What names the source to a reader: the link's text, the note's text, "(Author, 2019)". */
  readonly text: string;
}

export interface Sourcing {
  readonly scope: SourceScope;
  /** The citations in scope, nearest first; empty for the last three scopes. */
  readonly citations: readonly Citation[];
  /** The words that name a source without citing it ("According to the regulator"), relative to the block. */
  readonly named: Span | null;
  /** Whether the citations lead to the authors' own work (model, method, workbook), as the sentence that cites says. */
  readonly leadsToOwnWork: boolean;
  /** Whether the text itself tells where a figure comes from that cites nothing ("We interviewed 24 tenants"): it stays unsourced, and nobody is told of it. */
  readonly isAccountedFor: boolean;
  /** One plain sentence for the writer; it says also why nothing needs to be cited. */
  readonly explanation: string;
}

/** What leads a reader to a source of others. */
export function sourced(scope: SourceScope, citations: readonly Citation[], explanation: string): Sourcing {
  return { scope, citations, named: null, leadsToOwnWork: false, isAccountedFor: false, explanation };
}

/** Whether a reader can reach a source for the number. */
export function isSourced({ scope }: Pick<Sourcing, 'scope'>): boolean {
  return scope !== 'none' && scope !== 'attribution' && scope !== 'own-analysis';
}
