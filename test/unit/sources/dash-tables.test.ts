import { expect, test } from 'vitest';
import { dashTables } from '../../../server/src/core/sources/dash-tables';

test('a long line below the dashes of a table is read in no time', () => {
  const start = performance.now();
  expect(dashTables(`--- ---\nx\n--${' '.repeat(200_000)}x\n`)).toEqual([]);
  expect(performance.now() - start).toBeLessThan(1500);
});
