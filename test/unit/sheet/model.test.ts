import { describe, expect, test } from 'vitest';
import { sentenceOf } from '../../../server/src/core/sheet/statement';
import { bibliographyOf } from '../../harness/bibliography';
import { harbourDraft, sheetOf } from './sheet';

const row = (text: string, number = 1) => sheetOf(text).rows[number - 1]!;

describe('a sheet', () => {
  const sheet = sheetOf(harbourDraft);

  test('has every statistic in the order of the text, each with its place', () => {
    expect(sheet.title).toBe('Berths: a brief');
    expect(
      sheet.rows.map(({ number, line, section, statement }) => [number, line, section, statement.quantity]),
    ).toEqual([
      [1, 7, 'Berths', '4,100'],
      [2, 7, 'Berths', '$2.5 billion'],
      [3, 11, 'Ferries', '25 percent'],
      [4, 11, 'Ferries', '7 percent'],
      [5, 13, 'Ferries', '12 percent'],
    ]);
    const lines = harbourDraft.split('\n');
    for (const { line, column, statement } of sheet.rows)
      expect(lines[line - 1]!.slice(column - 1).startsWith(statement.quantity)).toBe(true);
    for (const { span, statement } of sheet.rows)
      expect(harbourDraft.slice(span.start, span.end)).toBe(statement.quantity);
  });

  test('says how each stands, and why', () => {
    expect(sheet.rows.map(({ status }) => status)).toEqual(['verified', 'open', 'contradicted', 'sourced', 'open']);
    expect(sheet.rows.map(({ verdict }) => verdict)).toEqual([
      'Agrees with the source.',
      'The number agrees with the source. The draft leaves out “an estimated”.',
      'The draft says 25 percent; the source says 18 percent.',
      'No evidence pack knows this figure: look it up in its source.',
      'No evidence pack knows this figure, and nothing leads to its source.',
    ]);
    expect(sheet.rows.map(({ qualifier }) => qualifier)).toEqual(['n/a', 'dropped', 'n/a', 'n/a', 'n/a']);
  });

  test('holds nothing against a number that stands on the word of another work', () => {
    const text =
      'In 2024, 25 percent of ferries to Osterholm were late.[^g]\n\n[^g]: Gazette, *Late again*, 2025. <https://gazette.example/late>\n';
    expect(row(text)).toMatchObject({ status: 'sourced', figure: { id: 'ferry-delays' } });
    expect(row(text).verdict).toMatch(
      /^Another source is cited: look it up there\. .* has 18 percent for something alike\.$/,
    );
    expect(row(text.replaceAll('[^g]', '').replace(/: Gazette.*/u, ''))).toMatchObject({ status: 'contradicted' });
  });

  test('names the nearest source, and where it stands', () => {
    expect(sheet.rows.map(({ source }) => `${source.label} | ${source.where}`)).toEqual([
      'Harbour Office 2024 | Cited in the sentence',
      'Harbour Office 2024 | Cited in the sentence',
      'Quayside Institute, Quayside Survey, 2023 | Cited in the sentence',
      '@lee2020 | Cited in the sentence',
      'According to the regulator | Named, not cited',
    ]);
    expect(sheet.rows[0]!.source.address).toBe('https://harbour.example/statistics-2024');
  });

  test('names the known figure, who found it, and what to be careful about', () => {
    expect(sheet.rows[2]!.figure).toMatchObject({
      pack: 'harbour-2024',
      id: 'ferry-delays',
      value: '18 percent',
      period: '2024',
      credit: 'Quayside Institute 2023, reported by Harbour Office 2024',
    });
    expect(sheet.rows[3]!.figure).toBeNull();
  });

  test('counts: what stands how adds up, in the draft and in each section', () => {
    expect(sheet.coverage).toEqual({
      statistics: 5,
      sourced: 4,
      byStatus: { verified: 1, sourced: 1, contradicted: 1, open: 2 },
    });
    expect(sheet.sections.map(({ heading, level, byStatus }) => [heading, level, byStatus])).toEqual([
      ['Berths', 1, { verified: 1, sourced: 0, contradicted: 0, open: 1 }],
      ['Ferries', 2, { verified: 0, sourced: 1, contradicted: 1, open: 1 }],
    ]);
    expect(sheet.review).toEqual({ pass: 0, fail: 0, query: 0, open: 5, changed: 0 });
  });

  test('of a draft without statistics is empty, and no failure', () => {
    for (const text of ['', '# A title\n\nNo number here, and on 3 May 2024 neither.\n', '---\n']) {
      const { rows, sections, coverage } = sheetOf(text);
      expect([rows, sections, coverage.statistics]).toEqual([[], [], 0]);
    }
    expect(sheetOf('').title).toBe('draft.md');
    expect(sheetOf('# A title').title).toBe('A title');
    expect(sheetOf('---\nsubtitle: No title\n---\n\n# A title').title).toBe('A title');
  });
});

