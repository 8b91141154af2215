import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { analyse } from '../../../server/src/core/analyse';
import { buildSheet } from '../../../server/src/core/sheet/build-sheet';
import { readSignoffs } from '../../../server/src/core/sheet/signoff-file';
import { signoffFileOf } from '../../../server/src/core/sheet/signoff';
import { writeSignoff } from '../../../server/src/core/sheet/write-signoff';
import { harbourDraft, sheetOf, signed } from './sheet';

const draft = 'Rents rose by 7 percent [@a].\n\nWages rose by 3 percent [@a].\n\nPrices fell by 2 percent [@a].\n';
const ids = sheetOf(draft).rows.map(({ id }) => id);
const all = () =>
  signed(draft, 3, 'query', {
    signoffs: signed(draft, 2, 'fail', { signoffs: signed(draft, 1, 'pass'), by: 'CD' }),
    note: 'Which year?',
  });
const reviews = (text: string, signoffs: string | null) => sheetOf(text, { signoffs }).rows.map(({ review }) => review);

test('the file lies beside the draft', () => {
  expect(signoffFileOf('file:///work/My%20draft.md')).toBe('file:///work/My%20draft.tickmark-signoff.yaml');
  expect(['a.qmd', 'a.Rmd', 'a.markdown', 'a.b.md', 'a'].map(signoffFileOf)).toEqual([
    'a.tickmark-signoff.yaml',
    'a.tickmark-signoff.yaml',
    'a.tickmark-signoff.yaml',
    'a.b.tickmark-signoff.yaml',
    'a.tickmark-signoff.yaml',
  ]);
});

describe('signing', () => {
  test('writes plain YAML, one entry a statistic, sorted', () => {
    const text = all();
    const data = parse(text) as { version: number; signoffs: Record<string, Record<string, string>> };
    expect(data.version).toBe(1);
    expect(Object.keys(data.signoffs)).toEqual([...ids].sort());
    expect(data.signoffs[ids[1]!]).toEqual({
      statistic: '3 percent',
      sentence: 'Wages rose by 3 percent.',
      result: 'fail',
      by: 'CD',
      on: '2026-11-26',
    });
    expect(data.signoffs[ids[2]!]!['note']).toBe('Which year?');
  });

  test('is what the sheet says afterwards', () => {
    expect(reviews(draft, all())).toEqual([
      { state: 'signed', result: 'pass', by: 'AB', on: '2026-11-26', note: '' },
      { state: 'signed', result: 'fail', by: 'CD', on: '2026-11-26', note: '' },
      { state: 'signed', result: 'query', by: 'AB', on: '2026-11-26', note: 'Which year?' },
    ]);
    expect(sheetOf(draft, { signoffs: all() }).review).toEqual({ pass: 1, fail: 1, query: 1, open: 0, changed: 0 });
  });

  test('changes the lines of that entry alone, and can be taken back', () => {
    const before = all();
    const after = signed(draft, 2, 'pass', { signoffs: before });
    const changed = after.split('\n').filter((line, i) => line !== before.split('\n')[i]);
    expect(changed).toEqual(['    result: pass', '    by: "AB"']);
    expect(reviews(draft, signed(draft, 2, null, { signoffs: before })).map(({ state }) => state)).toEqual([
      'signed',
      'open',
      'signed',
    ]);
    expect(signed(draft, 2, 'fail', { signoffs: signed(draft, 2, null, { signoffs: before }), by: 'CD' })).toBe(before);
  });

  test('keeps line ends, and stands words of any kind', () => {
    const note = '“Frage”: =1+1 # {x} \\ "y" — 注意 العربية';
    const text = signed(draft, 1, 'query', { signoffs: all().replaceAll('\n', '\r\n'), note });
    expect(text.replaceAll('\r\n', '')).not.toContain('\n');
    expect(reviews(draft, text)[0]).toMatchObject({ note });
    expect(signed(draft, 1, 'pass', { note: 'two\nlines' })).toContain('note: "two lines"');
  });
});

