import { describe, expect, test } from 'vitest';
import { lint } from '../../harness/check';

const told = (text: string) => [
  ...new Set(lint(`${text}\n`).findings.map(({ rule, message }) => (/your own figure/u.test(message) ? 'own' : rule))),
];

describe('a number of the authors’ own, with how they came by it', () => {
  test.each([
    'By our calculations (Annex B), the plan costs £4bn.',
    'Our analysis of the Family Resources Survey 2022/23 shows that 1.3 million families are in need.',
    'In our survey of 412 managers (method in Annex A), 53% told us that they had cut staff.',
    'We calculate, by multiplying 20 hubs by £3m, that the cost is £60m.',
    'By multiplying 20 hubs by £3m, we calculate that the cost is £60m.',
    'In our interviews, 7 of 12 heads told us that they had cut staff.',
    'We estimate that the shift would save £180 million. Our model assumes 1.9 million more scans and 220 working days.',
    'Our own estimate is €2.6–3.0 billion. We arrive at it by multiplying imports by the default values.',
    'We estimate that the levy would raise £330 million. The method is set out in Annex B.',
    'We estimate that the plan costs £4bn. We use wage data for 2022.',
    'We estimate that the plan costs £4bn (section 4.2).',
    'We estimate that the plan costs £4bn. It is based on wage data for 2022.',
    'We estimate that the plan costs £4bn. This rests on customs records for 2022.',
    'Our model assumes that 20 hubs are built. By our estimate, the plan costs £60m.',
    'By our estimate, based on customs data for 2022 and a tax rate of 20%, the levy would raise £310 million.',
    'Our own estimate, imports multiplied by a price of €85, is €2.6–3.0 billion.',
    'Staff calculate, from the cost reports for 2023 (method in Appendix A), that 43 percent of hospitals lost money.',
  ])('%s', (text) => expect(told(text)).toEqual([]));

  test.each([
    ['By our calculations, the plan costs £4bn.', 'own'],
    ['Our analysis of the figures shows that 1.3 million families are in need.', 'own'],
    ['In our survey of managers, 53% had cut staff.', 'own'],
    ['We find that wages rose 12 percent by adding 3 percent a year.', 'own'],
    ['We estimate that the plan costs £4bn. Annex B lists the hubs.', 'own'],
    ['We estimate that the plan costs £4bn. Our model is the best there is.', 'own'],
    ['We estimate that the plan costs £4bn. The [port census](https://e.example/c) counts berths.', 'own'],
    ['We estimate that the plan costs £4bn. Ministers disagree. Our model assumes 20 hubs.', 'own'],
    ['We estimate that the plan costs £4bn. It takes 12 years to build.', 'own'],
    ['We find that waits doubled. This uses up 40% of the budget.', 'own'],
    ['We find that Section 8 evictions rose 12 percent.', 'own'],
    ['We find that evictions under Section 8 rose 12 percent.', 'own'],
    ['We estimate that debts, multiplied by poverty, cost £4bn.', 'own'],
    ['Staff calculate that 43 percent of hospitals lost money.', 'unsourced-attribution'],
    ['The methods used in Section 8 evictions cost landlords £3bn a year.', 'unsourced-statistic'],
    ['New calculation rules in Annex B cost 9,000 families their homes.', 'unsourced-statistic'],
    ['Clinics lost £3bn because the estimation method in Annex B was cut.', 'unsourced-statistic'],
    ['The method of burial in Table 3 harmed 120 people.', 'unsourced-statistic'],
    ['The plan costs £4bn. Our model assumes 20 hubs.', 'unsourced-statistic'],
    ['The plan costs £4bn by 2030 (Annex B).', 'unsourced-statistic'],
    ['Ministers say, by multiplying 20 hubs by £3m, that the cost is £60m.', 'unsourced-attribution'],
    [
      'The OBR’s analysis of the Family Resources Survey 2022/23 shows that 1.3 million families are in need.',
      'unsourced-attribution',
    ],
  ])('but not: %s', (text, rule) => expect(told(text)).toEqual([rule]));
});

describe('what stands in a part of the draft', () => {
  test.each([
    'As Figure 3 shows, rents rose 9%.',
    'According to Table 2, rents rose 9%.',
    'Annex B shows that rents rose 9%.',
  ])('%s', (text) => expect(told(text)).toEqual([]));

  test.each([
    ['According to Table 2 of the census, rents rose 9%.', 'unsourced-attribution'],
    ['As figures show, rents rose 9%.', 'unsourced-attribution'],
    ['Table 3 is new, and rents rose 9%.', 'unsourced-statistic'],
  ])('but not: %s', (text, rule) => expect(told(text)).toEqual([rule]));
});

describe('one of what another number is told for', () => {
  const first = (text: string) => lint(`${text}\n`).findings.map(({ message }) => /“[^”]*\d[^”]*”/u.exec(message)?.[0]);
  test.each([
    ['Studies show that every $1 spent returns $8.', ['“$8”']],
    ['Every 1 percentage point rise in Bank Rate adds £22.3bn.', ['“£22.3bn”']],
    ['Every $2 spent returns $8.', ['“$2”', '“$8”']],
  ])('%s', (text, numbers) => expect(first(text)).toEqual(numbers));
});