describe('a row', () => {
  test('says of a cell which row and column it stands in', () => {
    const table = '| Harbour | Late ferries |\n| --- | --- |\n| Osterholm | 18 percent |\n| Sund | 9 percent |\n';
    const [first, second] = sheetOf(table).rows;
    expect(sentenceOf(first!.statement)).toBe('Osterholm · Late ferries: 18 percent');
    expect(sentenceOf(second!.statement)).toBe('Sund · Late ferries: 9 percent');
  });

  test('names sources of every kind in short', () => {
    const label = (text: string) => row(text).source.label;
    expect(label('Rents rose by 7 percent ([Housing Office](https://housing.example/rents)).')).toBe(
      'Housing Office (housing.example)',
    );
    expect(label('Rents [rose by 7 percent](https://housing.example/rents).')).toBe('housing.example');
    expect(label('Rents rose by 7 percent (Smith, 2019).')).toBe('Smith, 2019');
    expect(label('Rents rose by 7 percent [@unknown].')).toBe('@unknown');
    expect(label('Rents rose by 7 percent.[^a]\n\n[^a]: See @harbour2024, p. 4.')).toBe('Harbour Office 2024');
    expect(label('Rents rose by 7 percent.')).toBe('');
  });

  test('counts the other sources, and takes a name from the library', () => {
    const bibliography = bibliographyOf([
      { id: 'lee', type: 'book', author: [{ family: 'Lee' }], issued: { 'date-parts': [[2020]] } },
    ]);
    const { source } = sheetOf('Rents rose by 7 percent [@lee; @other].', { bibliography }).rows[0]!;
    expect(source).toMatchObject({ label: 'Lee 2020', more: 1, address: null });
  });

  test('leads nowhere but to the web', () => {
    expect(row('Rents rose by 7 percent ([office](javascript:alert(1)/x)).').source.address).toBeNull();
    expect(row('Rents rose by 7 percent ([office](https://a.example/"onclick=x)).').source.address).not.toContain('"');
  });
});

describe('what a sign-off is bound to', () => {
  const id = (text: string, number = 1) => row(text, number).id;
  const sentence = 'Rents rose by 7 percent [@harbour2024].';

  test('stays when the sentence moves, or only its spacing or markup changes', () => {
    expect(id(`New words first.\n\n${sentence}`)).toBe(id(sentence));
    expect(id('Rents rose  by\n7 percent [@harbour2024].')).toBe(id(sentence));
    expect(id('Rents *rose* by **7 percent** [@harbour2024].')).toBe(id(sentence));
    expect(id('Rents rose by 7 percent.[^9]\n\n[^9]: Lee, *Rents*, 2020.')).toBe(
      id('Rents rose by 7 percent.[^1]\n\n[^1]: Lee, *Rents*, 2020.'),
    );
  });

  test('changes with the number, the words or what is cited', () => {
    const others = [
      'Rents rose by 8 percent [@harbour2024].',
      'Rents fell by 7 percent [@harbour2024].',
      'Rents rose by 7 percent [@quayside2023].',
      'Rents rose by 7 percent.',
    ];
    expect(new Set([sentence, ...others].map((text) => id(text))).size).toBe(5);
  });

  test('tells apart two statistics of a sentence, and sentences that stand twice', () => {
    const twice = 'Rents rose by 7 percent, wages by 7 percent.\n\nRents rose by 7 percent, wages by 7 percent.\n';
    const ids = sheetOf(twice).rows.map((one) => one.id);
    expect(ids).toHaveLength(4);
    expect(new Set(ids).size).toBe(4);
    for (const one of ids) expect(one).toMatch(/^s[0-9a-f]{15}$/);
  });
});
