import { exactly, type Interval } from './interval';
import type { QuantityKind } from './quantity';
import { Reading } from './reading';
import { units } from './lexicon/number-words';
import { END, tokenAt, type Token } from './token';

const plurals = new Map([
  ['minutes', 'minute'],
  ['hours', 'hour'],
  ['days', 'day'],
  ['weeks', 'week'],
  ['months', 'month'],
  ['years', 'year'],
  ['decades', 'year'],
]);
/** How many of a unit fill the next one up: bare "weeks" are at least two and less than two months. */
const ceilings: Record<string, number> = {
  minutes: 60,
  hours: 24,
  days: 14,
  weeks: 8,
  months: 24,
  years: 10,
  decades: 100,
};
const spell = new Set('in within for takes take took taking over lasting last lasted of by'.split(' '));

/** Words at which a weak expression may begin. */
export const weakStarts = [
  ...'none nil no without not unanimous unanimously unanimity both neither twin all several few some another a an more'.split(
    ' ',
  ),
  ...plurals.keys(),
];

/** Words one of which stands in every weak expression that has no digits and no number word in it. */
export const weakWords = [
  ...'none nil single votes dissent opposition objection objections dissenting unanimous unanimously unanimity'.split(
    ' ',
  ),
  ...'both neither twin pair minute hour day week month year quarter decade century fortnight'.split(' '),
  ...plurals.keys(),
];

/** Expressions that name a value without a numeral: "none", "unanimously", "both", "weeks, not years". */
export function readWeak(tokens: readonly Token[], from: number): Reading | null {
  const word = tokens[from]!.lower;
  switch (word) {
    case 'none':
    case 'nil':
      return weak(tokens, from, from + 1, 'count', exactly(0));
    case 'not':
      if ((tokens[from + 1] ?? END).lower === 'one') return weak(tokens, from, from + 2, 'count', exactly(0));
      if ((tokens[from + 1] ?? END).lower === 'a' && (tokens[from + 2] ?? END).lower === 'single')
        return weak(tokens, from, from + 3, 'count', exactly(0));
      return null;
    case 'no':
    case 'without':
      return readUnopposed(tokens, from);
    case 'unanimous':
    case 'unanimously':
    case 'unanimity':
      return weak(tokens, from, from + 1, 'ratio', exactly(1), null, 1);
    case 'both':
      return weak(tokens, from, from + 1, 'ratio', exactly(2), null, 2);
    case 'neither':
      return weak(tokens, from, from + 1, 'ratio', exactly(0), null, 2);
    case 'twin':
      return weak(tokens, from, from + 1, 'count', exactly(2));
    case 'all': {
      const number = units.get((tokens[from + 1] ?? END).lower);
      return number !== undefined && number > 1
        ? weak(tokens, from, from + 2, 'ratio', exactly(number), null, number)
        : null;
    }
    case 'several':
      return readSeveral(tokens, from, 3);
    case 'few':
    case 'some':
      return readSeveral(tokens, from, 2);
    case 'another':
      return readAnother(tokens, from);
    case 'a':
    case 'an':
      return readArticle(tokens, from);
    case 'more':
      return readMoreThanAll(tokens, from);
    default:
      return plurals.has(word) ? readPlural(tokens, from) : null;
  }
}

function weak(
  tokens: readonly Token[],
  from: number,
  next: number,
  kind: QuantityKind,
  stated: Interval,
  unit: string | null = null,
  of?: number,
): Reading {
  const { start } = tokens[from]!;
  return new Reading(next, start, tokens[next - 1]!.end, kind, stated, unit, 1, { of, weak: true });
}

/** "several months" are three up to ten, "few weeks" two up to ten: durations, and no weak ones. */
function readSeveral(tokens: readonly Token[], from: number, least: number): Reading | null {
  const unit = (tokens[from + 1] ?? END).lower;
  const name = plurals.get(unit);
  if (!name) return null;
  const factor = unit === 'decades' ? 10 : 1;
  const stated = { low: least * factor, high: 10 * factor, lowOpen: false, highOpen: true };
  return weak(tokens, from, from + 2, 'duration', stated, name).with({ weak: undefined });
}

const singular = new Map<string, [number, string]>(
  ['minute', 'hour', 'day', 'week', 'month', 'year'].map((unit) => [unit, [1, unit]]),
);

/** "another hour" */
function readAnother(tokens: readonly Token[], from: number): Reading | null {
  const unit = singular.get((tokens[from + 1] ?? END).lower);
  return unit ? weak(tokens, from, from + 2, 'duration', exactly(unit[0]), unit[1]).with({ weak: undefined }) : null;
}

/** "no votes against", "without dissent": as good as unanimous. */
function readUnopposed(tokens: readonly Token[], from: number): Reading | null {
  const words = [1, 2, 3].map((k) => (tokens[from + k] ?? END).lower);
  const against = words[0] === 'votes' && words[1] === 'against' ? 3 : 0;
  const dissent =
    ['dissent', 'opposition', 'objection', 'objections'].includes(words[0]!) && tokens[from]!.lower === 'without'
      ? 2
      : 0;
  const dissenting = (words[0] === 'a' ? words[1] : words[0]) === 'dissenting' ? (words[0] === 'a' ? 4 : 3) : 0;
  const length = against || dissent || dissenting;
  // A sentence may break off: "no dissenting".
  return length && from + length <= tokens.length
    ? weak(tokens, from, from + length, 'ratio', exactly(1), null, 1)
    : null;
}

