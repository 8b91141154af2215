import type { Library, LibraryEntry } from '../../evidence/bibliography';
import { searchWords } from '../../evidence/search-words';
import { shift } from '../../text/span';
import { readYaml } from '../read-yaml';
import { ItemEntry } from './item-entry';
import { listItems } from './read-csl-yaml';
import type { Section } from './sections';
import { tidyItem } from './tidy-item';

/**
 * The entries of a large library in CSL-YAML. Its parser takes about a second for a megabyte: here the list is only cut into its
 * items, and an item is parsed when somebody looks at it. What is wrong within an item is not told then. Null where the list is
 * written in a way that only the parser understands.
 */
export function* largeYaml({ text, start: offset }: Section): Generator<void, Library | null> {
  const parts = yield* listItems(text);
  if (parts === null) return null;
  const entries: LibraryEntry[] = [];
  for (const { start, end } of parts) {
    const source = text.slice(start, end).trimEnd();
    const id = /^[ \t]*(?:- )?[ \t]*id:[ \t]*(['"]?)(.+?)\1[ \t]*$/mu.exec(source);
    if (id !== null) {
      const key = id[2]!;
      const at = start + id.index + id[0].lastIndexOf(key);
      const span = { start, end: start + source.length };
      const keySpan = { start: at, end: at + key.length };
      const [placed, placedKey] = [shift(span, offset), shift(keySpan, offset)];
      entries.push(new ItemEntry(key, placed, placedKey, wordsOf(key, source), () => read(source, key)));
    }
    yield;
  }
  return { entries, problems: [] };
}

const sought =
  /^[ \t-]*(?:family|given|literal|title|publisher|issued|year|date-parts|raw):[ \t]*(.{0,300})|^[ \t-]*(\d{4})[ \t]*$/gmu;

function wordsOf(key: string, source: string): string {
  const values = [...source.slice(0, 5000).matchAll(sought)].map(([, value, year]) => value ?? year);
  return searchWords(`${key} ${values.join(' ').replace(/["']/gu, '')}`.slice(0, 1000));
}

function read(source: string, key: string): ReturnType<typeof tidyItem> {
  const { data } = readYaml(source);
  const item: unknown = Array.isArray(data) ? data[0] : data;
  return tidyItem(typeof item === 'object' && item !== null ? (item as Record<string, unknown>) : {}, key);
}
