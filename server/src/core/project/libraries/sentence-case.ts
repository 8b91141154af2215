/** Private characters around what braces protect in a title: see `bibtex-titles.ts`. */
export const protection = { start: '\ue010', end: '\ue011' } as const;

/**
 * A word, also across stops between single letters ("U.S."), apostrophes before a capital ("O'Brien") and raised or lowered figures
 * ("H<sub>2</sub>O"); else a tag, a mark, or one character.
 */
const token =
  /(?<word>\p{Uppercase_Letter}(?:\.\p{Uppercase_Letter})+(?![\p{Letter}\p{Number}])|[\p{Letter}\p{M}\p{Number}]+(?:(?:['’]|<\/?su[bp]>)(?=[\p{Uppercase_Letter}\p{Number}])[\p{Letter}\p{M}\p{Number}]+|<\/su[bp]>(?=[\p{Letter}\p{Number}]))*)|<[^<>]{1,80}>|./gsu;

/**
 * A title in sentence case, as Pandoc's citeproc makes it: words that begin with their only capital lose it, but for the first of the title and those behind a
 * stop, colon, question or exclamation mark; all others stay, "iPhone" and "NATO", and so does what is protected. Unlike Pandoc, stops and
 * apostrophes may stand in a word: "U.S." and "O'Brien" stay, too.
 */
export function inSentenceCase(title: string): string {
  let begins = true;
  let ended = false;
  let depth = 0;
  let abbreviated = false;
  let cased = '';
  for (const { 0: piece, groups } of title.matchAll(token)) {
    if (piece === protection.start) depth++;
    else if (piece === protection.end) depth--;
    const { word } = groups!;
    if (word !== undefined) {
      cased += depth > 0 ? word : asWord(word, begins);
      begins = ended = false;
      abbreviated = word.includes('.');
      continue;
    }
    if (/[.?!:]/u.test(piece)) ended = !(abbreviated && piece === '.');
    else if (/\s/u.test(piece)) {
      begins ||= ended;
      ended = false;
    }
    abbreviated = false;
    cased += piece;
  }
  return cased;
}

function asWord(word: string, begins: boolean): string {
  const letters = word.replace(/<[^<>]*>/gu, '');
  const isSmall = !/\p{Uppercase_Letter}/u.test(letters);
  if (begins && isSmall) return word.charAt(0).toUpperCase() + word.slice(1);
  const isCapitalised = /^\p{Uppercase_Letter}\P{Uppercase_Letter}*$/u.test(letters);
  return isCapitalised && !begins ? word.toLowerCase() : word;
}
