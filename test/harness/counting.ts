/**
 * An array that counts how often something of it is read: the steps that work on it takes, the same on every machine. What takes
 * twice the steps for twice the items is linear.
 */
export function counting<T>(items: readonly T[]): { readonly items: readonly T[]; readonly reads: () => number } {
  let reads = 0;
  const counted = new Proxy(items, {
    get(target, key, receiver): unknown {
      reads++;
      return Reflect.get(target, key, receiver);
    },
  });
  return { items: counted, reads: () => reads };
}

/** How many times the steps grow when the size doubles: 2 is linear, 4 quadratic. */
export function growthOf(stepsFor: (size: number) => number, size: number): number {
  return stepsFor(2 * size) / stepsFor(size);
}
