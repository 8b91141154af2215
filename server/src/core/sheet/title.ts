import { tidy } from '../features/markdown';
import type { Analysis } from '../rules/analysis';
import { slice } from '../text/span';

/** The draft's title: of its front matter, else its first heading; null where it has neither. */
export function titleOf({ blocks }: Analysis): string | null {
  const first = blocks[0]?.reading.block;
  if (first?.kind === 'front-matter') {
    const named = /^title[ \t]*:/imu.exec(first.text);
    const title = first.passages.find(({ source }) => named !== null && source.start >= named.index);
    // The title's passage, and not that of a field further down.
    if (title !== undefined && !slice(first.text, { start: named!.index, end: title.source.start }).includes('\n'))
      return tidy(title.prose, 200) || null;
  }
  for (const { reading } of blocks)
    if (reading.block.kind === 'heading') return tidy(reading.block.passages[0]?.prose ?? '', 200) || null;
  return null;
}
