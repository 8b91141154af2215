import type { Draft } from './draft';
import { allMatches } from '../text/all-matches';

/** Pandoc's and everyone's typewriter habits: a space that does not break (`5\ %`), dashes written with hyphens. */
export function readTypography(draft: Draft): void {
  if (!draft.syntax.includes('--') && !draft.syntax.includes('\\ ')) return;
  for (const { 0: found, index } of allMatches(draft.syntax, /\\ |-+/gu)) {
    if (draft.isDropped(index)) continue;
    if (found === '\\ ') draft.drop(index, index + 1);
    else if (found.length === 2) draft.replaceBy('–', index, index + 2);
    else if (found.length === 3) draft.replaceBy('—', index, index + 3);
  }
}
