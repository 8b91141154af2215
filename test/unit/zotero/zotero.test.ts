import fs from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { CslItem } from '../../../server/src/core/evidence/pack';
import { referenceAdded } from '../../../server/src/core/features/add-reference';
import { readFrontMatter } from '../../../server/src/core/project/front-matter';
import { zoteroItems } from '../../../server/src/core/project/libraries/zotero-items';
import { applyEdits } from '../../../server/src/core/text/edit';
import {
  insertCitationRequest,
  referencesRequest,
  zoteroRequest,
  type DraftChange,
  type ZoteroAnswer,
} from '../../../server/src/lsp/protocol';
import { searchZotero } from '../../../server/src/zotero';
import { Editor, pulling } from '../lsp/editor';

const recorded = fs.readFileSync(path.join(import.meta.dirname, '../../fixtures/zotero/items.json'), 'utf8');

/** What the stand-in for Zotero answers, and what it was asked. It speaks as Zotero 7's local API does: see docs/libraries.md. */
let answer: (request: http.IncomingMessage, response: http.ServerResponse) => void;
let asked: string[];
let server: http.Server;

beforeEach(async () => {
  asked = [];
  answer = (_, response) => {
    response.writeHead(200, { 'Content-Type': 'application/vnd.citationstyles.csl+json', 'Zotero-API-Version': '3' });
    response.end(recorded);
  };
  server = http.createServer((request, response) => {
    asked.push(request.url!);
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  process.env['TICKMARK_ZOTERO_PORT'] = String((server.address() as AddressInfo).port);
});

afterEach(async () => {
  delete process.env['TICKMARK_ZOTERO_PORT'];
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

describe("Zotero's local API", () => {
  test('is searched, and its works have keys to cite them by', async () => {
    const items = await searchZotero('port & berths');
    expect(items.map(({ id }) => id)).toEqual([
      'lund2021',
      'haasQuays2019',
      'statisticsnorland2024',
      'statisticsnorland2024b',
    ]);
    const url = new URL(asked[0]!, 'http://127.0.0.1');
    expect(url.pathname).toBe('/api/users/0/items');
    expect(Object.fromEntries(url.searchParams)).toMatchObject({
      q: 'port & berths',
      format: 'csljson',
      itemType: '-attachment',
    });
  });

  test('that is switched off in Zotero says how to switch it on', async () => {
    answer = (_, response) => response.writeHead(403).end('Local API is not enabled');
    await expect(searchZotero('x')).rejects.toThrow('tick “Allow other applications');
  });

  test('that does not run is told', async () => {
    process.env['TICKMARK_ZOTERO_PORT'] = '1'.repeat(2);
    await expect(searchZotero('x')).rejects.toThrow('Zotero does not answer');
  });

  test.each([
    [
      'leads elsewhere',
      (r: http.ServerResponse) => r.writeHead(302, { Location: 'http://example.org/' }).end(),
      'does not answer',
    ],
    ['is no JSON', (r: http.ServerResponse) => r.writeHead(200).end('<html>'), 'does not understand'],
    ['is another kind of JSON', (r: http.ServerResponse) => r.writeHead(200).end('{"a":1}'), 'does not understand'],
    ['fails', (r: http.ServerResponse) => r.writeHead(500).end(), 'does not understand'],
    [
      'has no end',
      (r: http.ServerResponse) => r.writeHead(200).end(`[${'"x",'.repeat(1_200_000)}1]`),
      'does not answer',
    ],
  ])('whose answer %s is told', async (_, say, message) => {
    answer = (__, response) => say(response);
    await expect(searchZotero('x')).rejects.toThrow(message);
  });

  test('is on this computer, whatever anybody sets', async () => {
    process.env['TICKMARK_ZOTERO_PORT'] = '80@example.org';
    // Zotero's own port: whether it runs here or not, no other computer is asked.
    await searchZotero('x').catch(() => undefined);
    expect(asked).toEqual([]);
  });
});

describe('an answer', () => {
  test('of zotero.org has its list under "items"', () => {
    expect(zoteroItems(JSON.stringify({ items: JSON.parse(recorded) as unknown }))).toHaveLength(4);
  });

  test('may hold anything', () => {
    expect(
      zoteroItems('[null, 3, [], {}, {"citation-key": "a b", "author": 3, "title": "T"}]')?.map(({ id }) => id),
    ).toEqual(['work', 't']);
    expect(zoteroItems('')).toBeNull();
  });
});

describe('a work that is in no library', () => {
  const item = {
    id: 'lund2021',
    type: 'report',
    title: 'Berths: a study',
    author: [{ family: 'Lund', given: 'Anna' }],
  } as CslItem;
  const keys = (text: string) => readFrontMatter(text, 'file:///d.md')?.references.map(({ key }) => key);

  test.each([
    ['without front matter', 'Text.\n', ['lund2021']],
    ['with front matter', '---\ntitle: T\n---\n\nText.\n', ['lund2021']],
    ['with references', '---\nreferences:\n- id: doe\n  title: D\n\ntitle: T\n---\n\nText.\n', ['doe', 'lund2021']],
    ['with indented references', '---\nreferences:\n  - id: doe\n    title: D\n---\n\nText.\n', ['doe', 'lund2021']],
    ['with Windows lines', '---\r\ntitle: T\r\n---\r\n\r\nText.\r\n', ['lund2021']],
  ])('comes along in a draft %s', (_, text, expected) => {
    const after = applyEdits(text, [referenceAdded(text, item)!]);
    expect(keys(after)).toEqual(expected);
    expect(after.endsWith(text.slice(-7))).toBe(true);
    expect(readFrontMatter(after, 'file:///d.md')!.references.at(-1)!.item()).toMatchObject({
      title: 'Berths: a study',
    });
  });

  test('is not forced into a list written another way', () => {
    expect(referenceAdded('---\nreferences: [{id: doe}]\n---\n', item)).toBeNull();
  });
});

describe('Insert Citation', () => {
  const uri = 'file:///work/brief.md';
  let editor: Editor;
  afterEach(() => editor.dispose());
  const start = async (text: string, settings: object, web = false): Promise<void> => {
    editor = await Editor.start({
      capabilities: { ...pulling, workspace: { configuration: true } },
      settings,
      folders: ['file:///work'],
      web,
      zotero: searchZotero,
    });
    editor.open(uri, text);
  };
  const search = (query: string) => editor.connection.sendRequest<ZoteroAnswer>(zoteroRequest, { uri, query });
  const insert = (key: string) =>
    editor.connection.sendRequest<DraftChange | null>(insertCitationRequest, {
      uri,
      position: editor.position(uri, 'rose', 4),
      key,
      zotero: true,
    });

  test('asks nobody unless the user has switched it on', async () => {
    await start('Rents rose.\n', {});
    expect(await search('lund')).toEqual({ entries: [] });
    expect(asked).toEqual([]);
  });

  test('offers what Zotero has, and cites it with its reference in the draft', async () => {
    await start('Rents rose [@lund2021x]. They rose.\n', { zotero: true, citationStyle: 'pandoc' });
    const { entries } = await search('lund');
    expect(entries[0]).toMatchObject({ key: 'lund2021', short: 'Lund 2021', title: 'Berths and their rents' });
    const { edits } = (await insert('lund2021'))!;
    expect(edits.map(({ newText }) => newText).join('\n')).toMatch(/\[@lund2021\][\s\S]*references:\n- id: lund2021/u);
  });

  test('in a footnote the reference is all that is needed', async () => {
    await start('Rents rose.\n', { zotero: true, citationStyle: 'footnote' });
    await search('lund');
    const { edits } = (await insert('lund2021'))!;
    const written = edits.map(({ newText }) => newText).join('\n');
    expect(written).toContain('Lund, Anna. 2021.');
    expect(written).not.toMatch(/references:|tickmark-note/u);
  });

  test('in a browser says that it cannot', async () => {
    await start('Rents rose.\n', { zotero: true }, true);
    expect((await search('lund')).problem).toContain('In a browser Zotero cannot be asked');
  });

  test('says what is wrong with Zotero', async () => {
    answer = (_, response) => response.writeHead(403).end('Local API is not enabled');
    await start('Rents rose.\n', { zotero: true });
    expect((await search('lund')).problem).toContain('tick “Allow other applications');
  });

  test('offers the works of the built-in pack', async () => {
    await start('Rents rose.\n', {});
    const entries = await editor.connection.sendRequest<{ key: string }[]>(referencesRequest, { uri, query: 'caisi' });
    expect(entries.length).toBeGreaterThan(0);
  });
});
