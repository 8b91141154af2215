import { normalLabel, type FootnoteDefinition } from '../blocks/block';
import type { AnalysedBlock, Analysis } from './analysis';

/** Whether a definition in a block is the first of its label in the document, the one that is printed. */
export function isFirstDefinition(
  { label, source }: FootnoteDefinition,
  block: AnalysedBlock,
  { notes }: Analysis,
): boolean {
  return notes.get(normalLabel(label))?.span.start === block.start + source.start;
}
