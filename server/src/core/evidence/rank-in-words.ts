import type { Quantity } from '../quantities/quantity';
import type { Region } from './context';

/**
 * The rank that a count tells: "only four countries have a higher rate than Tamoria" puts it fifth, "among the ten countries with the
 * highest" and "in the top ten" tenth at most. Null for a count that tells none.
 */
export function rankTold(quantity: Quantity, first: number, last: number, { words }: Region): Quantity | null {
  const { low, high } = quantity.stated;
  const count = quantity.kind === 'count' ? low : quantity.kind === 'ratio' && low === 1 ? (quantity.of ?? null) : null;
  if (count === null || (quantity.kind === 'count' && low !== high) || count < 2 || count > 100) return null;
  const raw = (i: number): string => words[i]?.raw.toLowerCase() ?? '';
  const { clause } = words[first]!;
  if (raw(first - 1) === 'top' || raw(last - 1) === 'top') return among(quantity, count);
  const behind = words.slice(last + 1, last + 17).map((word) => word.raw.toLowerCase());
  const isAmong =
    quantity.kind === 'ratio' ||
    words.slice(Math.max(0, first - 4), first).some(({ raw: word }) => /^among(?:st)?$/i.test(word));
  if (isAmong && behind.slice(0, 6).includes('with') && behind.some((word) => MOST.test(word)))
    return among(quantity, count);
  const than = behind.indexOf('than');
  const compared = behind.findIndex((word) => MORE.test(word));
  const isOnly = quantity.hedge?.kind === 'only' && words[first]!.clause === clause;
  return isOnly && quantity.kind === 'count' && compared >= 1 && than > compared ? placed(quantity, count + 1) : null;
}

const MOST = /^(?:most|fewest|least|\p{L}{2,}est)$/u;
const MORE = /^(?:more|fewer|less|higher|lower|larger|smaller|greater|longer|shorter|better|worse)$/;

function among(quantity: Quantity, count: number): Quantity {
  const { start, end } = quantity;
  return {
    ...placed(quantity, count),
    interval: { low: 1, high: count, lowOpen: false, highOpen: false },
    hedge: { kind: 'at-most', words: 'among', start, end },
  };
}

function placed({ of: _, ...quantity }: Quantity, rank: number): Quantity {
  const stated = { low: rank, high: rank, lowOpen: false, highOpen: false };
  return { ...quantity, kind: 'ranking', unit: null, noun: null, hedge: null, stated, interval: stated, precision: 1 };
}
