import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, onTestFinished, test } from 'vitest';
import { analyse } from '../../../server/src/core/analyse';
import { citationItemsOf } from '../../../server/src/core/features/cited-keys';
import { ConfinedWorkspace } from '../../../server/src/core/project/confined-workspace';
import type { Library } from '../../../server/src/core/evidence/bibliography';
import { readLibrary } from '../../../server/src/core/project/libraries/read-library';
import type { Project } from '../../../server/src/core/project/project';
import { ProjectCache } from '../../../server/src/core/project/project-cache';
import { resolveProject } from '../../../server/src/core/project/resolve-project';
import { checkRules } from '../../../server/src/core/rules/check-rules';
import { writtenKey } from '../../../server/src/core/rules/key-span';
import { defaultSettings } from '../../../server/src/core/settings';
import { NodeWorkspace } from '../../../server/src/node-workspace';

/** A folder with these files in it, as a workspace sees it; gone after the test. */
function folder(files: Readonly<Record<string, string>>): { root: string; uri: (name: string) => string } {
  const root = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'tickmark-bad-')));
  onTestFinished(() => fs.rmSync(root, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    fs.mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
    fs.writeFileSync(path.join(root, name), content);
  }
  return { root, uri: (name) => pathToFileURL(path.join(root, name)).href };
}

const draft = (library: string, words = 'Rents rose [@doe99].') => `---\nbibliography: ${library}\n---\n\n${words}\n`;
const entry = (key: string, more = '') =>
  `@book{${key}, author = {Doe, Jane}, title = {Berths${more}}, date = {1999}}\n`;
const messages = ({ problems }: Project) => problems.map(({ message }) => message);

describe('a library in a bad state', () => {
  test('40 MB with one unbalanced brace lose one entry, and the place is told', async () => {
    const long = 'Rents rose where berths were few. '.repeat(120);
    const entries = Array.from({ length: 10_000 }, (_, i) => entry(`key${i}`, `}, abstract = {${long}`));
    entries[4_000] = entries[4_000]!.replace('title = {Berths', 'title = {{Berths');
    const text = entries.join('\n');
    expect(text.length).toBeGreaterThan(40_000_000);
    const { uri } = folder({ 'refs.bib': text });
    const project = await resolveProject(uri('a.md'), new NodeWorkspace(), {}, () => [], { text: draft('refs.bib') });
    expect(project.bibliography.keys()).toHaveLength(10_000);
    const [problem, ...more] = project.problems;
    expect(more).toEqual([]);
    expect(problem!.message).toContain('The entry “key4000” is broken: the brace that opens here is never closed');
    expect(text.slice(problem!.start - 8, problem!.start + 8)).toBe('title = {{Berths');
    expect([project.bibliography.has('key4000'), project.bibliography.mayHold('other')]).toEqual([true, false]);
  });

  test('a file that is no text does no harm', async () => {
    const { root, uri } = folder({ 'a.md': '' });
    fs.writeFileSync(
      path.join(root, 'refs.bib'),
      Buffer.from(Array.from({ length: 5000 }, (_, i) => (i * 7919) % 256)),
    );
    const project = await resolveProject(uri('a.md'), new NodeWorkspace(), {}, () => [], { text: draft('refs.bib') });
    expect(project.bibliography.keys().length).toBeLessThan(50);
  });

  test('links that lead in a circle are told like a file that is not there', async () => {
    const { root, uri } = folder({ 'good.bib': entry('doe99') });
    fs.symlinkSync(path.join(root, 'b.bib'), path.join(root, 'a.bib'));
    fs.symlinkSync(path.join(root, 'a.bib'), path.join(root, 'b.bib'));
    const text = draft('[a.bib, good.bib]');
    const project = await resolveProject(uri('a.md'), new NodeWorkspace(), {}, () => [], { text });
    expect(project.bibliography.missing.map(({ written }) => written)).toEqual(['a.bib']);
    expect(project.bibliography.has('doe99')).toBe(true);
    const found = checkRules(analyse(text, { packs: [], bibliography: project.bibliography }), defaultSettings);
    expect(found.map(({ rule }) => rule)).toContain('missing-bibliography');
  });

  test('one key in two libraries is told in the second, which counts', async () => {
    const { uri } = folder({ 'one.bib': entry('doe99'), 'two.bib': entry('doe99', ' again') });
    const text = draft('[one.bib, two.bib]');
    const project = await resolveProject(uri('a.md'), new NodeWorkspace(), {}, () => [], { text });
    expect(messages(project).join()).toContain(
      'The key “doe99” also stands in "one.bib", for another reference; this one counts.',
    );
    expect(project.problems[0]!.file).toBe(uri('two.bib'));
    expect(project.bibliography.item('doe99')?.title).toBe('Berths again');
  });

  test('crossrefs in a circle are told, and every entry can be cited', async () => {
    const circle = '@inbook{a, crossref = {b}, title = {A}}\n@book{b, crossref = {a}, title = {B}}\n';
    const { uri } = folder({ 'refs.bib': circle + entry('doe99') });
    const project = await resolveProject(uri('a.md'), new NodeWorkspace(), {}, () => [], { text: draft('refs.bib') });
    expect(messages(project).join()).toContain('leads in a circle back to itself');
    expect(['a', 'b', 'doe99'].map((key) => project.bibliography.item(key)?.title)).toEqual(['A', 'B', 'Berths']);
  });

  test('keys may have every sign that Pandoc allows in one, and in braces nearly any', async () => {
    const plain = [...':.#$%&-+?<>~/_'].map((sign, i) => `k${sign}${i}`);
    const braced = [
      'https://example.org/a?b=c',
      'a--b',
      'x.',
      '(1999)',
      'ministère!',
      'key;2',
      "o'brien",
      '*',
      '@home',
    ];
    const items = [...plain, ...braced].map((id) => ({ id, type: 'book', title: `T ${id}` }));
    const { uri } = folder({ 'refs.json': JSON.stringify(items) });
    const cited = [...plain, ...braced].map((key) => `[@${writtenKey(key)}]`);
    const text = draft('refs.json', `So ${cited.join(' and ')}.`);
    const { bibliography } = await resolveProject(uri('a.md'), new NodeWorkspace(), {}, () => [], { text });
    const analysis = analyse(text, { packs: [], bibliography });
    const seen = analysis.blocks.flatMap(({ reading }) => citationItemsOf(reading.block).map(({ key }) => key));
    expect(seen).toEqual([...plain, ...braced]);
    const found = checkRules(analysis, defaultSettings).filter(({ rule }) => rule === 'undefined-citation');
    expect(found.map(({ message }) => message)).toEqual([]);
  });
});

