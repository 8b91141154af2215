import type { Block } from '../blocks/block';
import { once } from '../text/once';
import { alsoFamilies, cities, countries } from './place-names';

const WORD = String.raw`\p{Lu}[\p{L}.'’-]*`;
/** How an entry of a list of references begins: authors, the first of them perhaps with a small word ("Oslo kommune"), a year and the title. */
const ENTRY = new RegExp(
  String.raw`^\W{0,4}(?:\d{1,3}[\].)]? )?(?:(?:The )?(?:City|Municipality|Government) of )?(${WORD}(?:,? (?:${WORD}|\p{Ll}+(?= \()|of|the|and|&|et al\.)){0,12}?)(?:,? \(((?:1[6-9]|20)\d\d[a-z]?)\)|\.,? ((?:1[6-9]|20)\d\d[a-z]?)\.)[.,:]? ?["“'‘]?[\p{Lu}\d]`,
  'u',
);
/** What no entry is without, and most paragraphs have not. */
const YEAR = /(?:1[6-9]|20)\d\d/u;
const CITED = /^(?:(?:see|e\.g\.,?|cf\.|also) )*(\p{Lu}[\p{L}' ]+?),? ((?:1[6-9]|20)\d\d[a-z]?)$/u;

/** Whether words cite a work of such a list: "Oslo, 2019" beside "Oslo, A. (2019)". */
export function isListedPlace(words: string, lists: (work: string) => boolean): boolean {
  const [, place, year] = CITED.exec(words) ?? [];
  return place !== undefined && lists(`${place} ${year}`);
}

/** The works in a block of a list of references whose author has the name of a place, as "Oslo 2019": those that might else be a place and a time. */
export const placesListedIn = once(({ passages }: Block): readonly string[] =>
  passages.flatMap(({ prose }) => {
    const beginning = prose.slice(0, 300);
    const [, authors, ...years] = (YEAR.test(beginning) ? ENTRY.exec(beginning) : null) ?? [];
    const place = authors === undefined ? null : placeBefore(authors);
    return place === null ? [] : [`${place} ${years.find((year) => year !== undefined)}`];
  }),
);

/** The longest name of a place with which words begin. */
function placeBefore(authors: string): string | null {
  const words = authors.split(/[,. ]+/u, 3);
  for (let n = words.length; n > 0; n--) {
    const name = words.slice(0, n).join(' ');
    if (cities.has(name) || countries.has(name) || alsoFamilies.has(name)) return name;
  }
  return null;
}
