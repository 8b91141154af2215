import { afterEach, expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import {
  convertCitationsRequest,
  insertCitationRequest,
  insertReferencesRequest,
  referencesRequest,
  trustedNotification,
  type ConvertedCitations,
  type DraftChange,
  type ReferenceEntry,
  type ReferenceListChange,
} from '../../../server/src/lsp/protocol';
import { Editor, pulling } from './editor';

const uri = 'file:///work/brief.md';
const library = '@book{doe99, author = {Doe, Jane}, title = {Berths}, date = {1999}, publisher = {Port Press}}';
const draft = '---\nbibliography: refs.bib\ncsl: oscola\n---\n\nRents rose [see @doe99, p. 3].\n';

let editor: Editor;
afterEach(() => editor.dispose());
const start = async (text = draft): Promise<void> => {
  editor = await Editor.start({
    capabilities: pulling,
    folders: ['file:///work'],
    files: { 'file:///work/refs.bib': library },
  });
  editor.open(uri, text);
};
const ask = <T>(method: string, more: object = {}): Promise<T | null> =>
  editor.connection.sendRequest<T | null>(method, { uri, ...more });
const after = (text: string, { edits }: DraftChange): string =>
  TextDocument.applyEdits(TextDocument.create(uri, 'markdown', 1, text), [...edits]);

test('a draft is converted in the style that it names, and back', async () => {
  await start();
  const change = (await ask<ConvertedCitations>(convertCitationsRequest, { to: 'footnote' }))!;
  expect(change).toMatchObject({ version: 1, converted: 1, unknown: 0, changed: 0 });
  const there = after(draft, change);
  expect(there).toContain('[^1]: See Jane Doe, *Berths* (Port Press 1999) 3.');
  editor.open('file:///work/there.md', there);
  const back = (await ask<ConvertedCitations>(convertCitationsRequest, {
    uri: 'file:///work/there.md',
    to: 'pandoc',
  }))!;
  expect(after(there, back)).toBe(draft);
});

test('what need not be converted stays', async () => {
  await start();
  expect((await ask<ConvertedCitations>(convertCitationsRequest, { to: 'pandoc' }))!.edits).toEqual([]);
  expect(await ask(convertCitationsRequest, { to: 'something' })).toBeNull();
  expect(await ask(convertCitationsRequest, { uri: 'file:///work/gone.md', to: 'link' })).toBeNull();
});

test('the list of references is written', async () => {
  await start();
  const change = (await ask<ReferenceListChange>(insertReferencesRequest))!;
  expect(change.references).toBe(1);
  expect(after(draft, change)).toContain('Doe J, *Berths* (Port Press 1999)');
});

test('works are searched and cited', async () => {
  await start();
  const [first] = (await ask<ReferenceEntry[]>(referencesRequest, { query: 'berths' }))!;
  expect(first).toMatchObject({ key: 'doe99', short: 'Doe 1999' });
  const position = editor.position(uri, 'Rents rose', 10);
  const change = (await ask<DraftChange>(insertCitationRequest, { position, key: 'doe99' }))!;
  expect(after(draft, change)).toContain('Rents rose [@doe99] [see');
  expect(change.cursor).toBe(draft.indexOf('rose') + 'rose [@doe99]'.length);
  expect(await ask(insertCitationRequest, { position, key: 'gone' })).toBeNull();
});

test('a workspace that is not trusted keeps to its folder until it is', async () => {
  const outside = 'file:///elsewhere/refs.bib';
  const text = draft.replace('refs.bib', '../elsewhere/refs.bib');
  editor = await Editor.start({
    capabilities: pulling,
    folders: ['file:///work'],
    files: { [outside]: library },
    initializationOptions: { trusted: false },
  });
  editor.open(uri, text);
  const rules = async () =>
    (await editor.diagnostics(uri)).map(({ code, message }) => `${code}: ${message}`).join('\n');
  expect(await rules()).toContain('you have not said that you trust the folder');
  expect((await ask<ReferenceEntry[]>(referencesRequest, { query: 'berths doe' }))!.map(({ key }) => key)).toEqual([]);
  await editor.connection.sendNotification(trustedNotification);
  expect(await rules()).not.toContain('trust');
  expect((await ask<ReferenceEntry[]>(referencesRequest, { query: 'berths doe' }))!.map(({ key }) => key)).toEqual([
    'doe99',
  ]);
});
