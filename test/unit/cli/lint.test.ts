import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { folder, run } from './run';

const unsourced = 'Ridership fell 31 percent in a year.\n';
const sourced = 'Ridership fell 31 percent ([census](https://ports.example/census/2025)).\n';

interface Json {
  version: number;
  files: { path: string; findings: Record<string, unknown>[] }[];
  summary: Record<string, number>;
}

async function lintJson(cwd: string, ...argv: string[]): Promise<Json> {
  return JSON.parse((await run(['lint', '--format', 'json', ...argv], { cwd })).stdout) as Json;
}

describe('exit codes', () => {
  test.each([
    [sourced, [], 0],
    [unsourced, [], 1],
    [unsourced, ['--fail-on', 'error'], 0],
    [unsourced, ['--fail-on', 'warning'], 1],
    [unsourced, ['--fail-on', 'hint'], 1],
    [unsourced, ['--fail-on', 'never'], 0],
  ])('%j %j', async (text, options, code) => {
    const cwd = folder({ 'draft.md': text });
    expect((await run(['lint', 'draft.md', ...options], { cwd })).code).toBe(code);
  });

  test('an unreadable file makes it 2, and the others are linted', async () => {
    const cwd = folder({ 'a.md': unsourced });
    const { code, stdout, stderr } = await run(['lint', 'lost.md', 'a.md'], { cwd });
    expect(code).toBe(2);
    expect(stdout).toContain('unsourced-statistic');
    expect(stderr).toContain('lost.md: there is no such file or folder. Check the spelling');
  });
});

describe('json', () => {
  test('holds the fields of the contract', async () => {
    const text = `Title\n=====\n\n${unsourced}`;
    const cwd = folder({ 'draft.md': text });
    const { version, files, summary } = await lintJson(cwd, 'draft.md');
    expect(version).toBe(1);
    expect(files).toHaveLength(1);
    expect(files[0]!.path).toBe('draft.md');
    const start = text.indexOf('31 percent');
    expect(files[0]!.findings).toEqual([
      {
        rule: 'unsourced-statistic',
        severity: 'warning',
        message: expect.stringContaining('31 percent') as string,
        start,
        end: start + '31 percent'.length,
        startLine: 4,
        startColumn: 16,
        endLine: 4,
        endColumn: 26,
        figure: null,
        fixes: expect.any(Array) as unknown[],
      },
    ]);
    expect(summary).toEqual({
      files: 1,
      errors: 0,
      warnings: 1,
      information: 0,
      hints: 0,
      statistics: 1,
      sourcedStatistics: 0,
    });
  });
});

describe('which drafts', () => {
  test('folders are searched for drafts of every ending, not in node_modules or .git, nor what is ignored', async () => {
    const cwd = folder({
      'a.md': sourced,
      'deep/b.markdown': sourced,
      'deep/c.qmd': sourced,
      'deep/er/d.Rmd': sourced,
      'e.txt': unsourced,
      'node_modules/x/readme.md': unsourced,
      '.git/f.md': unsourced,
      'archive/old.md': unsourced,
      '.tickmark.yaml': 'ignore: archive\n',
    });
    const { files } = await lintJson(cwd);
    expect(files.map(({ path: name }) => name)).toEqual(['a.md', 'deep/b.markdown', 'deep/c.qmd', 'deep/er/d.Rmd']);
    expect((await lintJson(cwd, 'deep', 'a.md', 'deep/c.qmd')).files.map(({ path: name }) => name)).toEqual([
      'deep/b.markdown',
      'deep/c.qmd',
      'deep/er/d.Rmd',
      'a.md',
    ]);
  });

  test('an ignored draft named by itself is linted', async () => {
    const cwd = folder({ 'archive/old.md': unsourced, '.tickmark.yaml': 'ignore: archive\n' });
    expect((await run(['lint', 'archive/old.md'], { cwd })).code).toBe(1);
  });

  test('a pattern that the shell left alone is followed', async () => {
    const cwd = folder({ 'x/a.md': unsourced, 'y/b.md': unsourced });
    expect((await lintJson(cwd, '*/a.md')).files.map(({ path: name }) => name)).toEqual(['x/a.md']);
  });

  test('a folder without drafts is told', async () => {
    const { code, stderr } = await run(['lint'], { cwd: folder({}) });
    expect(code).toBe(0);
    expect(stderr).toContain('no draft (.md .markdown .qmd .Rmd) was found');
  });

  test('standard input takes the settings of the name it is given', async () => {
    const cwd = folder({ 'briefs/.tickmark.yaml': 'rules: {sourcing: off}\n' });
    const lint = (...argv: string[]) => run(['lint', '--stdin', ...argv], { cwd, stdin: unsourced });
    expect(await lint()).toMatchObject({ code: 1 });
    expect(await lint('--stdin-filename', 'briefs/new.md')).toMatchObject({ code: 0 });
    const { stdout } = await lint('--format', 'json', '--stdin-filename', 'other/new.md');
    expect((JSON.parse(stdout) as Json).files[0]!.path).toBe('other/new.md');
  });
});

