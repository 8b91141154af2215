import { expect, test } from 'vitest';
import { didYouMean } from '../../../server/src/core/project/suggest';

const names = ['unsourced-statistic', 'maxProblems', 'warning', 'information', 'lint'];

test.each([
  ['unsourced_statistics', 'unsourced-statistic'],
  ['max-problems', 'maxProblems'],
  ['lnit', 'lint'],
  ['warn', 'warning'],
  ['info', 'information'],
])('%s', (written, meant) => expect(didYouMean(written, names)).toBe(` Did you mean "${meant}"?`));

test('several that begin with it', () =>
  expect(didYouMean('Chicago', ['apa', 'chicago-notes', 'chicago-author-date'])).toBe(
    ' Did you mean "chicago-notes" or "chicago-author-date"?',
  ));

test.each(['', 'x', 'elephant', 'x'.repeat(1000)])('nothing is near %s', (written) =>
  expect(didYouMean(written, names)).toBe(''),
);
test('without names, nothing', () => expect(didYouMean('lint', [])).toBe(''));
