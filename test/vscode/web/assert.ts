/** As much of `node:assert/strict` as the suite uses, for a browser. Plain data is compared as JSON, which VS Code's classes can be, too. */
function ok(value: unknown, message = 'not true'): asserts value {
  if (!value) throw new Error(message);
}

const json = (value: unknown) => JSON.stringify(value, null, 1);

export default {
  ok,
  equal(actual: unknown, expected: unknown, message?: string): void {
    ok(Object.is(actual, expected), message ?? `${json(actual)} is not ${json(expected)}`);
  },
  notEqual(actual: unknown, expected: unknown, message?: string): void {
    ok(!Object.is(actual, expected), message ?? `${json(actual)} is just that`);
  },
  deepEqual(actual: unknown, expected: unknown, message?: string): void {
    ok(json(actual) === json(expected), message ?? `${json(actual)} is not ${json(expected)}`);
  },
  match(actual: string, expected: RegExp): void {
    ok(expected.test(actual), `${actual} does not match ${expected}`);
  },
  doesNotMatch(actual: string, expected: RegExp): void {
    ok(!expected.test(actual), `${actual} matches ${expected}`);
  },
};
