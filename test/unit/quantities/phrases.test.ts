import { describe, expect, it } from 'vitest';
import { Phrases } from '../../../server/src/core/quantities/phrases';
import { tokenize } from '../../../server/src/core/quantities/token';

describe('a lexicon of phrases', () => {
  const phrases = new Phrases([
    ['percentage point', 'points'],
    ['mw', 'small'],
    ['MW', 'large'],
    ['\u212b', 'ångström'],
  ]);
  const found = (text: string) => phrases.match(tokenize(text), 0);

  it.each([
    ['percentage points', null],
    ['Percentage point', 'points'],
    ['percentage-point rise', 'points'],
    ['MW', 'large'],
    ['mw', 'small'],
    ['\u212b', 'ångström'],
    ['5 MW', null],
    ['', null],
  ])('%s', (text, value) => {
    expect(found(text)?.value ?? null).toBe(value);
  });

  it('begins with no number', () => {
    expect(() => new Phrases([['24/7', 1]])).toThrow('begins with a number: 24/7');
  });
});
