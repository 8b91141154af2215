import { describe, expect, it } from 'vitest';
import { readBlocks } from '../../../server/src/core/blocks/read-blocks';
import type { Mark } from '../../../server/src/core/blocks/mark';
import type { Passage } from '../../../server/src/core/blocks/passage';

function passages(text: string): Passage[] {
  return readBlocks(text).flatMap(({ block }) => [...block.passages]);
}

function prose(text: string): string[] {
  return passages(text).map((passage) => passage.prose);
}

function marks<K extends Mark['kind']>(text: string, kind: K): Extract<Mark, { kind: K }>[] {
  return passages(text)
    .flatMap((passage) => [...passage.marks])
    .filter((mark): mark is Extract<Mark, { kind: K }> => mark.kind === kind);
}

describe('prose', () => {
  const table: [what: string, markdown: string, prose: string[]][] = [
    ['a plain paragraph', 'Rents rose by 4 %.', ['Rents rose by 4 %.']],
    ['escapes and entities', 'It cost \\$5 &amp; 3&nbsp;% \\*more\\*.', ['It cost $5 & 3\u00a0% *more*.']],
    ['a line break', 'Rents rose\nby 4 %.', ['Rents rose by 4 %.']],
    ['a line break of Windows', 'Rents rose\r\nby 4 %.', ['Rents rose by 4 %.']],
    ['a hard line break', 'Rents rose  \nby 4 %.<br>More', ['Rents rose\nby 4 %.\nMore']],
    ['prefixes of a quote', '> Rents rose\n> by 4 %.', ['Rents rose by 4 %.']],
    ['indentation in an item', '- Rents rose\n    by 4 %.', ['Rents rose by 4 %.']],
    ['emphasis', '*Rents* **rose** ~~by~~ 4 %.', ['Rents rose by 4 %.']],
    ['code, maths, images', 'See `x`, $y^2$, ![z](z.png).', ['See \ufffc, \ufffc, \ufffc.']],
    ['inline code of R', 'There are `r nrow(x)` homes.', ['There are \ufffc homes.']],
    ['amounts are no maths', 'From $5 million to $10 million.', ['From $5 million to $10 million.']],
    ['amounts in brackets', 'US$5 million (A$7 million), then $3-$4.', ['US$5 million (A$7 million), then $3-$4.']],
    ['currencies', 'Cost ($), price (US$) and **$5** or $6 (A$).', ['Cost ($), price (US$) and $5 or $6 (A$).']],
    ['maths', 'So $3 \\times 10^5$ and $n$.', ['So \ufffc and \ufffc.']],
    ['inline HTML', 'The <b>end</b> of <!-- no --> it.', ['The end of it.']],
    ['subscripts', 'CO~2~, H~2~O and CO<sub>2</sub>.', ['CO2, H2O and CO2.']],
    ['exponents', 'A km^2^ and 10^6^ and m<sup>2</sup>.', ['A km² and 10⁶ and m².']],
    ['a tilde that means about', 'It is ~5 % or ~7 %.', ['It is ~5 % or ~7 %.']],
    [
      'links',
      'See [the report](https://a.example "T") and [this][r].\n\n[r]: https://b.example',
      ['See the report and this.'],
    ],
    ['addresses', 'See https://a.example/x or www.b.example now.', ['See or now.']],
    ['an e-mail address', 'Write to jo@a.example today.', ['Write to today.']],
    ['a footnote', 'Rents rose.[^1] Then fell.\n\n[^1]: Doe 1999.', ['Rents rose. Then fell.', 'Doe 1999.']],
    ['an undefined footnote', 'Rents rose [^7].', ['Rents rose.']],
    ['an inline note', 'Rents rose^[Doe *et al.*] then.', ['Rents rose then.']],
    ['bracketed citations', 'Rents rose [see @doe99, p. 3; -@roe].', ['Rents rose.']],
    ['narrative citations', '@doe99 [p. 3] says so, as @roe2001.', ['\ufffc says so, as \ufffc.']],
    ['cross-references', 'In @fig-rents they rise.', ['In \ufffc they rise.']],
    ['heading attributes', '## Rents {#sec-rents .wide}', ['Rents']],
    ['a span', 'The [small]{.smallcaps} rent [x](y){.btn}.', ['The small rent x.']],
    ['braces in prose', 'The set {1, 2} holds.', ['The set {1, 2} holds.']],
    ['templates', 'Version {{ page.x }} of {% if y %}rents{% endif %}.', ['Version \ufffc of rents.']],
    ['kramdown attributes', 'Rents rose.\n{: .lead}', ['Rents rose.']],
    ['fenced divs', '::: {.callout-note}\nRents rose.\n:::', ['Rents rose.']],
    ['a title of a callout', '> [!TIP] Rents\n> They rose.', ['Rents\nThey rose.']],
    ['a definition list', 'Rent\n: What is paid.', ['Rent\nWhat is paid.']],
    ['a grid table', '+---+---+\n| a | b |\n+===+===+\n| 1 | 2 |\n+---+---+', []],
    ['an abbreviation explained', 'Text.\n*[HTML]: Hyper Text', ['Text.']],
    ['dashes and spaces of a typewriter', 'From 3--5\\ % --- no-one', ['From 3–5 % — no-one']],
    ['a TeX command', '\\newpage', []],
    ['an image alone', '![Rents since 1990](rents.png)', []],
    ['code and maths', '```\n5 %\n```\n\n    5 %\n\n$$\n5\n$$', []],
    ['HTML', '<div>5 %</div>', ['5 %']],
    [
      'a Markdown abstract',
      '---\nabstract: >-\n  Rents *rose* by\n  5 %.[^1]\n\n  They fell.\n---\n',
      ['Rents rose by 5 %.', 'They fell.'],
    ],
    ['front matter', '---\ntitle: "Rents: up"\nauthor: Jo\n---\n\nText.', ['Rents: up', 'Text.']],
    ['folded front matter', '---\nabstract: |\n  One.\n  Two.\ndate: 2020\n---\n', ['One. Two.']],
    ['a byte order mark', '\ufeff# Rents', ['Rents']],
    ['two byte order marks', '\ufeff\ufeff$5', ['$5']],
    ['lone surrogates', 'A \ud800 b', ['A \ud800 b']],
  ];
  it.each(table)('%s', (_what, markdown, expected) => {
    expect(prose(markdown)).toEqual(expected);
  });
});

