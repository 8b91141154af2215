import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { folder, run } from './run';

const library = '@book{doe99, author = {Doe, Jane}, title = {Berths}, date = {1999}, publisher = {Port Press}}';
const draft = '---\nbibliography: refs.bib\ncsl: chicago-notes\n---\n\nRents rose [see @doe99, p. 3].\n';
const brief = () => folder({ 'brief.md': draft, 'refs.bib': library });

describe('tickmark convert', () => {
  test('prints the draft with notes, and says what it did', async () => {
    const { code, stdout, stderr } = await run(['convert', 'brief.md', '--to', 'footnotes'], { cwd: brief() });
    expect(stdout).toContain('Rents rose.[^1]\n\n[^1]: See Jane Doe, *Berths* (Port Press, 1999), 3.');
    expect(stderr).toBe('brief.md: 1 citation written as footnotes\n');
    expect(code).toBe(0);
  });

  test('writes the draft itself, and back again', async () => {
    const cwd = brief();
    await run(['convert', 'brief.md', '--to', 'links', '--write'], { cwd });
    const read = () => fs.readFileSync(path.join(cwd, 'brief.md'), 'utf8');
    expect(read()).toContain('(see Doe 1999, p. 3)');
    await run(['convert', 'brief.md', '--to', 'keys', '--write'], { cwd });
    expect(read()).toBe(draft);
  });

  test.each([
    [['convert', 'brief.md'], '--to keys, footnotes or links'],
    [['convert', 'brief.md', '--to', 'footnote'], '--to takes keys, footnotes, links'],
    [['convert', '--to', 'keys'], 'needs one draft'],
    [['convert', 'gone.md', '--to', 'keys'], 'there is no such file'],
  ])('%j is wrong usage', async (argv, message) => {
    const { code, stdout, stderr } = await run(argv, { cwd: brief() });
    expect(stderr).toContain(message);
    expect(stdout).toBe('');
    expect(code).toBe(2);
  });
});

describe('tickmark references', () => {
  test('writes the list once, however often it is asked', async () => {
    const cwd = brief();
    const read = () => fs.readFileSync(path.join(cwd, 'brief.md'), 'utf8');
    const { stderr } = await run(['references', 'brief.md', '--write'], { cwd });
    expect(stderr).toBe('brief.md: 1 reference\n');
    const once = read();
    expect(once).toContain('Doe, Jane. *Berths*. Port Press, 1999.\n\n<!-- /tickmark-references -->\n');
    await run(['references', 'brief.md', '--write'], { cwd });
    expect(read()).toBe(once);
  });
});
