import { describe, expect, test } from 'vitest';
import { readLibrary } from '../../../server/src/core/project/libraries/read-library';
import type { CitedWork } from '../../../server/src/core/references/formatter';
import { asPlainText } from '../../../server/src/core/references/rich-text';
import { createFormatter } from '../../../server/src/references/entry';

const bib = `@legislation{ha, title = {Housing Act 1988}, date = {1988}, url = {https://law.example/1988/50}}
@legislation{asb, title = {Anti-social Behaviour Act 2003}, date = {2003}}
@legislation{hac, title = {Housing Act 1988}, date = {1988}, number = {c. 50}}
@legislation{rr, title = {Renters' Rights Act 2025}, date = {2025}}
@techreport{tech, author = {Lund, A.}, title = {Berths}, date = {2020}, institution = {Port Office}, number = {7}}
@legislation{cares, title = {Economic Security Act}, date = {2020}, number = {116-136}}
@book{doe, author = {Doe, Jane}, title = {Why the {UK} Builds Too Few {Georgian} Homes: A Study}, date = {2019}}
@article{de, author = {Lund, A.}, title = {Über die Häfen ohne Schiffe}, journaltitle = {Zeitschrift für Politik}, date = {2020}, langid = {german}}
@article{en, author = {Lund, A.}, title = {Growing without Berths}, journaltitle = {Zeitschrift für Politik}, date = {2021}}
@incollection{chap, author = {Poe, Pat}, title = {Who Pays? The Case for Reform}, booktitle = {The Big Book: Essays on Law}, editor = {Moe, M.}, date = {2004}, publisher = {Quay}}
`;
const { entries } = await readLibrary(bib, 'a.bib');
const item = (key: string) => entries.find((entry) => entry.key === key)!.item();
const style = (id: string) => createFormatter({ kind: 'bundled', id, locale: null });
const reference = (id: string, key: string) => asPlainText(style(id).reference(item(key)) ?? []);
const cite = (key: string, suffix = ''): CitedWork[] => [
  { item: item(key), prefix: '', suffix, suppressAuthor: false },
];
const noted = (id: string, works: CitedWork[][], numbers?: number[]) =>
  style(id)
    .notes(works, numbers)
    .map((runs) => asPlainText(runs ?? []));

describe('laws', () => {
  test.each([
    ['oscola', 'ha', 'Housing Act 1988'],
    ['oscola', 'asb', 'Anti-social Behaviour Act 2003'],
    ['oscola', 'rr', 'Renters’ Rights Act 2025'],
    ['apa', 'ha', 'Housing Act 1988. https://law.example/1988/50'],
    ['apa', 'cares', 'Economic Security Act, Pub. L. No. 116–136 (2020).'],
    ['chicago-notes', 'cares', 'Economic Security Act, Pub. L. No. 116–136 (2020).'],
  ])('%s writes %s', (id, key, expected) => {
    expect(reference(id, key)).toBe(expected);
  });

  test('a chapter of the statute book is no public law, and a year stands once', () => {
    for (const id of ['apa', 'chicago-notes', 'oscola', 'bluebook'])
      for (const key of ['ha', 'hac']) {
        expect(reference(id, key), id).not.toContain('Pub. L. No. c.');
        expect(reference(id, key), id).not.toMatch(/1988,? \(?1988/u);
      }
  });

  test('keep their names', () => {
    expect(reference('apa', 'cares')).toContain('Economic Security Act');
  });
});

describe('places in a style that prints only their numbers', () => {
  test('say what they are, without “at” before a sign', () => {
    const notes = noted('bluebook', [
      cite('cares', ', sec. 13'),
      cite('cares', ', sec. 14'),
      cite('cares', ', paras. 3-5'),
    ]);
    expect(notes[0]).toContain('§ 13');
    expect(notes.slice(1)).toEqual(['Id. § 14.', 'Id. ¶¶ 3–5.']);
    expect(noted('bluebook', [cite('doe', ', p. 3'), cite('doe', ', chap. 5')])[1]).toBe('Id. at ch. 5.');
  });

  test('pages stay as they are', () => {
    expect(noted('bluebook', [cite('doe', ', p. 3'), cite('doe', ', p. 13')])[1]).toBe('Id. at 13.');
    expect(noted('bluebook', [cite('doe', ', p. 3'), cite('doe', ', p. 13')], [1, 4])[1]).toContain(
      'supra note 1 at 13',
    );
  });
});

test('a kind of report is written out', () => {
  expect(item('tech').genre).toBe('technical report');
  expect(reference('oscola', 'tech')).not.toContain('techreport');
});

describe('titles of a BibTeX file', () => {
  test('in English lose their capitals in a style that has none, but those in braces', () => {
    expect(reference('apa', 'doe')).toBe('Doe, J. (2019). Why the UK builds too few Georgian homes: A study.');
    expect(reference('chicago-author-date', 'doe')).toBe(
      'Doe, Jane. 2019. Why the UK Builds Too Few Georgian Homes: A Study.',
    );
  });

  test('in another language stay as they are in every style', () => {
    for (const id of ['apa', 'chicago-author-date', 'mla', 'harvard', 'oscola'])
      expect(reference(id, 'de'), id).toMatch(/Über die Häfen ohne Schiffe.*Zeitschrift für Politik/u);
  });

  test('are shown as they are written', () => {
    expect(item('doe').title).toBe('Why the UK Builds Too Few Georgian Homes: A Study');
  });

  test('in title case follow the words of CSL', () => {
    expect(reference('chicago-author-date', 'en')).toContain('“Growing Without Berths.” Zeitschrift für Politik');
  });

  test('of the book around a chapter stay large where the style writes titles large, by itself or not', () => {
    expect(reference('oscola', 'chap')).toContain(
      '‘Who Pays? The Case for Reform’ in M Moe (ed), The Big Book: Essays on Law',
    );
    expect(reference('bluebook', 'chap')).toMatch(/Who Pays\? The Case for Reform.*The Big Book: Essays on Law/u);
    expect(reference('apa', 'chap')).toMatch(
      /Who pays\? The case for reform\. In M\. Moe \(Ed\.\), The big book: Essays on law/u,
    );
    expect(reference('chicago-author-date', 'chap')).toMatch(
      /Who Pays\? The Case for Reform.*The Big Book: Essays on Law/u,
    );
  });
});
