/**
 * Ranges of code units that stand in shipped patterns for `\p{L}` and the like. V8 works out anew what `\p{L}` holds each time it reads a pattern, which
 * makes reading it ten times as long, and it reads each pattern three times before it is used: there are some 800 of them, and a first draft opens a tenth
 * sooner without. Sources say `\p{L}`; `scripts/letter-ranges.mjs` puts these in its place where the project is bundled, and in the tests.
 *
 * They hold the letters in which names are written: Latin with all its accents, Greek, Cyrillic, Armenian, Georgian, Hebrew, Arabic, Devanagari, Thai, and those of China, Japan
 * and Korea, with the marks that belong to them, accents of their own among them, as texts from PDF files have them (`e` and `\u0301`). Where large and small letters stand in turns (`Ā` and what follows it, Vietnamese, Cyrillic beyond Russian), each counts as both: a small letter
 * that is taken for a large one does little harm, but a name that is taken for none accuses a writer. Characters beyond the first 65,536 are no letters here. A
 * pattern that must know each letter of Unicode names them in full, `\p{Letter}`, and is left as it is; so do all that write into a document.
 */
const ranges: Readonly<Record<string, string>> = {
  L:
    'A-Za-z\\u00aa\\u00b5\\u00ba\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u02c1\\u0300-\\u037d\\u037f-\\u0386\\u0388-\\u0481\\u048a-\\u0559\\u0560-\\u0588' +
    '\\u05d0-\\u05f2\\u0620-\\u065f\\u066e-\\u06d3\\u06d5-\\u06ef\\u06fa-\\u06fc\\u0900-\\u0963\\u0971-\\u097f\\u0e01-\\u0e3a\\u0e40-\\u0e4e\\u10a0-\\u10fa\\u10fc-\\u10ff' +
    '\\u1e00-\\u1fff\\u2071\\u207f\\u2113\\u3005\\u3041-\\u3096\\u309d-\\u309f\\u30a1-\\u30fa\\u30fc-\\u318e\\u3400-\\u9fff\\uac00-\\ud7ff\\uf900-\\ufaff\\uff21-\\uff3a\\uff41-\\uff5a\\uff66-\\uffdc',
  Lu: 'A-Z\\u00c0-\\u00d6\\u00d8-\\u00de\\u0100-\\u024f\\u0386\\u0388-\\u038f\\u0391-\\u03ab\\u0400-\\u042f\\u0460-\\u0481\\u048a-\\u0556\\u1e00-\\u1fff',
  Ll: 'a-z\\u00b5\\u00df-\\u00f6\\u00f8-\\u02af\\u0390\\u03ac-\\u03ce\\u0430-\\u0481\\u048a-\\u052f\\u0560-\\u0588\\u1e00-\\u1fff',
  N: '0-9\\u00b2\\u00b3\\u00b9\\u00bc-\\u00be\\u0660-\\u0669\\u06f0-\\u06f9\\u0966-\\u096f\\u0e50-\\u0e59\\u2070\\u2074-\\u2079\\u2080-\\u2089\\u2150-\\u2189\\u2460-\\u249b\\uff10-\\uff19',
};

/** What stands in a class for `\p{L}`. */
export const LETTERS = ranges['L']!;

/** What matters in a pattern: classes of letters, escapes, where `[…]` begins and ends. */
const PIECE = /\\([pP])\{(L|Lu|Ll|N)\}|\\.|[[\]]/gsu;

/** The source of a pattern with ranges in the place of `\p{L}`, `\p{Lu}`, `\p{Ll}` and `\p{N}`. Of one without these it is the same. */
export function withLetterRanges(source: string): string {
  if (!/\\p/iu.test(source)) return source;
  let inClass = false;
  return source.replace(PIECE, (piece, sign: string | undefined, name: string) => {
    if (piece === '[') inClass = true;
    else if (piece === ']') inClass = false;
    if (sign === undefined) return piece;
    if (inClass) return sign === 'p' ? ranges[name]! : piece;
    return `[${sign === 'p' ? '' : '^'}${ranges[name]!}]`;
  });
}
