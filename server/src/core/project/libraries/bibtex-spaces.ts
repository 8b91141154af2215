import type { RawEntry } from '@citation-js/plugin-bibtex/lib-mjs/input/file.js';

/** Fields that are no text: a backslash in them is one. */
const verbatim = /^(?:url|doi|eprint|file|pdf|verb[abc]|urlraw)$/u;

/** A command with the spaces that it takes along, or a backslash and one sign. */
const commands = /(\\[A-Za-z]+[ \t]*(?=\\[^A-Za-z]))?\\(?:([\s,:;/@!-])|[A-Za-z]+|[^])/gu;

/**
 * An entry with LaTeX's spaces written so that the parser knows them: "J.\ Econ." has a space that ends no sentence, "50\,000" a thin one, for
 * which stands one that does not break, as for Pandoc. `\/`, `\@`, `\-` and `\!` print nothing.
 */
export function withPlainSpaces(entry: RawEntry): RawEntry {
  return withText(entry, (value) =>
    value.replace(commands, (written: string, before = '', sign?: string) =>
      sign === undefined ? written : before + printed(sign, before !== ''),
    ),
  );
}

/** An entry in which each text is changed. */
export function withText(entry: RawEntry, change: (value: string, field: string) => string): RawEntry {
  const properties = { ...entry.properties };
  for (const [field, value] of Object.entries(properties))
    if (typeof value === 'string' && !verbatim.test(field)) properties[field] = change(value, field);
  return { ...entry, properties };
}

/** @param isBehindCommand there a space would only end the command's name, and what prints nothing does end it */
function printed(sign: string, isBehindCommand: boolean): string {
  if (/\s/u.test(sign)) return isBehindCommand ? '{} ' : ' ';
  return /[,:;]/u.test(sign) ? '~' : isBehindCommand ? '{}' : '';
}
