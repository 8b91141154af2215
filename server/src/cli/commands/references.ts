import { referenceList } from '../../core/features/reference-list';
import { applyEdits } from '../../core/text/edit';
import type { Command } from '../command';
import { count } from '../count';
import { rewriteDraft, rewriteExit, rewriteHelp, rewriteOptions } from '../rewrite-draft';

export const referencesCommand: Command = {
  name: 'references',
  summary: 'Write the list of references of a draft, or bring it up to date.',
  help: `references FILE [OPTION…]

The list stands between two comments in the draft, and is replaced there.

${rewriteHelp}

${rewriteExit('a work is not in the list')}

Example: tickmark references brief.md --write`,
  options: rewriteOptions,
  async run(files, values, io) {
    return rewriteDraft('references', files, values, io, (analysis, formatter) => {
      const list = referenceList(analysis, formatter);
      const { edits, references, left, isPrinted, isBelowOthers, isPrintedTwice, obstacle, isMovedBelow } = list;
      const told = [isPrinted, isBelowOthers, isPrintedTwice, obstacle !== null, isMovedBelow];
      const works = left.length - told.filter(Boolean).length;
      const missing = works === 0 ? '' : `; ${count(works, 'work')} not listed, see above`;
      return {
        text: applyEdits(analysis.text, edits),
        done: `${count(references, 'reference')}${obstacle !== null ? ', the list stays as it is, see above' : isPrinted ? ', no list added, see above' : isBelowOthers ? ', below entries of your own, see above' : ''}${missing}`,
        left,
      };
    });
  },
};
