import { detached } from './detached';

/**
 * A word as it is spelt, or a sign. Policy drafts repeat a few thousand: what a stage finds out about one is worked out once and
 * stays with it.
 */
export class Word {
  /** What can begin at it, as `quantities/classes.ts` has it. */
  roles: number | undefined = undefined;
  /** What it meets of what cues need, as `claims/possible-cues.ts` has it, and the index that says so. */
  meets: readonly number[] = [];
  meetsIn: object | null = null;
  /** What it is when words are compared, as `evidence/words.ts` has it. */
  form: object | null = null;

  constructor(
    readonly text: string,
    /** In lower case, typographic apostrophes made plain. */
    readonly lower: string,
  ) {}
}

/** How many words are remembered: two on each slot. A third takes the place of the one that was met less recently. */
const SLOTS = 16_384;
/** Longer ones are hardly words, and are not remembered. */
const LONGEST = 24;

const known: Word[] = new Array<Word>(2 * SLOTS).fill(new Word('', ''));

/** The word at [start, end) of a text, found without making a string of it. `hash` is that of its code units, by {@link hashed}. */
export function wordAt(text: string, start: number, end: number, hash: number): Word {
  const slot = 2 * ((hash ^ (hash >>> 13)) & (SLOTS - 1));
  const first = known[slot]!;
  if (isAt(first.text, text, start, end)) return first;
  const second = known[slot + 1]!;
  if (isAt(second.text, text, start, end)) {
    known[slot] = second;
    known[slot + 1] = first;
    return second;
  }
  const spelt = text.slice(start, end);
  const short = spelt.length <= LONGEST;
  // A slice would keep all of the text in memory.
  const own = short ? detached(spelt) : spelt;
  const word = new Word(own, own.toLowerCase().replaceAll('’', "'"));
  if (short) {
    known[slot + 1] = first;
    known[slot] = word;
  }
  return word;
}

/** The hash of a word that goes on with a code unit; 0 is that of nothing. */
export function hashed(hash: number, code: number): number {
  return (Math.imul(hash, 31) + code) | 0;
}

function isAt(word: string, text: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false;
  for (let i = start; i < end; i++) if (text.charCodeAt(i) !== word.charCodeAt(i - start)) return false;
  return true;
}
