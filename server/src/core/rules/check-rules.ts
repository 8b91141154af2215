import type { Settings } from '../settings';
import { toEnd, type Steps } from '../text/steps';
import type { Analysis } from './analysis';
import { findingsOf, sorted, type ActiveRule } from './check-block';
import { LocalRules, placed, placedFindings } from './local-rules';
import type { Finding, Rule, Severity } from './rule';
import { rules } from './registry';
import { Standing } from './standing';
import { directivesOf, withoutSuppressed } from './suppression';

/** Hears of a rule that threw; what it threw may be anything. */
export type RuleErrorHandler = (rule: string, error: unknown) => void;

/**
 * The findings of all enabled rules on a document: spans relative to the document, sorted by position, without
 * duplicates, without those that a comment silences, at most `settings.maxProblems`.
 * A rule that throws loses its findings in that block only; `onRuleError` hears of it once a call.
 */
export function checkRules(
  analysis: Analysis,
  settings: Settings,
  onRuleError?: RuleErrorHandler,
  from: readonly Rule[] = rules,
): Finding[] {
  return toEnd(checkingRules(analysis, settings, onRuleError, from));
}

/** The same a block at a time. Until the last step is done no other version of the document may be checked. */
export function* checkingRules(
  analysis: Analysis,
  settings: Settings,
  onRuleError?: RuleErrorHandler,
  from: readonly Rule[] = rules,
): Steps<Finding[]> {
  const active = from.flatMap((rule): ActiveRule[] => {
    const severity = severityOf(rule, settings);
    return severity === 'off' ? [] : [{ rule, severity }];
  });
  const failed = new Set<string>();
  const fail: RuleErrorHandler = (rule, error) => {
    if (!failed.has(rule)) onRuleError?.(rule, error);
    failed.add(rule);
  };
  const local = new LocalRules(active, analysis);
  const standing = new Standing(analysis, local.document);
  const directives = directivesOf(analysis);
  // Where no comment silences anything the first findings are the ones wanted.
  const enough = directives.length === 0 ? settings.maxProblems : Infinity;
  const askOthers = (others: readonly ActiveRule[], i: number) =>
    others.length === 0 ? none : findingsOf(others, analysis.blocks[i]!, analysis, fail);
  for (const i of standing.asked) {
    if (askOthers(local.check(i).others.rules, i).length === 0) continue;
    standing.backTo(i);
    break;
  }
  while (standing.at < analysis.blocks.length && standing.findings.length < enough) {
    const i = standing.at;
    const { start } = analysis.blocks[i]!;
    const checked = local.check(i);
    const {
      found,
      others: { rules: others },
      errors,
    } = checked;
    for (const { rule, error } of errors) fail(rule, error);
    const failures = failed.size;
    const more = askOthers(others, i);
    const all = more.length > 0 ? placed(sorted([...found, ...more]), start) : placedFindings(checked, start);
    standing.add(all, others.length > 0, more.length === 0 && errors.length === 0 && failures === failed.size);
    yield;
  }
  standing.keep();
  const groups = new Map(from.map((rule) => [rule.id, rule.group]));
  return withoutSuppressed(standing.findings, directives, analysis.source, (id) => groups.get(id)).slice(
    0,
    settings.maxProblems,
  );
}

const none: readonly Finding[] = [];

/** A rule's own entry wins over its group's, and that over the default. */
export function severityOf(rule: Rule, settings: Settings): Severity | 'off' {
  return settings.rules[rule.id] ?? settings.rules[rule.group] ?? rule.severity;
}
