import type { Interval } from './interval';
import { currencySigns } from './lexicon/units';
import { readNumber } from './number';
import { hedgesAfter, hedgesBefore, onlyBeforeSums } from './lexicon/hedges';
import type { Hedge, HedgeKind } from './quantity';
import type { Reading } from './reading';
import { END, tokenAt, type Token } from './token';

/** A hedge that has been read and waits for its quantity. */
export interface PendingHedge {
  readonly kind: HedgeKind;
  readonly from: number;
  /** Index of the token after it: the quantity must begin there. */
  readonly next: number;
}

/** The hedge that begins at a token, joined to one that stands just before it ("only about"). */
export function readHedge(tokens: readonly Token[], at: number, pending: PendingHedge | null): PendingHedge | null {
  const match = hedgesBefore.match(tokens, at);
  if (!match) return null;
  if (onlyBeforeSums.has(tokens[at]!.lower) && !opensSum(tokens, match.next)) return null;
  if (PARTICLE_OF.get(tokens[at]!.lower)?.has(tokenAt(tokens, at - 1).lower)) return null;
  if (isLacking(tokens, at, match.next)) return null;
  const joined = pending !== null && pending.next === at;
  if (!joined) return { kind: match.value, from: at, next: match.next };
  // "Short of at least 21,000": that many are lacking, and no fewer.
  if (/^short$/.test(tokens[pending.from]!.lower)) return { kind: match.value, from: at, next: match.next };
  return { kind: pending.kind === 'only' ? match.value : pending.kind, from: pending.from, next: match.next };
}

/** "Handed over €2 million", "adds up to €12 million": by the first word of a hedge, the verbs that it is a part of. */
const PARTICLE_OF: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['over', new Set(['hand', 'hands', 'handed', 'handing', 'turn', 'turns', 'turned', 'turning'])],
  ['up', new Set(['add', 'adds', 'added', 'adding'])],
]);

/** "Will be short of 1,250 nurses", "of €90 million": so much is lacking; "was short of 40 percent" is less. */
function isLacking(tokens: readonly Token[], at: number, next: number): boolean {
  if (tokens[at]!.lower !== 'short' || !LACKS.has(tokenAt(tokens, at - 1).lower)) return false;
  // "The number of nurses was short of 1,200" is a level.
  const before = tokens.slice(Math.max(0, at - 12), at);
  return (
    !before.some(({ lower }) => LEVELS.has(lower)) && !['%', 'percent', 'per'].includes((tokens[next + 1] ?? END).lower)
  );
}

const LEVELS = new Set('number total count share level figure rate turnout sum value amount price cost'.split(' '));

const LACKS = new Set('be is are was were been being run runs ran running'.split(' '));

export function hedgeOf(text: string, tokens: readonly Token[], pending: PendingHedge): Hedge {
  const start = tokens[pending.from]!.start;
  const end = tokens[pending.next - 1]!.end;
  return { kind: pending.kind, start, end, words: text.slice(start, end) };
}

/** Money, a share, millions. */
function opensSum(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at] ?? END;
  if (currencySigns.has(token.text)) return true;
  return token.kind === 'number' && SUMS.has((tokens[at + 1] ?? END).lower);
}

const SUMS = new Set(['%', 'percent', 'per', 'thousand', 'million', 'billion', 'trillion', 'bn']);

function opensAmount(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at] ?? END;
  if (token.text === '-') return (tokens[at + 1] ?? END).kind === 'number';
  if (token.lower === 'a' || token.lower === 'an' || token.lower === 'half') return true;
  return readNumber(tokens, at) !== null || currencySigns.has(token.text);
}

/** "or more", "+, "or so", right after the quantity or after the noun it counts. */
export function readHedgeAfter(
  text: string,
  tokens: readonly Token[],
  at: number,
): { hedge: Hedge; next: number } | null {
  const plus = tokens[at] ?? END;
  if (plus.text === '+' && !plus.gap && (tokens[at + 1] ?? END).kind !== 'number')
    return { hedge: { kind: 'at-least', start: plus.start, end: plus.end, words: '+' }, next: at + 1 };
  const match = hedgesAfter.match(tokens, at);
  // "24,000 accounts and over 16 million exchanges": the words belong to the number that follows.
  if (!match || opensAmount(tokens, match.next)) return null;
  const start = plus.start;
  const end = tokens[match.next - 1]!.end;
  return { hedge: { kind: match.value, start, end, words: text.slice(start, end) }, next: match.next };
}

/**
 * The values that a hedge allows, from those the words name: "about 95" is what rounds to 95 at its last significant
 * digit ([94.5, 95.5), and [85, 95) for "about 90"), "about one in five" within a tenth (0.9 to 1.1 of 5), "nearly x" [0.9x, x), "just over x" (x, 1.1x], "up to x" [0, x].
 * A range keeps its ends, but for "more than", "at least", "up to" and the like, which bound one side of it.
 */
export function shape(reading: Reading, kind: HedgeKind): Interval {
  const { low, high } = reading.stated;
  if (kind === 'only' || low === null || high === null) {
    return kind === 'at-least' && low !== null ? { ...reading.stated, high: null, highOpen: false } : reading.stated;
  }
  const ceiling = reading.of !== undefined && high <= reading.of ? reading.of : null;
  const point = low === high;
  // "Below 5 °C" may be far below.
  const floor = reading.kind === 'temperature' ? null : 0;
  switch (kind) {
    case 'about': {
      if (!point) return reading.stated;
      const half = reading.of === undefined ? roundingStep(low, reading.precision) / 2 : low / 10;
      return { low: clean(low - half), high: clean(high + half), lowOpen: false, highOpen: true };
    }
    case 'nearly':
      return point ? ends(low * 0.9, low, false, true) : reading.stated;
    case 'over':
      return point ? ends(low, low * 1.1, true, false) : reading.stated;
    case 'more':
      return { low, high: ceiling, lowOpen: point, highOpen: false };
    case 'at-least':
      return { low, high: ceiling, lowOpen: false, highOpen: false };
    case 'less':
      return { low: high > 0 ? floor : null, high, lowOpen: false, highOpen: true };
    case 'at-most':
      return { low: high >= 0 ? floor : null, high, lowOpen: false, highOpen: false };
  }
}

function ends(a: number, b: number, lowOpen: boolean, highOpen: boolean): Interval {
  // Negative values turn the ends round.
  return a <= b
    ? { low: clean(a), high: clean(b), lowOpen, highOpen }
    : { low: clean(b), high: clean(a), lowOpen: highOpen, highOpen: lowOpen };
}

const clean = (value: number) =>
  Number.isInteger(value) && Math.abs(value) < 1e12 ? value : Number(value.toPrecision(12));

/** The place of the last significant digit, never finer than what was written. */
function roundingStep(value: number, precision: number): number {
  if (value === 0) return precision;
  let step = precision;
  for (let k = 0; k < 30; k++) {
    const units = Math.abs(value) / (step * 10);
    if (units < 1 || Math.abs(units - Math.round(units)) > 1e-9) break;
    step *= 10;
  }
  return step;
}
