import { normalLabel } from '../blocks/block';
import type { Analysis } from '../rules/analysis';
import { writtenKey } from '../rules/key-span';
import { hidden } from '../sources/carried';
import type { TextEdit } from '../text/edit';
import type { Occurrence, Subject } from './occurrences';

/** Why the new name cannot be taken, in a sentence for the writer; null when it can. */
export function renameProblem(analysis: Analysis, subject: Subject, name: string): string | null {
  if (subject.kind === 'label') {
    if (!/^[^\s[\]^]{1,100}$/u.test(name)) return 'A label of a note has no spaces, brackets or “^”.';
    if (normalLabel(name) !== normalLabel(subject.label) && analysis.notes.has(normalLabel(name)))
      return `There is a note [^${name}] already. Choose another label.`;
    return null;
  }
  // What neither BibTeX nor Pandoc would read back as it is.
  if (writtenKey(name) === null || /[\s,{}()"'\\#%=~^]/u.test(name) || name.length > 200)
    return 'A key has letters, digits and the signs _ : . - + / only, and no spaces.';
  const other = analysis.bibliography.find(name);
  return other === undefined || name === subject.key
    ? null
    : `There is a reference with the key “${name}” already. Choose another key.`;
}

/** The edits that put the new name at each place. */
export function renameEdits(subject: Subject, places: readonly Occurrence[], name: string): TextEdit[] {
  const text = subject.kind === 'key' ? `@${writtenKey(name) ?? name}` : name;
  return places.map(({ span, isHidden }) => ({ ...span, text: isHidden ? hidden(text) : text }));
}

/** The edit that renames an entry of a library; quotes around the key stay. */
export function entryEdit(library: string, key: { start: number; end: number }, name: string): TextEdit {
  const quote = /^["']/u.test(library.slice(key.start, key.start + 1)) ? 1 : 0;
  return { start: key.start + quote, end: key.end - quote, text: name };
}
