import type { QuantityKind } from '../quantities/quantity';
import type { Check } from './context';
import { anyOf, type Cue } from './cue';

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

/** Checks that may speak of numbers of some kind. */
export interface Candidates {
  readonly checks: readonly Check[];
  /** The bit of the cue without which each of them says nothing (`AnyOf`); no bit when it needs none. Side by side, since all are asked for at every number. */
  readonly slots: Int32Array;
  readonly masks: Int32Array;
}

/** The checks that may speak of numbers of a kind, in a cell or in running text, in their order. */
export function candidates(all: readonly Check[], kind: QuantityKind, inCell: boolean): Candidates {
  const checks = all
    .filter(({ needs }) => needs?.kinds === undefined || needs.kinds.includes(kind))
    .filter(({ needs }) => inCell || needs?.inCell !== true);
  return {
    checks,
    slots: Int32Array.from(checks, ({ needs }) => needs?.cue?.slot ?? 0),
    masks: Int32Array.from(checks, ({ needs }) => needs?.cue?.mask ?? 0),
  };
}
