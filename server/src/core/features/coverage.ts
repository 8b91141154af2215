import type { AnalysedBlock, Analysis } from '../rules/analysis';
import { contradicts } from '../rules/cites-another';
import { once } from '../text/once';
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
  for (const { ticks } of analysis.blocks) {
    if (ticks.length === 0) continue;
    const count = countIn(ticks);
    statistics += count.statistics;
    sourced += count.sourced;
    if (count.differing > 0)
      contradicted += ticks.filter((tick) => tick.statistic && contradicts(tick, analysis)).length;
  }
  return { statistics, sourced, contradicted };
}

/** What depends on the block alone; what it cites is asked of the few that differ from a figure. */
const countIn = once((ticks: AnalysedBlock['ticks']) => {
  const counted = ticks.filter(({ statistic }) => statistic);
  return {
    statistics: counted.length,
    sourced: counted.filter(({ sourcing }) => sourcing !== null && isSourced(sourcing)).length,
    differing: counted.filter(({ evidence }) => evidence?.verdict === 'contradicted').length,
  };
});
