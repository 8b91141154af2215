import type { Text } from '../text/text';
import { isCut } from './cuts';
import { afterLineEnding, lineEnd } from './line-end';
import { isClosed } from './parse';

/**
 * Where the segment that begins at `start` ends: at the next line before which Markdown forgets everything, or at the
 * end of the text. What stands in a segment is parsed the same alone and in its document, but for the labels that the document defines.
 *
 * Such a line follows a blank one and begins in the first column: it is inside no list item, footnote or indented code, nor
 * is it the lazy continuation of a quote. Three things can still reach over it: a list, when the line begins with a marker;
 * indented code, after which the parser takes fewer markers for those of lists, also in a quote or footnote that begins in the line; and
 * code fences, display maths and the kinds of HTML that a blank line does not end, of which the parser itself is asked.
 * The answer depends on the text from `start` to the end of that line alone.
 */
export function segmentEnd(text: Text, start: number): number {
  let hasList = false;
  let hasCode = false;
  let mayStayOpen = false;
  let afterBlank = false;
  let isEmpty = true;
  let askAgainAt = 0;
  let begin = start;
  while (start === 0 && text.charCodeAt(begin) === 0xfeff) begin++;
  for (let line = begin; line < text.length;) {
    const end = lineEnd(text, line);
    const first = firstOfLine(text, line, end);
    if (first === end || isCut(text, line, end)) afterBlank = true;
    else {
      const isMarker = isListMarker(text, first, end);
      const isClaimed = (hasList && isMarker) || (hasCode && (isMarker || mayHoldMarker(text, first)));
      if (afterBlank && !isEmpty && canStart(text, line) && !isClaimed && line >= askAgainAt) {
        if (!mayStayOpen || isClosed(text.slice(start, line))) return line;
        // Asking at every line would take time that grows with the square of what is open.
        askAgainAt = line + Math.ceil((line - start) / 2);
      }
      hasList ||= isMarker;
      hasCode ||= isIndented(text, line, first);
      mayStayOpen ||= outlivesBlankLines(text, first, end);
      afterBlank = false;
      isEmpty = false;
    }
    line = afterLineEnding(text, end);
  }
  return text.length;
}

/** A line in the first column. The parser takes a byte order mark at the start of what it is given for none of the text. */
function canStart(text: Text, line: number): boolean {
  const unit = text.charCodeAt(line);
  return !isSpace(unit) && unit !== 0xfeff;
}

/** Whether the line could be indented code. */
function isIndented(text: Text, line: number, first: number): boolean {
  return first - line >= 4 || (first > line && text.slice(line, first).includes('\t'));
}

function firstOfLine(text: Text, line: number, end: number): number {
  let first = line;
  while (first < end && isSpace(text.charCodeAt(first))) first++;
  return first;
}

function isSpace(unit: number): boolean {
  return unit === 32 || unit === 9;
}

/** `-`, `+`, `*`, `1.` or `1)` with white space or nothing after it. */
function isListMarker(text: Text, first: number, end: number): boolean {
  let at = first;
  const unit = text.charCodeAt(at);
  if (unit === 45 || unit === 43 || unit === 42) at++;
  else {
    while (at < end && text.charCodeAt(at) >= 48 && text.charCodeAt(at) <= 57) at++;
    const stop = text.charCodeAt(at);
    if (at === first || (stop !== 46 && stop !== 41)) return false;
    at++;
  }
  return at >= end || isSpace(text.charCodeAt(at));
}

/** Whether the line may begin a quote or a footnote, in which a list can begin. */
function mayHoldMarker(text: Text, first: number): boolean {
  const unit = text.charCodeAt(first);
  return unit === 62 || unit === 91;
}

const htmlThatStaysOpen = /^<(?:[!?]|(?:script|pre|style|textarea)(?:[\s>]|$))/iu;

/** Whether the line may open something that only a line of its own kind closes. */
function outlivesBlankLines(text: Text, first: number, end: number): boolean {
  const unit = text.charCodeAt(first);
  if (unit === 96 || unit === 126) return text.charCodeAt(first + 1) === unit && text.charCodeAt(first + 2) === unit;
  if (unit === 36) return text.charCodeAt(first + 1) === unit;
  return unit === 60 && htmlThatStaysOpen.test(text.slice(first, Math.min(end, first + 12)));
}
