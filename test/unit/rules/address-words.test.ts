import { describe, expect, test } from 'vitest';
import { analyse } from '../../../server/src/core/analyse';
import { addressWords } from '../../../server/src/core/rules/address-words';
import { checkRules } from '../../../server/src/core/rules/check-rules';
import { fixesFor } from '../../../server/src/core/rules/fixes';
import { defaultSettings } from '../../../server/src/core/settings';
import { applyEdits } from '../../../server/src/core/text/edit';
import { Bibliography, type LibraryEntry } from '../../../server/src/core/evidence/bibliography';
import { readLibrary } from '../../../server/src/core/project/libraries/read-library';
import { bibliographyOf } from '../../harness/bibliography';

const bibliography = bibliographyOf([
  {
    id: 'doe99',
    type: 'report',
    title: 'Berths and their rents',
    author: [{ family: 'Doe', given: 'Jane' }],
    issued: { 'date-parts': [[1999]] },
    URL: 'https://www.ports.example/reports/88123/',
  },
  { id: 'doi', type: 'article-journal', title: 'Quays', DOI: '10.1234/Quays' },
]);
const read = (text: string) => analyse(text, { packs: [], bibliography });

test.each([
  ['eprint = {2101.00001}, archivePrefix = {arXiv}', 'https://arxiv.org/abs/2101.00001'],
  ['eprint = {arXiv:hep-th/9901001}, eprinttype = "arxiv"', 'https://arxiv.org/abs/hep-th/9901001'],
  ['eprint = {12345}, eprinttype = {jstor}', 'https://www.jstor.org/stable/12345'],
  ['url = {https://ports.example/a{\\_}b/{\\%}20c}', 'https://ports.example/a_b/%20c'],
  ['url = {https://ports.example/{\\textasciitilde}doe/x}', 'https://ports.example/~doe/x'],
  ['url = {https://ports.example/$\\sim$doe/x}', 'https://ports.example/~doe/x'],
  ['note = {\\url{https://ports.example/a{\\_}b}}', 'https://ports.example/a_b'],
])('a work of BibTeX is found by the address that it has once it is read: %s', async (fields, url) => {
  const { entries } = await readLibrary(`@misc{a, title = {Berths}, ${fields}}\n`, 'a.bib');
  const library = new Bibliography([{ uri: 'file:///work/a.bib', entries }], 'whole');
  expect(addressWords(url, analyse('', { packs: [], bibliography: library }))).toBe('Berths');
});

describe('in a large library', () => {
  const many = async (name: string, one: (i: number, url: string) => string, reads: string[]) => {
    const text = Array.from({ length: 1500 }, (_, i) => one(i, `https://ports.example/a_${i}`)).join('');
    const { entries } = await readLibrary(text, name);
    const spied = entries.map((entry): LibraryEntry => ({
      key: entry.key,
      span: entry.span,
      keySpan: entry.keySpan,
      words: entry.words,
      source: () => entry.source!(),
      item: () => {
        reads.push(entry.key);
        return entry.item();
      },
    }));
    const library = new Bibliography([{ uri: `file:///work/${name}`, entries: spied }], 'whole');
    return analyse('', { packs: [], bibliography: library });
  };

  test.each([
    ['a.bib', (i: number, url: string) => `@book{k${i}, title = {T${i}}, url = {${url.replaceAll('_', '\\_')}}}\n`],
    ['a.yaml', (i: number, url: string) => `- id: k${i}\n  title: T${i}\n  URL: ${url}\n`],
    ['a.ris', (i: number, url: string) => `TY  - BOOK\nID  - k${i}\nTI  - T${i}\nUR  - ${url}\nER  - \n`],
  ])('only the works that have the address are read: %s', async (name, one) => {
    const reads: string[] = [];
    const analysis = await many(name, one, reads);
    expect(addressWords('https://ports.example/a_77', analysis)).toBe('T77');
    expect(reads).toEqual(['k77']);
  });

  test('an address in another field is not the work’s own, and nobody reads a thousand works that share one', async () => {
    const reads: string[] = [];
    const one = (i: number) => `@book{k${i}, title = {T}, abstract = {https://ports.example/berths}}\n`;
    const analysis = await many('a.bib', one, reads);
    expect(addressWords('https://ports.example/berths', analysis)).toBe('Berths (ports.example)');
    expect(reads.length).toBeLessThan(20);
  });
});

