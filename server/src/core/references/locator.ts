/** What stands behind a key, as Pandoc reads it: the kind of place, the place, and the words after it. */
export interface ReadSuffix {
  /** A label of CSL: "page", "chapter"; null where there is no place. */
  readonly label: string | null;
  readonly locator: string;
  readonly rest: string;
}

/** Pandoc's words for places in a work (its manual, "Citation syntax"), with CSL's labels. */
const labels: readonly (readonly [RegExp, string])[] = [
  [/^(?:books?|bk\.|bks\.)/u, 'book'],
  [/^(?:chapters?|chap\.|chaps\.|ch\.|chs\.)/u, 'chapter'],
  [/^(?:columns?|col\.|cols\.)/u, 'column'],
  [/^(?:figures?|fig\.|figs\.)/u, 'figure'],
  [/^(?:folios?|fol\.|fols\.)/u, 'folio'],
  [/^(?:numbers?|nos?\.)/u, 'issue'],
  [/^(?:lines?|ll?\.)/u, 'line'],
  [/^(?:notes?|nn?\.)/u, 'note'],
  [/^(?:opus|op\.|opp\.)/u, 'opus'],
  [/^(?:pages?|pp?\.)/u, 'page'],
  [/^(?:paragraphs?|para\.|paras\.|¶¶?)/u, 'paragraph'],
  [/^(?:parts?|pt\.|pts\.)/u, 'part'],
  [/^(?:sections?|sec\.|secs\.|§§?)/u, 'section'],
  [/^(?:sub verbo|s\.v\.|s\.vv\.)/u, 'sub-verbo'],
  [/^(?:verses?|vv?\.)/u, 'verse'],
  [/^(?:volumes?|vols?\.)/u, 'volume'],
];

/** The number of a subsection that can be told from a year and from words: "(1)", "(b)", "(iv)", "[12]". */
const short = String.raw`(?:\((?:\d{1,3}|\p{Ll}|[ivx]{1,6})\)(?![\p{L}\p{N}])|\[\d{1,4}\])`;
/** What belongs to the number right before it: "(1)" and "(b)" of "6(1)(b)". */
const subsection = String.raw`(?:\([\p{L}\p{N}.–-]{1,12}\)|\[[\p{L}\p{N}.–-]{1,12}\]|\s${short})`;
/** A number in digits or Roman, with what may be glued to it: "33-35", "iv", "12a", "A7", "2r–3v, 7", "6(1)(b)". */
const number = String.raw`(?:(?:\p{Lu}{0,2}\d[\p{L}\p{N}.:/]*|[ivxlcdm]+|[IVXLCDM]+)(?![\p{L}])${subsection}*|${short}+)`;
const places = new RegExp(`^${number}(?:\\s*(?:-{1,3}|–|,|&|and)\\s*${number})*`, 'u');

/** Reads `, pp. 33-35 and passim`. Without a word for the place a number is a page, as for Pandoc. */
export function readSuffix(suffix: string): ReadSuffix {
  const none = { label: null, locator: '', rest: suffix };
  const text = suffix.replace(/^\s*,?\s*/u, '');
  const braced = /^\{([^{}]*)\}/u.exec(text);
  if (braced !== null) return inBraces(braced[1]!.trim(), text.slice(braced[0].length));
  const word = labelOf(text);
  if (word !== null) {
    const found = places.exec(word.behind)?.[0];
    if (found !== undefined) return { label: word.label, locator: tidy(found), rest: word.behind.slice(found.length) };
  }
  const found = /^\d/u.test(text) ? places.exec(text)?.[0] : undefined;
  return found === undefined ? none : { label: 'page', locator: tidy(found), rest: text.slice(found.length) };
}

/** All that stands in braces is the place, whatever it is: "{p. 4, n. 2}". */
function inBraces(place: string, rest: string): ReadSuffix {
  const word = labelOf(place);
  const isLed = word !== null && word.behind !== '';
  const locator = tidy(isLed ? word.behind : place);
  return locator === '' ? { label: null, locator, rest } : { label: isLed ? word.label : 'page', locator, rest };
}

/** The word for a place at the start of a text, and what stands behind it. */
function labelOf(text: string): { label: string; behind: string } | null {
  for (const [pattern, label] of labels) {
    const word = pattern.exec(text)?.[0];
    if (word !== undefined && !/^\p{L}/u.test(/\p{L}$/u.test(word) ? text.slice(word.length) : ''))
      return { label, behind: text.slice(word.length).replace(/^\s+/u, '') };
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
