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

/** A number in digits or Roman, with what may be glued to it: "33-35", "iv", "12a", "2r–3v, 7". */
const number = '(?:\\d[\\p{L}\\p{N}.:/]*|[ivxlcdm]+)(?![\\p{L}])';
const places = new RegExp(`^${number}(?:\\s*(?:-{1,3}|–|,|&|and)\\s*${number})*`, 'iu');

/** Reads `, pp. 33-35 and passim`. Without a word for the place a number is a page, as for Pandoc. */
export function readSuffix(suffix: string): ReadSuffix {
  const none = { label: null, locator: '', rest: suffix };
  const text = suffix.replace(/^\s*,?\s*/u, '');
  const braced = /^\{([^{}]*)\}/u.exec(text);
  if (braced !== null) {
    const inside = readSuffix(braced[1]!);
    return { label: inside.label ?? 'page', locator: inside.locator || braced[1]!, rest: text.slice(braced[0].length) };
  }
  for (const [pattern, label] of labels) {
    const word = pattern.exec(text)?.[0];
    if (word === undefined) continue;
    const behind = text.slice(word.length).replace(/^\s+/u, '');
    const found = places.exec(behind)?.[0];
    if (found !== undefined) return { label, locator: tidy(found), rest: behind.slice(found.length) };
  }
  const found = /^\d/u.test(text) ? places.exec(text)?.[0] : undefined;
  return found === undefined ? none : { label: 'page', locator: tidy(found), rest: text.slice(found.length) };
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
