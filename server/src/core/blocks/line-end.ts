import type { Text } from '../text/text';

/** Where the line ends that an offset stands in. */
export function lineEnd(text: Text, start: number): number {
  let end = start;
  for (; end < text.length; end++) {
    const unit = text.charCodeAt(end);
    if (unit === 10 || unit === 13) break;
  }
  return end;
}

/** Where the next line begins. */
export function afterLineEnding(text: Text, end: number): number {
  return text.charCodeAt(end) === 13 && text.charCodeAt(end + 1) === 10 ? end + 2 : end + 1;
}
