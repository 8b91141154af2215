import { describe, expect, test } from 'vitest';
import { generate } from '../../../pandoc/generate.mjs';
import { analyse } from '../../../../server/src/core/analyse';
import { readBlocks } from '../../../../server/src/core/blocks/read-blocks';
import type { CslItem } from '../../../../server/src/core/evidence/pack';
import { citationItemsOf } from '../../../../server/src/core/features/cited-keys';
import { convertCitations, type Conversion } from '../../../../server/src/core/features/convert/convert-citations';
import { createFormatter } from '../../../../server/src/references/entry';
import type { CitationStyle } from '../../../../server/src/core/sources/citation-style';
import { bibliographyOf } from '../../../harness/bibliography';

const notes = createFormatter({ kind: 'bundled', id: 'chicago-notes', locale: null });
const apa = createFormatter({ kind: 'bundled', id: 'apa', locale: null });

/** A library in which every key of a draft has a work: a person's or an institution's, with and without an address. */
function libraryFor(text: string): CslItem[] {
  const keys = new Set(readBlocks(text).flatMap(({ block }) => citationItemsOf(block).map(({ key }) => key)));
  return [...keys].map((id, i) => ({
    id,
    type: i % 2 === 0 ? 'book' : 'article-journal',
    title: i % 3 === 0 ? '1. A *starred* [title] | with <signs> & $5' : 'Berths',
    author:
      i % 4 === 0
        ? [{ literal: 'World [Health] Organization' }]
        : [{ family: i < 3 ? 'Doe' : `Doe ${'abcdefghij'[i % 10]!.repeat(i)}`, given: 'Jane' }],
    issued: { 'date-parts': [[2000 + i]] },
    'container-title': 'Journal of Ports',
    volume: '3',
    issue: '2',
    ...(i % 2 === 0 ? { URL: `https://ports.example/${i}?a=b_c&d=(e)` } : {}),
  }));
}

function convert(text: string, target: CitationStyle, library: CslItem[], formatter = notes): Conversion {
  const bibliography = bibliographyOf(library);
  const read = (of: string) => analyse(of, { packs: [], bibliography });
  return convertCitations(read(text), target, formatter, read);
}

/** Within a citation a line's end is a space: that is all that is not kept. */
const flat = (text: string) => text.replace(/\s+/gu, ' ').trimEnd();

describe('a draft that is converted and converted back', () => {
  test('says what it said, over generated drafts', () => {
    let converted = 0;
    for (let seed = 1; seed <= 60; seed++) {
      const text = generate(seed) as string;
      const library = libraryFor(text);
      for (const target of ['footnote', 'link'] as const) {
        const there = convert(text, target, library, seed % 2 === 0 ? notes : apa);
        const back = convert(there.text, 'pandoc', library);
        converted += there.converted;
        expect(flat(back.text), `seed ${seed}, ${target}:\n${there.text}`).toBe(flat(text));
        expect(back.changed).toBe(0);
      }
    }
    expect(converted).toBeGreaterThan(200);
  });

  test('is the same from notes to links and back', () => {
    for (let seed = 1; seed <= 12; seed++) {
      const text = generate(seed) as string;
      const library = libraryFor(text);
      const footnotes = convert(text, 'footnote', library).text;
      const links = convert(footnotes, 'link', library).text;
      expect(links, `seed ${seed}`).toBe(convert(text, 'link', library).text);
      expect(flat(convert(links, 'footnote', library).text), `seed ${seed}`).toBe(flat(footnotes));
    }
  });

  test('has no citation by keys left in between', () => {
    for (let seed = 1; seed <= 12; seed++) {
      const text = generate(seed) as string;
      const library = libraryFor(text);
      for (const target of ['footnote', 'link'] as const) {
        const there = convert(text, target, library);
        const left = readBlocks(there.text).flatMap(({ block }) => citationItemsOf(block));
        if (there.unknown === 0)
          expect(
            left.map(({ key }) => key),
            `seed ${seed}\n${there.text}`,
          ).toEqual([]);
      }
    }
  });
});
