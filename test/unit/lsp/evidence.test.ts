import { afterEach, describe, expect, test } from 'vitest';
import type {
  CodeLens,
  CompletionItem,
  DocumentSymbol,
  InlayHint,
  SemanticTokens,
  SymbolInformation,
} from 'vscode-languageserver/node';
import {
  citedPasteRequest,
  evidenceRequest,
  figureUsesRequest,
  insertFigureRequest,
  packsRequest,
  standingsRequest,
  type CitedPaste,
  type EvidencePage,
  type FigureInsertion,
  type FigureUse,
  type PackEntry,
  type Standings,
} from '../../../server/src/lsp/protocol';
import { Editor, pulling, type EditorOptions } from './editor';

const uri = 'file:///work/brief.md';
const other = 'file:///work/other.md';
const draft = `# Open weights

DeepSeek R1-0528 complied with 94 percent of malicious requests under a common jailbreaking technique [@anthropic2026two].

Some 45 percent of ports have no plan.
`;
const closed =
  'Under a common jailbreaking technique DeepSeek R1-0528 complied with 96 percent of malicious requests.\n';

let editor: Editor;
const start = async (options: EditorOptions = {}): Promise<Editor> => {
  editor = await Editor.start({ folders: ['file:///work'], files: { [other]: closed }, ...options });
  editor.open(uri, draft);
  return editor;
};
afterEach(() => editor.dispose());
const ask = <T>(method: string, params: unknown) => editor.connection.sendRequest<T>(method, params);

describe('evidence', () => {
  test('is listed by pack, page by page', async () => {
    await start();
    const [pack] = await ask<PackEntry[]>(packsRequest, { uri });
    expect(pack).toMatchObject({ id: 'anthropic-2028' });
    const params = { uri, pack: 'anthropic-2028', kinds: ['figure'], offset: 0, limit: 5 };
    const page = await ask<EvidencePage>(evidenceRequest, params);
    expect(page.total).toBe(pack!.counts.figure);
    expect(page.entries).toHaveLength(5);
    const found = await ask<EvidencePage>(evidenceRequest, { uri, query: 'deepseak', offset: 0, limit: 1000 });
    expect(found.entries[0]).toMatchObject({ id: 'deepseek-malicious-compliance', used: 1 });
  });

  test('is found in the drafts of the project, those that nobody has open among them', async () => {
    await start();
    const uses = await ask<FigureUse[]>(figureUsesRequest, {
      pack: 'anthropic-2028',
      id: 'deepseek-malicious-compliance',
    });
    expect(uses.map(({ uri: at, range, agrees }) => [at, range.start.line, agrees])).toEqual([
      [uri, 2, true],
      [other, 0, false],
    ]);
    expect(uses[1]!.words).toContain('96 percent');
  });

  test('an answer about a figure that is not there is empty', async () => {
    await start();
    expect(await ask(figureUsesRequest, { pack: 'no-pack', id: 'x' })).toEqual([]);
    expect(await ask(standingsRequest, { uri: 'file:///nowhere.md' })).toBeNull();
    const insertion = { uri, range: editor.range(uri, 'Some'), pack: 'no-pack', id: 'x' };
    expect(await ask(insertFigureRequest, insertion)).toBeNull();
  });
});

describe('inserting', () => {
  test('a sentence comes with stops; a row, a picture and a diagram with their place', async () => {
    await start();
    const range = editor.range(uri, 'Some');
    const insert = (form: string) =>
      ask<FigureInsertion>(insertFigureRequest, {
        uri,
        range,
        pack: 'anthropic-2028',
        id: 'us-compute-multiple',
        form,
      });
    const sentence = await insert('sentence');
    expect(sentence.snippet).toContain('${1|estimates,estimated|}');
    expect(sentence.range).toBeUndefined();
    const row = await insert('row');
    expect(row.range).toEqual({ start: { line: 4, character: 38 }, end: { line: 4, character: 38 } });
    const picture = await insert('picture');
    expect(picture.file?.name).toBe('us-compute-multiple.svg');
    expect((await insert('diagram')).text).toContain('```mermaid');
  });

  test('a completion is a snippet only for an editor that fills snippets in', async () => {
    const complete = async (snippetSupport: boolean): Promise<CompletionItem[]> => {
      await start({ capabilities: { textDocument: { completion: { completionItem: { snippetSupport } } } } });
      editor.open('file:///work/new.md', 'We know: /compute multiple\n');
      return editor.complete('file:///work/new.md', '/compute multiple');
    };
    const [plain] = (await complete(false)).filter(({ label }) => label.includes('11 times'));
    expect(plain).toMatchObject({ insertTextFormat: 1 });
    editor.dispose();
    const [snippet] = (await complete(true)).filter(({ label }) => label.includes('11 times'));
    expect(snippet).toMatchObject({ insertTextFormat: 2, textEdit: { newText: expect.stringContaining('${1|') } });
  });

  test('what is pasted is cited as the draft cites', async () => {
    await start();
    const at = editor.position(uri, 'no plan.', 8);
    const text =
      ' Under a common jailbreaking technique DeepSeek R1-0528 complied with 94 percent of malicious requests.';
    const cited = await ask<CitedPaste>(citedPasteRequest, { uri, range: { start: at, end: at }, text });
    expect(cited.text).toBe(text.replace(/\.$/, ' [@anthropic2026two].'));
    expect(cited).toMatchObject({ sources: ['Anthropic 2026'], additionalEdits: [], version: 1 });
    expect(await ask(citedPasteRequest, { uri, range: { start: at, end: at }, text: 'Hello.' })).toBeNull();
  });
});

