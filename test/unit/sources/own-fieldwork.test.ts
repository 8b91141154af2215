import { describe, expect, test } from 'vitest';
import { lint } from '../../harness/check';

/** The words of each number or source that is told of. */
const found = (text: string) => lint(`${text}\n`).findings.map(({ span }) => text.slice(span.start, span.end));

describe('whom the authors asked needs no source but the sentence that says so', () => {
  test.each([
    'We interviewed 24 tenants between March and May 2024.',
    'We surveyed 1,200 landlords online between 3 and 17 May 2024.',
    'We spoke to 31 officials in nine councils for this paper.',
    'Our research team conducted 45 semi-structured interviews.',
    'We held four focus groups with 32 participants.',
    'We interviewed 24 tenants, 12 landlords and six officials.',
    'The present authors reviewed 118 planning decisions and 64 appeal documents.',
    'I received 212 responses to the questionnaire.',
    'This report draws on interviews with 24 tenants and a survey of 1,012 renters carried out by YouGov in May 2024.',
    'The present study is based on 61 site visits.',
    'The brief draws on 48 interviews with patients which we carried out in 2023.',
    'The brief draws on 26 interviews that we held with radiographers between May and July 2024.',
    'Between May and July, 54 patients were interviewed for this report.',
    'Some 40 workshops were held in the north by our team.',
    'In a survey of 312 exporters that we carried out with Afrobarometer in 2023, 68% had never heard of the levy.',
    'In a poll of 2,012 adults that YouGov carried out for us in May 2024, 61% were cold and 1 in 5 hungry.',
    'In a poll of 2,012 adults that YouGov carried out for us in May 2024, 61% were cold, and about a third had cut meals.',
    'A poll of 2,012 adults that YouGov carried out for us in May 2024 found that more than 61% were cold.',
    'In a poll of 2,013 adults (YouGov for Fair Carbon, 3–5 May 2024), 62% were cold.',
  ])('%s', (text) => expect(found(text)).toEqual([]));

  test.each([
    ['We surveyed 1,200 landlords, of whom 340 want to sell.', ['340']],
    ['We interviewed 24 tenants and found that 19 had moved.', ['19']],
    ['We found 340 empty homes.', ['340']],
    ['The council counted 340 homes in the towns that we visited.', ['340']],
    ['In a survey that we carried out, 68% had never heard of the levy.', ['68%']],
    ['In 2023, 54 patients were interviewed for a report of the ministry.', ['54']],
    ['The rent for 340 homes rose after interviews that we held.', ['340']],
    ['The fair drew 2,013 adults (San Pedro Fair, 3–5 May 2024).', ['2,013']],
    ['There were 4,500 visitors (Oslo, 3–5 May 2024).', ['4,500']],
    ['We reviewed the market: 340 homes stood empty.', ['340']],
    ['The council interviewed 2,400 tenants.', ['2,400']],
    ['This report shows that 1,012 renters moved.', ['1,012']],
    ['We met when 340 homes stood empty.', ['340']],
    ['We visited Birmingham, home to 1,100,000 people.', ['1,100,000']],
    ['We visited Kenya, a country with 2,400 schools.', ['2,400']],
    ['We read reports of 14,000 deaths in the city.', ['14,000']],
    ['We consulted the register of 12,000 firms.', ['12,000']],
    ['Respondents paid 340 a month in 12 councils.', ['340 a month', '12']],
    ['The prison kept 1,200 files that we read about in the press.', ['1,200']],
    ['In 2020, 45,000 tonnes were sent for us.', ['45,000 tonnes']],
  ])('but not: %s', (text, words) => expect(found(text)).toEqual(words));
});

describe('what others asked and found needs a source', () => {
  test.each([
    ['The authors reviewed 118 planning decisions.', ['118']],
    ['The team met its target, with 3,200 homes built in Leeds.', ['3,200']],
    [
      'In a survey of 312 exporters that the ministry carried out in 2023, 68% had never heard of the levy.',
      ['312', '68%'],
    ],
    [
      'In a survey of 640 shops that the team at Ostholm University carried out in 2021, 38% had cut jobs.',
      ['640', '38%'],
    ],
    [
      'A poll of 1,900 drivers conducted by the researchers in 2020 showed that 52% were against.',
      ['conducted by the researchers in 2020 showed'],
    ],
    ['In 2018, 1,700 letters were received by the team at the Harbour Office.', ['1,700']],
    ['Some 36,000 records were reviewed by the authors of the second study.', ['36,000']],
    ['In 2019, 300 babies were examined by the researchers in Ostholm.', ['300']],
  ])('%s', (text, words) => expect(found(text)).toEqual(words));
});

describe('a survey of the authors’ own is the source of nothing but its shares', () => {
  const asked = 'In a survey of 312 exporters that we carried out in 2023, few had heard of the levy';
  test.each([
    [`${asked}, which raises £3 billion.`, ['£3 billion']],
    [`${asked}, and it takes 12% of the turnover.`, ['12%']],
    [`${asked}, and unemployment in the region was 14%.`, ['14%']],
    [`${asked}, while 14% of the region had no job.`, ['14%']],
    [`${asked}, and 14% are in debt, official figures show.`, ['official figures show']],
    [`${asked}, and 4 million homes are damp.`, ['4 million']],
  ])('%s', (text, words) => expect(found(text)).toEqual(words));
});
