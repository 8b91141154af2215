import { identifier } from './identifier';
import { exactly } from './interval';
import { Reading, unbounded } from './reading';
import { scales } from './lexicon/number-words';
import { readUnit } from './unit';
import { END, tokenAt, type Token } from './token';

const MAX_ITEM = 30;
const closing = new Set(['.', ',', ';', '”', '"', '’', ')', '?', '!']);
const streets = new Set(
  'Street Road Avenue Lane Square Drive Boulevard Place Court Crescent Terrace Way St Rd Ave'.split(' '),
);

/** Numbers that mark a place in the text: list items "(2) cut", "3) cut", note marks "said.12", house numbers. */
export function readMarker(tokens: readonly Token[], from: number): Reading | null {
  const number = tokens[from]!;
  if (from === 0 && opensParagraph(tokens)) return marker(number, from, 'structure').with({ stated: unbounded });
  if (number.precision !== 1 || number.grouped || Number.isNaN(number.value)) return null;
  if (marksItem(tokens, from)) return marker(number, from, 'structure');
  if (marksNote(tokens, from)) return marker(number, from, 'reference');
  if (isHouse(tokens, from)) return marker(number, from, 'identifier');
  const dash = tokens[from + 1] ?? END;
  const last = tokens[from + 2] ?? END;
  const range = (dash.text === '-' || dash.text === '–') && !dash.gap && last.kind === 'number' && !last.gap;
  if (range && isHouse(tokens, from + 2)) return identifier(tokens, from, from + 3);
  return isBracketed(tokens, from) ? marker(number, from, 'identifier') : null;
}

function marker(number: Token, from: number, kind: Reading['kind']): Reading {
  const { start, end, value } = number;
  return new Reading(from + 1, start, end, kind, exactly(value));
}

/** "(2) cut rates", "2) cut rates", and "2. Cut rates" where a sentence begins with it. */
function marksItem(tokens: readonly Token[], from: number): boolean {
  const number = tokens[from]!;
  const close = tokens[from + 1] ?? END;
  const after = tokens[from + 2] ?? END;
  if (number.value > MAX_ITEM || close.gap || after.kind !== 'word' || !after.gap) return false;
  const first = from === 0 || (from === 1 && tokens[0]!.text === '(');
  if (close.text === '.') return from === 0;
  const open = tokenAt(tokens, from - 1).text === '(' && !number.gap;
  // "clinics (14) and shops (9)" are counts, "(1) and (2)" are items.
  if (open && (after.lower === 'and' || after.lower === 'or') && tokens[from + 3]?.text !== '(') return false;
  return close.text === ')' && (open || first);
}

/** "as they said.12": digits that touch the punctuation after a word. */
function marksNote(tokens: readonly Token[], from: number): boolean {
  const before = tokenAt(tokens, from - 1);
  const word = tokenAt(tokens, from - 2);
  if (tokens[from]!.gap || before.gap || !closing.has(before.text)) return false;
  if (word.kind !== 'word' && word.text !== '%') return false;
  return (word.text.length > 2 || word.text === '%') && (tokens[from + 1] ?? END).gap && tokens[from]!.value < 1000;
}

/** "2.1 The force has …", "3.2.1 Rents …", "6 UNFINISHED BUSINESS": a number of a paragraph or a page before its text. */
function opensParagraph(tokens: readonly Token[]): boolean {
  const number = tokens[0]!;
  const first = tokens[1] ?? END;
  const second = tokens[2] ?? END;
  if (first.kind !== 'word' || !first.gap || first.text === first.lower || number.grouped) return false;
  const shouts = (token: Token) => token.kind === 'word' && token.text.length > 3 && /^\p{Lu}+$/u.test(token.text);
  if (/^\d{1,3}$/.test(number.text)) return shouts(first) && /^\p{Lu}{2,}$/u.test(second.text);
  if (!/^\d{1,2}(?:\.\d{1,2}){1,4}$/.test(number.text)) return false;
  return !/^[A-Z]{2,}s$/.test(first.text) && !scales.has(first.lower) && readUnit(tokens, 1) === null;
}

/** "MIN(24)": a number in brackets that touch the capitals before them. */
function isBracketed(tokens: readonly Token[], from: number): boolean {
  const open = tokenAt(tokens, from - 1);
  if (open.text !== '(') return false;
  const [word, close] = [tokenAt(tokens, from - 2), tokens[from + 1] ?? END];
  return !open.gap && !tokens[from]!.gap && close.text === ')' && /^[A-Z]{2,}$/.test(word.text);
}

/** "10 Downing Street", and the last of "14–16 Downing Street" */
function isHouse(tokens: readonly Token[], from: number): boolean {
  for (let i = from + 1; i <= from + 3; i++) {
    const token = tokens[i] ?? END;
    if (token.kind !== 'word' || token.text === token.lower) return false;
    if (i > from + 1 && streets.has(token.text)) return true;
  }
  return false;
}
