import type { QuantityKind } from '../quantities/quantity';
import type { Check } from './context';
import { anyOf, type AnyOf, type Cue } from './cue';

/**
 * A check that says what it needs in order to speak. There are dozens of checks for each number, and the kind of the number and the words
 * of the sentence tell of most that they have nothing to say: those are not asked.
 */
export function when(
  { kinds, cues, inCell }: { kinds?: readonly QuantityKind[]; cues?: readonly Cue[]; inCell?: boolean },
  check: Check,
): Check {
  return Object.assign(check, { needs: { kinds, cue: cues && anyOf(cues), inCell } });
}

/** A check that may speak of numbers of some kind. */
export interface Candidate {
  readonly check: Check;
  /** Where it is not possible the check says nothing; null when it needs none. */
  readonly cue: AnyOf | null;
}

/** The checks that may speak of numbers of a kind, in a cell or in running text, in their order. */
export function candidates(checks: readonly Check[], kind: QuantityKind, inCell: boolean): readonly Candidate[] {
  return checks
    .filter(({ needs }) => needs?.kinds === undefined || needs.kinds.includes(kind))
    .filter(({ needs }) => inCell || needs?.inCell !== true)
    .map((check) => ({ check, cue: check.needs?.cue ?? null }));
}
