import { normalLabel, type Block, type PlacedBlock } from '../blocks/block';
import { changedBlocks, type BlockChange } from '../blocks/recount';
import { once } from '../text/once';
import { visiting, type Steps } from '../text/steps';

/** How often a document refers to each footnote, by normal label; labels that it does not use are not in it. */
export type UsedLabels = ReadonlyMap<string, number>;

export const noUsedLabels: UsedLabels = new Map();

/** The labels that a document refers to, from those of the version before; the same object where nothing changes. */
export function* updatingUsedLabels(before: UsedLabels, change: BlockChange): Steps<UsedLabels> {
  const { gone, come } = changedBlocks(change);
  const lost: string[] = [];
  const won: string[] = [];
  // One by one: a block may hold more than a call takes arguments.
  yield* visiting(gone, (block) => labelsIn(block).forEach((label) => lost.push(label)));
  yield* visiting(come, (block) => labelsIn(block).forEach((label) => won.push(label)));
  if (lost.length === won.length && lost.every((label, i) => label === won[i])) return before;
  const used = new Map(before);
  for (const label of won) used.set(label, (used.get(label) ?? 0) + 1);
  for (const label of lost) {
    const count = used.get(label)! - 1;
    if (count > 0) used.set(label, count);
    else used.delete(label);
  }
  return used;
}

function labelsIn({ block }: PlacedBlock): readonly string[] {
  return block.text.includes('^') ? usedIn(block) : none;
}

const none: readonly string[] = [];

/** What is shown to a reader, and in which no marks are read: a caption in a code cell's options, an abstract, raw HTML. */
const unread: ReadonlySet<string> = new Set(['code', 'front-matter', 'html']);

/** The footnotes that a block refers to, by normal label, each as often as it does. */
const usedIn = once(({ kind, text, passages }: Block): readonly string[] => {
  const used: string[] = [];
  // In raw HTML and the like they are looked for below.
  for (const { marks } of unread.has(kind) ? [] : passages)
    for (const mark of marks) if (mark.kind === 'footnote' && mark.label !== null) used.push(normalLabel(mark.label));
  if (unread.has(kind) && text.includes('[^'))
    for (const [, label] of text.matchAll(/\[\^([^\]\s]{1,100})\]/gu)) used.push(normalLabel(label!));
  return used;
});
