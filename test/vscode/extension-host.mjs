// Runs the mocha suite of test/vscode/suite inside a real VS Code: node test/vscode/extension-host.mjs
// With TICKMARK_VSCODE=/path/to/code in that one, with TICKMARK_DOWNLOAD=1 in one that @vscode/test-electron downloads;
// otherwise in VS Code's server from npm, driven through Chromium. The suite is the same.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import * as esbuild from 'esbuild';
import { installEditors } from '../editors/install.mjs';
import { artefacts, resultsFile } from '../report.mjs';
import { failedActivation } from './activation.mjs';
import { openPage } from './chromium.mjs';
import { startVSCode } from './vscode-server.mjs';

const here = import.meta.dirname;
const root = path.resolve(here, '../..');
const suite = path.join(artefacts, 'suite');
const results = resultsFile('vscode');
/** Ends what hangs; the suite takes less than a minute where nothing else runs. */
const timeLimit = 480_000;

fs.rmSync(results, { force: true });
fs.mkdirSync(path.dirname(results), { recursive: true });
await bundleSuite();
// A copy: the tests edit the drafts.
const workspace = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'tickmark-drafts-')), 'drafts');
fs.cpSync(path.join(here, 'workspace'), workspace, { recursive: true });
const env = { TICKMARK_RESULTS: results, TICKMARK_SUITE: suite };
let exitCode = 1;
try {
  const electron = process.env.TICKMARK_VSCODE || process.env.TICKMARK_DOWNLOAD;
  exitCode = await (electron ? runInElectron() : runInServer());
} catch (error) {
  console.error(error);
} finally {
  fs.rmSync(path.dirname(workspace), { recursive: true, force: true });
}
if (!fs.existsSync(results)) console.error('The suite wrote no results.');
process.exit(fs.existsSync(results) ? exitCode : 1);

async function bundleSuite() {
  fs.rmSync(suite, { recursive: true, force: true });
  const files = fs.readdirSync(path.join(here, 'suite')).filter((name) => name.endsWith('.ts'));
  await esbuild.build({
    entryPoints: files.map((name) => path.join(here, 'suite', name)),
    outdir: suite,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    sourcemap: 'inline',
    // mocha is found in node_modules, as the bundle lies inside the project.
    external: ['vscode', 'mocha'],
    logLevel: 'warning',
  });
}

async function runInElectron() {
  const { runTests } = await import('@vscode/test-electron');
  return runTests({
    vscodeExecutablePath: process.env.TICKMARK_VSCODE,
    extensionDevelopmentPath: root,
    extensionTestsPath: path.join(suite, 'index.js'),
    extensionTestsEnv: env,
    launchArgs: [workspace, '--disable-extensions', '--disable-workspace-trust', '--skip-welcome', '--no-sandbox'],
  });
}

async function runInServer() {
  installEditors({ neovim: false });
  // Without this argument a built VS Code ignores the extension and its tests without a word.
  const vscode = await startVSCode({ args: ['--enable-smoke-test-driver'], env });
  const page = await openPage(vscode.scratch);
  const failed = failedActivation(page);
  let timer;
  try {
    const ended = new Promise((resolve) => page.exposeFunction('codeAutomationExit', resolve));
    await page.exposeFunction('codeAutomationLog', (_level, words) => {
      if (process.env.VERBOSE || /^\s*(✓|✗|\d+ passed)/.test(String(words[0]))) console.log(...words);
    });
    await page.goto(
      vscode.url(workspace, [
        ['extensionDevelopmentPath', vscode.remote(root)],
        ['extensionTestsPath', vscode.remote(path.join(suite, 'index.js'))],
        ['skipWelcome', 'true'],
      ]),
    );
    const late = new Promise((_, reject) => {
      timer = setTimeout(() => reject(new Error(`The suite did not end in ${timeLimit / 1000} s.`)), timeLimit);
    });
    return await Promise.race([ended, failed, late]);
  } catch (error) {
    await page.screenshot({ path: path.join(artefacts, 'extension-host-failed.png') }).catch(() => {});
    throw error;
  } finally {
    clearTimeout(timer);
    await page.context().close();
    await vscode.stop();
  }
}
