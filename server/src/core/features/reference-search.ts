import { fullReference, shortReference } from '../evidence/reference';
import type { CslItem } from '../evidence/pack';
import type { Analysis } from '../rules/analysis';
import { bestKeys } from './key-completion';
import { tidy } from './markdown';

/** One line of a list of works; plain text throughout. */
export interface ReferenceLine {
  readonly key: string;
  /** "Doe and Smith 1999" */
  readonly short: string;
  readonly title: string;
  /** The whole reference in a plain form. */
  readonly full: string;
}

/** The works that a draft could cite and that answer a query, the best first; what it cites already before what it does not. */
export function referenceLines(analysis: Analysis, query: string): ReferenceLine[] {
  return bestKeys(analysis, query).map(({ key, item }) => referenceLine({ ...item(), id: key }));
}

export function referenceLine(item: CslItem): ReferenceLine {
  return {
    key: tidy(item.id, 200),
    short: tidy(shortReference(item), 80),
    title: tidy(item.title ?? '', 200),
    full: tidy(fullReference(item), 400),
  };
}
