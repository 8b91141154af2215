import type { LibraryEntry } from '../../evidence/bibliography';
import { detached } from '../../text/detached';
import type { Span } from '../../text/span';

/** What is kept of an item that was read: enough to list it again without reading it. */
export interface FormerItem {
  readonly key: string;
  /** Relative to the item. */
  readonly keySpan: Span;
  readonly words: string;
  /** Its text. That of a whole version stays in memory for as long as its items are kept. */
  readonly source: () => string;
  /** The length of its text. */
  readonly length: number;
}

/** The items of a version of a library, in their order. */
export type FormerItems = readonly FormerItem[];

/**
 * Recognises the items of a library that stand in it as they stood in the version before, one behind the other: only what changed
 * is read again, and what came from another place. To compare two texts costs far less than to look at every character.
 */
export class Recognised {
  readonly now: FormerItem[] = [];
  /** The item that is expected next. */
  private next = 0;
  private places: ReadonlyMap<string, number> | null = null;

  constructor(private readonly before: FormerItems = []) {}

  /**
   * The item that begins at a place, if it was there before.
   * @param end where it ends; null where its own text shows that
   */
  find(text: string, start: number, end: number | null): FormerItem | undefined {
    const former = this.before[this.next];
    if (former === undefined || (end !== null && end - start !== former.length)) return undefined;
    if (text.slice(start, start + former.length) !== former.source()) return undefined;
    this.next++;
    return former;
  }

  /** Keeps an item that was found, with its new text. */
  again({ key, keySpan, words, length }: FormerItem, source: () => string): FormerItem {
    const item = { key, keySpan, words, source, length };
    this.now.push(item);
    return item;
  }

  /** Keeps the entry of an item that had to be read, and begins at `start`. Behind one that only changed, what stood behind it is expected. */
  keep({ key, keySpan, words }: LibraryEntry, start: number, source: () => string): void {
    if (keySpan === null) return;
    const span = { start: keySpan.start - start, end: keySpan.end - start };
    this.now.push({ key: detached(key), keySpan: span, words, source, length: source().length });
    if (this.before.length === 0) return;
    this.places ??= new Map(this.before.map((former, i) => [former.key, i]));
    const place = this.places.get(key);
    if (place !== undefined) this.next = place + 1;
  }
}
