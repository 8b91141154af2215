import { AbstractMessageWriter } from 'vscode-languageserver/node';
import type { Diagnostic, Message, MessageWriter } from 'vscode-languageserver/node';
import type { Writable } from 'node:stream';
import { commonItems } from './core/text/affixes';

/**
 * Writes messages as `vscode-jsonrpc` does, but each in one piece: an editor that is woken by the header alone waits twice.
 */
export class WholeMessageWriter extends AbstractMessageWriter implements MessageWriter {
  private errors = 0;

  constructor(private readonly stream: Writable) {
    super();
    stream.on('error', (error) => this.fireError(error));
    stream.on('close', () => this.fireClose());
  }

  write(message: Message): Promise<void> {
    return new Promise((resolve, reject) => {
      const fail = (error: unknown) => {
        this.fireError(error, message, ++this.errors);
        reject(error as Error);
      };
      try {
        const content = encodeMessage(message);
        this.stream.cork();
        this.stream.write(`Content-Length: ${content.byteLength}\r\n\r\n`, 'latin1');
        this.stream.write(content, (error) => (error ? fail(error) : resolve()));
        this.stream.uncork();
      } catch (error) {
        fail(error);
      }
    });
  }

  end(): void {
    this.stream.end();
  }
}

/**
 * A message as JSON, with diagnostics not all written anew: of a thousand all but a few are the very objects that were sent with the key before, and their
 * bytes are copied from there. They are plain ASCII, anything else escaped: an editor takes a third less time to read that than quotation marks in UTF-8.
 */
export function encodeMessage(message: Message): Uint8Array {
  // One member holds them: `params.diagnostics` where they are published, `result.items` where they are asked for.
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

function encode(message: Message, member: string, content: Content | undefined, list: string): Uint8Array {
  const diagnostics = content?.[list];
  if (!Array.isArray(diagnostics)) return Buffer.from(JSON.stringify(message));
  // The members of an object may stand in any order: those that come after are put before.
  const head = ascii({ ...message, [member]: undefined }).slice(0, -1);
  const own = ascii({ ...content, [list]: undefined }).slice(0, -1);
  return encodeList(`${head},"${member}":${own}${own.length > 1 ? ',' : ''}"${list}":`, diagnostics, ']}}');
}

/** A list that was written. Item `i` ends at `ends[i]` of `bytes` and begins, with the bracket or comma before it, where the one before ends. */
interface Written {
  readonly items: readonly Diagnostic[];
  readonly bytes: Buffer;
  readonly ends: readonly number[];
}

const nothing: Written = { items: [], bytes: Buffer.alloc(0), ends: [] };

/** By the first and the last of their items: an edit leaves one of them alone. */
const written = new WeakMap<Diagnostic, Written>();

function encodeList(head: string, items: readonly Diagnostic[], tail: string): Uint8Array {
  const last = items.at(-1);
  if (last === undefined) return Buffer.from(`${head}[${tail}`, 'latin1');
  const before = written.get(items[0]!) ?? written.get(last) ?? nothing;
  const { prefix, suffix } = commonItems(before.items, items, (a, b) => a === b);
  const changed = items.slice(prefix, items.length - suffix).map((item) => `,${ascii(item)}`);
  const endOf = (count: number) => before.ends[count - 1] ?? 0;
  const kept = endOf(prefix);
  const from = endOf(before.items.length - suffix);
  const message = Buffer.concat([
    Buffer.from(head, 'latin1'),
    before.bytes.subarray(0, kept),
    Buffer.from(changed.join(''), 'latin1'),
    before.bytes.subarray(from),
    Buffer.from(tail, 'latin1'),
  ]);
  const ends = before.ends.slice(0, prefix);
  for (const text of changed) ends.push((ends.at(-1) ?? 0) + text.length);
  const bytes = message.subarray(head.length, message.length - tail.length);
  const moved = (ends.at(-1) ?? 0) - from;
  for (let i = before.items.length - suffix; i < before.items.length; i++) ends.push(before.ends[i]! + moved);
  // What was first may not be so now.
  if (suffix > 0) bytes[from + moved] = comma;
  bytes[0] = bracket;
  const now: Written = { items, bytes, ends };
  written.set(items[0]!, now);
  written.set(last, now);
  return message;
}

const comma = 0x2c;
const bracket = 0x5b;

function ascii(value: object): string {
  const json = JSON.stringify(value);
  return /[\u0080-\uffff]/.test(json) ? json.replace(/[\u0080-\uffff]/g, escaped) : json;
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
