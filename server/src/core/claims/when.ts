import type { QuantityKind } from '../quantities/quantity';
import type { Check, Needs } from './context';
import type { Cue } from './cue';
import type { PossibleCues } from './possible-cues';

/**
 * A check that says what it needs in order to speak. There are dozens of checks for each number, and the kind of the number and the words
 * of the sentence tell of most that they have nothing to say: those are not asked.
 */
export const when = (needs: Needs, check: Check): Check => Object.assign(check, { needs });

/** A check that may speak of numbers of some kind. */
export interface Candidate {
  readonly check: Check;
  /** It says nothing where none of them is possible; null when it needs none. */
  readonly cues: readonly Cue[] | null;
}

/** The checks that may speak of numbers of a kind, in their order. */
export function candidates(checks: readonly Check[], kind: QuantityKind): readonly Candidate[] {
  return checks
    .filter(({ needs }) => needs?.kinds === undefined || needs.kinds.includes(kind))
    .map((check) => ({ check, cues: check.needs?.cues ?? null }));
}

export function isAnyPossible(cues: readonly Cue[], possible: PossibleCues): boolean {
  for (const cue of cues) if (cue.isPossible(possible)) return true;
  return false;
}
