import { describe, expect, test } from 'vitest';
import { isReference } from '../../../server/src/core/sources/bracketed-reference';
import { namesWork } from '../../../server/src/core/sources/citations';

describe('a reference in brackets', () => {
  test.each([
    'Port Office, Annual Report 2024, p. 7',
    'Harbour Watch, p. 7',
    'see Harbour Watch, pp. 7–9',
    'Hansard, 3 May 2024, col. 12',
    'Harbour Watch, “Quays and berths”, n.d.',
    'Office for Ports, Berths in Winter, 12 March 2024',
    'van der Berg et al., para. 12',
    'Housing Act 1988, § 9',
    'Port Office, Berths, 2024',
    'Doe, Berths in Winter, 2024',
    'Doe, “Berths”, 2024',
    'Norland, Population Census, 2022',
    'interview, 12 March 2024',
    'speech at the Harbour Forum, May 3, 2024',
  ])('%s', (words) => expect(isReference(words)).toBe(true));

  test.each([
    'Kell, May 2024',
    'Kell, 40',
    'interview with 40 people',
    'Kell, Table 3',
    'Harbour Watch',
    'March 2024, p. 7',
    'up from 3, p. 7',
    'Kell was 3, p. 7',
    'the capital, 2024',
    'GBP, 2024 prices',
    'Table 3, 2024',
    'Kell, the capital, 2024',
    'Norland, Q1 2024',
    'Norland, H1 2024',
    'Norland, Annual Average 2024',
    'Norland, Phase 2, 2024',
    'Norland, Ostholm, 2021',
    'Norland, North Ostholm, 2021',
    'Norland, NOK, 2019',
    'Port Office, Q1 2024',
    '',
  ])('none: %s', (words) => expect(isReference(words)).toBe(false));
});

describe('a note that names a work in short', () => {
  test.each([
    'Doe, 40.',
    'See Doe, 40–42.',
    'Lee, “Quays and Berths,” 110.',
    'Doe and Lee, p. 40.',
    'Harbour Watch, Quays, p. 7.',
    'Harbour Watch, “Quays,” n.d., 7.',
    'Harbour Office, “Annual Report,” 3, emphasis added.',
    'See Doe, 40; Lee, “Quays and Berths,” 110.',
    'Interview with the harbour master, Kell, May 2024.',
    'Case C–176/03 Commission v Council [2005] ECR I–7879.',
    'Omojudi v UK (2009) 51 EHRR 10.',
    'Act of Supremacy 1558.',
    'UNSC Res 1373 (28 September 2001) UN Doc S/RES/1373.',
    'Hamdi v. Rumsfeld, 542 U.S. at 510.',
    'Cal. Civ. Code § 1798.100.',
    'S.I. No. 34 of 2020.',
    'Doe, above n 3, 14.',
    'Doe 2019: 14.',
    'Bureau of Labor Statistics, Current Population Survey.',
    'Doe (n 3) 14.',
    'See Doe and Lee (n 12).',
    'ibid 14.',
    'Id.',
    'See id. at 4.',
    'Id. § 13.',
    'Roe v. Wade, 410 U.S. 113; id. at 120.',
    'Doe, supra note 3, at 14.',
    'Doe, supra n. 3.',
    'Doe, op cit, p. 4.',
  ])('%s', (prose) => expect(namesWork(prose, false)).toBe(true));

  test.each([
    'Oslo, 2019',
    'Oslo, 2019.',
    'Oslo 2019',
    'Oslo, Norway, 2019.',
    'New York, May 2019',
    'Oslo and Stockholm, 2019–20.',
  ])('none, but a place and a year: %s', (prose) => expect(namesWork(prose, false)).toBe(false));

  test.each([
    'Statistics Norway, 2019',
    'City of Oslo, 2019.',
    'Washington, 2019',
    'Canada 2019.',
    'England, 2016.',
    'Kenya (2019)',
    'OECD 2019',
    'Oslo Port, Berths, 2019',
    'Doe, Berths, Oslo, 2019.',
    'Norway, Population Census, 2022.',
  ])('one, though with a place in its name: %s', (prose) => expect(namesWork(prose, false)).toBe(true));

  test.each([
    'About USD 660.',
    'Respondents (n 312).',
    'Women (n 40) and men (n 12).',
    'Adults, 18 and over.',
    'In Kell, 40 berths.',
    'Kell, 2.',
    'Without Kell, 40.',
    'Excluding VAT, 5.',
    'Full-time, 40 hours.',
    'Respondents, 120.',
    'Households, 1200.',
    'Excludes London, where data start in 2015.',
    'At 2019 prices, in euros.',
    'As defined in 2019, excluding Kell.',
    'See the table above, note 3.',
    'Kell, Norland.',
    'The sample is small (n 40).',
    'Each id. is a number.',
    'Tenants with an ID. At least 40.',
  ])('none: %s', (prose) => expect(namesWork(prose, false)).toBe(prose === 'Kell, 2.'));
});

describe('a note that begins as explanations do', () => {
  test.each([
    'AT&T 2021.',
    'AT Kearney 2019.',
    'As You Sow 2021.',
    'Real Madrid 2019.',
    'Real Instituto Elcano, Madrid, 2021.',
    'Only Half the Story, London: Shelter, 2018.',
    'At home in Europe, London: Shelter, 2018.',
    'What homes are for (London: Shelter, 2018).',
    'Without Delay, Berlin: Verlag, 2016.',
    'About Time, Fawcett Society, 2019.',
    'At Home in Europe, Open Society Foundations, 2019.',
    'As cited in Doe, Homes, 2019.',
    'As reported by Statistics Norway, 2019.',
    'Excluding London; ONS, House prices, 2021.',
    'Including VAT. HMRC, Trade bulletin, 2021.',
    'At constant prices. OECD, Outlook 2021, p. 4.',
    'As of 2021: Eurostat, Housing, March 2022.',
    'At 2019 prices; excluding VAT. ONS, House prices, 2021.',
  ])('a source: %s', (prose) => expect(namesWork(prose, false)).toBe(true));

  test.each([
    'At 2019 prices, in euros.',
    'At constant 2019 U.S. dollars, Kell.',
    'Excluding London, 2019.',
    'Excluding London; including Kell, 2019.',
    'As of 2019, Kell.',
    'As defined in 2019, excluding Kell.',
    'As measured in 2019, Kell.',
    'As reported in Oslo, 2019.',
    'Nominal GDP in Kell, 2019 prices.',
    'Real wages, Kell, 2019.',
    'Only Kell was counted, 2019.',
    'Thanks to Jane Doe, who counted in 2019.',
    'Around 2,000, Kell 2019.',
  ])('none: %s', (prose) => expect(namesWork(prose, false)).toBe(false));
});
