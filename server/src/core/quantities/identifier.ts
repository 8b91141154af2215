import { names } from './lexicon/labels';
import { isoCodes } from './lexicon/units';
import { readDotted } from './numeral';
import { chunkEnd } from './reference';
import { readNoun } from './noun';
import { naming, type Reading } from './reading';
import { END, tokenAt, type Token } from './token';
import { isHyphen, readUnit } from './unit';
import { isFunctionWord } from './lexicon/function-words';
import { scales, shortScales } from './lexicon/number-words';

export function identifier(tokens: readonly Token[], from: number, next: number): Reading {
  return naming(tokens, from, next, 'identifier');
}

/** "GPT-4", "H100", "CO2", "K2.5", "COVID-19", "SHA-256", "R1-0528": a name that holds a number. */
export function readNameWithNumber(tokens: readonly Token[], from: number): Reading | null {
  const word = tokens[from]!;
  const next = tokens[from + 1] ?? END;
  if (next.gap || word.kind !== 'word') return null;
  if (next.kind === 'number') {
    if ((isoCodes.has(word.text) && word.text !== 'COP') || word.text === 'Rs' || word.text === 'FY') return null;
    return identifier(tokens, from, nameEnd(tokens, from));
  }
  // "SCOAP^3-covered", "E^3"
  const raised = tokens[from + 2] ?? END;
  if (next.text === '^' && word.text !== word.lower && raised.kind === 'number' && !raised.gap)
    return identifier(tokens, from, nameEnd(tokens, from + 2));
  // "EXE:5000"
  const sorted = next.text === ':' && /^[A-Z]{2,}$/.test(word.text);
  // "WSIS+20", "Beijing+30"
  const anniversary = next.text === '+' && /^[A-Z]/.test(word.text);
  const lineage = next.text === '.' && word.text.length < 4 && word.text === word.text.toUpperCase();
  const joint =
    isHyphen(next) || next.text === '–' || next.text === '/' || next.text === '_' || lineage || sorted || anniversary;
  const after = tokens[from + 2] ?? END;
  // "15,300 Canadians–1,900 of them here": a dash between two thoughts.
  if (!joint || after.gap || after.kind !== 'number' || (next.text === '–' && after.grouped)) return null;
  // "mid-2026", "under-18s", "top-10": a lower-case prefix makes no name.
  if (next.text === '_') return identifier(tokens, from, nameEnd(tokens, from));
  // "f/2.8" is an aperture.
  if (word.text === 'f' && next.text === '/') return identifier(tokens, from, from + 3);
  if (word.text === word.lower && !(isHyphen(next) && (nuclides.has(word.lower) || isStep(tokens, from)))) return null;
  if (Number.isNaN(after.value) || !isAmountAfter(tokens, from + 2))
    return identifier(tokens, from, nameEnd(tokens, from));
  return null;
}

const steps = new Set(
  'lag phase type tier grade level day class stage group order rank arm cohort zone category'.split(' '),
);

/** "lag-1", "phase-2", "type-1": a place in a scheme. */
function isStep(tokens: readonly Token[], from: number): boolean {
  const number = tokens[from + 2] ?? END;
  return steps.has(tokens[from]!.lower) && number.precision === 1 && number.text.length <= 2;
}

/** Elements with isotopes in the news, Greek letters ("omega-3", "alpha-2"). */
const nuclides = new Set(
  (
    'carbon caesium cesium iodine strontium uranium plutonium cobalt radium radon polonium americium tritium thorium ' +
    'technetium krypton xenon alpha beta gamma delta kappa sigma omega covid'
  ).split(' '),
);

function isAmountAfter(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1] ?? END;
  return next.text === '%' || scales.has(next.lower) || shortScales.has(next.lower);
}

