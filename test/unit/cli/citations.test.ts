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

  test('ends a note with one stop, also behind a title in quotation marks', async () => {
    const bib =
      '@misc{q, author = {Lund, Anna}, title = {What now?}, date = {2022}}\n@misc{s, title = {Flood risk}, date = {2023}}';
    const text = '---\nbibliography: refs.bib\n---\n\nRents rose [@q], fell [@s] and rose [@s, p. 5].\n';
    const cwd = folder({ 'brief.md': text, 'refs.bib': bib });
    const { stdout } = await run(['convert', 'brief.md', '--to', 'footnotes'], { cwd });
    const notes = stdout.split('\n').flatMap((line) => /^\[\^\d\]: (.*?) <!--/u.exec(line)?.[1] ?? []);
    expect(notes).toEqual(['Lund, Anna. 2022. “What Now?”', '“Flood Risk.” 2023.', '“Flood Risk.” 2023, p. 5.']);
  });

  test.each([
    [['convert', 'brief.md'], '--to keys, footnotes or links'],
    [['convert', 'brief.md', '--to', 'footnote'], '--to takes keys, footnotes, links'],
    [['convert', '--to', 'keys'], 'needs one draft'],
    [['convert', 'gone.md', '--to', 'keys'], 'there is no such file'],
    [['convert', 'brief.md', '--to', 'keys', '-o', 'no/such/new.md'], 'its folder does not exist'],
  ])('%j is wrong usage', async (argv, message) => {
    const { code, stdout, stderr } = await run(argv, { cwd: brief() });
    expect(stderr).toContain(message);
    expect(stdout).toBe('');
    expect(code).toBe(2);
  });
});

const bent = '@book{bent,\n  author = {Lund, Anna},\n  title = {Quays}\n  date = {2001}\n}\n';
const mixed = (more = '') =>
  folder({
    'brief.md':
      '---\nbibliography: refs.bib\ncsl: apa\n---\n\nRents rose [@doe99].\n\nFees fell [@gone].\n\nQuays closed [@bent].\n',
    'refs.bib': `${library}\n${bent}${more}`,
  });

describe('tickmark lint, given a library', () => {
  test('tells what is broken, with its place', async () => {
    const cwd = mixed(library.replace('Berths', 'Harbours'));
    const { code, stdout } = await run(['lint', 'refs.bib'], { cwd });
    expect(stdout).toMatch(/5:3 {2}error {4}The entry “bent” is broken: a comma is missing/u);
    expect(stdout).toMatch(/warning {2}The key “doe99” also stands further up in this library/u);
    expect(stdout).toContain('3 references · 1 error, 1 warning');
    expect(stdout).not.toContain('statistic');
    expect(code).toBe(1);
  });

  test('tells the same to other programs', async () => {
    const { stdout } = await run(['lint', '--format', 'json', 'refs.bib', 'brief.md'], { cwd: mixed() });
    const report = JSON.parse(stdout) as { files: { path: string; findings: { rule: string; startLine: number }[] }[] };
    expect(report.files.map(({ path: file }) => file)).toEqual(['refs.bib', 'brief.md']);
    expect(report.files[0]!.findings).toMatchObject([{ rule: 'library', startLine: 5, severity: 'error' }]);
  });

  test.each([
    ['refs.bib', library, 0],
    ['refs.ris', 'TY  - BOOK\nID  - a\nTI  - Berths\nER  - \n', 0],
    ['refs.json', '[{"id": "a", "title": "Berths"}]', 0],
    ['refs.yaml', 'references:\n- id: a\n  title: Berths\n', 0],
    ['refs.json', '[{"id": "a", "title": "Berths}]', 1],
    ['package.json', '{"name": "brief"}', 2],
    ['config.yml', 'title: A\n', 2],
    ['a.tickmark-pack.yaml', 'version: 1\n', 2],
    ['harbour-2024.yaml', 'version: 1\nid: h\ntitle: H\nfigures: []\n', 2],
  ])('%s %j: exit code %i', async (name, content, code) => {
    const outcome = await run(['lint', name], { cwd: folder({ [name]: content }) });
    expect(outcome.code).toBe(code);
    if (code === 0) expect(outcome.stdout).toContain('1 reference · nothing to put right');
    if (code === 2) expect(outcome.stderr).toMatch(/neither a draft nor a library|tickmark pack check/u);
    expect(outcome.stderr).not.toContain('Until then');
    const piped = await run(['lint', '--stdin', '--stdin-filename', name], { stdin: content, cwd: folder({}) });
    expect(piped.code).toBe(code);
  });

  test('no other command takes it for a draft', async () => {
    const cwd = mixed();
    for (const argv of [['convert', '--to', 'keys'], ['references']]) {
      const { code, stderr } = await run([...argv, 'refs.bib', '--write'], { cwd });
      expect([code, stderr]).toEqual([2, expect.stringContaining('no draft')]);
    }
  });
});

