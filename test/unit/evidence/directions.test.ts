import { describe } from 'vitest';
import { EvidenceIndex } from '../../../server/src/core/evidence/evidence-index';
import { loadPack } from '../../../server/src/core/evidence/load-pack';
import { checkCases } from './recognise-text';

const { pack } = loadPack(
  `
version: 1
id: kitchens
title: School Kitchens 2024
source: s
sources: [{ id: s, type: report, title: School Kitchens 2024 }]
figures:
  - id: plates
    claim: Plate waste fell by 8 percent in schools where pupils choose their own portions
    value: 8 percent
    subject: [[schools, pupils]]
    measure: [[plate waste, leftovers], [choose, self-service]]
  - id: thrown
    claim: How much less food is thrown away where children serve themselves
    value: 14 percent
    subject: [[children]]
    measure: [[food thrown away, thrown away]]
`,
  'test',
);

describe('a rise of what the source calls a fall', () => {
  checkCases(
    [
      [
        'Where pupils choose their own portions, plate waste rose by 8 percent.',
        '8 percent: plates contradicted (direction)',
      ],
      ['Where pupils choose, plate waste soared by 8 percent.', '8 percent: plates contradicted (direction)'],
      ['Where pupils choose, plate waste was 8 percent higher.', '8 percent: plates contradicted (direction)'],
      ['Where pupils choose, plate waste was 8 percent lower.', '8 percent: plates exact'],
      [
        'Where children serve themselves, 14 percent more food is thrown away.',
        '14 percent: thrown contradicted (direction)',
      ],
      [
        'Where children serve themselves, food thrown away rose by 14 percent.',
        '14 percent: thrown contradicted (direction)',
      ],
      ['Where children serve themselves, food thrown away is down 14 percent.', '14 percent: thrown exact'],
    ],
    new EvidenceIndex([pack!]),
  );
});
