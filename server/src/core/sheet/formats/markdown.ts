import { bold, link, plain } from '../../features/markdown';
import { statuses, type Sheet, type SheetRow, type SheetSection } from '../sheet';
import { shortened } from '../statement';
import {
  coverageSentence,
  headingWords,
  numeral,
  resultWords,
  reviewSentence,
  reviewWords,
  signature,
  statusCount,
  statusMeanings,
  statusWords,
} from '../words';

/** How many characters the bar of the whole draft is long. */
const barLength = 40;
const blocks = { verified: '█', sourced: '▓', open: '░', contradicted: '✕' } as const;
const ticks = { verified: '✓', sourced: '●', open: '○', contradicted: '✕' } as const;

/** The sheet as Markdown with tables, as GitHub and Pandoc read them. What comes from drafts and packs shows as text. */
export function markdown(sheet: Sheet): string {
  const parts = [`# Fact-check sheet: ${plain(sheet.title, 200)}`, plain(sheet.path, 400), ...problems(sheet)];
  parts.push('## Coverage', plain(coverageSentence(sheet)));
  if (sheet.rows.length > 0)
    parts.push(
      bar(sheet),
      coverage(sheet),
      plain(reviewSentence(sheet)),
      '## Statistics',
      ...sheet.sections.map(section),
    );
  if (sheet.gone.length > 0)
    parts.push(
      '## Signed, and no longer in the draft',
      sheet.gone
        .map(
          (one) =>
            `- ${plain(one.sentence, 600)} (${plain([resultWords[one.result], signature(one)].filter((part) => part !== '').join(', '))})`,
        )
        .join('\n'),
    );
  parts.push(`Made by Tickmark from the draft with the check number ${sheet.fingerprint}.`);
  return `${parts.join('\n\n')}\n`;
}

function problems({ problems: found }: Sheet): string[] {
  if (found.length === 0) return [];
  return [
    '**The sign-off file needs a look:**',
    found.map(({ line, message }) => `- Line ${line}: ${plain(message)}`).join('\n'),
  ];
}

/** The statuses' shares of the whole in characters; one that is there is seen. */
function bar({ coverage: { byStatus, statistics } }: Sheet): string {
  const drawn = statuses.map((status) =>
    blocks[status].repeat(
      byStatus[status] === 0 ? 0 : Math.max(1, Math.round((barLength * byStatus[status]) / statistics)),
    ),
  );
  return `\`${drawn.join('')}\``;
}

function coverage({ coverage: { byStatus } }: Sheet): string {
  const rows = statuses.map(
    (status) =>
      `| ${blocks[status]} ${statusWords[status]} | ${numeral(byStatus[status])} | ${statusMeanings[status]} |`,
  );
  return ['| Status | Statistics | Meaning |', '| --- | ---: | --- |', ...rows].join('\n');
}

function section({ heading, byStatus, rows }: SheetSection): string {
  return [
    `### ${plain(headingWords(heading), 200)}`,
    statusCount(byStatus),
    [
      '| No. | Statistic | Source | Evidence | Review |',
      '| ---: | --- | --- | --- | --- |',
      ...rows.map((row) => `| ${[row.number, statistic(row), source(row), evidence(row), review(row)].join(' | ')} |`),
    ].join('\n'),
  ].join('\n\n');
}

function statistic(row: SheetRow): string {
  const { context, before, quantity, after } = shortened(row.statement);
  const sentence = `${glued(before, 'end')}${bold(plain(quantity))}${glued(after, 'start')}`;
  return lines([context === '' ? '' : `${plain(context)}:`, sentence, `Line ${row.line}`]);
}

/** Words beside the statistic, with the blank that `plain` takes from their end. */
function glued(text: string, side: 'start' | 'end'): string {
  const blank = side === 'end' ? /\s$/u.test(text) : /^\s/u.test(text);
  const words = plain(text, 1000);
  return side === 'end' ? words + (blank && words !== '' ? ' ' : '') : (blank && words !== '' ? ' ' : '') + words;
}

function source({ source: { where, label, address, more } }: SheetRow): string {
  const name = label === '' ? '' : link(plain(label), address);
  return lines([name + (more === 0 ? '' : ` and ${more} more`), where]);
}

function evidence({ status, verdict, figure }: SheetRow): string {
  const known =
    figure === null
      ? []
      : [
          `${plain(figure.value)}${figure.period === null ? '' : ` (${plain(figure.period)})`}, ${plain(figure.credit)}`,
          ...figure.caveats.map((caveat) => `Caveat: ${plain(caveat)}`),
        ];
  return lines([`${ticks[status]} ${bold(statusWords[status])}`, plain(verdict), ...known]);
}

function review(row: SheetRow): string {
  return lines([plain(reviewWords(row)), 'note' in row.review ? plain(row.review.note, 2000) : '']);
}

/** In a cell of a table lines are divided by a tag: Markdown has nothing else. */
function lines(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('<br>');
}
