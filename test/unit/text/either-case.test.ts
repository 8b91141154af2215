import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eitherCase } from '../../../server/src/core/text/either-case';

describe('a pattern in both cases', () => {
  it.each([
    [/rose/iu, /[rR][oO][sS][eE]/u],
    [/Port (?:of )?\p{L}+$/giu, /[Pp][oO][rR][tT] (?:[oO][fF] )?\p{L}+$/gu],
    [/(?<=\bin )(?!the)(?<year>\d{4})/iu, /(?<=\b[iI][nN] )(?![tT][hH][eE])(?<year>\d{4})/u],
    [/[a-fx\d’–-]{2,}/iu, /[a-fA-FxX\d’–-]{2,}/u],
    [/[^,;b]é/iu, /[^,;bB][éÉ]/u],
    [/\u2019s\s\./iu, /\u2019[sS]\s\./u],
  ])('%s is %s', (pattern, expected) => {
    expect(String(eitherCase(pattern))).toBe(String(expected));
  });

  it.each([
    /rose/u,
    /rose/i,
    /\p{Lu}s/iu,
    /(a)\1/iu,
    /[à-ü]/iu,
    /[\u0061-z]/iu,
    /ß/iu,
    /\P{L}a/iu,
    /[A-z]/iu,
    /\x41/iu,
  ])('%s stays as it is', (pattern) => {
    expect(eitherCase(pattern)).toBe(pattern);
  });

  it('matches the same', () => {
    const atom = fc.oneof(
      fc.constantFrom(
        'a',
        'Be',
        'é',
        '’',
        '–',
        ' ',
        '\\.',
        '\\b',
        '\\s',
        '\\w',
        '\\p{L}',
        '[a-m]',
        '[^xY,]',
        '[\\p{L}-]',
        '\\d',
      ),
      fc.constantFrom('(?:ab|C)', '(d)', '(?=e)', '(?<!F)', '(?<=\\bg)'),
    );
    const source = fc.array(fc.tuple(atom, fc.constantFrom('', '', '', '+', '?', '{1,2}')), {
      minLength: 1,
      maxLength: 6,
    });
    const text = fc.string({ unit: fc.constantFrom(...'aAbBcCdDeEéÉfFgGxXyYzZ’–. ,5İßµ'), maxLength: 30 });
    fc.assert(
      fc.property(source, text, (atoms, text) => {
        // Nothing can be counted of what has no width.
        const written = atoms.map(([one, times]) => (/^\\b$|^\(\?[=<!]/u.test(one) ? one : one + times)).join('');
        const pattern = new RegExp(written, 'giu');
        expect([...text.matchAll(eitherCase(pattern))]).toEqual([...text.matchAll(pattern)]);
      }),
      { numRuns: 3000 },
    );
  });
});
