import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { draft } from '../../bench/corpus/corpus';
import { Editor, pulling } from './editor';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** Bytes in use once nothing is left to collect. */
async function inUse(): Promise<number> {
  for (let i = 0; i < 4; i++) {
    await new Promise((resolve) => setTimeout(resolve, 20));
    collect();
  }
  return process.memoryUsage().heapUsed;
}

/** Opens drafts of 2,000 words one after the other, reads what is said of each, types in it and closes it again. */
async function openAndClose(editor: Editor, from: number, count: number): Promise<void> {
  for (let i = from; i < from + count; i++) {
    const uri = `file:///work/draft-${i}.md`;
    editor.open(uri, `Rents rose by 7 percent.\n\n${draft(2000, i)}`);
    expect((await editor.diagnostics(uri)).length).toBeGreaterThan(0);
    editor.replace(uri, '7 percent', '8 percent');
    await editor.diagnostics(uri);
    editor.close(uri);
  }
}

test('a hundred drafts that were opened and closed leave nothing behind', { timeout: 120_000 }, async () => {
  const editor = await Editor.start({ capabilities: pulling, folders: ['file:///work'] });
  // What is read once for all (packs, cues, words) is there after a few.
  await openAndClose(editor, 0, 10);
  const before = await inUse();
  await openAndClose(editor, 10, 100);
  const grown = (await inUse()) - before;
  // A draft of this length takes half a megabyte while it is open, 50 in all if they were kept. What grows are the texts, which
  // the editor of this test keeps itself, and what is remembered of words: 5 to 7 megabytes.
  expect(grown).toBeLessThan(15_000_000);
});
