import type { Library, LibraryEntry, LibraryProblem } from '../../evidence/bibliography';
import type { CslItem } from '../../evidence/pack';
import { searchWords } from '../../evidence/search-words';
import { shift, type Span } from '../../text/span';
import { addressesIn } from './bibtex-addresses';
import { misspeltProblems, type MisspeltName } from './bibtex-names';
import { patiently, type Pause } from './patiently';
import { SectionedText, type Section } from './sections';
import type { BibTeXItem } from './read-bibtex';
import { mostProblems, scanBibTeX, type BibTeXEntry, type BibTeXScan } from './scan-bibtex';

/** The entries of a BibTeX file. The file is only scanned; an entry is read when somebody looks at it. */
export async function bibTeXEntries(
  sections: readonly Section[],
  dialect: 'bibtex' | 'biblatex',
  pause: Pause,
): Promise<Library> {
  const scan = await patiently(scanSections(sections), pause);
  // Loaded late, since most drafts need no reader of BibTeX.
  const { bibTeXItems } = await import('./read-bibtex');
  const text = new SectionedText(sections);
  const read = bibTeXItems(text, scan, dialect);
  const entries = await patiently(entriesOf(scan, read, text), pause);
  return {
    entries,
    problems: [
      ...scan.problems,
      ...undefinedIn(scan),
      ...misspeltProblems(scan.misspelt),
      ...(await patiently(circles(scan), pause)),
    ].sort((a, b) => a.start - b.start),
    unread: scan.unread,
    isCutOff: scan.isCutOff,
  };
}

/** What the sections hold, with its places in the whole. */
function* scanSections(sections: readonly Section[]): Generator<void, BibTeXScan> {
  const entries: BibTeXEntry[] = [];
  const strings = new Map<string, string>();
  const problems: LibraryProblem[] = [];
  const unread: string[] = [];
  const abbreviations: BibTeXScan['abbreviations'][number][] = [];
  const misspelt: MisspeltName[] = [];
  let isCutOff = false;
  for (const { text, start } of sections) {
    const scan = yield* scanBibTeX(text);
    for (const entry of scan.entries)
      entries.push({ ...entry, span: shift(entry.span, start), keySpan: shift(entry.keySpan, start) });
    for (const [name, definition] of scan.strings) strings.set(name, definition);
    for (const problem of scan.problems) problems.push({ ...problem, ...shift(problem, start) });
    for (const one of scan.abbreviations) abbreviations.push({ ...one, ...shift(one, start) });
    for (const one of scan.misspelt) misspelt.push({ ...one, ...shift(one, start) });
    for (const stretch of scan.unread) unread.push(stretch);
    isCutOff ||= scan.isCutOff;
    yield;
  }
  return { entries, strings, abbreviations, misspelt, problems: problems.slice(0, mostProblems), unread, isCutOff };
}

function* entriesOf(
  scan: BibTeXScan,
  read: (entry: BibTeXEntry) => BibTeXItem,
  text: SectionedText,
): Generator<void, LibraryEntry[]> {
  const entries: LibraryEntry[] = [];
  for (const entry of scan.entries) {
    if (!entry.isData)
      for (const key of [entry.key, ...entry.aliases]) if (key !== '') entries.push(new Entry(key, entry, read, text));
    if (entries.length % 100 === 0) yield;
  }
  return entries;
}

class Entry implements LibraryEntry {
  readonly words: string;
  private known: BibTeXItem | null = null;

  constructor(
    readonly key: string,
    private readonly entry: BibTeXEntry,
    private readonly read: (entry: BibTeXEntry) => BibTeXItem,
    private readonly text: SectionedText,
  ) {
    this.words = key === entry.key ? entry.words : `${searchWords(key)} ${entry.words}`;
  }

  get span(): Span {
    return this.entry.span;
  }

  get keySpan(): Span {
    return this.entry.keySpan;
  }

  get isAlias(): boolean {
    return this.key !== this.entry.key;
  }

  get looksBroken(): boolean {
    return this.entry.isBroken;
  }

  get isBroken(): boolean {
    return this.entry.isBroken || !this.asRead().isWhole;
  }

  get brokenParent(): string | null {
    return this.asRead().brokenParent;
  }

  item(): CslItem {
    return this.asRead().item;
  }

  source(): string {
    return this.text.slice(this.span.start, this.span.end);
  }

  addresses(): readonly string[] {
    return addressesIn(this.source());
  }

  private asRead(): BibTeXItem {
    if (this.known !== null) return this.known;
    const read = this.read(this.entry);
    return (this.known = { ...read, item: { ...read.item, id: this.key } });
  }
}

/** As many abbreviations and crossrefs that lead nowhere are told one by one. */
const mostLost = 20;

/** Fields that are printed as they are written: what stands in another, such as `month` or `language`, is only looked at. */
const printed =
  /^(?:author|editor|translator|title|subtitle|booktitle|maintitle|journal(?:title)?|series|publisher|institution|organization|school|address|location|edition|howpublished|note|type)$/u;

/** Abbreviations that are defined nowhere, each where it stands first. */
function undefinedIn({ abbreviations, strings }: BibTeXScan): LibraryProblem[] {
  const found = new Map<string, { first: BibTeXScan['abbreviations'][number]; count: number }>();
  for (const one of abbreviations) {
    const name = one.name.toLowerCase();
    if (strings.has(name) || !printed.test(one.field)) continue;
    const known = found.get(name);
    if (known === undefined) found.set(name, { first: one, count: 1 });
    else known.count++;
  }
  return [...found.values()].slice(0, mostLost).map(({ first: { start, end, name, key }, count }) => ({
    start,
    end,
    severity: 'warning',
    message: `The abbreviation “${name}” in the entry “${key}”${count === 1 ? '' : ` (used ${count.toLocaleString('en')} times in this file)`} is not defined in this file, so it is printed as it stands. Put what is meant in braces, or define it with @string.`,
  }));
}

/** Entries whose `crossref` leads nowhere or back to themselves. Yields now and then. */
function* circles({ entries }: BibTeXScan): Generator<void, LibraryProblem[]> {
  if (entries.every(({ crossref }) => crossref === null)) return [];
  const byKey = new Map<string, BibTeXEntry>();
  for (const [i, entry] of entries.entries()) {
    byKey.set(entry.key, entry);
    if (i % 500 === 0) yield;
  }
  const settled = new Set<BibTeXEntry>();
  const problems: LibraryProblem[] = [];
  let lost = 0;
  let circular = 0;
  for (const start of entries) {
    if (start.crossref === null) continue;
    if (!byKey.has(start.crossref) && lost++ < mostLost)
      problems.push({
        ...start.keySpan,
        severity: 'warning',
        message: `The crossref of “${start.key}” names “${start.crossref}”, which is no entry of this library, so nothing is taken over from it.`,
      });
    const way = new Set<BibTeXEntry>();
    let at: BibTeXEntry | undefined = start;
    while (at !== undefined && at.crossref !== null && !settled.has(at) && !way.has(at)) {
      way.add(at);
      at = byKey.get(at.crossref);
    }
    if (at !== undefined && way.has(at) && circular++ < 20)
      problems.push({
        ...at.keySpan,
        severity: 'warning',
        message: `The crossref of “${at.key}” leads in a circle back to itself, so nothing is taken over. Remove one of these crossref fields.`,
      });
    for (const entry of way) settled.add(entry);
  }
  return problems;
}
