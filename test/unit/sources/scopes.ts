import { analyse } from '../../../server/src/core/analyse';

/** Where the source of each statistic of a text was found, in order. */
export function scopesOf(text: string): string[] {
  return analyse(text, { packs: [] }).blocks.flatMap(({ ticks }) =>
    ticks.flatMap(({ sourcing }) => (sourcing === null ? [] : [sourcing.scope])),
  );
}
