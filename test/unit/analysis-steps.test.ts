import { expect, test } from 'vitest';
import { analysing } from '../../server/src/core/analyse';
import { AnalysisCache } from '../../server/src/core/analysis-cache';
import type { PlacedBlock } from '../../server/src/core/blocks/block';
import { DefinedInDocument } from '../../server/src/core/blocks/defined-in-document';
import { readBlocks } from '../../server/src/core/blocks/read-blocks';
import type { BlockChange } from '../../server/src/core/blocks/recount';
import { Segment } from '../../server/src/core/blocks/segment';
import { noEnvironments, updatingEnvironments } from '../../server/src/core/claims/environments';
import { Elsewhere } from '../../server/src/core/elsewhere';
import type { Pack } from '../../server/src/core/evidence/pack';
import type { Analysis } from '../../server/src/core/rules/analysis';
import { checkingRules, checkRules } from '../../server/src/core/rules/check-rules';
import { countingStyles, noStyleCounts } from '../../server/src/core/sources/draft-style';
import { noNotes, readingNotes } from '../../server/src/core/sources/read-notes';
import { noUsedLabels, updatingUsedLabels } from '../../server/src/core/sources/used-labels';
import { defaultSettings } from '../../server/src/core/settings';
import { toEnd, type Steps } from '../../server/src/core/text/steps';

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

const from = (now: readonly PlacedBlock[]): BlockChange => ({ before: [], now, same: { prefix: 0, suffix: 0 } });

const segments = (count: number): readonly Segment[] =>
  Array.from({ length: count }, (_, i) => new Segment(`[a${i}]: https://example.org\n`, place));
const place = { isStart: false, isEnd: false, hasFrontMatter: false };

const scopesIn = ({ blocks }: Analysis) => blocks.flatMap(({ ticks }) => ticks.map(({ sourcing }) => sourcing?.scope));

/** What is asked of the whole draft at once is done in steps, too: one that grows with the draft would hold up every answer. */
test.each<[string, (blocks: readonly PlacedBlock[]) => Steps<unknown>]>([
  ['notes', (now) => readingNotes(noNotes, from(now), { has: () => false })],
  ['styles', (now) => countingStyles(noStyleCounts, from(now))],
  ['labels', (now) => updatingUsedLabels(noUsedLabels, from(now))],
  ['environments', (now) => updatingEnvironments(noEnvironments, from(now))],
])('%s of a long draft are found in steps', (_, find) => {
  const steps = countSteps(find(readBlocks(draft(6000))));
  expect(steps).toBeGreaterThan(10);
});

test('the definitions and repeated figures of a long draft are found in steps, and so are its findings', () => {
  const analysis = toEnd(analysing(draft(6000), { packs }));
  expect(countSteps(new DefinedInDocument().updating(segments(6000), segments(6000)))).toBeGreaterThan(10);
  expect(countSteps(new Elsewhere().marking(analysis.blocks))).toBeGreaterThan(10);
  expect(countSteps(checkingRules(analysis, settings))).toBeGreaterThanOrEqual(analysis.blocks.length);
});

test('wherever the end of a reading is broken off, the next one is complete', () => {
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