describe('an edit', () => {
  const signoffs = all();

  test('of another sentence leaves a sign-off alone', () => {
    expect(
      reviews(draft.replace('Prices fell', 'Costs fell'), signoffs)
        .slice(0, 2)
        .map(({ state }) => state),
    ).toEqual(['signed', 'signed']);
    expect(reviews(`# New\n\nWords.\n\n${draft}`, signoffs).map(({ state }) => state)).toEqual([
      'signed',
      'signed',
      'signed',
    ]);
  });

  test('of the sentence, the number or its source reopens the item, and says who had signed', () => {
    for (const [from, to] of [
      ['Wages rose by 3 percent', 'Wages rose by 4 percent'],
      ['Wages rose', 'Real wages rose'],
      ['3 percent [@a]', '3 percent [@b]'],
    ] as const) {
      const sheet = sheetOf(draft.replace(from, to), { signoffs });
      expect(sheet.rows[1]!.review).toEqual({
        state: 'changed',
        former: ids[1],
        result: 'fail',
        by: 'CD',
        on: '2026-11-26',
        note: '',
      });
      expect(sheet.review).toEqual({ pass: 1, fail: 0, query: 1, open: 1, changed: 1 });
      expect(sheet.gone).toEqual([]);
    }
  });

  test('far from the statistic in a very long sentence reopens it, too', () => {
    const long = `Rents rose by 7 percent [@a] ${'and the harbour master saw another ship '.repeat(40)}in May.`;
    expect(reviews(long, signed(long, 1, 'pass'))).toMatchObject([{ state: 'signed' }]);
    expect(reviews(long.replace('in May', 'in June'), signed(long, 1, 'pass'))).toMatchObject([{ state: 'changed' }]);
  });

  test('that is taken back makes the sign-off hold again', () => {
    expect(reviews(draft, signoffs)[1]).toMatchObject({ state: 'signed', by: 'CD' });
  });

  test('and a new sign-off take the place of the former one', () => {
    const edited = draft.replace('3 percent', '4 percent');
    const text = signed(edited, 2, 'pass', { signoffs });
    expect([...readSignoffs(text).entries.keys()]).not.toContain(ids[1]);
    expect(sheetOf(edited, { signoffs: text }).review).toEqual({ pass: 2, fail: 0, query: 1, open: 0, changed: 0 });
  });

  test('that takes the sentence away lists its sign-off, and does not pin it on another', () => {
    const sheet = sheetOf('Rents rose by 7 percent [@a].\n\nThe fleet has 41 ships, none of them new.\n', { signoffs });
    expect(sheet.rows.map(({ review }) => review.state)).toEqual(['signed', 'open']);
    expect(sheet.gone.map(({ sentence, by }) => [sentence, by]).sort()).toEqual([
      ['Prices fell by 2 percent.', 'AB'],
      ['Wages rose by 3 percent.', 'CD'],
    ]);
  });

  test('of a sentence with two statistics tells which was which', () => {
    const text = 'Rents rose by 7 percent in the north and by 9 percent in the south [@a].';
    const both = signed(text, 2, 'fail', { signoffs: signed(text, 1, 'pass') });
    const results = (edited: string) =>
      reviews(edited, both).map((review) => (review.state === 'changed' ? review.result : review.state));
    expect(results(text.replace('Rents', 'Median rents'))).toEqual(['pass', 'fail']);
    expect(results(text.replace('9 percent', '10 percent'))).toEqual(['pass', 'fail']);
    expect(results('In the south rents rose by 9 percent, and by 7 percent in the north [@a].')).toEqual([
      'fail',
      'pass',
    ]);
  });

  test('is noticed in Chinese, too, where no blank divides words', () => {
    const text = '租金上涨了 by 7 percent, 工资没有变化 [@a].';
    const sheet = sheetOf(text);
    expect(sheet.rows).toHaveLength(1);
    expect(reviews(text.replace('没有变化', '有所变化'), signed(text, 1, 'pass'))).toMatchObject([
      { state: 'changed', by: 'AB' },
    ]);
  });
});

