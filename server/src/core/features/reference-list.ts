import type { PlacedBlock } from '../blocks/block';
import type { Bibliography } from '../evidence/bibliography';
import type { CslItem } from '../evidence/pack';
import { fullReference } from '../evidence/reference';
import type { ReferenceFormatter } from '../references/formatter';
import type { Analysis } from '../rules/analysis';
import { isNoCitation } from '../rules/undefined-citation';
import { isCrossReference } from '../sources/cross-reference';
import { isPlaceholderKey } from '../sources/placeholder-key';
import { applyEdits, movedBy, type TextEdit } from '../text/edit';
import { lineBreakOf } from '../text/line-break';
import type { Span } from '../text/span';
import { keysIn, readCarried } from '../sources/carried';
import { nociteOf } from '../blocks/nocite-keys';
import { leftOut, printableItem, type LeftOut } from './printable-item';
import { inOrder } from './in-order';
import { richMarkdown } from './rich-markdown';

const begin = 'tickmark-references';
const end = '/tickmark-references';

/** Nobody reads a list of more works than this, and to write one takes longer than anybody waits. */
const mostListed = 2000;

export interface ReferenceList {
  /** Empty where the list is as it should be, or nothing is cited. */
  readonly edits: readonly TextEdit[];
  readonly references: number;
  /** Keys that are cited and in no library, or whose entry is broken there. */
  readonly unknown: readonly string[];
  /** Why each of them is not in the list, and where it is cited first, in the text after the edits. */
  readonly left: readonly LeftOut[];
}

/**
 * The list of all works that a draft cites, between two comments; it takes the place of what stands there already, so that
 * asking again brings it up to date. At first it goes under a heading "References" at the end.
 */
export function referenceList(analysis: Analysis, formatter: ReferenceFormatter | null): ReferenceList {
  const blocks = analysis.blocks.map(({ start, reading }) => ({ start, block: reading.block }));
  const items: CslItem[] = [];
  const unknown: string[] = [];
  const places: { offset: number; why: string }[] = [];
  const cited = citedKeysOf(blocks, analysis);
  const whole = wholeLibraries(blocks);
  if (whole !== null) {
    const keys = ownKeys(analysis.bibliography);
    if (keys.length > mostListed)
      places.push({
        offset: whole,
        why: `“@*” stands for ${keys.length} works; of more than ${mostListed} only those that are named are listed`,
      });
    else for (const key of keys) if (!cited.has(key)) cited.set(key, whole);
  }
  for (const [key, offset] of cited) {
    const found = printableItem(key, analysis);
    if ('item' in found) items.push({ ...found.item, id: key });
    else {
      unknown.push(key);
      places.push({ offset, why: `${found.obstacle}, so it is not in the list` });
    }
  }
  const answer = (edits: readonly TextEdit[]): ReferenceList => {
    const moved = places.map(({ offset, why }) => ({ offset: movedBy(offset, edits), why }));
    const left = places.length === 0 ? [] : leftOut(applyEdits(analysis.text, edits), moved);
    return { edits, references: items.length, unknown, left };
  };
  const place = marked(blocks);
  if (items.length === 0 && place === null) return answer([]);
  // A library that can't be reached takes no work out of a list that was whole.
  if (place !== null && unknown.length > 0 && analysis.bibliography.state !== 'whole') return answer([]);
  const eol = lineBreakOf(analysis.text);
  const list = written(items, formatter).join(`${eol}${eol}`);
  const text = [`<!-- ${begin} -->`, ...(list === '' ? [] : [list]), `<!-- ${end} -->`].join(`${eol}${eol}`);
  const edit =
    place === null
      ? atEnd(analysis, text)
      : { ...place, text: [text, ...notesWithin(place, blocks)].join(`${eol}${eol}`) };
  const isSame = analysis.text.slice(edit.start, edit.end) === edit.text;
  return answer(isSame ? [] : [edit]);
}

