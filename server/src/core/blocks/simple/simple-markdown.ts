import type { FootnoteDefinition, Heading, Paragraph, Root, RootContent } from 'mdast';
import { hasTooMuchEmphasis } from '../cuts';
import { labelKey } from '../labels';
import type { DefinedLabels } from '../parse';
import { isListMarker, isParagraphLine } from './line-start';
import { Lines } from './lines';
import { position } from './nodes';
import { ParagraphReader } from './paragraph-reader';
import { readSimpleList } from './simple-list';
import { readSimpleQuote } from './simple-quote';
import { readSimpleTable } from './simple-table';

const heading = /(#{1,6}) (?=[^ #])/uy;
const definition = /\[\^([A-Za-z0-9_-]{1,999})\]: (?=[^ ])/uy;

/**
 * The tree of a text that is written the way people write drafts (paragraphs, headings, flat or tidily indented lists, quotes, notes,
 * tables; in them what `simpleInline` reads), as the parser would make it; null when anything in it may be read otherwise.
 * The parser takes some ten times as long. Of a list it is not told whether it is loose, since nobody asks.
 * @param defined labels defined elsewhere
 */
export function simpleMarkdown(text: string, defined: DefinedLabels): Root | null {
  if (defined.links.length > 0 || hasTooMuchEmphasis(text)) return null;
  const lines = new Lines(text);
  const reader = new ParagraphReader(text, new Set([...defined.footnotes, ...definedIn(lines)]));
  const children: RootContent[] = [];
  let open: Paragraph | null = null;
  let note: FootnoteDefinition | null = null;
  for (let line = 0; line < lines.count;) {
    if (lines.isBlank(line)) {
      open = null;
      note = null;
      line++;
      continue;
    }
    const start = lines.starts[line]!;
    const end = lines.ends[line]!;
    const label = definitionAt(text, start);
    if (label !== null) {
      const first = start + label.length + '[^]: '.length;
      if (!isParagraphLine(text, first, end)) return null;
      open = reader.begin(first, end);
      note = { type: 'footnoteDefinition', identifier: label.toLowerCase(), label, children: [open] };
      note.position = position(start, end);
      children.push(note);
      line++;
    } else if (text[start] === '#') {
      const node = note === null ? readHeading(reader, start, end) : null;
      if (node === null) return null;
      children.push(node);
      open = null;
      line++;
    } else if (isParagraphLine(text, start, end)) {
      if (open === null) children.push((open = reader.begin(start, end)));
      else reader.goOn(start, end);
      if (note !== null) note.position = position(note.position!.start.offset!, end);
      line++;
    } else {
      if (open !== null) return null;
      const read = isListMarker(text, start)
        ? readSimpleList
        : text[start] === '>'
          ? readSimpleQuote
          : text[start] === '|'
            ? readSimpleTable
            : null;
      const found = read?.(lines, line, reader) ?? null;
      if (found === null || !lines.isBlank(found.next)) return null;
      children.push(found.node);
      line = found.next;
    }
  }
  return reader.finish() ? { type: 'root', children, position: position(0, text.length) } : null;
}

/** The notes that the text itself defines. */
function definedIn({ text, starts }: Lines): readonly string[] {
  if (!text.includes(']:')) return [];
  return starts.flatMap((start) => {
    const label = definitionAt(text, start);
    return label === null ? [] : [labelKey(label)];
  });
}

/** The label of the note whose definition begins here. */
function definitionAt(text: string, start: number): string | null {
  if (text.charCodeAt(start) !== 91) return null;
  definition.lastIndex = start;
  return definition.exec(text)?.[1] ?? null;
}

function readHeading(reader: ParagraphReader, start: number, end: number): Heading | null {
  heading.lastIndex = start;
  const marks = heading.exec(reader.text)?.[1];
  const wordsEnd = reader.text[end - 1] === ' ' ? end - 1 : end;
  const last = reader.text[wordsEnd - 1];
  if (marks === undefined || last === ' ' || last === '#') return null;
  const children = reader.inline(start + marks.length + 1, wordsEnd);
  return (
    children && { type: 'heading', depth: marks.length as Heading['depth'], children, position: position(start, end) }
  );
}
