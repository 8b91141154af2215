import {
  commands,
  type Disposable,
  EventEmitter,
  l10n,
  type TextDocumentContentProvider,
  Uri,
  window,
  workspace,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type FigureCard, type FigureParams, figureCardRequest } from '../../server/src/lsp/protocol';
import { pickFigure } from './pick-figure';

const scheme = 'tickmark-figure';

/** One address for all cards: whoever looks through twenty figures does not want twenty tabs. */
const card = Uri.from({ scheme, path: '/Evidence card' });

/**
 * Cards of figures, findings, terms and sources beside the draft, in VS Code's own Markdown preview. The card is a document
 * that nobody can edit.
 */
export class FigureCards implements TextDocumentContentProvider, Disposable {
  private readonly changed = new EventEmitter<Uri>();
  private readonly provider = workspace.registerTextDocumentContentProvider(scheme, this);
  private readonly theme = window.onDidChangeActiveColorTheme(() => this.changed.fire(card));
  readonly onDidChange = this.changed.event;
  private shown: FigureParams | undefined;

  constructor(private readonly client: BaseLanguageClient) {}

  /** “Tickmark: Show Figure…”, of the packs that a draft sees. */
  async pickAndShow(draft: Uri | undefined): Promise<void> {
    const chosen = await pickFigure(this.client, draft, null);
    if (chosen === undefined) return;
    const { pack, id } = chosen.figure;
    await this.show({ uri: draft && this.client.code2ProtocolConverter.asUri(draft), pack, id });
  }

  async show(params: FigureParams): Promise<void> {
    this.shown = params;
    this.changed.fire(card);
    // Locked: another preview would follow the cursor to the draft, and the card be gone.
    await commands.executeCommand('markdown.showLockedPreviewToSide', card);
  }

  async provideTextDocumentContent(): Promise<string> {
    // After a restart of the window nobody knows which figure it was.
    if (this.shown === undefined) return l10n.t('Choose a figure in the Evidence view to see its card here.');
    const found = await this.client.sendRequest<FigureCard | null>(figureCardRequest, this.shown);
    return found ? found.markdown : l10n.t('This is in none of the packs any more.');
  }

  dispose(): void {
    this.provider.dispose();
    this.theme.dispose();
    this.changed.dispose();
  }
}
