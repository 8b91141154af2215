import { describe, expect, it } from 'vitest';
import { readSentences } from '../../../server/src/core/sentences/read-sentences';

const texts = (prose: string): string[] => readSentences(prose).map(({ text }) => text);

describe('readSentences', () => {
  // Each row is one prose; its sentences are joined by one space (or begin after a hard break).
  it.each<[string, string[]]>([
    ['two', ['Rents rose by 3.5 %.', 'They fell.']],
    ['country', ['The U.S. Congress met.', 'It left the U.K. and the E.U. alone.']],
    ['country at the end', ['He moved to the U.S.', 'The move cost 5 %.']],
    ['latin', ['Some cities, e.g. Leeds, grew, i.e. they built.', 'Cf. Doe et al. 2001 vs. Roe.']],
    ['et al. at the end', ['So say Doe et al.', 'The rest is silence.']],
    ['titles', ['Dr. Doe met Mr. Roe on St. Mary Street.', 'No. 5 and Fig. 3 show approx. 40 homes.']],
    ['firms', ['Acme Inc. and Doe Corp. merged with Roe Ltd. in Jan. 2020.', 'In Sept. 2021 they split.']],
    ['pages', ['See p. 5, pp. 6–7.', 'A Ph.D. student came at 9 a.m. on Monday.']],
    ['initials', ['J. R. Smith and George W. Bush met.', 'They left.']],
    ['parts by letters', ['The estimates are in Annex B.', 'Germany spent more.']],
    ['degrees', ['It limits warming to 2 °C.', 'Wind farms made more.']],
    ['no as an answer', ['They said no.', 'The rest agreed.']],
    ['ellipses', ['They waited … and waited.', 'It never came…', 'Then it did.']],
    ['three stops', ['It was late... but fine.', 'So what?!', 'Nothing.']],
    ['quotes', ['She said: “It rose.”', '“It fell,” he said.', '(They argued.)', 'Then they left.']],
    ['endnotes', ['We saw growth.12', 'The rest fell.3,4', 'Nothing more.']],
    [
      'notes in brackets',
      ['Rents fell in 2012.[30]', 'Fees rose.[4][5]', 'Wages rose.(3)', 'Taxes fell.⁴', 'So it went.[2, 7-9]'],
    ],
    ['notes in brackets behind a space', ['Fares rose by 12%. [4]', 'Fees fell by 9%. [5]', 'So it went. [7]']],
    ['lists of notes', ['[1] Port Office, Fares.', '[2] Lund, Fees.']],
    ['brackets within', ['The rate of 3.(5) is the 4.[2]nd one of all.']],
    ['a stop at the end', ['Rents rose']],
    ['enumeration', ['1. Rents rose.', '2. Rents fell.']],
    ['names with stops', ['Booking.com and node.js grew.', 'Version 2.0.1 came out.']],
    ['a number first', ['Rents rose.', '45 % of homes are let.']],
  ])('%s', (_what, expected) => {
    expect(texts(expected.join(' '))).toEqual(expected);
  });

  it('splits at a hard break', () => {
    expect(texts('One line\nTwo lines\n\n')).toEqual(['One line', 'Two lines']);
  });

  it('gives spans without the white space around', () => {
    expect(readSentences('  One.  Two. ')).toEqual([
      { start: 2, end: 6, text: 'One.' },
      { start: 8, end: 12, text: 'Two.' },
    ]);
  });

  it('finds nothing in nothing', () => {
    expect(readSentences('')).toEqual([]);
    expect(readSentences(' \n ')).toEqual([]);
  });

  it('passes over white space once, whatever initials follow', () => {
    const start = performance.now();
    readSentences(' '.repeat(200_000) + 'B. '.repeat(200_000));
    // It took twenty seconds when each initial looked back at the white space.
    expect(performance.now() - start).toBeLessThan(3000);
    expect(readSentences('   1. Rents rose. \n  2. They fell.').map(({ text }) => text)).toEqual([
      '1. Rents rose.',
      '2. They fell.',
    ]);
  });

  it('cuts what no stop ends, between words', () => {
    const parts = readSentences(`Start. ${'94 percent of '.repeat(20_000)}it.`);
    expect(Math.max(...parts.map(({ text }) => text.length))).toBeLessThanOrEqual(2000);
    expect(parts[1]!.text.startsWith('94 percent of 94')).toBe(true);
    expect(
      parts.every(({ text }) => /^\p{L}+\b|^\d+\b/u.test(text) && /(?:94|percent|of|it\.|Start\.)$/u.test(text)),
    ).toBe(true);
    expect(readSentences('x'.repeat(100_000)).length).toBe(50);
  });
});
