import type { Connection } from 'vscode-languageserver';
import { readInPieces, type Workspace } from '../core/workspace';
import { findDraftsRequest, readFileRequest, type FindDraftsParams, type ReadFileParams } from './protocol';

/** Other files by way of the client: in a Worker, and for addresses that are no files of this machine. */
export class ClientWorkspace implements Workspace {
  /** @param listsDrafts the client can tell which drafts there are */
  constructor(
    private readonly connection: Connection,
    private readonly listsDrafts: boolean,
  ) {}

  async read(uri: string, limit?: number): Promise<string | null> {
    const params: ReadFileParams = { uri, limit };
    try {
      const text: unknown = await this.connection.sendRequest(readFileRequest, params);
      return typeof text === 'string' ? text.replace(/^\ufeff/u, '') : null;
    } catch {
      return null;
    }
  }

  async drafts(folder: string, limit: number): Promise<readonly string[]> {
    if (!this.listsDrafts) return [];
    const params: FindDraftsParams = { folder, limit };
    try {
      const found: unknown = await this.connection.sendRequest(findDraftsRequest, params);
      if (!Array.isArray(found)) return [];
      return found.filter((uri): uri is string => typeof uri === 'string').slice(0, limit);
    } catch {
      return [];
    }
  }
}

/** Files of this machine from `local`, everything else from `remote`; nothing where there is neither. */
export class SplitWorkspace implements Workspace {
  constructor(
    private readonly local: Workspace | null,
    private readonly remote: Workspace | null,
  ) {}

  async read(uri: string, limit?: number): Promise<string | null> {
    return (await this.of(uri)?.read(uri, limit)) ?? null;
  }

  async readPieces(uri: string, limit?: number): Promise<readonly string[] | null> {
    const workspace = this.of(uri);
    return workspace === null ? null : readInPieces(workspace, uri, limit);
  }

  async drafts(folder: string, limit: number): Promise<readonly string[]> {
    return (await this.of(folder)?.drafts?.(folder, limit)) ?? [];
  }

  async real(uri: string): Promise<string> {
    return (await this.of(uri)?.real?.(uri)) ?? uri;
  }

  private of(uri: string): Workspace | null {
    // Nothing lies beside a draft that was never saved.
    if (uri.startsWith('untitled:')) return null;
    return uri.startsWith('file:') && this.local !== null ? this.local : this.remote;
  }
}
