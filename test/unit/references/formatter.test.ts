import { describe, expect, test } from 'vitest';
import type { CslItem } from '../../../server/src/core/evidence/pack';
import { bundledStyleOf, bundledStyles } from '../../../server/src/core/references/bundled-styles';
import type { CitedWork } from '../../../server/src/core/references/formatter';
import { asPlainText, type RichText } from '../../../server/src/core/references/rich-text';
import { createFormatter } from '../../../server/src/references/entry';
import { readStyle } from '../../../server/src/core/project/styles/read-style';

const doe: CslItem = {
  id: 'doe99',
  type: 'book',
  title: 'Berths and their rents',
  author: [
    { family: 'Doe', given: 'Jane' },
    { family: 'Smith', given: 'John' },
  ],
  issued: { 'date-parts': [[1999]] },
  publisher: 'Port Press',
  'publisher-place': 'Oxford',
};
const who: CslItem = {
  id: 'who',
  type: 'report',
  title: 'World health report',
  author: [{ literal: 'World Health Organization' }],
  issued: { 'date-parts': [[2024, 5]] },
  URL: 'https://who.example/report',
};
const haas: CslItem = {
  id: 'haas',
  type: 'article-journal',
  title: 'Rents & quays',
  author: [{ family: 'Haas', given: 'Jörg' }],
  issued: { 'date-parts': [[2019]] },
  'container-title': 'Journal of Ports',
  volume: '3',
  issue: '2',
  page: '33-55',
  DOI: '10.1/xyz',
};
const bundled = (id: string, locale: string | null = null) => createFormatter({ kind: 'bundled', id, locale });
const shown = (runs: RichText | null) => (runs ?? []).map((run) => (run.italic ? `*${run.text}*` : run.text)).join('');
const cite = (item: CslItem, suffix = '', prefix = ''): CitedWork => ({ item, prefix, suffix, suppressAuthor: false });

describe('bundled styles', () => {
  test.each([
    ['apa', 'Doe, J., & Smith, J. (1999). *Berths and their rents*. Port Press.'],
    ['chicago-author-date', 'Doe, Jane, and John Smith. 1999. *Berths and Their Rents*. Oxford: Port Press.'],
    ['chicago-notes', 'Doe, Jane, and John Smith. *Berths and Their Rents*. Oxford: Port Press, 1999.'],
    ['mla', 'Doe, Jane, and John Smith. *Berths and Their Rents*. Port Press, 1999.'],
    ['harvard', 'Doe, J. and Smith, J. (1999) *Berths and their rents*. Oxford: Port Press.'],
    ['oscola', 'Doe J and Smith J, *Berths and Their Rents* (Port Press 1999)'],
    ['bluebook', 'Jane Doe & John Smith, Berths and their rents (1999).'],
  ])('%s writes a book', (id, expected) => {
    expect(shown(bundled(id).reference(doe))).toBe(expected);
  });

  test('every one writes an article, an institution and an item that says nothing', () => {
    for (const { id } of bundledStyles) {
      const formatter = bundled(id);
      expect(shown(formatter.reference(haas))).toContain('Journal of Ports');
      expect(shown(formatter.reference(who))).toContain('World Health Organization');
      expect(() => formatter.reference({ id: 'x', type: 'document' })).not.toThrow();
    }
  });

  test('are known by their id, their file and their address', () => {
    expect(bundledStyleOf('chicago-notes')).toBe('chicago-notes');
    expect(bundledStyleOf('styles/modern-language-association.csl')).toBe('mla');
    expect(bundledStyleOf('http://www.zotero.org/styles/harvard-cite-them-right')).toBe('harvard');
    expect(bundledStyleOf('vancouver')).toBeNull();
  });

  test('an item is not taken for the one formatted before it', () => {
    const formatter = bundled('apa');
    expect(shown(formatter.reference(doe))).toContain('Doe');
    expect(shown(formatter.reference(haas))).toContain('Haas');
    expect(shown(formatter.reference({ ...doe, title: 'Another one' }))).toContain('Another one');
  });

  test('the list of references is in the order of the style', () => {
    expect(
      bundled('apa')
        .references([who, haas, doe])
        .map(({ key }) => key),
    ).toEqual(['doe99', 'haas', 'who']);
  });

  test('British English has its own words and marks', () => {
    expect(shown(bundled('chicago-author-date', 'en-GB').reference(haas))).toContain('‘Rents & Quays’.');
    expect(shown(bundled('chicago-author-date', 'de-DE').reference(haas))).toContain('Rents & quays');
  });
});

