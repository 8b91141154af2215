import type { Block } from '../blocks/block';

/** What the cells of a table's column hold, beside its heading. */
export interface Column {
  /** Whether every number that fills a cell alone is a whole number from 0 to 12, as ranks, phases and ratings are. */
  readonly onlySmall: boolean;
}

const LONE_NUMBER = /^[^\p{L}\d]{0,4}\d[\d.,\u00a0\u202f]*[^\p{L}\d]{0,3}$/u;

/** The columns of a table by their index; null for other blocks. */
export function columnsOf({ kind, passages }: Block): ReadonlyMap<number, Column> | null {
  if (kind !== 'table') return null;
  const columns = new Map<number, Column>();
  for (const { place, prose } of passages) {
    const { cell } = place;
    if (cell === undefined || cell.row === 0 || !LONE_NUMBER.test(prose.trim())) continue;
    const digits = prose.replace(/[^\d.]/gu, '');
    const small = /^\d{1,2}$/u.test(digits) && Number(digits) <= 12;
    columns.set(cell.column, { onlySmall: small && (columns.get(cell.column)?.onlySmall ?? true) });
  }
  return columns;
}
