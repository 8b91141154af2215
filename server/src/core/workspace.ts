/**
 * How the core asks for other files. Addresses are URIs (`file:///home/a/draft.md`); whoever implements it decides what
 * they mean: the file system on Node, requests to the client in a Worker, a map in tests.
 */
export interface Workspace {
  /**
   * The text of a file, its byte order mark dropped; null when it does not exist or may not be read.
   * Files above `limit` bytes answer null too: input from others is bounded.
   */
  read(uri: string, limit?: number): Promise<string | null>;
  /** The same in pieces, for a file so large that nobody should wait until it is one string; absent where there is nothing to gain. */
  readPieces?(uri: string, limit?: number): Promise<readonly string[] | null>;
  /**
   * Drafts (Markdown, Quarto, R Markdown) in a folder and below, as URIs, at most `limit`; hidden folders and `node_modules` are left out.
   * Absent where files cannot be listed.
   */
  drafts?(folder: string, limit: number): Promise<readonly string[]>;
  /** The address that a file has once links are followed; absent where there are none. */
  real?(uri: string): Promise<string>;
  /** Whether a file may be read at all, there or not; absent where all may. */
  mayRead?(uri: string): Promise<boolean>;
}

/** A file's text in pieces, one where the workspace gives no more. */
export async function readInPieces(
  workspace: Workspace,
  uri: string,
  limit?: number,
): Promise<readonly string[] | null> {
  if (workspace.readPieces !== undefined) return workspace.readPieces(uri, limit);
  const text = await workspace.read(uri, limit);
  return text === null ? null : [text];
}
