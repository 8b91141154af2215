import { afterEach, describe, expect, test } from 'vitest';
import type {
  DocumentHighlight,
  DocumentLink,
  FoldingRange,
  Location,
  LocationLink,
  PrepareRenameResult,
  TextDocumentEdit,
  WorkspaceEdit,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { Editor, pulling, type EditorOptions } from './editor';

const uri = 'file:///work/brief.md';
const libraryUri = 'file:///work/refs.bib';
const library = `@report{lund2021,
  author = {Lund, Anna},
  title = {Berths and their Rents},
  date = {2021},
  url = {https://ports.example/lund},
  abstract = {Rents rose where berths were few.},
}

@book{haas:2019, author = {Haas, J{\\"o}rg}, title = {Quays}, year = 2019}
`;
const draft = `---
bibliography: refs.bib
nocite: '@haas:2019'
---

Rents rose [see @lund2021, p. 3; @haas:2019].

So says @lund2021 [p. 9], too.[^n] See doi:10.1000/182.

A second mark.[^n]

[^n]: First.

[^m]: Second
    in two lines.
`;
const capabilities = {
  ...pulling,
  textDocument: { ...pulling.textDocument, rename: { prepareSupport: true } },
};

let editor: Editor;
const start = async (options: EditorOptions = {}): Promise<Editor> => {
  editor = await Editor.start({ capabilities, folders: ['file:///work'], ...options });
  return editor;
};
afterEach(() => editor.dispose());

const ask = <T>(method: string, words: string, more: object = {}, by = 1): Promise<T> =>
  editor.connection.sendRequest(method, {
    textDocument: { uri },
    position: editor.position(uri, words, by),
    ...more,
  });

/** Text of a file after the edits to it. */
function after(edit: WorkspaceEdit, file: string, text: string): string {
  const change = (edit.documentChanges as TextDocumentEdit[]).find(({ textDocument }) => textDocument.uri === file);
  return TextDocument.applyEdits(TextDocument.create(file, 'x', 1, text), (change?.edits ?? []) as never);
}

describe('a citation key', () => {
  test('is completed by author, title or year, with the formatted reference', async () => {
    await start({ files: { [libraryUri]: library } });
    for (const [typed, key] of [
      ['jorg', 'haas:2019'],
      ['quays', 'haas:2019'],
      ['2021', 'lund2021'],
      ['lu', 'lund2021'],
    ]) {
      editor.open(uri, `---\nbibliography: refs.bib\n---\n\nRents rose [@${typed}\n`);
      const [item] = await editor.complete(uri, `[@${typed}`, 1);
      expect(item!.label, typed).toBe(key);
      editor.close(uri);
    }
    editor.open(uri, '---\nbibliography: refs.bib\n---\n\nRents rose [@lund\n');
    const [item] = await editor.complete(uri, '[@lund');
    expect(item!.documentation).toMatchObject({ value: expect.stringContaining('Lund, Anna. 2021.') as string });
    const resolved: { documentation: { value: string } } = await editor.connection.sendRequest(
      'completionItem/resolve',
      item!,
    );
    expect(resolved.documentation.value).toContain('Lund, Anna. 2021. “Berths and Their Rents.”');
  });

  test('shows its reference, the abstract, the address and where else it is cited', async () => {
    await start({ files: { [libraryUri]: library } });
    editor.open(uri, draft);
    const { value } = (await editor.hover(uri, '@lund2021'))!.contents as { value: string };
    expect(value).toContain('Lund, Anna. 2021. “Berths and Their Rents.”');
    expect(value).toContain('Rents rose where berths were few.');
    expect(value).toContain('(https://ports.example/lund)');
    expect(value).toContain('Cited 2 times, in lines 6 and 8.');
  });

  test('leads to its entry in the library', async () => {
    await start({ files: { [libraryUri]: library } });
    editor.open(uri, draft);
    const [link] = await ask<LocationLink[]>('textDocument/definition', '@haas:2019]');
    expect(link).toMatchObject({
      targetUri: libraryUri,
      targetSelectionRange: { start: { line: 8, character: 6 }, end: { line: 8, character: 15 } },
    });
  });

  test('leads to the references in the draft itself', async () => {
    await start();
    editor.open(uri, '---\nreferences:\n- id: own2024\n  title: Own\n---\n\nSo it is [@own2024].\n');
    const [link] = await ask<LocationLink[]>('textDocument/definition', '@own2024');
    expect(link).toMatchObject({ targetUri: uri, targetSelectionRange: editor.range(uri, 'own2024') });
  });

  test('is found in the drafts of the workspace, open or not, that use the same library', async () => {
    const files = {
      [libraryUri]: library,
      'file:///work/closed.md': '---\nbibliography: refs.bib\n---\n\nAs @lund2021 says.\n',
      'file:///work/other.md': '---\nreferences:\n- id: lund2021\n---\n\nAs @lund2021 says.\n',
    };
    await start({ files });
    editor.open(uri, draft);
    editor.open('file:///work/open.md', '---\nbibliography: refs.bib\n---\n\nRents [@lund2021].\n');
    const found = await ask<Location[]>('textDocument/references', '@lund2021', {
      context: { includeDeclaration: true },
    });
    expect(found.map((location) => location.uri.split('/').at(-1))).toEqual([
      'brief.md',
      'brief.md',
      'open.md',
      'closed.md',
      'refs.bib',
    ]);
  });

  test('is renamed in every draft that cites it and in the library', async () => {
    const closed = '---\nbibliography: refs.bib\n---\n\nAs @haas:2019 says.\n';
    await start({ files: { [libraryUri]: library, 'file:///work/closed.md': closed } });
    editor.open(uri, draft);
    const prepared = await ask<PrepareRenameResult>('textDocument/prepareRename', '@haas:2019]');
    expect(prepared).toMatchObject({ placeholder: 'haas:2019' });
    const edit = await ask<WorkspaceEdit>('textDocument/rename', '@haas:2019]', { newName: 'haas2019quays' });
    expect(after(edit, uri, draft)).toBe(draft.replaceAll('haas:2019', 'haas2019quays'));
    expect(after(edit, libraryUri, library)).toBe(library.replace('haas:2019', 'haas2019quays'));
    expect(after(edit, 'file:///work/closed.md', closed)).toBe(closed.replace('haas:2019', 'haas2019quays'));
  });

  test.each([
    ['lund2021', 'There is a reference with the key “lund2021” already.'],
    ['a b', 'no spaces'],
    ['a{b', 'no spaces'],
  ])('is not renamed to %s', async (newName, message) => {
    await start({ files: { [libraryUri]: library } });
    editor.open(uri, draft);
    await expect(ask('textDocument/rename', '@haas:2019]', { newName })).rejects.toThrow(message);
  });

  test('that is mistyped is told once the library is there, and the finding goes with the library’s change', async () => {
    await start({ files: { [libraryUri]: library } });
    editor.open(uri, draft.replace('@lund2021, p. 3', '@lund2012, p. 3'));
    const codes = async () => (await editor.diagnostics(uri)).filter(({ code }) => code === 'undefined-citation');
    const [finding] = await codes();
    expect(finding!.message).toContain('Did you mean @lund2021?');
    editor.files.set(libraryUri, library.replace('lund2021', 'lund2012'));
    editor.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: libraryUri, type: 2 }] });
    await editor.until(() => editor.refreshes > 0);
    expect((await codes()).map(({ message }) => message)).toEqual([expect.stringContaining('@lund2021')]);
  });

  test('of an entry that can be read only in part is told of in the library, when that is found, and is not when it is mended', async () => {
    const long = `${library}\n@book{long1, title = {L}, note = {${'Rents rose. '.repeat(20_000)}}}\n`;
    await start({ files: { [libraryUri]: long } });
    editor.open(uri, draft);
    await editor.diagnostics(uri);
    const told = await editor.publishedFor(libraryUri, ({ diagnostics }) => diagnostics.length > 0);
    expect(told.diagnostics.map(({ message }) => message)).toEqual([expect.stringContaining('“long1”')]);
    editor.files.set(libraryUri, library);
    editor.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: libraryUri, type: 2 }] });
    await editor.until(() => editor.refreshes > 0);
    await editor.diagnostics(uri);
    await editor.publishedFor(libraryUri, ({ diagnostics }) => diagnostics.length === 0);
  });
});

