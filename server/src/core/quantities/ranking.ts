import { exactly, type Interval } from './interval';
import { ordinals, tens } from './lexicon/number-words';
import type { NumberPhrase } from './number-phrase';
import type { QuantityKind } from './quantity';
import { chunkEnd } from './reference';
import { identifier } from './identifier';
import { Reading } from './reading';
import { END, tokenAt, type Token } from './token';
import { isHyphen } from './unit';
import { isFunctionWord } from './lexicon/function-words';

const superlatives = new Set('most least best worst last'.split(' '));
const notSuperlatives = new Set(
  'west east west northwest forest interest request test guest rest quest harvest protest invest arrest contest manifest west chest'.split(
    ' ',
  ),
);
const ranking = new Set(
  'rank ranks ranked ranking placed places came comes finished finishes finishing stands'.split(' '),
);

interface Ordinal {
  readonly value: number;
  readonly next: number;
}

/** "third", "twenty-first", "118th". */
export function readOrdinalWord(tokens: readonly Token[], from: number): Ordinal | null {
  const token = tokens[from] ?? END;
  if (token.kind === 'word') {
    const value = ordinals.get(token.lower);
    if (value !== undefined) return { value, next: from + 1 };
    const ten = tens.get(token.lower);
    const hyphen = tokens[from + 1] ?? END;
    if (ten === undefined || !isHyphen(hyphen)) return null;
    const unit = ordinals.get((tokens[from + 2] ?? END).lower);
    return unit !== undefined && unit > 0 && unit < 10 ? { value: ten + unit, next: from + 3 } : null;
  }
  if (token.kind !== 'number' || !Number.isInteger(token.value)) return null;
  const suffix = tokens[from + 1] ?? END;
  if (suffix.gap || !/^(?:st|nd|rd|th)$/.test(suffix.lower)) return null;
  return { value: token.value, next: from + 2 };
}

/** "second-largest", "third most", "ranks third", "in first place" are rankings; other ordinals order, and are listed. */
export function readOrdinal(tokens: readonly Token[], from: number): Reading | null {
  const ordinal = readOrdinalWord(tokens, from);
  if (!ordinal) return null;
  const make = (kind: QuantityKind, next: number, stated: Interval = exactly(ordinal.value)): Reading =>
    new Reading(next, tokens[from]!.start, tokens[next - 1]!.end, kind, stated);
  const after = tokens[ordinal.next] ?? END;
  const hyphen = isHyphen(after) && !after.gap;
  const word = tokens[hyphen ? ordinal.next + 1 : ordinal.next] ?? END;
  if (isSuperlative(word.lower))
    return make('ranking', superlativeEnd(tokens, hyphen ? ordinal.next + 1 : ordinal.next));
  const previous = tokenAt(tokens, from - 1).lower;
  const beforeThat = tokenAt(tokens, from - 2).lower;
  if (ranking.has(previous) || (ranking.has(beforeThat) && (previous === 'joint' || previous === 'only')))
    return make('ranking', ordinal.next);
  if (['in', 'for', 'on'].includes(word.lower) && previous === 'and' && ranksBefore(tokens, from))
    return make('ranking', ordinal.next);
  if (copulas.has(previous) && !hyphen && placed.has(word.lower)) return make('ranking', ordinal.next);
  if (ranking.has(beforeThat) && ['them', 'it', 'us', 'him', 'her', 'which'].includes(previous))
    return make('ranking', ordinal.next);
  const ends = word.kind !== 'word' || ['and', 'but', 'while', 'or'].includes(word.lower);
  if (ends && ranksObjects(tokens, from)) return make('ranking', ordinal.next);
  if (isInARow(tokens, ordinal.next)) return make('ranking', ordinal.next);
  if (previous === 'in' && word.lower === 'place') return make('ranking', ordinal.next);
  return make('ordinal', ordinal.next);
}

const adjective = /(?:ous|al|ive|ful|able|ible|ing|ed|ent|ant|ic|ary|common)$/;

/**
 * "second lowest", "third most populous": what is ranked by belongs to the rank, whether a hyphen joins them or not. In "second most revenue" the noun
 * is what is counted.
 * @param at index of the superlative
 */
