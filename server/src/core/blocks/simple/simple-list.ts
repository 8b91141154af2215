import type { List, ListItem, Paragraph } from 'mdast';
import { isListMarker, isParagraphLine } from './line-start';
import type { Lines } from './lines';
import { position } from './nodes';
import type { BlockReading, ParagraphReader } from './paragraph-reader';

const marker = /(?:([-+*])|(\d{1,9})([.)])) {1,4}(?=[^ ])/uy;
const taskBox = /\[[ xX]\](?:[ \r\n]|$)/uy;
/** Lists nested more deeply are the parser's. */
const deepest = 6;

/** A list of items of one paragraph each, with or without a list below it; all that belongs to an item stands in the column of its words. */
export const readSimpleList: BlockReading = (lines, line, reader) => readList(lines, line, reader, 0);

interface Marker {
  /** The sign that all items of a list share: a bullet, or what follows the number. */
  readonly sign: string;
  /** Null for a bullet. */
  readonly number: number | null;
  readonly width: number;
}

function markerAt(text: string, at: number): Marker | null {
  marker.lastIndex = at;
  const found = marker.exec(text);
  if (found === null) return null;
  const [{ length }, bullet, number, stop] = found;
  return bullet === undefined
    ? { sign: stop!, number: Number(number), width: length }
    : { sign: bullet, number: null, width: length };
}

function readList(
  lines: Lines,
  first: number,
  reader: ParagraphReader,
  depth: number,
): { node: List; next: number } | null {
  const indent = lines.indent(first);
  const { sign, number } = markerAt(lines.text, lines.starts[first]! + indent) ?? { sign: '', number: null };
  if (sign === '' || depth > deepest) return null;
  const children: ListItem[] = [];
  let line = first;
  for (;;) {
    const item = readItem(lines, line, indent, sign, reader, depth);
    if (item === null) return null;
    children.push(item.node);
    line = item.next;
    const next = afterBlank(lines, line);
    if (next >= lines.count || lines.indent(next) !== indent) break;
    // Another sign begins another list.
    if (!isListMarker(lines.text, lines.starts[next]! + indent)) break;
    if (next > line && markerAt(lines.text, lines.starts[next]! + indent)?.sign !== sign) break;
    line = next;
  }
  const node: List = { type: 'list', ordered: number !== null, start: number, spread: false, children };
  node.position = position(lines.starts[first]! + indent, children.at(-1)!.position!.end.offset!);
  return { node, next: line };
}

function readItem(
  lines: Lines,
  first: number,
  indent: number,
  sign: string,
  reader: ParagraphReader,
  depth: number,
): { node: ListItem; next: number } | null {
  const { text } = lines;
  const start = lines.starts[first]! + indent;
  const found = markerAt(text, start);
  if (found?.sign !== sign) return null;
  const column = indent + found.width;
  const paragraph = readWords(lines, first, column, reader);
  if (paragraph === null) return null;
  const node: ListItem = { type: 'listItem', spread: false, checked: null, children: [paragraph.node] };
  let end = paragraph.node.position!.end.offset!;
  let { next } = paragraph;
  const below = afterBlank(lines, next);
  if (below < lines.count && lines.indent(below) > indent) {
    // Only a list may follow, in the column of the words or as little behind it as is no code.
    const deeper = lines.indent(below);
    const nested = deeper < column || deeper > column + 3 ? null : readList(lines, below, reader, depth + 1);
    // Without a blank line before it a list must begin with 1.
    if (nested === null || (below === next && nested.node.ordered === true && nested.node.start !== 1)) return null;
    node.children.push(nested.node);
    end = nested.node.position!.end.offset!;
    next = nested.next;
    const behind = afterBlank(lines, next);
    if (behind < lines.count && lines.indent(behind) > indent) return null;
  }
  node.position = position(start, end);
  return { node, next };
}

/** The words of an item: the rest of its first line, and lines that go on in the same column. */
function readWords(
  lines: Lines,
  first: number,
  column: number,
  reader: ParagraphReader,
): { node: Paragraph; next: number } | null {
  const { text } = lines;
  const start = lines.starts[first]! + column;
  taskBox.lastIndex = start;
  if (taskBox.test(text)) return null;
  let node: Paragraph | null = null;
  let line = first;
  for (; !lines.isBlank(line); line++) {
    const at = lines.starts[line]! + column;
    if (line > first) {
      const indent = lines.indent(line);
      if (isListMarker(text, lines.starts[line]! + indent)) break;
      if (indent !== column) return null;
    }
    if (!isParagraphLine(text, at, lines.ends[line]!) || isListMarker(text, at)) return null;
    if (node === null) node = reader.begin(at, lines.ends[line]!);
    else reader.goOn(at, lines.ends[line]!);
  }
  return node && { node, next: line };
}

/** The first line from `line` on in which something stands. */
function afterBlank(lines: Lines, line: number): number {
  let next = line;
  while (next < lines.count && lines.isBlank(next)) next++;
  return next;
}
