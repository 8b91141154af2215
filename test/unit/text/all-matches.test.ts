import fc from 'fast-check';
import { expect, it } from 'vitest';
import { allMatches } from '../../../server/src/core/text/all-matches';

it('finds what matchAll finds, however often it is asked', () => {
  const pattern = fc.constantFrom(/a/g, /a*/gu, /(?<=b)c?/gu, /😀?/gu, /\b/g, /(a)(b)?/giu, /c?/g);
  const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c', ' ', '😀', 'A'), maxLength: 12 });
  fc.assert(
    fc.property(pattern, text, (pattern, text) => {
      const expected = [...text.matchAll(pattern)];
      expect(allMatches(text, pattern)).toEqual(expected);
      expect(allMatches(text, pattern)).toEqual(expected);
    }),
  );
});

it('refuses a pattern that it would find for ever', () => {
  expect(() => allMatches('a', /a/u)).toThrow(RangeError);
});
