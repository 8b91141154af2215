import type { PlacedBlock } from '../blocks/block';
import type { Span } from '../text/span';

const begin = 'tickmark-references';
const end = `/${begin}`;

/** The comments around a list of references. */
export const listMarkers = { begin: `<!-- ${begin} -->`, end: `<!-- ${end} -->` } as const;

/** A list that Tickmark has written, or why nobody can tell where one begins and ends: half a sentence for people. */
export type MarkedList = Span | { readonly offset: number; readonly why: string };

/** The list between the two comments; null where a draft has neither of them. A list ends before another one begins, and holds no heading. */
export function markedList(blocks: readonly PlacedBlock[]): MarkedList | null {
  const markers = blocks.flatMap(({ block, start }) =>
    block.comments.flatMap((comment) => {
      const name = comment.text.trim();
      return name === begin || name === end
        ? [{ isBegin: name === begin, start: start + comment.start, end: start + comment.end }]
        : [];
    }),
  );
  const [first] = markers;
  if (first === undefined) return null;
  const stray = markers.find(({ isBegin }, i) => isBegin === i % 2 > 0);
  // Of two that begin, the first is never closed.
  const open =
    stray === undefined
      ? markers.length % 2 > 0 && markers.at(-1)
      : stray.isBegin && markers[markers.indexOf(stray) - 1];
  if (open)
    return {
      offset: open.start,
      why: `the list of references that begins here is never closed, so nothing is changed; put ${listMarkers.end} below its last entry, or take out this comment`,
    };
  if (stray !== undefined)
    return {
      offset: stray.start,
      why: `no list of references begins above this comment, so nothing is changed; put ${listMarkers.begin} above the first entry, or take out this comment`,
    };
  const list = { start: first.start, end: markers[1]!.end };
  const heading = blocks.find(
    ({ block: { kind }, start }) => kind === 'heading' && list.start < start && start < list.end,
  );
  return heading === undefined
    ? list
    : {
        offset: heading.start,
        why: `this heading stands between the two comments around the list of references, where everything is written anew, so nothing is changed; put it, and what belongs to it, below ${listMarkers.end}`,
      };
}
