import type { Span } from './span';

/** A replacement of the text under the span by `text`; an empty span inserts. */
export interface TextEdit extends Span {
  readonly text: string;
}

/** Where an offset outside of all edits is after them. */
export function movedBy(offset: number, edits: readonly TextEdit[]): number {
  return edits.reduce((at, { start, end, text }) => (end <= offset ? at + text.length - (end - start) : at), offset);
}

/**
 * The text after the edits. All spans are relative to the text before any of them; they must not overlap.
 * @throws RangeError when two edits overlap or one lies outside the text
 */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const ordered = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  let result = '';
  let at = 0;
  for (const edit of ordered) {
    if (edit.start < at || edit.end < edit.start || edit.end > text.length)
      throw new RangeError(`edit ${edit.start}-${edit.end} overlaps another or lies outside the text`);
    result += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return result + text.slice(at);
}
