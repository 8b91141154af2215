import { readInPieces, type Workspace } from '../workspace';

/**
 * A workspace that nobody has said they trust: of its files only those within the given folders are read, whatever a draft or a
 * configuration names, by `..`, by a whole path or by a link that leads out of the folder.
 */
export class ConfinedWorkspace implements Workspace {
  /** @param folders URIs that end with a slash; null where everything may be read. Asked each time: trust is given later. */
  constructor(
    private readonly inner: Workspace,
    private readonly folders: () => readonly string[] | null,
  ) {}

  async read(uri: string, limit?: number): Promise<string | null> {
    return (await this.mayRead(uri)) ? this.inner.read(uri, limit) : null;
  }

  async readPieces(uri: string, limit?: number): Promise<readonly string[] | null> {
    return (await this.mayRead(uri)) ? readInPieces(this.inner, uri, limit) : null;
  }

  async drafts(folder: string, limit: number): Promise<readonly string[]> {
    return (await this.mayRead(folder)) ? ((await this.inner.drafts?.(folder, limit)) ?? []) : [];
  }

  async mayRead(uri: string): Promise<boolean> {
    const folders = this.folders();
    if (folders === null) return true;
    const file = comparable(await this.real(uri));
    if (/(?:^|[\\/])\.\.(?:[\\/]|$)/u.test(file)) return false;
    for (const folder of folders) {
      const within = comparable(await this.real(folder)).replace(/\/?$/u, '/');
      if (file.startsWith(within) || `${file}/` === within) return true;
    }
    return false;
  }

  async real(uri: string): Promise<string> {
    return (await this.inner.real?.(uri)) ?? uri;
  }
}

/** Editors escape addresses in different ways (`c%3A`, `C:`). */
function comparable(uri: string): string {
  let decoded = uri;
  try {
    decoded = decodeURIComponent(uri);
  } catch {
    // Compared as it is.
  }
  return decoded.replace(/^file:\/\/\/([A-Z]):/u, (_, drive: string) => `file:///${drive.toLowerCase()}:`);
}
