import type { Library, LibraryEntry, LibraryProblem } from '../../evidence/bibliography';
import { searchWords } from '../../evidence/search-words';
import { shift, type Span } from '../../text/span';
import { readYaml } from '../read-yaml';
import { ItemEntry, itemEntry } from './item-entry';
import { uncitableProblems, wordsForWorks } from './uncitable';
import { plainItem } from './plain-yaml-item';
import type { Recognised } from './former-items';
import type { Section } from './sections';
import { tidyItem } from './tidy-item';
import { listParts } from './yaml-items';

const mostProblems = 100;
/** What a broken reference means for the rest: see `Bibliography.mayHold`. */
const others =
  'The other references are read all the same; keys that stand nowhere in this file are still reported as unknown.';
/** YAML's parser takes a millisecond or more for an item: of a library no more than these are given to it while it is opened. */
const mostParsed = 10_000;

/**
 * Reads the items of a list in CSL-YAML, at the top or under `references:`, one after the other, so that a broken one costs only
 * itself. An item that is written plainly is parsed when somebody looks at it. Null where a section holds no such list.
 * Yields after each item.
 */
export function* readCslYaml(
  sections: readonly Section[],
  recognised: Recognised | null,
): Generator<void, Library | null> {
  const reader = new YamlReader(recognised);
  let isField: boolean | undefined;
  for (const { text, start } of sections) {
    const list = yield* listParts(text, isField);
    if (list === null) return null;
    isField = list.isField;
    for (const part of list.parts) {
      const source = text.slice(part.start, part.end);
      if (part.isStray) reader.tellStray(source, start + part.start);
      else reader.read(source, start + part.start);
      yield;
    }
  }
  reader.problems.push(...uncitableProblems(reader.keyless, reader.entries, wordsForWorks.yaml));
  return reader;
}

class YamlReader implements Library {
  readonly entries: LibraryEntry[] = [];
  readonly problems: LibraryProblem[] = [];
  readonly unread: string[] = [];
  readonly keyless: Span[] = [];
  private parsed = 0;

  constructor(private readonly recognised: Recognised | null) {}

  read(source: string, at: number): void {
    const former = this.recognised?.find(source, 0, source.length);
    if (former !== undefined) {
      const span = { start: at, end: at + source.trimEnd().length };
      const { key, keySpan, words, source: text } = this.recognised!.again(former, kept(source));
      this.entries.push(new ItemEntry(key, span, shift(keySpan, at), words, reader(source, key), text));
      return;
    }
    const item = plainItem(source);
    if (item !== null) {
      this.add(source, at, item.key, item.keySpan, item.sought);
      const entry = this.entries.at(-1)!;
      this.recognised?.keep(entry, at, entry.source!);
    } else if (this.parsed++ < mostParsed) this.parse(source, at);
    else this.cut(source, at);
  }

  private add(source: string, at: number, key: string, keySpan: Span, sought: readonly string[]): void {
    const span = { start: at, end: at + source.trimEnd().length };
    const words = searchWords(`${key} ${sought.join(' ')}`.slice(0, 1000));
    this.entries.push(new ItemEntry(key, span, shift(keySpan, at), words, reader(source, key), kept(source)));
  }

  private parse(source: string, at: number): void {
    const yaml = readYaml(source);
    const [problem] = yaml.problems;
    if (problem !== undefined) {
      // What is missing at the end of an item is not told at the next one.
      const last = at + source.trimEnd().length;
      const start = Math.min(at + problem.start, last - 1);
      this.report(
        { start, end: Math.min(Math.max(at + problem.end, start + 1), last) },
        `${problem.message} ${others}`,
      );
      this.unread.push(source);
      return;
    }
    const data: unknown = Array.isArray(yaml.data) ? yaml.data[0] : null;
    if (typeof data !== 'object' || data === null) {
      this.tellBroken(source, at, 'This is no reference: one has fields, such as “id: doe2024”.');
      return;
    }
    const span = { start: at, end: at + source.trimEnd().length };
    const item = { data: data as Record<string, unknown>, span, keySpan: shift(yaml.spanOf([0, 'id']), at) };
    const entries = itemEntry(item);
    this.entries.push(...entries);
    if (entries.length === 0) this.keyless.push(span);
  }

