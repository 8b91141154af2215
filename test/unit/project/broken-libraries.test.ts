import { describe, expect, test } from 'vitest';
import { analyse } from '../../../server/src/core/analyse';
import type { ProjectProblem } from '../../../server/src/core/project/project';
import { ProjectCache } from '../../../server/src/core/project/project-cache';
import { resolveProject } from '../../../server/src/core/project/resolve-project';
import { checkRules } from '../../../server/src/core/rules/check-rules';
import { defaultSettings } from '../../../server/src/core/settings';
import { MapWorkspace } from './map-workspace';

/** What is said of a draft that cites `cited`, from a library of this name and content. */
async function checked(name: string, content: string, cited: string) {
  const text = `---\nbibliography: ${name}\n---\n\nRents rose ${cited}.\n`;
  const files = { [`/work/${name}`]: content };
  const options = { text, cache: new ProjectCache() };
  const project = await resolveProject('file:///work/a.md', new MapWorkspace(files), {}, () => [], options);
  const { bibliography, packs } = project;
  const findings = checkRules(analyse(text, { packs, bibliography }), defaultSettings);
  return {
    told: findings
      .filter(({ rule }) => rule === 'undefined-citation')
      .map(({ message }) => /“@(.*?)”/u.exec(message)![1]),
    messages: project.problems.map(({ message }) => message).join('\n'),
    bibliography,
  };
}

const cited = '[@good; @bent; @also; @gone]';

describe('a library with a broken entry', () => {
  test.each([
    ['a.bib', '@book{good, title = {A}}\n@book{bent, title = {B\n@book{also, title = {C}}\n'],
    ['a.bib', '@book{good, title = {A}}\n@book{bent, title = {B} year = 2020}\n  @book{also, title = {C}}\n'],
    [
      'a.bibtex',
      '@book{good, title = {A}}\n@book{bent,\n  title = {B}},\n  year = 2020\n}\n@book{also, title = {C}}\n',
    ],
    ['a.json', '[\n {"id": "good"},\n {"id": "bent", "title": "B},\n {"id": "also"}\n]\n'],
    ['a.json', '[{"id": "good"}, {"id": "bent", "title": "B}, {"id": "also"}]'],
    ['a.yaml', '- id: good\n  title: A\n- id: bent\n  title: "B\n- id: also\n  title: C\n'],
    ['a.yaml', '[{id: good}, {id: bent, title: "B}, {id: also}]\n'],
  ])('tells the key that stands nowhere in it, and none that does: %s %j', async (name, content) => {
    const { told, messages } = await checked(name, content, cited);
    expect(told).toEqual(['gone']);
    expect(messages).not.toBe('');
  });

  test('the place says what becomes of the rest', async () => {
    const { messages } = await checked('a.bib', '@book{bent, title = {B\n@book{also, title = {C}}\n', cited);
    expect(messages).toContain('keys that stand nowhere in this file are still reported as unknown');
  });

  test('a key is not taken for known because a word of the broken part holds it', async () => {
    const { told } = await checked('a.bib', '@book{bent, title = {Longone\n', '[@gone; @Longone]');
    expect(told).toEqual(['gone']);
  });
});

