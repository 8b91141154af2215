import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Library } from '../../../server/src/core/evidence/bibliography';
import { ProjectCache } from '../../../server/src/core/project/project-cache';
import { readInPart } from '../../../server/src/core/project/libraries/read-in-part';
import { readLibrary } from '../../../server/src/core/project/libraries/read-library';
import { resolveProject } from '../../../server/src/core/project/resolve-project';
import { MapWorkspace } from './map-workspace';
import { toEnd } from '../../../server/src/core/text/steps';

const bib = `% exported
@string{cfr = "Council on " # relations}
@string{relations = "Foreign Relations"}
@comment{jabref-meta: databaseType:biblatex;}
Write to library@example.org for more.

@report{mcguire2025deficit,
  author      = {McGuire, Chris and van der Berg, J{\\"o}rg},
  title       = {China's {AI} Chip Deficit},
  institution = cfr,
  date        = {2025-09-30},
  url         = {https://www.cfr.org/report/deficit_1},
}

@TechReport(caisi:2025.a,
  author = "{{Center for AI Standards and Innovation}}",
  title = "Evaluation of {DeepSeek} \\& others",
  year = 2025
)

@proceedings{conf, title = {Ports 2024}, year = {2024}, publisher = {Quay Press}}
@inproceedings{paper, crossref = {conf}, author = {Lund, A.}, title = {Berths}}
@online{site+1/x, title = {A Site}, ids = {oldsite, other}, date = {2024}}
@legislation{act, title = {Ports Act}, date = {2019}}
`;

const keys = ({ entries }: Library) => entries.map(({ key }) => key);
const itemIn = (library: Library, key: string) => library.entries.find((entry) => entry.key === key)!.item();

