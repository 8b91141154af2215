import { folderOf } from '../core/project/uri';

/** The workspace's folders, as the editor tells them; there may be none. */
export class Folders {
  private uris: readonly string[] = [];

  set(uris: readonly string[]): void {
    this.uris = uris.map((uri) => (uri.endsWith('/') ? uri : `${uri}/`));
  }

  change(added: readonly { uri: string }[], removed: readonly { uri: string }[]): void {
    const gone = new Set(removed.map(({ uri }) => (uri.endsWith('/') ? uri : `${uri}/`)));
    this.set([...this.uris.filter((uri) => !gone.has(uri)), ...added.map(({ uri }) => uri)]);
  }

  /** The folder that a document's settings are relative to: the innermost of the workspace, else the document's own. */
  around(uri: string): string {
    const holding = this.uris.filter((folder) => uri.startsWith(folder)).sort((a, b) => b.length - a.length);
    if (holding[0] !== undefined) return holding[0];
    return uri.startsWith('untitled:') && this.uris[0] !== undefined ? this.uris[0] : folderOf(uri);
  }

  all(): readonly string[] {
    return this.uris;
  }

  /** An address in the first folder, to ask what holds where no document is open. */
  anywhere(): string {
    return `${this.uris[0] ?? 'untitled:'}draft.md`;
  }
}
