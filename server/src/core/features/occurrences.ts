import { normalLabel, type Block, type Comment, type PlacedBlock } from '../blocks/block';
import { readBlocks } from '../blocks/read-blocks';
import type { Analysis } from '../rules/analysis';
import { keySpan } from '../rules/key-span';
import { leadsWithin } from '../rules/known-key';
import { blockAt } from '../rules/locate';
import { shift, type Span } from '../text/span';
import { citationItemsOf } from './cited-keys';
import { carriedSource, hidden } from '../sources/carried';
import { citationsAside } from '../sources/citations-aside';
import { citationsInMetadata } from '../blocks/metadata-citations';
import { nociteOf } from '../blocks/nocite-keys';
import { isOn } from './under-cursor';

/** What stands at several places of a draft and means one thing: a citation key, or a footnote's label. */
export type Subject =
  { readonly kind: 'key'; readonly key: string } | { readonly kind: 'label'; readonly label: string };

export interface Occurrence {
  /** `@doe99` or `@{a:b}`; for a footnote its label without `^`. */
  readonly span: Span;
  readonly isDefinition: boolean;
  /** It stands in the comment of a citation that was written out, where some signs are spelt otherwise. */
  readonly isHidden?: true;
}

/** The key or label at an offset of the document, with the span under which it stands there; null for anything else. */
export function subjectAt(analysis: Analysis, offset: number): { subject: Subject; span: Span } | null {
  const block = blockAt(analysis, offset);
  if (block === null) return null;
  const placed = { block: block.reading.block, start: block.start };
  for (const { subject, span } of all(placed))
    if (isOn(span, offset) && !(subject.kind === 'key' && leadsWithin(subject.key, analysis))) return { subject, span };
  return null;
}

/** Every place of a draft where the key or label stands, in the order of the text; relative to the document. */
export function occurrences(analysis: Analysis, subject: Subject): Occurrence[] {
  return occurrencesIn(
    analysis.blocks.map(({ start, reading }) => ({ start, block: reading.block })),
    subject,
  );
}

/** The same in the text of a draft that nobody has open. */
export function occurrencesInText(text: string, subject: Subject): Occurrence[] {
  const words = subject.kind === 'key' ? subject.key : subject.label;
  return text.includes(words) || text.includes(hidden(words)) ? occurrencesIn(readBlocks(text), subject) : [];
}

function occurrencesIn(blocks: readonly PlacedBlock[], subject: Subject): Occurrence[] {
  return blocks
    .flatMap((placed) => all(placed).filter((one) => same(one.subject, subject)))
    .map(({ subject: _, ...place }) => place)
    .sort((a, b) => a.span.start - b.span.start);
}

function same(a: Subject, b: Subject): boolean {
  if (a.kind === 'key') return b.kind === 'key' && a.key === b.key;
  return b.kind === 'label' && normalLabel(a.label) === normalLabel(b.label);
}

function all({ block, start }: PlacedBlock): (Occurrence & { readonly subject: Subject })[] {
  const found: (Occurrence & { readonly subject: Subject })[] = [];
  for (const { marks } of block.passages)
    for (const mark of marks) {
      if (mark.kind === 'citation')
        for (const item of mark.items)
          found.push({
            subject: { kind: 'key', key: item.key },
            span: shift(keySpan(block.text, item), start),
            isDefinition: false,
          });
      else if (mark.kind === 'footnote' && mark.label !== null)
        found.push({
          subject: { kind: 'label', label: mark.label },
          span: shift({ start: mark.source.start + 2, end: mark.source.end - 1 }, start),
          isDefinition: false,
        });
    }
  for (const { item } of citationsAside(block))
    found.push({
      subject: { kind: 'key', key: item.key },
      span: shift(keySpan(block.text, item), start),
      isDefinition: false,
    });
  for (const { label, labelSource } of block.footnotes)
    // The label of a definition is read with its “^”.
    found.push({ subject: { kind: 'label', label }, span: shift(labelSource, start), isDefinition: true });
  for (const comment of block.comments) found.push(...carried(comment, start));
  if (block.kind === 'front-matter') found.push(...uncited(block, start));
  return found;
}

/** Keys of a citation that was written out: its comment keeps them. */
function carried(comment: Comment, start: number): (Occurrence & { readonly subject: Subject })[] {
  const carried = comment.text.includes('@') ? carriedSource(comment.text) : null;
  if (carried === null) return [];
  const toDocument = (offset: number) => start + comment.start + '<!--'.length + carried.toComment(offset);
  return readBlocks(carried.source).flatMap(({ block, start: within }) =>
    citationItemsOf(block).map((item) => {
      const span = shift(keySpan(block.text, item), within);
      return {
        subject: { kind: 'key' as const, key: item.key },
        span: { start: toDocument(span.start), end: toDocument(span.end) },
        isDefinition: false,
        isHidden: true as const,
      };
    }),
  );
}

/** Keys in front matter: in what is printed of it, those that the text does not cite, and those that our own comment names behind them. */
function uncited(block: Block, start: number): (Occurrence & { readonly subject: Subject })[] {
  const { keys, added } = nociteOf(block);
  const printed = citationsInMetadata(block).map(({ item }) => ({ key: item.key, span: keySpan(block.text, item) }));
  return [...printed, ...keys, ...added].map(({ key, span }) => ({
    subject: { kind: 'key', key },
    span: shift(span, start),
    isDefinition: false,
  }));
}