function superlativeEnd(tokens: readonly Token[], at: number): number {
  const degree = tokens[at]!;
  if (degree.lower !== 'most' && degree.lower !== 'least') return at + 1;
  const hyphen = isHyphen(tokens[at + 1] ?? END) && !tokens[at + 1]!.gap ? 1 : 0;
  const [quality, noun] = [tokens[at + 1 + hyphen] ?? END, tokens[at + 2 + hyphen] ?? END];
  const isQuality =
    quality.kind === 'word' &&
    quality.text === quality.lower &&
    !isFunctionWord(quality.lower) &&
    (adjective.test(quality.lower) || hyphen > 0 || (noun.kind === 'word' && !isFunctionWord(noun.lower)));
  if (isQuality) return at + 2 + hyphen;
  return degree.gap && at > 0 ? at : at + 1;
}

const ranksWith = new Set(['are', 'were', 'remain', 'remained', 'became']);

/** "Ash and Bay are the two largest ports": the first places, taken by as many as are named; "the two largest ports closed" says which. */
export function readFirstPlaces(
  tokens: readonly Token[],
  from: number,
  { interval, next }: NumberPhrase,
): Reading | null {
  const count = interval.low;
  const superlative = tokens[next] ?? END;
  if (count === null || count < 2 || count > 20 || !superlative.gap || !isSuperlative(superlative.lower)) return null;
  const determiner = tokenAt(tokens, from - 1).lower;
  if ((determiner !== 'the' && !determiner.endsWith("'s")) || !ranksNames(tokens, from - 2)) return null;
  const end = superlativeEnd(tokens, next);
  const stated = { low: 1, high: count, lowOpen: false, highOpen: false };
  return new Reading(end, tokens[from]!.start, tokens[end - 1]!.end, 'ranking', stated);
}

/** Whether several are named before a verb that says what they are: "Ash, both in Kent, and Bay are". */
function ranksNames(tokens: readonly Token[], at: number): boolean {
  const verb = tokenAt(tokens, at).lower === 'the' ? at - 1 : at;
  if (!ranksWith.has(tokenAt(tokens, verb).lower)) return false;
  for (let i = verb - 2; i >= Math.max(0, verb - 24) && tokens[i]!.text !== ';'; i--)
    if (tokens[i]!.lower === 'and' && /^[A-Z]/.test(tokens[i + 1]!.text)) return true;
  return false;
}

const copulas = new Set(['is', 'are', 'was', 'were', 'be', 'been', 'being', 'only', 'came', 'comes', 'lies', 'sits']);
const placed = new Set([
  'with',
  'among',
  'amongst',
  'out',
  'behind',
  'in',
  'of',
  'worldwide',
  'globally',
  'nationally',
]);

/** "the third year running", "the ninth in a row", "a fourth consecutive quarter": a count of what went before. */
function isInARow(tokens: readonly Token[], next: number): boolean {
  const words = [0, 1, 2, 3].map((k) => (tokens[next + k] ?? END).lower);
  if (['consecutive', 'successive', 'straight'].includes(words[0]!)) return true;
  if (words[1] === 'running' || words[0] === 'running') return true;
  const row = words[0] === 'in' ? 0 : 1;
  return words[row] === 'in' && words[row + 1] === 'a' && words[row + 2] === 'row';
}

/** "ranked cost first and comfort fourth": an ordinal that closes a clause after "ranked". */
function ranksObjects(tokens: readonly Token[], from: number): boolean {
  for (let i = from - 1; i >= Math.max(0, from - 10); i--) {
    if (/^[.;:]$/.test(tokens[i]!.text)) return false;
    if (tokens[i]!.lower === 'ranked' || tokens[i]!.lower === 'ranking') return true;
  }
  return false;
}

/** "ranks third in spending and first in exports" */
function ranksBefore(tokens: readonly Token[], from: number): boolean {
  for (let i = Math.max(0, from - 8); i < from; i++) if (ranking.has(tokens[i]!.lower)) return true;
  return false;
}

function isSuperlative(word: string): boolean {
  return superlatives.has(word)
    ? word !== 'last'
    : word.length > 4 && word.endsWith('est') && !notSuperlatives.has(word);
}

