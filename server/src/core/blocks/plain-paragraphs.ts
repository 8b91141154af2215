import type { Paragraph, Root, Text } from 'mdast';

/** A sign that may mean something in Markdown, wherever it stands; and what a bare address begins with. */
const special = /[\\`*_[\]<&$~@|\0\t\r]|https?:|www\./iu;
/** What a line of a paragraph may begin with and be nothing else: no list, quote, heading, rule or underline. */
const plainStart = /[\p{L}"'“‘(]/u;
const listMarker = /\d{1,9}[.)](?:[ \n]|$)/uy;

/**
 * The tree of a text that is nothing but paragraphs of plain words, as the parser would make it (with a text node for
 * each line and line ending, see `exactText`); null when it may be anything else. The parser takes about a hundred times as long.
 */
export function plainParagraphs(text: string): Root | null {
  if (special.test(text)) return null;
  const paragraphs: Paragraph[] = [];
  let open: Paragraph | null = null;
  for (let line = 0; line < text.length;) {
    const ending = text.indexOf('\n', line);
    const end = ending < 0 ? text.length : ending;
    if (end === line) open = null;
    else {
      if (!isPlainLine(text, line, end)) return null;
      if (open === null) paragraphs.push((open = { type: 'paragraph', children: [], position: place(line, end) }));
      else open.children.push(textNode('\n', line - 1, line));
      open.children.push(textNode(text.slice(line, end), line, end));
      open.position = place(open.position!.start.offset!, end);
    }
    line = end + 1;
  }
  return { type: 'root', children: paragraphs, position: place(0, text.length) };
}

function isPlainLine(text: string, line: number, end: number): boolean {
  if (text.charCodeAt(end - 1) === 32) return false;
  const first = text.charCodeAt(line);
  if (first >= 48 && first <= 57) {
    listMarker.lastIndex = line;
    return !listMarker.test(text);
  }
  return plainStart.test(String.fromCodePoint(text.codePointAt(line)!));
}

function textNode(value: string, start: number, end: number): Text {
  return { type: 'text', value, position: place(start, end) };
}

/** Only offsets are asked for; lines and columns would have to be counted. */
function place(start: number, end: number): NonNullable<Root['position']> {
  return { start: { line: 1, column: 1, offset: start }, end: { line: 1, column: 1, offset: end } };
}
