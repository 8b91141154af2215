import { stringify } from 'yaml';
import { frontMatterSpan } from '../blocks/front-matter-span';
import type { CslItem } from '../evidence/pack';
import type { TextEdit } from '../text/edit';
import { lineBreakOf } from '../text/line-break';
import type { Analysis } from './analysis';
import { once } from './once';
import { onceAVersion } from './once-a-version';

/** Fields that a reference is made of; what else a program keeps with a work is not for a draft. */
const left = new Set(['abstract', 'note', 'custom', 'citation-key', 'system_id', 'source', 'language', 'keyword']);

/**
 * The edit that adds a work to the draft itself, under `references:` in its front matter, where Pandoc, Quarto and Tickmark read it.
 * Null where the front matter has that list in a form that is left alone.
 */
export function referenceAdded(text: string, item: CslItem): TextEdit | null {
  const place = placeIn(text);
  return place === null ? null : writtenAt(place, item);
}

/**
 * The edit that puts a work that only a pack knows under `references:`, where the draft has its works from libraries: Pandoc knows no packs, and
 * would print “(caisi2025?)”. None where nothing is to be added: the work is in a library or stands there already, the draft names no library, or
 * it has no front matter, and gets none for that.
 */
export function packReference(analysis: Analysis, item: CslItem): TextEdit[] {
  if (!isOnlyInPack(item.id, analysis)) return [];
  const place = placeInDraft(analysis);
  const isLeft = place === null || place.form === 'front matter' || place.ids.has(item.id);
  return isLeft ? [] : [writtenAt(place, item)];
}

/** Whether a draft whose libraries are known has a work from a pack alone. */
export function isOnlyInPack(key: string, { bibliography, packs }: Analysis): boolean {
  if (bibliography.state !== 'whole' || bibliography.has(key) || bibliography.mayHold(key)) return false;
  return packs.some(({ sources }) => sources.some(({ id }) => id === key));
}

/** Where a further reference goes, and what has to be written with it. */
interface Place {
  readonly at: number;
  readonly form: 'front matter' | 'list' | 'item';
  /** What stands before the hyphen of an item. */
  readonly indent: string;
  readonly eol: string;
  /** What is called `id` in the front matter: also by an edit that the libraries do not know yet. */
  readonly ids: ReadonlySet<string>;
}

const placeInDraft = onceAVersion(({ text }) => placeIn(text));

function placeIn(text: string): Place | null {
  const eol = lineBreakOf(text);
  const found = frontMatterSpan(text);
  // Three hyphens that nothing closes are a line, no front matter.
  if (found === null || found.closing === '+++')
    return { at: 0, form: 'front matter', indent: '', eol, ids: new Set() };
  const { start, end } = found.content;
  const source = text.slice(start, end);
  const ids = new Set(
    [...source.matchAll(/^[ \t]*(?:-[ \t]+)?id:([^\n]*)$/gmu)].map((id) =>
      id[1]!.trim().replace(/^(["'])(.*)\1$/u, '$2'),
    ),
  );
  const list = /^references[ \t]*:([^\n]*)\n((?:[ \t]*(?:\r?\n)|(?:[ \t]+|- |-\r?\n)[^\n]*\n)*)/mu.exec(source);
  if (list === null)
    return /^references[ \t]*:/mu.test(source) ? null : { at: end, form: 'list', indent: '', eol, ids };
  const indent = /^([ \t]*)- /mu.exec(list[2]!)?.[1];
  if (list[1]!.trim() !== '' || indent === undefined) return null;
  return { at: start + list.index + list[0].trimEnd().length, form: 'item', indent, eol, ids };
}

function writtenAt({ at, form, indent, eol }: Place, item: CslItem): TextEdit {
  const entry = asYaml(item).replace(/^/gmu, indent).replace(/\n/gu, eol);
  const list = `references:${eol}${entry}${eol}`;
  const text = form === 'item' ? `${eol}${entry}` : form === 'list' ? list : `---${eol}${list}---${eol}${eol}`;
  return { start: at, end: at, text };
}

const asYaml = once((item: CslItem): string => {
  const kept = Object.fromEntries(
    Object.entries(item).filter(([field, value]) => !left.has(field) && value !== undefined),
  );
  return stringify([kept], { lineWidth: 0 }).trimEnd();
});
