import { countUpTo } from './by-halves';
import type { TextEdit } from './edit';
import type { Position } from './line-index';
import type { Text } from './text';

/** How many code units a piece is given when a text is cut up. A few kilobytes are copied at no cost that could be measured. */
const size = 4096;

/**
 * A text in pieces: an edit copies the pieces that it touches and shares all others. A string of a hundred thousand words costs
 * several milliseconds to make anew at every key, most of what the rest of the work costs then.
 *
 * It knows its lines, as LSP has them: one ends with `\n`, `\r\n` or a lone `\r`. No piece ends between `\r` and `\n`.
 */
export class PiecedText implements Text {
  readonly length: number;
  readonly lineCount: number;
  /** Offset and line at which each piece starts, and those of the text's end. */
  private readonly offsets: number[] = [0];
  private readonly lines: number[] = [0];
  private whole: string | null = null;
  /** The piece that was asked for last; what is asked for next is mostly in it. */
  private last = 0;

  private constructor(private readonly pieces: readonly Piece[]) {
    let offset = 0;
    let line = 0;
    for (const { text, lineStarts } of pieces) {
      this.offsets.push((offset += text.length));
      this.lines.push((line += lineStarts.length));
    }
    this.length = offset;
    this.lineCount = line + 1;
  }

  static of(text: string): PiecedText {
    return new PiecedText(cut(text));
  }

  /** The text with a part replaced; this one stays as it is. Offsets outside the text are brought to its nearest end. */
  edited(edit: TextEdit): PiecedText {
    const start = Math.max(0, Math.min(edit.start, this.length));
    const end = Math.max(start, Math.min(edit.end, this.length));
    // The code unit before and the one behind are taken in: they may make a line break with what is inserted.
    const first = this.pieceAt(Math.max(0, start - 1));
    const last = this.pieceAt(end);
    const before = this.slice(this.offsets[first]!, start);
    const after = this.slice(end, this.offsets[last + 1]!);
    const { pieces } = this;
    return new PiecedText([...pieces.slice(0, first), ...cut(before + edit.text + after), ...pieces.slice(last + 1)]);
  }

  /** Up to where this text and another are known to be the same, without a look at their letters: they share the pieces up to there. */
  sharedStart({ pieces }: PiecedText): number {
    let piece = 0;
    while (piece < this.pieces.length && this.pieces[piece] === pieces[piece]) piece++;
    return this.offsets[piece]!;
  }

  /**
   * From where on this text and another are known to be the same to the end, in lines of the same numbers, without a look at their letters; Infinity where
   * nothing is known.
   */
  sharedEnd({ pieces, lineCount }: PiecedText): number {
    if (lineCount !== this.lineCount) return Infinity;
    const more = pieces.length - this.pieces.length;
    let piece = this.pieces.length;
    while (piece > 0 && this.pieces[piece - 1] === pieces[piece - 1 + more]) piece--;
    // The line that they begin in may be another.
    while (piece < this.pieces.length && this.pieces[piece]!.lineStarts.length === 0) piece++;
    return piece < this.pieces.length ? this.offsets[piece]! + this.pieces[piece]!.lineStarts[0]! : Infinity;
  }

  charCodeAt(offset: number): number {
    if (!(offset >= 0 && offset < this.length)) return NaN;
    const piece = this.pieceAt(offset);
    return this.pieces[piece]!.text.charCodeAt(offset - this.offsets[piece]!);
  }

  /** As of a string, but for negative offsets, which count as 0. */
  slice(start: number, end = this.length): string {
    const from = Math.max(0, start);
    const to = Math.min(end, this.length);
    if (from >= to) return '';
    let piece = this.pieceAt(from);
    let offset = this.offsets[piece]!;
    let text = this.pieces[piece]!.text.slice(from - offset, to - offset);
    while (this.offsets[piece + 1]! < to) {
      offset = this.offsets[++piece]!;
      text += this.pieces[piece]!.text.slice(0, to - offset);
    }
    return text;
  }

  /** All of it as one string, made when first asked for. */
  toString(): string {
    return (this.whole ??= this.pieces.map(({ text }) => text).join(''));
  }

  /** The position of an offset. Offsets outside the text are brought to its nearest end, one inside a line break to its start. */
  positionAt(offset: number): Position {
    const at = Math.max(0, Math.min(offset, this.length));
    const piece = this.pieceAt(at);
    const { text, lineStarts } = this.pieces[piece]!;
    const inside = at - this.offsets[piece]!;
    const above = countUpTo(lineStarts, inside);
    const line = this.lines[piece]! + above;
    const isInBreak = text.charCodeAt(inside) === 10 && text.charCodeAt(inside - 1) === 13;
    return { line, character: at - this.lineStart(line) - (isInBreak ? 1 : 0) };
  }

  /** The offset of a position; a column beyond the line's end is brought to it, a line beyond the text to the text's end. */
  offsetAt({ line, character }: Position): number {
    if (line < 0) return 0;
    if (line >= this.lineCount) return this.length;
    const start = this.lineStart(line);
    return character <= 0 ? start : Math.min(start + character, this.lineEnd(line));
  }

  /** Where a line begins. @param line from 0 to `lineCount - 1` */
  private lineStart(line: number): number {
    if (line === 0) return 0;
    // The last piece above which fewer lines begin: the line begins in it.
    const piece = countUpTo(this.lines, line - 1, this.pieces.length) - 1;
    return this.offsets[piece]! + this.pieces[piece]!.lineStarts[line - 1 - this.lines[piece]!]!;
  }

  /** Where the text of a line ends, before its line break. */
  private lineEnd(line: number): number {
    if (line + 1 >= this.lineCount) return this.length;
    const end = this.lineStart(line + 1) - 1;
    return this.charCodeAt(end) === 10 && this.charCodeAt(end - 1) === 13 ? end - 1 : end;
  }

  /** The index of the piece that holds the code unit at an offset; of the last for the text's end. */
  private pieceAt(offset: number): number {
    const { offsets, last } = this;
    if (offset >= offsets[last]! && offset < offsets[last + 1]!) return last;
    return (this.last = countUpTo(offsets, offset, this.pieces.length) - 1);
  }
}

interface Piece {
  readonly text: string;
  /** Where lines begin, in code units from the start of the piece: behind each line break. */
  readonly lineStarts: readonly number[];
}

/** Cuts a text up; the last piece may hold almost twice as much as the others. The empty text is one piece. */
function cut(text: string): Piece[] {
  const pieces: Piece[] = [];
  let start = 0;
  while (text.length - start >= 2 * size) {
    let end = start + size;
    if (text.charCodeAt(end) === 10 && text.charCodeAt(end - 1) === 13) end++;
    pieces.push(pieceOf(text.slice(start, end)));
    start = end;
  }
  pieces.push(pieceOf(text.slice(start)));
  return pieces;
}

function pieceOf(text: string): Piece {
  const lineStarts: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 10 || (unit === 13 && text.charCodeAt(i + 1) !== 10)) lineStarts.push(i + 1);
  }
  return { text, lineStarts };
}
