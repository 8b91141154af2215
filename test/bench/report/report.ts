import type { Machine } from '../measure/machine';

/** What a part of the benchmark has to tell: tables for people, and everything that was measured for programs. */
export interface Report {
  readonly title: string;
  /** What was done, in a few sentences. */
  readonly method: string;
  /** The most telling first. */
  readonly sections: readonly Section[];
  /** SVG by file name, for sections that show them. */
  readonly pictures?: Readonly<Record<string, string>>;
  /** Goes into the JSON file as it is. */
  readonly data: Readonly<Record<string, unknown>>;
}

export interface Section {
  readonly heading: string;
  readonly note?: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** The report as Markdown. The first column of a table holds names, the others figures. */
export function reportMarkdown(report: Report, machine: Machine, command: string): string {
  const { date, processor, cores, memoryGB, platform, node, load } = machine;
  const where =
    `Measured on ${date} with \`${command}\`: ${processor}, ${cores} cores, ${memoryGB} GB, ${platform}, Node ${node}. ` +
    `Load average ${load.before} before and ${load.after} after` +
    (Math.max(load.before, load.after) > cores * 0.75
      ? ': **the machine had other work**, so trust the ratios rather than the times.'
      : '.');
  const sections = report.sections.map(({ heading, note, columns, rows }) =>
    [`## ${heading}`, ...(note === undefined ? [] : [note]), tableMarkdown(columns, rows)].join('\n\n'),
  );
  return [`# ${report.title}`, report.method, where, ...sections].join('\n\n') + '\n';
}

function tableMarkdown(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(columns), `|${columns.map((_, i) => (i === 0 ? '---' : '--:')).join('|')}|`, ...rows.map(line)].join(
    '\n',
  );
}

/** A figure with three significant digits, as people read it: 12,300; 4.56; 0.0123. `–` when there is none. */
export function figure(value: number): string {
  if (!Number.isFinite(value)) return '–';
  if (value === 0) return '0';
  const digits = Math.floor(Math.log10(Math.abs(value))) + 1;
  if (digits <= 3) return value.toFixed(Math.min(6, 3 - digits));
  return Math.round(value)
    .toString()
    .replace(/\B(?=(?:\d{3})+$)/gu, ',');
}
