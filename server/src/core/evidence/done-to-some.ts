import type { Region } from './context';
import type { Fit } from './fit';
import { stem } from './stem';
import { holds } from './synonyms';
import type { Word } from './words';

/**
 * Whether the sentence tells what somebody did with some of the things that the figure counts, so that a difference proves
 * nothing: "Verdan sold 1,200 empty homes", "1,200 empty homes were sold". Where the pack speaks of that itself it is what the
 * figure counts.
 */
export function isDoneToSome({ found, number }: Fit, { words }: Region): boolean {
  if (number.quantity.kind !== 'count') return false;
  const { clause } = words[number.first]!;
  const isDoing = (word: Word | undefined): boolean =>
    word !== undefined && word.clause === clause && DOING.has(word.stem) && !holds(found.known.vocabulary, word.stem);
  let before = number.first - 1;
  // "Sold some 1,200", "sold more than 1,200".
  while (words[before]?.small === true && words[before]!.clause === clause) before--;
  if (isDoing(words[before])) return true;
  const auxiliary = words.findIndex(({ raw }, i) => i > number.last && /^(?:was|were|are|is|been|being)$/i.test(raw));
  return auxiliary >= 0 && words[auxiliary]!.clause === clause && isDoing(words[auxiliary + 1]);
}

/** Verbs that take some of a stock away, add to it or change some of it. */
const DOING = new Set(
  (
    'sell buy purchase acquire build open close shut demolish scrap replace repair renovate convert hire recruit dismiss train ' +
    'send ship give donate award lend borrow install launch plant seize sink inspect audit rescue evict'
  )
    .split(' ')
    .map(stem),
);
