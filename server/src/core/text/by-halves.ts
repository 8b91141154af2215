import type { Span } from './span';

// What stands in order is looked for by halves: there may be thousands, and each number of a text asks. The loops are written out, without a function that says
// what is compared, since that would be called at each step.

/** How many of rising whole numbers are at most `limit`. @param count only so many from the first are looked at */
export function countUpTo(numbers: readonly number[], limit: number, count = numbers.length): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numbers[middle]! <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The index of the first, of what is in order, that begins at an offset or behind it; the length of the list where none does. */
export function firstFrom(ordered: readonly Pick<Span, 'start'>[], offset: number): number {
  let low = 0;
  let high = ordered.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ordered[middle]!.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The index of the first, of what is in the order of its ends, that ends at an offset or behind it; the length of the list where none does. */
export function firstEndingFrom(ordered: readonly Pick<Span, 'end'>[], offset: number): number {
  let low = 0;
  let high = ordered.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ordered[middle]!.end < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The last, of what is in order, that begins at an offset or before it. */
export function lastUpTo<T extends Pick<Span, 'start'>>(ordered: readonly T[], offset: number): T | undefined {
  const behind = firstFrom(ordered, offset + 1);
  // An array that is asked for -1 looks for a property of that name.
  return behind === 0 ? undefined : ordered[behind - 1];
}
