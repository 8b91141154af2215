import { commonItems, type Affixes } from '../text/affixes';
import { visiting, type Steps } from '../text/steps';
import type { Block, PlacedBlock } from './block';

/** What is counted in each block and summed up over a document. */
export type Counts = Readonly<Record<string, number>>;

/** Two versions of a document's blocks, and how many blocks at the start and at the end are the same. */
export interface BlockChange {
  readonly before: readonly PlacedBlock[];
  readonly now: readonly PlacedBlock[];
  readonly same: Affixes;
}

/** @param known what was found before, perhaps of the same two versions */
export function changeOf(
  before: readonly PlacedBlock[],
  now: readonly PlacedBlock[],
  known: BlockChange | null = null,
): BlockChange {
  if (known !== null && known.before === before && known.now === now) return known;
  return { before, now, same: commonItems(before, now, (a, b) => a.block === b.block) };
}

/** The blocks that went with a change, and those that came. */
export function changedBlocks({ before, now, same: { prefix, suffix } }: BlockChange) {
  return { gone: before.slice(prefix, before.length - suffix), come: now.slice(prefix, now.length - suffix) };
}

/**
 * The sum over a document, from the sum over the version before: only blocks that came or went are looked at.
 * @param countIn must give the same for a block each time
 */
export function* recounting<C extends Counts>(sum: C, change: BlockChange, countIn: (block: Block) => C): Steps<C> {
  const counts: Record<string, number> = { ...sum };
  const { gone, come } = changedBlocks(change);
  for (const [blocks, sign] of [[gone, -1] as const, [come, 1] as const])
    yield* visiting(blocks, ({ block }) => {
      const counted = countIn(block);
      for (const what in counted) counts[what]! += sign * counted[what]!;
    });
  return counts as C;
}

/** The indexes of the blocks of a kind, from those in the version before. */
export function* updatingIndexes(
  before: readonly number[],
  change: BlockChange,
  isOfKind: (block: PlacedBlock) => boolean,
): Steps<readonly number[]> {
  const { now, same } = change;
  const end = now.length - same.suffix;
  const moved = now.length - change.before.length;
  const indexes = before.filter((index) => index < same.prefix);
  yield* visiting(now.slice(same.prefix, end), (block, i) => {
    if (isOfKind(block)) indexes.push(same.prefix + i);
  });
  for (const index of before) if (index + moved >= end) indexes.push(index + moved);
  return indexes;
}
