import { commands, type ExtensionContext, l10n, Position, Selection, Uri, ViewColumn, window, workspace } from 'vscode';
import type { CurrentDraft } from './current-draft';

/**
 * "Open the Example Draft": a draft with mistakes in it to try things on. It was never saved, so nothing can be spoilt. It is
 * filled when it is shown: an unsaved draft with words in it that is in no editor yet VS Code soon opens where it likes.
 */
export async function openExample({ extensionUri }: ExtensionContext): Promise<void> {
  const file = Uri.joinPath(extensionUri, 'walkthrough/example.md');
  const content = new TextDecoder().decode(await workspace.fs.readFile(file));
  const document = await workspace.openTextDocument({ language: 'markdown' });
  // Beside the walkthrough, so that its next step can be read.
  const { activeTextEditor, tabGroups } = window;
  const isBusy = activeTextEditor === undefined && tabGroups.activeTabGroup.activeTab !== undefined;
  const editor = await window.showTextDocument(document, isBusy ? ViewColumn.Beside : ViewColumn.Active);
  const start = new Position(0, 0);
  await editor.edit((edit) => edit.insert(start, content));
  editor.selection = new Selection(start, start);
}

/** "Get Started": the walkthrough. */
export async function getStarted({ extension }: ExtensionContext): Promise<void> {
  await commands.executeCommand('workbench.action.openWalkthrough', `${extension.id}#tickmark.start`, false);
}

/** "Go to Next Finding": VS Code's own command needs the focus in the draft, which a button elsewhere has just taken. */
export async function nextFinding(draft: CurrentDraft): Promise<void> {
  if (await draft.show()) await commands.executeCommand('editor.action.marker.next');
  else void window.showInformationMessage(l10n.t('Open a draft first: a file in Markdown, Quarto or R Markdown.'));
}
