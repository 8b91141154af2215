import { describe, expect, test } from 'vitest';
import type { Inspection } from '../../../server/src/cli/inspection';
import { folder, run } from './run';

const fact = 'Ridership fell 31 percent in a year.';

const drafts: Readonly<Record<string, string | Uint8Array>> = {
  empty: '',
  'only line breaks': '\n\r\n\r\n\n',
  'invalid UTF-8': Buffer.concat([Buffer.from('Caf\xe9 sales: ', 'latin1'), Buffer.from(`${fact}\n`)]),
  'a byte order mark': `\ufeff${fact}\n`,
  'UTF-16': Buffer.from(`\ufeff${fact}\n`, 'utf16le'),
  'line breaks of Windows': `# Ferries\r\n\r\n${fact}\r\n`,
  'an unclosed fence': `${fact}\n\n\`\`\`\nconst share = 94;\n`,
  'unclosed front matter': `---\ntitle: 31 percent\ncsl: apa\n\n${fact}\n`,
  'lists 200 deep': Array.from({ length: 200 }, (_, i) => `${'  '.repeat(i)}- item with 31 percent`).join('\n'),
  'quotes 500 deep': `${'>'.repeat(500)} ${fact}\n`,
  'brackets without end': `${'['.repeat(20_000)}${fact}\n`,
  'zero bytes': `Ridership\u0000 fell 31 percent.\n`,
  'halves of surrogate pairs': `\ud83d ${fact} \ude00\n`,
};

describe('any string is a draft', () => {
  test.each(Object.entries(drafts))('%s', async (name, content) => {
    const cwd = folder({ 'draft.md': content });
    const lint = await run(['lint', '--format', 'json', 'draft.md'], { cwd });
    expect(lint.stderr).toBe('');
    if (name === 'unclosed front matter') expect(lint.stdout).toMatch(/"rule":"front-matter"[^}]* never closed/u);
    expect(lint.code).toBeLessThan(2);
    const { code, stdout } = await run(['inspect', 'draft.md'], { cwd });
    expect(code).toBe(0);
    const inspection = JSON.parse(stdout) as Inspection;
    expect(inspection.quantities.every(({ start, end }) => end > start)).toBe(true);
  });

  test('the byte order mark does not count', async () => {
    const cwd = folder({ 'draft.md': `\ufeff${fact}\n` });
    const { stdout } = await run(['inspect', 'draft.md'], { cwd });
    expect((JSON.parse(stdout) as Inspection).quantities[0]).toMatchObject({ start: 15, text: '31 percent' });
  });

  test('\\r\\n counts as the two characters it is', async () => {
    const text = `One.\r\n\r\n${fact}\r\n`;
    const cwd = folder({ 'draft.md': text });
    const { stdout } = await run(['lint', '--format', 'json', 'draft.md'], { cwd });
    const [finding] = (JSON.parse(stdout) as { files: { findings: Record<string, number>[] }[] }).files[0]!.findings;
    expect(finding).toMatchObject({ start: text.indexOf('31'), startLine: 3, startColumn: 16 });
  });

  test('a line of 5 MB', { timeout: 60_000 }, async () => {
    const cwd = folder({ 'draft.md': 'ferries sail on and on in '.repeat(200_000) + fact });
    const { code, stdout } = await run(['lint', 'draft.md'], { cwd });
    expect(code).toBe(1);
    expect(stdout).toContain('1 statistic, 0 sourced');
  });
});

describe('files from others', () => {
  const broken = {
    'not YAML': 'version: 1\nid: [',
    'no map': '- a\n- b\n',
    empty: '',
    'a figure without a value':
      'version: 1\nid: p\ntitle: P\nsource: s\nsources: [{id: s, type: report}]\nfigures: [{id: f}]\n',
  };
  test.each(Object.entries(broken))('a broken pack: %s', async (_, text) => {
    const cwd = folder({ 'pack.yaml': text, 'draft.md': `${fact}\n` });
    const lint = await run(['lint', '--pack', 'pack.yaml', 'draft.md'], { cwd });
    expect(lint.stdout).toContain('unsourced-statistic');
    expect(lint.stderr).toMatch(/^pack\.yaml(:\d+:\d+)?: error: /);
    expect(lint.code).toBe(2);
    const check = await run(['pack', 'check', 'pack.yaml'], { cwd });
    expect(check.stdout).toMatch(/^pack\.yaml:\d+:\d+: error: /);
    expect(check.code).toBe(1);
  });

  test('a draft held against less than was asked for is not said to be in order', async () => {
    const cwd = folder({ 'draft.md': 'No numbers here.\n', 'pack.yaml': 'version: 2\n' });
    const { code, stdout } = await run(['lint', '--pack', 'pack.yaml', 'draft.md'], { cwd });
    expect(code).toBe(2);
    expect(stdout).toContain('not everything could be used');
    expect(stdout).not.toContain('nothing to put right');
  });

  test('a pack full of mistakes is not told at length', async () => {
    const figures = Array.from(
      { length: 60 },
      (_, i) => `  - { id: f${i}, claim: A, value: plenty, subject: Port ${i} }`,
    );
    const pack = `version: 1\nid: p\ntitle: P\nsource: s\nsources: [{ id: s, type: report }]\nfigures:\n${figures.join('\n')}\n`;
    const cwd = folder({ 'draft.md': `${fact}\n`, 'pack.yaml': pack });
    const { stderr } = await run(['inspect', '--pack', 'pack.yaml', 'draft.md'], { cwd });
    const lines = stderr.trim().split('\n');
    expect(lines).toHaveLength(21);
    expect(lines[0]).toMatch(/^pack\.yaml:7:\d+: error: Figure 1, 'f0'/);
    expect(lines.at(-1)).toBe('pack.yaml: 40 more problems of this file not shown');
  });

  test('a missing pack is told, and the drafts are inspected all the same', async () => {
    const cwd = folder({ 'draft.md': `${fact}\n` });
    const { code, stdout, stderr } = await run(['inspect', '--pack', 'lost.yaml', 'draft.md'], { cwd });
    expect(code).toBe(2);
    expect((JSON.parse(stdout) as Inspection).statistics).toBe(1);
    expect(stderr).toContain('lost.yaml: error: The evidence pack');
  });

  test('a folder named as a pack', async () => {
    const cwd = folder({ 'draft.md': `${fact}\n`, 'packs/a.yaml': '' });
    const { code, stderr } = await run(['pack', 'check', 'packs'], { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain('packs: this is a folder. Name the file that you mean.');
  });
});
