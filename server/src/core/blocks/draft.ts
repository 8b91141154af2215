import type { Span } from '../text/span';
import type { CitationItem, Mark } from './mark';
import { objectCharacter, type Piece } from './passage';

/** What the syntax view shows instead of an escaped or decoded character: no rule looks for it. */
const neutral = 'x';

/** A key of a citation and where it stands in the draft, before brackets around it are read. */
export interface DraftCitation {
  readonly offset: number;
  readonly item: Pick<CitationItem, 'key' | 'keySource' | 'suppressAuthor'>;
  readonly source: Span;
}

/**
 * A passage while it is being read: characters with their places in the source, of which some turn out to be markup
 * that Markdown's grammar does not know (Pandoc's brackets, attributes, templates) and are dropped.
 */
export class Draft {
  /** The prose so far; a soft line break is a space. */
  text = '';
  /** As long as `text`, for rules about syntax: a line break is `\n`, what was escaped is neutral. */
  syntax = '';
  readonly citations: DraftCitation[] = [];
  /** `at` counts in the draft until `finish`. */
  readonly marks: Mark[] = [];
  /** Where an object or a link ends: attributes may follow. */
  readonly ends = new Set<number>();
  private readonly starts: number[] = [];
  private readonly stops: number[] = [];
  private readonly dropped: boolean[] = [];
  private readonly replacements = new Map<number, string>();

  get length(): number {
    return this.starts.length;
  }

  /** Adds text that stands in the source as it is. */
  addVerbatim(text: string, source: number): void {
    for (let i = 0; i < text.length; i++) {
      this.starts.push(source + i);
      this.stops.push(source + i + 1);
    }
    this.text += text;
    this.syntax += text;
  }

  /** Adds text that stands for the span of the source as a whole. */
  addWhole(text: string, source: Span, syntax = neutral.repeat(text.length)): void {
    for (let i = 0; i < text.length; i++) {
      this.starts.push(source.start);
      this.stops.push(source.end);
    }
    this.text += text;
    this.syntax += syntax;
  }

  addObject(source: Span): void {
    this.addWhole(objectCharacter, source, objectCharacter);
    this.ends.add(this.length);
  }

  drop(start: number, end: number): void {
    for (let i = start; i < end; i++) this.dropped[i] = true;
  }

  isDropped(offset: number): boolean {
    return this.dropped[offset] === true;
  }

  /** The source span of a span of the draft that is not empty. */
  source(start: number, end: number): Span {
    return { start: this.starts[start]!, end: this.stops[end - 1]! };
  }

  /** Whether nothing stands in the source between a character and the next, such as the end of emphasis; not asked at the end of a line. */
  isFollowedBy(offset: number): boolean {
    const isLineBreak = this.syntax[offset] === '\n' || this.syntax[offset + 1] === '\n';
    return isLineBreak || this.stops[offset] === this.starts[offset + 1];
  }

  /** Shows one object instead of the characters, as a template's output. */
  replaceByObject(start: number, end: number): void {
    this.replaceBy(objectCharacter, start, end);
  }

  /** Shows one character instead of those of the span, which remain its source. */
  replaceBy(character: string, start: number, end: number): void {
    const source = this.source(start, end);
    this.drop(start + 1, end);
    this.starts[start] = source.start;
    this.stops[start] = source.end;
    this.replacements.set(start, character);
  }

  /** The prose of a part of the draft. */
  prose(start: number, end: number): string {
    let prose = '';
    for (let i = start; i < end; i++) if (!this.dropped[i]) prose += this.at(i);
    return prose;
  }

  /** What remains: prose, the pieces that lead back and the marks, with `at` in the prose. */
  finish(): { prose: string; pieces: Piece[]; marks: Mark[] } {
    this.dropEdges();
    const before: number[] = [0];
    const pieces: { prose: number; length: number; source: number; sourceLength: number }[] = [];
    let prose = '';
    for (let i = 0; i < this.length; i++) {
      if (!this.dropped[i]) {
        const start = this.starts[i]!;
        const length = this.stops[i]! - start;
        const last = pieces.at(-1);
        if (last && last.source === start && length > 1) last.length++;
        else if (last && length === 1 && last.length === last.sourceLength && last.source + last.length === start) {
          last.length++;
          last.sourceLength++;
        } else pieces.push({ prose: prose.length, length: 1, source: start, sourceLength: length });
        prose += this.at(i);
      }
      before.push(prose.length);
    }
    const marks = this.marks.map((mark) => ({
      ...mark,
      at: { start: before[mark.at.start]!, end: before[Math.max(mark.at.start, mark.at.end)]! },
    }));
    marks.sort((a, b) => a.source.start - b.source.start || b.source.end - a.source.end);
    return { prose, pieces, marks };
  }

  /** White space at the ends is no prose, nor is the space that would be left before or after something dropped. */
  private dropEdges(): void {
    let last = -1;
    let gap = false;
    const empty = new Set(this.marks.filter(({ at }) => at.start === at.end).map(({ at }) => at.start));
    for (let i = 0; i < this.length; i++) {
      gap ||= empty.has(i);
      if (this.dropped[i]) {
        gap = true;
        continue;
      }
      const character = this.at(i);
      if (last < 0 ? isSpace(character) : gap && this.isSpaceAt(last) && (isSpace(character) || isStop(character))) {
        // A hard break is kept rather than the space beside it.
        if (last < 0 || isSpace(character)) {
          if (last >= 0 && character === '\n') {
            this.dropped[last] = true;
            last = i;
          } else this.dropped[i] = true;
          continue;
        }
        this.dropped[last] = true;
      }
      last = i;
      gap = false;
    }
    for (let i = this.length - 1; i >= 0 && (this.dropped[i] || this.isSpaceAt(i)); i--) this.dropped[i] = true;
  }

  private at(offset: number): string {
    return this.replacements.get(offset) ?? this.text[offset]!;
  }

  private isSpaceAt(offset: number): boolean {
    return isSpace(this.at(offset));
  }
}

function isSpace(character: string): boolean {
  return character === ' ' || character === '\n' || character === '\t' || character === '\r';
}

function isStop(character: string): boolean {
  return (
    character === '.' ||
    character === ',' ||
    character === ';' ||
    character === ':' ||
    character === ')' ||
    character === '!' ||
    character === '?'
  );
}
