import { shift, type Span } from '../text/span';
import { Draft } from './draft';
import { parseMarkdown, spanOf } from './parse';
import type { Passage } from './passage';
import { runningText } from './place';
import { readInline } from './read-inline';

/** Fields of front matter that readers see as prose. */
const field = /^(title|subtitle|abstract|description)[ \t]*:[ \t]*(.*)$/iu;

/** The passages of YAML front matter: the values of title, subtitle, abstract and description. Converters read an abstract as Markdown. */
export function readFrontMatter(text: string): Passage[] {
  const passages: Passage[] = [];
  const lines = linesOf(text);
  for (let i = 1; i < lines.length; i++) {
    const found = field.exec(lines[i]!.text);
    if (!found) continue;
    const draft = new Draft();
    const value = found[2]!;
    const block = /^[|>][+-]?\d?[ \t]*(?:#.*)?$/u.test(value);
    if (!block) addLine(draft, value, lines[i]!.start + found[0].length - value.length);
    while (lines[i + 1] && /^(?:[ \t]|$)/u.test(lines[i + 1]!.text) && (block || lines[i + 1]!.text !== '')) {
      const { text: line, start } = lines[++i]!;
      const indent = line.length - line.trimStart().length;
      if (draft.length > 0) draft.addWhole(line.trim() === '' ? '\n' : ' ', { start: start - 1, end: start }, ' ');
      addLine(draft, line.slice(indent), start + indent);
    }
    if (!block) dropQuotes(draft);
    const finished = draft.finish();
    if (finished.prose === '' || /^[[{&*!]/u.test(value)) continue;
    const first = finished.pieces[0]!;
    const last = finished.pieces.at(-1)!;
    const source = { start: first.source, end: last.source + last.sourceLength };
    // A second one is a slip, and many of them no abstract.
    if (/^abstract$/iu.test(found[1]!) && passages.every(({ role }) => role !== 'abstract'))
      passages.push(...readAbstract(text, source));
    else passages.push({ role: 'metadata', place: runningText, ...finished, source });
  }
  return passages;
}

function readAbstract(text: string, { start, end }: Span): Passage[] {
  const context = { origin: -start, text, targets: new Map<string, never>() };
  const root = parseMarkdown(text.slice(start, end), { onlyParagraphs: true });
  return root.children.flatMap((node): Passage[] => {
    if (node.type !== 'paragraph') return [];
    const { prose, pieces, marks } = readInline(node.children, context).finish();
    return [{ role: 'abstract', place: runningText, prose, pieces, marks, source: shift(spanOf(node), start) }];
  });
}

function addLine(draft: Draft, line: string, start: number): void {
  draft.addVerbatim(line.trimEnd(), start);
}

/** Quotes around a value, and the backslash or quote that escapes one inside, are no prose; nor is a comment. */
function dropQuotes(draft: Draft): void {
  const { text } = draft;
  const quote = text[0];
  if (quote !== '"' && quote !== "'") {
    const comment = text.indexOf(' #');
    if (comment >= 0) draft.drop(comment, draft.length);
    return;
  }
  draft.drop(0, 1);
  for (let i = 1; i < text.length; i++) {
    const escapes = quote === '"' ? text[i] === '\\' : text[i] === quote && text[i + 1] === quote;
    if (escapes) draft.drop(i, ++i);
    else if (text[i] === quote) {
      draft.drop(i, draft.length);
      return;
    }
  }
}

function linesOf(text: string): { text: string; start: number }[] {
  const lines: { text: string; start: number }[] = [];
  for (const { 0: line, index } of text.matchAll(/[^\r\n]+|\r\n|[\r\n]/gu)) {
    const last = lines.at(-1);
    if (/[\r\n]/u.test(line)) lines.push({ text: '', start: index + line.length });
    else if (last && last.start === index) last.text = line;
    else lines.push({ text: line, start: index });
  }
  return lines;
}
