import { convertCitations } from '../../core/features/convert/convert-citations';
import type { CitationStyle } from '../../core/sources/citation-style';
import { oneOf, UsageError } from '../command';
import type { Command } from '../command';
import { count } from '../count';
import { rewriteDraft, rewriteExit, rewriteHelp, rewriteOptions } from '../rewrite-draft';

const targets = { keys: 'pandoc', footnotes: 'footnote', links: 'link' } as const satisfies Record<
  string,
  CitationStyle
>;

export const convertCommand: Command = {
  name: 'convert',
  summary: 'Write the citations of a draft as keys, footnotes or links.',
  help: `convert FILE --to keys|footnotes|links [OPTION…]

Nothing is lost: what readers do not see of a citation stays in a comment, and leads back.

  --to WHAT          keys ([@doe2024]), footnotes (with their references) or links
${rewriteHelp}

${rewriteExit('citations stay as they are')}

Example: tickmark convert brief.md --to footnotes -o brief-with-notes.md`,
  options: { to: { type: 'string' }, ...rewriteOptions },
  async run(files, values, io) {
    if (values['to'] === undefined)
      throw new UsageError('Say what the citations should become: --to keys, footnotes or links.');
    const to = oneOf(values, 'to', ['keys', 'footnotes', 'links'] as const, 'keys');
    return rewriteDraft('convert', files, values, io, (analysis, formatter, again) => {
      const { text, converted, unknown, changed, left } = convertCitations(analysis, targets[to], formatter, again);
      const stay = unknown + changed === 0 ? '' : `; ${count(unknown + changed, 'citation')} left, see above`;
      return { text, done: `${count(converted, 'citation')} written as ${to}${stay}`, left };
    });
  },
};
