import { describe, expect, test } from 'vitest';
import type { Project } from '../../../server/src/core/project/project';
import { ProjectCache } from '../../../server/src/core/project/project-cache';
import { resolveProject } from '../../../server/src/core/project/resolve-project';
import type { Settings } from '../../../server/src/core/settings';
import { MapWorkspace } from './map-workspace';

const uri = 'file:///work/briefs/draft.md';
const house = `<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="in-text"><info><title>House</title></info>
<citation><layout><text variable="title"/></layout></citation></style>`;

function resolve(
  { text = '', files = {}, base = {} }: { text?: string; files?: Record<string, string>; base?: Partial<Settings> },
  cache = new ProjectCache(),
): Promise<Project> {
  return resolveProject(uri, new MapWorkspace(files), base, () => [], { text, cache });
}

describe('the style of references', () => {
  test("is Pandoc's usual one when nobody says otherwise", async () => {
    const { style, settings, problems } = await resolve({});
    expect(style).toEqual({ kind: 'bundled', id: 'chicago-author-date', locale: null });
    expect(settings.referenceStyle).toBe('chicago-author-date');
    expect(problems).toEqual([]);
  });

  test('is named by the editor, a configuration, a Quarto project and the draft, the nearest winning', async () => {
    const files = {
      '/work/.tickmark.yaml': 'referenceStyle: mla',
      '/work/briefs/_quarto.yml': 'csl: oscola.csl',
    };
    const idOf = async (of: Parameters<typeof resolve>[0]) => (await resolve(of)).settings.referenceStyle;
    expect(await idOf({ base: { referenceStyle: 'apa' } })).toBe('apa');
    expect(
      await idOf({
        base: { referenceStyle: 'apa' },
        files: { '/work/briefs/_quarto.yml': files['/work/briefs/_quarto.yml'] },
      }),
    ).toBe('oscola');
    expect(await idOf({ base: { referenceStyle: 'apa' }, files })).toBe('mla');
    expect(await idOf({ files, text: '---\ntickmark:\n  referenceStyle: harvard\n---\n' })).toBe('harvard');
    expect(await idOf({ files, text: '---\ncsl: http://www.zotero.org/styles/apa\n---\n' })).toBe('apa');
  });

  test('follows the language of the draft', async () => {
    expect((await resolve({ text: '---\nlang: en-GB\n---\n' })).style.locale).toBe('en-GB');
    expect((await resolve({ text: '---\nlang: en\n---\n' })).style.locale).toBeNull();
  });

  test('may be a file, seen from where it is named', async () => {
    const files = { '/work/styles/house.csl': house, '/work/.tickmark.yaml': 'referenceStyle: styles/house.csl' };
    const { style, problems, files: behind } = await resolve({ files });
    expect(style.kind).toBe('file');
    expect(problems).toEqual([]);
    expect(behind).toContain('file:///work/styles/house.csl');
  });

  test('stays the same object while nothing changes', async () => {
    const cache = new ProjectCache();
    const files = { '/work/briefs/house.csl': house };
    const text = '---\ncsl: house.csl\n---\n';
    expect((await resolve({ files, text }, cache)).style).toBe((await resolve({ files, text }, cache)).style);
    expect((await resolve({}, cache)).style).toBe((await resolve({}, cache)).style);
  });

  test('of the collection need not lie beside the draft', async () => {
    const { settings, problems } = await resolve({ text: '---\ncsl: styles/chicago-author-date.csl\n---\n' });
    expect(settings.referenceStyle).toBe('chicago-author-date');
    expect(problems).toEqual([]);
  });

  test('that only points to another is that one', async () => {
    const dependent =
      '<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0"><info><title>J</title><link href="http://www.zotero.org/styles/apa" rel="independent-parent"/></info></style>';
    const { settings } = await resolve({ files: { '/work/briefs/j.csl': dependent }, text: '---\ncsl: j.csl\n---\n' });
    expect(settings.referenceStyle).toBe('apa');
  });

  test.each([
    [
      'a broken file',
      '---\ncsl: house.csl\n---\n',
      { '/work/briefs/house.csl': '<style>\n<oops' },
      'no well-formed XML',
    ],
    ['a file that is not there', '---\ncsl: house.csl\n---\n', {}, 'could not be read'],
    ['a name that nobody knows', '---\ntickmark:\n  referenceStyle: harvrd\n---\n', {}, 'Did you mean "harvard"?'],
    [
      'half a name',
      '---\ncsl: Chicago\n---\n',
      {},
      'There is no style called "Chicago". Did you mean "chicago-author-date" or "chicago-notes"?',
    ],
    [
      'half a name of the collection',
      '---\ncsl: modern-language\n---\n',
      {},
      'Did you mean "modern-language-association"?',
    ],
    ['an address', '---\ncsl: https://example.org/styles/house.csl\n---\n', {}, 'There is no style called'],
  ])('%s is told, and the usual one stands for it', async (_, text, files, message) => {
    const { style, problems } = await resolve({ text, files });
    expect(style).toMatchObject({ kind: 'bundled', id: 'chicago-author-date' });
    expect(problems.map((problem) => problem.message).join()).toContain(message);
  });

  test('a broken file is marked where it is broken', async () => {
    const broken = '<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0">\n<citation>\n</style>';
    const { problems } = await resolve({
      files: { '/work/briefs/house.csl': broken },
      text: '---\ncsl: house.csl\n---\n',
    });
    expect(problems[0]!.file).toBe('file:///work/briefs/house.csl');
    expect(problems[0]!.start).toBeGreaterThan(60);
  });
});
