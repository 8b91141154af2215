import { PassThrough } from 'node:stream';
import {
  createConnection,
  createProtocolConnection,
  type ClientCapabilities,
  type CodeAction,
  type CompletionItem,
  type CompletionList,
  type Diagnostic,
  type DocumentDiagnosticReport,
  type Hover,
  type InitializeResult,
  type Position,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  type Range,
  type RegistrationParams,
  type UnregistrationParams,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { CslItem } from '../../../server/src/core/evidence/pack';
import type { Workspace } from '../../../server/src/core/workspace';
import { coverageNotification, readFileRequest, type ReadFileParams } from '../../../server/src/lsp/protocol';
import * as serving from '../../../server/src/lsp/serve';
import { createServer } from '../../../server/src/lsp/server';
import * as references from '../../../server/src/references/entry';

export interface EditorOptions {
  readonly capabilities?: ClientCapabilities;
  readonly initializationOptions?: unknown;
  /** Answers `workspace/configuration` when given. */
  readonly settings?: unknown;
  /** Texts of files by URI. */
  readonly files?: Record<string, string>;
  readonly folders?: readonly string[];
  /** The server has no file system and asks for files, as in a Worker. */
  readonly web?: boolean;
  readonly zotero?: (query: string) => Promise<readonly CslItem[]>;
}

export const pulling: ClientCapabilities = {
  textDocument: {
    diagnostic: {},
    codeAction: { dataSupport: true, resolveSupport: { properties: ['edit'] } },
    definition: { linkSupport: true },
  },
  workspace: { workspaceEdit: { documentChanges: true }, diagnostics: { refreshSupport: true } },
  general: { markdown: { parser: 'marked' } },
};

/** An editor in the same process: a real connection to a real server over a pair of streams. */
export class Editor {
  readonly published: PublishDiagnosticsParams[] = [];
  readonly logged: string[] = [];
  readonly notified: { method: string; params: unknown }[] = [];
  refreshes = 0;
  /** What the server has registered and not taken back: methods by id. */
  readonly registered = new Map<string, string>();
  initialized!: InitializeResult;
  /** Files that the server may read; change them and call `filesChanged`. */
  readonly files: Map<string, string>;
  private readonly documents = new Map<string, TextDocument>();

  private constructor(
    readonly connection: ProtocolConnection,
    options: EditorOptions,
  ) {
    this.files = new Map(Object.entries(options.files ?? {}));
  }

  static async start(options: EditorOptions = {}): Promise<Editor> {
    const [toServer, toClient] = [new PassThrough(), new PassThrough()];
    const server = createConnection(toServer, toClient);
    const editor = new Editor(createProtocolConnection(toClient, toServer), options);
    const { connection, files } = editor;
    const workspace: Workspace = {
      read: async (uri) => files.get(uri) ?? null,
      drafts: async (folder) => [...files.keys()].filter((uri) => uri.startsWith(folder) && uri.endsWith('.md')),
    };
    createServer(server, {
      files: options.web === true ? null : workspace,
      defer: (callback) => void setImmediate(callback),
      references: () => references,
      zotero: options.web === true ? null : (options.zotero ?? null),
      load: (use) => use(serving),
    });

    connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
      editor.published.push(params);
    });
    connection.onNotification(
      'window/logMessage',
      ({ message }: { message: string }) => void editor.logged.push(message),
    );
    connection.onNotification(
      coverageNotification,
      (params: unknown) => void editor.notified.push({ method: coverageNotification, params }),
    );
    connection.onRequest(readFileRequest, ({ uri }: ReadFileParams) => workspace.read(uri));
    connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) =>
      items.map(() => options.settings ?? null),
    );
    connection.onRequest('workspace/diagnostic/refresh', () => void editor.refreshes++);
    connection.onRequest('client/registerCapability', ({ registrations }: RegistrationParams) => {
      for (const { id, method } of registrations) editor.registered.set(id, method);
      return null;
    });
    connection.onRequest('client/unregisterCapability', ({ unregisterations }: UnregistrationParams) => {
      for (const { id } of unregisterations) editor.registered.delete(id);
      return null;
    });
    connection.listen();
    editor.initialized = await connection.sendRequest('initialize', {
      processId: null,
      rootUri: null,
      capabilities: options.capabilities ?? {},
      initializationOptions: options.initializationOptions,
      workspaceFolders: options.folders?.map((uri) => ({ uri, name: 'folder' })) ?? null,
    });
    await connection.sendNotification('initialized', {});
    return editor;
  }

  open(uri: string, text: string, languageId = 'markdown'): void {
    this.documents.set(uri, TextDocument.create(uri, languageId, 1, text));
    this.notify('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } });
  }

  /** Replaces the first `words` in the document. */
  replace(uri: string, words: string, by: string): void {
    const document = this.documents.get(uri)!;
    const changes = [{ range: this.range(uri, words), text: by }];
    const changed = TextDocument.update(document, changes, document.version + 1);
    this.documents.set(uri, changed);
    this.notify('textDocument/didChange', { textDocument: { uri, version: changed.version }, contentChanges: changes });
  }

  close(uri: string): void {
    this.notify('textDocument/didClose', { textDocument: { uri } });
  }

  notify(method: string, params: unknown): void {
    void this.connection.sendNotification(method, params);
  }

  /** The place `by` characters into the first `words`. */
  position(uri: string, words: string, by = 1): Position {
    const document = this.documents.get(uri)!;
    const at = document.getText().indexOf(words);
    if (at < 0) throw new Error(`“${words}” does not stand in ${uri}`);
    return document.positionAt(at + by);
  }

  range(uri: string, words: string): Range {
    return { start: this.position(uri, words, 0), end: this.position(uri, words, words.length) };
  }

  text(uri: string): string {
    return this.documents.get(uri)!.getText();
  }

  /** The document's text after edits. */
  apply(uri: string, edits: { range: Range; newText: string }[]): string {
    return TextDocument.applyEdits(this.documents.get(uri)!, edits);
  }

  pull(uri: string, previousResultId?: string): Promise<DocumentDiagnosticReport> {
    return this.connection.sendRequest('textDocument/diagnostic', { textDocument: { uri }, previousResultId });
  }

  async diagnostics(uri: string): Promise<Diagnostic[]> {
    const report = await this.pull(uri);
    return report.kind === 'full' ? report.items : [];
  }

  hover(uri: string, words: string, by = 1): Promise<Hover | null> {
    return this.connection.sendRequest('textDocument/hover', {
      textDocument: { uri },
      position: this.position(uri, words, by),
    });
  }

  async complete(uri: string, words: string, triggerKind = 1): Promise<CompletionItem[]> {
    const list: CompletionList | null = await this.connection.sendRequest('textDocument/completion', {
      textDocument: { uri },
      position: this.position(uri, words, words.length),
      context: { triggerKind },
    });
    return list?.items ?? [];
  }

  actions(uri: string, words: string, diagnostics: Diagnostic[] = []): Promise<CodeAction[]> {
    return this.connection.sendRequest('textDocument/codeAction', {
      textDocument: { uri },
      range: this.range(uri, words),
      context: { diagnostics },
    });
  }

  /** Waits until diagnostics for the document were published that satisfy the test. */
  async publishedFor(
    uri: string,
    fits: (params: PublishDiagnosticsParams) => boolean = () => true,
  ): Promise<PublishDiagnosticsParams> {
    return this.until(() => this.published.findLast((params) => params.uri === uri && fits(params)));
  }

  async until<T>(find: () => T | undefined | false): Promise<T> {
    for (let i = 0; i < 500; i++) {
      const found = find();
      if (found !== undefined && found !== false) return found;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    throw new Error('It never happened.');
  }

  dispose(): void {
    this.connection.dispose();
  }
}
