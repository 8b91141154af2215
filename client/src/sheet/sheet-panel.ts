import {
  type Disposable,
  l10n,
  RelativePattern,
  type TextDocument,
  Uri,
  ViewColumn,
  type WebviewPanel,
  window,
  workspace,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type Range, sheetRequest, type SheetView } from '../../../server/src/lsp/protocol';
import type { FromPage, PageSheet, ToPage } from './messages';
import { page } from './page';
import { reveal } from './reveal';
import { saveSheet } from './save-sheet';
import { sign } from './sign';
import { pageWords } from './words';

/** Typing is not interrupted by a sheet at every key. In milliseconds. */
const rest = 400;

/** What the panels of a window share. */
export interface Desk {
  readonly client: BaseLanguageClient;
  readonly extension: Uri;
  /** The reviewer's initials, remembered. */
  initials: string;
  /** Tells every panel that they have changed. */
  onInitials(): void;
}

/** The fact-check sheet of one draft in a panel of its own, kept up to date with the draft and its sign-off file. */
export class SheetPanel implements Disposable {
  private readonly subscriptions: Disposable[];
  /** The cells of each row that the page has by now. */
  private shown = new Map<string, string>();
  private ranges = new Map<string, Range>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private updating = false;
  private isStale = false;
  private isReady = false;

  constructor(
    private readonly desk: Desk,
    readonly draft: Uri,
    readonly panel: WebviewPanel,
  ) {
    const { webview } = panel;
    webview.options = { enableScripts: true, localResourceRoots: [Uri.joinPath(desk.extension, 'dist')] };
    panel.title = l10n.t('Fact-Check: {0}', nameOf(draft));
    const signoffs = workspace.createFileSystemWatcher(
      new RelativePattern(Uri.joinPath(draft, '..'), '*.tickmark-signoff.yaml'),
    );
    const changed = () => this.schedule();
    const concerns = (document: TextDocument) => document.uri.toString() === draft.toString();
    this.subscriptions = [
      webview.onDidReceiveMessage((message: FromPage) => void this.receive(message)),
      workspace.onDidChangeTextDocument(({ document }) => concerns(document) && changed()),
      // Packs, libraries and settings count, too; all of them are saved before they do.
      workspace.onDidSaveTextDocument(changed),
      workspace.onDidChangeConfiguration(changed),
      panel.onDidChangeViewState(() => panel.visible && this.isStale && changed()),
      signoffs,
      signoffs.onDidChange(changed),
      signoffs.onDidCreate(changed),
      signoffs.onDidDelete(changed),
    ];
    webview.html = page(webview, desk.extension);
  }

  tellInitials(): void {
    this.post({ type: 'initials', initials: this.desk.initials });
  }

  private async receive(message: FromPage): Promise<void> {
    switch (message.type) {
      case 'ready':
        this.shown = new Map();
        this.isReady = true;
        this.post({
          type: 'start',
          words: pageWords(),
          initials: this.desk.initials,
          state: { draft: this.draft.toString() },
        });
        return this.update();
      case 'go': {
        const range = this.ranges.get(message.id);
        if (range) await reveal(this.draft, this.desk.client.protocol2CodeConverter.asRange(range));
        return;
      }
      case 'initials':
        this.desk.initials = message.initials;
        return this.desk.onInitials();
      case 'sign': {
        const { id, result, note } = message;
        const failure = await sign(this.desk.client, this.draft, { id, result, note, by: this.desk.initials });
        await this.update();
        return this.post(failure === null ? { type: 'saved', id } : { type: 'failed', id, message: failure });
      }
      case 'save':
        return saveSheet(this.desk.client, this.draft);
    }
  }

  private schedule(): void {
    this.isStale = true;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.update(), rest);
  }

  /** Asks for the sheet and shows what has changed. One at a time: whatever changes meanwhile is shown after it. */
  private async update(): Promise<void> {
    this.isStale = true;
    if (!this.isReady || !this.panel.visible || this.updating) return;
    this.updating = true;
    try {
      while (this.isStale) {
        this.isStale = false;
        const sheet = await this.ask();
        if (sheet) this.post({ type: 'sheet', sheet: this.changes(sheet) });
      }
    } finally {
      this.updating = false;
    }
  }

  private async ask(): Promise<SheetView | null> {
    const { client } = this.desk;
    try {
      // The server knows a draft only while it is open; nothing is shown by this.
      await workspace.openTextDocument(this.draft);
    } catch {
      // Renamed or deleted: the sheet stays as it was.
      return null;
    }
    return client.sendRequest<SheetView | null>(sheetRequest, { uri: client.code2ProtocolConverter.asUri(this.draft) });
  }

  private changes(sheet: SheetView): PageSheet {
    const before = this.shown;
    this.shown = new Map();
    this.ranges = new Map();
    const { statistics, style, head, columns, foot } = sheet;
    const sections = sheet.sections.map(({ key, cell, rows }) => ({
      key,
      cell,
      rows: rows.map(({ id, number, cells, range, review }) => {
        this.shown.set(id, cells);
        this.ranges.set(id, range);
        return before.get(id) === cells ? { id, number, review } : { id, number, cells, review };
      }),
    }));
    return { statistics, style, head, columns, sections, foot };
  }

  private post(message: ToPage): void {
    void this.panel.webview.postMessage(message);
  }

  dispose(): void {
    clearTimeout(this.timer);
    for (const subscription of this.subscriptions) subscription.dispose();
  }
}

/** What VS Code knows these panels by. */
export const sheetView = 'tickmark.sheet';

export function openPanel(desk: Desk, draft: Uri): SheetPanel {
  const panel = window.createWebviewPanel(
    sheetView,
    '',
    { viewColumn: ViewColumn.Beside },
    { enableScripts: true, retainContextWhenHidden: true, enableFindWidget: true },
  );
  return new SheetPanel(desk, draft, panel);
}

function nameOf({ path }: Uri): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
