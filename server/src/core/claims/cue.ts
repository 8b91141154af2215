import { eitherCase } from '../text/either-case';
import { needsOf } from './cue-needs';
import { cues, type PossibleCues } from './possible-cues';
import { allMatches } from '../text/all-matches';

/** Expressions of which any may stand in a sentence. */
export class AnyOf {
  /** Its bit among those of {@link PossibleCues}. */
  readonly slot: number;
  readonly mask: number;

  constructor(readonly patterns: readonly RegExp[]) {
    const index = cues.push(this) - 1;
    this.slot = index >> 5;
    this.mask = 1 << (index & 31);
  }

  /** Whether the words that one of them needs are in the sentence. */
  isPossible(possible: PossibleCues): boolean {
    return (possible.bits[this.slot]! & this.mask) !== 0;
  }
}

/**
 * An expression of English by which a check judges. Most sentences lack every word that a given cue needs, and one look at the words
 * of the sentence tells so for all cues at once ({@link PossibleCues}): its pattern is only tried where it may match.
 *
 * The text it is tried on is the sentence or a part that does not begin or end within a word.
 */
export class Cue extends AnyOf {
  private tester: RegExp | null = null;
  private finder: RegExp | null = null;

  constructor(readonly pattern: RegExp) {
    super([pattern]);
  }

  /** Whether it stands in a part of the sentence whose words left `possible`. */
  test(text: string, possible: PossibleCues): boolean {
    if (!this.isPossible(possible)) return false;
    const tester = (this.tester ??= this.newTester());
    if (tester.sticky) tester.lastIndex = text.length;
    return tester.test(text);
  }

  private get endsText(): boolean {
    return (this.tester ??= this.newTester()).sticky;
  }

  private newTester(): RegExp {
    const end = atEnd(this.pattern);
    return end === null ? this.found : eitherCase(end);
  }

  /** The pattern as it is looked for. Most cues are never possible: none is made ready before. */
  private get found(): RegExp {
    return (this.finder ??= eitherCase(this.pattern));
  }

  exec(text: string, possible: PossibleCues): RegExpExecArray | null {
    if (!this.isPossible(possible)) return null;
    // A look at the end of the text is cheaper than a search through all of it.
    return this.endsText && !this.test(text, possible) ? null : this.found.exec(text);
  }

  /** Every place where it stands. The pattern has the flag g. */
  all(text: string, possible: PossibleCues): readonly RegExpExecArray[] {
    return this.isPossible(possible) ? allMatches(text, this.found) : [];
  }
}

export const cue = (pattern: RegExp): Cue => new Cue(pattern);

/** What is possible where one of these cues is. */
export const anyOf = (cues: readonly Cue[]): AnyOf =>
  cues.length === 1 ? cues[0]! : new AnyOf(cues.map(({ pattern }) => pattern));

/**
 * A pattern all of whose alternatives end with the text, as one that looks back from there: `/\bthe\s+$/` would be tried at every place
 * of the text, `/(?<=\bthe\s+$)/` is at its end alone. Null for other patterns. Both match the same texts (not the same stretch of them).
 */
function atEnd(pattern: RegExp): RegExp | null {
  return needsOf(pattern)?.endsText === true ? new RegExp(`(?<=${pattern.source})`, `${pattern.flags}y`) : null;
}
