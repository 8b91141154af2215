import { describe, expect, it } from 'vitest';
import { readBlock } from '../../../server/src/core/claims/read-block';
import { readBlocks } from '../../../server/src/core/blocks/read-blocks';

const environment = { headings: [], leadIn: '', beside: '' };

/** What the text has at the spans of its claims. */
const spans = (text: string): string[] =>
  readBlocks(text).flatMap(({ block, start }) =>
    readBlock(block, environment).passages.flatMap(({ claims }) =>
      claims.map(({ at }) => text.slice(start + at.start, start + at.end)),
    ),
  );

describe('the span of a value in the text', () => {
  it.each([
    ['Grants rose by \\$12 a year, to \\$2.1 billion.', '$12 a year', '$2.1 billion'],
    ['A ferry costs **\\$30–\\$45**, or \\~\\$300 a month.', '$30–\\$45', '$300 a month'],
    ['The fund lost -\\$5 million, and later \\-\\$6 million.', '-\\$5 million', '-\\$6 million'],
    ['It ranks \\#4; trade fell by \\-3.2\\%.', '#4', '-3.2\\%'],
    ['The price is US\\$40 or \\[60\\%\\].', 'US\\$40', '60\\%'],
    ['The \\\\$12 is after a backslash.', '$12'],
    ['Fees of &pound;12 and &#36;40 are due.', '&pound;12', '&#36;40'],
    ['Peat covers 530,000 km^2^, and 12 m<sup>2</sup> is a plot.', '530,000 km^2^', '12 m<sup>2</sup>'],
    ['It took 10^25^ operations, over 40 km^2^.', '10^25^', '40 km^2^'],
    ['Rents rose by 5%^2^ in 40 towns^3^.', '5%', '40'],
    ['Between ~5% and ~7% of farms.', '5%', '7%'],
  ])('%s', (text, ...expected) => {
    expect(spans(text)).toEqual(expected);
  });

  it.each([
    ['Fares ran between 904 $ [@a2012] and 923 $ [@b2011].', '904 $', '923 $'],
    ['Between 3 percent[^1] and 5 percent[^2] of farms failed.\n\n[^1]: A.\n[^2]: B.', '3 percent', '5 percent'],
    // One value: the unit of both stands behind, or no citation parts them.
    ['Between 3[^1] and 5 percent of farms failed.\n\n[^1]: A.', '3[^1] and 5 percent'],
    ['Fares ran between 904 $ and 923 $ [@b2011].', '904 $ and 923 $'],
    ['Of 5 boats [@a2012], 3 of 13 [@b2011] were lost.', '5', '3 of 13'],
  ])('is that of one value where each has a citation: %s', (text, ...expected) => {
    expect(spans(text)).toEqual(expected);
  });
});
