import { afterEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import {
  CancellationTokenSource,
  type CodeAction,
  type CompletionItem,
  type TextDocumentEdit,
} from 'vscode-languageserver/node';
import { rules } from '../../../server/src/core/rules/registry';
import { ink } from '../../../server/src/core/features/ink';
import { backgroundNotification } from '../../../server/src/lsp/protocol';
import { Editor, pulling, type EditorOptions } from './editor';

const uri = 'file:///work/brief.md';
const draft = `# Open weights

DeepSeek R1-0528 complied with 96 percent of malicious requests under a common jailbreaking technique [@anthropic2026two].

Some 45 percent of ports have no plan for CBRN incidents.

A note.[^a]

[^a]: Port Authority, Annual Review 2024, https://example.org/review.
`;

let editor: Editor;
const start = async (options: EditorOptions = {}): Promise<Editor> => (editor = await Editor.start(options));
afterEach(() => editor.dispose());

describe('diagnostics', () => {
  test('are pulled, with their rule, its page and a place', async () => {
    await start({ capabilities: pulling });
    editor.open(uri, draft);
    const found = (await editor.diagnostics(uri)).find(({ code }) => code === 'contradicted-figure')!;
    expect(found).toMatchObject({
      source: 'tickmark',
      severity: 1,
      range: editor.range(uri, '96 percent'),
      codeDescription: { href: 'https://github.com/tickmark/tickmark/blob/main/docs/rules/contradicted-figure.md' },
      data: { figure: 'deepseek-malicious-compliance' },
    });
    expect(editor.published).toEqual([]);
  });

  test('pulled again unchanged they are not sent again', async () => {
    await start({ capabilities: pulling });
    editor.open(uri, draft);
    const first = await editor.pull(uri);
    const again = await editor.pull(uri, first.resultId);
    expect(again).toEqual({ kind: 'unchanged', resultId: first.resultId });
    editor.replace(uri, '96 percent', '94 percent');
    const changed = await editor.pull(uri, first.resultId);
    expect(changed.kind).toBe('full');
    expect(JSON.stringify(changed)).not.toContain('contradicted-figure');
  });

  test('what is typed where nothing is shown sends nothing again', async () => {
    await start({ capabilities: pulling });
    editor.open(uri, `${draft}\n\nThe end.\n`);
    const first = await editor.pull(uri);
    editor.replace(uri, 'The end.', 'The very end.');
    expect(await editor.pull(uri, first.resultId)).toEqual({ kind: 'unchanged', resultId: first.resultId });
    editor.replace(uri, 'The very end.', 'It fell by 31 percent.');
    expect((await editor.pull(uri, first.resultId)).kind).toBe('full');
  });

  test('are pushed to editors that do not pull, and taken away on close', async () => {
    await start();
    editor.open(uri, draft);
    const first = await editor.publishedFor(uri);
    expect(first.version).toBe(1);
    expect(first.diagnostics.map(({ code }) => code)).toContain('contradicted-figure');
    editor.replace(uri, '96 percent', '94 percent');
    const second = await editor.publishedFor(uri, ({ version }) => version === 2);
    expect(second.diagnostics.map(({ code }) => code)).not.toContain('contradicted-figure');
    editor.close(uri);
    await editor.publishedFor(uri, ({ version, diagnostics }) => version === undefined && diagnostics.length === 0);
  });

  test('a burst of changes is read once', async () => {
    await start();
    editor.open(uri, draft);
    await editor.publishedFor(uri);
    const before = editor.published.length;
    for (let i = 0; i < 12; i++) editor.replace(uri, 'A ', 'A very ');
    await editor.publishedFor(uri, ({ version }) => version === 13);
    expect(editor.published.length - before).toBeLessThanOrEqual(3);
  });

  test('a document closed at once answers nothing and breaks nothing', async () => {
    await start({ capabilities: pulling });
    editor.open(uri, draft);
    editor.notify('textDocument/didChange', {
      textDocument: { uri, version: 2 },
      contentChanges: [{ text: draft.repeat(20) }],
    });
    const pulled = editor.pull(uri);
    const hovered = editor.hover(uri, '96 percent');
    editor.close(uri);
    expect(await pulled).toBeTruthy();
    await hovered;
    expect(await editor.pull(uri)).toMatchObject({ kind: 'full', items: [] });
    expect(editor.logged).toEqual([]);
  });

  test('a rule that throws costs its own findings, and the log says so once', async () => {
    let calls = 0;
    const failing = vi.spyOn(
      rules.find(({ id }) => id === 'contradicted-figure')!,
      'check',
    );
    failing.mockImplementation(() => {
      throw new Error(`broken at ${++calls}`);
    });
    onTestFinished(() => failing.mockRestore());
    await start({ capabilities: pulling });
    editor.open(uri, draft);
    const codes = (await editor.diagnostics(uri)).map(({ code }) => code);
    expect(codes).toContain('unsourced-statistic');
    expect(codes).not.toContain('contradicted-figure');
    editor.replace(uri, '96 percent', '95 percent');
    await editor.diagnostics(uri);
    expect(calls).toBeGreaterThan(2);
    expect(editor.logged.filter((line) => line.includes('contradicted-figure'))).toHaveLength(1);
  });

  test('problems of a document that was closed while its settings were read are not shown', async () => {
    const config = 'file:///work/.tickmark.yaml';
    await start({ files: { [config]: 'rules:\n  sourcing: fatal\n' } });
    editor.open(uri, draft);
    editor.close(uri);
    const other = 'file:///elsewhere/brief.md';
    editor.open(other, draft);
    await editor.publishedFor(other);
    expect(editor.published.filter((params) => params.uri === config && params.diagnostics.length > 0)).toEqual([]);
  });

  test('no more than maxProblems', async () => {
    await start({
      capabilities: { ...pulling, workspace: { ...pulling.workspace, configuration: true } },
      settings: { maxProblems: 2 },
      initializationOptions: { coverage: true },
    });
    editor.open(
      uri,
      'Some 45 percent of firms and 12 percent of ports agreed.\n\nIn 2023, 33 percent of mills closed.\n',
    );
    expect(await editor.diagnostics(uri)).toHaveLength(2);
    const told = await editor.until(() => editor.notified.find(({ method }) => method === 'tickmark/coverage'));
    expect(told.params).toMatchObject({ uri, version: 1, statistics: 3, sourced: 0, contradicted: 0, truncated: true });
    expect(editor.logged.filter((line) => line.includes('only the first 2 findings are shown'))).toHaveLength(1);
  });
});

describe('settings', () => {
  test('come from the editor, and a change counts at once', async () => {
    await start({ initializationOptions: { tickmark: { rules: { sourcing: 'off' } } } });
    editor.open(uri, 'Some 45 percent of ports have no plan.\n');
    expect((await editor.publishedFor(uri)).diagnostics).toEqual([]);
    editor.notify('workspace/didChangeConfiguration', { settings: { tickmark: { rules: { sourcing: 'error' } } } });
    const after = await editor.publishedFor(uri, ({ diagnostics }) => diagnostics.length > 0);
    expect(after.diagnostics[0]).toMatchObject({ code: 'unsourced-statistic', severity: 1 });
  });

  test('that make no sense are passed over, and the log says so', async () => {
    await start({
      capabilities: { ...pulling, workspace: { configuration: true } },
      settings: { maxProblems: 'many', rules: { sourcing: 'fatal' }, packs: [1], citationStyle: 'mla', builtInPack: 1 },
    });
    editor.open(uri, draft);
    expect((await editor.diagnostics(uri)).length).toBeGreaterThan(0);
    await editor.until(() => editor.logged.length >= 5);
    expect(editor.logged.join('\n')).toContain('tickmark.maxProblems is ignored');
  });

  test('all count: packs, bibliography, style, the built-in pack, explanations', async () => {
    const settings = {
      packs: ['ports.yaml'],
      bibliography: ['refs.json'],
      citationStyle: 'pandoc',
      builtInPack: false,
      explainAll: true,
    };
    await start({
      capabilities: { ...pulling, workspace: { ...pulling.workspace, configuration: true } },
      settings,
      folders: ['file:///work'],
      files: {
        'file:///work/ports.yaml':
          'version: 1\nid: ports\ntitle: Ports\nsource: s\nsources: [{id: s, type: report, title: Port Survey}]\nfigures: [{id: f, claim: Ports with a plan, value: 61 ports, subject: [[ports]], measure: [[plan]]}]\n',
        'file:///work/refs.json': '[{"id": "reed2020", "type": "book", "title": "Reeds"}]',
      },
    });
    editor.open(uri, 'See section 4 of [@reed2020].\n\nWe count 61\n');
    expect(JSON.stringify(await editor.hover(uri, 'reed2020'))).toContain('Reeds');
    // Without "explainAll" a number that is no statistic has no card.
    expect(await editor.hover(uri, '4')).not.toBeNull();
    const items = await editor.complete(uri, 'count 61');
    expect(items).toHaveLength(1);
    expect(JSON.stringify(items[0])).toContain('[@s]');
  });

  test('a configuration file counts, and so does a change of it', async () => {
    const config = 'file:///work/.tickmark.yaml';
    await start({ capabilities: pulling, files: { [config]: 'rules:\n  sourcing: off\n' }, folders: ['file:///work'] });
    editor.open(uri, 'Some 45 percent of ports have no plan.\n');
    expect(await editor.diagnostics(uri)).toEqual([]);
    editor.files.set(config, 'rules:\n  sourcing: hint\n');
    editor.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: config, type: 2 }] });
    expect((await editor.diagnostics(uri)).map(({ severity }) => severity)).toEqual([4]);
    await editor.until(() => editor.refreshes > 0);
  });

  test('a mistake in a configuration file is shown in that file, and gone when mended', async () => {
    const config = 'file:///work/.tickmark.yaml';
    await start({ capabilities: pulling, files: { [config]: 'rules:\n  sourcing: fatal\n' } });
    editor.open(uri, draft);
    await editor.diagnostics(uri);
    const shown = await editor.publishedFor(config);
    expect(shown.diagnostics[0]).toMatchObject({ source: 'tickmark', range: { start: { line: 1 } } });
    editor.files.set(config, 'rules:\n  sourcing: error\n');
    editor.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: config, type: 2 }] });
    await editor.diagnostics(uri);
    await editor.publishedFor(config, ({ diagnostics }) => diagnostics.length === 0);
  });
});

