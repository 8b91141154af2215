import { type Range, TextEditorRevealType, type Uri, ViewColumn, window, workspace } from 'vscode';

/** Shows a place of the draft in the editor where the draft is open, else in the first column. */
export async function reveal(draft: Uri, range: Range): Promise<void> {
  const visible = window.visibleTextEditors.find(({ document }) => document.uri.toString() === draft.toString());
  const document = visible?.document ?? (await workspace.openTextDocument(draft));
  const editor = await window.showTextDocument(document, {
    viewColumn: visible?.viewColumn ?? ViewColumn.One,
    selection: range,
  });
  editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
}
