import type { Diagnostic, Message } from 'vscode-languageserver/node';

/**
 * Messages as JSON in UTF-8, as `vscode-jsonrpc` writes them, but diagnostics one by one: of a thousand all but a few are the very
 * objects that were sent with the key before, and to write them all anew is much of what a key in a long draft costs.
 */
export const messageEncoder = {
  name: 'application/json',
  encode: (message: Message): Promise<Uint8Array> => Promise.resolve(encodeMessage(message)),
};

/** A message of which one member holds diagnostics: `params.diagnostics` where they are published, `result.items` where they are asked for. */
function encodeMessage(message: Message): Uint8Array {
  const { method, params, result } = message as { method?: unknown; params?: Content; result?: Content };
  if (method === 'textDocument/publishDiagnostics') return encode(message, 'params', params, 'diagnostics');
  // Completions come as items, too.
  if (isDiagnostics(result?.['items'])) return encode(message, 'result', result, 'items');
  return Buffer.from(JSON.stringify(message));
}

type Content = Readonly<Record<string, unknown>>;

function isDiagnostics(items: unknown): items is readonly Diagnostic[] {
  if (!Array.isArray(items)) return false;
  const first = items[0] as Partial<Diagnostic> | undefined;
  return first?.source === 'tickmark' && first.range !== undefined;
}

const comma = Buffer.from(',');

function encode(message: Message, member: string, content: Content | undefined, list: string): Uint8Array {
  const diagnostics = content?.[list];
  if (!Array.isArray(diagnostics)) return Buffer.from(JSON.stringify(message));
  // The members of an object may stand in any order: those that come after are put before.
  const head = JSON.stringify({ ...message, [member]: undefined }).slice(0, -1);
  const own = JSON.stringify({ ...content, [list]: undefined }).slice(0, -1);
  const parts: Buffer[] = [Buffer.from(`${head},"${member}":${own}${own.length > 1 ? ',' : ''}"${list}":[`)];
  for (const [i, diagnostic] of (diagnostics as readonly Diagnostic[]).entries()) {
    if (i > 0) parts.push(comma);
    parts.push(encoded(diagnostic));
  }
  parts.push(Buffer.from(']}}'));
  return Buffer.concat(parts);
}

const written = new WeakMap<Diagnostic, Buffer>();

function encoded(diagnostic: Diagnostic): Buffer {
  let bytes = written.get(diagnostic);
  if (bytes === undefined) written.set(diagnostic, (bytes = Buffer.from(JSON.stringify(diagnostic))));
  return bytes;
}
