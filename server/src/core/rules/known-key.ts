import { isCrossReference } from '../blocks/cross-reference';
import { once } from './once';
import type { Analysis } from './analysis';

type Known = Pick<Analysis, 'bibliography' | 'packs'>;

/** Whether a library or a pack holds the source. */
export function isKnown(key: string, { bibliography, packs }: Known): boolean {
  return bibliography.has(key) || packs.some(({ sources }) => sources.some(({ id }) => id === key));
}

/** What notes and citations ask of the libraries and packs of a draft: the same object for the same ones. */
export const libraryOf = once((bibliography: Known['bibliography']) =>
  once((packs: Known['packs']) => ({ has: (key: string) => isKnown(key, { bibliography, packs }) })),
);

/** Whether what is written like a key leads to a part of the draft, or of its project, and cites nothing. */
export function leadsWithin(key: string, known: Known): boolean {
  return isCrossReference(key) && !isKnown(key, known);
}
