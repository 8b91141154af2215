import type { Region } from './context';
import type { Fit } from './fit';
import { stem } from './stem';
import { holds } from './synonyms';
import type { Word } from './words';

/**
 * Whether the sentence tells what somebody did with some of the things that the figure counts, so that a difference proves
 * nothing: "Verdan sold 1,200 empty homes", "1,200 empty homes were sold". Where the pack speaks of that itself it is what the
 * figure counts, if in the same words.
 */
export function isDoneToSome({ found, number }: Fit, { words }: Region): boolean {
  if (number.quantity.kind !== 'count') return false;
  const { clause } = words[number.first]!;
  const isDoing = (word: Word | undefined): boolean =>
    word !== undefined &&
    word.clause === clause &&
    DONE.test(word.raw) &&
    DOING.has(word.stem) &&
    !holds(found.known.vocabulary, word.stem);
  let before = number.first - 1;
  // "Sold some 1,200", "sold more than 1,200".
  while (HEDGE.test(words[before]?.raw ?? '')) before--;
  if (isDoing(words[before])) return true;
  const auxiliary = words.findIndex(({ raw }, i) => i > number.last && /^(?:was|were|are|is|been|being)$/i.test(raw));
  return auxiliary >= 0 && words[auxiliary]!.clause === clause && isDoing(words[auxiliary + 1]);
}

/** Verbs that take some of a stock away or change some of it. Those that may make the whole of it ("built", "opened") tell nothing. */
const DOING = new Set(
  (
    'sell buy purchase acquire demolish scrap replace repair renovate convert dismiss send ship give donate award lend borrow launch ' +
    'seize sink audit rescue evict'
  )
    .split(' ')
    .map(stem),
);
const DONE = /ed$|^(?:sold|bought|sent|gave|given|lent|sank|sunk)$/;
const HEDGE =
  /^(?:some|about|around|roughly|nearly|almost|only|just|more|less|fewer|than|at|least|most|up|to|over|under|another|a|an)$/i;
