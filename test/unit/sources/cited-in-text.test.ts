import { describe, expect, test } from 'vitest';
import { lint } from '../../harness/check';

const scopes = (text: string) =>
  lint(`${text}\n`).analysis.blocks.flatMap(({ ticks }) => ticks.flatMap(({ sourcing }) => sourcing?.scope ?? []));

describe('a work in brackets', () => {
  test.each([
    'OBR, *Economic and Fiscal Outlook*, March 2024',
    'OBR, March 2024, Table 4.1',
    'OBR, 14 March 2024',
    'CBO, *The Budget Outlook*, February 2024',
    'Zoopla, Q3 2024',
    'Office for Budget Responsibility, November 2023',
    '*The Guardian*, 3 May 2024',
    'Reuters, May 3, 2024',
    'World Bank Open Data, accessed 3 May 2024',
    'Port Office, Q1 2024',
    'Cm 9876, para 2.4',
    'GAO-24-106198',
    'GAO-21-93',
    'CRS, R46912',
    'CRS Report R46912',
    'CBO Publication 59710',
    'NBER Working Paper No. 28731',
    'House of Commons Library, Briefing CBP-7281',
    'House of Commons Library, CBP-7281',
    'Doe, Discussion Paper 12',
    'Eurostat, dataset nrg_pc_204',
    'see CRS, R46912; CBO, 2020',
    'doi:10.1038/s41586-020-2649-2',
    'Source: ONS, 2024',
    'Data: ONS, 2024',
    'Source: Norway, 2024',
    'DfT, March 2024',
    'Labour Force Survey, Q3 2024',
    'The Guardian, May 2024',
    'Institute of Ports, Q3 2024',
    'NHS England, May 2024',
    'Bank of England, May 2024',
    'Statistics Norway, May 2024',
    'US Census Bureau, March 2024',
    'San Juan Star, 3 May 2024',
    'Sources: OBR, March 2024; own calculations',
    'Doe, op. cit., p. 4',
    'NatCen, *British Social Attitudes*, 2024',
    'NatCen, May 2024',
    'HousingWatch, May 2024',
    'StatCan, Q3 2024',
    'Source: ONS',
    'Sources: Our World in Data; own calculations',
    'Source: HMRC overseas trade statistics, Table 3',
    'Source: Port Office, *Berths dashboard*, 2024.',
    'ONS, 2024.',
    'Doe, *Living Standards*, 2023',
    'Doe, *Living Standards 2023*',
    '*Living Standards*, Port Watch, 2023',
    'see Lee 2020a in full; Doe, *Living Standards*, 2023, p. 4',
  ])('%s', (work) => expect(scopes(`Rents rose 9% (${work}).`)).toEqual(['sentence']));

  test.each([
    'Kell, May 2024',
    'North Ostholm, May 2024',
    'Norland, Q1 2024',
    'England, March 2024',
    'Greater Kell, March 2024',
    'New York, 3 May 2024',
    'Norway, Q3 2024',
    'CPI, March 2024',
    'NOK, March 2024',
    'Monday, 3 May 2024',
    'Phase II, May 2024',
    'San Juan, Q3 2024',
    'Lower Saxony, Q3 2024',
    'Silicon Valley, Q1 2024',
    'Euro Area, Q3 2024',
    'EU, Q3 2024',
    'U.S., March 2024',
    'London Borough, Q3 2024',
    'Council Tax, March 2024',
    'Bank Holiday, May 2024',
    'Census Day, March 2021',
    'Service Sector, Q3 2024',
    'CPI England, Q3 2024',
    'West Bank, Q3 2024',
    'Local Authority, Q3 2024',
    'General Election, July 2024',
    'Black Friday, November 2024',
    'Rail Strike, March 2024',
    'Constant Prices, Q3 2024',
    'Real Terms, Q3 2024',
    'HICP, Q3 2024',
    'PCE, Core Index 2020',
    'Data: Norway, 2024',
    'Data: Norway and Sweden, 2024',
    'Data: Norway, Q3 2024',
    'Source: Authors, 2024',
    'Source: Authors, May 2024',
    'March 2024',
    'Q3 2024',
    'the year to March 2024',
    'down from 12 in CP 30, 2 litres',
    'up from 12% in May 2023',
    'London, May 2023',
    ...['London, May 2023', 'TK', 'TBC', 'Table 3', 'Interviews with staff', 'Norway', 'various'].map(
      (words) => `Source: ${words}`,
    ),
    'Data: Norway',
    ...[
      'Kell, A2070',
      'Kell, M25',
      'Norland, G20',
      'EU, G20',
      'TfL, A12',
      'Airbus, A320',
      'Report 3',
      'Paper 3',
      'Table 3',
      'GAO',
      'Phase 2',
      'Kell, Ward 12',
      'Case Study 3',
    ],
    'ONS',
    'London, *May 2023*',
    '*London*, May 2023',
    'DeKalb, May 2023',
    'Kell, *without* Ostholm, 2023',
    // Who or where is counted, in words with capitals.
    'Women, Full Time Work, 2021',
    'Households, Private Rented Sector, 2021',
    'Kell, Royal Ostholm Wells, 2021',
    'Leeds, Great Northern Road, 2021',
    'Labour, Leeds Central Ward, 2021',
    // Words that are not meant as they are said, and species.
    '“Freedom Day” restrictions, July 2021',
    '“Phase One” deal, 2020',
    '“Black Friday”, 2021',
    '*Plasmodium falciparum*, 2020',
    '*Aedes aegypti*, Kenya, 2020',
    'Kell, *Aedes aegypti*, 2020',
    'Norland, *E. coli*, 2020',
    // Series, roads, postcodes and models.
    'Doctor Who Series 12',
    'BMW Series 5',
    'Police Notice 12',
    'Green Paper 3',
    'Highways Agency, B1234',
    'Environment Agency, A1079',
    'City Council, LS1-6',
    'Saab Defence Agency, F-35',
    // Firms with two words in one.
    'FedEx, May 2023',
    'NiCad, May 2023',
  ])('none: %s', (words) => expect(scopes(`Rents rose 9% (${words}).`)[0]).toBe('none'));
});

