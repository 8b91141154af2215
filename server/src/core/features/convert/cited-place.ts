import { normalLabel, type PlacedBlock } from '../../blocks/block';
import type { CitationMark, Mark } from '../../blocks/mark';
import type { Passage } from '../../blocks/passage';
import type { CitedWork } from '../../references/formatter';
import type { Span } from '../../text/span';
import type { Printable } from '../printable-item';
import { withOwnBrackets } from './glued';
import { marksByLabel } from './note-marks';
import { styledAffixes } from './styled-affixes';

/** A citation by keys in a draft, with all that is needed to write it out. Spans are relative to the document. */
export interface CitedPlace {
  readonly span: Span;
  /** As Pandoc reads it, on one line. */
  readonly source: string;
  /** "[@doe99]" rather than "@doe99 says". */
  readonly bracketed: boolean;
  readonly items: CitationMark['items'];
  /** The works cited, in their order; null where that cannot be said. */
  readonly works: readonly CitedWork[] | null;
  /** Why it cannot, half a sentence for people. */
  readonly obstacle: string | null;
  /** It stands in a note, where no further note can stand. */
  readonly inNote: boolean;
  /** Where a reader comes upon it: a note is read where its mark stands. */
  readonly readAt: number;
  /** Where its paragraph, cell or heading begins. */
  readonly passageStart: number;
}

/** The citations by keys of a document, in the order in which they are read; front matter left out. */
export function citedPlaces(
  text: string,
  blocks: readonly PlacedBlock[],
  printable: (key: string) => Printable,
  isWithin: (key: string) => boolean,
): CitedPlace[] {
  const places: CitedPlace[] = [];
  const marks = marksByLabel(blocks);
  for (const { block, start } of blocks) {
    if (block.kind === 'front-matter') continue;
    for (const passage of block.passages.filter(({ place }) => place.html !== true))
      for (const own of outermost(passage)) {
        const mark = own.bracketed ? own : withOwnBrackets(own, block.text);
        const span = { start: start + mark.source.start, end: start + mark.source.end };
        // Of `[@a; @b][@c]` the first key has told of the second already.
        if (own !== mark && places.at(-1)?.span.start === span.start) continue;
        const source = onOneLine(text.slice(span.start, span.end), passage);
        const note = passage.place.footnote;
        const affixes =
          own === mark
            ? styledAffixes(mark, passage.marks, block.text, (stretch) => onOneLine(stretch, passage))
            : mark.items;
        places.push({
          span,
          source,
          bracketed: mark.bracketed,
          items: mark.items,
          ...(entangled(own, passage) ?? worksOf(mark, affixes, printable, isWithin)),
          inNote: note !== undefined || isInInlineNote(own, passage),
          readAt: (note === undefined ? undefined : marks.get(normalLabel(note))?.[0]?.start) ?? span.start,
          passageStart: start + passage.source.start,
        });
      }
  }
  return places.sort((a, b) => a.readAt - b.readAt || a.span.start - b.span.start);
}

/** A key in the words around another key belongs to that citation. */
function outermost({ marks }: Passage): CitationMark[] {
  const citations = marks.filter((mark): mark is CitationMark => mark.kind === 'citation');
  return citations.filter((mark) => !citations.some((other) => other !== mark && holds(other, mark)));
}

function holds(outer: Mark, inner: Mark): boolean {
  return outer.source.start <= inner.source.start && inner.source.end <= outer.source.end;
}

function isInInlineNote(mark: Mark, { marks }: Passage): boolean {
  return marks.some((outer) => outer.kind === 'footnote' && outer.label === null && holds(outer, mark));
}

/** What cannot be written in another way: it stands in the words of a link, which can hold no other, or holds a key among the words around its own. */
function entangled(mark: CitationMark, { marks }: Passage): Works | null {
  const others = marks.filter((other) => other !== mark);
  if (others.some((other) => other.kind === 'citation' && holds(mark, other)))
    return { works: null, obstacle: 'it holds another key among its words; between two works stands a semicolon' };
  return others.some((other) => other.kind === 'link' && holds(other, mark))
    ? { works: null, obstacle: 'it stands within a link and cannot be written in another way there' }
    : null;
}

/** A citation may go over a line's end, where a quote has its sign. */
function onOneLine(source: string, { place }: Passage): string {
  return source.replace(place.quotes > 0 || place.callout !== undefined ? /\s*\n[ \t>]*/gu : /\s*\n[ \t]*/gu, ' ');
}

type Works = Pick<CitedPlace, 'works' | 'obstacle'>;

function worksOf(
  { items }: CitationMark,
  affixes: readonly Pick<CitedWork, 'prefix' | 'suffix'>[],
  printable: (key: string) => Printable,
  isWithin: (key: string) => boolean,
): Works {
  if (items.some(({ key }) => isWithin(key))) return { works: null, obstacle: 'it leads to a part of the draft' };
  const works: CitedWork[] = [];
  for (const [i, { key, suppressAuthor }] of items.entries()) {
    const found = printable(key);
    if ('obstacle' in found) return { works: null, obstacle: found.obstacle };
    const { prefix, suffix } = affixes[i]!;
    works.push({ item: found.item, prefix, suffix, suppressAuthor });
  }
  return { works, obstacle: null };
}
