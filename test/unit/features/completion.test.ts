import { describe, expect, test } from 'vitest';
import { completions, documentationOf, type Completion } from '../../../server/src/core/features/completion';
import { insertion } from '../../../server/src/core/features/insertion';
import type { CslItem } from '../../../server/src/core/evidence/pack';
import { applyEdits } from '../../../server/src/core/text/edit';
import { bibliographyOf } from '../../harness/bibliography';
import { builtInPack } from '../../harness/packs';
import { draftAt, packOf } from './draft';

const library: CslItem[] = [
  { id: 'reed2020', type: 'book', title: 'Tides and Tariffs', author: [{ family: 'Reed', given: 'Ann' }] },
  { id: 'moss2019', type: 'book', title: 'Quays', author: [{ family: 'Moss' }] },
];

const at = (draft: string, invoked = true): Completion[] => {
  const { analysis, offset } = draftAt(draft, undefined, bibliographyOf(library));
  return completions(analysis, offset, { invoked });
};
const labels = (items: Completion[]) => items.map(({ label }) => label);

/** The draft after the first item was accepted. */
function accepted(draft: string): string {
  const { text } = draftAt(draft);
  const [item] = at(draft);
  return applyEdits(text, [{ ...item!.replaces, text: item!.text }, ...item!.additional]);
}

