import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { hoverAt, openDraft, placeOf, revert, until } from './drafts';

suite('citations', () => {
  let document: vscode.TextDocument;
  setup(async () => {
    document = await openDraft('keys.md');
    // The library is read by the time a key says what it stands for.
    await until('the library', async () =>
      (await hoverAt(document, placeOf(document, '@lund2021', 3))).includes('Lund'),
    );
  });
  teardown(() => revert(document));

  test('a key shows its reference as the style has it', async () => {
    const card = await hoverAt(document, placeOf(document, '@lund2021', 3));
    assert.match(card, /Lund, Anna\. 2021\. “Berths and Their Rents\.”/);
  });

  test('Convert Citations… writes notes with references, and leads back', async () => {
    const before = document.getText();
    await vscode.commands.executeCommand('tickmark.convertCitations', 'footnote');
    const notes = await until('the notes', () => document.getText() !== before && document.getText());
    assert.match(notes, /Rents rose where berths were few,\[\^1\] as Lund\[\^2\] shows\./);
    assert.match(notes, /\[\^1\]: Lund, Anna\. 2021\./);
    assert.match(notes, /nocite: '@lund2021' # tickmark-nocite/);
    await vscode.commands.executeCommand('tickmark.convertCitations', 'pandoc');
    await until('the keys', () => document.getText() === before);
  });

  test('Insert or Refresh List of References writes it once', async () => {
    await vscode.commands.executeCommand('tickmark.insertReferences');
    const once = await until(
      'the list',
      () => document.getText().includes('/tickmark-references') && document.getText(),
    );
    assert.match(once, /## References\n\n<!-- tickmark-references -->\n\nLund, Anna\. 2021\./);
    await vscode.commands.executeCommand('tickmark.insertReferences');
    assert.equal(document.getText(), once);
  });

  test('Insert Citation… cites the work that is chosen, at the cursor', async () => {
    const at = placeOf(document, 'Rents rose', 'Rents rose'.length);
    vscode.window.activeTextEditor!.selection = new vscode.Selection(at, at);
    const before = document.getText();
    const done = vscode.commands.executeCommand('tickmark.insertCitation');
    // The list opens in the window, which the extension host cannot see: it must be given time to be filled.
    await new Promise((resolve) => setTimeout(resolve, 1500));
    await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    await done;
    await until('the citation', () => document.getText() !== before);
    assert.match(document.getText(), /Rents rose \[@(?:lund2021|haas2019)\] where/);
  });
});
