// Runs the mocha suite of test/vscode/suite in VS Code's web extension host: the web extension in the browser, its server in
// a Worker, files through the client, as on vscode.dev. node test/vscode/web-host.mjs
import fs from 'node:fs';
import path from 'node:path';
import * as esbuild from 'esbuild';
import { installEditors } from '../editors/install.mjs';
import { artefacts, writeResults } from '../report.mjs';
import { openPage } from './chromium.mjs';
import { startVSCode } from './vscode-server.mjs';

const here = import.meta.dirname;
const root = path.resolve(here, '../..');
const bundle = path.join(artefacts, 'web-suite.js');
const timeLimit = 480_000;

installEditors({ neovim: false });
await bundleSuite();
// Without this argument a built VS Code runs no tests.
const vscode = await startVSCode({ args: ['--enable-smoke-test-driver'] });
const drafts = path.join(vscode.scratch, 'drafts');
fs.cpSync(path.join(here, 'workspace'), drafts, { recursive: true });
const page = await openPage(vscode.scratch);
const tests = [];
page.on('console', (message) => {
  const told = /TICKMARK_TEST (\{.*\})/su.exec(message.text());
  if (process.env.VERBOSE) console.log(message.text());
  if (!told) return;
  const test = JSON.parse(told[1]);
  tests.push(test);
  console.log(test.ok ? `  ✓ ${test.title}` : `  ✗ ${test.title}\n${test.error}`);
});
let exitCode = 1;
let timer;
try {
  const ended = new Promise((resolve) => page.exposeFunction('codeAutomationExit', resolve));
  await page.exposeFunction('codeAutomationLog', () => {});
  await serveExtension();
  await page.goto(vscode.url(drafts, [['skipWelcome', 'true']]));
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`The suite did not end in ${timeLimit / 1000} s.`)), timeLimit);
  });
  exitCode = await Promise.race([ended, late]);
} catch (error) {
  console.error(error);
  await page.screenshot({ path: path.join(artefacts, 'web-host-failed.png') }).catch(() => {});
} finally {
  clearTimeout(timer);
  await page.context().close();
  await vscode.stop();
}
if (tests.length > 0) writeResults('web', tests);
console.log(`${tests.filter(({ ok }) => ok).length} passed, ${tests.filter(({ ok }) => !ok).length} failed`);
process.exit(tests.length > 0 ? exitCode : 1);

async function bundleSuite() {
  const suites = fs.readdirSync(path.join(here, 'suite')).filter((name) => name.endsWith('.test.ts'));
  await esbuild.build({
    entryPoints: [path.join(here, 'web/index.ts')],
    outfile: bundle,
    bundle: true,
    platform: 'browser',
    format: 'cjs',
    target: 'es2022',
    external: ['vscode'],
    alias: { 'node:assert/strict': path.join(here, 'web/assert.ts') },
    define: { global: 'globalThis' },
    logLevel: 'warning',
    plugins: [
      {
        name: 'all-suites',
        setup(build) {
          build.onResolve({ filter: /^\.\/suites$/ }, () => ({ path: 'suites', namespace: 'suites' }));
          build.onLoad({ filter: /.*/, namespace: 'suites' }, () => ({
            contents: suites.map((name) => `import ${JSON.stringify(`./${name}`)};`).join('\n'),
            resolveDir: path.join(here, 'suite'),
          }));
        },
      },
    ],
  });
}

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
