import { isFunctionWord } from './lexicon/function-words';
import { currencySigns, unitPhrases } from './lexicon/units';
import { readNumber } from './number';
import { END, type Token } from './token';
import { isHyphen } from './unit';

export interface Denominator {
  readonly unit: string;
  readonly next: number;
  readonly end: number;
}

/** What may stand after "a", "an", "each", "every": "$40 a year", "3 visits a month". */
const articleDenominators = new Set(
  (
    'year month week day hour minute second quarter night head person household pupil student patient child family ' +
    'worker employee share barrel tonne ton kilo kg litre liter gallon mile kilometre unit vehicle claimant gigabyte ' +
    'decade term session visit dose tenant voter home property claim case acre hectare month shift room bed ' +
    'bag bottle pack meal ride trip ticket call text bushel pound ounce kilogram seat passenger vote job place mile'
  ).split(' '),
);

const shortDenominators = new Map([
  ['pcm', 'month'],
  ['pa', 'year'],
  ['pw', 'week'],
]);

/** "per 100,000", "per capita", "a year", "per square metre", "/kWh", "for every 100". */
export function readDenominator(tokens: readonly Token[], at: number): Denominator | null {
  const first = readOne(tokens, at);
  const link = first ? (tokens[first.next] ?? END) : END;
  const second = first && (link.lower === 'per' || link.text === '/') ? readOne(tokens, first.next) : null;
  return second ? { ...second, unit: `${first!.unit} per ${second.unit}` } : first;
}

/** "-an-hour", "-per-child" */
function readHyphened(tokens: readonly Token[], at: number): Denominator | null {
  const [link, hyphen, word] = [1, 2, 3].map((k) => tokens[at + k] ?? END) as [Token, Token, Token];
  if (!['a', 'an', 'per'].includes(link.lower) || !isHyphen(hyphen) || word.kind !== 'word') return null;
  if (tokens[at]!.gap || link.gap || hyphen.gap || word.gap) return null;
  return { unit: word.lower, next: at + 4, end: word.end };
}

function readOne(tokens: readonly Token[], at: number): Denominator | null {
  const token = tokens[at] ?? END;
  const after = tokens[at + 1] ?? END;
  if (token.kind === 'end') return null;
  if (isHyphen(token)) return readHyphened(tokens, at);
  if (token.lower === 'per' || (token.text === '/' && !token.gap)) {
    if (after.kind === 'end' || (after.lower === 'cent' && token.lower === 'per')) return null;
    return denominatorAt(tokens, at + 1);
  }
  if (token.lower === 'p' && [1, 2, 3].map((k) => tokens[at + k]?.text).join('') === '.a.')
    return { unit: 'year', next: at + 4, end: tokens[at + 3]!.end };
  const short = shortDenominators.get(token.lower);
  if (short !== undefined) return { unit: short, next: at + 1, end: token.end };
  if (token.lower === 'for' && after.lower === 'every') return denominatorAt(tokens, at + 2);
  if (token.lower === 'a' || token.lower === 'an' || token.lower === 'each' || token.lower === 'every') {
    if (!articleDenominators.has(after.lower) && !isPhysical(tokens, at + 1)) return null;
    // "a year earlier", "a year ago", "each year since": a date, and no rate.
    const then = (tokens[at + 2] ?? END).lower;
    if (['ago', 'earlier', 'later', 'before', 'after', 'old'].includes(then)) return null;
    return unitAt(tokens, at + 1);
  }
  return null;
}

/** "A kilowatt-hour", "each square metre", but no sign: "a g", "a km". */
function isPhysical(tokens: readonly Token[], at: number): boolean {
  return (tokens[at] ?? END).text.length > 2 && unitPhrases.match(tokens, at)?.value.kind === 'dimension';
}

function denominatorAt(tokens: readonly Token[], at: number): Denominator | null {
  const number = readNumber(tokens, at);
  if (number) {
    const size = number.interval.low;
    if (size === null || number.interval.high !== size) return null;
    return { unit: String(size), next: number.next, end: number.end };
  }
  return moneyAt(tokens, at) ?? unitAt(tokens, at);
}

/** "per $1", "for every £100": an amount of money is the base. */
function moneyAt(tokens: readonly Token[], at: number): Denominator | null {
  const code = currencySigns.get((tokens[at] ?? END).text);
  const number = code === undefined || tokens[at + 1]?.kind !== 'number' ? null : readNumber(tokens, at + 1);
  const size = number?.interval.low ?? null;
  if (!number || size === null || number.interval.high !== size) return null;
  return { unit: `${size} ${code}`, next: number.next, end: number.end };
}

/** "of fuel per $1", "of steel to make $1": the base of an amount of money, after what it is spent on. */
export function readBaseOfMoney(tokens: readonly Token[], at: number): Denominator | null {
  if ((tokens[at] ?? END).lower !== 'of') return null;
  for (let i = at + 1; i < at + 4; i++) {
    const { kind, lower } = tokens[i] ?? END;
    if (kind !== 'word') return null;
    if (lower === 'per') return i > at + 1 ? moneyAt(tokens, i + 1) : null;
    if (lower === 'to' && making.has((tokens[i + 1] ?? END).lower)) {
      const base = moneyAt(tokens, i + 2);
      return base?.unit.startsWith('1 ') ? base : null;
    }
    if (isFunctionWord(lower)) return null;
  }
  return null;
}

const making = new Set('make produce generate earn raise'.split(' '));

/** Before the noun of a denominator: "per extra child", "per new home". */
const modifiers = new Set('extra additional added new further single individual average eligible'.split(' '));

/** A unit by its sign, so that "a tonne" and "per tonne" are one; any other word as it stands. */
function unitAt(tokens: readonly Token[], at: number): Denominator | null {
  const unit = unitPhrases.match(tokens, at);
  // "Per kilotonne" is not per tonne.
  if (unit && unit.value.factor === 1 && unit.value.kind !== 'currency')
    return upTo(unit.value.unit, tokens, unit.next);
  const word = tokens[at] ?? END;
  if (word.kind !== 'word') return null;
  const noun = tokens[at + 1] ?? END;
  if (modifiers.has(word.lower) && noun.kind === 'word' && noun.gap && !isFunctionWord(noun.lower))
    return { unit: `${word.lower} ${noun.lower}`, next: at + 2, end: noun.end };
  return upTo(word.lower, tokens, at + 1);
}

function upTo(unit: string, tokens: readonly Token[], next: number): Denominator {
  const done = isDone(tokens, next) ? next + 1 : next;
  return { unit, next: done, end: tokens[done - 1]!.end };
}

const participles = new Set(
  'saved averted avoided gained invested spent raised born served treated emitted produced recycled abated'.split(' '),
);

/** "per life saved", "per tonne avoided": what was done to it belongs to the denominator, unless an object shows a verb: "£4 per head saved them". */
function isDone(tokens: readonly Token[], at: number): boolean {
  if (!participles.has((tokens[at] ?? END).lower)) return false;
  const { kind, lower } = tokens[at + 1] ?? END;
  if (kind !== 'word') return kind !== 'number';
  return lower.endsWith('ing') || (isFunctionWord(lower) && !objects.has(lower));
}

const objects = new Set('a an the them it us him her their its our his all each'.split(' '));
