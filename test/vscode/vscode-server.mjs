// Starts VS Code's own server on this machine, in a scratch folder that goes with it.
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { serverMain, serverNode } from '../editors/install.mjs';

/** Quiet: no welcome, no chat panel over the right half, nothing asked of the network. */
const quiet = {
  // In the browser VS Code would save after a second what a test is about to take back.
  'files.autoSave': 'off',
  'workbench.startupEditor': 'none',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.tips.enabled': false,
  'chat.disableAIFeatures': true,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
};

/**
 * @param {{ vsix?: string[], args?: string[], env?: Record<string, string>, settings?: object, port?: number }} options
 * @returns the running server: `url(folder, payload)` opens a folder in it, `remote(path)`
 *   names a file as the workbench does, `settings(more)` changes the user's settings while it runs
 */
export async function startVSCode({ vsix = [], args = [], env = {}, settings = {}, port } = {}) {
  const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'tickmark-vscode-'));
  const inScratch = (...names) => path.join(scratch, ...names);
  for (const folder of ['home', 'user/User']) fs.mkdirSync(inScratch(folder), { recursive: true });
  const writeSettings = (more) =>
    fs.writeFileSync(inScratch('user/User/settings.json'), JSON.stringify({ ...quiet, ...settings, ...more }));
  writeSettings({});
  const folders = ['--server-data-dir', inScratch('data'), '--user-data-dir', inScratch('user')];
  folders.push('--extensions-dir', inScratch('extensions'));
  const environment = { ...process.env, HOME: inScratch('home'), ...env };
  for (const file of vsix)
    execFileSync(serverNode, [serverMain, ...folders, '--install-extension', file], {
      stdio: 'pipe',
      env: environment,
    });

  const at = port ?? (await freePort());
  const listen = ['--host', '127.0.0.1', '--port', String(at), '--without-connection-token'];
  const consent = ['--accept-server-license-terms', '--disable-telemetry', '--disable-workspace-trust'];
  const child = spawn(serverNode, [serverMain, ...listen, ...consent, ...folders, ...args], {
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const stop = async () => {
    child.kill();
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
    fs.rmSync(scratch, { recursive: true, force: true, maxRetries: 5 });
  };
  await listening(child);
  return {
    scratch,
    stop,
    settings: writeSettings,
    remote: (file) => `vscode-remote://127.0.0.1:${at}${file}`,
    url(folder, payload = []) {
      const query = new URLSearchParams({ folder });
      if (payload.length > 0) query.set('payload', JSON.stringify(payload));
      return `http://127.0.0.1:${at}/?${query}`;
    },
  };
}

function listening(child) {
  return new Promise((resolve, reject) => {
    let log = '';
    const read = (chunk) => {
      log += chunk;
      if (log.includes('Extension host agent listening')) resolve();
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('exit', (code) => reject(new Error(`VS Code's server ended at once (${code}):\n${log}`)));
  });
}

export function freePort() {
  return new Promise((resolve) => {
    const server = net.createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
