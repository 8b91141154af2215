import type { PlacedBlock } from '../blocks/block';
import { citationsInMetadata } from '../blocks/metadata-citations';
import { nociteOf } from '../blocks/nocite-keys';
import type { Bibliography } from '../evidence/bibliography';
import { printsNoList } from '../references/prints-no-list';

/** Where it is said that a draft gets a list of references from other programs, and by whom. */
export interface OthersList {
  /** An offset in the document. */
  readonly offset: number;
  readonly by: 'Pandoc and Quarto' | 'Quarto';
}

/**
 * Where a draft says from which libraries Pandoc and Quarto print a list of references, which they do at its end unless it says otherwise; its
 * start where its Quarto project says so. Null where they print none.
 */
export function pandocsList(blocks: readonly PlacedBlock[], bibliography: Bibliography): OthersList | null {
  const front = blocks.find(({ block }) => block.kind === 'front-matter');
  const { text } = front?.block ?? { text: '' };
  if (printsNoList(text)) return null;
  const named = /^(?:bibliography|references)[ \t]*:/mu.exec(text);
  if (front !== undefined && named !== null)
    return hasKeys(blocks, (key) => bibliography.has(key))
      ? { offset: front.start + named.index, by: 'Pandoc and Quarto' }
      : null;
  const { listed } = bibliography;
  const isListed = (key: string) => listed.includes(bibliography.find(key)?.uri ?? '');
  return listed.length > 0 && hasKeys(blocks, isListed) ? { offset: front?.start ?? 0, by: 'Quarto' } : null;
}

/** Whether Pandoc sees a key that it can list: in the text or under `nocite:`. */
function hasKeys(blocks: readonly PlacedBlock[], isKnown: (key: string) => boolean): boolean {
  return blocks.some(({ block }) => {
    const { keys, all } = nociteOf(block);
    if (all !== null || keys.some(({ key }) => isKnown(key))) return true;
    if (citationsInMetadata(block).some(({ item }) => isKnown(item.key))) return true;
    return block.passages.some(({ marks }) =>
      marks.some((mark) => mark.kind === 'citation' && mark.items.some(({ key }) => isKnown(key))),
    );
  });
}
