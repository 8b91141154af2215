import { isPoint } from '../quantities/interval';
import type { Fit } from './fit';

/** In a longer pack some two sums differ by any amount. */
const MOST_FIGURES = 100;

/**
 * "Kitchens lose $1.45 on each lunch that parents pay for", where a lunch costs $3.85 and parents pay $2.40: what is left between two
 * sums of the pack is no misreport of one of them, also where the sentence does not name both.
 */
export function isWorkedOut({ number, found: { known } }: Fit): boolean {
  const { kind, stated, unit } = number.quantity;
  const { quantity } = known.figure;
  const { figures } = known.pack;
  if (
    kind !== 'currency' ||
    unit !== quantity.unit ||
    figures.length > MOST_FIGURES ||
    !isPoint(stated) ||
    !isPoint(quantity.stated)
  )
    return false;
  return figures.some(({ quantity: other }) => {
    if (other === quantity || other.unit !== quantity.unit || !isPoint(other.stated)) return false;
    const left = Math.abs(other.stated.low! - quantity.stated.low!);
    return left > 0 && Math.abs(left - stated.low!) < left / 1000;
  });
}