/** Every key that the draft cites, by itself or in what was written out, and those under `nocite:`, with the place where it first does. */
function citedKeysOf(blocks: readonly PlacedBlock[], analysis: Analysis): Map<string, number> {
  const keys = new Map<string, number>();
  const add = (key: string, offset: number) => {
    if (!keys.has(key) && !isCrossReference(key) && !isPlaceholderKey(key)) keys.set(key, offset);
  };
  for (const { block, start } of blocks) {
    for (const { marks } of block.passages)
      for (const mark of marks)
        if (mark.kind === 'citation')
          for (const { key, keySource } of mark.items)
            if (!isNoCitation(key, mark.bracketed, analysis)) add(key, start + keySource.start);
    for (const comment of block.comments) for (const key of carriedKeys(comment.text)) add(key, start + comment.start);
    for (const { key, span } of nociteOf(block).keys) add(key, start + span.start);
  }
  return keys;
}

/** Where `nocite:` asks for every work of the libraries; null where it does not. */
function wholeLibraries(blocks: readonly PlacedBlock[]): number | null {
  for (const { block, start } of blocks) {
    const { all } = nociteOf(block);
    if (all !== null) return start + all.start;
  }
  return null;
}

function ownKeys(bibliography: Bibliography): string[] {
  return [...bibliography.entries()].flatMap(({ entry }) => (entry.isAlias === true ? [] : [entry.key]));
}

function carriedKeys(comment: string): string[] {
  const carried = readCarried(comment);
  return carried === null ? [] : keysIn(carried.source);
}

/** From the first comment to the last, where both are there. */
function marked(blocks: readonly PlacedBlock[]): Span | null {
  let start: number | null = null;
  for (const { block, start: offset } of blocks)
    for (const comment of block.comments) {
      const name = comment.text.trim();
      if (name === begin) start ??= offset + comment.start;
      else if (name === end && start !== null) return { start, end: offset + comment.end };
    }
  return null;
}

/** Notes that somebody has put among the references: they go below. */
function notesWithin(place: Span, blocks: readonly PlacedBlock[]): string[] {
  return blocks
    .filter(({ block, start }) => block.kind === 'footnote' && place.start < start && start < place.end)
    .map(({ block }) => block.text.trimEnd());
}

function written(items: readonly CslItem[], formatter: ReferenceFormatter | null): string[] {
  const listed = formatter?.references(items) ?? [];
  const keys = new Set(listed.map(({ key }) => key));
  const missing = items.filter(({ id }) => !keys.has(id));
  // A style for notes may have no list of references, and some data no processor can write.
  const others = inOrder(missing).map((item) => formatter?.reference(item) ?? [{ text: fullReference(item) }]);
  return [...listed.map(({ text }) => text), ...others].map(richMarkdown).filter((line) => line !== '');
}

const heading = /^(?:references|bibliography|works cited|sources|literature)$/iu;

/** Below the last heading that asks for it, else with a heading of its own at the end. */
function atEnd({ text, blocks }: Analysis, list: string): TextEdit {
  const eol = lineBreakOf(text);
  const prose = (i: number) => blocks[i]?.reading.block.passages[0]?.prose ?? '';
  const last = blocks.findLastIndex(({ reading }) => !['footnote', 'definition'].includes(reading.block.kind));
  if (blocks[last]?.reading.block.kind === 'heading' && heading.test(prose(last).trim())) {
    const at = blocks[last].start + blocks[last].reading.block.text.trimEnd().length;
    return { start: at, end: at, text: `${eol}${eol}${list}` };
  }
  const swallowing = blocks.at(-1);
  if (
    swallowing !== undefined &&
    ['code', 'math', 'html'].includes(swallowing.reading.block.kind) &&
    !text.endsWith('-->')
  ) {
    const at = text.lastIndexOf('\n', swallowing.start - 1) + 1;
    return { start: at, end: at, text: `## References${eol}${eol}${list}${eol}${eol}` };
  }
  const at = text.trimEnd().length;
  const before = at === 0 ? '' : `${eol}${eol}`;
  return { start: at, end: at, text: `${before}## References${eol}${eol}${list}${at === text.length ? eol : ''}` };
}
