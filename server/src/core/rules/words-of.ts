import { verbsBefore } from '../quantities/lexicon/hedges';
import type { Tick } from '../evidence/tick';

/** A quantity in the draft's words with its hedge, for a message: `about 31 percent`. */
export function wordsOf({ claim }: Tick): string {
  const { quantity, sentence } = claim;
  const { hedge } = quantity;
  // "The draft says topped half a million" is no English.
  if (hedge === null || verbsBefore.has(hedge.words.toLowerCase())) return quantity.text;
  const start = Math.min(hedge.start, quantity.start);
  const end = Math.max(hedge.end, quantity.end);
  // A hedge far from its number would bring half a sentence along.
  return end - start > 60 ? quantity.text : sentence.text.slice(start, end).replace(/\s+/gu, ' ');
}
