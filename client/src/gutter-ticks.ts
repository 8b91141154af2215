import { type Disposable, l10n, Range, type TextEditor, Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type Standings, standingsRequest, type StandingsParams } from '../../server/src/lsp/protocol';
import type { CoverageNews } from './coverage-news';

/** How long a draft has to rest, in milliseconds, before its ticks are asked for. */
const rest = 300;

/** A small ✓ beside each line with a figure that its source bears out. The setting `tickmark.gutterTicks` turns them off. */
export class GutterTicks implements Disposable {
  private readonly decoration;
  private readonly timers = new Map<string, ReturnType<typeof setTimeout>>();
  private readonly subscriptions: Disposable[];

  constructor(
    private readonly client: BaseLanguageClient,
    news: CoverageNews,
    extension: Uri,
  ) {
    this.decoration = window.createTextEditorDecorationType({
      gutterIconPath: Uri.joinPath(extension, 'client/tick.svg'),
      gutterIconSize: '60%',
    });
    this.subscriptions = [
      this.decoration,
      news.onDidRead(({ uri }) => this.schedule(uri)),
      window.onDidChangeVisibleTextEditors(() => this.all()),
      workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration('tickmark.gutterTicks')) this.all();
      }),
    ];
  }

  private all(): void {
    for (const { document } of window.visibleTextEditors)
      if (document.languageId === 'markdown' || document.languageId === 'quarto' || document.languageId === 'rmd')
        this.schedule(this.client.code2ProtocolConverter.asUri(document.uri));
  }

  /** @param uri as the server writes it */
  private schedule(uri: string): void {
    clearTimeout(this.timers.get(uri));
    this.timers.set(
      uri,
      setTimeout(() => {
        this.timers.delete(uri);
        void this.show(uri);
      }, rest),
    );
  }

  private async show(uri: string): Promise<void> {
    const at = this.client.protocol2CodeConverter.asUri(uri).toString();
    const editors = window.visibleTextEditors.filter(({ document }) => document.uri.toString() === at);
    if (editors.length === 0 || !this.client.isRunning()) return;
    if (!workspace.getConfiguration('tickmark', editors[0]!.document.uri).get<boolean>('gutterTicks', true)) {
      for (const editor of editors) editor.setDecorations(this.decoration, []);
      return;
    }
    const params: StandingsParams = { uri };
    const standings = await this.client.sendRequest<Standings | null>(standingsRequest, params).catch(() => null);
    if (standings !== null) for (const editor of editors) this.draw(editor, standings);
  }

  private draw(editor: TextEditor, { version, verified }: Standings): void {
    // Another reading is under way, and will be told.
    if (editor.document.version !== version) return;
    const lines = new Set(verified.map(({ start }) => start.line));
    const hoverMessage = l10n.t('Agrees with its source.');
    editor.setDecorations(
      this.decoration,
      [...lines].map((line) => ({ range: new Range(line, 0, line, 0), hoverMessage })),
    );
  }

  dispose(): void {
    for (const timer of this.timers.values()) clearTimeout(timer);
    for (const subscription of this.subscriptions) subscription.dispose();
  }
}
