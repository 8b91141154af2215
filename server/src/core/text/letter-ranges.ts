/**
 * Ranges of code units that stand in shipped patterns for `\p{L}` and the like. V8 works out anew what `\p{L}` holds each time it reads a pattern,
 * which takes 25 microseconds, and reads each pattern three times before it is used: there are some 800 of them, and a first draft opens a tenth
 * sooner without. Sources say `\p{L}`; `scripts/letter-ranges.mjs` puts these in its place where the project is bundled, and in the tests.
 *
 * They are exact for the alphabets of Europe, with accents as Latin-1 and Latin Extended-A have them, Greek and Cyrillic. Of the scripts beyond, whole blocks are
 * letters, and none of theirs is large or small. Characters beyond the first 65,536 are none. A pattern to which each letter of Unicode matters names them
 * in full, `\p{Letter}`, and is left as it is.
 */
const ranges: Readonly<Record<string, string>> = {
  L:
    'A-Za-z\\u00aa\\u00b5\\u00ba\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u02c1\\u0370-\\u037d\\u037f-\\u0386\\u0388-\\u0481\\u048a-\\u065f' +
    '\\u066e-\\u06ef\\u06fa-\\u0965\\u0970-\\u1fff\\u2c00-\\u2dff\\u3031-\\ud7ff\\uf900-\\ufefc\\uff21-\\uffdc',
  Lu:
    `A-Z\\u00c0-\\u00d6\\u00d8-\\u00de${everyOther(0x100, 0x136)}${everyOther(0x139, 0x147)}${everyOther(0x14a, 0x176)}\\u0178${everyOther(0x179, 0x17d)}` +
    '\\u0386\\u0388-\\u038a\\u038c\\u038e\\u038f\\u0391-\\u03a1\\u03a3-\\u03ab\\u0400-\\u042f',
  Ll:
    `a-z\\u00b5\\u00df-\\u00f6\\u00f8-\\u00ff${everyOther(0x101, 0x137)}\\u0138${everyOther(0x13a, 0x148)}\\u0149${everyOther(0x14b, 0x177)}${everyOther(0x17a, 0x17e)}\\u017f` +
    '\\u0390\\u03ac-\\u03ce\\u0430-\\u045f',
  N: '0-9\\u00b2\\u00b3\\u00b9\\u00bc-\\u00be\\u0660-\\u0669\\u06f0-\\u06f9\\u0966-\\u096f\\u2070\\u2074-\\u2079\\u2080-\\u2089\\u2150-\\u2189\\u2460-\\u249b\\uff10-\\uff19',
};

/** What stands in a class for `\p{L}`. */
export const LETTERS = ranges['L']!;

/** In Latin Extended-A each small letter follows its capital. */
function everyOther(first: number, last: number): string {
  let written = '';
  for (let code = first; code <= last; code += 2) written += `\\u0${code.toString(16)}`;
  return written;
}

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
