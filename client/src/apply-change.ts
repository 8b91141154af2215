import { Selection, type TextEditor } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { DraftChange } from '../../server/src/lsp/protocol';

/** Makes the server's edits in one step that can be undone. The caller has seen that the document is the one they are for. */
export async function applyChange(
  client: BaseLanguageClient,
  editor: TextEditor,
  change: DraftChange,
): Promise<boolean> {
  const { document } = editor;
  if (change.edits.length === 0) return true;
  const done = await editor.edit((edit) => {
    for (const { range, newText } of change.edits) edit.replace(client.protocol2CodeConverter.asRange(range), newText);
  });
  if (done && change.cursor !== undefined) {
    const cursor = document.positionAt(change.cursor);
    editor.selection = new Selection(cursor, cursor);
  }
  return done;
}
