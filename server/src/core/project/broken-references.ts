import type { LibraryEntry } from '../evidence/bibliography';

/** References of a text that is no valid YAML: the broken ones as such, and the stretches in which others may stand that were not read. */
export interface PartlyRead {
  readonly entries: readonly LibraryEntry[];
  readonly unread: readonly string[];
}

/**
 * What may be said of the references under `references:` where the front matter has mistakes: the reference in which one stands is
 * broken, and what stands behind it may have been lost.
 * @param source the front matter; the spans of the entries begin `from` characters further on
 * @param mistakes where they are, in `source`
 */
export function afterMistakes(
  entries: readonly LibraryEntry[],
  source: string,
  from: number,
  mistakes: readonly number[],
): PartlyRead {
  const broken = new Set<LibraryEntry>();
  const unread: string[] = [];
  for (const at of mistakes) {
    const entry = entries.findLast(({ span }) => span !== null && span.start - from <= at);
    if (entry === undefined) continue;
    // In another field, behind the list.
    if (/^[\w"'][^\n]*?:(?:\s|$)/mu.test(source.slice(entry.span!.start - from, at).replace(/^[^\n]*/u, ''))) continue;
    broken.add(entry);
    unread.push(source.slice(at));
  }
  return { entries: entries.map((entry) => (broken.has(entry) ? asBroken(entry) : entry)), unread };
}

function asBroken(entry: LibraryEntry): LibraryEntry {
  const { key, span, keySpan, words } = entry;
  return { key, span, keySpan, words, isBroken: true, item: () => entry.item() };
}
