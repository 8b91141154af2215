import type { PlacedBlock } from '../blocks/block';
import type { CitationItem, CitationMark } from '../blocks/mark';
import type { Span } from '../text/span';
import { readIn } from './citations-aside';

/** Longer tables are not looked for. */
const longest = 2000;

/**
 * Pandoc's simple and multiline tables, whose columns are what stands below stretches of dashes. Markdown knows none of them: it reads
 * lines across the page, paragraphs and code.
 */
export function dashTables(text: string): Span[] {
  if (!COLUMNS.test(text)) return [];
  const lines = [...text.matchAll(/[^\r\n]*(?:\r?\n|\r|$)/gu)].map(({ 0: line, index: start }) => ({ line, start }));
  const isBlank = (i: number) => (lines[i]?.line.trim() ?? '') === '';
  const isRule = (i: number) => /^ {0,3}--[- ]*$/u.test(lines[i]?.line.trimEnd() ?? '');
  const tables: Span[] = [];
  for (let i = 0; i < lines.length; i++) {
    if (!COLUMNS.test(lines[i]!.line) || isBlank(i + 1)) continue;
    let top = i - 1;
    while (top >= 0 && !isBlank(top) && !isRule(top) && i - top < longest) top--;
    const hasHeader = top < i - 1;
    const isMultiline = hasHeader && isRule(top);
    const isSimple = hasHeader && !isMultiline;
    let bottom = i + 1;
    while (bottom - i < longest && (isSimple ? !isBlank(bottom) : !(isRule(bottom) && isBlank(bottom + 1)))) bottom++;
    if (bottom - i >= longest) continue;
    const first = isMultiline ? top : isSimple ? i - 1 : i;
    tables.push({ start: lines[first]!.start, end: lines[isSimple ? bottom : bottom + 1]?.start ?? text.length });
    i = bottom;
  }
  return tables;
}

/** At least two stretches, one of which is no single dash. */
const COLUMNS = /^ {0,3}(?=[- ]*--)-+(?: +-+)+ *\r?$/mu;

/** The citations by key in rows that Markdown reads as indented code; `start` counts in the document. */
export function citationsInRows(
  text: string,
  blocks: readonly PlacedBlock[],
): { item: CitationItem; mark: CitationMark; start: number }[] {
  return dashTables(text).flatMap((table) =>
    blocks
      .filter(({ block, start }) => block.kind === 'code' && table.start <= start && start < table.end)
      .flatMap(({ block, start }) =>
        [...block.text.matchAll(/\S[^\n]*/gu)].flatMap(({ 0: row, index }) =>
          readIn(row, index, true).map(({ item, mark }) => ({ item, mark, start })),
        ),
      ),
  );
}
