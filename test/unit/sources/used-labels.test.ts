import { expect, test } from 'vitest';
import type { Block } from '../../../server/src/core/blocks/block';
import { noUsedLabels, updatingUsedLabels } from '../../../server/src/core/sources/used-labels';
import { toEnd } from '../../../server/src/core/text/steps';

test('a block may refer to a note more often than a call takes arguments', () => {
  const count = 1_000_000;
  const block: Block = { kind: 'code', text: '[^a] '.repeat(count), passages: [], comments: [], footnotes: [] };
  const change = { before: [], now: [{ block, start: 0 }], same: { prefix: 0, suffix: 0 } };
  expect(toEnd(updatingUsedLabels(noUsedLabels, change)).get('a')).toBe(count);
});
