import { defineConfig } from 'vitest/config';
import { cslForVitest } from './scripts/csl-as-text.mjs';
import { letterRangesForVitest } from './scripts/letter-ranges.mjs';

const tests = ['test/unit/**/*.test.ts', 'test/fuzz/**/*.test.ts', 'test/eval/**/*.test.ts'];
/** Tests that put another module in the place of one of ours need modules of their own. */
const mocking = ['test/unit/cli/fix.test.ts', 'test/unit/cli/failure.test.ts', 'test/unit/block-failure.test.ts'];

export default defineConfig({
  test: {
    pool: 'threads',
    // Most of the time would go into reading the same modules once for each file.
    projects: [
      { extends: true, test: { name: 'tests', include: tests, exclude: mocking, isolate: false } },
      { extends: true, test: { name: 'mocking', include: mocking } },
    ],
    setupFiles: ['test/harness/same-documents.ts'],
    // A busy machine is no failure.
    testTimeout: 90_000,
  },
  plugins: [cslForVitest, letterRangesForVitest],
});
