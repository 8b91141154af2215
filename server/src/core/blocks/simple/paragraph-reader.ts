import type { Paragraph, PhrasingContent, RootContent } from 'mdast';
import type { Span } from '../../text/span';
import type { Lines } from './lines';
import { position } from './nodes';
import { simpleInline } from './simple-inline';

/** Reads a block that begins in a line; null when it may be another than it seems. `next` is the line behind it. */
export type BlockReading = (
  lines: Lines,
  line: number,
  reader: ParagraphReader,
) => { readonly node: RootContent; readonly next: number } | null;

/** Fills paragraphs: their lines first, what stands in them when all lines are known. */
export class ParagraphReader {
  private readonly open: { readonly paragraph: Paragraph; readonly lines: Span[] }[] = [];

  constructor(
    readonly text: string,
    /** The labels of notes that are defined, by `labelKey`. */
    private readonly footnotes: ReadonlySet<string>,
  ) {}

  /** A paragraph whose first words stand in [start, end). */
  begin(start: number, end: number): Paragraph {
    const paragraph: Paragraph = { type: 'paragraph', children: [], position: position(start, end) };
    this.open.push({ paragraph, lines: [this.words(start, end)] });
    return paragraph;
  }

  /** Adds a line to the paragraph that was begun last. */
  goOn(start: number, end: number): void {
    const { paragraph, lines } = this.open.at(-1)!;
    lines.push(this.words(start, end));
    paragraph.position = position(lines[0]!.start, end);
  }

  /** Reads what stands in the paragraphs. @returns false when anything in it may be more than simple */
  finish(): boolean {
    return this.open.every(({ paragraph, lines }) => {
      const nodes = simpleInline(this.text, lines, this.footnotes);
      if (nodes !== null) paragraph.children = nodes;
      return nodes !== null;
    });
  }

  /** What stands in [start, end), read at once. */
  inline(start: number, end: number): PhrasingContent[] | null {
    return simpleInline(this.text, [{ start, end }], this.footnotes);
  }

  /** A space at the end of a line is nothing; two would break it. */
  private words(start: number, end: number): Span {
    return { start, end: this.text.charCodeAt(end - 1) === 32 ? end - 1 : end };
  }
}
