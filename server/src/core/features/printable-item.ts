import type { CslItem } from '../evidence/pack';
import type { Analysis } from '../rules/analysis';
import { itemFor } from './citation-card';
import { LineIndex } from '../text/line-index';

/** A work that may be printed, or why it may not: half a sentence for people. */
export type Printable = { readonly item: CslItem } | { readonly obstacle: string };

/** What a draft cites and what was not written out. */
export interface LeftOut {
  /** In the text as it is afterwards, from 1. */
  readonly line: number;
  /** "@doe2024 is in none of the libraries that this draft uses" */
  readonly why: string;
}

/** The work behind a key for a list or a note. Of an entry that is broken nobody knows what is missing: it is not printed as if it were whole. */
export function printableItem(key: string, analysis: Analysis): Printable {
  if (analysis.bibliography.find(key)?.entry.isBroken === true)
    return { obstacle: `the entry of @${key} is broken in its library` };
  const item = itemFor(key, analysis);
  return item === undefined ? { obstacle: whyUnknown(key, analysis) } : { item };
}

/** Why nothing is known of a key. Where a library could not be read, nobody knows whether it is in none. */
function whyUnknown(key: string, { bibliography }: Analysis): string {
  if (bibliography.state !== 'partial')
    return bibliography.mayHold(key)
      ? `@${key} stands in a part of a library that is broken`
      : `@${key} is in none of the libraries that this draft uses`;
  const [missing] = bibliography.missing;
  const which = missing === undefined ? 'not all of them could' : `“${missing.written}” could not`;
  return `@${key} is in none of the libraries that could be read; ${which}`;
}

/** Places of a text as lines, in their order. */
export function leftOut(text: string, places: readonly { readonly offset: number; readonly why: string }[]): LeftOut[] {
  const lines = new LineIndex(text);
  return [...places]
    .sort((a, b) => a.offset - b.offset)
    .map(({ offset, why }) => ({ line: lines.positionAt(offset).line + 1, why }));
}
