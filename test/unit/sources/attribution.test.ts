import { describe, expect, test } from 'vitest';
import { continues, isOwnActivity, namedSource } from '../../../server/src/core/sources/attribution';
import { lint } from '../../harness/check';

const scopes = (text: string) =>
  lint(text).analysis.blocks.flatMap(({ ticks }) => ticks.flatMap(({ sourcing }) => sourcing?.scope ?? []));

describe('what the authors did themselves', () => {
  test.each([
    'We visited 84 villages.',
    'In the spring we visited 84 villages.',
    'In 2019 we also consulted 84 firms.',
    'The north is dry, and we checked 84 wells there.',
    'When we visited the villages, 12 percent of the homes were empty.',
    'Our teams visited 84 villages.',
    'Last year our field staff in the north spoke to 84 families.',
    'Our researchers found 84 empty homes.',
  ])('%s', (sentence) => {
    expect(isOwnActivity(sentence)).toBe(true);
    expect(scopes(`${sentence}\n`)).toEqual(['own-analysis']);
  });

  test.each([
    'The firms that we consulted employ 38 percent of workers.',
    'The firms we consulted employ 38 percent of workers.',
    'The firms, which our teams visited, employ 38 percent of workers.',
    'The World Bank, whose staff we met with, estimates that 37 percent of people rent.',
    'We ran a deficit of 4 percent of GDP in 2019.',
    'In 2019 we held 14 percent of the seats.',
  ])('none: %s', (sentence) => {
    expect(isOwnActivity(sentence)).toBe(false);
    expect(scopes(`${sentence}\n`)).toEqual(['none']);
  });

  test.each([
    'We visited Kenya, where, according to the World Bank, 36 percent of people live in poverty.',
    'The OECD estimates that 38 percent of firms that we consulted pay no tax.',
    'We checked the register, and the World Bank reports that 39 percent of homes have no water.',
  ])('another is named: %s', (sentence) => expect(scopes(`${sentence}\n`)).toEqual(['attribution']));
});

describe('what a sentence after the authors’ own work tells', () => {
  test.each([
    'We modelled three scenarios (see Annex B). Poland spent 4.7% of GDP last year.',
    'We surveyed heads in May. Nationally, 9% of teachers left last year.',
    'Our estimates are in Annex B. Germany spent €52bn on defence.',
    'As we saw above, the country is short 3.8 million homes.',
  ])('of others: %s', (text) => expect(scopes(`${text}\n`)).toEqual(['none']));

  test.each([
    'We surveyed heads in May. They lost 9% of teachers last year.',
    'We modelled three scenarios. The scenarios cost £4bn.',
    'We surveyed heads in May. One in four had lost teachers.',
    'We surveyed heads in May. Respondents lost 9% of teachers last year.',
  ])('of that work: %s', (text) => expect(scopes(`${text}\n`)).toEqual(['own-analysis']));
});

describe('a later time of the same', () => {
  test.each(['A year later it was 12.4 percent.', 'In 2020 this rose to 5 percent.', 'Last year, it had 30 berths.'])(
    '%s',
    (sentence) => expect(continues(sentence)).toBe(true),
  );
  test.each(['Last year it snowed on 30 days.', 'In 2020 this town spent 5 percent.', 'By 2020 that plan was dead.'])(
    'none: %s',
    (sentence) => expect(continues(sentence)).toBe(false),
  );
});

describe('who is named', () => {
  const named = (text: string) => {
    const span = namedSource(text);
    return span === null ? null : text.slice(span.start, span.end);
  };

  test.each([
    'The error raises these numbers by about 60,000.',
    'The ministry cut both numbers by 12 percent.',
    'We have two estimates of the change, 3 and 5 percent.',
    'There are estimates of the fall in Oslo, 3 and 5 percent.',
    'The draft uses data from 2016, when 12 percent had none.',
  ])('nobody: %s', (text) => expect(named(text)).toBeNull());

  test.each([
    ['Few trust the estimates of the Harbour Office, 5 percent.', 'estimates of the Harbour Office'],
    ['By the numbers of the ministry 5 percent are empty.', 'numbers of the ministry'],
    ['In the data from three surveys 5 percent are empty.', 'data from three surveys'],
    ['By figures of Shelter 5 percent are empty.', 'figures of Shelter'],
    ['Estimates of the change are from 3 to 5 percent, according to Shelter.', 'according to Shelter'],
    ['Few trust numbers by the Harbour Office, 5 percent.', 'numbers by the Harbour Office'],
  ])('%s', (text, expected) => expect(named(text)).toBe(expected));
});
