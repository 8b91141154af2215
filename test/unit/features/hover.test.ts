import { describe, expect, test } from 'vitest';
import { keyCard } from '../../../server/src/core/features/citation-card';
import { hover } from '../../../server/src/core/features/hover';
import type { CslItem } from '../../../server/src/core/evidence/pack';
import { bibliographyOf } from '../../harness/bibliography';
import { builtInPack } from '../../harness/packs';
import { draftAt, packOf } from './draft';
import { marked } from './rendered';

interface Shown {
  token: string;
  shown: string;
  markdown: string;
}

function hoverAt(
  draft: string,
  options: { bibliography?: CslItem[]; explainAll?: boolean; packs?: Parameters<typeof draftAt>[1] } = {},
): Shown | null {
  const { analysis, text, offset } = draftAt(draft, options.packs, bibliographyOf(options.bibliography ?? []));
  const found = hover(analysis, offset, {
    pictures: true,
    explainAll: options.explainAll,
  });
  if (found === null) return null;
  return {
    token: text.slice(found.span.start, found.span.end),
    shown: marked(found.markdown).shown,
    markdown: found.markdown,
  };
}

describe('a known figure', () => {
  test('shows its card over the number', () => {
    const card = hoverAt('In 2024 Norland counted 4,<|>100 vacant berths [@harbour2024].')!;
    expect(card.token).toBe('4,100');
    expect(card.shown).toContain('Agrees with the source.');
    expect(card.shown).toContain('Vacant berths in the harbours of Norland');
    expect(card.shown).toContain('Section “Berths”, page 12.');
    expect(marked(card.markdown).addresses).toContain('https://harbour.example/statistics-2024');
    expect(card.shown).toContain('Cite [@harbour2024]');
  });

  test('says first how the draft differs', () => {
    const card = hoverAt('In 2024 Norland counted 5,<|>100 vacant berths.')!;
    expect(card.shown.split('\n')[0]).toBe('Differs from the source.');
  });

  test('says what the draft leaves out', () => {
    const card = hoverAt('In 2024, <|>18 percent of ferries to Osterholm were late.')!;
    expect(card.shown.split('\n')[0]).toBe('The number agrees with the source.');
    expect(card.shown).toContain('The draft leaves out “as mystery riders counted them”.');
    expect(card.shown).toContain('Quayside Institute 2023');
  });

  test('says what follows from two figures', () => {
    const draft =
      'Under a common jailbreaking technique DeepSeek complied with 8<|>6 percentage points more malicious requests than US reference models.';
    const card = hoverAt(draft, { packs: [builtInPack()] })!;
    expect(card.shown.split('\n')[0]).toBe(
      '✓ Agrees: derived from two figures, the difference between 94 percent and 8 percent.',
    );
  });

  test('says last, in two lines, which words led to the figure and how the verdict follows', () => {
    const card = hoverAt('In 2024 Norland counted 5,<|>100 vacant berths.')!;
    expect(card.shown.trim().split('\n').slice(-2)).toEqual([
      'Recognised by “2024” (when), “Norland” (whom or what it is about) and “vacant berths” (what is measured).',
      'The draft says 5,100, the source 4,100: the values differ.',
    ]);
  });

  test('is at most a dozen lines, with a picture only where two figures compare', () => {
    const packs = [builtInPack()];
    const card = hoverAt('DeepSeek R1-0528 complied with 9<|>6 percent of malicious requests under jailbreaking.', {
      packs,
    })!;
    const lines = card.markdown.split('\n').filter((line) => line.trim() !== '');
    expect(lines.length).toBeLessThanOrEqual(12);
    const images = marked(card.markdown).addresses.filter((address) => address.startsWith('data:'));
    expect(images).toHaveLength(1);
    const svg = decodeURIComponent(images[0]!.slice('data:image/svg+xml;charset=utf-8,'.length));
    expect(svg).toMatch(/^<svg .*<\/svg>$/u);
    expect(svg.match(/<rect /gu)).toHaveLength(2);
    expect(svg).toContain('94 percent');
    expect(svg).toContain('8 percent');
  });
});

describe('terms', () => {
  const pack = packOf(`
version: 1
id: terms
title: Terms
source: s
sources: [{ id: s, type: report, title: T, author: [{ literal: Office }] }]
terms:
  - { term: HO, expansion: Harbour Office, definition: Runs the harbours. }
  - { term: Harbour Office Statistics, definition: A yearly table. }
  - { term: dredging, aliases: [dredging works], definition: Deepening by digging. }
`);
  const at = (draft: string) => hoverAt(draft, { packs: [pack] });

  test('show over the whole term, the longest that fits', () => {
    expect(at('The H<|>O reports.')).toMatchObject({ token: 'HO', shown: 'HO · Harbour Office\nRuns the harbours.' });
    expect(at('The Harbour Off<|>ice Statistics say so.')!.token).toBe('Harbour Office Statistics');
    expect(at('The Harbour Off<|>ice says so.')!.token).toBe('Harbour Office');
    expect(at('Dredging *wor<|>ks* went on.')!.token).toBe('Dredging *works');
  });

  test('are whole words, and acronyms have their case', () => {
    expect(at('A ho<|>use.')).toBeNull();
    expect(at('Ho<|> ho.')).toBeNull();
    expect(at('Two HO<|>s met.')!.token).toBe('HOs');
    expect(at('`H<|>O` in code.')).toBeNull();
  });
});

