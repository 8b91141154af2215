import type { CslItem } from '../evidence/pack';
import type { ReferenceFormatter } from '../references/formatter';
import type { Analysis } from '../rules/analysis';
import { packReference, referenceAdded } from '../rules/add-reference';
import { citationAt } from '../rules/cite';
import { blockAt } from '../rules/locate';
import { writtenKey } from '../rules/key-span';
import type { CitationStyle } from '../sources/citation-style';
import type { TextEdit } from '../text/edit';
import { carryingComment } from '../sources/carried';
import { noteTexts } from './convert/written-out';
import { markUnder } from './under-cursor';

/** What cites a work at a place of a draft. */
export interface CitationInsertion {
  /** Relative to the document as it is. */
  readonly edits: readonly TextEdit[];
  /** Where the writer goes on: an offset in the document after the edits. */
  readonly cursor: number;
}

/**
 * Cites a work at a place, as the draft cites or as `style` says: a key in brackets, a note with the formatted reference, or a link.
 * In the brackets of another citation the key joins that. A note keeps the key in a comment, so that it can become one again.
 * @param isNew whether the work is in no library of the draft
 */
export function citationInsertion(
  analysis: Analysis,
  offset: number,
  item: CslItem,
  formatter: () => ReferenceFormatter | null,
  isNew = false,
  style: CitationStyle = analysis.style,
): CitationInsertion {
  const { text } = analysis;
  // A key must be found again: a work that is in no library comes along in the draft itself.
  const added = isNew && style === 'pandoc' ? referenceAdded(text, item) : null;
  const cited = cite(
    analysis,
    offset,
    item,
    formatter,
    isNew && added === null && style === 'pandoc' ? 'footnote' : style,
    isNew,
  );
  return added === null ? cited : { edits: [...cited.edits, added], cursor: cited.cursor + added.text.length };
}

function cite(
  analysis: Analysis,
  offset: number,
  item: CslItem,
  formatter: () => ReferenceFormatter | null,
  style: CitationStyle,
  isNew: boolean,
): CitationInsertion {
  const { text } = analysis;
  const open = style === 'pandoc' ? citationAround(analysis, offset) : null;
  const key = writtenKey(item.id);
  if (open !== null && key !== null)
    return done([{ start: open, end: open, text: `; @${key}` }, ...packReference(analysis, item)], 0);

  const options = { style, noteText: () => noteText(item, formatter(), isNew) };
  const [mark, ...others] = citationAt(analysis, offset, item, options);
  const before = text.charAt(offset - 1);
  const isApart = before === '' || /[\s([{]/u.test(before);
  const cited = isApart ? mark!.text.trimStart() : mark!.text;
  const space = /[\p{L}\p{N}]/u.test(text.charAt(offset)) ? ' ' : '';
  return done([{ ...mark!, text: cited + space }, ...others], space.length);
}

function noteText(item: CslItem, formatter: ReferenceFormatter | null, isNew: boolean): string {
  const [seen] = noteTexts([[{ item, prefix: '', suffix: '', suppressAuthor: false }]], [1], formatter);
  const key = isNew ? null : writtenKey(item.id);
  return key === null ? seen! : `${seen} ${carryingComment({ kind: 'note', source: `[@${key}]`, after: '' }, seen!)}`;
}

/** Where a further key goes when the place is within the brackets of a citation; null elsewhere. */
function citationAround(analysis: Analysis, offset: number): number | null {
  const block = blockAt(analysis, offset);
  if (block === null) return null;
  const inside = offset - block.start;
  const mark = markUnder(block, inside);
  if (mark?.kind !== 'citation' || !mark.bracketed || inside <= mark.source.start || inside >= mark.source.end)
    return null;
  return block.start + mark.source.end - 1;
}

/** The first edit is where the writer goes on; those above it move it. */
function done(edits: readonly TextEdit[], behind: number): CitationInsertion {
  const [first, ...others] = edits;
  const moved = others
    .filter(({ start }) => start < first!.start)
    .reduce((sum, edit) => sum + edit.text.length - (edit.end - edit.start), 0);
  return { edits, cursor: first!.start + first!.text.length - behind + moved };
}
