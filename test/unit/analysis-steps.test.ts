import { expect, test } from 'vitest';
import { analysing } from '../../server/src/core/analyse';
import { AnalysisCache } from '../../server/src/core/analysis-cache';
import type { Pack } from '../../server/src/core/evidence/pack';
import type { Analysis } from '../../server/src/core/rules/analysis';
import { checkingRules, checkRules } from '../../server/src/core/rules/check-rules';
import { defaultSettings } from '../../server/src/core/settings';
import type { Steps } from '../../server/src/core/text/steps';
import { toEnd } from '../../server/src/core/text/steps';

const bare = 'The rent in region 7 rose by 14 percent.';
const sourced = 'The rent in region 7 rose by 14 percent ([Census](https://example.org/a.pdf)).';
const packs: readonly Pack[] = [];
const settings = { ...defaultSettings, maxProblems: Infinity };

function draft(paragraphs: number): string {
  const words = Array.from(
    { length: paragraphs },
    (_, i) => `Nothing that is measured stands in paragraph ${'x'.repeat(i % 7)}.`,
  );
  return [bare, ...words, sourced].join('\n\n');
}

function countSteps(steps: Steps<unknown>): number {
  let count = 1;
  while (steps.next().done !== true) count++;
  return count;
}

const scopesIn = ({ blocks }: Analysis) => blocks.flatMap(({ ticks }) => ticks.map(({ sourcing }) => sourcing?.scope));

/** What the whole draft asks for is done in steps, too: one that grows with the draft would hold up every answer. */
test('a draft twice as long takes twice as many steps, to read and to check', () => {
  const [short, long] = [2000, 4000].map((paragraphs) => analysing(draft(paragraphs), { packs }));
  const [few, many] = [countSteps(short!), countSteps(long!)];
  expect(many / few).toBeGreaterThan(1.9);
  expect(many / few).toBeLessThan(2.1);
  const analysis = toEnd(analysing(draft(2000), { packs }));
  expect(countSteps(checkingRules(analysis, settings))).toBeGreaterThanOrEqual(analysis.blocks.length);
});

test('wherever a reading is broken off, the next one is complete', () => {
  const text = draft(1200);
  const whole = toEnd(analysing(text, { packs }));
  const expected = scopesIn(whole);
  expect(expected).toContain('elsewhere');
  const all = countSteps(analysing(text, { packs }));
  for (let back = 1; back <= 12; back++) {
    const cache = new AnalysisCache();
    const steps = analysing(text, { packs, cache });
    for (let i = 0; i < all - back; i++) steps.next();
    const read = toEnd(analysing(text, { packs, cache }));
    expect(scopesIn(read)).toEqual(expected);
    expect(checkRules(read, settings)).toEqual(checkRules(whole, settings));
  }
});
