import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { finding, openDraft, until } from './drafts';

const extension = () => vscode.extensions.getExtension('tickmark.tickmark');

suite('activation', () => {
  test('opening a draft in Markdown starts Tickmark', async () => {
    await openDraft('brief.md');
    await until('activation', () => extension()?.isActive);
    // VS Code calls active what failed to start, too: asked again it tells the reason.
    await extension()?.activate();
  });

  test('every command of the manifest is there', async () => {
    const known = await vscode.commands.getCommands(true);
    const contributed = extension()?.packageJSON.contributes.commands as { command: string; category: string }[];
    assert.ok(contributed.length >= 4);
    for (const { command, category } of contributed) {
      assert.ok(known.includes(command), command);
      assert.equal(category, 'Tickmark');
    }
  });

  test('a Quarto document is a draft, with or without the Quarto extension', async () => {
    const document = await openDraft('analysis.qmd');
    assert.equal(document.languageId, 'quarto');
    await finding(document, 'unsourced-statistic');
  });

  test('a draft that was never saved is read too', async () => {
    const content = 'Port fees rose by 37 percent between 2022 and 2025.\n';
    const document = await vscode.workspace.openTextDocument({ language: 'markdown', content });
    await vscode.window.showTextDocument(document);
    await finding(document, 'unsourced-statistic');
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  test('Restart Server brings the findings back', async () => {
    const document = await openDraft('mistakes.md');
    await finding(document, 'contradicted-figure');
    await vscode.commands.executeCommand('tickmark.restartServer');
    await finding(document, 'contradicted-figure');
  });
});
