import type { Span } from '../text/span';
import type { Mark } from './mark';
import type { Place } from './place';

/** What kind of prose a passage is. `metadata` and `abstract` stand in front matter: a title or description, and the abstract. */
export type PassageRole = 'paragraph' | 'heading' | 'item' | 'cell' | 'caption' | 'metadata' | 'abstract';

/** What stands in prose for code, maths, an image, a citation: Unicode's object replacement character. */
export const objectCharacter = '\ufffc';

/**
 * A run of prose that is read as one piece: a paragraph, a heading, a list item's paragraph, a table cell.
 * `prose` is what a reader reads: no markup, escapes and entities decoded, a line break as one space (a hard one as `\n`).
 */
export interface Passage {
  readonly role: PassageRole;
  readonly place: Place;
  readonly prose: string;
  /** From prose back to the block's text, in order and without gaps in the prose. */
  readonly pieces: readonly Piece[];
  /** In the order of the text. */
  readonly marks: readonly Mark[];
  /** The passage's whole extent in the block's text, marks included. */
  readonly source: Span;
}

/**
 * `length` code units of prose from `prose` on stand for `sourceLength` code units of the block's text from `source` on.
 * Where the two lengths are equal the piece is verbatim, code unit by code unit; else (an entity, an escape) it is one whole.
 */
export interface Piece {
  readonly prose: number;
  readonly length: number;
  readonly source: number;
  readonly sourceLength: number;
}

/** The span in the block's text that a span of a passage's prose came from. */
export function toSource(passage: Passage, span: Span): Span {
  const start = sourceOffset(passage, span.start, false);
  if (span.end <= span.start) return { start, end: start };
  return { start, end: sourceOffset(passage, span.end, true) };
}

/** The span of prose that came from a span in the block's text: what of it is prose. */
export function toProse(passage: Passage, span: Span): Span {
  return { start: proseOffset(passage, span.start), end: proseOffset(passage, span.end) };
}

function sourceOffset(passage: Passage, offset: number, isEnd: boolean): number {
  const piece = pieceAt(passage.pieces, isEnd ? offset - 1 : offset);
  if (piece === undefined) return passage.source.start;
  const within = offset - piece.prose;
  if (piece.length === piece.sourceLength) return piece.source + within;
  return within <= 0
    ? piece.source
    : within >= piece.length || isEnd
      ? piece.source + piece.sourceLength
      : piece.source;
}

function pieceAt(pieces: readonly Piece[], offset: number): Piece | undefined {
  let low = 0;
  let high = pieces.length - 1;
  if (high < 0) return undefined;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (pieces[middle]!.prose <= offset) low = middle;
    else high = middle - 1;
  }
  return pieces[low];
}

function proseOffset(passage: Passage, offset: number): number {
  for (const piece of passage.pieces) {
    if (offset < piece.source) return piece.prose;
    if (offset < piece.source + piece.sourceLength)
      return piece.length === piece.sourceLength ? piece.prose + offset - piece.source : piece.prose;
  }
  return passage.prose.length;
}

/** Whether the passage stands in front matter, where YAML's rules hold for what is written. */
export function isInFrontMatter({ role }: Passage): boolean {
  return role === 'metadata' || role === 'abstract';
}
