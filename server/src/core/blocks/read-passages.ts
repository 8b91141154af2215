import type { BlockContent, Code, Html, List, Paragraph, PhrasingContent, RootContent, Table } from 'mdast';
import type { Span } from '../text/span';
import { shift } from '../text/span';
import { withoutSpare } from '../text/without-spare';
import type { Draft } from './draft';
import { dropCalloutMarker } from './callout';
import type { Mark } from './mark';
import type { Passage, PassageRole } from './passage';
import { endOfLead, leadOf, startOfHeader } from './lead';
import { runningText, type ListItemPlace, type Place } from './place';
import { spanOf } from './parse';
import { isHtmlCutOff, readHtml, type HtmlRun } from './read-html';
import type { InlineContext } from './read-inline';
import { readInline } from './read-inline';

/** Lists and quotes nested deeper than this are left out; nobody writes them. */
const deepest = 100;

/** What surrounds a top-level block: the prose of the paragraph before it, and whether a table stands beside it. */
export interface Surroundings {
  readonly lead: string;
  readonly besideTable: boolean;
}

interface Where {
  readonly place: Place;
  readonly role: PassageRole;
  readonly depth: number;
  /** Prose just before, which may lead in a list. */
  readonly lead: string;
  readonly besideTable: boolean;
}

/** The passages of prose in a block of Markdown, in order. */
export function readPassages(node: RootContent, context: InlineContext, around: Surroundings): Passage[] {
  const passages: Passage[] = [];
  const { lead, besideTable } = around;
  read(node, { place: runningText, role: 'paragraph', depth: 0, lead, besideTable }, context, passages);
  return withoutSpare(passages);
}

function read(node: RootContent, where: Where, context: InlineContext, passages: Passage[]): void {
  if (where.depth > deepest) return;
  switch (node.type) {
    case 'paragraph':
      return readParagraph(node, where, context, passages);
    case 'heading': {
      const place = { ...where.place, heading: node.depth };
      return addPassage(readInline(node.children, context, true), 'heading', place, spanIn(node, context), passages);
    }
    case 'blockquote': {
      const callout = dropCalloutMarker(node);
      const { quotes } = where.place;
      const place = callout === null ? { ...where.place, quotes: quotes + 1 } : { ...where.place, callout };
      return readAll(node.children as BlockContent[], { ...deeper(where), place, lead: '' }, context, passages);
    }
    case 'footnoteDefinition': {
      const place = { ...where.place, footnote: node.label ?? node.identifier };
      return readAll(node.children as BlockContent[], { ...deeper(where), place, lead: '' }, context, passages);
    }
    case 'list':
      return readList(node, deeper(where), context, passages);
    case 'table':
      return readTable(node, where, context, passages);
    case 'html':
      return readHtmlBlock(node, where, context, passages);
    case 'code':
      if (isHtmlCutOff(node, textOf(node, context))) readHtmlBlock(node, where, context, passages);
      return;
  }
}

function deeper(where: Where): Where {
  return { ...where, depth: where.depth + 1 };
}

/** Reads blocks one after the other; a paragraph that ends in a colon leads in a list after it. */
function readAll(nodes: readonly RootContent[], where: Where, context: InlineContext, passages: Passage[]): void {
  let { lead } = where;
  for (const [i, node] of nodes.entries()) {
    const besideTable = nodes[i - 1]?.type === 'table' || nodes[i + 1]?.type === 'table';
    const first = passages.length;
    read(node, { ...where, lead, besideTable }, context, passages);
    if (node.type === 'paragraph' && passages.length > first) lead = leadOf(passages.at(-1)!.prose) || where.lead;
  }
}

function readList(list: List, where: Where, context: InlineContext, passages: Passage[]): void {
  const above = where.place.item;
  const depth = (above?.depth ?? 0) + 1;
  const lead = endOfLead(where.lead);
  for (const [index, item] of list.children.entries()) {
    const place: ListItemPlace = { ordered: list.ordered === true, depth, index, lead };
    const first = passages.length;
    const inside: Where = { ...where, role: 'item', place: { ...where.place, item: place }, lead: '' };
    for (const child of item.children) {
      const lead = passages[first]?.prose ?? '';
      read(child, { ...inside, lead }, context, passages);
    }
  }
}

