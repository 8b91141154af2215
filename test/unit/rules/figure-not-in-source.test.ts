import { expect, it } from 'vitest';
import { loadPack } from '../../../server/src/core/evidence/load-pack';
import { lint } from '../../harness/check';

const { pack } = loadPack(
  `version: 1
id: orchards
title: Orchards of Merrow
source: orchards2024
complete: true
sources:
  - { id: orchards2024, type: report, title: Orchards of Merrow, author: [{ literal: Fruit Office }], issued: { date-parts: [[2024]] }, custom: { verification: read } }
figures:
  - { id: old, claim: Share of Merrow's apple trees older than fifty years, value: 31 percent, subject: [[Merrow]], measure: [[older than fifty]] }
  - { id: trees, claim: Apple trees in Merrow, value: '83,000', subject: [[Merrow]], measure: [[apple trees]] }
  - { id: crop, claim: Apples picked in Merrow, value: '2,400 tonnes', subject: [[Merrow]], measure: [[picked]] }
  - { id: press, claim: Growers who own a press, value: 2 in 5, subject: [[growers]], measure: [[press]] }
  - { id: cider, claim: Cider that a household drinks in a year, value: 12 litres, subject: [[household]], measure: [[drinks]] }
`,
  'orchards.yaml',
);

const flagged = (sentence: string): boolean =>
  lint(`${sentence} [@orchards2024].`, [pack!]).findings.some(({ rule }) => rule === 'figure-not-in-source');

it.each([
  'Nearly a third of the wood goes back to before the war',
  'Some 69 percent of the wood was planted since',
  'The harvest was 2.4 million kilograms',
  'The harvest came to about 2,400,000 kg',
  'Roughly 80,000 trunks stand in the valleys',
  'Three in five of those who farm have to hire one',
  'More than 11 litres of it flow down each throat',
  'Fewer than 90,000 trunks stand in the valleys',
  'Two thirds of the report deals with wasps',
  'A half of its chapters deal with wasps',
])('leaves alone what restates a figure or counts the work itself: %s', (sentence) => {
  expect(flagged(sentence)).toBe(false);
});

it.each([
  'Wasps spoil 52 percent of the pears',
  'The harvest was 2.9 million kilograms',
  'Some 310 schools have a tree',
  'Nearly half of the wood goes back to before the war',
  'A basket costs €14',
])('flags what none of the figures can mean: %s', (sentence) => {
  expect(flagged(sentence)).toBe(true);
});
