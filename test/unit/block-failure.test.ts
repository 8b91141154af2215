import { expect, test, vi } from 'vitest';
import { analyse } from '../../server/src/core/analyse';
import { AnalysisCache } from '../../server/src/core/analysis-cache';
import type * as ReadBlock from '../../server/src/core/claims/read-block';
import type * as Recognise from '../../server/src/core/evidence/recognise';
import type * as SourceBlock from '../../server/src/core/sources/source-block';

vi.mock('../../server/src/core/claims/read-block', async (original) => {
  const { readBlock } = await original<typeof ReadBlock>();
  return { readBlock: failingOn('misread', readBlock, (block) => block.passages) };
});
vi.mock('../../server/src/core/evidence/recognise', async (original) => {
  const { recognise } = await original<typeof Recognise>();
  return { recognise: failingOn('unrecognised', recognise, (reading) => reading.block.passages) };
});
vi.mock('../../server/src/core/sources/source-block', async (original) => {
  const { sourceBlock } = await original<typeof SourceBlock>();
  return { sourceBlock: failingOn('unsourced', sourceBlock, (reading) => reading.block.passages) };
});

function failingOn<First, Rest extends unknown[], Result>(
  word: string,
  stage: (first: First, ...rest: Rest) => Result,
  passages: (first: First) => readonly { readonly prose: string }[],
): (first: First, ...rest: Rest) => Result {
  return (first, ...rest) => {
    if (passages(first).some(({ prose }) => prose.includes(word))) throw new Error(`${word} went off`);
    return stage(first, ...rest);
  };
}

test.each([
  ['misread', 0],
  ['unrecognised', 1],
  ['unsourced', 0],
])('a block on which a stage fails (%s) costs no other block anything', (word, left) => {
  const heard: unknown[] = [];
  const cache = new AnalysisCache();
  const text = `Rents rose by 7 percent.\n\nThe ${word} fell by 8 percent.\n\nPrices rose by 9 percent.\n`;
  const read = () => analyse(text, { packs: [], cache, onBlockError: (error) => heard.push(error) });
  const statistics = () => read().blocks.map(({ ticks }) => ticks.filter(({ statistic }) => statistic).length);
  expect(statistics()).toEqual([1, left, 1]);
  expect(heard).toEqual([new Error(`${word} went off`)]);
  expect(statistics(), 'read again from the cache').toEqual([1, left, 1]);
  expect(() => analyse(text, { packs: [] }), 'where nobody hears of it').toThrow(`${word} went off`);
});