describe('what is wrong with the libraries behind a draft', () => {
  const two = () =>
    folder({
      'brief.md': '---\nbibliography: [libs/a.bib, b.json]\n---\n\nRents rose [@doe99].\n',
      'libs/a.bib': `\n${library}\n`,
      'b.json': '[\n  {"id": "doe99", "title": "Quays"},\n  {"title": "No key"}\n]\n',
    });
  type Report = {
    files: { path: string; findings: { rule: string; message: string; startLine: number; severity: string }[] }[];
    summary: { files: number; warnings: number; errors: number };
  };

  test('is told in JSON with its file and place, both of them where there are two', async () => {
    const { code, stdout, stderr } = await run(['lint', '--format', 'json', 'brief.md'], { cwd: two() });
    const report = JSON.parse(stdout) as Report;
    expect(report.files.map(({ path: file }) => file)).toEqual(['brief.md', 'b.json']);
    expect(report.files[1]!.findings).toMatchObject([
      { rule: 'library', severity: 'warning', startLine: 2 },
      { rule: 'library', severity: 'warning', startLine: 3 },
    ]);
    expect(report.files[1]!.findings[0]!.message).toMatch(
      /“doe99” also stands in "a\.bib", for another reference.* The other stands at libs\/a\.bib:2:7\.$/u,
    );
    expect(report.summary).toMatchObject({ files: 2, warnings: 2, errors: 0 });
    expect(stderr).toBe('');
    expect(code).toBe(1);
  });

  test('is told to GitHub, to code scanning and to people', async () => {
    const cwd = two();
    expect((await run(['lint', '--format', 'github', 'brief.md'], { cwd })).stdout).toMatch(
      /^::warning file=b\.json,line=2,.*::The key “doe99” also stands/mu,
    );
    const sarif = (await run(['lint', '--format', 'sarif', 'brief.md'], { cwd })).stdout;
    expect(sarif).toContain('"ruleId": "library"');
    const { stdout } = await run(['lint', 'brief.md'], { cwd });
    expect(stdout).toMatch(/^b\.json\n {2}2:11 {2}warning {2}The key “doe99” also stands/mu);
    expect(stdout).toContain('0 statistics, 0 sourced · 2 warnings');
  });

  test('a broken library still ends with 2, and is an error in JSON', async () => {
    const { code, stdout } = await run(['lint', '--format', 'json', 'brief.md'], { cwd: mixed() });
    const { files } = JSON.parse(stdout) as Report;
    expect(files.map(({ path: file }) => file)).toEqual(['brief.md', 'refs.bib']);
    expect(files[1]!.findings).toMatchObject([{ rule: 'library', severity: 'error', startLine: 5 }]);
    expect(code).toBe(2);
  });

  test('a library that is checked by name as well is listed once', async () => {
    const { stdout } = await run(['lint', '--format', 'json', 'b.json', 'brief.md'], { cwd: two() });
    const { files } = JSON.parse(stdout) as Report;
    expect(files.map(({ path: file, findings }) => [file, findings.length])).toEqual([
      ['b.json', 2],
      ['brief.md', 0],
    ]);
  });

  test('of many the first are shown to people, all to programs', async () => {
    const cwd = folder({
      'brief.md': '---\nbibliography: a.bib\n---\n\nText.\n',
      'a.bib': Array.from({ length: 30 }, (_, i) => `@book{k${i}, title = {A} year = 2020}\n`).join(''),
    });
    expect((await run(['lint', 'brief.md'], { cwd })).stdout).toContain(
      '… and 10 more: “tickmark lint a.bib” shows all.',
    );
    const { files } = JSON.parse((await run(['lint', '--format', 'json', 'brief.md'], { cwd })).stdout) as Report;
    expect(files[1]!.findings).toHaveLength(30);
  });
});

test.each([
  ['front matter', ['lint', 'brief.md'], 'libs'],
  ['the command line', ['lint', '--bibliography', 'libs', 'other.md'], 'libs'],
])('a folder that %s gives as a library: the file itself is to be named', async (_, argv) => {
  const cwd = folder({
    'brief.md': '---\nbibliography: libs\n---\n\nRents rose [@doe99].\n',
    'other.md': 'Rents rose [@doe99].\n',
    'libs/a.bib': library,
  });
  const { stdout, stderr } = await run(argv, { cwd });
  expect((stdout + stderr).replace(/\s+/gu, ' ')).toMatch(
    /libs" could not be read.*Name the file itself, with its ending/u,
  );
});

