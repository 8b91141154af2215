import type { Segment } from './segment';

/** How many code units are kept, and the longest segment that is: one that swallowed half the document is soon gone again. */
const limit = 300_000;
const longest = 50_000;

/** An edit that touches no more is typing. So many of what typing left behind are kept, for who takes back what she typed: with its reading each takes as much as fifty times its text in memory. */
const few = 3;
const typedLimit = 50;

/**
 * Segments that stood in the document before an edit, by their text. What was cut and put elsewhere, or is typed as it was, is not read
 * again. The oldest are forgotten first.
 */
export class FormerSegments {
  private readonly byText = new Map<string, Segment>();
  private readonly typed = new Set<string>();
  private size = 0;

  /** How many there are. */
  get count(): number {
    return this.byText.size;
  }

  /** @param segments those that one edit touched */
  add(segments: readonly Segment[]): void {
    const isTyping = segments.length <= few;
    for (const segment of segments) {
      if (segment.where.isStart || segment.where.isEnd || segment.text.length > longest) continue;
      this.remove(segment.text);
      this.byText.set(segment.text, segment);
      this.size += segment.text.length;
      if (isTyping) this.typed.add(segment.text);
    }
    for (const text of this.typed) {
      if (this.typed.size <= typedLimit) break;
      this.remove(text);
    }
    for (const text of this.byText.keys()) {
      if (this.size <= limit) break;
      this.remove(text);
    }
  }

  /** The segment with this text. It is taken out, so that it stands in one place only. */
  take(text: string): Segment | undefined {
    const found = this.byText.get(text);
    if (found !== undefined) this.remove(text);
    return found;
  }

  private remove(text: string): void {
    if (this.byText.delete(text)) this.size -= text.length;
    this.typed.delete(text);
  }
}
