import type { Tick } from '../evidence/tick';
import type { Analysis } from '../rules/analysis';
import { contradicts } from '../rules/cites-another';
import { isSourced } from '../sources/sourcing';
import { shift, type Span } from '../text/span';
import { subjectOf } from './figure-card';
import { tidy } from './markdown';

/** How a statistic stands, from best to worst. `verified`: a source in reach, and it says so with all its conditions. */
export type Standing = 'verified' | 'sourced' | 'unsourced' | 'contradicted';

/** A statistic of a draft, for lists and decorations. */
export interface Statistic {
  /** The number with its unit, relative to the document. */
  readonly span: Span;
  readonly standing: Standing;
  readonly tick: Tick;
}

/** The statistics of a draft in the order of the text; those that touch `within` where it is given. */
export function statisticsOf(analysis: Analysis, within?: Span): Statistic[] {
  const found: Statistic[] = [];
  for (const { start, reading, ticks } of analysis.blocks) {
    if (ticks.length === 0) continue;
    if (within !== undefined && (start > within.end || start + reading.block.text.length < within.start)) continue;
    for (const tick of ticks)
      if (tick.statistic) found.push({ span: shift(tick.claim.at, start), standing: standingOf(tick, analysis), tick });
  }
  return found;
}

function standingOf(tick: Tick, analysis: Analysis): Standing {
  const { evidence, sourcing } = tick;
  if (contradicts(tick, analysis)) return 'contradicted';
  if (sourcing === null || !isSourced(sourcing)) return 'unsourced';
  return evidence !== null && evidence.verdict !== 'contradicted' && evidence.qualifier !== 'dropped'
    ? 'verified'
    : 'sourced';
}

/** A statistic in a list of names: "✓ 94 percent", with what it is about beside it. Plain text. */
export function nameOf({ tick, standing }: Statistic): { name: string; detail: string } {
  const { quantity, sentence, passage } = tick.claim;
  const sign = { verified: '✓ ', sourced: '', unsourced: '○ ', contradicted: '✗ ' }[standing];
  const noun = quantity.kind === 'count' && quantity.noun !== null ? ` ${quantity.noun.words}` : '';
  const about =
    tick.evidence === null
      ? tidy(passage.prose.slice(sentence.start, sentence.end), 100)
      : subjectOf(tick.evidence.figure);
  return { name: `${sign}${tidy(quantity.text + noun, 80)}`, detail: about };
}
