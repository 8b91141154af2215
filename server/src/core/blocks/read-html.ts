import type { Code, Html, Paragraph, PhrasingContent } from 'mdast';
import type { Span } from '../text/span';
import { allMatches } from '../text/all-matches';
import { findCuts } from './cuts';
import { labelKey } from './labels';
import { endOfLead, leadOf, startOfHeader } from './lead';
import { hidesContent, isBlockTag, isCode, isInner, spanOfCell, tagOf, type HtmlTag } from './html-tag';
import type { PassageRole } from './passage';
import { parseMarkdown, spanOf } from './parse';
import type { ListItemPlace, Place } from './place';
import type { InlineContext } from './read-inline';

/** A stretch of a block of HTML that is read as one piece, and where it stands. */
export interface HtmlRun {
  readonly nodes: readonly PhrasingContent[];
  readonly context: InlineContext;
  readonly role: PassageRole;
  readonly place: Place;
  /** In the block's text. */
  readonly source: Span;
}

/** What a block of HTML stands in. */
interface Surroundings {
  readonly place: Place;
  readonly role: PassageRole;
  readonly lead: string;
}

/** Reads a run and gives its prose, which may lead in a list or head a column. */
export type ReadRun = (run: HtmlRun) => string;

/**
 * Reads a block of HTML as a browser shows it: each paragraph, heading, list item and cell in it on its own. What Pandoc would read in them as Markdown
 * (citations, notes, links) is read, too: a source that only some converters show must not be taken for none.
 */
export function readHtml(node: Html | Code, context: InlineContext, where: Surroundings, read: ReadRun): void {
  if (/^\s*<!--[^]*?-->\s*$/u.test(node.value)) return;
  const { start, end } = spanOf(node);
  const origin = context.origin - start;
  const shown = markupBlanked(context.text.slice(start - context.origin, end - context.origin), node.value);
  const text = withoutOpenComments(shown);
  const walk = new Walk({ ...context, origin }, where, read);
  for (const piece of piecesOf(text)) {
    const part = text.slice(piece.start, piece.end);
    const defined = { links: [], footnotes: labelsIn(part) };
    const root = parseMarkdown(part, { cuts: findCuts(part) ?? [], onlyParagraphs: true, defined });
    for (const child of root.children) if (child.type === 'paragraph') walk.add(child, piece.start);
  }
}

/**
 * Whether indented code is a part of HTML that a blank line cut off ("<table>", a blank line, "    <tr>"): most converters show it as what it was meant
 * to be.
 */
