import type { Figure, Pack } from '../evidence/pack';
import { shortReference } from '../evidence/reference';
import type { Analysis } from '../rules/analysis';
import { asWords } from '../rules/as-words';
import { citationAt } from '../rules/cite';
import { blockAt } from '../rules/locate';
import { sourceIn } from '../rules/source-of-figure';
import { lineBreakOf } from '../text/line-break';
import { placeForBlock, splitEdits } from './block-place';
import type { PlacedInsertion } from './insertion-forms';
import { tidy } from './markdown';

type Column = 'claim' | 'value' | 'period' | 'source';

/** Which part of a figure a column is for, by the words of its header. The first that fits and is not yet taken. */
const headers: readonly (readonly [Column, RegExp])[] = [
  ['source', /\b(?:sources?|references?|citations?|origin)\b/iu],
  ['period', /\b(?:periods?|years?|dates?|when|time)\b/iu],
  ['value', /\b(?:values?|figures?|numbers?|amounts?|shares?|rates?|results?|percent)\b|%/iu],
];

/**
 * A figure as a row of the table at an offset, fitted to its columns; where there is none, as the first row of a table of
 * its own below what stands there.
 */
export function rowInsertion(figure: Figure, pack: Pack, analysis: Analysis, offset: number): PlacedInsertion {
  const eol = lineBreakOf(analysis.text);
  const table = tableAt(analysis, offset);
  const place = table === null ? placeForBlock(analysis, offset) : { at: table.at, before: eol, after: '' };
  const item = sourceIn(pack, figure.source);
  const [mark, ...definitions] = item === undefined ? [] : citationAt(analysis, place.at, item);
  const name = item === undefined ? figure.source : asWords(tidy(shortReference(item), 120));
  const qualifiers = figure.qualifiers
    .map(({ phrase }) => tidy(phrase ?? '', 160))
    .filter(
      (phrase) => phrase !== '' && !`${figure.value} ${figure.claim}`.toLowerCase().includes(phrase.toLowerCase()),
    );
  const cells: Record<Column, string> = {
    claim: cell([tidy(figure.claim, 400), ...qualifiers].join(', ')),
    value: cell(tidy(figure.value, 100)),
    period: cell(tidy(figure.period ?? '', 80)),
    source: mark === undefined ? cell(name) : cited(name, mark.text),
  };
  const columns = table?.columns ?? (['claim', 'value', 'period', 'source'] as const);
  const row = `| ${columns.map((column) => (column === null ? '' : cells[column])).join(' | ')} |`;
  const lines =
    table === null ? ['| What is measured | Value | Period | Source |', '| --- | --- | --- | --- |', row] : [row];
  const body = lines.join(eol);
  const { appended, additional } = splitEdits(analysis.text, place.at, definitions);
  return {
    replaces: { start: place.at, end: place.at },
    text: place.before + body + appended + place.after,
    cursor: place.before.length + body.length,
    additional,
    stops: [],
  };
}

/** "CAISI 2025[^1]", "[CAISI 2025](https://…)", "[@caisi2025]". */
function cited(name: string, mark: string): string {
  if (mark.startsWith('[^')) return `${name.replaceAll('|', '\\|')}${mark}`;
  return mark.trim().replace(/^\((.*)\)$/u, '$1');
}

function cell(words: string): string {
  return asWords(words).replaceAll('|', '\\|');
}

/** The table at an offset: what its columns are for, and where a new row goes. */
function tableAt(analysis: Analysis, offset: number): { at: number; columns: readonly (Column | null)[] } | null {
  const block = blockAt(analysis, offset);
  if (block === null || block.reading.block.kind !== 'table') return null;
  const lines = block.reading.block.text.trimEnd().split('\n');
  const header = lines[0];
  if (header === undefined || lines.length < 2) return null;
  let at = block.start;
  for (const [i, line] of lines.entries()) {
    at += line.length + (i === 0 ? 0 : 1);
    // A row goes below the line of the cursor, never above the line under the header.
    if (i >= 1 && (at >= offset || i === lines.length - 1)) break;
  }
  return { at: at - (analysis.text[at - 1] === '\r' ? 1 : 0), columns: columnsOf(header) };
}

function columnsOf(header: string): (Column | null)[] {
  const names = header
    .trim()
    .replace(/^\||\|$/gu, '')
    .split(/(?<!\\)\|/u);
  const columns: (Column | null)[] = names.map(() => null);
  for (const [column, words] of headers) {
    const i = names.findIndex((name, at) => columns[at] === null && words.test(name));
    if (i >= 0) columns[i] = column;
  }
  const free = columns.indexOf(null);
  if (free >= 0) columns[free] = 'claim';
  if (!columns.includes('value') && columns.includes(null)) columns[columns.indexOf(null)] = 'value';
  return columns;
}
