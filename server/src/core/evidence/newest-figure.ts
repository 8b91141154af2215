import { once } from '../text/once';
import type { Figure, Pack } from './pack';

/**
 * The figure at the end of a figure's line of replacements (`supersededBy`); null where there is none. A line that is a circle
 * has no end, and one that names an unknown figure ends before it.
 */
export function newestOf(figure: Figure, pack: Pack): Figure | null {
  const newest = newestIn(pack).get(figure) ?? null;
  return newest === figure ? null : newest;
}

/** The newest figure for each figure of a pack. Every line is walked once, so that long ones cost no more than short ones. */
const newestIn = once((pack: Pack): ReadonlyMap<Figure, Figure | null> => {
  const byId = new Map<string, Figure>();
  for (const figure of pack.figures) if (!byId.has(figure.id)) byId.set(figure.id, figure);
  const newest = new Map<Figure, Figure | null>();
  for (const figure of byId.values()) {
    const line = new Set<Figure>();
    let end: Figure | null | undefined;
    for (let at = figure; end === undefined;) {
      line.add(at);
      const next = byId.get(at.supersededBy ?? '');
      if (next === undefined) end = at;
      else if (line.has(next)) end = null;
      else {
        end = newest.get(next);
        at = next;
      }
    }
    for (const one of line) newest.set(one, end);
  }
  return newest;
});
