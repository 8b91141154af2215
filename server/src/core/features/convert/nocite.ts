import { isPair, isScalar, isSeq, parseDocument, type Node } from 'yaml';
import { frontMatterSpan } from '../../blocks/front-matter-span';
import { nociteIn, nocitePart } from '../../blocks/nocite-keys';
import { isNestedDeeper } from '../../evidence/yaml-depth';
import { writtenKey } from '../../rules/key-span';
import type { TextEdit } from '../../text/edit';
import { lineBreakOf } from '../../text/line-break';
import type { Span } from '../../text/span';

/**
 * `nocite:` in a draft's front matter names works that Pandoc lists though the text does not cite them by key. It keeps the list of
 * references whole while citations are written out. A comment tells what was added, so that it can be taken away again.
 */
const marker = '# tickmark-nocite';

export interface NociteAdded {
  readonly edits: readonly TextEdit[];
  /** What could not be added, for the writer to do, and where; null where nothing is missing. */
  readonly left: { readonly offset: number; readonly why: string } | null;
}

const nothing: NociteAdded = { edits: [], left: null };

/** Adds keys, where the front matter names a library. A list of the writer's keeps its form: the keys join what stands there last. */
export function nociteAdded(text: string, keys: readonly string[]): NociteAdded {
  const range = frontMatterOf(text);
  if (range === null) return nothing;
  const source = text.slice(range.start, range.end);
  if (!/^(?:bibliography|references)[ \t]*:/mu.test(source)) return nothing;
  const listed = nociteIn(source);
  if (listed.all !== null) return nothing;
  const known = new Set(listed.keys.map(({ key }) => key));
  const list = keys.filter((key) => !known.has(key)).flatMap((key) => writtenKey(key) ?? []);
  if (list.length === 0) return nothing;
  const written = list.map((key) => `@${key}`).join(', ');
  const part = nocitePart(source);
  if (part === null) {
    const value = written.replace(/'/gu, "''");
    const line = `nocite: '${value}' ${marker}${lineBreakOf(text)}`;
    return { edits: [{ start: range.end, end: range.end, text: line }], left: null };
  }
  const start = range.start + part.start;
  const end = /['"\\]/u.test(written) ? null : endOfList(part.text);
  if (end === null) return { edits: [], left: { offset: start, why: byYourself(written) } };
  const added = [
    { at: start + end.value, text: `, ${written}` },
    { at: start + end.comment, text: ` ${marker}, ${written}` },
  ];
  return { edits: added.map(({ at, text: more }) => ({ start: at, end: at, text: more })), left: null };
}

const byYourself = (keys: string): string =>
  `nocite stays: its form allows no addition; so that Pandoc lists the works cited, put there: ${keys}`;

/** Where more may be written behind the last text under `nocite:`, and where a comment may stand; null where that cannot be told. */
function endOfList(yaml: string): { value: number; comment: number } | null {
  if (isNestedDeeper(yaml, 10)) return null;
  const document = parseDocument(yaml, { prettyErrors: false, logLevel: 'silent' });
  const contents: unknown = document.contents;
  const pair: unknown = (contents as { items?: unknown[] } | null)?.items?.[0];
  if (document.errors.length > 0 || !isPair(pair)) return null;
  let node = pair.value as Node | null;
  while (isSeq(node)) node = (node.items.at(-1) ?? null) as Node | null;
  if (!isScalar(node) || typeof node.value !== 'string' || node.value.trim() === '' || !node.range) return null;
  const [start, end] = node.range;
  const lineEnd = (at: number) => at + /^[^\r\n]*/u.exec(yaml.slice(at))![0].trimEnd().length;
  if (node.type === 'QUOTE_SINGLE' || node.type === 'QUOTE_DOUBLE') return { value: end - 1, comment: lineEnd(end) };
  // The text of a block has no comments; the line that opens it may.
  if (node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED')
    return { value: yaml.slice(0, end).trimEnd().length, comment: lineEnd(start) };
  return null;
}

/** The edits that take away what was added. */
export function nociteRemoved(text: string): TextEdit[] {
  const range = frontMatterOf(text);
  const part = range === null ? null : nocitePart(text.slice(range.start, range.end));
  if (range === null || part === null) return [];
  const comment = new RegExp(` ${marker}([^\\r\\n]*)`, 'u').exec(part.text);
  if (comment === null) return [];
  const start = range.start + part.start;
  const added = comment[1]!.trimEnd();
  if (added === '') {
    const line = /^[^\n]*(?:\n|$)/u.exec(part.text)![0];
    return [{ start, end: Math.min(start + line.length, range.end), text: '' }];
  }
  const behind = comment.index + comment[0].length;
  const inBlock = part.text.lastIndexOf(added);
  const at = inBlock >= behind ? inBlock : part.text.slice(0, comment.index).lastIndexOf(added);
  const own = { start: start + comment.index, end: start + behind, text: '' };
  // Changed by hand since: the keys stay, and what says that they are ours goes.
  if (at < 0) return [own];
  const keys = { start: start + at, end: start + at + added.length, text: '' };
  return at < comment.index ? [keys, own] : [own, keys];
}

/** From behind the opening `---` to the line that closes the front matter. */
function frontMatterOf(text: string): Span | null {
  const found = frontMatterSpan(text);
  return found === null || found.closing === '+++' ? null : found.content;
}
