import type { CslItem } from '../core/evidence/pack';
import type { CitedWork } from '../core/references/formatter';
import { readSuffix } from '../core/references/locator';
import { withoutPages } from '../core/references/without-pages';
import { asPlainText, type RichText } from '../core/references/rich-text';

/**
 * Citations in which no work has the one page that is cited of it as its own pages, too: a style that prints both would say it twice
 * ("4 March 2022, 4, 4").
 */
export function withoutPageTwice(citations: readonly (readonly CitedWork[])[]): readonly (readonly CitedWork[])[] {
  const pages = new Map<CslItem, Set<string>>();
  for (const { item, suffix } of citations.flat()) {
    const { label, locator } = readSuffix(suffix);
    pages.set(item, (pages.get(item) ?? new Set()).add(label === 'page' ? locator : ''));
  }
  // One item stays one, so that a later note knows the work again.
  const copies = new Map<CslItem, CslItem>();
  for (const [item, cited] of pages)
    if (cited.size === 1 && cited.has(String(item['page'] ?? '').trim()) && !cited.has(''))
      copies.set(item, withoutPages(item));
  if (copies.size === 0) return citations;
  return citations.map((works) => works.map((work) => ({ ...work, item: copies.get(work.item) ?? work.item })));
}

/** The works whose place is not in the note that was written: some styles have none for some kinds of work. */
export function worksWithoutPlace(
  citations: readonly (readonly CitedWork[])[],
  notes: readonly (RichText | null)[],
): ReadonlySet<CitedWork> {
  return new Set(
    citations.flatMap((works, i) => {
      const text = asPlainText(notes[i] ?? []);
      // "Ibid." is the place of the note before, too.
      if (text === '' || /^\W*(?:ibid|id)\b/iu.test(text)) return [];
      return works.filter(({ suffix }) => {
        const { label, locator } = readSuffix(suffix);
        const first = /[\p{L}\p{N}]+/u.exec(locator)?.[0];
        return label !== null && first !== undefined && !text.includes(first);
      });
    }),
  );
}
