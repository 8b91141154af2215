import type { AnalysedBlock, Analysis } from '../core/rules/analysis';
import { coverage } from '../core/features/coverage';
import type { CitationKind, SourceScope } from '../core/sources/sourcing';
import type { Tick } from '../core/evidence/tick';
import type { Verdict } from '../core/evidence/evidence';
import { evidenceIndexOf } from '../core/analysis-cache';
import { explain as explainEvidence } from '../core/evidence/explain';
import { explainUnrecognised } from '../core/evidence/nearest-figure';

/** What the pipeline understood of a draft: one line of `inspect --format jsonl`. */
export interface Inspection {
  readonly version: 1;
  readonly path: string;
  readonly quantities: readonly InspectedQuantity[];
  readonly statistics: number;
  readonly sourcedStatistics: number;
}

/** Offsets are relative to the document. */
export interface InspectedQuantity {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly kind: string;
  /** The ends of the interval that the words allow, hedges included; null for an open end. */
  readonly low: number | null;
  readonly high: number | null;
  readonly unit: string | null;
  readonly of?: number;
  readonly statistic: boolean;
  readonly reason: string;
  readonly sourced: SourceScope | null;
  readonly citations: readonly InspectedCitation[];
  readonly figure: string | null;
  readonly verdict: Verdict | 'unmatched';
  readonly qualifier: 'kept' | 'dropped' | 'n/a';
  /** With `--explain`: why it is (no) statistic, where its source is, why a figure was recognised, or none, and how the verdict follows. */
  readonly explanation?: readonly string[];
}

export interface InspectedCitation {
  readonly start: number;
  readonly end: number;
  readonly kind: CitationKind;
  readonly keys: readonly string[];
}

export function inspect(path: string, analysis: Analysis, explain: boolean): Inspection {
  const quantities = analysis.blocks.flatMap((block) =>
    block.ticks.filter(isShown).map((tick) => inspectTick(tick, block, analysis, explain)),
  );
  const { statistics, sourced } = coverage(analysis);
  return { version: 1, path, quantities, statistics, sourcedStatistics: sourced };
}

/** A weak expression ("none", "both") counts only where it turned out to be about a known figure. */
function isShown(tick: Tick): boolean {
  return tick.statistic || tick.claim.quantity.weak !== true;
}

function inspectTick(tick: Tick, block: AnalysedBlock, analysis: Analysis, explain: boolean): InspectedQuantity {
  const { text } = analysis;
  const { claim, statistic, sourcing, evidence } = tick;
  const { quantity } = claim;
  const start = block.start + claim.at.start;
  const end = block.start + claim.at.end;
  return {
    start,
    end,
    text: text.slice(start, end),
    kind: quantity.kind,
    low: finite(quantity.interval.low),
    high: finite(quantity.interval.high),
    unit: quantity.unit,
    ...(quantity.of === undefined ? {} : { of: quantity.of }),
    statistic,
    // What a known figure recognises is a statistic, whatever the sentence alone looked like.
    reason: statistic && !claim.statistic ? quantity.kind : claim.reason,
    sourced: statistic ? (sourcing?.scope ?? 'none') : null,
    citations: (statistic ? (sourcing?.citations ?? []) : []).map((citation) => ({
      start: block.start + citation.start,
      end: block.start + citation.end,
      kind: citation.kind,
      keys: citation.keys,
    })),
    figure: evidence?.figure.id ?? null,
    verdict: evidence?.verdict ?? 'unmatched',
    qualifier: evidence?.qualifier ?? 'n/a',
    ...(explain ? { explanation: explanationOf(tick, block, analysis, text.slice(start, end)) } : {}),
  };
}

function explanationOf(tick: Tick, block: AnalysedBlock, { packs }: Analysis, drafted: string): readonly string[] {
  const { claim, statistic, sourcing, evidence } = tick;
  const unrecognised =
    statistic && evidence === null ? explainUnrecognised(block.reading, claim, evidenceIndexOf(packs)) : null;
  return [
    claim.explanation,
    ...(sourcing === null ? [] : [sourcing.explanation]),
    ...(evidence === null ? [] : explainEvidence(evidence, drafted)),
    ...(unrecognised === null ? [] : [unrecognised]),
  ];
}

function finite(value: number | null): number | null {
  return value !== null && Number.isFinite(value) ? value : null;
}
