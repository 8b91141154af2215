import { readInPieces, type Workspace } from '../workspace';
import type { FileReference } from './config-layer';
import type { ProjectProblem } from './project';
import { isInReach, readable } from './uri';

/** Reads the files that settings name, each once, and tells which of them cannot be read where they are named. */
export class FileLoader {
  readonly problems: ProjectProblem[] = [];

  constructor(
    private readonly documentUri: string,
    readonly workspace: Workspace,
  ) {}

  /**
   * The file's text; null when it was read before or cannot be read.
   * @param seen the files of its kind so far, to which it is added
   * @param onMissing hears that the file is not there, instead of a problem being told
   */
  async read(
    reference: FileReference,
    what: string,
    seen: string[],
    limit: number,
    onMissing?: () => void,
  ): Promise<string | null> {
    return (await this.readPieces(reference, what, seen, limit, onMissing))?.join('') ?? null;
  }

  /** The same in pieces, for a file that may be large. */
  async readPieces(
    { uri, written, from }: FileReference,
    what: string,
    seen: string[],
    limit: number,
    onMissing?: () => void,
  ): Promise<readonly string[] | null> {
    if (seen.includes(uri)) return null;
    seen.push(uri);
    const report = (message: string, file = uri) =>
      this.problems.push({ severity: 'error', message, ...(from ?? { file, start: 0, end: 0 }) });
    if (!isInReach(uri, this.documentUri)) {
      const message = `The ${what} "${written}" is not read, because it lies on another machine. Keep it beside the drafts. ${consequence(what)}`;
      // Not told at its own address: whoever shows the problem there would read the file.
      report(message, this.documentUri);
      return null;
    }
    if ((await this.workspace.mayRead?.(uri)) === false) {
      report(`${outside(what, written)} ${consequence(what)}`, this.documentUri);
      return null;
    }
    const text = await readInPieces(this.workspace, uri, limit);
    if (text === null && onMissing !== undefined) onMissing();
    else if (text === null)
      report(
        `The ${what} "${written}" could not be read; it was looked for at ${readable(uri)}. ${/\.[^./\\\s]+$/u.test(written) ? `Correct the path, or put the file there; it may have up to ${limit / 1_000_000} MB.` : 'Name the file itself, with its ending; a folder will not do.'} ${consequence(what)}`,
      );
    return text;
  }
}

/** A library that is not there silences what is said about keys: that must be said itself. */
function consequence(what: string): string {
  return what === 'bibliography'
    ? 'Until then nothing is said about keys that no other library has. Everything else still works.'
    : 'Everything else still works.';
}

/** What to tell of a file that a folder which nobody trusts yet names elsewhere. */
export function outside(what: string, written: string): string {
  return `The ${what} "${written}" is not read: it lies outside of this folder, and you have not said that you trust the folder. Choose "Workspaces: Manage Workspace Trust", or move the file into the folder.`;
}
