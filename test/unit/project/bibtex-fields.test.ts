import { describe, expect, test } from 'vitest';
import { readLibrary } from '../../../server/src/core/project/libraries/read-library';

/** The item of one entry in BibLaTeX. */
async function itemOf(type: string, fields: string, ending = 'bib') {
  const { entries, problems } = await readLibrary(`@${type}{x, ${fields}}`, `a.${ending}`);
  expect(problems).toEqual([]);
  return entries[0]!.item() as unknown as Record<string, unknown>;
}

describe('publishers and places with "and" keep their words', () => {
  test.each([
    ['report', 'institution={Department for Business and Trade}', 'publisher', 'Department for Business and Trade'],
    ['book', 'publisher={Simon\n  and Schuster}', 'publisher', 'Simon and Schuster'],
    ['book', 'location={London and New York}', 'publisher-place', 'London and New York'],
    ['book', 'address={London and New York}', 'publisher-place', 'London and New York'],
    ['book', 'origpublisher={A and B and C}', 'original-publisher', 'A and B and C'],
    [
      'phdthesis',
      'school={School of Oriental and African Studies}',
      'publisher',
      'School of Oriental and African Studies',
    ],
    ['online', 'organization={Food and {Agriculture and} X}', 'publisher', 'Food and Agriculture and X'],
    ['book', 'publisher={{Wiley and Sons}}', 'publisher', 'Wiley and Sons'],
  ])('@%s{%s}', async (type, fields, field, expected) => {
    expect((await itemOf(type, fields))[field]).toBe(expected);
  });

  test('in BibTeX, too', async () => {
    const item = await itemOf('techreport', 'institution={Trade and Industry}, address={Rome and Bonn}', 'bibtex');
    expect(item).toMatchObject({ publisher: 'Trade and Industry', 'publisher-place': 'Rome and Bonn' });
  });
});

describe('commands of LaTeX', () => {
  test.each([
    ['{\\S} 21 and \\S~3, \\P 4', '§ 21 and §\u00a03, ¶4'],
    ['\\pounds 5 or \\pounds{}6, {\\euro} 7', '£5 or £6, € 7'],
    ['Wait \\ldots{} and \\dots{} on', 'Wait … and … on'],
    ['\\AA ngstr{\\"o}m, K{\\aa}re', 'Ångström, Kåre'],
    ['A $2 \\times 3$, $n \\geq 5$ and $\\sim$5, $\\rightarrow$', 'A 2 × 3, n ≥ 5 and ∼5, →'],
    ['At 30$^\\circ$C', 'At 30°C'],
    ['The $\\log x$', 'The log x'],
    ['Half: $\\frac{1}{2}$', 'Half: 1/2'],
    ['A\\mbox{} b \\mbox{c d} $\\text{e}$', 'A b c d e'],
    ['{\\noop{a}}B \\noopsort{1}C', 'B C'],
    ['A \\unknown{b} c \\xspace d\\protect', 'A b c d'],
    ['Costs \\$5 and \\$6 \\foo{x}', 'Costs $5 and $6 x'],
    ['One \\\\ two', 'One two'],
    ['A \\textbackslash{} stays, \\emph{so}, \\& too', 'A \\ stays, so, & too'],
  ])('%s', async (title, expected) => {
    expect((await itemOf('book', `title = {${title}}`))['title']).toBe(expected);
  });

  test('in names, and not in addresses', async () => {
    const item = await itemOf(
      'online',
      'author={{\\AA}sa Berg and {\\noop{a}}Smith, Ann}, url={https://a.example/\\aa}, howpublished={\\url{https://b.example}}',
    );
    expect(item['author']).toEqual([
      { given: 'Åsa', family: 'Berg' },
      { given: 'Ann', family: 'Smith' },
    ]);
    expect(item['URL']).toBe('https://a.example/%5Caa');
  });
});

describe('names', () => {
  const namesOf = async (author: string) => (await itemOf('book', `author = {${author}}`))['author'];

  test.each([
    ["{\\'E}ric Dupont", { given: 'Éric', family: 'Dupont' }],
    ["{\\'{E}}ric Dupont", { given: 'Éric', family: 'Dupont' }],
    ["\\'{E}ric Dupont", { given: 'Éric', family: 'Dupont' }],
    ['Ann {\\O}stergaard', { given: 'Ann', family: 'Østergaard' }],
    ['{\\v{Z}}i{\\v{z}}ek, Slavoj', { given: 'Slavoj', family: 'Žižek' }],
    ['al-Khalili, Jim', { given: 'Jim', family: 'al-Khalili' }],
    ['Jim al-Khalili', { given: 'Jim', family: 'al-Khalili' }],
    ['Ann de la Cruz', { given: 'Ann', family: 'Cruz', 'non-dropping-particle': 'de la' }],
    ['{{\\"O}kobank}', { literal: 'Ökobank', family: 'Ökobank' }],
  ])('%s', async (written, { literal: _, ...expected }: Record<string, string>) => {
    expect(await namesOf(written)).toEqual([expected]);
  });
});

