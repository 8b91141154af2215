import type { Quantity } from '../quantities/quantity';

/** The stretch of an axis that a value covers, in its unit; "3 of 13" as a share. Null where it has no end or lies below zero. */
export function extentOf(quantity: Quantity): { low: number; high: number } | null {
  const { low, high } = quantity.stated;
  const ends = { low: low ?? high, high: high ?? low };
  if (ends.low === null || ends.high === null || !Number.isFinite(ends.high) || ends.low < 0) return null;
  const by = quantity.of === undefined || quantity.of === 0 ? 1 : quantity.of;
  return { low: ends.low / by, high: ends.high / by };
}
