import { isMap, Scalar, type Document } from 'yaml';
import type { SheetRow } from './sheet';
import { longestInitials, longestNote, type Result, type Signoff } from './signoff';
import { entryDocument, fields } from './signoff-entry';
import { readSignoffs, type SignoffFile, type SignoffLayout } from './signoff-file';
import type { Chunk } from './signoff-lines';
import { sentenceOf } from './statement';
import { tidy } from '../features/markdown';

/** What a reviewer says of a row; `result` null takes a sign-off back. */
export interface Saying {
  readonly result: Result | null;
  readonly by: string;
  /** The day, as 2026-11-26. */
  readonly on: string;
  readonly note: string;
}

/** The whole text of the sign-off file as it should be, or why it was left alone. */
export type Written = { readonly text: string } | { readonly refused: string };

/**
 * Writes one sign-off into a file that others write, too: only the lines of that entry change, those of the sentence as it was before
 * included. Where that cannot be done without losing something nothing is written.
 * @param draft the name of the draft, for the first line of a new file
 */
export function writeSignoff(file: SignoffFile, row: SheetRow, saying: Saying, draft: string): Written {
  const { layout } = file;
  if (layout === null) return { refused: file.problems[0]?.message ?? 'This is no sign-off file of Tickmark.' };
  const line = file.unreadable.get(row.id);
  if (line !== undefined)
    return {
      refused: `What the sign-off file says of this statistic in line ${line} cannot be read. Put it right first.`,
    };
  const former = row.review.state === 'changed' ? row.review.former : row.id;
  const at = layout.chunks.filter(({ id }) => id === former || id === row.id);
  // A sign-off that both sides of a conflict share is read, but changing one side of it decides the conflict.
  if (at.some(({ inConflict }) => inConflict) || at.length > 1)
    return {
      refused: `This sign-off stands where a merge left two versions, in line ${at[0]!.first + 1}. Put it right first.`,
    };
  const signoff = saying.result === null ? null : signoffOf(row, saying, saying.result);
  const text = edited(layout, at[0] ?? null, signoff, draft);
  return isIntended(file, text, former, row.id, signoff)
    ? { text }
    : {
        refused:
          'The sign-off file is written in a way that Tickmark cannot add to safely. Write the sign-off by hand.',
      };
}

function signoffOf(row: SheetRow, { by, on, note }: Saying, result: Result): Signoff {
  return {
    id: row.id,
    statistic: tidy(row.statement.quantity, 200),
    sentence: sentenceOf(row.statement),
    result,
    by: tidy(by, longestInitials),
    on: tidy(on, 40),
    note: tidy(note, longestNote),
  };
}

function edited(layout: SignoffLayout, old: Chunk | null, signoff: Signoff | null, draft: string): string {
  const lines = [...layout.lines];
  if (lines.length === 1 && lines[0] === '') lines.pop();
  const former = old === null ? null : lines.splice(old.first, old.end - old.first);
  if (signoff !== null) {
    const chunks = layout.chunks.filter((chunk) => chunk !== old);
    const moved = (i: number) => (old !== null && i >= old.end ? i - (old.end - old.first) : i);
    const head = startOf(lines, layout, draft, moved);
    const indent = indentOf(layout);
    const entry = entryLines(signoff, former).map((line) => (line === '' ? '' : indent + line));
    const next = chunks.find(({ id, inConflict }) => !inConflict && id > signoff.id);
    const last = chunks.at(-1);
    const end = last === undefined ? head : last.inConflict || last.torn ? lines.length : moved(last.end - 1) + 1;
    lines.splice(
      next === undefined ? withoutBlankEnd(lines, end) : aboveComments(lines, moved(next.first)),
      0,
      ...entry,
    );
  }
  const text = lines.join(layout.lineBreak);
  return /[\r\n]$/u.test(text) || text === '' ? text : text + layout.lineBreak;
}

