import { describe, expect, test } from 'vitest';
import { lint } from '../../harness/check';
import { namesSource } from '../../../server/src/core/sources/labelled-source';

describe('words behind "Source:"', () => {
  test.each([
    'ONS',
    'DfT',
    'Eurostat',
    'The Guardian.',
    'the Rural Office',
    'Labour Force Survey',
    'Labour force survey 2024',
    'Our World in Data',
    'Government of Norland',
    'City of Kell',
    'Ministry of Ports',
    'U.S. Census Bureau. Figures are rounded.',
    'World Bank (Berths of the World)',
    'HMRC overseas trade statistics, Table 3',
    'ONS data on rents',
    'IMO berths and cranes information platform',
    'OECD staff calculations',
    'analysis of Rural Office data.',
    'Own calculations based on Eurostat',
    'Authors’ calculations, ONS',
    'own calculations; Port Office',
    'Data from the Port Office',
  ])('name one: %s', (words) => expect(namesSource(words)).toBe(true));

  test.each([
    // What is still to be found, and by whom.
    ...[
      'Needed.',
      'NEEDED',
      'Find',
      'Insert Link',
      'Ask Jane',
      'Jane to confirm',
      'Check with Jane',
      'TBC',
      'See Above',
      'ONS to confirm',
    ],
    // Of which sort it is, with the capital that any sentence begins with.
    ...['Internet', 'Landlords', 'the landlords', 'Government', 'Ministry', 'Company data', 'Model', 'Report', 'Link'],
    ...['Confidential', 'Freedom of Information', 'Interview in Kell', 'interviews with staff', 'same as above'],
    // Whoever wrote the draft.
    ...['own calculations', 'Our calculations', 'the authors', 'Authors’ analysis', 'Internal Data', 'This Report'],
    // Where, when and what.
    ...['Norway', 'London, May 2023', 'North Ostholm', 'GDP', 'Table 3', 'Phase Two'],
    // A sentence.
    ...['Anna Lund should add one', 'We thank Anna Lund'],
  ])('name none: %s', (words) => expect(namesSource(words)).toBe(false));

  const list = '- Rents rose 9%.\n- Wages fell 3%.';
  const table = '| A | B |\n|---|---|\n| x | 9% |\n| y | 8% |';

  test.each([
    ['ONS', true],
    ['analysis of Rural Office data', true],
    ['Landlords', false],
    ['Ask Jane', false],
    ['London, May 2023', false],
    ['Company data', false],
    ['Own calculations', false],
  ])('name the same wherever they stand: %s', (words, isOne) => {
    for (const text of [
      `Rents rose 9%. Source: ${words}.`,
      `Rents rose 9% (Source: ${words}).`,
      `${list}\n\nSource: ${words}.`,
      `${table}\n\nSource: ${words}.`,
      `${table}\n| Source: ${words} | |`,
    ]) {
      const scopes = lint(`${text}\n`).analysis.blocks.flatMap(({ ticks }) =>
        ticks.flatMap(({ sourcing }) => sourcing?.scope ?? []),
      );
      expect(scopes.length).toBeGreaterThan(0);
      expect(scopes.every((scope) => ['sentence', 'paragraph', 'table'].includes(scope))).toBe(isOne);
    }
  });
});
