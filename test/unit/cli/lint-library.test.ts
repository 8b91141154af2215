import { expect, test } from 'vitest';
import { lintLibrary } from '../../../server/src/cli/lint-library';

const entries = (count: number) =>
  Array.from({ length: count }, (_, i) => `@book{k${i}, title = {Title ${i}}, year = {2020}}\n`);
const tooLong = `@book{odd, title = {Berths}, note = {${'Rents rose. '.repeat(20_000)}}}\n`;

test('an entry that is read in part only is told in a library that is too large to be read whole by an editor', async () => {
  const text = [...entries(600), tooLong].join('');
  const { findings, references } = await lintLibrary('a.bib', text);
  expect(references).toBe(601);
  expect(findings.map(({ span, severity }) => [text.slice(span.start, span.end), severity])).toEqual([
    ['odd', 'warning'],
  ]);
});

test('of a very large library it says from where on entries were not read in full', async () => {
  const text = [...entries(5000), tooLong].join('');
  const { findings } = await lintLibrary('a.bib', text);
  expect(findings.map(({ severity }) => severity)).toEqual(['information']);
  expect(findings[0]!.span.start).toBe(text.indexOf('@book{odd'));
  expect(findings[0]!.message).toContain('only the first 5,000 entries');
});

test('a list in YAML that is broken in the middle is still a library', async () => {
  const text = 'references:\n- id: a\n  title: A\n- id\n- id: b\n  title: B\n';
  const { findings, references } = await lintLibrary('a.yaml', text);
  expect(references).toBe(2);
  expect(findings.map(({ span, severity }) => [text.slice(span.start, span.end), severity])).toEqual([
    ['- id', 'error'],
  ]);
});
