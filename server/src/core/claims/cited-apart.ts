import type { Passage } from '../blocks/passage';
import type { Quantity } from '../quantities/quantity';
import { quantitiesAmong } from '../quantities/read-quantities';
import type { Statement } from './statement';

const citing = new Set(['citation', 'footnote', 'endnote']);
const LINK = /^\s*(?:and|to|or)\s/u;

/** "3[^1] to 5%": without its unit the first is no value yet. */
const BARE = /\d\s*$/u;

/**
 * The quantities of a sentence, where a citation parts what would be one range: in "between 904 $ [@a] and 923 $ [@b]" each value has a source of its
 * own. What comes before the citation and what comes behind it are then read apart.
 */
export function citedApart(
  quantities: readonly Quantity[],
  { start, text, tokens }: Statement,
  { marks }: Passage,
): readonly Quantity[] {
  if (!quantities.some(isRange)) return quantities;
  const places = marks.filter(({ kind, at }) => citing.has(kind) && at.start === at.end);
  const breaks = quantities.flatMap((quantity) => {
    const inside = (at: number) =>
      quantity.start < at &&
      at < quantity.end &&
      isRange(quantity) &&
      LINK.test(text.slice(at, at + 6)) &&
      !BARE.test(text.slice(quantity.start, at));
    return places.map(({ at }) => at.start - start).filter(inside);
  });
  if (breaks.length === 0) return quantities;
  return [0, ...breaks].flatMap((from, i) => {
    const until = breaks[i] ?? Infinity;
    return quantitiesAmong(
      tokens.filter((token) => token.start >= from && token.start < until),
      text,
    );
  });
}

const isRange = ({ stated, of }: Quantity) => of === undefined && stated.low !== null && stated.low !== stated.high;
