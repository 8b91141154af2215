import type { CslItem } from '../evidence/pack';
import { once } from '../text/once';

/** What is found by the first page in a report, register or statute book: "410 U.S. 113". That is no stretch of pages, and stays. */
const foundByPage = new Set(['legal_case', 'legislation', 'bill', 'regulation', 'treaty', 'hearing']);

/** A work without its own pages: where just these are cited, they are said once. The same object each time. */
export const withoutPages = once((item: CslItem): CslItem => {
  if (foundByPage.has(item.type)) return item;
  const { page: _, ...rest } = item;
  return rest as CslItem;
});
