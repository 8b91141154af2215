import { expect, it } from 'vitest';
import { growthOf } from '../../harness/counting';
import { analyse } from '../../../server/src/core/analyse';
import { checkRules } from '../../../server/src/core/rules/check-rules';
import { fixesFor } from '../../../server/src/core/rules/fixes';
import { defaultSettings } from '../../../server/src/core/settings';

it('does not judge all numbers of a paragraph for the fixes of each', () => {
  const steps = (size: number): number => {
    let asked = 0;
    const analysis = analyse(`${'Rents rose 5 percent and 6 percent, '.repeat(size)}so it goes.`, { packs: [] });
    const blocks = analysis.blocks.map((block) => ({
      ...block,
      ticks: block.ticks.map((tick) => ({
        ...tick,
        get evidence() {
          asked++;
          return tick.evidence;
        },
      })),
    }));
    const counted = { ...analysis, blocks };
    const found = checkRules(counted, { ...defaultSettings, maxProblems: Infinity });
    expect(found.length).toBeGreaterThan(size);
    for (const finding of found) expect(fixesFor(finding, counted)).not.toHaveLength(0);
    return asked;
  };
  expect(growthOf(steps, 50)).toBeLessThan(2.2);
});
