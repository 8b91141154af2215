import { isFunctionWord } from './lexicon/function-words';
import { labels } from './lexicon/labels';
import { readNoun } from './noun';
import { small } from './cardinal';
import { naming, type Reading } from './reading';
import { END, tokenAt, type Token } from './token';
import { readUnit } from './unit';

/** What may join the pieces of a label without a space: "4.2", "B.1(c)", "2014/65/EU", "33-35". */
const joints = /^[-–‑./:()§_]$/;

/** No label is longer; the bound keeps reading linear. */
const MAX_CHUNK = 64;

/** The end of the chunk of tokens without spaces that begins at a token; trailing points and brackets are left out. */
export function chunkEnd(tokens: readonly Token[], from: number): number {
  const limit = Math.min(tokens.length, from + MAX_CHUNK);
  let i = from + 1;
  let last = i;
  let open = 0;
  while (i < limit && !tokens[i]!.gap) {
    const token = tokens[i]!;
    if (token.kind === 'symbol') {
      if (!joints.test(token.text)) break;
      if (token.text === '(') open++;
      if (token.text === ')' && --open >= 0) last = i + 1;
      if (open < 0) break;
    } else last = i + 1;
    i++;
  }
  return last;
}

/** "Section 4.2", "Tables 3 and 4", "pp. 33-35", "H.R. 7710", "Directive 2014/65/EU": the numbers after a label. */
export function readReferences(tokens: readonly Token[], from: number): { next: number; readings: Reading[] } | null {
  const label = labels.match(tokens, from);
  if (!label) return null;
  if (pointsElsewhere(tokens, from, label.next)) return null;
  // "in the U.S. 273 plants": the "S." of a longer abbreviation is no bill.
  if (!tokens[from]!.gap && tokenAt(tokens, from - 1).text === '.' && tokens[from]!.text.length === 1) return null;
  const isLaw = label.value === 'law';
  let at = label.next;
  if (isLaw && (tokens[at] ?? END).lower === 'no') at += (tokens[at + 1] ?? END).text === '.' ? 2 : 1;
  if (!isLaw && graded.has(tokens[from]!.lower) && (tokens[at] ?? END).text === ':') at++;
  if (!isLaw && ((tokens[at] ?? END).text === '§' || (tokens[at] ?? END).text === '#')) at++;
  const readings: Reading[] = [];
  for (;;) {
    const ranged = readings.length > 0 && /^(?:to|through|[–—-])$/.test(tokenAt(tokens, at - 1).lower);
    const one = readLabel(tokens, at, readings.length === 0 || ranged);
    if (!one) break;
    readings.push(one);
    const link = tokens[one.next] ?? END;
    if (isLaw) break;
    // "page 1 of 3"
    if (paged.has(tokens[from]!.lower) && link.lower === 'of') {
      const last = (tokens[one.next + 1] ?? END).kind === 'number' ? readLabel(tokens, one.next + 1, true) : null;
      if (last) readings.push(last);
      break;
    }
    if (!['and', 'or', 'to', 'through'].includes(link.lower) && !/^[,–—&-]$/.test(link.text)) break;
    at = one.next + 1;
    if (link.text === ',' && ['and', 'or'].includes((tokens[at] ?? END).lower)) at++;
  }
  return readings.length > 0 ? { next: readings.at(-1)!.next, readings } : null;
}

const paged = new Set(['page', 'part', 'step', 'slide', 'stage', 'sheet', 'file']);

const pointing = new Set(
  'this that any each every which no first second third last final next previous whole'.split(' '),
);
/** Schemes whose numbers seldom go beyond `LARGEST`: "tier 4 visas", but "under the policy 400 homes". */
const schemes = new Set(
  'policy stage phase wave tier level grade category class band scope building buildings file ports routes objective goal priority pillar theme principle scenario case type tranche tranches field fields regulation regulations'.split(
    ' ',
  ),
);
const LARGEST = 20;
/** Parts of a country or an economy. Without an article or an adjective they are named by their number: "in region 7 rents rose", but "in the northern region 7 people died". */
const places = new Set('region district precinct sector'.split(' '));
const leading = new Set(
  'in of for from to across within between into outside inside near at on with and or by around'.split(' '),
);

