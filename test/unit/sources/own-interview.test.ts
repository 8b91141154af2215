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
    'Respondent 7, a nurse from Leeds, said: “I pay half of my salary to the landlord every month”.',
    'Witness 12 (landlord, Hull) put it bluntly: “I will sell up when the bill has passed, and so will others”.',
    'Mrs K, 43, Bradford: “They gave us two months, and then the locks were changed one morning”.',
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

describe('the life of one person who spoke to the authors', () => {
  test.each([
    'Fatima Osei, 43, runs a foundry with 60 workers in Tema. "I had no one to ask," she told our researchers in August 2023. Filling in the forms took her eleven days.',
    'Ama Lund works 60 hours a week. “I am tired,” she told us. She has three children.',
    'Ms Osei told us that she was tired. Her rent is £900 a month.',
  ])('%s', (text) => expect(told(text)).toEqual([]));

  test.each([
    'Tema has 300 foundries. "I had no one to ask," she told our researchers.',
    '"I had no one to ask," she told our researchers. The levy costs 300 foundries dear.',
    'Fatima Osei, 43, runs a foundry with 60 workers in Tema. She told the Harbour Times that she was tired.',
    '"I had no one to ask," she told our researchers. Her country exports 2.4 million tonnes.',
    '"I had no one to ask," she told our researchers. Of firms like hers, 40 percent failed.',
    'Forty of the tenants told us of repairs. The council took 90 days to reply to her.',
    '"I am tired," she told us. The levy is new. Many fear it. It cost her neighbours 900 jobs.',
  ])('but not: %s', (text) => expect(told(text)).not.toEqual([]));
});
