import { describe, expect, it } from 'vitest';
import type { Passage } from '../../../server/src/core/blocks/passage';
import { toSource } from '../../../server/src/core/blocks/passage';
import { readBlocks } from '../../../server/src/core/blocks/read-blocks';

function passages(text: string): Passage[] {
  return readBlocks(text).flatMap(({ block }) => block.passages);
}

const prose = (text: string): string[] => passages(text).map((passage) => passage.prose);

describe('the prose of a block of HTML', () => {
  it.each<[what: string, html: string, expected: string[]]>([
    ['paragraphs', '<p>Rents <b>rose</b>\n   by 4 %.</p><p>They fell.</p>', ['Rents rose by 4 %.', 'They fell.']],
    ['paragraphs that nobody closes', '<p>Rents rose.\n<p>They fell.', ['Rents rose.', 'They fell.']],
    ['entities', '<p>&pound;5&nbsp;m &amp; more</p>', ['£5\u00a0m & more']],
    ['items', '<ul>\n  <li>A third</li>\n  <li>Half\n</ul>', ['A third', 'Half']],
    ['a summary', '<details>\n<summary>In short</summary>\nRents rose.\n</details>', ['In short', 'Rents rose.']],
    ['links', '<p>See <a href="https://a.example/x">the count</a>.</p>', ['See the count.']],
    ['a hard line break', '<p>Rents rose<br>by 4 %.</p>', ['Rents rose\nby 4 %.']],
    ['scripts and styles', '<style>\np { width: 5% }\n</style>\n\n<script>\nlet a = "5%";\n</script>', []],
    ['a picture drawn', '<div><svg><text>5 %</text></svg> Rents</div>', ['Rents']],
    ['code', '<pre>\n5 %\n\n6 %\n</pre>\n\n<p>7 %</p>', ['7 %']],
    ['comments', '<!-- 5 % -->\n\n<div>\n<!-- 6 %\n<p>7 %</p>\n-->\n8 %</div>', ['8 %']],
    ['tags in quotes', '> <div>\n> Rents rose\n> by 4 %.\n> </div>', ['Rents rose by 4 %.']],
    ['HTML in an item', '- One\n\n  <p>Rents\n  rose.</p>', ['One', 'Rents rose.']],
    ['lines of Windows', '<p>Rents rose\r\n   by 4 %.</p>\r\n', ['Rents rose by 4 %.']],
    ['no Markdown but marks', '<p>\n1. Rents rose[^a] [@doe99].\n# They fell.\n</p>', ['1. Rents rose. # They fell.']],
    ['a table that a blank line cuts', '<table>\n\n    <tr><td>5 %</td></tr>\n</table>', ['5 %']],
    ['code that is code', '    x = 5\n\n    <- 6', []],
    [
      'a comment that nobody closes',
      '<div>\nOne\n<!-- <p>Rents rose 40%.</p>\n\n<p>Two</p>\n-->\n<p>Three</p>',
      ['One', 'Three'],
    ],
    ['the end of a comment of the block before', '<div>\n5 % -->\n6 %\n</div>', ['6 %']],
    [
      'code and what is hidden',
      '<p>Set <code>5 %</code> now.</p><p hidden>6 %</p><div style="display: none">7 %</div>',
      ['Set \ufffc now.'],
    ],
    ['navigation', '<nav><a href="/x">7 %</a></nav><p>Rents</p>', ['Rents']],
    ['a sample of code', '    <table><tr><td>5 %</td></tr></table>', []],
    ['a tag that is none', '<p>a < 5 % and b > 6 %</p>', ['a < 5 % and b > 6 %']],
  ])('%s', (_what, html, expected) => {
    expect(prose(html)).toEqual(expected);
  });

  it('keeps the places of words', () => {
    const html = '> <ul>\n> <li>Rents &amp; prices rose\n>   by 4 %.</li>\n> </ul>';
    const [passage] = passages(html);
    const at = passage!.prose.indexOf('4 %');
    const { start, end } = toSource(passage!, { start: at, end: at + 3 });
    expect(html.slice(start, end)).toBe('4 %');
    expect(passage!.place.quotes).toBe(1);
  });

  it('knows headings, items and captions', () => {
    const found = passages(
      '<h3>Rents</h3>\n<p>The plan:</p>\n<ol><li>One</li><li>Two</li></ol>\n<figcaption>Fig</figcaption>',
    );
    expect(found.map(({ role }) => role)).toEqual(['heading', 'paragraph', 'item', 'item', 'caption']);
    expect(found[0]!.place.heading).toBe(3);
    expect(found[3]!.place.item).toEqual({ ordered: true, depth: 1, index: 1, lead: 'The plan:' });
  });

  it('knows the headers of a cell', () => {
    const rows = '<tr><th>Town</th><th colspan="2">Rent</th></tr><tr><th>Ames</th><td>5</td><td>6</td></tr>';
    const cells = passages(`<table>${rows}</table>`).map(({ prose: words, place }) => [words, place.cell]);
    expect(cells).toEqual([
      ['Town', { row: 0, column: 0, columnHeader: '', rowHeader: '' }],
      ['Rent', { row: 0, column: 1, columnHeader: '', rowHeader: '' }],
      ['Ames', { row: 1, column: 0, columnHeader: 'Town', rowHeader: '' }],
      ['5', { row: 1, column: 1, columnHeader: 'Rent', rowHeader: 'Ames' }],
      ['6', { row: 1, column: 2, columnHeader: 'Rent', rowHeader: 'Ames' }],
    ]);
  });

  it('knows the columns below a cell of several rows', () => {
    const rows = '<tr><td rowspan="2">Leeds</td><td>2020</td><td>5</td></tr><tr><td>2021</td><td>6</td></tr>';
    const cells = passages(`<table><tr><th>City</th><th>Year</th><th>Homes</th></tr>${rows}</table>`);
    expect(cells.at(-1)!.place.cell).toEqual({ row: 2, column: 2, columnHeader: 'Homes', rowHeader: 'Leeds' });
  });

  it('keeps the beginning of a long header, as of a Markdown table', () => {
    const header = `Rent in pounds ${'and so on '.repeat(40)}`;
    const cells = passages(`<table><tr><th>${header}</th></tr><tr><td>5</td></tr></table>`);
    expect(cells.at(-1)!.place.cell!.columnHeader).toBe(header.slice(0, 300));
  });

  it('says of no note that it is defined', () => {
    const [passage] = passages('<p>Rents rose.[^zz]</p>');
    expect(passage!.marks).toMatchObject([{ kind: 'footnote', label: 'zz', defined: false }]);
  });

  it('has no header where the first row has none', () => {
    const [first] = passages('<table><tr><td>Ames</td><td>5</td></tr></table>');
    expect(first!.place.cell).toMatchObject({ row: 1, columnHeader: '' });
  });

  it('takes a raised link to a note for an endnote', () => {
    const [passage] = passages(
      '<p>2 million a year<sup id="r1"><a href="#fn1"><span>Footnote </span>1</a></sup> rose.</p>',
    );
    expect(passage!.prose).toBe('2 million a year rose.');
    expect(passage!.marks.map(({ kind }) => kind)).toEqual(['endnote']);
  });

  it('reads a long table in no time', () => {
    const start = process.cpuUsage();
    expect(passages(`<table>\n${'<tr>\n<td>\n5 %\n</td>\n</tr>\n'.repeat(6000)}</table>`)).toHaveLength(6000);
    expect(process.cpuUsage(start).user).toBeLessThan(6e6);
  });

  it.each(['<!-- a', '<![CDATA[ a', '<? a', '<span>a 12% b</span>', '<div>a', '</p> <b>'])(
    'reads thousands of %s in no time',
    (line) => {
      const start = process.cpuUsage();
      passages(`<div>\n${`${line}\n`.repeat(6000)}`);
      expect(process.cpuUsage(start).user).toBeLessThan(6e6);
    },
  );

  it('reads many abstracts in no time', () => {
    const start = process.cpuUsage();
    passages(`---\n${'abstract: Rents rose 12% in Leeds\n'.repeat(4000)}---\n`);
    expect(process.cpuUsage(start).user).toBeLessThan(6e6);
  });
});
