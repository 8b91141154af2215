import { describe, expect, test } from 'vitest';
import { ProjectCache } from '../../../server/src/core/project/project-cache';
import { resolveProject } from '../../../server/src/core/project/resolve-project';
import { isIgnored } from '../../../server/src/core/project/ignored';
import type { ResolveOptions } from '../../../server/src/core/project/resolve-project';
import type { Settings } from '../../../server/src/core/settings';
import type { Pack } from '../../../server/src/core/evidence/pack';
import { MapWorkspace } from './map-workspace';

const draft = 'file:///work/briefs/2026/draft.md';
const shipped: Pack = {
  id: 'shipped',
  title: 'Shipped',
  source: 's',
  complete: false,
  sources: [],
  figures: [],
  findings: [],
  terms: [],
  origin: 'built-in',
};

function resolve(files: Record<string, string>, base: Partial<Settings> = {}, options: ResolveOptions = {}) {
  return resolveProject(draft, new MapWorkspace(files), base, () => [shipped], options);
}

const pack = (id: string) => `version: 1
id: ${id}
title: Steel
source: survey
sources: [{id: survey, type: report, title: Steel survey}]
figures: []
`;

describe('configuration files', () => {
  test('without any, the defaults hold and the built-in pack takes part', async () => {
    const project = await resolve({});
    expect(project.settings.maxProblems).toBe(1000);
    expect(project.packs.map(({ id }) => id)).toEqual(['shipped']);
    expect(project.problems).toEqual([]);
    expect(project.files).toEqual([]);
  });

  test('the nearest wins whole; the one above is not read', async () => {
    const project = await resolve({
      '/work/briefs/.tickmark.yaml': 'maxProblems: 5\nrules: {unsourced-statistic: error}\n',
      '/work/.tickmark.yaml': 'maxProblems: 7\nrules: {sourcing: off}\n',
    });
    expect(project.settings.maxProblems).toBe(5);
    expect(project.settings.rules).toEqual({ 'unsourced-statistic': 'error' });
    expect(project.configuration).toEqual(['file:///work/briefs/.tickmark.yaml']);
  });

  test('the editor’s settings lie below the file, rule by rule', async () => {
    const project = await resolve(
      { '/work/.tickmark.yml': 'rules: {unsourced-statistic: hint}\n' },
      { rules: { 'unsourced-statistic': 'off', 'contradicted-figure': 'warning' }, maxProblems: 3 },
    );
    expect(project.settings.rules).toEqual({ 'unsourced-statistic': 'hint', 'contradicted-figure': 'warning' });
    expect(project.settings.maxProblems).toBe(3);
  });

  test('true gives a rule its usual severity back, false turns it off', async () => {
    const project = await resolve(
      { '/work/.tickmark.json': '{"rules": {"unsourced-statistic": true, "sourcing": false}}' },
      { rules: { 'unsourced-statistic': 'off' } },
    );
    expect(project.settings.rules).toEqual({ sourcing: 'off' });
  });

  test('what a file extends lies below it, paths seen from the file that names them', async () => {
    const project = await resolve({
      '/work/briefs/.tickmark.yaml': 'extends: ../house/style.yaml\nmaxProblems: 5\n',
      '/work/house/style.yaml': 'maxProblems: 9\ncitationStyle: footnote\nbibliography: refs.json\n',
      '/work/house/refs.json': '[{"id": "lund2021", "type": "report"}]',
    });
    expect(project.settings).toMatchObject({ maxProblems: 5, citationStyle: 'footnote' });
    expect(project.bibliography.keys()).toEqual(['lund2021']);
    expect(project.settings.bibliography).toEqual(['file:///work/house/refs.json']);
    expect(project.problems).toEqual([]);
    expect(project.files).toEqual([
      'file:///work/briefs/.tickmark.yaml',
      'file:///work/house/style.yaml',
      'file:///work/house/refs.json',
    ]);
  });

  test('a circle of extends is told where it closes, and the rest applies', async () => {
    const project = await resolve({
      '/work/.tickmark.yaml': 'extends: a.yaml\nmaxProblems: 5\n',
      '/work/a.yaml': 'citationStyle: link\nextends: .tickmark.yaml\n',
    });
    expect(project.settings).toMatchObject({ maxProblems: 5, citationStyle: 'link' });
    expect(project.problems).toHaveLength(1);
    const [problem] = project.problems;
    expect(problem).toMatchObject({ file: 'file:///work/a.yaml', start: 29, end: 43 });
    expect(problem!.message).toContain('.tickmark.yaml → a.yaml → .tickmark.yaml');
  });

  test('a long chain of extends ends', async () => {
    const files: Record<string, string> = { '/work/.tickmark.yaml': 'extends: c0.yaml\n' };
    for (let i = 0; i < 50; i++) files[`/work/c${i}.yaml`] = `extends: c${i + 1}.yaml\n`;
    const project = await resolve(files);
    expect(project.problems).toHaveLength(1);
    expect(project.problems[0]!.message).toContain('10 files deep');
  });

  test('a named configuration takes the place of the nearest', async () => {
    const files = { '/work/.tickmark.yaml': 'maxProblems: 5\n', '/ci/strict.yaml': 'maxProblems: 8\n' };
    const project = await resolve(files, {}, { configFile: 'file:///ci/strict.yaml' });
    expect(project.settings.maxProblems).toBe(8);
  });

  test('patterns to ignore are seen from their file', async () => {
    const { ignore } = await resolve({ '/work/.tickmark.yaml': 'ignore: [archive/, "**/*.tmp.md"]\n' });
    expect(isIgnored('file:///work/archive/2019/old.md', ignore)).toBe(true);
    expect(isIgnored('file:///work/briefs/a.tmp.md', ignore)).toBe(true);
    expect(isIgnored('file:///work/briefs/archive/a.md', ignore)).toBe(false);
    expect(isIgnored('file:///elsewhere/archive/a.md', ignore)).toBe(false);
  });
});

