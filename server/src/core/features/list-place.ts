import type { Block, PlacedBlock } from '../blocks/block';
import type { TextEdit } from '../text/edit';
import { gapAbove, swallows } from '../rules/footnote-edits';
import { dashTables } from '../sources/dash-tables';
import { lineBreakOf } from '../text/line-break';

/** Where a new list of references goes. */
export interface ListPlace {
  readonly edit: TextEdit;
  /** Where in the document the first of the entries begins that the writer has put under the same heading by hand; null for none. */
  readonly handwritten: number | null;
}

/** Headings that ask for the list, and those that do so at the end of a draft: elsewhere they may be about the sources. */
const ASKS =
  /^(?:[\dIVX]+\.?\s+)?(?:(?:list of )?references|reference list|bibliography|(?:works|literature) cited)\s*:?$/iu;
const ASKS_AT_END = /^(?:[\dIVX]+\.?\s+)?(?:sources|literature)\s*:?$/iu;

/** Below the last heading that asks for it, and below what stands there already; else with a heading of its own at the end, like those of the draft's sections. */
export function placeForList(text: string, blocks: readonly PlacedBlock[], list: string): ListPlace {
  const eol = lineBreakOf(text);
  const section = listSection(blocks);
  if (section !== null) {
    const { heading, entries } = section;
    const last = entries.at(-1);
    // What is never closed would swallow the list.
    const isBelow = last !== undefined && !swallows(last.block);
    const { block, start } = isBelow ? last : heading;
    const end = start + block.text.trimEnd().length;
    const table = dashTables(text).find((span) => span.start <= end && end < span.end);
    const at = table === undefined ? end : text.slice(0, table.end).trimEnd().length;
    const handwritten = isBelow ? entries[0]!.start : null;
    return { edit: { start: at, end: at, text: `${eol}${eol}${list}` }, handwritten };
  }
  const heading = `${'#'.repeat(sectionLevel(blocks))} References`;
  const last = blocks.at(-1);
  if (last !== undefined && swallows(last.block)) {
    const at = text.lastIndexOf('\n', last.start - 1) + 1;
    return {
      edit: { start: at, end: at, text: `${gapAbove(text, at)}${heading}${eol}${eol}${list}${eol}${eol}` },
      handwritten: null,
    };
  }
  const at = text.trimEnd().length;
  const before = at === 0 ? '' : `${eol}${eol}`;
  const after = at === text.length ? eol : '';
  return { edit: { start: at, end: at, text: `${before}${heading}${eol}${eol}${list}${after}` }, handwritten: null };
}

/** The last heading that asks for the list, with what a reader sees below it up to the next heading of its level; null for none. */
function listSection(blocks: readonly PlacedBlock[]): { heading: PlacedBlock; entries: PlacedBlock[] } | null {
  /** The nearest heading further down of each level or a higher one. */
  const below = new Array<number | undefined>(7).fill(undefined);
  for (let i = blocks.length - 1; i >= 0; i--) {
    const heading = blocks[i]!;
    const words = wordsOfHeading(heading.block);
    if (words === null) continue;
    const level = levelOf(heading.block);
    const next = below[level];
    if (ASKS.test(words) || (next === undefined && ASKS_AT_END.test(words)))
      return { heading, entries: blocks.slice(i + 1, next).filter(isSeen) };
    below.fill(i, level);
  }
  return null;
}

/** The level of a draft's sections, below the one heading that is its title; 2 where it has none. */
function sectionLevel(blocks: readonly PlacedBlock[]): number {
  const levels = blocks.flatMap(({ block: { kind, passages } }) =>
    kind === 'heading' ? (passages[0]?.place.heading ?? []) : [],
  );
  const highest = lowestOf(levels);
  const isTitled = blocks.some(({ block: { kind, text } }) => kind === 'front-matter' && /^title[ \t]*:/mu.test(text));
  const isTitle = !isTitled && levels[0] === highest && levels.lastIndexOf(highest) === 0;
  const sections = isTitle ? levels.slice(1) : levels;
  return sections.length === 0 ? 2 : lowestOf(sections);
}

function lowestOf(levels: readonly number[]): number {
  return levels.reduce((lowest, level) => Math.min(lowest, level), 6);
}

function wordsOfHeading({ kind, passages }: Block): string | null {
  if (kind !== 'heading') return null;
  const words = (passages[0]?.prose ?? '').trim();
  return words.endsWith('}') ? words.slice(0, Math.max(0, words.lastIndexOf('{'))).trimEnd() : words;
}

function levelOf({ passages }: Block): number {
  return passages[0]?.place.heading ?? 1;
}

/** Notes and labels are printed elsewhere, comments nowhere. */
function isSeen({ block: { kind, text } }: PlacedBlock): boolean {
  return !['footnote', 'definition', 'rule'].includes(kind) && !/^(?:<!--(?:(?!-->)[^])*-->\s*)+$/u.test(text);
}
