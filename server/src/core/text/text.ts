/**
 * What the stages need of the text of a document. A string is one; `PiecedText` is one that is cheap to edit.
 * Offsets are UTF-16 code units from 0 to `length`.
 */
export interface Text {
  readonly length: number;
  charCodeAt(offset: number): number;
  slice(start: number, end?: number): string;
  toString(): string;
}
