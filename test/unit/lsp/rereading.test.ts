import fs from 'node:fs';
import { afterEach, expect, test } from 'vitest';
import { Editor } from './editor';

const uri = 'file:///drafts/brief.md';
let editor: Editor;
afterEach(() => editor.dispose());

/** What the editor shows after each pull: it keeps what it had where the server says `unchanged`. */
test('what was typed and taken back leaves no finding behind', async () => {
  const brief = fs.readFileSync('test/vscode/workspace/brief.md', 'utf8');
  editor = await Editor.start({ capabilities: { textDocument: { diagnostic: {} } } });
  editor.open(uri, brief);
  let shown: string[] = [];
  let resultId: string | undefined;
  const pull = async () => {
    const report: { kind: string; resultId: string; items?: { code: string; message: string }[] } =
      await editor.connection.sendRequest('textDocument/diagnostic', {
        textDocument: { uri },
        previousResultId: resultId,
      });
    resultId = report.resultId;
    if (report.kind === 'full') shown = report.items!.map(({ code }) => code);
    return shown;
  };
  expect(await pull()).toEqual([]);
  const lines = brief.split('\n').length - 1;
  let version = 1;
  for (const words of ['Huawei', '94%', 'recommendation', '94%']) {
    const place = { line: lines, character: 0 };
    await editor.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: ++version },
      contentChanges: [{ range: { start: place, end: place }, text: `\n${words}` }],
    });
    expect(await pull()).toEqual(words === '94%' ? ['unsourced-statistic'] : []);
    await editor.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: ++version },
      contentChanges: [{ range: { start: place, end: { line: lines + 1, character: words.length } }, text: '' }],
    });
    expect(await pull()).toEqual([]);
  }
});

// A short draft is read in one turn: its reading is over before anybody waits for it.
test('other packs are read with, however short the draft', async () => {
  editor = await Editor.start({ capabilities: { textDocument: { diagnostic: {} } } });
  editor.open(uri, 'DeepSeek complied with 96 percent of malicious requests.\n');
  const codes = async () => (await editor.diagnostics(uri)).map(({ code }) => code);
  expect(await codes()).toContain('contradicted-figure');
  for (const builtInPack of [false, true, false]) {
    editor.notify('workspace/didChangeConfiguration', { settings: { tickmark: { builtInPack } } });
    expect((await codes()).includes('contradicted-figure')).toBe(builtInPack);
  }
});