describe('a workspace that nobody trusts', () => {
  const secret = entry('secret');
  const place = () => folder({ 'work/briefs/a.md': '', 'work/refs.bib': entry('doe99'), 'other/refs.bib': secret });
  const confined = (folders: string[]) => new ConfinedWorkspace(new NodeWorkspace(), () => folders);

  test.each([
    ['../../other/refs.bib', 'by going up'],
    ['ROOT/other/refs.bib', 'by a whole path'],
    ['file://ROOT/work/../other/refs.bib', 'by an address'],
    ['file://ROOT/work/%2e%2e/other/refs.bib', 'by an address that hides it'],
    ['link.bib', 'by a link'],
    ['linked/refs.bib', 'by a link of a folder'],
  ])('cannot read %s, %s', async (written) => {
    const { root, uri } = place();
    fs.symlinkSync(path.join(root, 'other/refs.bib'), path.join(root, 'work/briefs/link.bib'));
    fs.symlinkSync(path.join(root, 'other'), path.join(root, 'work/briefs/linked'));
    const text = draft(written.replace('ROOT', root));
    const resolve = (workspace: NodeWorkspace | ConfinedWorkspace) =>
      resolveProject(uri('work/briefs/a.md'), workspace, {}, () => [], { text, cache: new ProjectCache() });
    const project = await resolve(confined([uri('work/')]));
    expect(project.bibliography.has('secret')).toBe(false);
    expect(messages(project).join()).toContain(
      'is not read: it lies outside of this folder, and you have not said that you trust',
    );
    expect(project.problems[0]!.file).toBe(uri('work/briefs/a.md'));
    const trusted = await resolve(new NodeWorkspace());
    expect(trusted.bibliography.has('secret')).toBe(true);
  });

  test('reads what lies in its folders', async () => {
    const { uri } = place();
    const text = draft('../refs.bib');
    const project = await resolveProject(uri('work/briefs/a.md'), confined([uri('work/')]), {}, () => [], { text });
    expect(project.bibliography.has('doe99')).toBe(true);
    expect(messages(project)).toEqual([]);
  });

  test('a folder that is a link itself is the folder', async () => {
    const { root, uri } = place();
    fs.symlinkSync(path.join(root, 'work'), path.join(root, 'alias'));
    const text = draft('../refs.bib');
    const project = await resolveProject(uri('alias/briefs/a.md'), confined([uri('alias/')]), {}, () => [], { text });
    expect(project.bibliography.has('doe99')).toBe(true);
  });

  test('configurations, packs and styles stay inside, too', async () => {
    const { root, uri } = place();
    fs.writeFileSync(path.join(root, 'other/base.yaml'), 'rules: {}\n');
    fs.writeFileSync(path.join(root, 'other/p.yaml'), 'version: 1\n');
    fs.writeFileSync(path.join(root, 'other/house.csl'), '<style/>');
    fs.writeFileSync(
      path.join(root, 'work/.tickmark.yaml'),
      'extends: ../other/base.yaml\npacks: ../other/p.yaml\nreferenceStyle: ../other/house.csl\n',
    );
    const project = await resolveProject(uri('work/briefs/a.md'), confined([uri('work/')]), {}, () => [], { text: '' });
    const told = messages(project).filter((message) => message.includes('lies outside of this folder'));
    expect(told.map((message) => /^The (.+?) "/u.exec(message)?.[1])).toEqual([
      'configuration',
      'evidence pack',
      'citation style',
    ]);
  });

  test('a configuration above the folder is not looked for', async () => {
    const { root, uri } = place();
    fs.writeFileSync(path.join(root, '.tickmark.yaml'), 'builtInPack: false\n');
    const workspace = confined([uri('work/')]);
    const { settings } = await resolveProject(uri('work/briefs/a.md'), workspace, {}, () => [], { text: '' });
    expect(settings.builtInPack).toBe(true);
  });
});

