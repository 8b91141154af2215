import { describe, expect, it } from 'vitest';
import { readBlocks } from '../../../server/src/core/blocks/read-blocks';

describe('readBlocks', () => {
  it('names the kinds of blocks and cuts their text from the document', () => {
    const parts = [
      '---\ntitle: A\n---',
      '# A',
      'Text.',
      '- item',
      '| a |\n|--|',
      '> quote',
      '```\ncode\n```',
      '$$\nx\n$$',
      '<div>html</div>',
      '[^1]: note[^1]',
      '[a]: https://a.example',
      '***',
    ];
    const text = parts.join('\n\n');
    const blocks = readBlocks(text);
    expect(blocks.map(({ block }) => block.text)).toEqual(parts);
    expect(blocks.map(({ start }) => start)).toEqual(parts.map((part) => text.indexOf(part)));
    expect(blocks.map(({ block }) => block.kind)).toEqual([
      'front-matter',
      'heading',
      'paragraph',
      'list',
      'table',
      'quote',
      'code',
      'math',
      'html',
      'footnote',
      'definition',
      'rule',
    ]);
  });

  it.each([
    ['---\ntitle: A\n...\n\nText.', ['front-matter', 'paragraph']],
    ['---\n# none\n...  \nText.\n\n---\n', ['front-matter', 'paragraph', 'rule']],
    ['---\r\ntitle: A\r\n...', ['front-matter']],
    ['\ufeff---\nÉtat: A\n\nb: c\n...\nText.\n---\n', ['front-matter', 'heading']],
    ['---\n\ntitle: A\n...\n\nText.', ['rule', 'paragraph', 'paragraph']],
    ['---\nJust words.\n...\n\nText.', ['rule', 'paragraph', 'paragraph']],
    ['---\n- a\n...\n\nText.', ['rule', 'list', 'paragraph']],
    ['---\n- a: b\n...\n\nText.', ['rule', 'list', 'paragraph']],
    ['---\nJust words.\n...\nmore\n---\n\nText.', ['front-matter', 'paragraph']],
    ['+++\na: 1\n...\n', ['paragraph']],
  ])('takes front matter that dots close for what Pandoc does: %j', (text, kinds) => {
    expect(readBlocks(text).map(({ block }) => block.kind)).toEqual(kinds);
  });

  it('collects comments, inline and on their own', () => {
    const blocks = readBlocks('a <!-- one --> b\n\n- c\n\n  <!-- two -->');
    expect(blocks.flatMap(({ block }) => block.comments)).toEqual([
      { start: 2, end: 14, text: ' one ' },
      { start: 7, end: 19, text: ' two ' },
    ]);
  });

  it('finds the labels of footnotes, also inside a quote', () => {
    const [block] = readBlocks('> [^Long-Label]: Doe.\n> \n> [^2]: Roe.').map((placed) => placed.block);
    expect(
      block!.footnotes.map(({ label, labelSource }) => [label, block!.text.slice(labelSource.start, labelSource.end)]),
    ).toEqual([
      ['Long-Label', 'Long-Label'],
      ['2', '2'],
    ]);
  });

  it('reads on after an embedded image of many thousand characters', () => {
    const image = `![x](data:image/png;base64,${'QUJD'.repeat(40_000)})`;
    const blocks = readBlocks(`# A\n\n${image}\n\nRents *rose*.`);
    expect(blocks.map(({ block }) => block.passages[0]?.prose)).toEqual(['A', undefined, 'Rents rose.']);
    expect(blocks[1]!.block.text).toBe(image);
  });

  it.each<[string, string]>([
    ['an open fence', '```\nx\n'.repeat(3)],
    ['lists in lists', Array.from({ length: 200 }, (_, i) => `${'  '.repeat(i)}- a`).join('\n')],
    ['two thousand list markers', `${'- '.repeat(2000)}a`],
    ['two thousand lists', Array.from({ length: 2000 }, (_, i) => `${'  '.repeat(i)}- a`).join('\n')],
    ['quotes', `${'>'.repeat(5000)}a`],
    ['stars', '*a_ '.repeat(20_000)],
    ['nested emphasis', `${'*'.repeat(3000)}a${'*'.repeat(3000)}`],
    ['brackets', '['.repeat(5000) + '@a' + ']'.repeat(5000)],
    ['a line of five megabytes', 'word '.repeat(1_000_000)],
    ['odd characters', 'a\0b\ud800\r\rc\u2028d\x0c\r\n\udfff'],
  ])('takes %s', (_what, text) => {
    const blocks = readBlocks(text);
    expect(blocks.length).toBeGreaterThan(0);
    for (const { block, start } of blocks) expect(text.startsWith(block.text, start)).toBe(true);
  });
});
