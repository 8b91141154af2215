/** The end of a text, `length` code units of it at most and no word cut. */
export function lastWords(text: string, length: number): string {
  if (text.length <= length) return text;
  const space = text.indexOf(' ', text.length - length - 1);
  return space < 0 ? '' : text.slice(space + 1);
}
