import fs from 'node:fs/promises';
import { decodeText } from '../node-workspace';
import type { Sheet } from '../core/sheet/sheet';
import { largestSignoffFile, results, type Result } from '../core/sheet/signoff';
import { readSignoffs, type SignoffFile } from '../core/sheet/signoff-file';
import { writeSignoff, type Saying } from '../core/sheet/write-signoff';
import { text, texts, UsageError, type Values } from './command';
import { printable } from './printable';
import type { Io } from './io';
import { reason, Unreadable } from './read-draft';

/** What one `--sign` asks for. */
interface Signing extends Omit<Saying, 'on'> {
  readonly number: number;
}

/** @throws UsageError for what cannot be understood, and for a sign-off without a name */
export function signings(values: Values): readonly Signing[] {
  const by = text(values, 'by')?.trim() ?? '';
  const note = text(values, 'note')?.trim() ?? '';
  const asked = texts(values, 'sign').map((written): Signing => {
    const parts = /^(\d+)=(\w+)$/u.exec(written.trim());
    const result = results.find((one) => one === parts?.[2]);
    if (parts === null || (result === undefined && parts[2] !== 'open'))
      throw new UsageError(
        `--sign takes the number of a statistic and pass, fail, query or open: --sign 3=pass. "${written}" is nothing of the kind.`,
      );
    return { number: Number(parts[1]), result: (result as Result | undefined) ?? null, by, note };
  });
  if (asked.length === 0 && (by !== '' || note !== '')) throw new UsageError('--by and --note go with --sign.');
  if (by === '' && asked.some(({ result }) => result !== null))
    throw new UsageError('--sign needs --by: whose initials stand under it? --sign 3=pass --by AB');
  return asked;
}

/** The text of a sign-off file, null where there is none. */
export async function readSignoffText(file: string, shown: string): Promise<string | null> {
  let bytes;
  try {
    const { size } = await fs.stat(file);
    if (size > largestSignoffFile)
      throw new Unreadable(
        `${shown}: the file is larger than ${largestSignoffFile / 1_000_000} MB: it is no sign-off file.`,
      );
    bytes = await fs.readFile(file);
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw new Unreadable(`${shown}: ${reason(error)}`);
  }
  const { text: content, valid } = decodeText(bytes);
  if (!valid) throw new Unreadable(`${shown}: the file is not UTF-8. Save it as UTF-8 and try again.`);
  return content;
}

/**
 * Signs, one after the other, and writes the file; all or nothing.
 * @param sheetOf the sheet with the sign-offs as they are by now
 */
export async function sign(
  asked: readonly Signing[],
  sheetOf: (signoffs: SignoffFile) => Sheet,
  before: SignoffFile,
  file: string,
  shown: string,
  io: Io,
): Promise<SignoffFile> {
  const on = today();
  let signoffs = before;
  const said: string[] = [];
  for (const { number, ...saying } of asked) {
    const { rows, path } = sheetOf(signoffs);
    const row = rows[number - 1];
    if (row === undefined)
      throw new UsageError(
        rows.length === 0
          ? 'this draft has no statistic to sign.'
          : `there is no statistic ${number}: the sheet has 1 to ${rows.length}.`,
      );
    const written = writeSignoff(signoffs, row, { ...saying, on }, path.split(/[\\/]/u).at(-1)!);
    if ('refused' in written) throw new Unreadable(`${shown}: ${written.refused} Nothing was signed.`);
    signoffs = readSignoffs(written.text);
    said.push(`${number} (line ${row.line}, “${row.statement.quantity}”): ${saying.result ?? 'open'}\n`);
  }
  try {
    await fs.writeFile(file, signoffs.text ?? '');
  } catch (error) {
    throw new Unreadable(`${shown}: the sign-offs could not be written: ${reason(error)}`);
  }
  io.stderr.write(
    said
      .map(printable)
      .map((line) => `${line.trimEnd()}\n`)
      .join(''),
  );
  return signoffs;
}

/** The day where the reviewer sits. */
function today(): string {
  const now = new Date();
  const two = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
