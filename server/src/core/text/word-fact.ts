import type { Word } from './words';

let facts = 0;

/**
 * A question about a word alone, which is asked once a word, where drafts repeat a few thousand; the answer stays with it as a bit, and is found there
 * in a fraction of the time that a look into a set takes.
 *
 * @throws RangeError when there are more questions than bits: 30, as many as an integer has that V8 keeps without a box everywhere
 */
export function wordFact(isTrueOf: (word: Word) => boolean): (word: Word) => boolean {
  if (facts === 30) throw new RangeError('no bit is left for another fact about words');
  const bit = 1 << facts++;
  return (word) => {
    if ((word.asked & bit) === 0) {
      word.asked |= bit;
      if (isTrueOf(word)) word.facts |= bit;
    }
    return (word.facts & bit) !== 0;
  };
}
