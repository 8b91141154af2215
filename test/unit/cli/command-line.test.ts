import { describe, expect, test } from 'vitest';
import { commands } from '../../../server/src/cli/commands';
import { run } from './run';

describe('help', () => {
  test('without arguments, a short overview of every command', async () => {
    const { code, stdout, stderr } = await run([]);
    expect(code).toBe(0);
    expect(stderr).toBe('');
    for (const command of commands) expect(stdout).toContain(command.name);
    expect(stdout.split('\n').length).toBeLessThan(25);
  });

  test.each(commands.map((command) => [command.name]))('%s tells its options', async (name) => {
    const { code, stdout } = await run(['help', ...name.split(' ')]);
    expect(code).toBe(0);
    expect(stdout).toContain(`Usage: tickmark ${name}`);
    expect(await run([...name.split(' '), '--help'])).toMatchObject({ code: 0, stdout });
    const command = commands.find((one) => one.name === name)!;
    if (name === 'lint') for (const option of Object.keys(command.options)) expect(stdout).toContain(`--${option}`);
  });

  test('--version is that of package.json', async () => {
    const { code, stdout } = await run(['--version']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});

test.each([
  [['lnit'], 'there is no command "lnit". Did you mean "lint"?'],
  [['frobnicate'], 'there is no command "frobnicate". "tickmark help" lists them all.'],
  [['pack'], '"pack" needs one more word: tickmark pack build'],
  [['lint', '--formt', 'json'], '"lint" has no option --formt. Did you mean "--format"?'],
  [['lint', '--format', 'yaml'], '--format takes stylish, json, sarif, github; "yaml" is none of them.'],
  [['lint', '--fail-on', 'fatal'], '--fail-on takes error, warning'],
  [['lint', '--pack'], '--pack needs a value.'],
  [['lint', '--pack', '--fix'], '--pack needs a value.'],
  [['lint', '--fix=yes'], '--fix takes no value.'],
  [['lint', '--stdin', 'a.md'], 'give either --stdin or paths'],
  [['lint', '--stdin', '--fix'], '--fix writes files'],
  [['lint', '--stdin-filename', 'a.md'], '--stdin-filename goes with --stdin'],
  [['inspect'], '"inspect" needs at least one file'],
  [['inspect', '--format', 'json', 'a.md'], '--format takes jsonl'],
  [['pack', 'check'], '"pack check" needs at least one file'],
  [['sheet'], '"sheet" needs one draft'],
  [['sheet', 'a.md', 'b.md'], '"sheet" needs one draft'],
  [['sheet', 'a.md', '--format', 'pdf'], '--format takes html, md, csv, json; "pdf" is none of them.'],
  [['sheet', 'a.md', '--sign', '3'], '--sign takes the number of a statistic'],
  [['sheet', 'a.md', '--sign', '3=maybe', '--by', 'AB'], '--sign takes the number of a statistic'],
  [['sheet', 'a.md', '--sign', '3=pass'], '--sign needs --by'],
  [['sheet', 'a.md', '--note', 'x'], '--by and --note go with --sign.'],
  [['sheet', 'a.md'], 'a.md: there is no such file.'],
  [['pack', 'build', 'a.md'], '"pack build" needs one source and -o'],
  [['pack', 'build', 'a.md', '-o', 'b.yaml'], 'a.md: there is no such file.'],
])('%j is answered in a sentence, with exit code 2', async (argv, sentence) => {
  const { code, stdout, stderr } = await run(argv);
  expect(code).toBe(2);
  expect(stdout).toBe('');
  expect(stderr).toContain(sentence);
  expect(stderr).toMatch(/^tickmark: /);
});

test('a failure inside is one sentence; the stack only on request', async () => {
  const broken = {
    stdout: {
      write: () => {
        throw new Error('the pipe burst');
      },
    },
  };
  const { main } = await import('../../../server/src/cli/command-line');
  for (const env of [{}, { TICKMARK_DEBUG: '1' }]) {
    let stderr = '';
    const io = {
      ...broken,
      stderr: { write: (text: string) => (stderr += text) },
      readStdin: () => Promise.resolve(new Uint8Array()),
      cwd: '/',
      env,
      programFolder: '/',
      references: () => ({
        createFormatter: () => {
          throw new Error('not asked for');
        },
      }),
    };
    expect(await main([], io)).toBe(2);
    expect(stderr).toContain('something went wrong inside Tickmark: the pipe burst');
    expect(stderr.includes('    at ')).toBe('TICKMARK_DEBUG' in env);
  }
});
