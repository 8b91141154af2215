import { type Disposable, FileType, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { findDraftsRequest, type FindDraftsParams } from '../../server/src/lsp/protocol';

const deepest = 8;
/** On a file system over the network each folder is a question. */
const mostFolders = 300;

/** Lists the drafts of a folder for a server that has no file system. */
export function answerDraftRequests(client: BaseLanguageClient): Disposable {
  return client.onRequest(findDraftsRequest, async ({ folder, limit }: FindDraftsParams) => {
    const found: string[] = [];
    await search(Uri.parse(folder, true), 0, { found, limit, folders: 0 });
    return found;
  });
}

interface Search {
  readonly found: string[];
  readonly limit: number;
  folders: number;
}

async function search(folder: Uri, depth: number, state: Search): Promise<void> {
  if (depth > deepest || state.found.length >= state.limit || ++state.folders > mostFolders) return;
  let entries: [string, FileType][];
  try {
    entries = await workspace.fs.readDirectory(folder);
  } catch {
    return;
  }
  for (const [name, type] of entries.sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (state.found.length >= state.limit) return;
    const at = Uri.joinPath(folder, name);
    // Links are not followed: they may lead in a circle.
    if (type === FileType.File && /\.(?:md|markdown|qmd|rmd)$/iu.test(name)) state.found.push(at.toString());
    else if (type === FileType.Directory && !name.startsWith('.') && name !== 'node_modules')
      await search(at, depth + 1, state);
  }
}
