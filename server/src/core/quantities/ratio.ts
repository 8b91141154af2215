import { exactly } from './interval';
import { denominators, scales, tens as tensWords, vulgarFractions } from './lexicon/number-words';
import { isPartOfYear, isQuartersOfYear, isTimeApart, isYearAt } from './quarters-of-year';
import { readNoun } from './noun';
import { readNumber } from './number';
import type { NumberPhrase } from './number-phrase';
import type { QuantityKind } from './quantity';
import { readOrdinalWord } from './ranking';
import { Reading } from './reading';
import { END, tokenAt, type Token } from './token';
import { isDash, isHyphen, joinsNumbers, readUnit, type UnitMatch } from './unit';
import { isChangeWord } from './change';
import { isOfRatio } from './of-ratio';
import { isFunctionWord } from './lexicon/function-words';
import { isLostVote, isOfVote } from './vote';

/** "3 of 13", "one in five", "47 in every 100", "11:1", "27 votes to 24", "two-thirds", "1/50th", "half". */
export function readRatio(tokens: readonly Token[], from: number, number: NumberPhrase | null): Reading | null {
  const part = readSharedRange(tokens, from, number) ?? readPart(tokens, from, number);
  return part?.of === undefined ? part : (readFractionRange(tokens, from, part, part.of) ?? part);
}

/** "1 to 2 in 10", "one to two thirds": what follows the second number is said of both. */
function readSharedRange(tokens: readonly Token[], from: number, first: NumberPhrase | null): Reading | null {
  const link = tokens[first?.next ?? 0] ?? END;
  const low = first?.interval.low ?? null;
  if (!first || low === null || first.interval.high !== low || tokenAt(tokens, from - 1).lower === 'from') return null;
  if (link.lower !== 'to' && link.lower !== 'or' && !isDash(link)) return null;
  const second = readNumber(tokens, first.next + 1);
  const high = second?.interval.low ?? null;
  if (!second || high === null || second.interval.high !== high || high <= low) return null;
  const share = readFraction(tokens, first.next + 1, second) ?? readOutOf(tokens, first.next + 1, second);
  if (share?.kind !== 'ratio' || share.stated.low !== high || share.of === 4 || share.of! > 1000) return null;
  return share.with({ start: first.start, stated: { ...share.stated, low } });
}

/** "two-thirds to three-quarters", "a third to a half": one share between two. */
function readFractionRange(tokens: readonly Token[], from: number, first: Reading, of: number): Reading | null {
  const link = tokens[first.next] ?? END;
  const words = tokens[from]!.kind === 'word';
  if (!words || first.nounAt !== undefined || (link.lower !== 'to' && link.lower !== 'and')) return null;
  const before = tokenAt(tokens, from - 1).lower;
  if (link.lower === 'and' ? before !== 'between' : before === 'from') return null;
  const at = first.next + 1;
  if ((tokens[at] ?? END).kind !== 'word') return null;
  const number = readNumber(tokens, at);
  const halfAt = (tokens[at] ?? END).lower === 'a' && (tokens[at + 1] ?? END).lower === 'half' ? at + 1 : at;
  const second = number
    ? number.interval.low === null || number.interval.low !== number.interval.high
      ? null
      : readFraction(tokens, at, number)
    : (readArticleFraction(tokens, at) ??
      readHalf(tokens, halfAt) ??
      (halfAt > at ? ratio(tokens, at, halfAt + 1, 1, 2) : null));
  if (!second || second.kind !== 'ratio' || second.of === undefined || first.kind !== 'ratio') return null;
  const low = first.stated.low! / of;
  const high = second.stated.low! / second.of;
  if (low >= high || high > 1) return null;
  const stated = { low, high, lowOpen: false, highOpen: false };
  return first.with({ next: second.next, end: second.end, stated, of: 1, precision: 0.01 });
}

function readPart(tokens: readonly Token[], from: number, number: NumberPhrase | null): Reading | null {
  if (!number) return readArticleFraction(tokens, from) ?? readHalf(tokens, from);
  if (number.interval.low === null || number.interval.low !== number.interval.high) return null;
  return readFraction(tokens, from, number) ?? readOutOf(tokens, from, number) ?? readTally(tokens, from, number);
}

function ratio(tokens: readonly Token[], from: number, next: number, value: number, of: number): Reading {
  return new Reading(next, tokens[from]!.start, tokens[next - 1]!.end, 'ratio', exactly(value), null, 1, { of });
}

