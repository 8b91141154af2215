const between = /(\s*(?:[-–,;]|\band\b)\s*)/u;
const roman = /^[ivxlcdm]+$/iu;
/** What the processor knows as a number. */
const plain = /^\d+[a-z]*$/iu;
const number = /^(?:\p{L}{0,2}\d[\p{L}\p{N}.:/()[\]]*|[([][\p{L}\p{N}]+[)\]])$/u;

/** The numbers that were put aside. One number has one place here, so that the processor knows it again ("Ibid."). */
const aside: string[] = [];

/**
 * Several places whose numbers the processor does not know as such ("3.12-3.17", "A1-A4", "6(1)-(3)") with numbers that it knows: it would take
 * them for one place, or lose letters. `withPlaces` puts them back.
 */
export function knownNumbers(locator: string): string {
  const parts = locator.split(between);
  const numbers = parts.filter((_, i) => i % 2 === 0);
  if (numbers.length === 1 || !numbers.every((part) => number.test(part) || roman.test(part))) return locator;
  if (numbers.every((part) => plain.test(part) || roman.test(part))) return locator;
  return parts
    .map((part, i) => (i % 2 === 1 ? part.replace('–', '-') : number.test(part) ? code(part) : part))
    .join('');
}

function code(part: string): string {
  const at = aside.indexOf(part);
  return `${at < 0 ? aside.push(part) - 1 : at}zzq`;
}

export function withPlaces(text: string): string {
  return text.replace(/(\d+)zzq/gu, (written, at: string) => aside[Number(at)] ?? written);
}