describe('BibTeX and BibLaTeX', () => {
  test('every entry with its key, whatever stands between', async () => {
    const library = await readLibrary(bib, 'a.bib');
    expect(library.problems).toEqual([]);
    expect(keys(library)).toEqual([
      'mcguire2025deficit',
      'caisi:2025.a',
      'conf',
      'paper',
      'site+1/x',
      'oldsite',
      'other',
      'act',
    ]);
  });

  test('abbreviations, accents, institutions and dates', async () => {
    const library = await readLibrary(bib, 'a.bib');
    expect(itemIn(library, 'mcguire2025deficit')).toMatchObject({
      id: 'mcguire2025deficit',
      type: 'report',
      title: "China's AI Chip Deficit",
      publisher: 'Council on Foreign Relations',
      author: [
        { family: 'McGuire', given: 'Chris' },
        { family: 'Berg', given: 'Jörg', 'non-dropping-particle': 'van der' },
      ],
      issued: { 'date-parts': [[2025, 9, 30]] },
      URL: 'https://www.cfr.org/report/deficit_1',
    });
    expect(itemIn(library, 'caisi:2025.a')).toMatchObject({
      type: 'report',
      title: 'Evaluation of DeepSeek & others',
      author: [{ literal: 'Center for AI Standards and Innovation' }],
    });
    expect(itemIn(library, 'site+1/x').type).toBe('webpage');
    expect(itemIn(library, 'act').type).toBe('legislation');
    expect(itemIn(library, 'oldsite')).toMatchObject({ id: 'oldsite', title: 'A Site' });
  });

  test('EndNote’s names for kinds of works are no part of the reference', async () => {
    const library = await readLibrary(
      '@article{a, title = {A}, type = {Journal Article}}\n@report{b, title = {B}, type = {Working Paper}}\n',
      'a.bib',
    );
    expect(itemIn(library, 'a')).not.toHaveProperty('genre');
    expect(itemIn(library, 'b').genre).toBe('Working Paper');
  });

  test.each([
    ['On the U.S.\\ rental market, vol.\\ 2', 'On the U.S. rental market, vol. 2'],
    ['50\\,000 homes, S.\\;T. and $3\\,000$', '50\u00a0000 homes, S.\u00a0T. and 3\u00a0000'],
    ['Half\\/life of NATO\\@. A co\\-op\\!', 'Halflife of NATO. A coop'],
    ['\\textit{A}\\ \\& B\\ss\\ C \\\\ D', 'A & Bß C D'],
    ['A\\\n port', 'A port'],
    ['\\alpha\\beta\\ C', 'αβ C'],
  ])('LaTeX’s spaces are spaces: %s', async (written, title) => {
    const library = await readLibrary(
      `@book{a, title = {${written}}, author = {Doe, J.\\,A. and Roe, X.\\ Y.}, series = {Pub.\\ Econ.}, url = {https://a.example/b\\,c}}`,
      'a.bib',
    );
    expect(itemIn(library, 'a')).toMatchObject({
      title,
      author: [
        { family: 'Doe', given: 'J. A.' },
        { family: 'Roe', given: 'X. Y.' },
      ],
      'collection-title': 'Pub. Econ.',
    });
  });

  test('what an entry takes over by crossref', async () => {
    const library = await readLibrary(bib, 'a.bib');
    expect(itemIn(library, 'paper')).toMatchObject({
      title: 'Berths',
      publisher: 'Quay Press',
      'container-title': 'Ports 2024',
    });
  });

  test('the places of entries and keys', async () => {
    const library = await readLibrary(bib, 'a.bib');
    for (const { key, span, keySpan } of library.entries.slice(0, 5)) {
      expect(bib.slice(keySpan!.start, keySpan!.end)).toBe(key);
      expect(bib.slice(span!.start, span!.end)).toMatch(/^@\w+[{(][^]*[)}]$/u);
    }
  });

  test('words to search for have no accents', async () => {
    const library = await readLibrary(bib, 'a.bib');
    expect(library.entries[0]!.words).toContain('jorg');
    expect(library.entries[0]!.words).toContain('china');
  });

  test.each([
    [
      'a comma forgotten',
      '@book{a,\n title = {A}\n year = 2020\n}\n@book{b, title = {B}}\n',
      'a comma is missing behind the field “title”',
      'year',
    ],
    [
      'a brace never closed',
      '@book{a,\n title = {A,\n year = {2020},\n}\n\n@book{b, title = {B}}\n',
      'the brace that opens here is never closed',
      '{A,',
    ],
    [
      'a quotation mark never closed',
      '@book{a,\n title = "A,\n}\n\n@book{b, title = {B}}\n',
      'the quotation mark that opens here is never closed',
      '"A,',
    ],
    [
      'no value',
      '@book{a,\n title = ,\n year = 2020}\n@book{b, title = {B}}\n',
      'a value in braces is expected here',
      ',\n year',
    ],
    [
      'a brace too many',
      '@book{a,\n title = {A}},\n year = {2020}\n}\n@book{b, title = {B}}\n',
      '“a” ends before it',
      'year',
    ],
  ])('%s costs that entry and no other', async (_, text, message, at) => {
    const library = await readLibrary(text, 'a.bib');
    expect(keys(library)).toEqual(['a', 'b']);
    expect(library.problems).toHaveLength(1);
    expect(library.problems[0]!.message).toContain(message);
    expect(text.slice(library.problems[0]!.start)).toMatch(new RegExp(`^${at.replace('{', '\\{')}`, 'u'));
    expect(itemIn(library, 'b').title).toBe('B');
    expect(itemIn(library, 'a').title ?? 'A').toMatch(/^A/u);
  });

  test('an entry without a key is told', async () => {
    const library = await readLibrary('@book{\n title = {A}\n}\n@book{b, title = {B}}\n', 'a.bib');
    expect(keys(library)).toEqual(['b']);
    expect(library.problems[0]!.message).toContain('has no key');
  });

  test.each([
    ['a#b', 'a#b', /^The key “a#b” has “#” in it.* Pandoc stops .* no draft that names this file\. Write “ab”\./u],
    ['org(2020)', 'org(2020)', /^The key “org\(2020\)” has a bracket in it(?:(?!Pandoc).)* Write “org2020”\./u],
    ['org(2020)#2', 'org(2020)#2', /^The key .* has a bracket in it.* Pandoc stops /u],
    [' a{b}c ', 'a{b}c', /^The key “a\{b\}c” has a bracket in it.* Pandoc stops /u],
    ['50%rent', '50%rent', /^The key “50%rent” has “%” in it/u],
  ])('a sign in the key %j is told', async (written, key, message) => {
    const text = `@article{${written}, author={Doe, Jane}, title={A (b)}}\n@book{b, title = {B}}\n`;
    const library = await readLibrary(text, 'a.bib');
    expect(keys(library)).toEqual(['b']);
    expect(library.problems.map(({ start, end }) => text.slice(start, end))).toEqual([key]);
    expect(library.problems[0]!.message).toMatch(message);
  });

  test.each([
    '@book{title={A, b}, year=2020}',
    '@book{title="A, b"}',
    '@book{, title = {A}}',
    '@book{{A}, title = {B}}',
  ])('no key is no sign in a key: %s', async (entry) => {
    const { problems } = await readLibrary(`${entry}\n@book{b, title = {B}}\n`, 'a.bib');
    expect(problems.map(({ message }) => message)).toEqual([expect.stringContaining('has no key')]);
  });

  test('a circle of crossrefs is told once, and each entry keeps its own fields', async () => {
    const text =
      '@inbook{a, title = {A}, crossref = {b}}\n@book{b, title = {B}, crossref = {a}}\n@book{c, crossref = {c}, title = {C}}\n';
    const library = await readLibrary(text, 'a.bib');
    expect(library.problems.map(({ message }) => message.slice(0, 19))).toEqual([
      'The crossref of “a”',
      'The crossref of “c”',
    ]);
    expect(['a', 'b', 'c'].map((key) => itemIn(library, key).title)).toEqual(['A', 'B', 'C']);
  });

  test('one unbalanced brace early in a large file leaves the rest whole', async () => {
    const entries = Array.from(
      { length: 2000 },
      (_, i) => `@book{k${i},\n  title = {Title ${i}},\n  year = {2020}\n}\n\n`,
    );
    entries[3] = '@book{k3,\n  title = {Title {3},\n  year = {2020}\n}\n\n';
    const library = await readLibrary(entries.join(''), 'a.bib');
    expect(library.entries).toHaveLength(2000);
    expect(library.problems).toHaveLength(1);
  });

  test('any text can be read, and every key stands where it is said to stand', async () => {
    const pieces = fc.constantFrom(
      '@book{',
      'a',
      ',',
      '\n',
      '{',
      '}',
      '"',
      '=',
      'title',
      '#',
      '@string{',
      '@comment{',
      '%',
      '(',
      ')',
      '@',
      ' ',
      'é\ud800',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(pieces, { maxLength: 60 }), async (parts) => {
        const text = parts.join('');
        const { entries, problems } = await readLibrary(text, 'a.bib');
        for (const { key, keySpan, span, item } of entries) {
          expect(text.slice(keySpan!.start, keySpan!.end)).toBe(key);
          expect(span!.end).toBeGreaterThanOrEqual(keySpan!.end);
          expect(item).toBeTypeOf('function');
        }
        for (const entry of entries) expect(entry.item().id).toBe(entry.key);
        for (const { start, end } of problems) expect(start <= end && end <= text.length).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

describe('entries of BibTeX that are not as they should be', () => {
  test('a key with a space does not cost the entry its fields', async () => {
    for (const name of ['a.bib', 'a.bibtex']) {
      const text =
        '@book{roe 2020, author={Roe, Bob}, title={Q}, year=2020}\n@inbook{b, crossref={roe 2020}, title={C}}\n';
      const { entries } = await readLibrary(text, name);
      expect(entries[0]!.isBroken).toBe(false);
      expect(entries[0]!.item()).toMatchObject({
        id: 'roe 2020',
        title: 'Q',
        author: [{ family: 'Roe', given: 'Bob' }],
        issued: { 'date-parts': [[2020]] },
      });
      expect(entries[1]!.item()).toMatchObject({ id: 'b', title: 'C', issued: { 'date-parts': [[2020]] } });
    }
  });

  test.each([
    ['https://ports.example/a_1?x=50%25&y=2#top', 'https://ports.example/a_1?x=50%25&y=2#top'],
    ['https://ports.example/a\\_1?x=50\\%25\\&y=2\\#top', 'https://ports.example/a_1?x=50%25&y=2#top'],
    ['\\url{https://ports.example/a_1}', 'https://ports.example/a_1'],
    ['https://ports.example/\\~{}doe', 'https://ports.example/~doe'],
    ['https://ports.example/a{\\_}b/{\\%}20c?d{\\&}e', 'https://ports.example/a_b/%20c?d&e'],
    ['https://ports.example/{\\textasciitilde}doe/', 'https://ports.example/~doe/'],
    ['https://ports.example/{\\textasciitilde{}}doe/', 'https://ports.example/~doe/'],
    ['https://ports.example/{\\~{}}doe/', 'https://ports.example/~doe/'],
    ['https://ports.example/$\\sim$doe/', 'https://ports.example/~doe/'],
    ['https://ports.example/?a=$b$&c=$', 'https://ports.example/?a=$b$&c=$'],
    ['\\url{https://ports.example/a{\\_}1}', 'https://ports.example/a_1'],
  ])('an address that is written as LaTeX is one that leads somewhere: %s', async (url, expected) => {
    for (const name of ['a.bib', 'a.bibtex']) {
      const { entries } = await readLibrary(`@misc{a, title = {A}, url = {${url}}, doi = {10.1234/a\\_b}}\n`, name);
      expect([entries[0]!.item().URL, entries[0]!.item().DOI]).toEqual([expected, '10.1234/a_b']);
    }
  });

  test.each([
    ['howpublished = {\\url{https://ports.example/a\\_b}}', 'https://ports.example/a_b', undefined],
    ['note = {\\url{https://ports.example/a_b}}', 'https://ports.example/a_b', undefined],
    ['note = {Available at: \\url{https://ports.example/a_b}.}', 'https://ports.example/a_b', undefined],
    [
      'note = {In Danish. Available at \\url{https://ports.example/a{\\_}b}}',
      'https://ports.example/a_b',
      'In Danish.',
    ],
    ['note = {\\url{https://ports.example/a}, accessed 3 May 2024}', 'https://ports.example/a', 'accessed 3 May'],
    ['note = {Data: \\url{https://ports.example/a}}', undefined, 'Data'],
    ['note = {See \\url{https://ports.example/b}}, url = {https://ports.example/a}', 'https://ports.example/a', 'See'],
    ['note = {In Danish}', undefined, 'In Danish'],
  ])('an address that stands in another field is one: %s', async (fields, url, note) => {
    for (const name of ['a.bib', 'a.bibtex']) {
      const { entries } = await readLibrary(`@misc{a, title = {A}, ${fields}}\n`, name);
      const item = entries[0]!.item();
      expect(entries[0]!.isBroken).toBe(false);
      expect(item.URL).toBe(url);
      if (note === undefined) expect(item).not.toHaveProperty('note');
      else expect(item['note' as keyof typeof item]).toContain(note);
    }
  });

  test.each([
    ['{Doe, Jane and}', '“and” stands beside no name'],
    ['"Doe, Jane and and Roe, Bob"', '“and” stands beside no name'],
    ['{Doe, J.; Roe, B.}', 'not by a semicolon'],
    ['{Doe, Jane, Roe, Bob, Poe, Ann}', 'not by commas'],
    ['{{World Bank}, {OECD}}', 'not by a comma'],
    ['{Jane Doe \\& Bob Roe}', 'names are parted by “and”, and'],
    ['{World Health Organization}', '“World Health Organization” reads like an institution'],
    ['"Department for Transport and Doe, Jane"', '“Department for Transport” reads like an institution'],
    ['{Bank of Norland}', '{{World Health Organization}}'],
    ['{HM Treasury}', 'reads like an institution'],
    ['{Human Rights Watch}', 'reads like an institution'],
    ['{European Council}', 'reads like an institution'],
    ['{Council on Foreign Relations}', 'reads like an institution'],
    ['{Jane Doe and International Monetary Fund}', '“International Monetary Fund” reads like an institution'],
    ['{Smith J, Doe A, Lee B}', 'not by commas'],
    ['{Smith, Jane, and Doe, Ann}', 'no comma stands before “and”'],
    ['{Smith, Jane, and Doe, Ann, and Lee, Bea}', 'no comma stands before “and”'],
  ])('names that would be printed wrong are told: %s', async (names, said) => {
    const text = `@book{a, author = ${names}, title = {A}}\n@book{b, title = {B}}\n`;
    const { problems, entries } = await readLibrary(text, 'a.bib');
    expect(problems.map(({ start, end, severity }) => [text.slice(start, end), severity])).toEqual([
      [names, 'warning'],
    ]);
    expect(problems[0]!.message).toContain(said);
    expect(entries).toHaveLength(2);
  });

  test.each([
    '{Doe, Jane and Roe, Bob}',
    '{van der Berg, Jr, Jan and Anderson, Ann}',
    '{{Ports, Quays, Harbours and Rents; Office of} and Roe, Bob}',
    '{J{\\"u}rgens, And{\\\'e} and others}',
    '{Sand, Anders and\n  Roe, Bob}',
    '{Bank, Ann and Council, Bob and Jane Office and UNESCO}',
    '{{Department for Business \\& Trade} and {World Bank}}',
    '"M{\\"u}ller, Hans"',
    "{{Allard}, {\\'E}. and {Dupont}, J.}",
    '{{M{\\"u}ller}, {Jane}}',
    '{{Smith}, {John} and {Doe}, {Ann}}',
    '{{van der Berg}, {Jan Peter}}',
    '{Smith, {Jr.}, {John}}',
    '{Doe, Jr, J}',
    '"Roe, J" # " and " # "Doe, J"',
    '{M&uuml;ller, J. and O&#39;Brien, K.}',
    '{James Union}',
    '{Mary Forum and Ann Mary Council and Adrian Trust}',
    '{family=Berg, given=Jan, prefix=van der, useprefix=true and Roe, Bob}',
  ])('names that are right are not: %s', async (names) => {
    const { problems } = await readLibrary(`@book{a, author = ${names}, title = {A}}\n`, 'a.bib');
    expect(problems).toEqual([]);
  });

  test('an abbreviation that is not defined is told, and printed as it stands, as by Pandoc', async () => {
    const text =
      '@article{a, title = {A}, journal = jop, month = jan, year = 2003}\n@string{jcp = "Journal of Crops"}\n@article{b, title = {B}, journal = JCP}\n';
    for (const name of ['a.bib', 'a.bibtex']) {
      const { problems, entries } = await readLibrary(text, name);
      expect(problems.map(({ start, end, severity }) => [text.slice(start, end), severity])).toEqual([
        ['jop', 'warning'],
      ]);
      expect(entries.map((entry) => entry.item()['container-title'])).toEqual(['jop', 'Journal of Crops']);
    }
  });

  test('an abbreviation that is not defined is told once, with how often it stands, and only where it is printed', async () => {
    const entry = (i: number) =>
      `@article{k${i}, title = {T}, journal = jop, month = sept, language = english, year = 2019}\n`;
    const text = `${Array.from({ length: 1200 }, (_, i) => entry(i)).join('')}@article{z, title = {Z}, journal = JOB}\n`;
    const { problems } = await readLibrary(text, 'a.bib');
    expect(problems.map(({ start, end }) => text.slice(start, end))).toEqual(['jop', 'JOB']);
    expect(problems[0]!.message).toContain('“jop” in the entry “k0” (used 1,200 times in this file)');
    expect(problems[1]!.message).not.toContain('times');
  });

  test('a crossref that leads nowhere is told', async () => {
    const text = '@incollection{a, title = {A}, crossref = {gone}}\n@book{b, title = {B}}\n';
    const { problems } = await readLibrary(text, 'a.bib');
    expect(problems.map(({ start, end }) => text.slice(start, end))).toEqual(['a']);
    expect(problems[0]!.message).toContain('“gone”');
  });

  test.each([
    ['eprint = {2101.00001}, eprinttype = {arxiv}', 'https://arxiv.org/abs/2101.00001'],
    ['eprint = {arXiv:2101.00001}, archivePrefix = {arXiv}', 'https://arxiv.org/abs/2101.00001'],
    ['eprint = {123}, eprinttype = {jstor}', 'https://www.jstor.org/stable/123'],
    ['eprint = {2101.00001}, eprinttype = {arxiv}, url = {https://ports.example/a}', 'https://ports.example/a'],
    ['eprint = {123}', undefined],
  ])('a paper in an archive has its address there, as for Pandoc: %s', async (fields, url) => {
    for (const name of ['a.bib', 'a.bibtex']) {
      const { entries } = await readLibrary(`@article{a, title = {A}, ${fields}}\n`, name);
      expect(entries[0]!.item().URL).toBe(url);
    }
  });

  test('a year without an end can be printed, and a title ends where its words do', async () => {
    const { entries } = await readLibrary('@book{a, title = {Berths\n}, date = {1999/..}}\n', 'a.bib');
    expect(entries[0]!.item()).toMatchObject({ title: 'Berths', issued: { 'date-parts': [[1999]] } });
    const { createFormatter } = await import('../../../server/src/references/entry');
    const runs = createFormatter({ kind: 'bundled', id: 'apa', locale: null }).reference(entries[0]!.item())!;
    expect(runs.map(({ text: words }) => words).join('')).toBe('Berths. (1999).');
  });

  test('what is read in part only is not taken for whole', async () => {
    const text = `@book{a, title = {Berths}, year = 2020, note = {${'Rents rose. '.repeat(20_000)}}}\n@book{b, title = {B}}\n`;
    const { entries } = await readLibrary(text, 'a.bib');
    expect(entries.map(({ isBroken }) => isBroken)).toEqual([true, false]);
    expect(entries[0]!.item()).toMatchObject({ id: 'a', title: 'Berths' });
  });

  test('what is read in part only is told where its key is, and the library is a good one all the same', async () => {
    const text = `@book{a, title = {Berths}, note = {${'Rents rose. '.repeat(20_000)}}}\n@book{b, title = {B}}\n`;
    const cache = new ProjectCache();
    const load = async (content: string) =>
      resolveProject('file:///work/a.md', new MapWorkspace({ '/work/a.bib': content }), {}, () => [], {
        text: '---\nbibliography: a.bib\n---\n',
        cache,
      });
    const project = await load(text);
    // Nothing waits for what takes long to find.
    expect(project.problems).toEqual([]);
    const later = await project.laterProblems();
    expect(later.map(({ file, start, end, severity }) => [file, text.slice(start, end), severity])).toEqual([
      ['file:///work/a.bib', 'a', 'warning'],
    ]);
    expect((await load('@book{a, title = {Berths}}\n@book{b')).bibliography.item('b')?.title).toBe('B');
  });

  test('a chapter of a book with editors is whole', async () => {
    const text =
      '@inbook{a, author = {Roe, Bob}, title = {Berths}, crossref = {b}}\n@book{b, editor = {Doe, Jane}, title = {Ports}, year = 2020}\n';
    for (const name of ['a.bib', 'a.bibtex']) {
      const { entries, problems } = await readLibrary(text, name);
      expect(problems).toEqual([]);
      const item = entries[0]!.item();
      expect(item).toMatchObject({
        title: 'Berths',
        'container-title': 'Ports',
        author: [{ family: 'Roe', given: 'Bob' }],
        editor: [{ family: 'Doe', given: 'Jane' }],
      });
      expect(item).not.toHaveProperty('container-author');
    }
  });

  test.each([
    ['title = {Ports, year = 2020', 'error'],
    [`title = {Ports}, note = {${'Rents rose. '.repeat(20_000)}}`, 'warning'],
  ])('a chapter whose book is broken is told by the book: %#', async (fields, severity) => {
    const text = `@inbook{a, title = {Berths}, crossref = {b}}\n@inbook{a2, title = {Quays}, crossref = {a}}\n@book{c, title = {C}}\n@book{b, ${fields}}\n`;
    const { problems, entries } = await readLibrary(text, 'a.bib');
    const all = [...toEnd(readInPart(entries)), ...problems];
    const about = all.map(({ start, severity: how, message }) => [text.slice(start, start + 2), how, message]);
    expect(about.slice(0, 2)).toEqual([
      ['a,', 'warning', expect.stringContaining('takes over fields from “b”')],
      ['a2', 'warning', expect.stringContaining('takes over fields from “b”')],
    ]);
    expect(about.slice(2).map(([, how]) => how)).toEqual([severity]);
    expect(about.slice(0, 2).join(' ')).not.toContain('very long');
  });

  test('a comma that is missing behind a key is told, where the key is', async () => {
    const text = '@book{bad2 title={No comma}, year=2004}\n@book{b, title={B}}\n';
    const { entries, problems } = await readLibrary(text, 'a.bib');
    expect(entries.map(({ key }) => key)).toEqual(['b']);
    expect(problems.map(({ start, end, message }) => [text.slice(start, end), message])).toEqual([
      ['bad2', expect.stringMatching(/^The entry “bad2” is broken: a comma is missing behind its key\./u)],
    ]);
  });
});

test.each([
  ['a.bib', '@book{a, author = {M\ufffdller, J\ufffdrg}, title = {A}}\n'],
  ['a.json', '[{"id": "a", "title": "B\ufffdume"}]'],
  ['a.yaml', '- id: a\n  title: B\ufffdume\n'],
  ['a.ris', 'TY  - BOOK\nID  - a\nTI  - B\ufffdume\nER  - \n'],
])('letters of a file that is not in UTF-8 are told once: %s', async (name, text) => {
  const { entries, problems } = await readLibrary(text, name);
  expect(keys({ entries, problems })).toEqual(['a']);
  expect(problems.map(({ start, severity }) => [text[start], severity])).toEqual([['\ufffd', 'warning']]);
  expect(problems[0]!.message).toContain('UTF-8');
});

describe('CSL', () => {
  const json =
    '[\n  {"id": "a", "title": "A", "author": [{"literal": "the \\"id\\": x"}]},\n  {"type": "book", "title": 5, "id": 12}\n]\n';

  test('JSON, with the places of its keys', async () => {
    const library = await readLibrary(json, 'a.json');
    expect(library.problems).toEqual([]);
    expect(library.entries.map(({ keySpan }) => json.slice(keySpan!.start, keySpan!.end))).toEqual(['a', '12']);
    expect(itemIn(library, '12')).toEqual({ id: '12', type: 'book', title: '5' });
  });

  test('JSON with a broken item keeps the others', async () => {
    const text = '[\n  {"id": "a"},\n  {"id": "b", "title": "B},\n  {"id": "c"}\n]';
    const library = await readLibrary(text, 'a.json');
    expect(keys(library)).toEqual(['a', 'c']);
    expect(library.problems.map(({ start }) => text.slice(start, start + 9))).toEqual(['{"id": "b']);
  });

  const yaml =
    '---\nreferences:\n- id: a\n  title: Alpha\n  issued: {year: 2024}\n- title: Beta\n  id: "b"\n  author:\n  - family: Lund\n    given: A.\n...\n';

  test('YAML as Pandoc has it', async () => {
    const library = await readLibrary(yaml, 'a.yaml');
    expect(library.problems).toEqual([]);
    expect(library.entries.map(({ keySpan }) => yaml.slice(keySpan!.start, keySpan!.end))).toEqual(['a', '"b"']);
    expect(itemIn(library, 'a')).toEqual({
      id: 'a',
      type: 'document',
      title: 'Alpha',
      issued: { 'date-parts': [[2024]] },
    });
    expect(itemIn(library, 'b').author).toEqual([{ family: 'Lund', given: 'A.' }]);
  });

  test('YAML with a broken item keeps the others', async () => {
    const library = await readLibrary('- id: a\n- id: "b\n- id: c\n', 'a.yml');
    expect(keys(library)).toEqual(['a', 'c']);
    expect(library.problems).toHaveLength(1);
  });

  test('data of the wrong type does no harm', async () => {
    const text = JSON.stringify([
      { id: 'a', title: { x: 1 }, author: 'Lund', editor: [null, 3, 'Moss'], issued: 'May 2020', custom: 4, URL: 3 },
    ]);
    const library = await readLibrary(text, 'a.json');
    expect(itemIn(library, 'a')).toMatchObject({
      URL: '3',
      editor: [{ literal: 'Moss' }],
      issued: { raw: 'May 2020' },
    });
    expect(itemIn(library, 'a').author).toEqual([{ literal: 'Lund' }]);
  });

  test('a name that stands by itself is a list of one, as for Pandoc', async () => {
    const text =
      '- id: a\n  author: Lund, Anna\n  translator:\n    family: Roe\n    given: Bob\n- id: b\n  author: 5\n  editor: {}\n';
    const library = await readLibrary(text, 'a.yaml');
    expect(itemIn(library, 'a')).toMatchObject({
      author: [{ literal: 'Lund, Anna' }],
      translator: [{ family: 'Roe', given: 'Bob' }],
    });
    expect(itemIn(library, 'b')).toEqual({ id: 'b', type: 'document' });
  });
});

test('RIS, by the ID of each record', async () => {
  const text =
    'TY  - RPRT\nID  - lund2021\nAU  - Lund, Anna\nTI  - Berths\nPY  - 2021\nER  - \n\nTY  - BOOK\nTI  - Nameless\nER  - \n';
  const library = await readLibrary(text, 'a.ris');
  expect(library.entries.map(({ key, keySpan }) => [key, text.slice(keySpan!.start, keySpan!.end)])).toEqual([
    ['lund2021', 'lund2021'],
  ]);
  expect(itemIn(library, 'lund2021')).toMatchObject({
    type: 'report',
    title: 'Berths',
    author: [{ family: 'Lund', given: 'Anna' }],
  });
  expect(library.problems.map(({ message }) => message)).toEqual([expect.stringContaining('has no key')]);
});

describe('a project', () => {
  const draft = 'file:///work/briefs/draft.md';
  const resolve = (files: Record<string, string>, text?: string, cache?: ProjectCache, uri = draft) =>
    resolveProject(uri, new MapWorkspace(files), {}, () => [], { text, cache });

  test('what front matter names and carries, seen from the draft', async () => {
    const text =
      '---\nbibliography:\n  main: refs.bib\n  law: [../law.ris]\nreferences:\n- id: own2024\n  title: Own\n---\nText\n';
    const { bibliography, problems, files } = await resolve(
      { '/work/briefs/refs.bib': bib, '/work/law.ris': 'TY  - STAT\nID  - act1\nER  - \n' },
      text,
    );
    expect(problems).toEqual([]);
    expect(bibliography.state).toBe('whole');
    expect(['mcguire2025deficit', 'act1', 'own2024'].map((key) => bibliography.find(key)?.uri)).toEqual([
      'file:///work/briefs/refs.bib',
      'file:///work/law.ris',
      draft,
    ]);
    const { keySpan } = bibliography.find('own2024')!.entry;
    expect(text.slice(keySpan!.start, keySpan!.end)).toBe('own2024');
    expect(files).toEqual(['file:///work/briefs/refs.bib', 'file:///work/law.ris']);
  });

  test('what a Quarto project names holds below it', async () => {
    const { bibliography, files } = await resolve({
      '/work/_quarto.yml': 'project: {type: book}\nbibliography: all.bib\n',
      '/work/all.bib': bib,
      '/work/briefs/_metadata.yml': 'bibliography: [more.json]\n',
      '/work/briefs/more.json': '[{"id": "more"}]',
      '/_quarto.yml': 'bibliography: outside.bib\n',
    });
    expect([bibliography.state, bibliography.has('act'), bibliography.has('more')]).toEqual(['whole', true, true]);
    expect(files).toContain('file:///work/_quarto.yml');
  });

  test('what Quarto finds below a format counts, too', async () => {
    const files = { '/work/briefs/a.bib': bib, '/work/briefs/b.json': '[{"id": "more"}]' };
    const nested = `---
format:
  html:
    bibliography: a.bib
    csl: apa.csl
  pdf: {bibliography: [b.json]}
  docx: default
---
`;
    const { bibliography, settings } = await resolve(files, nested);
    expect([bibliography.state, bibliography.has('act'), bibliography.has('more')]).toEqual(['whole', true, true]);
    expect(settings.referenceStyle).toBe('apa');
    const lost = (await resolve({}, nested)).bibliography;
    expect([lost.state, lost.missing.map(({ start, end }) => nested.slice(start, end))]).toEqual([
      'partial',
      ['a.bib', 'b.json'],
    ]);
    for (const format of ['html', '[html, pdf]', '\n  - html']) {
      const text = `---\nbibliography: a.bib\nformat: ${format}\n---\n`;
      expect((await resolve(files, text)).bibliography.state).toBe('whole');
    }
    const project = { ...files, '/work/_quarto.yml': 'format:\n  html:\n    bibliography: briefs/a.bib\n' };
    const ofProject = (await resolve(project)).bibliography;
    expect([ofProject.state, ofProject.has('act')]).toEqual(['whole', true]);
  });

  test('the index of a Bookdown project speaks for its chapters', async () => {
    const { bibliography } = await resolve({
      '/work/briefs/_bookdown.yml': 'book_filename: b\n',
      '/work/briefs/index.Rmd': '---\nbibliography: [book.bib]\n---\n',
      '/work/briefs/book.bib': bib,
    });
    expect(bibliography.has('act')).toBe(true);
  });

  test('what is known of the libraries', async () => {
    const state = async (files: Record<string, string>, text: string, uri?: string) =>
      (await resolve(files, text, undefined, uri)).bibliography.state;
    expect(await state({}, '---\ntitle: A\n---\n')).toBe('none');
    expect(await state({}, 'Text', 'file:///work/_part.qmd')).toBe('unknown');
    expect(await state({}, '---\nbibliography: lost.bib\n---\n')).toBe('partial');
    expect(await state({ '/work/briefs/a.bib': '@book{a, title = {A\n' }, '---\nbibliography: a.bib\n---\n')).toBe(
      'whole',
    );
    // As if it were still being written.
    expect(await state({ '/work/briefs/a.bib': '@book{a, title = {A' }, '---\nbibliography: a.bib\n---\n')).toBe(
      'partial',
    );
    expect(await state({ '/work/briefs/a.enl': '@book{a}' }, '---\nbibliography: a.enl\n---\n')).toBe('partial');
    expect(await state({ '/work/briefs/a.bib': '' }, '---\nbibliography: a.bib\n---\n')).toBe('whole');
  });

  test('a library that breaks while it is edited keeps what it had', async () => {
    const cache = new ProjectCache();
    const text = '---\nbibliography: a.bib\n---\n';
    const good = '@book{a, title = {A}}\n\n@book{b, title = {B}}\n';
    await resolve({ '/work/briefs/a.bib': good }, text, cache);
    const broken = await resolve({ '/work/briefs/a.bib': '@book{a, title = {A}}\n\n@book{\n' }, text, cache);
    expect(broken.problems).toHaveLength(1);
    expect(broken.bibliography.item('b')?.title).toBe('B');
    expect(broken.bibliography.find('b')?.entry.keySpan).toBeNull();
    const mended = await resolve({ '/work/briefs/a.bib': '@book{a, title = {A}}\n' }, text, cache);
    expect(mended.bibliography.keys()).toEqual(['a']);
  });

  test('an entry that breaks while it is edited keeps what it last said, in its new place', async () => {
    const cache = new ProjectCache();
    const text = '---\nbibliography: a.bib\n---\n';
    const good = '@book{a, title = {A}, date = {1999}}\n';
    await resolve({ '/work/briefs/a.bib': good }, text, cache);
    const broken = await resolve({ '/work/briefs/a.bib': `\n${good.replace('},', '}')}` }, text, cache);
    expect(broken.problems).toHaveLength(1);
    expect(broken.bibliography.item('a')).toMatchObject({ title: 'A', issued: { 'date-parts': [[1999]] } });
    expect(broken.bibliography.find('a')?.entry.isBroken ?? false).toBe(false);
    expect(broken.bibliography.find('a')?.entry.keySpan?.start).toBe(7);
  });

  test('one key for two references is told, the same reference twice is not', async () => {
    const text = '---\nbibliography: [a.bib, b.bib]\n---\n';
    const { problems, bibliography } = await resolve(
      {
        '/work/briefs/a.bib': '@book{x, title = {One}}\n@book{y, title = {Same}}\n',
        '/work/briefs/b.bib': '@book{x, title = {Two}}\n@book{y, title = {Same}}\n',
      },
      text,
    );
    expect(problems.map(({ file, message }) => [file, message])).toEqual([
      ['file:///work/briefs/b.bib', expect.stringContaining('“x” also stands in "a.bib"')],
    ]);
    expect(bibliography.item('x')?.title).toBe('Two');
  });

  test('a pack may keep its sources in a BibTeX file', async () => {
    const pack = 'version: 1\nid: p\ntitle: P\nsource: act\nsources: refs.bib\n';
    const { packs, problems } = await resolve({
      '/work/briefs/.tickmark.yaml': 'packs: p.yaml\n',
      '/work/briefs/p.yaml': pack,
      '/work/briefs/refs.bib': bib,
    });
    expect(problems).toEqual([]);
    expect(packs[0]!.sources.find(({ id }) => id === 'act')).toMatchObject({ type: 'legislation', title: 'Ports Act' });
  });

  test('a large library is read in steps between which other work goes on', async () => {
    const text = Array.from({ length: 20_000 }, (_, i) => `@book{k${i}, title = {${'x'.repeat(200)}}}\n`).join('');
    let pauses = 0;
    const library = await readLibrary(text, 'a.bib', async () => void pauses++);
    expect(library.entries).toHaveLength(20_000);
    expect(pauses).toBeGreaterThan(0);
  });
});