describe('marks', () => {
  it('reads both items of a group, with the keys in the source', () => {
    const text = 'Rents rose [see @doe99, pp. 33-35 and *passim*; -@{https://a.example/b}, chap. 1].';
    const [citation] = marks(text, 'citation');
    expect(citation).toMatchObject({ bracketed: true, at: { start: 10, end: 10 } });
    expect(citation!.items.map(({ keySource: _, ...item }) => item)).toEqual([
      { key: 'doe99', prefix: 'see', suffix: ', pp. 33-35 and passim', suppressAuthor: false },
      { key: 'https://a.example/b', prefix: '', suffix: ', chap. 1', suppressAuthor: true },
    ]);
    for (const { key, keySource } of citation!.items) expect(text.slice(keySource.start, keySource.end)).toBe(key);
    expect(text.slice(citation!.source.start, citation!.source.end)).toMatch(/^\[see.*1\]$/u);
  });

  it.each([
    ['@doe_roe_99.', 'doe_roe_99'],
    ['@doe99: a', 'doe99'],
    ['@doi:10.1/xyz,', 'doi:10.1/xyz'],
    ['@url:https://a.b/c?d.', 'url:https://a.b/c?d'],
    ['(@Müller2001)', 'Müller2001'],
    ['@a--b', 'a'],
    ['-@doe.roe says', 'doe.roe'],
  ])('reads the key of %s', (text, key) => {
    expect(marks(text, 'citation').map(({ items }) => items[0]!.key)).toEqual([key]);
  });

  it.each(['jo@doe99 says', 'jo@doe.example', 'https://a.example/@doe', '`@doe`', '\\@doe', 'at @ noon'])(
    'finds no citation in %s',
    (text) => {
      expect(marks(text, 'citation')).toEqual([]);
    },
  );

  it('gives a narrative citation the page in brackets after it', () => {
    const [citation] = marks('As @doe99 [p. 3] says', 'citation');
    expect(citation).toMatchObject({ bracketed: false, at: { start: 3, end: 4 }, source: { start: 3, end: 16 } });
    expect(citation!.items[0]).toMatchObject({ key: 'doe99', suffix: 'p. 3' });
  });

  it('knows footnotes defined anywhere, undefined ones and inline notes', () => {
    const text = 'A[^1] b[^2] c^[See *Doe*.]\n\n> [^1]: Doe.';
    expect(marks(text, 'footnote').map(({ label, defined, note }) => [label, defined, note])).toEqual([
      ['1', true, undefined],
      ['2', false, undefined],
      [null, true, 'See Doe.'],
    ]);
  });

  it('reads superscript numerals as endnotes', () => {
    const found = marks('Rents rose.^2^ They fell<sup>3,4</sup> later.^5-7^', 'endnote');
    expect(found.map(({ numbers }) => numbers)).toEqual(['2', '3,4', '5-7']);
  });

  it('tells links with a text from bare addresses', () => {
    const text = '[a b](https://a.example "T"), https://b.example and <https://c.example>';
    expect(marks(text, 'link').map(({ url, bare, title, at }) => [url, bare, title, at.end - at.start])).toEqual([
      ['https://a.example', false, 'T', 3],
      ['https://b.example', true, '', 0],
      ['https://c.example', true, '', 0],
    ]);
  });
});

