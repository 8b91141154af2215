import { normalLabel } from '../blocks/block';
import type { Note } from '../sources/note';
import type { Citation } from '../sources/sourcing';
import { noBibliography, type Bibliography } from './bibliography';
import type { CslItem, Pack } from './pack';
import { yearOf } from './reference';

/** A source of a pack that a citation refers to. */
export interface CitedSource {
  readonly pack: Pack;
  readonly item: CslItem;
}

/** Where citations are looked up. */
interface Citable {
  readonly packs: readonly Pack[];
  readonly notes: ReadonlyMap<string, Note>;
  readonly bibliography: Bibliography;
}

/**
 * The sources of the packs that a citation refers to, by its Pandoc key (the pack's own, or the one under which the draft's
 * library has the same work), its address or DOI, the title in its words, else by author and year. More than one where the
 * words leave it open ("Anthropic, 2026"); none where it is something else.
 */
export function citedSources(citation: Citation, { packs, notes, bibliography }: Citable): readonly CitedSource[] {
  let index = indexes.get(packs);
  if (index === undefined) indexes.set(packs, (index = new SourceIndex(packs)));
  const note = citation.kind === 'footnote' ? notes.get(normalLabel(citation.keys[0] ?? '')) : undefined;
  const keys = citation.kind === 'pandoc' ? citation.keys : keysOf(note);
  const urls = [...(citation.url === null ? [] : [citation.url]), ...addressesOf(note)];
  // The number of an endnote names nothing.
  const words = citation.kind === 'endnote' ? '' : (note?.prose ?? citation.text);
  const own = keys.flatMap((key) => {
    const item = bibliography.item(key);
    return item === undefined ? [] : index.sameWork(item);
  });
  const found = index.find(keys, urls, citation.kind === 'pandoc' ? '' : words);
  return own.length === 0 ? found : [...new Set([...own, ...found])];
}

/** The source of a pack that has an address. */
export function sourceAt(url: string, packs: readonly Pack[]): CitedSource | undefined {
  const citation: Citation = { start: 0, end: 0, kind: 'link', keys: [], url, text: '' };
  return citedSources(citation, { packs, notes: new Map(), bibliography: noBibliography })[0];
}

/** The sources of the packs that a text names by title, address or author and year: a footnote, a credit line. */
export function sourcesNamed(words: string, packs: readonly Pack[]): readonly CitedSource[] {
  const citation: Citation = { start: 0, end: 0, kind: 'author-year', keys: [], url: null, text: words };
  return citedSources(citation, { packs, notes: new Map(), bibliography: noBibliography });
}

const indexes = new WeakMap<readonly Pack[], SourceIndex>();
const maxAnswers = 5000;

/** The sources of packs by what citations name them by. */
class SourceIndex {
  private readonly all: CitedSource[] = [];
  private readonly byKey = new Map<string, CitedSource[]>();
  private readonly byAddress = new Map<string, CitedSource[]>();
  private readonly titled: { title: string; source: CitedSource }[] = [];
  private readonly authored: { names: readonly string[]; year: string; source: CitedSource }[] = [];
  /** Citations are the same from one keystroke to the next. */
  private readonly answers = new Map<string, readonly CitedSource[]>();

  constructor(packs: readonly Pack[]) {
    for (const pack of packs) {
      for (const item of pack.sources) {
        const source = { pack, item };
        this.all.push(source);
        add(this.byKey, item.id, source);
        for (const address of [item.URL, item.DOI]) if (address) add(this.byAddress, normalAddress(address), source);
        for (const title of titlesOf(item)) this.titled.push({ title, source });
        const year = yearOf(item);
        if (year !== null) this.authored.push({ names: authorNames(item).map(normalWords), year, source });
      }
    }
  }

  /** The same work as an item of a library: one DOI or address, else one title and year. */
  sameWork(item: CslItem): readonly CitedSource[] {
    const addresses = [item.DOI, item.URL].filter((one): one is string => one !== undefined && one !== '');
    const placed = addresses.flatMap((address) => this.byAddress.get(normalAddress(address)) ?? []);
    if (placed.length > 0) return [...new Set(placed)];
    const title = normalWords(item.title ?? '');
    const year = yearOf(item);
    if (wordCount(title) < 2 || year === null) return [];
    return this.all.filter(
      ({ item: other }) =>
        normalWords(other.title ?? '') === title && yearOf(other) === year && !differInDoi(item, other),
    );
  }

