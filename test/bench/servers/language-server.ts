import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import { setTimeout as startTimer } from 'node:timers';
import { setTimeout } from 'node:timers/promises';
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
  TextDocumentSyncKind,
  type InitializeResult,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  type ServerCapabilities,
} from 'vscode-languageserver/node';
import type { ServerKind } from './kinds';

/** What an editor asks about a place. */
export type Question = 'hover' | 'completion';

const folder = { uri: 'file:///bench', name: 'bench' };
const uri = `${folder.uri}/draft.md`;

/** A language server in a process of its own, spoken to over stdio as an editor does, with a clock. Times are milliseconds. */
export class LanguageServer {
  /** From the start of the process to the answer to `initialize`. */
  readonly initialize: number;
  private text = '';
  private version = 0;
  private hasExtra = false;
  private saysVersion = false;
  private resultId: string | undefined;

  private constructor(
    private readonly child: ChildProcess,
    private readonly connection: ProtocolConnection,
    private readonly can: ServerCapabilities,
    initialize: number,
    private readonly patience: number,
  ) {
    this.initialize = initialize;
  }

  /** Whether it answers to a question about a place in the draft. */
  answers(question: Question): boolean {
    return this.can[`${question}Provider`] !== undefined;
  }

  /** @throws when the server does not answer within `patience` milliseconds; so do all other methods */
  static async start(kind: ServerKind, patience: number): Promise<LanguageServer> {
    const started = performance.now();
    const child = spawn(process.execPath, kind.command, { stdio: ['pipe', 'pipe', 'ignore'] });
    const connection = createProtocolConnection(
      new StreamMessageReader(child.stdout),
      new StreamMessageWriter(child.stdin),
    );
    let server: LanguageServer | null = null;
    for (const [method, answer] of Object.entries(kind.answers ?? {}))
      connection.onRequest(method, () => answer(server?.text ?? ''));
    connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) => items.map(() => ({})));
    connection.onRequest('client/registerCapability', () => null);
    connection.listen();
    const capabilities = {
      general: { positionEncodings: ['utf-16'] },
      workspace: { configuration: true, workspaceFolders: true },
      textDocument: { publishDiagnostics: { versionSupport: true }, diagnostic: {} },
    };
    const asked = connection.sendRequest<InitializeResult>('initialize', {
      processId: process.pid,
      rootUri: folder.uri,
      workspaceFolders: [folder],
      capabilities,
      initializationOptions: kind.initializationOptions,
    });
    try {
      const { capabilities: can } = await within(patience, asked, 'initialize');
      const time = performance.now() - started;
      server = new LanguageServer(child, connection, can, time, patience);
      await connection.sendNotification('initialized', {});
      if (kind.settings !== undefined)
        await connection.sendNotification('workspace/didChangeConfiguration', { settings: kind.settings });
      return server;
    } catch (error) {
      child.kill('SIGKILL');
      throw error;
    }
  }

  /** Opens the document; the time to its diagnostics. */
  open(text: string): Promise<number> {
    this.text = text;
    this.version = 1;
    const textDocument = { uri, languageId: 'markdown', version: 1, text };
    return this.untilDiagnostics('textDocument/didOpen', { textDocument });
  }

  /** Opens the document and, from half a second later until its diagnostics are there, asks about one place after the other; the time to each answer. */
  async openAsking(question: Question, text: string, pause: number): Promise<readonly number[]> {
    let isOpen = false;
    const opening = this.open(text).finally(() => (isOpen = true));
    const answers: number[] = [];
    await Promise.race([setTimeout(500), opening]);
    for (let i = 1; !isOpen; i++) {
      // Shares of the golden ratio are far from those before.
      answers.push(await this.ask(question, (i * 0.618) % 1));
      await setTimeout(pause);
    }
    await opening;
    return answers;
  }

  /** Types a character in the middle of the document, or takes it away again; the time to the diagnostics. */
  key(): Promise<number> {
    return this.untilDiagnostics('textDocument/didChange', this.change());
  }

  /**
   * Types `keys` characters, `pause` milliseconds apart whatever the server does; the time from the last to its diagnostics. NaN where the server does not say
   * to which version its diagnostics belong.
   */
  async burst(keys: number, pause: number): Promise<number> {
    if (this.can.diagnosticProvider === undefined && !this.saysVersion) return NaN;
    for (let i = 1; i < keys; i++) {
      await this.connection.sendNotification('textDocument/didChange', this.change());
      // As an editor does; what a later key made useless may fail.
      if (this.can.diagnosticProvider !== undefined) this.pull().catch(() => undefined);
      await setTimeout(pause);
    }
    return this.key();
  }

  /** The time to the answer when nothing else is asked. @param share of the document before the place */
  async ask(question: Question, share = 0.5): Promise<number> {
    const params = { textDocument: { uri }, position: this.positionAt(share) };
    const started = performance.now();
    await within(this.patience, this.connection.sendRequest(`textDocument/${question}`, params), question);
    return performance.now() - started;
  }

  /** The time to the answer when a character was typed right before the question, and its diagnostics are not there yet. */
  async askWhileTyping(question: Question): Promise<number> {
    const diagnostics = this.key();
    const [time] = await Promise.all([this.ask(question), diagnostics]);
    return time;
  }

  /** Resident memory in MB; NaN where the system does not say. */
  memory(): number {
    try {
      const status = fs.readFileSync(`/proc/${this.child.pid}/status`, 'utf8');
      return Number(/VmRSS:\s+(\d+)/u.exec(status)?.[1]) / 1024;
    } catch {
      return NaN;
    }
  }

  async stop(): Promise<void> {
    this.connection.dispose();
    this.child.kill('SIGKILL');
    if (this.child.exitCode === null && this.child.signalCode === null) await once(this.child, 'exit');
  }

  /** The next character in the middle, or its removal, as the server wants it to be told. */
  private change(): object {
    const middle = this.positionAt(0.5);
    const end = { ...middle, character: middle.character + 1 };
    const change = this.hasExtra
      ? { range: { start: middle, end }, text: '' }
      : { range: { start: middle, end: middle }, text: 'x' };
    this.hasExtra = !this.hasExtra;
    const sync = this.can.textDocumentSync;
    const kind = typeof sync === 'object' ? sync.change : sync;
    const at = this.offsetAt(0.5);
    const whole = (): string => (this.hasExtra ? `${this.text.slice(0, at)}x${this.text.slice(at)}` : this.text);
    return {
      textDocument: { uri, version: ++this.version },
      contentChanges: [kind === TextDocumentSyncKind.Incremental ? change : { text: whole() }],
    };
  }

  /** In a word behind a share of the document. */
  private positionAt(share: number): { line: number; character: number } {
    const before = this.text.slice(0, this.offsetAt(share));
    return { line: before.split('\n').length - 1, character: before.length - before.lastIndexOf('\n') - 1 };
  }

  private offsetAt(share: number): number {
    const from = Math.floor(this.text.length * share);
    return from + Math.max(0, this.text.slice(from).search(/[a-z]{5}/u)) + 2;
  }

  private async untilDiagnostics(method: string, params: object): Promise<number> {
    const started = performance.now();
    const published = this.can.diagnosticProvider === undefined ? this.published() : null;
    // What is asked next is asked behind both: messages keep their order.
    const sent = this.connection.sendNotification(method, params);
    await within(this.patience, published ?? this.pull(), 'diagnostics');
    await sent;
    return performance.now() - started;
  }

  private published(): Promise<void> {
    return new Promise((resolve) => {
      const listening = this.connection.onNotification(
        'textDocument/publishDiagnostics',
        ({ version }: PublishDiagnosticsParams) => {
          this.saysVersion = version !== undefined;
          if (version !== undefined && version !== this.version) return;
          listening.dispose();
          resolve();
        },
      );
    });
  }

  private async pull(): Promise<void> {
    const params = { textDocument: { uri }, previousResultId: this.resultId };
    const report = await this.connection.sendRequest<{ resultId?: string }>('textDocument/diagnostic', params);
    this.resultId = report.resultId;
  }
}

function within<T>(patience: number, promise: Promise<T>, what: string): Promise<T> {
  let timer: NodeJS.Timeout;
  const late = new Promise<never>((_, reject) => {
    timer = startTimer(() => reject(new Error(`no ${what} in ${patience / 1000} s`)), patience);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}
