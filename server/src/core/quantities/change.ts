import { wordFact } from '../text/word-fact';
import { END, tokenAt, type Token } from './token';

const up =
  'rose rise rises rising risen increase increased increases increasing grew grow grows growing grown growth up gain ' +
  'gained gains climbed climb climbs climbing jumped jump jumps surged surge surging soared soar expanded expansion ' +
  'raised raise raises raising added improved improve improvement higher hike uplift rebounded boosted widened quickened';
const down =
  'fell fall falls falling fallen decrease decreased decreases decreasing decline declined declines declining down drop ' +
  'dropped drops dropping cut cuts cutting reduced reduce reduces reducing reduction shrank shrink shrunk slashed slash ' +
  'lost loss lose slumped slump slipped plunged plunge lowered lower contracted contraction tumbled dipped dip sank eased narrowed softened';
const level = 'to from at of reach reached reaching';
// A multiple is read as such; its verb says that what follows "from" and "to" are two levels.
const other =
  'went go going moved changed change shifted swung move shift doubled doubling tripled tripling trebled trebling quadrupled halved halving';
const passed =
  'by of an a about around roughly nearly almost some more less than over just under only approximately another at least further up to as much';

/** What a word before a quantity says of its change. */
const enum Sense {
  Up = 1,
  Down = 2,
  /** Of a change whose direction is not said. */
  Other = 4,
  /** A level is named, and no change. */
  Level = 8,
  /** It may stand between a change and its quantity. */
  Passed = 16,
}

/** All in one table: each word before a quantity is looked up once. */
const senses = new Map<string, number>();
for (const [sense, words] of [
  [Sense.Up, up],
  [Sense.Down, down],
  [Sense.Other, other],
  [Sense.Level, level],
  [Sense.Passed, passed],
] as const)
  for (const word of words.split(' ')) senses.set(word, senseOf(word) | sense);

function senseOf(word: string): number {
  return senses.get(word) ?? 0;
}

function senseAt({ word }: Token): number {
  return (word.senses ??= senseOf(word.lower));
}

const CHANGE = Sense.Up | Sense.Down | Sense.Other;

/** Whether a word is a verb or noun of change. */
export function isChangeWord(token: Token): boolean {
  return (senseAt(token) & CHANGE) !== 0;
}

/** Whether a verb or noun of change stands shortly before a token: "rose from", "an increase in rents from". */
export function changesBefore(tokens: readonly Token[], at: number): boolean {
  for (let i = at - 1; i >= 0 && i >= at - 6; i--) {
    const token = tokens[i]!;
    if (token.kind === 'symbol' && /[.;:()]/.test(token.text)) return false;
    if (isChangeWord(token)) return true;
  }
  return false;
}

/** The direction that the words around [from, next) give a quantity: "rose by 6 percent", "a 20 percent increase". */
export function changeAround(tokens: readonly Token[], from: number, next: number): 'up' | 'down' | undefined {
  for (let i = from - 1; i >= 0 && i >= from - 6; i--) {
    const token = tokens[i]!;
    const word = token.lower;
    const before = tokenAt(tokens, i - 1);
    const previous = before.lower;
    if (word === 'of' && isNoun(before.word)) return direction(before);
    if (word === 'to' && previous === 'up') {
      i--;
      continue;
    }
    if (word === 'up' && (tokens[i + 1] ?? END).lower === 'to') continue;
    const sense = senseAt(token);
    const change = directionOf(sense);
    if (change && !isPhrasal(word, previous) && !(raising.has(word) && i !== from - 2)) return change;
    if (sense & Sense.Level && word !== 'of') break;
    if (!(sense & Sense.Passed) && token.kind !== 'symbol') break;
    if (token.kind === 'symbol' && !/[~≈<>]/.test(token.text)) break;
  }
  if (tokenAt(tokens, from - 1).lower === 'by') {
    // "cut yields by 3 percent": the verb stands before its object.
    for (let i = from - 2; i >= 0 && i >= from - 6 && tokens[i]!.kind === 'word'; i--)
      if (direction(tokens[i]!)) return direction(tokens[i]!);
  }
  const after = tokens[next] ?? END;
  if (isNoun(after.word) || after.lower === 'higher' || after.lower === 'lower') return direction(after);
  return undefined;
}

/** "Raises £5 billion" collects it; "raised by" is a change. */
const raising = new Set(['raise', 'raised', 'raises', 'raising']);
const phrasal = new Set(
  'make makes made making set sets take takes took end ended sign signed hold held open opened speed give gave shut broke'.split(
    ' ',
  ),
);

/** "made up one in five" */
function isPhrasal(word: string, previous: string): boolean {
  return (word === 'up' || word === 'down') && phrasal.has(previous);
}

function direction(token: Token): 'up' | 'down' | undefined {
  return directionOf(senseAt(token));
}

function directionOf(sense: number): 'up' | 'down' | undefined {
  return sense & Sense.Up ? 'up' : sense & Sense.Down ? 'down' : undefined;
}

const nouns = new Set(
  (
    'increase rise growth gain jump surge hike uplift improvement expansion climb decrease decline drop cut reduction fall ' +
    'loss slump contraction dip plunge cuts increases reductions rises falls'
  ).split(' '),
);

const isNoun = wordFact(({ lower }) => nouns.has(lower));