describe('notes', () => {
  test('are full the first time, short the second, with prefix and place', () => {
    const notes = bundled('chicago-notes').notes([
      [cite(doe, ', pp. 33-35 and passim', 'see'), cite(haas)],
      [cite(haas, ', p. 34')],
      [cite(doe, ', chap. 3')],
    ]);
    expect(notes.map((note) => asPlainText(note!))).toEqual([
      'See Jane Doe and John Smith, Berths and Their Rents (Oxford: Port Press, 1999), 33–35 and passim; Jörg Haas, “Rents & Quays,” Journal of Ports 3, no. 2 (2019): 33–55, https://doi.org/10.1/xyz.',
      'Haas, “Rents & Quays,” 34.',
      'Doe and Smith, Berths and Their Rents, chap. 3.',
    ]);
  });

  test.each([
    ['see', ', p. 4', 'See *id.* at 4.'],
    ['', ', p. 4', '*Id.* at 4.'],
    ['cf.', '', 'Cf. *id.*'],
    ['That was so then.', ', p. 4', 'That was so then. *Id.* at 4.'],
  ])('have no capital behind the word that leads to the same work: “%s”', (prefix, suffix, expected) => {
    const notes = bundled('bluebook').notes([[cite(haas)], [cite(haas, suffix, prefix)]]);
    expect(shown(notes[1]!)).toBe(expected);
  });

  test('have no capital at the second work of a note', () => {
    const [, note] = bundled('bluebook').notes([[cite(doe)], [cite(doe, ', p. 4'), cite(doe, ', p. 7')]]);
    expect(shown(note!)).toBe('*Id.* at 4; *id.* at 7.');
  });

  test('leave a title as it is', () => {
    const ego: CslItem = { id: 'ego', type: 'book', title: 'The Ego and the Id.', author: [{ family: 'Doe' }] };
    const [note] = bundled('bluebook').notes([[cite(ego, '', 'see')]]);
    expect(shown(note!)).toContain('The Ego and the Id.');
  });

  test('forget what was asked before', () => {
    const formatter = bundled('chicago-notes');
    formatter.notes([[cite(doe)]]);
    expect(asPlainText(formatter.notes([[cite(doe)]])[0]!)).toContain('Oxford: Port Press');
  });
});

describe('data from strangers', () => {
  test('that makes the processor fail costs only itself', () => {
    const formatter = bundled('apa');
    const broken = {
      id: 'b',
      type: 'book',
      author: [null],
      issued: { 'date-parts': 3 },
      title: {},
    } as unknown as CslItem;
    const list = formatter.references([doe, broken, haas]);
    expect(list.map(({ key }) => key)).toEqual(expect.arrayContaining(['doe99', 'haas']));
    expect(formatter.notes([[cite(doe)], [cite(broken)], [cite(haas)]])).toHaveLength(3);
    expect(shown(formatter.reference(who))).toContain('World Health Organization');
  });

  test('cannot turn text into markup of its own', () => {
    const text = bundled('apa').reference({ ...doe, title: 'A \ue000 title\ue00f' })!;
    expect(asPlainText(text)).toContain('A title');
    expect(asPlainText(text)).not.toMatch(/[\ue000-\ue00f]/u);
  });

  test('is cut where no reference could be as long', () => {
    expect(asPlainText(bundled('apa').reference({ ...doe, title: 'x'.repeat(100_000) })!).length).toBeLessThan(6_000);
  });
});

