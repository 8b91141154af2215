import { oppositesOf, type Opposition } from './antonyms';
import { readWords, type Word } from './words';

/** A name of the pack, ready to be found in a draft. */
export interface Name {
  /** As the pack has it. */
  readonly term: string;
  /** Its words without the small ones, as written. */
  readonly written: readonly string[];
  /** The same, stemmed. */
  readonly stems: readonly string[];
  /** Of each stem: what it must be written like, for an acronym that is also a word ("US", "WHO", "AI"). */
  readonly exact: readonly (string | null)[];
  /** It is not the pack's own word, but one that says the same. */
  readonly synonym?: boolean;
  /** It says the opposite of what the pack says ("refused" for "complied"). */
  readonly opposite: Opposition | null;
  /** It says "and" or "or" itself: "children and young people". */
  readonly joined: boolean;
  /** How many clauses it reaches over: "waiting more than a year" says "than" itself, which begins one. */
  readonly clauses: number;
  /** It has an opposite, so that it says which way the figure goes. */
  readonly directional: boolean;
}

/** A phrase of which every word counts, also the small ones: "at least", "is ahead". To be found by `findPhrase`. */
export function readPhrase(term: string): Name {
  const words = readWords(term);
  const exact = words.map(({ raw }) => (HOMOGRAPHS.has(raw) ? raw : null));
  return { ...readName(term), stems: words.map((word) => word.stem), exact };
}

/** Words that mean something else when written otherwise: the month, the models. */
const HOMOGRAPHS = new Set(['may', 'might', 'will', 'modelled', 'modeled', 'charged']);

/** Where a name stands: indexes of words, both included. */
export interface Mention {
  readonly name: Name;
  readonly first: number;
  readonly last: number;
}

export function readName(term: string): Name {
  const words = readWords(term);
  const kept = words.filter((word) => !word.small || word.stem === 'without');
  const used = kept.length > 0 ? kept : words;
  return {
    term,
    written: used.map((word) => word.raw),
    stems: used.map((word) => word.stem),
    exact: used.map((word) => (/^\p{Lu}{1,3}$/u.test(word.raw) && !word.stem.startsWith('@') ? word.raw : null)),
    opposite: null,
    joined: words.some(({ stem }) => JOINING.has(stem)),
    clauses: (used.at(-1)?.clause ?? 0) - (used[0]?.clause ?? 0),
    directional: used.some((word) => oppositesOf(word.stem).size > 0),
  };
}

/** Words by their stem, so that a name is looked up and not searched for. */
export interface WordTable {
  readonly words: readonly Word[];
  readonly byStem: ReadonlyMap<string, readonly number[]>;
}

export function tabulate(words: readonly Word[]): WordTable {
  const byStem = new Map<string, number[]>();
  words.forEach((word, i) => {
    const list = byStem.get(word.stem);
    if (list === undefined) byStem.set(word.stem, [i]);
    else list.push(i);
  });
  return { words, byStem };
}

/**
 * Where a name stands in a text. Its words may be a little apart ("Chinese AI labs" is found by "Chinese labs") and, held by a
 * preposition, the other way round ("labs in China"). `loose` allows any order nearby, as a description needs ("fixes
 * of security bugs").
 */
export function findMentions(name: Name, table: WordTable, loose: boolean): readonly Mention[] {
  const found: Mention[] = [];
  const starts = table.byStem.get(name.stems[0] ?? '') ?? [];
  for (const start of starts) {
    if (!written(name, 0, table.words[start]!)) continue;
    const mention =
      forwards(name, table, start, loose) ?? (name.stems.length > 1 ? around(name, table, start, loose) : null);
    if (mention !== null) found.push(mention);
  }
  return found;
}

/** Where a phrase stands, word by word. */
export function findPhrase(phrase: Name, { words, byStem }: WordTable): readonly Mention[] {
  const starts = byStem.get(phrase.stems[0] ?? '') ?? [];
  return starts
    .filter((start) =>
      phrase.stems.every((stem, i) => words[start + i]?.stem === stem && written(phrase, i, words[start + i]!)),
    )
    .map((start) => ({ name: phrase, first: start, last: start + phrase.stems.length - 1 }));
}

function written(name: Name, i: number, word: Word): boolean {
  const exact = name.exact[i];
  return exact === null || exact === undefined || word.raw === exact || word.raw === `${exact}s`;
}

/** Every word after the one before it, at most a word of substance or two between them. */
function forwards(name: Name, { words }: WordTable, start: number, loose: boolean): Mention | null {
  let at = start;
  for (let i = 1; i < name.stems.length; i++) {
    let next = at + 1;
    let between = 0;
    const last = i === name.stems.length - 1;
    while (next < words.length && words[next]!.stem !== name.stems[i] && !(last && standsIn(words[next]!))) {
      if (JOINING.has(words[next]!.stem) && !loose && !name.joined) return null;
      if (!words[next]!.small && !/^\p{N}/u.test(words[next]!.raw)) between++;
      if (between > (loose ? 2 : 1) || next - at > 5) return null;
      next++;
    }
    const word = words[next];
    if (word === undefined || word.clause > words[start]!.clause + name.clauses) return null;
    if (!(standsIn(word) || written(name, i, word))) return null;
    at = next;
  }
  return { name, first: start, last: at };
}

/** "The northern harbour …, the southern one …" */
function standsIn(word: Word): boolean {
  return word.raw === 'one' || word.raw === 'ones';
}

const JOINING = new Set(['and', 'or']);
const HOLDING = new Set(['of', 'in', 'from', 'by', 'at', 'to', 'for', 'with']);

/** All the words near the first of them. Out of order a preposition must hold them together, unless `loose`. */
function around(name: Name, { words }: WordTable, start: number, loose: boolean): Mention | null {
  const reach = name.stems.length + (loose ? 7 : 2);
  let first = start;
  let last = start;
  for (let i = 1; i < name.stems.length; i++) {
    const place = nearest(name, i, words, start, reach);
    if (place === null) return null;
    first = Math.min(first, place);
    last = Math.max(last, place);
  }
  if (last - first > reach) return null;
  // "Teachers applied for posts" are no "teacher posts": in their own order the words stand closer together.
  if (!loose && first === start) return null;
  const inside = words.slice(first, last + 1);
  if (!loose && (inside.some((w) => JOINING.has(w.stem)) || !inside.some((w) => HOLDING.has(w.stem)))) return null;
  return { name, first, last };
}

function nearest(name: Name, i: number, words: readonly Word[], start: number, reach: number): number | null {
  for (let distance = 1; distance <= reach; distance++) {
    for (const place of [start + distance, start - distance]) {
      const word = words[place];
      if (
        word !== undefined &&
        word.stem === name.stems[i] &&
        word.clause === words[start]!.clause &&
        written(name, i, word)
      )
        return place;
    }
  }
  return null;
}
