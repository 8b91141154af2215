import type { GoneSignoff, Review, ReviewCount, SheetRow } from './sheet';
import type { Signoff } from './signoff';
import type { SignoffFile } from './signoff-file';
import { pairChanged } from './pair-changed';

/**
 * What reviewers said, row by row. A sign-off holds for the very sentence that was signed; one whose sentence is gone is held against
 * the rows that nobody signed, and where one is much the same, that row says that it has changed since.
 */
export function reviewRows(
  rows: readonly SheetRow[],
  { entries, unreadable }: SignoffFile,
): { rows: SheetRow[]; review: ReviewCount; gone: GoneSignoff[] } {
  const ids = new Set(rows.map(({ id }) => id));
  const left = [...entries.values()].filter(({ id }) => !ids.has(id));
  const unsigned = rows.filter(({ id }) => !entries.has(id) && !unreadable.has(id));
  const changed = pairChanged(left, unsigned);
  const reviewed = rows.map((row): SheetRow => {
    const signed = entries.get(row.id);
    const line = unreadable.get(row.id);
    const former = changed.get(row);
    let review: Review = { state: 'open' };
    if (line !== undefined) review = { state: 'unreadable', line };
    else if (signed !== undefined) review = { state: 'signed', ...said(signed) };
    else if (former !== undefined) review = { state: 'changed', former: former.id, ...said(former) };
    return { ...row, review };
  });
  const paired = new Set([...changed.values()].map(({ id }) => id));
  const gone = left.filter(({ id }) => !paired.has(id));
  return { rows: reviewed, review: count(reviewed), gone: gone.map((one) => ({ ...one })) };
}

function said({ result, by, on, note }: Signoff): Pick<Signoff, 'result' | 'by' | 'on' | 'note'> {
  return { result, by, on, note };
}

function count(rows: readonly SheetRow[]): ReviewCount {
  const counted = { pass: 0, fail: 0, query: 0, open: 0, changed: 0 };
  for (const { review } of rows) {
    if (review.state === 'signed') counted[review.result]++;
    else counted.open++;
    if (review.state === 'changed') counted.changed++;
  }
  return counted;
}
