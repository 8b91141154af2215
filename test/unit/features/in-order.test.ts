import { expect, test } from 'vitest';
import { inOrder } from '../../../server/src/core/features/in-order';
import { referenceList } from '../../../server/src/core/features/reference-list';
import { analyse } from '../../../server/src/core/analyse';
import { createFormatter } from '../../../server/src/references/entry';
import { bibliographyOf } from '../../harness/bibliography';

const work = (id: string, more: object) => ({ id, type: 'book', title: 'Berths', ...more });
const by = (id: string, family: string, given = 'A.', year = 2001) =>
  work(id, { author: [{ family, given }], issued: { 'date-parts': [[year]] } });

const works = [
  by('z', 'Zorn'),
  by('u', 'Über'),
  by('t', 'Tell'),
  by('e', 'Économides', 'B.'),
  by('f', 'Ebert', 'Z.'),
  by('t2', 'Tell', 'A.', 1999),
  work('o', { author: [{ literal: 'Office for Ports' }] }),
  work('n', { title: 'The “Nine” Ports' }),
  work('ed', { editor: [{ family: 'Ågren', given: 'C.' }] }),
];
const order = ['ed', 'f', 'e', 'n', 'o', 't2', 't', 'u', 'z'];

test('works by family names without accents, then by year; without names by title', () => {
  expect(inOrder(works).map(({ id }) => id)).toEqual(order);
  expect(inOrder([...works].reverse()).map(({ id }) => id)).toEqual(order);
});

test('the list of a style for notes that has none of its own is in that order', () => {
  const text = works.map(({ id }) => `[@${id}]`).join(' ');
  const bluebook = createFormatter({ kind: 'bundled', id: 'bluebook', locale: null });
  const [edit] = referenceList(analyse(text, { packs: [], bibliography: bibliographyOf(works) }), bluebook).edits;
  expect([...edit!.text.matchAll(/Zorn|Über|Tell|Économides|Ebert|Office|Nine|Ågren/gu)].map(([name]) => name)).toEqual(
    ['Ågren', 'Ebert', 'Économides', 'Nine', 'Office', 'Tell', 'Tell', 'Über', 'Zorn'],
  );
});
