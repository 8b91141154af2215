import { exactly } from './interval';
import { isFunctionWord } from './lexicon/function-words';
import { teens, tens, units } from './lexicon/number-words';
import { readNumber } from './number';
import type { NumberPhrase } from './number-phrase';
import { Reading } from './reading';
import { END, tokenAt, type Token } from './token';
import { isHyphen, joinsNumbers } from './unit';

/** Multiples in one word, with the direction that a verb has. */
export const folds = new Map<string, readonly [value: number, change?: 'up' | 'down']>([
  ['twice', [2]],
  ['thrice', [3]],
  ['double', [2]],
  ['doubled', [2, 'up']],
  ['doubles', [2, 'up']],
  ['doubling', [2, 'up']],
  ['triple', [3]],
  ['tripled', [3, 'up']],
  ['triples', [3, 'up']],
  ['tripling', [3, 'up']],
  ['treble', [3]],
  ['trebles', [3, 'up']],
  ['trebled', [3, 'up']],
  ['quadruples', [4, 'up']],
  ['trebling', [3, 'up']],
  ['quadruple', [4]],
  ['quadrupled', [4, 'up']],
  ['quadrupling', [4, 'up']],
  ['quintupled', [5, 'up']],
  ['quintupling', [5, 'up']],
  ['sextupled', [6, 'up']],
  ['halve', [0.5, 'down']],
  ['halved', [0.5, 'down']],
  ['halves', [0.5, 'down']],
  ['halving', [0.5, 'down']],
  ...[...units, ...teens, ...tens]
    .filter(([, value]) => value > 1)
    .map(([word, value]): [string, [number]] => [`${word}fold`, [value]]),
  ['hundredfold', [100]],
  ['thousandfold', [1000]],
]);

/** Words after "N times" that make it a frequency. */
const occasions = new Set(
  'a an in per since each every between during for last this on daily weekly monthly annually when'.split(' '),
);
const conjunctions = new Set(['and', 'but', 'or', 'before', 'after']);
const growth = new Set(
  'grew grown grow rose risen increased multiplied by fell shrank expanded nearly almost roughly'.split(' '),
);

function multiple(
  tokens: readonly Token[],
  from: number,
  next: number,
  value: number,
  change?: 'up' | 'down',
): Reading {
  const start = tokens[from]!.start;
  const end = tokens[next - 1]!.end;
  return new Reading(next, start, end, 'multiple', exactly(value), 'times', 1, { change });
}

/** "11 times", "3x", "two orders of magnitude", "a factor of 20". */
export function readMultiple(tokens: readonly Token[], from: number, number: NumberPhrase | null): Reading | null {
  return (number && readTimes(tokens, from, number)) ?? readFactor(tokens, from);
}

const expected = new Set('set expected projected forecast predicted estimated likely due thought'.split(' '));

/** "twice", "doubled", "fivefold". */
export function readFold(tokens: readonly Token[], from: number): Reading | null {
  const fold = folds.get(tokens[from]!.lower);
  if (!fold) return null;
  const next = tokens[from + 1] ?? END;
  // "double-blind", "triple-glazed": compounds that measure nothing.
  if (isHyphen(next) && !next.gap) return null;
  const word = tokens[from]!.lower;
  // "To halve waste, towns need bins": what somebody wants, not what happened; "is set to halve" is a forecast.
  if (word === 'halve' && tokenAt(tokens, from - 1).lower === 'to' && !expected.has(tokenAt(tokens, from - 2).lower))
    return null;
  if (word === 'halves' && ['the', 'two', 'both'].includes(tokenAt(tokens, from - 1).lower)) return null;
  if ((word === 'twice' || word === 'thrice') && occasions.has(next.lower) && next.lower !== 'the')
    return multiple(tokens, from, from + 1, fold[0]).with({ kind: 'count', unit: null });
  return multiple(tokens, from, from + 1, fold[0], fold[1]);
}

/** "a factor of 20", "a factor approaching 20" and "an order of magnitude". */
function readFactor(tokens: readonly Token[], from: number): Reading | null {
  const token = tokens[from]!;
  const article = token.lower === 'an' || token.lower === 'a' ? 1 : 0;
  const word = (tokens[from + article] ?? END).lower;
  if (article && word === 'order' && isMagnitude(tokens, from + 1)) return multiple(tokens, from, from + 4, 10);
  return null;
}

function isMagnitude(tokens: readonly Token[], at: number): boolean {
  return (tokens[at + 1] ?? END).lower === 'of' && (tokens[at + 2] ?? END).lower === 'magnitude';
}

