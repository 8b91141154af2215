import type { Span } from '../text/span';
import type { Text } from '../text/text';
import { afterLineEnding, lineEnd } from './line-end';

export interface FrontMatterSpan {
  /** What stands between the lines that open and close it. */
  readonly content: Span;
  /** Behind the line ending after the closing line. */
  readonly end: number;
  /** YAML's may be closed by dots, as in Pandoc. */
  readonly closing: '---' | '...' | '+++';
}

/**
 * YAML or TOML front matter; null where the text has none. It stands only at the very start of a document. Dots close what begins like YAML's
 * fields: below a line across the page they are words left out.
 */
export function frontMatterSpan(text: Text): FrontMatterSpan | null {
  let mark = 0;
  while (text.charCodeAt(mark) === 0xfeff) mark++;
  const fence = text.slice(mark, mark + 3);
  if (fence !== '---' && fence !== '+++') return null;
  const opening = lineEnd(text, mark);
  if (text.slice(mark + 3, opening).replace(/[ \t]+/gu, '') !== '') return null;
  const start = afterLineEnding(text, opening);
  const hasDots = fence === '---' && /^(?:#|\.\.\.|[^\s-].*:)/u.test(text.slice(start, start + 1000));
  for (let line = start; line < text.length;) {
    const end = lineEnd(text, line);
    const closing = text.slice(line, line + 3);
    if (
      (closing === fence || (hasDots && closing === '...')) &&
      text.slice(line + 3, end).replace(/[ \t]+/gu, '') === ''
    )
      return { content: { start, end: line }, end: afterLineEnding(text, end), closing };
    line = afterLineEnding(text, end);
  }
  return null;
}
