import type { Block } from './block';
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
  /** The keys in the comment of our own that tells which were added while citations are written out. */
  readonly added: readonly NociteKey[];
}

const none: Nocite = { keys: [], all: null, added: [] };
/** A key with its sign, in braces where it needs them; or `@*`. */
export const keyPattern =
  /@(?:\{([^{}\s]+)\}|([\p{L}\p{N}_](?:[\p{L}\p{N}_]|[:.#$%&+?<>~/-](?=[\p{L}\p{N}_]))*)|(\*))/gu;

/** What stands under `nocite:` in a draft's front matter. */
export function nociteOf(block: Block): Nocite {
  return block.kind === 'front-matter' ? nociteIn(block.text) : none;
}

/** What stands under `nocite:` in the YAML of a front matter; spans relative to it. */
export function nociteIn(yaml: string): Nocite {
  const list = nocitePart(yaml);
  if (list === null) return none;
  const own = / # tickmark-nocite[^\n]*/u.exec(list.text);
  const found = keysIn(withoutComments(list.text), list.start);
  return {
    keys: found.filter(({ key }) => key !== '*'),
    all: found.find(({ key }) => key === '*')?.span ?? null,
    added: own === null ? [] : keysIn(own[0], list.start + own.index),
  };
}

/** The lines of `nocite:` with all that belongs to it, and where they start; null where there are none. */
export function nocitePart(yaml: string): { readonly text: string; readonly start: number } | null {
  const found = /^(["']?)nocite\1[ \t]*:(?:[^\n]*\n(?:[ \t]+[^\n]*\n|[ \t]*\r?\n|-[^\n]*\n)*)/mu.exec(`${yaml}\n`);
  return found === null ? null : { text: found[0], start: found.index };
}

function keysIn(yaml: string, start: number): NociteKey[] {
  return [...yaml.matchAll(keyPattern)].map((found) => ({
    key: found[1] ?? found[2] ?? found[3]!,
    span: { start: start + found.index, end: start + found.index + found[0].length },
  }));
}

/** YAML's comments, among them our own, as blanks. */
function withoutComments(yaml: string): string {
  return yaml.replace(/[ \t]#[^\n]*/gu, (comment) => ' '.repeat(comment.length));
}
