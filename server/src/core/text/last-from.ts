import type { Span } from './span';

/** The last of spans, which are in order, that begins at an offset or before it; by halves, as there may be thousands. */
export function lastFrom<S extends Span>(spans: readonly S[], offset: number): S | undefined {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.start <= offset) low = middle + 1;
    else high = middle;
  }
  // An array that is asked for -1 looks for a property of that name.
  return low === 0 ? undefined : spans[low - 1];
}
