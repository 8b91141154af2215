import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BlockReader } from '../../server/src/core/blocks/block-reader';
import { readBlocks } from '../../server/src/core/blocks/read-blocks';
import { toEnd } from '../../server/src/core/text/steps';
import { readWholeDocument } from '../harness/whole-document';

/** Edits in all: `TICKMARK_EDITS=100000 npx vitest run test/fuzz/segments` for a night. */
const night = process.env['TICKMARK_EDITS'];
const edits = Number(night ?? 2000);

/** Pieces of Markdown that reach over lines and blank lines, open what nothing closes, or hang on what stands elsewhere. */
const pieces = [
  'Rents rose by 7 percent.',
  'See [a], [b][a], [c][], ![a] and [^a] or [^b].',
  'growth.1 The',
  'Three parts:',
  'Plain words over\ntwo lines, “quoted”',
  '“Quoted” at the start (and so on)',
  '1985 was dry',
  '12. March',
  '7) of these',
  'see www.a.example or HTTP://a.example',
  'blank at the end ',
  'two blanks at the end  ',
  'Été (no ASCII) 1.5',
  '**Bold:** and *two\nlines*, `code`, [x](https://a.example/b_c)[^a].',
  '- **Bold:** item [^a]\n  - below\n  - and https://a.example/b',
  '10. ten\n    - below',
  '[^b]: Office, [*Rents*](/r), p.\u00a07.',
  '> Words of *hers*\n>\n> [@doe99]',
  'a#b c! d-e + f = g {x} %y ^z^ 5',
  '# Heading [a]',
  'Setext\n===',
  'Setext\n---',
  '---',
  '***',
  '...',
  'note: this',
  '- item',
  '* item',
  '-',
  '1. first',
  '2) second',
  '   continued',
  '  - nested',
  '      deep code',
  '    code',
  '\tcode',
  '> quote',
  '> - in a quote',
  '> ```',
  '> [!NOTE]',
  'lazy',
  '```',
  '````',
  '~~~ r',
  '   ```',
  '  ```',
  '- ```',
  '1. ~~~',
  '$$',
  '  $$',
  '$$ x',
  '$x_1$ and $5 million',
  '<div>',
  '</div>',
  '<!-- comment',
  '-->',
  '<!-- tickmark-disable -->',
  '<script>',
  '</script>',
  '- <pre>',
  '</pre>',
  '<?php',
  '?>',
  '<![CDATA[',
  ']]>',
  '<a href="x">',
  '[a]: https://a.example "A"',
  '[a]:\n  https://other.example',
  '[B]: <>',
  '[c]: /c\n"title\nover lines"',
  '[^a]: A note.',
  '[^b]:\n    Indented.',
  '[^A]: - list in a note',
  '> [b]: /in-a-quote',
  '- [c]: /in-a-list',
  '- [^b]: in a list',
  '| A | B |\n| --- | --- |\n| 1 | [a] |',
  '| --- |',
  'Table: Caption',
  ': Caption',
  '`code over',
  'lines`',
  '*emphasis',
  'ends*',
  '\\[a]',
  '[a\\]',
  '[[a]]',
  '[A\nb]: /ab',
  '[a b]',
  '@doe99 [p. 3]',
  '[see @doe99]',
  '\\note{[@doe99]',
  '} [^a]',
  '\\begin{b}',
  '\\end{b}',
  ' ',
  '\u00a0',
  '\ufeff',
  '\u000c',
];
const breaks = [
  '\n',
  '\n',
  '\n\n',
  '\n\n',
  '\n\n',
  '\n\n\n',
  '\n \n',
  '\n\t\n',
  '\r\n',
  '\r\n\r\n',
  '\r',
  '\r\r',
  ' ',
  '',
];

const fragment = fc.tuple(fc.constantFrom(...pieces), fc.constantFrom(...breaks)).map((parts) => parts.join(''));
const start = fc.constantFrom(
  '',
  '',
  '',
  '---\ntitle: A\n\nb: c\n---\n',
  '---\ntitle: A\n\nb: c\n...\n',
  '---\n...\n',
  '---\nWords.\n...\n',
  '+++\na = 1\n+++\n\n',
  '---\n',
  '\ufeff',
  '\n\n',
);
const document = fc
  .tuple(start, fc.array(fragment, { minLength: 1, maxLength: 14 }))
  .map(([first, rest]) => first + rest.join(''));

const edit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  removes: fc.constantFrom(0, 0, 0, 1, 2, 7, 40),
  text: fc.oneof(fc.constantFrom('', 'x', '\n', '\n\n', '`', '-', ' ', '>', '[', ']', ':'), fragment),
});

test('a document read in segments has the blocks of the document read as a whole', { timeout: 600_000 }, () => {
  fc.assert(
    fc.property(document, (text) => {
      expect(readBlocks(text)).toEqual(readWholeDocument(text));
    }),
    { numRuns: Math.ceil(edits / 4) },
  );
});

test('after any edits the blocks are those of the text read anew', { timeout: 24 * 3_600_000 }, () => {
  const each = 8;
  fc.assert(
    fc.property(document, fc.array(edit, { minLength: each, maxLength: each }), (first, many) => {
      const reader = new BlockReader();
      let text = first;
      reader.read(text);
      for (const { at, removes, text: piece } of many) {
        const from = Math.floor(at * text.length);
        text = text.slice(0, from) + piece + text.slice(from + removes);
        expect(reader.read(text)).toEqual(readWholeDocument(text));
      }
    }),
    { numRuns: Math.ceil(edits / each) },
  );
});

test.each([
  ['indented code before an empty item', '\tcode\n\n+\na = 1\n'],
  ['indented code before a list that begins at 2', '    code\n\n2) second\n'],
  ['indented code before an empty item in a quote', '\tcode\n\n>-\na = 1\n'],
  ['indented code before a list in a quote that begins at 2', '    code\n\n> 2) second\n'],
  ['indented code before an empty item in a footnote', '    code\n\n[^a]: -\na = 1\n'],
  ['a fence in an item before one outside', '- a\n  ```\n  code\n\n```\ncode\n\nfoo\n```\n'],
  ['byte order marks', '\ufeff  ```\na\n\nb\n\n\ufeff\n```\n'],
])('%s', (_, text) => {
  expect(readBlocks(text)).toEqual(readWholeDocument(text));
});

test('a note that is copied before itself is a block of its own, also behind a reading that was broken off', () => {
  const [before, note, after] = [
    'Intro text here.[^1]\n\n# Head\n\nMore.\n\n',
    '[^1]: See Doe 2019.\n\n',
    '# Next\n\nWords.\n\n# Last\n\nWords again.\n',
  ];
  for (const isBrokenOff of [false, true]) {
    const reader = new BlockReader();
    reader.read(before + note + after);
    if (isBrokenOff) {
      const steps = reader.reading(`x ${before}y\n\n${after}`);
      steps.next();
      steps.next();
    }
    const text = before + note + note + after;
    const reading = isBrokenOff
      ? reader.read(text)
      : toEnd(reader.reading(text, { prefix: before.length, suffix: note.length + after.length }));
    expect(new Set(reading.map(({ block }) => block)).size).toBe(reading.length);
    expect(reading).toEqual(readBlocks(text));
  }
});
