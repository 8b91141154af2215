import type { Figure, Pack } from '../evidence/pack';
import { extentOf } from './figure-extent';
import { type Background, ink } from './ink';
import { tidy } from './markdown';
import { escapeXml, svgAddress } from './svg';

/** Two figures in the same unit, set side by side. */
export interface Comparison {
  readonly bars: readonly Bar[];
}

export interface Bar {
  readonly label: string;
  readonly value: string;
  /** The stretch of the axis that the value covers, in the figure's unit; a single value has low = high. */
  readonly low: number;
  readonly high: number;
}

/** The figure and the one to set beside it; null when the pack names none, or the two cannot be drawn on one axis. */
export function comparison(figure: Figure, pack: Pack): Comparison | null {
  const other = pack.figures.find((candidate) => candidate.id === figure.compareWith);
  if (other === undefined || other === figure) return null;
  const { quantity } = figure;
  if (quantity.kind !== other.quantity.kind || quantity.unit !== other.quantity.unit) return null;
  const [a, b] = [extentOf(quantity), extentOf(other.quantity)];
  if (a === null || b === null || Math.max(a.high, b.high) <= 0) return null;
  const labels = tellApart(figure, other);
  return {
    bars: [
      { ...a, label: labels[0], value: tidy(figure.value, 30) },
      { ...b, label: labels[1], value: tidy(other.value, 30) },
    ],
  };
}

/** The comparison in words, for who cannot see the picture. */
export function describe(comparison: Comparison): string {
  return comparison.bars.map((bar) => `${bar.label}: ${bar.value}`).join('; ');
}

const width = 420;
const labelWidth = 145;
const valueWidth = 155;
const barHeight = 10;
const rowHeight = 20;

/**
 * The comparison as a data URI of an SVG image. The bars are in middle tones that keep a contrast of at least 3:1 on white and
 * on VS Code's dark backgrounds.
 */
export function picture(comparison: Comparison, background?: Background): string {
  const most = Math.max(...comparison.bars.map((bar) => bar.high));
  const room = width - labelWidth - valueWidth;
  const rows = comparison.bars.map((bar, i) => {
    const top = i * rowHeight + (rowHeight - barHeight) / 2;
    const baseline = i * rowHeight + 14;
    const length = (value: number) => (value === 0 ? 0 : Math.max(2, Math.round((value / most) * room * 10) / 10));
    const colour = i === 0 ? '#2f86d6' : '#8a8a8a';
    const rectangle = (value: number, opacity: string) =>
      `<rect x="${labelWidth}" y="${top}" width="${length(value)}" height="${barHeight}" rx="2" fill="${colour}"${opacity}/>`;
    const faint = bar.high > bar.low ? rectangle(bar.high, ' fill-opacity="0.45"') : '';
    return (
      `<text x="${labelWidth - 8}" y="${baseline}" text-anchor="end">${escapeXml(tidy(bar.label, 21))}</text>${faint}` +
      `${rectangle(bar.low, '')}<text x="${labelWidth + length(bar.high) + 6}" y="${baseline}">${escapeXml(tidy(bar.value, 24))}</text>`
    );
  });
  const height = rowHeight * comparison.bars.length;
  return svgAddress(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">` +
      `<g font-family="system-ui,Segoe UI,sans-serif" font-size="11.5" font-weight="600" fill="${ink(background)}">${rows.join('')}</g></svg>`,
  );
}

/** The comparison as bars of block characters, for editors that show a hover as text. One line a bar. */
export function textBars(comparison: Comparison): readonly string[] {
  const most = Math.max(...comparison.bars.map((bar) => bar.high));
  return comparison.bars.map((bar) => {
    const length = bar.high === 0 ? 0 : Math.max(1, Math.round((bar.high / most) * 20));
    return `${'█'.repeat(length)} ${bar.value}, ${bar.label}`.trimStart();
  });
}

/** What each bar is called: the first thing in which the two figures differ. */
function tellApart(a: Figure, b: Figure): [string, string] {
  const names = (figure: Figure) => figure.subject.map((entry) => entry[0] ?? '');
  for (const [i, name] of names(a).entries()) {
    const other = names(b)[i];
    if (other !== undefined && other !== name) return [name, other];
  }
  if (a.period !== undefined && b.period !== undefined && a.period !== b.period) return [a.period, b.period];
  return [a.measure[0]?.[0] ?? a.id, b.measure[0]?.[0] ?? b.id];
}
