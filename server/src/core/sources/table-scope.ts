import type { CellPlace } from '../blocks/place';
import type { BlockReading } from '../claims/claim';
import { once } from '../text/once';
import { isOwnAnalysis } from './attribution';
import type { PlacedCitation } from './citations';
import { LABEL, lineNamesSource, namesSource } from './labelled-source';
import { sourced, type Citation, type Sourcing } from './sourcing';

/** What stands right before and after a table or a list: its caption, what leads it in, its source line, the sentence after. */
export interface Neighbours {
  readonly before: Neighbour | null;
  readonly after: Neighbour | null;
}

export interface Neighbour {
  readonly prose: string;
  readonly citations: readonly Citation[];
  /** Its last sentence, which may lead in what follows, and what that cites. */
  readonly last: { readonly prose: string; readonly citations: readonly Citation[] };
}

const SOURCE_LINE =
  /^(?:\W{0,3})(?:data(?=:)|(?:data )?(?:sources?|notes?)|adapted from|based on|data from|from)\b\W/iu;
const CAPTION = /^(?:table|tab\.|exhibit|box|figure)\s*\d*\s*[:.\u2013-]|^:\s/iu;

/** "Three changes stand out:", "Table 1 gives the rents." */
const LEADS_IN = /:\s*$|^table [\dA-Z.]+ \p{Ll}+s\b/iu;
/** What is cited is set against what follows: "Our poll, unlike Smith (2020), found:", "Smith (2020) opposes it, but the facts are these:". */
const CONTRASTS =
  /\b(?:unlike|contrary to|(?:by|in) contrast|instead of|rather than|oppos(?:es?|ed|ing)|wrong(?:ly)?|mistaken(?:ly)?|den(?:y|ies|ied)|disputes?d?|rejects?|rejected|contradict(?:s|ed)?|ignore[sd]?|overlook(?:s|ed)?|omit(?:s|ted)?|neglect(?:s|ed)?|forgets?|forgot|silent|fail(?:s|ed)? to|against|whereas|our|ours|my)\b|\bcf\.|(?<!^\W*)\b(?:but|yet|though|although|however)\b/iu;
/** "Base: 69 museums. Source: Spotlite survey", "[a] Estimate. Data: Port Office": the line below a table begins with something else. */
const LABELLED_LATER = new RegExp(String.raw`^[^\n]{1,300}?[.;]\s+${LABEL}\s(\S[^\n]*)`, 'u');
/** A row that is nothing but the source of the others. */
const SOURCE_ROW = new RegExp(String.raw`^\W{0,3}${LABEL}`, 'iu');

/** What the rows of a table cite, and the headings of its columns, by their numbers. */
export interface TableCitations {
  readonly rows: ReadonlyMap<number, readonly Citation[]>;
  readonly headings: ReadonlyMap<number, readonly Citation[]>;
  /** The last row, if it names the source of the others and holds nothing else. */
  readonly sourceRow: number | null;
}

/** Collects what the cells of a block cite, once for all of them. */
export function readTableCitations(
  reading: BlockReading,
  placed: readonly (readonly PlacedCitation[])[],
): TableCitations {
  const rows = new Map<number, Citation[]>();
  const headings = new Map<number, Citation[]>();
  const last: { row: number; isSource: boolean } = { row: 0, isSource: false };
  reading.passages.forEach(({ passage }, i) => {
    const { cell } = passage.place;
    if (cell === undefined) return;
    const citations = placed[i]!.map(({ citation }) => citation);
    if (cell.row > last.row) Object.assign(last, { row: cell.row, isSource: false });
    if (cell.row > 0 && cell.column === 0) last.isSource = isSourceRow(passage.prose, citations);
    else if (passage.prose.trim() !== '') last.isSource = false;
    rows.set(cell.row, [...(rows.get(cell.row) ?? []), ...citations]);
    if (cell.row === 0) headings.set(cell.column, [...(headings.get(cell.column) ?? []), ...citations]);
  });
  return { rows, headings, sourceRow: last.isSource ? last.row : null };
}

/**
 * The source of a cell, or null: its own row, its column's header, the table's caption or source line, the sentence after.
 * A source line that names a work in words, without a link, still leads a reader there.
 */
export function tableSources(
  cell: CellPlace,
  { rows, headings, sourceRow }: TableCitations,
  { before, after }: Neighbours,
): Sourcing | null {
  const row = rows.get(cell.row) ?? [];
  // A link in another column's cell may be the source of the row; the row's name may be a link to the thing itself.
  if (row.length > 0) return sourced('sentence', row, 'Its row cites a source.');
  const header = headings.get(cell.column) ?? [];
  if (header.length > 0) return sourced('table', asTable(header), 'The heading of its column cites a source.');
  if (sourceRow !== null) return sourced('table', asTable(rows.get(sourceRow) ?? []), 'The table has a source line.');
  for (const neighbour of [after, before]) {
    if (neighbour === null) continue;
    if (isSourceLine(neighbour) || (neighbour === after && holdsSourceLine(neighbour)))
      return sourced('table', asTable(neighbour.citations), 'The table has a source line.');
    if (CAPTION.test(neighbour.prose) && neighbour.citations.length > 0)
      return sourced('table', asTable(neighbour.citations), "The table's caption cites a source.");
  }
  const lead = leadOf(before);
  if (lead.length > 0) return sourced('table', asTable(lead), "The table's caption cites a source.");
  if (after !== null && after.citations.length > 0) {
    return sourced('paragraph', after.citations, 'The paragraph after the table cites a source.');
  }
  return null;
}

/** Whether it is a line with a label that cites or names a source. Asked for each cell. */
const isSourceLine = once(
  ({ prose, citations }: Neighbour): boolean => SOURCE_LINE.test(prose) && (citations.length > 0 || namesOne(prose)),
);
const holdsSourceLine = once(({ prose, citations }: Neighbour): boolean => {
  const labelled = LABELLED_LATER.exec(prose)?.[1];
  return labelled !== undefined && (citations.length > 0 || namesSource(labelled));
});

/** What is cited by the words that lead in a list or a table. */
function leadOf(before: Neighbour | null): readonly Citation[] {
  if (before === null || before.last.citations.length === 0) return [];
  const { prose, citations } = before.last;
  return LEADS_IN.test(prose) && !CONTRASTS.test(prose) && !isOwnAnalysis(prose) ? citations : [];
}

/** The source of a list's item, or null: the words that lead in the list, or a line below it that is labelled as its source. */
export function listSources({ before, after }: Neighbours): Sourcing | null {
  const isSource = after !== null && isSourceRow(after.prose, after.citations);
  const citations = isSource ? after.citations : leadOf(before);
  return isSource || citations.length > 0
    ? sourced('paragraph', citations, 'A line beside its list cites a source.')
    : null;
}

function isSourceRow(prose: string, citations: readonly Citation[]): boolean {
  return SOURCE_ROW.test(prose) && (citations.length > 0 || namesOne(prose));
}

/** Whether a line with a label names a source in words: a reader knows where to look. */
function namesOne(line: string): boolean {
  if (/^\W*notes?\b/iu.test(line)) return /\b(?:source|data from|based on)\b/iu.test(line);
  return lineNamesSource(line.replace(SOURCE_LINE, ''));
}

function asTable(citations: readonly Citation[]): Citation[] {
  return citations.map((citation) => ({ ...citation, kind: 'table-source' as const }));
}
