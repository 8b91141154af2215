import { expect, test } from 'vitest';
import { PassThrough } from 'node:stream';
import { encodeMessage, WholeMessageWriter } from '../../../server/src/message-writer';

const diagnostic = (message: string) => ({
  range: { start: { line: 0, character: 0 }, end: { line: 0, character: 4 } },
  source: 'tickmark',
  message,
});
const read = (message: object): unknown => JSON.parse(Buffer.from(encodeMessage(message as never)).toString('utf8'));

test.each([
  ['a reply', { jsonrpc: '2.0', id: 1, result: { words: '“94 percent”' } }],
  [
    'no diagnostics',
    { jsonrpc: '2.0', method: 'textDocument/publishDiagnostics', params: { uri: 'a', diagnostics: [] } },
  ],
  [
    'diagnostics',
    {
      jsonrpc: '2.0',
      method: 'textDocument/publishDiagnostics',
      params: {
        uri: 'file:///ä.md',
        version: 3,
        diagnostics: [diagnostic('“a”'), diagnostic('b\n"c"'), diagnostic('…')],
      },
    },
  ],
  [
    'diagnostics alone',
    { jsonrpc: '2.0', method: 'textDocument/publishDiagnostics', params: { diagnostics: [diagnostic('a')] } },
  ],
  [
    'diagnostics that were asked for',
    {
      jsonrpc: '2.0',
      id: 7,
      result: { kind: 'full', resultId: '3', items: [diagnostic('“a”'), diagnostic('b\n"c"')] },
    },
  ],
  ['nothing to report', { jsonrpc: '2.0', id: 7, result: { kind: 'full', resultId: '3', items: [] } }],
  ['items of another kind', { jsonrpc: '2.0', id: 8, result: { isIncomplete: true, items: [{ label: '@doe2024' }] } }],
])('%s arrives as it was sent', (_, message) => {
  expect(read(message)).toEqual(message);
  // The second time what was written before is used.
  expect(read(message)).toEqual(message);
});

test('an edit of a list arrives as it was sent, whatever came, went or moved', () => {
  const known = Array.from({ length: 12 }, (_, i) => diagnostic(`“${'x'.repeat(i)}” № ${i}`));
  let seed = 1;
  const random = (below: number) => (seed = (Math.imul(seed, 48271) & 0x7fffffff) >>> 0) % below;
  let items: object[] = [];
  for (let i = 0; i < 500; i++) {
    items = items.toSpliced(
      random(items.length + 1),
      random(4),
      ...Array.from({ length: random(4) }, () => (random(2) === 0 ? known[random(12)]! : diagnostic(`“new” ${i}`))),
    );
    const message =
      random(2) === 0
        ? {
            jsonrpc: '2.0',
            method: 'textDocument/publishDiagnostics',
            params: { uri: 'a', version: i, diagnostics: items },
          }
        : { jsonrpc: '2.0', id: i, result: { kind: 'full', resultId: `${i}`, items } };
    expect(read(message)).toEqual(message);
  }
});

test('diagnostics are plain ASCII', () => {
  const params = { uri: 'file:///ä.md', diagnostics: [diagnostic('“94 percent” 🙂')] };
  const bytes = encodeMessage({
    jsonrpc: '2.0',
    method: 'textDocument/publishDiagnostics',
    params,
  } as never);
  expect(bytes.every((byte) => byte < 0x80)).toBe(true);
});

test('a message is written in one piece, headed by its length', async () => {
  const stream = new PassThrough();
  const chunks: Buffer[][] = [];
  stream._writev = (parts, done) => (chunks.push(parts.map(({ chunk }) => chunk as Buffer)), done());
  const writer = new WholeMessageWriter(stream);
  await writer.write({ jsonrpc: '2.0', id: 1, result: '“a”' } as never);
  await writer.write({ jsonrpc: '2.0', id: 2, result: 'b' } as never);
  expect(chunks.map((parts) => Buffer.concat(parts).toString('utf8'))).toEqual([
    'Content-Length: 43\r\n\r\n{"jsonrpc":"2.0","id":1,"result":"“a”"}',
    'Content-Length: 37\r\n\r\n{"jsonrpc":"2.0","id":2,"result":"b"}',
  ]);
});

test('a message that cannot be written is told, and the next one goes on', async () => {
  const stream = new PassThrough();
  const writer = new WholeMessageWriter(stream);
  const errors: string[] = [];
  writer.onError(([{ message }]) => errors.push(message));
  const circular: Record<string, unknown> = { jsonrpc: '2.0' };
  circular['self'] = circular;
  await expect(writer.write(circular as never)).rejects.toThrow(/circular/u);
  await writer.write({ jsonrpc: '2.0', id: 2, result: 'b' } as never);
  expect(errors).toHaveLength(1);
  expect(String(stream.read())).toContain('"id":2');
});
