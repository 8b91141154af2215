import type { Library } from '../evidence/bibliography';
import type { FormerItems } from './libraries/former-items';

/**
 * Keeps what was loaded from a file for as long as its text is the same: a pack is read once for a thousand drafts, and
 * once in an editor however often its settings are resolved.
 */
export class ProjectCache {
  private readonly entries = new Map<string, { text: string | readonly string[]; loaded: unknown }>();
  /** The libraries as they were when they were last read without an error, by URI. */
  readonly lastGood = new Map<string, Library>();
  /** What large libraries held when they were last read, by URI: what stands there as it did is not read again. */
  readonly formerItems = new Map<string, FormerItems>();
  /** Checksums of the entries that were understood when small libraries were last read whole, by URI. */
  readonly understood = new Map<string, ReadonlySet<number>>();
  private readonly lists = new Map<string, readonly unknown[]>();

  /** What `load` makes of the text, or made of it before. `kind` keeps packs and bibliographies apart. */
  get<T, Text extends string | readonly string[] = string>(
    kind: string,
    uri: string,
    text: Text,
    load: (text: Text) => T,
  ): T {
    const key = `${kind} ${uri}`;
    const known = this.entries.get(key);
    if (known !== undefined && isSame(known.text, text)) return known.loaded as T;
    const loaded = load(text);
    this.entries.set(key, { text, loaded });
    return loaded;
  }

  /** The list handed in last time, when it holds the same things: whoever keeps something by list finds it again. */
  same<T>(kind: string, list: readonly T[]): readonly T[] {
    const known = this.lists.get(kind);
    if (known?.length === list.length && known.every((entry, i) => entry === list[i])) return known as readonly T[];
    this.lists.set(kind, list);
    return list;
  }
}

function isSame(a: string | readonly string[], b: string | readonly string[]): boolean {
  if (typeof a === 'string' || typeof b === 'string') return a === b;
  return a.length === b.length && a.every((piece, i) => piece === b[i]);
}
