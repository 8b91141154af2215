import type { CancellationToken, Connection, InitializeParams } from 'vscode-languageserver';
import { Citing } from './citing';
import { CitingDrafts } from './citing-drafts';
import { asBackground, type Client } from './client';
import { ClientWorkspace, SplitWorkspace } from './client-workspace';
import { onDocumentLinks, onFoldingRanges } from './document-links';
import { onCodeLens } from './code-lenses';
import { onCodeAction, onCodeActionResolve } from './code-actions';
import { onCompletion, onCompletionResolve } from './completion';
import { onDefinition } from './definition';
import { Evidence } from './evidence';
import { Figures } from './figures';
import { Formatting } from './formatting';
import { guard } from './guard';
import { onHover } from './hover';
import type { Host } from './host';
import { onInlayHints } from './inlay-hints';
import { Log } from './log';
import { ProjectStatistics } from './project-statistics';
import {
  citedPasteRequest,
  convertCitationsRequest,
  evidenceRequest,
  figureCardRequest,
  figuresRequest,
  figureUsesRequest,
  insertCitationRequest,
  insertFigureRequest,
  insertReferencesRequest,
  packsRequest,
  referencesRequest,
  sheetRequest,
  sheetTextRequest,
  signRequest,
  standingsRequest,
  backgroundNotification,
  trustedNotification,
  zoteroRequest,
} from './protocol';
import type {
  CitedPasteParams,
  ConvertCitationsParams,
  EvidenceFilter,
  EvidencePageParams,
  FigureParams,
  FiguresParams,
  InsertCitationParams,
  InsertFigureParams,
  ReferencesParams,
  SheetParams,
  SheetTextParams,
  SignParams,
  StandingsParams,
  ZoteroParams,
} from './protocol';
import { onDocumentHighlight, onReferences } from './references';
import { onPrepareRename, onRename } from './rename';
import { SearchIndexes } from './search';
import { onSemanticTokens } from './semantic-tokens';
import { Session } from './session';
import { Sheets } from './sheets';
import { onDocumentSymbols, onWorkspaceSymbols } from './symbols';
import { watch } from './watch';

/** Everything that the server does once it has said what it can do. */
export function serve(connection: Connection, client: Client, host: Host, params: InitializeParams): void {
  const log = new Log(connection.console);
  const remote = client.files ? new ClientWorkspace(connection, client.drafts) : null;
  const workspace = new SplitWorkspace(host.files, remote);
  const session = new Session(connection, client, host, workspace, log, params);
  const formatting = new Formatting(() => host.references(client.references), log);
  answer(connection, session, log, formatting, host.zotero);
  connection.onInitialized(() => {
    void watch(connection, client, log);
    session.outline.register();
    if (client.hasWorkspaceFolders)
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => session.changeFolders(added, removed));
  });
}