describe('packs', () => {
  const pack = 'file:///work/ports.yaml';
  const good = `version: 1
id: ports
title: Ports
source: s
sources: [{ id: s, type: report, title: Ports of Norland, author: [{ literal: Port Office }] }]
figures:
  - { id: berths, claim: Vacant berths, value: 4100 berths, period: '2024', subject: [[Norland]], measure: [[vacant berths]] }
`;
  const counted = 'In 2024 Norland counted 5,100 vacant berths [@s].\n';
  const codes = async () => (await editor.diagnostics(uri)).map(({ code }) => code);

  test('of the settings are read from the workspace folder, on a disk or by way of the client', async () => {
    for (const web of [false, true]) {
      await start({
        web,
        capabilities: pulling,
        folders: ['file:///work'],
        files: { [pack]: good },
        initializationOptions: { files: true, tickmark: { packs: ['ports.yaml'] } },
      });
      editor.open(uri, counted);
      expect(await codes()).toContain('contradicted-figure');
    }
  });

  test('that are broken say so in their file, and the rest works', async () => {
    await start({
      capabilities: pulling,
      folders: ['file:///work'],
      files: { [pack]: good.replace('value: 4100 berths', 'value: lots') },
      initializationOptions: { tickmark: { packs: ['ports.yaml', 'missing.yaml'] } },
    });
    editor.open(uri, draft);
    expect(await codes()).toContain('contradicted-figure');
    const shown = await editor.publishedFor(pack, ({ diagnostics }) => diagnostics.length > 0);
    expect(shown.diagnostics[0]!.range.start.line).toBe(6);
    await editor.until(() => editor.logged.some((line) => line.includes('missing.yaml')));
    editor.files.set(pack, good);
    editor.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: pack, type: 2 }] });
    await editor.diagnostics(uri);
    await editor.publishedFor(pack, ({ diagnostics }) => diagnostics.length === 0);
  });

  test('a bibliography that the front matter names gives keys their references', async () => {
    const library = JSON.stringify([{ id: 'reed2020', type: 'book', title: 'Tides', author: [{ family: 'Reed' }] }]);
    await start({ capabilities: pulling, files: { 'file:///work/refs.json': library } });
    editor.open(uri, '---\nbibliography: refs.json\n---\n\nSo it is [@reed2020].\n');
    const { value } = (await editor.hover(uri, '@reed2020'))!.contents as { value: string };
    expect(value).toContain('Tides');
    editor.replace(uri, 'bibliography: refs.json', 'bibliography: none.json');
    const gone = (await editor.hover(uri, '@reed2020'))!.contents as { value: string };
    expect(gone.value).toContain('not in any library');
    expect((await editor.diagnostics(uri)).map(({ message }) => message).join()).toContain('none.json');
  });
});

