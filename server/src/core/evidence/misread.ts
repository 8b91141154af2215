import type { Region } from './context';
import type { Fit } from './fit';

const NOW =
  /^(?:currently|already|today|now|presently|nowadays|enjoys?|holds?|has|have|is|are|boasts?|leads|commands?)$/;
const PLAINLY_NOW = /^(?:currently|already|today|presently|nowadays)$/;
const NOT_YET =
  /^(?:could|would|may|might|can|will|if|should|provided|unless|possible|possibly|potential|potentially|by|goal|aim|target|hopes?|expected|projected|forecast|wins?|once|scenario|attainable|achievable|opportunity|chance|due|set|planned|plans|scheduled|slated)$/;

/**
 * Whether a sentence says of the present what the source says of a time to come, and only on a condition: "America holds
 * a lead of 12 to 24 months" of what could be locked in by 2028.
 */
export function isMisread({ found, number, years, period }: Fit, regions: readonly Region[]): boolean {
  const { known } = found;
  const depends = known.figure.qualifiers.some(({ kind }) => kind === 'condition');
  const isForecast = known.figure.qualifiers.some(({ kind }) => kind === 'projection');
  if (!(depends || isForecast) || known.years.length === 0 || years === 'same' || period.years.length > 0) return false;
  if (!isToCome(found)) return false;
  const { words } = regions[0]!;
  const raws = words.map((word) => word.raw.toLowerCase());
  if (raws.some((raw) => PLAINLY_NOW.test(raw))) return true;
  // "Has a shortfall of 1,250": a forecast told as a fact has lost its qualifier, which is told.
  if (!depends) return false;
  return !raws.some((raw) => NOT_YET.test(raw)) && raws.slice(0, number.last + 1).some((raw) => NOW.test(raw));
}

/** The figure is of years after its source came out. */
function isToCome({ known }: Fit['found']): boolean {
  return known.issued !== null && known.years.every((year) => year > known.issued!);
}
