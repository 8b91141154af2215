import { expect, it } from 'vitest';
import { buildFingerprint, serialiseFingerprint } from '../../../server/src/core/evidence/fingerprint';
import { loadPack } from '../../../server/src/core/evidence/load-pack';
import { lint } from '../../harness/check';

const source =
  'The orchards of Merrow are old, and nobody plants them anew. A well-known grower told us that apples keep no calendar.';
const { pack } = loadPack(
  `version: 1
id: orchards
title: Orchards of Merrow
source: orchards2024
fingerprint: orchards.json
sources:
  - id: orchards2024
    type: report
    title: Orchards of Merrow
    author: [{ literal: Fruit Office }]
    issued: { date-parts: [[2024]] }
    custom: { verification: read }
figures:
  - { id: trees, claim: Apple trees in Merrow, value: '83,000', subject: [[Merrow]], measure: [[apple trees]] }
`,
  'orchards.yaml',
  () => serialiseFingerprint(buildFingerprint(source)),
);

const messages = (draft: string): string[] =>
  lint(draft, [pack!]).findings.flatMap(({ rule, message }) => (rule === 'misquotation' ? [message] : []));

it.each([
  'Le bureau écrit : « Les vergers sont vieux, et personne ne les replante » [@orchards2024].',
  'The Fruit Office writes « the pears of the valley are for the birds alone » [@orchards2024].',
  'The Fruit Office says “les vergers de Merrow sont vieux et personne ne plante” [@orchards2024].',
  'The Fruit Office writes “puud on vanad ja keegi ei istuta uusi” (“our trees are old and nobody sets a new one”) [@orchards2024].',
  'The Fruit Office writes (my translation): “The trees of our land are aged and no one sets new ones” [@orchards2024].',
  'The Fruit Office writes that “the trees of our land are aged and no one sets new ones” (translated by the author) [@orchards2024].',
])('does not look for a translation: %s', (draft) => {
  expect(messages(draft)).toEqual([]);
});

it.each([
  'The mayor replied to the office with “you will have your trees when we have our money” [@orchards2024].',
  'A sign at the gate reads “please leave the apples for those who come after you” [@orchards2024].',
  'In other words, “the trees are dying and nobody is there to count them” [@orchards2024].',
  'The idea that “more wasps will always mean more sugar in the fruit” was dropped by the Fruit Office [@orchards2024].',
  'The Fruit Office would like to ask each grower, “what have you done for your trees today?” [@orchards2024]',
  'The survey has a part on “wasps, woodpeckers and the future of the pear”, which few read [@orchards2024].',
])('does not take a bare citation for a promise that the source says so: %s', (draft) => {
  expect(messages(draft)).toEqual([]);
});

it('finds words that are put in the mouth of the source, or set off with a citation', () => {
  for (const draft of [
    'The Fruit Office writes that “every grower should be given a ladder by the state” [@orchards2024].',
    'The Fruit Office finds that “every grower should be given a ladder by the state” [@orchards2024].',
    '“Every grower should be given a ladder by the state”, the Fruit Office says [@orchards2024].',
    '> Every grower should be given a ladder by the state, and a cart. [@orchards2024]',
  ])
    expect(messages(draft), draft).toEqual([expect.stringMatching(/^These words are not in the source/)]);
});

it.each([
  '“Every grower should be given a ladder by the state” [@orchards2024].',
  'Orchards need help, because “every grower should be given a ladder by the state” [@orchards2024].',
  'The remedy is plain: “every grower should be given a ladder by the state.” [@orchards2024]',
])('finds invented words that only a citation ties to the source: %s', (draft) => {
  expect(messages(draft)).toEqual([expect.stringMatching(/^These words are not in the source/)]);
});

it.each([
  'A poster on the wall: “every grower should be given a ladder by the state” [@orchards2024].',
  'Some act as though “every grower should be given a ladder by the state” [@orchards2024].',
  '“Every grower should be given a ladder by the state” is what the mayor said, and the survey shows why [@orchards2024].',
  '“Every Grower a Ladder of His Own” [@orchards2024]',
])('leaves alone: %s', (draft) => {
  expect(messages(draft)).toEqual([]);
});

it('finds a changed word even where the source is only cited', () => {
  expect(
    messages('A sad line: “the orchards of Merrow are dead, and nobody plants them anew” [@orchards2024].'),
  ).toEqual([expect.stringContaining('“dead”')]);
});

it('reads over soft hyphens and words broken at the end of a line', () => {
  expect(
    messages('The office says “the orch\u00ADards of Merrow are old, and no\u00ADbody plants them” [@orchards2024].'),
  ).toEqual([]);
  expect(
    messages('The office says “the orchards of Mer-\nrow are old, and nobody plants them” [@orchards2024].'),
  ).toEqual([]);
  expect(
    messages('The office says “A well-\nknown grower told us that ap-\nples keep no calendar” [@orchards2024].'),
  ).toEqual([]);
  expect(
    messages('The office says “the orchards of Mer-\nton are old, and nobody plants them” [@orchards2024].'),
  ).toHaveLength(1);
});