test('a folder of libraries: how they are checked is said', async () => {
  const cwd = folder({ 'libs/a.bib': library, 'libs/old/b.ris': 'TY  - BOOK\nID  - a\nER  - \n' });
  const { code, stderr } = await run(['lint', 'libs'], { cwd });
  expect(stderr).toContain(
    'no draft (.md .markdown .qmd .Rmd) was found in libs. Libraries of references are checked when they are named: tickmark lint libs/a.bib libs/old/b.ris',
  );
  expect(code).toBe(0);
});

describe('what cannot be written out', () => {
  test('is told by convert with its line, and stays', async () => {
    const { code, stdout, stderr } = await run(['convert', 'brief.md', '--to', 'footnotes'], { cwd: mixed() });
    expect(stdout).toContain('Fees fell [@gone].');
    expect(stdout).toContain('Quays closed [@bent].');
    expect(stdout).not.toContain('Lund');
    expect(stderr.split('\n').slice(0, 3)).toEqual([
      'brief.md:9: [@gone] stays: @gone is in none of the libraries that this draft uses',
      'brief.md:11: [@bent] stays: the entry of @bent is broken in its library',
      'brief.md: 1 citation written as footnotes; 2 citations left, see above',
    ]);
    expect(stderr).toContain('refs.bib:5:3: error: The entry “bent” is broken');
    expect(code).toBe(2);
  });

  test('is told by references with its line, and is not in the list', async () => {
    const { stdout, stderr } = await run(['references', 'brief.md'], { cwd: mixed() });
    expect(stdout).toContain('Doe, J. (1999)');
    expect(stdout).not.toContain('Lund');
    expect(stderr.split('\n').slice(0, 4)).toEqual([
      expect.stringContaining('brief.md:2: Pandoc and Quarto print a list of their own'),
      'brief.md:8: @gone is in none of the libraries that this draft uses, so it is not in the list',
      'brief.md:10: the entry of @bent is broken in its library, so it is not in the list',
      'brief.md: 1 reference; 2 works not listed, see above',
    ]);
  });

  describe('a second list is told', () => {
    const twice = async (quarto: string, text = 'Rents rose [@doe99].\n', files: Record<string, string> = {}) => {
      const cwd = folder({ '_quarto.yml': quarto, 'brief.md': text, 'refs.bib': library, ...files });
      const { stdout, stderr } = await run(['references', 'brief.md'], { cwd });
      expect(stdout).toContain('tickmark-references');
      return stderr.split('\n').filter((line) => line.includes('suppress-bibliography'));
    };

    test.each([
      ['without front matter', 'Rents rose [@doe99].\n', 1],
      ['with front matter', '---\ntitle: A\n---\n\nRents rose [@doe99].\n', 1],
      ['where the draft names it, too', '---\nbibliography: refs.bib\n---\n\nRents rose [@doe99].\n', 2],
    ])('once, where the project of Quarto names the library, %s', async (_, text, line) => {
      const told = await twice('project:\n  type: website\nbibliography: refs.bib\n', text);
      expect(told).toEqual([expect.stringMatching(new RegExp(`^brief\\.md:${line}: .*Quarto prints? a list`, 'u'))]);
    });

    test('where a folder of the project names it', async () => {
      expect(await twice('', undefined, { '_metadata.yml': 'bibliography: refs.bib\n' })).toHaveLength(1);
    });

    test.each([
      ['no library', 'project:\n  type: website\n', undefined],
      ['another library', 'bibliography: other.bib\n', undefined],
      ['no list', 'bibliography: refs.bib\nsuppress-bibliography: true\n', undefined],
      ['no list in a format', 'bibliography: refs.bib\nformat:\n  html:\n    citeproc: false\n', undefined],
      ['a book, which may have its list elsewhere', 'project:\n  type: book\nbibliography: refs.bib\n', undefined],
      [
        'what the draft does not want',
        'bibliography: refs.bib\n',
        '---\nsuppress-bibliography: true\n---\n\nRents rose [@doe99].\n',
      ],
    ])('and none where the project says %s', async (_, quarto, text) => {
      const files = {
        'other.bib': library.replaceAll('doe99', 'roe01'),
        '.tickmark.yaml': 'bibliography: refs.bib\n',
      };
      expect(await twice(quarto, text, files)).toEqual([]);
    });
  });

  test('a key for two works is told with both places', async () => {
    const cwd = folder({ 'brief.md': draft, 'refs.bib': `${library}\n${library.replace('Berths', 'Quays')}` });
    const { code, stderr } = await run(['references', 'brief.md'], { cwd });
    expect(stderr).toMatch(/^refs\.bib:2:7: warning: The key “doe99” also .* The other stands at refs\.bib:1:7\.$/mu);
    expect(code).toBe(0);
  });

  test.each(['convert', 'references'])('the help of %s tells the exit codes', async (command) => {
    expect((await run([command, '--help'])).stdout).toMatch(/Exit code: 0 .* 2 /u);
  });
});

