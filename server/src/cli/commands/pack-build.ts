import path from 'node:path';
import { stringify } from 'yaml';
import { analyse } from '../../core/analyse';
import { draftPack, type FigureDraft, type PackDraft } from '../../core/sheet/pack-draft';
import { LineIndex } from '../../core/text/line-index';
import { OK, text, UsageError } from '../command';
import type { Command } from '../command';
import { count } from '../count';
import { orTrouble } from '../or-trouble';
import { Unreadable } from '../read-draft';
import { readSource, writeText } from '../text-file';

export const packBuildCommand: Command = {
  name: 'pack build',
  summary: 'Begin an evidence pack: every statistic of a source, for you to name.',
  help: `pack build SOURCE -o FILE

SOURCE is the source as text or Markdown. Each of its statistics becomes a figure with its value, year, section
and sentence. By which names drafts speak of it is for you to add: until then the figure is not used, and
"tickmark pack check" says so.

  -o, --output F   where to write the pack ("-" for standard output); a file that is there is left alone`,
  options: { output: { type: 'string', short: 'o' } },
  async run(paths, values, io) {
    const [source, ...more] = paths;
    const output = text(values, 'output');
    if (source === undefined || more.length > 0 || output === undefined)
      throw new UsageError('"pack build" needs one source and -o: tickmark pack build paper.md -o paper.yaml');
    return orTrouble(io, async () => {
      const content = await readSource(path.resolve(io.cwd, source), source);
      const pack = draftPack(analyse(content, { packs: [] }), path.basename(source).replace(/\.[^.]*$/u, ''));
      if (pack.figures.length === 0) throw new Unreadable(`${source}: there is no statistic in it.`);
      const yaml = packText(pack, path.basename(source), new LineIndex(content));
      if (output === '-') io.stdout.write(yaml);
      else await writeText(path.resolve(io.cwd, output), output, yaml, 'wx');
      io.stderr.write(`${source}: ${count(pack.figures.length, 'figure')} to name\n`);
      return OK;
    });
  },
};

function packText({ id, title, figures }: PackDraft, source: string, lines: LineIndex): string {
  const head = { version: 1, id, title, source: id, sources: [{ id, type: 'report', title }] };
  return `# Begun by Tickmark from ${JSON.stringify(source)}. For each figure below: delete it if nobody will cite it; say in your own words
# what it measures; write under "subject" whom it is about and under "measure" what is measured, by the names that drafts
# use. A figure without names is not used. How to do it well:
# https://github.com/tickmark/tickmark/blob/main/docs/evidence-packs.md
${stringify(head, { lineWidth: 0 })}figures:
${figures.map((figure) => figureText(figure, lines)).join('\n')}`;
}

function figureText({ at, section, ...figure }: FigureDraft, lines: LineIndex): string {
  const { id, claim, value, period } = figure;
  const entry = {
    id,
    claim,
    value,
    ...(period === undefined ? {} : { period }),
    ...(section === undefined ? {} : { locator: { section } }),
  };
  const written = stringify([entry], { lineWidth: 0 }).replace(/^(?=.)/gmu, '  ');
  return `  # Line ${lines.positionAt(at).line + 1}\n${written}    subject: []\n    measure: []\n`;
}
