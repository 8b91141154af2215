import { asciiDigit } from 'micromark-util-character';
import { classifyCharacter } from 'micromark-util-classify-character';

/** What means something to Markdown at the head of a line, and is no line of a paragraph, or not for sure. */
const headOfBlock = new Set([...'#>-+=~<|:& \t\ufeff'].map((sign) => sign.charCodeAt(0)));

const listMarker = /(?:[-+*]|\d{1,9}[.)])(?:[ \r\n]|$)/uy;

/** Whether what stands from `at` to the end of its line can only be a line of a paragraph: no list, heading, rule, definition … */
export function isParagraphLine(text: string, at: number, end: number): boolean {
  if (at >= end || (text.charCodeAt(end - 1) === 32 && text.charCodeAt(end - 2) === 32)) return false;
  const first = text.charCodeAt(at);
  const second = text.charCodeAt(at + 1);
  if (asciiDigit(first)) return !isListMarker(text, at);
  switch (first) {
    case asterisk:
    case underscore: {
      const inside = second === first ? text.charCodeAt(at + 2) : second;
      return at + 2 < end && inside !== first && classifyCharacter(inside) === undefined;
    }
    case backslash:
      return second === dollar;
    case leftBracket: {
      // The first bracket that closes ends the label of a definition, unless it is escaped.
      const label = text.slice(at, at + longestLabel);
      const close = label.indexOf(']');
      if (close < 0) return true;
      return at + close < end ? label[close + 1] !== ':' && label[close - 1] !== '\\' : !label.includes(']:');
    }
    case dollar:
      return asciiDigit(second);
    case backquote:
      return second !== backquote;
    default:
      return !headOfBlock.has(first);
  }
}

/** Whether a bullet or a number of a list stands at `at`. */
export function isListMarker(text: string, at: number): boolean {
  listMarker.lastIndex = at;
  return listMarker.test(text);
}

/** Of the label of a definition, with its brackets and the colon. */
const longestLabel = 1003;

const dollar = 36;
const asterisk = 42;
const leftBracket = 91;
const backslash = 92;
const underscore = 95;
const backquote = 96;