function readTable(table: Table, where: Where, context: InlineContext, passages: Passage[]): void {
  const headers: string[] = [];
  for (const [row, line] of table.children.entries()) {
    let rowHeader = '';
    for (const [column, cell] of line.children.entries()) {
      const draft = readInline(cell.children, context, true);
      // Without a blank line before it, a caption below the table looks like its last row.
      if (column === 0 && row > 1 && row === table.children.length - 1 && dropCaptionMarker(draft)) {
        addPassage(draft, 'caption', where.place, contentSpan(cell.children, context)!, passages);
        break;
      }
      const columnHeader = row === 0 ? '' : (headers[column] ?? '');
      const place = {
        ...where.place,
        cell: { row, column, columnHeader, rowHeader },
      };
      const passage = finish(draft, 'cell', place, contentSpan(cell.children, context) ?? spanIn(cell, context));
      if (row === 0) headers.push(startOfHeader(passage.prose));
      if (column === 0 && row > 0) rowHeader = startOfHeader(passage.prose);
      if (hasContent(passage)) passages.push(passage);
    }
  }
}

function readHtmlBlock(node: Html | Code, where: Where, context: InlineContext, passages: Passage[]): void {
  const read = ({ nodes, context, role, place, source }: HtmlRun): string => {
    const { marks, ...read } = finish(readInline(nodes, context, true), role, place, source);
    // Whether a note is defined is not known here; `undefined-footnote` finds out.
    const passage = {
      ...read,
      marks: marks.map((mark) =>
        mark.kind === 'footnote' && mark.label !== null ? { ...mark, defined: false } : mark,
      ),
    };
    if (hasContent(passage)) passages.push(passage);
    return passage.prose;
  };
  readHtml(node, context, where, read);
}

function readParagraph(node: Paragraph, where: Where, context: InlineContext, passages: Passage[]): void {
  const draft = readInline(node.children, context, true);
  const role = where.besideTable && dropCaptionMarker(draft) ? 'caption' : where.role;
  addPassage(draft, role, where.place, spanIn(node, context), passages);
}

/** Whether the draft is a caption of Pandoc's, `Table: Rents` or `: Rents`; its marker is no prose. */
function dropCaptionMarker(draft: Draft): boolean {
  const marker = /^(?:Table)?:[ \t]+/u.exec(draft.syntax);
  if (marker) draft.drop(0, marker[0].length);
  return marker !== null;
}

function addPassage(draft: Draft, role: PassageRole, place: Place, source: Span, passages: Passage[]): void {
  const passage = finish(draft, role, place, source);
  if (hasContent(passage)) passages.push(passage);
}

function finish(draft: Draft, role: PassageRole, place: Place, source: Span): Passage {
  const { prose, pieces, marks } = draft.finish();
  return { role, place, prose, pieces, marks, source };
}

/** Anything but white space and objects. */
const words = /[^\s\ufffc]/u;

const mayBeSource: ReadonlySet<Mark['kind']> = new Set(['footnote', 'citation', 'endnote', 'link']);

/** Whether there is anything to read: words, or a mark that may be a source. An image alone is neither. */
function hasContent(passage: Passage): boolean {
  return words.test(passage.prose) || passage.marks.some(({ kind }) => mayBeSource.has(kind));
}

function spanIn(node: RootContent, context: InlineContext): Span {
  return shift(spanOf(node), -context.origin);
}

function textOf(node: RootContent, context: InlineContext): string {
  const { start, end } = spanIn(node, context);
  return context.text.slice(start, end);
}

function contentSpan(children: readonly PhrasingContent[], context: InlineContext): Span | undefined {
  if (children.length === 0) return undefined;
  return { start: spanIn(children[0]!, context).start, end: spanIn(children.at(-1)!, context).end };
}
