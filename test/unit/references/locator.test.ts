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
  [', sec. 6(1)', 'section', '6(1)', ''],
  [', sec. 6(1)(b) and more', 'section', '6(1)(b)', ' and more'],
  [', § 6 (1)', 'section', '6 (1)', ''],
  [', para. [12]', 'paragraph', '[12]', ''],
  [', secs. 6(1), 7(2)(a)-(c), and so on', 'section', '6(1), 7(2)(a)-(c)', ', and so on'],
  [', secs. 6(1) and (2)', 'section', '6(1) and (2)', ''],
  [', p. 4, (1998)', 'page', '4', ', (1998)'],
  [', 12(3)', 'page', '12(3)', ''],
  [', p. 4 (on rents)', 'page', '4', ' (on rents)'],
  [', p. 4 (1998)', 'page', '4', ' (1998)'],
  [', p. 9 (emphasis added)', 'page', '9', ' (emphasis added)'],
  [', p. A7', 'page', 'A7', ''],
  ['{p. 4, n. 2}, emphasis added', 'page', '4, n. 2', ', emphasis added'],
  [', {n. 2, p. 4}', 'note', '2, p. 4', ''],
  ['{A 7} there', 'page', 'A 7', ' there'],
  ['{parties}', 'page', 'parties', ''],
  ['{}, as she says', null, '', ', as she says'],
  [', p. 12, n. 4', 'page', '12', ', n. 4'],
  [', i.e. not', null, '', ', i.e. not'],
])('%s', (suffix, label, locator, rest) => {
  expect(readSuffix(suffix)).toEqual({ label, locator, rest });
});
