import { codeAt, codeOrNone } from './code-at';

/**
 * A word as it is spelt, a sign, or what else stands before a full stop ("U.S", "12"). Policy drafts repeat a few thousand: what a stage finds out about
 * one is worked out once and stays with it.
 */
export class Word {
  /** What can begin at it, as `quantities/classes.ts` has it. */
  roles: number | undefined = undefined;
  /** What it says of a change, as `quantities/change.ts` has it. */
  senses: number | undefined = undefined;
  /** Which questions were asked about it, and which are true of it: bits, as `word-fact.ts` gives them. */
  asked = 0;
  facts = 0;
  /** What it does for cues, as `claims/possible-cues.ts` has it, nothing for most words; and the index that says so. */
  cues: { readonly allows: readonly number[]; readonly meets: readonly number[] } | null = null;
  cuesIn: object | null = null;
  /** What it is when words are compared, as `evidence/words.ts` has it. */
  form: object | null = null;

  constructor(
    readonly text: string,
    /** In lower case, typographic apostrophes made plain. */
    readonly lower: string,
    /** Its first four code units and those behind them, seven bits each. */
    readonly head = 0,
    readonly tail = 0,
    /** Whether `head` and `tail` tell it from every other word: eight letters of ASCII at most, as most words are. */
    readonly exact = false,
  ) {}
}

/**
 * How many places there are for words, eight of which a word may take by its hash: the ninth takes that of the one met least recently. With
 * four, a few words of every long draft pushed one another out again and again.
 */
const PLACES = 32_768;
const WAYS = 8;
/** Longer ones are hardly words, and are not remembered. */
const LONGEST = 24;
/** So many letters of ASCII fit into two numbers. */
const EXACT = 8;

const known: Word[] = new Array<Word>(PLACES).fill(new Word('', ''));

/** The word at [start, end) of a text, found without making a string of it. */
export function wordAt(text: string, start: number, end: number): Word {
  const length = end - start;
  const fourth = start + Math.min(length, 4);
  let head = 0;
  let tail = 0;
  let all = 0;
  let i = start;
  for (; i < fourth; i++) {
    const code = codeAt(text, i);
    head = (head << 7) | code;
    all |= code;
  }
  for (; i < end; i++) {
    const code = codeAt(text, i);
    tail = (tail << 7) | code;
    all |= code;
  }
  return remembered(text, start, end, head, tail, all < 128);
}

/**
 * The word that `wordAt` gives for the letters of ASCII from an offset on, where one stands; null where what ends it may belong to it: another letter,
 * an apostrophe. Both put the letters into `head` and `tail` in the same way: else there would be two words of one spelling.
 */
export function plainWordAt(text: string, start: number): Word | null {
  let head = 0;
  let tail = 0;
  let i = start;
  let code = codeAt(text, i);
  for (; i < start + 4 && isAsciiLetter(code); code = codeOrNone(text, ++i)) head = (head << 7) | code;
  for (; isAsciiLetter(code); code = codeOrNone(text, ++i)) tail = (tail << 7) | code;
  return code > 127 || code === 0x27 ? null : remembered(text, start, i, head, tail, true);
}

function isAsciiLetter(code: number): boolean {
  const letter = code | 0x20;
  return letter >= 0x61 && letter <= 0x7a;
}

/** The word at [start, end) as it is remembered, or a new one, by the numbers that `head` and `tail` are. */
function remembered(text: string, start: number, end: number, head: number, tail: number, isAscii: boolean): Word {
  const length = end - start;
  const exact = length <= EXACT && isAscii;
  const hash = Math.imul(head, 0x9e3779b1) ^ Math.imul(tail, 0x85ebca6b);
  const place = WAYS * ((hash ^ (hash >>> 15)) & (PLACES / WAYS - 1));
  for (let at = place; at < place + WAYS; at++) {
    const word = known[at]!;
    if (word.head !== head || word.tail !== tail || !(exact ? word.exact : isAt(word.text, text, start, end))) continue;
    return at === place ? word : moved(word, at, place);
  }
  const word = wordOf(text.slice(start, end), head, tail, exact);
  return length <= LONGEST ? moved(word, place + WAYS - 1, place) : word;
}

/** The word, which from now on is in the first of its places; those before it move on by one. */
function moved(word: Word, from: number, place: number): Word {
  for (let at = from; at > place; at--) known[at] = known[at - 1]!;
  known[place] = word;
  return word;
}

function wordOf(spelt: string, head: number, tail: number, exact: boolean): Word {
  const lower = spelt.toLowerCase().replaceAll('’', "'");
  if (spelt.length > LONGEST) return new Word(spelt, lower, head, tail, exact);
  const text = interned(spelt);
  return new Word(text, lower === spelt ? text : interned(lower), head, tail, exact);
}

/**
 * The same text as the engine keeps it for names of properties, one string for all that are alike, with memory of its own (a slice would keep
 * all of the text it was cut from). Words are compared with literals and looked up all the time: two such strings are compared by their addresses.
 */
function interned(text: string): string {
  // Without a prototype, since V8 writes down the shapes of ordinary objects: thousands would slow all of them. A literal is made in less time than by `Object.create`.
  const names = { __proto__: null } as unknown as Record<string, true>;
  names[text] = true;
  return Object.keys(names)[0]!;
}

function isAt(word: string, text: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false;
  for (let i = start; i < end; i++) if (codeAt(text, i) !== codeAt(word, i - start)) return false;
  return true;
}
