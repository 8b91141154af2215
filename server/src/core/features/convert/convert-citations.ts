import type { Analysis } from '../../rules/analysis';
import type { CitationStyle } from '../../sources/citation-style';
import type { ReferenceFormatter } from '../../references/formatter';
import { applyEdits, type TextEdit } from '../../text/edit';
import { itemFor } from '../citation-card';
import { carryingComment } from './carried';
import { citedPlaces, type CitedPlace } from './cited-place';
import { nociteAdded, nociteRemoved } from './nocite';
import { keysRestored } from './to-keys';
import { notesInstead, type ConvertiblePlace } from './to-notes';
import { linkText, noteTexts } from './written-out';

export interface Conversion {
  /** The whole document, converted. */
  readonly text: string;
  /** How many citations look as was asked for, and did not before. */
  readonly converted: number;
  /** Citations by keys that are in no library, or lead to a part of the draft: they stay. */
  readonly unknown: number;
  /** Written out earlier and changed by hand since: they stay. */
  readonly changed: number;
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
  if (target === 'pandoc')
    return { text: keyed.text, converted: back.restored, unknown: 0, changed: back.changed.length };

  const all = citedPlaces(keyed.text, blocksOf(keyed), (key) => itemFor(key, keyed));
  const places = all.filter(
    (place): place is ConvertiblePlace => place.works !== null && !wouldDefine(keyed.text, place),
  );
  const written =
    target === 'footnote'
      ? notesInstead(
          keyed,
          places,
          noteTexts(
            places.map(({ works }) => works),
            formatter,
          ),
        )
      : linksInstead(keyed.text, places, formatter);
  const keys = new Set(places.flatMap(({ works }) => works.map(({ item }) => item.id)));
  const nocite = nociteAdded(
    keyed.text,
    [...keys].filter((key) => keyed.bibliography.has(key)),
  );
  return {
    text: applyEdits(keyed.text, nocite === null ? written : [nocite, ...written]),
    converted: places.length,
    unknown: all.length - places.length,
    changed: back.changed.length,
  };
}

/** A mark at the start of a line with a colon behind it would define a note. */
function wouldDefine(text: string, { span, bracketed, passageStart }: CitedPlace): boolean {
  return bracketed && text[span.end] === ':' && text.slice(passageStart, span.start).trim() === '';
}

function linksInstead(
  text: string,
  places: readonly ConvertiblePlace[],
  formatter: ReferenceFormatter | null,
): TextEdit[] {
  const inNotes = places.filter(({ inNote }) => inNote);
  const texts = noteTexts(
    inNotes.map(({ works }) => works),
    formatter,
  );
  return places.map((place) => {
    const { span, source } = place;
    const full = place.inNote ? texts[inNotes.indexOf(place)]! : null;
    const seen =
      full === null ? linkText(place) : /\p{P}/u.test(text.charAt(span.end)) ? full.replace(/\.$/u, '') : full;
    return { ...span, text: seen + carryingComment({ kind: 'cite', source }, seen) };
  });
}
