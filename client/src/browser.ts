import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { run } from './extension';

/** In a browser (vscode.dev, github.dev): the server runs in a Worker and reads files through the client. */
export async function activate(context: ExtensionContext): Promise<void> {
  const file = (name: string) => Uri.joinPath(context.extensionUri, 'dist', name).toString(true);
  const server = file('web/server.js');
  // A function, so that a restart gets a fresh Worker.
  const start = async () => new Worker(server);
  await run(context, (options) => new LanguageClient('tickmark', 'Tickmark', start, options), {
    references: file('references.js'),
  });
}
