/** Things in a row as a sentence has them: "a", "a and b", "a, b and c"; or with "or". */
export function listed(things: readonly string[], joined: 'and' | 'or' = 'and'): string {
  return things.length < 2 ? things.join('') : `${things.slice(0, -1).join(', ')} ${joined} ${things.at(-1)}`;
}
