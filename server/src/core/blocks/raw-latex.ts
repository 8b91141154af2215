import type { Span } from '../text/span';
import type { Draft } from './draft';
import type { Mark } from './mark';

/** A command with what stands in square brackets right behind it; the braces follow. */
const COMMAND = /\\[A-Za-z][A-Za-z0-9@]{0,40}\*?(?:\[[^[\]]{0,300}\]){0,3}(?=[ \t]{0,10}\{)/gu;
const ENVIRONMENT = /\\(begin|end)\{([A-Za-z]{1,40}\*?)\}/gu;

/** Marks the raw LaTeX of a draft. What was read in it as a citation or the mark of a note is none. */
export function readLatex(draft: Draft, text: string): void {
  const { marks } = draft;
  const raw = rawLatex(draft).map((at) => ({ at, source: draft.source(at.start, at.end) }));
  if (raw.length === 0) return;
  const isRaw = isInAny(raw.map(({ source }) => source));
  let kept = 0;
  for (const mark of marks) {
    const seen = withoutRaw(mark, isRaw);
    if (seen !== null) marks[kept++] = seen;
  }
  marks.length = kept;
  for (const { at, source } of raw)
    marks.push({ kind: 'latex', at, source, text: text.slice(source.start, source.end) });
}

function withoutRaw(mark: Mark, isRaw: (offset: number) => boolean): Mark | null {
  if (mark.kind === 'footnote') return isRaw(mark.source.start) ? null : mark;
  if (mark.kind !== 'citation') return mark;
  const items = mark.items.filter(({ keySource }) => !isRaw(keySource.start));
  if (items.length === mark.items.length) return mark;
  return items.length === 0 ? null : { ...mark, items };
}

/** Whether an offset is in one of the spans, which are in order. */
function isInAny(spans: readonly Span[]): (offset: number) => boolean {
  return (offset) => {
    let low = 0;
    let high = spans.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (spans[middle]!.end <= offset) low = middle + 1;
      else high = middle;
    }
    return low < spans.length && spans[low]!.start <= offset;
  };
}

/**
 * The raw LaTeX of a draft, which Pandoc hands on as it is, so that nothing in it is a citation or a note: commands with what they are given
 * ("\footnote{See [@doe99].}") and environments, from \begin to \end. In order, none within another.
 */
function rawLatex({ syntax }: Draft): Span[] {
  if (!syntax.includes('\\')) return none;
  const found = environments(syntax);
  const closing = closingBraces(syntax);
  for (const { 0: command, index } of syntax.matchAll(COMMAND)) {
    const end = endOfBraces(syntax, index + command.length, closing);
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
  for (const { 0: command, 1: which, 2: name, index } of syntax.matchAll(ENVIRONMENT)) {
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
  for (const { 0: brace, index } of syntax.matchAll(/[{}]/gu))
    if (brace === '{') open.push(index);
    else if (open.length > 0) closing.set(open.pop()!, index);
  return closing;
}

/** The end of the groups in braces that begin at an offset; null where the first is never closed. */
function endOfBraces(syntax: string, from: number, closing: ReadonlyMap<number, number>): number | null {
  let end: number | null = null;
  for (let at = from; ; at = end) {
    while (syntax[at] === ' ' || syntax[at] === '\t') at++;
    const close = syntax[at] === '{' ? closing.get(at) : undefined;
    if (close === undefined) return end;
    end = close + 1;
  }
}
