import type { Span } from '../text/span';
import type { Passage } from '../blocks/passage';
import type { Block } from '../blocks/block';
import type { Quantity, QuantityKind } from '../quantities/quantity';
import type { Sentence } from '../sentences/sentence';
import type { NotStatistic } from './reason';

/** A quantity in its place, judged: is it a factual claim that wants a source, and why (not)? */
export interface Claim {
  readonly quantity: Quantity;
  /** Where it stands, relative to the block's text. */
  readonly at: Span;
  /** Where it stands in its passage's prose. */
  readonly prose: Span;
  readonly sentence: Sentence;
  readonly passage: Passage;
  readonly statistic: boolean;
  /** The quantity's kind for a statistic (`parameter` for what a law sets), else why it is none. */
  readonly reason: QuantityKind | 'parameter' | NotStatistic;
  /** One plain sentence for the writer: 'Left alone: "must" sets a rule, it does not report a fact.' */
  readonly explanation: string;
}

/** A passage with its sentences and the claims in them, in the order of the text. The sentence of each claim is one of them, the very same object. */
export interface PassageReading {
  readonly passage: Passage;
  readonly sentences: readonly Sentence[];
  readonly claims: readonly Claim[];
}

/** What the stages up to `claims` understood of a block. It depends on the block's text and its environment alone. */
export interface BlockReading {
  readonly block: Block;
  readonly environment: Environment;
  readonly passages: readonly PassageReading[];
}

/** The little of the document around a block on which the reading of the block depends. */
export interface Environment {
  /** Prose of the headings above the block, outermost first. */
  readonly headings: readonly string[];
  /** The last sentence of the block before, when it ends with a colon and so leads this block in; else ''. */
  readonly leadIn: string;
  /** For a table, the prose of the paragraphs right before and after it, which may hold its caption and its source line; else ''. */
  readonly beside: string;
  /** Whether the draft speaks as one who decides ("we will", "I announce"): then "will" promises and does not forecast. */
  readonly decides?: boolean;
  /** Whether the draft is a standard or a guide ("shall", "must", "you should" throughout): its technical amounts say how things are to be. */
  readonly specifies?: boolean;
}