describe('mistakes in a configuration', () => {
  async function problemsOf(text: string) {
    const project = await resolve({ '/work/.tickmark.yaml': text });
    return {
      project,
      told: project.problems.map(({ message, start, end }) => ({ message, words: text.slice(start, end) })),
    };
  }

  test('an unknown setting is left out, with a guess at what was meant', async () => {
    const { project, told } = await problemsOf('max-problem: 3\nmaxProblems: 4\ncitation_style: link\n');
    expect(project.settings.maxProblems).toBe(4);
    expect(told).toEqual([
      {
        words: 'max-problem',
        message: 'There is no setting called "max-problem". Did you mean "maxProblems"? It is left out.',
      },
      {
        words: 'citation_style',
        message: 'There is no setting called "citation_style". Did you mean "citationStyle"? It is left out.',
      },
    ]);
  });

  test('an unknown rule, too; one that is like nothing gets no guess', async () => {
    const { project, told } = await problemsOf('rules:\n  unsourced-statistics: error\n  zzz: off\n  evidence: off\n');
    expect(project.settings.rules).toEqual({ evidence: 'off' });
    expect(told.map(({ words }) => words)).toEqual(['unsourced-statistics', 'zzz']);
    expect(told[0]!.message).toContain('Did you mean "unsourced-statistic"?');
    expect(told[1]!.message).toBe('There is no rule or group of rules called "zzz". It is left out.');
  });

  test('a wrong value is left out and says what is allowed', async () => {
    const { project, told } = await problemsOf(
      'rules: {evidence: warn, sourcing: hint}\nmaxProblems: many\npacks: [1, ok.yaml]\nbuiltInPack: "no"\n',
    );
    expect(project.settings.rules).toEqual({ sourcing: 'hint' });
    expect(told.map(({ words }) => words)).toEqual(['warn', 'many', '[1, ok.yaml]', '"no"']);
    expect(told[1]!.message).toBe('"maxProblems" must be a whole number from 1 to 10000. It is left out.');
    expect(told[0]!.message).toContain('"rules.evidence" must be one of error, warning');
  });

  test('broken YAML is told where it breaks; what could be read applies', async () => {
    const { project, told } = await problemsOf('maxProblems: 4\nrules: {evidence: off\ncitationStyle: link\n');
    expect(told.length).toBeGreaterThan(0);
    expect(told[0]!.message).toMatch(/^A bracket is opened before here and not closed\./);
    expect(project.settings.maxProblems).toBe(4);
  });

  test.each(['', '# nothing yet\n', '---\n'])('an empty file is fine: %j', async (text) => {
    expect((await problemsOf(text)).told).toEqual([]);
  });

  test.each(['just words', '- a\n- b', '42', '"x"'])('what is no map is told: %j', async (text) => {
    const { told } = await problemsOf(text);
    expect(told).toHaveLength(1);
    expect(told[0]!.message).toContain('must be a map of settings');
  });

  test('hostile files neither throw nor hang', async () => {
    const bomb = ['a: &a [x,x,x,x,x,x,x,x,x]'];
    for (let i = 0; i < 12; i++)
      bomb.push(
        `b${i}: &b${i} [${Array(9)
          .fill(i === 0 ? '*a' : `*b${i - 1}`)
          .join(',')}]`,
      );
    for (const text of [
      bomb.join('\n'),
      '['.repeat(20_000),
      '{a: '.repeat(5000),
      '__proto__: {maxProblems: 3}',
      '\u0000',
    ])
      expect((await problemsOf(text)).told.length).toBeGreaterThan(0);
  });
});