describe('citations', () => {
  const items: CslItem[] = [
    {
      id: 'reed2020',
      type: 'book',
      title: 'Tides',
      author: [{ family: 'Reed', given: 'Ann' }],
      issued: { 'date-parts': [[2020]] },
    },
  ];

  test('a key shows its reference, of the library or a pack', () => {
    expect(hoverAt('So it is [see @reed<|>2020, p. 3].', { bibliography: items })).toMatchObject({
      token: '@reed2020',
      shown: 'Reed, Ann. 2020. Tides.',
    });
    expect(hoverAt('So it is [@harbour<|>2024].')!.shown).toContain('Harbour Statistics 2024');
    expect(hoverAt('So it is [@no<|>body].')!.shown).toContain('is not in any library');
  });

  test('a key that only a pack knows says what Pandoc makes of it, where the draft has a library', () => {
    const draft = 'So it is [@harbour<|>2024].';
    const { shown } = hoverAt(draft, { bibliography: items })!;
    expect(shown).toMatch(/Harbour Statistics 2024[^]*would print \(harbour2024\?\)\. Add the work to a library\./u);
    expect(hoverAt(`---\nlang: en\n---\n\n${draft}`, { bibliography: items })!.shown).toContain('choose the key anew');
    const { analysis } = draftAt(draft);
    expect(keyCard('harbour2024', analysis, () => null)).not.toContain('would print');
  });

  test('names a work that a note names in its sentence', () => {
    const shown = (note: string) => hoverAt(`So it is.[^<|>a]\n\n[^a]: ${note}\n`)!.shown;
    expect(shown('Note @harbour2024.')).toMatch(/^Note Harbour Office\./u);
    expect(shown('Of -@harbour2024 [p. 3] and `code`, says @nobody, [@harbour2024].')).toMatch(
      /^Of 2024 and , says \u2060?@nobody,/u,
    );
  });

  test('a footnote mark shows the note and what the note cites', () => {
    const note = hoverAt('So it is.[^<|>a]\n\n[^a]: Reed, *Tides*, chapter 2; see @harbour2024.\n')!;
    expect(note.token).toBe('[^a]');
    expect(note.shown).toContain('Reed, Tides, chapter 2');
    expect(note.shown).toContain('Harbour Office. 2024. Harbour Statistics 2024. harbour.example');
  });

  test('a link shows nothing of ours', () => {
    expect(hoverAt('See [the report](https://harb<|>our.example).')).toBeNull();
  });
});

describe('other numbers', () => {
  test('a statistic that no pack knows says where its source is', () => {
    expect(hoverAt('Some 4<|>5 percent of mills closed.')!.shown).toContain('No source');
    expect(hoverAt('Some 4<|>5 percent of mills closed [@reed2020].')!.shown).toContain('✓');
  });

  test('what was left alone says why only when asked', () => {
    const draft = 'By 203<|>0 every harbour must have a plan.';
    expect(hoverAt(draft)).toBeNull();
    expect(hoverAt(draft, { explainAll: true })!.shown.length).toBeGreaterThan(10);
  });

  test('nothing between words, in code, in front matter', () => {
    expect(hoverAt('Some 45 percent of mills<|> closed.')).toBeNull();
    expect(hoverAt('```\n4<|>5 percent\n```')).toBeNull();
    expect(hoverAt('<|>')).toBeNull();
  });
});

test('a pack from a stranger cannot put links, images or HTML on the screen', () => {
  const evil = '[x](command:quit) ![i](https://evil.example/i.png) <b>b</b> https://evil.example';
  const quoted = JSON.stringify(evil);
  const pack = packOf(`
version: 1
id: evil
title: ${quoted}
source: s
sources: [{ id: s, type: report, title: ${quoted}, author: [{ literal: ${quoted} }], URL: "command:quit" }]
figures:
  - id: f
    claim: ${quoted}
    value: 4,100
    period: '2024'
    subject: [[Norland]]
    measure: [[vacant berths]]
    locator: { section: ${quoted} }
    caveats: [{ text: ${quoted} }]
    phrasing: [${quoted}]
`);
  const card = hoverAt('In 2024 Norland counted 5,<|>100 vacant berths.', { packs: [pack] })!;
  const { kinds, addresses } = marked(card.markdown);
  expect(addresses).toEqual([]);
  expect(kinds).not.toContain('html');
  expect(kinds).not.toContain('image');
});
