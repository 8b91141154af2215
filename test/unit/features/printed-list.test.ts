import { expect, test } from 'vitest';
import { analyse } from '../../../server/src/core/analyse';
import { referenceList } from '../../../server/src/core/features/reference-list';
import { bibliographyIn } from '../../harness/bibliography';

const head = '---\nreferences:\n- id: lund2021\n  title: Berths and their rents\n---\n\nRents rose [@lund2021].\n\n';
const listed = (text: string) =>
  referenceList(analyse(head + text, { packs: [], bibliography: bibliographyIn(head + text) }), null);

test.each([
  '## Bibliography\n\n::: {#refs}\n:::\n',
  '::: {.wide #refs}\n:::\n',
  '# Sources\n\n<div id="refs">\n</div>\n',
])('where Pandoc puts the list itself, no second one is added, and that is told: %j', (text) => {
  const { edits, left, isPrinted } = listed(text);
  expect(edits).toEqual([]);
  expect(isPrinted).toBe(true);
  expect(left).toEqual([
    { line: head.split('\n').length + (text.startsWith('#') ? 2 : 0), why: expect.stringContaining('no second one') },
  ]);
});

test('a list that stands there already is brought up to date', () => {
  const text = '::: {#refs}\n:::\n\n<!-- tickmark-references -->\n\n<!-- /tickmark-references -->\n';
  expect(listed(text).edits).toHaveLength(1);
});

test.each(['```\n::: {#refs}\n```\n', 'See [the list](#refs).\n'])('what only looks like it is none: %j', (text) => {
  const { edits, isPrinted, isPrintedTwice } = listed(text);
  expect(edits).toHaveLength(1);
  expect([isPrinted, isPrintedTwice]).toEqual([false, true]);
});
