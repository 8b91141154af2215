import type { Figure, Pack } from '../evidence/pack';
import { extentOf } from './figure-extent';
import { comparison, describe, type Bar } from './figure-picture';
import { describeSeries, seriesOf, type SeriesPoint } from './figure-series';
import { subjectOf } from './figure-card';
import { tidy } from './markdown';

/** What can be drawn of a figure, the most telling first. */
export type Chart =
  | { readonly kind: 'line'; readonly points: readonly SeriesPoint[] }
  | { readonly kind: 'bars'; readonly bars: readonly Bar[]; readonly most: number | null }
  | { readonly kind: 'number'; readonly value: string };

/** The figure over time, beside the one to compare it with, as a share of the whole, or else as a number. */
export function chartOf(figure: Figure, pack: Pack): Chart {
  const points = seriesOf(figure, pack);
  if (points !== null) return { kind: 'line', points };
  const most = figure.quantity.kind === 'percent' ? 100 : null;
  const compared = comparison(figure, pack);
  if (compared !== null) return { kind: 'bars', bars: compared.bars, most: within(compared.bars, most) };
  const extent = extentOf(figure.quantity);
  const isShare = figure.quantity.kind === 'percent' && extent !== null && extent.high <= 100;
  const value = tidy(figure.value, 40);
  if (!isShare) return { kind: 'number', value };
  return { kind: 'bars', bars: [{ label: subjectOf(figure).split(' · ')[0] ?? '', value, ...extent }], most };
}

/** The chart in words, for who cannot see it. */
export function describeChart(chart: Chart): string {
  switch (chart.kind) {
    case 'line':
      return `${describeSeries(chart.points)}.`;
    case 'bars':
      return `${describe({ bars: chart.bars })}.`;
    case 'number':
      return `${chart.value}.`;
  }
}

/** A whole of which a bar would stick out is no scale for it. */
function within(bars: readonly Bar[], most: number | null): number | null {
  return most !== null && bars.every(({ high }) => high <= most) ? most : null;
}
