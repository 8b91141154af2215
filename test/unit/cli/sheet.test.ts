import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { folder, run } from './run';

const draft = `# Open weights

DeepSeek R1-0528 complied with 96 percent of malicious requests under a common jailbreaking technique [@anthropic2026two].

Rents rose by 7 percent [@anthropic2026two].
`;
const signoffs = 'draft.tickmark-signoff.yaml';
const read = (cwd: string, name: string) => fs.readFileSync(path.join(cwd, name), 'utf8');

interface Data {
  readonly rows: { readonly statistic: string; readonly status: string; readonly review: { readonly state: string } }[];
}
const rowsOf = (text: string) => (JSON.parse(text) as Data).rows;

describe('tickmark sheet', () => {
  test('writes a page, or another format, to standard output', async () => {
    const cwd = folder({ 'draft.md': draft });
    const page = await run(['sheet', 'draft.md'], { cwd });
    expect(page).toMatchObject({ code: 0, stderr: '' });
    expect(page.stdout).toMatch(/^<!doctype html>/u);
    const starts = { md: '# Fact-check sheet: Open weights\n', csv: '\ufeffNo.,', json: '{\n  "version": 1,' };
    for (const [format, start] of Object.entries(starts)) {
      const { stdout } = await run(['sheet', 'draft.md', '--format', format], { cwd });
      expect(stdout.startsWith(start), format).toBe(true);
    }
    const { stdout } = await run(['sheet', 'draft.md', '--format', 'json'], { cwd });
    expect(rowsOf(stdout).map(({ statistic, status }) => [statistic, status])).toEqual([
      ['96 percent', 'contradicted'],
      ['7 percent', 'sourced'],
    ]);
    expect(fs.readdirSync(cwd)).toEqual(['draft.md']);
  });

  test('-o writes a file, whose ending says the format', async () => {
    const cwd = folder({ 'draft.md': draft, 'sheet.csv': 'old' });
    expect(await run(['sheet', 'draft.md', '-o', 'sheet.csv'], { cwd })).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(read(cwd, 'sheet.csv').startsWith('\ufeffNo.,')).toBe(true);
    await run(['sheet', 'draft.md', '-o', 'sheet.txt', '--format', 'md'], { cwd });
    expect(read(cwd, 'sheet.txt')).toContain('# Fact-check sheet');
    await run(['sheet', 'draft.md', '--output', 'sheet.html'], { cwd });
    expect(read(cwd, 'sheet.html')).toContain('<!doctype html>');
  });

  test('never overwrites the draft or its sign-offs, and says where it could not write', async () => {
    const cwd = folder({ 'draft.md': draft });
    for (const name of ['draft.md', `./${signoffs}`]) {
      const { code, stderr } = await run(['sheet', 'draft.md', '-o', name], { cwd });
      expect([code, stderr]).toEqual([2, expect.stringContaining('Choose another name.')]);
    }
    expect(read(cwd, 'draft.md')).toBe(draft);
    const { code, stderr } = await run(['sheet', 'draft.md', '-o', 'no/such/folder.html'], { cwd });
    expect(code).toBe(2);
    expect(stderr).toMatch(/^tickmark: no\/such\/folder\.html: the sheet could not be written: .*\.\n$/u);
  });

  test('uses packs and libraries as lint does', async () => {
    const cwd = folder({
      'draft.md': '---\nbibliography: refs.bib\n---\n\nRents rose by 7 percent [@lee].\n',
      'refs.bib': '@book{lee, author={Lee, Ann}, title={Rents}, year={2020}}',
    });
    const { stdout } = await run(['sheet', 'draft.md', '--format', 'csv'], { cwd });
    expect(stdout).toContain(',Lee 2020,');
    const { code, stderr } = await run(['sheet', 'draft.md', '--pack', 'missing.yaml', '-o', 'a.html'], { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain('missing.yaml');
    expect(read(cwd, 'a.html')).toContain('Lee 2020');
  });

  test('of a draft without statistics says what to do', async () => {
    const cwd = folder({ 'draft.md': '# Nothing\n', 'empty.md': '' });
    for (const name of ['draft.md', 'empty.md']) {
      const { code, stdout } = await run(['sheet', name], { cwd });
      expect([code, stdout]).toEqual([0, expect.stringContaining('This draft has no statistics.')]);
    }
  });
});

describe('--sign', () => {
  test('writes the sign-off file, and the next sheet knows it', async () => {
    const cwd = folder({ 'draft.md': draft });
    const signed = await run(
      ['sheet', 'draft.md', '--sign', '1=fail', '--sign', '2=pass', '--by', 'AB', '--note', 'Ask.'],
      { cwd },
    );
    expect(signed).toEqual({
      code: 0,
      stdout: '',
      stderr: '1 (line 3, “96 percent”): fail\n2 (line 5, “7 percent”): pass\n',
    });
    expect(read(cwd, signoffs)).toMatch(/by: "AB"\n {4}on: \d{4}-\d\d-\d\d\n {4}note: "Ask\."\n/u);
    const reviews = async () =>
      rowsOf((await run(['sheet', 'draft.md', '--format', 'json'], { cwd })).stdout).map(({ review }) => review.state);
    expect(await reviews()).toEqual(['signed', 'signed']);
    fs.writeFileSync(path.join(cwd, 'draft.md'), draft.replace('96 percent', '94 percent'));
    expect(await reviews()).toEqual(['changed', 'signed']);
    await run(['sheet', 'draft.md', '--sign', '2=open'], { cwd });
    expect(await reviews()).toEqual(['changed', 'open']);
  });

  test('of a number that the sheet does not have signs nothing', async () => {
    const cwd = folder({ 'draft.md': draft });
    const { code, stderr } = await run(['sheet', 'draft.md', '--sign', '1=pass', '--sign', '9=pass', '--by', 'AB'], {
      cwd,
    });
    expect([code, stderr]).toEqual([2, 'tickmark: there is no statistic 9: the sheet has 1 to 2.\n']);
    expect(fs.existsSync(path.join(cwd, signoffs))).toBe(false);
  });

  test('in a file that is not ours, or in conflict, changes nothing', async () => {
    const cwd = folder({ 'draft.md': draft, [signoffs]: 'version: 2\n' });
    const { code, stderr } = await run(['sheet', 'draft.md', '--sign', '1=pass', '--by', 'AB'], { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain(`${signoffs}: This file says “version: 2”`);
    expect(read(cwd, signoffs)).toBe('version: 2\n');
  });
});

test('a sign-off file with a conflict is told with file and line, and the sheet is written all the same', async () => {
  const cwd = folder({ 'draft.md': draft });
  await run(['sheet', 'draft.md', '--sign', '2=pass', '--by', 'AB'], { cwd });
  const entry = read(cwd, signoffs);
  fs.writeFileSync(path.join(cwd, signoffs), `${entry}<<<<<<< ours\n=======\n>>>>>>> theirs\n`);
  const { code, stdout, stderr } = await run(['sheet', 'draft.md'], { cwd });
  expect(code).toBe(2);
  expect(stderr).toBe(
    `${signoffs}:11: error: Lines 11 to 13 hold two versions that a merge could not join. Keep the right one, and delete the lines that begin with <<<<<<<, ======= and >>>>>>>.\n`,
  );
  expect(stdout).toContain('The sign-off file needs a look');
  expect(stdout).toContain('Review: 1 passed');
});

test('a sign-off file that is no text is refused', async () => {
  const cwd = folder({ 'draft.md': draft, [signoffs]: new Uint8Array([0xff, 0xfe, 0xfd, 0x80, 0x81]) });
  const { code, stderr } = await run(['sheet', 'draft.md'], { cwd });
  expect([code, stderr]).toEqual([
    2,
    `tickmark: ${signoffs}: the file is not UTF-8. Save it as UTF-8 and try again.\n`,
  ]);
});