/** Names go on over hyphens, points and strokes as long as no space comes: "R1-0528", "PM2.5", "A-1/B". */
function nameEnd(tokens: readonly Token[], from: number): number {
  let i = from + 1;
  let last = i;
  while (
    i < tokens.length &&
    !tokens[i]!.gap &&
    (tokens[i]!.kind !== 'symbol' || /^[-–‑./_+]$/.test(tokens[i]!.text))
  ) {
    // "COVID-19-related", "H100-class": the rest of the compound is no part of the name.
    if (
      tokens[i]!.kind === 'word' &&
      tokens[i]!.text.length > 3 &&
      isHyphen(tokens[i - 1]!) &&
      tokens[i]!.text === tokens[i]!.lower
    )
      break;
    if (tokens[i]!.kind !== 'symbol') last = i + 1;
    i++;
  }
  return last;
}

/** "Windows 11", "Claude 3.5", "Made in China 2025", "version 2.14.1". */
export function readNamed(tokens: readonly Token[], from: number): Reading | null {
  const name = names.match(tokens, from);
  if (!name) return null;
  const at = /^[-:]$/.test((tokens[name.next] ?? END).text) || isOffset(tokens, name.next) ? name.next + 1 : name.next;
  const number = tokens[at] ?? END;
  if (number.kind !== 'number' || number.grouped) return null;
  const phone = phoneEnd(tokens, at);
  if (phone) return identifier(tokens, from, phone);
  const next = chunkEnd(tokens, at);
  const after = (tokens[at + 1] ?? END).lower;
  if (scales.has(after) || shortScales.has(after) || isDone(tokens, from, next)) return null;
  if (next === at + 1 && readUnit(tokens, next)) return null;
  // "Boeing 737 MAX 8"
  const more = tokens[next] ?? END;
  const rest = tokens[next + 1] ?? END;
  const longer =
    more.kind === 'word' && more.text.length > 1 && more.text === more.text.toUpperCase() && rest.kind === 'number';
  return identifier(tokens, from, longer ? next + 2 : next);
}

/** "Will build 500 homes", "firms release 40 workers": a verb that is also the word before a version or a number that is dialled. */
function isDone(tokens: readonly Token[], at: number, next: number): boolean {
  if (!/^(?:build|release|phone|telephone|fax)$/.test(tokens[at]!.text)) return false;
  const before = tokenAt(tokens, at - 1);
  if (doing.has(before.lower)) return true;
  return /^(?:and|or|[a-z]{3,}[^iu]s)$/.test(before.text) && readNoun('', tokens, next, false, false) !== null;
}

const doing = new Set('to will would should must can could may they we'.split(' '));

/** "UTC+2" */
const isOffset = (tokens: readonly Token[], at: number) => (tokens[at] ?? END).text === '+' && !tokens[at]!.gap;

/**
 * A chunk that begins with digits and is no number: "5G", "2.14.1", "24/7", "3D", "10.1000/182", "020 7946 0018".
 */
export function readCodeNumber(tokens: readonly Token[], from: number): Reading | null {
  const first = tokens[from]!;
  const next = tokens[from + 1] ?? END;
  if (first.text === '24' && next.text === '/' && (tokens[from + 2] ?? END).text === '7')
    return identifier(tokens, from, from + 3);
  if (inGluedList(tokens, from)) return identifier(tokens, from, from + 1).with({ kind: 'reference' });
  if (Number.isNaN(first.value) && !readDotted(tokens, from, from, 1))
    return identifier(tokens, from, chunkEnd(tokens, from));
  if (isLettered(tokens, from)) return identifier(tokens, from, chunkEnd(tokens, from));
  // "a 2×2 chart": sides of a figure, not a number of times.
  if (next.text === '×' && !next.gap && !(tokens[from + 2] ?? END).gap && (tokens[from + 2] ?? END).kind === 'number')
    return first.value === 10 || tokens[from + 2]!.value === 10 ? null : identifier(tokens, from, from + 3);
  const phone = phoneEnd(tokens, from) ?? areaPhoneEnd(tokens, from) ?? dialledEnd(tokens, from);
  if (phone) return identifier(tokens, from, phone);
  if (first.text === '9' && next.text === '-' && (tokens[from + 2] ?? END).lower === 'to')
    return (tokens[from + 4] ?? END).text === '5' ? identifier(tokens, from, from + 5) : null;
  const parts = partsOfName(tokens, from);
  if (parts) return identifier(tokens, from, parts);
  if (/^0\d/.test(first.text) && !first.grouped && !isHour(tokens, from))
    return identifier(tokens, from, chunkEnd(tokens, from));
  return null;
}

