import { commonAffixes, type Affixes } from '../text/affixes';
import { countUpTo, firstFrom } from '../text/by-halves';
import { toEnd, type Steps } from '../text/steps';
import type { Span } from '../text/span';
import type { Text } from '../text/text';
import type { PlacedBlock } from './block';
import { findCuts, longestText } from './cuts';
import { DefinedInDocument } from './defined-in-document';
import { GluedEndnotes } from './glued-endnotes';
import { readPlainBlocks } from './plain-blocks';
import { changeOf, type BlockChange } from './recount';
import { FormerSegments } from './former-segments';
import { frontMatterSpan } from './front-matter-span';
import { Segment, type Around, type SegmentPlace } from './segment';
import { segmentEnd } from './segment-end';

/**
 * Reads the blocks of a document again and again while it is written. Only the segments that an edit touches are
 * parsed anew, and those that mention a label whose definition came or went. Blocks that are the same are the same objects.
 */
export class BlockReader {
  private text: Text = '';
  /** Whether the last text was another one, of which nothing was kept. */
  private isBehind = false;
  private frontMatter = 0;
  private segments: readonly Segment[] = [];
  /** Where each segment starts, and the end of the text. */
  private starts: readonly number[] = [0];
  /** The segments, from one index up to another, that were not there before; all of them where the last reading was not finished. */
  private fresh: Span = nothingNew;
  private readonly defined = new DefinedInDocument();
  private readonly glued = new GluedEndnotes();
  private readonly before = new FormerSegments();
  /** The blocks as the segments have them, and as they are once the document's endnotes are known. */
  private asRead: readonly PlacedBlock[] = [];
  private placed: readonly PlacedBlock[] = [];

  /** The blocks of the text, see `readBlocks`. */
  read(text: Text): readonly PlacedBlock[] {
    return toEnd(this.reading(text));
  }

  /**
   * The same in steps; the reader must not be used for anything else before the last of them.
   * @param unchanged how much of the last text is known to be the same in this one; found out where it is not told
   */
  *reading(text: Text, unchanged?: Affixes): Steps<readonly PlacedBlock[]> {
    if (text.length > longestText && findCuts(text.toString()) === null) {
      this.isBehind = true;
      return readPlainBlocks(text.toString());
    }
    if (unchanged !== undefined || text !== this.text || this.fresh !== nothingNew) {
      const before = this.segments;
      yield* this.divide(text, this.affixes(text, unchanged));
      const isAll = yield* this.defined.updating(this.segments, this.changedSince(before));
      const from = isAll ? 0 : Math.max(0, this.fresh.start - 1);
      yield* this.readSegments(from, isAll ? Infinity : this.fresh.end);
      yield;
      this.asRead = this.place(from);
      yield;
      this.placed = yield* this.glued.reading(this.asRead);
      this.fresh = nothingNew;
    }
    this.isBehind = false;
    return this.placed;
  }

  private affixes(text: Text, told: Affixes | undefined): Affixes {
    const before = this.text;
    const compared = () => commonAffixes(before.toString(), text.toString());
    if (told === undefined || this.isBehind) return compared();
    const shorter = Math.min(before.length, text.length);
    const prefix = Math.min(told.prefix, shorter);
    const suffix = Math.min(told.suffix, shorter - prefix);
    const last = before.length - suffix;
    // What an editor tells is trusted as long as it looks right where the change begins and ends.
    const isRight =
      before.slice(Math.max(0, prefix - 64), prefix) === text.slice(Math.max(0, prefix - 64), prefix) &&
      before.slice(last, last + 64) === text.slice(text.length - suffix, text.length - suffix + 64);
    return isRight ? { prefix, suffix } : compared();
  }

  /** Divides the text into segments; those before and after what differs from the text before are kept. */
  private *divide(text: Text, { prefix, suffix }: Affixes): Steps<void> {
    const frontMatter = frontMatterSpan(text)?.end ?? 0;
    const kept = frontMatter === this.frontMatter ? this.keptBefore(prefix) : 0;
    const moved = text.length - this.text.length;
    const segments = this.segments.slice(0, kept);
    const starts = this.starts.slice(0, kept);
    const end = this.text.length - suffix;
    let touched = kept;
    while (touched < this.segments.length && this.starts[touched]! <= end) touched++;
    this.before.add(this.segments.slice(kept, touched));

    let start = kept === 0 ? 0 : this.starts[kept]!;
    const taken = new Set<Segment>();
    // The old segment that starts at the new one's start, once the rest of the text is the same.
    let same = -1;
    while (start < text.length) {
      same = start > 0 && start >= text.length - suffix ? this.indexOf(start - moved) : -1;
      if (same > 0 && same >= kept) break;
      const hasFrontMatter = start === 0 && frontMatter > 0;
      const next = hasFrontMatter ? behindFrontMatter(text, frontMatter) : segmentEnd(text, start);
      const where = { isStart: start === 0, isEnd: next >= text.length, hasFrontMatter };
      const own = text.slice(start, next);
      const former = this.former(own, where);
      if (former !== undefined) taken.add(former);
      segments.push(former ?? new Segment(own, where));
      starts.push(start);
      start = next;
      yield;
    }
    const isFinished = this.fresh === nothingNew;
    const fresh = segments.length;
    if (start < text.length) {
      for (let i = same; i < this.segments.length; i++) {
        segments.push(this.segments[i]!);
        starts.push(this.starts[i]! + moved);
      }
    }
    starts.push(text.length);
    const areUnique = keepUnique(segments, taken);
    this.fresh = isFinished && areUnique ? { start: kept, end: fresh } : { start: 0, end: Infinity };
    this.text = text;
    this.frontMatter = frontMatter;
    this.segments = segments;
    this.starts = starts;
  }