const house = (body: string, attributes = 'version="1.0" class="note"') =>
  `<?xml version="1.0"?><style xmlns="http://purl.org/net/xbiblio/csl" ${attributes}><info><title>House</title></info>${body}</style>`;
const layout = (inner: string) => `<citation><layout>${inner}</layout></citation>`;

describe('a house style', () => {
  test('is read and used', () => {
    const read = readStyle(house(layout('<text variable="title" font-style="italic"/><text value=" &amp; so on"/>')));
    if (!('root' in read)) throw new Error(JSON.stringify(read));
    const formatter = createFormatter({ kind: 'file', uri: 'file:///house.csl', root: read.root, locale: null });
    expect(formatter.title).toBe('House');
    expect(shown(formatter.reference(doe))).toBe('*Berths and their rents* & so on');
  });

  test('brings its words for places', () => {
    const term = '<term name="page" form="short"><single>S.</single><multiple>S.</multiple></term>';
    const place = '<label variable="locator" form="short"/><text variable="locator" prefix=" "/>';
    const read = readStyle(house(`<locale><terms>${term}</terms></locale>${layout(place)}`));
    if (!('root' in read)) throw new Error(JSON.stringify(read));
    const formatter = createFormatter({ kind: 'file', uri: 'file:///house.csl', root: read.root, locale: null });
    expect(shown(formatter.notes([[cite(doe, ', S. 7 and more')]])[0]!)).toBe('S. 7 and more');
  });

  test('may only point to another', () => {
    const dependent = `<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0"><info><title>J</title><link href="http://www.zotero.org/styles/apa" rel="independent-parent"/></info></style>`;
    expect(readStyle(dependent)).toEqual({ pointsTo: 'http://www.zotero.org/styles/apa' });
  });

  const macro = (name: string, inner: string) => `<macro name="${name}">${inner}</macro>`;
  const call = (name: string) => `<text macro="${name}"/>`;
  test.each([
    ['nothing', '', 'no well-formed XML'],
    ['no XML', 'style: apa', 'no well-formed XML'],
    ['a tag that is not closed', '<style><citation>', 'no well-formed XML'],
    ['another kind of file', '<html><body/></html>', 'no CSL style'],
    ['a style without citations', house(''), 'no <citation>'],
    ['another version', house(layout(call('a')), 'version="0.8" class="note"'), 'another version'],
    ['a macro that is not there', house(layout(call('gone'))), '“gone” is called, but not defined'],
    ['a macro that calls itself', house(macro('a', call('a')) + layout(call('a'))), '“a” calls itself'],
    [
      'two macros that call each other',
      house(macro('a', call('b')) + macro('b', call('a')) + layout(call('a'))),
      'calls itself',
    ],
    [
      'macros that multiply',
      house(
        Array.from({ length: 20 }, (_, i) => macro(`m${i}`, call(`m${i + 1}`).repeat(10))).join('') +
          macro('m20', '<text value="x"/>') +
          layout(call('m0')),
      ),
      'too often',
    ],
    ['elements too deep', house(layout('<group>'.repeat(5_000) + '</group>'.repeat(5_000))), 'too deep'],
    ['a text that is too long', ' '.repeat(1_000_001), 'too long'],
  ])('is refused: %s', (_, text, reason) => {
    const read = readStyle(text);
    expect('message' in read ? read.message : JSON.stringify(read)).toContain(reason);
  });

  test('defines no entities', () => {
    const bomb = `<!DOCTYPE style [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>${house(layout('<text value="&b;"/>')).replace(/^<\?xml[^>]*>/u, '')}`;
    const read = readStyle(bomb);
    expect('message' in read || !JSON.stringify(read).includes('aaaa')).toBe(true);
  });
});

