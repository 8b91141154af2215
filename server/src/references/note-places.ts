import type { CslItem } from '../core/evidence/pack';
import type { CitedWork } from '../core/references/formatter';
import { withoutBraces, type ReadSuffix } from '../core/references/locator';
import { withoutPages } from '../core/references/without-pages';
import { asPlainText, type RichText } from '../core/references/rich-text';

/**
 * Citations in which no work has the one page that is cited of it as its own pages, too: a style that prints both would say it twice
 * ("4 March 2022, 4, 4").
 */
export function withoutPageTwice(
  citations: readonly (readonly CitedWork[])[],
  readSuffix: (suffix: string) => ReadSuffix,
): readonly (readonly CitedWork[])[] {
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

/**
 * How places are read when a note is written to see whether it has them: a made-up number or word, which the same place has
 * everywhere, stands for each, since "2" may be that of the year or volume.
 */
export function madeUpPlaces(readSuffix: (suffix: string) => ReadSuffix): (suffix: string) => ReadSuffix {
  const known = new Map<string, string>();
  return (suffix) => {
    const read = readSuffix(suffix);
    if (read.label === null) return read;
    if (!known.has(read.locator)) known.set(read.locator, madeUp(read.locator, known.size));
    return { ...read, locator: known.get(read.locator)! };
  };
}

/** Styles may treat places in figures otherwise than those in letters. */
function madeUp(locator: string, i: number): string {
  const figures = String(908_070_605 + i);
  return /\d/u.test(locator) ? figures : figures.replace(/\d/gu, (digit) => 'qzxjkwvbfg'.charAt(Number(digit)));
}

/**
 * The works whose place is not in the note that was written: some styles have none for some kinds of work.
 * @param place how places were read for these notes, see `madeUpPlaces`
 */
export function worksWithoutPlace(
  citations: readonly (readonly CitedWork[])[],
  notes: readonly (RichText | null)[],
  place: (suffix: string) => ReadSuffix,
): ReadonlySet<CitedWork> {
  return new Set(
    citations.flatMap((works, i) => {
      const text = asPlainText(notes[i] ?? []);
      // "Ibid." is the place of the note before, too.
      if (text === '' || /^\W*(?:ibid|id)\b/iu.test(text)) return [];
      return works.filter(({ suffix }) => {
        const { label, locator } = place(suffix);
        return label !== null && !text.toLowerCase().includes(locator);
      });
    }),
  );
}

/** Says nothing of a place to the style: it is added in words. */
export function placeInWords(suffix: string): ReadSuffix {
  return { label: null, locator: '', rest: withoutBraces(suffix) };
}
