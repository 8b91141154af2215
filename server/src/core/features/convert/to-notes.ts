import type { Analysis } from '../../rules/analysis';
import { definitionEdit } from '../../rules/footnote-edits';
import { unusedLabels } from '../../rules/unused-label';
import type { TextEdit } from '../../text/edit';
import { lineBreakOf } from '../../text/line-break';
import { shortAuthors, yearOf } from '../../evidence/reference';
import type { CitedWork } from '../../references/formatter';
import { carryingComment } from '../../sources/carried';
import type { CitedPlace } from './cited-place';
import { withinNote } from './within-note';

export type ConvertiblePlace = CitedPlace & { readonly works: readonly CitedWork[] };

/** The edits that give each citation a note; within a note the citation is written out where it stands. */
export function notesInstead(
  analysis: Analysis,
  places: readonly ConvertiblePlace[],
  texts: readonly string[],
): TextEdit[] {
  const { text } = analysis;
  const edits: TextEdit[] = [];
  const definitions: string[] = [];
  const outside = places.filter(({ inNote }) => !inNote);
  const labels = unusedLabels(
    analysis,
    outside.map(({ works }) => works[0]?.item.id ?? ''),
  );
  places.forEach((place, i) => {
    if (place.inNote) {
      edits.push(writtenOut(text, place, texts[i]!));
      return;
    }
    const label = labels[definitions.length]!;
    const { edit, carry } = markInstead(text, place, `[^${label}]`);
    edits.push(edit);
    definitions.push(`[^${label}]: ${texts[i]!} ${carryingComment({ kind: 'note', ...carry }, texts[i]!)}`);
  });
  if (definitions.length > 0) edits.push(definitionsEdit(analysis, labels[0]!, definitions));
  return edits;
}

function definitionsEdit(analysis: Analysis, label: string, definitions: readonly string[]): TextEdit {
  const eol = lineBreakOf(analysis.text);
  const first = definitions[0]!.slice(`[^${label}]: `.length);
  return definitionEdit(analysis, label, [first, ...definitions.slice(1)].join(eol));
}

function writtenOut(text: string, place: ConvertiblePlace, written: string): TextEdit {
  const seen = withinNote(text, place, written);
  return { ...place.span, text: seen + carryingComment({ kind: 'cite', source: place.source }, seen) };
}

/** The mark of a note in place of a citation: behind the stop, and without the space before it, as notes are printed. */
function markInstead(
  text: string,
  { span, source, bracketed, works, passageStart }: ConvertiblePlace,
  mark: string,
): { edit: TextEdit; carry: { source: string; after?: string; words?: string } } {
  const { item, suppressAuthor } = works[0]!;
  const space = spaceBefore(text.slice(passageStart, span.start));
  // "As Doe says -@doe99" has its subject; "@doe99 says" keeps it by the name.
  if (!bracketed && !(suppressAuthor && space !== '')) {
    const words = (suppressAuthor ? (yearOf(item) ?? '') : shortAuthors(item)).replace(/[\\`*_[\]<>|@~^$]/gu, '');
    return { edit: { ...span, text: words + mark }, carry: { source, ...(words === '' ? { after: '' } : { words }) } };
  }
  const start = span.start - space.length;
  const stop =
    space === '' || !source.endsWith(']')
      ? ''
      : (/^[.,;:](?=\s|$)/u.exec(text.slice(span.end, span.end + 2))?.[0] ?? '');
  return {
    edit: { start, end: span.end + stop.length, text: stop + mark },
    carry: { source: source + stop, ...(space === ' ' ? {} : { after: space }) },
  };
}

/** The white space before a citation that its mark takes the place of, a line break and a quote's sign included. */
function spaceBefore(text: string): string {
  const space = /(?:[ \t]*\r?\n[ \t>]*|[ \t]+)$/u.exec(text)?.[0] ?? '';
  const before = text.at(-1 - space.length) ?? '';
  // At the start there is nothing to follow; behind these signs, and as the end of an address, a mark would be read as something else.
  if (before === '' || /[!^\\[]/u.test(before)) return '';
  return /(?::\/\/|www\.|[^\s[(;-]@)\S*$/u.test(text.slice(-400, text.length - space.length)) ? '' : space;
}
