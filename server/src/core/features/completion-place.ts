import type { Analysis } from '../rules/analysis';
import { blockAt } from '../rules/locate';
import type { Span } from '../text/span';
import { markUnder } from './under-cursor';

/** What the writer is typing. `typed` is what an accepted item replaces, relative to the document; `query` what is looked for. */
export interface CompletionPlace {
  readonly kind: 'footnote' | 'bracketed-key' | 'key' | 'slash' | 'number' | 'word' | 'nothing';
  readonly typed: Span;
  readonly query: string;
  /** A number so short, or so placed (a list's), that it is most likely going to be another one. */
  readonly unlikely: boolean;
}

/** How much of the line before the cursor is looked at. */
const window = 120;

const silent = new Set(['code', 'math', 'html', 'front-matter', 'definition', 'rule']);
const silentMarks = new Set(['code', 'math', 'image', 'html']);

/** What could be completed at an offset; null in code, maths, HTML, front matter and addresses. */
export function completionPlace(analysis: Analysis, offset: number): CompletionPlace | null {
  const { text } = analysis;
  if (isSilent(analysis, offset)) return null;
  const before = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset).slice(-window);
  const at = (typed: string, kind: CompletionPlace['kind'], query = typed): CompletionPlace => ({
    kind,
    typed: { start: offset - typed.length, end: offset },
    query,
    unlikely: kind === 'number' && (typed.length < 2 || before.trim() === typed),
  });

  if (/\S$/u.test(before) && !isProse(analysis, offset)) return null;

  const note = /\[\^([^\]\s[]*)$/u.exec(before);
  if (note !== null) return at(note[1]!, 'footnote');
  const key = /(^|[\s[(;,–—-])@([\p{L}\p{N}_:.#$%&+?<>~/-]*)$/u.exec(before);
  if (key !== null) return isBracketed(before) ? at(key[2]!, 'bracketed-key') : at(`@${key[2]!}`, 'key', key[2]!);
  // "/huawei share", as editors of our day have it; not "and/or", not a path.
  const slash = /(?:^|[\s(])(\/([\p{L}\p{N}$€£][\p{L}\p{N} .,%’'-]{0,60})?)$/u.exec(before);
  if (slash !== null) return at(slash[1]!, 'slash', slash[2] ?? '');
  // An address or e-mail is being typed.
  if (/(?:[:/@]|www\.)[^\s]*$/u.test(before)) return null;
  const number = /(?:^|[^\p{L}\p{N}.,])([$€£]?\d[\d.,]*)$/u.exec(before);
  if (number !== null) return at(number[1]!, 'number');
  const word = /[\p{L}][\p{L}\p{N}’'-]*$/u.exec(before);
  if (word !== null) return at(word[0], 'word');
  return at('', 'nothing');
}

function isSilent(analysis: Analysis, offset: number): boolean {
  const block = blockAt(analysis, offset);
  if (block === null) return false;
  const { kind, text } = block.reading.block;
  const inside = offset - block.start;
  // On the line after a closed fence the writer is out of the code again.
  if (silent.has(kind)) return inside > 0 && (inside < text.length || !text.endsWith('\n'));
  const mark = markUnder(block, inside);
  if (mark === undefined || inside <= mark.source.start || inside >= mark.source.end) return false;
  if (silentMarks.has(mark.kind)) return true;
  return mark.kind === 'link' && (mark.bare || block.reading.block.text.lastIndexOf('](', inside) > mark.source.start);
}

/** Whether what stands before the cursor is read as prose: code in a list or a quote is not. */
function isProse(analysis: Analysis, offset: number): boolean {
  const block = blockAt(analysis, offset);
  if (block === null) return true;
  const inside = offset - block.start;
  return block.reading.block.passages.some(({ source }) => source.start < inside && inside <= source.end);
}

/** Whether a bracket is open on the line, as in `[see @`. */
function isBracketed(before: string): boolean {
  return before.lastIndexOf('[') > before.lastIndexOf(']');
}