describe('kinds of works', () => {
  test.each(['book', 'proceedings', 'collection'])('a title that is said twice is printed once: @%s', async (type) => {
    const item = await itemOf(type, 'title = {Ports {2024}}, booktitle = {Ports 2024}');
    expect(item).toMatchObject({ title: 'Ports 2024', type: 'book' });
    expect(item).not.toHaveProperty('container-title');
    expect(await itemOf(type, 'title={Ports}, booktitle={Quays}')).toHaveProperty('container-title', 'Quays');
  });

  test.each(['newspaper', 'magazine'])('an article in a %s', async (kind) => {
    const item = await itemOf('article', `entrysubtype={${kind}}, journaltitle={The Times}, date={2021-12-31}`);
    expect(item).toMatchObject({ type: `article-${kind}`, 'container-title': 'The Times' });
    expect(item).not.toHaveProperty('genre');
    const named = await itemOf('article', `entrysubtype={${kind}}, type={Editorial}, journaltitle={The Times}`);
    expect(named).toMatchObject({ type: `article-${kind}`, genre: 'Editorial' });
  });

  test.each([
    ['jurisdiction', 'journaltitle={AC}', 'AC'],
    ['jurisdiction', 'journal={AC}', 'AC'],
    ['article', 'journaltitle={J}', 'J'],
    ['inbook', 'booktitle={B}, journaltitle={J}', 'B'],
  ])('the reports of cases: @%s{%s}', async (type, fields, expected) => {
    expect((await itemOf(type, `title={A}, ${fields}`))['container-title']).toBe(expected);
  });

  test.each(['eventtitle={Conf}', 'venue={Rome}', 'eventdate={2020-05-01}'])('a talk: %s', async (fields) => {
    expect((await itemOf('unpublished', `title={A}, ${fields}`))['type']).toBe('speech');
    expect((await itemOf('unpublished', 'title={A}'))['type']).toBe('manuscript');
  });

  test.each([
    ['2006-21', { 'date-parts': [[2006]], season: 1 }],
    ['2006-24', { 'date-parts': [[2006]], season: 4 }],
    ['2006-12', { 'date-parts': [[2006, 12]] }],
    ['-0350', { 'date-parts': [[-351]] }],
    ['-0350-05/-0340', { 'date-parts': [[-351], [-341]] }],
    ['-0050/0100', { 'date-parts': [[-51], [100]] }],
    ['199X', undefined],
    ['19XX/2001', undefined],
    ['1999-XX', { 'date-parts': [[1999]] }],
    ['1999/..', { 'date-parts': [[1999]] }],
  ])('the date %s', async (date, expected) => {
    expect((await itemOf('book', `title={A}, date={${date}}`))['issued']).toEqual(expected);
  });
});

describe('@xdata', () => {
  const bib = `@xdata{pub, publisher = {Port and Press}, location = {Rome}}
@XData{more, xdata = {pub, more}, series = {Quays}, location = {Oslo}}
@book{a, title = {A}, xdata = {more}, publisher = {Own}}
@book{b, title = {B}, xdata = {none, pub}}`;

  test('is no work, and gives its fields to others', async () => {
    const { entries, problems } = await readLibrary(bib, 'a.bib');
    expect(problems).toEqual([]);
    expect(entries.map(({ key }) => key)).toEqual(['a', 'b']);
    expect(entries[0]!.item()).toMatchObject({
      publisher: 'Own',
      'publisher-place': 'Oslo',
      'collection-title': 'Quays',
    });
    expect(entries[1]!.item()).toMatchObject({ publisher: 'Port and Press', 'publisher-place': 'Rome' });
  });
});

test.each([
  '\\noop'.repeat(20_000),
  `{\\a${' '.repeat(100_000)}x}`,
  `$\\${'a'.repeat(100_000)}{$`.slice(0, -1),
  '{\\"'.repeat(20_000),
])('thousands of commands cost no more than reading them: %#', async (title) => {
  const started = performance.now();
  const { entries } = await readLibrary(`@book{x, title = "${title}", author = "${title}"}`, 'a.bib');
  entries[0]!.item();
  expect(performance.now() - started).toBeLessThan(3000);
});
