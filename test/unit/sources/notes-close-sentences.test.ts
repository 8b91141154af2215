import { describe, expect, it } from 'vitest';
import { scopesOf } from './scopes';

describe('a note behind the stop', () => {
  it.each([
    ['Grants fell by 20% in 2012.[30] Spending on roads fell by around 10% the year before.', 'sentence none'],
    ['Grants fell by 20% in 2012.[4][5] Spending on roads fell by around 10% the year before.', 'sentence none'],
    ['Grants fell by 20% in 2012.\u2074 Spending on roads fell by around 10% the year before.', 'sentence none'],
    ['Grants fell by 20% in 2012.(3) Spending on roads fell by around 10% the year before.', 'sentence none'],
    ['Grants fell by 12%. [4] Then came roads, of which 9% closed.', 'sentence none'],
  ])('covers what it closes and not what follows: %s', (text, expected) => {
    expect(scopesOf(text).join(' ')).toBe(expected);
  });

  it.each([
    ['Grants fell by 20% in 2012 [30] and spending on roads fell by around 10%.', 'sentence sentence'],
    ['[1] Grants fell by 20%. [2] Spending on roads fell by 10%.', 'sentence sentence'],
  ])('changes nothing elsewhere: %s', (text, expected) => {
    expect(scopesOf(text).join(' ')).toBe(expected);
  });
});

describe('a numeral alone before a word that begins a sentence', () => {
  it.each([
    ['Our report is called Low Tide. 1 The report tells of ports.', ''],
    ['Our report is called Low Tide. 12 Port towns closed in May.', 'none'],
    ['Our report is called Low Tide. 12 of the towns closed in May.', 'none'],
  ])('counts nothing: %s', (text, expected) => {
    expect(scopesOf(text).join(' ')).toBe(expected);
  });
});
