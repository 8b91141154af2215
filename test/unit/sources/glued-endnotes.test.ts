import { describe, expect, it } from 'vitest';
import { readBlocks } from '../../../server/src/core/blocks/read-blocks';
import { risingChain } from '../../../server/src/core/blocks/rising-chain';

const candidate = (first: number, last = first, doubtful = false) => ({ first, last, doubtful });

describe('risingChain', () => {
  it.each<[string, readonly ReturnType<typeof candidate>[], readonly number[]]>([
    ['takes all that rise', [candidate(1), candidate(2), candidate(3)], [0, 1, 2]],
    ['passes over a page number', [1, 2, 3, 6, 4, 5].map((n) => candidate(n)), [0, 1, 2, 4, 5]],
    ['goes on after lost notes', [1, 2, 3, 12, 13].map((n) => candidate(n)), [0, 1, 2, 3, 4]],
    ['goes on after several numbers', [candidate(1), candidate(2, 4), candidate(5)], [0, 1, 2]],
    [
      'takes a doubtful number only as the very next',
      [candidate(1), candidate(2, 2, true), candidate(9, 9, true)],
      [0, 1],
    ],
    ['does not begin far from one', [candidate(40), candidate(41)], []],
    ['finds nothing in nothing', [], []],
  ])('%s', (_name, candidates, expected) => {
    expect(risingChain(candidates)).toEqual(expected);
  });

  it('reads long input', () => {
    const many = Array.from({ length: 200_000 }, (_, i) => candidate((i % 900) + 1));
    expect(risingChain(many).length).toBeGreaterThan(800);
  });
});

describe('endnote numerals glued to words', () => {
  const numbersIn = (text: string) =>
    readBlocks(text).flatMap(({ block }) =>
      block.passages.flatMap(({ marks }) => marks.flatMap((mark) => (mark.kind === 'endnote' ? [mark.numbers] : []))),
    );
  const proseOf = (text: string) => readBlocks(text).flatMap(({ block }) => block.passages.map(({ prose }) => prose));

  it('leave the prose and become marks', () => {
    const text = 'Rents rose.1 Wages fell by 4%,2 and debts grew.3 So it went.';
    expect(numbersIn(text)).toEqual(['1', '2', '3']);
    expect(proseOf(text)).toEqual(['Rents rose. Wages fell by 4%, and debts grew. So it went.']);
  });

  it('are found after years and shares', () => {
    const text = 'Rents rose.1 Wages fell in 2021.2 For tenants it fell to 27%.3 Landlords gained.4';
    expect(numbersIn(text)).toEqual(['1', '2', '3', '4']);
  });

  it('are found across paragraphs with notes missing between them', () => {
    const text = 'Rents rose.1 Wages fell.2\n\nDebts grew.3\n\nTaxes rose.9 Fees fell.10';
    expect(numbersIn(text)).toEqual(['1', '2', '3', '9', '10']);
  });

  it.each([
    ['too few', 'Rents rose.1 Wages fell.2'],
    ['abbreviations', 'See Fig.1 and Fig.2 and Fig.3 and Fig.4 below.'],
    ['decimals', 'Growth was 2021.1 then 2022.2 then 2023.3 in all.'],
    ['numbers with a space', 'We saw 1 plant, 2 plants and 3 plants.'],
    ['headings', '# Growth.1 One\n\n# Debt.2 Two\n\n# Tax.3 Three'],
  ])('are not seen in %s', (_name, text) => {
    expect(numbersIn(text)).toEqual([]);
    expect(proseOf(text).join('\n')).toBe(text.replace(/^# /gmu, '').replace(/\n\n/gu, '\n'));
  });

  it('keep the place of what follows in the source', () => {
    const text = 'Rents rose.1 Wages fell.2 Debts grew.3 Then 450 homes stood empty.';
    const passage = readBlocks(text)[0]!.block.passages[0]!;
    const piece = passage.pieces.at(-1)!;
    expect(text.slice(piece.source, piece.source + piece.sourceLength)).toBe(' Then 450 homes stood empty.');
    expect(passage.marks.map(({ source }) => text.slice(source.start, source.end))).toEqual(['1', '2', '3']);
  });
});
