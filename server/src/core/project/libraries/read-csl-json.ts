import type { LibraryProblem } from '../../evidence/bibliography';
import type { Span } from '../../text/span';
import { BrokenItems } from './broken-items';
import { cutOffProblem } from './cut-off';
import { itemKey } from './item-key';
import { JsonCommas } from './json-commas';
import { endOfObject, idSpan, ObjectLines, parseObject } from './json-objects';

/** An item of a list, and where it stands. */
export interface ReadItem {
  readonly data: Readonly<Record<string, unknown>>;
  readonly span: Span;
  readonly keySpan: Span;
}

export interface TakeItem {
  /** Takes an item as soon as it is read, or what people look for it by; `again` reads it whole. */
  read(item: ReadItem, again: (span: Span) => ReadItem['data']): void;
  /**
   * Takes an item that stood in the library before just so, and says where it ends; null where it did not, so that it must be read.
   * @param end null where its first character tells where it ends: in JSON, not in RIS
   */
  known(start: number, end: number | null, again: (span: Span) => ReadItem['data']): number | null;
}

/** What was wrong with the items, and the texts in which items may stand that were not read. */
export interface ItemsRead {
  readonly problems: readonly LibraryProblem[];
  readonly unread: readonly string[];
  /** Items without a key. */
  readonly keyless: readonly Span[];
  /** The text ends where no list ends, as if it were still being written. */
  readonly isCutOff: boolean;
}

/** To find the end of an item that is not closed costs a search through the rest of the text: so often at most. */
const mostSearches = 20;

/**
 * Reads a list of items in CSL-JSON, one after the other, so that a broken one costs only itself. Null when the text is no
 * JSON list at all. Yields after each item. Linear in the length of the text.
 */
export function* readCslJson(text: string, take: TakeItem): Generator<void, ItemsRead | null> {
  const opening = /^\s*(\{\s*"(?:references|items)"\s*:\s*)?\[/u.exec(text.slice(0, 10_000));
  if (opening === null) return null;
  const isPart = opening[1] !== undefined;
  const broken = new BrokenItems();
  const keyless: Span[] = [];
  const lines = new ObjectLines(text);
  const commas = new JsonCommas(text);
  const last = text.trimEnd().at(-1);
  const isCutOff = last !== ']' && !(isPart && last === '}');
  let isClosed = false;
  let searches = 0;
  let at = opening[0].length;
  const again = ({ start, end }: Span) => parseObject(text.slice(start, end)) ?? {};
  for (; ; yield) {
    at = commas.skip(at);
    if (at >= text.length) break;
    if (text[at] !== '{') {
      // Of a list that is a part of something more may stand behind it.
      isClosed = /^\]\s*(?:\}?\s*$|,\s*")/u.test(text.slice(at, at + 200));
      if (isClosed) break;
      const next = text.indexOf('{', at);
      if (next < 0 && text[at] === ']') {
        // The list is whole, whatever follows.
        broken.tell(text, { start: behind(text, at + 1), end: text.length }, 'behind');
        isClosed = true;
        break;
      }
      const span = { start: at, end: next < 0 ? text.length : next };
      broken.tell(text, span, text[at] === ']' ? 'ended' : text[at] === '}' ? 'bracket' : 'no item');
      at = span.end;
      continue;
    }
    const known = take.known(at, null, again);
    if (known !== null) {
      at = known;
      commas.behindItem();
      continue;
    }
    const closed = { start: at, end: searches < mostSearches ? endOfObject(text, at) : lines.endBeforeNext(at) };
    at = closed.end;
    const data = parseObject(text.slice(closed.start, closed.end));
    if (data === null) {
      // What is not closed swallows what follows.
      at = lines.next(closed.start, searches < mostSearches ? closed.end : text.length);
      if (at < closed.end || at === text.length) searches++;
      broken.tell(text, { start: closed.start, end: at }, isCutOff && at === text.length ? 'cut off' : 'broken');
      continue;
    }
    commas.behindItem();
    if (itemKey(data) === null) keyless.push(closed);
    else take.read({ data, span: closed, keySpan: idSpan(text, closed) }, again);
  }
  // What is broken has to be mended first.
  const problems = broken.last === null ? commas.problem() : broken.problems();
  if (isCutOff && !isClosed && broken.last !== 'cut off')
    problems.push(cutOffProblem(text.length, 'The list is not closed.'));
  return { problems, unread: broken.unread, keyless, isCutOff: isCutOff && !isClosed };
}

function behind(text: string, at: number): number {
  while (/\s/u.test(text.charAt(at))) at++;
  return at;
}
