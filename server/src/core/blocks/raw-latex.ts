import type { Span } from '../text/span';
import type { Draft } from './draft';
import type { Mark } from './mark';
import { allMatches } from '../text/all-matches';

/** A command with what stands in square brackets right behind it; the braces follow. */
const COMMAND = /\\[A-Za-z][A-Za-z0-9@]{0,40}\*?(?:\[[^[\]]{0,300}\]){0,3}(?=[ \t]{0,10}\{)/gu;
const ENVIRONMENT = /\\(begin|end)\{([A-Za-z]{1,40}\*?)\}/gu;

/** Marks the raw LaTeX of a draft. What was read in it as a citation or the mark of a note is none. */
export function readLatex(draft: Draft, text: string): void {
  const raw = rawLatex(draft);
  if (raw.length === 0) return;
  const isRaw: boolean[] = [];
  const found = raw.map((at): Mark => {
    const source = draft.source(at.start, at.end);
    const latex = text.slice(source.start, source.end);
    for (let offset = source.start; offset < source.end; offset++) isRaw[offset] = true;
    return { kind: 'latex', at, source, text: latex };
  });
  for (const mark of draft.marks.splice(0)) {
    if (mark.kind !== 'citation') {
      if (mark.kind !== 'footnote' || !isRaw[mark.source.start]) found.push(mark);
      continue;
    }
    const items = mark.items.filter(({ keySource }) => !isRaw[keySource.start]);
    if (items.length > 0) found.push({ ...mark, items });
  }
  for (const mark of found) draft.marks.push(mark);
}

/**
 * The raw LaTeX of a draft, which Pandoc hands on as it is, so that nothing in it is a citation or a note: commands with what they are given
 * ("\footnote{See [@doe99].}") and environments, from \begin to \end. In order, none within another.
 */
function rawLatex(draft: Draft): Span[] {
  const { syntax } = draft;
  if (!syntax.includes('\\')) return none;
  const found = environments(syntax);
  const closing = closingBraces(syntax);
  for (const { 0: command, index } of allMatches(syntax, COMMAND)) {
    const end = endOfBraces(draft, index + command.length, closing);
    if (end !== null) found.push({ start: index, end });
  }
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  let last = 0;
  return found.filter(({ start, end }) => start >= last && ((last = end), true));
}

const none: Span[] = [];

function environments(syntax: string): Span[] {
  const found: Span[] = [];
  const open = new Map<string, number[]>();
  for (const { 0: command, 1: which, 2: name, index } of allMatches(syntax, ENVIRONMENT)) {
    const starts = open.get(name!) ?? [];
    if (which === 'begin') open.set(name!, [...starts.slice(-deepest), index]);
    else if (starts.length > 0) found.push({ start: starts.pop()!, end: index + command.length });
  }
  return found;
}

/** Environments of one name that stand in each other deeper than this are given up. */
const deepest = 20;

/** Where each brace that is closed is closed. What is escaped is none. */
function closingBraces(syntax: string): Map<number, number> {
  const closing = new Map<number, number>();
  const open: number[] = [];
  for (const { 0: brace, index } of allMatches(syntax, /[{}]/gu))
    if (brace === '{') open.push(index);
    else if (open.length > 0) closing.set(open.pop()!, index);
  return closing;
}

/** The end of the groups in braces that begin at an offset; null where the first is never closed. */
function endOfBraces(draft: Draft, from: number, closing: ReadonlyMap<number, number>): number | null {
  const { syntax } = draft;
  let end: number | null = null;
  for (let at = from; ; at = end) {
    // Only the first may stand apart. The mark of a note may stand between two groups, of which nothing is seen here.
    while (end === null && draft.isFollowedBy(at - 1) && (syntax[at] === ' ' || syntax[at] === '\t')) at++;
    if (!draft.isFollowedBy(at - 1)) return end;
    const close = syntax[at] === '{' ? closing.get(at) : undefined;
    if (close === undefined) return end;
    end = close + 1;
  }
}