/** "two-thirds", "a third of", "three quarters", "one-fifth", "half", "1/50th", "½". */
function readFraction(tokens: readonly Token[], from: number, top: NumberPhrase): Reading | null {
  const value = top.interval.low!;
  if (!Number.isInteger(value) || value < 1) return null;
  let at = top.next;
  let token = tokens[at] ?? END;
  if (token.text === '/' && !token.gap) {
    const bottom = tokens[at + 1] ?? END;
    if (bottom.kind !== 'number' || bottom.gap || !(bottom.value > 1)) return null;
    const suffix = tokens[at + 2] ?? END;
    const ordinal = !suffix.gap && /^(?:th|rd|nd|st|ths|rds)$/.test(suffix.lower);
    if (!ordinal && value >= bottom.value) return null;
    const whole = !ordinal && bottom.value <= 16 ? readUnit(tokens, at + 2) : null;
    if (whole && !whole.hyphen && halved.has(whole.kind)) return partOf(tokens, from, whole, value, bottom.value);
    return ratio(tokens, from, at + (ordinal ? 3 : 2), value, bottom.value);
  }
  const hyphen = isHyphen(token) && !token.gap;
  if (hyphen) token = tokens[++at] ?? END;
  const compound = value === 1 && tensWords.has(token.lower) ? readOrdinalWord(tokens, at) : null;
  if (compound) return ratio(tokens, from, compound.next, 1, compound.value);
  const of = denominators.get(token.lower);
  if (of === undefined || value >= (top.words ? 1e6 : 100)) return null;
  const plural = token.lower.endsWith('s');
  // "a three-quarter-point rise"
  if (hyphen && isHyphen(tokens[at + 1] ?? END)) {
    const points = partOfUnit(tokens, from, at + 1, value, of);
    if (points) return points;
  }
  if (value === 1 ? plural : !plural) return null;
  // "one second" is a time; "two quarters" of a year are one too, unless part "of" something.
  if (
    of === 4 &&
    (hyphen ? isPartOfYear(tokens, from, at + 1) : value === 2 || value > 3 || isQuartersOfYear(tokens, from, at + 1))
  )
    return null;
  const enlarged = partOfScale(tokens, from, at + 1, value, of) ?? partOfUnit(tokens, from, at + 1, value, of);
  if (enlarged) return enlarged;
  return ratio(tokens, from, at + 1, value, of);
}

/** Before a share of what is left of the whole. */
const leavingOver = new Set(['remaining', 'other']);
/** Before one more share of it. */
const addingTo = new Set(['another', 'further']);
/** Irregular verbs that tell what became of a share. */
const goingOn = new Set('go goes went come came want take took leave left live pay spent'.split(' '));

/** "half of the remaining third", "the other quarter", "a further fifth said no": parts of a whole that was shared out, where no noun follows. */
export function readRest(tokens: readonly Token[], from: number): Reading | null {
  const previous = tokenAt(tokens, from - 1).lower;
  if (!leavingOver.has(previous) && !addingTo.has(previous)) return null;
  const of = denominators.get(tokens[from]!.lower);
  if (of === undefined || tokens[from]!.lower.endsWith('s') || (of === 4 && addingTo.has(previous))) return null;
  const after = tokens[from + 1] ?? END;
  if (isHyphen(after) && !after.gap) return null;
  const isFree =
    after.kind !== 'word' || isFunctionWord(after.lower) || goingOn.has(after.lower) || /[^e]ed$/.test(after.lower);
  if (!isFree || (of === 4 && after.lower === 'of' && isYearAt(tokens, from + 2))) return null;
  return ratio(tokens, from, from + 1, 1, of);
}

/** "½ of farms", "¾ mile" */
export function readVulgarPart(tokens: readonly Token[], from: number): Reading | null {
  const fraction = vulgarFractions.get(tokens[from]!.text);
  if (!fraction) return null;
  const [value, of] = fraction;
  const whole = readUnit(tokens, from + 1);
  if (!whole || whole.hyphen || !halved.has(whole.kind)) return ratio(tokens, from, from + 1, value, of);
  return partOf(tokens, from, whole, value, of);
}

/** "¾ mile", "half an hour": part of one of a unit. */
function partOf(tokens: readonly Token[], from: number, whole: UnitMatch, value: number, of: number): Reading {
  const { next, end, kind, unit, factor } = whole;
  const stated = exactly((value * factor) / of);
  return new Reading(next, tokens[from]!.start, end, kind, stated, unit, factor / of);
}

