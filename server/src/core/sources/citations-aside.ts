import { readBlocks } from '../blocks/read-blocks';
import type { Block } from '../blocks/block';
import type { CitationItem, CitationMark } from '../blocks/mark';
import { shift, type Span } from '../text/span';
import { once } from '../text/once';

/** A citation by key in what is not read as prose: the description of an image, a grid table. Its place is relative to the block's text. */
export interface CitationAside {
  readonly item: CitationItem;
  readonly mark: CitationMark;
  readonly isInTable: boolean;
}

/** An image by itself, of which nothing is read as prose. */
const IMAGE = /!\[(?:[^[\]]|\[[^[\]]{0,300}\]){0,2000}\][([][^\n)\]]{0,2000}/gu;

/**
 * The citations in the descriptions of a block's images ("![Rents. Source: @gov2023](rents.png)") and in the cells of Pandoc's grid tables.
 * Pandoc cites what they cite. For a figure of the text around them they are no sources.
 */
export const citationsAside = once((block: Block): readonly CitationAside[] => [
  ...(block.text.includes('![') ? imagesIn(block).flatMap((image) => citationsIn(image, block.text)) : []),
  ...(block.kind === 'paragraph' && block.text.includes('+') && GRID.test(block.text) ? inGrid(block.text) : []),
]);

const GRID = /^[ \t]*\+[-=:+]{3,}[ \t]*\r?$/mu;

/** A citation that goes on in the next line of its cell is read without its brackets. */
function inGrid(text: string): CitationAside[] {
  const start = GRID.exec(text)!.index;
  return [...text.slice(start).matchAll(/[^|\n]+/gu)].flatMap(({ 0: cell, index }) =>
    readIn(cell.trim(), start + index + cell.length - cell.trimStart().length, true),
  );
}

function imagesIn({ kind, text, passages }: Block): Span[] {
  if (kind === 'paragraph' && passages.length === 0)
    return [...text.matchAll(IMAGE)].map(({ index, 0: image }) => ({ start: index, end: index + image.length }));
  return passages.flatMap(({ marks }) => marks.filter((mark) => mark.kind === 'image').map(({ source }) => source));
}

function citationsIn({ start: from, end: to }: Span, text: string): CitationAside[] {
  const image = text.slice(from, to);
  const end = Math.max(image.lastIndexOf(']('), image.lastIndexOf(']['));
  const description = image.slice(2, end < 0 ? image.lastIndexOf(']') : end);
  return readIn(description, from + 2, false);
}

/** The citations in a stretch of a block's text that begins at `from`. */
export function readIn(text: string, from: number, isInTable: boolean): CitationAside[] {
  if (!text.includes('@')) return [];
  return readBlocks(text).flatMap(({ start, block }) =>
    block.passages.flatMap(({ marks }) =>
      marks.flatMap((mark) =>
        mark.kind === 'citation'
          ? mark.items.map((item) => ({
              mark,
              item: { ...item, keySource: shift(item.keySource, from + start) },
              isInTable,
            }))
          : [],
      ),
    ),
  );
}
