import type { Evidence } from '../evidence/evidence';
import { newestOf } from '../evidence/newest-figure';
import type { Tick } from '../evidence/tick';
import { tidy } from '../features/markdown';
import { agreement, leftOut } from '../features/verdict-line';
import type { AnalysedBlock, Analysis } from '../rules/analysis';
import { citesAnotherWork, contradicts } from '../rules/cites-another';
import { creditOf } from '../rules/source-of-figure';
import { isSourced } from '../sources/sourcing';
import { shift } from '../text/span';
import type { RowFigure, SheetRow, Status } from './sheet';
import { sourceOf } from './source-label';
import { statementOf } from './statement';

/** What a row says but for what depends on the whole of the draft. */
export type BareRow = Pick<
  SheetRow,
  'span' | 'kind' | 'statement' | 'source' | 'status' | 'verdict' | 'figure' | 'qualifier'
>;

export function rowOf(tick: Tick, block: AnalysedBlock, analysis: Analysis): BareRow {
  const { claim, evidence } = tick;
  return {
    span: shift(claim.at, block.start),
    kind: claim.quantity.kind,
    statement: statementOf(claim),
    source: sourceOf(tick.sourcing, claim.at, block, analysis),
    status: statusOf(tick, analysis),
    verdict: verdictOf(tick, analysis),
    figure: evidence === null ? null : figureOf(evidence),
    qualifier: evidence?.qualifier ?? 'n/a',
  };
}

function statusOf(tick: Tick, analysis: Analysis): Status {
  const { sourcing, evidence } = tick;
  if (contradicts(tick, analysis)) return 'contradicted';
  if (sourcing === null || !isSourced(sourcing) || evidence?.qualifier === 'dropped') return 'open';
  return evidence === null || evidence.verdict === 'contradicted' ? 'sourced' : 'verified';
}

function verdictOf(tick: Tick, analysis: Analysis): string {
  const { claim, sourcing, evidence } = tick;
  const cited = sourcing !== null && isSourced(sourcing);
  if (evidence === null)
    return cited
      ? 'No evidence pack knows this figure: look it up in its source.'
      : 'No evidence pack knows this figure, and nothing leads to its source.';
  if (citesAnotherWork(tick, analysis) && evidence.verdict === 'contradicted')
    return `Another source is cited: look it up there. ${tidy(creditOf(evidence), 160)} has ${tidy(evidence.figure.value, 60)} for something alike.`;
  const uncited =
    cited || evidence.verdict === 'contradicted' ? null : 'But the draft does not lead to a source: cite it.';
  return [agreement(claim.quantity.text, evidence, tidy), leftOut(evidence, tidy), uncited]
    .filter((sentence) => sentence !== null)
    .join(' ');
}

const mostCaveats = 5;

function figureOf(evidence: Evidence): RowFigure {
  const { figure, pack, verdict } = evidence;
  const newer = newestOf(figure, pack);
  const caveats = figure.caveats
    .slice(0, mostCaveats)
    .map(({ text, secondHand }) => `${tidy(text, 300)}${secondHand === true ? ' (second-hand)' : ''}`);
  return {
    pack: pack.id,
    id: figure.id,
    claim: tidy(figure.claim, 300),
    value: tidy(figure.value, 100),
    period: figure.period === undefined ? null : tidy(figure.period, 60),
    credit: tidy(creditOf(evidence), 160),
    verdict,
    caveats:
      newer === null
        ? caveats
        : [`There is a newer figure, ${tidy(newer.value, 60)}: ${tidy(newer.claim, 160)}`, ...caveats],
  };
}