describe('hover', () => {
  test('shows the figure card over the number only', async () => {
    await start({ capabilities: pulling });
    editor.open(uri, draft);
    const hover = (await editor.hover(uri, '96 percent'))!;
    expect(hover.range).toEqual(editor.range(uri, '96 percent'));
    const { value } = hover.contents as { value: string };
    expect(value).toContain('Differs from the source.');
    expect(value).toContain('CAISI');
    expect(value).toContain('data:image/svg+xml;charset=utf-8,');
    expect(await editor.hover(uri, 'complied')).toBeNull();
  });

  test('has no pictures for editors that show text', async () => {
    await start();
    editor.open(uri, draft);
    const { value } = (await editor.hover(uri, '96 percent'))!.contents as { value: string };
    expect(value).not.toContain('data:');
    expect(value).toContain('█');
  });

  test('writes in the pictures in the colours of the theme, also of another one later', async () => {
    await start({ capabilities: pulling, initializationOptions: { background: 'light' } });
    editor.open(uri, draft);
    const inked = async (colour: string) => {
      const { value } = (await editor.hover(uri, '96 percent'))!.contents as { value: string };
      return value.includes(encodeURIComponent(`fill="${colour}"`));
    };
    expect(await inked(ink('light'))).toBe(true);
    editor.notify(backgroundNotification, 'dark');
    expect(await inked(ink('dark'))).toBe(true);
    editor.notify(backgroundNotification, { not: 'a background' });
    expect(await inked(ink(undefined))).toBe(true);
  });

  test('works untitled, with a byte order mark and Windows line ends', async () => {
    await start({ capabilities: pulling });
    const untitled = 'untitled:Untitled-1';
    editor.open(untitled, `\ufeff${draft.replaceAll('\n', '\r\n')}`);
    const [found] = await editor.diagnostics(untitled);
    expect(found!.range).toEqual(editor.range(untitled, '96 percent'));
    expect((await editor.hover(untitled, 'CBRN'))!.range).toEqual(editor.range(untitled, 'CBRN'));
  });
});

