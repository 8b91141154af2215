import { tokenize, type Token } from '../quantities/token';
import type { Word } from '../text/words';
import type { AnyOf } from './cue';
import { needsOf } from './cue-needs';
import type { Fragment, Needs } from './needed-words';

/** The cues whose words a sentence holds: a set of bits. */
export class PossibleCues {
  constructor(readonly bits: Int32Array) {}
}

/** All there are. A cue's bit is its place among them; what it needs is looked up when the first sentence is read. */
export const cues: AnyOf[] = [];

/** Which cues the words of a text leave possible. Linear in its length. */
export function possibleCues(text: string): PossibleCues {
  return possibleAmong(tokenize(text));
}

/** The same from its tokens. */
export function possibleAmong(tokens: readonly Token[]): PossibleCues {
  if (index.size !== cues.length) index = new CueIndex();
  return index.among(tokens);
}

/** A way in which a cue may match that needs several things: its first need is met, and it is possible if the others are, too. */
interface Way {
  readonly cue: number;
  readonly others: readonly number[];
}

/** What cues need, by word. A need is a set of fragments, known by a number; a text meets it if it holds one of them. */
class CueIndex {
  readonly size = cues.length;
  /** Cues that need no word. */
  private readonly always = new Int32Array(Math.ceil(this.size / 32));
  /** The cues that a need makes possible alone, as most do, and the other ways that begin with it. */
  private readonly alone: number[][] = [];
  private readonly ways: Way[][] = [];
  /** The needs of ways that have several. */
  private readonly joined = new Set<number>();
  /** Fragments that are a word or a sign, and the others, with the needs that they meet. */
  private readonly words = new Map<string, number[]>();
  private readonly parts: { readonly fragment: Fragment; readonly need: number }[] = [];
  /** The text in which a need was met last, by number of need; texts are counted. */
  private readonly metIn: Int32Array;
  private texts = 0;
  private readonly met: number[] = [];

  constructor() {
    const known = new Map<string, number>();
    const numberOf = (need: readonly Fragment[]): number => {
      const key = need.map(keyOf).sort().join();
      let number = known.get(key);
      if (number === undefined) {
        known.set(key, (number = known.size));
        this.alone.push([]);
        this.ways.push([]);
        for (const fragment of need) this.addFragment(fragment, number);
      }
      return number;
    };
    cues.forEach(({ patterns }, cue) => {
      const ways = patterns.flatMap((pattern): readonly Needs[] => needsOf(pattern)?.ways ?? [[]]);
      if (ways.some((needs) => needs.length === 0)) return set(this.always, cue);
      // Ways that need one thing alone are one way, which needs one of these things.
      const alone = ways.filter((needs) => needs.length === 1).flatMap(([need]) => need!);
      if (alone.length > 0) this.alone[numberOf(alone)]!.push(cue);
      for (const needs of ways.filter(({ length }) => length > 1)) {
        const [first, ...others] = needs.map(numberOf);
        this.ways[first!]!.push({ cue, others });
        for (const need of [first!, ...others]) this.joined.add(need);
      }
    });
    this.metIn = new Int32Array(known.size);
  }

  among(tokens: readonly Token[]): PossibleCues {
    const text = ++this.texts;
    const { met, metIn } = this;
    let count = 0;
    const bits = this.always.slice();
    for (const { word } of tokens) {
      if (word.cuesIn !== this) this.lookUp(word);
      if (word.cues === null) continue;
      const { allows, meets } = word.cues;
      for (let k = 0; k < allows.length; k++) set(bits, allows[k]!);
      for (let k = 0; k < meets.length; k++) {
        const need = meets[k]!;
        if (metIn[need] === text) continue;
        metIn[need] = text;
        met[count++] = need;
      }
    }
    for (let k = 0; k < count; k++)
      for (const { cue, others } of this.ways[met[k]!]!) {
        let i = 0;
        while (i < others.length && metIn[others[i]!] === text) i++;
        if (i === others.length) set(bits, cue);
      }
    return new PossibleCues(bits);
  }

  private addFragment(fragment: Fragment, need: number): void {
    const { letters, closedLeft, closedRight } = fragment;
    if (!(closedLeft && closedRight)) this.parts.push({ fragment, need });
    else if (this.words.has(letters)) this.words.get(letters)!.push(need);
    else this.words.set(letters, [need]);
  }

  /** Works out which needs a word meets and keeps with it what follows. */
  private lookUp(word: Word): void {
    const needs = this.metBy(word.text);
    const allows = [...new Set(needs.flatMap((need) => this.alone[need]!))];
    const meets = needs.filter((need) => this.joined.has(need));
    word.cuesIn = this;
    word.cues = allows.length + meets.length === 0 ? null : { allows, meets };
  }

  private metBy(text: string): readonly number[] {
    // Long s and the Kelvin sign are s and k where case is ignored.
    if (/[\u017f\u212a]/u.test(text)) return this.ways.map((_, need) => need);
    const needs = new Set<number>();
    // A word in its letters a to z, as fragments are, and the signs in it.
    for (const piece of text.toLowerCase().match(/[a-z]+|[^a-z]/gu) ?? []) {
      for (const need of this.words.get(piece) ?? []) needs.add(need);
      for (const { fragment, need } of this.parts) if (holds(piece, fragment)) needs.add(need);
    }
    return [...needs];
  }
}

let index = new CueIndex();

const keyOf = ({ letters, closedLeft, closedRight }: Fragment): string =>
  (closedLeft ? '|' : '') + letters + (closedRight ? '|' : '');

function set(bits: Int32Array, cue: number): void {
  bits[cue >> 5]! |= 1 << (cue & 31);
}

function holds(word: string, { letters, closedLeft, closedRight }: Fragment): boolean {
  if (closedLeft) return word.startsWith(letters);
  return closedRight ? word.endsWith(letters) : word.includes(letters);
}
