import { expect, test } from 'vitest';
import { messageEncoder } from '../../../server/src/message-encoder';

const diagnostic = (message: string) => ({
  range: { start: { line: 0, character: 0 }, end: { line: 0, character: 4 } },
  source: 'tickmark',
  message,
});
const read = async (message: object): Promise<unknown> =>
  JSON.parse(Buffer.from(await messageEncoder.encode(message as never)).toString('utf8'));

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
])('%s arrives as it was sent', async (_, message) => {
  expect(await read(message)).toEqual(message);
  // The second time what was written before is used.
  expect(await read(message)).toEqual(message);
});

test('an edit of a list arrives as it was sent, whatever came, went or moved', async () => {
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
    expect(await read(message)).toEqual(message);
  }
});

test('diagnostics are plain ASCII', async () => {
  const params = { uri: 'file:///ä.md', diagnostics: [diagnostic('“94 percent” 🙂')] };
  const bytes = await messageEncoder.encode({
    jsonrpc: '2.0',
    method: 'textDocument/publishDiagnostics',
    params,
  } as never);
  expect(bytes.every((byte) => byte < 0x80)).toBe(true);
});
