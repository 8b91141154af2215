import type { Span } from '../text/span';
import { withoutSpare } from '../text/without-spare';
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
  private readonly runs: Run[] = [];
  /** The run in which a place was looked for last: the next is mostly looked for there, too. */
  private recent = 0;
  /** 1 for a character that is dropped; null while none is. It may be shorter or longer than the text. */
  private dropped: Uint8Array | null = null;
  /** The character shown at an offset, and the span of the source it stands for. */
  private replacements: Map<number, Replacement> | null = null;

  get length(): number {
    return this.text.length;
  }

  /** Adds text that stands in the source as it is. */
  addVerbatim(text: string, source: number): void {
    this.add(text, text, { at: this.length, start: source, end: null });
  }

  /** Adds text that stands for the span of the source as a whole. */
  addWhole(text: string, source: Span, syntax = neutral.repeat(text.length)): void {
    this.add(text, syntax, { at: this.length, start: source.start, end: source.end });
  }

  private add(text: string, syntax: string, run: Run): void {
    if (text === '') return;
    this.runs.push(run);
    this.text += text;
    this.syntax += syntax;
  }

  addObject(source: Span): void {
    this.addWhole(objectCharacter, source, objectCharacter);
    this.ends.add(this.length);
  }

  drop(start: number, end: number): void {
    if (start >= end) return;
    if (this.dropped === null || this.dropped.length < this.length) {
      const larger = new Uint8Array(2 * this.length);
      if (this.dropped !== null) larger.set(this.dropped);
      this.dropped = larger;
    }
    this.dropped.fill(1, start, end);
  }

  isDropped(offset: number): boolean {
    return this.dropped !== null && this.dropped[offset] === 1;
  }

  /** The source span of a span of the draft that is not empty. */
  source(start: number, end: number): Span {
    return { start: this.startOf(start), end: this.endOf(end - 1) };
  }

  /** Whether nothing stands in the source between a character and the next, such as the end of emphasis; not asked at the end of a line. */
  isFollowedBy(offset: number): boolean {
    if (offset < 0) return false;
    const isLineBreak = this.syntax[offset] === '\n' || this.syntax[offset + 1] === '\n';
    return isLineBreak || (offset + 1 < this.length && this.endOf(offset) === this.startOf(offset + 1));
  }

  /** Shows one object instead of the characters, as a template's output. */
  replaceByObject(start: number, end: number): void {
    this.replaceBy(objectCharacter, start, end);
  }

  /** Shows one character instead of those of the span, which remain its source. */
  replaceBy(character: string, start: number, end: number): void {
    const source = this.source(start, end);
    (this.replacements ??= new Map<number, Replacement>()).set(start, { character, source });
    this.drop(start + 1, end);
  }

  /** The prose of a part of the draft. */
  prose(start: number, end: number): string {
    let prose = '';
    for (let i = start, next: number; i < end; i = next) {
      next = this.stretchEnd(i, end);
      if (!this.isDropped(i)) prose += this.shown(i, next);
    }
    return prose;
  }

  /** What remains: prose, the pieces that lead back and the marks, with `at` in the prose. */
  finish(): { readonly prose: string; readonly pieces: readonly Piece[]; readonly marks: readonly Mark[] } {
    this.dropEdges();
    const { length, runs } = this;
    // Most passages stand in the source as they are.
    if (this.dropped === null && this.replacements === null && runs.length === 1 && runs[0]!.end === null) {
      const piece: Piece = { prose: 0, length, source: runs[0]!.start, sourceLength: length };
      return { prose: this.text, pieces: [piece], marks: this.placedMarks() };
    }
    const pieces = new Pieces();
    let prose = '';
    for (let i = 0, next: number; i < length; i = next) {
      next = this.stretchEnd(i, length);
      if (this.isDropped(i)) continue;
      const shown = this.shown(i, next);
      pieces.add(prose.length, shown.length, this.startOf(i), this.endOf(i));
      prose += shown;
    }
    return { prose, pieces: withoutSpare(pieces.all), marks: this.placedMarks() };
  }

  /** The marks in the order of the source, with their places in the prose. */
  private placedMarks(): readonly Mark[] {
    if (this.marks.length === 0) return noMarks;
    const before = this.countKept();
    const marks = this.marks.map((mark) => {
      const start = before(mark.at.start);
      const end = before(Math.max(mark.at.start, mark.at.end));
      return start === mark.at.start && end === mark.at.end ? mark : { ...mark, at: { start, end } };
    });
    return marks.sort((a, b) => a.source.start - b.source.start || b.source.end - a.source.end);
  }

  /** Gives how many characters of the prose stand before an offset of the draft. */
  private countKept(): (offset: number) => number {
    const { dropped, length } = this;
    if (dropped === null) return (offset) => offset;
    const kept = new Uint32Array(length + 1);
    for (let i = 0; i < length; i++) kept[i + 1] = kept[i]! + (dropped[i] === 1 ? 0 : 1);
    return (offset) => kept[offset]!;
  }

  /** White space at the ends is no prose, nor is the space that would be left before or after something dropped. */
  private dropEdges(): void {
    // Where something of the source that is no prose stood between two characters.
    const empty: number[] = [];
    for (const { at } of this.marks) if (at.start === at.end) empty.push(at.start);
    empty.sort((a, b) => a - b);
    let nextEmpty = 0;
    let last = -1;
    let gap = false;
    let i = 0;
    while (i < this.length) {
      while (nextEmpty < empty.length && empty[nextEmpty]! < i) nextEmpty++;
      if (empty[nextEmpty] === i) gap = true;
      if (this.isDropped(i)) {
        gap = true;
        i++;
        continue;
      }
      if (last >= 0 && !gap) {
        // Nothing to do before the next gap.
        const next = Math.min(empty[nextEmpty] ?? this.length, this.length);
        if (this.dropped === null) i = next;
        else while (i < next && this.dropped[i] !== 1) i++;
        last = i - 1;
        continue;
      }
      const character = this.at(i);
      if (last < 0 ? isSpace(character) : this.isSpaceAt(last) && (isSpace(character) || isStop(character))) {
        // A hard break is kept rather than the space beside it.
        if (last < 0 || isSpace(character)) {
          if (last >= 0 && character === '\n') {
            this.drop(last, last + 1);
            last = i;
          } else this.drop(i, i + 1);
          i++;
          continue;
        }
        this.drop(last, last + 1);
      }
      last = i++;
      gap = false;
    }
    for (let end = this.length - 1; end >= 0 && (this.isDropped(end) || this.isSpaceAt(end)); end--)
      this.drop(end, end + 1);
  }

  /** The end of the characters from `from` that are dropped, or that are kept and stand in the source one after the other; `end` at most. */
  private stretchEnd(from: number, end: number): number {
    // No search goes beyond the stretch, or the time would grow with the number of stretches times the length.
    let to = from + 1;
    if (this.isDropped(from)) {
      while (to < end && this.dropped![to] === 1) to++;
      return to;
    }
    const { dropped, replacements } = this;
    if (replacements?.has(from) === true || this.runAt(from).end !== null) return to;
    const last = Math.min(end, this.runs[this.recent + 1]?.at ?? this.length);
    if (dropped === null && replacements === null) return last;
    while (to < last && dropped?.[to] !== 1 && replacements?.has(to) !== true) to++;
    return to;
  }

  /** What is shown of a stretch. */
  private shown(start: number, end: number): string {
    return this.replacements?.get(start)?.character ?? this.text.slice(start, end);
  }

  private runAt(offset: number): Run {
    const { runs } = this;
    const holds = (i: number): boolean => runs[i]!.at <= offset && offset < (runs[i + 1]?.at ?? this.length);
    if (holds(this.recent)) return runs[this.recent]!;
    if (this.recent + 1 < runs.length && holds(this.recent + 1)) return runs[++this.recent]!;
    let low = 0;
    let high = runs.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (runs[middle]!.at <= offset) low = middle;
      else high = middle - 1;
    }
    this.recent = low;
    return runs[low]!;
  }

  /** Where the source of a character begins. */
  private startOf(offset: number): number {
    const replaced = this.replacements?.get(offset);
    if (replaced !== undefined) return replaced.source.start;
    const { at, start, end } = this.runAt(offset);
    return end === null ? start + offset - at : start;
  }

  private endOf(offset: number): number {
    const replaced = this.replacements?.get(offset);
    if (replaced !== undefined) return replaced.source.end;
    const { at, start, end } = this.runAt(offset);
    return end ?? start + offset - at + 1;
  }

  private at(offset: number): string {
    return this.replacements?.get(offset)?.character ?? this.text[offset]!;
  }

  private isSpaceAt(offset: number): boolean {
    return isSpace(this.at(offset));
  }
}

const noMarks: readonly Mark[] = [];

/** One character in place of others. */
interface Replacement {
  readonly character: string;
  readonly source: Span;
}

/** Characters of a draft that were added together, from the offset `at` to the next run. */
interface Run {
  readonly at: number;
  /** Where they stand in the source. */
  readonly start: number;
  /** Where the source ends that they stand for as a whole; null where each stands for itself. */
  readonly end: number | null;
}

/** Pieces that are joined as they are added. */
class Pieces {
  readonly all: { prose: number; length: number; source: number; sourceLength: number }[] = [];

  /** Adds characters from `prose` on. The first stands for [source, end) of the source; if there are more, each stands for one code unit there. */
  add(prose: number, length: number, source: number, end: number): void {
    const sourceLength = end - source;
    const last = this.all.at(-1);
    if (last && last.source === source && sourceLength > 1) last.length += length;
    else if (last && sourceLength === 1 && last.length === last.sourceLength && last.source + last.length === source) {
      last.length += length;
      last.sourceLength += length;
    } else this.all.push({ prose, length, source, sourceLength: sourceLength + length - 1 });
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
