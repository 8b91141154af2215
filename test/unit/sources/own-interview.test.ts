import { describe, expect, test } from 'vitest';
import { lint } from '../../harness/check';

/** The words of each number or source that is told of. */
const found = (text: string) => lint(`${text}\n`).findings.map(({ span }) => text.slice(span.start, span.end));

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
    'Ms Osei told us that she was tired. Her rent is about £900 a month.',
    'Prisons are full, Jonas Moe told us. He waited nine weeks for a bed.',
  ])('%s', (text) => expect(told(text)).toEqual([]));

  test.each([
    ['Tema has 300 foundries. "I had no one to ask," she told our researchers.', ['300']],
    ['"I had no one to ask," she told our researchers. The levy costs 300 foundries dear.', ['300']],
    ['Fatima Osei, 43, runs a foundry with 60 workers in Tema. She told the Harbour Times that she was tired.', ['60']],
    [
      '"I had no one to ask," she told our researchers. Her country exports 2.4 million tonnes.',
      ['2.4 million tonnes'],
    ],
    ['"I had no one to ask," she told our researchers. Of firms like hers, 40 percent failed.', ['40 percent']],
    ['Forty of the tenants told us of repairs. The council took 90 days to reply to her.', ['Forty', '90 days']],
    ['"I am tired," she told us. It cost her neighbours 90 jobs.', ['90']],
    ['"I am tired," she told us. The clinic has 64 beds, and its head says that her queue is long.', ['64']],
    ['Wards are full, Ms Moe told us. In her county 64 of 90 clinics have closed.', ['64 of 90']],
    ['Wards are full, Governor Moe told us. Deaths on her wards rose from 12 to 45.', ['12', '45']],
    ['Farms are failing, Jonas Moe told us. He closed 340 of them.', ['340']],
    [
      'The Rent Board told us that it has no view. The average landlord raised his rent by £90 a month.',
      ['£90 a month'],
    ],
    ['Ostholm Council has 64 flats. "I am tired," she told us.', ['64']],
    ['Wards are full, the mayor told us. He has 12 clinics in town.', ['12']],
  ])('but not: %s', (text, words) => expect(found(text)).toEqual(words));
});