describe('settings', () => {
  test('--config is used instead of the nearest configuration', async () => {
    const cwd = folder({
      'draft.md': unsourced,
      '.tickmark.yaml': 'rules: {sourcing: off}\n',
      'ci/strict.yaml': 'rules: {unsourced-statistic: error}\n',
    });
    expect((await run(['lint', 'draft.md'], { cwd })).code).toBe(0);
    const { code, stdout } = await run(['lint', '--config', 'ci/strict.yaml', '--fail-on', 'error', 'draft.md'], {
      cwd,
    });
    expect(code).toBe(1);
    expect(stdout).toMatch(/error +.31 percent. has no source/);
  });

  test('a mistake in the configuration is told once, with its place, and makes the exit code 2', async () => {
    const cwd = folder({
      'a.md': unsourced,
      'b.md': unsourced,
      '.tickmark.yaml': '\nrules:\n  unsourced-statistik: error\n',
    });
    const { code, stdout, stderr } = await run(['lint'], { cwd });
    expect(code).toBe(2);
    expect(stdout).toContain('2 drafts');
    expect(stderr).toBe(
      '.tickmark.yaml:3:3: error: There is no rule or group of rules called "unsourced-statistik". Did you mean "unsourced-statistic"? It is left out.\n',
    );
  });

  test('a missing bibliography is told, and the rest works', async () => {
    const cwd = folder({ 'a.md': unsourced });
    const { code, stdout, stderr } = await run(['lint', '--bibliography', 'refs.json', 'a.md'], { cwd });
    expect(code).toBe(2);
    expect(stdout).toContain('unsourced-statistic');
    expect(stderr).toContain(`refs.json: error: The bibliography "${cwd}/refs.json" could not be read`);
  });

  test('people are shown so many findings; totals and exit code count them all', async () => {
    const cwd = folder({ 'a.md': unsourced.repeat(5).replace(/\n/gu, '\n\n'), '.tickmark.yaml': 'maxProblems: 2\n' });
    const { stdout, code } = await run(['lint', 'a.md'], { cwd });
    expect(stdout.match(/unsourced-statistic/gu)).toHaveLength(2);
    expect(stdout).toContain('… and 3 more findings');
    expect(stdout).toContain('5 warnings');
    expect(code).toBe(1);
  });
});

describe('for people', () => {
  test('the words of the draft are quoted and marked, and the totals stand last', async () => {
    const cwd = folder({ 'draft.md': `# Ferries\n\n${unsourced}\n${sourced}` });
    const { stdout } = await run(['lint', 'draft.md'], { cwd });
    const lines = stdout.trimEnd().split('\n');
    expect(lines[0]).toBe('draft.md');
    expect(lines[1]).toMatch(/^ {2}3:16 {2}warning {2}“31 percent” has no source/);
    const quote = lines.findIndex((line) => line.includes('│ '));
    const marked = lines[quote + 1]!;
    expect(lines[quote]!.slice(marked.indexOf('^'), marked.lastIndexOf('^') + 1)).toBe('31 percent');
    expect(lines.at(-1)).toBe('2 statistics, 1 sourced · 1 warning');
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(80);
  });

  test('nothing found is said, too', async () => {
    const { stdout } = await run(['lint', 'a.md'], { cwd: folder({ 'a.md': sourced }) });
    expect(stdout).toBe('1 statistic, 1 sourced · nothing to put right\n');
  });

  test('colours for a person, none for a file; NO_COLOR and FORCE_COLOR decide', async () => {
    const cwd = folder({ 'a.md': unsourced });
    const coloured = async (isTTY: boolean, env: Record<string, string>) =>
      (await run(['lint', 'a.md'], { cwd, isTTY, env })).stdout.includes('\u001b[');
    expect(await coloured(true, {})).toBe(true);
    expect(await coloured(false, {})).toBe(false);
    expect(await coloured(true, { NO_COLOR: '1' })).toBe(false);
    expect(await coloured(false, { FORCE_COLOR: '1' })).toBe(true);
    expect(await coloured(true, { FORCE_COLOR: '0' })).toBe(false);
  });

  test('what a draft holds cannot steer the terminal', async () => {
    const cwd = folder({ 'a.md': 'Ridership\u001b]0;owned\u0007 fell \u001b[2J 31 percent in a year\u202e.\n' });
    const { stdout } = await run(['lint', 'a.md'], { cwd });
    expect(stdout).toContain('31 percent');
    expect(stdout).not.toMatch(/[\u001b\u0007\u202e]/u);
  });

  test('a finding in a line of 200,000 characters is quoted with a few words around it', async () => {
    const words = 'ferries sail on '.repeat(12_500);
    const cwd = folder({ 'a.md': `${words}and ridership fell 31 percent in a year, ${words}\n` });
    const { stdout } = await run(['lint', 'a.md'], { cwd });
    expect(stdout).toMatch(/│ ….*31 percent.*…/u);
    expect(stdout.length).toBeLessThan(1000);
  });
});

