import type { Block } from '../blocks/block';
import type { Span } from '../text/span';

/** A key under Pandoc's `nocite:`, a work to be listed that the text does not cite, and where it stands, with its `@`. */
export interface NociteKey {
  readonly key: string;
  /** Relative to the block. */
  readonly span: Span;
}

export interface Nocite {
  readonly keys: readonly NociteKey[];
  /** Where `@*` stands, which means every work of the libraries; null where it does not. */
  readonly all: Span | null;
}

const none: Nocite = { keys: [], all: null };
const key = /@(?:\{([^{}\s]+)\}|([\p{L}\p{N}_](?:[\p{L}\p{N}_]|[:.#$%&+?<>~/-](?=[\p{L}\p{N}_]))*)|(\*))/gu;

/** What stands under `nocite:` in a draft's front matter. */
export function nociteOf(block: Block): Nocite {
  if (block.kind !== 'front-matter') return none;
  const list = /^(["']?)nocite\1[ \t]*:(?:[^\n]*\n(?:[ \t]+[^\n]*\n|[ \t]*\r?\n|-[^\n]*\n)*)/mu.exec(`${block.text}\n`);
  if (list === null) return none;
  const keys: NociteKey[] = [];
  let all: Span | null = null;
  for (const found of withoutComments(list[0]).matchAll(key)) {
    const start = list.index + found.index;
    const span = { start, end: start + found[0].length };
    if (found[3] === undefined) keys.push({ key: (found[1] ?? found[2])!, span });
    else all ??= span;
  }
  return { keys, all };
}

/** YAML's comments, among them our own, as blanks. */
function withoutComments(yaml: string): string {
  return yaml.replace(/[ \t]#[^\n]*/gu, (comment) => ' '.repeat(comment.length));
}