  /** Lines that stand where an item should begin. */
  tellStray(source: string, at: number): void {
    this.tellBroken(
      source,
      at,
      'This belongs to no reference: each begins with “- ”, as far to the right as the first one, and its fields stand below it further to the right.',
    );
  }

  private tellBroken(source: string, at: number, message: string): void {
    const start = at + /^\s*/u.exec(source)![0].length;
    const end = start + /^[^\n]*/u.exec(source.trim())![0].trimEnd().length;
    this.report({ start, end }, `${message} ${others}`);
    this.unread.push(source);
  }

  /** An item that there is no time to parse. */
  private cut(source: string, at: number): void {
    if (this.parsed === mostParsed + 1)
      this.problems.push({
        start: at,
        end: at + 1,
        severity: 'information',
        message:
          'This library is so large that mistakes in the references from here on are not told. Export it as BibTeX or CSL JSON: of those they are.',
      });
    const id = /^[ \t]*(?:- )?[ \t]*id:[ \t]*(['"]?)(.+?)\1[ \t]*$/mu.exec(source);
    if (id === null) return;
    const key = id[2]!;
    const start = id.index + id[0].lastIndexOf(key);
    this.add(source, at, key, { start, end: start + key.length }, looselySought(source));
  }

  private report(span: Span, message: string): void {
    if (this.problems.length < mostProblems) this.problems.push({ ...span, severity: 'error', message });
  }
}

const sought =
  /^[ \t-]*(?:family|given|literal|title|publisher|issued|year|date-parts|raw):[ \t]*(.{0,300})|^[ \t-]*(\d{4})[ \t]*$/gmu;

function looselySought(source: string): string[] {
  return [...source.slice(0, 5000).matchAll(sought)].map(([, value, year]) => (value ?? year!).replace(/["']/gu, ''));
}

/** A function of its own: it holds the item's text and nothing else. */
function reader(source: string, key: string): () => ReturnType<typeof tidyItem> {
  return () => {
    const { data } = readYaml(source);
    const item: unknown = Array.isArray(data) ? data[0] : data;
    return tidyItem(typeof item === 'object' && item !== null ? (item as Record<string, unknown>) : {}, key);
  };
}

function kept(source: string): () => string {
  return () => source;
}

/** A list that is written in another way, such as one in brackets, in one piece; null when there is none. */
export function readYamlInOne(text: string): (Library & { readonly unread: readonly string[] }) | null {
  const yaml = readYaml(text);
  const problems = yaml.problems.map((problem): LibraryProblem => ({ ...problem, severity: 'error' }));
  const { data } = yaml;
  const unread = problems.length > 0 ? [text] : [];
  if (data === null || data === undefined) return { entries: [], problems, unread };
  const path = Array.isArray(data) ? [] : ['references'];
  const listed: unknown = Array.isArray(data) ? data : (data as Record<string, unknown>)['references'];
  if (listed === null && problems.length === 0) return { entries: [], problems, unread };
  if (!Array.isArray(listed)) return problems.length > 0 ? { entries: [], problems, unread } : null;
  const entries: LibraryEntry[] = [];
  const keyless: Span[] = [];
  for (const [i, item] of (listed as unknown[]).entries()) {
    if (typeof item !== 'object' || item === null) continue;
    const span = yaml.spanOf([...path, i]);
    const read = itemEntry({ data: item as Record<string, unknown>, span, keySpan: yaml.spanOf([...path, i, 'id']) });
    entries.push(...read);
    if (read.length === 0) keyless.push(span);
  }
  return { entries, problems: [...problems, ...uncitableProblems(keyless, entries, wordsForWorks.yaml)], unread };
}