describe('completion', () => {
  test('offers a figure by its number, and its card when asked', async () => {
    await start({ capabilities: pulling });
    editor.open(uri, `${draft}\nWe note that 94`);
    const items = await editor.complete(uri, 'note that 94', 2);
    expect(items).toHaveLength(1);
    expect(items[0]!.textEdit).toMatchObject({ range: editor.range(uri, '94') });
    expect(items[0]!.textEdit!.newText).toContain('[@anthropic2026two].');
    expect(items[0]!.documentation).toBeUndefined();
    const resolved: CompletionItem = await editor.connection.sendRequest('completionItem/resolve', items[0]);
    expect((resolved.documentation as { value: string }).value).toContain('CAISI');
  });

  test('offers keys in brackets and labels of footnotes', async () => {
    await start({ capabilities: pulling });
    editor.open(uri, `${draft}\nSee [@mcg and this [^`);
    const keys = await editor.complete(uri, '[@mcg');
    expect(keys.map(({ textEdit }) => textEdit!.newText)).toEqual(['mcguire2025deficit']);
    const notes = await editor.complete(uri, 'this [^');
    expect(notes.map(({ textEdit }) => textEdit!.newText)).toEqual(['a]']);
  });
});

describe('code actions', () => {
  test('are listed without edits and resolved with them', async () => {
    await start({ capabilities: pulling });
    editor.open(uri, draft);
    const actions = await editor.actions(uri, '96 percent');
    const correct = actions.find(({ title }) => title.includes('94 percent'))!;
    expect(correct.edit).toBeUndefined();
    expect(correct.diagnostics![0]!.code).toBe('contradicted-figure');
    const resolved: CodeAction = await editor.connection.sendRequest('codeAction/resolve', correct);
    const change = resolved.edit!.documentChanges![0] as TextDocumentEdit;
    expect(change.textDocument).toEqual({ uri, version: 1 });
    expect(editor.apply(uri, change.edits as never)).toBe(draft.replace('96 percent', '94 percent'));
  });

  test('silence a finding with a comment', async () => {
    await start();
    editor.open(uri, draft);
    const action = (await editor.actions(uri, '45 percent')).find(({ title }) => title.startsWith('Ignore'))!;
    const after = editor.apply(uri, action.edit!.changes![uri]!);
    expect(after).toContain('<!-- tickmark-disable-next-line unsourced-statistic -- reason: -->\nSome 45 percent');
  });

  test('that the text has outrun are refused', async () => {
    await start({ capabilities: pulling });
    editor.open(uri, draft);
    const [action] = await editor.actions(uri, '96 percent');
    editor.replace(uri, '# Open', '# On open');
    await expect(editor.connection.sendRequest('codeAction/resolve', action)).rejects.toMatchObject({ code: -32801 });
  });
});

