import { afterEach, expect, test } from 'vitest';
import type { Diagnostic, Hover } from 'vscode-languageserver/node';
import type { Coverage } from '../../../server/src/lsp/protocol';
import { Editor, pulling } from './editor';

const uri = 'file:///drafts/long.md';
let editor: Editor;
afterEach(() => editor.dispose());

const paragraph = (i: number) =>
  `There rents rose by ${(i % 80) + 11}.5 percent. ${'Nothing else is known of the place. '.repeat(105)}`;
/** More than a million characters, the citation of the first paragraph at their end. */
const long = `A third of the 4,312 harbours were closed.[^a]\n\n${Array.from({ length: 280 }, (_, i) => paragraph(i)).join('\n\n')}\n\n[^a]: Port Office, *Census*, 2024.\n`;

const isUnsourced = ({ code }: Diagnostic) => code === 'unsourced-statistic';

test('while a long draft is read for the first time, a hover is answered and what is typed is not lost', async () => {
  editor = await Editor.start({ capabilities: pulling, initializationOptions: { coverage: true } });
  expect(long.length).toBeGreaterThan(1_000_000);
  const order: string[] = [];
  editor.open(uri, long);
  const first = editor.diagnostics(uri).then((found) => {
    order.push('diagnostics');
    return found;
  });
  const hover = editor.connection.sendRequest<Hover | null>('textDocument/hover', {
    textDocument: { uri },
    position: editor.position(uri, '21.5', 2),
  });
  expect((await hover)?.contents).toMatchObject({ value: expect.stringContaining('source') });
  order.push('hover');
  editor.replace(uri, 'There rents rose by 31.5', 'There 45 percent of the shops closed, and rents rose by 31.5');
  const opened = await first;
  expect(order).toEqual(['hover', 'diagnostics']);
  // Read before or after the edit: the next answer must know of it.
  const now = await editor.diagnostics(uri);
  expect([280, 281]).toContain(opened.filter(isUnsourced).length);
  expect(now.filter(isUnsourced)).toHaveLength(281);
  editor.open(`${uri}.md`, editor.text(uri));
  expect(await editor.diagnostics(`${uri}.md`)).toEqual(now);
  const versions = editor.notified.map(({ params }) => params as Coverage).filter((told) => told.uri === uri);
  expect(versions.map(({ version }) => version)).toEqual([...new Set(versions.map(({ version }) => version))]);
  expect(versions.at(-1)).toMatchObject({ version: 2, statistics: 283 });
});

test('what is typed and set while a long draft is read is in what is sent then, and each version is sent once', async () => {
  const settings: Record<string, unknown> = {};
  editor = await Editor.start({ settings });
  editor.open(uri, long);
  await editor.until(() => editor.logged.length >= 0);
  for (let i = 0; i < 5; i++) {
    editor.replace(uri, 'There rents', `There${' so'.repeat(i)} 45 percent of the shops closed, and the rents`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  settings['rules'] = { 'loosely-sourced-statistic': 'off' };
  editor.notify('workspace/didChangeConfiguration', { settings: {} });
  const last = await editor.until(() =>
    editor.published.find(({ version, diagnostics }) => version === 6 && diagnostics.length > 0),
  );
  expect(last.diagnostics.filter(isUnsourced)).toHaveLength(285);
  const sent = editor.published.map(({ version, diagnostics }) => `${version}: ${diagnostics.length}`);
  expect(sent).toEqual([...new Set(sent)]);
});

test('a long draft that is closed while it is read, and opened again, is read anew', async () => {
  editor = await Editor.start({ capabilities: pulling });
  editor.open(uri, long);
  const first = editor.diagnostics(uri).catch(() => null);
  editor.close(uri);
  editor.open(uri, 'A third of the 4,312 harbours were closed.');
  expect((await editor.diagnostics(uri)).filter(isUnsourced)).toHaveLength(2);
  await first;
});