  /** The segments that went in the last division and those that came. */
  private changedSince(before: readonly Segment[]): readonly Segment[] {
    const { start, end } = this.fresh;
    const behind = end === Infinity ? 0 : this.segments.length - end;
    return [...before.slice(start, before.length - behind), ...this.segments.slice(start, end)];
  }

  /** How a version of the blocks that was read differs from another. */
  changeOf(before: readonly PlacedBlock[], now: readonly PlacedBlock[]): BlockChange {
    return changeOf(before, now, this.glued.change);
  }

  /** A segment with this text that stood in the document before. */
  private former(text: string, { isStart, isEnd }: SegmentPlace): Segment | undefined {
    // What stands at the start or end may mean something else there.
    return isStart || isEnd ? undefined : this.before.take(text);
  }

  /** How many segments end before what changed, those left out whose end was decided by a line that may have changed. */
  private keptBefore(prefix: number): number {
    // The last that begins before it is touched; the one before that ended because of the first line of the touched one.
    return Math.max(0, countUpTo(this.starts, prefix - 1) - 2);
  }

  /** The index of the segment that starts at the offset, or -1. */
  private indexOf(offset: number): number {
    const last = countUpTo(this.starts, offset, this.segments.length) - 1;
    return last >= 0 && this.starts[last] === offset ? last : -1;
  }

  /** Reads the segments from one index to another, and those behind it as long as they are read differently than before. */
  private *readSegments(from: number, to: number): Steps<void> {
    const { segments, defined } = this;
    let lead = from === 0 ? '' : segments[from - 1]!.reading!.lead;
    for (let i = from; i < segments.length; i++) {
      const segment = segments[i]!;
      const { reading } = segment;
      const known = defined.known(segment);
      segment.prepare(known);
      const next = segments[i + 1];
      next?.prepare(defined.known(next));
      const isParagraph = segment.first === 'paragraph';
      const around: Around = {
        labels: known.key,
        lead: segment.first === 'list' ? lead : '',
        tableBefore: isParagraph && segments[i - 1]?.last === 'table',
        tableAfter: segment.last === 'paragraph' && next?.first === 'table',
      };
      ({ lead } = segment.read(around, known, defined.targets));
      if (i >= to && reading === segment.reading) break;
      if (reading === null) yield;
    }
  }

  /** The blocks of the segments; those of the segments before the one at an index are as they were. */
  private place(from: number): PlacedBlock[] {
    const end = this.starts[from]!;
    // Written over: an array that grows is copied again and again.
    const placed = this.asRead.slice();
    let count = from === 0 ? 0 : firstFrom(this.asRead, end);
    for (let i = from; i < this.segments.length; i++) {
      const origin = this.starts[i]!;
      for (const { block, start } of this.segments[i]!.reading!.blocks)
        placed[count++] = { block, start: origin + start };
    }
    placed.length = count;
    return placed;
  }
}

/**
 * Makes anew what stands twice: a segment that was there before and has come a second time (a copied note) may be taken for the one that stays. A
 * block is known by its identity.
 * @param taken those that were taken from before the edit: only they can stand twice
 * @returns whether nothing stood twice
 */
function keepUnique(segments: Segment[], taken: ReadonlySet<Segment>): boolean {
  if (taken.size === 0) return true;
  const seen = new Set<Segment>();
  const twice: number[] = [];
  for (let i = 0; i < segments.length; i++) {
    const segment = segments[i]!;
    if (!taken.has(segment)) continue;
    if (seen.has(segment)) twice.push(i);
    seen.add(segment);
  }
  for (const i of twice) segments[i] = new Segment(segments[i]!.text, segments[i]!.where);
  return twice.length === 0;
}

const nothingNew: Span = { start: 0, end: 0 };

/** What follows front matter begins anew, but for a byte order mark: see `segmentEnd`. */
function behindFrontMatter(text: Text, end: number): number {
  return text.charCodeAt(end) === 0xfeff ? segmentEnd(text, end) : end;
}