describe('the words for an address', () => {
  test.each([
    ['https://ports.example/reports/88123', 'Berths and their rents'],
    ['http://dx.doi.org/10.1234/quays', 'Quays'],
    ['https://ports.example/statistics/2024', 'Statistics 2024 (ports.example)'],
    ['https://www.ports.example/news/2024/05/berths-fell_again.html?x=1#top', 'Berths fell again (ports.example)'],
    ['https://ports.example/reports/annual%20report-2023.pdf', 'Annual report 2023 (ports.example)'],
    ['https://ports.example/node/12345', 'ports.example'],
    ['https://ports.example/rents/index.html', 'Rents (ports.example)'],
    ['https://ports.example/d/a8f3e9c2b1', 'ports.example'],
    ['https://ports.example/?p=3', 'ports.example'],
    ['https://ports.example/%E0%A4%A', 'ports.example'],
  ])('%s: %s', (url, words) => expect(addressWords(url, read(''))).toBe(words));

  test('a note for a work that is known says all that is known of it', () => {
    const text = 'Berths are counted each year (https://ports.example/reports/88123).\n';
    const analysis = read(text);
    const [finding] = checkRules(analysis, defaultSettings).filter(({ rule }) => rule === 'bare-url');
    const [fix] = fixesFor(finding!, analysis);
    expect(applyEdits(text, fix!.edits)).toBe(
      'Berths are counted each year[^1].\n\n' +
        '[^1]: Doe, Jane. 1999. Berths and their rents. https://www.ports.example/reports/88123/\n',
    );
  });

  const moved = (text: string) => {
    const analysis = read(text);
    const [finding] = checkRules(analysis, defaultSettings).filter(({ rule }) => rule === 'bare-url');
    const [fix] = fixesFor(finding!, analysis).filter(({ title }) => title.includes('into a note'));
    return fix === undefined ? null : applyEdits(text, fix.edits);
  };

  test.each([
    ['Rents rose. See https://ports.example/a/1, p. 3.', 'Rents rose.[^1]', '<https://ports.example/a/1>, p. 3'],
    ['Rents rose. See https://ports.example/a/1, pp. 3–5.', 'Rents rose.[^1]', '<https://ports.example/a/1>, pp. 3–5'],
    [
      'Rents rose (https://ports.example/a/1, accessed yesterday).',
      'Rents rose[^1].',
      '<https://ports.example/a/1>, accessed yesterday',
    ],
    [
      'Rents rose (https://ports.example/a/1; https://ports.example/a/2, last accessed yesterday).',
      'Rents rose[^1].',
      '<https://ports.example/a/2>, last accessed yesterday',
    ],
    [
      'Rents rose https://ports.example/a/1 (accessed 3 May 2024).',
      'Rents rose[^1].',
      '<https://ports.example/a/1>, accessed 3 May 2024',
    ],
    [
      'Rents rose (https://ports.example/reports/88123, p. 3).',
      'Rents rose[^1].',
      'https://www.ports.example/reports/88123/, p. 3',
    ],
    ['Rents rose, https://ports.example/a/1.', 'Rents rose[^1].', '<https://ports.example/a/1>'],
  ])('a page or a day goes along into the note: %s', (text, sentence, note) => {
    const [line, ...rest] = moved(`${text}\n`)!.split('\n');
    expect(line).toBe(sentence);
    expect(rest.join('\n').trimEnd().endsWith(note), rest.join('\n')).toBe(true);
  });

  test.each([
    'Rents rose, https://ports.example/a/1, and fell.',
    'Rents rose (https://ports.example/a/1, or so it seems).',
    'Rents rose. See https://ports.example/a/1, accessed by many, for more.',
  ])('none is offered where a comma follows otherwise: %s', (text) => expect(moved(`${text}\n`)).toBeNull());
});
