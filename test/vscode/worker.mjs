// The server as a browser runs it: dist/web/server.js in a Worker of a Chromium page, spoken to in LSP.
// node test/vscode/worker.mjs
import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { installEditors } from '../editors/install.mjs';
import { Report } from '../report.mjs';
import { openPage } from './chromium.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const uri = 'vscode-vfs://github/harbour/briefs/mistakes.md';
const text = fs.readFileSync(path.join(import.meta.dirname, 'workspace/mistakes.md'), 'utf8');

installEditors({ neovim: false });
const report = new Report('worker');
const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'tickmark-worker-'));
const page = await openPage(scratch);
try {
  const bundle = (name) => fs.readFileSync(path.join(root, 'dist', name), 'utf8');
  await page.evaluate(startServer, bundle('web/server.js'));
  const references = await page.evaluate(asAddress, bundle('references.js'));
  const ask = (method, params) => page.evaluate(([m, p]) => globalThis.ask(m, p), [method, params]);
  const tell = (method, params) => page.evaluate(([m, p]) => globalThis.tell(m, p), [method, params]);

  await report.test('starts in a Worker', async () => {
    const capabilities = { textDocument: { diagnostic: {} } };
    const { capabilities: can } = await ask('initialize', {
      processId: null,
      rootUri: null,
      capabilities,
      initializationOptions: { files: true, references },
    });
    assert.ok(can.hoverProvider && can.completionProvider && can.codeActionProvider && can.diagnosticProvider);
    await tell('initialized', {});
    await tell('textDocument/didOpen', { textDocument: { uri, languageId: 'markdown', version: 1, text } });
  });

  await report.test('finds what the server on Node finds', async () => {
    const { items } = await ask('textDocument/diagnostic', { textDocument: { uri } });
    const rules = items.map(({ code }) => code).sort();
    const expected = ['contradicted-figure', 'contradicted-figure', 'dropped-qualifier'];
    assert.deepEqual(rules, [...expected, 'undefined-footnote', 'unsourced-statistic']);
  });

  await report.test('asks the client for the files beside a draft', async () => {
    const asked = await page.evaluate(() => globalThis.asked);
    assert.ok(
      asked.some(({ method, uri: file }) => method === 'tickmark/readFile' && file.endsWith('/briefs/.tickmark.yaml')),
      JSON.stringify(asked),
    );
  });

  await report.test('shows the figure card', async () => {
    const position = { line: 2, character: text.split('\n')[2].indexOf('96 percent') };
    const { contents } = await ask('textDocument/hover', { textDocument: { uri }, position });
    assert.match(contents.value, /94 percent/);
  });

  await report.test('formats a reference with a script of its own', async () => {
    const cited = 'vscode-vfs://github/harbour/briefs/cited.md';
    const words = 'As others found [@caisi2025deepseek].';
    await tell('textDocument/didOpen', {
      textDocument: { uri: cited, languageId: 'markdown', version: 1, text: words },
    });
    const position = { line: 0, character: words.indexOf('caisi') };
    const { contents } = await ask('textDocument/hover', { textDocument: { uri: cited }, position });
    // The quotation marks are the style's.
    assert.match(contents.value, /2025\. “/);
  });
} finally {
  await page.context().close();
  fs.rmSync(scratch, { recursive: true, force: true });
}
report.finish();

/** Runs in the page: where a script can be loaded from. */
function asAddress(source) {
  return URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
}

/** Runs in the page: a client of few words, which has no files. */
function startServer(source) {
  const worker = new Worker(URL.createObjectURL(new Blob([source], { type: 'text/javascript' })));
  const waiting = new Map();
  globalThis.asked = [];
  let id = 0;
  const post = (message) => worker.postMessage({ jsonrpc: '2.0', ...message });
  globalThis.tell = (method, params) => post({ method, params });
  globalThis.ask = (method, params) =>
    new Promise((resolve, reject) => {
      waiting.set(++id, { resolve, reject });
      post({ id, method, params });
      setTimeout(() => reject(new Error(`${method} was not answered`)), 60_000);
    });
  worker.onerror = ({ message }) => waiting.forEach(({ reject }) => reject(new Error(message)));
  worker.onmessage = ({ data }) => {
    if (data.method) {
      globalThis.asked.push({ method: data.method, uri: data.params?.uri });
      if (data.id !== undefined) post({ id: data.id, result: null });
      return;
    }
    const { resolve, reject } = waiting.get(data.id);
    if (data.error) reject(new Error(data.error.message));
    else resolve(data.result);
  };
}
