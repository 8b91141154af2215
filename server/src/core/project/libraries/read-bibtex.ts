import { parse, type RawEntry } from '@citation-js/plugin-bibtex/lib-mjs/input/file.js';
import { parse as fromBibLaTeX, parseBibtex as fromBibTeX } from '@citation-js/plugin-bibtex/lib-mjs/input/entries.js';
import type { CslItem } from '../../evidence/pack';
import { withArchive, withPlainAddresses } from './bibtex-addresses';
import { withKnownCommands } from './bibtex-commands';
import { rareDates, withSoundDates } from './bibtex-dates';
import { abbreviationIn } from './bibtex-slips';
import { languageOf } from './bibtex-language';
import { asItsKind, withJournal } from './bibtex-kinds';
import { withPlainLetters } from './bibtex-letters';
import { withWholePublishers } from './bibtex-publishers';
import { withPlainSpaces } from './bibtex-spaces';
import { marked, markedInSentenceCase, withWholeTitles } from './bibtex-titles';
import type { BibTeXEntry, BibTeXScan } from './scan-bibtex';
import { tidyItem } from './tidy-item';

/** An entry takes over fields by at most this many steps. */
const deepest = 8;
/** The parser recurses; nobody writes an entry as long as this. */
const longest = 200_000;

/** An entry as it was read: whole, or its simple fields only where its text is not understood. */
export interface BibTeXItem {
  readonly item: CslItem;
  readonly isWhole: boolean;
  /** The key of an entry that it takes fields over from and that is not understood; null where there is none. */
  readonly brokenParent: string | null;
}

/** The readers of a file's entries. Whatever cannot be understood of an entry is left out. */
export function bibTeXItems(
  text: { slice(start: number, end: number): string },
  scan: BibTeXScan,
  dialect: 'bibtex' | 'biblatex',
): (entry: BibTeXEntry) => BibTeXItem {
  let byKey: ReadonlyMap<string, BibTeXEntry> | null = null;
  const keyed = () => (byKey ??= new Map(scan.entries.map((other) => [other.key, other])));
  const parents = (entry: BibTeXEntry): BibTeXEntry[] => (entry.crossref === null ? [] : parentsOf(entry, keyed()));
  const convert = dialect === 'bibtex' ? fromBibTeX : fromBibLaTeX;
  // What many entries take from is read once at each depth, where it ends in another place.
  const shared = new Map<string, RawEntry>();
  const data = (one: BibTeXEntry, depth: number): RawEntry => {
    const place = `${depth} ${one.key}`;
    const known = shared.get(place) ?? raw(one, depth);
    shared.set(place, known);
    return known;
  };
  const raw = (one: BibTeXEntry, depth = 0): RawEntry => {
    const entry = rawEntry(text.slice(one.span.start, one.span.end), one, scan);
    const { xdata } = entry.properties;
    if (xdata === undefined || depth > 2) return entry;
    const keys = String(xdata).split(',').slice(0, deepest);
    const from = keys
      .map((key) => keyed().get(key.trim()))
      .filter((other) => other?.isData === true && !other.isBroken);
    const taken = from.map((other) => data(other!, depth + 1).properties);
    return { ...entry, properties: Object.assign({}, ...taken, entry.properties) as RawEntry['properties'] };
  };
  const isUnderstood = (one: BibTeXEntry): boolean => {
    try {
      return !one.isBroken && convert([raw(one)]).length > 0;
    } catch {
      return false;
    }
  };
  return (entry) => {
    const above = parents(entry);
    try {
      const entries = [entry, ...above]
        .map((one) => raw(one))
        .map(withPlainSpaces)
        .map(withWholeTitles)
        .map(withPlainAddresses)
        .map(withKnownCommands)
        .map(withPlainLetters)
        .map(withWholePublishers)
        .map(withSoundDates)
        .map(withJournal)
        .map((one, i) => (i === 0 ? withArchive(one) : one))
        .map(withBookAuthor);
      const [item = {}] = convert(entries);
      const own = entries[0]!;
      const language = languageOf(own.properties);
      const read = { ...item, ...rareDates(own.properties), ...(language === null ? {} : { language }) };
      const tidy = asItsKind(withGenre(tidyItem(read, entry.key)), own);
      const whole = isTitled(tidy) ? withSentenceCase(tidy, convert(entries.map(marked))[0] ?? {}) : tidy;
      return { item: whole, isWhole: true, brokenParent: null };
    } catch {
      const part = tidyItem(looseFields(text.slice(entry.span.start, entry.span.end)), entry.key);
      const brokenParent = isUnderstood(entry) ? (above.find((one) => !isUnderstood(one))?.key ?? null) : null;
      return { item: part, isWhole: false, brokenParent };
    }
  };
}

/** A chapter of a book without an author, such as one with editors: the parser cannot take over what is not there, unless the chapter has it. */
function withBookAuthor(entry: RawEntry, i: number, { [i + 1]: book }: readonly RawEntry[]): RawEntry {
  if (!/^(?:mv)?book$/iu.test(book?.type ?? '') || book!.properties['author'] !== undefined) return entry;
  return { ...entry, properties: { bookauthor: ' ', ...entry.properties } };
}

