import type { Block } from '../blocks/block';
import type { Span } from '../text/span';
import type { Analysis } from './analysis';
import { once } from './once';

interface Bound extends Span {
  readonly opens: boolean;
  /** It stands at the start of a line, where Pandoc looks for an environment over blank lines. */
  readonly isFirst: boolean;
  readonly name: string;
}

/** An environment of more blocks than this is given up. */
const mostBlocks = 500;
const none: readonly Bound[] = [];

/** Where environments of LaTeX begin and end. */
const boundsIn = once(({ kind, text }: Block): readonly Bound[] => {
  if (kind === 'front-matter' || !/\\(?:begin|end)\{/u.test(text)) return none;
  return [...text.matchAll(/(?<!\\)\\(begin|end)\{([A-Za-z]{1,40}\*?)\}/gmu)].map(
    ({ 0: all, 1: which, 2: name, index }) => ({
      start: index,
      end: index + all.length,
      opens: which === 'begin',
      isFirst: kind !== 'code' && /(?:^|[\r\n]) {0,3}$/u.test(text.slice(0, index).slice(-4)),
      name: name!,
    }),
  );
});

/**
 * Environments of LaTeX that go over blank lines, in which Pandoc looks for no citations and notes: to Markdown they are several blocks, so that
 * only who sees all of them knows. Those within one paragraph are known when it is read (`blocks/raw-latex.ts`).
 */
const environmentsIn = once(({ blocks }: Analysis): readonly Span[] => {
  const found: Span[] = [];
  let until = 0;
  for (const [i, { start, reading }] of blocks.entries())
    for (const bound of boundsIn(reading.block)) {
      if (!bound.opens || !bound.isFirst || start + bound.start < until) continue;
      const end = endOf(bound.name, start + bound.start, blocks.slice(i, i + mostBlocks));
      if (end !== null) found.push({ start: start + bound.start, end: (until = end) });
    }
  return found;
});

function endOf(name: string, from: number, blocks: Analysis['blocks']): number | null {
  let depth = 0;
  for (const { start, reading } of blocks)
    for (const bound of boundsIn(reading.block)) {
      if (bound.name !== name || start + bound.start < from) continue;
      depth += bound.opens ? 1 : -1;
      if (depth === 0) return start + bound.end;
    }
  return null;
}

/** Whether an offset of the document stands in such an environment. */
export function isInEnvironment(offset: number, analysis: Analysis): boolean {
  return environmentsIn(analysis).some(({ start, end }) => start <= offset && offset < end);
}
