import type { Figure, Pack } from '../evidence/pack';
import type { Analysis } from '../rules/analysis';
import { lineBreakOf } from '../text/line-break';
import { chartOf } from './figure-chart';
import { tidy } from './markdown';

/**
 * A figure as a chart in Mermaid's `xychart-beta`, in a fenced block. A value that is a range is drawn as its two ends.
 * What cannot be drawn to scale is written in a box.
 */
export function diagram(figure: Figure, pack: Pack, { text }: Analysis, isQuarto: boolean): string {
  const chart = chartOf(figure, pack);
  const title = quoted(tidy(figure.claim, 120));
  const lines = [isQuarto ? '```{mermaid}' : '```mermaid'];
  if (chart.kind === 'number') {
    lines.push('flowchart LR', `    figure[${quoted(`${chart.value}: ${tidy(figure.claim, 160)}`)}]`);
  } else {
    const values =
      chart.kind === 'line'
        ? chart.points.map(({ period, value }) => ({ label: period, value }))
        : chart.bars.flatMap(({ label, low, high }) =>
            low === high
              ? [{ label, value: low }]
              : [
                  { label: `${label} (low)`, value: low },
                  { label: `${label} (high)`, value: high },
                ],
          );
    const most = (chart.kind === 'bars' ? chart.most : null) ?? Math.max(...values.map(({ value }) => value));
    const unit = figure.quantity.unit ?? tidy(figure.quantity.noun?.words ?? 'number', 40);
    lines.push(
      'xychart-beta',
      `    title ${title}`,
      `    x-axis [${values.map(({ label }) => quoted(label)).join(', ')}]`,
      `    y-axis ${quoted(unit)} 0 --> ${number(most === 0 ? 1 : most)}`,
      `    ${chart.kind === 'line' ? 'line' : 'bar'} [${values.map(({ value }) => number(value)).join(', ')}]`,
    );
  }
  return [...lines, '```'].join(lineBreakOf(text));
}

/** Mermaid has no way to write a quotation mark inside quotation marks but as an entity, and reads HTML. */
function quoted(words: string): string {
  const safe = words
    .replace(/[`"]/gu, "'")
    .replace(/#/gu, '#35;')
    .replace(/</gu, '#lt;')
    .replace(/>/gu, '#gt;')
    .replace(/[[\]{}]/gu, ' ');
  return `"${safe}"`;
}

/** Without an exponent, which Mermaid does not read. */
function number(value: number): string {
  return value.toLocaleString('en', { useGrouping: false, maximumFractionDigits: 6 });
}
