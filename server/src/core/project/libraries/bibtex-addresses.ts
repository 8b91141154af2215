import type { RawEntry } from '@citation-js/plugin-bibtex/lib-mjs/input/file.js';

/**
 * An entry whose addresses are as a browser wants them. BibLaTeX takes them as they are written, but many programs write them as LaTeX, with "\_" and "\%" or
 * within \url{…}; no address holds a backslash of its own.
 */
export function withPlainAddresses(entry: RawEntry): RawEntry {
  const properties = { ...entry.properties };
  for (const field of ['url', 'doi']) {
    const written = properties[field];
    if (typeof written !== 'string' || !written.includes('\\')) continue;
    properties[field] = written
      .replace(/^\s*\\(?:url|path|nolinkurl)\s*\{(.*)\}\s*$/su, '$1')
      .replace(/\\(?:textasciitilde|~)(?:\{\}|\s+)?/gu, '~')
      .replace(/\\textunderscore(?:\{\}|\s+)?/gu, '_')
      .replace(/\\([_%&#$~^{}])/gu, '$1');
  }
  return { ...entry, properties };
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
