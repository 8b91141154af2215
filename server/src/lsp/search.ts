import type { Pack } from '../core/evidence/pack';
import { preparingSearch } from '../core/evidence/search-figures';

/** How long figures are indexed, in milliseconds, before what else is waiting is handled. */
const slice = 10;

/** Gets lists of packs ready to be searched, large ones without keeping anybody waiting but who searches. */
export class SearchIndexes {
  private readonly ready = new WeakMap<readonly Pack[], Promise<void>>();

  constructor(private readonly pause: () => Promise<void>) {}

  /** Resolves when a search of the packs takes no longer than a search. */
  prepare(packs: readonly Pack[]): Promise<void> {
    let ready = this.ready.get(packs);
    if (ready === undefined) this.ready.set(packs, (ready = this.run(packs)));
    return ready;
  }

  private async run(packs: readonly Pack[]): Promise<void> {
    const steps = preparingSearch(packs);
    let start = performance.now();
    while (steps.next().done !== true) {
      if (performance.now() - start < slice) continue;
      await this.pause();
      start = performance.now();
    }
  }
}
