import fs from 'node:fs/promises';
import { readDraft, reason, Unreadable } from './read-draft';

/** The text of a source. @throws Unreadable where there is none */
export async function readSource(location: string, shown: string): Promise<string> {
  const { text } = await readDraft(location, shown);
  if (text.includes('\0') || text.startsWith('%PDF-'))
    throw new Unreadable(`${shown}: this is no text. Save the source as plain text or Markdown first.`);
  return text;
}

/** @param flag `wx` leaves a file alone that is there. @throws Unreadable where it cannot be written */
export async function writeText(location: string, shown: string, text: string, flag: 'w' | 'wx' = 'w'): Promise<void> {
  try {
    await fs.writeFile(location, text, { flag });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST')
      throw new Unreadable(`${shown}: there is a file of this name already. Choose another name, so that it stays.`);
    const missing = code === 'ENOENT';
    throw new Unreadable(
      `${shown}: ${missing ? 'its folder does not exist. Create the folder first.' : reason(error)}`,
    );
  }
}
