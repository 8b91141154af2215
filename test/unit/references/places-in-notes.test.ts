import { describe, expect, test } from 'vitest';
import type { CslItem } from '../../../server/src/core/evidence/pack';
import { noteTexts } from '../../../server/src/core/features/convert/written-out';
import { bundledStyles } from '../../../server/src/core/references/bundled-styles';
import { createFormatter } from '../../../server/src/references/entry';

const types =
  'article article-journal article-magazine article-newspaper bill book chapter dataset entry-encyclopedia hearing interview legal_case legislation manuscript map motion_picture paper-conference patent personal_communication post post-weblog regulation report review speech thesis treaty webpage';
const work = (type: string, more: Partial<CslItem> = {}): CslItem => ({
  id: type,
  type,
  title: 'Berths of Ports',
  author: [{ family: 'Doe', given: 'Jane' }],
  issued: { 'date-parts': [[1999, 3, 4]] },
  publisher: 'Port Press',
  'container-title': 'Port Review',
  volume: '3',
  number: '12',
  URL: 'https://ports.example/a',
  ...more,
});
const cite = (item: CslItem, suffix: string) => [{ item, prefix: '', suffix, suppressAuthor: false }];
const count = (text: string, number: string) => text.match(new RegExp(`(?<!\\d)${number}(?!\\d)`, 'gu'))?.length ?? 0;

describe('the place in a note', () => {
  test.each(bundledStyles.map(({ id }) => id))('is said once, whatever is cited: %s', (id) => {
    const formatter = createFormatter({ kind: 'bundled', id, locale: null });
    for (const type of types.split(' '))
      for (const suffix of [', p. 777', ', pp. 777-778', ', chap. 777', ', para. 777']) {
        const item = work(type);
        const other = work('book', { id: 'other', title: 'Quays' });
        const [first, , later] = noteTexts(
          [cite(item, suffix), cite(other, ''), cite(item, suffix)],
          [1, 2, 3],
          formatter,
        );
        for (const text of [first!, later!]) expect(count(text, '777'), `${type}: ${text}`).toBe(1);
      }
  });

  test.each(bundledStyles.map(({ id }) => id))('is there, though its number stands in the note already: %s', (id) => {
    const formatter = createFormatter({ kind: 'bundled', id, locale: null });
    const issued = { 'date-parts': [[2024, 2, 2]] };
    for (const type of types.split(' '))
      for (const suffix of [', p. 2', ', chap. 2', ', para. 2']) {
        const item = work(type, { issued, volume: '2', URL: 'https://ports.example/2' });
        const twos = (text: string) => text.match(/2/gu)?.length ?? 0;
        const place = noteTexts([cite(item, suffix)], [1], formatter)[0]!;
        const none = noteTexts([cite(item, '')], [1], formatter)[0]!;
        expect(twos(place), `${type}: ${place}`).toBe(twos(none) + 1);
      }
  });

  test.each(['apa', 'chicago-author-date', 'mla', 'harvard'])(
    'is said once where it is all pages of the work: %s',
    (id) => {
      const formatter = createFormatter({ kind: 'bundled', id, locale: null });
      for (const place of [', p. 777', ', pp. 777-778', ', pp. 777–778', ', pp. 777--778']) {
        const page = place.includes('778') ? '777-778' : '777';
        const [note] = noteTexts([cite(work('chapter', { page }), place)], [1], formatter);
        expect(count(note!, '777'), note).toBe(1);
      }
    },
  );

  test.each(bundledStyles.map(({ id }) => id))('leaves the reference of the list whole: %s', (id) => {
    const formatter = createFormatter({ kind: 'bundled', id, locale: null });
    for (const type of ['article-newspaper', 'article-journal', 'chapter']) {
      const [note] = noteTexts([cite(work(type, { page: '777' }), ', p. 777')], [1], formatter);
      expect(count(note!, '777'), `${type}: ${note}`).toBe(1);
    }
    const [note] = noteTexts([cite(work('chapter', { page: '650-799' }), ', p. 777')], [1], formatter);
    expect(count(note!, '777'), note).toBe(1);
    if (formatter.kind === 'in-text') expect(note).toMatch(/\b650.*, p\\?\. 777\.$/u);
    expect(
      noteTexts([cite(work('article-journal', { page: '650-799', number: undefined }), '')], [1], formatter)[0],
    ).toContain('650');
  });

  test.each(bundledStyles.map(({ id }) => id))('leaves a case the page by which it is found: %s', (id) => {
    const formatter = createFormatter({ kind: 'bundled', id, locale: null });
    const roe: CslItem = {
      id: 'roe',
      type: 'legal_case',
      title: 'Roe v. Wade',
      'container-title': 'U.S.',
      volume: '410',
      page: '113',
      issued: { 'date-parts': [[1973]] },
    };
    const whole = noteTexts([cite(roe, '')], [1], formatter)[0]!;
    for (const [suffix, place] of [
      [', p. 120', '120'],
      [', p. 113', '113'],
    ] as const) {
      const note = noteTexts([cite(roe, suffix)], [1], formatter)[0]!;
      expect(note).not.toContain('_');
      expect(count(note, '113'), note).toBe(count(whole, '113') + (place === '113' ? 1 : 0));
      expect(count(note, place), note).toBeGreaterThan(0);
    }
  });
});

