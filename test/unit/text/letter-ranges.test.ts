import { describe, expect, it } from 'vitest';
import { withRangesInPatterns } from '../../../scripts/letter-ranges.mjs';
import { withLetterRanges } from '../../../server/src/core/text/letter-ranges';

/** The characters from `first` to `last` for which a class as it is written and the same with ranges differ. */
function differing(written: string, first: number, last: number): string[] {
  const [named, ranged] = [written, withLetterRanges(written)].map((source) => new RegExp(`^${source}$`, 'u'));
  const units = Array.from({ length: last - first + 1 }, (_, i) => String.fromCharCode(first + i));
  const assigned = units.filter((unit) => !/\p{Cn}/u.test(unit));
  return assigned.filter((unit) => named!.test(unit) !== ranged!.test(unit));
}

describe('ranges in the place of classes of letters', () => {
  it.each([String.raw`\p{L}`, String.raw`\p{Lu}`, String.raw`\p{Ll}`, String.raw`\p{N}`, String.raw`\P{L}`])(
    '%s is exact for the alphabets of Europe',
    (written) => {
      // Latin-1 and Latin Extended-A, then what Greek and the languages of Europe written in Cyrillic are spelt with today.
      expect(differing(written, 0, 0x17f)).toEqual([]);
      expect(differing(written, 0x386, 0x3ce)).toEqual([]);
      expect(differing(written, 0x400, 0x45f)).toEqual([]);
    },
  );

  const letters = new RegExp(`^${withLetterRanges(String.raw`\p{L}`)}+$`, 'u');

  it('no sign, space or digit of general use is a letter', () => {
    for (let code = 0x2000; code < 0x2c00; code++) expect(letters.test(String.fromCharCode(code))).toBe(false);
    for (const sign of '٣۴५１　、。「」※') expect(letters.test(sign)).toBe(false);
  });

  it.each(['日本', 'ひらがな', '한국', 'السلام', 'עברית', 'हिन्दी', 'ไทย', 'Việt', 'ქართული'])(
    '%s is letters',
    (word) => {
      expect(word).toMatch(letters);
    },
  );

  it.each(['a', String.raw`\\p{L}`, String.raw`\p{Letter}[\p{M}]`, String.raw`[^\P{L}]`])('%s stays', (source) => {
    expect(withLetterRanges(source)).toBe(source);
  });

  it('stand within a class or make one', () => {
    expect(withLetterRanges(String.raw`[\]\p{N}x]\p{N}\P{N}`)).toMatch(
      /^\[\\\]0-9[^\]]*x\]\[0-9[^\]]*\]\[\^0-9[^\]]*\]$/u,
    );
  });
});

describe('patterns of a program', () => {
  it('are literals and what String.raw writes', () => {
    const ranged = withRangesInPatterns(
      String.raw`const a = /\p{N}/u, b = String.raw${'`'}\p{N}${'$'}{c}[\p{N}]${'`'}, d = '\\p{N}', e = ${'`'}\\p{N}${'`'};`,
    );
    expect(ranged.match(/0-9/gu)).toHaveLength(3);
    expect(ranged).toContain(String.raw`d = '\\p{N}', e = ${'`'}\\p{N}${'`'};`);
  });

  it('a class that goes on in what is put into it is no place to look into', () => {
    expect(() => withRangesInPatterns(String.raw`String.raw${'`'}[\p{L}${'$'}{c}]${'`'}`)).toThrow(/goes on/u);
  });
});
