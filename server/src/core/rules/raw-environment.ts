import type { Block } from '../blocks/block';
import type { Span } from '../text/span';
import type { Analysis } from './analysis';
import { once } from './once';
import { onceAVersion } from './once-a-version';

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
const environmentsIn = onceAVersion(({ blocks }): readonly Span[] => {
  const found: Span[] = [];
  const open = new Map<string, { readonly start: number; readonly isFirst: boolean; readonly block: number }[]>();
  for (const [block, { start, reading }] of blocks.entries())
    for (const { name, opens, isFirst, ...bound } of boundsIn(reading.block)) {
      const begun = open.get(name) ?? [];
      if (opens) {
        begun.push({ start: start + bound.start, isFirst, block });
        open.set(name, begun);
        continue;
      }
      const begin = begun.pop();
      if (begin?.isFirst !== true || block - begin.block >= mostBlocks) continue;
      // Those within it are part of it.
      while (found.length > 0 && found.at(-1)!.start > begin.start) found.pop();
      // One that ends behind what it begins in is none.
      if ((found.at(-1)?.end ?? 0) <= begin.start) found.push({ start: begin.start, end: start + bound.end });
    }
  return found;
});

/** Whether an offset of the document stands in such an environment. */
export function isInEnvironment(offset: number, analysis: Analysis): boolean {
  return environmentsIn(analysis).some(({ start, end }) => start <= offset && offset < end);
}
