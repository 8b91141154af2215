import { youths } from './age';
import { blurs, denominators, ordinals, scales, teens, tens, units } from './lexicon/number-words';
import { folds } from './multiple';
import { weakWords } from './weak';
import { codeAt } from '../text/code-at';

/** Every quantity holds a digit, a fraction in one sign, or one of these: number words, and what stands in expressions without one. */
export const numericWords: ReadonlySet<string> = new Set([
  ...[units, teens, tens, scales, blurs, ordinals, denominators, folds, youths].flatMap((words) => [...words.keys()]),
  ...['hundred', 'dozen', 'half', 'magnitude'],
  ...weakWords,
]);

/** The lengths of the numeric words by their first and last letter: few other words are like one in all three. */
const lengths = new Uint32Array(26 * 26);
for (const word of numericWords)
  lengths[endsOf(word.charCodeAt(0), word.charCodeAt(word.length - 1))]! |= 1 << (word.length & 31);

/** Of two small letters. */
function endsOf(first: number, last: number): number {
  return (first - 0x61) * 26 + last - 0x61;
}

/** A set of bits by the hash of a word. Two words may share one: a sentence is then read for nothing. */
const SIZE = 1 << 16;
const bits = new Uint8Array(SIZE >> 3);
for (const word of numericWords) {
  const place = placeOf(word, 0, word.length);
  bits[place >> 3]! |= 1 << (place & 7);
}

function placeOf(text: string, start: number, end: number): number {
  let hash = 0;
  for (let i = start; i < end; i++) hash = (Math.imul(hash, 31) + (codeAt(text, i) | 0x20)) | 0;
  return (hash ^ (hash >>> 15)) & (SIZE - 1);
}

/**
 * Whether a sentence may hold a quantity: false for most, and then nothing else needs to be done with it. One pass over the letters, which
 * makes no strings.
 */
export function mayHoldQuantity(text: string): boolean {
  const { length } = text;
  for (let i = 0; i < length;) {
    const start = i++;
    const code = codeAt(text, start);
    const first = code | 0x20;
    if (first >= 0x61 && first <= 0x7a) {
      let last = first;
      for (; i < length; i++) {
        const letter = codeAt(text, i) | 0x20;
        if (letter < 0x61 || letter > 0x7a) break;
        last = letter;
      }
      if (isMarked(text, endsOf(first, last), start, i)) return true;
      continue;
    }
    if (code >= 0x30 && code <= 0x39) return true;
    // "½", "⅔"
    if (code >= 0xbc && (code <= 0xbe || (code >= 0x2150 && code <= 0x215f))) return true;
  }
  return false;
}

function isMarked(text: string, ends: number, start: number, end: number): boolean {
  if ((lengths[ends]! & (1 << ((end - start) & 31))) === 0) return false;
  const place = placeOf(text, start, end);
  return (bits[place >> 3]! & (1 << (place & 7))) !== 0;
}
