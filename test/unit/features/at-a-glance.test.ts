import { describe, expect, test } from 'vitest';
import { analyse } from '../../../server/src/core/analyse';
import { citedPaste } from '../../../server/src/core/features/cited-paste';
import { describeSeries, seriesOf } from '../../../server/src/core/features/figure-series';
import { figureCard } from '../../../server/src/core/features/figure-card';
import { sectionCounts, sectionWords } from '../../../server/src/core/features/section-counts';
import { sourceHints } from '../../../server/src/core/features/source-hints';
import { nameOf, statisticsOf } from '../../../server/src/core/features/statistics';
import { completions } from '../../../server/src/core/features/completion';
import { applyEdits } from '../../../server/src/core/text/edit';
import { bibliographyOf } from '../../harness/bibliography';
import { builtInPack, harbourPack } from '../../harness/packs';
import { draftAt } from './draft';

const draft = `Some 12 percent of quays leak.

# Berths

In 2024 Norland counted 4,100 vacant berths [@harbour2024]. In 2024 Norland counted 5,100 vacant berths.

## Mills

Some 45 percent of mills closed [@reed2020].

## Plans

We will act by 2030.
`;

test('a section has the counts of what stands under its heading', () => {
  const { analysis, text } = draftAt(draft);
  const sections = sectionCounts(analysis);
  expect(
    sections.map((section) => [text.slice(section.heading.start, section.heading.end), sectionWords(section)]),
  ).toEqual([
    ['# Berths', '2 statistics, 1 wrong'],
    ['## Mills', '1 statistic, sourced'],
  ]);
  const { first } = sections[0]!;
  expect(text.slice(first!.start, first!.end)).toBe('5,100');
});

test('statistics have a standing and a name', () => {
  const { analysis } = draftAt(draft);
  expect(statisticsOf(analysis).map((one) => [one.standing, nameOf(one).name])).toEqual([
    ['unsourced', '○ 12 percent'],
    ['verified', '✓ 4,100 vacant berths'],
    ['contradicted', '✗ 5,100 vacant berths'],
    ['sourced', '45 percent'],
  ]);
  expect(statisticsOf(analysis, { start: 0, end: 10 })).toHaveLength(1);
});

test('a known figure without its condition is not verified', () => {
  const { analysis } = draftAt('DeepSeek R1-0528 complied with 94 percent of malicious requests [@anthropic2026two].', [
    builtInPack(),
  ]);
  expect(statisticsOf(analysis).map(({ standing }) => standing)).toEqual(['sourced']);
});

test('hints name the source, and what it says where the draft differs', () => {
  const { analysis, text } = draftAt(draft);
  const hints = sourceHints(analysis, { start: 0, end: text.length });
  expect(hints.map(({ label }) => label)).toEqual(['✓ Harbour Office 2024', 'Harbour Office 2024: 4,100']);
  expect(hints[0]!.at).toBe(text.indexOf('4,100') + 5);
  expect(sourceHints(analysis, { start: 0, end: 5 })).toEqual([]);
});

describe('what is pasted', () => {
  const packs = [harbourPack()];
  const read = (text: string) => analyse(text, { packs, bibliography: bibliographyOf([{ id: 'x', type: 'book' }]) });
  const paste = (marked: string, pasted: string) => {
    const offset = marked.indexOf('<|>');
    const text = marked.replace('<|>', '');
    const found = citedPaste(text, { start: offset, end: offset }, pasted, read);
    if (found === null) return null;
    return applyEdits(text, [{ start: offset, end: offset, text: found.text }, ...found.additional]);
  };
  const note = '[^1]: Harbour Office. 2024. Harbour Statistics 2024. https://harbour.example/statistics-2024';

  test('gets the citation of the figure in it, and its note', () => {
    expect(paste('First. <|>\n\nLast.\n', 'In 2024 Norland counted 4,100 vacant berths.')).toBe(
      `First. In 2024 Norland counted 4,100 vacant berths.[^1]\n\nLast.\n\n${note}\n`,
    );
    expect(paste('<|>', 'In 2024 Norland counted 4,100 vacant berths.')).toBe(
      `In 2024 Norland counted 4,100 vacant berths.[^1]\n\n${note}\n`,
    );
  });

  test('each figure its own, and one note for one source', () => {
    const two =
      'In 2024 Norland counted 4,100 vacant berths.\n\nDredging cost Norland an estimated $2.5 billion in 2024.';
    expect(paste('Start.\n\n<|>\n\nEnd [@x].\n', two)).toBe(
      'Start.\n\nIn 2024 Norland counted 4,100 vacant berths [@harbour2024].\n\nDredging cost Norland an estimated $2.5 billion in 2024 [@harbour2024].\n\nEnd [@x].\n',
    );
    expect(paste('Start.\n\n<|>\n\nEnd.\n', two)!.match(/^\[\^/gm)).toHaveLength(1);
    // The libraries are not read anew in between: the work comes along once.
    const cited = paste('---\nbibliography: x.bib\n---\n\n<|>\n\nEnd [@x].\n', two)!;
    expect(cited.match(/@harbour2024\]/gu)).toHaveLength(2);
    expect(cited.match(/^- id: harbour2024$/gmu)).toHaveLength(1);
  });

  test.each([
    ['no known figure', 'Some 45 percent of mills closed.'],
    ['a figure that has its source', 'In 2024 Norland counted 4,100 vacant berths [@other].'],
    ['a figure that is wrong', 'In 2024 Norland counted 5,100 vacant berths.'],
    ['nothing', ''],
    ['a book', 'In 2024 Norland counted 4,100 vacant berths. '.repeat(1000)],
  ])('is left alone when it holds %s', (_, pasted) => {
    expect(paste('First. <|>\n', pasted)).toBeNull();
  });
});

describe('a figure over time', () => {
  const pack = builtInPack();
  const figure = pack.figures.find(({ id }) => id === 'huawei-compute-share-2027')!;

  test('is the figures that differ only in their period', () => {
    expect(describeSeries(seriesOf(figure, pack)!)).toBe('2026: 4 percent; 2027: 2 percent');
    expect(
      seriesOf(
        pack.figures.find(({ id }) => id === 'deepseek-malicious-compliance')!,
        pack,
      ),
    ).toBeNull();
  });

  test('is a line on its card, with words for who cannot see it', () => {
    const card = figureCard(figure, pack, { pictures: true, style: 'footnote' });
    expect(card).toContain('![2026: 4 percent; 2027: 2 percent](data:image/svg+xml');
    expect(decodeURIComponent(card)).toContain('stroke-dasharray');
  });
});

test('a slash asks for a figure, a path or a fraction does not', () => {
  const at = (marked: string) => {
    const { analysis, offset } = draftAt(marked);
    return completions(analysis, offset, { invoked: false }).map(({ label }) => label);
  };
  expect(at('/<|>')).toHaveLength(3);
  expect(at('We know: /dredg<|>')[0]).toBe('$2.5 billion · Norland');
  expect(at('We know: /vacant berths<|>')[0]).toBe('4,100 · Norland');
  for (const other of ['and/<|>', 'https:/<|>', 'see docs/dredg<|>', '1/<|>']) expect(at(other)).toEqual([]);
});
