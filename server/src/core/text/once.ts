/**
 * A function that computes each object's answer once. Sentences and passages stay the same objects while their block's
 * text does, so that what a rule reads in them costs nothing on the next keystroke elsewhere.
 */
export function once<K extends object, V>(compute: (key: K) => V): (key: K) => V {
  const known = new WeakMap<K, V>();
  return (key) => {
    const found = known.get(key);
    if (found !== undefined || known.has(key)) return found!;
    const value = shared(compute(key));
    known.set(key, value);
    return value;
  };
}

/** The same for what is asked again and again of one object before the next comes, as of the headings above a block: nothing else is remembered, and nothing is looked up. */
export function onceInARow<K extends object, V>(compute: (key: K) => V): (key: K) => V {
  let last: { readonly key: K; readonly value: V } | null = null;
  return (key) => {
    if (last?.key !== key) last = { key, value: compute(key) };
    return last.value;
  };
}

const nothing: readonly never[] = [];

/** Most of the time there is nothing of what is looked for: a draft has thousands of empty answers, which are one in memory. */
function shared<V>(value: V): V {
  return Array.isArray(value) && value.length === 0 ? (nothing as V) : value;
}