/** "00:01", and not a group of more. */
function isHour(tokens: readonly Token[], from: number): boolean {
  const [hour, colon, minutes, after] = [0, 1, 2, 3].map((k) => tokens[from + k] ?? END) as Token[];
  return colon!.text === ':' && hour!.text.length === 2 && minutes!.text.length === 2 && after!.text !== ':';
}

/** "3B090", "5E001.a": a capital between digits. An exponent ("5E9") has no zeros before it and is never of three digits. */
function isLettered(tokens: readonly Token[], from: number): boolean {
  const letter = tokens[from + 1] ?? END;
  // Asked of every number, and most stand apart.
  if (letter.gap || letter.kind !== 'word') return false;
  const [first, rest] = [tokens[from]!, tokens[from + 2] ?? END];
  if (rest.gap || rest.kind !== 'number' || first.grouped || first.precision !== 1) return false;
  // "2011Q3"
  if (first.text.length === 4 && /^[QH]$/.test(letter.text)) return false;
  return /^[A-Z]$/.test(letter.text) && (letter.text !== 'E' || rest.text.length > 2 || rest.text.startsWith('0'));
}

/** "5-FU", "617-TA-722", "6:2 FTS": digits joined to capitals. */
function partsOfName(tokens: readonly Token[], from: number): number | null {
  const joint = tokens[from + 1] ?? END;
  const capitals = tokens[from + 2] ?? END;
  if (!isHyphen(joint) || joint.gap || capitals.gap || capitals.kind !== 'word' || readUnit(tokens, from + 1))
    return null;
  if (capitals.text.length > 4 || !/^[A-Z]+$/.test(capitals.text)) return null;
  const next = chunkEnd(tokens, from);
  // "a 3-GP practice" counts, "a 5-FU course" names: only what goes on, or what no article begins, is a name.
  const article = ['a', 'an', 'the'].includes(tokenAt(tokens, from - 1).lower);
  return next > from + 3 || !article || tokens[from]!.text.length > 2 ? next : null;
}

/** "(202) 555-0143" */
function areaPhoneEnd(tokens: readonly Token[], from: number): number | null {
  if (tokenAt(tokens, from - 1).text !== '(') return null;
  const [open, area, close, exchange, dash, line] = [-1, 0, 1, 2, 3, 4].map((k) => tokenAt(tokens, from + k)) as [
    Token,
    Token,
    Token,
    Token,
    Token,
    Token,
  ];
  if (open.text !== '(' || close.text !== ')' || area.text.length !== 3 || exchange.text.length !== 3) return null;
  return isHyphen(dash) && !dash.gap && line.kind === 'number' && line.text.length === 4 ? from + 5 : null;
}

const calling = new Set(
  'call calling called ring dial dialled dialed phone telephone text tel fax helpline hotline freephone mobile landline'.split(
    ' ',
  ),
);

/** "By cell phone (786", "on landline telephones and 402": how people were reached; only "by phone on 211" gives a number to dial. */
function isManner(tokens: readonly Token[], from: number): boolean {
  if (/^(?:on|at|to|:)$/.test(tokenAt(tokens, from - 1).lower)) return false;
  for (let i = from - 1; i >= Math.max(0, from - 4); i--) {
    const ways = tokenAt(tokens, i).lower;
    if (ways === 'by' || ways === 'via' || ways === 'on')
      return calling.has(tokenAt(tokens, i + 1).lower) || calling.has(tokenAt(tokens, i + 2).lower);
  }
  return false;
}

/** Numbers that are dialled in an emergency, or for a public service: of three digits all. */
const shortCodes = new Set('999 911 112 111 101 311 211 411 511 811 988 000 119 116'.split(' '));

