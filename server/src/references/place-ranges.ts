const between = /(\s*(?:[-–,;]|\band\b)\s*)/u;
const roman = /^[ivxlcdm]+$/iu;
/** What the processor knows as a number. */
const plain = /^\d+[a-z]*$/iu;
const number = /^(?:\p{L}{0,2}\d[\p{L}\p{N}.:/()[\]]*|[([][\p{L}\p{N}]+[)\]])$/u;

const start = '9zzq';
const end = 'qzz';
const written = new RegExp(`${start}((?:[a-p]{4})+)${end}`, 'gu');

/**
 * Several places whose numbers the processor does not know as such ("3.12-3.17", "A1-A4", "6(1)-(3)") with numbers that it knows: it would take
 * them for one place, or lose letters. `withPlaces` puts them back.
 */
export function knownNumbers(locator: string): string {
  const parts = locator.split(between);
  const numbers = parts.filter((_, i) => i % 2 === 0);
  if (numbers.length === 1 || !numbers.every((part) => number.test(part) || roman.test(part))) return locator;
  if (numbers.every((part) => plain.test(part) || roman.test(part))) return locator;
  return parts.map((part, i) => (i % 2 === 1 ? part.replace('–', '-') : number.test(part) ? code(part) : part)).join('');
}

/** Each character as four letters, so that one place is the same everywhere. */
function code(part: string): string {
  let letters = '';
  for (let i = 0; i < part.length; i++)
    letters += part
      .charCodeAt(i)
      .toString(16)
      .padStart(4, '0')
      .replace(/./gu, (digit) => String.fromCharCode(97 + parseInt(digit, 16)));
  return start + letters + end;
}

export function withPlaces(text: string): string {
  return text.replace(written, (_, letters: string) =>
    letters.replace(/.{4}/gu, (four) =>
      String.fromCharCode([...four].reduce((sum, letter) => sum * 16 + letter.charCodeAt(0) - 97, 0)),
    ),
  );
}
