import type { PlacedBlock } from '../../blocks/block';
import type { CslItem } from '../../evidence/pack';
import type { Analysis } from '../../rules/analysis';
import { leadsWithin } from '../../rules/known-key';
import { isNoCitation } from '../../rules/undefined-citation';
import type { CitationStyle } from '../../sources/citation-style';
import type { ReferenceFormatter } from '../../references/formatter';
import { applyEdits, movedBy, type TextEdit } from '../../text/edit';
import { listedWorks } from '../listed-works';
import { leftOut, printableItem, type LeftOut } from '../printable-item';
import { carryingComment } from '../../sources/carried';
import { citationsAside } from '../../sources/citations-aside';
import { citationsInRows, dashTables } from '../../sources/dash-tables';
import { citedPlaces, type CitedPlace } from './cited-place';
import { noteNumbers } from './note-numbers';
import { nociteAdded, nociteRemoved } from './nocite';
import { keysRestored } from './to-keys';
import { notesInstead, type ConvertiblePlace } from './to-notes';
import { lettersInLinks, linkText } from './link-text';
import { withinNote } from './within-note';
import { noteTexts } from './written-out';

export interface Conversion {
  /** The whole document, converted. */
  readonly text: string;
  /** How many citations look as was asked for, and did not before. */
  readonly converted: number;
  /** Citations by keys that are in no library or broken there, or whose place allows nothing else: they stay. */
  readonly unknown: number;
  /** Written out earlier and changed by hand since: they stay. */
  readonly changed: number;
  /** All that stay, with their places in the converted text; among them `nocite:`, where works could not be added to it. */
  readonly left: readonly LeftOut[];
}

/**
 * The document with its citations as keys, as notes with formatted text, or as links. Whatever a citation says is kept: what
 * readers do not see of it (its key, where exactly it stood) goes along in a comment, and leads back to what was there before.
 * @param analyseAgain reads the document once more, as it was read before
 */
export function convertCitations(
  analysis: Analysis,
  target: CitationStyle,
  formatter: ReferenceFormatter | null,
  analyseAgain: (text: string) => Analysis,
): Conversion {
  const blocksOf = (of: Analysis) => of.blocks.map(({ start, reading }) => ({ start, block: reading.block }));
  const back = keysRestored(analysis.text, blocksOf(analysis));
  const edits = [...back.edits, ...nociteRemoved(analysis.text)];
  const keyed = edits.length === 0 ? analysis : analyseAgain(applyEdits(analysis.text, edits));
  const changed = back.changed.map(({ start }) => ({ offset: movedBy(start, edits), why: byHand }));
  if (target === 'pandoc')
    return finished(keyed, [], back.hiddenKeys, changed, {
      converted: back.restored,
      unknown: 0,
      changed: changed.length,
    });

  const all = citedPlaces(
    keyed.text,
    blocksOf(keyed),
    (key) => printableItem(key, keyed),
    (key) => leadsWithin(key, keyed),
  ).filter(({ items, bracketed, span }) => !items.every((item) => isNoCitation(item, bracketed, span.start, keyed)));
  const tables = dashTables(keyed.text);
  const obstacleOf = ({ span, obstacle }: CitedPlace): string | null =>
    tables.some(({ start, end }) => start <= span.start && span.start < end) ? inColumns : obstacle;
  const places = all.filter(
    (place): place is ConvertiblePlace =>
      place.works !== null && obstacleOf(place) === null && !wouldDefine(keyed.text, place),
  );
  const written =
    target === 'footnote'
      ? notesInstead(
          keyed,
          places,
          noteTexts(
            places.map(({ works }) => works),
            noteNumbers(blocksOf(keyed), places, true),
            formatter,
            (i) => places[i]!.inNote,
          ),
        )
      : linksInstead(keyed, places, noteNumbers(blocksOf(keyed), places, false), formatter);
  const stays = all
    .filter((place) => !places.includes(place as ConvertiblePlace))
    .map((place) => ({
      offset: place.span.start,
      why: `${place.source} stays: ${obstacleOf(place) ?? wouldBeNote}`,
    }));
  stays.push(...aside(keyed, blocksOf(keyed)));
  const keys = [...back.hiddenKeys, ...places.flatMap(({ works }) => works.map(({ item }) => item.id))];
  return finished(keyed, written, keys, [...changed, ...stays], {
    converted: places.length,
    unknown: stays.length,
    changed: changed.length,
  });
}

