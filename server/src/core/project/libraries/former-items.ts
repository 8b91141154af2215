import type { LibraryEntry } from '../../evidence/bibliography';
import { detached } from '../../text/detached';
import type { Span } from '../../text/span';

/** What is kept of an item that was read: enough to list it again without reading it. The place of the key is relative to the item. */
export interface FormerItem {
  readonly key: string;
  readonly keySpan: Span;
  readonly words: string;
}

/** The items of a version of a library by the checksum of their texts: none of the texts is kept. */
export type FormerItems = ReadonlyMap<number, FormerItem>;

/** Recognises the items of a library that stand in it as they stood in the version before: only what changed is read again. */
export class Recognised {
  readonly now = new Map<number, FormerItem>();
  private last = 0;

  constructor(private readonly before: FormerItems = new Map()) {}

  /** The item with just this text, if it was there before. */
  find(text: string, span: Span): FormerItem | undefined {
    this.last = checksum(text, span);
    const found = this.before.get(this.last);
    if (found !== undefined) this.now.set(this.last, found);
    return found;
  }

  /** Keeps the entry that was made of the text looked for last; `start` is where that begins. */
  keep({ key, keySpan, words }: LibraryEntry, start: number): void {
    if (keySpan === null) return;
    this.now.set(this.last, {
      key: detached(key),
      keySpan: { start: keySpan.start - start, end: keySpan.end - start },
      words,
    });
  }
}

/** 53 bits of two hashes over the code units: FNV-1a, and one that multiplies by 31. */
export function checksum(text: string, { start, end }: Span): number {
  let fnv = 0x811c9dc5;
  let other = 0;
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at);
    fnv = Math.imul(fnv ^ unit, 0x01000193);
    other = (Math.imul(other, 31) + unit) | 0;
  }
  return 4294967296 * (other & 0x1fffff) + (fnv >>> 0);
}
