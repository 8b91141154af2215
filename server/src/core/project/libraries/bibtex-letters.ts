import { parse } from '@citation-js/plugin-bibtex/lib-mjs/input/value.js';
import type { RawEntry } from '@citation-js/plugin-bibtex/lib-mjs/input/file.js';
import { withText } from './bibtex-spaces';

/** A letter that is a command in braces, such as `{\'E}`, `{\v{Z}}` and `{\AA}`. */
const letter = /\{\s*\\(?:[^A-Za-z\s]|[A-Za-z]{1,20}\s{0,9})(?:\{\\?[A-Za-z]\}|\\?[A-Za-z])?(?:\{\})?\s*\}/gu;
/** With its accent before the braces: `\'{E}`. */
const accented = /\\['"`^~=.]\{\\?[A-Za-z]\}/gu;
const capital = /\{(\p{Uppercase_Letter})\}(\p{Lowercase_Letter}*)/gu;
const names =
  /^(?:(?:book|short)?author|(?:short)?editor[abc]?|translator|annotator|commentator|foreword|afterword|introduction|holder|name[abc])$/u;

/**
 * An entry with the letters of its words as such. In a name the parser takes "ric" of `{\'E}ric` for its beginning, in small letters as that of "von". In a title
 * braces around a capital protect it, and with it the rest of its word.
 */
export function withPlainLetters(entry: RawEntry): RawEntry {
  return withText(entry, (value, field) => {
    if (!names.test(field))
      return value.includes('{\\') ? value.replace(letter, plain).replace(capital, '{$1$2}') : value;
    const written = value.replace(letter, plain).replace(accented, plain);
    return withWholeParticles(written).replace(capital, '$1$2');
  });
}

/** The letter; with a capital in braces of its own. */
function plain(written: string): string {
  const read: unknown = parse(written, 'title');
  if (typeof read !== 'string' || !/^\p{Letter}$/u.test(read)) return written;
  return /\p{Uppercase_Letter}/u.test(read) ? `{${read}}` : read;
}

/** "al-Khalili" is one name; the parser would have "al" before it. */
function withWholeParticles(written: string): string {
  return written.replace(/(?<![^\s,{])(\p{Lowercase_Letter}{1,4}-)(?=[\p{Uppercase_Letter}{])/gu, '{$1}');
}
