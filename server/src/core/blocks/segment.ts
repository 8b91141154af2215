import type { Root } from 'mdast';
import { detached } from '../text/detached';
import type { Span } from '../text/span';
import { withoutSpare } from '../text/without-spare';
import type { PlacedBlock } from './block';
import { findCuts } from './cuts';
import type { KnownLabels } from './defined-in-document';
import { definitionsIn, footnotesIn, type LinkTarget } from './definitions';
import { mentionedLabels } from './labels';
import { parseMarkdown, type DefinedLabels } from './parse';
import { readPlainBlocks } from './plain-blocks';
import { readRoot, type Outside } from './read-root';
import { simpleFrontMatter } from './simple/simple-front-matter';
import { simpleMarkdown } from './simple/simple-markdown';

/** What of the rest of the document a segment's reading depends on. */
export interface Around extends Outside {
  /** The labels that the segment mentions and the document defines, with the links' targets; as one string, to compare. */
  readonly labels: string;
}

/** What of a segment's place in its document matters to the parser. */
export interface SegmentPlace {
  readonly isStart: boolean;
  readonly isEnd: boolean;
  readonly hasFrontMatter: boolean;
}

/** What was read of a segment. */
export interface SegmentReading {
  readonly around: Around;
  /** `start` counts from the start of the segment. */
  readonly blocks: readonly PlacedBlock[];
  /** The prose of its last block when it leads in a list that follows, else ''. */
  readonly lead: string;
}

/**
 * A stretch of a document that Markdown reads the same alone as in its place, but for labels defined elsewhere: see
 * `segmentEnd`. It knows nothing of where it stands, so that what is typed before it does not change it.
 */
export class Segment {
  readonly text: string;
  /** See `mentionedLabels`. */
  readonly mentions: readonly string[];
  /** The link definitions in it by `labelKey`, the first of each label. */
  readonly links: ReadonlyMap<string, LinkTarget> = noLinks;
  /** The labels of the footnotes that it defines, by `labelKey`. */
  readonly footnotes: ReadonlySet<string> = noLabels;
  /** The mdast types of its first and last node once it is parsed; '' when it has none. They depend on its text alone. */
  first = '';
  last = '';
  reading: SegmentReading | null = null;
  /** The tree, from when it is parsed to when it is read; null, too, when the parser failed. */
  private root: Root | null = null;
  private isParsed = false;
  /** What is left out of parsing, from when it is first asked for to when the segment is read. */
  private leftOut: Span[] | null = null;

  constructor(
    text: string,
    readonly where: SegmentPlace,
  ) {
    this.text = detached(text);
    this.mentions = mentionedLabels(this.text);
    if (!this.text.includes(']:')) return;
    this.parse(nothingDefined);
    if (this.root === null) return;
    this.links = definitionsIn(this.root) ?? noLinks;
    this.footnotes = footnotesIn(this.root) ?? noLabels;
  }

  /** Parses the segment unless it was before, so that `first` and `last` are known. */
  prepare(known: KnownLabels): void {
    if (!this.isParsed) this.parse(known);
    else if (this.root !== null && !this.defines(known)) this.parse(known);
  }

  /** Reads the segment, unless what is around it is as it was. */
  read(around: Around, known: KnownLabels, targets: ReadonlyMap<string, LinkTarget>): SegmentReading {
    if (this.reading !== null && isSame(this.reading.around, around)) return this.reading;
    if (this.root === null) this.parse(known);
    const { blocks, lead } =
      this.root === null
        ? { blocks: readPlainBlocks(this.text), lead: '' }
        : readRoot(this.text, this.root, targets, around, this.cuts());
    this.root = null;
    this.leftOut = null;
    return (this.reading = { around, blocks: withoutSpare(blocks), lead });
  }

  /** Whether the segment itself defines all of the labels: the parser knows them without being told. */
  private defines({ links, footnotes }: DefinedLabels): boolean {
    return links.every((label) => this.links.has(label)) && footnotes.every((label) => this.footnotes.has(label));
  }

  private parse(defined: DefinedLabels): void {
    try {
      const { hasFrontMatter } = this.where;
      const cuts = this.cuts();
      this.root =
        (cuts.length > 0 ? null : hasFrontMatter ? simpleFrontMatter(this.text) : simpleMarkdown(this.text, defined)) ??
        parseMarkdown(this.text, { cuts, frontMatter: hasFrontMatter, defined });
    } catch {
      this.root = null;
    }
    this.isParsed = true;
    this.first = this.root?.children[0]?.type ?? '';
    this.last = this.root?.children.at(-1)?.type ?? '';
  }

  private cuts(): Span[] {
    return (this.leftOut ??= findCuts(this.text, this.where.isStart) ?? noCuts);
  }
}

const noCuts: Span[] = [];
const noLinks: ReadonlyMap<string, LinkTarget> = new Map();
const noLabels: ReadonlySet<string> = new Set();
const nothingDefined: DefinedLabels = { links: [], footnotes: [] };

function isSame(a: Around, b: Around): boolean {
  return a.labels === b.labels && a.lead === b.lead && a.tableBefore === b.tableBefore && a.tableAfter === b.tableAfter;
}
