import type { Finding, Fix, Severity } from '../core/rules/rule';

/** What `lint` found, before it is put into a format. */
export interface LintReport {
  readonly files: readonly LintedFile[];
  readonly summary: LintSummary;
}

export interface LintedFile {
  /** As the user would write it. */
  readonly path: string;
  /** The draft's text, its byte order mark dropped: what the spans of the findings are relative to. */
  readonly text: string;
  readonly findings: readonly LintedFinding[];
  /** How many of them people are shown. */
  readonly maxProblems: number;
  readonly statistics: number;
  readonly sourcedStatistics: number;
  /** How many findings `--fix` put right; they are not in `findings`. */
  readonly fixed: number;
  /** How many a library holds; absent for a draft. */
  readonly references?: number;
  /** A library that nobody asked to check: what is wrong with it concerns the drafts that cite from it. */
  readonly isBehind?: true;
}

export interface LintedFinding extends Finding {
  /** Where in the draft its sentence begins; null outside prose. */
  readonly sentence: number | null;
  readonly fixes: readonly Fix[];
}

export interface LintSummary {
  readonly files: number;
  readonly errors: number;
  readonly warnings: number;
  readonly information: number;
  readonly hints: number;
  readonly statistics: number;
  readonly sourcedStatistics: number;
}

export function summarise(files: readonly LintedFile[]): LintSummary {
  const count = (severity: Severity) =>
    files.reduce((sum, file) => sum + file.findings.filter((finding) => finding.severity === severity).length, 0);
  const sum = (value: (file: LintedFile) => number) => files.reduce((total, file) => total + value(file), 0);
  return {
    files: files.length,
    errors: count('error'),
    warnings: count('warning'),
    information: count('information'),
    hints: count('hint'),
    statistics: sum((file) => file.statistics),
    sourcedStatistics: sum((file) => file.sourcedStatistics),
  };
}
