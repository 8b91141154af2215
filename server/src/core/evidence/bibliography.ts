import type { Span } from '../text/span';
import { toEnd, type Steps } from '../text/steps';
import type { CslItem } from './pack';

/** One reference of a library. It is read in full only when somebody looks at it. */
export interface LibraryEntry {
  readonly key: string;
  /** Offsets into the library's text; null where it stands in no text any more (a last good state). */
  readonly span: Span | null;
  readonly keySpan: Span | null;
  /** Authors, title, year and key in lower case and without accents, for a search. */
  readonly words: string;
  /** Its text is broken, so what is read of it may be only a part: good to be found, not to be printed. */
  readonly isBroken?: boolean;
  /** What is known of `isBroken` before the entry is read. */
  readonly looksBroken?: boolean;
  /** The key of an entry that it takes fields over from, where that is what breaks it. */
  readonly brokenParent?: string | null;
  /** Another key of a work that is listed under its own key, too. */
  readonly isAlias?: boolean;
  item(): CslItem;
  /** Its text as it stands in the library, where reading it takes long. */
  source?(): string;
  /** Addresses and DOIs that stand in its text, as they are once it is read, where they may be written in another way or follow from a field. */
  addresses?(): readonly string[];
}

export interface LibraryProblem extends Span {
  readonly message: string;
  readonly severity: 'error' | 'warning' | 'information';
}

/** What a file of references holds, in its order. */
export interface Library {
  readonly entries: readonly LibraryEntry[];
  readonly problems: readonly LibraryProblem[];
  readonly unread?: Unread;
  /** The text ends in the middle, as if it were still being written. */
  readonly isCutOff?: boolean;
}

/** The stretches of a library's text in which entries may stand that were not read; `everything` where nothing is known of it. */
export type Unread = readonly string[] | 'everything';

/** A library and the file that it was read from. */
export interface PlacedLibrary {
  readonly uri: string;
  readonly entries: readonly LibraryEntry[];
  readonly unread?: Unread;
}

export interface PlacedEntry {
  readonly uri: string;
  readonly entry: LibraryEntry;
}

/**
 * How much is known of what a draft may cite: `whole` where it names libraries and all of them were read (what is broken in them
 * is `mayHold`'s to say), `partial` where one of them could not be, `none` where nothing names a library, `unknown` where that cannot be
 * told (a part that another document includes).
 */
export type BibliographyState = 'whole' | 'partial' | 'none' | 'unknown';

/** A library that the draft's own front matter names and that is not there; the span is relative to the document. */
export interface MissingLibrary extends Span {
  readonly written: string;
  /** Where it was looked for, as a person writes it. */
  readonly lookedAt: string;
}

/** Two works with the same key; the later counts. */
export interface SameKey {
  readonly earlier: PlacedEntry;
  readonly later: PlacedEntry;
}

interface Index {
  readonly byKey: ReadonlyMap<string, PlacedEntry>;
  readonly sameKeys: readonly SameKey[];
}

const indexes = new WeakMap<readonly PlacedLibrary[], Index>();

/** The libraries that a draft cites from. */
export class Bibliography {
  /**
   * @param libraries of two entries with the same key the later counts, as for Pandoc; hand in the same list again for as
   *   long as the libraries are the same, so that it is not indexed again
   */
  constructor(
    readonly libraries: readonly PlacedLibrary[],
    readonly state: BibliographyState,
    readonly missing: readonly MissingLibrary[] = [],
    /** Those of a Quarto project, by URI, where Quarto lists what a draft cites from them. */
    readonly listed: readonly string[] = [],
  ) {}

  private readonly held = new Map<string, boolean>();

  find(key: string): PlacedEntry | undefined {
    return this.index.get(key);
  }

  has(key: string): boolean {
    return this.index.has(key);
  }

  /** Whether a key that was not found may yet be one: it stands in a stretch of a library that could not be read. */
  mayHold(key: string): boolean {
    let held = this.held.get(key);
    if (held === undefined) {
      held = this.libraries.some(
        ({ unread = [] }) => unread === 'everything' || unread.some((text) => standsIn(text, key)),
      );
      this.held.set(key, held);
    }
    return held;
  }

  item(key: string): CslItem | undefined {
    return this.index.get(key)?.entry.item();
  }

  keys(): readonly string[] {
    return [...this.index.keys()];
  }

  entries(): IterableIterator<PlacedEntry> {
    return this.index.values();
  }

  private get index(): ReadonlyMap<string, PlacedEntry> {
    return (indexes.get(this.libraries) ?? toEnd(indexing(this.libraries))).byKey;
  }
}

/** Whether a key stands in a text, as no part of a longer word. */
function standsIn(text: string, key: string): boolean {
  const isWord = (at: number) => /[\p{L}\p{N}_]/u.test(text.charAt(at));
  for (let at = text.indexOf(key); at >= 0; at = text.indexOf(key, at + 1))
    if (!isWord(at - 1) && !isWord(at + key.length)) return true;
  return false;
}

export const noBibliography = new Bibliography([], 'unknown');

/** Makes the index of libraries in steps, before anybody asks for it. */
export function* indexing(libraries: readonly PlacedLibrary[]): Steps<Index> {
  const known = indexes.get(libraries);
  if (known !== undefined) return known;
  const byKey = new Map<string, PlacedEntry>();
  const sameKeys: SameKey[] = [];
  let looked = 0;
  for (const { uri, entries } of libraries)
    for (const entry of entries) {
      if (++looked % 500 === 0) yield;
      const earlier = byKey.get(entry.key);
      const later = { uri, entry };
      byKey.set(entry.key, later);
      // The same reference in two libraries, as exports overlap, is no mistake.
      if (earlier !== undefined && earlier.entry.words !== entry.words) sameKeys.push({ earlier, later });
    }
  const index = { byKey, sameKeys };
  indexes.set(libraries, index);
  return index;
}

/** The keys that stand for two different works. */
export function* sameKeysIn(libraries: readonly PlacedLibrary[]): Steps<readonly SameKey[]> {
  return (yield* indexing(libraries)).sameKeys;
}
