import { describe, expect, it } from 'vitest';
import { analyse } from '../../../server/src/core/analyse';
import type { CslItem } from '../../../server/src/core/evidence/pack';
import { insertCitation, insertFootnoteStub } from '../../../server/src/core/rules/cite';
import type { CitationStyle } from '../../../server/src/core/sources/citation-style';
import { applyEdits } from '../../../server/src/core/text/edit';
import { bibliographyIn } from '../../harness/bibliography';
import { readCursor } from '../../harness/marks';
import { harbourPack } from '../../harness/packs';

const item: CslItem = {
  id: 'harbour2024',
  type: 'report',
  title: 'Statistics | 2024',
  author: [{ literal: 'Harbour [Office]' }],
  issued: { 'date-parts': [[2024]] },
  URL: 'https://harbour.example/a_(b)',
};

function cite(marked: string, style: CitationStyle, what: CslItem = item): string {
  const { text, cursor } = readCursor(marked);
  return applyEdits(text, insertCitation(analyse(text, { packs: [] }), cursor, what, { style }));
}

describe('insertCitation', () => {
  it.each<[string, string, string]>([
    ['before the full stop', 'It fell <|>31 percent. So it goes.', 'It fell 31 percent [@harbour2024]. So it goes.'],
    ['in an item without one', '- fell <|>31 percent\n- rose', '- fell 31 percent [@harbour2024]\n- rose'],
    [
      'behind a closing quotation mark',
      'She said “it fell <|>31 percent.” Ok.',
      'She said “it fell 31 percent.” [@harbour2024] Ok.',
    ],
    ['behind an abbreviation', 'It fell <|>31 percent in the U.S.', 'It fell 31 percent in the U.S. [@harbour2024].'],
    ['inside emphasis', '**It fell <|>31 percent.** Ok.', '**It fell 31 percent [@harbour2024].** Ok.'],
    [
      'behind a link, not in it',
      '[It fell <|>31 percent](https://a.example/b).',
      '[It fell 31 percent](https://a.example/b) [@harbour2024].',
    ],
    [
      'in a cell',
      '| a | b |\n| - | - |\n| x | <|>31 percent |',
      '| a | b |\n| - | - |\n| x | 31 percent [@harbour2024] |',
    ],
    ['in a quote', '> It fell\n> <|>31 percent.\n> Ok.', '> It fell\n> 31 percent [@harbour2024].\n> Ok.'],
    [
      'at the clause of its own number',
      'It fell <|>31 percent, and 12 ports closed.',
      'It fell 31 percent [@harbour2024], and 12 ports closed.',
    ],
    [
      'at the end for the last number',
      'It fell 31 percent, and <|>12 ports closed.',
      'It fell 31 percent, and 12 ports closed [@harbour2024].',
    ],
  ])('puts a key %s', (_name, marked, expected) => expect(cite(marked, 'pandoc')).toBe(expected));

  it('brings a work that only a pack knows along, where the draft has its works from libraries', () => {
    const pack = harbourPack();
    const source = pack.sources.find(({ id }) => id === 'harbour2024')!;
    const head = '---\nreferences:\n- id: a\n---\n\n';
    const { text, cursor } = readCursor(`${head}It fell <|>31 percent.\n`);
    const read = (draft: string) => analyse(draft, { packs: [pack], bibliography: bibliographyIn(draft) });
    const after = applyEdits(text, insertCitation(read(text), cursor, source, { style: 'pandoc' }));
    expect(after).toMatch(
      /^---\nreferences:\n- id: a\n- id: harbour2024\n[^]*---\n\nIt fell 31 percent \[@harbour2024\]\.\n$/u,
    );
    expect(read(after).bibliography.has('harbour2024')).toBe(true);
  });

  it('escapes what would break Markdown in a link', () => {
    expect(cite('It fell <|>31 percent.', 'link')).toBe(
      'It fell 31 percent ([Harbour \\[Office\\] 2024](https://harbour.example/a_%28b%29)).',
    );
  });

  it('cites in a footnote what has no address', () => {
    const { URL: _, ...printed } = item;
    expect(cite('It fell <|>31 percent.', 'link', printed)).toBe(
      'It fell 31 percent.[^1]\n\n[^1]: Harbour \\[Office\\]. 2024. Statistics | 2024.\n',
    );
    expect(cite('It fell <|>31 percent.', 'link', { ...item, URL: 'javascript:alert(1)' })).toContain(
      '31 percent.[^1]',
    );
  });

  it('does not take a key that Pandoc cannot read', () => {
    expect(cite('It fell <|>31 percent.', 'pandoc', { ...item, id: 'two words' })).toContain('31 percent.[^1]');
  });
});

describe('footnotes', () => {
  const stub = (marked: string): string => {
    const { text, cursor } = readCursor(marked);
    return applyEdits(text, insertFootnoteStub(analyse(text, { packs: [] }), cursor));
  };

  it.each<[string, string, string]>([
    [
      'the next number, below the last note',
      'A <|>31 percent.\n\nB.[^4]\n\n[^4]: Note.\n',
      'A 31 percent.[^5]\n\nB.[^4]\n\n[^4]: Note.\n[^5]: Source: \n',
    ],
    [
      'notes that stand apart',
      'A <|>31 percent.[^1] B.[^2]\n\n[^1]: One.\n\n[^2]: Two.\n\nEnd.',
      'A 31 percent.[^3][^1] B.[^2]\n\n[^1]: One.\n\n[^2]: Two.\n\n[^3]: Source: \n\nEnd.',
    ],
    [
      'names where labels are names',
      'A <|>31 percent.\n\nB.[^a]\n\n[^a]: Note.',
      'A 31 percent.[^source]\n\nB.[^a]\n\n[^a]: Note.\n[^source]: Source: ',
    ],
    ['a number that no mark uses', 'A <|>31 percent.\n\nB.[^2]', 'A 31 percent.[^3]\n\nB.[^2]\n\n[^3]: Source: \n'],
    [
      'the end of a document that ends in line breaks',
      'A <|>31 percent.\n\n',
      'A 31 percent.[^1]\n\n[^1]: Source: \n\n',
    ],
    [
      'CRLF',
      'A <|>31 percent.\r\n\r\nB.[^1]\r\n\r\n[^1]: One.\r\n',
      'A 31 percent.[^2]\r\n\r\nB.[^1]\r\n\r\n[^1]: One.\r\n[^2]: Source: \r\n',
    ],
    [
      'above a fence that nobody closed',
      'A <|>31 percent.\n\n```\ncode\n',
      'A 31 percent.[^1]\n\n[^1]: Source: \n\n```\ncode\n',
    ],
    ['behind a list', '- A <|>31 percent.', '- A 31 percent.[^1]\n\n[^1]: Source: \n'],
  ])('use %s', (_name, marked, expected) => expect(stub(marked)).toBe(expected));

  it('offer nothing outside prose', () => {
    expect(stub('```\nA <|>31 percent.\n```')).toBe('```\nA 31 percent.\n```');
    expect(stub('---\ntitle: A <|>31 percent\n---\n')).toBe('---\ntitle: A 31 percent\n---\n');
  });
});
