import { describe, expect, it, test } from 'vitest';
import { AnalysisCache } from '../../../server/src/core/analysis-cache';
import { readBlocks } from '../../../server/src/core/blocks/read-blocks';
import { risingChain } from '../../../server/src/core/blocks/rising-chain';
import { scopesOf } from './scopes';

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
    ['too few', 'Rents rose.1 Wages fell.'],
    ['two far apart', 'Rents rose.3 Wages fell.9'],
    ['two within sentences', 'The tier1 schools and the tier2 schools closed.'],
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

describe('what tells that numerals are numbers of notes', () => {
  const numbersIn = (text: string) =>
    readBlocks(text).flatMap(({ block }) =>
      block.passages.flatMap(({ marks }) => marks.flatMap((mark) => (mark.kind === 'endnote' ? [mark.numbers] : []))),
    );
  const list = (heading: string) =>
    `\n\n## ${heading}\n\n4. Port Office, Fares, 2019.\n5. Lund, Fees, 2020.\n6. Kell, Rents, 2021.\n`;

  it.each([
    ['two that close sentences', 'A third of ferries sank.1 Others were sold.2', '1 2'],
    ['one that a list has', `A third of ferries sank.5 Others were sold.${list('References')}`, '5'],
    [
      'one that a list of plain lines has',
      'A third of ferries sank.2\n\n# Notes\n\n1 Port Office, Fares.\n2 Lund, Fees.',
      '2',
    ],
    [
      'a year before those that rise',
      'They rose in the year ending 2018.6 The office denies it.7 Others agree.8',
      '6 7 8',
    ],
    ['a date, which has no decimals', 'The scheme began on July 1, 2012.177 The towns were glad.', '177'],
    ['ends of paragraphs', 'Ferries rose by 3%. 1\n\nBoats fell. 2', '1 2'],
    ['ends of items', '- Ferries rose in 2017. 4\n- Boats fell by 7%. 5', '4 5'],
    ['a space before a sentence', 'Ferries sank in 2017. 1 The boats were sold. 2 In 2019 all went. 3', '1 2 3'],
    ['one again', 'Ferries sank.1 Boats rose.2 Ships fell.1', '1 2 1'],
    ['one alone again', 'Ferries sank.1 Boats rose. Ships fell.1', '1 1'],
    ['several apart', 'Ferries sank in 2017. 1\n\nBoats fell. 2 3', '1 2 3'],
    [
      'years within a sentence',
      'Fares rose in 2022, 1 and fees in May 2023 2 which hurt. 3 The boats sank. 4',
      '1 2 3 4',
    ],
    ['brackets', 'About half are vacant (1). Fares rose (2, 3), and fees fell (1).', '1 2, 3 1'],
    ['brackets behind authors', 'Smith et al. (1) found half. Shaw et al. (2) found a third.', '1 2'],
    ['brackets of a list', `About half are vacant (4). Fares rose (5).${list('References')}`, '4 5'],
  ])('%s', (_what, text, expected) => {
    expect(numbersIn(text).join(' ')).toBe(expected);
  });

  it.each([
    ['a version', 'Version 2018.6 The office sells it. It rose to 2012.5 The rest fell.'],
    ['a number no list has', `A third of ferries sank.9 Others were sold.${list('References')}`],
    ['a list of other things', `A third of ferries sank.5 Others were sold.${list('Recommendations')}`],
    ['counted people', 'The vote was close. 1 Labour councillor left. 2 Green councillors stayed. 3 Others went.'],
    ['counts in a sentence', 'Ferries sank. In May, 1 ship sank. In June, 2 ships sank. In July, 3 did.'],
    ['abbreviations', 'It cost approx. 1 The rest cost approx. 2 The end.'],
    ['questions', 'How many ferries sank? 1\n\nHow many boats? 2\n\nHow many ships? 3'],
    ['a scale', 'Answers were low (1), middle (2) and high (3).'],
    ['enumerations', 'We ask for (1) fares, (2) fees and (3) rents.'],
    ['sections', 'See subsection (1), which says so. See paragraph (2). See article (3).'],
    ['ranks', 'Kell, with 40% empty, is rated fair (1). Orr, with 52%, is rated poor (2). Dun is rated bad (3).'],
    ['torn numbers', 'The number of pupils was 40. 12 The next number was 30. 13 It fell.'],
    ['units', 'Wind supplied 7.4 TWh. Prices rose in the spring. Homes emit 12.4 Mt of gas.'],
    ['sizes of groups', 'Some were reached by landline (426). Others came on foot (33).'],
    ['cells', '| a | b |\n|---|---|\n| Fell. 1 | Rose. 2 |\n| Rose (1). | Fell (2). |'],
  ])('not %s', (_what, text) => {
    expect(numbersIn(text)).toEqual([]);
  });

  it('counts go on being counts beside notes', () => {
    expect(numbersIn('Ferries sank.1 Boats sank.2 In May, 3 ships sank. 4 Labour towns paid.')).toEqual(['1', '2']);
  });

  it('neither are counts behind a year', () => {
    expect(numbersIn('Ferries sank.1 Boats sank.2 In 2022, 3 ships sank. In 2023, 3 of them did.')).toEqual(['1', '2']);
    expect(numbersIn('Lunch was cheap. In 2022, 1 and in 2023, 2 by our count closed.')).toEqual([]);
  });

  it('a paragraph may have any number of notes', () => {
    const text = Array.from({ length: 600 }, (_, i) => `Ferries fell.${i + 1} The boats rose.`).join(' ');
    expect(numbersIn(text).length).toBe(600);
    expect(readBlocks(text)[0]!.block.passages[0]!.prose.startsWith('Ferries fell. The boats rose. Ferries')).toBe(
      true,
    );
  });

  it('time does not grow with the square of the length', () => {
    const start = performance.now();
    readBlocks('Ferries fell.1 The '.repeat(20_000));
    expect(performance.now() - start).toBeLessThan(3000);
  });

  it('decimals are no notes, even where the next note has their number', () => {
    expect(numbersIn('Ferries sank.1 It cost 13.2 million.2 Boats cost 5.3 and 6.3.3')).toEqual(['1', '2']);
    expect(numbersIn('Ferries sank.1\n\nIt cost 13.2\n\nBoats sank.2')).toEqual(['1', '2']);
  });

  it('the source of a note apart is the numeral alone, and no space is left', () => {
    const text = 'Ferries sank in 2017. 1 The boats went (1).\n\nOthers too. 2';
    const [first] = readBlocks(text);
    const { prose, marks } = first!.block.passages[0]!;
    expect(prose).toBe('Ferries sank in 2017. The boats went (1).');
    expect(marks.map(({ source }) => text.slice(source.start, source.end))).toEqual(['1']);
  });
});

test('a list that comes or goes decides as it does in a draft that was just opened', () => {
  const draft = 'A third of ferries sank.5 Others were sold.';
  const entries = '5. Lund, Fees, 2020.\n';
  const versions = [
    `${draft}\n\n## Refs\n\n${entries}`,
    `${draft}\n\n## References\n\n${entries}`,
    `${draft}\n\n## References\n\n6${entries}`,
    `${draft}\n\n## References\n\n${entries}`,
    `${draft}\n\n${entries}`,
  ];
  const cache = new AnalysisCache();
  const scopesWith = (one?: AnalysisCache) => versions.map((text) => scopesOf(text, one)[0]);
  expect(scopesWith(cache)).toEqual(scopesWith());
  expect(scopesWith()).toEqual(['none', 'sentence', 'none', 'sentence', 'none']);
});
