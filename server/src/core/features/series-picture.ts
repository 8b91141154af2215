import type { SeriesPoint } from './figure-series';
import { type Background, ink } from './ink';
import { escapeXml, svgAddress, tenth } from './svg';

const width = 420;
const height = 96;
const left = 60;
const right = 70;
const top = 26;
const bottom = 72;

/**
 * A series as a line, as the address of an SVG image: every point with its value, the one asked about in blue. A stretch
 * that leads to a projection is dashed. Lines and points are in middle tones, like the bars of a comparison.
 */
export function seriesPicture(
  points: readonly SeriesPoint[],
  current: SeriesPoint | undefined,
  background?: Background,
): string {
  const places = placed(points, { left, right: width - right, top, bottom });
  const stretches = places.slice(1).map(({ x, y, point }, i) => {
    const from = places[i]!;
    const dashed = point.isProjection ? ' stroke-dasharray="5 4"' : '';
    return `<path d="M${from.x} ${from.y}L${x} ${y}" stroke="#8a8a8a" stroke-width="2" fill="none"${dashed}/>`;
  });
  const marks = places.map(({ x, y, point }) => {
    const colour = point.figure === current?.figure ? '#2f86d6' : '#8a8a8a';
    return (
      `<circle cx="${x}" cy="${y}" r="4.5" fill="${colour}"/>` +
      `<text x="${x}" y="${tenth(y - 10)}">${escapeXml(point.label)}</text>` +
      `<text x="${x}" y="${height - 6}">${escapeXml(point.period)}</text>`
    );
  });
  const axis = `<path d="M${left - 20} ${bottom + 4}H${width - right + 20}" stroke="#8a8a8a" stroke-opacity="0.5"/>`;
  return svgAddress(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">` +
      `<g font-family="system-ui,Segoe UI,sans-serif" font-size="11.5" font-weight="600" fill="${ink(background)}" text-anchor="middle">` +
      `${axis}${stretches.join('')}${marks.join('')}</g></svg>`,
  );
}

/** Where the points stand in a frame: time from left to right to scale, values from zero at the bottom. */
export function placed(
  points: readonly SeriesPoint[],
  frame: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number },
): { x: number; y: number; point: SeriesPoint }[] {
  const first = points[0]?.year ?? 0;
  const span = Math.max(1, (points.at(-1)?.year ?? 0) - first);
  const most = Math.max(...points.map(({ value }) => value), Number.MIN_VALUE);
  return points.map((point) => ({
    x: tenth(frame.left + ((point.year - first) / span) * (frame.right - frame.left)),
    y: tenth(frame.bottom - (point.value / most) * (frame.bottom - frame.top)),
    point,
  }));
}
