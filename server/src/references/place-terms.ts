import type { Engine } from 'citeproc';
import { placeLabels, usualPlaceTerms, type PlaceTerms } from '../core/references/locator';

/** The words by which places are known in a style: the usual ones, and those that it or its locale writes, as for Pandoc. */
export function placeTermsOf(engine: Engine): PlaceTerms {
  const terms = new Map(usualPlaceTerms);
  for (const label of placeLabels)
    for (const form of ['long', 'short', 'symbol'] as const)
      for (const plural of [0, 1] as const) {
        const term: unknown = engine.getTerm(label, form, plural);
        const word = typeof term === 'string' ? term.trim().toLowerCase() : '';
        // A style may print a sign or nothing in place of a word.
        if (/[\p{Letter}§¶]/u.test(word) && !terms.has(word)) terms.set(word, label);
      }
  return terms;
}
