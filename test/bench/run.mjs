// The benchmark: `npm run bench -- [PART…] [--quick]`. Bundles it, installs the peers into a folder of their own, and
// runs it on one core where the system has a way to say so.
import { spawnSync } from 'node:child_process';
import * as esbuild from 'esbuild';
import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { withRangesInPatterns } from '../../scripts/letter-ranges.mjs';

const root = path.join(import.meta.dirname, '../..');
const home = path.join(process.env.TICKMARK_CACHE ?? path.join(root, '.cache'), 'bench');

fs.mkdirSync(home, { recursive: true });
installPeers();
await esbuild.build({
  entryPoints: {
    main: path.join(import.meta.dirname, 'main.ts'),
    subject: path.join(import.meta.dirname, 'subjects/process.ts'),
    floor: path.join(import.meta.dirname, 'servers/floor.ts'),
    remark: path.join(import.meta.dirname, 'servers/remark.ts'),
  },
  outdir: home,
  outExtension: { '.js': '.cjs' },
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  // As in esbuild.mjs.
  supported: { 'regexp-unicode-property-escapes': true },
  mainFields: ['module', 'main'],
  alias: { 'sync-fetch': './scripts/no-network.mjs', 'node-fetch': './scripts/no-network.mjs' },
  logLevel: 'error',
});
// Our patterns and the language server are measured as they are shipped. The parser of remark is in the file, too: none of its patterns is among those that are changed.
const subject = path.join(home, 'subject.cjs');
fs.writeFileSync(subject, withRangesInPatterns(fs.readFileSync(subject, 'utf8')));
spawnSync(process.execPath, ['esbuild.mjs', '--production'], { cwd: root, stdio: 'inherit' });
const command = [process.execPath, path.join(home, 'main.cjs'), ...process.argv.slice(2)];
const pinned = hasTaskset() ? ['taskset', '-c', '0', ...command] : command;
const { status } = spawnSync(pinned[0], pinned.slice(1), {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, TICKMARK_BENCH: home },
});
process.exit(status ?? 1);

/** Peers are no dependency of the project. One that cannot be installed is missing in the tables, no more. */
function installPeers() {
  const wanted = path.join(import.meta.dirname, 'peers');
  const stamp = path.join(home, 'installed.json');
  const lock = fs.readFileSync(path.join(wanted, 'package-lock.json'), 'utf8');
  if (fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === lock) return;
  for (const file of ['package.json', 'package-lock.json'])
    fs.copyFileSync(path.join(wanted, file), path.join(home, file));
  console.error('Installing the peers …');
  const { status } = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: home,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status === 0) fs.writeFileSync(stamp, lock);
  else console.error('The peers could not be installed: only Tickmark is measured.');
}

function hasTaskset() {
  return spawnSync('taskset', ['-c', '0', 'true']).status === 0;
}