/** How far in the entries of the file stand. */
function indentOf({ lines, chunks }: SignoffLayout): string {
  const first = chunks[0] === undefined ? '  ' : lines[chunks[0].first]!;
  return first.slice(0, first.length - first.trimStart().length);
}

/** Makes sure that the file has its beginning; answers the line behind `signoffs:`. */
function startOf(lines: string[], layout: SignoffLayout, draft: string, moved: (i: number) => number): number {
  if (layout.head >= 0) {
    const at = moved(layout.head);
    lines[at] = lines[at]!.replace(/\{\s*\}\s*/u, '').trimEnd();
    return at + 1;
  }
  // Somebody deleted that line. The entries can be read without it, and where they are is where this one belongs.
  const [first] = layout.chunks;
  if (first !== undefined) return moved(first.first);
  if (!lines.some((line) => /^version\s*:/u.test(line))) {
    if (lines.length === 0)
      lines.push(
        `# Who checked which statistic of ${tidy(draft, 200)}. Tickmark writes this file, and so may you:`,
        '# https://github.com/tickmark/tickmark/blob/main/docs/fact-check-sheet.md',
      );
    lines.push('version: 1');
  }
  while (lines.at(-1)?.trim() === '') lines.pop();
  lines.push('signoffs:');
  return lines.length;
}

/** A comment right above an entry belongs to it. */
function aboveComments(lines: readonly string[], at: number): number {
  while (at > 0 && /^\s+#/u.test(lines[at - 1]!)) at--;
  return at;
}

function withoutBlankEnd(lines: readonly string[], at: number): number {
  while (at > 0 && at === lines.length && lines[at - 1]!.trim() === '') at--;
  return at;
}

/** The lines of an entry: new ones, or the former ones with what changed; fields and comments that others added stay. */
function entryLines(signoff: Signoff, former: readonly string[] | null): string[] {
  const values = fields.filter((field) => field !== 'note' || signoff.note !== '');
  const line = (field: (typeof fields)[number]) => {
    const plain = field === 'result' || (field === 'on' && /^\d{4}-\d\d-\d\d$/u.test(signoff.on));
    return `  ${field}: ${plain ? signoff[field] : JSON.stringify(signoff[field])}`;
  };
  const written = [`${signoff.id}:`, ...values.map(line)];
  if (former === null || isOwn(former)) return written;
  return editedDocument(signoff, former) ?? written;
}

/** Whether the entry holds nothing but the fields that Tickmark writes, as it writes them. */
function isOwn(lines: readonly string[]): boolean {
  return lines.every((line, i) =>
    i === 0 ? /:\s*$/u.test(line) : /^\s+(?:statistic|sentence|result|by|on|note): \S/u.test(line),
  );
}

function editedDocument(signoff: Signoff, former: readonly string[]): string[] | null {
  const document = entryDocument(former) as Document;
  const [pair] = isMap(document.contents) ? document.contents.items : [];
  if (pair === undefined || !isMap(pair.value)) return null;
  pair.key = new Scalar(signoff.id);
  for (const field of fields) {
    if (field === 'note' && signoff.note === '') pair.value.delete('note');
    else {
      const value = new Scalar(signoff[field]);
      if (field !== 'result' && field !== 'on') value.type = 'QUOTE_DOUBLE';
      pair.value.set(field, value);
    }
  }
  return document.toString({ lineWidth: 0, indent: 2 }).trimEnd().split('\n');
}

/** Whether the text says what the file said, but for this one sign-off. */
function isIntended(before: SignoffFile, text: string, former: string, id: string, signoff: Signoff | null): boolean {
  const after = readSignoffs(text);
  const expected = new Map(before.entries);
  expected.delete(former);
  expected.delete(id);
  if (signoff !== null) expected.set(id, signoff);
  if (after.entries.size !== expected.size || after.unreadable.size !== before.unreadable.size) return false;
  for (const [key, value] of expected)
    if (JSON.stringify(after.entries.get(key)) !== JSON.stringify(value)) return false;
  return after.problems.length === before.problems.length;
}
