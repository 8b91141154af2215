/* eslint-disable @typescript-eslint/no-require-imports -- Read only where it is needed: see `tickmarkProtocol`. */
import type * as Browser from 'vscode-languageserver/browser';
import type { ReferenceFormatting } from './core/references/formatter';
import * as serving from './lsp/serve';
import { createServer } from './lsp/server';

declare global {
  /**
   * The libraries that speak LSP, where this file is loaded by the server for Node, which has read them already: then nothing is
   * started here. There must be one copy of them, as they compare classes.
   */
  var tickmarkProtocol: unknown;
  /** What `references.js` leaves behind in a Worker. */
  var tickmarkReferences: ReferenceFormatting | undefined;
}

if (globalThis.tickmarkProtocol === undefined) startInWorker();

function startInWorker(): void {
  const { BrowserMessageReader, BrowserMessageWriter, createConnection } =
    require('vscode-languageserver/browser') as typeof Browser;
  const worker = globalThis as unknown as ConstructorParameters<typeof BrowserMessageReader>[0] & {
    importScripts(url: string): void;
  };
  createServer(createConnection(new BrowserMessageReader(worker), new BrowserMessageWriter(worker)), {
    files: null,
    defer: (callback) => void setTimeout(callback),
    references: (address) => {
      if (address === undefined) throw new Error('The editor does not say where references.js is.');
      worker.importScripts(address);
      return globalThis.tickmarkReferences!;
    },
    zotero: null,
    load: (use) => use(serving),
  });
}

export { serving };