export function isHtmlCutOff({ value, lang }: Code, text: string): boolean {
  const tag = value.startsWith('<') && (lang ?? null) === null ? tagOf(value) : null;
  return tag !== null && isInner(tag) && isBlockTag(tag) && !/^\s*(?:`{3}|~{3})/u.test(text);
}

/** Nobody writes more, in code units, without a block's tag: the rest is left out. */
const LONGEST = 30_000;
/** Pieces shorter than this are parsed in one go; longer ones than the second are parted at any line. */
const SHORT = 4000;
const LONG = 16_000;

/**
 * The text without what a browser hides since a comment is open: from a `<!--` that nothing closes, and up to a `-->` that was opened in a block before; and
 * without the beginnings of other things that nothing closes, for which the parser looks to the end each time.
 */
function withoutOpenComments(text: string): string {
  let shown = text;
  const opened = shown.indexOf('<!--');
  const closed = shown.indexOf('-->');
  if (closed >= 0 && (opened < 0 || closed < opened)) shown = blank(shown, 0, closed + 3);
  for (const [open, close] of OPENERS) {
    const from = shown.indexOf(open, Math.max(0, shown.lastIndexOf(close)));
    if (from >= 0 && shown.indexOf(close, from) < 0) shown = blank(shown, from, shown.length);
  }
  return shown;
}

const OPENERS = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
] as const;

function blank(text: string, start: number, end: number): string {
  return text.slice(0, start) + text.slice(start, end).replace(/[^\r\n]/gu, ' ') + text.slice(end);
}

/** Parts of a text, each from a line that begins with the tag of a block: the parser's time grows with the square of how many lines it gets. */
function piecesOf(text: string): Span[] {
  const pieces: Span[] = [];
  let start = 0;
  let lastTag = 0;
  let open = false;
  const close = (end: number): void => {
    if (end - lastTag <= LONGEST) pieces.push({ start, end });
    start = end;
  };
  for (let line = 0, next: number; line < text.length; line = next) {
    const end = text.indexOf('\n', line);
    next = end < 0 ? text.length : end + 1;
    const words = text.slice(line, Math.min(next, line + 100)).trimStart();
    const tag = words.startsWith('<') ? tagOf(words) : null;
    const begins = tag !== null && isBlockTag(tag);
    if (!open && line - start >= (begins ? SHORT : LONG)) close(line);
    if (begins) lastTag = line;
    open = isCommentOpen(text.slice(line, next), open);
  }
  close(text.length);
  return pieces;
}

/** Whether a comment is open at the end of a line. */
function isCommentOpen(line: string, wasOpen: boolean): boolean {
  const last = line.lastIndexOf('-->');
  return line.lastIndexOf('<!--') > last || (wasOpen && last < 0);
}

/** The text with what stands before each line in a quote or list (`> `) as spaces. */
function markupBlanked(text: string, value: string): string {
  const lines = text.split('\n');
  const shown = value.split('\n');
  return lines
    .map((line, i) => {
      const bare = line.endsWith('\r') ? line.slice(0, -1) : line;
      const rest = shown[i]?.trim() ?? '';
      const at = rest === '' ? bare.length : bare.lastIndexOf(rest);
      return at <= 0 ? line : ' '.repeat(at) + line.slice(at);
    })
    .join('\n');
}

/** The notes that are mentioned, as if they were defined: whether they are is not known here, and a mark is no words. */
function labelsIn(text: string): readonly string[] {
  return text.includes('[^') ? allMatches(text, /\[\^([^\]\s[]{1,100})\]/gu).map(([, label]) => labelKey(label!)) : [];
}

/** Where in a table the walk is. */
interface TableState {
  row: number;
  /** The column of the next cell. */
  column: number;
  headers: string[];
  rowHeader: string;
  /** How many columns the cell takes that is open; 0 outside cells. */
  cell: number;
  /** For each column, in how many rows from this one on a cell above still stands. */
  taken: number[];
}

interface ListState {
  readonly ordered: boolean;
  readonly lead: string;
  index: number;
}

/** A walk through the tags of a block, with what is open around the words it comes to. */
class Walk {
  private run: PhrasingContent[] = [];
  private readonly tables: TableState[] = [];
  private readonly lists: ListState[] = [];
  private quotes = 0;
  private heading: number | undefined;
  private caption = false;
  /** The tag whose content is left out, and how many of its name are open. */
  private hidden: { readonly name: string; depth: number; readonly from: PhrasingContent } | null = null;
  /** The prose before, if it leads in a list. */
  private lead: string;
  /** What reads the paragraph that the walk is in. */
  private context: InlineContext;

  constructor(
    private readonly outer: InlineContext,
    private readonly around: Surroundings,
    private readonly read: ReadRun,
  ) {
    this.context = outer;
    this.lead = around.lead;
  }

  /** @param start where what was parsed begins in the block of HTML */
  add({ children }: Paragraph, start: number): void {
    this.context = { ...this.outer, origin: this.outer.origin - start };
    for (const node of children) this.addNode(node);
    this.flush();
  }

  private addNode(node: PhrasingContent): void {
    const tag = node.type === 'html' ? tagOf(node.value) : null;
    if (this.hidden !== null) {
      if (tag?.name !== this.hidden.name || tag.kind === 'empty') return;
      this.hidden.depth += tag.kind === 'open' ? 1 : -1;
      if (this.hidden.depth > 0) return;
      // In the midst of a sentence it leaves an object, as code of Markdown's does.
      const { start } = this.hidden.from.position!;
      if (isCode(tag)) this.run.push({ type: 'inlineCode', value: '', position: { start, end: node.position!.end } });
      this.hidden = null;
    } else if (node.type === 'html' && tag !== null && hidesContent(tag, node.value)) {
      if (isBlockTag(tag)) this.flush();
      this.hidden = { name: tag.name, depth: 1, from: node };
    } else if (node.type === 'html' && tag !== null && isBlockTag(tag)) {
      this.flush();
      this.follow(tag, node.value);
    } else this.run.push(node);
  }

  private follow(tag: HtmlTag, html: string): void {
    const isOpen = tag.kind === 'open';
    switch (tag.name) {
      case 'ul':
      case 'ol':
        if (isOpen) this.lists.push({ ordered: tag.name === 'ol', lead: this.lead, index: -1 });
        else this.lists.pop();
        return;
      case 'li':
        if (!isOpen) return;
        if (this.lists.length === 0) this.lists.push({ ordered: false, lead: this.lead, index: -1 });
        this.lists.at(-1)!.index++;
        return;
      case 'blockquote':
        this.quotes = Math.max(0, this.quotes + (isOpen ? 1 : -1));
        return;
      case 'caption':
      case 'figcaption':
        this.caption = isOpen;
        return;
      case 'table':
        if (isOpen) this.tables.push(newTable());
        else this.tables.pop();
        return;
      case 'tr':
        return this.followRow(isOpen);
      case 'td':
      case 'th':
        return this.followCell(isOpen, tag.name === 'th', html);
    }
    if (/^h[1-6]$/u.test(tag.name)) this.heading = isOpen ? Number(tag.name[1]) : undefined;
  }

  /** The innermost table; rows may stand in a block without one, where a blank line ended the block before. */
  private table(): TableState {
    if (this.tables.length === 0) this.tables.push(newTable());
    return this.tables.at(-1)!;
  }

  private followRow(isOpen: boolean): void {
    const table = this.table();
    table.cell = 0;
    if (!isOpen) return;
    table.row++;
    table.column = 0;
    table.taken = table.taken.map((rows) => Math.max(0, rows - 1));
    if ((table.taken[0] ?? 0) === 0) table.rowHeader = '';
  }

  private followCell(isOpen: boolean, isHeader: boolean, html: string): void {
    const table = this.table();
    table.column += table.cell;
    table.cell = 0;
    if (!isOpen) return;
    while ((table.taken[table.column] ?? 0) > 0) table.column++;
    const { columns, rows } = spanOfCell(html);
    table.cell = columns;
    for (let i = 0; i < columns; i++) table.taken[table.column + i] = rows;
    // Only a first row of header cells is the table's header.
    if (!isHeader) table.row = Math.max(1, table.row);
  }

  /** Reads the run of words before a tag. */
  private flush(): void {
    const { run: nodes, context } = this;
    this.run = [];
    if (!nodes.some((node) => node.type !== 'html' && (node.type !== 'text' || node.value.trim() !== ''))) return;
    const start = spanOf(nodes[0]!).start - context.origin;
    const end = spanOf(nodes.at(-1)!).end - context.origin;
    const table = this.heading === undefined && !this.caption ? this.tables.at(-1) : undefined;
    const inCell = table !== undefined && table.cell > 0 ? table : undefined;
    const prose = this.read({
      nodes,
      context,
      role: this.roleHere(inCell !== undefined),
      place: this.placeHere(inCell),
      source: { start, end },
    });
    this.lead = leadOf(prose);
    if (inCell !== undefined) this.noteHeader(inCell, prose);
  }

  private roleHere(inCell: boolean): PassageRole {
    if (this.heading !== undefined) return 'heading';
    if (this.caption) return 'caption';
    return inCell ? 'cell' : this.lists.length > 0 ? 'item' : this.around.role;
  }

  private placeHere(table: TableState | undefined): Place {
    const { place } = this.around;
    return {
      ...place,
      heading: this.heading,
      item: this.itemHere() ?? place.item,
      cell: table === undefined ? place.cell : cellOf(table),
      quotes: place.quotes + this.quotes,
      html: true,
    };
  }

  private itemHere(): ListItemPlace | undefined {
    const list = this.lists.at(-1);
    if (list === undefined) return undefined;
    const depth = (this.around.place.item?.depth ?? 0) + this.lists.length;
    return { ordered: list.ordered, depth, index: Math.max(0, list.index), lead: endOfLead(list.lead) };
  }

  private noteHeader(table: TableState, prose: string): void {
    const words = startOfHeader(prose);
    if (table.row === 0) for (let i = 0; i < table.cell; i++) table.headers[table.column + i] ??= words;
    else if (table.column === 0) table.rowHeader ||= words;
  }
}

function newTable(): TableState {
  return { row: -1, column: 0, headers: [], rowHeader: '', cell: 0, taken: [] };
}

function cellOf({ row, column, headers, rowHeader }: TableState): Place['cell'] {
  const isFirst = column === 0;
  return {
    row: Math.max(0, row),
    column,
    columnHeader: row <= 0 ? '' : (headers[column] ?? ''),
    rowHeader: row <= 0 || isFirst ? '' : rowHeader,
  };
}
