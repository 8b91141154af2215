import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { analyse } from '../../../../server/src/core/analyse';
import { occurrences, occurrencesInText } from '../../../../server/src/core/features/occurrences';
import { renameEdits } from '../../../../server/src/core/features/rename';
import { applyEdits } from '../../../../server/src/core/text/edit';
import { convertCitations, type Conversion } from '../../../../server/src/core/features/convert/convert-citations';
import { referenceList } from '../../../../server/src/core/features/reference-list';
import type { ReferenceFormatter } from '../../../../server/src/core/references/formatter';
import type { CitationStyle } from '../../../../server/src/core/sources/citation-style';
import { createFormatter } from '../../../../server/src/references/entry';
import { bibliographyOf } from '../../../harness/bibliography';

const bibliography = bibliographyOf([
  {
    id: 'doe99',
    type: 'book',
    title: 'Berths',
    author: [{ family: 'Doe', given: 'Jane' }],
    issued: { 'date-parts': [[1999]] },
    publisher: 'Port Press',
    URL: 'https://ports.example/doe',
  },
  {
    id: 'smith--04',
    type: 'book',
    title: 'Quays',
    author: [{ family: 'Smith', given: 'Ann' }],
    issued: { 'date-parts': [[2004]] },
    publisher: 'Quay Press',
  },
]);
const notes = createFormatter({ kind: 'bundled', id: 'chicago-notes', locale: null });
const apa = createFormatter({ kind: 'bundled', id: 'apa', locale: null });
const read = (text: string) => analyse(text, { packs: [], bibliography });

function convert(text: string, target: CitationStyle, formatter: ReferenceFormatter | null = notes): Conversion {
  return convertCitations(read(text), target, formatter, read);
}

/** Without the comments, as readers see it. */
const seen = (text: string) => text.replace(/ ?<!--.*?-->/gu, '');

test('front matter that dots close holds no notes and no statistics', () => {
  const text = `---\ntitle: Rents rose 40 percent, says @doe99\nbibliography: a.bib\nnocite: '@doe99'\n...\n\nA [@{smith--04}].\n`;
  const { text: there } = convert(text, 'footnote');
  expect(there).toContain("says @doe99\nbibliography: a.bib\nnocite: '@doe99, @{smith--04}' # tickmark-nocite");
  expect(there).toContain('...\n\nA.[^1]\n');
  expect(convert(there, 'pandoc').text).toBe(text);
});

