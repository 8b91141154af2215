import type { Analysis } from '../rules/analysis';
import { insertCitation } from '../rules/cite';
import { sourceIn } from '../rules/source-of-figure';
import { shortReference } from '../evidence/reference';
import type { TextEdit } from '../text/edit';
import type { Span } from '../text/span';
import { figurePlaces, type FigurePlace } from './figure-places';
import { tidy } from './markdown';

/** What is pasted, with the sources of the known figures in it. */
export interface CitedPaste {
  /** Short names of the sources that it cites now. */
  readonly sources: readonly string[];
  readonly text: string;
  /** What else the citations need, relative to the draft as it is. */
  readonly additional: readonly TextEdit[];
}

/** A longer text (UTF-16 code units) is no quotation of a figure. */
const longest = 20_000;
const mostCitations = 8;

/**
 * Cites the known figures of a text that is pasted over `typed`, as the draft cites; null where it holds none that agrees
 * with its source, or all have one.
 * @param read what Tickmark understands of a text
 */
export function citedPaste(
  draft: string,
  typed: Span,
  pasted: string,
  read: (text: string) => Analysis,
): CitedPaste | null {
  if (pasted.length > longest || !figurePlaces(read(pasted)).some(agrees)) return null;
  const parts = [draft.slice(0, typed.start), pasted, draft.slice(typed.end)];
  const sources = new Set<string>();
  const tried = new Set<number>();
  for (let i = 0; i < mostCitations; i++) {
    const analysis = read(parts.join(''));
    const start = parts[0]!.length;
    const end = start + parts[1]!.length;
    const number = figurePlaces(analysis).findIndex(
      (place, at) =>
        !tried.has(at) && start <= place.span.start && place.span.end <= end && agrees(place) && wantsSource(place),
    );
    if (number < 0) break;
    // Citing adds no figure, so the places keep their order.
    tried.add(number);
    const { figure, pack, span } = figurePlaces(analysis)[number]!;
    const item = sourceIn(pack, figure.source);
    const edits = item === undefined ? [] : insertCitation(analysis, span.start, item);
    if (item === undefined || edits.length === 0) continue;
    sources.add(tidy(shortReference(item), 60));
    // From the end on; of two at one place the mark comes before its note.
    for (const edit of [...edits].reverse().sort((a, b) => b.start - a.start)) write(parts, edit);
  }
  if (sources.size === 0) return null;
  const additional = [
    ...difference(draft.slice(0, typed.start), parts[0]!, 0),
    ...difference(draft.slice(typed.end), parts[2]!, typed.end),
  ];
  return { sources: [...sources], text: parts[1]!, additional };
}

function agrees({ tick: { evidence } }: FigurePlace): boolean {
  return evidence !== null && evidence.verdict !== 'contradicted' && evidence.derived === undefined;
}

function wantsSource({ tick: { sourcing } }: FigurePlace): boolean {
  return sourcing === null || ['none', 'attribution', 'paragraph', 'elsewhere'].includes(sourcing.scope);
}

/** Makes an edit of the parts' joined text in the part that it falls into; at the seams in what is pasted. */
function write(parts: string[], { start, end, text }: TextEdit): void {
  const [before, pasted] = [parts[0]!.length, parts[1]!.length];
  const which = start < before ? 0 : start <= before + pasted ? 1 : 2;
  const from = which === 0 ? 0 : which === 1 ? before : before + pasted;
  const part = parts[which]!;
  parts[which] = part.slice(0, start - from) + text + part.slice(end - from);
}

/** The one edit that makes `after` of `before`; none where they are the same. */
function difference(before: string, after: string, at: number): TextEdit[] {
  if (before === after) return [];
  let start = 0;
  while (start < before.length && before[start] === after[start]) start++;
  let same = 0;
  while (same < before.length - start && before.at(-1 - same) === after.at(-1 - same)) same++;
  return [{ start: at + start, end: at + before.length - same, text: after.slice(start, after.length - same) }];
}
