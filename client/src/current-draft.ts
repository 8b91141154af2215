import { type Disposable, EventEmitter, TabInputText, type TextEditor, type Uri, window } from 'vscode';

const languages: ReadonlySet<string> = new Set(['markdown', 'quarto', 'rmd']);

/** The draft that the writer works on: the last that had the cursor, also while a view or a card has it. */
export class CurrentDraft implements Disposable {
  private readonly changed = new EventEmitter<Uri | undefined>();
  private last: Uri | undefined;
  private readonly subscription: Disposable;
  readonly onDidChange = this.changed.event;

  constructor() {
    this.take(window.activeTextEditor);
    this.subscription = window.onDidChangeActiveTextEditor((editor) => this.take(editor));
  }

  get uri(): Uri | undefined {
    return this.last;
  }

  /** The draft's editor, where it can be seen. */
  get editor(): TextEditor | undefined {
    const editors = [window.activeTextEditor, ...window.visibleTextEditors];
    return editors.find((editor) => editor?.document.uri.toString() === this.last?.toString() && editor !== undefined);
  }

  /** Brings the draft to the front where its tab lies behind another, such as the walkthrough's, and gives it the focus. */
  async show(): Promise<TextEditor | undefined> {
    const isDraft = ({ input }: { input: unknown }) =>
      input instanceof TabInputText && input.uri.toString() === this.last?.toString();
    const group = window.tabGroups.all.find(({ tabs }) => tabs.some(isDraft));
    return group && this.last && window.showTextDocument(this.last, { viewColumn: group.viewColumn });
  }

  private take(editor: TextEditor | undefined): void {
    // A card that takes the focus is no other draft.
    if (editor === undefined || !languages.has(editor.document.languageId)) return;
    if (editor.document.uri.scheme === 'tickmark-figure') return;
    if (editor.document.uri.toString() === this.last?.toString()) return;
    this.last = editor.document.uri;
    this.changed.fire(this.last);
  }

  dispose(): void {
    this.subscription.dispose();
    this.changed.dispose();
  }
}
