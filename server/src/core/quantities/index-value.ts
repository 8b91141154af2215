import { wordFact } from '../text/word-fact';
import { exactly } from './interval';
import { isChangeWord } from './change';
import { readNumber } from './number';
import type { NumberPhrase } from './number-phrase';
import { Reading } from './reading';
import { END, type Token } from './token';
import { isDash, readUnit } from './unit';

const scored = new Set(
  'index score scores scored scoring rating rated cpi rpi gini coefficient hdi gpa iq pisa'.split(' '),
);
const between = new Set(
  (
    'of at was is to by from reached a an averaged stood stands about around nearly under over just with coefficient ' +
    'the average mean and in points point only'
  ).split(' '),
);
const REACH = 9;

const isScored = wordFact(({ lower }) => scored.has(lower));
const standsBetween = wordFact(({ lower }) => between.has(lower));

/** "an index of 104", "scored 6.5 out of 10", "a Gini coefficient of 0.38". */
export function readIndex(tokens: readonly Token[], from: number, number: NumberPhrase): Reading | null {
  if (number.interval.low === null || number.interval.low !== number.interval.high) return null;
  if (!followsScore(tokens, from) || readUnit(tokens, number.next)) return null;
  // "the score was 3-2", "scores from 0 – 10"
  const dash = tokens[number.next] ?? END;
  const second = tokens[number.next + 1] ?? END;
  if (isDash(dash) && dash.gap === second.gap && second.kind === 'number') return null;
  const best = bestScore(tokens, number.next);
  if (!best && !isAlone(tokens[number.next] ?? END)) return null;
  const next = best?.next ?? number.next;
  return new Reading(
    next,
    number.start,
    tokens[next - 1]!.end,
    'index',
    exactly(number.interval.low),
    null,
    number.precision,
    { of: best?.of },
  );
}

/** "out of 10", "/100" */
function bestScore(tokens: readonly Token[], at: number): { of: number; next: number } | null {
  const word = (tokens[at] ?? END).lower;
  const from = word === 'out' && tokens[at + 1]?.lower === 'of' ? at + 2 : word === '/' ? at + 1 : -1;
  const number = from < 0 ? null : readNumber(tokens, from);
  return number?.interval.low ? { of: number.interval.low, next: number.next } : null;
}

const followers = new Set(
  'in on for to and or by from at against compared while but with among across than points'.split(' '),
);

/** A score counts nothing: no noun follows it. */
function isAlone(token: Token): boolean {
  return token.kind !== 'word' || followers.has(token.lower);
}

/** Whether the words before speak of an index or a score: "scored", "the index rose to", "an average rating of". */
export function followsScore(tokens: readonly Token[], from: number): boolean {
  for (let i = from - 1; i >= Math.max(0, from - REACH); i--) {
    const token = tokens[i]!;
    if (isScored(token.word)) return true;
    if (token.kind !== 'number' && !standsBetween(token.word) && !isChangeWord(token)) return false;
  }
  return false;
}
