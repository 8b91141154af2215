import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { libraryFiles } from '../../bench/parts/library-input';
import { readLibrary } from '../../../server/src/core/project/libraries/read-library';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

async function inUse(): Promise<number> {
  await new Promise((resolve) => setTimeout(resolve, 20));
  collect();
  return process.memoryUsage().heapUsed;
}

// Whatever stays in memory of an entry is copied by the collector while the next ones are read: that holds up answers. An item
// of YAML stays, since reading it takes a millisecond, and only small files are read so.
test.each(Object.entries(libraryFiles(4000)).filter(([name]) => name !== 'library.yaml'))(
  'of %s the text stays in memory, and not each item once more',
  async (name, text) => {
    // What is loaded with the first library of its kind.
    await readLibrary(text.slice(0, 10), name);
    const before = await inUse();
    const { entries } = await readLibrary(text, name);
    const perEntry = ((await inUse()) - before) / entries.length;
    expect(entries).toHaveLength(4000);
    // The key, the words for a search and the places. An abstract is 528 characters.
    expect(perEntry).toBeLessThan(1000);
  },
);
