import { LineIndex } from '../../core/text/line-index';
import type { Format } from '../format';
import type { LintedFile } from '../lint-report';

/** `lint --format json`: one object; lines and columns are 1-based. */
export const json: Format = ({ files, summary }) =>
  `${JSON.stringify({ version: 1, files: files.map(jsonFile), summary })}\n`;

function jsonFile({ path, text, findings }: LintedFile) {
  const lines = new LineIndex(text);
  return {
    path,
    findings: findings.map(({ rule, severity, message, span, figure, fixes }) => {
      const start = lines.positionAt(span.start);
      const end = lines.positionAt(span.end);
      return {
        rule,
        severity,
        message,
        start: span.start,
        end: span.end,
        startLine: start.line + 1,
        startColumn: start.character + 1,
        endLine: end.line + 1,
        endColumn: end.character + 1,
        figure: figure ?? null,
        fixes: fixes.map(({ title, safe, edits }) => ({
          title,
          safe,
          edits: edits.map((edit) => ({ start: edit.start, end: edit.end, text: edit.text })),
        })),
      };
    }),
  };
}
