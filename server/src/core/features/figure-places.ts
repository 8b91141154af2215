import type { Figure, Pack } from '../evidence/pack';
import type { Tick } from '../evidence/tick';
import { onceAVersion } from '../rules/once-a-version';
import { shift, type Span } from '../text/span';

/** A place of a draft that states a known figure, right or wrong. */
export interface FigurePlace {
  readonly figure: Figure;
  readonly pack: Pack;
  readonly tick: Tick;
  /** The number with its unit, relative to the document. */
  readonly span: Span;
}

/** The places of a draft where known figures stand, in the order of the text. */
export const figurePlaces = onceAVersion((analysis): readonly FigurePlace[] => {
  const places: FigurePlace[] = [];
  for (const { start, ticks } of analysis.blocks)
    for (const tick of ticks)
      if (tick.evidence !== null) {
        const { figure, pack } = tick.evidence;
        places.push({ figure, pack, tick, span: shift(tick.claim.at, start) });
      }
  return places;
});

/** How often a draft states each figure. */
export const figureUse = onceAVersion((analysis): ReadonlyMap<Figure, number> => {
  const use = new Map<Figure, number>();
  for (const { figure } of figurePlaces(analysis)) use.set(figure, (use.get(figure) ?? 0) + 1);
  return use;
});