/** The words of each number or source that is told of. */
const found = (text: string) => lint(`${text}\n`).findings.map(({ span }) => text.slice(span.start, span.end));

test.each([
  ['Section 21, the no-fault clause, led to 30,000 evictions.', ['30,000']],
  ['According to Section 230, 30 percent of posts may be removed.', ['According to Section']],
  ['Figure 3 shows the trend, but the claim that 40 percent left is new.', ['40 percent']],
  ['As Chart 2 shows, demand is strong, yet unemployment is 40 percent.', ['40 percent']],
])('no exhibit of the draft shows the number: %s', (text, words) => expect(found(text)).toEqual(words));

test.each([
  'We estimate that the levy would raise £330 million. The workbook is [published here](https://e.example/w).',
  'We estimate that the levy would raise £330 million. The method is set out in [Annex B](annex-b.md).',
])('a link in the next sentence leads to the work: %s', (text) => {
  const { analysis, findings } = lint(`${text}\n`);
  expect(findings).toEqual([]);
  expect(analysis.blocks.flatMap(({ ticks }) => ticks.map(({ sourcing }) => sourcing?.scope))).toEqual(['paragraph']);
});

/** The words of each number of the authors' own that is told of. */
const owned = (text: string) =>
  lint(`${text}\n`)
    .findings.filter(({ message }) => /your own figure/u.test(message))
    .map(({ span }) => text.slice(span.start, span.end));

test.each([
  ['We estimate that the fee costs £4bn. It is based in Ostholm and employs 900 people.', '£4bn'],
  ['We find that 43 percent of clinics lost money. They are based in 12 counties.', '43 percent'],
  ['Our survey finds that 43 percent of clinics lost money. They assume growth of 3 percent.', '43 percent'],
  ['This rests on 3 myths. We estimate that the fee costs £4bn.', '£4bn'],
  ['We estimate that the fee costs £4bn. This rests on 3 myths.', '£4bn'],
  ['It is based on wage data for 2022. We estimate that the fee costs £4bn.', '£4bn'],
  ['We estimate that the fee costs £4bn. We use 40% more energy for data than in 2010.', '£4bn'],
  ['We find that 34% of tenants are in arrears. We take an average of 12 days to answer.', '34%'],
  ['We estimate that the fee costs £4bn. We obtain 40% of our staff from agencies.', '£4bn'],
  ['We find that 43 percent of clinics lost money. This is calculated to annoy 3 million people.', '43 percent'],
])('the sentence beside says something else: %s', (text, number) => expect(owned(text)).toContain(number));

test.each([
  'We estimate that the fee would raise £330 million. Census data are published [every decade](https://e.example/c).',
  'We estimate that the fee would raise £330 million. No official data are available, as [the ministry](https://e.example/c) admits.',
  'The tax code is published [here](https://e.example/c). We estimate that the fee would raise £330 million.',
])('a link of the sentence beside leads elsewhere: %s', (text) => expect(owned(text)).toEqual(['£330 million']));

/** What is known of the source of each statistic. */
const sourcings = (text: string) =>
  lint(`${text}\n`).analysis.blocks.flatMap(({ ticks }) => ticks.flatMap(({ sourcing }) => sourcing ?? []));

describe('why nothing is told of a figure that cites nothing', () => {
  test.each([
    ['An officer told us that 40 percent of families are turned away.', 'Somebody told it to you'],
    ['Ms Osei told us that she was tired. Her rent is £900 a month.', 'of the life of somebody'],
    ['We interviewed 24 tenants.', 'whom you asked'],
    ['By our calculations (Annex B), the plan costs £4bn.', 'how you came by it'],
    ['Annex B shows that rents rose 9%.', 'which part of the draft'],
  ])('%s', (text, why) => {
    const [sourcing] = sourcings(text);
    expect(sourcing).toMatchObject({ isAccountedFor: true, citations: [] });
    expect(sourcing!.explanation).toContain(why);
  });

  test('but where something is lacking, that is said', () =>
    expect(sourcings('Rents rose 9%. By our calculations, the plan costs £4bn.')).toMatchObject([
      { isAccountedFor: false, explanation: 'No source is in reach.' },
      { isAccountedFor: false, scope: 'own-analysis' },
    ]));
});

test('a link to the authors’ work covers also the figure that goes on with it, and nobody has to guess', () => {
  const text =
    'We estimate that the levy would raise £330 million. It would hit 40% of firms. The method is set out in [Annex B](annex-b.md).';
  expect(sourcings(text)[1]).toMatchObject({ scope: 'paragraph', leadsToOwnWork: true });
  expect(lint(`${text}\n`).findings.map(({ rule }) => rule)).not.toContain('loosely-sourced-statistic');
});
