import { describe, expect, it } from 'vitest';
import { withRangesInPatterns } from '../../../scripts/letter-ranges.mjs';
import { withLetterRanges } from '../../../server/src/core/text/letter-ranges';

const ranged = (written: string): RegExp => new RegExp(`^${withLetterRanges(written)}$`, 'u');
const [letter, large, small, digit] = ['L', 'Lu', 'Ll', 'N'].map((name) => ranged(`\\p{${name}}`)) as [
  RegExp,
  RegExp,
  RegExp,
  RegExp,
];

/** What is written beyond the ASCII that all share, large and small. */
const alphabets = {
  Romanian: ['ĂÂÎȘȚ', 'ăâîșț'],
  Turkish: ['ÇĞİÖŞÜ', 'çğıöşü'],
  Azeri: ['ƏĞİÖ', 'əğıö'],
  Polish: ['ĄĆĘŁŃÓŚŹŻ', 'ąćęłńóśźż'],
  Czech: ['ÁČĎÉĚÍŇÓŘŠŤÚŮÝŽ', 'áčďéěíňóřšťúůýž'],
  Hungarian: ['ÁÉÍÓÖŐÚÜŰ', 'áéíóöőúüű'],
  Danish: ['ÆØÅǺ', 'æøåǻ'],
  Icelandic: ['ÁÐÉÍÓÚÝÞÆÖ', 'áðéíóúýþæö'],
  German: ['ÄÖÜẞ', 'äöüß'],
  Welsh: ['ŴŶẀẂ', 'ŵŷẁẃ'],
  Vietnamese: ['ĂÂĐÊÔƠƯẠẢẤẦỆỘỨỬỲ', 'ăâđêôơưạảấầệộứửỳ'],
  Yoruba: ['ẸỌṢ', 'ẹọṣ'],
  'Arabic, as it is transliterated': ['ĀḌḤĪṢṬŪẒ', 'āḍḥīṣṭūẓ'],
  Greek: ['ΑΆΒΓΔΕΈΩΏ', 'αάβγδεέςωώ'],
  Russian: ['АБВЁЙЩЪЫЬЭЮЯ', 'абвёйщъыьэюя'],
  Ukrainian: ['ҐЄІЇ', 'ґєії'],
  Serbian: ['ЂЋЈЉЊЏ', 'ђћјљњџ'],
  Kazakh: ['ӘҒҚҢӨҰҮҺ', 'әғқңөұүһ'],
  Armenian: ['ԱԲԳՀՖ', 'աբգհֆ'],
} as const;

describe('ranges in the place of classes of letters', () => {
  it.each(Object.entries(alphabets))('%s', (_, [capitals, others]) => {
    for (const sign of capitals) expect(sign).toMatch(letter);
    for (const sign of capitals) expect(sign).toMatch(large);
    for (const sign of others) expect(sign).toMatch(letter);
    for (const sign of others) expect(sign).toMatch(small);
  });

  it('tell large from small where they do not stand in turns', () => {
    for (const sign of 'azàçéßüαωάабвяё') expect(sign).not.toMatch(large);
    for (const sign of 'AZÀÇÉÜΑΩΆАБВЯЁ') expect(sign).not.toMatch(small);
  });

  it.each([
    '日本',
    'ひらがな',
    'カタカナ',
    '한국',
    'السلام',
    'עברית',
    'हिन्दी',
    'ไทย',
    'Việt',
    'ქართული',
    'TKⁿ',
    'Núñez'.normalize('NFD'),
  ])('%s is letters', (word) => {
    for (const sign of word) expect(sign).toMatch(letter);
  });

  it('no digit, currency, space or selector of the first 65,536 is a letter, nor ASCII another than it is', () => {
    for (let code = 0; code < 0x10000; code++) {
      const sign = String.fromCharCode(code);
      if (/\p{Sc}|\p{Nd}|\p{Z}|[\ufe00-\ufe0f]/u.test(sign)) expect(sign).not.toMatch(letter);
      if (code >= 0x180) continue;
      expect(letter.test(sign)).toBe(/\p{L}/u.test(sign));
      expect(digit.test(sign)).toBe(/\p{N}/u.test(sign));
      expect(large.test(sign) || small.test(sign)).toBe(/\p{Lu}|\p{Ll}/u.test(sign));
    }
    for (const sign of '、。「」※،؛۔־㎡～：・') expect(sign).not.toMatch(letter);
  });

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