/** "half an hour", "half a percentage point", "half a mile". */
const halved = new Set<QuantityKind>(['duration', 'percent', 'percentage-points', 'basis-points', 'dimension']);

function readHalf(tokens: readonly Token[], from: number): Reading | null {
  if (tokens[from]!.lower !== 'half') return null;
  const previous = tokenAt(tokens, from - 1).lower;
  const next = tokens[from + 1] ?? END;
  if (isHyphen(next) && !next.gap) return readHyphenedShare(tokens, from, from + 1, 1, 2);
  const article = next.lower === 'a' || next.lower === 'an' ? readUnit(tokens, from + 2) : null;
  if (article && halved.has(article.kind)) return partOf(tokens, from, article, 1, 2);
  const direct =
    next.kind === 'word' && !['first', 'second', 'latter', 'other'].includes(previous)
      ? readUnit(tokens, from + 1)
      : null;
  if (direct && !direct.hyphen && halved.has(direct.kind) && !next.lower.endsWith('s'))
    return partOf(tokens, from, direct, 1, 2);
  if (next.lower === 'again' && (tokens[from + 2] ?? END).lower === 'as')
    return times(ratio(tokens, from, from + 2, 1.5, 1));
  // "half a point", "a half-point"
  if (next.lower === 'a' && (tokens[from + 2] ?? END).lower === 'point' && (tokens[from + 3] ?? END).lower !== 'of') {
    const { end } = tokens[from + 2]!;
    const start = tokens[from]!.start;
    const kind = 'percentage-points';
    return new Reading(from + 3, start, end, kind, exactly(0.5), 'percentage point', 0.5);
  }
  if (
    next.lower === 'as' &&
    ['many', 'much', 'likely', 'often', 'fast', 'large', 'big', 'high'].includes((tokens[from + 2] ?? END).lower)
  )
    return times(ratio(tokens, from, from + 1, 0.5, 1));
  if (previous === 'a' && tokenAt(tokens, from - 2).lower === 'and') return null;
  if (['first', 'second', 'latter', 'other', 'better', 'time', 'other'].includes(previous)) return null;
  return ratio(tokens, from, from + 1, 1, 2);
}

/** "half as many", "half again as much": how many times, not which share. */
function times(share: Reading): Reading {
  return share.with({ kind: 'multiple', unit: 'times', of: undefined, precision: 0.1 });
}

const hedging = new Set('about nearly almost over by roughly around under than only just to of another at'.split(' '));

/** "a third", where it is a share: "a third of", "by a third", "about a quarter", not "a third option". */
function readArticleFraction(tokens: readonly Token[], from: number): Reading | null {
  if (tokens[from]!.lower !== 'a') return null;
  const token = tokens[from + 1] ?? END;
  // "a half hour", "a half percentage point"
  const half = token.lower === 'half' ? readHalf(tokens, from + 1) : null;
  if (half && half.kind !== 'ratio' && half.kind !== 'multiple') return half.with({ start: tokens[from]!.start });
  const of = denominators.get(token.lower);
  if (of === undefined || token.lower.endsWith('s')) return null;
  const next = tokens[from + 2] ?? END;
  // "a quarter earlier" is three months.
  if (of === 4 && isTimeApart(tokens, from + 2)) return null;
  const previous = tokenAt(tokens, from - 1).lower;
  const open = next.kind !== 'word' || isFunctionWord(next.lower) || next.lower.endsWith('er');
  const part = partOfUnit(tokens, from, from + 2, 1, of);
  if (part) return part;
  if (isHyphen(next) && !next.gap) return null;
  if (next.lower !== 'of' && !open && !hedging.has(previous)) return null;
  if (next.lower !== 'of' && !hedging.has(previous) && of > 4 && !isChangeWord(tokenAt(tokens, from - 1))) return null;
  if (previous === 'per' || ((previous === 'in' || previous === 'for') && !isPartOfWhole(tokens, from + 2)))
    return null;
  // "a year and a half"
  if (of === 2 && previous === 'and') return null;
  const enlarged = partOfScale(tokens, from, from + 2, 1, of);
  if (enlarged) return enlarged;
  return ratio(tokens, from, from + 2, 1, of);
}

/** "accounts for a quarter of all spending", "in a third of schools"; "for a quarter" and "in a quarter of growth" are three months. */
function isPartOfWhole(tokens: readonly Token[], at: number): boolean {
  if ((tokens[at] ?? END).lower !== 'of') return false;
  return determiners.has((tokens[at + 1] ?? END).lower) || readNoun('', tokens, at + 1, false, false) !== null;
}