describe('a file edited by hand', () => {
  const lineOf = (text: string, words: string) => text.split('\n').findIndex((line) => line.includes(words)) + 1;

  test('is read however YAML allows it to be written', () => {
    const text = `version: 1\nsignoffs:\n    ${ids[0]}: {result: Pass, by: 007}\n    '${ids[1]}':\n        note: >\n            folded\n            over lines\n        result: "query" # a question\n        by: Jo\n`;
    expect(reviews(draft, text)).toEqual([
      { state: 'signed', result: 'pass', by: '7', on: '', note: '' },
      { state: 'signed', result: 'query', by: 'Jo', on: '', note: 'folded over lines' },
      { state: 'open' },
    ]);
  });

  test('keeps comments, other fields and its indentation when Tickmark writes', () => {
    const text = `# Ours.\nversion: 1\nreviewed-for: the minister\nsignoffs:\n    # about rents\n    ${ids[0]}:\n        result: pass\n        by: "AB"\n        phone: 123 # office\n        # ask again\n`;
    const after = signed(draft, 1, 'fail', { signoffs: signed(draft, 2, 'pass', { signoffs: text }), by: 'CD' });
    for (const kept of [
      '# Ours.',
      'reviewed-for: the minister',
      '    # about rents\n',
      'phone: 123 # office',
      '# ask again',
    ])
      expect(after).toContain(kept);
    expect(parse(after)).toMatchObject({
      signoffs: { [ids[0]!]: { result: 'fail', by: 'CD', phone: 123 }, [ids[1]!]: { result: 'pass' } },
    });
  });

  test('without its line “signoffs:” keeps its entries together', () => {
    const text = signed(draft, 1, 'pass').replace('signoffs:\n', '');
    const after = signed(draft, 2, 'fail', { signoffs: text });
    expect(after.replace('version: 1\n', 'version: 1\nsignoffs:\n')).toBe(
      signed(draft, 2, 'fail', { signoffs: signed(draft, 1, 'pass') }),
    );
    expect(reviews(draft, after).map(({ state }) => state)).toEqual(['signed', 'signed', 'open']);
  });

  test('whose version is no number says what to write', () => {
    const told = (version: string) =>
      sheetOf(draft, { signoffs: all().replace('version: 1', `version: ${version}`) }).problems[0]!.message;
    expect(told('one')).toContain('Write “version: 1”.');
    expect(told('2')).toContain('Use a newer Tickmark.');
  });

  test('with a slip loses only the entry with the slip, and names its line', () => {
    const text = all().replace('result: fail', 'result: approved').replace('note: "Which year?"', 'note: "Which year?');
    const { problems, rows } = sheetOf(draft, { signoffs: text });
    expect(problems.map(({ line }) => line).sort((a, b) => a - b)).toEqual(
      [lineOf(text, 'approved'), lineOf(text, 'Which year')].sort((a, b) => a - b),
    );
    expect(problems.map(({ message }) => message).join()).toContain(
      '“approved” is no result. Write “result: pass”, “result: fail” or “result: query”.',
    );
    expect(problems.map(({ message }) => message).join()).toContain('quotation mark');
    expect(rows.map(({ review }) => review.state)).toEqual(['signed', 'unreadable', 'unreadable']);
  });

  test('is not overwritten where it cannot be read', () => {
    const text = all().replace('result: fail', 'result: approved');
    expect(() => signed(draft, 2, 'pass', { signoffs: text })).toThrow(/cannot be read\. Put it right first\.$/);
    const other = signed(draft, 1, 'fail', { signoffs: text });
    expect(other).toContain('result: approved');
    expect(other.split('\n')).toHaveLength(text.split('\n').length);
  });

  test('of another kind or version is left alone, and said so', () => {
    for (const [text, words] of [
      ['version: 2\nsignoffs:\n', 'version 1'],
      ['hello: world\n', 'no sign-off file'],
      ['[1, 2, 3]', 'no sign-off file'],
      ['\u0000\u0001', 'no sign-off file'],
    ] as const) {
      const { problems, rows } = sheetOf(draft, { signoffs: text });
      expect(problems).toHaveLength(1);
      expect(problems[0]!.message).toContain(words);
      expect(rows.every(({ review }) => review.state === 'open')).toBe(true);
      expect(() => signed(draft, 1, 'pass', { signoffs: text })).toThrow(words);
    }
  });

  test('that is empty, or has only its beginning, is a file to write in', () => {
    for (const text of [
      '',
      '\n\n',
      '# nothing yet\n',
      'version: 1\n',
      'version: 1\nsignoffs:\n',
      'version: 1\nsignoffs: {}\n',
      'version: 1\nsignoffs:',
    ]) {
      const after = signed(draft, 1, 'pass', { signoffs: text });
      expect(reviews(draft, after)[0]).toMatchObject({ state: 'signed', by: 'AB' });
      expect(parse(after)).toMatchObject({ version: 1, signoffs: { [ids[0]!]: { by: 'AB' } } });
    }
  });
});

