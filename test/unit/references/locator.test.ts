import { expect, test } from 'vitest';
import { readSuffix, usualPlaceTerms } from '../../../server/src/core/references/locator';

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
  [', Part 2', 'part', '2', ''],
  [', Chap. 4', 'chapter', '4', ''],
  [', §§ 4-5', 'section', '4-5', ''],
  [', para 7', null, '', ', para 7'],
  [', Parting 2', null, '', ', Parting 2'],
])('%s', (suffix, label, locator, rest) => {
  expect(readSuffix(suffix)).toEqual({ label, locator, rest });
});

test.each([
  [', para 7', 'paragraph', '7'],
  [', paras 7-9', 'paragraph', '7-9'],
  [', S 21(1)(b)', 'section', '21(1)(b)'],
  [', para. 2.14', 'paragraph', '2.14'],
  [', paras. 8', 'paragraph', '8'],
  [', sec. 4', 'section', '4'],
  [', {s 21, para 2}', 'section', '21, para 2'],
  [', see 4', null, ''],
  [', s21', null, ''],
])('with the words of a style: %s', (suffix, label, locator) => {
  const terms = new Map([
    ...usualPlaceTerms,
    ['s', 'section'],
    ['ss', 'section'],
    ['para', 'paragraph'],
    ['paras', 'paragraph'],
  ]);
  expect(readSuffix(suffix, terms)).toMatchObject({ label, locator });
});
