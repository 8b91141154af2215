/**
 * The same elements, with room for them and no more: an array that was filled with `push` has room for at least seventeen. For what is kept with a block:
 * at 100,000 words there are tens of thousands of such arrays, most of them with one element.
 */
export function withoutSpare<T>(list: readonly T[]): T[] {
  return list.slice();
}
