import type { Tick } from '../evidence/tick';
import type { AnalysedBlock, Analysis } from '../rules/analysis';
import { contradicts } from '../rules/cites-another';
import { once } from '../text/once';
import { isSourced } from '../sources/sourcing';
import { shift, type Span } from '../text/span';

/** How much of a section is ticked: what stands between its heading and the next. */
export interface SectionCount {
  /** The heading, relative to the document. */
  readonly heading: Span;
  readonly statistics: number;
  readonly unsourced: number;
  /** Those that differ from a known figure. */
  readonly contradicted: number;
  /** The first that wants a look, relative to the document. */
  readonly first: Span | null;
}

interface Count {
  readonly statistics: number;
  readonly unsourced: number;
  readonly contradicted: number;
  /** Relative to the block. */
  readonly first: Span | null;
}

/** The sections that state statistics, in the order of the text. */
export function sectionCounts(analysis: Analysis): SectionCount[] {
  const sections: SectionCount[] = [];
  let current: SectionCount | null = null;
  const close = () => {
    if (current !== null && current.statistics > 0) sections.push(current);
  };
  for (const { start, reading, ticks } of analysis.blocks) {
    const { kind, text } = reading.block;
    if (kind === 'heading') {
      close();
      const heading = { start, end: start + text.trimEnd().length };
      current = { heading, statistics: 0, unsourced: 0, contradicted: 0, first: null };
    }
    if (current === null || ticks.length === 0) continue;
    const here = countIn(ticks, analysis);
    current = {
      heading: current.heading,
      statistics: current.statistics + here.statistics,
      unsourced: current.unsourced + here.unsourced,
      contradicted: current.contradicted + here.contradicted,
      first: current.first ?? (here.first === null ? null : shift(here.first, start)),
    };
  }
  close();
  return sections;
}

/** "7 statistics, 2 unsourced, 1 wrong". */
export function sectionWords({ statistics, unsourced, contradicted }: SectionCount): string {
  const parts = [statistics === 1 ? '1 statistic' : `${statistics} statistics`];
  if (unsourced > 0) parts.push(`${unsourced} unsourced`);
  if (contradicted > 0) parts.push(`${contradicted} wrong`);
  if (parts.length === 1) parts.push(statistics === 1 ? 'sourced' : 'all sourced');
  return parts.join(', ');
}

/** What differs from a figure may stand on the word of another work, which the block alone does not tell. */
function countIn(ticks: AnalysedBlock['ticks'], analysis: Analysis): Count {
  return mayDiffer(ticks) ? count(ticks, (tick) => contradicts(tick, analysis)) : countAlone(ticks);
}

const mayDiffer = once((ticks: AnalysedBlock['ticks']) =>
  ticks.some(({ evidence }) => evidence?.verdict === 'contradicted'),
);
const countAlone = once((ticks: AnalysedBlock['ticks']) => count(ticks, () => false));

function count(ticks: AnalysedBlock['ticks'], isWrong: (tick: Tick) => boolean): Count {
  let [statistics, unsourced, contradicted] = [0, 0, 0];
  let first: Span | null = null;
  for (const tick of ticks) {
    const { claim, statistic, sourcing } = tick;
    if (!statistic) continue;
    statistics++;
    const isBare = sourcing !== null && !isSourced(sourcing);
    const wrong = isWrong(tick);
    if (wrong) contradicted++;
    if (isBare) unsourced++;
    if ((wrong || isBare) && first === null) first = claim.at;
  }
  return { statistics, unsourced, contradicted, first };
}
