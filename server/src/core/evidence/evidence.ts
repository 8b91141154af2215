import type { Span } from '../text/span';
import type { RegionKind } from './context';
import type { Figure, Pack, Qualifier } from './pack';

/** How a claim agrees with the figure it is about: values are intervals, see ARCHITECTURE.md. `unmatched` never stands with a figure. */
export type Verdict = 'exact' | 'rounded' | 'equivalent' | 'implied' | 'contradicted';

/** In what a contradicted claim differs. */
export type Difference = 'value' | 'period' | 'subject' | 'unit' | 'direction' | 'comparator' | 'condition';

/** How a number follows from two figures. */
export type Derivation = 'difference' | 'ratio' | 'share' | 'sum';

/** The figure that a claim is about, and how it compares. */
export interface Evidence {
  readonly figure: Figure;
  readonly pack: Pack;
  readonly verdict: Verdict;
  /** For a contradicted claim. */
  readonly differs: Difference | null;
  /** `n/a` where the figure has no qualifier or the claim is contradicted anyway. */
  readonly qualifier: 'kept' | 'dropped' | 'n/a';
  /** The qualifiers of which no word was found; empty unless `dropped`. */
  readonly missing: readonly Qualifier[];
  /** Which words of the draft stand for the figure's subject, measure, reference, period; relative to the passage's prose. */
  readonly because: readonly MatchedTerm[];
  /** The words that stand elsewhere: in a heading, a table's header, the line above a list. */
  readonly around: readonly DistantTerm[];
  /** The draft states what two figures give together: `figure` and this one, of the same pack. */
  readonly derived?: { readonly from: Figure; readonly how: Derivation };
}

export interface MatchedTerm extends Span {
  readonly role: 'subject' | 'measure' | 'reference' | 'period';
  readonly words: string;
  /** The name in the pack that the words stand for. */
  readonly term: string;
}

export interface DistantTerm extends Omit<MatchedTerm, 'start' | 'end'> {
  readonly where: RegionKind;
}
