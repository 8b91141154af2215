import { commands, l10n, Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type SheetTextParams, sheetTextRequest } from '../../../server/src/lsp/protocol';

type Format = SheetTextParams['format'];
const formats: readonly Format[] = ['html', 'md', 'csv', 'json'];

/** Asks for a form and a place, and writes the sheet as a file. */
export async function saveSheet(client: BaseLanguageClient, draft: Uri): Promise<void> {
  const forms: { label: string; description: string; format: Format }[] = [
    { label: l10n.t('Web page'), description: l10n.t('to read and print (.html)'), format: 'html' },
    { label: l10n.t('Spreadsheet'), description: l10n.t('for Excel and others (.csv)'), format: 'csv' },
    { label: l10n.t('Markdown'), description: l10n.t('for a wiki or a pull request (.md)'), format: 'md' },
    { label: l10n.t('Data'), description: l10n.t('for other programs (.json)'), format: 'json' },
  ];
  const form = await window.showQuickPick(forms, {
    title: l10n.t('Save the fact-check sheet as'),
    // The sheet, if it had the focus, gets it back late from the command palette: that must not close what was asked for.
    ignoreFocusOut: true,
  });
  if (!form) return;
  const file = await window.showSaveDialog({
    defaultUri: suggested(draft, form.format),
    filters: { [form.label]: [form.format] },
    title: l10n.t('Save the fact-check sheet'),
  });
  if (!file) return;
  if (file.toString() === draft.toString()) {
    void window.showErrorMessage(l10n.t('This is the draft itself. Choose another name for the sheet.'));
    return;
  }
  await writeSheet(client, draft, file);
  const open = l10n.t('Open');
  const chosen = await window.showInformationMessage(l10n.t('The fact-check sheet is saved.'), open);
  if (chosen === open) await commands.executeCommand('vscode.open', file);
}

/** Writes the sheet into a file whose ending says the format; a page where it says none. */
export async function writeSheet(client: BaseLanguageClient, draft: Uri, file: Uri): Promise<void> {
  const format = formats.find((name) => file.path.toLowerCase().endsWith(`.${name}`)) ?? 'html';
  await workspace.openTextDocument(draft);
  const params: SheetTextParams = { uri: client.code2ProtocolConverter.asUri(draft), format };
  const text = await client.sendRequest<string | null>(sheetTextRequest, params);
  if (text === null) throw new Error(l10n.t('The draft is not open any more. Open it and try again.'));
  await workspace.fs.writeFile(file, new TextEncoder().encode(text));
}

/** Beside the draft: `draft-sheet.html`. */
function suggested(draft: Uri, format: Format): Uri {
  const name = draft.path.slice(draft.path.lastIndexOf('/') + 1).replace(/\.\w+$/u, '');
  const folder = draft.scheme === 'untitled' ? workspace.workspaceFolders?.[0]?.uri : Uri.joinPath(draft, '..');
  return folder ? Uri.joinPath(folder, `${name}-sheet.${format}`) : Uri.file(`${name}-sheet.${format}`);
}
