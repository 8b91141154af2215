import { l10n, type Uri, window, workspace } from 'vscode';
import { type Range, sheetRequest, type SheetView, type SignParams } from '../../../server/src/lsp/protocol';
import type { Desk } from './sheet-panel';
import { sign } from './sign';

/** What a keybinding or another extension may give, so that nothing is asked for. */
export type Saying = Partial<Pick<SignParams, 'result' | 'by' | 'note'>>;

/** "Tickmark: Sign Off Statistic…": signs the statistic at the cursor without a look at the sheet. */
export async function signAtCursor(desk: Desk, given: Saying = {}): Promise<void> {
  const editor = window.activeTextEditor;
  const row = editor && (await rowAt(desk, editor.document.uri, editor.selection.active));
  if (!row) {
    void window.showInformationMessage(
      l10n.t('Put the cursor on a statistic of the draft: a number that needs a source.'),
    );
    return;
  }
  const result = 'result' in given ? given.result : await askResult();
  if (result === undefined) return;
  const by = given.by ?? (desk.initials || (await askInitials(desk)));
  if (!by) return;
  const note = given.note ?? (result === null ? '' : await askNote(row.review.note));
  if (note === undefined) return;
  const failure = await sign(desk.client, editor.document.uri, { id: row.id, result, by, note });
  if (failure !== null) void window.showErrorMessage(failure);
}

async function rowAt({ client }: Desk, draft: Uri, { line, character }: { line: number; character: number }) {
  await workspace.openTextDocument(draft);
  const sheet = await client.sendRequest<SheetView | null>(sheetRequest, {
    uri: client.code2ProtocolConverter.asUri(draft),
  });
  const isAt = ({ start, end }: Range) =>
    (start.line < line || (start.line === line && start.character <= character)) &&
    (end.line > line || (end.line === line && end.character >= character));
  return sheet?.sections.flatMap(({ rows }) => rows).find(({ range }) => isAt(range));
}

async function askResult(): Promise<SignParams['result'] | undefined> {
  const results: { label: string; result: SignParams['result'] }[] = [
    { label: l10n.t('Pass'), result: 'pass' },
    { label: l10n.t('Fail'), result: 'fail' },
    { label: l10n.t('Query'), result: 'query' },
    { label: l10n.t('Open: take the sign-off back'), result: null },
  ];
  return (await window.showQuickPick(results, { title: l10n.t('Sign off this statistic') }))?.result;
}

async function askInitials(desk: Desk): Promise<string | undefined> {
  const initials = await window.showInputBox({
    title: l10n.t('Your initials'),
    prompt: l10n.t('They stand under each sign-off.'),
  });
  if (!initials?.trim()) return undefined;
  desk.initials = initials.trim();
  desk.onInitials();
  return desk.initials;
}

function askNote(value: string): Thenable<string | undefined> {
  return window.showInputBox({
    title: l10n.t('Note'),
    prompt: l10n.t('What should be remembered? It may stay empty.'),
    value,
  });
}
