import type { CslItem } from '../core/evidence/pack';
import { plainAffix } from '../core/references/affix';
import { withoutLoneQuotes } from './lone-quotes';
import { withOthersMarked } from './others';

/** Fields longer than this are cut: no reference prints them. */
const longest = 5_000;
const mostNames = 200;

/**
 * An item as the processor gets it: a copy, as it writes into what it is given, and without what no style prints. What is
 * too long for a reference is cut.
 * @param asWritten the titles of BibTeX that the style prints as they are written: see `large-titles.ts`
 */
export function forProcessor(
  item: CslItem,
  id: string,
  asWritten: ReadonlySet<string> = new Set(),
): Record<string, unknown> {
  const copy: Record<string, unknown> = {};
  for (const [field, value] of Object.entries(item)) {
    if (field === 'custom' || field === 'abstract') continue;
    copy[field] = withOthersMarked(bounded(value, 0));
  }
  const take = (titles: unknown, but: ReadonlySet<string>) => {
    if (typeof titles !== 'object' || titles === null) return;
    for (const [field, value] of Object.entries(titles))
      if (field in copy && !but.has(field) && typeof value === 'string')
        copy[field] = withoutLoneQuotes(String(bounded(value, 0)));
  };
  // With italics and the like: see `title-markup.ts`.
  take(item.custom?.['markup'], new Set());
  // BibTeX's titles as its rules have them: see `bibtex-titles.ts`.
  take(item.custom?.['sentenceCase'], asWritten);
  return { ...copy, id };
}

function bounded(value: unknown, depth: number): unknown {
  if (typeof value === 'string') return plainAffix(value.slice(0, longest));
  if (typeof value !== 'object' || value === null) return value;
  if (depth > 4) return undefined;
  if (Array.isArray(value)) return value.slice(0, mostNames).map((entry) => bounded(entry, depth + 1));
  const copy = Object.fromEntries(
    Object.entries(value)
      .slice(0, 50)
      .map(([key, entry]) => [key, bounded(entry, depth + 1)]),
  );
  // "al-Khalili, Jim": the processor would put "al-" behind the name.
  return /^\p{Lowercase_Letter}{1,4}-/u.test(String(copy['family'])) ? { ...copy, 'static-particles': true } : copy;
}
