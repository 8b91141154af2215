// Whether a draft that Tickmark has converted renders to the same references in Pandoc's citeproc, and leads back to the same text.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { importBundled } from '../../scripts/bundled.mjs';
import { squeeze } from './ast.mjs';

const core = await importBundled(`
  export { analyse } from './server/src/core/analyse';
  export { Bibliography } from './server/src/core/evidence/bibliography';
  export { citationItemsOf } from './server/src/core/features/cited-keys';
  export { convertCitations } from './server/src/core/features/convert/convert-citations';
  export { itemEntry } from './server/src/core/project/libraries/item-entry';
  export { readBlocks } from './server/src/core/blocks/read-blocks';
  export { createFormatter } from './server/src/references/entry';
`);
const formatter = core.createFormatter({ kind: 'bundled', id: 'chicago-notes', locale: null });
const style = path.join(import.meta.dirname, '../../server/styles/chicago-author-date.csl');
const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'tickmark-pandoc-'));
process.on('exit', () => fs.rmSync(scratch, { recursive: true, force: true }));

/** A work for every key of a draft. */
function libraryOf(text) {
  const keys = core.readBlocks(text).flatMap(({ block }) => core.citationItemsOf(block).map(({ key }) => key));
  return [...new Set(keys)].map((id, i) => ({
    id,
    type: 'book',
    title: `Berths, part ${i + 1}`,
    author: [{ family: `Author ${String.fromCharCode(97 + (i % 26)).repeat(1 + Math.floor(i / 26))}`, given: 'Ann' }],
    issued: { 'date-parts': [[1990 + i]] },
    publisher: 'Port Press',
    ...(i % 2 === 0 ? { URL: `https://ports.example/${i}` } : {}),
  }));
}

/** The text with front matter that names its library. */
function withLibrary(text, items, name) {
  const file = path.join(scratch, `${name}.json`);
  fs.writeFileSync(file, JSON.stringify(items));
  return `---\nbibliography: ${file}\n---\n\n${text}`;
}

/** The references that Pandoc's citeproc prints, as text without white space, in its order. */
function references(text) {
  const args = ['-f', 'markdown-smart', '-t', 'json', '--citeproc', `--csl=${style}`];
  const run = spawnSync('pandoc', args, { input: text, encoding: 'utf8' });
  assert.equal(run.status, 0, run.stderr);
  const list = JSON.parse(run.stdout).blocks.find((block) => block.t === 'Div' && block.c[0][0] === 'refs');
  return (list?.c[1] ?? []).map((entry) => squeeze(JSON.stringify(entry.c)));
}

/** Fails where the references differ or the way back leads elsewhere; answers how many citations were converted. */
export function compareConverted(text, name) {
  const items = libraryOf(text);
  const draft = withLibrary(text, items, name);
  const entries = items.flatMap((data) =>
    core.itemEntry({ data, span: { start: 0, end: 0 }, keySpan: { start: 0, end: 0 } }),
  );
  const bibliography = new core.Bibliography([{ uri: 'file:///library.json', entries }], 'whole');
  const read = (of) => core.analyse(of, { packs: [], bibliography });
  const expected = references(draft);
  let converted = 0;
  for (const target of ['footnote', 'link']) {
    const there = core.convertCitations(read(draft), target, formatter, read);
    converted += there.converted;
    assert.deepEqual(references(there.text), expected, `${target}:\n${there.text}`);
    const back = core.convertCitations(read(there.text), 'pandoc', formatter, read);
    assert.equal(flat(back.text), flat(draft), `${target} and back:\n${there.text}`);
  }
  return converted;
}

/** Within a citation a line's end becomes a space, with the sign of a quote that the next line begins with. */
function flat(text) {
  return text
    .replace(/\n[ \t>]*/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trimEnd();
}