describe('a library that is read in pieces', () => {
  const items = Array.from({ length: 400 }, (_, i) => ({
    id: `key${i}`,
    type: 'book',
    title: `Berths ${i}: {"id": "no"} – quays`,
    author: [{ family: `Müller${i}`, given: 'A.' }],
    issued: { 'date-parts': [[1900 + (i % 100)]] },
  }));
  const bib = items.map(
    ({ id, title }, i) =>
      `@book{${id}, title = {${title.replace(/[{}]/gu, '')}}, publisher = pub, date = {${1900 + (i % 100)}}${i === 7 ? ', crossref = {key399}' : ''}}\n`,
  );
  const forms: Readonly<Record<string, string>> = {
    'a.bib': `@string{pub = "Port Press"}\n${bib.join('\n')}`,
    'a.json': JSON.stringify(items, null, 1),
    'b.json': JSON.stringify({ references: items }, null, 2),
    'c.json': JSON.stringify(items),
    'a.ris': items.map(({ id, title }) => `TY  - BOOK\nID  - ${id}\nTI  - ${title}\nER  - \n`).join('\n'),
    'a.yaml': `references:\n${items.map(({ id, title }) => `- id: ${id}\n  type: book\n  title: '${title}'`).join('\n')}\n`,
  };
  const pieces = (text: string, size: number) =>
    Array.from({ length: Math.ceil(text.length / size) }, (_, i) => text.slice(i * size, (i + 1) * size));

  test.each(Object.keys(forms))('is the same as in one: %s', async (name) => {
    const text = forms[name]!;
    const whole = await readLibrary(text, name);
    expect(whole.entries).toHaveLength(400);
    for (const size of [97, 1000, 5000]) {
      const parts = await readLibrary(pieces(text, size), name);
      const shown = ({ entries, problems }: Library) => ({
        entries: entries.map((one) => ({
          key: one.key,
          span: one.span,
          keySpan: one.keySpan,
          words: one.words,
          item: one.item(),
        })),
        problems,
      });
      expect(shown(parts)).toEqual(shown(whole));
    }
  });

  test('tells what is broken at its place in the whole', async () => {
    const text = forms['a.bib']!.replace('@book{key200, title = {', '@book{key200, title = {{');
    const whole = await readLibrary(text, 'a.bib');
    const parts = await readLibrary(pieces(text, 1000), 'a.bib');
    expect(whole.problems).toHaveLength(1);
    expect(parts.problems).toEqual(whole.problems);
  });

  test('in YAML too large for its parser is cut into its items', async () => {
    const long = 'Rents rose. '.repeat(2000);
    const list = items
      .map(
        ({ id }, i) =>
          `- id: ${id}\n  type: book\n  author:\n  - family: Doe${i}\n  title: "Berths ${i}"\n  issued: 1999\n  abstract: "${long}"`,
      )
      .join('\n');
    const text = `references:\n${list}`;
    const { entries, problems } = await readLibrary(pieces(text, 100_000), 'a.yaml');
    expect(text.length).toBeGreaterThan(8_000_000);
    expect(problems).toEqual([]);
    expect(entries).toHaveLength(400);
    expect(text.slice(entries[399]!.keySpan!.start, entries[399]!.keySpan!.end)).toBe('key399');
    expect(entries[399]!.words).toContain('doe399 berths 399 1999');
    expect(entries[399]!.item()).toMatchObject({ id: 'key399', title: 'Berths 399', author: [{ family: 'Doe399' }] });
  });
});
