import {
  commands,
  type Disposable,
  type ExtensionContext,
  l10n,
  Uri,
  type WebviewPanel,
  window,
  workspace,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { CurrentDraft } from '../current-draft';
import { saveSheet, writeSheet } from './save-sheet';
import type { PageState } from './messages';
import { type Desk, openPanel, SheetPanel, sheetView } from './sheet-panel';
import { type Saying, signAtCursor } from './sign-at-cursor';

const initialsKey = 'tickmark.initials';

/** "Tickmark: Open Fact-Check Sheet" and "Tickmark: Save Fact-Check Sheet As…": one panel for each draft. */
export class Sheets implements Disposable {
  private readonly panels = new Map<string, SheetPanel>();
  private readonly subscriptions: Disposable[];
  private readonly desk: Desk;

  constructor(
    client: BaseLanguageClient,
    private readonly draft: CurrentDraft,
    context: ExtensionContext,
  ) {
    const { globalState, extensionUri } = context;
    this.desk = {
      client,
      extension: extensionUri,
      get initials() {
        return globalState.get(initialsKey, '');
      },
      set initials(initials: string) {
        void globalState.update(initialsKey, initials.slice(0, 20));
      },
      onInitials: () => this.panels.forEach((panel) => panel.tellInitials()),
    };
    this.subscriptions = [
      window.registerWebviewPanelSerializer(sheetView, {
        deserializeWebviewPanel: (panel, state: unknown) => this.restore(panel, state),
      }),
      commands.registerCommand('tickmark.openSheet', () => this.open()),
      commands.registerCommand('tickmark.saveSheet', (file?: Uri) => this.save(file)),
      commands.registerCommand('tickmark.signStatistic', (saying?: Saying) => signAtCursor(this.desk, saying)),
    ];
  }

  private open(): void {
    const draft = this.currentDraft();
    if (!draft) return;
    const key = draft.toString();
    const known = this.panels.get(key);
    if (known) {
      known.panel.reveal();
      return;
    }
    this.keep(openPanel(this.desk, draft));
  }

  /** The sheet is open again when the window is: unless its draft is gone, or the editor has kept nothing of it. */
  private async restore(panel: WebviewPanel, state: unknown): Promise<void> {
    try {
      const draft = Uri.parse((state as PageState).draft, true);
      await workspace.openTextDocument(draft);
      this.keep(new SheetPanel(this.desk, draft, panel));
    } catch {
      panel.dispose();
    }
  }

  private keep(panel: SheetPanel): void {
    const key = panel.draft.toString();
    this.panels.set(key, panel);
    panel.panel.onDidDispose(() => {
      panel.dispose();
      this.panels.delete(key);
    });
  }

  /** @param file where to, for a keybinding or another extension: its ending says the format, and nothing is asked */
  private async save(file?: Uri): Promise<void> {
    // With the sheet in front, that of its draft.
    const active = [...this.panels.values()].find(({ panel }) => panel.active);
    const draft = active?.draft ?? this.currentDraft();
    if (draft) await (file ? writeSheet(this.desk.client, draft, file) : saveSheet(this.desk.client, draft));
  }

  /** The draft that is being written; where there is none, says so. */
  private currentDraft(): Uri | undefined {
    if (!this.draft.uri)
      void window.showInformationMessage(
        l10n.t('Open a draft first: a file in Markdown, Quarto or R Markdown. Its fact-check sheet opens beside it.'),
      );
    return this.draft.uri;
  }

  dispose(): void {
    // The tabs stay: VS Code brings them back with the window.
    for (const panel of this.panels.values()) panel.dispose();
    for (const subscription of this.subscriptions) subscription.dispose();
  }
}
