import { describe, expect, test } from 'vitest';
import type { Figure, Pack } from '../../../server/src/core/evidence/pack';
import { analyse } from '../../../server/src/core/analyse';
import { figureOf } from '../../../server/src/core/features/figure-list';
import { formedInsertion, pictureName, type FormOptions } from '../../../server/src/core/features/insertion-forms';
import { snippetText } from '../../../server/src/core/features/snippet-text';
import { stopsIn } from '../../../server/src/core/features/insertion-stops';
import { applyEdits } from '../../../server/src/core/text/edit';
import { builtInPack, harbourPack } from '../../harness/packs';
import { draftAt } from './draft';

/** The draft after a figure was inserted, and the file beside it. */
function insert(marked: string, options: FormOptions, id = 'vacant-berths', pack: Pack = harbourPack()) {
  const { analysis, text, offset } = draftAt(marked, [pack]);
  const { figure } = figureOf([pack], pack.id, id)!;
  const typed = { start: offset, end: offset };
  const placed = formedInsertion(figure, pack, analysis, typed, options);
  const after = applyEdits(text, [{ ...placed.replaces, text: placed.text }, ...placed.additional]);
  return { after, placed, again: analyse(after, { packs: [pack] }) };
}
const row = (marked: string, id?: string) => insert(marked, { form: 'row' }, id);
const note = '[^1]: Harbour Office. 2024. Harbour Statistics 2024. https://harbour.example/statistics-2024';

describe('as a row', () => {
  test('of the table under the cursor, by the words of its header', () => {
    const { after, again } = row(
      '| Place | Year | Berths (number) | Source |\n|---|---|---|---|\n| Ostholm | 2023 | 12<|> | own |\n\nEnd.\n',
    );
    expect(after).toBe(
      `| Place | Year | Berths (number) | Source |\n|---|---|---|---|\n| Ostholm | 2023 | 12 | own |\n| Vacant berths in the harbours of Norland | 2024 | 4,100 | Harbour Office 2024[^1] |\n\nEnd.\n\n${note}\n`,
    );
    expect(again.blocks[0]!.reading.block.kind).toBe('table');
  });

  test('the header stays the header', () => {
    expect(row('| What | Va<|>lue |\n|---|---|\n| a | 1 |\n').after).toMatch(
      /^\| What \| Value \|\n\|---\|---\|\n\| Vacant berths in the harbours of Norland \| 4,100 \|\n\| a \| 1 \|\n/,
    );
  });

  test('of a new table where there is none, below the paragraph', () => {
    expect(row('First par<|>agraph.\n\nSecond.\n').after).toBe(
      `First paragraph.\n\n| What is measured | Value | Period | Source |\n| --- | --- | --- | --- |\n| Vacant berths in the harbours of Norland | 4,100 | 2024 | Harbour Office 2024[^1] |\n\nSecond.\n\n${note}\n`,
    );
  });

  test('at the end of the document the note follows the table', () => {
    const { after, again } = row('Only this.<|>');
    expect(after.indexOf('[^1]:')).toBeGreaterThan(after.indexOf('Office 2024[^1]'));
    expect(again.notes.has('1')).toBe(true);
  });

  test('in the style of the draft', () => {
    expect(row('As shown [@a].\n\n<|>\n').after).toContain('| [@harbour2024] |');
    expect(row('As [shown](https://a.example/b).\n\n<|>\n').after).toContain(
      '| [Harbour Office 2024](https://harbour.example/statistics-2024) |',
    );
  });

  test('a bar in a claim stays in its cell', () => {
    const pack = harbourPack();
    const figure: Figure = { ...pack.figures[0]!, claim: 'a | b <b>c</b>' };
    const { again } = insert('x <|>', { form: 'row' }, figure.id, { ...pack, figures: [figure] });
    const table = again.blocks.find(({ reading }) => reading.block.kind === 'table')!;
    expect(table.reading.block.passages.filter(({ role }) => role === 'cell')).toHaveLength(8);
  });
});