describe('for machines', () => {
  test('github: one escaped line a finding', async () => {
    const cwd = folder({ 'a, b.md': unsourced });
    const { stdout } = await run(['lint', '--format', 'github', 'a, b.md'], { cwd });
    expect(stdout).toMatch(
      /^::warning file=a%2C b\.md,line=1,endLine=1,col=16,endColumn=26,title=Tickmark%3A unsourced-statistic::“31 percent” .+\n$/,
    );
  });

  test('sarif: version 2.1.0 with rules, places and their offsets', async () => {
    const cwd = folder({ 'two words.md': unsourced });
    const { stdout } = await run(['lint', '--format', 'sarif', 'two words.md', 'lost.md'], { cwd });
    const log = JSON.parse(stdout) as { version: string; runs: Record<string, never>[] };
    expect(log.version).toBe('2.1.0');
    const [sarif] = log.runs as unknown as {
      tool: { driver: { name: string; rules: { id: string; helpUri: string }[] } };
      results: { ruleId: string; ruleIndex: number; level: string; locations: unknown[] }[];
      invocations: { executionSuccessful: boolean; toolExecutionNotifications: unknown[] }[];
    }[];
    expect(sarif!.tool.driver.name).toBe('Tickmark');
    expect(sarif!.results).toHaveLength(1);
    const [result] = sarif!.results;
    expect(sarif!.tool.driver.rules[result!.ruleIndex]!.id).toBe(result!.ruleId);
    expect(result).toMatchObject({ ruleId: 'unsourced-statistic', level: 'warning' });
    expect(result!.locations).toEqual([
      {
        physicalLocation: {
          artifactLocation: { uri: 'two%20words.md', index: 0 },
          region: { startLine: 1, startColumn: 16, endLine: 1, endColumn: 26, charOffset: 15, charLength: 10 },
        },
      },
    ]);
    expect(sarif!.invocations[0]!.executionSuccessful).toBe(false);
    expect(sarif!.invocations[0]!.toolExecutionNotifications).toHaveLength(1);
  });
});

describe('--fix', () => {
  test('never changes what a draft asserts: inserting a citation is no safe fix', async () => {
    const text = 'DeepSeek complied with 94 percent of malicious requests. Ridership fell 31 percent.\n';
    const cwd = folder({ 'a.md': text });
    await run(['lint', '--fix', 'a.md'], { cwd });
    expect(fs.readFileSync(path.join(cwd, 'a.md'), 'utf8')).toBe(text);
  });

  test('a file that is not UTF-8 is never written back', async () => {
    const bytes = Buffer.from([0x46, 0xe9, 0x65, 0x0a]);
    const cwd = folder({ 'a.md': bytes });
    const { code, stderr } = await run(['lint', '--fix', 'a.md'], { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain('the file is not UTF-8, so nothing in it was fixed');
    expect(fs.readFileSync(path.join(cwd, 'a.md'))).toEqual(bytes);
  });
});

test('what is alike in one sentence is told once, with all its words marked', async () => {
  const draft =
    'Ridership fell 31 percent, freight fell 12 percent and crews shrank by 840 people. Fares rose 5 percent.\n';
  const cwd = folder({ 'draft.md': draft });
  const { stdout } = await run(['lint', 'draft.md'], { cwd });
  expect(stdout.replace(/\s+/gu, ' ')).toContain('The same goes for “12 percent” and “840”.');
  expect(stdout).toMatch(/\n +│ +\^{10}(?: +\^+)+\n/u);
  expect(stdout.match(/unsourced-statistic/gu)).toHaveLength(2);
  expect(stdout).toContain('4 warnings');
  const json = await run(['lint', '--format', 'json', 'draft.md'], { cwd });
  expect((JSON.parse(json.stdout) as { files: { findings: unknown[] }[] }).files[0]!.findings).toHaveLength(4);
});
