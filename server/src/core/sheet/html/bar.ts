import { statuses, type Status } from '../sheet';
import { numeral, statusCount, statusWords } from '../words';
import { escape } from './escape';

/** The bar of the draft, and a smaller one for a section, in units of their own; the page decides how wide they are shown. */
const sizes = { draft: { width: 600, height: 14 }, section: { width: 320, height: 11 } } as const;
const gap = 2;
/** The least that can be seen. */
const narrowest = 4;

/**
 * How many statistics there are of each status, as one bar. What the colours say is in the titles, the patterns and the label, too.
 * @param most the number that the full width stands for
 */
export function bar(byStatus: Readonly<Record<Status, number>>, most: number, size: keyof typeof sizes): string {
  const { width, height } = sizes[size];
  const present = statuses.filter((status) => byStatus[status] > 0);
  const all = present.reduce((sum, status) => sum + byStatus[status], 0);
  const whole = Math.max(present.length * (narrowest + gap), (width * all) / Math.max(1, most));
  const free = whole - present.length * narrowest - (present.length - 1) * gap;
  let x = 0;
  const parts = present.map((status) => {
    const count = byStatus[status];
    const long = narrowest + (free * count) / all;
    const rect = `<g class="${status}"><title>${numeral(count)} ${statusWords[status].toLowerCase()}</title><rect x="${round(x + 0.5)}" y="0.5" width="${round(long - 1)}" height="${height - 1}" rx="2"/></g>`;
    x += long + gap;
    return rect;
  });
  return `<svg class="bar" viewBox="0 0 ${width} ${height}" role="img" aria-label="${escape(statusCount(byStatus))}">${parts.join('')}</svg>`;
}

/** The pattern of one status, for a legend. */
export function swatch(status: Status): string {
  return `<svg class="swatch" viewBox="0 0 14 14" aria-hidden="true"><g class="${status}"><rect x="0.5" y="0.5" width="13" height="13" rx="2"/></g></svg>`;
}

/** What bars and marks refer to; once on a page. */
export const definitions = `<svg class="definitions" aria-hidden="true" width="0" height="0"><defs>
<pattern id="hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="ground" width="5" height="5"/><rect class="stripe" width="2.2" height="5"/></pattern>
<pattern id="dots" width="4" height="4" patternUnits="userSpaceOnUse"><rect class="ground" width="4" height="4"/><circle class="dot" cx="2" cy="2" r="1.1"/></pattern>
<symbol id="tick" viewBox="0 0 16 16"><path d="M2.5 8.5 6.5 12.5 13.5 3.5"/></symbol>
<symbol id="cross" viewBox="0 0 16 16"><path d="M3.5 3.5 12.5 12.5M12.5 3.5 3.5 12.5"/></symbol>
<symbol id="ring" viewBox="0 0 16 16"><circle cx="8" cy="8" r="5.2"/></symbol>
<symbol id="disc" viewBox="0 0 16 16"><circle cx="8" cy="8" r="4.6" class="full"/></symbol>
<symbol id="query" viewBox="0 0 16 16"><path d="M4.8 5.6C4.8 3.6 6.2 2.6 8 2.6S11.2 3.7 11.2 5.4C11.2 7.6 8 7.6 8 10.2M8 12.9V13.4"/></symbol>
</defs></svg>`;

export function mark(name: 'tick' | 'cross' | 'ring' | 'disc' | 'query'): string {
  return `<svg class="mark" aria-hidden="true"><use href="#${name}"/></svg>`;
}

function round(value: number): string {
  return String(Math.round(value * 10) / 10);
}
