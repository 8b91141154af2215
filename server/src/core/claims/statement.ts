import { tokenize, type Token } from '../quantities/token';
import type { Sentence } from '../sentences/sentence';
import type { Span } from '../text/span';
import { cue, type Cue } from './cue';
import { possibleAmong, type PossibleCues } from './possible-cues';

/** Where a new clause begins: a strong stop, or a comma with a word that opens a clause of its own. */
const BOUNDARY = cue(
  /[;:\u2014()]|\s[\u2013-]\s|,\s+(?=(?:but|while|whereas|although|though|which|who|so|because|and (?:it|they|we|the|this|that|these|he|she|its|their)|yet)\b)/giu,
);

/** A sentence as the checks see it. What they all ask of it is found once, however many quantities it holds. */
export class Statement implements Sentence {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  private read: readonly Token[] | null = null;
  private cues: PossibleCues | null = null;
  private stops: readonly Span[] | null = null;
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

  /** Where a cue with the flag g stands in it. */
  places(cue: Cue): readonly RegExpExecArray[] {
    this.found ??= new Map();
    let places = this.found.get(cue);
    if (places === undefined) this.found.set(cue, (places = cue.all(this.text, this.possible)));
    return places;
  }

  /** The clause around [start, end): the stretch between the nearest boundaries. */
  clauseAround(start: number, end: number): Span {
    this.stops ??= this.places(BOUNDARY).map(({ index, 0: stop }) => ({
      start: index,
      end: index + stop.length,
    }));
    const { stops } = this;
    // The first boundary that ends after `start`, by halves: a sentence may have hundreds.
    let [low, high] = [0, stops.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (stops[middle]!.end <= start) low = middle + 1;
      else high = middle;
    }
    const from = stops[low - 1]?.end ?? 0;
    while (low < stops.length && stops[low]!.start < end) low++;
    return { start: from, end: stops[low]?.start ?? this.text.length };
  }
}
