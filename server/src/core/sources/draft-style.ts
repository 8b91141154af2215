import type { Block } from '../blocks/block';
import { isOnlyCrossReference } from '../blocks/cross-reference';
import { recounting, type BlockChange } from '../blocks/recount';
import type { Steps } from '../text/steps';
import type { CitationStyle } from './citation-style';

/** How often a draft cites in each way, and how many blocks name a bibliography. */
export type StyleCounts = Readonly<Record<'pandoc' | 'footnote' | 'link' | 'bibliography', number>>;

export const noStyleCounts: StyleCounts = { pandoc: 0, footnote: 0, link: 0, bibliography: 0 };

/** The counts over a document, from those over the version before. */
export function countingStyles(before: StyleCounts, change: BlockChange): Steps<StyleCounts> {
  return recounting(before, change, countIn);
}

/** How the draft cites: what it uses most; footnotes when it cites nothing yet, Pandoc keys when its front matter names a bibliography. */
export function styleOf({ pandoc, footnote, link, bibliography }: StyleCounts): CitationStyle {
  if (pandoc > 0 && pandoc >= footnote) return 'pandoc';
  if (footnote > 0) return 'footnote';
  if (bibliography > 0) return 'pandoc';
  return link > 0 ? 'link' : 'footnote';
}

function countIn(block: Block): StyleCounts {
  const count = { pandoc: 0, footnote: 0, link: 0, bibliography: 0 };
  if (block.kind === 'front-matter' && /^(?:bibliography|references):/mu.test(block.text)) count.bibliography++;
  for (const { marks } of block.passages) {
    for (const mark of marks) {
      if (mark.kind === 'citation') count.pandoc += isOnlyCrossReference(mark) ? 0 : 1;
      else if (mark.kind === 'footnote') count.footnote++;
      else if (mark.kind === 'link' && !mark.bare && /^https?:/iu.test(mark.url)) count.link++;
    }
  }
  return count;
}