describe('packs and bibliographies', () => {
  test('those of the settings and of the configuration come together, each once', async () => {
    const project = await resolve(
      {
        '/work/.tickmark.yaml': 'packs: [steel.yaml, steel.yaml]\n',
        '/work/steel.yaml': pack('steel'),
        '/home/own.yaml': pack('own'),
      },
      { packs: ['file:///home/own.yaml', 'file:///work/steel.yaml'] },
    );
    expect(project.packs.map(({ id }) => id)).toEqual(['shipped', 'own', 'steel']);
    expect(project.problems).toEqual([]);
  });

  test('a pack of the project takes the place of the built-in one with its id', async () => {
    const project = await resolve({ '/work/.tickmark.yaml': 'packs: p.yaml\n', '/work/p.yaml': pack('shipped') });
    expect(project.packs.map(({ id, origin }) => [id, origin])).toEqual([['shipped', '/work/p.yaml']]);
  });

  test('the built-in pack can be left out', async () => {
    const project = await resolve({ '/work/.tickmark.yaml': 'builtInPack: false\n' });
    expect(project.packs).toEqual([]);
  });

  test('a missing file is told at the place that names it, and all else works', async () => {
    const config = 'bibliography: [lost.json, refs.json]\npacks: gone.yaml\n';
    const project = await resolve({ '/work/.tickmark.yaml': config, '/work/refs.json': '[{"id": 7, "type": "book"}]' });
    expect(project.bibliography.item('7')).toEqual({ id: '7', type: 'book' });
    const told = project.problems.map(({ message, start, end }) => [config.slice(start, end), message]);
    expect(told).toEqual([
      [
        'gone.yaml',
        'The evidence pack "gone.yaml" could not be read; it was looked for at /work/gone.yaml. Correct the path, or put the file there; it may have up to 50 MB. Everything else still works.',
      ],
      [
        'lost.json',
        'The bibliography "lost.json" could not be read; it was looked for at /work/lost.json. Correct the path, or put the file there; it may have up to 100 MB. Until then nothing is said about keys that no other library has. Everything else still works.',
      ],
    ]);
    expect(project.files).toContain('file:///work/gone.yaml');
  });

  test.each([
    'file://evil.example/share/pack.yaml',
    'https://evil.example/pack.yaml',
    'vscode-vfs://github/evil/pack.yaml',
  ])('nothing that a folder names is looked for on another machine: %s', async (address) => {
    const config = `packs: ${address}\nbibliography: ${address}\nextends: ${address}\n`;
    const workspace = new MapWorkspace({ '/work/.tickmark.yaml': config });
    const base = { packs: [`${address}?editor`] };
    const { problems } = await resolveProject(draft, workspace, base, () => []);
    expect(problems.map(({ message }) => message.includes('on another machine'))).toEqual([true, true, true, true]);
    expect(problems.map(({ file }) => file)).not.toContain(`${address}?editor`);
    expect(workspace.asked.filter((uri) => uri.startsWith(address))).toEqual([]);
  });

  test('a draft on a share of another machine may name what lies beside it', async () => {
    const workspace = new MapWorkspace({
      'server/briefs/.tickmark.yaml': 'bibliography: refs.json\n',
      'server/briefs/refs.json': '[{"id": "a"}]',
    });
    const { bibliography } = await resolveProject('file://server/briefs/a.md', workspace, {}, () => []);
    expect(bibliography.keys()).toEqual(['a']);
  });

  test.each([
    ['half a surrogate pair in a path', '{"packs": "\\ud800.yaml"}', 'could not be read'],
    ['nesting without end', '['.repeat(100_000), 'nested more than 100 levels deep'],
    ['maps without end', '{"a":'.repeat(3000), 'nested more than 100 levels deep'],
    ['a pattern that takes for ever', `{"ignore": "${'*a'.repeat(12)}"}`, 'must be a pattern'],
  ])('%s does no harm', async (_, config, message) => {
    const { problems } = await resolve({ '/work/.tickmark.json': config });
    expect(problems.map((problem) => problem.message).join()).toContain(message);
  });

  test('a pattern knows no repetitions', () => {
    const ignored = (glob: string, name: string) =>
      isIgnored(`file:///work/${name}`, [{ folder: 'file:///work/', glob }]);
    expect(ignored('Archive (old)', 'Archive (old)/a.md')).toBe(true);
    expect(ignored('+(a|aa)b', 'aab')).toBe(false);
    expect(ignored('(a+)+b', `${'a'.repeat(40)}.md`)).toBe(false);
  });

  test('a broken pack is told in the pack itself', async () => {
    const project = await resolve({ '/work/.tickmark.yaml': 'packs: p.yaml\n', '/work/p.yaml': 'version: 1\nid: [\n' });
    expect(project.problems.length).toBeGreaterThan(0);
    expect(project.problems.every(({ file }) => file === 'file:///work/p.yaml')).toBe(true);
    expect(project.packs.map(({ id }) => id)).toEqual(['shipped']);
  });

  test.each([
    ['refs.yaml', 'references:\n- id: lund2021\n  type: report\n', ['lund2021']],
    ['refs.yml', '- {id: lund2021, type: report}\n', ['lund2021']],
    ['refs.json', '{"references": [{"id": "lund2021"}]}', ['lund2021']],
    ['empty.yaml', '', []],
  ])('%s', async (name, text, ids) => {
    const project = await resolve({ '/work/.tickmark.yaml': `bibliography: ${name}\n`, [`/work/${name}`]: text });
    expect(project.bibliography.keys()).toEqual(ids);
    expect(project.problems).toEqual([]);
  });

  test.each([
    ['refs.bib', '@book{a, title = {A}', 'error', 'is never closed'],
    ['refs.docx', 'x', 'error', 'is not a bibliography that Tickmark knows'],
    ['refs.json', '[{"id": ', 'error', 'could not be read'],
    ['refs.json', '{"items": 3}', 'error', 'holds no list of references'],
  ])('%s that cannot be used: %s', async (name, text, severity, words) => {
    const project = await resolve({ '/work/.tickmark.yaml': `bibliography: ${name}\n`, [`/work/${name}`]: text });
    expect(project.problems).toHaveLength(1);
    expect(project.problems[0]).toMatchObject({ severity, file: `file:///work/${name}` });
    expect(project.problems[0]!.message).toContain(words);
  });

  test('with a cache, an unchanged file is loaded once', async () => {
    const cache = new ProjectCache();
    const files = { '/work/.tickmark.yaml': 'packs: p.yaml\n', '/work/p.yaml': pack('steel') };
    const first = await resolve(files, {}, { cache });
    const second = await resolve(files, {}, { cache });
    expect(second.packs).toBe(first.packs);
    const third = await resolve({ ...files, '/work/p.yaml': pack('iron') }, {}, { cache });
    expect(third.packs.map(({ id }) => id)).toEqual(['shipped', 'iron']);
  });
});

