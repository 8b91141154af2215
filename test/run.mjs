// Every test there is, with what they need: `npm test`. Prints each suite's own output, then one line a suite, then the
// total alone on the last line: "N passed, N failed". Ends with 1 when anything failed or a suite told no results.
//   node test/run.mjs [SUITE…]     only some: types lint format generated build unit package pandoc neovim emacs worker vscode web test-web packaged
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { resultsFile } from './report.mjs';

const root = path.join(import.meta.dirname, '..');
const bin = (name) => path.join(root, 'node_modules/.bin', name);
const minutes = 60_000;

/** `one`: the command passes or fails as a whole. Otherwise it writes its results, and has none when it did not. */
const suites = [
  { name: 'types', one: true, command: [bin('tsc'), '--build'] },
  { name: 'lint', one: true, command: [bin('eslint'), '.'] },
  { name: 'format', one: true, command: [bin('prettier'), '--check', '--log-level', 'warn', '.'] },
  { name: 'generated', one: true, command: ['node', 'scripts/generate.mjs', '--check'] },
  // The production build: what is tested below is what is shipped.
  { name: 'build', one: true, command: ['npm', 'run', '--silent', 'package'] },
  { name: 'unit', command: [bin('vitest'), 'run', ...vitestReporters()] },
  { name: 'package', command: ['node', 'test/package.mjs'] },
  { name: 'pandoc', command: ['node', 'test/pandoc/suite.mjs'] },
  { name: 'neovim', command: ['node', 'test/editors/neovim.mjs'] },
  { name: 'emacs', command: ['node', 'test/editors/emacs.mjs'] },
  { name: 'worker', command: ['node', 'test/vscode/worker.mjs'] },
  { name: 'vscode', command: ['node', 'test/vscode/extension-host.mjs'] },
  { name: 'web', command: ['node', 'test/vscode/web-host.mjs'] },
  { name: 'test-web', command: ['node', 'test/vscode/test-web.mjs'] },
  { name: 'packaged', command: ['node', 'test/vscode/packaged.mjs'] },
];

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !suites.some((suite) => suite.name === name));
if (unknown.length > 0) {
  console.error(`No such suite: ${unknown.join(', ')}. There are: ${suites.map((suite) => suite.name).join(' ')}`);
  process.exit(2);
}

const counts = [];
for (const suite of suites) if (wanted.length === 0 || wanted.includes(suite.name)) counts.push(run(suite));
summarise(counts);

function run({ name, command: [program, ...args], one }) {
  console.log(`\n── ${name} ${'─'.repeat(Math.max(0, 60 - name.length))}`);
  const results = resultsFile(name);
  fs.rmSync(results, { force: true });
  const started = Date.now();
  const { status, signal, error } = spawnSync(program, args, { cwd: root, stdio: 'inherit', timeout: 25 * minutes });
  const seconds = Math.round((Date.now() - started) / 1000);
  if (error) console.error(error.message);
  if (one) return { name, passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1, skipped: 0, seconds };
  const count = read(results);
  const told = count.passed + count.failed;
  // A suite that broke off, or that has nothing to tell, must not look like one that passed.
  const broken = told === 0 || (status !== 0 && count.failed === 0);
  if (broken)
    console.error(`${name} ended (${signal ?? status}) ${told === 0 ? 'without results' : 'before its end'}.`);
  return { name, ...count, failed: count.failed + (broken ? 1 : 0), seconds };
}

/** Passed, failed and skipped tests of a results file: vitest's, or ours (see report.mjs). */
function read(file) {
  if (!fs.existsSync(file)) return { passed: 0, failed: 0, skipped: 0 };
  const results = JSON.parse(fs.readFileSync(file, 'utf8'));
  if (results.testResults) {
    // A test file that cannot even be loaded has no tests to fail.
    const unread = results.testResults.filter((one) => one.status === 'failed' && one.assertionResults.length === 0);
    return {
      passed: results.numPassedTests,
      failed: results.numFailedTests + unread.length,
      skipped: results.numPendingTests + results.numTodoTests,
    };
  }
  const failed = results.tests.filter((test) => !test.ok).length;
  return { passed: results.tests.length - failed, failed, skipped: 0 };
}

function summarise(all) {
  const total = (key) => all.reduce((sum, count) => sum + count[key], 0);
  console.log(`\n${'─'.repeat(64)}`);
  for (const { name, passed, failed, skipped, seconds } of all) {
    const words = [`${String(passed).padStart(5)} passed`];
    if (failed > 0) words.push(`${failed} failed`);
    if (skipped > 0) words.push(`${skipped} skipped`);
    console.log(
      `${failed > 0 ? '✗' : '✓'} ${name.padEnd(10)} ${words.join(', ').padEnd(36)} ${String(seconds).padStart(4)} s`,
    );
  }
  console.log(`\n${total('passed')} passed, ${total('failed')} failed`);
  process.exitCode = total('failed') > 0 ? 1 : 0;
}

function vitestReporters() {
  return ['--reporter=default', '--reporter=json', `--outputFile.json=${resultsFile('unit')}`];
}
