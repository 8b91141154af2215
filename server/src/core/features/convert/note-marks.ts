import { normalLabel, type PlacedBlock } from '../../blocks/block';
import type { Span } from '../../text/span';

/** The marks of notes in the text, by normal label; spans relative to the document. */
export function marksByLabel(blocks: readonly PlacedBlock[]): Map<string, Span[]> {
  const marks = new Map<string, Span[]>();
  for (const { block, start } of blocks)
    for (const passage of block.passages)
      for (const mark of passage.marks) {
        if (mark.kind !== 'footnote' || mark.label === null) continue;
        const label = normalLabel(mark.label);
        const span = { start: start + mark.source.start, end: start + mark.source.end };
        marks.set(label, [...(marks.get(label) ?? []), span]);
      }
  return marks;
}