describe('a file that a merge left in conflict', () => {
  const sorted = [...ids].sort();
  const entry = (id: string, result: string, by = 'AB') => `  ${id}:\n    result: ${result}\n    by: ${by}\n`;
  const states = (text: string) => {
    const { entries, unreadable } = readSignoffs(text);
    return sorted.map((id) => (unreadable.has(id) ? 'unreadable' : (entries.get(id)?.result ?? 'open')));
  };

  test('is read where both sides are whole, and names the lines and the remedy', () => {
    const text = `version: 1\nsignoffs:\n${entry(sorted[0]!, 'pass')}<<<<<<< ours\n${entry(sorted[1]!, 'fail')}=======\n${entry(sorted[2]!, 'query')}>>>>>>> theirs\n`;
    expect(states(text)).toEqual(['pass', 'fail', 'query']);
    expect(readSignoffs(text).problems).toEqual([
      {
        line: 6,
        message:
          'Lines 6 to 14 hold two versions that a merge could not join. Keep the right one, and delete the lines that begin with <<<<<<<, ======= and >>>>>>>.',
      },
    ]);
  });

  test('takes neither side where they disagree', () => {
    const text = `version: 1\nsignoffs:\n<<<<<<< ours\n${entry(sorted[0]!, 'pass')}||||||| base\n${entry(sorted[0]!, 'query')}=======\n${entry(sorted[0]!, 'fail')}>>>>>>> theirs\n${entry(sorted[1]!, 'pass')}`;
    expect(states(text)).toEqual(['unreadable', 'pass', 'open']);
    expect(readSignoffs(text).problems).toHaveLength(1);
  });

  test('takes nothing of an entry that is cut in two, at its start, its end or within', () => {
    const within = `version: 1\nsignoffs:\n  ${sorted[0]}:\n<<<<<<< ours\n    result: pass\n=======\n    result: fail\n>>>>>>> theirs\n    by: AB\n${entry(sorted[1]!, 'pass')}`;
    expect(states(within)).toEqual(['unreadable', 'pass', 'open']);
    const end = `version: 1\nsignoffs:\n<<<<<<< ours\n  ${sorted[0]}:\n    result: pass\n=======\n  ${sorted[1]}:\n    result: fail\n>>>>>>> theirs\n    by: AB\n${entry(sorted[2]!, 'pass')}`;
    expect(states(end)).toEqual(['unreadable', 'unreadable', 'pass']);
  });

  test('loses nothing when something else is signed, and takes no side', () => {
    const conflict = `<<<<<<< ours\n${entry(sorted[1]!, 'pass')}=======\n${entry(sorted[1]!, 'fail', 'CD')}>>>>>>> theirs\n`;
    const text = `version: 1\nsignoffs:\n${conflict}`;
    for (const id of [sorted[0]!, sorted[2]!]) {
      const after = signed(draft, ids.indexOf(id) + 1, 'query', { signoffs: text });
      expect(after).toContain(conflict);
      expect(readSignoffs(after).entries.get(id)?.result).toBe('query');
    }
    expect(() => signed(draft, ids.indexOf(sorted[1]!) + 1, 'query', { signoffs: text })).toThrow('Put it right first');
  });

  test('that was never closed is told, too', () => {
    const text = `version: 1\nsignoffs:\n${entry(sorted[0]!, 'pass')}<<<<<<< ours\n${entry(sorted[1]!, 'fail')}`;
    expect(readSignoffs(text).problems).toMatchObject([{ line: 6 }]);
    expect(states(text)).toEqual(['pass', 'fail', 'open']);
  });

  test('with an entry twice, as a union merge leaves it, counts it once where both say the same', () => {
    const same = `version: 1\nsignoffs:\n${entry(sorted[0]!, 'pass')}${entry(sorted[0]!, 'pass')}`;
    expect(states(same)[0]).toBe('pass');
    const other = `version: 1\nsignoffs:\n${entry(sorted[0]!, 'pass')}${entry(sorted[0]!, 'fail')}`;
    expect(states(other)[0]).toBe('unreadable');
    expect(readSignoffs(other).problems).toMatchObject([
      { line: 6, message: expect.stringContaining('line 3') as string },
    ]);
  });
});

test('any text can be read, and what is written to is never shortened', () => {
  const pieces = [
    ...all().split('\n'),
    '<<<<<<< x',
    '=======',
    '>>>>>>> y',
    '  - odd',
    '\t',
    'a: [',
    "  'q",
    '{',
    '  s00: x',
  ];
  const analysis = analyse(draft, { packs: [] });
  let seed = 7;
  const random = (below: number) => (seed = (Math.imul(seed, 1103515245) + 12345) >>> 0) % below;
  let written = 0;
  for (let round = 0; round < 1000; round++) {
    const lines = Array.from({ length: random(20) }, () => pieces[random(pieces.length)]!);
    const text = (random(4) > 0 ? 'version: 1\nsignoffs:\n' : '') + lines.join('\n');
    const file = readSignoffs(text);
    const sheet = buildSheet(analysis, 'draft.md', file);
    const result = writeSignoff(
      file,
      sheet.rows[random(3)]!,
      { result: 'pass', by: 'ZZ', on: '', note: '' },
      'draft.md',
    );
    if ('refused' in result) continue;
    written++;
    const after = readSignoffs(result.text);
    expect(after.entries.size).toBeGreaterThanOrEqual(file.entries.size);
    expect([...after.unreadable.keys()].sort()).toEqual([...file.unreadable.keys()].sort());
  }
  expect(written).toBeGreaterThan(100);
});

test('the example of a whole draft', () => {
  const signoffs = signed(harbourDraft, 3, 'fail', { note: 'The survey says 18.' });
  expect(reviews(harbourDraft, signoffs)[2]).toMatchObject({ result: 'fail', note: 'The survey says 18.' });
});