/** "in that case three firms", "in the first phase 40 homes": the word is no label, and the number counts. */
function pointsElsewhere(tokens: readonly Token[], from: number, at: number): boolean {
  const word = tokens[from]!;
  // "HR 1.4" is a hazard ratio.
  if (word.text === 'HR' && (tokens[at] ?? END).precision < 1) return true;
  if (word.kind !== 'word' || word.text !== word.lower || at !== from + 1) return false;
  const before = tokenAt(tokens, from - 1).lower;
  if (pointing.has(before)) return true;
  if (isCountedLabel(tokens, from, at)) return true;
  const isPlace = places.has(word.lower);
  if (isPlace && from > 0 && !leading.has(before)) return true;
  const number = tokens[at] ?? END;
  if (!(isPlace || schemes.has(word.lower)) || number.kind !== 'number' || !(number.value > LARGEST)) return false;
  return (
    number.precision === 1 && chunkEnd(tokens, at) === at + 1 && readNoun('', tokens, at + 1, false, false) !== null
  );
}

/** "7,417 journal articles 30 universities paid for": a plural with an adjective or a count of its own is no label before a number that counts. */
function isCountedLabel(tokens: readonly Token[], from: number, at: number): boolean {
  const [before, word, number] = [tokenAt(tokens, from - 1), tokens[from]!, tokens[at] ?? END];
  if (word.text.length < 5 || !word.lower.endsWith('s') || number.kind !== 'number') return false;
  const counts = before.kind === 'number' && labels.match(tokens, from - 2)?.next !== from - 1;
  const modified = before.kind === 'word' && before.text === before.lower && !isFunctionWord(before.lower);
  return (counts || modified) && readNoun('', tokens, at + 1, false, false) !== null;
}

/** Labels after which a colon may stand: "Evidence level: 1+". */
const graded = new Set('level grade tier class category band page step item reference ref paper'.split(' '));

function readLabel(tokens: readonly Token[], at: number, first: boolean): Reading | null {
  const token = tokens[at] ?? END;
  if (token.kind !== 'word' && token.kind !== 'number') return null;
  const next = chunkEnd(tokens, at);
  if (token.kind === 'word') {
    const value = first ? small(token.lower) : undefined;
    if (value !== undefined && next === at + 1 && !readUnit(tokens, next)) return label(tokens, at, next, value);
    const after = tokens[at + 1] ?? END;
    const lettered = token.text.length <= 2 && token.text !== token.lower && after.kind !== 'word' && next > at + 1;
    return lettered && tokens.slice(at, next).some((t) => t.kind === 'number') ? label(tokens, at, next) : null;
  }
  if (token.kind !== 'number' || token.grouped || (!first && token.gap === false)) return null;
  if (readUnit(tokens, at + 1) && next === at + 1) return null;
  // "Chapter 12, 2004" goes on with a year.
  if (!first && token.text.length === 4 && token.value >= 1500 && token.value <= 2100) return null;
  if (
    !first &&
    next === at + 1 &&
    (tokens[next] ?? END).kind === 'word' &&
    !isFunctionWord(tokens[next]!.lower) &&
    !isTreaty(tokens, next) &&
    !/^(?:below|above|shows?)$/.test(tokens[next]!.lower)
  )
    return null;
  return label(tokens, at, next, next === at + 1 && !Number.isNaN(token.value) ? token.value : undefined);
}

/** "Articles 101 and 102 TFEU": the law they are of, and nothing that is counted. */
function isTreaty(tokens: readonly Token[], at: number): boolean {
  return /^[A-Z]{3,}$/.test(tokens[at]!.text) && readNoun('', tokens, at, false, false) === null;
}

export function label(tokens: readonly Token[], at: number, next: number, value?: number): Reading {
  return naming(tokens, at, next, 'reference', value);
}