/** "a half-percent cut", "a quarter-percentage-point rise" */
function readHyphenedShare(
  tokens: readonly Token[],
  from: number,
  at: number,
  value: number,
  of: number,
): Reading | null {
  const whole = readUnit(tokens, at);
  return whole?.hyphen && whole.kind.startsWith('percent') ? partOf(tokens, from, whole, value, of) : null;
}

/** "a quarter of an hour", "three quarters of a mile", "a quarter point", "a quarter-point". */
function partOfUnit(tokens: readonly Token[], from: number, at: number, value: number, of: number): Reading | null {
  const link = tokens[at] ?? END;
  const start = tokens[from]!.start;
  const stated = exactly(value / of);
  const point = isHyphen(link) && !link.gap ? at + 1 : at;
  if ((tokens[point] ?? END).lower === 'point' && (tokens[point + 1] ?? END).lower !== 'of') {
    const { end } = tokens[point]!;
    return new Reading(point + 1, start, end, 'percentage-points', stated, 'percentage point', 1 / of);
  }
  const share = readHyphenedShare(tokens, from, at, value, of);
  if (share) return share;
  const article = (tokens[at + 1] ?? END).lower;
  if (link.lower !== 'of' || (article !== 'a' && article !== 'an')) return null;
  const whole = readUnit(tokens, at + 2);
  if (!whole || whole.hyphen || !halved.has(whole.kind)) return null;
  return partOf(tokens, from, whole, value, of);
}

/** "a quarter of a million" */
function partOfScale(tokens: readonly Token[], from: number, at: number, value: number, of: number): Reading | null {
  if ((tokens[at] ?? END).lower !== 'of' || (tokens[at + 1] ?? END).lower !== 'a') return null;
  const scale = scales.get((tokens[at + 2] ?? END).lower);
  if (scale === undefined) return null;
  const stated = exactly(Math.round((value * scale) / of));
  return ratio(tokens, from, at + 3, value, of).with({ kind: 'count', stated, of: undefined, precision: scale / 100 });
}

const determiners = new Set(
  'the these those its their our his her every all them top largest leading biggest remaining other main major'.split(
    ' ',
  ),
);

const leading = new Set(['top', 'leading', 'biggest', 'largest', 'main']);

/** "3 of 13", "3 of the 13", "3 out of 13", "one in five", "nine of every ten", "47 in every 100". */
function readOutOf(tokens: readonly Token[], from: number, top: NumberPhrase): Reading | null {
  const value = top.interval.low!;
  let i = top.next;
  if ((tokens[i] ?? END).text === '-' && !tokens[i]!.gap) i++;
  i = skipNoun(tokens, i, value);
  let link = (tokens[i] ?? END).lower;
  if (link === 'out') {
    i++;
    if ((tokens[i] ?? END).lower !== 'of') return null;
    link = 'out of';
  } else if (link !== 'of' && link !== 'in') return null;
  i++;
  if ((tokens[i] ?? END).text === '-' && !tokens[i]!.gap) i++;
  let every = false;
  while (i < top.next + 6 && determiners.has((tokens[i] ?? END).lower)) {
    every ||= tokens[i]!.lower === 'every';
    i++;
  }
  if (link !== 'in' && value > 1 && (tokens[i] ?? END).kind === 'word') i = ownerEnd(tokens, i);
  if (link === 'in' && tokenAt(tokens, i - 1).lower !== 'in' && !every && tokenAt(tokens, i - 1).text !== '-')
    return null;
  const bottom = readNumber(tokens, i);
  if (!bottom || bottom.interval.low === null || bottom.interval.low !== bottom.interval.high) return null;
  const of = bottom.interval.low;
  if (value > of || of < 2) return null;
  // "one of their top two concerns" says that it is among them; "one of the top ten banks failed" is a share.
  if (value === 1 && top.words && from > 0 && leading.has(tokenAt(tokens, i - 1).lower)) return null;
  const isYear = bottom.bare && of >= 1500 && of <= 2100;
  if (isYear && (link === 'in' || link === 'of') && value < of / 100) return null;
  // "12 in 8 million homes" would be odd; "5 in 10 minutes" is no share.
  if (link === 'in' && !every && value > 1 && of % 10 !== 0 && of > 20) return null;
  if (link === 'in' && isTime(tokens, bottom.next)) return null;
  return ratio(tokens, from, bottom.next, value, of).with({ nounAt: bottom.next });
}

