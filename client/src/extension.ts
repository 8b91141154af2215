import { commands, type ExtensionContext, window, workspace } from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import {
  type InitializationOptions,
  type InsertionForm,
  type Range,
  trustedNotification,
} from '../../server/src/lsp/protocol';
import { followTheme, tellBackground } from './background';
import { clientOptions, drafts } from './client-options';
import { CoverageNews } from './coverage-news';
import { CurrentDraft } from './current-draft';
import { figureDrops } from './drop-figure';
import { evidenceView, showPlace } from './evidence/view';
import { getStarted, nextFinding, openExample } from './walkthrough';
import { answerFileRequests } from './files';
import { answerDraftRequests } from './find-drafts';
import { GutterTicks } from './gutter-ticks';
import { convertCitations, insertReferences } from './convert-citations';
import { insertCitation } from './insert-citation';
import { insertFigure } from './insert-figure';
import { citedPastes } from './paste-cited';
import { Sheets } from './sheet/sheets';
import { FigureCards } from './show-figure';
import { CoverageStatus } from './status';

const forms: readonly (readonly [string, InsertionForm])[] = [
  ['tickmark.insertFigure', 'sentence'],
  ['tickmark.insertFigureRow', 'row'],
  ['tickmark.insertFigurePicture', 'picture'],
  ['tickmark.insertFigureDiagram', 'diagram'],
];

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
  const draft = new CurrentDraft();
  const news = new CoverageNews(client);
  context.subscriptions.push(
    log,
    { dispose: () => client.dispose() },
    cards,
    news,
    new CoverageStatus(client, news),
    new Sheets(client, draft, context),
    answerFileRequests(client),
    workspace.onDidGrantWorkspaceTrust(() => client.sendNotification(trustedNotification)),
    draft,
    followTheme(client),
    answerDraftRequests(client),
    evidenceView(client, draft, news, cards),
    figureDrops(client, drafts),
    citedPastes(client, drafts),
    new GutterTicks(client, news, context.extensionUri),
    ...forms.map(([name, form]) => commands.registerCommand(name, () => insertFigure(client, draft, form))),
    commands.registerCommand('tickmark.showFigure', () => cards.pickAndShow(draft.uri)),
    commands.registerCommand('tickmark.showPlace', (uri: string, range: Range) => showPlace(client, uri, range)),
    commands.registerCommand('tickmark.openExample', () => openExample(context)),
    commands.registerCommand('tickmark.nextFinding', () => nextFinding(draft)),
    commands.registerCommand('tickmark.getStarted', () => getStarted(context)),
    commands.registerCommand('tickmark.insertCitation', () => insertCitation(client)),
    commands.registerCommand('tickmark.convertCitations', (to?: unknown) => convertCitations(client, to)),
    commands.registerCommand('tickmark.insertReferences', () => insertReferences(client)),
    commands.registerCommand('tickmark.restartServer', () => restart(client)),
    commands.registerCommand('tickmark.showLog', () => log.show()),
  );
  await client.start();
}

async function restart(client: BaseLanguageClient): Promise<void> {
  if (client.isRunning()) await client.stop();
  await client.start();
  // What the server was told when the window opened may have changed since.
  if (workspace.isTrusted) await client.sendNotification(trustedNotification);
  await tellBackground(client);
}