describe('as a picture', () => {
  const picture = (id: string, pack = builtInPack()) => insert('Text.<|>\n', { form: 'picture' }, id, pack);

  test('with words for who cannot see it, and a line that names and cites the source', () => {
    const { after, placed, again } = picture('deepseek-malicious-compliance');
    expect(placed.file!.name).toBe('deepseek-malicious-compliance.svg');
    expect(after).toMatch(
      /^Text\.\n\n!\[.*94 percent.*8 percent.*\]\(deepseek-malicious-compliance\.svg\)\n\nSource: Anthropic 2026\.\[\^1\]\n\n\[\^1\]: /,
    );
    expect(again.notes.has('1')).toBe(true);
  });

  test('bars, a line over time, or the number itself', () => {
    const svg = (id: string, pack?: Pack) => picture(id, pack).placed.file!.content;
    expect(svg('deepseek-malicious-compliance').match(/<rect /g)!.length).toBeGreaterThanOrEqual(5);
    expect(svg('huawei-compute-share-2026')).toMatch(/stroke-dasharray.*projected/s);
    expect(svg('vacant-berths', harbourPack())).toContain('>4,100</text>');
  });

  test('says what a stranger wrote as words, and has a plain file name', () => {
    const own = harbourPack();
    const figure: Figure = {
      ...own.figures[0]!,
      id: 'a',
      claim: '</text><script>alert(1)</script> ](x) "q" 港口 שלום',
      subject: [['<b>']],
    };
    const pack: Pack = {
      ...own,
      figures: [figure],
      sources: [{ ...own.sources[0]!, author: [{ literal: '<script>' }] }],
    };
    const { placed } = insert('x <|>', { form: 'picture' }, 'a', pack);
    // A picture that stands alone is no prose; in a line it is seen.
    const again = analyse(`See ${placed.text.trim()}`, { packs: [] });
    expect(placed.file!.content).not.toContain('<script');
    expect(placed.file!.content).toContain('&lt;script&gt;');
    const marks = again.blocks.flatMap(({ reading }) => reading.block.passages.flatMap((p) => p.marks));
    expect(marks.filter((mark) => mark.kind === 'html' || (mark.kind === 'link' && !mark.bare))).toEqual([]);
    expect(marks.filter(({ kind }) => kind === 'image')).toHaveLength(1);
    expect(pictureName({ ...pack.figures[0]!, id: '../../etc/passwd' })).toBe('etc-passwd.svg');
    expect(pictureName({ ...pack.figures[0]!, id: '港口' })).toBe('figure.svg');
  });

  test('a claim of 10,000 characters stays a small picture', () => {
    const pack = harbourPack();
    const figure = { ...pack.figures[0]!, claim: '港'.repeat(10_000) };
    const { placed } = insert('x <|>', { form: 'picture' }, figure.id, { ...pack, figures: [figure] });
    expect(placed.file!.content.length).toBeLessThan(5_000);
    expect(placed.text.length).toBeLessThan(2_000);
  });
});

describe('as a diagram', () => {
  test('in a fence, with the source below', () => {
    const { after } = insert('Text.<|>\n', { form: 'diagram' }, 'deepseek-malicious-compliance', builtInPack());
    expect(after).toMatch(
      /\n\n```mermaid\nxychart-beta\n {4}title ".*"\n {4}x-axis \[".*", ".*"\]\n {4}y-axis "percent" 0 --> 100\n {4}bar \[94, 8\]\n```\n\nSource: /,
    );
  });

  test('as Quarto has it, and a series as a line', () => {
    const { after } = insert('<|>', { form: 'diagram', isQuarto: true }, 'huawei-compute-share-2027', builtInPack());
    expect(after).toContain('```{mermaid}');
    expect(after).toContain('    line [4, 2]');
  });

  test('no word of a pack ends the fence or a string', () => {
    const pack = harbourPack();
    const figure: Figure = { ...pack.figures[0]!, claim: 'a "b" ```\n``` #c; <d> [e]' };
    const { after } = insert('<|>', { form: 'diagram' }, figure.id, { ...pack, figures: [figure] });
    expect(after.match(/```/g)).toHaveLength(2);
    expect(after).toContain("a 'b' ''' ''' #35;c; #lt;d#gt;  e");
  });
});

describe('stops', () => {
  test('at the verb whose tense can be turned, and at the hedge', () => {
    const phrase = 'Huawei is projected to reach just 4 percent of it';
    expect(stopsIn(phrase).map(({ start, end, choices }) => [phrase.slice(start, end), choices])).toEqual([
      ['is', ['is', 'was']],
      ['just', ['just', 'only']],
    ]);
    expect(stopsIn('Ships arrived; “is” was quoted-are')).toMatchObject([{ choices: ['was', 'is'] }]);
    expect(stopsIn('No verb here')).toEqual([]);
  });

  test('as a snippet that says the same when nothing is chosen', () => {
    const text = 'It is $2.5 {billion} \\ roughly[^1]';
    const stops = stopsIn(text);
    const snippet = snippetText({ text: `${text}\n\n[^1]: x$`, cursor: text.length, stops })!;
    expect(snippet).toBe(
      'It ${1|is,was|} \\$2.5 {billion\\} \\\\ ${2|roughly,about,around,approximately|}[^1]$0\n\n[^1]: x\\$',
    );
    expect(snippetText({ text, cursor: 3, stops: [] })).toBeNull();
  });

  test('no phrase of the built-in pack changes its number or its source by them', () => {
    for (const { phrasing } of builtInPack().figures)
      for (const stop of phrasing.flatMap(stopsIn)) {
        expect(stop.choices.length).toBeGreaterThan(1);
        expect(stop.choices.join('')).not.toMatch(/\d|\[/);
      }
  });
});
