import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { counting, growthOf } from '../harness/counting';
import { dateStarts } from '../../server/src/core/quantities/date';
import { hedgesAfter, hedgesBefore } from '../../server/src/core/quantities/lexicon/hedges';
import { labels, names } from '../../server/src/core/quantities/lexicon/labels';
import { unitPhrases } from '../../server/src/core/quantities/lexicon/units';
import { numericWords } from '../../server/src/core/quantities/may-hold-quantity';
import { quantitiesAmong, readQuantities } from '../../server/src/core/quantities/read-quantities';
import { tokenize } from '../../server/src/core/quantities/token';
import { weakStarts } from '../../server/src/core/quantities/weak';

const pieces = fc.constantFrom(
  ...(
    '1 12 94 2019 1,200 0.5 1.200,5 10^26 1e26 2.14.1 one two twenty hundred thousand million billions dozens half third thirds ' +
    'quarter a an the of in out to and or per from between by more than less at least up about nearly over under not no none both ' +
    'several few % percent points basis $ £ € US CAD dollars cents months years -year-old aged nm GW °C tonnes CO2 times fold twice ' +
    'doubled rank ranks second largest # No. Section Table § H.R. May Q3 FY GPT - – — / : . , ; ( ) + ± ½ × ² \u00a0 \u200b \u00ad \u2060 \uFFFC \n ' +
    'weeks, not years factor order magnitude unanimous votes rose fell score index people of every'
  ).split(' '),
);
const phrase = fc
  .array(fc.tuple(pieces, fc.constantFrom('', ' ', ' ')), { maxLength: 30 })
  .map((p) => p.flat().join(''));
const anything = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.string({ unit: 'grapheme', maxLength: 80 }),
  phrase,
);

function check(sentence: string): void {
  let at = 0;
  for (const quantity of readQuantities(sentence)) {
    expect(quantity.start).toBeGreaterThanOrEqual(at);
    expect(quantity.end).toBeGreaterThan(quantity.start);
    expect(quantity.end).toBeLessThanOrEqual(sentence.length);
    expect(sentence.slice(quantity.start, quantity.end)).toBe(quantity.text);
    for (const { low, high } of [quantity.interval, quantity.stated]) {
      expect(low === null || Number.isFinite(low)).toBe(true);
      expect(high === null || Number.isFinite(high)).toBe(true);
      if (low !== null && high !== null) expect(low).toBeLessThanOrEqual(high);
    }
    expect(Number.isFinite(quantity.precision)).toBe(true);
    if (quantity.of !== undefined) expect(Number.isFinite(quantity.of)).toBe(true);
    for (const span of [quantity.hedge, quantity.noun])
      if (span) expect(sentence.slice(span.start, span.end)).toBe(span.words);
    at = quantity.end;
  }
}

describe('readQuantities reads any string', () => {
  test('spans slice to their text, in order and apart; values are finite and in order', () => {
    fc.assert(fc.property(anything, check), { numRuns: 3000 });
  });

  test('what is passed over at a look holds no quantity', () => {
    const few =
      'a an the of in to and or per from by than all more not no – - / % $ ½ , . : ‘ ’ s minus order score times rank'.split(
        ' ',
      );
    const many = [labels, names, hedgesBefore, hedgesAfter, unitPhrases].flatMap((phrases) => phrases.starts());
    const idle = [...few, ...many, ...dateStarts, ...weakStarts].filter((word) => !numericWords.has(word));
    const words = fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...few) },
      { weight: 6, arbitrary: fc.constantFrom(...idle) },
      { weight: 1, arbitrary: fc.constantFrom(...numericWords) },
    );
    const pieces = fc.tuple(words, fc.constantFrom('', ' ', ' ', ' '), fc.boolean());
    const sentence = fc
      .array(pieces, { maxLength: 12 })
      .map((all) =>
        all.map(([word, gap, capital]) => (capital ? word[0]!.toUpperCase() + word.slice(1) : word) + gap).join(''),
      );
    fc.assert(
      fc.property(sentence, (text) => {
        expect(readQuantities(text)).toEqual(quantitiesAmong(tokenize(text), text));
      }),
      { numRuns: 20_000 },
    );
  });

  // Steps must grow with the length, not with its square.
  const repeated =
    'million |one million |9|1,|1.|$|a |1-|1 to |more than |A1|1a|Section 1, |§|a-|(|1/|12 345 |five-|one hundred and |' +
    "A.1|12:|3 quixotic-|early-|mid mid |3×10^9 |1,000,|1 of the |—|1e|+1|'|a'|No. |H.R. |½|Note-|1 per |three |more of |" +
    'half a |a quarter of a |from 1 to |between 1 and |#|rank 1st |aged 1 |score of |May 1 |plus or minus |１|٣|\u200b|1\u200b|a\u00ad|1 to 2 |2- to |777,|\uFFFC';
  for (const piece of repeated.split('|')) {
    test(`linear on ${JSON.stringify(piece)} repeated`, () => {
      const steps = (length: number): number => {
        const sentence = piece.repeat(Math.ceil(length / piece.length));
        const tokens = counting(tokenize(sentence));
        for (const { interval } of quantitiesAmong(tokens.items, sentence))
          expect([interval.low, interval.high].every((end) => end === null || Number.isFinite(end))).toBe(true);
        return tokens.reads();
      };
      expect(growthOf(steps, 5000)).toBeLessThan(2.2);
    });
  }

  test.each([',', ' '])('looks once at groups of digits with %j between them that are no number', (separator) => {
    const start = performance.now();
    expect(tokenize(`777${separator}`.repeat(100_000) + '77').length).toBeGreaterThan(100_000);
    // It took a minute when each of them looked at all that followed.
    expect(performance.now() - start).toBeLessThan(5000);
  });

  test('numbers too long to be one are names', () => {
    const [quantity] = readQuantities('9'.repeat(1_000_000));
    expect(quantity).toMatchObject({ kind: 'identifier', interval: { low: null, high: null } });
  });
});
