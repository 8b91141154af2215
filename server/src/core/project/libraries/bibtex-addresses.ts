import type { RawEntry } from '@citation-js/plugin-bibtex/lib-mjs/input/file.js';

/**
 * An entry whose addresses are as a browser wants them. BibLaTeX takes them as they are written, but many programs write them as LaTeX, with "\_", "{\%}"
 * (Mendeley) and "$\sim$", or within \url{…}; no address holds a backslash of its own. Who knows no field `url` writes the address into another.
 */
export function withPlainAddresses(entry: RawEntry): RawEntry {
  const properties = { ...entry.properties };
  for (const field of properties['url'] === undefined ? ['howpublished', 'note'] : []) {
    const address = /\\(?:url|href|path|nolinkurl)\s*\{\s*((?:[^{}]|\{[^{}]{0,40}\}){1,2000}?)\s*\}/u.exec(
      String(properties[field] ?? ''),
    );
    if (address === null) continue;
    properties['url'] ??= address[1]!;
    // Nothing else is in it but "Available at".
    const rest = String(properties[field]).replace(address[0], '');
    if (/^[\s{}.:]*(?:(?:available|accessible|online|retrieved)?\s*(?:at|from|url)?)?[\s{}.:]*$/iu.test(rest))
      delete properties[field];
  }
  for (const field of ['url', 'doi']) {
    const written = properties[field];
    if (typeof written === 'string' && /\\|\$/u.test(written)) properties[field] = plainAddress(written);
  }
  return { ...entry, properties };
}

/** An address as a browser wants it, of one as LaTeX or BibLaTeX has it. */
export function plainAddress(written: string): string {
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
  const archive = archives[String(properties['eprinttype'] ?? properties['archiveprefix'] ?? '').toLowerCase()];
  const number = String(properties['eprint'] ?? '').trim();
  if (archive === undefined || properties['url'] !== undefined || !/^[\w./:-]{3,60}$/u.test(number)) return entry;
  // "arXiv:2101.00001"
  properties['url'] = archive + number.replace(/^arxiv:/iu, '');
  return { ...entry, properties };
}
