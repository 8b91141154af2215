import { tokenize, type Token } from '../quantities/token';
import type { Word } from '../text/words';
import type { Cue } from './cue';
import { neededFragments, type Fragment } from './needed-words';

/** The cues whose words a sentence holds: a set of bits. */
export class PossibleCues {
  constructor(readonly bits: Int32Array) {}
}

/** All there are. A cue's bit is its place among them; what it needs is asked for when the first sentence is read. */
export const cues: Cue[] = [];

/** Which cues the words of a text leave possible. Linear in its length. */
export function possibleCues(text: string): PossibleCues {
  return possibleAmong(tokenize(text));
}

/** The same from its tokens. */
export function possibleAmong(tokens: readonly Token[]): PossibleCues {
  if (index.size !== cues.length) index = new CueIndex();
  const bits = index.always.slice();
  for (const { word } of tokens) {
    const own = word.cuesBy === index ? word.cues : index.lookUp(word);
    if (own !== null) for (let k = 0; k < bits.length; k++) bits[k]! |= own[k]!;
  }
  return new PossibleCues(bits);
}

class CueIndex {
  readonly size = cues.length;
  private readonly width = Math.ceil(this.size / 32);
  /** Cues that need no word. */
  readonly always = new Int32Array(this.width);
  /** Fragments that are a word or a sign, and the others. */
  private readonly words = new Map<string, number[]>();
  private readonly parts: { readonly fragment: Fragment; readonly cue: number }[] = [];

  constructor() {
    cues.forEach(({ pattern }, cue) => {
      const fragments = neededFragments(pattern);
      if (fragments === null) set(this.always, cue);
      for (const fragment of fragments ?? []) {
        const { letters, closedLeft, closedRight } = fragment;
        if (!(closedLeft && closedRight)) this.parts.push({ fragment, cue });
        else if (this.words.has(letters)) this.words.get(letters)!.push(cue);
        else this.words.set(letters, [cue]);
      }
    });
  }

  /** Works out the cues of a word and keeps them with it; null when there are none. */
  lookUp(word: Word): Int32Array | null {
    word.cuesBy = this;
    return (word.cues = this.cuesOf(word.text));
  }

  private cuesOf(text: string): Int32Array | null {
    const bits = new Int32Array(this.width);
    // Long s and the Kelvin sign are s and k where case is ignored.
    if (/[\u017f\u212a]/u.test(text)) return bits.fill(-1);
    // A word in its letters a to z, as fragments are, and the signs in it.
    for (const piece of text.toLowerCase().match(/[a-z]+|[^a-z]/gu) ?? []) {
      for (const cue of this.words.get(piece) ?? []) set(bits, cue);
      for (const { fragment, cue } of this.parts) if (holds(piece, fragment)) set(bits, cue);
    }
    return bits.some((part) => part !== 0) ? bits : null;
  }
}

let index = new CueIndex();

function set(bits: Int32Array, cue: number): void {
  bits[cue >> 5]! |= 1 << (cue & 31);
}

function holds(word: string, { letters, closedLeft, closedRight }: Fragment): boolean {
  if (closedLeft) return word.startsWith(letters);
  return closedRight ? word.endsWith(letters) : word.includes(letters);
}
