// Any LSP editor will do: the server over stdio in Emacs, by eglot. node test/editors/emacs.mjs
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Report } from '../report.mjs';
import { installEditors } from './install.mjs';

const here = import.meta.dirname;
installEditors({ vscode: false, neovim: false, emacs: true });
const report = new Report('emacs');
const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'tickmark-emacs-'));
const drafts = path.join(scratch, 'drafts');
const results = path.join(scratch, 'results.json');
fs.cpSync(path.join(here, '../vscode/workspace'), drafts, { recursive: true });

const emacs = spawnSync('emacs', ['--batch', '-l', path.join(here, 'emacs.el')], {
  cwd: drafts,
  encoding: 'utf8',
  timeout: 120_000,
  env: {
    ...process.env,
    HOME: scratch,
    TICKMARK_SERVER: path.resolve(here, '../../dist/server.js'),
    TICKMARK_RESULTS: results,
  },
});
const tests = fs.existsSync(results) ? JSON.parse(fs.readFileSync(results, 'utf8')) : [];
await report.test('Emacs runs the checks to their end', () => {
  if (emacs.status !== 0 || tests.length === 0)
    throw new Error(`ended with ${emacs.status ?? emacs.signal}\n${emacs.stdout}${emacs.stderr}`);
});
for (const test of tests) report.add(test);
fs.rmSync(scratch, { recursive: true, force: true });
report.finish();
