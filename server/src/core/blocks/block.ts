import { once } from '../text/once';
import type { Span } from '../text/span';
import type { Passage } from './passage';

export type BlockKind =
  | 'paragraph'
  | 'heading'
  | 'list'
  | 'table'
  | 'quote'
  | 'callout'
  | 'code'
  | 'math'
  | 'html'
  | 'front-matter'
  | 'footnote'
  | 'definition'
  | 'rule';

/**
 * A top-level block of the document. Every offset inside it is relative to the block's own text, so that a block
 * which only moved is the same block.
 */
export interface Block {
  readonly kind: BlockKind;
  readonly text: string;
  readonly passages: readonly Passage[];
  /** HTML comments in the block, wherever they stand: the place of suppression comments. */
  readonly comments: readonly Comment[];
  /** The labels of the footnotes that the block defines; more than one only where they stand inside a quote or list. */
  readonly footnotes: readonly FootnoteDefinition[];
}

/** Whether the block is a table of Markdown, or holds one of HTML. */
export function isTable(block: Block): boolean {
  // Asked of every block at every key, and most are paragraphs.
  return block.kind === 'table' || (block.kind !== 'paragraph' && block.kind !== 'heading' && holdsHtmlTable(block));
}

const holdsHtmlTable = once(({ passages }: Block): boolean =>
  passages.some(({ role, place }) => role === 'cell' && place.html === true),
);

/** A block and where it begins in the document. */
export interface PlacedBlock {
  readonly block: Block;
  readonly start: number;
}

/** An HTML comment; `text` is what stands between `<!--` and `-->`. */
export interface Comment extends Span {
  readonly text: string;
}

export interface FootnoteDefinition {
  /** As written, without `^`; compare with `normalLabel`. */
  readonly label: string;
  readonly source: Span;
  readonly labelSource: Span;
}

/** What Markdown compares when it looks up a label: case and white space do not count. */
export function normalLabel(label: string): string {
  // Nearly all are like this, and labels are compared at every key.
  if (/^[a-z\d_-]+$/u.test(label)) return label;
  return label.trim().replace(/\s+/gu, ' ').toLowerCase();
}
