import type { Span } from '../../text/span';
import type { LibraryProblem } from '../../evidence/bibliography';

/** An item of a list, and where it stands. */
export interface ReadItem {
  readonly data: Readonly<Record<string, unknown>>;
  readonly span: Span;
  readonly keySpan: Span;
}

export interface TakeItem {
  /** Takes an item as soon as it is read; `again` reads it once more. */
  read(item: ReadItem, again: () => ReadItem['data']): void;
  /** Takes an item that stood in the library before just so; false where it did not, so that it must be read. */
  known(span: Span, again: () => ReadItem['data']): boolean;
}

/** What was wrong with the items, and the texts in which items may stand that were not read. */
export interface ItemsRead {
  readonly problems: readonly LibraryProblem[];
  readonly unread: readonly string[];
}

/** Each broken item may cost a search through the rest of the text. */
const mostProblems = 20;

/**
 * Reads a list of items in CSL-JSON, one after the other, so that a broken one costs only itself. Null when the text is no
 * JSON list at all. Yields after each item. Linear in the length of the text.
 */
export function* readCslJson(text: string, take: TakeItem): Generator<void, ItemsRead | null> {
  const opening = /^\s*(?:\{\s*"(?:references|items)"\s*:\s*)?\[/u.exec(text.slice(0, 10_000));
  if (opening === null) return null;
  const problems: LibraryProblem[] = [];
  const unread: string[] = [];
  const report = (span: Span, message: string) => problems.push({ ...span, severity: 'error', message });
  let at = opening[0].length;
  for (;;) {
    while (/[\s,]/u.test(text[at] ?? '')) at++;
    if (text[at] === ']') break;
    if (text[at] !== '{' || problems.length >= mostProblems) {
      report(
        { start: at, end: Math.min(at + 1, text.length) },
        'The list of references breaks off here. A bracket or a comma is missing; what stands before is read all the same. Keys that stand nowhere in this file are still reported as unknown.',
      );
      unread.push(text.slice(at));
      break;
    }
    const closed = { start: at, end: endOfObject(text, at) };
    if (take.known(closed, () => parse(text.slice(closed.start, closed.end)) ?? {})) {
      at = closed.end;
      yield;
      continue;
    }
    const data = parse(text.slice(closed.start, closed.end));
    // What is not closed swallows what follows.
    const span = data === null ? { start: at, end: nextObject(text, at, closed.end) } : closed;
    if (data === null) {
      unread.push(text.slice(span.start, span.end));
      report(
        { start: span.start, end: Math.min(span.start + 1, text.length) },
        'This reference could not be read: it is no valid JSON. The others are read all the same; keys that stand nowhere in this file are still reported as unknown.',
      );
    } else take.read({ data, span, keySpan: idSpan(text, span) }, () => parse(text.slice(span.start, span.end)) ?? {});
    at = span.end;
    if (data === null && at === text.length) break;
    yield;
  }
  return { problems, unread };
}

/** Where an object that begins at `start` ends; the end of the text where it is not closed. */
function endOfObject(text: string, start: number): number {
  let depth = 0;
  let inString = false;
  for (let at = start; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (inString) {
      if (unit === 92) at++;
      else if (unit === 34 || unit === 10) inString = false;
    } else if (unit === 34) inString = true;
    else if (unit === 123 || unit === 91) depth++;
    else if ((unit === 125 || unit === 93) && --depth === 0) return at + 1;
  }
  return text.length;
}

/** Where the next object begins a line just as the one at `start` does; `end` where none does before it. */
function nextObject(text: string, start: number, end: number): number {
  const line = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  const next = /^\s*$/u.test(line) ? text.indexOf(`\n${line}{`, start) : -1;
  return next < 0 || next > end ? end : next + 1 + line.length;
}

function parse(source: string): Record<string, unknown> | null {
  try {
    const data: unknown = JSON.parse(source);
    return typeof data === 'object' && data !== null ? (data as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}

/** The value of the item's own "id", without quotes. */
function idSpan(text: string, { start, end }: Span): Span {
  const id = /"id"\s*:\s*(?:"((?:[^"\\]|\\.)*)"|(-?[\d.]+))/gu;
  const source = text.slice(start, end);
  for (const found of source.matchAll(id)) {
    if (depthAt(source, found.index) !== 1) continue;
    const value = found[1] ?? found[2]!;
    const at = start + found.index + found[0].length - value.length - (found[1] === undefined ? 0 : 1);
    return { start: at, end: at + value.length };
  }
  return { start, end: Math.min(end, start + 1) };
}

function depthAt(source: string, offset: number): number {
  let depth = 0;
  let inString = false;
  for (let at = 0; at < offset; at++) {
    const character = source[at];
    if (inString) {
      if (character === '\\') at++;
      else if (character === '"') inString = false;
    } else if (character === '"') inString = true;
    else if (character === '{' || character === '[') depth++;
    else if (character === '}' || character === ']') depth--;
  }
  return depth;
}
