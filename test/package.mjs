// What is shipped: bundles that run where they must, and a package that holds what it needs and no more.
// node test/package.mjs, after `npm run package`
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import { isBuiltin } from 'node:module';
import path from 'node:path';
import { listFiles } from '@vscode/vsce';
import { Report } from './report.mjs';

const root = path.join(import.meta.dirname, '..');
const inRoot = (...names) => path.join(root, ...names);
const json = (file) => JSON.parse(fs.readFileSync(inRoot(file), 'utf8'));
const manifest = json('package.json');
const report = new Report('package');

for (const bundle of ['dist/web/client.js', 'dist/web/server.js', 'dist/references.js'])
  await report.test(`${bundle} holds no module of Node`, () => {
    const { inputs, outputs } = json(`${bundle}.meta.json`);
    const outside = Object.values(outputs).flatMap(({ imports }) => imports.filter(({ external }) => external));
    const names = [...Object.keys(inputs), ...outside.map((one) => one.path)];
    assert.ok(names.length > 10, 'the build tells what is in it');
    assert.deepEqual(
      names.filter((name) => name.startsWith('node:') || name.startsWith('(disabled):') || isBuiltin(name)),
      [],
    );
    // The extension host gives a bundle `vscode`, and nothing else.
    assert.deepEqual([...new Set(outside.map((one) => one.path))], bundle.endsWith('client.js') ? ['vscode'] : []);
  });

await report.test('the desktop takes from the client for the browser what both hold', () => {
  const inputs = (name) => Object.keys(json(`dist/${name}.js.meta.json`).inputs);
  const shared = new Set(inputs('web/client'));
  assert.deepEqual(
    inputs('client').filter((file) => shared.has(file)),
    [],
  );
  assert.ok(inputs('client').includes('client/src/desktop.ts'));
});

await report.test('bundles are ASCII, so that V8 keeps their text in one byte a character', () => {
  for (const name of [
    'cli',
    'server',
    'server-protocol',
    'web/server',
    'references',
    'client',
    'web/client',
    'sheet-view',
  ])
    assert.doesNotMatch(fs.readFileSync(inRoot(`dist/${name}.js`), 'latin1'), /[^\0-\x7f]/, name);
});

await report.test('the server starts nothing that the core forbids itself: no network', () => {
  const parts = ['server', 'server-protocol', 'web/server', 'references'];
  const inputs = Object.assign({}, ...parts.map((name) => json(`dist/${name}.js.meta.json`).inputs));
  const network = ['http', 'https', 'http2', 'dgram', 'tls'].flatMap((name) => [name, `node:${name}`]);
  const importers = Object.entries(inputs).filter(([, { imports }]) =>
    imports.some((one) => network.includes(one.path)),
  );
  assert.deepEqual(
    importers.map(([file]) => file),
    [],
  );
});

// See server/src/small-heap.ts: malloc holds 4.7 MB; 17 if the engine's tables grow while it compiles the server.
if (process.platform !== 'linux') console.log('skipped: what malloc holds of the system is read from /proc');
else
  await report.test('loading the server leaves no memory behind', async () => {
    const server = spawn(process.execPath, [inRoot('dist/server.js'), '--stdio'], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    const send = (message) => {
      const body = JSON.stringify({ jsonrpc: '2.0', ...message });
      server.stdin.write(`Content-Length: ${body.length}\r\n\r\n${body}`);
    };
    send({ id: 1, method: 'initialize', params: { processId: process.pid, rootUri: null, capabilities: {} } });
    send({ method: 'initialized', params: {} });
    // Answered when all is loaded.
    send({ id: 2, method: 'shutdown' });
    let answers = '';
    for await (const data of server.stdout) if ((answers += data).includes('"id":2')) break;
    const maps = fs.readFileSync(`/proc/${server.pid}/smaps`, 'utf8');
    server.kill();
    const heap = /\[heap\]\n[^]*?^Rss: +(\d+) kB/m.exec(maps);
    assert.ok(heap, 'the system tells of the heap');
    assert.ok(Number(heap[1]) < 9_000, `${heap[1]} kB`);
  });

const files = await listFiles({ cwd: root, dependencies: false });

await report.test('the package holds every file that its manifest names', () => {
  const { contributes } = manifest;
  const named = [
    manifest.main,
    manifest.browser,
    manifest.icon,
    ...contributes.snippets.map((one) => one.path),
    ...contributes.jsonValidation.map((one) => one.url),
    ...contributes.yamlValidation.map((one) => one.url),
    ...contributes.viewsContainers.activitybar.map((one) => one.icon),
    ...contributes.walkthroughs.flatMap(({ steps }) => steps.map(({ media }) => media.markdown)),
    'package.nls.json',
    path.join(manifest.l10n, 'bundle.l10n.json'),
    // Named in the client's code.
    'walkthrough/example.md',
    'client/tick.svg',
  ].map((name) => path.normalize(name));
  assert.deepEqual(
    named.filter((name) => !files.includes(name)),
    [],
  );
  for (const file of [
    'dist/server.js',
    'dist/server-protocol.js',
    'dist/references.js',
    'NOTICE',
    'dist/web/server.js',
    'README.md',
    'CHANGELOG.md',
    'LICENSE',
  ])
    assert.ok(files.includes(file), file);
});

await report.test('the package holds no source, map or test', () => {
  assert.deepEqual(
    files.filter((name) => /\.(map|ts|mjs|meta\.json|vsix|txt)$|^(test|examples|scripts|node_modules|\.)/.test(name)),
    [],
  );
});

await report.test('tickmark.vsix is no larger than 1 MB', () => {
  const { size } = fs.statSync(inRoot('tickmark.vsix'));
  assert.ok(size <= 1_000_000, `${size} bytes`);
});

await report.test('the marketplaces get all that they ask for', () => {
  const { publisher, icon, galleryBanner, categories, keywords, license, repository, engines } = manifest;
  assert.ok(publisher && icon && galleryBanner.color && license && repository.url && engines.vscode);
  assert.ok(categories.length > 0 && keywords.length > 0 && keywords.length <= 30);
  // The marketplaces show the README: its pictures have to be there.
  const readme = fs.readFileSync(inRoot('README.md'), 'utf8');
  const pictures = [...readme.matchAll(/!\[[^\]]+\]\(([^)]+)\)/g)].map(([, name]) => name);
  assert.ok(pictures.length >= 4);
  for (const name of pictures) assert.ok(fs.existsSync(inRoot(name)), name);
});

report.finish();
