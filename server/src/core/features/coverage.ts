import type { Analysis } from '../rules/analysis';
import { contradicts } from '../rules/cites-another';
import { isSourced } from '../sources/sourcing';

/** How much of a draft is ticked. */
export interface CoverageCount {
  /** Quantities that state a fact. */
  readonly statistics: number;
  /** Those whose source a reader can reach. */
  readonly sourced: number;
  /** Those that disagree with a known figure. */
  readonly contradicted: number;
}

export function coverage(analysis: Analysis): CoverageCount {
  let statistics = 0;
  let sourced = 0;
  let contradicted = 0;
  // Nothing is kept of each block: with a look at all ticks it is told sooner than what would be kept is found.
  for (const { ticks } of analysis.blocks)
    for (const tick of ticks) {
      if (!tick.statistic) continue;
      statistics++;
      if (tick.sourcing !== null && isSourced(tick.sourcing)) sourced++;
      if (tick.evidence?.verdict === 'contradicted' && contradicts(tick, analysis)) contradicted++;
    }
  return { statistics, sourced, contradicted };
}
