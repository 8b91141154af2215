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

describe('whom the authors asked needs no source but the sentence that says so', () => {
  test.each([
    'We interviewed 24 tenants between March and May 2024.',
    'We surveyed 1,200 landlords online between 3 and 17 May 2024.',
    'We spoke to 31 officials in nine councils for this paper.',
    'Our research team conducted 45 semi-structured interviews.',
    'We held four focus groups with 32 participants.',
    'We interviewed 24 tenants, 12 landlords and six officials.',
    'The authors reviewed 118 planning decisions and 64 appeal documents.',
    'I received 212 responses to the questionnaire.',
    'This report draws on interviews with 24 tenants and a survey of 1,012 renters carried out by YouGov in May 2024.',
    'The present study is based on 61 site visits.',
    'The brief draws on 48 interviews with patients which we carried out in 2023.',
    'The brief draws on 26 interviews that we held with radiographers between May and July 2024.',
    'Between May and July, 54 patients were interviewed for this report.',
    'Some 40 workshops were held in the north by our team.',
    'In a survey of 312 exporters that we carried out with Afrobarometer in 2023, 68% had never heard of the levy.',
    'In a poll of 2,012 adults that YouGov carried out for us in May 2024, 61% were cold and 1 in 5 hungry.',
    'In a poll of 2,013 adults (YouGov for Fair Carbon, 3–5 May 2024), 62% were cold.',
    'Respondent 7, a nurse from Leeds, said: “I pay half of my salary to the landlord every month”.',
    'Witness 12 (landlord, Hull) put it bluntly: “I will sell up when the bill has passed, and so will others”.',
    'Mrs K, 43, Bradford: “They gave us two months, and then the locks were changed one morning”.',
  ])('%s', (text) => expect(told(text)).toEqual([]));

  test.each([
    'We surveyed 1,200 landlords, of whom 340 want to sell.',
    'We interviewed 24 tenants and found that 19 had moved.',
    'We found 340 empty homes.',
    'The council counted 340 homes in the towns that we visited.',
    'In a survey that we carried out, 68% had never heard of the levy.',
    'In a survey of 312 exporters that the ministry carried out in 2023, 68% had never heard of the levy.',
    'In a survey of 312 exporters that we carried out in 2023, few had heard of the levy, which raises £3 billion.',
    'In 2023, 54 patients were interviewed for a report of the ministry.',
    'The rent for 340 homes rose after interviews that we held.',
    'The fair drew 2,013 adults (San Pedro Fair, 3–5 May 2024).',
    'There were 4,500 visitors (Oslo, 3–5 May 2024).',
    'We reviewed the market: 340 homes stood empty.',
    'The council interviewed 2,400 tenants.',
    'This report shows that 1,012 renters moved.',
    'We met when 340 homes stood empty.',
    'We visited Birmingham, home to 1,100,000 people.',
    'We visited Kenya, a country with 2,400 schools.',
    'The team met its target, with 3,200 homes built in Leeds.',
    'We read reports of 14,000 deaths in the city.',
    'We consulted the register of 12,000 firms.',
    'Respondents paid 340 a month in 12 councils.',
  ])('but not: %s', (text) => expect(told(text)).not.toEqual([]));
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
