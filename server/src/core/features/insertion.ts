import type { BlockKind } from '../blocks/block';
import type { Figure, Pack } from '../evidence/pack';
import type { Analysis } from '../rules/analysis';
import { asWords } from '../rules/as-words';
import { citationAt } from '../rules/cite';
import { blockAt } from '../rules/locate';
import { sourceIn } from '../rules/source-of-figure';
import type { CitationStyle } from '../sources/citation-style';
import type { TextEdit } from '../text/edit';
import { lineBreakOf } from '../text/line-break';
import { shift, type Span } from '../text/span';
import { stopsIn, type Stop } from './insertion-stops';
import { tidy } from './markdown';

/** What to write for a figure at a place of a draft. */
export interface Insertion {
  /**
   * Value, qualifier and period in a ready phrase with its citation; plain text. At the end of the document the
   * definition of its footnote follows; under a list and the like a line break goes before.
   */
  readonly text: string;
  /** The offset in `text` where the writer goes on: behind the phrase and its citation. */
  readonly cursor: number;
  /** What else the citation needs, such as a footnote's definition; relative to the document as it is. */
  readonly additional: readonly TextEdit[];
  /** Words of `text` that the writer may want another way, relative to it. */
  readonly stops: readonly Stop[];
}

/**
 * A ready phrasing of the figure with its citation in the draft's style, to replace `typed`.
 * Where nothing follows on the line the phrase is closed with a full stop.
 */
export function insertion(
  figure: Figure,
  pack: Pack,
  analysis: Analysis,
  typed: Span,
  style: CitationStyle = analysis.style,
): Insertion {
  const { before, after } = spaces(analysis.text, typed);
  const lead = lineBreakBefore(analysis, typed) + before;
  const phrase = lead + asWords(phrasing(figure).replace(/[.\s]+$/u, ''));
  const stops = stopsIn(phrase.slice(lead.length)).map((stop) => ({ ...stop, ...shift(stop, lead.length) }));
  const stop = closesLine(analysis.text, typed.end) ? '.' : '';
  const item = sourceIn(pack, figure.source);
  const [mark, ...definitions] = item === undefined ? [] : citationAt(analysis, typed.end, item, { style });
  if (mark === undefined)
    return { text: phrase + stop + after, cursor: phrase.length + stop.length, additional: [], stops };
  const cited = mark.text.startsWith('[^') ? phrase + stop + mark.text : phrase + mark.text + stop;
  const eol = lineBreakOf(analysis.text);
  const here = definitions.filter((edit) => endsDocument(analysis.text, typed, edit));
  const appended = here.map((edit) => `${eol}${eol}${edit.text.trim()}${eol}`).join('');
  return {
    text: cited + after + appended,
    cursor: cited.length,
    additional: definitions.filter((edit) => !here.includes(edit)),
    stops,
  };
}

/** The figure in a phrase to write on from: the pack's own, else its claim with its value. */
export function phrasing(figure: Figure): string {
  const own = figure.phrasing[0];
  if (own !== undefined) return tidy(own, 1000);
  const period = figure.period === undefined ? '' : ` (${figure.period})`;
  return tidy(`${figure.claim}: ${figure.value}${period}`, 1000);
}

/** What goes on in the line below without a blank line between. */
const goesOnBelow: ReadonlySet<BlockKind> = new Set(['list', 'footnote', 'quote', 'callout', 'table', 'html']);

/** Keeps what is inserted at the start of a line right below a list, a note or the like from becoming part of it. */
function lineBreakBefore(analysis: Analysis, { start }: Span): string {
  const { text } = analysis;
  // In an indented line the writer means to go on with the block.
  if (start === 0 || text[start - 1] !== '\n') return '';
  const above = start - (text[start - 2] === '\r' ? 2 : 1);
  if (text.slice(text.lastIndexOf('\n', above - 1) + 1, above).trim() === '') return '';
  const block = blockAt(analysis, above);
  return block !== null && goesOnBelow.has(block.reading.block.kind) ? lineBreakOf(text) : '';
}

/** The spaces that keep what is inserted at a bare cursor apart from the words around it. */
function spaces(text: string, typed: Span): { before: string; after: string } {
  const apart = typed.start === typed.end && /[^\s([{“‘"'/—–-]/u.test(text.charAt(typed.start - 1));
  return { before: apart ? ' ' : '', after: /[\p{L}\p{N}]/u.test(text.charAt(typed.end)) ? ' ' : '' };
}

function closesLine(text: string, offset: number): boolean {
  const end = text.indexOf('\n', offset);
  return text.slice(offset, end < 0 ? text.length : end).trim() === '';
}

/**
 * Whether an edit would land at or before the cursor at the document's end: then what is written there has to carry it,
 * since an editor would put it above the new phrase.
 */
function endsDocument(text: string, typed: Span, edit: TextEdit): boolean {
  if (text.slice(typed.end).trim() !== '') return false;
  return text.slice(edit.end, typed.start).trim() === '';
}
