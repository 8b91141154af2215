/** A stretch of words of a quotation that the source does not have, or between which it has others; indices, end exclusive. */
export interface Difference {
  readonly from: number;
  /** Equal to `from` where only the source has words. */
  readonly to: number;
}

/** Longer stretches are not laid beside each other: nobody changes so many words by a slip, and the time grows with the square. */
export const longestStretch = 60;

/** What a word costs that the source does not have there, and one of the source that the quotation leaves out. */
const wrong = 3;
const missing = 2;

/**
 * Lays two short stretches of words beside each other with as few differences as can be (Needleman and Wunsch 1970). To leave a
 * word out is a smaller slip than to change it, so of two ways to see a difference the one that blames fewer words is told.
 *
 * @param quoted the words of the quotation, as hashes
 * @param source those of the source
 * @param open where the source's stretch has no end of its own: words of the source that are left over there cost nothing
 * @returns the differences, in order
 */
export function alignWords(
  quoted: readonly number[],
  source: readonly number[],
  open: 'start' | 'end' | 'none',
): Difference[] {
  const width = source.length + 1;
  // The least cost of the first i words of the quotation beside the first k of the source, at i * width + k.
  const cost = new Uint16Array((quoted.length + 1) * width);
  for (let k = 1; k < width; k++) cost[k] = open === 'start' ? 0 : k * missing;
  for (let i = 1; i <= quoted.length; i++) {
    cost[i * width] = i * wrong;
    for (let k = 1; k < width; k++) {
      const above = (i - 1) * width + k;
      const changed = cost[above - 1]! + (quoted[i - 1] === source[k - 1] ? 0 : wrong);
      cost[i * width + k] = Math.min(changed, cost[above]! + wrong, cost[i * width + k - 1]! + missing);
    }
  }
  return differences(
    quoted,
    source,
    cost,
    open === 'end' ? cheapestEnd(cost, quoted.length * width, width) : source.length,
  );
}

/** How many words of the source the cheapest way takes. */
function cheapestEnd(cost: Uint16Array, row: number, width: number): number {
  let best = 0;
  for (let k = 1; k < width; k++) if (cost[row + k]! <= cost[row + best]!) best = k;
  return best;
}

/** Follows the cheapest way back from its end. */
function differences(
  quoted: readonly number[],
  source: readonly number[],
  cost: Uint16Array,
  end: number,
): Difference[] {
  const width = source.length + 1;
  const found: Difference[] = [];
  const add = (from: number, to: number): void => {
    const next = found[0];
    // One difference as far as nothing that both have stands in between.
    if (next !== undefined && next.from === to) found[0] = { from, to: next.to };
    else found.unshift({ from, to });
  };
  let i = quoted.length;
  let k = end;
  while (i > 0) {
    const here = cost[i * width + k]!;
    if (k > 0 && quoted[i - 1] === source[k - 1] && here === cost[(i - 1) * width + k - 1]!) {
      i--;
      k--;
    } else if (k > 0 && here === cost[(i - 1) * width + k - 1]! + wrong) {
      add(i - 1, i);
      i--;
      k--;
    } else if (here === cost[(i - 1) * width + k]! + wrong) {
      add(i - 1, i);
      i--;
    } else {
      add(i, i);
      k--;
    }
  }
  if (k > 0 && cost[k]! > 0) add(0, 0);
  return found;
}
