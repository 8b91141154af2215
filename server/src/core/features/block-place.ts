import type { Analysis } from '../rules/analysis';
import { blockAt } from '../rules/locate';
import { lineBreakOf } from '../text/line-break';
import type { TextEdit } from '../text/edit';

/** A place where a block can stand by itself, and the line breaks that keep it apart; relative to the document. */
export interface BlockPlace {
  readonly at: number;
  readonly before: string;
  readonly after: string;
}

/** The empty line at an offset, else the place below the block that stands there. */
export function placeForBlock({ text, ...analysis }: Analysis, offset: number): BlockPlace {
  const eol = lineBreakOf(text);
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  const lineEnd = endOfLine(text, offset);
  const block = blockAt({ text, ...analysis }, offset);
  const isEmpty = text.slice(lineStart, lineEnd).trim() === '';
  if (isEmpty && (block === null || offset >= block.start + block.reading.block.text.trimEnd().length)) {
    const above = text.slice(0, lineStart).replace(/\r?\n$/u, '');
    const below = text.slice(lineEnd).replace(/^\r?\n/u, '');
    const isFirst = lineStart === 0 || /(?:^|\n)[ \t]*$/u.test(above);
    const isLast = below === '' || /^[ \t]*(?:\r?\n|$)/u.test(below);
    return { at: lineStart, before: isFirst ? '' : eol, after: isLast ? '' : eol };
  }
  const end = block === null ? lineEnd : block.start + block.reading.block.text.trimEnd().length;
  return { at: end, before: eol + eol, after: end === text.length ? eol : '' };
}

/**
 * Sorts out edits that would land where the block stands: what comes at the end of the document has to follow the block,
 * and an editor would not know in which order.
 * @returns the text to append to the block, and the edits that remain
 */
export function splitEdits(
  text: string,
  at: number,
  edits: readonly TextEdit[],
): { appended: string; additional: readonly TextEdit[] } {
  const eol = lineBreakOf(text);
  const isHere = (edit: TextEdit) => text.slice(Math.min(at, edit.start), Math.max(at, edit.start)).trim() === '';
  const here = edits.filter(isHere);
  return {
    appended: here.map((edit) => `${eol}${eol}${edit.text.trim()}`).join(''),
    additional: edits.filter((edit) => !isHere(edit)),
  };
}

/** Where the line of an offset ends, before its line break. */
export function endOfLine(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  if (end < 0) return text.length;
  return text[end - 1] === '\r' ? Math.max(offset, end - 1) : end;
}
