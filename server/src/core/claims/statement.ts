import { tokenize, type Token } from '../quantities/token';
import type { Sentence } from '../sentences/sentence';
import { firstEndingFrom } from '../text/by-halves';
import type { Span } from '../text/span';
import type { Cue } from './cue';
import { possibleAmong, type PossibleCues } from './possible-cues';
import { codeAt } from '../text/code-at';

/** A comma with a word that opens a clause of its own. */
const COMMA =
  /,\s+(?=(?:but|while|whereas|although|though|which|who|so|because|and (?:it|they|we|the|this|that|these|he|she|its|their)|yet)\b)/iuy;

const SPACE = /\s/u;

/** The signs of a boundary: an expression passes over what stands between them faster than a loop. */
const mayBound = /[():;,\u2014\u2013-]/g;

/** Where a new clause begins: a strong stop, a dash between spaces, or a comma with a word that opens a clause. */
function clauseBoundaries(text: string): Span[] {
  const found: Span[] = [];
  const { length } = text;
  let from = 0;
  mayBound.lastIndex = 0;
  while (mayBound.test(text)) {
    const i = mayBound.lastIndex - 1;
    switch (codeAt(text, i)) {
      // ( ) : ; —
      case 0x28:
      case 0x29:
      case 0x3a:
      case 0x3b:
      case 0x2014:
        found.push({ start: i, end: (from = i + 1) });
        break;
      // - –
      case 0x2d:
      case 0x2013:
        if (i <= from || i + 1 >= length || !SPACE.test(text[i - 1]!) || !SPACE.test(text[i + 1]!)) break;
        found.push({ start: i - 1, end: (from = i + 2) });
        break;
      // ,
      case 0x2c:
        COMMA.lastIndex = i;
        if (COMMA.test(text)) found.push({ start: i, end: (from = COMMA.lastIndex) });
    }
  }
  return found;
}

/** A sentence as the checks see it. What they all ask of it is found once, however many quantities it holds. */
export class Statement implements Sentence {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  private read: readonly Token[] | null = null;
  private cues: PossibleCues | null = null;
  private stops: readonly Span[] | null = null;
  /** Each question and its answer: a sentence is asked a handful. */
  private answers: unknown[] | null = null;
  private found: Map<Cue, readonly RegExpExecArray[]> | null = null;

  constructor({ start, end, text }: Sentence) {
    this.start = start;
    this.end = end;
    this.text = text;
  }

  get tokens(): readonly Token[] {
    return (this.read ??= tokenize(this.text));
  }

  /** Which cues its words leave possible. */
  get possible(): PossibleCues {
    return (this.cues ??= possibleAmong(this.tokens));
  }

  /** What a function finds in it, asked once however many quantities it holds. */
  once<T>(find: (statement: Statement) => T): T {
    const answers = (this.answers ??= []);
    for (let i = 0; i < answers.length; i += 2) if (answers[i] === find) return answers[i + 1] as T;
    const answer = find(this);
    answers.push(find, answer);
    return answer;
  }

  /** Where a cue with the flag g stands in it. */
  places(cue: Cue): readonly RegExpExecArray[] {
    this.found ??= new Map();
    let places = this.found.get(cue);
    if (places === undefined) this.found.set(cue, (places = cue.all(this.text, this.possible)));
    return places;
  }

  /** The clause around [start, end): the stretch between the nearest boundaries. */
  clauseAround(start: number, end: number): Span {
    const stops = (this.stops ??= clauseBoundaries(this.text));
    let stop = firstEndingFrom(stops, start + 1);
    const from = stop > 0 ? stops[stop - 1]!.end : 0;
    while (stop < stops.length && stops[stop]!.start < end) stop++;
    return { start: from, end: stops[stop]?.start ?? this.text.length };
  }
}
