import { once } from '../text/once';
import type { Steps } from '../text/steps';
import type { Span } from '../text/span';
import type { Block, PlacedBlock } from './block';
import type { EndnoteMark, Mark } from './mark';
import { toSource, type Passage, type Piece } from './passage';
import { changedBlocks, changeOf, type BlockChange } from './recount';
import { risingChain, type Candidate } from './rising-chain';
import { allMatches } from '../text/all-matches';

/**
 * Numerals that a converter glued to the end of a word, a number or a stop: "growth.12 The", "in 2020.1 Governments", "by 38%,4 while".
 * What follows must be white space, the end or a stop. The digit is looked for first: most places have none.
 */
const GLUED =
  /(?=\d)(?<=[\p{Ll}%)"'\u201d\u2019][.,;:!?]?["'\u201d\u2019)]?|\d[\p{Ll}]{0,2}[.,;:])(\d{1,3}(?:[,\u2013-]\d{1,3}){0,3})(?=[\s,;)]|\.\s|$)/gu;
/** "No.5", "Fig.2", "pp.10" lack a space, not a note. */
const ABBREVIATION = /\b(?:nos?|nrs?|figs?|pp?|arts?|secs?|ss?|vols?|ch|eqs?|tabs?|rev|v|c|paras?|items?|h?res)\.$/iu;

/** How many such numerals in rising order show that a document was converted that way. */
const ENOUGH = 3;

interface Glued extends Candidate {
  readonly block: Block;
  readonly passage: Passage;
  readonly span: Span;
}

/**
 * Reads the endnote numerals of a converted document: they leave the prose and become marks. Only where they rise through the whole document
 * as endnotes do; in all other documents nothing changes. Blocks that stay the same with the same numerals stay the same objects.
 */
export class GluedEndnotes {
  /** How the blocks last differed from those of the version before. */
  change: BlockChange = { before: [], now: [], same: { prefix: 0, suffix: 0 } };
  private chain: readonly Glued[] = [];
  private readonly cuts = new WeakMap<Block, { found: readonly Glued[]; block: Block }>();

  /** In steps, since a draft that was just opened has tens of thousands of blocks to look at. */
  *reading(blocks: readonly PlacedBlock[]): Steps<readonly PlacedBlock[]> {
    const change = changeOf(this.change.now, blocks);
    const { gone, come } = changedBlocks(change);
    let isAnother = gone.some(hasGlued);
    for (const placed of come) {
      if (hasGlued(placed)) isAnother = true;
      yield;
    }
    this.change = change;
    if (isAnother) {
      const found = blocks.flatMap(({ block }) => gluedIn(block));
      this.chain = found.length < ENOUGH ? [] : risingChain(found).map((index) => found[index]!);
    }
    if (this.chain.length < ENOUGH) return blocks;
    const byBlock = new Map<Block, Glued[]>();
    for (const one of this.chain) {
      const before = byBlock.get(one.block);
      if (before === undefined) byBlock.set(one.block, [one]);
      else before.push(one);
    }
    return blocks.map((placed) => {
      const inside = byBlock.get(placed.block);
      return inside === undefined ? placed : { ...placed, block: this.cut(placed.block, inside) };
    });
  }

  private cut(block: Block, found: readonly Glued[]): Block {
    const known = this.cuts.get(block);
    if (known?.found.length === found.length && known.found.every((one, i) => one === found[i])) return known.block;
    const passages = block.passages.map((passage) =>
      cut(
        passage,
        found.filter((one) => one.passage === passage).map(({ span }) => span),
      ),
    );
    const without = { ...block, passages };
    this.cuts.set(block, { found, block: without });
    return without;
  }
}

function hasGlued({ block }: PlacedBlock): boolean {
  return gluedIn(block).length > 0;
}

/** The numerals in a block that could be such endnotes. */
const gluedIn = once((block: Block): readonly Glued[] => {
  const found: Glued[] = [];
  for (const passage of block.passages) {
    if (passage.role === 'heading' || passage.role === 'metadata' || passage.place.footnote !== undefined) continue;
    if (!/\d/u.test(passage.prose)) continue;
    for (const match of allMatches(passage.prose, GLUED)) {
      const numbers = match[1]!.split(/[,\u2013-]/u).map(Number);
      const first = numbers[0]!;
      const last = numbers.at(-1)!;
      if (
        match[1]!.startsWith('0') ||
        ABBREVIATION.test(passage.prose.slice(Math.max(0, match.index - 8), match.index))
      )
        continue;
      // "2021.15 For": after a number the numeral could be its decimals.
      const doubtful = /\d\p{Ll}{0,2}[.,;:]$/u.test(passage.prose.slice(Math.max(0, match.index - 4), match.index));
      const span = { start: match.index, end: match.index + match[0].length };
      found.push({ block, passage, span, first, last: last > first && last <= first + 9 ? last : first, doubtful });
    }
  }
  return found.length === 0 ? none : found;
});

const none: readonly Glued[] = [];

/** The passage without the numerals, each of which becomes a mark. */
function cut(passage: Passage, spans: readonly Span[]): Passage {
  if (spans.length === 0) return passage;
  const moved = (offset: number) =>
    offset - spans.reduce((sum, span) => sum + Math.max(0, Math.min(offset, span.end) - span.start), 0);
  const notes = spans.map((span): EndnoteMark => {
    const at = moved(span.start);
    const numbers = passage.prose.slice(span.start, span.end);
    return { kind: 'endnote', at: { start: at, end: at }, source: toSource(passage, span), numbers };
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
  const cuts = spans.filter((span) => span.start < end && piece.prose < span.end);
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
