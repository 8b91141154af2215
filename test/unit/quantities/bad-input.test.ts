import { describe, expect, test } from 'vitest';
import { analyse } from '../../../server/src/core/analyse';
import { readQuantities } from '../../../server/src/core/quantities/read-quantities';

/** The words of a draft that are called a statistic. */
function statisticsOf(draft: string): string[] {
  return analyse(draft, { packs: [] }).blocks.flatMap((block) =>
    block.ticks
      .filter((tick) => tick.statistic)
      .map(({ claim }) => draft.slice(block.start + claim.at.start, block.start + claim.at.end)),
  );
}

const notes = '[^1]: Bureau, *Yearbook* (2024), p. 3.';

describe('what is no statistic, whatever it looks like', () => {
  test.each([
    'The server at 192.168.0.1 and 10.0.0.0/8 was moved.',
    'The address 2001:0db8:85a3::8a2e:0370:7334 was blocked.',
    'Call +44 20 7946 0018, (202) 555-0143, 0800 555 0112 or 020 7946 0018.',
    'It is ISBN 978-3-16-148410-0, or ISBN 0-306-40615-2.',
    'See doi:10.1000/182 and https://doi.org/10.1038/s41586-020-2649-2.',
    'The commit 3f786850e387550fdab836ed7e6dc881de23001b broke it.',
    'The wreck lies at 51.5074° N, 0.1278° W.',
    'The wreck lies at 48°51′N, 2°21′E.',
    'The desk is staffed 24/7.',
    'They won 3-1 and drew 0-0.',
    'Trains leave at 14:05, 3.30pm and 9am.',
    'After 9/11 and 7/7 the law changed.',
    'Henry VIII, Pope John XXIII and World War II are named in Part IV.',
    'The notes 1,2,3,4 were merged.',
    'The code 45210000 applies.',
  ])('%s', (sentence) => {
    expect(statisticsOf(`${sentence}\n\n${notes}`)).toEqual([]);
  });
});

describe('input that could break a reader', () => {
  test.each([
    '9007199254740993 homes',
    `${'9'.repeat(400)} homes`,
    `1${',000'.repeat(200)} homes`,
    `10^${'9'.repeat(30)} homes and 1e999 more`,
    'million million million billion trillion of them',
    '٣٤ percent, १२ percent and 百 percent',
    '1\u200b2\u200b percent, 3\u00ad4 percent and \ufeff5 percent',
    '½⅓¼ of a third of half of a half',
    '−−5%, +-3%, ±, %, $, €€€ 4',
    'There were no dissenting',
    'It fell from minus ten to',
    'It passed without a dissenting',
    'twenty twenty twenty one one one hundred hundred',
  ])('%s is read, and its spans lie in the sentence', (sentence) => {
    for (const { start, end, text, interval } of readQuantities(sentence)) {
      expect(sentence.slice(start, end)).toBe(text);
      expect(end).toBeGreaterThan(start);
      expect([interval.low, interval.high].every((bound) => bound === null || Number.isFinite(bound))).toBe(true);
    }
  });

  test.each([
    ['4\u200b.2%', 4.2],
    ['£1\u200b00bn', 1e11],
    ['4\u00ad.2%', 4.2],
    ['1,\u2060200 homes', 1200],
    ['two mil\u00adlion homes', 2e6],
    ['100\u200b homes', 100],
    // Where a space may have been meant it is one.
    ['100\u200bhomes', 100],
  ])('what nobody sees inside a number is no part of it: %j', (words, value) => {
    const sentence = `It came to ${words} in all.`;
    const [quantity, ...others] = readQuantities(sentence);
    expect(others).toEqual([]);
    expect(quantity!.interval.low).toBe(value);
    expect(sentence.slice(quantity!.start, quantity!.end)).toBe(quantity!.text);
  });

  test('beyond 2⁵³ a number keeps its size', () => {
    const [quantity] = readQuantities('9007199254740993 cells');
    expect(quantity?.interval.low).toBeCloseTo(9.007199254740993e15, -3);
  });

  test('digits of other scripts are no numbers of English prose', () => {
    expect(statisticsOf('They counted ٣٤ homes and १२ farms.')).toEqual([]);
  });
});