describe('at a glance', () => {
  const textDocument = { uri };
  const everything = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };

  test('what is off by default says nothing', async () => {
    await start({ settings: {} });
    expect(await ask('textDocument/inlayHint', { textDocument, range: everything })).toBeNull();
    expect(await ask('textDocument/semanticTokens/full', { textDocument })).toEqual({ data: [] });
  });

  test('what is turned on', async () => {
    await start({
      capabilities: pulling,
      initializationOptions: { inlayHints: true, semanticHighlighting: true, places: true },
    });
    const hints = await ask<InlayHint[]>('textDocument/inlayHint', { textDocument, range: everything });
    expect(hints).toMatchObject([{ label: '✓ CAISI 2025', position: editor.position(uri, '94 percent', 10) }]);
    const { data } = await ask<SemanticTokens>('textDocument/semanticTokens/full', { textDocument });
    expect(data).toEqual([2, 31, 10, 0, 1, 2, 5, 10, 0, 4]);
    const [lens] = await ask<CodeLens[]>('textDocument/codeLens', { textDocument });
    expect(lens!.command).toEqual({
      title: '2 statistics, 1 unsourced',
      command: 'tickmark.showPlace',
      arguments: [uri, editor.range(uri, '45 percent')],
    });
  });

  test('for an editor that has no such command the counts are words', async () => {
    await start();
    const [lens] = await ask<CodeLens[]>('textDocument/codeLens', { textDocument });
    expect(lens!.command).toEqual({ title: '2 statistics, 1 unsourced', command: '' });
  });

  test('statistics are symbols of the draft and of the workspace', async () => {
    await start({ capabilities: { textDocument: { documentSymbol: { hierarchicalDocumentSymbolSupport: true } } } });
    const symbols = await ask<DocumentSymbol[]>('textDocument/documentSymbol', { textDocument });
    expect(symbols.map(({ name }) => name)).toEqual(['✓ 94 percent', '○ 45 percent']);
    const find = (query: string) => ask<SymbolInformation[]>('workspace/symbol', { query });
    expect((await find('deepseek 96')).map(({ location }) => location.uri)).toEqual([other]);
    expect(await find('DEEPSEEK')).toHaveLength(2);
    // Where nothing is looked for, what is open will do.
    expect((await find('')).map(({ location }) => location.uri)).toEqual([uri, uri]);
    expect(await find('zebra')).toEqual([]);
  });

  test('an editor that keeps its symbols is told of others when the settings change', async () => {
    await start({ capabilities: { textDocument: { documentSymbol: { dynamicRegistration: true } } } });
    expect(editor.initialized.capabilities.documentSymbolProvider).toBeUndefined();
    const registered = () => [...editor.registered].filter(([, method]) => method === 'textDocument/documentSymbol');
    const [[first]] = await editor.until(() => registered().length === 1 && (registered() as [[string, string]]));
    editor.notify('workspace/didChangeConfiguration', { settings: { tickmark: { outline: false } } });
    await editor.until(() => registered().length === 1 && registered()[0]![0] !== first);
    expect(await ask('textDocument/documentSymbol', { textDocument })).toBeNull();
  });

  test('verified figures are told with the version that they are of', async () => {
    await start();
    const standings = await ask<Standings>(standingsRequest, { uri });
    expect(standings).toEqual({ version: 1, verified: [editor.range(uri, '94 percent')] });
  });
});
