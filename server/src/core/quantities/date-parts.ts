import { naming, type Reading } from './reading';
import type { Token } from './token';

/** What dates of every form are made of. */

export const months = new Set(
  (
    'january february march april may june july august september october november december ' +
    'jan feb mar apr jun jul aug sep sept oct nov dec'
  ).split(' '),
);
export const isMonth = (token: Token) => token.kind === 'word' && token.text !== token.lower && months.has(token.lower);
export const isYear = (token: Token) =>
  token.kind === 'number' && token.text.length === 4 && token.value >= 1500 && token.value <= 2100;
export const isDay = (token: Token) =>
  token.kind === 'number' && token.text.length <= 2 && token.value >= 1 && token.value <= 31;
const links = new Set(['-', '–', '—', '‑', '/']);
export const isLink = (token: Token) => token.kind === 'symbol' && links.has(token.text);

/** A date from one token to before another; of its year where it is known. */
export function date(tokens: readonly Token[], from: number, next: number, year?: number): Reading {
  return naming(tokens, from, next, 'date', year);
}
