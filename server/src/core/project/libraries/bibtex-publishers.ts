import type { RawEntry } from '@citation-js/plugin-bibtex/lib-mjs/input/file.js';

const fields = /^(?:orig)?(?:publisher|location)$|^(?:institution|organization|school|address)$/u;

/**
 * An entry whose publishers and places are one each, in their own words. In BibLaTeX " and " divides them, but most writers mean the word: "Department for
 * Business and Trade". Of several publishers it says the same.
 */
export function withWholePublishers(entry: RawEntry): RawEntry {
  const properties = { ...entry.properties };
  for (const [field, value] of Object.entries(properties))
    if (typeof value === 'string' && fields.test(field))
      properties[field] = value.replace(/(?<=\s)and(?=\s)/gu, '{and}');
  return { ...entry, properties };
}
