import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type FullDocumentDiagnosticReport,
  type ProtocolConnection,
} from 'vscode-languageserver/node';

// The bundle itself, as editors start it; built anew, since what lies in dist may be of yesterday's sources.
const built = fs.mkdtempSync(path.join(os.tmpdir(), 'tickmark-'));
const logged: string[] = [];
let server: ChildProcess;
let connection: ProtocolConnection;

beforeAll(async () => {
  execFileSync(process.execPath, ['esbuild.mjs', '--only=server', `--outdir=${built}`]);
  server = spawn(process.execPath, [path.join(built, 'server.js'), '--stdio']);
  server.stderr!.on('data', (chunk: Buffer) => void logged.push(chunk.toString()));
  connection = createProtocolConnection(
    new StreamMessageReader(server.stdout!),
    new StreamMessageWriter(server.stdin!),
  );
  connection.onNotification('window/logMessage', ({ message }: { message: string }) => void logged.push(message));
  connection.listen();
  const capabilities = { textDocument: { diagnostic: {} } };
  await connection.sendRequest('initialize', { processId: null, rootUri: null, capabilities });
  await connection.sendNotification('initialized', {});
}, 60_000);

afterAll(() => {
  connection.dispose();
  server.kill();
  fs.rmSync(built, { recursive: true, force: true });
});

const fact = 'Ridership fell 31 percent in a year.';

/** Text of a draft, how many findings it has, and words of the first one. */
const drafts: readonly [string, string, number, string?][] = [
  ['empty', '', 0],
  ['a line of 5 MB', 'ferries sail on and on in '.repeat(200_000) + fact, 1, '31 percent'],
  ['what is left of invalid UTF-8', `Caf\ufffd sales: ${fact}`, 1],
  ['line breaks of Windows', `# Ferries\r\n\r\n${fact}\r\n`, 1],
  ['a byte order mark', `\ufeff${fact}`, 1],
  ['an unclosed fence', `${fact}\n\n\`\`\`\n94 percent\n`, 1],
  ['lists 200 deep', Array.from({ length: 200 }, (_, i) => `${'  '.repeat(i)}- so it is`).join('\n'), 0],
  ['a missing bibliography', `---\nbibliography: lost.json\n---\n\n${fact}\n`, 2, 'The bibliography "lost.json"'],
  ['a broken pack', `---\ntickmark: { packs: [ }\n---\n\n${fact}\n`, 1],
];

test.each(drafts)(
  '%s: read, changed and closed while it is read',
  { timeout: 60_000 },
  async (name, text, count, words) => {
    const uri = `file:///nowhere/${encodeURIComponent(name)}.md`;
    const pull = () =>
      connection.sendRequest<FullDocumentDiagnosticReport>('textDocument/diagnostic', { textDocument: { uri } });
    await connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'markdown', version: 1, text },
    });
    const { items } = await pull();
    expect(items.length).toBeGreaterThanOrEqual(count);
    if (words !== undefined) expect(items[0]!.message).toContain(words);
    await connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: 2 },
      contentChanges: [{ text: `${fact}\n\n${text.slice(0, 100_000)}` }],
    });
    const late = pull();
    await connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
    await late;
    expect((await pull()).items).toEqual([]);
    expect(server.exitCode).toBeNull();
    expect(logged.filter((line) => !line.includes('lost.json'))).toEqual([]);
  },
);

test('what an editor says before it has the answer to "initialize" is not lost', { timeout: 60_000 }, async () => {
  const hasty = spawn(process.execPath, [path.join(built, 'server.js'), '--stdio']);
  const talk = createProtocolConnection(new StreamMessageReader(hasty.stdout), new StreamMessageWriter(hasty.stdin));
  try {
    talk.listen();
    const uri = 'file:///nowhere/hasty.md';
    const capabilities = { textDocument: { diagnostic: {} } };
    const textDocument = { uri, languageId: 'markdown', version: 1, text: fact };
    const said = [
      talk.sendRequest('initialize', { processId: null, rootUri: null, capabilities }),
      talk.sendNotification('initialized', {}),
      talk.sendNotification('textDocument/didOpen', { textDocument }),
      talk.sendNotification('textDocument/didChange', {
        textDocument: { uri, version: 2 },
        contentChanges: [{ range: { start: at(0), end: at(0) }, text: `${fact}\n\n` }],
      }),
      talk.sendRequest<FullDocumentDiagnosticReport>('textDocument/diagnostic', { textDocument: { uri } }),
    ] as const;
    expect((await said[4]).items.map(({ range }) => range.start.line)).toEqual([0, 2]);
  } finally {
    talk.dispose();
    hasty.kill();
  }
});

function at(character: number): { line: number; character: number } {
  return { line: 0, character };
}
