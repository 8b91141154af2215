import fs from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { CslItem } from '../../../server/src/core/evidence/pack';
import { referenceAdded } from '../../../server/src/core/rules/add-reference';
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
import { ZoteroStandIn } from '../../harness/zotero-stand-in';
import { Editor, pulling } from '../lsp/editor';

const fixture = fs.readFileSync(path.join(import.meta.dirname, '../../fixtures/zotero/items.json'), 'utf8');

// No Zotero runs here: what answers is a stand-in by its source code. See test/harness/zotero-stand-in.ts.
let zotero: ZoteroStandIn;

beforeEach(async () => {
  zotero = new ZoteroStandIn();
  process.env['TICKMARK_ZOTERO_PORT'] = String(await zotero.start());
});

afterEach(async () => {
  delete process.env['TICKMARK_ZOTERO_PORT'];
  await zotero.stop();
});

/** What the stand-in was asked last. */
function url(): URL {
  return new URL(zotero.asked.at(-1)!.split(' ')[1]!, 'http://127.0.0.1');
}

describe("Zotero's local API", () => {
  test('is searched, and its works have keys to cite them by', async () => {
    const items = await searchZotero('port');
    expect(items.map(({ id }) => id)).toEqual([
      'lund2021',
      'haasQuays2019',
      'statisticsnorland2024',
      'statisticsnorland2024b',
    ]);
    expect(zotero.asked[0]).toMatch(/^GET \/api\/users\/0\/items\?/u);
    expect(Object.fromEntries(url().searchParams)).toMatchObject({ q: 'port', limit: '25', format: 'csljson' });
  });

  test('finds works by author and title, and never what belongs to a work', async () => {
    const keys = async (query: string) => (await searchZotero(query)).map(({ id }) => id);
    expect(await keys('haas quays')).toEqual(['haasQuays2019']);
    expect(await keys('nothing of the kind')).toEqual([]);
    // The translator fails at an annotation, and with it the whole answer.
    expect(url().searchParams.getAll('itemType')).toEqual(['-attachment', '-note', '-annotation']);
  });

  test('whose tick is missing says how to set it', async () => {
    zotero.enabled = false;
    await expect(searchZotero('x')).rejects.toThrow('tick “Allow other applications');
  });

  test('that does not run is told', async () => {
    process.env['TICKMARK_ZOTERO_PORT'] = '1'.repeat(2);
    await expect(searchZotero('x')).rejects.toThrow('Zotero does not answer');
  });

  test('of the first versions, which gives everything, is told when that is too much', async () => {
    zotero.limits = false;
    expect(await searchZotero('lund')).toHaveLength(1);
    const [work] = zotero.items;
    zotero.items = Array.from({ length: 9000 }, (_, i) => ({
      ...work!,
      csl: { ...work!.csl, abstract: `${i}`.repeat(99) },
    }));
    await expect(searchZotero('lund')).rejects.toThrow('gave more than Tickmark reads. Search for more words');
  });

  test.each([
    ['leads elsewhere', { status: 302, headers: { Location: 'http://example.org/' }, body: '' }, 'does not answer'],
    ['is no JSON', { status: 200, body: '<html>' }, 'does not understand'],
    ['is another kind of JSON', { status: 200, body: '{"a":1}' }, 'does not understand'],
    ['fails', { status: 500, body: '' }, 'does not understand'],
    ['is from a program without such an API', { status: 404, body: 'No endpoint found\n' }, 'does not understand'],
    ['has no end', { status: 200, body: `[${'"x",'.repeat(1_200_000)}1]` }, 'more than Tickmark reads'],
  ])('whose answer %s is told', async (_, answer, message) => {
    zotero.instead = answer;
    await expect(searchZotero('x')).rejects.toThrow(message);
  });

  test('is on this computer, whatever anybody sets', async () => {
    process.env['TICKMARK_ZOTERO_PORT'] = '80@example.org';
    // Zotero's own port: whether it runs here or not, no other computer is asked.
    await searchZotero('x').catch(() => undefined);
    expect(zotero.asked).toEqual([]);
  });
});

describe('an answer', () => {
  test('of zotero.org has its list under "items"', () => {
    expect(zoteroItems(JSON.stringify({ items: JSON.parse(fixture) as unknown }))).toHaveLength(4);
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
    expect(zotero.asked).toEqual([]);
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
    zotero.enabled = false;
    await start('Rents rose.\n', { zotero: true });
    expect((await search('lund')).problem).toContain('tick “Allow other applications');
  });

  test('offers the works of the built-in pack', async () => {
    await start('Rents rose.\n', {});
    const entries = await editor.connection.sendRequest<{ key: string }[]>(referencesRequest, { uri, query: 'caisi' });
    expect(entries.length).toBeGreaterThan(0);
  });
});
