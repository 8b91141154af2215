import { rescale } from '../quantities/interval';
import type { Quantity } from '../quantities/quantity';

/**
 * A claim's quantity as what a figure's value shows it to be: "48.2m" are millions of journeys and no metres, "2.7 percent of
 * babies" are 27 of every 1,000.
 */
export function asKindOf(value: Quantity, claim: Quantity): Quantity {
  if (isMillions(claim) && value.kind === 'count') return rescale({ ...claim, kind: 'count', unit: null }, 1e6);
  const per = /^per (\d+)$/.exec(value.unit ?? '')?.[1];
  const isShare = claim.kind === 'percent' || (claim.kind === 'ratio' && claim.of !== undefined);
  // "43 percent of the deaths" is no rate of deaths.
  if (claim.noun !== null && claim.noun.head === value.noun?.head) return claim;
  if (value.kind !== 'rate' || per === undefined || !isShare || claim.change !== undefined) return claim;
  const { of, ...rest } = claim;
  return { ...rescale(rest, Number(per) / (of ?? 100)), kind: 'rate', unit: value.unit };
}

/** "2.4m": after digits "m" may stand for metres or millions. */
function isMillions({ kind, unit, text }: Quantity): boolean {
  return kind === 'dimension' && unit === 'm' && /\dm$/.test(text);
}
