import { expect, test } from 'vitest';
import { analyse } from '../../../server/src/core/analyse';
import { loadPack } from '../../../server/src/core/evidence/load-pack';
import { checkRules } from '../../../server/src/core/rules/check-rules';
import { defaultSettings } from '../../../server/src/core/settings';

const pack = loadPack(
  `version: 1
id: meals
title: Meals 2024
source: meals2024
complete: true
sources:
  - id: meals2024
    type: report
    title: Meals 2024
    author: [{ literal: Food Council }]
    issued: { date-parts: [[2024]] }
figures:
  - id: price
    claim: What parents pay for a school lunch
    value: $2.40
    subject: [[parents, families]]
    measure: [[pay, paid, price, charge]]
  - id: cost
    claim: What a school lunch costs the kitchen
    value: $3.85
    subject: [[kitchen, kitchens]]
    measure: [[costs, cost]]
  - id: waste
    claim: Share of the food that is thrown away
    value: 18 percent
    subject: [[food, lunches]]
    measure: [[thrown away, wasted]]
    qualifiers:
      - { kind: method, words: [trial, 35 kitchens], phrase: in a trial of 35 kitchens }
`,
  'meals.yaml',
).pack!;

const rulesOn = (text: string) =>
  checkRules(analyse(text, { packs: [pack] }), defaultSettings).map(({ rule, span }) => [
    rule,
    text.slice(span.start, span.end),
  ]);

test('what is left between two sums of the source contradicts neither', () => {
  const rules = rulesOn('Kitchens lose $1.45 on each lunch that parents pay for [@meals2024].').map(([rule]) => rule);
  expect(rules).not.toContain('contradicted-figure');
  expect(rulesOn('Parents pay $2.90 for a school lunch [@meals2024].')).toContainEqual([
    'contradicted-figure',
    '$2.90',
  ]);
});

test('a number in the words that limit a figure is one of the source', () => {
  expect(rulesOn('In a trial of 35 kitchens, 18 percent of the food was thrown away [@meals2024].')).toEqual([]);
});

test('a verb that bounds a number is no part of what is said or mended', () => {
  const text = 'Families paid nothing, and the charge for parents topped $2.90 a lunch [@meals2024].';
  const analysis = analyse(text, { packs: [pack] });
  for (const finding of checkRules(analysis, defaultSettings)) expect(finding.message).not.toContain('topped');
  expect(rulesOn('The kitchens passed $3.85 on to the state, which is what a lunch costs [@meals2024].')).toEqual([]);
});
