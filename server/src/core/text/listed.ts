/** Things in a row as a sentence has them: "a", "a and b", "a, b and c". */
export function listed(things: readonly string[]): string {
  return things.length < 2 ? things.join('') : `${things.slice(0, -1).join(', ')} and ${things.at(-1)}`;
}
