import { analyse } from '../../../server/src/core/analyse';
import type { AnalysisCache } from '../../../server/src/core/analysis-cache';

/** Where the source of each statistic of a text was found, in order. @param cache what was read before of the same draft */
export function scopesOf(text: string, cache?: AnalysisCache): string[] {
  return analyse(text, { packs: [], ...(cache === undefined ? {} : { cache }) }).blocks.flatMap(({ ticks }) =>
    ticks.flatMap(({ sourcing }) => (sourcing === null ? [] : [sourcing.scope])),
  );
}
