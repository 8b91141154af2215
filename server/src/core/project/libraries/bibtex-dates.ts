import type { RawEntry } from '@citation-js/plugin-bibtex/lib-mjs/input/file.js';

/** "2023", "2023-11", "2023-11-15", with a time, a doubt, an unknown digit: BibLaTeX's manual, 2.3.8, after ISO 8601-2. */
const DAY = String.raw`-?\d{2}(?:\d\d|\d[uxX]|[uxX]{2})(?:-(?:\d\d|[uxX]{2})(?:-(?:\d\d|[uxX]{2}))?)?(?:T[\d:.Z+-]{1,20})?[?~%]?`;
const DATE = new RegExp(`^(?:${DAY}|(?:${DAY}|\\.\\.)?/(?:${DAY}|\\.\\.)?)$`, 'u');

/** Fields that hold a date and nothing else, with those of CSL. */
const targets: Readonly<Record<string, string>> = {
  date: 'issued',
  urldate: 'accessed',
  origdate: 'original-date',
  eventdate: 'event-date',
};
const fields = Object.keys(targets);

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

/** A year of which not every digit is known: none that could be printed, for Pandoc as well. */
const VAGUE = /(?:^|\/)-?\d{2,3}X/u;

/** An entry without the dates that cannot be printed: in print they are missing, for Pandoc as well. */
export function withSoundDates(entry: RawEntry): RawEntry {
  const properties = { ...entry.properties };
  for (const field of fields) {
    const written = properties[field];
    if (typeof written === 'string' && (!isDate(written) || VAGUE.test(written.trim()))) delete properties[field];
  }
  return { ...entry, properties };
}

/** Seasons and years before Christ, which the parser does not read, by the fields of CSL. */
export function rareDates(properties: RawEntry['properties']): Record<string, unknown> {
  const dates: Record<string, unknown> = {};
  for (const [field, target] of Object.entries(targets)) {
    const written = String(properties[field] ?? '').trim();
    const season = /^\d{4}-2([1-4])$/u.exec(written)?.[1];
    if (season !== undefined) dates[target] = { 'date-parts': [[Number(written.slice(0, 4))]], season: Number(season) };
    else if (/(?:^|\/)-\d/u.test(written))
      dates[target] = {
        'date-parts': (written.match(/-?\d{4}(?!\d)/gu) ?? []).map((year) => [calendarYear(Number(year))]),
      };
  }
  return dates;
}

/** There is a year 0 in ISO 8601, which is 1 BC. */
function calendarYear(year: number): number {
  return year < 1 ? year - 1 : year;
}
