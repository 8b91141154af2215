import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type DocumentDiagnosticReport,
  type ProtocolConnection,
} from 'vscode-languageserver/node';

/** An editor with one draft that cites from a library in its folder. It tells the shipped server that the library was saved. */
export class LibraryEditor {
  private readonly draft: string;

  private constructor(
    private readonly folder: string,
    private readonly child: ChildProcess,
    private readonly connection: ProtocolConnection,
  ) {
    this.draft = pathToFileURL(path.join(folder, 'draft.md')).href;
  }

  static async start(folder: string, text: string): Promise<LibraryEditor> {
    const child = spawn(process.execPath, [path.resolve('dist/server.js'), '--stdio'], {
      stdio: ['pipe', 'pipe', 'ignore'],
    });
    const connection = createProtocolConnection(
      new StreamMessageReader(child.stdout),
      new StreamMessageWriter(child.stdin),
    );
    const editor = new LibraryEditor(folder, child, connection);
    const uri = pathToFileURL(folder).href;
    connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) => items.map(() => ({})));
    connection.onRequest('client/registerCapability', () => null);
    connection.listen();
    await connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri: uri,
      workspaceFolders: [{ uri, name: 'bench' }],
      capabilities: {
        workspace: {
          configuration: true,
          didChangeWatchedFiles: { dynamicRegistration: true },
          diagnostics: { refreshSupport: true },
        },
        textDocument: { diagnostic: {} },
      },
    });
    await connection.sendNotification('initialized', {});
    const textDocument = { uri: editor.draft, languageId: 'markdown', version: 1, text };
    await connection.sendNotification('textDocument/didOpen', { textDocument });
    return editor;
  }

  /** The rules that find something in the draft. */
  async rules(): Promise<readonly unknown[]> {
    const params = { textDocument: { uri: this.draft } };
    const report = await this.connection.sendRequest<DocumentDiagnosticReport>('textDocument/diagnostic', params);
    return report.kind === 'full' ? report.items.map(({ code }) => code) : [];
  }

  /** Milliseconds from the message that the library was saved, to the server's call for new diagnostics, to their arrival. */
  async saved(library: string): Promise<{ time: number; rules: readonly unknown[] }> {
    const started = performance.now();
    const called = new Promise<void>((resolve) => {
      const listening = this.connection.onRequest('workspace/diagnostic/refresh', () => {
        listening.dispose();
        resolve();
        return null;
      });
    });
    const changes = [{ uri: pathToFileURL(path.join(this.folder, library)).href, type: 2 }];
    await this.connection.sendNotification('workspace/didChangeWatchedFiles', { changes });
    await called;
    const rules = await this.rules();
    return { time: performance.now() - started, rules };
  }

  async stop(): Promise<void> {
    this.connection.dispose();
    this.child.kill('SIGKILL');
    if (this.child.exitCode === null && this.child.signalCode === null) await once(this.child, 'exit');
  }
}
