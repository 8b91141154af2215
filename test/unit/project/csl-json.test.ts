import { describe, expect, test } from 'vitest';
import { readLibrary } from '../../../server/src/core/project/libraries/read-library';

const read = (text: string, name = 'a.json') => readLibrary(text, name);
const keys = async (text: string) => (await read(text)).entries.map(({ key }) => key);

describe('items without an id', () => {
  test.each([
    ['a.json', '[\n {"id": "a"},\n {"title": "Berths"},\n {"id": null},\n {"id": "b"}\n]\n', '{"title"'],
    ['a.json', '{"references": [{"id": "a"}, {"title": "Berths"}, {"id": {}}, {"id": "b"}]}', '{"title"'],
    ['a.yaml', '- id: a\n- title: Berths\n- id:\n  title: Rents\n- id: b\n', '- title'],
    ['a.yaml', 'references:\n  - id: a\n  - title: Berths\n  - id:\n    title: Rents\n  - id: b\n', '- title'],
    ['a.yaml', '[{id: a}, {title: Berths}, {title: Rents}, {id: b}]\n', '{title'],
  ])('are told where they stand: %s %j', async (name, text, at) => {
    const { entries, problems } = await read(text, name);
    expect(entries.map(({ key }) => key)).toEqual(['a', 'b']);
    expect(problems).toMatchObject([{ severity: 'warning' }, { severity: 'warning' }]);
    expect(problems[0]!.message).toMatch(/^This reference has no key, so nothing can cite it\. Add/u);
    expect(text.slice(problems[0]!.start)).toMatch(new RegExp(`^\\s*${at.replace('{', '\\{')}`, 'u'));
  });

  test('are told once where no item has one', async () => {
    const { problems } = await read(JSON.stringify(Array.from({ length: 50 }, () => ({ title: 'Berths' }))));
    expect(problems.map(({ message }) => message)).toEqual([expect.stringContaining('None of the 50 references')]);
  });

  test('are counted from the twenty-first on', async () => {
    const { problems } = await read(JSON.stringify([{ id: 'a' }, ...Array.from({ length: 25 }, () => ({}))]));
    expect(problems).toHaveLength(21);
    expect(problems.at(-1)!.message).toBe('5 more references from here on have no key.');
  });
});

describe('commas that Pandoc does not read over', () => {
  test.each([
    ['behind the last item', '[{"id": "a"}, {"id": "b"},\n]', ',\n]', 'too many here. Remove it.'],
    ['before the first item', '[ , {"id": "a"}, {"id": "b"}]', ', {"id": "a"', 'too many here. Remove it.'],
    [
      'before the first item of a part',
      '{"references": [\n,{"id": "a"}, {"id": "b"}]}',
      ',{"id": "a"',
      'too many here',
    ],
    ['twice', '[{"id": "a"},, {"id": "b"}]', ', {"id": "b"', 'too many here. Remove it.'],
    ['missing', '[{"id": "a"}\n{"id": "b"}]', '{"id": "b"', 'no comma before this reference. Add one.'],
    ['in a part', '{"references": [{"id": "a"}, {"id": "b"},]}', ',]}', 'too many here'],
    ['behind an item without an id', '[{"id": "a"}, {"id": "b"}, {"title": "C"},]', ',]', 'too many here'],
  ])('are told, and everything is read: %s', async (_, text, at, message) => {
    const { entries, problems, isCutOff } = await read(text);
    expect(entries.map(({ key }) => key)).toEqual(['a', 'b']);
    const [problem] = problems.filter((one) => one.message.includes('Pandoc'));
    expect(problem).toMatchObject({ severity: 'warning', message: expect.stringContaining(message) as string });
    expect(text.slice(problem!.start).startsWith(at)).toBe(true);
    expect(isCutOff).toBe(false);
  });

  test.each([
    '[]',
    '[{"id": "a"},\n {"id": "b"}\n]\n',
    '[\n {"id": "a"},\n',
    '{"references": [{"id": "a"}], "b": [1,]}',
  ])('are right, or still being written: %j', async (text) => {
    expect((await read(text)).problems.filter(({ message }) => message.includes('Pandoc'))).toEqual([]);
  });

  test('of a large file are told in their place, and no cut is taken for one', async () => {
    const item = (i: number) => `  {"id": "k${i}", "title": "${'Berths '.repeat(60)}"}`;
    const text = `[\n${Array.from({ length: 300 }, (_, i) => item(i)).join(',\n')}\n]`;
    const pieces = (of: string) => of.match(/[^]{1,20000}/gu)!;
    expect((await readLibrary(pieces(text), 'a.json')).problems).toEqual([]);
    const wrong = text.replace('\n]', ',\n]');
    const { problems } = await readLibrary(pieces(wrong), 'a.json');
    expect(problems.map(({ start }) => wrong.slice(start))).toEqual([',\n]']);
  });
});

