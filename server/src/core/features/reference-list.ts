import type { PlacedBlock } from '../blocks/block';
import type { CslItem } from '../evidence/pack';
import { fullReference } from '../evidence/reference';
import type { FormattedReference, ReferenceFormatter } from '../references/formatter';
import type { Analysis } from '../rules/analysis';
import { applyEdits, movedBy, type TextEdit } from '../text/edit';
import { lineBreakOf } from '../text/line-break';
import { strangersIn } from './former-entries';
import { listMarkers, markedList } from './marked-list';
import { pandocsList, type OthersList } from './pandocs-list';
import { listedWorks } from './listed-works';
import { placeForList, type ListPlace } from './list-place';
import { leftOut, type LeftOut } from './printable-item';
import { inOrder } from './in-order';
import { richMarkdown } from './rich-markdown';

export interface ReferenceList {
  /** Empty where the list is as it should be, or nothing is cited. */
  readonly edits: readonly TextEdit[];
  readonly references: number;
  /** Keys that are cited and in no library, or whose entry is broken there. */
  readonly unknown: readonly string[];
  /** Why each of them is not in the list, and where it is cited first, in the text after the edits. */
  readonly left: readonly LeftOut[];
  /** The draft says where Pandoc prints the list, so that none was added. */
  readonly isPrinted: boolean;
  /** Below a heading that asked for it, a new list stands under entries that the writer has put there by hand. */
  readonly isBelowOthers: boolean;
  /** Pandoc and Quarto print a list of their own for this draft, too. */
  readonly isPrintedTwice: boolean;
  /** Why nobody can tell where the list stands, so that it stays as it is. */
  readonly obstacle: string | null;
  /** What the writer has put between the comments stands below the list now. */
  readonly isMovedBelow: boolean;
}

/**
 * The list of all works that a draft cites, between two comments; it takes the place of what stands there already, so that
 * asking again brings it up to date. At first it goes under the heading that asks for it, or one of its own at the end.
 */
export function referenceList(analysis: Analysis, formatter: ReferenceFormatter | null): ReferenceList {
  const blocks = analysis.blocks.map(({ start, reading }) => ({ start, block: reading.block }));
  const { works, unknown, left: unlisted } = listedWorks(analysis);
  const places = [...unlisted];
  const items = works.map(({ key, item }) => ({ ...item, id: key }));
  const found = markedList(blocks);
  const obstacle = found !== null && 'why' in found ? found : null;
  const place = found !== null && 'why' in found ? null : found;
  if (obstacle !== null) places.push(obstacle);
  const printed = found === null && items.length > 0 ? printedAt(blocks) : null;
  if (printed !== null)
    places.push({
      offset: printed,
      why: 'Pandoc and Quarto print the list here, so no second one is added; to have it written out, remove this (#refs)',
    });
  let fresh: ListPlace | null = null;
  let isPrintedTwice = false;
  let isMovedBelow = false;
  const answer = (edits: readonly TextEdit[]): ReferenceList => {
    const moved = places.map(({ offset, why }) => ({ offset: movedBy(offset, edits), why }));
    const left = places.length === 0 ? [] : leftOut(applyEdits(analysis.text, edits), moved);
    const isBelowOthers = edits.length > 0 && fresh !== null && fresh.handwritten !== null;
    return {
      edits,
      references: items.length,
      unknown,
      left,
      isPrinted: printed !== null,
      isBelowOthers,
      isPrintedTwice,
      obstacle: obstacle?.why ?? null,
      isMovedBelow,
    };
  };
  if (obstacle !== null || (items.length === 0 && place === null) || printed !== null) return answer([]);
  // A library that can't be reached takes no work out of a list that was whole.
  if (place !== null && unknown.length > 0 && analysis.bibliography.state !== 'whole') return answer([]);
  const eol = lineBreakOf(analysis.text);
  const listed = formatter?.references(items) ?? [];
  // Of a style for notes without a list Pandoc prints none.
  const twice = formatter !== null && listed.length === 0 ? null : pandocsList(blocks, analysis.bibliography);
  if (twice !== null) {
    isPrintedTwice = true;
    places.push({ offset: twice.offset, why: printedTwice(twice.by) });
  }
  const entries = written(items, listed, formatter);
  const text = [listMarkers.begin, ...entries, listMarkers.end].join(`${eol}${eol}`);
  if (place === null) {
    fresh = placeForList(analysis.text, blocks, text);
    if (fresh.handwritten !== null) places.push({ offset: fresh.handwritten, why: besides });
    return answer([fresh.edit]);
  }
  const strangers = strangersIn(analysis, place, blocks, items, entries);
  const typed = strangers.find(({ isNote }) => !isNote);
  if (typed !== undefined) {
    isMovedBelow = true;
    places.push({ offset: place.end, why: movedBelow(typed.text) });
  }
  const apart = strangers.length > 0 && /^[ \t]*\r?\n[ \t]*\S/u.test(analysis.text.slice(place.end, place.end + 1000));
  const edit = {
    ...place,
    text: [text, ...strangers.map((stranger) => stranger.text)].join(`${eol}${eol}`) + (apart ? eol : ''),
  };
  const isSame = analysis.text.slice(edit.start, edit.end) === edit.text;
  return answer(isSame ? [] : [edit]);
}

const besides =
  'what you wrote under this heading stays as it is, and the list stands below it; take out by hand what the list has, too';

const printedTwice = (by: OthersList['by']) =>
  `${by === 'Quarto' ? 'Quarto prints a list of its own for this draft, whose project names the library' : `${by} print a list of their own for this draft`}, so it would stand there twice; to have only this one, add “suppress-bibliography: true” to the front matter`;

const movedBelow = (text: string) =>
  `what stood in the list and is none of its entries stands below it now, beginning with “${shortened(text)}”; take it out where it is left from an earlier list`;

function shortened(text: string): string {
  const line = text.replace(/\s+/gu, ' ');
  return line.length > 60 ? `${line.slice(0, 59).trimEnd()}…` : line;
}

/** Where a draft says that Pandoc shall print the list: "::: {#refs}", or HTML's <div id="refs">. Null where it does not. */
function printedAt(blocks: readonly PlacedBlock[]): number | null {
  for (const { block, start } of blocks) {
    if (block.kind === 'code' || block.kind === 'front-matter' || block.kind === 'math') continue;
    const at = REFS.exec(block.text);
    if (at !== null) return start + at.index;
  }
  return null;
}

const REFS = /^(?::{3,}[ \t]*\{[^}\n]*#refs(?![\w-])|<div[^>\n]*[ \t]id=["']?refs["'\s>])/mu;

function written(
  items: readonly CslItem[],
  listed: readonly FormattedReference[],
  formatter: ReferenceFormatter | null,
): string[] {
  const keys = new Set(listed.map(({ key }) => key));
  const missing = items.filter(({ id }) => !keys.has(id));
  // A style for notes may have no list of references, and some data no processor can write.
  const others = inOrder(missing).map((item) => formatter?.reference(item) ?? [{ text: fullReference(item) }]);
  return [...listed.map(({ text }) => text), ...others].map(richMarkdown).filter((line) => line !== '');
}
