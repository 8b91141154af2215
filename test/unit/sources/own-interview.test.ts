import { describe, expect, test } from 'vitest';
import { lint } from '../../harness/check';

const told = (text: string) => lint(`${text}\n`).findings.map(({ rule }) => rule);

describe('what somebody told the authors needs no source but the sentence that says so', () => {
  test.each([
    'Waits rose to 14 weeks (personal communication, J. Doe, 3 May 2024).',
    'Waits rose to 14 weeks (J. Doe, personal communication, 3 May 2024).',
    'Waits rose to 14 weeks (Jane Doe, Shelter, interview with the author, 3 May 2024).',
    '“We turn away one family in three every single week” (personal communication, J. Doe, 3 May 2024).',
    'Jane Doe of Shelter said in an interview with us on 3 May 2024 that 40 percent of families are turned away.',
    'Jane Doe of Shelter said in an interview with us on 3 May 2024 that “we turn away 40 percent of all families”.',
    'A housing officer told us in May 2024 that 40 percent of families are turned away.',
    'A housing officer told us in May 2024: “We turn away 40 percent of all families who come”.',
    'Waits rose to 14 weeks, a housing officer told us in May 2024.',
    '“We turn away 40 percent of families,” said Jane Doe, director of Shelter, in an interview with the author.',
    '“We turn away families every single week of the year,” said Jane Doe, director of Shelter, in an interview with the author.',
  ])('%s', (text) => expect(told(text)).toEqual([]));

  test.each([
    ['60 percent of tenants told us that they had moved.', 'unsourced-statistic'],
    ['In our interviews 60 percent of tenants said that they had moved.', 'unsourced-statistic'],
    ['The 40 landlords who told us of repairs own 12 percent of homes.', 'unsourced-statistic'],
    [
      'Jane Doe of Shelter said in an interview with the Harbour Times that 40 percent are turned away.',
      'unsourced-attribution',
    ],
    ['Waits rose to 14 weeks (Kell, May 2024).', 'unsourced-statistic'],
  ])('but not: %s', (text, rule) => expect([...new Set(told(text))]).toEqual([rule]));
});
