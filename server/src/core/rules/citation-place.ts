import { isEmphasis, type Mark } from '../blocks/mark';
import { isInFrontMatter, toSource } from '../blocks/passage';
import type { Analysis } from './analysis';
import { proseAt, type ProsePlace } from './locate';

/** Where a citation goes, as document offsets. */
export interface CitationPlace {
  /** For a key or a link: before the full stop. */
  readonly before: number;
  /** For a footnote mark: after the full stop or comma. */
  readonly after: number;
  /** A full stop to add behind what is put at `before`, where the one there belongs to an abbreviation ("the U.S."). */
  readonly stop: '' | '.';
}

/** Where to cite a source for what stands at a document offset; null outside prose, in front matter and in HTML, where not every converter reads Markdown. */
export function citationPlace(analysis: Analysis, offset: number): CitationPlace | null {
  const place = proseAt(analysis, offset);
  if (place === null || isInFrontMatter(place.passage) || place.passage.place.html === true) return null;
  const { passage, sentence } = place;
  const clause = clauseEnd(place);
  if (clause !== null) return at(place, clause, clause + 1, '');

  const text = passage.prose.slice(sentence.start, sentence.end).trimEnd();
  const end = sentence.start + text.length;
  if (/(?:\p{L}\.){2,}$|\b(?:etc|Inc|Ltd|Co|Corp|al)\.$/u.test(text.slice(-12))) return at(place, end, end, '.');
  // "… again.”": what closes behind the full stop stays with it.
  const stop = /[.!?…:;]$/u.test(text) ? 1 : 0;
  return at(place, end - stop, end, '');
}

/**
 * The offset in the prose of the comma or semicolon that ends the clause of the claim, when other statistics follow it
 * in the sentence: a citation at the sentence's end would seem to stand for them as well.
 */
function clauseEnd({ block, passage, sentence, prose }: ProsePlace): number | null {
  const later = block.ticks.find(
    ({ claim, statistic }) =>
      statistic && claim.passage === passage && claim.sentence === sentence && claim.prose.start > prose,
  );
  if (later === undefined) return null;
  const between = passage.prose.slice(prose, later.claim.prose.start);
  const mark = /[,;](?=\s)/u.exec(between);
  if (mark === null) return null;
  const upTo = between.slice(0, mark.index);
  return upTo.includes('(') && !upTo.includes(')') ? null : prose + mark.index;
}

/** The two offsets in the document, moved out of links, code and whatever else an insertion would break. */
function at({ block, passage }: ProsePlace, before: number, after: number, stop: '' | '.'): CitationPlace {
  const outside = (offset: number): number => {
    const source = toSource(passage, { start: Math.max(0, offset - 1), end: offset }).end;
    return block.start + leave(passage.marks, source);
  };
  return { before: outside(before), after: outside(after), stop };
}

function leave(marks: readonly Mark[], offset: number): number {
  for (const mark of marks) {
    if (!isEmphasis(mark) && mark.source.start < offset && offset < mark.source.end) return mark.source.end;
  }
  return offset;
}
