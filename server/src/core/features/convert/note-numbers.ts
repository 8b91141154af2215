import type { PlacedBlock } from '../../blocks/block';
import type { CitedPlace } from './cited-place';

/**
 * The numbers that the notes of citations have in print, where the writer's own notes stand between them: "Ibid." means the
 * note just before, "(n 4)" the fourth. Every mark is a note of its own.
 * @param become whether citations in the text become notes themselves
 */
export function noteNumbers(blocks: readonly PlacedBlock[], places: readonly CitedPlace[], become: boolean): number[] {
  const starts: number[] = become ? places.filter(({ inNote }) => !inNote).map(({ span }) => span.start) : [];
  for (const { block, start } of blocks)
    for (const { marks, place } of block.passages)
      if (place.footnote === undefined)
        for (const mark of marks) if (mark.kind === 'footnote') starts.push(start + mark.source.start);
  starts.sort((a, b) => a - b);
  let before = 0;
  // Places are in the order in which they are read.
  return places.map(({ readAt }) => {
    while (before < starts.length && starts[before]! <= readAt) before++;
    return before;
  });
}
