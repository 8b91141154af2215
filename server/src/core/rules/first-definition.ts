import { normalLabel, type Block, type FootnoteDefinition } from '../blocks/block';
import type { Notes } from '../sources/note';

/** Whether a definition in a block is the first of its label in the document, the one that is printed. */
export function isFirstDefinition({ label, source }: FootnoteDefinition, block: Block, notes: Notes): boolean {
  const first = notes.get(normalLabel(label));
  return first !== undefined && first.block === block && first.span.start === source.start;
}
