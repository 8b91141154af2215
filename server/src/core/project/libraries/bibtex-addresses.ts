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
