import type { CslItem } from '../evidence/pack';
import { once } from '../text/once';

/** A work without its own pages: where one page of it is cited, that stands in their place. The same object each time. */
export const withoutPages = once((item: CslItem): CslItem => {
  const { page: _, ...rest } = item;
  return rest as CslItem;
});
