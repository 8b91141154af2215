import { describe, expect, test } from 'vitest';
import { lint } from '../../harness/check';

const told = (text: string) => lint(`${text}\n`).findings.map(({ rule }) => rule);

describe('a law that the sentence names with its year or number sources what it sets', () => {
  test.each([
    'The notice period is two months under section 21 of the Housing Act 1988.',
    'Under s 21(1) of the Housing Act 1988, tenants get two months.',
    'Under the Renters’ Rights Act 2025, rent in advance is capped at one month.',
    "Under the Renters' Rights Act 2025, rent in advance is capped at one month.",
    'Directive 2012/27/EU obliges states to renovate 3 percent of public buildings each year.',
    'The Climate Change Act 2008 set a target of 80 percent by 2050.',
    'Regulation (EU) 2016/679 caps fines at €20 million.',
    'Under 42 U.S.C. § 7413(b) the fine is $25,000 a day.',
    'The Clean Air Act of 1970 caps fines at $25,000 a day.',
    'Under the Housing Act 1988 a tenant gets two months before the home is sold.',
    'A licence costs £50 under the Tenant Fees Act 2019.',
    'The fee is capped at £50 by the Tenant Fees Act 2019.',
    'Workers pay 6.2% of their wages under 26 U.S.C. § 3101.',
    'The levy rose to 5% under the Finance Act 2023.',
    'Under the Finance Act 2023 the levy rose to 5%.',
    'The Finance Act 2021 raised corporation tax to 25%.',
    "Ostland's SB 9 allows up to four units on a lot.",
    'EO 14110 set a threshold of 10^26 operations.',
    'Under Article 51(2) of the EU AI Act, models trained with more than 10^25 FLOP pose systemic risk.',
    'Under Article 51(2) of the EU AI Act, models trained with above 10^25 FLOP pose systemic risk.',
    'The Trade Expansion Act of 1962 let the president impose 25% tariffs.',
    'Medicare pays it 101 percent of reasonable costs under section 1814(l) of the Social Security Act.',
    'Article 2 of the Paris Agreement sets the goals of 2 °C and 1.5 °C.',
    'Under Article 83 of the GDPR, fines can reach 4% of turnover.',
    'Under Article 83(5) of the EU GDPR, fines can reach €20 million.',
    'H.R. 4713 would authorize $3.5 billion over five years.',
    'S. 1204 authorizes $90 million for harbours.',
    'Under section 8 of the Housing Act 1988, landlords need to give 14 days’ notice.',
    'Under the Harbour Act 1994, a permit lapses after five years.',
    'The Harbour Act 1994, as amended, sets a fee of £40 for boats, and a fee of £90 for ships.',
    'The Harbour Act 1994 sets a fee of £40 for boats, and caps fines at £900.',
    'The Harbour Act 1994 (the HA) also limits stays to 30 days.',
    'The Harbour Act 1994, which came into force in May, caps fees at £50.',
    'The Harbour Act 2026 would, if passed, limit stays to 30 days.',
    'The Harbour Act 1994 caps what ports may charge at £50.',
  ])('%s', (text) => expect(told(text)).toEqual([]));

  test.each([
    'Rents rose by 12 percent after the Housing Act 1988.',
    'Under Article 83 of the GDPR, fines made up 4% of turnover.',
    'Under Article 83 of the GDPR, 400 firms were fined.',
    'Since the Paris Agreement, warming has reached 1.4 °C.',
    'Article 2 of the Paris Agreement was signed when warming stood at 1.1 °C.',
    'H.R. 4713 would cost the Treasury $3.5 billion.',
    'Hospitals recover 84 percent of reasonable costs under section 1814(l) of the Social Security Act.',
    'Evictions rose by 12 percent under the Housing Act 1988.',
    'In 2023, 1,200 notices were served under section 21 of the Housing Act 1988.',
    'Each year 1,200 families are evicted under the Housing Act 1988.',
    'Under the Housing Act 1988, 12 percent of tenants leave every year.',
    'The Finance Act 2020 cost the Treasury £3 billion.',
    'The Finance Act 2020 raised £3 billion in its first year.',
    'The Harbour Act caps fines at £75.',
    'Unemployment rose to 5% under the Finance Act 2023.',
    'Under the Finance Act 2023 unemployment rose to 5%.',
    'The levy raised 5% of revenue under the Finance Act 2023.',
    'The Clean Air Act 1956 cut deaths to 4,000.',
    'The Finance Act 2021 cut the number who pay the tax by 25%.',
    'Tenants spend 40% of their income on rent under the Housing Act 1988.',
    'Tariffs rose to £5 billion under the Finance Act 2023.',
    'Under the Finance Act 2020, households paying the tax rose to 45,000.',
    'Under the Finance Act 2020, revenue from the tax rose to £450,000.',
    'Under the Finance Act 2020, support for the tax rose to 5%.',
    'Under the Finance Act 2020, the average fine rose to £450.',
    'Under the Finance Act 2020, the share who pay the tax rose to 5%.',
    'SB 9 led to 400 new homes.',
    'Under Article 51(2) of the EU AI Act, about 40 GW were saved.',
    'The Trade Expansion Act of 1962 let the president act, and imports fell 12%.',
    'Under Article 83 of the GDPR, shops now spend €7,000 a year on advice.',
    'Under Article 6 of the Paris Agreement, dealers earn $3 billion a year.',
    'Under Article 83 of the GDPR, the office collects €30 million a year.',
    'Article 6 of the Paris Agreement allows deals that earn $3 billion a year.',
    'H.R. 4713 authorizes aid for the 30 million Americans who are in debt.',
    'S. 1204 requires states to act, and 38 states fail.',
    'HB 12 gives relief to tenants, of whom 38% are in arrears.',
    'The Harbour Act 1994 is not appropriate where berths take 38% of income.',
    'The Harbour Act 1994 leaves firms authorised by the council a share of 38%.',
    'The Harbour Act 1994 appropriated nothing, and berths take 38% of income.',
    'The Harbour Act 1994 appropriates duties to ports that face a gap of £3bn.',
  ])('but not: %s', (text) => expect(told(text)).toEqual(['unsourced-statistic']));

  test('it lends nothing to the next sentence', () => {
    const text = 'Under the Housing Act 1988 the notice period is two months. Rents of tenants rose by 12 percent.';
    expect(told(text)).toEqual(['unsourced-statistic']);
  });
});

describe('a decision that the sentence names with its report sources the words quoted from it', () => {
  test.each([
    'Lord Atkin said in *Donoghue v Stevenson* [1932] AC 562 that "you must love your neighbour becomes in law".',
    'In Doe v Roe, 347 U.S. 483, Justice Roe said that "separate schools for the children can never be made equal".',
  ])('%s', (text) => expect(told(text)).toEqual([]));

  test('but not a law of which somebody speaks', () =>
    expect(
      told('The minister said of the Housing Act 1988 that “nobody will ever have to leave a home again”.'),
    ).toEqual(['unsourced-quotation']));
});