describe('a note', () => {
  test('is renamed in its draft', async () => {
    await start();
    editor.open(uri, draft);
    const edit = await ask<WorkspaceEdit>('textDocument/rename', '[^n] See', { newName: 'first' }, 2);
    expect(after(edit, uri, draft)).toBe(draft.replaceAll('[^n]', '[^first]'));
    await expect(ask('textDocument/rename', '[^n] See', { newName: 'm' }, 2)).rejects.toThrow('[^m] already');
  });

  test('is highlighted with its marks', async () => {
    await start();
    editor.open(uri, draft);
    const found = await ask<DocumentHighlight[]>('textDocument/documentHighlight', '[^n] See', {}, 2);
    expect(found.map(({ range, kind }) => [range.start.line, kind])).toEqual([
      [7, 2],
      [9, 2],
      [11, 3],
    ]);
  });

  test('can be folded, alone and with its neighbours', async () => {
    await start();
    editor.open(uri, draft);
    const ranges: FoldingRange[] = await editor.connection.sendRequest('textDocument/foldingRange', {
      textDocument: { uri },
    });
    expect(ranges.map(({ startLine, endLine }) => [startLine, endLine])).toEqual([
      [11, 14],
      [13, 14],
    ]);
  });
});

test('a DOI is a link', async () => {
  await start();
  editor.open(uri, draft);
  const links: DocumentLink[] = await editor.connection.sendRequest('textDocument/documentLink', {
    textDocument: { uri },
  });
  expect(links).toEqual([{ range: editor.range(uri, 'doi:10.1000/182'), target: 'https://doi.org/10.1000/182' }]);
});

test('where there is no key and no note, there is nothing to say', async () => {
  await start();
  editor.open(uri, draft);
  expect(await ask('textDocument/definition', 'Rents rose')).toBeNull();
  expect(await ask('textDocument/prepareRename', 'Rents rose')).toBeNull();
  expect(await ask('textDocument/documentHighlight', 'Rents rose')).toBeNull();
  expect(await ask('textDocument/references', 'Rents rose', { context: { includeDeclaration: true } })).toBeNull();
});