const ranks = new Set(['rank', 'ranks', 'ranked', 'ranking']);

/** "Xero was ranked 83, Chorus 120 and Genesis 212": a bare number after the verb, and those of the names that follow it in the list. */
export function readRank(tokens: readonly Token[], from: number): Reading | null {
  const { grouped, precision, start, end, value } = tokens[from]!;
  if (grouped || precision !== 1 || !(value > 0)) return null;
  const after = tokens[from + 1] ?? END;
  const ends = after.kind === 'end' || (after.gap ? isFunctionWord(after.lower) : /^[.,;:)]$/.test(after.text));
  if (!ends || after.lower === 'or') return null;
  let i = from - 1;
  let names = 0;
  for (; i >= Math.max(0, from - 16) && !ranks.has(tokens[i]!.lower); i--) {
    const { kind, text, lower } = tokens[i]!;
    const isName = kind === 'word' && text !== lower;
    if (isName) names++;
    // Between two ranks there is a name, and nothing but names and links.
    else if (kind === 'number' ? names === 0 : !/^(?:,|and|the|while)$/.test(lower)) return null;
  }
  if (
    i < 0 ||
    !ranks.has(tokens[i]!.lower) ||
    (names > 0 && !tokens.slice(i, from).some(({ kind }) => kind === 'number'))
  )
    return null;
  return new Reading(from + 1, start, end, 'ranking', exactly(value));
}

const numbered = new Set(
  (
    'the a , ( : catalogue catalog reference account case registration serial model part grant contract bus route flight ' +
    'platform phone telephone room house paper page issue ticket track tram line licence license passport policy ' +
    'application patent section item at order'
  ).split(' '),
);

/** "the number 36 bus", "briefing, number 8047", "Number 10": not "they number 400". */
function namesByNumber(tokens: readonly Token[], from: number): boolean {
  const before = tokens[from - 1];
  const number = tokens[from + 1] ?? END;
  if (number.grouped || number.kind !== 'number') return false;
  return !before || tokens[from]!.text === 'Number' || numbered.has(before.lower);
}

/** "#4", "No. 4" and "number 4" after a word of ranking or before "in". */
export function readNumberSign(tokens: readonly Token[], from: number): Reading | null {
  const token = tokens[from]!;
  let at = from + 1;
  if (token.lower === 'no') {
    const stop = (tokens[at] ?? END).text === '.' && !tokens[at]!.gap;
    // "Grant No 1010", not "No 40 homes": a capital inside the sentence.
    if (!stop && !(token.text === 'No' && tokenAt(tokens, from - 1).kind === 'word')) return null;
    if (stop) at++;
  } else if (token.text !== '#' && token.lower !== 'number' && token.text !== '№') return null;
  const number = tokens[at] ?? END;
  const one = number.lower === 'one' && token.lower === 'number' ? 1 : number.value;
  if (!Number.isFinite(one)) return null;
  const ranked = ranking.has(tokenAt(tokens, from - 1).lower) || ranking.has(tokenAt(tokens, from - 2).lower);
  const after = (tokens[at + 1] ?? END).lower;
  // "#16Days"
  const glued = tokens[at + 1] ?? END;
  if (token.text === '#' && glued.kind === 'word' && !glued.gap) return identifier(tokens, from, chunkEnd(tokens, at));
  // "Mockup #2", "Lesson #1": one of a list.
  const goesOn = /^(?:and|or|,)$/.test(tokenAt(tokens, from - 1).lower) && tokenAt(tokens, from - 3).text === '#';
  const before = tokenAt(tokens, goesOn ? from - 4 : from - 1);
  if (token.text === '#' && before.kind === 'word' && !ranked && !isFunctionWord(before.lower))
    return new Reading(at + 1, number.start, number.end, 'reference', exactly(one));
  const rank = token.text === '#' ? one < 1000 : ranked || after === 'in';
  if (token.lower === 'number' && !rank && !namesByNumber(tokens, from)) return null;
  const kind = rank ? 'ranking' : 'reference';
  const start = kind === 'reference' ? number.start : token.start;
  const next = kind === 'reference' ? chunkEnd(tokens, at) : at + 1;
  return new Reading(next, start, tokens[next - 1]!.end, kind, exactly(one));
}
