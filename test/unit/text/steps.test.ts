import { expect, test } from 'vitest';
import { toEnd, visiting } from '../../../server/src/core/text/steps';

test('all items are visited in order, a few hundred in a step', () => {
  const items = Array.from({ length: 1700 }, (_, i) => `item ${i}`);
  const visited: string[] = [];
  const steps = visiting(items, (item, i) => visited.push(`${i}: ${item}`));
  steps.next();
  expect(visited.length).toBeGreaterThan(100);
  expect(visited.length).toBeLessThan(1000);
  toEnd(steps);
  expect(visited).toEqual(items.map((item, i) => `${i}: ${item}`));
});