describe('a list in YAML while somebody is writing in it', () => {
  const good = '- id: good\n  title: A\n- id: bent\n  title: B\n- id: also\n  title: C\n';
  const cases: readonly (readonly [what: string, text: string, at: string])[] = [
    ['a dash alone', good.replace('- id: bent\n  title: B\n', '-\n'), '-\n'],
    ['a dash without its space', good.replace('- id: bent', '-id: bent'), '-id: bent'],
    ['half a field', good.replace('- id: bent\n  title: B\n', '- id\n'), '- id\n'],
    ['a word at the edge of the page', good.replace('- id: bent\n  title: B\n', 'ti\n'), 'ti\n'],
    ['a reference without its dash', good.replace('- id: bent\n  title', 'id: bent\ntitle'), 'id: bent'],
    ['a quotation mark that is not closed', good.replace('title: B', 'title: "B'), 'title: "B'],
  ];

  test.each(cases)(
    '%s costs only that reference, is told at its place, and leaves what was read before',
    async (_, text, at) => {
      for (const head of ['', 'references:\n']) {
        const cache = new ProjectCache();
        const draft = '---\nbibliography: a.yaml\n---\n';
        const load = async (content: string) =>
          resolveProject('file:///work/a.md', new MapWorkspace({ '/work/a.yaml': content }), {}, () => [], {
            text: draft,
            cache,
          });
        await load(head + good);
        const { bibliography, problems } = await load(head + text);
        expect(['good', 'bent', 'also'].map((key) => bibliography.item(key)?.title)).toEqual(['A', 'B', 'C']);
        expect(problems).toHaveLength(1);
        const [problem] = problems as readonly ProjectProblem[];
        expect(problem!.severity).toBe('error');
        const line = (offset: number) => (head + text).slice(0, offset).split('\n').length;
        expect(line(problem!.start!)).toBe(line((head + text).indexOf(at)));
        expect(bibliography.find('also')?.entry.keySpan).not.toBeNull();
      }
    },
  );

  test('a reference that is not as far to the right as the others is told', async () => {
    const { messages, told } = await checked(
      'a.yaml',
      'references:\n  - id: good\n    title: A\n- id: bent\n  title: B\n  - id: also\n    title: C\n',
      cited,
    );
    expect(told).toEqual(['gone']);
    expect(messages).toContain('as far to the right as the first one');
  });

  const metadata = 'title: Rents\nauthor:\n- Jane Doe\n- Rita Roe\nabstract: |\n  What it is about: rents.\nlang: en\n';

  test.each([
    ['', metadata],
    ['', metadata.replaceAll('\n', '\r\n')],
    ['', `type: brief\n${metadata}`],
    ['', `${metadata}note: "${'Rents rose. '.repeat(2000)}"\n`],
    ['', `author:\n${'- Jane Doe\n'.repeat(2000)}title: Rents\n`],
    ['  ', metadata],
    ['', `${metadata}...\n`],
  ])('the fields of a document may follow the list, even if references have such fields, too', async (indent, tail) => {
    const list = good.replace(/^/gmu, indent).trimEnd();
    const { messages, told } = await checked('a.yaml', `references:\n${list}\n${tail}`, '[@good; @bent; @also]');
    expect(messages).toBe('');
    expect(told).toEqual([]);
  });

  test.each(['', '  '])('a reference without its dash is told above many others, too', async (indent) => {
    const more = Array.from({ length: 1000 }, (_, i) => `- id: k${i}\n  title: T\n`).join('');
    const list = `- id: good\n  title: A\n${more}- id: also\n  title: C\n`.replace(/^/gmu, indent).trimEnd();
    const text = `references:\n${list.replace(/ *- id: k5\n +title/u, 'id: k5\ntitle')}\n`;
    const { messages, told } = await checked('a.yaml', text, '[@good; @also]');
    expect(messages).toContain('belongs to no reference');
    expect(told).toEqual([]);
  });

  test('other fields, comments and the end of a document may follow the list', async () => {
    for (const tail of ['nocite: "@*"\n', '# no more\n', '...\n', 'link-citations: true\nlang: en\n']) {
      const { messages, told } = await checked('a.yaml', `references:\n${good}${tail}`, '[@good; @bent; @also]');
      expect(messages).toBe('');
      expect(told).toEqual([]);
    }
  });
});

describe('a library that cannot be read at all', () => {
  test.each([
    ['a.json', '{"name": "package"}'],
    ['a.ris', 'Exported from a catalogue'],
    ['a.enl', '@book{good, title = {A}}'],
  ])('tells of no key, and says so: %s', async (name, content) => {
    const { told, messages } = await checked(name, content, cited);
    expect(told).toEqual([]);
    expect(messages).toContain('Until then nothing is said about keys that no other library has.');
  });

  test('an empty one has none of the keys', async () => {
    const { told } = await checked('a.bib', '', cited);
    expect(told).toEqual(['good', 'bent', 'also', 'gone']);
  });
});