test.each([[{ literal: 'et al.' }], [{ family: 'et al.' }], [{ family: 'others' }], [{ literal: 'and others' }]])(
  '“et al.” in the place of an author is no name: %j',
  (last) => {
    const author = [{ family: 'Doe', given: 'Jane' }, { family: 'Roe', given: 'R.' }, last];
    const item: CslItem = { id: 'w', type: 'book', title: 'Draft', author, issued: { 'date-parts': [[2021]] } };
    expect(asPlainText(bundled('apa').reference(item)!)).toBe('Doe, J., Roe, R., et al. (2021). Draft.');
  },
);

test('“and others” in a house style with its own word between authors', () => {
  const read = readStyle(
    house(
      '<locale xml:lang="de"><terms><term name="and">und</term><term name="et-al">u. a.</term></terms></locale>' +
        layout('<names variable="author"><name and="text" form="short"/></names>'),
      'version="1.0" class="note" default-locale="de-DE"',
    ),
  );
  if (!('root' in read)) throw new Error(JSON.stringify(read));
  const formatter = createFormatter({ kind: 'file', uri: 'file:///house.csl', root: read.root, locale: null });
  const item: CslItem = { id: 'w', type: 'book', author: [{ family: 'Doe' }, { literal: 'others' }] };
  expect(asPlainText(formatter.reference(item)!)).toBe('Doe u. a.');
});

test.each([
  ['apa', 'Doe, J. et al. (2022). Draft.', 'Doe, J., Roe, R., et al. (2021). Draft.'],
  ['chicago-author-date', 'Doe, Jane et al. 2022. Draft.', 'Doe, Jane, R. Roe, et al. 2021. Draft.'],
  ['oscola', 'Doe J and others, Draft (2022)', 'Doe J, Roe R, and others, Draft (2021)'],
  ['harvard', 'Doe, J. et al. (2022) Draft.', 'Doe, J., Roe, R., et al. (2021) Draft.'],
])('BibTeX’s “and others” is the style’s “et al.”: %s', (id, one, two) => {
  const formatter = createFormatter({ kind: 'bundled', id, locale: null });
  const others = { literal: 'others' };
  const doe = { family: 'Doe', given: 'Jane' };
  const work = (year: number, author: CslItem['author']): CslItem => ({
    id: `w${year}`,
    type: 'book',
    title: 'Draft',
    author,
    issued: { 'date-parts': [[year]] },
  });
  const said = [work(2022, [doe, others]), work(2021, [doe, { family: 'Roe', given: 'R.' }, others])].map((item) =>
    asPlainText(formatter.reference(item) ?? []),
  );
  expect(said).toEqual([one, two]);
});

const begum: CslItem = {
  id: 'begum',
  type: 'legal_case',
  title: 'Runa Begum v Tower Hamlets LBC',
  issued: { 'date-parts': [[2003]] },
  'container-title': 'UKHL',
  number: '5',
  page: '5',
};

test.each([
  [begum, 'para 7', '*Runa Begum v Tower Hamlets LBC* [2003] UKHL 5 [7].'],
  [begum, 'paras 7-9', '*Runa Begum v Tower Hamlets LBC* [2003] UKHL 5 [7–9].'],
  [begum, 'para. 7', '*Runa Begum v Tower Hamlets LBC* [2003] UKHL 5 [7].'],
  [who, 'para 2.14', 'World Health Organization, ‘World Health Report’ (2024) para 2.14 <https://who.example/report>.'],
  [who, 'ss 1-3', 'World Health Organization, ‘World Health Report’ (2024) ss 1–3 <https://who.example/report>.'],
  [who, 'Part 2', 'World Health Organization, ‘World Health Report’ (2024) pt 2 <https://who.example/report>.'],
  [doe, 's 21', 'Jane Doe and John Smith, *Berths and Their Rents* (Port Press 1999) s 21.'],
  [doe, 'p 7', 'Jane Doe and John Smith, *Berths and Their Rents* (Port Press 1999), p 7.'],
])('OSCOLA’s own words for places are read, as by Pandoc: %#', (item, place, note) => {
  expect(shown(bundled('oscola').notes([[cite(item, `, ${place}`)]])[0]!)).toBe(note);
});
