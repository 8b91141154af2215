import { stringify } from 'yaml';
import type { CslItem } from '../evidence/pack';
import type { TextEdit } from '../text/edit';
import { lineBreakOf } from '../text/line-break';

/** Fields that a reference is made of; what else a program keeps with a work is not for a draft. */
const left = new Set(['abstract', 'note', 'custom', 'citation-key', 'system_id', 'source', 'language', 'keyword']);

/**
 * The edit that adds a work to the draft itself, under `references:` in its front matter, where Pandoc, Quarto and Tickmark read it.
 * Null where the front matter has that list in a form that is left alone.
 */
export function referenceAdded(text: string, item: CslItem): TextEdit | null {
  const eol = lineBreakOf(text);
  const kept = Object.fromEntries(
    Object.entries(item).filter(([field, value]) => !left.has(field) && value !== undefined),
  );
  const entry = stringify([kept], { lineWidth: 0 }).trimEnd();
  const written = (indent: string) => entry.replace(/^/gmu, indent).replace(/\n/gu, eol);
  const first = /^---[ \t]*\r?\n/u.exec(text.slice(0, 200));
  const start = first?.[0].length ?? 0;
  const last = first === null ? null : /^(?:---|\.\.\.)[ \t]*\r?$/mu.exec(text.slice(start, start + 100_000));
  if (last === null) {
    const head = `---${eol}references:${eol}${written('')}${eol}---${eol}${eol}`;
    // Three hyphens that nothing closes are a line, no front matter.
    return { start: 0, end: 0, text: head };
  }
  const end = start + last.index;
  const source = text.slice(start, end);
  const list = /^references[ \t]*:([^\n]*)\n((?:[ \t]*(?:\r?\n)|(?:[ \t]+|- |-\r?\n)[^\n]*\n)*)/mu.exec(source);
  if (list === null)
    return /^references[ \t]*:/mu.test(source)
      ? null
      : { start: end, end, text: `references:${eol}${written('')}${eol}` };
  const indent = /^([ \t]*)- /mu.exec(list[2]!)?.[1];
  if (list[1]!.trim() !== '' || indent === undefined) return null;
  const at = start + list.index + list[0].trimEnd().length;
  return { start: at, end: at, text: `${eol}${written(indent)}` };
}