describe('the rest', () => {
  test('a footnote leads to its definition', async () => {
    await start({ capabilities: pulling });
    editor.open(uri, draft);
    const position = editor.position(uri, '[^a]');
    const links: { targetSelectionRange: unknown }[] = await editor.connection.sendRequest('textDocument/definition', {
      textDocument: { uri },
      position,
    });
    expect(links[0]!.targetSelectionRange).toMatchObject({ start: { line: 8 } });
  });

  test('figures are listed, shown and inserted on request', async () => {
    await start({ capabilities: pulling });
    const figures: { id: string; pack: string }[] = await editor.connection.sendRequest('tickmark/figures', {
      query: '94 percent',
    });
    expect(figures[0]!.id).toBe('deepseek-malicious-compliance');
    const { pack, id } = figures[0]!;
    const card = await editor.connection.sendRequest('tickmark/figureCard', { pack, id });
    expect(card).toMatchObject({ title: expect.stringContaining('94 percent') });
    expect(await editor.connection.sendRequest('tickmark/figureCard', { pack, id: 'nothing' })).toBeNull();
    editor.open(uri, 'First.\n\nA claim.[^1]\n\n[^1]: Somebody, https://example.org.\n');
    const insertion: { text: string; additionalEdits: { newText: string }[] } = await editor.connection.sendRequest(
      'tickmark/insertFigure',
      { uri, pack, id, range: { start: { line: 0, character: 6 }, end: { line: 0, character: 6 } } },
    );
    expect(insertion.text).toMatch(/\.\[\^2\]$/u);
    expect(insertion.additionalEdits[0]!.newText).toContain('[^2]: Anthropic');
  });

  test('a request that makes no sense is answered with an error, and the next one works', async () => {
    await start({ capabilities: pulling });
    editor.open(uri, draft);
    const bad = editor.connection.sendRequest('textDocument/hover', { textDocument: { uri }, position: null });
    await expect(bad).rejects.toBeTruthy();
    expect(await editor.hover(uri, '96 percent')).not.toBeNull();
    expect(editor.logged.filter((line) => line.includes('hover'))).toHaveLength(1);
  });

  test('a request that is taken back is not answered', async () => {
    await start({ capabilities: pulling });
    editor.open(uri, draft);
    const token = new CancellationTokenSource();
    const params = { textDocument: { uri }, position: editor.position(uri, '96 percent') };
    const asked = editor.connection.sendRequest('textDocument/hover', params, token.token);
    token.cancel();
    await expect(asked).rejects.toMatchObject({ code: -32800 });
  });

  test('an empty document, and one line of five megabytes', async () => {
    await start({ capabilities: pulling });
    editor.open(uri, '');
    expect(await editor.diagnostics(uri)).toEqual([]);
    expect(
      await editor.connection.sendRequest('textDocument/hover', {
        textDocument: { uri },
        position: { line: 9, character: 9 },
      }),
    ).toBeNull();
    const long = 'file:///work/long.md';
    editor.open(long, 'lorem ipsum dolor '.repeat(290_000));
    expect(await editor.diagnostics(long)).toEqual([]);
  }, 60_000);
});