/** What BibLaTeX writes for the keys that stand for kinds of works. */
const genres: Readonly<Record<string, string>> = {
  techreport: 'technical report',
  resreport: 'research report',
  mathesis: 'master’s thesis',
  phdthesis: 'PhD thesis',
  candthesis: 'Cand. thesis',
};

/** EndNote writes its own names for kinds of works into `type`, where they would be printed. */
const endNotesTypes =
  /^(?:(?:journal|magazine|newspaper|electronic) article|book|book section|edited book|electronic book(?: section)?|web page|report|generic|conference (?:paper|proceedings)|government document|statute|case|bill|hearing|legal rule or regulation|online (?:database|multimedia)|unpublished work|blog|encyclopedia|dictionary)$/iu;

function withGenre(item: CslItem): CslItem {
  if (endNotesTypes.test(item.genre ?? '')) {
    const { genre: _, ...rest } = item;
    return rest;
  }
  const genre = genres[item.genre ?? ''];
  return genre === undefined ? item : { ...item, genre };
}

const titles = ['title', 'title-short', 'container-title', 'collection-title'];

/** Whether an item's title is one in English, and no name, as that of a law is. Without `langid` it is English, as for Pandoc. */
function isTitled({ type, language }: CslItem): boolean {
  if (['legislation', 'bill', 'regulation', 'treaty', 'legal_case', 'patent'].includes(type)) return false;
  return typeof language !== 'string' || /^en/iu.test(language);
}

/**
 * The item with its titles in sentence case beside those that are written, which lists and cards show. Styles that print titles large make them
 * large again.
 */
function withSentenceCase(item: CslItem, read: Readonly<Record<string, unknown>>): CslItem {
  const sentenceCase: Record<string, string> = {};
  for (const field of titles) {
    const title = markedInSentenceCase(read[field]);
    if (title !== null && field in item && title !== (item as unknown as Record<string, unknown>)[field])
      sentenceCase[field] = title;
  }
  return Object.keys(sentenceCase).length === 0 ? item : { ...item, custom: { ...item.custom, sentenceCase } };
}

function parentsOf(entry: BibTeXEntry, byKey: ReadonlyMap<string, BibTeXEntry>): BibTeXEntry[] {
  const parents: BibTeXEntry[] = [];
  const seen = new Set([entry]);
  for (let at = entry; at.crossref !== null && parents.length < deepest;) {
    const parent = byKey.get(at.crossref);
    if (parent === undefined) break;
    // In a circle nobody can say what comes from where: what was found until then counts.
    if (seen.has(parent)) return [];
    seen.add(parent);
    parents.push((at = parent));
  }
  return parents;
}

/** @throws where the parser does not understand the entry */
function rawEntry(source: string, { key, span, keySpan }: BibTeXEntry, { strings }: BibTeXScan): RawEntry {
  if (source.length > longest) throw new RangeError('too long');
  // Of keys the parser knows fewer than people write: "roe 2020".
  const keyed = `${source.slice(0, keySpan.start - span.start)}key${source.slice(keySpan.end - span.start)}`;
  const [entry] = parse(stringsIn(source, strings) + keyed);
  if (entry === undefined) throw new RangeError('no entry');
  return { ...entry, label: key };
}

/** An abbreviation that is defined nowhere stands for itself, as for Pandoc; "" where it is no abbreviation. */
function asWritten(name: string): string {
  return abbreviationIn(name) === null ? '' : `@string{${name} = {${name}}}`;
}

/** The definitions of the abbreviations that a text uses, those that they use first. */
function stringsIn(source: string, strings: ReadonlyMap<string, string>, depth = 0): string {
  if (depth > deepest) return '';
  let definitions = '';
  for (const [, name] of source.matchAll(/[=#]\s*([A-Za-z_][\w:+-]*)/gu)) {
    const definition = strings.get(name!.toLowerCase()) ?? asWritten(name!);
    if (definition === source) continue;
    definitions += `${stringsIn(definition, strings, depth + 1)}${definition}\n`;
    if (definitions.length > longest) return '';
  }
  return definitions;
}

/** What can be read of an entry that is broken: its simple fields. */
function looseFields(source: string): Record<string, unknown> {
  const field = (name: string) =>
    new RegExp(`\\b${name}\\s*=\\s*[{"]([^"\\n]{1,300}?)[}"]+\\s*(?:,|\\n|$)`, 'iu')
      .exec(source.slice(0, 20_000))?.[1]
      ?.replace(/[{}]/gu, '');
  const author = field('author');
  const year = /\d{4}/u.exec(field('date') ?? field('year') ?? '')?.[0];
  return {
    title: field('title'),
    URL: field('url'),
    ...(author === undefined ? {} : { author: author.split(/\s+and\s+/u).map((literal) => ({ literal })) }),
    ...(year === undefined ? {} : { issued: { 'date-parts': [[Number(year)]] } }),
  };
}
