import { afterEach, expect, test } from 'vitest';
import type { Hover } from 'vscode-languageserver/node';
import { evidenceRequest, packsRequest, type EvidencePage, type PackEntry } from '../../../server/src/lsp/protocol';
import { Editor } from './editor';

const uri = 'file:///work/brief.md';
const count = 20_000;

/** A pack of figures that a stranger's program made. */
function largePack(): string {
  const figures = Array.from({ length: count }, (_, i) => ({
    id: `figure-${i}`,
    claim: `Berths in harbour ${i}`,
    value: `${i + 1}`,
    subject: [[`Harbour${i}`]],
    measure: [['berths']],
  }));
  const sources = [{ id: 's', type: 'report', title: 'Census', author: [{ literal: 'Port Office' }] }];
  return JSON.stringify({ version: 1, id: 'large', title: 'Large', source: 's', sources, figures });
}

let editor: Editor;
afterEach(() => editor.dispose());

test('while a large pack is made ready for a search, everything else is answered', async () => {
  editor = await Editor.start({
    folders: ['file:///work'],
    files: {
      'file:///work/.tickmark.yaml': 'packs: [large.json]\nbuiltInPack: false\n',
      'file:///work/large.json': largePack(),
    },
  });
  editor.open(uri, 'In 2024 the census counted 12 berths.[^a]\n\n[^a]: Port Office, *Census*.\n');
  const ask = <T>(method: string, params: unknown) => editor.connection.sendRequest<T>(method, params);
  const packs = await ask<PackEntry[]>(packsRequest, { uri });
  expect(packs).toMatchObject([{ id: 'large', counts: { figure: count } }]);

  const order: string[] = [];
  const search = ask<EvidencePage>(evidenceRequest, { uri, query: 'harbour19999', offset: 0, limit: 10 }).then(
    (page) => {
      order.push('search');
      return page;
    },
  );
  const hover = ask<Hover | null>('textDocument/hover', {
    textDocument: { uri },
    position: editor.position(uri, '[^a]', 2),
  }).then((card) => {
    order.push('hover');
    return card;
  });
  const page = ask<EvidencePage>(evidenceRequest, {
    uri,
    pack: 'large',
    kinds: ['figure'],
    offset: count - 5,
    limit: 200,
  }).then((answer) => {
    order.push('page');
    return answer;
  });
  expect((await hover)?.contents).toMatchObject({ value: expect.stringContaining('Census') });
  expect((await page).entries).toHaveLength(5);
  expect((await search).entries[0]).toMatchObject({ id: 'figure-19999' });
  expect(order.at(-1)).toBe('search');
});
