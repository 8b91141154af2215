import fs from 'node:fs/promises';
import path from 'node:path';
import { analyse } from '../../core/analyse';
import { buildSheet } from '../../core/sheet/build-sheet';
import { sheetFormatNames, sheetFormats, type SheetFormat } from '../../core/sheet/formats/formats';
import { signoffFileOf } from '../../core/sheet/signoff';
import { readSignoffs } from '../../core/sheet/signoff-file';
import { OK, oneOf, text, texts, TROUBLE, UsageError, type Command, type Values } from '../command';
import { evidenceHelp, evidenceOptions } from '../evidence-options';
import type { Io } from '../io';
import { orTrouble } from '../or-trouble';
import { printable } from '../printable';
import { ProjectReader } from '../project-reader';
import { refuseLibrary } from '../lint-library';
import { readDraft, reason, Unreadable } from '../read-draft';
import { readSignoffText, sign, signings } from '../sign';

export const sheetCommand: Command = {
  name: 'sheet',
  summary: 'Write the fact-check sheet of a draft: every statistic, its source, the verdict, the sign-off.',
  help: `sheet [OPTION…] FILE

Every statistic of the draft with its sentence, its source, what the evidence packs say,
and what the reviewer says. It goes to standard output, or into a file with -o.

  --format F         html (a page to read and print; the default), md, csv or json
  -o, --output F     write it into this file; its ending says the format if --format does not
${evidenceHelp}

A reviewer's sign-offs lie beside the draft: draft.md has draft.tickmark-signoff.yaml.
Write them in VS Code ("Tickmark: Open Fact-Check Sheet"), by hand, or here:

  --sign N=RESULT    sign the statistic with that number of the sheet: pass, fail, query, or
                     open to take a sign-off back; may be given more than once
  --by INITIALS      who signs
  --note TEXT        what to remember about it

Example: tickmark sheet draft.md -o sheet.html
         tickmark sheet draft.md --sign 3=pass --sign 4=pass --by AB

Exit code: 0, or 2 when something could not be read or written.`,
  options: {
    format: { type: 'string' },
    output: { type: 'string', short: 'o' },
    sign: { type: 'string', multiple: true },
    by: { type: 'string' },
    note: { type: 'string' },
    ...evidenceOptions,
  },
  async run(files, values, io) {
    const [file] = files;
    if (file === undefined || files.length > 1)
      throw new UsageError('"sheet" needs one draft: tickmark sheet draft.md -o sheet.html');
    const signs = signings(values);
    const output = text(values, 'output');
    const format = oneOf(values, 'format', sheetFormatNames, formatOf(output));
    return orTrouble(io, () => run(file, format, output, signs, values, io));
  },
};

async function run(
  file: string,
  format: SheetFormat,
  output: string | undefined,
  signs: ReturnType<typeof signings>,
  values: Values,
  io: Io,
): Promise<number> {
  const place = path.resolve(io.cwd, file);
  refuseLibrary(file);
  const draft = await readDraft(place, file);
  const signoffFile = signoffFileOf(place);
  const target = output === undefined ? null : path.resolve(io.cwd, output);
  if (target === place || target === signoffFile)
    throw new UsageError(
      `-o ${output} would overwrite ${target === place ? 'the draft' : 'its sign-offs'}. Choose another name.`,
    );
  const projects = new ProjectReader(values, io);
  const { packs, bibliography } = await projects.read(file, draft.text);
  const analysis = analyse(draft.text, { packs, bibliography });
  const shown = signoffFileOf(file);
  let signoffs = readSignoffs(await readSignoffText(signoffFile, shown));
  if (signs.length > 0)
    signoffs = await sign(signs, (now) => buildSheet(analysis, file, now), signoffs, signoffFile, shown, io);
  const sheet = buildSheet(analysis, file, signoffs);
  // Who signs wants no page on the screen.
  if (target !== null) await write(target, output!, sheetFormats[format](sheet));
  else if (signs.length === 0 || texts(values, 'format').length > 0) io.stdout.write(sheetFormats[format](sheet));
  for (const { line, message } of sheet.problems)
    io.stderr.write(`${printable(shown)}:${line}: error: ${printable(message)}\n`);
  const isBroken = await projects.report();
  return isBroken || sheet.problems.length > 0 || (await projects.lacksNamedFile()) ? TROUBLE : OK;
}

/** The format that a file's ending names; a page where it names none. */
function formatOf(output: string | undefined): SheetFormat {
  const ending = path
    .extname(output ?? '')
    .slice(1)
    .toLowerCase();
  return sheetFormatNames.find((name) => name === ending || (name === 'md' && ending === 'markdown')) ?? 'html';
}

async function write(target: string, shown: string, content: string): Promise<void> {
  try {
    await fs.writeFile(target, content);
  } catch (error) {
    throw new Unreadable(`${shown}: the sheet could not be written: ${reason(error)}`);
  }
}