  find(keys: readonly string[], urls: readonly string[], words: string): readonly CitedSource[] {
    const question = [...keys, '', ...urls, '', words].join('\n');
    let answer = this.answers.get(question);
    if (answer === undefined) {
      if (this.answers.size > maxAnswers) this.answers.clear();
      this.answers.set(question, (answer = this.search(keys, urls, words.slice(0, 2000))));
    }
    return answer;
  }

  private search(keys: readonly string[], urls: readonly string[], words: string): readonly CitedSource[] {
    const certain = [
      ...keys.flatMap((key) => this.byKey.get(key) ?? []),
      ...urls.flatMap((url) => this.byAddress.get(normalAddress(url)) ?? []),
    ];
    if (certain.length > 0) return [...new Set(certain)];
    if (words.trim() === '') return [];
    const text = normalWords(words);
    const titled = this.titled.filter(({ title }) => text.includes(title));
    if (titled.length > 0) return [...new Set(titled.map(({ source }) => source))];
    // Another address of the same author and year is another work.
    if (urls.some((url) => /^https?:/iu.test(url))) return [];
    return this.authored
      .filter(({ names, year }) => text.includes(` ${year} `) && names.some((name) => text.includes(name)))
      .map(({ source }) => source);
  }
}

/** By which a source's author or publisher is named in running text, at length and in short. */
export function authorNames(item: CslItem): string[] {
  const names = (item.author?.length ? item.author : (item.editor ?? [])).flatMap(({ family, literal }) => {
    const short = literal === undefined ? null : /^(.*\S)\s*\(([^()]{2,20})\)$/u.exec(literal.slice(0, 300));
    return short ? [short[1]!, short[2]!] : [family ?? literal ?? ''];
  });
  const given = item.custom?.['short'];
  const publisher = names.length === 0 && item.publisher !== undefined ? [item.publisher] : [];
  return [...names, ...publisher, ...(typeof given === 'string' ? [given] : [])].filter((name) => name.length > 1);
}

/** The title and the parts of it that are long enough to stand for it, in normal words. */
function titlesOf(item: CslItem): string[] {
  const title = item.title ?? '';
  const parts = title.split(/[:?!]\s|\s[–—-]\s/u);
  const whole = [title, item['title-short'] ?? ''].filter((one) => one.length >= 10 && wordCount(one) >= 2);
  return [...whole, ...(parts.length > 1 ? parts.filter((part) => wordCount(part) >= 4) : [])].map(normalWords);
}

function wordCount(text: string): number {
  return text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
}

/** Lower case, one space around each word, apostrophes gone. */
function normalWords(text: string): string {
  const words = text
    .toLowerCase()
    .replace(/['’]/gu, '')
    .match(/[\p{L}\p{N}]+/gu);
  return ` ${words?.join(' ') ?? ''} `;
}

/** Two DOIs are two works, whatever their titles. */
function differInDoi(a: CslItem, b: CslItem): boolean {
  return !!a.DOI && !!b.DOI && normalAddress(a.DOI) !== normalAddress(b.DOI);
}

/** An address without what does not change where it leads; a DOI however it is written. */
export function normalAddress(url: string): string {
  const plain = url
    .trim()
    .toLowerCase()
    .replace(/^(?:https?:)?\/\//u, '')
    .replace(/^(?:www\.|dx\.)/u, '');
  const doi = /^(?:doi:\s*|doi\.org\/)?(10\.\d{4,9}\/\S+)$/u.exec(plain);
  if (doi) return `doi ${doi[1]!.replace(/[.,;]$/u, '')}`;
  return plain
    .replace(/#.*$/u, '')
    .replace(/[?&]utm_.*$/u, '')
    .replace(/\/$/u, '');
}

function keysOf(note: Note | undefined): string[] {
  return (note?.targets ?? []).filter((target) => target.startsWith('@')).map((target) => target.slice(1));
}

function addressesOf(note: Note | undefined): string[] {
  const doi = /\b10\.\d{4,9}\/[^\s,;]+/u.exec(note?.prose ?? '')?.[0];
  return [...(note?.targets ?? []).filter((target) => !target.startsWith('@')), ...(doi === undefined ? [] : [doi])];
}

function add(map: Map<string, CitedSource[]>, key: string, source: CitedSource): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [source]);
  else known.push(source);
}
