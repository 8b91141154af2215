import type { Diagnostic, Message } from 'vscode-languageserver/node';

interface Diagnosed {
  readonly params: { readonly diagnostics: readonly Diagnostic[] };
}

/**
 * Messages as JSON in UTF-8, as `vscode-jsonrpc` writes them, but diagnostics one by one: of a thousand all but a few are the very
 * objects that were sent with the key before, and to write them all anew is much of what a key in a long draft costs.
 */
export const messageEncoder = {
  name: 'application/json',
  encode: (message: Message): Promise<Uint8Array> =>
    Promise.resolve(isDiagnosed(message) ? encodeDiagnostics(message) : Buffer.from(JSON.stringify(message))),
};

function isDiagnosed(message: Message): message is Diagnosed & Message {
  const { method, params } = message as { method?: unknown; params?: { diagnostics?: unknown } };
  return method === 'textDocument/publishDiagnostics' && Array.isArray(params?.diagnostics);
}

const written = new WeakMap<Diagnostic, Buffer>();
const comma = Buffer.from(',');

function encodeDiagnostics(message: Diagnosed & Message): Uint8Array {
  const { diagnostics, ...params } = message.params;
  // The members of an object may stand in any order: those of the message that come after are put before.
  const head = JSON.stringify({ ...message, params: undefined }).slice(0, -1);
  const own = JSON.stringify(params).slice(0, -1);
  const parts: Buffer[] = [Buffer.from(`${head},"params":${own}${own.length > 1 ? ',' : ''}"diagnostics":[`)];
  for (const [i, diagnostic] of diagnostics.entries()) {
    if (i > 0) parts.push(comma);
    parts.push(encoded(diagnostic));
  }
  parts.push(Buffer.from(']}}'));
  return Buffer.concat(parts);
}

function encoded(diagnostic: Diagnostic): Buffer {
  let bytes = written.get(diagnostic);
  if (bytes === undefined) written.set(diagnostic, (bytes = Buffer.from(JSON.stringify(diagnostic))));
  return bytes;
}
