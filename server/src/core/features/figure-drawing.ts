import type { Figure, Pack } from '../evidence/pack';
import { shortReference } from '../evidence/reference';
import { sourceIn } from '../rules/source-of-figure';
import { describeChart, type Chart } from './figure-chart';
import { tidy } from './markdown';
import { placed } from './series-picture';
import { escapeXml, tenth } from './svg';
import { wrapped } from './wrapped';

const width = 640;
const margin = 24;
const blue = '#1f6fb8';
const grey = '#8a939c';
const ink = '#1d2733';

interface Part {
  readonly svg: string;
  readonly height: number;
}

/**
 * The picture of a figure for a publication: what is measured, the chart, the source. An SVG file of its own, with a title
 * and a description for who cannot see it; on white, as paper is.
 */
export function drawing(figure: Figure, pack: Pack, chart: Chart): string {
  const title = wrapped(tidy(figure.claim, 240), 58, 4);
  const limits = wrapped(tidy(conditionsOf(figure).join(' · '), 200), 80, 2);
  const source = sourceIn(pack, figure.source);
  const credit = wrapped(tidy(`Source: ${source === undefined ? figure.source : shortReference(source)}`, 160), 80, 2);
  const heading = title.map((line, i) => words(margin, margin + 12 + i * 22, line, `font-size="16" font-weight="600"`));
  const below = margin + title.length * 22;
  const subtitle = limits.map((line, i) => words(margin, below + 10 + i * 18, line, `font-size="13" fill="#5b6670"`));
  const top = below + limits.length * 18 + 16;
  const body = chartPart(chart, figure, top);
  const foot = top + body.height + 22;
  const height = foot + credit.length * 16 + 8;
  const credits = credit.map((line, i) => words(margin, foot + i * 16, line, `font-size="12" fill="#5b6670"`));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="title description">`,
    `<title id="title">${escapeXml(tidy(figure.claim, 300))}</title>`,
    `<desc id="description">${escapeXml(describeChart(chart))}</desc>`,
    `<rect width="${width}" height="${height}" fill="#ffffff"/>`,
    `<g font-family="Segoe UI, Helvetica Neue, Arial, sans-serif" fill="${ink}">`,
    ...heading,
    ...subtitle,
    body.svg,
    ...credits,
    '</g>',
    '</svg>',
    '',
  ].join('\n');
}

/** When it holds, and under which conditions; what value and claim say anyhow is left out. */
function conditionsOf({ period, qualifiers, value, claim }: Figure): string[] {
  const said = `${value} ${claim}`.toLowerCase();
  const phrases = qualifiers.flatMap(({ phrase }) => (phrase?.includes(' ') ? [phrase] : []));
  return [...(period === undefined ? [] : [period]), ...phrases].filter((words) => !said.includes(words.toLowerCase()));
}

function chartPart(chart: Chart, figure: Figure, top: number): Part {
  switch (chart.kind) {
    case 'bars':
      return bars(chart, top);
    case 'line':
      return line(chart, figure, top);
    case 'number':
      return {
        svg: words(margin, top + 46, chart.value, `font-size="44" font-weight="700" fill="${blue}"`),
        height: 64,
      };
  }
}

function bars({ bars: all, most }: Chart & { kind: 'bars' }, top: number): Part {
  const scale = most ?? Math.max(...all.map(({ high }) => high), Number.MIN_VALUE);
  const room = width - 2 * margin - 130;
  const rows = all.map((bar, i) => {
    const y = top + i * 52;
    const colour = i === 0 ? blue : grey;
    const length = (value: number) => tenth((value / scale) * room);
    const rectangle = (value: number, fill: string, opacity = '') =>
      `<rect x="${margin}" y="${y + 20}" width="${length(value)}" height="18" rx="2" fill="${fill}"${opacity}/>`;
    return [
      words(margin, y + 12, tidy(bar.label, 60), 'font-size="14"'),
      most === null ? '' : rectangle(most, '#e9edf1'),
      bar.high > bar.low ? rectangle(bar.high, colour, ' fill-opacity="0.45"') : '',
      rectangle(bar.low, colour),
      words(
        margin + (most === null ? length(bar.high) : room) + 10,
        y + 34,
        tidy(bar.value, 24),
        `font-size="14" font-weight="600"`,
      ),
    ].join('');
  });
  return { svg: rows.join('\n'), height: all.length * 52 };
}

function line({ points }: Chart & { kind: 'line' }, figure: Figure, top: number): Part {
  const frame = { left: margin + 80, right: width - margin - 80, top: top + 34, bottom: top + 170 };
  const places = placed(points, frame);
  const stretches = places.slice(1).map(({ x, y, point }, i) => {
    const from = places[i]!;
    const dashed = point.isProjection ? ' stroke-dasharray="6 5"' : '';
    return `<path d="M${from.x} ${from.y}L${x} ${y}" stroke="${grey}" stroke-width="2.5" fill="none"${dashed}/>`;
  });
  const marks = places.map(({ x, y, point }) => {
    const label = point.isProjection ? `${point.label}, projected` : point.label;
    return [
      `<circle cx="${x}" cy="${y}" r="6" fill="${point.figure === figure ? blue : grey}"/>`,
      // The line to a lower point runs through a long label: paper around the letters keeps them readable.
      words(
        x,
        tenth(y - 14),
        label,
        'font-size="14" font-weight="600" text-anchor="middle" stroke="#ffffff" stroke-width="5" stroke-linejoin="round" paint-order="stroke"',
      ),
      words(x, frame.bottom + 24, point.period, 'font-size="14" text-anchor="middle"'),
    ].join('');
  });
  const axis = `<path d="M${margin} ${frame.bottom + 6}H${width - margin}" stroke="#c9d1d8"/>`;
  return { svg: [axis, ...stretches, ...marks].join('\n'), height: 206 };
}

function words(x: number, y: number, text: string, attributes: string): string {
  return `<text x="${x}" y="${y}" ${attributes}>${escapeXml(text)}</text>`;
}
