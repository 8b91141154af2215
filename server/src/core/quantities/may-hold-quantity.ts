import { youths } from './age';
import { blurs, denominators, ordinals, scales, teens, tens, units } from './lexicon/number-words';
import { folds } from './multiple';
import { weakWords } from './weak';

/** Every quantity holds a digit, a fraction in one sign, or one of these: number words, and what stands in expressions without one. */
export const numericWords: ReadonlySet<string> = new Set([
  ...[units, teens, tens, scales, blurs, ordinals, denominators, folds, youths].flatMap((words) => [...words.keys()]),
  ...['hundred', 'dozen', 'half', 'magnitude'],
  ...weakWords,
]);

/** A set of bits by the hash of a word. Two words may share one: a sentence is then read for nothing. */
const SIZE = 1 << 16;
const bits = new Uint8Array(SIZE >> 3);
for (const word of numericWords) {
  let hash = 0;
  for (let i = 0; i < word.length; i++) hash = lengthened(hash, word.charCodeAt(i));
  bits[placeOf(hash) >> 3]! |= 1 << (placeOf(hash) & 7);
}

function lengthened(hash: number, letter: number): number {
  return (Math.imul(hash, 31) + letter) | 0;
}

function placeOf(hash: number): number {
  return (hash ^ (hash >>> 15)) & (SIZE - 1);
}

/**
 * Whether a sentence may hold a quantity: false for most, and then nothing else needs to be done with it. One pass over the letters, which
 * makes no strings.
 */
export function mayHoldQuantity(text: string): boolean {
  let hash = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const letter = code | 0x20;
    if (letter >= 0x61 && letter <= 0x7a && code < 0x80) {
      hash = lengthened(hash, letter);
      continue;
    }
    if (code >= 0x30 && code <= 0x39) return true;
    // "½", "⅔"
    if (code >= 0xbc && (code <= 0xbe || (code >= 0x2150 && code <= 0x215f))) return true;
    if (hash !== 0 && isMarked(hash)) return true;
    hash = 0;
  }
  return hash !== 0 && isMarked(hash);
}

function isMarked(hash: number): boolean {
  const place = placeOf(hash);
  return (bits[place >> 3]! & (1 << (place & 7))) !== 0;
}