/** "call 999", "dial 211", "text 60163", "the helpline is 111": a short number after a word of calling. */
function dialledEnd(tokens: readonly Token[], from: number): number | null {
  const number = tokens[from]!;
  if (number.grouped || number.precision !== 1 || number.text.length < 3) return null;
  let called = false;
  const short = number.text.length === 3 && shortCodes.has(number.text);
  const reach = short ? 8 : 3;
  for (let i = from - 1; i >= Math.max(0, from - reach) && !called; i--) called = calling.has(tokens[i]!.lower);
  // "call 0300 123 1000 or 911", "complaints to 311"
  const previous = tokenAt(tokens, from - 1).lower;
  if (!called && short)
    called =
      previous === 'to' &&
      /^(?:calls?|complaints|requests|reports|texts|callers)$/.test(tokenAt(tokens, from - 2).lower);
  if (!called || isManner(tokens, from)) return null;
  const after = tokens[from + 1] ?? END;
  const free =
    after.kind !== 'word' ||
    isFunctionWord(after.lower) ||
    ['free', 'now', 'otherwise', 'immediately'].includes(after.lower) ||
    (short && !after.lower.endsWith('s'));
  if (!free) return null;
  if (readUnit(tokens, from + 1)) return null;
  // "dial 1800 737 732"
  let end = chunkEnd(tokens, from);
  while (end < from + 6 && (tokens[end] ?? END).kind === 'number' && tokens[end]!.precision === 1) end++;
  return end;
}

/** "1,2,3,4" without spaces is a list, as note marks have it, and no number. */
function inGluedList(tokens: readonly Token[], from: number): boolean {
  const isNumber = (i: number, gap: boolean) => (tokens[i] ?? END).kind === 'number' && (gap || !tokens[i]!.gap);
  const isComma = (i: number) => (tokens[i] ?? END).text === ',' && !tokens[i]!.gap;
  const after = isComma(from + 1) && isNumber(from + 2, false);
  return after || (isComma(from - 1) && !tokens[from]!.gap && isNumber(from - 2, true));
}

/** Digits glued to letters that no other reader knew. */
export function readGlued(tokens: readonly Token[], from: number): Reading | null {
  const next = tokens[from + 1] ?? END;
  if (next.gap || next.kind !== 'word') return null;
  return identifier(tokens, from, nameEnd(tokens, from));
}

/** "01632 960 441": groups of three after an area code make no thousands. */
const startsPhone = (token: Token) => !token.grouped && token.text.length > 2 && token.text.startsWith('0');

/** Groups of digits as telephone numbers have them: "020 7946 0018", "+44 20 7946 0018", "555-0142-33". */
export function phoneEnd(tokens: readonly Token[], from: number): number | null {
  // Most numbers stand alone.
  const second = tokens[isHyphen(tokens[from + 1] ?? END) ? from + 2 : from + 1] ?? END;
  if (second.kind !== 'number' && second.text !== '(') return null;
  let i = from;
  let digits = 0;
  let groups = 0;
  while (i < tokens.length && groups < 6) {
    const token = tokens[i]!;
    if (token.kind !== 'number' || token.precision !== 1 || (token.grouped && !startsPhone(tokens[from]!))) break;
    digits += token.text.replace(/\D/g, '').length;
    groups++;
    i++;
    if (isHyphen(tokens[i] ?? END) && (tokens[i + 1] ?? END).kind === 'number' && !tokens[i + 1]!.gap) i++;
    // "+44 (0) 20 …"
    if (groups === 1 && tokens[i]?.text === '(' && tokens[i + 1]?.text === '0' && tokens[i + 2]?.text === ')') i += 3;
  }
  const plus = tokenAt(tokens, from - 1).text === '+';
  if (groups < 2 || digits < (plus ? 8 : 9) || digits > 15) return null;
  return plus || tokens[from]!.text.startsWith('0') || groups >= 3 ? i : null;
}
