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

/**
 * Guesses where objects end that are not closed, by how the next one begins its line. Asked of one start after the other, in their order, so that
 * no line is looked at twice however many objects stand in it.
 */
export class ObjectLines {
  /** Where the line of the last object begins, and its first character that is no space. */
  private line = 0;
  private first = -1;
  private asked = 0;

  constructor(private readonly text: string) {}

  /** Where the next object begins a line just as the one at `start` does; `end` where none does before it. */
  next(start: number, end: number): number {
    const indent = this.indent(start);
    if (indent === null) return end;
    const next = this.text.slice(start, end).indexOf(`\n${indent}{`);
    return next < 0 ? end : start + next + 1 + indent.length;
  }

  /** Where an object ends that is closed before the next one begins a line: a guess that costs no more than it skips. */
  endBeforeNext(start: number): number {
    const next = this.next(start, this.text.length);
    if (next === this.text.length) return endOfObject(this.text, start);
    return start + Math.max(1, this.text.slice(start, next).lastIndexOf('}') + 1);
  }

  /** What stands before the object in its line, where that is nothing but space; else null. */
  private indent(start: number): string | null {
    const found = this.text.slice(this.asked, start).lastIndexOf('\n');
    if (found >= 0) {
      this.line = this.asked + found + 1;
      this.first = -1;
    }
    this.asked = start;
    if (this.first < 0) for (this.first = this.line; /\s/u.test(this.text.charAt(this.first));) this.first++;
    return this.first >= start ? this.text.slice(this.line, start) : null;
  }
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
  const depth = new Depth(source);
  for (const found of source.matchAll(id)) {
    if (depth.at(found.index) !== 1) continue;
    const value = found[1] ?? found[2]!;
    const at = start + found.index + found[0].length - value.length - (found[1] === undefined ? 0 : 1);
    return { start: at, end: at + value.length };
  }
  return { start, end: Math.min(end, start + 1) };
}

/** How many objects and lists are open at a place; asked of one place after the other. */
class Depth {
  private depth = 0;
  private read = 0;
  private inString = false;

  constructor(private readonly source: string) {}

  at(offset: number): number {
    for (; this.read < offset; this.read++) {
      const character = this.source[this.read];
      if (this.inString) {
        if (character === '\\') this.read++;
        else if (character === '"') this.inString = false;
      } else if (character === '"') this.inString = true;
      else if (character === '{' || character === '[') this.depth++;
      else if (character === '}' || character === ']') this.depth--;
    }
    return this.depth;
  }
}
