import path from 'node:path';
import { analyse } from '../core/analyse';
import type { ReferenceFormatter } from '../core/references/formatter';
import type { LeftOut } from '../core/features/printable-item';
import type { Analysis } from '../core/rules/analysis';
import { OK, text, TROUBLE, UsageError, type Options, type Values } from './command';
import { evidenceHelp, evidenceOptions } from './evidence-options';
import type { Io } from './io';
import { refuseLibrary } from './lint-library';
import { orTrouble } from './or-trouble';
import { printable } from './printable';
import { ProjectReader } from './project-reader';
import { readDraft, Unreadable } from './read-draft';
import { writeText } from './text-file';

export const rewriteOptions: Options = {
  ...evidenceOptions,
  output: { type: 'string', short: 'o' },
  write: { type: 'boolean' },
};

export const rewriteHelp = `  --write            write the draft itself, instead of printing the result
  -o, --output F     write the result there
${evidenceHelp}`;

export const rewriteExit = (
  left: string,
) => `Exit code: 0 done, also where ${left} (each is told, with its line); 2 wrong usage, or the draft, its settings
or one of its libraries could not be read, or not whole. What could be done is done all the same.`;

export interface Rewritten {
  readonly text: string;
  /** What was done, in a sentence for people. */
  readonly done: string;
  /** What was not done, with its place in the new text. */
  readonly left: readonly LeftOut[];
}

/** A command that writes one draft anew: reads it with all that it cites from, and prints or writes the result. */
export async function rewriteDraft(
  name: string,
  files: readonly string[],
  values: Values,
  io: Io,
  rewrite: (analysis: Analysis, formatter: ReferenceFormatter, again: (of: string) => Analysis) => Rewritten,
): Promise<number> {
  const [file, ...more] = files;
  if (file === undefined || more.length > 0)
    throw new UsageError(`"${name}" needs one draft: tickmark ${name} brief.md`);
  const output = values['write'] === true ? file : text(values, 'output');
  return orTrouble(io, async () => {
    refuseLibrary(file);
    const draft = await readDraft(path.resolve(io.cwd, file), file);
    if (!draft.valid && output === file)
      throw new Unreadable(`${file}: it is not in UTF-8, so it is not written over. Name another file with -o.`);
    const projects = new ProjectReader(values, io);
    const { packs, bibliography, settings, style } = await projects.read(file, draft.text);
    const again = (of: string) => analyse(of, { packs, bibliography, style: settings.citationStyle });
    const { text: result, done, left } = rewrite(again(draft.text), io.references().createFormatter(style), again);
    if (output === undefined || output === '-') io.stdout.write(result);
    else await writeText(path.resolve(io.cwd, output), output, (draft.bom ? '\ufeff' : '') + result);
    for (const { line, why } of left) io.stderr.write(`${output ?? file}:${line}: ${printable(why)}\n`);
    for (const { written, lookedAt } of bibliography.missing)
      io.stderr.write(
        `${file}: The library "${written}" could not be read; it was looked for at ${printable(lookedAt)}.\n`,
      );
    io.stderr.write(`${file}: ${done}\n`);
    return (await projects.report()) || bibliography.missing.length > 0 ? TROUBLE : OK;
  });
}
