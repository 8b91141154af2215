import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { documentationUrl } from '../../core/rules/documentation';
import { rules } from '../../core/rules/registry';
import type { Fix, Severity } from '../../core/rules/rule';
import { LineIndex } from '../../core/text/line-index';
import type { Format } from '../format';
import type { LintedFile } from '../lint-report';

const level: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};

/** SARIF 2.1.0, what code scanning services read (OASIS standard, https://docs.oasis-open.org/sarif/sarif/v2.1.0/). */
export const sarif: Format = ({ files }, { version, trouble }) => {
  const run = {
    tool: {
      driver: {
        name: 'Tickmark',
        version,
        semanticVersion: version,
        rules: rules.map((rule) => ({
          id: rule.id,
          shortDescription: { text: rule.summary },
          fullDescription: { text: rule.why },
          helpUri: documentationUrl(rule.id),
          help: { text: `See ${documentationUrl(rule.id)}`, markdown: rule.why },
          defaultConfiguration: { level: level[rule.severity] },
          properties: { tags: [rule.group] },
        })),
      },
    },
    columnKind: 'utf16CodeUnits',
    invocations: [
      {
        executionSuccessful: trouble.length === 0,
        toolExecutionNotifications: trouble.map((text) => ({ level: 'error', message: { text } })),
      },
    ],
    artifacts: files.map((file) => ({
      location: { uri: toUri(file.path) },
      encoding: 'UTF-8',
      ...(file.isBehind === true || file.references !== undefined ? {} : { mimeType: 'text/markdown' }),
    })),
    results: files.flatMap(results),
  };
  const log = { $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] };
  return `${JSON.stringify(log, null, 2)}\n`;
};

function results({ path: file, text, findings }: LintedFile, artifact: number) {
  const lines = new LineIndex(text);
  const artifactLocation = { uri: toUri(file), index: artifact };
  return findings.map(({ rule, severity, message, span, fixes }) => {
    const start = lines.positionAt(span.start);
    const end = lines.positionAt(span.end);
    const region = {
      startLine: start.line + 1,
      startColumn: start.character + 1,
      endLine: end.line + 1,
      endColumn: end.character + 1,
      charOffset: span.start,
      charLength: span.end - span.start,
    };
    return {
      ruleId: rule,
      ruleIndex: rules.findIndex((one) => one.id === rule),
      level: level[severity],
      message: { text: message },
      locations: [{ physicalLocation: { artifactLocation, region } }],
      ...(fixes.length > 0 ? { fixes: fixes.map((fix) => sarifFix(fix, artifactLocation)) } : {}),
    };
  });
}

function sarifFix({ title, edits }: Fix, artifactLocation: { uri: string; index: number }) {
  const replacements = edits.map(({ start, end, text }) => ({
    deletedRegion: { charOffset: start, charLength: end - start },
    insertedContent: { text },
  }));
  return { description: { text: title }, artifactChanges: [{ artifactLocation, replacements }] };
}

/** Relative to the folder of the run, as services expect; each name encoded. */
function toUri(file: string): string {
  if (path.isAbsolute(file)) return pathToFileURL(file).href;
  return file.replace(/\\/gu, '/').replace(/^\.\//u, '').split('/').map(encodeURIComponent).join('/');
}
