import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countUpTo, firstEndingFrom, firstFrom, lastUpTo } from '../../../server/src/core/text/by-halves';

const rising = fc.array(fc.integer({ min: 0, max: 30 })).map((numbers) => numbers.sort((a, b) => a - b));
/** Beside the list, before it, and behind it. */
const place = fc.integer({ min: -2, max: 33 });
const orEnd = (index: number, { length }: readonly unknown[]) => (index < 0 ? length : index);

describe('of what is in order', () => {
  it('counts numbers up to a limit, those that are the same included', () => {
    fc.assert(
      fc.property(rising, place, (numbers, limit) => {
        expect(countUpTo(numbers, limit)).toBe(numbers.filter((number) => number <= limit).length);
      }),
    );
  });

  it('counts among the first numbers alone where it is told how many', () => {
    fc.assert(
      fc.property(rising, place, fc.nat(), (numbers, limit, some) => {
        const count = some % (numbers.length + 1);
        expect(countUpTo(numbers, limit, count)).toBe(countUpTo(numbers.slice(0, count), limit));
      }),
    );
  });

  it('finds the first that begins or ends at a place or behind it', () => {
    fc.assert(
      fc.property(rising, place, (numbers, at) => {
        const first = orEnd(
          numbers.findIndex((number) => number >= at),
          numbers,
        );
        expect(
          firstFrom(
            numbers.map((start) => ({ start })),
            at,
          ),
        ).toBe(first);
        expect(
          firstEndingFrom(
            numbers.map((end) => ({ end })),
            at,
          ),
        ).toBe(first);
      }),
    );
  });

  it('finds the last that begins at a place or before it', () => {
    fc.assert(
      fc.property(rising, place, (numbers, at) => {
        const spans = numbers.map((start) => ({ start }));
        expect(lastUpTo(spans, at)).toBe(spans.filter(({ start }) => start <= at).at(-1));
      }),
    );
  });

  it('finds nothing in nothing', () => {
    expect([countUpTo([], 5), firstFrom([], 5), firstEndingFrom([], 5), lastUpTo([], 5)]).toEqual([0, 0, 0, undefined]);
  });
});
