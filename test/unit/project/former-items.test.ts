import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Library } from '../../../server/src/core/evidence/bibliography';
import { readLibrary } from '../../../server/src/core/project/libraries/read-library';

/** A work as each kind of library has it. */
const written = {
  'a.json': (key: string, title: string) => `  {\n    "id": "${key}",\n    "title": "${title}"\n  }`,
  'a.yaml': (key: string, title: string) => `- id: ${key}\n  title: ${title}\n`,
  'a.ris': (key: string, title: string) => `TY  - BOOK\nID  - ${key}\nTI  - ${title}\nER  - \n\n`,
} as const;
type Name = keyof typeof written;
const names = Object.keys(written) as Name[];

/** In two pieces, as a large file is read. */
function pieces(name: Name, works: readonly (readonly [string, string])[]): string[] {
  const items = works.map(([key, title]) => written[name](key, title));
  const text = name === 'a.json' ? `[\n${items.join(',\n')}\n]\n` : items.join('');
  const middle = text.length >> 1;
  return [text.slice(0, middle), text.slice(middle)];
}

const seen = ({ entries, problems }: Library) => ({
  problems,
  entries: entries.map((entry) => ({
    key: entry.key,
    span: entry.span,
    keySpan: entry.keySpan,
    words: entry.words,
    item: entry.item(),
  })),
});

describe('a library that was read before', () => {
  const works = fc.array(
    fc.tuple(fc.constantFrom('doe', 'lund', 'haas'), fc.constantFrom('Berths', 'Quays', 'Rents')),
    {
      maxLength: 8,
    },
  );

  test.each(names)('is the same as one that is read for the first time: %s', async (name) => {
    await fc.assert(
      fc.asyncProperty(works, works, async (former, now) => {
        const { items } = await readLibrary(pieces(name, former), name);
        const again = await readLibrary(pieces(name, now), name, undefined, items);
        expect(seen(again)).toEqual(seen(await readLibrary(pieces(name, now), name)));
      }),
      { numRuns: 60 },
    );
  });

  test.each(names)('is not read where it did not change: %s', async (name) => {
    const { items } = await readLibrary(pieces(name, [['doe', 'Berths']]), name);
    const marked = new Map([...items!].map(([sum, item]) => [sum, { ...item, words: 'recognised' }]));
    const { entries } = await readLibrary(
      pieces(name, [
        ['lund', 'Quays'],
        ['doe', 'Berths'],
      ]),
      name,
      undefined,
      marked,
    );
    expect(entries.map(({ words }) => words.includes('recognised'))).toEqual([false, true]);
  });

  test('keeps no more than what it holds now', async () => {
    const { items } = await readLibrary(pieces('a.ris', [['doe', 'Berths']]), 'a.ris');
    const later = await readLibrary(pieces('a.ris', [['lund', 'Quays']]), 'a.ris', undefined, items);
    expect([...later.items!.values()].map(({ key }) => key)).toEqual(['lund']);
  });
});
