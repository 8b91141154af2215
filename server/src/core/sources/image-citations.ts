import { readBlocks } from '../blocks/read-blocks';
import type { Block } from '../blocks/block';
import type { CitationItem, CitationMark } from '../blocks/mark';
import { shift, type Span } from '../text/span';
import { once } from '../text/once';

/** A citation by key within the description of an image, its place relative to the block's text. */
export interface ImageCitation {
  readonly item: CitationItem;
  readonly mark: CitationMark;
}

/** An image by itself, of which nothing is read as prose. */
const IMAGE = /!\[(?:[^[\]]|\[[^[\]]{0,300}\]){0,2000}\][([][^\n)\]]{0,2000}/gu;

/**
 * The citations in the descriptions of a block's images: "![Rents. Source: @gov2023](rents.png)". Pandoc prints a description as the caption and
 * cites what it cites. For a figure of the text around the image they are no sources.
 */
export const citationsInImages = once((block: Block): readonly ImageCitation[] =>
  block.text.includes('![') ? imagesIn(block).flatMap((image) => citationsIn(image, block.text)) : [],
);

function imagesIn({ kind, text, passages }: Block): Span[] {
  if (kind === 'paragraph' && passages.length === 0)
    return [...text.matchAll(IMAGE)].map(({ index, 0: image }) => ({ start: index, end: index + image.length }));
  return passages.flatMap(({ marks }) => marks.filter((mark) => mark.kind === 'image').map(({ source }) => source));
}

function citationsIn({ start: from, end: to }: Span, text: string): ImageCitation[] {
  const image = text.slice(from, to);
  if (!image.includes('@')) return [];
  const end = Math.max(image.lastIndexOf(']('), image.lastIndexOf(']['));
  const description = image.slice(2, end < 0 ? image.lastIndexOf(']') : end);
  return readBlocks(description).flatMap(({ start, block }) =>
    block.passages.flatMap(({ marks }) =>
      marks.flatMap((mark) =>
        mark.kind === 'citation'
          ? mark.items.map((item) => ({ mark, item: { ...item, keySource: shift(item.keySource, from + 2 + start) } }))
          : [],
      ),
    ),
  );
}
