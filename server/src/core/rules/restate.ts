import { beforeEscape } from '../blocks/value-span';
import type { Claim } from '../claims/claim';
import type { Figure } from '../evidence/pack';
import { verbsBefore } from '../quantities/lexicon/hedges';
import type { HedgeKind, Quantity } from '../quantities/quantity';
import type { TextEdit } from '../text/edit';
import { lowerFirst } from '../text/lower-first';
import { articleBefore, indefiniteFor } from './article';
import { inStyleOf } from './number-style';

/** An edit and, for its title, the new value without any article that had to change with it. */
export interface Restated {
  readonly edit: TextEdit;
  readonly words: string;
}

/**
 * The edit (document offsets) that replaces a claim's value by the figure's, as the draft writes numbers: digits or
 * words, `%` or "percent", "of" or "out of". A hedge stays where it is still true ("about 96 percent" becomes
 * "about 94 percent", "more than 96 percent" becomes "94 percent"); the source's own hedge takes its place.
 * Null where no plain replacement would read well ("tripled").
 */
export function restate(claim: Claim, figure: Figure, text: string, blockStart: number): Restated | null {
  const { quantity } = claim;
  // "Topped half a million": the verb would go with the hedge.
  if (verbsBefore.has(quantity.hedge?.words.toLowerCase() ?? '')) return null;
  const source = likest(quantity, [figure.quantity, ...figure.alternatives]);
  const value = inStyleOf(quantity, source);
  if (value === null) return null;

  const at = { start: beforeEscape(text, blockStart + claim.at.start), end: blockStart + claim.at.end };
  // What was escaped stays so: a bare `$` could begin a formula.
  const sign = at.start < blockStart + claim.at.start ? text.charAt(at.start + 1) : '';
  const escaped = (plain: string) => (sign === '' ? plain : plain.replaceAll(sign, () => `\\${sign}`));
  const hedgeWords = hedgeFor(quantity, source);
  const hedge = adjacentHedge(claim, text, at.start);
  const start = hedge ?? at.start;
  const restated = hedgeWords === null ? value : `${hedgeWords} ${value}`;
  const opens = /^\p{Lu}/u.test(text.slice(start, start + 1)) && quantity.start <= (quantity.hedge?.end ?? 0) + 1;
  const words = opens ? restated.charAt(0).toUpperCase() + restated.slice(1) : restated;

  const article = articleBefore(text, start);
  if (article?.indefinite === true && article.text.toLowerCase() !== indefiniteFor(restated)) {
    const own = indefiniteFor(restated);
    const edit = {
      start: article.start,
      end: at.end,
      text: escaped(`${article.capital ? `A${own.slice(1)}` : own} ${words}`),
    };
    return { edit, words };
  }
  return { edit: { start, end: at.end, text: escaped(words) }, words };
}

/** Of the ways in which the source puts the value, the one most like the draft's. */
function likest(draft: Quantity, ways: readonly Quantity[]): Quantity {
  const alike = ways.filter((way) => way.kind === draft.kind && way.unit === draft.unit);
  return alike.find((way) => (way.of === undefined) === (draft.of === undefined)) ?? alike[0] ?? ways[0]!;
}

/** Hedges that stay true when the value named becomes the source's own. */
const stillTrue: ReadonlySet<HedgeKind> = new Set<HedgeKind>(['about', 'at-least', 'at-most', 'only']);

function hedgeFor(draft: Quantity, source: Quantity): string | null {
  const leads = (quantity: Quantity) => quantity.hedge !== null && quantity.hedge.start < quantity.start;
  if (source.hedge !== null) {
    if (!leads(source)) return null;
    return leads(draft) && draft.hedge!.kind === source.hedge.kind
      ? lowerFirst(draft.hedge!.words)
      : lowerFirst(source.hedge.words);
  }
  return leads(draft) && stillTrue.has(draft.hedge!.kind) ? lowerFirst(draft.hedge!.words) : null;
}

/** Where a hedge begins that stands right before the value in the document; null when something is between them. */
function adjacentHedge({ quantity }: Claim, text: string, valueStart: number): number | null {
  const { hedge } = quantity;
  if (hedge === null || hedge.end > quantity.start) return null;
  const start = valueStart - (quantity.start - hedge.start);
  const found = text.slice(start, start + (hedge.end - hedge.start));
  const between = text.slice(start + found.length, valueStart);
  return found.toLowerCase() === hedge.words.toLowerCase() && between.trim() === '' ? start : null;
}