test('front matter that is no YAML is told with its line; nobody is told to name a library', async () => {
  const text = '---\ntitle: Housing: a plan\nbibliography: refs.bib\n---\n\nRents rose [@doe99].\n';
  const { stdout, stderr } = await run(['lint', 'brief.md'], {
    cwd: folder({ 'brief.md': text, 'refs.bib': library }),
  });
  expect(stdout.replace(/\s+/gu, ' ')).toMatch(
    /brief\.md 2:\d+ warning A text with a colon in it needs quotes: title: "Housing: a plan"\. Until then it is not known which libraries/u,
  );
  expect(stderr + stdout).not.toContain('names no library');
});

test('a style that is not there is told at its name in the front matter', async () => {
  const text = '---\ntitle: Rents\ncsl: Chicago\n---\n\nRents rose.\n';
  const cwd = folder({ 'brief.md': text });
  const { code, stdout, stderr } = await run(['lint', '--format', 'json', 'brief.md'], { cwd });
  const start = text.indexOf('Chicago');
  expect((JSON.parse(stdout) as { files: unknown[] }).files).toMatchObject([
    { path: 'brief.md', findings: [{ rule: 'front-matter', severity: 'error', start, end: start + 7, startLine: 3 }] },
  ]);
  expect([code, stderr]).toEqual([2, '']);
  expect((await run(['lint', 'brief.md'], { cwd })).stdout).toMatch(/3:6 +error +There is no style called "Chicago"/u);
});

describe('tickmark references', () => {
  test('writes the list once, however often it is asked', async () => {
    const cwd = brief();
    const read = () => fs.readFileSync(path.join(cwd, 'brief.md'), 'utf8');
    const { stderr } = await run(['references', 'brief.md', '--write'], { cwd });
    expect(stderr).toMatch(/^brief\.md:2: .*“suppress-bibliography: true”.*\nbrief\.md: 1 reference\n$/u);
    const once = read();
    expect(once).toContain('Doe, Jane. *Berths*. Port Press, 1999.\n\n<!-- /tickmark-references -->\n');
    await run(['references', 'brief.md', '--write'], { cwd });
    expect(read()).toBe(once);
  });

  test('keeps the list while a library cannot be reached, names the library and ends with 2', async () => {
    const cwd = brief();
    const read = () => fs.readFileSync(path.join(cwd, 'brief.md'), 'utf8');
    await run(['references', 'brief.md', '--write'], { cwd });
    const once = read();
    fs.renameSync(path.join(cwd, 'refs.bib'), path.join(cwd, 'lost.bib'));
    const { code, stderr } = await run(['references', 'brief.md', '--write'], { cwd });
    expect(stderr).toContain('The library "refs.bib" could not be read');
    expect(code).toBe(2);
    expect(read()).toBe(once);
  });
});

test("the command that is suggested runs nothing that is hidden in a file's name", async () => {
  const cwd = folder({ '$(id).bib': library, "it's `id`.bib": library, '-x.bib': library });
  const { stderr } = await run(['lint'], { cwd });
  expect(stderr).toMatch(/tickmark lint (?:\S+|'.*') /u);
  for (const name of ["'$(id).bib'", String.raw`'it'\''s \`id\`.bib'`.replaceAll('\\`', '`'), './-x.bib'])
    expect(stderr).toContain(name);
});

test('a file whose name moves the cursor does not', async () => {
  const cwd = folder({ 'a\u001b[2Jb.json': '{"name": "x"}' });
  const { code, stderr } = await run(['lint', 'a\u001b[2Jb.json'], { cwd });
  expect(code).toBe(2);
  expect(stderr).not.toContain('\u001b');
});

test('a library of Zotero with one program in it is no evidence pack', async () => {
  const item = { id: 'lund2021', type: 'software', title: 'Berths', version: '2.1', source: 'Zenodo' };
  const cwd = folder({
    'refs.json': JSON.stringify([item], null, 2),
    'broken.json': '[{"id": "a", "version": 1, "source": 2',
  });
  expect(await run(['lint', 'refs.json'], { cwd })).toMatchObject({ code: 0, stderr: '' });
  expect((await run(['lint', 'broken.json'], { cwd })).stderr).not.toContain('evidence pack');
});
