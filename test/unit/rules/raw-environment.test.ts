import process from 'node:process';
import { expect, test } from 'vitest';
import { convertCitations } from '../../../server/src/core/features/convert/convert-citations';
import { referenceList } from '../../../server/src/core/features/reference-list';
import { lint } from '../../harness/check';

const head = '---\nreferences:\n- id: lund2021\n---\n\n';
const unknown = (text: string) =>
  lint(head + text).findings.map(({ span }) => (head + text).slice(span.start + 1, span.end));
const lines = (...all: string[]) => `${all.join('\n\n')}\n`;

test.each([
  ['one in another', lines('\\begin{a}', '\\begin{b}', '[@k1]', '\\end{b}', '[@k2]', '\\end{a}', '[@k3]'), ['k3']],
  ['one of the same name', lines('\\begin{a}', '\\begin{a}', '\\end{a}', '[@k1]', '\\end{a}', '[@k2]'), ['k2']],
  [
    'the outer one is never closed',
    lines('\\begin{a}', '[@k1]', '\\begin{a}', '[@k2]', '\\end{a}', '[@k3]'),
    ['k1', 'k3'],
  ],
  ['one ends behind the other', lines('\\begin{a}', '\\begin{b}', '\\end{a}', '[@k1]', '\\end{b}'), ['k1']],
])('what stands in an environment over blank lines is no citation: %s', (_, text, expected) => {
  expect(unknown(text)).toEqual(expected);
});

test('environments that nobody closes are read in no time', () => {
  // Processor time: others may be at work on the machine.
  const start = process.cpuUsage();
  expect(unknown(`[@k1]\n\n<div>\n${'\\begin{a}\n'.repeat(60_000)}`)).toEqual(['k1']);
  expect(process.cpuUsage(start).user).toBeLessThan(6e6);
});

test('such an environment is neither converted nor listed', () => {
  const text = `${head}Rents rose [@lund2021].\n\n\\begin{quote}\n\n[@lund2021], [@k1]\n\n\\end{quote}\n`;
  const { analysis } = lint(text);
  const converted = convertCitations(analysis, 'footnote', null, (changed) => lint(changed).analysis);
  expect(converted).toMatchObject({ converted: 1, left: [] });
  expect(converted.text).toContain('\\begin{quote}\n\n[@lund2021], [@k1]\n\n\\end{quote}');
  expect(referenceList(analysis, null)).toMatchObject({ references: 1, unknown: [] });
});