/** One line for each verb. */
function answer(
  connection: Connection,
  session: Session,
  log: Log,
  formatting: Formatting,
  zotero: Host['zotero'],
): void {
  const { client, drafts, pulled, projects, folders } = session;
  const search = new SearchIndexes(session.pause);
  const figures = new Figures(drafts, projects, folders, client, search);
  const { workspace } = session;
  const citing = new CitingDrafts(drafts, projects, folders, workspace);
  const project = new ProjectStatistics(drafts, projects, folders, workspace, session.pause);
  const evidence = new Evidence(drafts, projects, folders, project, search);

  connection.onHover(guard(log, 'hover', (params) => onHover(params, drafts, client, formatting)));
  connection.onDefinition(guard(log, 'definition', (params) => onDefinition(params, drafts, client, workspace)));
  connection.onReferences(guard(log, 'references', (params) => onReferences(params, drafts, citing, workspace)));
  connection.onDocumentHighlight(guard(log, 'highlights', (params) => onDocumentHighlight(params, drafts)));
  connection.onPrepareRename(guard(log, 'rename', (params) => onPrepareRename(params, drafts)));
  connection.onRenameRequest(guard(log, 'rename', (params) => onRename(params, drafts, citing, client, workspace)));
  connection.onDocumentLinks(guard(log, 'links', (params) => onDocumentLinks(params, drafts)));
  connection.onFoldingRanges(guard(log, 'folding', (params) => onFoldingRanges(params, drafts)));
  connection.onDocumentSymbol(guard(log, 'symbols', (params) => onDocumentSymbols(params, drafts, client)));
  connection.onWorkspaceSymbol(guard(log, 'symbols', (params, token) => onWorkspaceSymbols(params, project, token)));
  connection.onCodeLens(guard(log, 'section counts', (params) => onCodeLens(params, drafts, client)));
  connection.languages.inlayHint.on(guard(log, 'inlay hints', (params) => onInlayHints(params, drafts)));
  connection.languages.semanticTokens.on(guard(log, 'colours', (params) => onSemanticTokens(params, drafts)));
  connection.onCompletion(guard(log, 'completion', (params) => onCompletion(params, drafts, client, search)));
  connection.onCompletionResolve(
    guard(log, 'completion', (item) => onCompletionResolve(item, drafts, client, formatting)),
  );
  connection.onCodeAction(guard(log, 'quick fixes', (params) => onCodeAction(params, drafts, client)));
  connection.onCodeActionResolve(guard(log, 'quick fix', (action) => onCodeActionResolve(action, drafts, client)));
  if (client.pullsDiagnostics)
    connection.languages.diagnostics.on(guard(log, 'diagnostics', (params) => pulled.report(params)));
  // What only our own client asks.
  const request = <P, R>(
    method: string,
    what: string,
    handler: (params: P, token: CancellationToken) => Promise<R> | R,
  ) => connection.onRequest(method, guard(log, what, handler));
  request(figuresRequest, 'figures', (params: FiguresParams) => figures.list(params));
  request(figureCardRequest, 'figure', (params: FigureParams) => figures.card(params));
  request(insertFigureRequest, 'insert figure', (params: InsertFigureParams) => figures.insert(params));
  request(packsRequest, 'packs', (params: EvidenceFilter) => evidence.packs(params));
  request(evidenceRequest, 'evidence', (params: EvidencePageParams) => evidence.page(params));
  request(figureUsesRequest, 'uses of a figure', (params: FigureParams, token) => evidence.uses(params, token));
  request(citedPasteRequest, 'paste', (params: CitedPasteParams) => evidence.citedPaste(params));
  request(standingsRequest, 'standings', (params: StandingsParams) => evidence.standings(params));
  const cite = new Citing(drafts, formatting, zotero);
  request(referencesRequest, 'references', (params: ReferencesParams) => cite.references(params));
  request(zoteroRequest, 'Zotero', (params: ZoteroParams) => cite.search(params));
  request(insertCitationRequest, 'insert citation', (params: InsertCitationParams) => cite.insert(params));
  request(convertCitationsRequest, 'convert citations', (params: ConvertCitationsParams) => cite.convert(params));
  request(insertReferencesRequest, 'list of references', (params: { uri: string }) => cite.list(params));
  connection.onNotification(trustedNotification, () => session.trust());
  connection.onNotification(backgroundNotification, (background: unknown) => {
    client.background = asBackground(background);
  });
  const sheets = new Sheets(drafts, workspace);
  request(sheetRequest, 'sheet', (params: SheetParams) => sheets.view(params));
  request(signRequest, 'sign', (params: SignParams) => sheets.sign(params));
  request(sheetTextRequest, 'sheet', (params: SheetTextParams) => sheets.text(params));
  connection.onDidChangeConfiguration(({ settings }) => session.changeConfiguration(settings));
  connection.onDidChangeWatchedFiles(({ changes }) => session.changeFiles(changes.map(({ uri }) => uri)));
}
