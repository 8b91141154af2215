import { countUpTo, firstEndingFrom, firstFrom } from '../text/by-halves';
import type { Steps } from '../text/steps';
import type { Span } from '../text/span';
import type { Block, PlacedBlock } from './block';
import type { EndnoteMark, Mark } from './mark';
import { noteNumeralsIn, type NoteNumeral } from './note-numerals';
import { notesAmong } from './note-order';
import { numberedNotes, numbersListedIn } from './numbered-notes';
import { toSource, type Passage, type Piece } from './passage';
import { changedBlocks, changeOf, type BlockChange } from './recount';

/**
 * Reads the endnote numerals of a converted document: they leave the prose and become marks. Only where they rise through the whole document
 * as endnotes do, or a list of notes has them (`note-order.ts`); in all other documents nothing changes. Blocks that stay the same with the same numerals stay the same objects.
 */
export class GluedEndnotes {
  /** How the blocks last differed from those of the version before. */
  change: BlockChange = { before: [], now: [], same: { prefix: 0, suffix: 0 } };
  private notes: readonly NoteNumeral[] = [];
  private readonly cuts = new WeakMap<Block, { found: readonly NoteNumeral[]; block: Block }>();

  /** In steps, since a draft that was just opened has tens of thousands of blocks to look at. */
  *reading(blocks: readonly PlacedBlock[]): Steps<readonly PlacedBlock[]> {
    const change = changeOf(this.change.now, blocks);
    const { gone, come } = changedBlocks(change);
    let isAnother = gone.some(decides);
    for (const placed of come) {
      if (decides(placed)) isAnother = true;
      yield;
    }
    this.change = change;
    if (isAnother) {
      const lists = new Set(numberedNotes(blocks));
      const found = blocks.flatMap(({ block }) => (lists.has(block) ? [] : noteNumeralsIn(block)));
      this.notes = notesAmong(found, new Set([...lists].flatMap(numbersListedIn)));
    }
    if (this.notes.length === 0) return blocks;
    const byBlock = new Map<Block, NoteNumeral[]>();
    for (const one of this.notes) {
      const before = byBlock.get(one.block);
      if (before === undefined) byBlock.set(one.block, [one]);
      else before.push(one);
    }
    return blocks.map((placed) => {
      const inside = byBlock.get(placed.block);
      return inside === undefined ? placed : { ...placed, block: this.cut(placed.block, inside) };
    });
  }

  private cut(block: Block, found: readonly NoteNumeral[]): Block {
    const known = this.cuts.get(block);
    if (known?.found.length === found.length && known.found.every((one, i) => one === found[i])) return known.block;
    const passages = block.passages.map((passage) =>
      cut(
        passage,
        found.filter((one) => one.passage === passage),
      ),
    );
    const without = { ...block, passages };
    this.cuts.set(block, { found, block: without });
    return without;
  }
}

/** Whether a block is of those that decide which numerals are notes. */
function decides({ block }: PlacedBlock): boolean {
  return block.kind === 'heading' || noteNumeralsIn(block).length > 0 || numbersListedIn(block).length > 0;
}

/** The passage without the numerals, each of which becomes a mark. */
function cut(passage: Passage, numerals: readonly NoteNumeral[]): Passage {
  if (numerals.length === 0) return passage;
  const spans = numerals.map(({ span }) => span);
  const moved = movedBy(spans);
  const notes = numerals.map(({ span, numbers }): EndnoteMark => {
    const at = moved(span.start);
    const isSpaced = passage.prose[span.start] === ' ';
    const source = toSource(passage, { start: span.start + Number(isSpaced), end: span.end });
    return { kind: 'endnote', at: { start: at, end: at }, source, numbers };
  });
  const marks = passage.marks.map((mark): Mark => ({
    ...mark,
    at: { start: moved(mark.at.start), end: moved(mark.at.end) },
  }));
  return {
    ...passage,
    prose: without(passage.prose, spans),
    pieces: passage.pieces.flatMap((piece) => cutPiece(piece, spans, moved)),
    marks: [...marks, ...notes].sort((a, b) => a.source.start - b.source.start),
  };
}

/** Where an offset is when spans are cut out: one within a span is where the span began. */
function movedBy(spans: readonly Span[]): (offset: number) => number {
  const starts = spans.map(({ start }) => start);
  const removed = [0];
  for (const { start, end } of spans) removed.push(removed.at(-1)! + end - start);
  return (offset) => {
    const begun = countUpTo(starts, offset);
    const last = spans[begun - 1];
    return offset - removed[begun]! + (last === undefined ? 0 : Math.max(0, last.end - offset));
  };
}

function without(prose: string, spans: readonly Span[]): string {
  let rest = '';
  let at = 0;
  for (const span of spans) {
    rest += prose.slice(at, span.start);
    at = span.end;
  }
  return rest + prose.slice(at);
}

/** What is left of a piece. Numerals are verbatim, so only verbatim pieces are ever cut in two. */
function cutPiece(piece: Piece, spans: readonly Span[], moved: (offset: number) => number): Piece[] {
  const end = piece.prose + piece.length;
  const cuts = spans.slice(firstEndingFrom(spans, piece.prose + 1), firstFrom(spans, end));
  if (cuts.length === 0) return [{ ...piece, prose: moved(piece.prose) }];
  const rest: Piece[] = [];
  let at = piece.prose;
  for (const span of [...cuts, { start: end, end }]) {
    const length = Math.min(span.start, end) - at;
    if (length > 0) {
      rest.push({ prose: moved(at), length, source: piece.source + (at - piece.prose), sourceLength: length });
    }
    at = span.end;
  }
  return rest;
}
