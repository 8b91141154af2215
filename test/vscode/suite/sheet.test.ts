import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { openDraft, placeOf, revert, until } from './drafts';

interface Row {
  readonly statistic: string;
  readonly status: string;
  readonly review: { readonly state: string; readonly result?: string; readonly by?: string; readonly note?: string };
}

const text = async (file: vscode.Uri) => new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
const beside = (document: vscode.TextDocument, name: string) => vscode.Uri.joinPath(document.uri, '..', name);
const sheetTab = () =>
  vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .find(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.includes('tickmark.sheet'));

/** The sheet as the extension saves it. */
async function rows(document: vscode.TextDocument): Promise<Row[]> {
  const file = beside(document, 'sheet.json');
  await vscode.window.showTextDocument(document, vscode.ViewColumn.One);
  await vscode.commands.executeCommand('tickmark.saveSheet', file);
  const saved = JSON.parse(await text(file)) as { rows: Row[] };
  await vscode.workspace.fs.delete(file);
  return saved.rows;
}

async function signAt(document: vscode.TextDocument, words: string, saying: object): Promise<void> {
  const editor = await vscode.window.showTextDocument(document, vscode.ViewColumn.One);
  const place = placeOf(document, words, 1);
  editor.selection = new vscode.Selection(place, place);
  await vscode.commands.executeCommand('tickmark.signStatistic', saying);
}

async function replace(document: vscode.TextDocument, from: string, to: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, new vscode.Range(placeOf(document, from), placeOf(document, from, from.length)), to);
  assert.ok(await vscode.workspace.applyEdit(edit));
}

suite('the fact-check sheet', () => {
  test('opens beside the draft, once for each', async () => {
    await openDraft('brief.md');
    await vscode.commands.executeCommand('tickmark.openSheet');
    // In the browser a tab stands there before its title does.
    const tab = await until('the sheet', () => (sheetTab()?.label === '' ? undefined : sheetTab()));
    assert.equal(tab.label, 'Fact-Check: brief.md');
    await openDraft('brief.md');
    await vscode.commands.executeCommand('tickmark.openSheet');
    const all = vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs);
    assert.equal(all.filter(({ label }) => label === tab.label).length, 1);
    await vscode.window.tabGroups.close(sheetTab()!);
  });

  test('a sign-off is kept in a file beside the draft, and an edit of the sentence opens the item again', async () => {
    const document = await openDraft('brief.md');
    const file = beside(document, 'brief.tickmark-signoff.yaml');
    await signAt(document, '94 percent of overtly', { result: 'pass', by: 'AB', note: 'Page 12.' });
    assert.match(await text(file), /result: pass\n {4}by: "AB"\n {4}on: \d{4}-\d\d-\d\d\n {4}note: "Page 12\."/u);
    const [first, second] = await rows(document);
    assert.equal(first?.review.state, 'signed');
    assert.equal(first.review.note, 'Page 12.');
    assert.equal(second?.review.state, 'open');

    await replace(document, '94 percent of overtly', '95 percent of overtly');
    const [changed] = await rows(document);
    assert.deepEqual([changed?.review.state, changed?.review.by, changed?.statistic], ['changed', 'AB', '95 percent']);
    await revert(document);
    assert.equal((await rows(document))[0]?.review.state, 'signed');
    await signAt(document, '94 percent of overtly', { result: null, by: 'AB' });
    assert.equal((await rows(document))[0]?.review.state, 'open');
    await vscode.workspace.fs.delete(file);
  });

  test('what somebody else wrote wrongly into the sign-off file is not overwritten', async () => {
    const document = await openDraft('brief.md');
    const file = beside(document, 'brief.tickmark-signoff.yaml');
    const theirs = 'version: 9\nsignoffs: {}\n';
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(theirs));
    await signAt(document, '94 percent of overtly', { result: 'fail', by: 'AB', note: '' });
    assert.equal(await text(file), theirs);
    await vscode.workspace.fs.delete(file);
  });

  test('is saved as a page, a spreadsheet or Markdown', async () => {
    const document = await openDraft('mistakes.md');
    for (const [name, start] of [
      ['sheet.html', '<!doctype html>'],
      ['sheet.csv', '\ufeffNo.,Section,'],
      ['sheet.md', '# Fact-check sheet: '],
    ] as const) {
      await vscode.window.showTextDocument(document, vscode.ViewColumn.One);
      await vscode.commands.executeCommand('tickmark.saveSheet', beside(document, name));
      const saved = new TextDecoder('utf-8', { ignoreBOM: true }).decode(
        await vscode.workspace.fs.readFile(beside(document, name)),
      );
      assert.ok(saved.startsWith(start), name);
      await vscode.workspace.fs.delete(beside(document, name));
    }
  });
});
