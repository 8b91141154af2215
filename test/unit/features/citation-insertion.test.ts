import { describe, expect, test } from 'vitest';
import { analyse } from '../../../server/src/core/analyse';
import { citationInsertion } from '../../../server/src/core/features/citation-insertion';
import { convertCitations } from '../../../server/src/core/features/convert/convert-citations';
import { referenceLines } from '../../../server/src/core/features/reference-search';
import type { CitationStyle } from '../../../server/src/core/sources/citation-style';
import { applyEdits } from '../../../server/src/core/text/edit';
import { createFormatter } from '../../../server/src/references/entry';
import { bibliographyOf } from '../../harness/bibliography';
import { harbourPack } from '../../harness/packs';

const doe = {
  id: 'doe99',
  type: 'book',
  title: 'Berths',
  author: [{ family: 'Doe', given: 'Jane' }],
  issued: { 'date-parts': [[1999]] },
  publisher: 'Port Press',
  URL: 'https://ports.example/doe',
};
const smith = { ...doe, id: 'smith 04', author: [{ family: 'Smith', given: 'Ann' }], title: 'Quays' };
const bibliography = bibliographyOf([doe, smith]);
const apa = createFormatter({ kind: 'bundled', id: 'apa', locale: null });
const read = (text: string) => analyse(text, { packs: [], bibliography });

/** The draft after a citation at `<|>`; the cursor then is shown the same way. */
function insert(marked: string, style?: CitationStyle, item = doe): string {
  const offset = marked.indexOf('<|>');
  const text = marked.replace('<|>', '');
  const { edits, cursor } = citationInsertion(read(text), offset, item, () => apa, false, style);
  const after = applyEdits(text, edits);
  return `${after.slice(0, cursor)}<|>${after.slice(cursor)}`.replace(/ <!--.*?-->/gu, '');
}

describe('Insert Citation', () => {
  test.each<[CitationStyle, string, string]>([
    ['pandoc', 'Rents rose<|>.', 'Rents rose [@doe99]<|>.'],
    ['pandoc', 'Rents rose <|>', 'Rents rose [@doe99]<|>'],
    ['pandoc', 'Rents <|>rose', 'Rents [@doe99]<|> rose'],
    ['pandoc', '<|>', '[@doe99]<|>'],
    ['pandoc', 'Rents rose [see @abel, p. 3<|>].', 'Rents rose [see @abel, p. 3; @doe99<|>].'],
    ['link', 'Rents rose<|>.', 'Rents rose ([Doe 1999](https://ports.example/doe))<|>.'],
    [
      'footnote',
      'Rents rose.<|>',
      'Rents rose.[^1]<|>\n\n[^1]: Doe, J. (1999). *Berths*. Port Press. <https://ports.example/doe>\n',
    ],
    [
      'footnote',
      'A[^1] and B.<|> C.\n\n[^1]: Mine.\n',
      'A[^1] and B.[^2]<|> C.\n\n[^1]: Mine.\n[^2]: Doe, J. (1999). *Berths*. Port Press. <https://ports.example/doe>\n',
    ],
  ])('as %s: %j', (style, before, after) => {
    expect(insert(before, style)).toBe(after);
  });

  test('cites as the draft does', () => {
    expect(insert('A [@doe99]. B<|>')).toBe('A [@doe99]. B [@doe99]<|>');
  });

  test('a note for one page, or one that says Ibid., is not referred to again', () => {
    const there = convertCitations(read('A [@doe99, p. 3].\n'), 'footnote', apa, read).text;
    const whole = convertCitations(read('A [@doe99].\n'), 'footnote', apa, read).text;
    const marks = (text: string) => {
      const { edits } = citationInsertion(read(text), 2, doe, () => apa, false, 'footnote');
      return [...applyEdits(text, edits).matchAll(/\[\^(\d+)\](?!:)/gu)].map(([, label]) => label);
    };
    expect(marks(there)).toEqual(['2', '1']);
    expect(marks(whole)).toEqual(['1', '1']);
  });

  test('a key that no citation can name becomes a note', () => {
    expect(insert('A<|>.', 'pandoc', smith)).toContain('A[^smith-04]<|>.'.replace('smith-04', '1'));
  });

  test('a note keeps the key, and can become a citation by it', () => {
    const text = 'Rents rose.\n';
    const { edits } = citationInsertion(read(text), 11, doe, () => apa, false, 'footnote');
    const { text: back } = convertCitations(read(applyEdits(text, edits)), 'pandoc', apa, read);
    expect(back).toBe('Rents rose.[@doe99]\n');
  });
});

describe('a work that only a pack knows', () => {
  const pack = harbourPack();
  const packed = pack.sources.find(({ id }) => id === 'harbour2024')!;
  const inserted = (marked: string, style?: CitationStyle) => {
    const offset = marked.indexOf('<|>');
    const text = marked.replace('<|>', '');
    const analysis = analyse(text, { packs: [pack], bibliography });
    const { edits, cursor } = citationInsertion(analysis, offset, packed, () => apa, false, style);
    const after = applyEdits(text, edits);
    return `${after.slice(0, cursor)}<|>${after.slice(cursor)}`;
  };

  test.each([
    ['A<|>.', 'A [@harbour2024]<|>.'],
    ['A [@doe99<|>].', 'A [@doe99; @harbour2024<|>].'],
  ])('comes along under references: %j', (before, after) => {
    const head = '---\nreferences:\n  - id: doe99\n    title: Berths\nlang: en\n---\n\n';
    const [front, rest] = inserted(head + before, 'pandoc').split('lang: en\n---\n\n');
    expect(front).toMatch(/title: Berths\n {2}- id: harbour2024\n {4}type: report\n/u);
    expect(rest).toBe(after);
  });

  test('is not added for a note or a link, or to a draft without front matter', () => {
    const head = '---\nbibliography: a.bib\n---\n\n';
    expect(inserted(`${head}A<|>.`, 'footnote')).not.toContain('references:');
    expect(inserted(`${head}A<|>.`, 'link')).not.toContain('references:');
    expect(inserted('A<|>.', 'pandoc')).toBe('A [@harbour2024]<|>.');
  });
});

describe('the list to choose from', () => {
  test('is searched by author, title, year and key', () => {
    const analysis = read('');
    const keys = (query: string) => referenceLines(analysis, query).map(({ key }) => key);
    expect(keys('')).toEqual(['doe99', 'smith 04']);
    expect(keys('quays')).toEqual(['smith 04']);
    expect(keys('doe 1999')).toEqual(['doe99']);
    expect(keys('nothing like it')).toEqual([]);
    expect(referenceLines(analysis, 'doe99')[0]).toMatchObject({ short: 'Doe 1999', title: 'Berths' });
  });
});