describe('front matter', () => {
  test('a draft may name its bibliography as Pandoc has it, and carry settings', async () => {
    const text =
      '---\r\ntitle: Steel\r\nbibliography: [refs.json]\r\ntickmark:\r\n  rules: {evidence: off}\r\n---\r\nText\r\n';
    const project = await resolve({ '/work/briefs/2026/refs.json': '[{"id":"a1"}]' }, {}, { text });
    expect(project.bibliography.keys()).toEqual(['a1']);
    expect(project.settings.rules).toEqual({ evidence: 'off' });
  });

  test('"extends" is for files of their own, and that is told', async () => {
    const text = '---\ntickmark: {extends: house.yaml, maxProblems: 3}\n---\n';
    const project = await resolve({}, {}, { text });
    expect(project.settings.maxProblems).toBe(3);
    expect(project.problems).toHaveLength(1);
    expect(text.slice(project.problems[0]!.start, project.problems[0]!.end)).toBe('house.yaml');
  });

  test('a mistake in it is told in the draft', async () => {
    const text = '---\ntickmark:\n  maxProblem: 3\nbibliography: lost.json\n---\n';
    const { problems, bibliography } = await resolve({}, {}, { text });
    expect(problems.map(({ file, start, end }) => [file, text.slice(start, end)])).toEqual([[draft, 'maxProblem']]);
    // The rule `missing-bibliography` tells it.
    expect(bibliography.missing.map(({ start, end }) => text.slice(start, end))).toEqual(['lost.json']);
  });

  test('that is never closed is told once, where it begins', async () => {
    const text = '---\ntitle: Steel\nbibliography: lost.json\n\nRents rose [@lund2021].\n\n---\u0020\u0020x\n';
    const { problems, bibliography } = await resolve({}, {}, { text });
    expect(problems.map(({ start, end, message }) => [start, end, message.slice(0, 45)])).toEqual([
      [0, 3, 'The front matter that begins here is never cl'],
    ]);
    expect(bibliography.state).toBe('unknown');
    for (const none of ['---\n\nTitle: no front matter', '---\nSome words: and more\n', '---\ntitle: Steel\n...\nText'])
      expect((await resolve({}, {}, { text: none })).problems).toEqual([]);
  });

  test.each([
    '---\nDate: 3 May 2024\n\nDear Minister,\n\nbibliography: see below\n',
    '---\ndate: 3 May 2024\ntitle: Steel\n\nDear Minister,\n',
    '---\nReferences: two\nBibliography: none\n',
    '---\nDear Minister, of these\nreferences: two\n',
  ])('a line above a memo opens none: %j', async (text) => {
    const { problems, bibliography } = await resolve({}, {}, { text });
    expect(problems).toEqual([]);
    expect(bibliography.state).toBe('none');
  });

  test('hundreds of references with their abstracts are read', async () => {
    const items = Array.from({ length: 300 }, (_, i) => `- id: k${i}\n  abstract: ${'Rents rose. '.repeat(40)}`);
    const text = `---\nreferences:\n${items.join('\n')}\n---\n\nRents rose [@k299].\n`;
    const { problems, bibliography } = await resolve({}, {}, { text });
    expect(text.length).toBeGreaterThan(132_000);
    expect(problems).toEqual([]);
    expect(bibliography.keys()).toHaveLength(300);
  });

  test('that is too long to be read is not told to be open', async () => {
    const text = `---\nreferences:\n- id: a\n  abstract: ${'Rents rose. '.repeat(50_000)}\n---\n\nRents rose [@a].\n`;
    const { problems, bibliography } = await resolve({}, {}, { text });
    expect(problems.map(({ message }) => message)).toEqual([
      expect.stringMatching(/is longer than 500,000 characters, so Tickmark does not read it/u),
    ]);
    expect(bibliography.state).toBe('unknown');
    const memo = `---\nDate: 3 May\n\n${'Rents rose. '.repeat(50_000)}`;
    expect((await resolve({}, {}, { text: memo })).problems).toEqual([]);
  });

  test('names in capitals, which Pandoc does not know, are told', async () => {
    const text = '---\nTitle: Steel\nBibliography: refs.json\nCSL: apa\n---\n';
    const { problems } = await resolve({}, {}, { text });
    expect(problems.map(({ start, end }) => text.slice(start, end))).toEqual(['Bibliography', 'CSL']);
    const both = '---\nBibliography: refs.json\nbibliography: refs.json\n---\n';
    expect((await resolve({}, {}, { text: both })).problems).toEqual([]);
  });

  test.each([
    '',
    '---\n',
    '---\nbibliography: x.json',
    'Text\n---\nbibliography: x.json\n---\n',
    '---\ntickmark: [\n---\n',
  ])('no front matter, no problem beyond it: %j', async (text) => {
    expect((await resolve({}, {}, { text })).settings.maxProblems).toBe(1000);
  });
});
