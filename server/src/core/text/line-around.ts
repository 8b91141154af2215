import type { Span } from './span';
import type { Text } from './text';

/** The line that holds an offset, without its line ending. A line ends with `\n`, `\r\n` or a lone `\r`. */
export function lineAround(text: Text, offset: number): Span {
  let start = offset;
  // Between `\r` and `\n` it is still the same line.
  while (start > 0 && !endsLine(text, start - 1)) start--;
  let end = offset;
  while (end < text.length && text.charCodeAt(end) !== 10 && text.charCodeAt(end) !== 13) end++;
  return { start, end: Math.max(start, end) };
}

/** Where the line after one begins that ends at `end`; the text's length when there is none. */
export function afterLine(text: Text, end: number): number {
  if (end >= text.length) return text.length;
  return text.charCodeAt(end) === 13 && text.charCodeAt(end + 1) === 10 ? end + 2 : end + 1;
}

function endsLine(text: Text, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit === 10 || (unit === 13 && text.charCodeAt(at + 1) !== 10);
}
