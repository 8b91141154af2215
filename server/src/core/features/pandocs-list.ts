import type { PlacedBlock } from '../blocks/block';
import { nociteOf } from '../blocks/nocite-keys';
import type { Bibliography } from '../evidence/bibliography';

/**
 * Where a draft says from which libraries Pandoc and Quarto print a list of references, which they do at its end unless it says otherwise; null
 * where they print none. An offset in the document.
 */
export function pandocsList(blocks: readonly PlacedBlock[], bibliography: Bibliography): number | null {
  const front = blocks.find(({ block }) => block.kind === 'front-matter');
  if (front === undefined) return null;
  const { text } = front.block;
  const named = /^(?:bibliography|references)[ \t]*:/mu.exec(text);
  if (named === null || saysOtherwise.test(text)) return null;
  return hasKeys(blocks, bibliography) ? front.start + named.index : null;
}

/** No list, or another program that prints it. */
const saysOtherwise =
  /^[ \t]*(?:suppress-bibliography[ \t]*:[ \t]*["']?(?:true|yes|on)\b|citeproc[ \t]*:[ \t]*["']?(?:false|no|off)\b|cite-method[ \t]*:[ \t]*["']?(?:natbib|biblatex)\b)/imu;

/** Whether Pandoc sees a key that it can list: in the text or under `nocite:`. */
function hasKeys(blocks: readonly PlacedBlock[], bibliography: Bibliography): boolean {
  return blocks.some(({ block }) => {
    const { keys, all } = nociteOf(block);
    if (all !== null || keys.some(({ key }) => bibliography.has(key))) return true;
    return block.passages.some(({ marks }) =>
      marks.some((mark) => mark.kind === 'citation' && mark.items.some(({ key }) => bibliography.has(key))),
    );
  });
}
