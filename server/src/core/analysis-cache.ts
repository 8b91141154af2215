import { BlockReader } from './blocks/block-reader';
import { isTable, type Block, type PlacedBlock } from './blocks/block';
import type { BlockChange } from './blocks/recount';
import type { BlockReading, Environment } from './claims/claim';
import { isSameVoice, noEnvironments, type Environments } from './claims/environments';
import { Elsewhere } from './elsewhere';
import type { Evidence } from './evidence/evidence';
import { EvidenceIndex } from './evidence/evidence-index';
import type { Pack } from './evidence/pack';
import type { AnalysedBlock } from './rules/analysis';
import { commonItems } from './text/affixes';
import { withoutSpare } from './text/without-spare';
import { noStyleCounts, type StyleCounts } from './sources/draft-style';
import type { Notes } from './sources/note';
import { noNotes, type DocumentNotes } from './sources/read-notes';
import { noUsedLabels, type UsedLabels } from './sources/used-labels';
import { NotesUsed } from './sources/watched-notes';

/** What stands around a block that its sources hang on, to compare: items are the same objects or equal. */
export type Around = readonly unknown[];

interface Kept {
  environment: Environment;
  reading: BlockReading;
  evidence: { index: EvidenceIndex; of: readonly (Evidence | null)[] } | null;
  ticked: { around: Around; notes: NotesUsed; block: AnalysedBlock } | null;
}

/** A version of a document, understood block by block; what is marked as elsewhere is not in it yet. */
interface Known {
  readonly index: EvidenceIndex | null;
  readonly environments: Environments;
  readonly analysed: readonly AnalysedBlock[];
  readonly notes: DocumentNotes;
  readonly styles: StyleCounts;
  readonly usedLabels: UsedLabels;
  readonly commented: readonly number[];
}

const nothingKnown: Known = {
  index: null,
  environments: noEnvironments,
  analysed: [],
  notes: noNotes,
  styles: noStyleCounts,
  usedLabels: noUsedLabels,
  commented: [],
};

/**
 * What was understood of a document's blocks before, kept by the block: a block that stays the same is the same object
 * (`BlockReader`). It holds what the document holds and nothing else.
 */
export class AnalysisCache {
  readonly blocks = new BlockReader();
  readonly elsewhere = new Elsewhere();
  /** The document as it was last. */
  document: Known = nothingKnown;
  private readonly kept = new WeakMap<Block, Kept>();

  /**
   * Gives by its index a block of a new version in which nothing can have changed, where it stands now, or null. That is
   * a shortcut for what all the other methods would find: block and environment are the same, and so are all notes.
   * @returns with it, how many blocks at the beginning stand where they stood and need not even be asked for
   */
  unchanged(
    index: EvidenceIndex,
    notes: DocumentNotes,
    environments: Environments,
    { before: { length }, now: blocks }: BlockChange,
  ): { readonly still: number; readonly at: (index: number) => AnalysedBlock | null } {
    const before = this.document;
    const old = before.environments;
    if (before.index !== index || before.notes.same !== notes.same) return { still: 0, at: () => null };
    const { prefix, suffix } = commonItems(old.of, environments.of, (a, b) => a === b);
    const moved = blocks.length - length;
    // Only the lists are read, none of the blocks: half of a long draft is not looked at.
    let still = 0;
    while (still < prefix && blocks[still] === old.blocks[still]) still++;
    const unchangedAt = (at: number): AnalysedBlock | null => {
      const { block, start } = blocks[at]!;
      const was = at < prefix ? at : at >= blocks.length - suffix ? at - moved : -1;
      if (was < 0 || old.blocks[was]!.block !== block) return null;
      const known = before.analysed[was]!;
      // A table and a list look at the blocks beside them.
      if (known.ticks.length > 0 && looksBeside(block) && !isBesideTheSame(blocks, at, old.blocks, was)) return null;
      if (known.start === start) return known;
      const { reading, citations, ticks, same } = known;
      return { start, reading, citations, ticks, same };
    };
    // What is around a table or a list reaches one block further.
    return { still: Math.max(0, still - 1), at: unchangedAt };
  }

  reading(block: Block, environment: Environment, read: () => BlockReading): BlockReading {
    const known = this.kept.get(block);
    if (known !== undefined && isSame(known.environment, environment)) return known.reading;
    const reading = read();
    this.kept.set(block, { environment, reading, evidence: null, ticked: null });
    return reading;
  }

  evidence(
    { block }: BlockReading,
    index: EvidenceIndex,
    find: () => readonly (Evidence | null)[],
  ): readonly (Evidence | null)[] {
    const kept = this.kept.get(block)!;
    if (kept.evidence?.index !== index) {
      kept.evidence = { index, of: withoutSpare(find()) };
      kept.ticked = null;
    }
    return kept.evidence.of;
  }

  /** The block with its sources, read anew when what it took from the notes or what is around it has changed. */
  ticked(
    { block }: BlockReading,
    start: number,
    around: Around,
    notes: Notes,
    tick: (notes: Notes) => AnalysedBlock,
  ): AnalysedBlock {
    const kept = this.kept.get(block)!;
    const known = kept.ticked;
    if (known !== null && sameItems(known.around, around) && known.notes.stillHolds(notes)) {
      if (known.block.start !== start) known.block = { ...known.block, start };
      return known.block;
    }
    const used = new NotesUsed();
    const ticked = tick(used.watch(notes));
    kept.ticked = { around, notes: used, block: ticked };
    return ticked;
  }
}

/** Whether the blocks before and after a block are those of the version before, at the same distances. */
function isBesideTheSame(
  now: readonly PlacedBlock[],
  at: number,
  before: readonly PlacedBlock[],
  was: number,
): boolean {
  for (let by = -1; by <= 1; by += 2) {
    const [one, other] = [now[at + by], before[was + by]];
    if (one?.block !== other?.block) return false;
    if (one !== undefined && one.start - now[at]!.start !== other!.start - before[was]!.start) return false;
  }
  return true;
}

/** Whether what stands beside a block may hold its source. */
export function looksBeside(block: Block): boolean {
  return block.kind === 'list' || isTable(block);
}

function isSame(a: Environment, b: Environment): boolean {
  return a.leadIn === b.leadIn && a.beside === b.beside && isSameVoice(a, b) && sameItems(a.headings, b.headings);
}

function sameItems(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a === b || (a.length === b.length && a.every((item, i) => item === b[i]));
}

const indexes = new WeakMap<readonly Pack[], EvidenceIndex>();

/** The index of a set of packs, built once for as long as the set lives. */
export function evidenceIndexOf(packs: readonly Pack[]): EvidenceIndex {
  let index = indexes.get(packs);
  if (index === undefined) indexes.set(packs, (index = new EvidenceIndex(packs)));
  return index;
}
