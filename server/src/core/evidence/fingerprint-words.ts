import type { Span } from '../text/span';

/** A word as it is compared, and where it stands. */
export interface Word extends Span {
  readonly word: string;
}

/**
 * The words of a text as quotations are compared: lower case, without punctuation, apostrophes and hyphens. A capital before
 * a small letter begins a new word, so that a heading which ran into the sentence after it ("AIWhether") does no harm. "U.S."
 * and "%" are a matter of house style: they count as "US" and "percent". A soft hyphen is no sign that anyone reads.
 */
export function readWords(text: string): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(
    /(?<!\p{L})\p{Lu}(?:\.\p{Lu}){1,9}(?!\p{L})|\p{Lu}+(?=\p{Lu}\p{Ll})|\p{Lu}?[\p{Ll}\p{Lo}\p{Lm}\p{Lt}\p{M}\u00AD]+|\p{Lu}+|\p{N}+|%/gu,
  )) {
    const word =
      match[0] === '%'
        ? 'percent'
        : match[0]
            .normalize('NFKC')
            .toLowerCase()
            .replace(/[.\u00AD]/gu, '');
    if (word !== '') words.push({ word, start: match.index, end: match.index + match[0].length });
  }
  return words;
}

/** FNV-1a, 32 bits, over `count` words from `from`, a space between them; each UTF-16 code unit is two bytes. */
export function hashWords(words: readonly string[], from: number, count: number): number {
  let hash = 0x811c9dc5;
  for (let i = from; i < from + count; i++) {
    const word = `${words[i]} `;
    for (let k = 0; k < word.length; k++) {
      const unit = word.charCodeAt(k);
      hash = Math.imul(hash ^ (unit & 255), 0x01000193);
      hash = Math.imul(hash ^ (unit >>> 8), 0x01000193);
    }
  }
  return hash >>> 0;
}
