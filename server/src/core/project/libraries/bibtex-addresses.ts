import type { RawEntry } from '@citation-js/plugin-bibtex/lib-mjs/input/file.js';

/**
 * An entry whose addresses are as a browser wants them. BibLaTeX takes them as they are written, but many programs write them as LaTeX, with "\_", "{\%}"
 * (Mendeley) and "$\sim$", or within \url{…}; no address holds a backslash of its own. Who knows no field `url` writes the address into another.
 */
export function withPlainAddresses(entry: RawEntry): RawEntry {
  const properties = { ...entry.properties };
  for (const field of properties['url'] === undefined ? ['howpublished', 'note'] : []) {
    const address = /\\(?:url|href|path|nolinkurl)\s*\{\s*((?:[^{}]|\{[^{}]{0,40}\}){1,2000}?)\s*\}/u.exec(
      String(properties[field] ?? '').slice(0, 3000),
    );
    if (address === null) continue;
    const rest = String(properties[field]).replace(address[0], '');
    // A note may hold the address of something else, such as the data.
    if (field === 'note' && !isOnlyLeadIn(rest) && !/\b(?:available|accessed|retrieved|visited|viewed)\b/iu.test(rest))
      continue;
    properties['url'] ??= address[1]!;
    if (isOnlyLeadIn(rest)) delete properties[field];
  }
  for (const field of ['url', 'doi']) {
    const written = properties[field];
    if (typeof written === 'string') properties[field] = plainAddress(written);
  }
  return { ...entry, properties };
}

/** "Available at:", and nothing else. */
function isOnlyLeadIn(rest: string): boolean {
  if (rest.length > 100) return false;
  return /^(?:(?:available(?: online)?|accessible|online|retrieved)? ?(?:at|from|url)?)?$/iu.test(
    rest.replace(/[\s{}.:]+/gu, ' ').trim(),
  );
}

/** An address as a browser wants it, of one as LaTeX or BibLaTeX has it. */
function plainAddress(written: string): string {
  if (!/\\|\$/u.test(written)) return written;
  return written
    .replace(/^\s*\\(?:url|path|nolinkurl)\s*\{(.*)\}\s*$/su, '$1')
    .replace(/\$\\sim\$/gu, '~')
    .replace(/\{\s*(\\(?:[A-Za-z]+|[^A-Za-z]))(?:\{\})?\s*\}/gu, '$1{}')
    .replace(/\\(?:text(?:asciitilde|tildelow)|sim|~)(?:\{\}|\s+)?/gu, '~')
    .replace(/\\textunderscore(?:\{\}|\s+)?/gu, '_')
    .replace(/\\textpercent(?:\{\}|\s+)?/gu, '%')
    .replace(/\\([_%&#$~^{}])(?:\{\})?/gu, '$1');
}

/** Where the archives have their papers, as Pandoc has it. */
const archives: Readonly<Record<string, string>> = {
  arxiv: 'https://arxiv.org/abs/',
  jstor: 'https://www.jstor.org/stable/',
  pubmed: 'https://www.ncbi.nlm.nih.gov/pubmed/',
  googlebooks: 'https://books.google.com?id=',
};

/** An entry without an address that says in which archive it is, with its address there. */
export function withArchive(entry: RawEntry): RawEntry {
  const properties = { ...entry.properties };
  const kind = String(properties['eprinttype'] ?? properties['archiveprefix'] ?? '');
  const address = addressInArchive(kind, String(properties['eprint'] ?? ''));
  if (address === null || properties['url'] !== undefined) return entry;
  properties['url'] = address;
  return { ...entry, properties };
}

function addressInArchive(kind: string, written: string): string | null {
  const archive = archives[kind.toLowerCase()];
  const number = written.trim();
  if (archive === undefined || !/^[\w./:-]{3,60}$/u.test(number)) return null;
  // "arXiv:2101.00001"
  return archive + number.replace(/^arxiv:/iu, '');
}

/** As much of an entry is searched for addresses (code units). */
const longestSearched = 20_000;

/** An address or DOI, as LaTeX may write it, up to the sign that ends its field. */
const WRITTEN =
  /https?:\/\/(?:[^\s{}"'<>]|\{\\[^\s{}]{1,20}(?:\{\})?\})+|\b10\.\d{4,9}\/(?:[^\s{}"'<>,]|\{\\[^\s{}]{1,20}\})+/giu;

/** The addresses and DOIs in an entry's text as they are once it is read, so that one of them can be looked for. */
export function addressesIn(source: string): string[] {
  const text = source.slice(0, longestSearched);
  const addresses = (text.match(WRITTEN) ?? []).map(plainAddress);
  const number = /\beprint\s*=\s*["{]([^"{}]{1,100})/iu.exec(text)?.[1];
  if (number === undefined) return addresses;
  const kind = /\b(?:eprinttype|archiveprefix)\s*=\s*["{]\s*(\w{1,20})/iu.exec(text)?.[1] ?? '';
  const implied = addressInArchive(kind, number);
  return implied === null ? addresses : [...addresses, implied];
}
