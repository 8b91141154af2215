import fs from 'node:fs';
import { afterEach, expect, test } from 'vitest';
import { Editor, pulling } from './editor';

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

/** Findings before and behind an edit are shown again as they were, where that is known to be the same. */
test('after any edit all places are those of a draft that was just opened', async () => {
  editor = await Editor.start({ capabilities: pulling });
  const paragraph = (i: number) =>
    `In region ${i} rents rose by ${i + 11}.5 percent, and ${i + 30} percent of tenants moved. ${'Nothing else changed there. '.repeat(i % 40)}`;
  const opening = Array.from({ length: 60 }, (_, i) => paragraph(i)).join('\n\n');
  expect(opening.length).toBeGreaterThan(20_000);
  editor.open(uri, opening);
  expect((await editor.diagnostics(uri)).length).toBeGreaterThan(100);
  let text = opening;
  const edits: [string, string][] = [
    ['region 30 ', 'area 30 '],
    ['area 30 ', 'the area\n30 '],
    ['the area\n30 ', 'region 30 '],
    ['In region 30 ', 'In region 30 rents fell by 4.5 percent. In region 30 '],
    ['region 0 ', '\n\nregion 0 '],
    ['59.5', '58.5'],
    [paragraph(20), ''],
    ['region 59 ', 'region 59, '],
    ['In region 40 rents', '\uFEFFIn region 40 rents'],
    ['In region', '\r\nIn region'],
  ];
  for (const [i, [words, by]] of edits.entries()) {
    text = text.replace(words, by);
    editor.replace(uri, words, by);
    editor.open(`${uri}.${i}.md`, text);
    expect(await editor.diagnostics(uri)).toEqual(await editor.diagnostics(`${uri}.${i}.md`));
  }
});
