import type { Draft } from './draft';
import { allMatches } from '../text/all-matches';

/** Brackets nested deeper than this are only text. */
const deepest = 20;

/** A pair of brackets in a draft. */
export interface BracketPair {
  readonly open: number;
  readonly close: number;
  readonly inner: readonly BracketPair[];
  /** Semicolons between the brackets that stand in no inner pair, emphasis or link. */
  readonly semicolons: readonly number[];
  /** Objects (citations, code) between the brackets, under the same condition. */
  readonly objects: readonly number[];
}

/** The outermost pairs of brackets, with those inside them. Linear in the length of the draft. */
export function bracketPairs(draft: Draft): BracketPair[] {
  interface Open extends BracketPair {
    readonly inner: BracketPair[];
    readonly semicolons: number[];
    readonly objects: number[];
    /** The ends of the emphasis and the links that were open when the bracket was. */
    readonly depth: number;
  }
  const begin = (open: number, depth: number): Open => ({
    open,
    close: open,
    inner: [],
    semicolons: [],
    objects: [],
    depth,
  });
  const outside = begin(-1, 0);
  const stack: Open[] = [outside];
  const ends = inlineEnds(draft);
  const inside: number[] = [];
  for (const { 0: sign, index } of allMatches(draft.syntax, /[[\];\ufffc]/gu)) {
    for (; ends.length > 0 && ends.at(-1)!.start <= index; ends.pop()) inside.push(ends.at(-1)!.end);
    for (let last = inside.at(-1); last !== undefined && last <= index; last = inside.at(-1)) inside.pop();
    if (draft.isDropped(index)) continue;
    const current = stack.at(-1)!;
    if (sign === '[') {
      stack.push(begin(index, inside.length));
      // The outermost of too many is given up.
      if (stack.length > deepest + 1) stack.splice(1, 1);
    } else if (sign !== ']') {
      if (inside.length === current.depth) (sign === ';' ? current.semicolons : current.objects).push(index);
    } else if (stack.length > 1) {
      stack.pop();
      stack.at(-1)!.inner.push({ ...current, close: index });
    }
  }
  // A bracket that is never closed is text: what was found in it stands for itself.
  return stack.flatMap(({ inner }) => inner);
}

/** The extents of emphasis and links with text, the last first. */
function inlineEnds({ marks }: Draft): { start: number; end: number }[] {
  return marks
    .filter(({ kind, at }) => ['emphasis', 'strong', 'deleted', 'link'].includes(kind) && at.end > at.start)
    .map(({ at }) => at)
    .sort((a, b) => b.start - a.start || a.end - b.end);
}
