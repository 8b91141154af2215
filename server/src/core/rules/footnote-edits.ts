import type { Block } from '../blocks/block';
import { sourcesNamed } from '../evidence/cited-source';
import type { CslItem } from '../evidence/pack';
import { fullReference } from '../evidence/reference';
import { readCarried } from '../sources/carried';
import type { Note } from '../sources/note';
import type { TextEdit } from '../text/edit';
import { lineBreakOf } from '../text/line-break';
import type { Analysis } from './analysis';
import { asWords } from './as-words';
import { unusedLabels } from './unused-label';
import { addressOf } from './web-address';

/** What a stub's definition says until the writer completes it. */
export const stubText = 'Source: ';

/**
 * A footnote mark at a document offset and its definition. A note that already names the item is referred to again.
 * @param says the item cited, or the text of the note
 * @param noteText what a note about an item says, as Markdown; without it the reference in a plain form
 */
export function footnoteEdits(
  analysis: Analysis,
  offset: number,
  says: CslItem | string,
  noteText?: () => string,
): TextEdit[] {
  const known = typeof says === 'string' ? undefined : noteAbout(analysis, says);
  if (known !== undefined) return [{ start: offset, end: offset, text: `[^${known.label}]` }];
  const label = unusedLabels(analysis, [typeof says === 'string' ? 'source' : says.id])[0]!;
  const text = typeof says === 'string' ? says : (noteText?.() ?? asWords(fullReference(says)));
  return [{ start: offset, end: offset, text: `[^${label}]` }, definitionEdit(analysis, label, text)];
}

/**
 * The edit that adds a footnote's definition: below the last one, else at the end of the document. Where the document
 * ends in a block that would swallow it (a fence that nobody closed), above that block.
 */
export function definitionEdit(analysis: Analysis, label: string, text: string): TextEdit {
  const eol = lineBreakOf(analysis.text);
  const line = `[^${label}]: ${text}`;
  const notes = topLevelNotes(analysis);
  const last = notes.at(-1);
  if (last !== undefined) {
    const end = trimmedEnd(analysis.text, last.start, last.end);
    const before = notes.at(-2);
    const apart =
      before !== undefined &&
      /\n[ \t]*\r?\n/u.test(analysis.text.slice(trimmedEnd(analysis.text, before.start, before.end), last.start));
    return { start: end, end, text: `${eol}${apart ? eol : ''}${line}` };
  }
  const swallowing = analysis.blocks.at(-1);
  if (swallowing !== undefined && swallows(swallowing.reading.block)) {
    const lineStart = analysis.text.lastIndexOf('\n', swallowing.start - 1) + 1;
    return { start: lineStart, end: lineStart, text: `${gapAbove(analysis.text, lineStart)}${line}${eol}${eol}` };
  }
  const end = trimmedEnd(analysis.text, 0, analysis.text.length);
  // Line breaks at the end of the document stay where they are, behind the definition.
  const closing = end === analysis.text.length ? eol : '';
  return { start: end, end, text: `${eol}${eol}${line}${closing}` };
}

/** Whether what is written below a block may become part of it: a fence that nobody closed, HTML. */
export function swallows({ kind, text }: Block): boolean {
  // A comment that is closed may end the list of references, in which no note must stand.
  if (kind === 'html') return !/^\s*<!--[^]*-->\s*$/u.test(text);
  if (kind === 'math') return !/^\s*\${2,}[^]*\n[^\n]*\$\$\s*$/u.test(text);
  // Indented code would become part of a note above it.
  const fence = kind === 'code' ? /^\s*(`{3,}|~{3,})/u.exec(text)?.[1] : undefined;
  if (fence === undefined) return false;
  const last = text.slice(text.trimEnd().lastIndexOf('\n') + 1).trim();
  return last === text.trim() || last.length < fence.length || last.replaceAll(fence[0]!, '') !== '';
}

/** What has to stand at the start of a line before something new, which would go on with a paragraph right above. */
export function gapAbove(text: string, lineStart: number): string {
  return lineStart === 0 || /(?:^|\n)[ \t]*\r?\n$/u.test(text.slice(Math.max(0, lineStart - 200), lineStart))
    ? ''
    : lineBreakOf(text);
}

/** Definitions that stand for themselves: one below a definition inside a quote or list would become part of that. */
function topLevelNotes(analysis: Analysis): { start: number; end: number }[] {
  return analysis.blocks
    .filter(({ reading }) => reading.block.kind === 'footnote')
    .map(({ start, reading }) => ({ start, end: start + reading.block.text.length }));
}

function trimmedEnd(text: string, from: number, to: number): number {
  let end = to;
  while (end > from && /\s/u.test(text[end - 1]!)) end--;
  return end;
}

function noteAbout(analysis: Analysis, item: CslItem): Note | undefined {
  const targets = new Set([`@${item.id}`, item.URL, addressOf({ ...item, URL: undefined })]);
  const notes = [...analysis.notes.values()];
  return (
    notes.find((note) => note.targets.some((target) => targets.has(target)) && !isOfOnePlace(note)) ??
    notes.find((note) => isTheOnlyWorkIn(note, item, analysis))
  );
}

/** Whether a note stands for a citation of more than the work: "See Doe, 40", or of what the note before says: "Ibid." */
function isOfOnePlace({ block, span, prose }: Note): boolean {
  const comment = /<!--([^]*)-->\s*$/u.exec(block.text.slice(span.start, span.end))?.[1];
  const carried = comment === undefined ? null : readCarried(comment);
  if (carried === null) return false;
  return /^\W*(?:ibid|id)\b/iu.test(prose) || !/^\[@\{?[^\s;,{}\]]+\}?\][.,;:]?$/u.test(carried.source);
}

/** A note without an address that names the work, and no other that is known. */
function isTheOnlyWorkIn({ prose, targets }: Note, item: CslItem, { packs }: Analysis): boolean {
  if (targets.length > 0) return false;
  const named = sourcesNamed(prose, packs);
  return named.length === 1 && named[0]!.item.id === item.id;
}
