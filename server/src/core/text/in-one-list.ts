/**
 * What is found for each item, in one list; where only one holds anything it is that list itself, so it must not be changed. `flatMap` gives the same, but
 * V8 joins its lists an element at a time by slower means than a loop: this is for what is asked of every block or claim of a draft.
 */
export function inOneList<Item, Found>(
  items: readonly Item[],
  find: (item: Item, index: number) => readonly Found[],
): readonly Found[] {
  let only: readonly Found[] = [];
  let all: Found[] | null = null;
  for (let i = 0; i < items.length; i++) {
    const found = find(items[i]!, i);
    if (found.length === 0) continue;
    if (only.length === 0) only = found;
    else {
      all ??= [...only];
      for (const one of found) all.push(one);
    }
  }
  return all ?? only;
}