describe('tables that Pandoc draws with dashes', () => {
  const simple = '  Right   Left\n-------   ----------\n     12   12 [@doe99, p. 3]\n 123      123 [@{smith--04}]\n';
  const bare =
    '-------   ----------\n 12       12 [@doe99, p. 3]\n 123      123 [@{smith--04}]\n-------   ----------\n';
  const multiline =
    '--------------------\n Centred   Default\n  Header\n------- ------------\n  First    row [@doe99,\n           p. 3].\n\n  Second   row [@{smith--04}]\n           goes on.\n--------------------\n';
  const grid =
    '+-----+------------------+\n| A   | B                |\n+=====+==================+\n| 1   | - [@doe99, p. 3] |\n| 2   | [see @{smith--04}, |\n|     | p. 3]            |\n+-----+------------------+\n';

  test.each([simple, bare, multiline, grid, bare.replace(/\n/gu, '\r\n')])('stay as they are: %j', (table) => {
    const text = `A [@doe99].\n\n${table}\n: Caption [@doe99]\n\nB.\n`;
    for (const target of ['footnote', 'link'] as const) {
      const { text: there, left, unknown, converted } = convert(text, target);
      expect(there).toContain(`\n\n${table}\n: Caption`);
      expect([converted, unknown]).toEqual([2, 2]);
      expect(left.map(({ why }) => why)).toEqual([
        expect.stringMatching(/@doe99.* stays: it stands in a table/u),
        expect.stringMatching(/@\{?smith--04.* stays: it stands in a table/u),
      ]);
      expect(convert(there, 'pandoc').text).toBe(text);
    }
    expect(referenceList(read(table), apa).references).toBe(2);
  });

  test.each([
    'A [@doe99].\n\n--- ---\n\nB.\n',
    '--- ---\nA [@doe99].\n',
    '- - -\n\nA [@doe99]\n\n---\n',
    'A\n---\n\n[@doe99]\n\n---\n',
  ])('are no lines across the page: %j', (text) => {
    expect(convert(text, 'footnote')).toMatchObject({ converted: 1, left: [] });
  });
});

describe('a citation without its author', () => {
  const own = bibliographyOf([
    {
      id: 'ids1',
      type: 'report',
      title: 'Incomes',
      author: [{ literal: 'Institute' }],
      issued: { 'date-parts': [[2020]] },
    },
    { id: 'bare', type: 'document', title: 'A title', issued: { 'date-parts': [[2020]] } },
  ]);
  const readOwn = (of: string) => analyse(of, { packs: [], bibliography: own });

  test.each([
    [
      'chicago-notes',
      ['“Incomes,” 2020.', 'Institute.', 'Institute, 4.', 'See Institute, “Incomes”; “A Title,” 2020.', '“A Title.”'],
    ],
    ['oscola', ['‘Incomes’ (2020).', 'Ibid.', 'Ibid 4.', 'See Institute (n 1); ‘A Title’.', '‘A Title’ (n 4).']],
    [
      'bluebook',
      [
        '*Incomes*, (2020).',
        '*Id.*',
        '*Id.* at 4.',
        'See Institute, *supra* note 1; A title, (2020).',
        'A title, *supra* note 4.',
      ],
    ],
  ])('names it in the note where nothing else is said there: %s', (id, notesThere) => {
    const text = 'A [-@ids1]. B [-@ids1]. C [-@ids1, p. 4]. D [see -@ids1; -@bare]. E [-@bare].\n';
    const formatter = createFormatter({ kind: 'bundled', id, locale: null });
    const { text: there } = convertCitations(readOwn(text), 'footnote', formatter, readOwn);
    expect([...seen(there).matchAll(/^\[\^\d\]: (.*)$/gmu)].map(([, note]) => note)).toEqual(notesThere);
    expect(convertCitations(readOwn(there), 'pandoc', formatter, readOwn).text).toBe(text);
  });
});

test.each(['{lang=de}', '{custom="x"}', "{data-k='v w'}", '{ .c}', '{-}', '{.underline}', '{#id .c k="v w"}'])(
  'a span of Pandoc’s keeps its attributes around what it holds: %s',
  (attributes) => {
    const text = `So [see @doe99]${attributes} it is.\n`;
    const { text: noted } = convert(text, 'footnote');
    expect(noted).toContain(`So [see Doe[^1]]${attributes} it is.\n`);
    const { text: linked } = convert(text, 'link');
    expect(seen(linked)).toBe(`So [see [Doe (1999)](https://ports.example/doe)]${attributes} it is.\n`);
    for (const there of [noted, linked]) expect(convert(there, 'pandoc').text).toBe(text);
  },
);

test.each([
  ['    indented code', true],
  ['\tindented\n\n    code', true],
  ['```r\ncode\n```', true],
  ['~~~\ncode\n~~~~', true],
  ['$$\nx = y\n$$', true],
  ['<!-- a comment -->', true],
  ['```r\nnever closed', false],
  ['````\n```', false],
  ['$$\nx = y', false],
  ['<div>', false],
])('notes stand below the block at the end, unless it would swallow them: %j', (block, isBelow) => {
  const text = `A [@doe99].\n\n${block}\n`;
  const there = convert(text, 'footnote').text;
  expect(there.indexOf('[^1]:') > there.indexOf(block)).toBe(isBelow);
  expect(there).toContain(block);
  const kinds = read(there).blocks.map(({ reading }) => reading.block.kind);
  expect([kinds.length, kinds.filter((kind) => kind === 'footnote')]).toEqual([3, ['footnote']]);
  expect(convert(there, 'pandoc').text).toBe(text);
  expect(
    read(applyEdits(text, referenceList(read(text), apa).edits)).blocks.some(
      ({ reading }) => reading.block.text === block,
    ),
  ).toBe(true);
});

test('a note between groups in braces parts them: what follows is not given to the command', () => {
  const text = 'So \\foo{x} [@doe99] {[@doe99, p. 3]}.\n';
  expect(convert(convert(text, 'footnote').text, 'pandoc').text).toBe(text);
});

describe('notes become keys', () => {
  test.each([
    [0, 'A [@doe99].', /^\[\^1\]/mu],
    [1, 'B [@doe99, p. 2].', /^\[\^2\]/mu],
    [2, 'C [@doe99, p. 3].', /^\[\^3\]/mu],
  ])('a note that was changed by hand keeps the blank line above it: %d', (i, key, note) => {
    for (const eol of ['\n', '\r\n']) {
      const text = `A [@doe99]. B [@doe99, p. 2]. C [@doe99, p. 3].${eol}`;
      const changed = convert(text, 'footnote').text.replace(new RegExp(`(?<=\\[\\^${i + 1}\\]:.*)Doe`, 'u'), 'Doh');
      const back = convert(changed, 'pandoc').text;
      expect(back).toContain(`${eol}${eol}[^${i + 1}]:`);
      expect(back).not.toContain(`${eol}${eol}${eol}`);
      expect(back).not.toContain(key);
      expect(back.match(/^\[\^/gmu)).toHaveLength(1);
      expect(back).toMatch(note);
    }
  });
});

describe('keys become notes', () => {
  test('behind the stop, with the whole reference first and a short one later', () => {
    const { text, converted } = convert(
      'Rents rose [see @doe99, pp. 33-35]. They fell, too [@doe99, p. 40].\n',
      'footnote',
    );
    expect(converted).toBe(2);
    expect(seen(text)).toBe(
      'Rents rose.[^1] They fell, too.[^2]\n\n' +
        '[^1]: See Jane Doe, *Berths* (Port Press, 1999), 33–35, <https://ports.example/doe>.\n' +
        '[^2]: Doe, 40.\n',
    );
  });

  test('in a style that cites in the text a note is the whole reference', () => {
    const { text } = convert('Rents rose [see @doe99, pp. 33-35; @{smith--04}].\n', 'footnote', apa);
    expect(seen(text)).toContain(
      '[^1]: See Doe, J. (1999). *Berths*. Port Press. <https://ports.example/doe>, pp. 33-35; Smith, A. (2004). *Quays*. Quay Press.',
    );
  });

  test('braces around a place are not printed', () => {
    const { text } = convert('So [@doe99, {p. 3}] and [@doe99{A 7} there] and @doe99 [{p. 9}].\n', 'footnote', apa);
    expect(seen(text)).toMatch(/, p\. 3\.\n[^]*, A 7 there\.\n[^]*, p\. 9\.\n/u);
    expect(seen(convert('So [@doe99, {p. 3}].\n', 'link').text)).toBe(
      'So ([Doe 1999](https://ports.example/doe), p. 3).\n',
    );
  });

  test('a place behind a key in the sentence is set off', () => {
    const { text } = convert('So says @doe99 [chap. 2], and [@doe99 § 7].\n', 'footnote', apa);
    expect(seen(text)).toContain('[^1]: Doe, J. (1999). *Berths*. Port Press. <https://ports.example/doe>, chap. 2.');
    expect(seen(text)).toContain('<https://ports.example/doe>, § 7.');
  });

  test('a sentence keeps its subject', () => {
    const { text } = convert('So says @doe99 [p. 3].\n', 'footnote');
    expect(seen(text)).toContain('So says Doe[^1].\n');
    expect(convert(text, 'pandoc').text).toBe('So says @doe99 [p. 3].\n');
  });

  test('labels go on where the draft stopped, and its own notes stay', () => {
    const { text } = convert('A[^1] and B [@doe99].\n\n[^1]: My own note says @doe99.\n', 'footnote');
    expect(text).toContain('A[^1] and B.[^2]');
    expect(seen(text)).toContain('[^1]: My own note says Jane Doe, *Berths*');
  });

  test('a reference in the middle of a note has no stop before the sign that follows, within quotation marks neither', () => {
    const item = { id: 'quays', type: 'webpage', title: 'Quays', author: [{ literal: 'Harbour Watch' }] };
    const own = bibliographyOf([item, { ...item, id: 'berths', title: 'Berths' }]);
    const readOwn = (of: string) => analyse(of, { packs: [], bibliography: own });
    const text = 'A [@quays]. B [@berths]. C.^[Says @quays, and more.]\n';
    const there = convertCitations(readOwn(text), 'footnote', notes, readOwn).text;
    expect(seen(there)).toContain('^[Says Harbour Watch, “Quays”, and more.]');
    expect(convertCitations(readOwn(there), 'pandoc', notes, readOwn).text).toBe(text);
  });

  test('where the draft names its notes each is named after its work', () => {
    const text = 'A[^own] [@doe99]. B [@{smith--04}]. C [@doe99, p. 3].\n\n[^own]: My own note.\n';
    const { text: there } = convert(text, 'footnote');
    expect([...there.matchAll(/\[\^([^\]]+)\](?!:)/gu)].map(([, label]) => label)).toEqual([
      'own',
      'doe99',
      'smith--04',
      'doe99-2',
    ]);
    expect(convert(there, 'pandoc').text).toBe(text);
  });

  test('a citation that nobody knows, or to a part of the draft, stays', () => {
    const text = 'A [@nobody] and [@fig-rents; @doe99] and [see @doe99](https://x.example).\n';
    expect(convert(text, 'footnote')).toMatchObject({ text, converted: 0, unknown: 3, changed: 0 });
  });

  test('what is left says what is in the way: a comma between two keys, a link around one', () => {
    const { left } = convert(
      'Rents rose [@doe99, @doe99]. They fell ([as said [@doe99]](https://ports.example/a)).\n',
      'footnote',
    );
    expect(left.map(({ why }) => why)).toEqual([
      expect.stringContaining('between two works stands a semicolon'),
      expect.stringContaining('it stands within a link'),
    ]);
  });

  test('what stands in the description of an image stays, and is told', () => {
    const text =
      'Rents rose.\n\n![Rents. Source: @doe99](r.png)\n\n- As ![small [see @doe99, p. 3; @{smith--04}]](x.png) shows; photo ![by @someone](y.png).\n';
    for (const target of ['footnote', 'link'] as const) {
      const { text: there, unknown, left } = convert(text, target);
      expect([there, unknown]).toEqual([text, 3]);
      expect(left).toEqual([
        { line: 3, why: '@doe99 stays: it stands in the description of an image, where only Pandoc writes it out' },
        { line: 5, why: expect.stringMatching(/^@doe99 stays: it stands in the description/u) as string },
        { line: 5, why: expect.stringMatching(/^@smith--04 stays: /u) as string },
      ]);
    }
    expect(convert(text, 'pandoc').left).toEqual([]);
  });

  test('a handle in the running text is no citation that is left', () => {
    const text = 'Ask @harbour_office, as @nobody99 and [@nobody] say. So @doe9 and @doe99.\n';
    const { left } = convert(text, 'footnote');
    expect(left.map(({ why }) => why.slice(0, 12).trim())).toEqual(['@nobody99 st', '[@nobody] st', '@doe9 stays:']);
  });

  test('without a formatter notes have a plain reference', () => {
    expect(seen(convert('A [@doe99].\n', 'footnote', null).text)).toContain(
      '[^1]: Doe, Jane. 1999. Berths. Port Press.',
    );
  });
});

describe('keys become links', () => {
  test('with the words around them', () => {
    const { text } = convert(
      'Rents rose [see @doe99, pp. 33-35; @{smith--04}].\n\n@doe99 [p. 3] says -@doe99.\n',
      'link',
    );
    expect(seen(text)).toBe(
      'Rents rose (see [Doe 1999](https://ports.example/doe), pp. 33-35; Smith 2004).\n\n' +
        'Doe ([1999](https://ports.example/doe), p. 3) says [1999](https://ports.example/doe).\n',
    );
  });
});

test.each([
  ['@doe99', '[Doe (1999)](https://ports.example/doe)'],
  ['@doe99 [ch. 4]', 'Doe ([1999](https://ports.example/doe), ch. 4)'],
  ['@doe99 [, and others; see @{smith--04}]', 'Doe ([1999](https://ports.example/doe), and others; see Smith 2004)'],
  ['@doe99 [{ch. 4}]', 'Doe ([1999](https://ports.example/doe), ch. 4)'],
  ['@doe99 [§ 5]', 'Doe ([1999](https://ports.example/doe), § 5)'],
  ['@doe99 [: all]', 'Doe ([1999](https://ports.example/doe): all)'],
  ['@doe99 [– twice]', 'Doe ([1999](https://ports.example/doe) – twice)'],
  ['@doe99 [; @{smith--04}]', 'Doe ([1999](https://ports.example/doe); Smith 2004)'],
  ['@{smith--04} [p. 3]', 'Smith (2004, p. 3)'],
])('a place goes into one pair of brackets with the year, as for Pandoc: %s', (citation, link) => {
  const text = `As ${citation} argue.\n`;
  const there = convert(text, 'link').text;
  expect(seen(there)).toBe(`As ${link} argue.\n`);
  expect(convert(there, 'pandoc').text).toBe(text);
});

describe('emphasis around a work', () => {
  const text =
    'A [*see* @doe99, p. 4 *passim*; **but *cf.*** @{smith--04}, *contra*]. B @doe99 [*table* 3; _also_ @{smith--04}].\n';

  test('is kept in links and notes, and comes back', () => {
    const links = convert(text, 'link').text;
    expect(seen(links)).toBe(
      'A (*see* [Doe 1999](https://ports.example/doe), p. 4 *passim*; **but** ***cf.*** Smith 2004, *contra*). ' +
        'B Doe ([1999](https://ports.example/doe), *table* 3; *also* Smith 2004).\n',
    );
    const footnotes = convert(text, 'footnote').text;
    expect(seen(footnotes)).toMatch(
      /\[\^1\]: \*See\* Jane Doe, .* \*passim\*; \*\*but\*\* \*\*\*cf\.\*\*\* Ann Smith, .*, \*contra\*\.\n/u,
    );
    expect(seen(convert(text, 'footnote', apa).text)).toMatch(
      /\[\^1\]: \*See\* Doe, J\..*, p\. 4 \*passim\*; \*\*but\*\* \*\*\*cf\.\*\*\* Smith, A\..*, \*contra\*\.\n.*, \*table\* 3; \*also\* Smith/u,
    );
    for (const there of [links, footnotes]) expect(convert(there, 'pandoc').text).toBe(text);
  });

  test.each([
    ['[see *see* @doe99]', '(see *see* [Doe'],
    ['[a; *b*; c @doe99]', '[a; *b*; c'],
    ['[@doe99, *a; b*; *c* @doe99]', '), *a; b*; *c* [Doe'],
    ['[a \\*b *c* @doe99]', '(a \\*b c [Doe'],
    ['[*see*\n> -@doe99]', '(*see* [1999]'],
  ])('stands where it stood: %s', (citation, expected) => {
    expect(convert(`> X ${citation}.\n`, 'link').text).toContain(expected);
  });

  test('leaves “See id.” its small letter', () => {
    const bluebook = createFormatter({ kind: 'bundled', id: 'bluebook', locale: null });
    const { text: there } = convert('A [@doe99]. B [*see* @doe99, p. 4].\n', 'footnote', bluebook);
    expect(seen(there)).toContain('[^2]: *See* *id.* at 4.');
  });
});

describe('works of one author and year', () => {
  const work = (id: string, title: string, year?: number) => ({
    id,
    type: 'book',
    title,
    author: [{ family: 'Doe', given: 'Jane' }],
    ...(year === undefined ? {} : { issued: { 'date-parts': [[year]] } }),
  });
  const own = bibliographyOf([
    work('z', 'Zones', 2020),
    work('b', 'Berths', 2020),
    work('m', 'Moorings', 2020),
    work('q', 'Quays', 2021),
    work('n', 'Nets'),
    work('o', 'Oars'),
  ]);
  const readOwn = (of: string) => analyse(of, { packs: [], bibliography: own });
  const text = 'A [@z, p. 3; @b]. @z says -@b. C [@q; @n]. D [@o].\n';

  test.each(['apa', 'chicago-author-date', 'harvard'])('have the letters of the list of references: %s', (id) => {
    const formatter = createFormatter({ kind: 'bundled', id, locale: null });
    const links = (of: string) => seen(convertCitations(readOwn(of), 'link', formatter, readOwn).text);
    expect(links(text)).toBe(
      'A (Doe 2020b, p. 3; Doe 2020a). Doe (2020b) says 2020a. C (Doe 2021; Doe n.d.-a). D (Doe n.d.-b).\n',
    );
    // A work that is only listed has a letter, too.
    expect(links(`---\nnocite: '@m'\n---\n\n${text}`)).toContain('A (Doe 2020c, p. 3; Doe 2020a)');
    const list = referenceList(readOwn(text), formatter).edits[0]!.text;
    expect(list).toMatch(/2020a.*Berths[^]*2020b.*Zones/u);
    expect(links('A [@b]. C [@q; @n].\n')).toBe('A (Doe 2020). C (Doe 2021; Doe n.d.).\n');
  });

  test.each(['apa', 'chicago-author-date', 'harvard'])(
    'have letters where links leave out the names that differ: %s',
    (id) => {
      const many = (key: string, names: string, title: string, year = 2020) => ({
        ...work(key, title, year),
        author: [...names].map((family) => ({ family, given: 'Jo' })),
      });
      const own = bibliographyOf([
        many('e', 'ACEG', 'Berths'),
        many('x', 'ACXG', 'Quays'),
        many('y', 'ACXG', 'Quays', 2021),
        many('t', 'AB', 'Two'),
      ]);
      const readOwn = (of: string) => analyse(of, { packs: [], bibliography: own });
      const formatter = createFormatter({ kind: 'bundled', id, locale: null });
      const links = (of: string) => seen(convertCitations(readOwn(of), 'link', formatter, readOwn).text);
      expect(links('A [@x; @e]. B [@y]. C [@t].\n')).toBe(
        'A (A et al. 2020b; A et al. 2020a). B (A et al. 2021). C (A and B 2020).\n',
      );
      expect(links('A [@x].\n')).toBe('A (A et al. 2020).\n');
    },
  );

  test('have none where the list has none', () => {
    expect(seen(convertCitations(readOwn(text), 'link', notes, readOwn).text)).toContain('Doe 2020, p. 3; Doe 2020)');
  });
});

describe('two citations without a space between', () => {
  test.each([
    [
      'A [@doe99, p. 3][see @{smith--04}] b.\n',
      'A[^1][^2] b.\n',
      'A ([Doe 1999](https://ports.example/doe), p. 3) (see Smith 2004) b.\n',
    ],
    [
      'A [@doe99][@{smith--04}][-@doe99].\n',
      'A[^1][^2][^3].\n',
      'A ([Doe 1999](https://ports.example/doe)) (Smith 2004) ([1999](https://ports.example/doe)).\n',
    ],
    [
      'A [@doe99; @{smith--04}][@doe99] b.\n',
      'A[^1][^2] b.\n',
      'A ([Doe 1999](https://ports.example/doe); Smith 2004) ([Doe 1999](https://ports.example/doe)) b.\n',
    ],
    ['A [word][@{smith--04}].\n', 'A [word][^1].\n', 'A [word] (Smith 2004).\n'],
  ])('are two: %j', (text, asNotes, asLinks) => {
    const footnotes = convert(text, 'footnote').text;
    expect(seen(footnotes).startsWith(asNotes), footnotes).toBe(true);
    const links = convert(text, 'link').text;
    expect(seen(links)).toBe(asLinks);
    for (const there of [footnotes, links]) expect(convert(there, 'pandoc').text).toBe(text);
    expect(convert(footnotes, 'link').text).toBe(links);
  });
});

describe('what is not seen is kept', () => {
  test.each([
    'A word[@doe99] glued.',
    'A line\n[@doe99].',
    '> A quote\n> [@doe99, p. 3], goes on.',
    '- An item [@doe99]\n- another [@doe99].',
    '| a | b |\n| --- | --- |\n| 1 [@doe99, p. 3 \\| 4] | @doe99 |',
    '# A heading [@doe99]',
    '[@doe99] begins. It ends [@doe99]',
    'Wow! [@doe99] And *emphasised [@doe99]*, **[@doe99]**.',
    'Two [@doe99] [@{smith--04}, pp. 3--5].',
    'An inline note.^[See [@doe99, p. 3] and @{smith--04}.] Then more [@doe99].',
    'A note.[^x]\n\n[^x]: See [@doe99, p. 3].\n\n    And @doe99 says.',
    'Ends in code [@doe99].\n\n```\nnever closed',
    'Behind an address https://ports.example/a [@doe99].',
    'Windows [@doe99].\r\nA second line @doe99.\r\n',
    '[@doe99]: no definition. And (see [@doe99]).',
  ])('%j', (text) => {
    for (const target of ['footnote', 'link'] as const) {
      const there = convert(text, target);
      expect(convert(there.text, 'pandoc').text.trimEnd(), there.text).toBe(
        text.replaceAll('[@doe99]: no', '[@doe99]: no').trimEnd(),
      );
      expect(convert(there.text, target).text).toBe(there.text);
    }
  });

  test('a note that was changed by hand stays, and is counted', () => {
    const { text } = convert('A [@doe99]. B [@doe99, p. 2].\n', 'footnote');
    const edited = text.replace('Doe, 2.', 'Doe, 2, which nobody reads.');
    const back = convert(edited, 'pandoc');
    expect(back.changed).toBe(1);
    expect(back.text).toContain('A [@doe99]. B.[^2]');
    expect(back.text).toContain('which nobody reads.');
  });

  test('a mark whose sentence was changed becomes a citation where it is', () => {
    const { text } = convert('A [@doe99].\n', 'footnote');
    expect(convert(text.replace('A.[^1]', 'A,[^1] and B.'), 'pandoc').text).toBe('A, [@doe99] and B.\n');
  });

  test('a note that two marks refer to is cited twice', () => {
    const { text } = convert('A [@doe99].\n', 'footnote');
    expect(convert(text.replace('A.[^1]', 'A.[^1] B.[^1]'), 'pandoc').text).toBe('A [@doe99]. B [@doe99].\n');
  });

  test('a key is renamed in the comment, too', () => {
    const { text } = convert('A [see @doe99, p. 3].\n', 'footnote');
    const places = occurrences(read(text), { kind: 'key', key: 'doe99' });
    expect(places.map(({ span }) => text.slice(span.start, span.end))).toEqual(['@doe99']);
  });
});

describe('a rename of a key that was written out', () => {
  const rename = (text: string, key: string, name: string) => {
    const subject = { kind: 'key' as const, key };
    const places = occurrencesInText(text, subject);
    return { places, text: applyEdits(text, renameEdits(subject, places, name)) };
  };

  test.each(['![Rents [see @doe99, p. 3]](rents.png)', '+---+----------+\n| A | [@doe99] |\n+---+----------+'])(
    'finds it in what is no prose: %j',
    (text) => expect(rename(`${text}\n`, 'doe99', 'roe').text).toBe(`${text.replace('doe99', 'roe')}\n`),
  );

  test.each(['[see @doe99, pp. 33--35]', '[@doe99, p. 3 -> 4; @doe99]', '[@doe99, a | b &amp; c; see @doe99, &#45;]'])(
    'finds it behind signs that a comment spells otherwise: %s',
    (citation) => {
      for (const target of ['footnote', 'link'] as const) {
        const there = convert(`Rents rose ${citation}.\n`, target).text;
        const { places, text } = rename(there, 'doe99', 'roe_2001');
        expect(places.map(({ span }) => there.slice(span.start, span.end))).toEqual(citation.match(/@doe99/gu));
        expect(convert(text, 'pandoc').text).toBe(`Rents rose ${citation.replaceAll('doe99', 'roe_2001')}.\n`);
      }
    },
  );

  test('finds and writes keys with two hyphens, which a comment cannot hold', () => {
    const there = convert('Rents rose [@{smith--04}; @doe99].\n', 'footnote').text;
    const { text } = rename(there, 'smith--04', 'lee--2004');
    expect(text.slice(0, -3)).not.toMatch(/[^!]--(?!>)[^ ]/u);
    expect(convert(text, 'pandoc').text).toBe('Rents rose [@{lee--2004}; @doe99].\n');
    expect(convert(rename(there, 'doe99', 'lee').text, 'pandoc').text).toBe('Rents rose [@{smith--04}; @lee].\n');
  });

  test('takes along the key that was added to what Pandoc lists, which goes again with the comment', () => {
    const matter = (key: string) => `---\nbibliography: refs.bib\nnocite: '@own'\n---\n\nA [@${key}].\n`;
    const { text } = rename(convert(matter('doe99'), 'footnote').text, 'doe99', 'roe1999');
    expect(text).toContain("nocite: '@own, @roe1999' # tickmark-nocite, @roe1999\n");
    expect(convert(text, 'pandoc').text).toBe(matter('roe1999'));
  });
});

describe('what Pandoc lists', () => {
  const matter = (more = '') => `---\nbibliography: refs.bib\n${more}---\n\nA [@doe99]. B [@{smith--04}].\n`;

  test('stays in its list of references', () => {
    const { text } = convert(matter(), 'footnote');
    expect(text).toContain("\nnocite: '@doe99, @{smith--04}' # tickmark-nocite\n---\n");
    expect(convert(text, 'pandoc').text).toBe(matter());
  });

  test('joins what is there', () => {
    const { text } = convert(matter('nocite: "@doe99, @other"\n'), 'link');
    expect(text).toContain('nocite: "@doe99, @other, @{smith--04}" # tickmark-nocite, @{smith--04}\n');
    expect(convert(text, 'pandoc').text).toBe(matter('nocite: "@doe99, @other"\n'));
  });

  test.each([
    'nocite: |\n  @other\n',
    'nocite: >-\n  @other,\n  @more\n\n',
    'nocite: | # mine\r\n  @other\r\n',
    'nocite:\n  - "@other"\n  - \'@more\'\nlang: en\n',
    'nocite:\n- "@other"\n',
    'nocite: ["@other", "@more"]\n',
    'nocite: [\n  "@other", "@more"\n  ]\n',
    'nocite: "@other,\n  @more" # mine\n',
    '"nocite": "@other"\n',
  ])('joins what is there in whatever form: %j', (list) => {
    for (const target of ['footnote', 'link'] as const) {
      const { text, left } = convert(matter(list), target);
      const before = text.slice(0, text.indexOf('\n---\n'));
      const yaml = parse(before.slice(4)) as { nocite: string | string[] };
      expect([yaml.nocite].flat().join(' ')).toMatch(/@other.*, @doe99, @\{smith--04\}/su);
      expect(left).toEqual([]);
      expect(convert(text, target).text).toBe(text);
      expect(convert(text, 'pandoc').text).toBe(matter(list));
    }
  });

  test.each(['nocite: other\n', 'nocite: {a: "@other"}\n', 'nocite: "@other\n', 'nocite:\n'])(
    'says so where its form allows no addition: %j',
    (list) => {
      const { text, left, unknown } = convert(matter(list), 'footnote');
      expect(text).toContain(`---\nbibliography: refs.bib\n${list}---`);
      expect(left).toEqual([{ line: 3, why: expect.stringContaining('put there: @doe99, @{smith--04}') as string }]);
      expect(unknown).toBe(0);
    },
  );

  test('keeps what a note holds that was changed by hand', () => {
    for (const list of ['', 'nocite: |\n  @other\n']) {
      const { text } = convert(matter(list), 'footnote');
      const back = convert(text.replace('Berths*', 'Berths*, by hand'), 'pandoc');
      expect(back.changed).toBe(1);
      expect(back.text).toMatch(
        /nocite: (?:'@doe99' # tickmark-nocite\n|\| # tickmark-nocite, @doe99\n {2}@other, @doe99\n)/u,
      );
      expect(back.text).not.toMatch(/nocite.*smith/u);
      expect(convert(back.text, 'pandoc').text).toBe(back.text);
      expect(convert(back.text, 'link').text).toMatch(/tickmark-nocite(?:, @doe99, @\{smith--04\})?\n/u);
    }
  });

  test('is left alone where everything is listed, or nothing', () => {
    expect(convert(matter("nocite: '@*'\n"), 'link').text).toContain("\nnocite: '@*'\n---");
    expect(convert('A [@doe99].\n', 'link').text).not.toContain('nocite');
  });
});

describe('the numbers of notes', () => {
  const oscola = createFormatter({ kind: 'bundled', id: 'oscola', locale: null });
  const bluebook = createFormatter({ kind: 'bundled', id: 'bluebook', locale: null });
  const own = 'A [@doe99, p. 3].\n\nB.[^own]\n\nC [@doe99, p. 5].\n\n[^own]: My own note.\n';

  test('count the notes of the writer, so that “Ibid” never means one of them', () => {
    expect(seen(convert(own, 'footnote', oscola).text)).toContain('Doe (n 1) 5');
    expect(seen(convert(own, 'footnote', bluebook).text)).toMatch(/Doe, \*supra\* note 1 at 5/u);
    const near = convert(own.replace('B.[^own]', 'B.'), 'footnote', oscola).text;
    expect(seen(near)).toContain('Ibid 5');
  });

  test('a citation in a note of the writer has the number of that note', () => {
    const text = 'A.[^x]\n\nB [@doe99].\n\nC [@doe99].\n\n[^x]: Own words.\n';
    expect(seen(convert(text, 'footnote', oscola).text)).toContain('Ibid');
    expect(seen(convert('A [@doe99].\n\nB.[^x]\n\n[^x]: See @doe99.\n', 'footnote', oscola).text)).toContain(
      'See ibid',
    );
  });
});

describe('a citation within a note of the writer', () => {
  const oscola = createFormatter({ kind: 'bundled', id: 'oscola', locale: null });
  const bluebook = createFormatter({ kind: 'bundled', id: 'bluebook', locale: null });
  const inNote = (note: string, formatter: ReferenceFormatter) => {
    const text = `A [@doe99].\n\nB.[^x]\n\n[^x]: ${note}\n`;
    const there = convert(text, 'footnote', formatter).text;
    expect(convert(there, 'pandoc', formatter).text).toBe(text);
    return /^\[\^x\]: (.*)$/mu.exec(seen(there))![1];
  };

  test.each([
    ['Promised in 2019 [@doe99].', 'Promised in 2019 (ibid).', 'Promised in 2019 (*id.*).'],
    ['A remark [see @doe99, p. 4].', 'A remark (see ibid 4).', 'A remark (see *id.* at 4).'],
    ['A remark [@doe99], and more.', 'A remark (ibid), and more.', 'A remark (*id.*), and more.'],
    ['See [@doe99, p. 4] for more.', 'See ibid 4 for more.', 'See *id.* at 4 for more.'],
    ['@doe99 says so.', 'Doe (ibid) says so.', 'Doe (*id.*) says so.'],
    ['[@doe99, p. 4].', 'Ibid 4.', '*Id.* at 4.'],
    ['Own words. [See @doe99, p. 4].', 'Own words. See ibid 4.', 'Own words. See *id.* at 4.'],
    ['A remark: [see @doe99].', 'A remark: see ibid.', 'A remark: see *id.*.'],
    ['Glued[@doe99].', 'Glued (ibid).', 'Glued (*id.*).'],
  ])('%s', (note, one, other) => {
    expect(inNote(note, oscola)).toBe(one);
    expect(inNote(note, bluebook)).toBe(other);
  });

  test('has no capital in the middle of a sentence where it begins with a place', () => {
    expect(inNote('Compare @doe99 [table 1] with [-@doe99, ch. 2].', notes)).toMatch(/ with chap\. 2\.$/u);
    expect(inNote('As said before [-@doe99, ch. 2].', notes)).toMatch(/ before \(chap\. 2\)\.$/u);
    expect(inNote('[-@doe99, ch. 2].', notes)).toMatch(/^Chap\. 2\.$/u);
  });

  test('in a note in the text, and among links', () => {
    const text = 'A [@doe99].\n\nB.^[So it was [see @doe99, p. 4].]\n';
    for (const target of ['footnote', 'link'] as const) {
      const there = convert(text, target, oscola).text;
      expect(seen(there)).toMatch(/\^\[So it was \(see [^\n]*\)\.\]/u);
      expect(convert(there, 'pandoc', oscola).text).toBe(text);
    }
  });
});

describe('a citation in the running text', () => {
  test('has a comma before its place in a note, whatever the word for the place', () => {
    for (const formatter of [notes, apa]) {
      expect(seen(convert('So says @doe99 [table 3].\n', 'footnote', formatter).text)).toMatch(/, table 3\./u);
      expect(seen(convert('So [@doe99 and others].\n', 'footnote', formatter).text)).toMatch(/[^,] and others/u);
    }
  });

  test('that leaves out its author becomes a mark alone, and comes back', () => {
    for (const text of ['As Doe says -@doe99, rents rose.\n', 'Doe did so -@doe99 [p. 3].\n']) {
      const { text: there } = convert(text, 'footnote');
      expect(there).toMatch(/(?:says\[\^1\], rents|so\.\[\^1\])/u);
      expect(there).not.toMatch(/1999\[/u);
      expect(convert(there, 'pandoc').text).toBe(text);
    }
  });
});
