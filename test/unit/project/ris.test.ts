import { describe, expect, test } from 'vitest';
import { readLibrary } from '../../../server/src/core/project/libraries/read-library';

const read = (text: string) => readLibrary(text, 'a.ris');
const itemOf = async (text: string) => (await read(text)).entries[0]!.item();

/** Every type that Zotero, EndNote, Mendeley or a catalogue's export writes, and some that are no types. */
const types =
  'ABST ADVS AGGR ANCIENT ART BILL BLOG BOOK CASE CHAP CHART CLSWK COMP CONF CPAPER CTLG DATA DBASE DICT EBOOK ECHAP EJOUR ELEC ENCYC EQUA FIGURE GEN GOVDOC GRANT HEAR ICOMM INPR JFULL JOUR LEGAL MANSCPT MAP MGZN MPCT MULTI NEWS PAMP PAT PCOMM RPRT SER SLIDE SOUND STAND STAT THES UNBILL UNPB VIDEO WEB XYZ'.split(
    ' ',
  );

describe('a record loses neither names nor dates, whatever its type', () => {
  test.each(types)('as Zotero writes it: %s', async (type) => {
    const item = await itemOf(
      `TY  - ${type}\r\nID  - k\r\nTI  - Berths\r\nAU  - Lund, Anna\r\nAU  - Port Authority of Marr\r\nPY  - 2024\r\nDA  - 2024/05/03/\r\nPB  - Quay Press\r\nCY  - Marr\r\nUR  - https://ports.example/a\r\nY2  - 2024/11/02/09:13:22\r\nER  - \r\n`,
    );
    expect(item).toMatchObject({
      title: 'Berths',
      author: [{ family: 'Lund', given: 'Anna' }, { literal: 'Port Authority of Marr' }],
      publisher: 'Quay Press',
      'publisher-place': 'Marr',
      URL: 'https://ports.example/a',
      accessed: { 'date-parts': [[2024, 11, 2]] },
    });
    // EndNote keeps the day of access of electronic works in DA.
    const isEndNotes = /^(?:AGGR|DBASE|EBOOK|ECHAP|EJOUR|MULTI)$/u.test(type);
    expect(item.issued).toEqual({ 'date-parts': [isEndNotes ? [2024] : [2024, 5, 3]] });
  });

  test.each(types)('as older programs write it: %s', async (type) => {
    const item = await itemOf(`TY  - ${type}\nID  - k\nT1  - Berths\nA1  - Lund, Anna\nY1  - 2024/05//\nER  - \n`);
    expect(item).toMatchObject({
      title: 'Berths',
      author: [{ family: 'Lund', given: 'Anna' }],
      issued: { 'date-parts': [[2024, 5]] },
    });
  });

  test('the editors of an edited book are its editors', async () => {
    const item = await itemOf('TY  - EDBOOK\nID  - k\nTI  - Berths\nAU  - Lund, Anna\nPY  - 2024\nER  - \n');
    expect(item).toMatchObject({ type: 'book', editor: [{ family: 'Lund' }], issued: { 'date-parts': [[2024]] } });
    expect(item.author).toBeUndefined();
  });

  test.each([
    ['PY  - 2024\nDA  - May 3', [2024, 5, 3]],
    ['PY  - 2024\nDA  - 3 May', [2024, 5, 3]],
    ['DA  - 3 May 2024', [2024, 5, 3]],
    ['DA  - September, 2024', [2024, 9]],
    ['PY  - 2024///Spring', [2024]],
    ['PY  - 2024\nDA  - 03/05/2024', [2024]],
    ['PY  - 2024\nDA  - 2024-05-03', [2024, 5, 3]],
    ['PY  - 2024\nDA  - 2024-05-03T00:00:00Z', [2024, 5, 3]],
    ['PY  - 2024/13/45/', [2024]],
  ])('the date of %j', async (lines, parts) => {
    const item = await itemOf(`TY  - NEWS\nID  - k\nTI  - Berths\n${lines}\nER  - \n`);
    expect(item.issued).toEqual({ 'date-parts': [parts] });
  });

  test('what is no date is kept as it is written', async () => {
    const item = await itemOf('TY  - BOOK\nID  - k\nTI  - Berths\nPY  - forthcoming\nER  - \n');
    expect(item.issued).toEqual({ literal: 'forthcoming' });
  });

  test.each([
    ['AU  - Lund, Anna, Jr.', { family: 'Lund', given: 'Anna', suffix: 'Jr.' }],
    ['AU  - World Bank,', { literal: 'World Bank' }],
    ['AU  - OECD', { family: 'OECD' }],
    [
      'AU  - Department for Levelling Up, Housing and Communities',
      { literal: 'Department for Levelling Up, Housing and Communities' },
    ],
    ['AU  - Ministry of Ports, Office of Quays', { literal: 'Ministry of Ports, Office of Quays' }],
    ['AU  - de la Cruz, Ana María', { family: 'de la Cruz', given: 'Ana María' }],
    ['AU  - Office for National Statistics', { literal: 'Office for National Statistics' }],
    [
      'AU  - Department for Work, Pensions and Ports, Scotland, UK',
      { literal: 'Department for Work, Pensions and Ports, Scotland, UK' },
    ],
  ])('the name of %j', async (line, name) => {
    const item = await itemOf(`TY  - RPRT\nID  - k\nTI  - Berths\n${line}\nPY  - 2024\nER  - \n`);
    expect(item.author).toEqual([name]);
  });

  test.each([
    ['NEWS', 'article-newspaper'],
    ['BLOG', 'post-weblog'],
    ['ELEC', 'webpage'],
    ['WEB', 'webpage'],
    ['CONF', 'paper-conference'],
    ['CPAPER', 'paper-conference'],
    ['CHAP', 'chapter'],
    ['ENCYC', 'entry-encyclopedia'],
  ])('what it stands in: %s', async (type, csl) => {
    for (const tag of ['T2', 'JF', 'JO', 'BT']) {
      const item = await itemOf(`TY  - ${type}\nID  - k\nTI  - Berths\n${tag}  - The Port Gazette\nER  - \n`);
      expect(item).toMatchObject({ type: csl, 'container-title': 'The Port Gazette', title: 'Berths' });
    }
  });

  test('the whole name of a journal goes before its short one, proceedings before their conference', async () => {
    const journal = await itemOf('TY  - JOUR\nID  - k\nTI  - A\nJO  - Hous. Stud.\nJF  - Housing Studies\nER  - \n');
    expect(journal['container-title']).toBe('Housing Studies');
    const paper = await itemOf('TY  - CONF\nID  - k\nTI  - A\nT2  - 3rd Conference\nC3  - Proceedings\nER  - \n');
    expect(paper['container-title']).toBe('Proceedings');
  });

  test('a series of reports stays one', async () => {
    const item = await itemOf('TY  - RPRT\nID  - k\nTI  - Berths\nT2  - Port Papers\nER  - \n');
    expect(item).toMatchObject({ 'collection-title': 'Port Papers' });
    expect(item['container-title']).toBeUndefined();
  });

  test('the number of a blog’s volume is no day of access', async () => {
    const item = await itemOf('TY  - BLOG\nID  - k\nTI  - Berths\nVL  - 3\nER  - \n');
    expect(item).not.toHaveProperty('accessed');
  });

  test('of several addresses the first on the web counts; a DOI with its resolver is a DOI', async () => {
    const item = await itemOf(
      'TY  - JOUR\nID  - k\nTI  - Berths\nUR  - file:///home/a.pdf\nUR  - https://ports.example/a\nUR  - https://ports.example/b\nDO  - https://doi.org/10.1000/ab.12\nER  - \n',
    );
    expect(item).toMatchObject({ URL: 'https://ports.example/a', DOI: '10.1000/ab.12' });
  });
});

