import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readFingerprint } from '../../../server/src/core/evidence/fingerprint';
import { folder, run } from './run';

const pack = `version: 1
id: steel
title: Steel survey
source: survey
sources: refs.json
figures:
  - id: share
    claim: Share of harbour steel that is recycled
    value: 62 percent
    subject: [[harbour steel]]
    source: survey
    caveats: [{text: "Counted by\\u001b[31m hand"}]
`;
const refs = '[{"id": "survey", "type": "report", "title": "Steel survey", "author": [{"literal": "Steel Office"}]}]';

describe('pack check', () => {
  test('a sound pack, its sources in a file beside it', async () => {
    const cwd = folder({ 'packs/steel.yaml': pack, 'packs/refs.json': refs });
    const { code, stdout } = await run(['pack', 'check', 'packs/steel.yaml'], { cwd });
    expect(stdout).toBe('packs/steel.yaml: 1 figure, 1 source; nothing to put right\n');
    expect(code).toBe(0);
  });

  test('what a source says without a number is called so: “findings” are what a check finds', async () => {
    const finding = 'findings:\n  - { id: dear, claim: Steel has become dear, source: survey }\n';
    const cwd = folder({ 'steel.yaml': pack + finding, 'refs.json': refs });
    const { stdout } = await run(['pack', 'check', 'steel.yaml'], { cwd });
    expect(stdout).toBe('steel.yaml: 1 figure, 1 statement without a number, 1 source; nothing to put right\n');
  });

  test('problems stand at their line and column', async () => {
    const cwd = folder({ 'steel.yaml': pack.replace('62 percent', 'plenty'), 'refs.json': refs });
    const { code, stdout } = await run(['pack', 'check', 'steel.yaml'], { cwd });
    expect(stdout).toMatch(/^steel\.yaml:9:\d+: error: .*plenty/u);
    expect(code).toBe(1);
  });

  test('an unreadable pack is told; the others are checked', async () => {
    const cwd = folder({ 'steel.yaml': pack, 'refs.json': refs });
    const { code, stdout, stderr } = await run(['pack', 'check', 'lost.yaml', 'steel.yaml'], { cwd });
    expect(stderr).toContain('lost.yaml: there is no such file');
    expect(stdout).toContain('steel.yaml: 1 figure,');
    expect(code).toBe(2);
  });
});

describe('figures', () => {
  const setUp = () =>
    folder({ 'steel.yaml': pack, 'refs.json': refs, '.tickmark.yaml': 'packs: steel.yaml\nbuiltInPack: false\n' });

  test('text: value, claim, source and caveats, which cannot steer the terminal', async () => {
    const { code, stdout } = await run(['figures', 'harbour', 'steel'], { cwd: setUp() });
    expect(stdout).toBe(
      '62 percent  share\n  Share of harbour steel that is recycled\n  Steel Office\n  Note: Counted by\ufffd[31m hand\n',
    );
    expect(code).toBe(0);
  });

  test('json: without a query, all of them', async () => {
    const { stdout } = await run(['figures', '--format', 'json'], { cwd: setUp() });
    expect(JSON.parse(stdout)).toMatchObject({
      version: 1,
      figures: [{ id: 'share', pack: 'steel', value: '62 percent' }],
    });
  });

  test('nothing found is said', async () => {
    expect((await run(['figures', 'zebra'], { cwd: setUp() })).stdout).toContain('No figure was found.');
  });
});

