import assert from 'node:assert/strict';
import * as vscode from 'vscode';

type Answer<T> = Exclude<T, false | 0 | '' | null | undefined>;

/** Asks until there is an answer: what runs in other processes comes in its own time. */
export async function until<T>(what: string, ask: () => T | PromiseLike<T>, limit = 30_000): Promise<Answer<T>> {
  const end = Date.now() + limit;
  for (;;) {
    const answer = await ask();
    if (answer) return answer as Answer<T>;
    if (Date.now() > end) throw new Error(`Waited ${limit} ms in vain for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Opens a draft of the workspace and shows it. */
export async function openDraft(name: string): Promise<vscode.TextDocument> {
  const folder = vscode.workspace.workspaceFolders?.[0];
  assert.ok(folder, 'the tests need a folder');
  const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder.uri, name));
  await vscode.window.showTextDocument(document, vscode.ViewColumn.One);
  return document;
}

/** Where `words` first stand; `within` moves on from their beginning. */
export function placeOf(document: vscode.TextDocument, words: string, within = 0): vscode.Position {
  const at = document.getText().indexOf(words);
  assert.notEqual(at, -1, `“${words}” stands in the draft`);
  return document.positionAt(at + within);
}

/** A finding as one line that a test can compare: "contradicted-figure Error 96 percent". */
export function describe(document: vscode.TextDocument, { code, severity, range }: vscode.Diagnostic): string {
  const rule = typeof code === 'object' ? code.value : code;
  return `${rule} ${vscode.DiagnosticSeverity[severity]} ${document.getText(range)}`;
}

export function findings(document: vscode.TextDocument): vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(document.uri).filter(({ source }) => source === 'tickmark');
}

/** The finding of a rule, as soon as it is there. */
export function finding(document: vscode.TextDocument, rule: string): Promise<vscode.Diagnostic> {
  return until(`the finding ${rule}`, () =>
    findings(document).find((found) => describe(document, found).startsWith(`${rule} `)),
  );
}

/** What a hover at a place says, all cards together. */
export async function hoverAt(document: vscode.TextDocument, place: vscode.Position): Promise<string> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    place,
  );
  return hovers.flatMap(({ contents }) => contents.map((c) => (typeof c === 'string' ? c : c.value))).join('\n');
}

/** The code actions at a range, resolved with their edits. */
export function actionsAt(document: vscode.TextDocument, range: vscode.Range): Thenable<vscode.CodeAction[]> {
  const resolveAll = 50;
  return vscode.commands.executeCommand('vscode.executeCodeActionProvider', document.uri, range, undefined, resolveAll);
}

/** Undoes what a test did to a draft, so that the next finds it as it was on disk. */
export async function revert(document: vscode.TextDocument): Promise<void> {
  const saved = document.isUntitled ? null : await vscode.workspace.fs.readFile(document.uri);
  const asItWas = saved === null ? null : new TextDecoder().decode(saved);
  // The command reverts the active editor, which on a busy machine may still be another, and does nothing as long as the
  // editor has not heard of the change.
  await until('the draft to be as it was', async () => {
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.files.revert');
    return asItWas === null || (!document.isDirty && document.getText() === asItWas);
  });
}
