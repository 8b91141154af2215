import type { Span } from '../text/span';
import type { Text } from '../text/text';
import { lineEnd } from './line-end';

/** A longer line, in code units, is not written by people: an embedded image, data, an attack. */
const longestLine = 100_000;
/** A longer document, in code units, is not parsed at all. */
export const longestText = 8_000_000;
/** The parser's time grows with the square of how deep lists and quotes are nested. */
const deepestContainers = 120;

/**
 * What is left out of parsing: byte order marks, overlong lines and lines in lists or quotes nested beyond reason.
 * Null when what remains is too much, too.
 * @param isStart whether the text is the beginning of its document, where alone a byte order mark can stand
 */
export function findCuts(text: string, isStart = true): Span[] | null {
  const cuts: Span[] = [];
  let line = 0;
  let cut = 0;
  while (isStart && text.charCodeAt(cut) === 0xfeff) cut++;
  if (cut > 0) cuts.push({ start: 0, end: (line = cut) });
  for (let end = -1; end < text.length; line = end + 1) {
    end = lineEnd(text, line);
    if (!isCut(text, line, end)) continue;
    cuts.push({ start: line, end });
    cut += end - line;
  }
  return text.length - cut > longestText ? null : cuts;
}

/** Whether the line from `start` to `end` is left out of parsing. */
export function isCut(text: Text, start: number, end: number): boolean {
  const length = end - start;
  if (length <= deepestContainers) return false;
  return length > longestLine || containers(text.slice(start, end)) > deepestContainers;
}

/** How many lists and quotes the start of a line may stand for: markers and two columns of indentation each. */
function containers(line: string): number {
  let markers = 0;
  let columns = 0;
  for (let i = 0; i < line.length; i++) {
    const character = line[i]!;
    if (character === '\t') columns += 4;
    else if (character === ' ') columns++;
    else if (character === '>') markers++;
    else if (isSpace(line[i + 1]) && (isBullet(character) || character === '.' || character === ')')) markers++;
    else if (character < '0' || character > '9') break;
  }
  // A marker takes a column of white space, too.
  return markers + Math.max(0, columns - markers) / 2;
}

function isBullet(character: string): boolean {
  return character === '-' || character === '*' || character === '+';
}

function isSpace(character: string | undefined): boolean {
  return character === ' ' || character === '\t';
}

/** More runs of `*`, `_` or `~` in one paragraph cannot be matched in reasonable time. */
const mostRuns = 4000;

/** Whether a paragraph has so many marks of emphasis that matching them, whose time is quadratic, must be left. */
export function hasTooMuchEmphasis(text: string): boolean {
  if (text.length <= mostRuns) return false;
  let runs = 0;
  let lineIsBlank = true;
  let last = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 10) {
      if (lineIsBlank) runs = 0;
      lineIsBlank = true;
    } else if (unit === 42 || unit === 95 || unit === 126) {
      // The cells of a table are matched one by one.
      if (unit !== last && ++runs > mostRuns) return true;
      lineIsBlank = false;
    } else if (unit === 124) runs = Math.max(0, runs - 20);
    else if (unit > 32) lineIsBlank = false;
    last = unit;
  }
  return false;
}
