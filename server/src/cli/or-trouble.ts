import { TROUBLE } from './command';
import type { Io } from './io';
import { printable } from './printable';
import { Unreadable } from './read-draft';

/** The exit code of what is run. What could not be read or written is told in a line, and is trouble; what else goes wrong is thrown on. */
export async function orTrouble(io: Io, run: () => Promise<number>): Promise<number> {
  try {
    return await run();
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    io.stderr.write(`tickmark: ${printable(error.message)}\n`);
    return TROUBLE;
  }
}
