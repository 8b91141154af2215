import fc from 'fast-check';
import { expect, it } from 'vitest';
import { inOneList } from '../../../server/src/core/text/in-one-list';

it('joins as flatMap does', () => {
  fc.assert(
    fc.property(fc.array(fc.array(fc.integer(), { maxLength: 3 })), (lists) => {
      const find = (list: number[], index: number) => list.map((one) => one + index);
      expect(inOneList(lists, find)).toEqual(lists.flatMap(find));
    }),
  );
});

it('leaves what it joins as it was', () => {
  const lists = [[], [1], [2, 3]];
  expect(inOneList(lists, (list) => list)).toEqual([1, 2, 3]);
  expect(lists).toEqual([[], [1], [2, 3]]);
});