describe('places', () => {
  it('leads in a list with the paragraph before it, and a nested list with its item', () => {
    const found = passages('The plan:\n\n1. one\n   - two\n2. three');
    expect(found.slice(1).map(({ role, place }) => [role, place.item])).toEqual([
      ['item', { ordered: true, depth: 1, index: 0, lead: 'The plan:' }],
      ['item', { ordered: false, depth: 2, index: 0, lead: 'one' }],
      ['item', { ordered: true, depth: 1, index: 1, lead: 'The plan:' }],
    ]);
  });

  it('gives cells their headers', () => {
    const found = passages('| Year | Rent |\n|--|--|\n| 2019 | 5 \\| **6** |');
    expect(found.map(({ prose: text, place }) => [text, place.cell])).toEqual([
      ['Year', { row: 0, column: 0, columnHeader: '', rowHeader: '' }],
      ['Rent', { row: 0, column: 1, columnHeader: '', rowHeader: '' }],
      ['2019', { row: 1, column: 0, columnHeader: 'Year', rowHeader: '' }],
      ['5 | 6', { row: 1, column: 1, columnHeader: 'Rent', rowHeader: '2019' }],
    ]);
  });

  it('reads the caption beside a table', () => {
    const [caption] = passages('Table: Rents {#tbl-rents}\n\n| a |\n|--|\n| b |');
    expect(caption).toMatchObject({ role: 'caption', prose: 'Rents' });
  });

  it('reads a caption just below a table', () => {
    const found = passages('| a |\n|--|\n| b |\n: Rents');
    expect(found.map(({ role, prose: text }) => [role, text])).toEqual([
      ['cell', 'a'],
      ['cell', 'b'],
      ['caption', 'Rents'],
    ]);
  });

  it('tells callouts from quotes', () => {
    const found = readBlocks('> [!NOTE]\n> Rents rose.\n\n> Rents\n> > fell.');
    expect(found.map(({ block }) => block.kind)).toEqual(['callout', 'quote']);
    expect(found.flatMap(({ block }) => block.passages.map(({ prose: text, place }) => [text, place]))).toEqual([
      ['Rents rose.', { quotes: 0, callout: 'note' }],
      ['Rents', { quotes: 1 }],
      ['fell.', { quotes: 2 }],
    ]);
  });

  it('knows headings and footnotes', () => {
    const found = passages('### Rents\n\nA[^n].\n\n[^n]: Doe.');
    expect(found.map(({ place }) => place)).toEqual([
      { quotes: 0, heading: 3 },
      { quotes: 0 },
      { quotes: 0, footnote: 'n' },
    ]);
  });
});

describe('citations as Pandoc groups them', () => {
  const keys = (text: string) =>
    readBlocks(text).flatMap(({ block }) =>
      block.passages.flatMap(({ marks }) =>
        marks.flatMap((mark) =>
          mark.kind === 'citation'
            ? [`${mark.bracketed ? '[]' : ''}${mark.items.map(({ key }) => key).join(' ')}`]
            : [],
        ),
      ),
    );

  it.each([
    ['@doe99 [p. 3; see @smith04]', ['doe99 smith04']],
    ['[@doe99, p. 3 [sic]; @smith04 [p. 2]]', ['[]doe99 smith04']],
    ['[@doe99; nothing]', ['doe99']],
    ['[@doe99 and @smith04]', ['[]doe99', '[]smith04']],
    ['[see *@doe99*]', ['doe99']],
    ['[@tbl-rents; @doe99]', ['[]tbl-rents doe99']],
    ['[@tbl-rents] and @fig-x', ['[]tbl-rents', 'fig-x']],
    ['@{doe 99} and https://example.org/@doe and example.org/@doe', []],
  ])('%s', (text, expected) => {
    expect(keys(text)).toEqual(expected);
  });
});
