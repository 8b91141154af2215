import type { Sheet, SheetRow } from '../sheet';
import { sentenceOf } from '../statement';

/** The sheet for programs, as docs/fact-check-sheet.md describes it. Lines and columns are 1-based, offsets UTF-16 code units. */
export function json(sheet: Sheet): string {
  const { title, path, fingerprint, coverage, sections, review, gone, problems } = sheet;
  const content = {
    version: 1,
    draft: { path, title, fingerprint },
    coverage: { statistics: coverage.statistics, sourced: coverage.sourced, byStatus: coverage.byStatus },
    review,
    sections: sections.map(({ heading, level, byStatus, rows }) => ({
      heading,
      level,
      statistics: rows.length,
      byStatus,
      rows: rows.map(({ number }) => number),
    })),
    rows: sheet.rows.map(asJson),
    gone,
    problems,
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}

function asJson(row: SheetRow) {
  const { number, id, line, column, span, section, kind, statement, source, status, verdict } = row;
  const { figure, qualifier, review } = row;
  return {
    number,
    id,
    line,
    column,
    start: span.start,
    end: span.end,
    section,
    statistic: statement.quantity,
    kind,
    sentence: sentenceOf(statement),
    source,
    status,
    evidence: { verdict: figure?.verdict ?? 'unmatched', words: verdict, qualifier, figure: withoutVerdict(figure) },
    review,
  };
}

function withoutVerdict(figure: SheetRow['figure']) {
  if (figure === null) return null;
  const { pack, id, claim, value, period, credit, caveats } = figure;
  return { pack, id, claim, value, period, credit, caveats };
}
