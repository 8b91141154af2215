import { describe, expect, it } from 'vitest';
import { PLAIN_FRAME } from '../../../server/src/core/evidence/comparable';
import { compare } from '../../../server/src/core/evidence/compare';
import { readQuantities } from '../../../server/src/core/quantities/read-quantities';

const as = (words: string) =>
  readQuantities(`It came to ${words}${words.endsWith('times') ? ' as much' : ''} in all.`)[0]!;
function verdict(claim: string, source: string, frame = PLAIN_FRAME): string {
  const result = compare(as(claim), as(source), frame);
  return result === null ? 'nothing' : result.differs === null ? result.verdict : `contradicted: ${result.differs}`;
}

describe('a claim against the value of a source', () => {
  it.each([
    ['94 percent', '94 percent', 'exact'],
    ['94%', '94 percent', 'exact'],
    ['96 percent', '94 percent', 'contradicted: value'],
    ['about 95 percent', '94 percent', 'rounded'],
    ['95 percent', '94 percent', 'contradicted: value'],
    ['around 90 percent', '94 percent', 'rounded'],
    ['at least 90 percent', '94 percent', 'implied'],
    ['more than nine in ten', '94 percent', 'implied'],
    ['more than 94 percent', '94 percent', 'contradicted: comparator'],
    ['less than 94 percent', '94 percent', 'contradicted: comparator'],
    ['more than 95 percent', '94 percent', 'contradicted: value'],
    ['between 90 and 95 percent', '94 percent', 'implied'],
    ['94 of 100', '94 percent', 'equivalent'],
    ['94 percentage points', '94 percent', 'contradicted: unit'],
    ['23 percent', '3 of 13', 'equivalent'],
    ['3 of 15', '3 of 13', 'contradicted: value'],
    ['4 of 13', '3 of 13', 'contradicted: value'],
    ['fewer than one in four', '3 of 13', 'implied'],
    ['$2.5 million', '$2.5 billion', 'contradicted: value'],
    ['$3 billion', '$2.5 billion', 'contradicted: value'],
    ['$2.5bn', '$2.5 billion', 'exact'],
    ['€2.5 billion', '$2.5 billion', 'contradicted: unit'],
    ['20 times', '19.7 times', 'rounded'],
    ['20 times', 'almost 20 times', 'exact'],
    ['19.7 times', 'almost 20 times', 'rounded'],
    ['more than 20 times', 'almost 20 times', 'contradicted: comparator'],
    ['two years', '24 months', 'equivalent'],
    ['one to two years', '12-24 months', 'equivalent'],
    // A bound without its own end, or with it: nobody counted so closely.
    ['at least 1,200', 'more than 1,200', 'implied'],
    ['more than 1,200', 'at least 1,200', 'rounded'],
    ['under 40 percent', 'up to 40 percent', 'rounded'],
    ['more than 1,200', '1,200', 'contradicted: comparator'],
    ['more than 1,200', 'up to 1,200', 'contradicted: comparator'],
    ['at least 24 months', '12-24 months', 'contradicted: comparator'],
    ['up to 24 months', '12-24 months', 'implied'],
    ['at least a decade', 'more than 10 years', 'implied'],
    ['tens of thousands', 'thousands', 'contradicted: value'],
    ['24,000', 'thousands', 'nothing'],
    ['billions of dollars', 'tens of billions of dollars', 'implied'],
    ['3 months', '94 percent', 'nothing'],
    ['three', '3.5 million', 'nothing'],
    ['nearly 0 percent', '94 percent', 'contradicted: value'],
    ['about 0 percent', '0.3 percent', 'rounded'],
    ['148', '148,000', 'contradicted: value'],
    // What is below a value may lie below nought.
    ['less than 2 percent', '-1 percent', 'implied'],
    ['at most 2 percentage points', '-3 percentage points', 'implied'],
    ['below 5 °C', '-10 °C', 'implied'],
    ['-1 percent', 'less than 2 percent', 'nothing'],
    ['more than 2 percent', '-1 percent', 'contradicted: value'],
    ['less than 2 percent', '3 percent', 'contradicted: value'],
    ['fewer than one in four', 'less than 20 percent', 'implied'],
  ])('%s against %s: %s', (claim, source, expected) => {
    expect(verdict(claim, source)).toBe(expected);
  });

  it('holds the complement against the value', () => {
    const opposite = { ...PLAIN_FRAME, opposite: true };
    expect(verdict('6 percent', '94 percent', opposite)).toBe('equivalent');
    expect(verdict('94 percent', '94 percent', opposite)).toBe('contradicted: direction');
    expect(verdict('ten of the thirteen', '3 of 13', opposite)).toBe('equivalent');
    expect(verdict('more than three-quarters', '3 of 13', opposite)).toBe('implied');
  });

  it('turns a multiple round when the two things are exchanged', () => {
    const swapped = { ...PLAIN_FRAME, swapped: true };
    expect(verdict('25 times', '4 percent', swapped)).toBe('equivalent');
    expect(verdict('30 times', '4 percent', swapped)).toBe('contradicted: value');
    expect(verdict('a third', '3 times as much', swapped)).toBe('equivalent');
  });
});