/** How many words a name may have before what it owns: "of the United Arab Emirates' seven". */
const OWNER = 4;

/** "of Wyoming's 17", "of the nation's ten", "of the states' own 40": index of the number behind the owner, or the same where there is none. */
function ownerEnd(tokens: readonly Token[], at: number): number {
  for (let i = at; i < at + OWNER; i++) {
    const { kind, lower } = tokens[i] ?? END;
    const sign = tokens[i + 1] ?? END;
    if (kind !== 'word' || isFunctionWord(lower)) return at;
    const plural = lower.endsWith('s') && /^['’]$/.test(sign.text) && !sign.gap;
    if (!plural && !lower.endsWith("'s")) continue;
    let next = plural ? i + 2 : i + 1;
    while (next < i + 5 && (determiners.has((tokens[next] ?? END).lower) || tokens[next]?.lower === 'own')) next++;
    const number = tokens[next] ?? END;
    // "two of Kenya's 2019 laws"
    const isYear = number.kind === 'number' && number.text.length === 4 && number.value >= 1900 && number.value <= 2100;
    return isYear ? at : next;
  }
  return at;
}

/** "one case in three", "9 times out of 10": the noun that may stand inside. */
function skipNoun(tokens: readonly Token[], at: number, value: number): number {
  const noun = tokens[at] ?? END;
  const link = tokens[at + 1] ?? END;
  if (noun.kind !== 'word' || isFunctionWord(noun.lower)) return at;
  if (link.lower === 'out' && (tokens[at + 2] ?? END).lower === 'of') return at + 1;
  return link.lower === 'in' && value === 1 ? at + 1 : at;
}

const timeWords = new Set('years months weeks days hours minutes seconds decades percent %'.split(' '));

function isTime(tokens: readonly Token[], at: number): boolean {
  return timeWords.has((tokens[at] ?? END).lower);
}

/** "11:1", "eleven to one", "43-0" and "27 votes to 24": odds have the 1 as `of`, tallies the sum of both sides. */
function readTally(tokens: readonly Token[], from: number, left: NumberPhrase): Reading | null {
  if (left.scale !== 1) return null;
  let i = left.next;
  const hyphened = isHyphen(tokens[i] ?? END) && !tokens[i]!.gap;
  if (hyphened && tokens[i + 1]?.lower === 'to') i++;
  if ((tokens[i] ?? END).lower === 'votes' || (tokens[i] ?? END).lower === 'vote') i++;
  const link = tokens[i] ?? END;
  const colon = link.text === ':' && !link.gap;
  const shares = readShares(tokens, from, left, i);
  if (shares) return shares;
  const dash = joinsNumbers(link) && !link.gap;
  if (!colon && !dash && link.lower !== 'to') return null;
  i++;
  if (isHyphen(tokens[i] ?? END) && !tokens[i]!.gap) i++;
  const right = readNumber(tokens, i);
  if (!right || right.interval.low === null || right.scale !== 1 || !right.bare !== !left.bare) return null;
  if (readUnit(tokens, right.next)) return null;
  const a = left.interval.low!;
  const b = right.interval.low;
  if (!Number.isInteger(a) || !Number.isInteger(b) || a < 0 || b < 0) return null;
  if (colon && (b === 0 || ((a > 100 || b > 100) && !isOfRatio(tokens, from)))) return null;
  if (!colon && (a > 1000 || (a <= b && !isLostVote(tokens, from)))) return null;
  if (!colon && b > 1 && !isOfVote(tokens, from)) return null;
  if (dash && b > 0 && !isOfVote(tokens, from)) return null;
  const odds = b === 1 && !isOfVote(tokens, from);
  const of = odds || colon ? b : a + b;
  if (of === 0) return null;
  return ratio(tokens, from, right.next, a, of);
}

/** "a 50-50 split", "60/40": two shares of a hundred. */
function readShares(tokens: readonly Token[], from: number, left: NumberPhrase, at: number): Reading | null {
  const link = tokens[at] ?? END;
  const right = tokens[at + 1] ?? END;
  if (!left.bare || !(joinsNumbers(link) || link.text === '/') || link.gap || right.kind !== 'number' || right.gap)
    return null;
  const value = left.interval.low!;
  return value >= 50 && value + right.value === 100 ? ratio(tokens, from, at + 2, value, 100) : null;
}
