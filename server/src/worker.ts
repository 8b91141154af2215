import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import * as serving from './lsp/serve';
import { createServer } from './lsp/server';

const worker = globalThis as unknown as ConstructorParameters<typeof BrowserMessageReader>[0];
const connection = createConnection(new BrowserMessageReader(worker), new BrowserMessageWriter(worker));
createServer(connection, { files: null, defer: (callback) => void setTimeout(callback), load: (use) => use(serving) });
