import type { Sheet, SheetRow } from '../sheet';
import { sentenceOf } from '../statement';
import { statusWords } from '../words';

const columns: readonly (readonly [name: string, cell: (row: SheetRow) => string | number])[] = [
  ['No.', ({ number }) => number],
  ['Section', ({ section }) => section],
  ['Line', ({ line }) => line],
  ['Column', ({ column }) => column],
  ['Statistic', ({ statement }) => statement.quantity],
  ['Sentence', ({ statement }) => sentenceOf(statement)],
  ['Status', ({ status }) => statusWords[status]],
  ['Where the source stands', ({ source }) => source.where],
  ['Source', ({ source }) => source.label],
  ['More sources', ({ source }) => source.more],
  ['Address', ({ source }) => source.address ?? ''],
  ['Evidence', ({ verdict }) => verdict],
  ['Known figure', ({ figure }) => figure?.value ?? ''],
  ['Period', ({ figure }) => figure?.period ?? ''],
  ['Known from', ({ figure }) => figure?.credit ?? ''],
  ['Qualifier', ({ qualifier }) => (qualifier === 'n/a' ? '' : qualifier)],
  ['Caveats', ({ figure }) => figure?.caveats.join(' | ') ?? ''],
  ['Result', ({ review }) => (review.state === 'signed' ? review.result : '')],
  ['Initials', ({ review }) => (review.state === 'signed' ? review.by : '')],
  ['Date', ({ review }) => (review.state === 'signed' ? review.on : '')],
  ['Note', ({ review }) => ('note' in review ? review.note : '')],
  ['Review', ({ review }) => review.state],
  ['Id', ({ id }) => id],
];

/**
 * The sheet for a spreadsheet: RFC 4180, one line a statistic. It begins with a byte order mark, without which Excel takes UTF-8 for
 * something else. A cell that a spreadsheet would take for a formula gets an apostrophe in front (see docs/fact-check-sheet.md).
 */
export function csv({ rows }: Sheet): string {
  const lines = [columns.map(([name]) => name), ...rows.map((row) => columns.map(([, cell]) => cell(row)))];
  return `\ufeff${lines.map((line) => `${line.map(cell).join(',')}\r\n`).join('')}`;
}

function cell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const text = isFormula(value) ? `'${value}` : value;
  return /[",\r\n]/u.test(text) || text !== text.trim() ? `"${text.replaceAll('"', '""')}"` : text;
}

/** By what OWASP lists under "CSV injection", the full-width forms of the signs included; blanks before them do not help. */
function isFormula(text: string): boolean {
  return /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/u.test(text);
}