describe('records that are written loosely', () => {
  test('one space, no space behind the hyphen, spaces before, and a byte order mark', async () => {
    const text =
      '\ufeffTY  - BOOK\nID  - a\nTI  - One\nER  - \nTY - NEWS\nID - b\nTI - Two\nAU - Lund, Anna\nPY - 2024\nER -\n  TY  -RPRT\n  ID  -c\n  TI  -Three\n  AU  -Moss, Bo\n  PY  -2020\n  ER  -\n';
    const { entries, problems } = await read(text);
    expect(problems).toEqual([]);
    expect(entries.map(({ key, keySpan }) => [key, text.slice(keySpan!.start, keySpan!.end)])).toEqual([
      ['a', 'a'],
      ['b', 'b'],
      ['c', 'c'],
    ]);
    expect(entries.map((entry) => entry.item())).toMatchObject([
      { title: 'One' },
      { title: 'Two', author: [{ family: 'Lund' }], issued: { 'date-parts': [[2024]] } },
      { title: 'Three', author: [{ family: 'Moss' }], issued: { 'date-parts': [[2020]] } },
    ]);
    expect(entries[0]!.item()).not.toHaveProperty('author');
  });

  test('a line that goes on is part of its field, also where it looks a little like one', async () => {
    const item = await itemOf(
      'TY  - JOUR\nID  - k\nTI  - Berths\n and rents\nAB  - On\nUS - EU trade\nand more\nPY  - 2024\nER  - \n',
    );
    expect(item).toMatchObject({ title: 'Berths and rents', abstract: 'On US - EU trade and more' });
  });

  test('a tag that nobody knows ends the field before it', async () => {
    const item = await itemOf(
      'TY  - JOUR\nID  - k\nAU  - Lund, Anna\nPM  - 12345\nTI  - Berths\nCC  - Ports\nUR  - https://ports.example/a\nXT  - \nX9  -\nER  - \n',
    );
    expect(item).toMatchObject({
      title: 'Berths',
      URL: 'https://ports.example/a',
      author: [{ family: 'Lund', given: 'Anna' }],
    });
  });

  test('a line of an abstract that begins with TY is no record, however the file is read', async () => {
    const record = (i: number) =>
      `TY ${i % 2 ? ' ' : ''}- JOUR\nID  - k${i}\nAB  - On names\nTY is an abbreviation\n${'TY is one\n'.repeat(20)}ER  - \n`;
    const text = Array.from({ length: 40 }, (_, i) => record(i)).join('');
    const whole = await read(text);
    for (const size of [60, 100, 1000]) {
      const pieces = Array.from({ length: Math.ceil(text.length / size) }, (_, i) =>
        text.slice(i * size, (i + 1) * size),
      );
      const { entries, problems } = await readLibrary(pieces, 'a.ris');
      expect(problems).toEqual([]);
      expect(entries.map(({ key, span }) => [key, span])).toEqual(whole.entries.map(({ key, span }) => [key, span]));
      expect(entries).toHaveLength(40);
    }
  });

  test('of hundreds of records without a key the first are told one by one, and how many more there are', async () => {
    const record = 'TY  - BOOK\nTI  - Berths\nER  - \n';
    const { problems } = await read(`TY  - BOOK\nID  - a\nER  - \n${record.repeat(150)}`);
    expect(problems).toHaveLength(21);
    expect(problems.at(-1)!.message).toContain('130 more records');
  });

  test('where no record has a key that is told once, with what to do', async () => {
    const { problems, entries } = await read('TY  - BOOK\nTI  - Berths\nER  - \n'.repeat(3));
    expect(entries).toEqual([]);
    expect(problems.map(({ message }) => message)).toEqual([
      expect.stringMatching(/None of the 3 records .*“ID”.*Better BibTeX/u),
    ]);
  });
});
