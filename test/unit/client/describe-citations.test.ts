import { expect, test } from 'vitest';
import { describeConversion, describeReferences } from '../../../client/src/describe-citations';
import { say } from './say';

const nothing = { version: 1, edits: [] };
const edits = [{ range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, newText: 'x' }];

test.each([
  [{ converted: 3, unknown: 0, changed: 0, left: [] }, '3 citations are written as links now.'],
  [
    { converted: 1, unknown: 0, changed: 1, left: [] },
    '1 citation is written as links now. 1 that you changed by hand stays as it is.',
  ],
  [
    { converted: 0, unknown: 2, changed: 0, left: ['Line 4: @a is lost.', 'Line 5: @b is.'] },
    'No citation was converted. 2 stay as they are: their sources are in no library or broken there, or what stands beside them cannot be written that way. Line 4: @a is lost. Line 5: @b is.',
  ],
])('a conversion: %j', (counts, sentence) => {
  expect(describeConversion({ ...nothing, ...counts }, 'links', say)).toBe(sentence);
});

test.each([
  [{ edits: [], references: 0, unknown: [] }, 'This draft cites nothing by key yet.'],
  [{ edits: [], references: 2, unknown: [] }, 'The list of references is up to date (2 works).'],
  [
    { edits, references: 1, unknown: ['a'] },
    'The list of references has 1 work now. One key is in no library, or broken there: @a.',
  ],
  [
    { edits, references: 2, unknown: [], isBelowOthers: true },
    'The list of references has 2 works now. What you wrote under its heading by hand stays above it: take out there what the list has, too.',
  ],
  [
    { edits, references: 2, unknown: [], isPrintedTwice: true },
    'The list of references has 2 works now. Pandoc and Quarto print a list of their own as well: to have only this one, add “suppress-bibliography: true” to the front matter.',
  ],
])('a list of references: %j', (change, sentence) => {
  expect(describeReferences({ version: 1, ...change }, say)).toBe(sentence);
});
