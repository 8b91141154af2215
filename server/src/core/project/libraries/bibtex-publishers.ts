import type { RawEntry } from '@citation-js/plugin-bibtex/lib-mjs/input/file.js';
import { withText } from './bibtex-spaces';

const fields = /^(?:orig)?(?:publisher|location)$|^(?:institution|organization|school|address)$/u;

/**
 * An entry whose publishers and places are one each, in their own words. In BibLaTeX " and " divides them, but most writers mean the word: "Department for
 * Business and Trade". Of several publishers it says the same.
 */
export function withWholePublishers(entry: RawEntry): RawEntry {
  return withText(entry, (value, field) => (fields.test(field) ? value.replace(/(?<=\s)and(?=\s)/gu, '{and}') : value));
}
