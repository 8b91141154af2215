import type { LibraryEntry } from '../../evidence/bibliography';
import type { CslItem } from '../../evidence/pack';
import { searchWords } from '../../evidence/search-words';
import type { Span } from '../../text/span';
import type { FormerItem } from './former-items';
import { itemKey } from './item-key';
import type { ReadItem } from './read-csl-json';
import { tidyItem } from './tidy-item';

/**
 * An item of a list as an entry; nothing when it has no id, by which alone it can be cited.
 * @param again reads the item once more when somebody looks at it: a large library is not kept in memory twice
 * @param source gives its text
 */
export function itemEntry(
  { data, span, keySpan }: ReadItem,
  again?: () => Readonly<Record<string, unknown>>,
  source?: () => string,
): LibraryEntry[] {
  const key = itemKey(data);
  if (key === null) return [];
  const item = tidyItem(data, key);
  const read = again === undefined ? kept(item) : reread(again, key);
  return [new ItemEntry(key, span, keySpan, wordsOf(item), read, source)];
}

/** An item that was listed before. */
export function knownEntry(
  { key, words, source }: FormerItem,
  span: Span,
  keySpan: Span,
  again: () => Readonly<Record<string, unknown>>,
): LibraryEntry {
  return new ItemEntry(key, span, keySpan, words, reread(again, key), source);
}

// Functions of their own: closures of one function share what they hold, and the item would stay in memory with either.

function kept(item: CslItem): () => CslItem {
  return () => item;
}

function reread(again: () => Readonly<Record<string, unknown>>, key: string): () => CslItem {
  return () => tidyItem(again(), key);
}

/** An entry that is read when somebody looks at it. */
export class ItemEntry implements LibraryEntry {
  private known: CslItem | null = null;

  constructor(
    readonly key: string,
    readonly span: LibraryEntry['span'],
    readonly keySpan: LibraryEntry['keySpan'],
    readonly words: string,
    private readonly read: () => CslItem,
    readonly source?: () => string,
  ) {}

  item(): CslItem {
    return (this.known ??= this.read());
  }
}

function wordsOf({ id, author = [], editor = [], title = '', issued, publisher = '' }: CslItem): string {
  const names = [...author, ...editor].flatMap(({ family, given, literal }) => [family, given, literal]);
  const year = issued?.['date-parts']?.[0]?.[0] ?? issued?.raw ?? issued?.literal ?? '';
  return searchWords(
    [id, ...names, title, year, publisher]
      .filter((word) => word !== undefined)
      .join(' ')
      .slice(0, 1000),
  );
}

/** The items of a list that is part of other data, each at the span that its path below the list has. */
export function entriesIn(listed: unknown, spanOf: (path: readonly PropertyKey[]) => Span): LibraryEntry[] {
  if (!Array.isArray(listed)) return [];
  return listed
    .slice(0, 10_000)
    .flatMap((data: unknown, i) =>
      typeof data === 'object' && data !== null
        ? itemEntry({ data: data as Record<string, unknown>, span: spanOf([i]), keySpan: spanOf([i, 'id']) })
        : [],
    );
}
