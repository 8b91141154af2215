import type { Blockquote, Paragraph } from 'mdast';
import { isListMarker, isParagraphLine } from './line-start';
import { position } from './nodes';
import type { BlockReading } from './paragraph-reader';

/** A quote of paragraphs, each of whose lines begins with `> `. */
export const readSimpleQuote: BlockReading = (lines, first, reader) => {
  const { text } = lines;
  const quote: Blockquote = { type: 'blockquote', children: [] };
  let open: Paragraph | null = null;
  let line = first;
  for (; !lines.isBlank(line); line++) {
    const start = lines.starts[line]!;
    const end = lines.ends[line]!;
    if (text[start] !== '>') return null;
    if (end === start + 1) {
      open = null;
      continue;
    }
    if (text[start + 1] !== ' ' || isListMarker(text, start + 2) || !isParagraphLine(text, start + 2, end)) return null;
    if (open === null) quote.children.push((open = reader.begin(start + 2, end)));
    else reader.goOn(start + 2, end);
  }
  if (open === null) return null;
  quote.position = position(lines.starts[first]!, open.position!.end.offset!);
  return { node: quote, next: line };
};
