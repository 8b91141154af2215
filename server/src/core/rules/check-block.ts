import type { AnalysedBlock, Analysis } from './analysis';
import type { RuleErrorHandler } from './check-rules';
import type { Finding, Rule, Severity } from './rule';

export interface ActiveRule {
  readonly rule: Rule;
  readonly severity: Severity;
}

/** The findings of rules in one block, relative to the block, sorted. A rule that throws has none. */
export function findingsOf(
  active: readonly ActiveRule[],
  block: AnalysedBlock,
  analysis: Analysis,
  onError: RuleErrorHandler,
): readonly Finding[] {
  let findings: Finding[] | null = null;
  for (const { rule, severity } of active) {
    try {
      for (const found of rule.check(block, analysis)) (findings ??= []).push({ ...found, rule: rule.id, severity });
    } catch (error) {
      onError(rule.id, error);
    }
  }
  return findings === null ? none : sorted(findings);
}

const none: readonly Finding[] = [];

/** The findings in the order of the text, those of one rule on one place once. */
export function sorted(findings: readonly Finding[]): readonly Finding[] {
  if (findings.length < 2) return findings;
  const ordered = [...findings].sort(
    (a, b) =>
      a.span.start - b.span.start || a.span.end - b.span.end || (a.rule < b.rule ? -1 : Number(a.rule > b.rule)),
  );
  return ordered.filter((finding, i) => {
    const before = ordered[i - 1];
    return (
      before === undefined ||
      before.rule !== finding.rule ||
      before.span.start !== finding.span.start ||
      before.span.end !== finding.span.end
    );
  });
}
