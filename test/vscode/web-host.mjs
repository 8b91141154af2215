// Runs the mocha suite of test/vscode/suite in VS Code's web extension host: the web extension in the browser, its server in
// a Worker, files through the client, as on vscode.dev. node test/vscode/web-host.mjs
import fs from 'node:fs';
import path from 'node:path';
import { installEditors } from '../editors/install.mjs';
import { openPage } from './chromium.mjs';
import { startVSCode } from './vscode-server.mjs';
import { bundle, bundleSuite, runSuite, workspace } from './web-suite.mjs';

const root = path.resolve(import.meta.dirname, '../..');

installEditors({ neovim: false });
await bundleSuite();
// Without this argument a built VS Code runs no tests.
const vscode = await startVSCode({ args: ['--enable-smoke-test-driver'] });
const drafts = path.join(vscode.scratch, 'drafts');
fs.cpSync(workspace, drafts, { recursive: true });
const page = await openPage(vscode.scratch);
let exitCode;
try {
  await serveExtension();
  exitCode = await runSuite('web', page, vscode.url(drafts, [['skipWelcome', 'true']]));
} finally {
  await page.context().close();
  await vscode.stop();
}
process.exit(exitCode);

/**
 * VS Code takes no Worker from an extension of a remote machine, so the extension comes over http on the workbench's own
 * origin, announced as @vscode/test-web does it: in the page's configuration. Only as a web extension: without `main`.
 */
async function serveExtension() {
  const types = { '.js': 'text/javascript', '.json': 'application/json', '.svg': 'image/svg+xml' };
  const prefix = '/tickmark-extension';
  await page.context().route(
    (url) => url.pathname.startsWith(`${prefix}/`),
    (route) => {
      const name = decodeURIComponent(new URL(route.request().url()).pathname.slice(prefix.length + 1));
      const file = name === 'suite.js' ? bundle : path.join(root, name);
      if (!file.startsWith(root) || !fs.existsSync(file)) return route.fulfill({ status: 404 });
      let body = fs.readFileSync(file);
      if (name === 'package.json') body = JSON.stringify({ ...JSON.parse(body), main: undefined });
      return route.fulfill({ body, contentType: types[path.extname(file)] ?? 'text/plain' });
    },
  );
  const { host } = new URL(vscode.url(drafts));
  const at = (name) => ({ scheme: 'http', authority: host, path: name });
  await page.addInitScript(
    (more) => {
      const get = Element.prototype.getAttribute;
      Element.prototype.getAttribute = function (name) {
        const value = get.call(this, name);
        if (this.id !== 'vscode-workbench-web-configuration' || name !== 'data-settings') return value;
        const settings = JSON.parse(value);
        Object.assign(settings.developmentOptions, more);
        return JSON.stringify(settings);
      };
    },
    { extensions: [at(prefix)], extensionTestsPath: at(`${prefix}/suite.js`) },
  );
}
