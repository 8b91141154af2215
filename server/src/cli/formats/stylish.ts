import pc from 'picocolors';
import type { Severity } from '../../core/rules/rule';
import { LineIndex } from '../../core/text/line-index';
import type { Format, FormatContext } from '../format';
import type { LintedFile, LintSummary } from '../lint-report';
import { count } from '../count';
import { printable } from '../printable';
import { groupAlike, type Alike } from './alike';
import { excerpts } from './excerpt';
import { wrap } from './wrap';

type Colours = ReturnType<typeof pc.createColors>;

const severityNames: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'info',
  hint: 'hint',
};
const severityWidth = 'warning'.length;

/** For people: findings with the words of the draft that they are about, and a line of totals. */
export const stylish: Format = ({ files, summary }, context) => {
  const colours = pc.createColors(context.colour);
  const parts = files.filter((file) => file.findings.length > 0).map((file) => fileLines(file, colours, context));
  return [...parts, `${totals(summary, files, context.incomplete, colours)}\n`].join('\n');
};

function fileLines(file: LintedFile, colours: Colours, context: FormatContext): string {
  const lines = new LineIndex(file.text);
  const groups = groupAlike(file.findings.slice(0, file.maxProblems));
  const places = groups.map(({ first }) => {
    const { line, character } = lines.positionAt(first.span.start);
    return `${line + 1}:${character + 1}`;
  });
  const placeWidth = Math.max(...places.map((place) => place.length));
  const findings = groups.map((group, i) =>
    findingLines(group, places[i]!.padStart(placeWidth), file.text, lines, colours, context),
  );
  const hidden = file.findings.length - file.maxProblems;
  const rest =
    hidden > 0 && file.isBehind === true
      ? `\n  … and ${hidden} more: “tickmark lint ${printable(file.path)}” shows all.\n`
      : hidden > 0
        ? `\n  … and ${count(hidden, 'more finding')} (“maxProblems” in .tickmark.yaml says how many are shown).\n`
        : '';
  return `${colours.underline(colours.bold(printable(file.path)))}\n${findings.join('\n')}${rest}`;
}

function findingLines(
  { first: finding, all, message: words }: Alike,
  place: string,
  text: string,
  lines: LineIndex,
  colours: Colours,
  { width, colour }: FormatContext,
): string {
  const paint = painter(finding.severity, colours);
  const indent = ' '.repeat(2 + place.length + 2 + severityWidth + 2);
  const room = Math.max(24, width - indent.length);
  const message = wrap(printable(words), room);
  const last = message.at(-1)!;
  const fits = last.length + 2 + finding.rule.length <= room;
  const rule = colours.dim(finding.rule);
  const head = `  ${colours.dim(place)}  ${paint(severityNames[finding.severity].padEnd(severityWidth))}  `;
  const body = message.map((line, i) => (i === 0 ? head : indent) + line);
  if (fits) body[body.length - 1] += `  ${rule}`;
  else body.push(indent + rule);

  const bar = colours.dim('│ ');
  const spans = all.map(({ span }) => span);
  for (const pieces of excerpts(text, lines, spans, room - 2)) {
    const shown = pieces.map((piece) =>
      piece.marked ? paint(colours.underline(piece.text)) : colours.dim(piece.text),
    );
    body.push(indent + bar + shown.join(''));
    // Without colour the words are marked on a line below.
    const carets = pieces.map((piece) =>
      piece.marked ? '^'.repeat(Math.max(1, piece.text.length)) : ' '.repeat(piece.text.length),
    );
    if (!colour) body.push(indent + bar + carets.join('').trimEnd());
  }
  return `${body.join('\n')}\n`;
}

function painter(severity: Severity, colours: Colours): (text: string) => string {
  switch (severity) {
    case 'error':
      return colours.red;
    case 'warning':
      return colours.yellow;
    case 'information':
      return colours.blue;
    case 'hint':
      return colours.cyan;
  }
}

/** "5 statistics, 4 sourced · 1 error, 2 warnings" */
function totals(summary: LintSummary, files: readonly LintedFile[], incomplete: boolean, colours: Colours): string {
  const fixed = files.reduce((sum, file) => sum + file.fixed, 0);
  const references = files.flatMap((file) => file.references ?? []);
  const asked = files.filter(({ isBehind }) => isBehind !== true);
  const drafts = asked.length - references.length;
  const found = [
    summary.errors > 0 ? colours.red(count(summary.errors, 'error')) : '',
    summary.warnings > 0 ? colours.yellow(count(summary.warnings, 'warning')) : '',
    summary.information > 0 ? colours.blue(`${summary.information} for information`) : '',
    summary.hints > 0 ? colours.cyan(count(summary.hints, 'hint')) : '',
  ].filter(Boolean);
  return [
    ...(drafts === 1 || drafts < asked.length ? [] : [count(drafts, 'draft')]),
    ...(drafts > 0 || asked.length === 0
      ? [`${count(summary.statistics, 'statistic')}, ${summary.sourcedStatistics} sourced`]
      : []),
    ...(references.length > 0
      ? [
          count(
            references.reduce((sum, one) => sum + one, 0),
            'reference',
          ),
        ]
      : []),
    found.length > 0
      ? found.join(', ')
      : summary.files === 0
        ? 'no draft was checked'
        : incomplete
          ? colours.yellow('nothing found, but not everything could be used: see the messages')
          : colours.green('nothing to put right'),
    ...(fixed > 0 ? [`${fixed} fixed`] : []),
  ].join(colours.dim(' · '));
}
