/** What stands behind a key, as Pandoc reads it: the kind of place, the place, and the words after it. */
export interface ReadSuffix {
  /** A label of CSL: "page", "chapter"; null where there is no place. */
  readonly label: string | null;
  readonly locator: string;
  readonly rest: string;
}

/** Words for places in a work, in small letters, with CSL's labels: "para." is a "paragraph". */
export type PlaceTerms = ReadonlyMap<string, string>;

/** Pandoc's words for places (its manual, "Citation syntax"), by CSL's labels. */
const usual: Readonly<Record<string, string>> = {
  book: 'book books bk. bks.',
  chapter: 'chapter chapters chap. chaps. ch. chs.',
  column: 'column columns col. cols.',
  figure: 'figure figures fig. figs.',
  folio: 'folio folios fol. fols.',
  issue: 'number numbers no. nos.',
  line: 'line lines l. ll.',
  note: 'note notes n. nn.',
  opus: 'opus op. opp.',
  page: 'page pages p. pp.',
  paragraph: 'paragraph paragraphs para. paras. ¶ ¶¶',
  part: 'part parts pt. pts.',
  section: 'section sections sec. secs. § §§',
  'sub-verbo': 's.v. s.vv.',
  verse: 'verse verses v. vv.',
  volume: 'volume volumes vol. vols.',
};

export const placeLabels: readonly string[] = Object.keys(usual);

/** What is read as a place in any style. */
export const usualPlaceTerms: PlaceTerms = new Map([
  ...placeLabels.flatMap((label) => usual[label]!.split(' ').map((term): [string, string] => [term, label])),
  ['sub verbo', 'sub-verbo'],
]);

/** No term is longer than this. */
const longestTerm = 40;

/** The number of a subsection that can be told from a year and from words: "(1)", "(b)", "(iv)", "[12]". */
const short = String.raw`(?:\((?:\d{1,3}|\p{Lowercase_Letter}|[ivx]{1,6})\)(?![\p{Letter}\p{Number}])|\[\d{1,4}\])`;
/** What belongs to the number right before it: "(1)" and "(b)" of "6(1)(b)". */
const subsection = String.raw`(?:\([\p{Letter}\p{Number}.–-]{1,12}\)|\[[\p{Letter}\p{Number}.–-]{1,12}\]|\s${short})`;
/** A number in digits or Roman, with what may be glued to it: "33-35", "iv", "12a", "A7", "2r–3v, 7", "6(1)(b)". */
const number = String.raw`(?:(?:\p{Uppercase_Letter}{0,2}\d[\p{Letter}\p{Number}.:/]*|[ivxlcdm]+|[IVXLCDM]+)(?![\p{Letter}])${subsection}*|${short}+)`;
const places = new RegExp(`^${number}(?:\\s*(?:-{1,3}|–|,|&|and)\\s*${number})*`, 'u');

/**
 * Reads `, pp. 33-35 and passim`. Without a word for the place a number is a page, as for Pandoc.
 * @param terms the style's own words for places beside the usual ones: "s" and "para" in OSCOLA
 */
export function readSuffix(suffix: string, terms: PlaceTerms = usualPlaceTerms): ReadSuffix {
  const none = { label: null, locator: '', rest: suffix };
  const text = suffix.replace(/^\s*,?\s*/u, '');
  const braced = /^\{([^{}]*)\}/u.exec(text);
  if (braced !== null) return inBraces(braced[1]!.trim(), text.slice(braced[0].length), terms);
  const word = labelOf(text, terms);
  if (word !== null) {
    const found = places.exec(word.behind)?.[0];
    if (found !== undefined) return { label: word.label, locator: tidy(found), rest: word.behind.slice(found.length) };
  }
  const found = /^\d/u.test(text) ? places.exec(text)?.[0] : undefined;
  return found === undefined ? none : { label: 'page', locator: tidy(found), rest: text.slice(found.length) };
}

/** All that stands in braces is the place, whatever it is: "{p. 4, n. 2}". */
function inBraces(place: string, rest: string, terms: PlaceTerms): ReadSuffix {
  const word = labelOf(place, terms);
  const isLed = word !== null && word.behind !== '';
  const locator = tidy(isLed ? word.behind : place);
  return locator === '' ? { label: null, locator, rest } : { label: isLed ? word.label : 'page', locator, rest };
}

/** The longest word for a place at the start of a text, in small letters or large, and what stands behind it. */
function labelOf(text: string, terms: PlaceTerms): { label: string; behind: string } | null {
  const start = text.slice(0, longestTerm).toLowerCase();
  for (let length = start.length; length > 0; length--) {
    const label = terms.get(start.slice(0, length));
    if (label === undefined || /^\p{Letter}[\p{Letter}\p{Number}]/u.test(text.slice(length - 1))) continue;
    return { label, behind: text.slice(length).replace(/^\s+/u, '') };
  }
  return null;
}

/** The suffix as readers see it: Pandoc's braces only say that what stands in them is the place. */
export function withoutBraces(suffix: string): string {
  return suffix.replace(/^(\s*(?:,\s*)?)\{([^{}]*)\}/u, (_, before: string, place: string) =>
    place === '' ? '' : `${before || ', '}${place}`,
  );
}

/** Trailing stops belong to the sentence; Pandoc's `--` is a dash. */
function tidy(locator: string): string {
  return locator.replace(/[.:/]+$/u, '').replace(/-{2,3}/gu, '-');
}
