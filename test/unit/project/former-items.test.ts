import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Library, LibraryEntry } from '../../../server/src/core/evidence/bibliography';
import { readInPart } from '../../../server/src/core/project/libraries/read-in-part';
import { readLibrary } from '../../../server/src/core/project/libraries/read-library';
import { toEnd } from '../../../server/src/core/text/steps';

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

/** The keys of the entries that are read to find out which are understood. */
async function readOf(text: string, before?: ReadonlySet<number>, now = new Set<number>()) {
  const { entries } = await readLibrary(text, 'a.bib');
  const read: string[] = [];
  const spied = entries.map((entry): LibraryEntry => ({
    key: entry.key,
    span: entry.span,
    keySpan: entry.keySpan,
    words: entry.words,
    looksBroken: false,
    get isBroken() {
      read.push(entry.key);
      return entry.isBroken === true;
    },
    source: () => entry.source!(),
    item: () => entry.item(),
  }));
  const problems = toEnd(readInPart(spied, before, now));
  return { read, now, problems };
}

describe('BibTeX that was understood before', () => {
  const long = `note = {${'Rents rose. '.repeat(20_000)}}`;

  test('is not read again where it did not change; what was not understood is told again', async () => {
    const first = await readOf(`@book{a, title = {A}}\n@book{b, title = {B}}\n@book{c, title = {C}, ${long}}\n`);
    expect(first.read).toEqual(['a', 'b', 'c']);
    expect(first.problems).toHaveLength(1);
    const text = `@book{n, title = {N}}\n@book{a, title = {A}}\n@book{b, title = {Bees}}\n@book{c, title = {C}, ${long}}\n`;
    const second = await readOf(text, first.now);
    expect(second.read).toEqual(['n', 'b', 'c']);
    expect(second.problems).toHaveLength(1);
    expect((await readOf(text, second.now)).read).toEqual(['c']);
  });

  test('is read again where it hangs on another', async () => {
    const chapter = '@inbook{a, title = {A}, crossref = {b}}\n';
    const { now } = await readOf(`${chapter}@book{b, title = {B}}\n`);
    expect((await readOf(`${chapter}@book{b, title = {B}, ${long}}\n`, now)).problems).toHaveLength(2);
  });
});

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

  const former = [
    ['doe', 'Berths'],
    ['haas', 'Rents'],
    ['lund', 'Quays'],
    ['moe', 'Piers'],
  ] as const;

  test.each(
    names.flatMap((name) =>
      (
        [
          ['came first', [['new', 'Docks'], ...former], [false, true, true, true, true]],
          [
            'came in the middle',
            [...former.slice(0, 2), ['new', 'Docks'], ...former.slice(2)],
            [true, true, false, true, true],
          ],
          ['was changed', [former[0], ['haas', 'Fees'], former[2], former[3]], [true, false, true, true]],
          ['went', [former[0], former[2], former[3]], [true, false, true]],
        ] as const
      ).map((change) => [name, ...change] as const),
    ),
  )('is not read where it did not change: %s, an item %s', async (name, _what, now, expected) => {
    const { items } = await readLibrary(pieces(name, former), name);
    const marked = items!.map((item) => ({ ...item, words: 'recognised' }));
    const { entries } = await readLibrary(pieces(name, now), name, undefined, marked);
    expect(entries.map(({ words }) => words === 'recognised')).toEqual(expected);
  });

  test('keeps no more than what it holds now', async () => {
    const { items } = await readLibrary(pieces('a.ris', [['doe', 'Berths']]), 'a.ris');
    const later = await readLibrary(pieces('a.ris', [['lund', 'Quays']]), 'a.ris', undefined, items);
    expect(later.items!.map(({ key }) => key)).toEqual(['lund']);
  });
});
