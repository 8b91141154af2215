import { describe } from 'vitest';
import { EvidenceIndex } from '../../../server/src/core/evidence/evidence-index';
import { loadPack } from '../../../server/src/core/evidence/load-pack';
import { checkCases } from './recognise-text';

const { pack } = loadPack(
  `
version: 1
id: rivers
title: Rivers 2024
source: s
sources: [{ id: s, type: report, title: Rivers 2024 }]
figures:
  - id: rank
    claim: Rank of Arden among the countries of the region by river pollution, highest first
    value: fifth
    subject: [[Arden]]
    measure: [[river pollution, polluted rivers]]
  - id: rate
    claim: Sick bathers in Arden in 2024
    value: 27 cases per 1,000 bathers
    period: '2024'
    subject: [[Arden]]
    measure: [[sick bathers, bathers who fell ill, bathers fell ill]]
  - id: trips
    claim: River trips made in Arden in 2023/24
    value: 48.2 million
    period: 2023/24
    subject: [[Arden]]
    measure: [[river trips]]
  - id: spending
    claim: Spending of Arden on its rivers in 2024
    value: €120 million
    period: '2024'
    subject: [[Arden]]
    measure: [[spending, spent], [rivers]]
  - id: saved
    claim: Time that a new lock saves each working day
    value: 38 minutes
    subject: [[new lock]]
    measure: [[saves, saved, saving]]
  - id: plan
    claim: Cost of the river plan in 2024-2033
    value: €11 billion
    period: 2024-2033
    subject: [[river plan]]
    measure: [[cost]]
`,
  'test',
);

const index = new EvidenceIndex([pack!]);

describe('a rank told by a count', () => {
  checkCases(
    [
      ['Only four countries have more river pollution than Arden.', 'four: rank equivalent'],
      ['Only six countries have more river pollution than Arden.', 'six: rank contradicted (value)'],
      ['Arden is among the ten countries with the highest river pollution.', 'ten: rank implied'],
      ['Arden is in the top ten for river pollution.', 'ten: rank implied'],
    ],
    index,
  );
});

describe('a value in another form', () => {
  checkCases(
    [
      ['In Arden 2.7 percent of bathers fell ill in 2024.', '2.7 percent: rate equivalent'],
      ['River trips in Arden numbered 48.2m in 2023/24.', '48.2m: trips exact'],
      ['In 2024 Arden spent €10 million a month on its rivers.', '€10 million a month: spending equivalent'],
      ['A new lock saves 38 minutes a week.', '38 minutes a week: saved contradicted (unit)'],
      ['With a new lock, 38 minutes are saved each working day.', '38 minutes: saved exact'],
      ['The river plan will cost €1.1 billion a year in 2024-2033.', '€1.1 billion a year: plan equivalent'],
      ['The river plan will cost €11 billion a year in 2024-2033.', '€11 billion a year: plan contradicted (unit)'],
    ],
    index,
  );
});

describe('a sentence around its number', () => {
  checkCases(
    [
      ['What does the river plan cost? All of €15 billion.', '€15 billion: plan contradicted (value)'],
      ['Nothing is cheap: the river plan will cost €15 billion.', '€15 billion: plan contradicted (value)'],
      ['At no time did Arden spend more than €130 million on its rivers in 2024.', '€130 million: spending implied'],
      [
        'At no time did Arden spend more than €100 million on its rivers in 2024.',
        '€100 million: spending contradicted (value)',
      ],
      [
        'There is no question that Arden spent more than €100 million on its rivers in 2024.',
        '€100 million: spending implied',
      ],
      // Of other things than the figure's.
      ["Arden's paper mills spent €120 million on rivers in 2024."],
      ['In 2024, 43 percent of the cases of sick bathers in Arden were children.'],
    ],
    index,
  );
});

describe('a table under a time', () => {
  checkCases(
    [
      [
        '| Calendar week | River trips in Arden, 2023/24 |\n|---|---|\n| 12 | 48.2 million |\n',
        '48.2 million: trips exact',
      ],
    ],
    index,
  );
});
