import { describe, expect, test } from 'vitest';
import { withoutLeadIn } from '../../../server/src/core/rules/quotation-speaker';

describe('a speaker without when and where', () => {
  test.each([
    ['After the vote the finance minister', 'the finance minister'],
    ['A week later she', 'she'],
    ['Later in the debate the minister', 'the minister'],
    ['In June the minister', 'the minister'],
    ['In the House of Commons the minister', 'the minister'],
    ['On Monday Ann Bell', 'Ann Bell'],
    ['In 2019 Ann Bell', 'Ann Bell'],
    ['Two years ago Ann Bell', 'Ann Bell'],
    ['After the vote Ann Bell', 'Ann Bell'],
    ['The head of the Harbour Office', 'The head of the Harbour Office'],
    ['Ann Bell', 'Ann Bell'],
    ['the minister', 'the minister'],
    ['One mother', 'One mother'],
    ['At the Harbour Forum Ann Bell', 'At the Harbour Forum Ann Bell'],
  ])('%s', (speaker, rest) => expect(withoutLeadIn(speaker)).toBe(rest));
});
