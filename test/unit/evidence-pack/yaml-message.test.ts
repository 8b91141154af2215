import { expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import { explainYaml } from '../../../server/src/core/evidence/yaml-message';
import { loadPack } from '../../../server/src/core/evidence/load-pack';

const pack = `version: 1
id: fares
figures:
  - id: one
    claim: Price of a ticket
    value: 4 percent
  - id: two
    claim: Buses
`;

it.each([
  ['a space too few', '    claim: Price', '   claim: Price', 'claim', 'further left'],
  ['a space too many', '    value', '     value', 'claim', 'The next line begins further right or left'],
  ['a tab', '    value', '\tvalue', 'value', 'begins with a tab'],
  ['a colon in a text', 'Price of', 'Price: of', 'claim', 'needs quotes'],
  ['a missing colon', 'value: 4', 'value 4', 'value', 'colon is missing'],
  ['an open bracket', 'claim: Buses', 'claim: [Buses', '', 'bracket is opened before here'],
  ['an open quotation mark', 'claim: Buses', 'claim: "Buses', '', 'quotation mark is opened before here'],
  ['a key twice', 'claim: Buses', 'id: Buses', 'id: Buses', 'stands twice'],
  ['a sign at the start', 'claim: Buses', 'claim: @Buses', '@Buses', 'Put the text in quotes'],
])('%s is told once, where it is, with what to do', (_, from, to, place, words) => {
  const text = pack.replace(from, to);
  const problems = loadPack(text, 'test').problems;
  expect(problems.map(({ message }) => message)).toEqual([expect.stringContaining(words)]);
  expect(problems[0]!.message).toMatch(/Nothing of this file is used until then\.$/);
  if (place !== '') expect(text.slice(text.lastIndexOf('\n', problems[0]!.start) + 1).split('\n')[0]).toContain(place);
});

it.each([
  ['- id: a\n  title: Rents: a survey\n', 'title: "Rents: a survey"'],
  ['- title: Rents: a survey\n', 'title: "Rents: a survey"'],
  ["- title: Rents: “a” 'survey'\n", 'title: "Rents: a survey"'],
  ['- id: a\n\ttitle: Rents\n', 'begins with a tab'],
  ['title: "Rents" and more\n', 'closed before the text ends'],
])('%j says what to write', (text, words) => {
  const [error] = parseDocument(text, { prettyErrors: false }).errors;
  expect(explainYaml(error!, text)).toContain(words);
});
