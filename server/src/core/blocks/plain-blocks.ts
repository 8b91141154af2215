import type { Span } from '../text/span';
import type { PlacedBlock } from './block';
import type { Piece } from './passage';
import { runningText } from './place';

/** Paragraphs split at blank lines, without any reading of markup: for text that cannot be parsed. */
export function readPlainBlocks(text: string, within: Span = { start: 0, end: text.length }): PlacedBlock[] {
  const blocks: PlacedBlock[] = [];
  let start = -1;
  let end = -1;
  const finish = (): void => {
    if (start >= 0) blocks.push({ block: plainParagraph(text.slice(start, end)), start });
    start = -1;
  };
  for (let line = within.start; line < within.end;) {
    let lineEnd = line;
    while (lineEnd < within.end && text[lineEnd] !== '\n' && text[lineEnd] !== '\r') lineEnd++;
    let first = line;
    while (first < lineEnd && isBlank(text[first]!)) first++;
    if (first === lineEnd) finish();
    else {
      if (start < 0) start = first;
      end = lineEnd;
      while (isBlank(text[end - 1]!)) end--;
    }
    line = lineEnd + 1;
  }
  finish();
  return blocks;
}

/** A block of one paragraph whose prose is its text. */
function plainParagraph(text: string): PlacedBlock['block'] {
  const prose = text.replace(/[\r\n]/gu, ' ');
  const pieces: Piece[] = [{ prose: 0, length: prose.length, source: 0, sourceLength: prose.length }];
  const source = { start: 0, end: text.length };
  const passages = hasWords(text)
    ? [{ role: 'paragraph' as const, place: runningText, prose, pieces, marks: [], source }]
    : [];
  return { kind: 'paragraph', text, passages, comments: [], footnotes: [] };
}

/** Whether a long text has spaces as prose has; an embedded image has none. */
function hasWords(text: string): boolean {
  if (text.length < 2000) return true;
  let spaces = 0;
  for (let i = 0; i < 2000; i++) if (text[i] === ' ') spaces++;
  return spaces >= 20;
}

function isBlank(character: string): boolean {
  return character.trim() === '';
}
