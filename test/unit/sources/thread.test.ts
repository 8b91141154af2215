import { describe, expect, test } from 'vitest';
import { scopesOf } from './scopes';

/** The scope of the last statistic of a paragraph. */
const last = (text: string) => scopesOf(`${text}\n`).at(-1);

describe('a figure that is taken up again', () => {
  test.each([
    'The ports lost $4.2 billion [@lee]. Storms are frequent. Even worse: 70% of that $4.2 billion was never insured.',
    'A count found 350 empty homes.[^1] Councils differ. Of those 350, 48 percent are flats.',
    'Drivers paid £1,240 a head [@lee]. Nobody was surprised. Of the £1,240, tax made up 61 percent.',
    'Kell has 12.4 million hectares of forest.[^1] Owners are many. Fires took 9 percent of these 12.4 million hectares.',
  ])('%s', (text) => expect(last(`${text}\n\n[^1]: Lee, *Counts*, 2020.`)).toBe('paragraph'));

  test.each([
    // Another number, no number, a year, and a conjunction.
    'The ports lost $4.2 billion [@lee]. Storms are frequent. Schools lost 70% of those $3 million.',
    'The ports lost $4.2 billion [@lee]. Storms are frequent. Schools had 70% fewer pupils.',
    'The ports lost a lot in 2019 [@lee]. Storms are frequent. Since that 2019 vote 48 percent of schools closed.',
  ])('none: %s', (text) => expect(last(text)).toBe('none'));
});

describe('who is named again', () => {
  test.each([
    'The Port Office counts berths every year [@po]. Summers are busy. The Port Office reports that 31 percent were vacant.',
    'A trial compared two tools, Orla and TEX, in 40 clinics [@lee]. Waits fell by 9 percent with Orla, while TEX showed no effect.',
    'Life is short there, and UNECE reports 56 deaths a day. Few babies survive. ([World Bank](https://data.worldbank.org/x), [UNECE Africa](https://www.unece.int/news/y))',
    'The World Bank estimates that 56 percent of farms are leased. Few babies survive [@worldbank2020].',
  ])('%s', (text) => expect(last(text)).toBe('paragraph'));

  test.each([
    'The Port Office counts berths every year [@po]. Summers are busy. The Harbour Watch reports that 31 percent of berths were vacant.',
    'The World Bank estimates that 56 percent of farms are leased. Few babies survive [@oecd2020].',
    'The Institute of Ports says that 56 percent of farms are leased. Few babies survive [@po2020].',
  ])('another: %s', (text) => expect(last(text)).toBe('attribution'));
});

describe('the report that was cited', () => {
  test.each([
    'Research of the Kell Centre [7] found that giving is common. About 4% of wages went to others. However, according to this report, only 8% of that went abroad.',
    'Lee asked tenants [@lee]. Homes are damp. But the survey also found that 31 percent had moved.',
    'Lee asked tenants [@lee]. Homes are damp. In the north, the same study puts the share at 31 percent.',
    'Lee and Ott disagree [@lee; @ott]. Though these estimates run from 12 to 31 percent, both are high.',
    'Ridership is down [@lee]. That figure hides 31 percent of trips.',
    'Ridership is down [@lee]. However, this decline was 31 percent in the north.',
    'Lee finds 45 reefs [@lee]. Rules on noise bring it down to 31.',
    'Lee puts the cost at £45 [@lee]. Cheaper steel cuts it by 31 percent.',
  ])('%s', (text) => expect(scopesOf(`${text}\n`).filter((scope) => scope !== 'sentence')).toContain('paragraph'));

  test('what is told between the citation and the report’s next mention is the report’s', () =>
    expect(
      scopesOf(
        'Research of the Kell Centre [7] found that giving is common. About 4% of wages went to others. However, according to this report, only 8% went out of the US.\n',
      ),
    ).toEqual(['paragraph', 'paragraph']));

  test.each([
    'Lee asked tenants [@lee]. Homes are damp. But the council found that 31 percent had moved.',
    'Lee asked tenants [@lee]. About 4% of wages went to charity. Later the mayor resigned.',
    'In this report we look at tenants [@lee]. Schools lost 31 percent of their staff.',
  ])('none: %s', (text) => expect(['none', 'attribution']).toContain(last(text)));
});

describe('what a cited sentence brings in and another speaks of', () => {
  test.each([
    'A trial compared two reading aids [@lee]. Children were keen. Uptake was low: the aids were used in 31 percent of lessons.',
    'The council opened a shelter in May [@lee]. Winters are hard. The shelter turned 31 percent of families away.',
  ])('%s', (text) => expect(last(text)).toBe('paragraph'));

  test.each([
    'The council opened a shelter in May [@lee]. Winters are hard. The schools turned 31 percent of families away.',
    'The council opened a shelter in May [@lee]. Winters are hard [@ott]. The shelter turned 31 percent of families away.',
  ])('none: %s', (text) => expect(last(text)).toBe('none'));
});