describe('broken items', () => {
  const list = (bent: string, between = ',\n') =>
    `[\n${Array.from({ length: 60 }, (_, i) => `  {"id": "g${i}"}${between}  ${bent}`).join(between)}\n]\n`;
  const good = Array.from({ length: 60 }, (_, i) => `g${i}`);

  test.each([
    ['not closed', '{"id": "b", "title": "Berths'],
    ['with a comma too many', '{"id": "b",}'],
    ['with a word without quotation marks', '{"id": b}'],
    ['with a bracket too many', '{"id": "b"}}'],
    ['that are none', '"b"'],
    ['that are nothing', 'null'],
  ])('however many: the good ones are read, and how many are broken is told (%s)', async (_, bent) => {
    const { entries, problems } = await read(list(bent));
    expect(entries.map(({ key }) => key).filter((key) => key !== 'b')).toEqual(good);
    expect(problems).toHaveLength(21);
    expect(problems.at(-1)!.message).toMatch(/^40 more /u);
    expect(problems.map(({ message }) => message).join('\n')).not.toContain('breaks off');
  });

  test('a list that is closed too early is read on', async () => {
    const text = '[\n  {"id": "a"}\n],\n  {"id": "b"}\n]\n';
    expect(await keys(text)).toEqual(['a', 'b']);
    const { problems } = await read(text);
    expect(text.slice(problems[0]!.start)).toMatch(/^\],/u);
  });

  test.each(['[\n  {"id": "a"}\n]\n;', '{"references": [{"id": "a"}] ]}'])(
    'what stands behind the list is told once: %j',
    async (text) => {
      const { entries, problems, isCutOff } = await read(text);
      expect(entries).toHaveLength(1);
      expect(problems.map(({ message }) => message)).toEqual([expect.stringMatching(/stands behind it\. Remove it/u)]);
      expect(text.slice(problems[0]!.start)).toMatch(/^[;}\]]/u);
      expect(isCutOff).toBe(false);
    },
  );

  test('what stands beside the list is no mistake', async () => {
    const { problems, entries } = await read('{"references": [{"id": "a"}], "made": {"by": "x"}}');
    expect(problems).toEqual([]);
    expect(entries).toHaveLength(1);
  });

  test('thousands of them cost no more than reading does', async () => {
    const many = `[\n${Array.from({ length: 5000 }, (_, i) => `  {"id": "k${i}", "title": "open`).join(',\n')}\n]\n`;
    const { problems } = await read(many);
    expect(problems.at(-1)!.message).toMatch(/^4980 more /u);
  });

  test.each([
    ['in one line', '{"id": "a",}', ','],
    ['in one line that begins with many spaces', '{"id": "a",}', ',', ' '.repeat(20_000)],
    ['without any end', '{"id": "a",', '\n', '\n'],
    ['with other items within', `{"id": "a", "b": [${'{"id": 1},'.repeat(10)}],}`, ','],
  ])('tens of thousands of them cost no more than reading does: %s', async (_, bent, between, before = '') => {
    const { problems } = await read(`[${before}${Array.from({ length: 40_000 }, () => bent).join(between)}]\n`);
    expect(problems.at(-1)!.message).toMatch(/^3\d+ more /u);
  });

  test('the id of an item with thousands of others in it', async () => {
    const text = `[{"b": [${'{"id": 1},'.repeat(30_000)}{}], "id": "a"}]`;
    const { start, end } = (await read(text)).entries[0]!.keySpan!;
    expect(text.slice(start, end)).toBe('a');
  });
});

test.each([
  ['a.json', '[\n  {"id": "a"},\n  {"id": "b", "titl', true],
  ['a.json', '[\n  {"id": "a"},\n', true],
  ['a.json', '[\n  {"id": "a"}', true],
  ['a.json', '[\n  {"id": "a"}\n]', false],
  ['a.json', '[\n  {"id": "a"},\n {"id": "b}\n]\n', false],
  ['a.bib', '@book{a, title = {A}}\n@book{b,\n title = {B', true],
  ['a.bib', '@book{a, title = {A}}\n@book{b,\n titl', true],
  ['a.bib', '@book{a, title = {A}}\n@boo', false],
  ['a.bib', '@book{a, title = {A}}\n@book{b,\n title = {B\n}\n', false],
  ['a.ris', 'TY  - BOOK\nID  - a\nER  - \nTY  - BOOK\nID  - b\nTI  - Ber', true],
  ['a.ris', 'TY  - BOOK\nID  - a\nER  - \nTY  - BOOK\nID  - b\nTI  - Berths\nER  - ', false],
  ['a.ris', 'TY  - BOOK\nID  - a\nTI  - Berths\n', false],
])('whether a library looks half-written: %s %j', async (name, text, isCutOff) => {
  const library = await read(text, name);
  expect(library.isCutOff ?? false).toBe(isCutOff);
  expect(library.problems.some(({ message }) => message.includes('still being written'))).toBe(isCutOff);
});
