import { type ExtensionContext, Uri } from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from 'vscode-languageclient/browser';
import { run } from './extension';

/** In a browser (vscode.dev, github.dev): the server runs in a Worker and reads files through the client. */
export async function activate(context: ExtensionContext): Promise<void> {
  const file = (name: string) => Uri.joinPath(context.extensionUri, 'dist', name).toString(true);
  const server = file('web/server.js');
  // A function, so that a restart gets a fresh Worker. VS Code's own Worker is none to `instanceof`, which the client would ask.
  const start = async () => {
    const worker = new Worker(server);
    return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
  };
  await run(context, (options) => new LanguageClient('tickmark', 'Tickmark', start, options), {
    references: file('references.js'),
  });
}
