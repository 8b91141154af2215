import { createConnection, type Message } from 'vscode-languageserver/node';
import type * as Serve from './lsp/serve';
import { createServer } from './lsp/server';
import { NodeWorkspace } from './node-workspace';

// Whoever starts the server without saying how to speak to it means the usual way.
if (!process.argv.some((argument) => /^--(?:stdio|node-ipc|socket|pipe)/u.test(argument))) process.argv.push('--stdio');

let isReady = false;
let ready = (): void => undefined;
const whenReady = new Promise<void>((resolve) => (ready = resolve));
/** What the editor says before everything is loaded waits, in its order. */
const messageStrategy = {
  handleMessage: (message: Message, handle: (message: Message) => Promise<void> | void) =>
    isReady || isInitialize(message) ? handle(message) : whenReady.then(() => handle(message)),
};

createServer(createConnection({ messageStrategy }), {
  files: new NodeWorkspace(),
  defer: (callback) => void setImmediate(callback),
  // A bundle of its own (see esbuild.mjs). The answer to `initialize` is written a turn after it is made: two turns later it is out.
  load: (use) =>
    void setImmediate(() =>
      setImmediate(() => {
        // `import()` would look through all of the file for its exports first.
        // eslint-disable-next-line @typescript-eslint/no-require-imports
        use(require('./lsp/serve') as typeof Serve);
        isReady = true;
        ready();
      }),
    ),
});

function isInitialize(message: Message): boolean {
  return (message as { method?: unknown }).method === 'initialize';
}
