import type { CslItem } from '../core/evidence/pack';

const laws = new Set(['legislation', 'bill', 'regulation', 'treaty']);
/** A public law of the United States: "116-136". */
const publicLaw = /^\d{1,3}[-–]\d+$/u;

/**
 * A reference to laws of other countries than the style's own: a short title that ends with its year ("Housing Act 1988") has the year
 * once, and what is no number of an American public law ("c. 50") is not called one.
 */
export function tidyStatutes(text: string, items: readonly CslItem[]): string {
  let tidy = text;
  for (const { type, title = '', number, issued } of items) {
    if (!laws.has(type)) continue;
    const year = String(issued?.['date-parts']?.[0]?.[0] ?? '');
    if (year !== '' && new RegExp(`\\s${escaped(year)}$`, 'u').test(title))
      tidy = tidy.replace(
        new RegExp(`(${escaped(title)}),? (?:${escaped(year)}\\b|\\(${escaped(year)}\\))`, 'giu'),
        '$1',
      );
    if (number !== undefined && !publicLaw.test(number.trim())) tidy = tidy.replaceAll(`Pub. L. No. ${number}`, number);
  }
  return tidy;
}

/** As a pattern; a style prints its own apostrophes. */
function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&').replace(/['’]/gu, "['’]");
}
