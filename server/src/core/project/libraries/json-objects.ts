import type { Span } from '../../text/span';

/** Where an object that begins at `start` ends; the end of the text where it is not closed. */
export function endOfObject(text: string, start: number): number {
  let depth = 0;
  let inString = false;
  for (let at = start; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (inString) {
      if (unit === 92) at++;
      else if (unit === 34 || unit === 10) inString = false;
    } else if (unit === 34) inString = true;
    else if (unit === 123 || unit === 91) depth++;
    else if ((unit === 125 || unit === 93) && --depth === 0) return at + 1;
  }
  return text.length;
}

/** Where the next object begins a line just as the one at `start` does; `end` where none does before it. */
export function nextObject(text: string, start: number, end: number): number {
  const line = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  const next = /^\s*$/u.test(line) ? text.indexOf(`\n${line}{`, start) : -1;
  return next < 0 || next > end ? end : next + 1 + line.length;
}

/** Where an object ends that is closed before the next one begins a line: a guess that costs no more than it skips. */
export function endBeforeNext(text: string, start: number): number {
  const next = nextObject(text, start, text.length);
  if (next === text.length) return endOfObject(text, start);
  return Math.max(start + 1, text.lastIndexOf('}', next - 1) + 1);
}

export function parseObject(source: string): Record<string, unknown> | null {
  try {
    const data: unknown = JSON.parse(source);
    return typeof data === 'object' && data !== null ? (data as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}

/** The value of the item's own "id", without quotes. */
export function idSpan(text: string, { start, end }: Span): Span {
  const id = /"id"\s*:\s*(?:"((?:[^"\\]|\\.)*)"|(-?[\d.]+))/gu;
  const source = text.slice(start, end);
  for (const found of source.matchAll(id)) {
    if (depthAt(source, found.index) !== 1) continue;
    const value = found[1] ?? found[2]!;
    const at = start + found.index + found[0].length - value.length - (found[1] === undefined ? 0 : 1);
    return { start: at, end: at + value.length };
  }
  return { start, end: Math.min(end, start + 1) };
}

function depthAt(source: string, offset: number): number {
  let depth = 0;
  let inString = false;
  for (let at = 0; at < offset; at++) {
    const character = source[at];
    if (inString) {
      if (character === '\\') at++;
      else if (character === '"') inString = false;
    } else if (character === '"') inString = true;
    else if (character === '{' || character === '[') depth++;
    else if (character === '}' || character === ']') depth--;
  }
  return depth;
}