describe('several places with stops, letters or brackets in their numbers', () => {
  const book = work('book', { title: 'Quays', URL: '' });
  const note = (id: string, suffix: string) =>
    noteTexts([cite(book, suffix)], [1], createFormatter({ kind: 'bundled', id, locale: null }))[0]!;

  test.each([
    [', para. 3.12-3.17', 'paras 3.12–3.17'],
    [', sec. 3.1--3.4', 'ss 3.1–3.4'],
    [', sec. 3.1, 3.4 and 3.7', 'ss 3.1, 3.4 and 3.7'],
    [', sec. 2.1-4', 'ss 2.1–4'],
    [', para. A1-A4', 'paras A1–A4'],
    [', para. 6(1)-(3)', 'paras 6(1)–(3)'],
    [', para. 3.12', 'para 3.12'],
    [', para. 3.12 & 3.17', 'para 3.12 & 3.17'],
    [', pp. 33-35', '33–35'],
  ])('in OSCOLA: %s', (suffix, expected) => {
    expect(note('oscola', suffix)).toMatch(new RegExp(` ${expected.replace(/[.()]/gu, '\\$&')}\\.?$`, 'u'));
  });

  test('in Bluebook, and behind “Ibid”', () => {
    expect(note('bluebook', ', sec. 3.1-3.4')).toContain('§§ 3.1–3.4');
    const formatter = createFormatter({ kind: 'bundled', id: 'oscola', locale: null });
    const notes = noteTexts(
      [cite(book, ', para. 3.1-3.4'), cite(book, ', para. 3.1-3.4'), cite(book, ', para. 5.1-5.4')],
      [1, 2, 3],
      formatter,
    );
    expect(notes.slice(1)).toEqual(['Ibid.', 'Ibid 5.1–5.4.']);
  });

  test('are whole however many there are, in styles that shorten ranges', () => {
    const formatter = createFormatter({ kind: 'bundled', id: 'chicago-notes', locale: null });
    const places = Array.from({ length: 130 }, (_, i) => [`A${i + 1}-A${i + 2}`, `A${i + 1}–A${i + 2}`] as const);
    const notes = noteTexts(
      places.map(([written]) => cite(book, `, pp. ${written}`)),
      places.map((_, i) => i + 1),
      formatter,
    );
    places.forEach(([, printed], i) => expect(notes[i]).toMatch(new RegExp(`\\b${printed}\\.$`, 'u')));
  });
});
