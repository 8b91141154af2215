import {
  TextDocumentSyncKind,
  type Connection,
  type InitializeParams,
  type InitializeResult,
} from 'vscode-languageserver';
import { readClient } from './client';
import type { Host } from './host';
import { symbolCapability } from './outline';
import { tokenLegend } from './token-legend';
import { triggerCharacters } from './trigger-characters';

/**
 * The language server on a connection. It says at once what it can do; what does it is loaded after that answer, and
 * nothing is read before the editor has opened a document.
 */
export function createServer(connection: Connection, host: Host): void {
  connection.onInitialize((params: InitializeParams): InitializeResult => {
    const client = readClient(params);
    host.load(({ serve }) => serve(connection, client, host, params));
    return {
      serverInfo: { name: 'Tickmark' },
      capabilities: {
        positionEncoding: 'utf-16',
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
        hoverProvider: true,
        definitionProvider: true,
        referencesProvider: true,
        documentHighlightProvider: true,
        renameProvider: client.preparesRename ? { prepareProvider: true } : true,
        documentLinkProvider: {},
        foldingRangeProvider: true,
        ...symbolCapability(client),
        workspaceSymbolProvider: true,
        inlayHintProvider: true,
        codeLensProvider: {},
        semanticTokensProvider: { legend: tokenLegend, full: true },
        completionProvider: { triggerCharacters: [...triggerCharacters], resolveProvider: true },
        codeActionProvider: { codeActionKinds: ['quickfix'], resolveProvider: client.resolvesCodeActionEdits },
        ...(client.pullsDiagnostics
          ? {
              diagnosticProvider: {
                identifier: 'tickmark',
                interFileDependencies: false,
                workspaceDiagnostics: false,
              },
            }
          : {}),
        ...(client.hasWorkspaceFolders
          ? { workspace: { workspaceFolders: { supported: true, changeNotifications: true } } }
          : {}),
      },
    };
  });
  connection.listen();
}
