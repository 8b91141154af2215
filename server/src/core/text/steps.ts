/** Work that can be interrupted after each step; it ends with a result. */
export type Steps<Result> = Generator<void, Result, void>;

/** Looks at one item after the other, many in a step: for what takes next to no time with each of them, where there may be tens of thousands. */
export function* visiting<Item>(items: readonly Item[], visit: (item: Item, index: number) => void): Steps<void> {
  for (let i = 0; i < items.length; i++) {
    visit(items[i]!, i);
    if (endsStep(i)) yield;
  }
}

const inAStep = 500;

/** Whether a step should end with the item at an index, where each item takes next to no time. */
export function endsStep(index: number): boolean {
  return index % inAStep === inAStep - 1;
}

/** Does all of the work at once. */
export function toEnd<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
