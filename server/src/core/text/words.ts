import { codeAt } from './code-at';

/**
 * A word as it is spelt, or a sign. Policy drafts repeat a few thousand: what a stage finds out about one is worked out once and
 * stays with it.
 */
export class Word {
  /** What can begin at it, as `quantities/classes.ts` has it. */
  roles: number | undefined = undefined;
  /** The cues that it alone makes possible and what it meets of what others need, as `claims/possible-cues.ts` has them, and the index that says so. */
  allows: readonly number[] = [];
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

/**
 * How many places there are for words, eight of which a word may take by its hash: the ninth takes that of the one met least recently. With
 * four, a few words of every long draft pushed one another out again and again.
 */
const PLACES = 65_536;
const WAYS = 8;
/** Longer ones are hardly words, and are not remembered. */
const LONGEST = 24;

const known: Word[] = new Array<Word>(PLACES).fill(new Word('', ''));

/** The word at [start, end) of a text, found without making a string of it. `hash` is that of its code units, by {@link hashed}. */
export function wordAt(text: string, start: number, end: number, hash: number): Word {
  const place = WAYS * ((hash ^ (hash >>> 13)) & (PLACES / WAYS - 1));
  const first = known[place]!;
  return isAt(first.text, text, start, end) ? first : elsewhere(text, start, end, place);
}

/** The word, which from now on is in the first of its places; those before it move on by one. */
function elsewhere(text: string, start: number, end: number, place: number): Word {
  const last = place + WAYS - 1;
  let at = place + 1;
  while (at <= last && !isAt(known[at]!.text, text, start, end)) at++;
  let word = known[at]!;
  if (at > last) {
    word = wordOf(text.slice(start, end));
    if (end - start > LONGEST) return word;
    at = last;
  }
  for (; at > place; at--) known[at] = known[at - 1]!;
  known[place] = word;
  return word;
}

function wordOf(spelt: string): Word {
  const lower = spelt.toLowerCase().replaceAll('’', "'");
  return spelt.length <= LONGEST ? new Word(interned(spelt), interned(lower)) : new Word(spelt, lower);
}

/**
 * The same text as the engine keeps it for names of properties, one string for all that are alike, with memory of its own (a slice would keep
 * all of the text it was cut from). Words are compared with literals and looked up all the time: two such strings are compared by their addresses.
 */
function interned(text: string): string {
  // Without a prototype, since V8 writes down the shapes of ordinary objects: thousands would slow all of them.
  const names = Object.create(null) as Record<string, true>;
  names[text] = true;
  return Object.keys(names)[0]!;
}

/** The hash of a word that goes on with a code unit; 0 is that of nothing. */
export function hashed(hash: number, code: number): number {
  return (Math.imul(hash, 31) + code) | 0;
}

function isAt(word: string, text: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false;
  for (let i = start; i < end; i++) if (codeAt(text, i) !== codeAt(word, i - start)) return false;
  return true;
}