describe('a contrast without its noun', () => {
  test.each([
    'Asking 940 tenants how they paid, a survey revealed that most had savings. By contrast, 12 % paid with a loan [@lee].',
    'Most of the 940 tenants had savings. In contrast, about 12% had none [@lee].',
  ])('%s', (text) => expect(scopesOf(`${text}\n`)).toEqual(['paragraph', 'sentence']));

  test('with a noun of its own it is another matter', () =>
    expect(
      scopesOf('Most of the 940 tenants had savings. By contrast, schools lost 12 percent of their staff [@lee].\n'),
    ).toEqual(['none', 'sentence']));
});

describe('an amount without its noun', () => {
  test.each([
    'A survey asked 940 tenants [@lee]. Just 31% trust the council. A further 22% trust it somewhat.',
    'The survey covers 940 homes [@lee]. Nearly one in five has mould.',
    'The agency counted 940 tenants.[^1] Of whom 62 percent have children.',
    'Firms would bear half of the cost [@lee]. Households would pay the other 40 percent.',
    'Losses reached £4 million [@lee]. Women account for another 24 percent.',
    'The register lists 168,000 charities [@lee]. Most have no staff: 81 percent rely on volunteers.',
    'Poverty fell [@lee]. The rate was highest in Ostholm, at 34 percent.',
    'Its budget grew [@lee]. The increase of £340 million came from grants.',
    'The scheme cost £80 million [@lee]. Its administration alone took £12 million.',
    'Lee and Park (2020) followed 840 apprentices in Kell. Attendance rose 6 points.',
    'An audit found 38 late grants [@lee]. Delays averaged 47 days. Schools waited longer. Waits reached 14 months.',
    'The Energy Board expects more [@eb]. The Energy Board puts needs at $4 trillion. The agency says that only $1.3 trillion is spent.',
  ])('%s', (text) => expect(last(text)).toBe('paragraph'));

  test('and what closes such a paragraph', () =>
    expect(scopesOf('Nine in ten nurses work nights. Forty percent want to leave. [@lee]\n')[0]).toBe('paragraph'));

  test.each([
    // Nouns behind the amount, measures that begin anew, and results where no study is told of.
    'The survey covers 940 homes [@lee]. About 31% unemployment is normal in Kell.',
    'The register lists 168,000 charities [@lee]. Most schools have no kitchen: 81 percent buy their meals.',
    'Poverty fell [@lee]. The share of schools with heating was 34 percent.',
    'Its budget grew [@lee]. The price of ferries rose by £340 million.',
    'Ridership fell to 310 million trips [@lee]. Revenue fell 22 percent.',
    'Ships are blue. Source: Labour Force Survey, ONS. Wages fell 3 percent.',
  ])('none: %s', (text) => expect(last(text)).toBe('none'));
});

describe('a share, a time and a place of what was told', () => {
  test.each([
    'Sleepers on streets rose to 3,900 [@lee]. London accounted for 29 percent of the total.',
    'Debt stands at 180 percent of income [@lee]. Mortgages make up four fifths.',
    'Parties gained [@lee]. The Greens had 15 percent.',
    'Debt stands at 180 percent of income [@lee]. A decade ago it was 150 percent.',
    'We lose nurses each month [@lee]. At this pace, one ward in ten will close.',
    'About 17 million people carry medical debt [@lee]. Collectively, they owe $140 billion. In the South, average debt is $616.',
    'Imports and exports doubled [@lee]. Both were driven by timber, which reached 8 million tonnes.',
    'In Kell, few have a plan [@lee]. In Ostholm, 3 of 32 do.',
    'The trial was run in 18 schools [@lee]. Pupils who got tutoring gained three months. For those on free meals, the effect was five months.',
  ])('%s', (text) => expect(last(text)).toBe('paragraph'));

  test.each([
    'Debt stands at 180 percent of income [@lee]. In 2019 it was found that 31 percent of firms cheat.',
    'Debt stands at 180 percent of income [@lee]. In this country 31 percent of firms cheat.',
    'Debt stands at 180 percent of income [@lee]. Schools had 15 percent of their staff on leave.',
    'Few have a plan [@lee]. In Ostholm, 3 of 32 schools closed.',
    'The ferry was sold [@lee]. Pupils who got tutoring gained three months.',
  ])('none: %s', (text) => expect(last(text)).toBe('none'));
});
