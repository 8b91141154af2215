import { yearsIn } from '../evidence/period';
import type { Figure, Pack } from '../evidence/pack';
import { once } from '../text/once';
import { extentOf } from './figure-extent';
import { tidy } from './markdown';

/** One figure of a series: its value at its time. */
export interface SeriesPoint {
  readonly figure: Figure;
  readonly year: number;
  readonly value: number;
  /** As the pack's author wrote them. */
  readonly label: string;
  readonly period: string;
  readonly isProjection: boolean;
}

/** More would be too many for a card. */
const mostPoints = 12;

/**
 * What a figure measures over time: the figures of its pack that are the same in all but their period, in the order of
 * the years; null where there is only one, where two are of the same year or a value is no single number.
 */
export function seriesOf(figure: Figure, pack: Pack): readonly SeriesPoint[] | null {
  const key = keyOf(figure);
  const figures = key === null ? undefined : seriesIn(pack).get(key);
  if (figures === undefined || figures.length < 2 || figures.length > mostPoints) return null;
  const points = figures.flatMap((one) => pointOf(one) ?? []).sort((a, b) => a.year - b.year);
  const years = new Set(points.map(({ year }) => year));
  return points.length === figures.length && years.size === points.length ? points : null;
}

/** The series in words, for who cannot see it: "2026: 4 percent; 2027: 2 percent". */
export function describeSeries(points: readonly SeriesPoint[]): string {
  return points.map(({ period, label }) => `${period}: ${label}`).join('; ');
}

const seriesIn = once((pack: Pack): ReadonlyMap<string, readonly Figure[]> => {
  const series = new Map<string, Figure[]>();
  for (const figure of pack.figures) {
    const key = keyOf(figure);
    if (key === null) continue;
    const known = series.get(key);
    if (known === undefined) series.set(key, [figure]);
    else known.push(figure);
  }
  return series;
});

/** What two figures of a series have in common. Null for a figure without a period: it is at no time. */
function keyOf({ period, subject, measure, reference, quantity, supersededBy }: Figure): string | null {
  if (period === undefined || supersededBy !== undefined || yearsIn(period).length !== 1) return null;
  return JSON.stringify([subject, measure, reference, quantity.kind, quantity.unit]);
}

function pointOf(figure: Figure): SeriesPoint | null {
  const extent = extentOf(figure.quantity);
  const year = yearsIn(figure.period ?? '')[0];
  if (extent === null || extent.low !== extent.high || year === undefined) return null;
  return {
    figure,
    year,
    value: extent.low,
    label: tidy(figure.value, 24),
    period: tidy(figure.period ?? '', 16),
    isProjection: figure.qualifiers.some(({ kind }) => kind === 'projection'),
  };
}
