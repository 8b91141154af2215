import { once } from '../text/once';
import type { Block } from './block';
import type { CitationItem, CitationMark } from './mark';
import { keyPattern } from './nocite-keys';

/** A citation by key in front matter, its place relative to the block. */
export interface MetadataCitation {
  readonly item: CitationItem;
  readonly mark: Pick<CitationMark, 'bracketed'>;
}

const none: readonly MetadataCitation[] = [];
/** The fields that are printed as text, with the lines that belong to them. */
const FIELD =
  /^(?:title|subtitle|abstract|description|thanks)[ \t]*:[ \t]*(?![ \t[{&*!])[^\n]*\n(?:[ \t]+[^\n]*\n|[ \t]*\r?\n)*/gmu;
/** What no key stands in: code, what is escaped, a comment of YAML. */
const CODE = /`[^`\n]*`|\\[^]/gu;
const COMMENT = /[ \t]#[^\n]*/gu;

/** The citations in the fields of front matter that Pandoc reads as Markdown and prints, but for those that are marks of a passage (the abstract). */
export const citationsInMetadata = once(({ kind, text, passages }: Block): readonly MetadataCitation[] => {
  if (kind !== 'front-matter' || !text.includes('@')) return none;
  const read = new Set<number>();
  for (const { marks } of passages)
    for (const mark of marks)
      if (mark.kind === 'citation') for (const { keySource } of mark.items) read.add(keySource.start);
  return [...`${text}\n`.matchAll(FIELD)]
    .flatMap(({ 0: field, index }) => citationsIn(field, index))
    .filter(({ item }) => !read.has(item.keySource.start));
});

function citationsIn(written: string, from: number): MetadataCitation[] {
  const blank = (part: string) => ' '.repeat(part.length);
  const isBlock = /^[^:\n]*:[ \t]*[|>]/u.test(written);
  const field = (isBlock ? written : written.replace(COMMENT, blank)).replace(CODE, blank);
  return [...field.matchAll(keyPattern)].flatMap((found) => {
    const key = found[1] ?? found[2];
    // Brackets are looked for no further back.
    const before = field.slice(Math.max(0, found.index - 1000), found.index);
    // The "@" of an address is none.
    if (key === undefined || /[\p{L}\p{N}/@.]/u.test(before.slice(-1))) return [];
    const start = from + found.index + (found[1] === undefined ? 1 : 2);
    const keySource = { start, end: start + key.length };
    const item = { key, keySource, prefix: '', suffix: '', suppressAuthor: before.endsWith('-') };
    return [{ item, mark: { bracketed: before.lastIndexOf('[') > before.lastIndexOf(']') } }];
  });
}