describe('figures', () => {
  test('by the digits of their number, with digits and separators as typed', () => {
    expect(labels(at('In Norland 4,1<|>'))).toEqual(['4,100 · Norland']);
    expect(labels(at('In Norland 41<|>'))).toEqual(['4,100 · Norland']);
    expect(labels(at('It cost $2<|>'))).toEqual(['$2.5 billion · Norland']);
    expect(labels(at('It cost 5<|>'))).toEqual([]);
  });

  test('by a word of their subject', () => {
    expect(labels(at('We know that Oster<|>'))).toEqual(['18 percent · Osterholm']);
    expect(labels(at('We know that dredg<|>'))[0]).toBe('$2.5 billion · Norland');
    expect(labels(at('We <|>'))).toHaveLength(3);
    for (const word of ['the', 'with', 'because', 'percent', 'mystery'])
      expect(labels(at(`We say ${word}<|>`)), word).toEqual([]);
  });

  test('come up by themselves for a number of two digits in a sentence only', () => {
    expect(labels(at('Some 1<|>', false))).toEqual([]);
    expect(labels(at('Some 18<|>', false))).toHaveLength(1);
    expect(labels(at('18<|>', false))).toEqual([]);
    expect(labels(at('Some <|>', false))).toEqual([]);
  });

  test('also in lists, quotes and tables', () => {
    for (const draft of [
      '- First.\n- Oster<|>\n',
      '> Oster<|>\n',
      '| A | B |\n|---|---|\n| Oster<|> | 1 |\n',
      '1. Oster<|>',
    ])
      expect(labels(at(draft)), draft).toEqual(['18 percent · Osterholm']);
  });

  test('never flood', () => {
    const figures = Array.from(
      { length: 500 },
      (_, i) =>
        `  - { id: f${i}, claim: Thing ${i}, value: ${i + 100} ships, subject: [[Norland]], measure: [[ships]] }`,
    );
    const pack = packOf(
      `version: 1\nid: many\ntitle: Many\nsource: s\nsources: [{ id: s, type: report, title: T }]\nfigures:\n${figures.join('\n')}\n`,
    );
    const { analysis, offset } = draftAt('Of Norland<|>', [pack]);
    expect(completions(analysis, offset, { invoked: true })).toHaveLength(20);
  });

  test('stay through the editor’s own filter, the best first', () => {
    const items = at('about empty<|>');
    expect(items[0]!.filter.startsWith('empty')).toBe(true);
    expect([...items].sort((a, b) => (a.sort < b.sort ? -1 : 1))).toEqual(items);
  });

  test('are cited by key where the draft cites by key', () => {
    expect(accepted('So it is [@reed2020].\n\nThen 4,1<|>')).toMatch(
      /\n\nThen Vacant berths .*4,100.* \[@harbour2024\]\.$/u,
    );
  });

  test('are cited in a footnote where the draft has footnotes, numbered on', () => {
    const after = accepted('So it is.[^1]\n\nThen 4,1<|> and more.\n\n[^1]: Reed, https://reed.example.\n');
    expect(after).toMatch(
      /Then Vacant berths [^[]*\[\^2\] and more\.\n\n\[\^1\]: Reed, https:\/\/reed\.example\.\n\[\^2\]: Harbour Office\. 2024\. /u,
    );
  });

  test('carry their footnote with them at the end of the document', () => {
    const after = accepted('First.\n\nNorland counted 4,1<|>\n');
    expect(after).toMatch(/^First\.\n\nNorland counted Vacant berths .*\.\[\^1\]\n\n\[\^1\]: Harbour Office.*\n+$/u);
  });

  test.each([
    ['a list', 'So it is [@reed2020].\n\n- One.\n- Two.\n'],
    ['a note', 'So it is [@reed2020] and more.[^1]\n\n[^1]: Reed, Annual Review.\n'],
    ['a quote, with the line breaks of Windows', 'So it is [@reed2020].\r\n\r\n> So they say.\r\n'],
  ])('become a paragraph of their own right below %s', (_, above) => {
    const eol = above.includes('\r') ? '\r\n' : '\n';
    expect(accepted(`${above}4,1<|>`).slice(above.length)).toMatch(/^\r?\nVacant berths/u);
    expect(accepted(`${above}${eol}4,1<|>`).slice(above.length)).toMatch(/^\r?\nVacant berths/u);
  });

  test('go on with a paragraph, and with a list where the line is indented', () => {
    expect(accepted('So it is [@reed2020]\n4,1<|>')).toMatch(/@reed2020\]\nVacant berths/u);
    expect(accepted('So it is [@reed2020].\n\n- One.\n  4,1<|>')).toMatch(/One\.\n {2}Vacant berths/u);
  });

  test('are cited by a link where the draft links', () => {
    const draft = 'See [Reed](https://reed.example/a) and [Moss](https://moss.example/b).\n\nThen 4,1<|>';
    expect(accepted(draft)).toContain('([Harbour Office 2024](https://harbour.example/statistics-2024)).');
  });

  test('have the pack’s phrasing, value and qualifier, and a card', () => {
    const { analysis, offset } = draftAt('So it is [@x].\n\nWe found 94<|>', [builtInPack()]);
    const [item] = completions(analysis, offset, { invoked: true });
    expect(item!.text).toContain('94 percent');
    expect(item!.text).toContain('jailbreaking');
    expect(documentationOf(item!.about, analysis, { pictures: false })).toContain('CAISI');
    expect(documentationOf({ pack: 'x', figure: 'y' }, analysis, { pictures: false })).toBeNull();
  });
});

test('a figure inserted between words is kept apart from them, and a pack’s markup stays text', () => {
  const pack = packOf(`
version: 1
id: p
title: P
source: s
sources: [{ id: s, type: report, title: T, URL: https://t.example }]
figures:
  - { id: f, claim: Ships, value: 7 ships, subject: [[Norland]], measure: [[ships]], phrasing: ['Norland has **7** [ships](x) <b>', y] }
`);
  const { analysis, offset } = draftAt('First [@a].<|>Then', [pack]);
  const { text } = insertion(pack.figures[0]!, pack, analysis, { start: offset, end: offset });
  expect(text).toBe(' Norland has \\*\\*7\\*\\* \\[ships\\](x) \\<b> [@s] ');
});

