import type { PlacedBlock } from '../../server/src/core/blocks/block';
import { findCuts } from '../../server/src/core/blocks/cuts';
import { definitionsIn } from '../../server/src/core/blocks/definitions';
import { GluedEndnotes } from '../../server/src/core/blocks/glued-endnotes';
import { parseMarkdown } from '../../server/src/core/blocks/parse';
import { readRoot } from '../../server/src/core/blocks/read-root';
import { toEnd } from '../../server/src/core/text/steps';

/** The blocks of a document that is parsed as a whole: what reading it in segments must give. */
export function readWholeDocument(text: string): readonly PlacedBlock[] {
  const cuts = findCuts(text) ?? [];
  const root = parseMarkdown(text, { cuts, frontMatter: true });
  const outside = { lead: '', tableBefore: false, tableAfter: false };
  return toEnd(
    new GluedEndnotes().reading(readRoot(text, root, definitionsIn(root) ?? new Map(), outside, cuts).blocks),
  );
}
