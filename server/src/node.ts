/* eslint-disable @typescript-eslint/no-require-imports -- `import()` would look through all of a file for its exports first. */
import { compileAtOnce } from './engine';
import * as protocol from 'vscode-languageserver/node';
import type { Message } from 'vscode-languageserver/node';
import { createServer } from './lsp/server';
import { thisMachine } from './machine';
import { WholeMessageWriter } from './message-writer';
import { NodeWorkspace } from './node-workspace';
import type * as References from './references/entry';
import { Rest } from './rest';
import { prepareForLargeFile } from './small-heap';
import type * as Shared from './worker';
import { searchZotero } from './zotero';

// Whoever starts the server without saying how to speak to it means the usual way.
if (!process.argv.some((argument) => /^--(?:stdio|node-ipc|socket|pipe)/u.test(argument))) process.argv.push('--stdio');

const machine = thisMachine();
const rest = new Rest(machine);
let isReady = false;
let ready = (): void => undefined;
const whenReady = new Promise<void>((resolve) => (ready = resolve));
/** What the editor says before everything is loaded waits, in its order. */
const messageStrategy = {
  handleMessage: (message: Message, handle: (message: Message) => Promise<void> | void) => {
    rest.disturb();
    const { method, uri, text } = whatOf(message);
    if (method === 'textDocument/didOpen') rest.opened(uri, text.length);
    if (method === 'textDocument/didClose') rest.closed(uri);
    return isReady || method === 'initialize' ? handle(message) : whenReady.then(() => handle(message));
  },
};

createServer(connect(), {
  files: new NodeWorkspace(),
  defer: (callback) => void setImmediate(callback),
  references: () => require('./references/entry') as typeof References,
  zotero: searchZotero,
  // Bundles of their own (see esbuild.mjs). The answer to `initialize` is written a turn after it is made: two turns later it is out.
  load: (use) =>
    void setImmediate(() =>
      setImmediate(() => {
        globalThis.tickmarkProtocol = protocol;
        prepareForLargeFile();
        use((require('./worker') as typeof Shared).serving);
        compileAtOnce();
        isReady = true;
        ready();
        machine.boundNewSpace();
      }),
    ),
});

/** Over standard input and output with a writer of our own; else as the arguments say. */
function connect(): protocol.Connection {
  if (!process.argv.includes('--stdio')) return protocol.createConnection({ messageStrategy });
  // What libraries print must not stand between the messages.
  globalThis.console = new console.Console(process.stderr, process.stderr);
  const streams = protocol as unknown as {
    createConnection: (
      input: NodeJS.ReadableStream,
      output: protocol.MessageWriter,
      options: object,
    ) => protocol.Connection;
  };
  return streams.createConnection(process.stdin, new WholeMessageWriter(process.stdout), { messageStrategy });
}

/** What a message is about. Nothing has looked yet whether it is as it should be. */
function whatOf(message: Message): { method: unknown; uri: string; text: string } {
  const { method, params } = message as {
    method?: unknown;
    params?: { textDocument?: { uri?: unknown; text?: unknown } | null } | null;
  };
  const { uri, text } = params?.textDocument ?? {};
  return { method, uri: String(uri), text: String(text) };
}