function readTimes(tokens: readonly Token[], from: number, number: NumberPhrase): Reading | null {
  let at = number.next;
  let top: NumberPhrase = number;
  // "two- to threefold", "two to threefold"
  const to = isHyphen(tokens[at] ?? END) ? at + 1 : at;
  const isTo = (tokens[to] ?? END).lower === 'to';
  const fold = (tokens[to + 1] ?? END).lower;
  const most = isTo && fold.endsWith('fold') ? folds.get(fold)?.[0] : undefined;
  if (most !== undefined && number.interval.low !== null && number.interval.low < most)
    return multiple(tokens, from, to + 2, most).with({ stated: { ...number.interval, high: most } });
  // "10 to 20 times", "10-20x", "two or three times", "2- to 3-fold"
  if (isTo) at = to;
  const link = tokens[at] ?? END;
  if (link.lower === 'to' || link.lower === 'or' || joinsNumbers(link)) {
    const second = readNumber(tokens, at + 1);
    if (
      second &&
      second.interval.low !== null &&
      number.interval.low !== null &&
      second.interval.low > number.interval.low
    ) {
      top = second;
      at = second.next;
    }
  }
  const hyphen = isHyphen(tokens[at] ?? END) && !tokens[at]!.gap;
  const word = tokens[hyphen ? at + 1 : at] ?? END;
  const next = (hyphen ? at + 1 : at) + 1;
  const after = tokens[next] ?? END;
  let reading: Reading | null = null;
  if (after.lower === 'out') return null;
  // "a one-time payment" is made once.
  if (hyphen && word.lower === 'time' && number.interval.high === 1) return null;
  if (word.lower === 'times' || (word.lower === 'time' && hyphen)) {
    const previous = tokenAt(tokens, from - 1).lower;
    const whole = Number.isInteger(number.interval.low);
    // "met six times and heard", not "about 20 times and not quite 30 times the mean"
    const ends = after.kind !== 'word' || (conjunctions.has(after.lower) && !isFunctionWord(previous));
    const frequency = whole && (occasions.has(after.lower) || (ends && !growth.has(previous)));
    reading = multiple(tokens, from, next, 1);
    if (frequency && after.lower !== 'the') reading = reading.with({ kind: 'count', unit: null });
  } else if (
    word.lower === 'fold' ||
    (word.text === '×' && (after.kind !== 'number' || after.gap)) ||
    (word.lower === 'x' && !word.gap && after.kind !== 'number')
  ) {
    const most = top === number ? readMost(tokens, from, next, word.lower) : null;
    if (most) return multiple(tokens, from, most.next + 1, 1).with(bounds(number, most));
    reading = multiple(tokens, from, next, 1);
  } else if ((word.lower === 'orders' || word.lower === 'order') && isMagnitude(tokens, next - 1)) {
    reading = multiple(tokens, from, next + 2, 1);
    const power = (end: number | null) => (end === null ? null : 10 ** Math.min(end, 300));
    const stated = { ...number.interval, low: power(number.interval.low), high: power(top.interval.high) };
    return reading.with({ stated });
  } else if (isFactor(tokens, from) && top === number) {
    reading = multiple(tokens, from, number.next, 1);
  }
  if (!reading) return null;
  return reading.with(bounds(number, top));
}

const bounds = (low: NumberPhrase, { interval, precision }: NumberPhrase) => ({
  stated: { ...interval, low: low.interval.low },
  precision,
});

/** "3x-5x", "1,000× –10,000×", "3x to 5x": the larger of two multiples with a sign each; "from 3x to 5x" is a change. */
function readMost(tokens: readonly Token[], from: number, at: number, sign: string): NumberPhrase | null {
  const link = tokens[at] ?? END;
  const joins = joinsNumbers(link) || (link.lower === 'to' && tokenAt(tokens, from - 1).lower !== 'from');
  const most = joins && tokens[at + 1]?.kind === 'number' ? readNumber(tokens, at + 1) : null;
  if (!most || tokens[most.next]?.lower !== sign || tokens[most.next]!.gap) return null;
  return tokens[at + 1]!.value > tokens[from]!.value ? most : null;
}

const beforeFactor = new Set(
  'of about around roughly nearly almost approaching over exceeding at least up to than more under'.split(' '),
);

/** "a factor of 20", "by a factor of about 20", "a factor approaching 20", "multiplied by nine". */
function isFactor(tokens: readonly Token[], from: number): boolean {
  for (let i = from - 1; i >= Math.max(0, from - 4); i--) {
    const word = tokens[i]!.lower;
    if (word === 'factor' || (word === 'by' && /^multipl(?:ied|ying)$/u.test(tokenAt(tokens, i - 1).lower)))
      return true;
    if (!beforeFactor.has(word)) return false;
  }
  return false;
}
