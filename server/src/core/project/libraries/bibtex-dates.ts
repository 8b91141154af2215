import type { RawEntry } from '@citation-js/plugin-bibtex/lib-mjs/input/file.js';

/** "2023", "2023-11", "2023-11-15", with a time, a doubt, an unknown digit: BibLaTeX's manual, 2.3.8, after ISO 8601-2. */
const DAY = String.raw`-?\d{2}(?:\d\d|\d[uxX]|[uxX]{2})(?:-(?:\d\d|[uxX]{2})(?:-(?:\d\d|[uxX]{2}))?)?(?:T[\d:.Z+-]{1,20})?[?~%]?`;
const DATE = new RegExp(`^(?:${DAY}|(?:${DAY}|\\.\\.)?/(?:${DAY}|\\.\\.)?)$`, 'u');

/** Fields that hold a date and nothing else. */
const fields = ['date', 'urldate', 'origdate', 'eventdate'];

export function holdsDate(field: string): boolean {
  return fields.includes(field);
}

function isDate(written: string): boolean {
  return DATE.test(written.replace(/[{}"]/gu, '').trim());
}

/**
 * What is wrong with a date as BibLaTeX writes it, so that it would not be printed; null for nothing. Half a sentence for people.
 * @param value the field as it is written, with its braces or quotation marks
 */
export function slipInDate(value: string): string | null {
  const plain = value.replace(/[{}"]/gu, '').trim();
  if (plain === '' || plain.length > 200 || isDate(plain)) return null;
  return `“${plain.slice(0, 40)}” is not read as a date. Write it as 2024, 2024-05 or 2024-05-31`;
}

/** An entry without the dates that BibLaTeX cannot read: in print they are missing, for Pandoc as well. */
export function withSoundDates(entry: RawEntry): RawEntry {
  const properties = { ...entry.properties };
  for (const field of fields) {
    const written = properties[field];
    if (typeof written === 'string' && !isDate(written)) delete properties[field];
  }
  return { ...entry, properties };
}
