import { normalLabel, type Comment, type PlacedBlock } from '../../blocks/block';
import type { TextEdit } from '../../text/edit';
import type { Span } from '../../text/span';
import { isUntouched, keysIn, readCarried, type Carried } from '../../sources/carried';
import { marksByLabel } from './note-marks';

export interface KeysRestored {
  readonly edits: readonly TextEdit[];
  /** How many citations are keys again. */
  readonly restored: number;
  /** Citations that somebody has changed by hand since they were written out, as spans of what carries them: they stay. */
  readonly changed: readonly Span[];
  /** The keys of those, which Pandoc does not see. */
  readonly hiddenKeys: readonly string[];
}

/** The edits that put back the keys of all citations that were written out. */
export function keysRestored(text: string, blocks: readonly PlacedBlock[]): KeysRestored {
  const edits: TextEdit[] = [];
  const changed: Span[] = [];
  const hiddenKeys: string[] = [];
  let restored = 0;
  const marks = marksByLabel(blocks);
  for (const { block, start } of blocks)
    for (const comment of block.comments) {
      const carried = readCarried(comment.text);
      if (carried === null) continue;
      const placed = { ...comment, start: comment.start + start, end: comment.end + start };
      const definition = block.footnotes.find(({ source }) => holds(source, comment));
      const back =
        carried.kind === 'cite'
          ? inText(text, placed, carried)
          : definition === undefined
            ? null
            : fromNote(
                text,
                placed,
                carried,
                { start: definition.source.start + start, end: definition.source.end + start },
                { start: definition.labelSource.start + start, end: definition.labelSource.end + start },
                marks.get(normalLabel(definition.label)) ?? [],
              );
      if (back === null) {
        changed.push({ start: placed.start, end: placed.end });
        hiddenKeys.push(...keysIn(carried.source));
      } else {
        edits.push(...back);
        restored += carried.kind === 'cite' ? 1 : back.length - 1;
      }
    }
  return { edits: withBlankLines(text, apart(edits)), restored, changed, hiddenKeys };
}

function holds(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** What is seen right before the comment becomes the citation again; null where it was changed. */
function inText(text: string, comment: Comment, carried: Carried): TextEdit[] | null {
  const start = comment.start - carried.length;
  if (start < 0 || !isUntouched(carried, text.slice(start, comment.start))) return null;
  return [{ start, end: comment.end, text: carried.source }];
}

/** Each mark of the note becomes the citation again, and the note goes; null where it was changed or nothing refers to it. */
function fromNote(
  text: string,
  comment: Comment,
  carried: Carried,
  definition: Span,
  label: Span,
  marks: readonly Span[],
): TextEdit[] | null {
  const body = text
    .slice(label.end, comment.start)
    .replace(/^\]:[ \t]*/u, '')
    .trimEnd();
  const isLast = text.slice(comment.end, definition.end).trim() === '';
  if (!isUntouched(carried, body) || !isLast || marks.length === 0) return null;
  const edits: TextEdit[] = [];
  for (const mark of marks) {
    const edit = atMark(text, mark, carried);
    if (edit === null) return null;
    edits.push(edit);
  }
  let start = definition.start;
  while (start > 0 && /\s/u.test(text[start - 1]!)) start--;
  return [...edits, { start, end: definition.end, text: '' }];
}

function atMark(text: string, mark: Span, { source, after = ' ', words = '' }: Carried): TextEdit | null {
  const before = text.slice(0, mark.start);
  if (words !== '') {
    if (!before.endsWith(words)) return null;
    return { start: mark.start - words.length, end: mark.end, text: source };
  }
  const stop = /\][.,;:]$/u.test(source) ? source.at(-1)! : '';
  // Without its stop before the mark, somebody has changed the sentence: the citation goes where the mark is.
  const isStopped = stop !== '' && before.endsWith(stop);
  const citation = stop === '' || isStopped ? source : source.slice(0, -1);
  return { start: mark.start - (isStopped ? 1 : 0), end: mark.end, text: after + citation };
}

/** Where notes go below a blank line, what stands right below them keeps it: else it would go on with the text above. */
function withBlankLines(text: string, edits: readonly TextEdit[]): TextEdit[] {
  let isBelowBlank = false;
  return edits.map((edit, i) => {
    if (edit.text !== '') return edit;
    const goesOn = edits[i - 1]?.end === edit.start && edits[i - 1]!.text === '';
    isBelowBlank = (goesOn && isBelowBlank) || /^\r?\n[ \t]*\r?\n/u.test(text.slice(edit.start, edit.end));
    const below = /^\r?\n(?=[ \t]*\S)/u.exec(text.slice(edit.end, edit.end + 1000));
    return isBelowBlank && below !== null && edits[i + 1]?.start !== edit.end ? { ...edit, text: below[0] } : edit;
  });
}

/** Of two edits that meet, as those of notes one below the other, the first ends where the second begins. */
function apart(edits: readonly TextEdit[]): TextEdit[] {
  const ordered = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  return ordered.filter((edit, i) => i === 0 || edit.start >= ordered[i - 1]!.end);
}
