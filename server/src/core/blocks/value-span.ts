import type { Span } from '../text/span';
import { toSource, type Passage } from './passage';

/** A superscript or subscript that is open at the end: Pandoc's or HTML's. */
const OPEN_SCRIPT = /(?:([\^~])|<(su[bp])\b[^<>]{0,60}>)[^\s^~<>]{1,20}$/iu;
const CLOSING_TAG = /^<\/(su[bp])\s{0,9}>/iu;

/**
 * The span of a value in the block's text: without the backslash that escapes its first sign (`\$12`), and with the mark that closes an exponent at
 * its end (`km^2^`, `m<sup>2</sup>`).
 * @param text of the block
 */
export function valueToSource(passage: Passage, span: Span, text: string): Span {
  const { start, end } = toSource(passage, span);
  return { start: start + Number(isEscape(text, start) && end > start + 1), end: scriptEnd(text, start, end) };
}

/** Whether a backslash stands here that makes the sign after it a plain one. */
const isEscape = (text: string, at: number) => text[at] === '\\' && text[at - 1] !== '\\';

/** Where words go that are to stand right before a value: before the backslash that escapes its first sign. */
export function beforeEscape(text: string, valueStart: number): number {
  return isEscape(text, valueStart - 1) ? valueStart - 1 : valueStart;
}

function scriptEnd(text: string, start: number, end: number): number {
  const closing = text[end];
  if (closing !== '^' && closing !== '~' && closing !== '<') return end;
  const [, sign, tag] = OPEN_SCRIPT.exec(text.slice(start, end)) ?? [];
  if (sign !== undefined) return sign === closing ? end + 1 : end;
  const closed = tag === undefined ? null : CLOSING_TAG.exec(text.slice(end, end + 20));
  return closed?.[1]!.toLowerCase() === tag?.toLowerCase() ? end + (closed?.[0].length ?? 0) : end;
}
