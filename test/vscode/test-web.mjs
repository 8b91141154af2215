// Runs the mocha suite of test/vscode/suite in VS Code for the Web as @vscode/test-web serves it: with no server behind it but
// one for files, and in the oldest VS Code that the manifest allows. node test/vscode/test-web.mjs
import fs from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { installEditors, testWeb } from '../editors/install.mjs';
import { openPage } from './chromium.mjs';
import { freePort } from './vscode-server.mjs';
import { bundle, bundleSuite, runSuite, workspace } from './web-suite.mjs';

const root = path.resolve(import.meta.dirname, '../..');

installEditors({ neovim: false, vscode: false, web: true });
await bundleSuite();
const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'tickmark-test-web-'));
const drafts = path.join(scratch, 'drafts');
fs.cpSync(workspace, drafts, { recursive: true });
// There are no user settings to write. In the browser VS Code would save after a second what a test is about to take back.
fs.mkdirSync(path.join(drafts, '.vscode'));
fs.writeFileSync(path.join(drafts, '.vscode/settings.json'), JSON.stringify({ 'files.autoSave': 'off' }));

// Only the serving is left to it: its own browser would be one to download.
const { open } = createRequire(testWeb.manifest)('@vscode/test-web');
const port = await freePort();
const server = await open({
  browserType: 'none',
  quality: 'stable',
  commit: testWeb.commit,
  testRunnerDataDir: testWeb.builds,
  // By this name: VS Code's frames are at names below it.
  host: 'localhost',
  port,
  extensionDevelopmentPath: root,
  extensionTestsPath: bundle,
  folderPath: drafts,
});
const page = await openPage(scratch);
const exitCode = await runSuite('test-web', page, `http://localhost:${port}/`);
await page.context().close();
server.dispose();
fs.rmSync(scratch, { recursive: true, force: true, maxRetries: 5 });
process.exit(exitCode);
