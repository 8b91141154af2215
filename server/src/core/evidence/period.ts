import { allMatches } from '../text/all-matches';

/** The years that a text names, in its order, a short range such as "2025-2027" or "2025/26" with the years between. */
export function yearsIn(text: string): readonly number[] {
  const years: number[] = [];
  for (const match of allMatches(text, /(?<!\d)((?:19|20|21)\d\d)(?:\s?[-–/]\s?(\d{4}|\d{2})(?!\d))?(?!\d)/gu)) {
    const first = Number(match[1]);
    const tail = match[2];
    const last =
      tail === undefined ? first : tail.length === 4 ? Number(tail) : Math.floor(first / 100) * 100 + Number(tail);
    if (last < first || last - first > 20) years.push(first);
    else for (let year = first; year <= last; year++) years.push(year);
  }
  return years;
}
