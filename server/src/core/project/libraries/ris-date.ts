/** A date of CSL. */
export type CslDate = { 'date-parts': number[][] } | { literal: string };

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * A date as RIS has it, "2024/05/03/", or as people write it, "3 May 2024" and "May 3" beside a year. Numbers of which nobody can say which is
 * the month are left out. What is no date at all stays as it is written.
 * @param year the year where the date itself has none
 */
export function risDate(written: string, year?: number): CslDate {
  const numbers = /^(\d{4})(?:[/-](\d{0,2})(?:[/-](\d{0,2}))?)?(?!\d)/u.exec(written);
  if (numbers !== null) return inParts(Number(numbers[1]), Number(numbers[2] ?? ''), Number(numbers[3] ?? ''));
  const said = /\b((?:1[4-9]|20)\d\d)\b/u.exec(written)?.[1];
  const known = said === undefined ? year : Number(said);
  if (known === undefined) return { literal: written };
  const month = /(?<![\p{Letter}])(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{Lowercase_Letter}*\.?/iu.exec(
    written,
  );
  if (month === null) return inParts(known);
  const day = /(?<!\d)(\d{1,2})(?!\d)/u.exec(written)?.[1] ?? '';
  return inParts(known, months.indexOf(month[1]!.toLowerCase()) + 1, Number(day));
}

function inParts(year: number, month = 0, day = 0): CslDate {
  if (month < 1 || month > 12) return { 'date-parts': [[year]] };
  return { 'date-parts': [day < 1 || day > 31 ? [year, month] : [year, month, day]] };
}

/** How exactly a date says when it was: 0 for no date, 3 for a day. */
export function exactness(date: CslDate | null): number {
  return date === null || !('date-parts' in date) ? 0 : date['date-parts'][0]!.length;
}
