// Whether Tickmark sees the citations and notes that Pandoc sees, and whether a draft that it has converted has the same references in
// Pandoc's citeproc: by hand (cases.md) and generated; and whether titles lose their capitals as Pandoc's do (titles.mjs). node test/pandoc/suite.mjs
//
// Where they differ on purpose, no case goes:
// - `https://example.org/@doe` and `example.org/@doe` are addresses for Tickmark, whoever writes them; Pandoc cites doe.
// - `@@doe` cites nobody for Tickmark, and what an image's alternative text and the cells of a grid table cite is read apart from the text.
// - `@{}` cites nothing for Tickmark; for Pandoc a work without a key.
// - An inline note within a note: Pandoc drops it with its citations, Tickmark sees them.
// - `^[one]^[two]` are two notes for Tickmark; Pandoc prints the first as a superscript with brackets, which nobody means.
// - `[^Note]` leads to `[^note]:` for Tickmark, as on GitHub; Pandoc minds the capital and prints the mark as text. Of the two,
//   this is the reading that accuses nobody.
// - In a block of HTML no line begins a list, a heading or a definition for Tickmark, and what stands on the line of a comment is not text, as in CommonMark.
// - The second paragraph of a definition (`Term`, `:   …`) is code for Tickmark, as in CommonMark.
// - Numbered examples, `(@good)`, are keys for Tickmark; its rules know them.
// Where Pandoc 2.17 goes wrong, neither:
// - `[@doe` at the end of a paragraph and `@smith]` at the start of the next: it loses the second key.
// - In `^[3] ^[[@doe]]` it takes the brackets for text: a note is read as if it were a text of its own, and when a word of the one before
//   happens to end in the column where the key begins, the key counts as glued to it. `^[three] ^[[@doe]]` is as it should be.
// - A `$` in a key, `^[@doe$a] and [@smith$b]`, begins maths when the end of a note or a bracket is looked for.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { importBundled } from '../../scripts/bundled.mjs';
import { installEditors } from '../editors/install.mjs';
import { Report } from '../report.mjs';
import { fromPandoc } from './ast.mjs';
import { compareConverted } from './converted.mjs';
import { generate } from './generate.mjs';
import { fromTickmark } from './reading.mjs';
import { compareTitles } from './titles.mjs';

const generated = 300;
/** Each of these runs Pandoc's citeproc three times. */
const generatedConversions = 40;

installEditors({ neovim: false, vscode: false, pandoc: true });
const report = new Report('pandoc');
const { readBlocks } = await importBundled("export { readBlocks } from './server/src/core/blocks/read-blocks'");

const byHand = fs
  .readFileSync(path.join(import.meta.dirname, 'cases.md'), 'utf8')
  .replace(/^<!--.*-->\n/u, '')
  .split(/^%%%\n/mu);

const documents = new Map();

/** Pandoc on a draft. Quotation marks and dashes stay as they are written. */
function pandoc(text) {
  if (!documents.has(text)) documents.set(text, runPandoc(text));
  return documents.get(text);
}

function runPandoc(text) {
  const run = spawnSync('pandoc', ['-f', 'markdown-smart', '-t', 'json'], { input: text, encoding: 'utf8' });
  assert.equal(run.status, 0, run.stderr);
  return JSON.parse(run.stdout);
}

async function compare(title, text) {
  await report.test(title, () => {
    try {
      assert.deepEqual(fromTickmark(readBlocks(text)), fromPandoc(pandoc(text)));
    } catch (error) {
      error.message = `${text}\n${error.message}`;
      throw error;
    }
  });
}

await report.test('the cases hold what they are there to compare', () => {
  const all = Array.from({ length: generated }, (_, i) => fromPandoc(pandoc(generate(i + 1))));
  assert.ok(byHand.length >= 30 && generated >= 200);
  assert.ok(
    all.flatMap(({ citations }) => citations).length > generated &&
      all.flatMap(({ notes }) => notes).length > generated / 2,
  );
});
for (const [i, text] of byHand.entries())
  await compare(`by hand ${i + 1}: ${text.trim().split('\n')[0].slice(0, 60)}`, text);
for (let i = 1; i <= generated; i++) await compare(`generated ${i}`, generate(i));

let converted = 0;
for (const [i, text] of byHand.entries())
  await report.test(`converted by hand ${i + 1}`, () => (converted += compareConverted(text, `hand-${i + 1}`)));
for (let i = 1; i <= generatedConversions; i++)
  await report.test(`converted generated ${i}`, () => (converted += compareConverted(generate(i), `generated-${i}`)));
await report.test('there was something to convert', () => assert.ok(converted > generatedConversions));
await compareTitles(report);
report.finish();
