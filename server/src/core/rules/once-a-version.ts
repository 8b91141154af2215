import type { Analysis } from './analysis';

/**
 * What rules and features have worked out for a version of a document as a whole, kept with it. Not in a `WeakMap` (`once`), whose values V8 holds on to while it
 * collects young objects: one that leads back to its version would keep all of it, a megabyte a key at 100,000 words, until everything is collected.
 */
export class VersionMemory {
  readonly #known = new Map<unknown, unknown>();

  recall<V>(compute: (analysis: Analysis) => V, analysis: Analysis): V {
    if (!this.#known.has(compute)) this.#known.set(compute, compute(analysis));
    return this.#known.get(compute) as V;
  }
}

/** A function that computes its answer once for each version of a document. */
export function onceAVersion<V>(compute: (analysis: Analysis) => V): (analysis: Analysis) => V {
  return (analysis) => analysis.memory.recall(compute, analysis);
}
