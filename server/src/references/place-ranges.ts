const between = /(\s*(?:[-–,;]|\band\b)\s*)/u;
const roman = /^[ivxlcdm]+$/iu;
/** What the processor knows as a number. */
const plain = /^\d+[a-z]*$/iu;
const number = /^(?:\p{Letter}{0,2}\d[\p{Letter}\p{Number}.:/()[\]]*|[([][\p{Letter}\p{Number}]+[)\]])$/u;

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

const digits = 'abcdefghijklmnop';

/** A number whose letters say what it stands for: the same one each time ("Ibid."), and too small to be shortened in a range. */
function code(part: string): string {
  const units = Array.from({ length: part.length }, (_, i) => part.charCodeAt(i).toString(16).padStart(4, '0'));
  return `1zz${units.join('').replace(/./gu, (digit) => digits[Number.parseInt(digit, 16)]!)}q`;
}

export function withPlaces(text: string): string {
  return text.replace(/1zz((?:[a-p]{4})+)q/gu, (_, letters: string) =>
    letters.replace(/.{4}/gu, (unit) =>
      String.fromCharCode([...unit].reduce((code, letter) => code * 16 + digits.indexOf(letter), 0)),
    ),
  );
}
