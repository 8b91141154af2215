export interface ChartOptions {
  readonly title: string;
  readonly x: string;
  readonly y: string;
  readonly lines: readonly { readonly title: string; readonly points: readonly (readonly [x: number, y: number])[] }[];
}

/** Told apart without seeing colours by the names at their ends. */
const colours = ['#767676', '#0b6e4f', '#b3541e', '#2b59c3', '#8a3ffc', '#a2191f', '#00768a', '#6b5b00'];
const [width, height] = [760, 440];
const plot = { left: 70, right: 230, top: 44, bottom: 52 };

/** Lines over two logarithmic axes, as SVG that can be read on light and dark pages. */
export function chart({ title, x, y, lines }: ChartOptions): string {
  const drawn = lines.filter(({ points }) => points.length > 0);
  const all = drawn.flatMap(({ points }) => points);
  const [xs, ys] = [decades(all.map(([value]) => value)), decades(all.map(([, value]) => value))];
  const atX = (value: number): number =>
    plot.left + ((Math.log10(value) - xs[0]!) / (xs.at(-1)! - xs[0]!)) * (width - plot.left - plot.right);
  const atY = (value: number): number =>
    height - plot.bottom - ((Math.log10(value) - ys[0]!) / (ys.at(-1)! - ys[0]!)) * (height - plot.top - plot.bottom);
  const round = (value: number): string => value.toFixed(1);
  const parts: string[] = [];
  for (const power of xs) {
    const at = round(atX(10 ** power));
    parts.push(`<path d="M${at} ${plot.top}V${height - plot.bottom}" stroke="#ddd"/>`);
    parts.push(text(at, height - plot.bottom + 18, (10 ** power).toLocaleString('en'), 'middle'));
  }
  for (const power of ys) {
    const at = round(atY(10 ** power));
    parts.push(`<path d="M${plot.left} ${at}H${width - plot.right}" stroke="#ddd"/>`);
    parts.push(text(plot.left - 8, Number(at) + 4, (10 ** power).toLocaleString('en'), 'end'));
  }
  const labels = apart(drawn.map(({ points }) => atY(points.at(-1)![1])));
  drawn.forEach(({ title: name, points }, i) => {
    const colour = colours[i % colours.length]!;
    const path = points.map(([px, py], j) => `${j === 0 ? 'M' : 'L'}${round(atX(px))} ${round(atY(py))}`).join('');
    parts.push(`<path d="${path}" fill="none" stroke="${colour}" stroke-width="2"/>`);
    for (const [px, py] of points)
      parts.push(`<circle cx="${round(atX(px))}" cy="${round(atY(py))}" r="3" fill="${colour}"/>`);
    parts.push(text(width - plot.right + 12, labels[i]! + 4, name, 'start', colour));
  });
  parts.push(text((plot.left + width - plot.right) / 2, height - 12, x, 'middle'));
  parts.push(text(plot.left, 24, `${title} (${y})`, 'start'));
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="system-ui, sans-serif" font-size="12">` +
    `<title>${escaped(title)}</title><rect width="${width}" height="${height}" fill="#fff"/>${parts.join('')}</svg>\n`
  );
}

/** The powers of ten around the values; two at least. */
function decades(values: readonly number[]): number[] {
  const low = Math.floor(Math.log10(Math.min(...values)));
  const high = Math.max(low + 1, Math.ceil(Math.log10(Math.max(...values))));
  return Array.from({ length: high - low + 1 }, (_, i) => low + i);
}

/** The heights, moved down where two labels would lie on each other. */
function apart(heights: readonly number[]): number[] {
  const result = [...heights];
  let last = -Infinity;
  for (const i of heights.map((_, at) => at).sort((a, b) => heights[a]! - heights[b]!)) {
    result[i] = Math.max(heights[i]!, last + 15);
    last = result[i];
  }
  return result;
}

function text(x: number | string, y: number, words: string, anchor: string, fill = '#333'): string {
  return `<text x="${x}" y="${y}" text-anchor="${anchor}" fill="${fill}">${escaped(words)}</text>`;
}

function escaped(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