describe('keys', () => {
  test('of the library and the packs, in brackets', () => {
    // The writer's own library comes first.
    expect(labels(at('So it is [@<|>'))).toEqual(['moss2019', 'reed2020', 'harbour2024', 'quayside2023']);
    expect(labels(at('So it is [see @re<|>]'))).toEqual(['reed2020']);
    expect(labels(at('So it is [@reed2020; @mo<|>'))).toEqual(['moss2019']);
  });

  test('by author or word of the title too', () => {
    expect(labels(at('So it is [@tariffs<|>'))).toEqual(['reed2020']);
    expect(labels(at('So it is [@office<|>'))).toEqual(['harbour2024']);
  });

  test('in the running text, with figures after them', () => {
    const items = at('As @harb<|>');
    expect(items[0]).toMatchObject({ kind: 'key', text: '@harbour2024' });
    expect(items.slice(1).every(({ kind }) => kind === 'figure')).toBe(true);
    expect(at('@<|>').map(({ kind }) => kind)).toContain('figure');
  });

  test('of a pack bring the work along where the draft has its works from a library', () => {
    const after = accepted('---\nbibliography: a.bib\n---\n\nSo it is [@harb<|>].\n');
    expect(after).toMatch(
      /^---\nbibliography: a\.bib\nreferences:\n- id: harbour2024\n {2}type: report\n[^]*\n---\n\nSo it is \[@harbour2024\]\.\n$/u,
    );
    expect(after).not.toContain('custom');
    const again = after.replace('[@harbour2024]', '[@harb<|>]');
    expect(accepted(again)).toBe(after);
  });

  test('of a pack say that the work comes along', () => {
    const { analysis } = draftAt('---\nbibliography: a.bib\n---\n\n[@harb<|>]\n', undefined, bibliographyOf(library));
    const documentation = (key: string) => documentationOf({ key }, analysis, { pictures: false });
    expect(documentation('harbour2024')).toContain('With its key it is put into the front matter');
    expect(documentation('reed2020')).not.toContain('front matter');
  });

  test('of a pack with its figure bring the work along, too', () => {
    const after = accepted('---\nbibliography: a.bib\n---\n\nSo it is [@reed2020].\n\nThen 4,1<|>');
    expect(after).toMatch(/^---\nbibliography: a\.bib\nreferences:\n- id: harbour2024\n[^]*\n---\n\nSo it is/u);
    expect(after).toMatch(/\n\nThen Vacant berths .*4,100.* \[@harbour2024\]\.$/u);
  });

  test.each([
    ['a draft without front matter', 'So it is [@harb<|>].\n', 'whole'],
    ['a draft that names no library', '---\ntitle: A\n---\n\nSo it is [@harb<|>].\n', 'none'],
    ['a library that could not be read', '---\nbibliography: a.bib\n---\n\nSo it is [@harb<|>].\n', 'partial'],
    ['works of the library', '---\nbibliography: a.bib\n---\n\nSo it is [@reed<|>].\n', 'whole'],
  ] as const)('bring nothing along in %s', (_, draft, state) => {
    const { analysis, offset } = draftAt(draft, undefined, bibliographyOf(library, state));
    const items = completions(analysis, offset, { invoked: true });
    expect(items).not.toEqual([]);
    expect(items.flatMap(({ additional }) => additional)).toEqual([]);
  });

  test('not in an e-mail address', () => {
    expect(at('Write to office@harb<|>')).toEqual([]);
  });
});

test('footnote labels', () => {
  const draft = 'A[^<|>\n\n[^one]: First note.\n[^two]: Second note.\n';
  expect(at(draft).map(({ label, text, detail }) => [label, text, detail])).toEqual([
    ['one', 'one]', 'First note.'],
    ['two', 'two]', 'Second note.'],
  ]);
  expect(at('A[^<|>]\n\n[^one]: First note.\n')[0]!.text).toBe('one');
});

test.each([
  ['a fence', '```\nNorland<|>\n```\n'],
  ['an open fence', 'Text.\n\n```\nNorland<|>'],
  ['code in a list', '- First.\n\n  ```\n  Norland<|>\n  ```\n'],
  ['code', 'Some `Norland<|>` here.'],
  ['front matter', '---\ntitle: Norland<|>\n---\n\nText.\n'],
  ['a comment', '<!-- Norland<|> -->\n'],
  ['an address', 'See https://norland.example/Norland<|>'],
  ['a link’s address', 'See [it](Norland<|>) now.'],
  ['maths', 'So $Norland<|> = 1$ is.'],
])('nothing in %s', (_, draft) => {
  expect(at(draft)).toEqual([]);
});
