import {
  DiagnosticSeverity,
  type CodeDescription,
  type Diagnostic,
  type Location,
  type Range,
} from 'vscode-languageserver';
import type { ProjectProblem } from '../core/project/project';
import { documentationUrl } from '../core/rules/documentation';
import type { Finding } from '../core/rules/rule';
import { toSeverity, type Converter } from './convert';
import type { Draft } from './draft';

/** A finding as editors show it. */
export function toDiagnostic(finding: Finding, draft: Draft): Diagnostic {
  return {
    range: draft.convert.toRange(finding.span),
    severity: toSeverity[finding.severity],
    source: 'tickmark',
    code: finding.rule,
    codeDescription: descriptionOf(finding.rule),
    message: finding.message,
    ...(finding.figure === undefined ? {} : { data: { figure: finding.figure } }),
  };
}

const descriptions = new Map<string, CodeDescription>();

/** One object a rule: there are many diagnostics. */
function descriptionOf(rule: string): CodeDescription {
  let description = descriptions.get(rule);
  if (description === undefined) descriptions.set(rule, (description = { href: documentationUrl(rule) }));
  return description;
}

/** The findings of a version of a draft, and how editors show them. */
export interface Shown {
  readonly convert: Converter;
  readonly findings: readonly Finding[];
  readonly items: readonly Diagnostic[];
}

/**
 * The findings in a draft. Those before an edit are as they were shown before it, and so is what stands behind it in lines that did not
 * move: the very objects, so that whoever writes them need not do so again.
 */
export function show(draft: Draft, before: Shown | null): Shown {
  const { convert, findings } = draft;
  const same = before === null ? 0 : convert.sharedStart(before.convert);
  const sameFrom = before === null ? Infinity : convert.sharedEnd(before.convert);
  const moved = before === null ? 0 : convert.longerBy(before.convert);
  const more = before === null ? 0 : before.items.length - findings.length;
  const items = findings.map((finding, i) => {
    if (finding === before?.findings[i] && finding.span.end <= same) return before.items[i]!;
    const former = before?.items[i + more];
    if (finding.span.start >= sameFrom && former !== undefined && isMoved(before!.findings[i + more]!, finding, moved))
      return former;
    const item = toDiagnostic(finding, draft);
    return former !== undefined && isSameDiagnostic(former, item) ? former : item;
  });
  return { convert, findings, items };
}

/** Whether a finding is another that has moved, in all that is shown of it. */
function isMoved(former: Finding, now: Finding, by: number): boolean {
  return (
    former.span.start + by === now.span.start &&
    former.span.end + by === now.span.end &&
    former.rule === now.rule &&
    former.severity === now.severity &&
    former.message === now.message &&
    former.figure === now.figure
  );
}

export function isSameDiagnostic(a: Diagnostic, b: Diagnostic): boolean {
  return (
    a === b ||
    (a.range.start.line === b.range.start.line &&
      a.range.start.character === b.range.start.character &&
      a.range.end.line === b.range.end.line &&
      a.range.end.character === b.range.end.character &&
      a.code === b.code &&
      a.severity === b.severity &&
      a.message === b.message &&
      figureOf(a) === figureOf(b))
  );
}

function figureOf({ data }: Diagnostic): unknown {
  return (data as { figure?: string } | undefined)?.figure;
}

/** What is wrong with the settings in the front matter of a draft. */
export function ownProblems(draft: Draft): Diagnostic[] {
  const own = draft.held.project.problems.filter((problem) => problem.file === draft.uri);
  return own.map((problem) => problemDiagnostic(problem, draft.convert.toRange(problem)));
}

const problemSeverities: Readonly<Record<ProjectProblem['severity'], DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
};

/** What is wrong with a file behind the project, as editors show it. */
export function problemDiagnostic(problem: ProjectProblem, range: Range, other?: Location): Diagnostic {
  return {
    range,
    severity: problemSeverities[problem.severity],
    source: 'tickmark',
    message: problem.message,
    ...(other === undefined ? {} : { relatedInformation: [{ location: other, message: 'The other place' }] }),
  };
}