/** "a year and a half", "an hour and a quarter". */
function readAndHalf(tokens: readonly Token[], from: number): Reading | null {
  const name = (tokens[from + 1] ?? END).lower;
  const unit = singular.get(name) ?? (name === 'decade' ? ([10, 'year'] as const) : undefined);
  const [and, article] = [2, 3].map((k) => (tokens[from + k] ?? END).lower);
  const bare = article === 'half';
  const part = bare ? 'half' : (tokens[from + 4] ?? END).lower;
  if (!unit || and !== 'and' || (article !== 'a' && !bare) || (part !== 'half' && part !== 'quarter')) return null;
  const value = unit[0] * (part === 'half' ? 1.5 : 1.25);
  return weak(tokens, from, bare ? from + 4 : from + 5, 'duration', exactly(value), unit[1]).with({
    weak: undefined,
    precision: 0.5,
  });
}

const longSpans = new Map<string, [number, string]>([
  ['decade', [10, 'year']],
  ['century', [100, 'year']],
  ['fortnight', [2, 'week']],
]);
const afterArticle = new Set(['pair', 'few', 'couple', ...singular.keys(), ...longSpans.keys()]);
/** Words before "a year" that make it a measure. */
const measuring = new Set(
  'for within lasts lasted took takes take lasting than over nearly almost least about under roughly around'.split(' '),
);

/** "a few months", "a couple of years", "a decade", "a pair of". */
function readArticle(tokens: readonly Token[], from: number): Reading | null {
  const next = (tokens[from + 1] ?? END).lower;
  if (!afterArticle.has(next)) return null;
  const more = readAndHalf(tokens, from);
  if (more) return more;
  if (next === 'pair' && (tokens[from + 2] ?? END).lower === 'of')
    return weak(tokens, from, from + 2, 'count', exactly(2));
  const two = (tokens[from + 2] ?? END).lower === 'or' && (tokens[from + 3] ?? END).lower === 'two';
  const pairOf = two ? singular.get(next) : undefined;
  if (pairOf) {
    const stated = { low: 1, high: 2, lowOpen: false, highOpen: false };
    return weak(tokens, from, from + 4, 'duration', stated, pairOf[1]).with({ weak: undefined });
  }
  if (next === 'few' || (next === 'couple' && (tokens[from + 2] ?? END).lower === 'of')) {
    // "a few more months"
    const more = /^(?:more|extra|short|long)$/.test((tokens[from + 2] ?? END).lower) ? 3 : 2;
    const at = next === 'few' ? from + more : from + 3;
    const unit = (tokens[at] ?? END).lower;
    const name = plurals.get(unit);
    if (!name) return null;
    const factor = unit === 'decades' ? 10 : 1;
    const stated = { low: 2 * factor, high: (next === 'few' ? 10 : 4) * factor, lowOpen: false, highOpen: true };
    return weak(tokens, from, at + 1, 'duration', stated, name).with({ weak: undefined });
  }
  const span = longSpans.get(next) ?? singular.get(next);
  const hedged = measuring.has(tokenAt(tokens, from - 1).lower);
  if (!span || !hedged || (tokenAt(tokens, from - 1).lower === 'about' && next === 'day')) return null;
  return weak(tokens, from, from + 2, 'duration', exactly(span[0]), span[1]);
}

/** "weeks, not years", "takes months": bare plurals, in their own unit. */
function readPlural(tokens: readonly Token[], from: number): Reading | null {
  const word = tokens[from]!.lower;
  const comma = (tokens[from + 1] ?? END).text === ',' ? 1 : 0;
  const contrast = tokens[from + 1 + comma] ?? END;
  const other = tokens[from + 2 + comma] ?? END;
  const rather = contrast.lower === 'rather' && other.lower === 'than';
  const last = rather ? from + 3 + comma : from + 2 + comma;
  const contrasted = (contrast.lower === 'not' || rather) && plurals.has((tokens[last] ?? END).lower);
  const previous = tokenAt(tokens, from - 1).lower;
  if (!contrasted && !spell.has(previous)) return null;
  const factor = word === 'decades' ? 10 : 1;
  const stated = { low: factor === 1 ? 1 : 20, high: ceilings[word]!, lowOpen: false, highOpen: true };
  return weak(tokens, from, contrasted ? last + 1 : from + 1, 'duration', stated, plurals.get(word)!);
}

const periods = new Set('year years quarter month months decade decades week weeks century'.split(' '));

function namesTime(tokens: readonly Token[], at: number): boolean {
  for (let i = at; i < at + 6; i++) {
    const token = tokens[i] ?? END;
    if (periods.has(token.lower) || (token.kind === 'number' && token.text.length === 4)) return true;
  }
  return false;
}

/** "more in April than in all of 2025": a multiple above one, without a number. */
function readMoreThanAll(tokens: readonly Token[], from: number): Reading | null {
  for (let i = from + 1; i < from + 16; i++) {
    const token = tokens[i] ?? END;
    if (token.kind === 'end' || token.text === '.' || token.text === ';') return null;
    if (token.lower !== 'than') continue;
    let at = i + 1;
    if (['in', 'during', 'over', 'for'].includes((tokens[at] ?? END).lower)) at++;
    const words = [0, 1, 2].map((k) => (tokens[at + k] ?? END).lower).join(' ');
    if (
      !/^(?:all of|the whole|the entire|all the|(?:the|its|their) (?:whole|entire|full|previous)|the rest of)/.test(
        words,
      )
    )
      return null;
    if (!namesTime(tokens, at)) return null;
    const stated = { low: 1, high: null, lowOpen: true, highOpen: false };
    return weak(tokens, from, from + 1, 'multiple', stated, 'times');
  }
  return null;
}
