import { normalLabel } from '../blocks/block';
import type { CitationItem } from '../blocks/mark';
import { objectCharacter } from '../blocks/passage';
import type { CslItem } from '../evidence/pack';
import { shortAuthors, verificationText, yearOf } from '../evidence/reference';
import { isOnlyInPack, packReference } from '../rules/add-reference';
import type { Analysis } from '../rules/analysis';
import type { Note } from '../sources/note';
import { LineIndex } from '../text/line-index';
import { code, paragraphs, plain } from './markdown';
import { occurrences } from './occurrences';
import { formattedReference, type FormatterSource } from './reference-card';

/** A footnote's words, with the names of the works that its sentences name ("see @doe99"), and without what stands for code. */
export function noteText({ block, label }: Note, analysis: Analysis): string {
  return block.passages
    .filter(({ place }) => normalLabel(place.footnote ?? '') === normalLabel(label))
    .map(({ prose, marks }) => {
      let text = '';
      let end = 0;
      for (const mark of marks) {
        if (mark.kind !== 'citation' || mark.bracketed || mark.at.start < end) continue;
        text += prose.slice(end, mark.at.start) + nameOf(mark.items[0]!, analysis);
        end = mark.at.end;
      }
      return text + prose.slice(end);
    })
    .join(' ')
    .replaceAll(objectCharacter, ' ');
}

function nameOf({ key, suppressAuthor }: CitationItem, analysis: Analysis): string {
  const item = itemFor(key, analysis);
  return item === undefined ? `@${key}` : suppressAuthor ? (yearOf(item) ?? '') : shortAuthors(item);
}

/** The item that a citation key names: of the draft's bibliography, else of a pack's sources. */
export function itemFor(key: string, analysis: Analysis): CslItem | undefined {
  const named = (item: CslItem) => item.id === key;
  const library = analysis.bibliography.item(key);
  if (library !== undefined) return library;
  for (const pack of analysis.packs) {
    const item = pack.sources.find(named);
    if (item !== undefined) return item;
  }
  return undefined;
}

/**
 * What a citation key stands for.
 * @param isOffered nobody has cited it here yet: it can be chosen
 */
export function keyCard(key: string, analysis: Analysis, formatter: FormatterSource, isOffered = false): string {
  const found = itemFor(key, analysis);
  if (found === undefined)
    return `${code(`@${key}`)} is not in any library that this draft uses. Check the key, or add the source to the bibliography.`;
  const verification = found.custom?.verification === undefined ? null : plain(verificationText(found), 160);
  const broken =
    analysis.bibliography.find(key)?.entry.isBroken === true
      ? 'This entry is broken in its library, so parts may be missing here. Jump to it to see where.'
      : null;
  const reference = formattedReference(found, formatter());
  const pack = isOnlyInPack(key, analysis) ? onlyInPack(found, analysis, isOffered) : null;
  return paragraphs([reference, broken, pack, abstractOf(found), verification, citedIn(key, analysis)]);
}

/** Pandoc knows no packs: what it would print, and what to do. */
function onlyInPack(item: CslItem, analysis: Analysis, isOffered: boolean): string {
  const isAdded = packReference(analysis, item).length > 0;
  if (isOffered && isAdded)
    return 'None of the draft’s libraries has this work. With its key it is put into the front matter, where Pandoc finds it.';
  const what = `None of the draft’s libraries has this work, only an evidence pack, which Pandoc does not read: it would print ${code(`(${item.id}?)`)}. Add the work to a library`;
  return isAdded
    ? `${what}, or choose the key anew from the suggestions: then the work is put into the front matter.`
    : `${what}.`;
}

function abstractOf({ abstract }: CslItem): string | null {
  return typeof abstract === 'string' && abstract.trim() !== '' ? plain(abstract, 280) : null;
}

/** "Cited in lines 4, 12 and 31." */
function citedIn(key: string, analysis: Analysis): string | null {
  const places = occurrences(analysis, { kind: 'key', key });
  if (places.length < 2) return null;
  const index = new LineIndex(analysis.text);
  const lines = [...new Set(places.map(({ span }) => index.positionAt(span.start).line + 1))];
  const named = lines
    .slice(0, 8)
    .join(', ')
    .replace(/, (?=\d+$)/u, lines.length > 8 ? ', ' : ' and ');
  const more = lines.length > 8 ? ` and ${lines.length - 8} more` : '';
  return lines.length === 1
    ? `Cited ${places.length} times in this line.`
    : `Cited ${places.length} times, in lines ${named}${more}.`;
}

/** What a footnote says, and in full what it cites. */
export function noteCard(label: string, analysis: Analysis, formatter: FormatterSource): string {
  const note = analysis.notes.get(normalLabel(label));
  if (note === undefined)
    return `This draft has no footnote ${code(`[^${label}]`)}. Add its definition, or remove the mark.`;
  const cited = note.targets
    .filter((target) => target.startsWith('@'))
    .map((target) => itemFor(target.slice(1), analysis))
    .filter((item): item is CslItem => item !== undefined)
    .slice(0, 3);
  const says = plain(noteText(note, analysis), 600);
  if (says === '' && cited.length === 0) return `Footnote ${code(`[^${label}]`)} is empty.`;
  return paragraphs([says, ...cited.map((item) => formattedReference(item, formatter()))]);
}
