import type { StyleElement } from '../core/references/formatter';

/** Short words for places that are no pages, as lawyers write them; the second for several. */
const words: Readonly<Record<string, readonly [string, string]>> = {
  section: ['§', '§§'],
  paragraph: ['¶', '¶¶'],
  chapter: ['ch.', 'chs.'],
  part: ['pt.', 'pts.'],
  note: ['n.', 'nn.'],
  figure: ['fig.', 'figs.'],
  line: ['l.', 'll.'],
  column: ['col.', 'cols.'],
  book: ['bk.', 'bks.'],
  volume: ['vol.', 'vols.'],
  issue: ['no.', 'nos.'],
  verse: ['v.', 'vv.'],
};

/** Whether a style says of a place what it is: "sec. 13" rather than "13". */
export function namesPlaces(style: StyleElement): boolean {
  return style.name === 'label'
    ? style.attrs['variable'] === 'locator'
    : style.children.some((child) => typeof child !== 'string' && namesPlaces(child));
}

/** The place with its word, for a style that prints only numbers: "13" alone is a page. */
export function namedPlace(label: string, locator: string): string {
  const known = words[label];
  if (known === undefined) return locator;
  return `${/[-–,&]|\band\b/u.test(locator) ? known[1] : known[0]}\u00a0${locator.replace(/-/gu, '–')}`;
}

/** "Id. at § 13": "at" leads to pages only (The Bluebook, rule 3.3). */
export function withoutAt(text: string): string {
  return text.replace(/\bat (?=[§¶])/gu, '');
}
