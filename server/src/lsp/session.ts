import { CodeLensRefreshRequest, type Connection, type InitializeParams } from 'vscode-languageserver';
import { coverage } from '../core/features/coverage';
import type { ProjectProblem } from '../core/project/project';
import { ConfinedWorkspace } from '../core/project/confined-workspace';
import { folderOf } from '../core/project/uri';
import type { Workspace } from '../core/workspace';
import type { Client } from './client';
import type { Draft } from './draft';
import { Drafts } from './drafts';
import { Folders } from './folders';
import type { Host } from './host';
import type { Log } from './log';
import { Outline } from './outline';
import { ProblemFiles } from './problem-files';
import { Projects } from './projects';
import { coverageNotification, type Coverage } from './protocol';
import { Publisher } from './publisher';
import { PulledDiagnostics } from './pulled-diagnostics';
import { EditorConfiguration } from './settings';

/** What the server holds while an editor is connected, and how a change in one part reaches the others. */
export class Session {
  readonly folders = new Folders();
  readonly workspace: Workspace;
  private isTrusted: boolean;
  readonly projects: Projects;
  readonly drafts: Drafts;
  readonly pulled: PulledDiagnostics;
  readonly outline: Outline;
  /** Lets what is waiting be handled first. */
  readonly pause: () => Promise<void>;
  private readonly configuration: EditorConfiguration;
  private readonly publisher: Publisher;
  private readonly problemFiles: ProblemFiles;

  constructor(
    private readonly connection: Connection,
    readonly client: Client,
    host: Host,
    files: Workspace,
    private readonly log: Log,
    params: InitializeParams,
  ) {
    this.isTrusted = client.trusted;
    this.workspace = new ConfinedWorkspace(files, () => this.confines());
    this.folders.set(params.workspaceFolders?.map(({ uri }) => uri) ?? (params.rootUri ? [params.rootUri] : []));
    this.configuration = new EditorConfiguration(connection, client, params.initializationOptions);
    this.problemFiles = new ProblemFiles(connection, this.workspace, log);
    this.pause = () => new Promise<void>((resolve) => host.defer(resolve));
    const { pause } = this;
    const tell = (uri: string, problems: readonly ProjectProblem[]) => {
      // A document may be closed while its settings are read: nobody would take its problems away again.
      if (this.drafts.isOpen(uri)) this.problemFiles.tell(uri, problems);
    };
    this.projects = new Projects(this.workspace, this.configuration, this.folders, log, tell, pause);
    this.drafts = new Drafts(this.projects, log, pause, (draft) => this.tellCoverage(draft));
    this.pulled = new PulledDiagnostics(this.drafts);
    this.outline = new Outline(connection, client);
    this.publisher = new Publisher(connection, this.drafts, host, log);
    const { documents } = this.drafts;
    if (!client.pullsDiagnostics) documents.onDidChangeContent(({ document }) => this.publisher.schedule(document.uri));
    documents.onDidClose(({ document }) => {
      if (!client.pullsDiagnostics) this.publisher.clear(document.uri);
      this.pulled.forget(document.uri);
      this.problemFiles.forget(document.uri);
    });
    documents.listen(connection);
  }

  changeConfiguration(settings: unknown): void {
    this.configuration.change(settings);
    this.refresh();
  }

  changeFolders(added: readonly { uri: string }[], removed: readonly { uri: string }[]): void {
    this.folders.change(added, removed);
    this.refresh();
  }

  /** The user trusts the workspace from now on. */
  trust(): void {
    this.isTrusted = true;
    this.refresh();
  }

  /** The folders that nothing may be read outside of: those of the workspace, else those of the drafts; null for none. */
  private confines(): readonly string[] | null {
    if (this.isTrusted) return null;
    const folders = this.folders.all();
    return folders.length > 0 ? folders : this.drafts.uris().map(folderOf);
  }

  changeFiles(uris: readonly string[]): void {
    if (uris.some((uri) => this.projects.concerns(uri))) this.refresh();
  }

  /** Everything open is looked at anew. */
  private refresh(): void {
    this.projects.invalidate();
    if (!this.client.pullsDiagnostics) for (const uri of this.drafts.uris()) this.publisher.schedule(uri);
    else if (this.client.refreshesDiagnostics)
      this.connection.languages.diagnostics.refresh().catch(() => this.log.info('The editor did not refresh.'));
    this.outline.renew();
    const { hints, lenses, tokens } = this.client.refreshes;
    const { inlayHint, semanticTokens } = this.connection.languages;
    // The editor may be gone by now.
    if (hints) inlayHint.refresh().catch(() => undefined);
    if (tokens) void semanticTokens.refresh();
    if (lenses) this.connection.sendRequest(CodeLensRefreshRequest.type).catch(() => undefined);
  }

  private tellCoverage(draft: Draft): void {
    if (!this.client.coverage) return;
    const counts = coverage(draft.analysis);
    const told: Coverage = { uri: draft.uri, version: draft.version, ...counts, truncated: draft.truncated };
    // The editor may be gone by now.
    this.connection.sendNotification(coverageNotification, told).catch(() => undefined);
  }
}
