import { countUpTo } from './by-halves';
import { toEnd, type Steps } from './steps';

/** Code units that are looked through at once. */
const step = 500_000;

/** A place as editors count: both 0-based, `character` in UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/**
 * Lines of a text: offset to line and column and back. A line ends with `\n`, `\r\n` or a lone `\r`, as LSP has it.
 * Building costs one pass; looking up costs a binary search.
 */
export class LineIndex {
  private readonly starts: number[] = [0];

  constructor(private text: string) {
    toEnd(this.reading());
  }

  /** The same in steps, for a long text. */
  static *building(text: string): Steps<LineIndex> {
    const index = new LineIndex('');
    index.text = text;
    yield* index.reading();
    return index;
  }

  private *reading(): Steps<void> {
    const { text, starts } = this;
    for (let from = 0; from < text.length; from += step) {
      if (from > 0) yield;
      const to = Math.min(text.length, from + step);
      for (let i = from; i < to; i++) {
        const unit = text.charCodeAt(i);
        if (unit === 10 || (unit === 13 && text.charCodeAt(i + 1) !== 10)) starts.push(i + 1);
      }
    }
  }

  get lineCount(): number {
    return this.starts.length;
  }

  /** The position of an offset; offsets outside the text are brought to its nearest end. */
  positionAt(offset: number): Position {
    const at = Math.max(0, Math.min(offset, this.text.length));
    const line = countUpTo(this.starts, at) - 1;
    return { line, character: at - this.starts[line]! };
  }

  /** The offset of a position; a column beyond the line's end is brought to it. */
  offsetAt(position: Position): number {
    if (position.line < 0) return 0;
    const start = this.starts[position.line];
    if (start === undefined) return this.text.length;
    const end = this.lineEnd(position.line);
    return Math.min(start + Math.max(0, position.character), end);
  }

  /** The offset at which a line (0-based) begins. */
  lineStart(line: number): number {
    return this.starts[line] ?? this.text.length;
  }

  /** The offset at which a line's text ends, before its line break. */
  lineEnd(line: number): number {
    let end = this.starts[line + 1] ?? this.text.length;
    if (this.starts[line + 1] !== undefined) {
      end--;
      if (this.text.charCodeAt(end) === 10 && this.text.charCodeAt(end - 1) === 13 && end > this.lineStart(line)) end--;
    }
    return end;
  }

  /** The text of a line (0-based) without its line break. */
  lineText(line: number): string {
    return this.text.slice(this.lineStart(line), this.lineEnd(line));
  }
}
