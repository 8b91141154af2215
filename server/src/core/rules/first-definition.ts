import { normalLabel, type FootnoteDefinition } from '../blocks/block';
import type { AnalysedBlock, Analysis } from './analysis';

/** Whether a definition in a block is the first of its label in the document, the one that is printed. */
export function isFirstDefinition(
  { label, source }: FootnoteDefinition,
  block: AnalysedBlock,
  { notes }: Analysis,
): boolean {
  const first = notes.get(normalLabel(label));
  return first !== undefined && first.block === block.reading.block && first.span.start === source.start;
}
