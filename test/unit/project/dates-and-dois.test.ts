import { describe, expect, test } from 'vitest';
import { readLibrary } from '../../../server/src/core/project/libraries/read-library';

const read = async (fields: string, name = 'a.bib') => {
  const { entries, problems } = await readLibrary(`@book{a, title = {A}, ${fields}}\n`, name);
  return { item: entries[0]!.item(), messages: problems.map(({ message }) => message) };
};

describe('a date that BibLaTeX cannot read is told and printed as undated, as Pandoc does', () => {
  test.each(['15/11/2023', '11/2023', '2023/11/15', 'November 2023', '2023-5-3', 'forthcoming', '15.11.2023'])(
    '%s',
    async (date) => {
      const { item, messages } = await read(`date = {${date}}`);
      expect(item.issued).toBeUndefined();
      expect(messages).toEqual([expect.stringContaining(`“${date}” is not read as a date`)]);
    },
  );

  test.each([
    '2023',
    '2023-11',
    '2023-11-15',
    '2020/2023',
    '2020-05/',
    '2020/..',
    '2020~',
    '199u',
    '2023-05-03T10:00',
    '2021-24',
  ])('%s is fine', async (date) => {
    const { item, messages } = await read(`date = {${date}}`);
    expect(messages).toEqual([]);
    expect(item.issued).toBeDefined();
  });

  test('the place is the value', async () => {
    const text = '@book{a, title = {A}, date = {15/11/2023}}\n';
    const [problem] = (await readLibrary(text, 'a.bib')).problems;
    expect(text.slice(problem!.start, problem!.end)).toBe('{15/11/2023}');
  });

  test('the year that stands beside it counts', async () => {
    const { item } = await read('date = {15/11/2023}, year = {2023}');
    expect(item.issued).toEqual({ 'date-parts': [[2023]] });
  });

  test('a bare number is a date', async () => expect((await read('date = 2023')).messages).toEqual([]));
});

describe('a DOI that is given as an address', () => {
  test.each([
    'https://doi.org/10.1787/x',
    'http://dx.doi.org/10.1787/x',
    'doi:10.1787/x',
    'DOI: 10.1787/x',
    '10.1787/x',
  ])('%s is read as the DOI', async (doi) => {
    expect((await read(`doi = {${doi}}`)).item.DOI).toBe('10.1787/x');
    const json = await readLibrary(JSON.stringify([{ id: 'a', DOI: doi }]), 'a.json');
    expect(json.entries[0]!.item().DOI).toBe('10.1787/x');
    const yaml = await readLibrary(`- id: a\n  DOI: "${doi}"\n`, 'a.yaml');
    expect(yaml.entries[0]!.item().DOI).toBe('10.1787/x');
  });

  test('what is no DOI stays as it is', async () => {
    const json = await readLibrary('[{"id": "a", "DOI": "https://example.org/x"}]', 'a.json');
    expect(json.entries[0]!.item().DOI).toBe('https://example.org/x');
  });
});