/** @param hiddenKeys those that Pandoc does not see any more */
function finished(
  { text, bibliography }: Analysis,
  written: readonly TextEdit[],
  hiddenKeys: readonly string[],
  left: readonly { readonly offset: number; readonly why: string }[],
  counts: Pick<Conversion, 'converted' | 'unknown' | 'changed'>,
): Conversion {
  const nocite = nociteAdded(
    text,
    [...new Set(hiddenKeys)].filter((key) => bibliography.has(key)),
  );
  const edits = [...nocite.edits, ...written];
  const result = applyEdits(text, edits);
  const places = [...(nocite.left === null ? [] : [nocite.left]), ...left];
  return {
    text: result,
    ...counts,
    left: leftOut(
      result,
      places.map(({ offset, why }) => ({ offset: movedBy(offset, edits), why })),
    ),
  };
}

/** Citations in the descriptions of images stay as they are: there a description is one text for two places, a caption and what is read aloud. In tables, columns stay whole. */
function aside(analysis: Analysis, blocks: readonly PlacedBlock[]): { offset: number; why: string }[] {
  return [
    ...blocks.flatMap(({ block, start }) =>
      citationsAside(block).map((found) => ({ ...found, start, obstacle: found.isInTable ? inColumns : inImage })),
    ),
    ...citationsInRows(analysis.text, blocks).map((found) => ({ ...found, obstacle: inColumns })),
  ]
    .filter(({ item, mark, start }) => !isNoCitation(item, mark.bracketed, start + item.keySource.start, analysis))
    .map(({ item, start, obstacle }) => ({
      offset: start + item.keySource.start,
      why: `@${item.key} stays: ${obstacle}`,
    }));
}

const inImage = 'it stands in the description of an image, where only Pandoc writes it out';
const inColumns = 'it stands in a table drawn with dashes, whose columns would not fit any more';
const byHand = 'a citation that was written out here stays: it was changed by hand since';
const wouldBeNote = 'with the colon behind it, its mark would begin a note';

/** A mark at the start of a line with a colon behind it would define a note. */
function wouldDefine(text: string, { span, bracketed, passageStart }: CitedPlace): boolean {
  return bracketed && text[span.end] === ':' && text.slice(passageStart, span.start).trim() === '';
}

function linksInstead(
  analysis: Analysis,
  places: readonly ConvertiblePlace[],
  numbers: readonly number[],
  formatter: ReferenceFormatter | null,
): TextEdit[] {
  const inNotes = places.filter(({ inNote }) => inNote);
  const texts = noteTexts(
    inNotes.map(({ works }) => works),
    numbers.filter((_, i) => places[i]!.inNote),
    formatter,
    () => true,
  );
  const { text } = analysis;
  const listed = new Set(listedWorks(analysis).works.map(({ item }) => item));
  const letters = formatter === null ? new Map<CslItem, string>() : lettersInLinks([...listed], formatter);
  return places.map((place) => {
    const { span, source } = place;
    const full = place.inNote ? texts[inNotes.indexOf(place)]! : null;
    // Right behind brackets, round ones would make a link of them.
    const apart = full === null && text[span.start - 1] === ']' ? ' ' : '';
    const seen = apart + (full === null ? linkText(place, letters) : withinNote(text, place, full));
    return { ...span, text: seen + carryingComment({ kind: 'cite', source }, seen) };
  });
}
