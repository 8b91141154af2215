import type { AlignType, Table, TableCell, TableRow } from 'mdast';
import type { Lines } from './lines';
import { position } from './nodes';
import type { BlockReading, ParagraphReader } from './paragraph-reader';

const delimiter = /^ *(:?)-+(:?) *$/u;

/** A table all of whose lines begin and end with a stroke and have the same number of cells. */
export const readSimpleTable: BlockReading = (lines, first, reader) => {
  const header = cellsOf(lines, first);
  const rule = cellsOf(lines, first + 1);
  if (header === null || rule?.length !== header.length) return null;
  const align: AlignType[] = [];
  for (const { start, end } of rule) {
    const found = delimiter.exec(lines.text.slice(start, end));
    if (found === null) return null;
    align.push(found[1] === '' ? (found[2] === '' ? null : 'right') : found[2] === '' ? 'left' : 'center');
  }
  const children: TableRow[] = [];
  let line = first;
  for (; !lines.isBlank(line); line++) {
    if (line === first + 1) continue;
    const cells = cellsOf(lines, line);
    const row = cells?.length === header.length ? readRow(cells, lines, line, reader) : null;
    if (row === null) return null;
    children.push(row);
  }
  const node: Table = { type: 'table', align, children };
  node.position = position(lines.starts[first]!, lines.ends[line - 1]!);
  return { node, next: line };
};

interface Extent {
  readonly start: number;
  readonly end: number;
}

/** What stands between the strokes of a line. */
function cellsOf({ text, starts, ends, count }: Lines, line: number): readonly Extent[] | null {
  if (line >= count) return null;
  const start = starts[line]!;
  const end = ends[line]!;
  if (text[start] !== '|' || end < start + 3 || text[end - 1] !== '|') return null;
  const cells: Extent[] = [];
  for (let from = start + 1; from < end;) {
    const stroke = text.indexOf('|', from);
    cells.push({ start: from, end: stroke });
    from = stroke + 1;
  }
  return cells;
}

function readRow(cells: readonly Extent[], lines: Lines, line: number, reader: ParagraphReader): TableRow | null {
  const children: TableCell[] = [];
  for (const [i, cell] of cells.entries()) {
    let { start, end } = cell;
    while (start < end && lines.text[start] === ' ') start++;
    while (end > start && lines.text[end - 1] === ' ') end--;
    // An empty cell's extent, and strokes in code or behind a backslash, are the parser's.
    if (start === end || /[`\\]/u.test(lines.text.slice(start, end))) return null;
    const nodes = reader.inline(start, end);
    if (nodes === null) return null;
    const last = i === cells.length - 1 ? 1 : 0;
    children.push({ type: 'tableCell', children: nodes as TableCell['children'] });
    children.at(-1)!.position = position(cell.start - 1, cell.end + last);
  }
  return { type: 'tableRow', children, position: position(lines.starts[line]!, lines.ends[line]!) };
}
