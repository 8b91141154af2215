import { expect, test } from 'vitest';
import { readSuffix } from '../../../server/src/core/references/locator';

test.each([
  [', pp. 33-35 and passim', 'page', '33-35', ' and passim'],
  [', p. 3', 'page', '3', ''],
  [', chap. 1', 'chapter', '1', ''],
  [' § 7', 'section', '7', ''],
  [', 12', 'page', '12', ''],
  [', pp. iv, vi--xi, and so on', 'page', 'iv, vi-xi', ', and so on'],
  [', {p. 3}', 'page', '3', ''],
  [', vol. 2, no. 3', 'volume', '2', ', no. 3'],
  [', fol. 2r.', 'folio', '2r', ''],
  [' and others', null, '', ' and others'],
  ['', null, '', ''],
  [', pages of it', null, '', ', pages of it'],
  [', i.e. not', null, '', ', i.e. not'],
])('%s', (suffix, label, locator, rest) => {
  expect(readSuffix(suffix)).toEqual({ label, locator, rest });
});