describe('pack build', () => {
  const source = `# Harbour Statistics 2024

## Berths

At least 2,400 berths were vacant in Norland in 2024: see "x".

| Port | Ships in time |
| --- | --- |
| Alda | 31 percent |
`;

  test('lists the statistics of a source; with names of yours they are a pack', async () => {
    const cwd = folder({
      'harbour.md': source,
      'draft.md': 'In 2024 Norland had 2,100 empty berths.\n',
      '.tickmark.yaml': 'packs: [harbour.yaml]\nbuiltInPack: false\n',
    });
    const built = await run(['pack', 'build', 'harbour.md', '-o', 'harbour.yaml'], { cwd });
    expect(built).toMatchObject({ code: 0, stdout: '', stderr: 'harbour.md: 2 figures to name\n' });
    const file = path.join(cwd, 'harbour.yaml');
    const yaml = fs.readFileSync(file, 'utf8');
    expect(parse(yaml)).toMatchObject({
      id: 'harbour',
      title: 'Harbour Statistics 2024',
      figures: [
        {
          id: 'berths-were-vacant',
          claim: 'At least 2,400 berths were vacant in Norland in 2024: see "x".',
          value: 'at least 2,400',
          period: '2024',
          locator: { section: 'Berths' },
          subject: [],
          measure: [],
        },
        { claim: 'Alda · Ships in time: 31 percent', value: '31 percent' },
      ],
    });
    // Nothing is said of a figure until somebody has named it.
    const unnamed = await run(['pack', 'check', 'harbour.yaml'], { cwd });
    expect(unnamed.code).toBe(1);
    expect(unnamed.stdout.match(/there is no subject and no measure/g)).toHaveLength(2);
    fs.writeFileSync(
      file,
      yaml.replace(
        'subject: []\n    measure: []',
        'subject: [[Norland]]\n    measure: [[vacant berths, empty berths]]',
      ),
    );
    const lint = await run(['lint', 'draft.md'], { cwd });
    expect(lint.stdout).toContain('contradicted-figure');
  });

  test('takes over a school year and a year to come as they are written', async () => {
    const text = 'In 2023/24, 62 percent of pupils ate lunch. By 2030, 70 percent will. In 2022, 41 percent did.\n';
    const built = await run(['pack', 'build', 'meals.md', '-o', '-'], { cwd: folder({ 'meals.md': text }) });
    const { figures } = parse(built.stdout) as { figures: { period: string }[] };
    expect(figures.map(({ period }) => period)).toEqual(['2023/24', 'by 2030', '2022']);
  });

  test('leaves a file alone that is there, and has nothing to make of a text without statistics', async () => {
    const cwd = folder({ 'harbour.md': source, 'mine.yaml': 'mine', 'empty.md': 'No number here.\n' });
    const again = await run(['pack', 'build', 'harbour.md', '-o', 'mine.yaml'], { cwd });
    expect(again).toMatchObject({ code: 2, stderr: expect.stringContaining('there is a file of this name already') });
    expect(fs.readFileSync(path.join(cwd, 'mine.yaml'), 'utf8')).toBe('mine');
    const empty = await run(['pack', 'build', 'empty.md', '-o', '-'], { cwd });
    expect(empty).toMatchObject({ code: 2, stderr: 'tickmark: empty.md: there is no statistic in it.\n' });
  });
});

describe('pack fingerprint', () => {
  test('writes what the pack can point at', async () => {
    const cwd = folder({ 'paper.md': '# Harbour steel\n\nMost of it is melted down again.\n' });
    const { code, stderr } = await run(['pack', 'fingerprint', 'paper.md', '-o', 'fingerprint.json'], { cwd });
    expect(stderr).toBe('paper.md: 9 words, 1 heading\n');
    expect(code).toBe(0);
    const json = fs.readFileSync(path.join(cwd, 'fingerprint.json'), 'utf8');
    expect(readFingerprint(json)).toMatchObject({ words: 9, headings: [{ at: 0, title: 'Harbour steel' }] });
    expect(json).not.toContain('melted');
  });

  test.each([
    ['lost.md', 'out.json', 'lost.md: there is no such file.'],
    ['scan.pdf', 'out.json', 'scan.pdf: this is no text. Save the source as plain text or Markdown first.'],
    ['short.md', 'out.json', 'short.md: there are fewer than 4 words in it.'],
    ['paper.md', 'no/such/out.json', 'no/such/out.json: its folder does not exist. Create the folder first.'],
  ])('%s -o %s', async (source, output, sentence) => {
    const cwd = folder({ 'scan.pdf': '%PDF-1.7', 'short.md': 'Two words', 'paper.md': 'One two three four five.' });
    const { code, stderr } = await run(['pack', 'fingerprint', source, '-o', output], { cwd });
    expect(stderr).toContain(sentence);
    expect(code).toBe(2);
  });

  test('needs to know where to write', async () => {
    expect(await run(['pack', 'fingerprint', 'paper.md'])).toMatchObject({ code: 2 });
  });
});
