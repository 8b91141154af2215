import { commands, type ExtensionContext, window } from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import type { InitializationOptions } from '../../server/src/lsp/protocol';
import { clientOptions } from './client-options';
import { answerFileRequests } from './files';
import { insertFigure } from './insert-figure';
import { FigureCards } from './show-figure';
import { CoverageStatus } from './status';

/**
 * Starts the server and everything around it; the two entries differ only in how they make a client.
 * Whatever is started here ends with the extension.
 */
export async function run(
  context: ExtensionContext,
  createClient: (options: LanguageClientOptions) => BaseLanguageClient,
  options: InitializationOptions = {},
): Promise<void> {
  const log = window.createOutputChannel('Tickmark', { log: true });
  const client = createClient(clientOptions(log, options));
  const cards = new FigureCards(client);
  context.subscriptions.push(
    log,
    { dispose: () => client.dispose() },
    cards,
    new CoverageStatus(client),
    answerFileRequests(client),
    commands.registerCommand('tickmark.insertFigure', () => insertFigure(client)),
    commands.registerCommand('tickmark.showFigure', () => cards.pickAndShow()),
    commands.registerCommand('tickmark.restartServer', () => restart(client)),
    commands.registerCommand('tickmark.showLog', () => log.show()),
  );
  await client.start();
}

async function restart(client: BaseLanguageClient): Promise<void> {
  if (client.isRunning()) await client.stop();
  await client.start();
}