describe('a source that a sentence of its own names', () => {
  test.each([
    'Source: Port Office, *Berths dashboard*, 2024.',
    'Source: ONS.',
    'Source: Doe, J. A., *Berths in the North* (3rd edn), 2024.',
    'Sources: Port Office, Annual Report 2024; own calculations.',
    'Data source: Labour Force Survey, ONS.',
    'Source: ONS, *Rents*, 2024; see also Annex B.',
    '(Source: Port Office, *Berths dashboard*, 2024.)',
    '(Source: ONS.)',
    '*Source: ONS, 2024.*',
  ])('%s', (source) => {
    expect(scopes(`Rents rose 9%. ${source}`)).toEqual(['paragraph']);
    expect(scopes(`Rents rose 9%. ${source} Ships are blue. Wages fell 3%.`)).toEqual(['paragraph', 'none']);
  });

  test.each([
    'Source: own calculations.',
    'Source: the authors.',
    'Source: Authors, 2024.',
    'Source: TBC.',
    'Source: London, May 2023.',
    'Sources: interviews with 4 firms.',
    'Source: Kell has 3 of them, says the Port Office.',
    'One source: the Port Office.',
  ])('none: %s', (source) => expect(scopes(`Rents rose 9%. ${source}`)[0]).toBe('none'));

  test('also without a stop, and on a line of its own', () => {
    expect(scopes('Rents rose 9%. Source: ONS, 2024')).toEqual(['paragraph']);
    expect(scopes('Rents rose 9%.\nSource: Port Office,\nBerths in Winter, 2024.')).toEqual(['paragraph']);
    expect(scopes('Rents rose 9%.  \nSource: ONS')).toEqual(['paragraph']);
  });

  test.each(['Source: own calculations', 'Source: Our analysis'])('own work stays so: %s', (words) =>
    expect(scopes(`Rents rose 9% (${words}).`)).toEqual(['own-analysis']),
  );

  test('is none for another paragraph', () =>
    expect(scopes('Rents rose 9%.\n\nShips are blue.\n\nSource: ONS, 2024.')).toEqual(['none']));
});

describe('the work cited right before', () => {
  test.each(['ibid', 'ibid.', 'ibid., p. 4', 'see ibid., p. 4'])('%s', (words) => {
    expect(scopes(`Rents rose 9% (ONS 2024). Wages rose 3% (${words}).`)).toEqual(['sentence', 'sentence']);
    expect(scopes(`Rents rose 9%.[^1] Wages rose 3% (${words}).\n\n[^1]: ONS, Rents, 2024.`)).toEqual([
      'sentence',
      'sentence',
    ]);
    expect(scopes(`- Rents rose 9% (ONS 2024).\n- Wages rose 3% (${words}).`)).toEqual(['sentence', 'sentence']);
    expect(scopes(`Rents rose 9% (${words}).`)).toEqual(['none']);
    expect(scopes(`Rents rose 9% (${words}). Costs fell 3% (${words}).`)).toEqual(['none', 'none']);
  });
});

describe('numbers in square brackets', () => {
  test.each(['Support stood at 60% [57, 63] in May.', 'Support stood at 60 percent [57–63].'])(
    'how sure a number is: %s',
    (text) => expect(scopes(text)[0]).toBe('none'),
  );

  test.each([
    'Support stood at 60% [7, 9] in May.',
    'Support stood at 60% [57].',
    'Support rose by 60%, as polls say [57, 63].',
    'Growth was 4% [3, 5]. Rents fell 2% [6].',
    'Unemployment was 4% [3,5].',
    'Prices rose 12% [3, 14] last year.',
    'Rents rose in 32 towns [23, 44].',
    'Support stood at 60% [58, 90] in May.',
  ])('notes: %s', (text) => expect(scopes(text)[0]).toBe('sentence'));
});
