import { describe, expect, it } from 'vitest';
import { loadPack } from '../../../server/src/core/evidence/load-pack';

const head = `version: 1
id: berths
title: The harbour report
source: lund2021
sources: [{ id: lund2021, type: report, title: Harbours }, { id: moe2020, type: book }]
`;
const entry = (id: string, more = '') => `  - id: ${id}
    claim: Vacant berths
    value: 4,100
    subject: berths
${more}`;
const figure = (more = '') => `${head}figures:\n${entry('vacant', more)}`;
/** Severity, the text under the problem, the message. */
const problems = (text: string, readSibling?: (path: string) => string | null) =>
  loadPack(text, 'test', readSibling).problems.map(({ severity, start, end, message }) => [
    severity,
    text.slice(start, end),
    message,
  ]);
const figures = (text: string) => loadPack(text, 'test').pack!.figures;

describe('what is wrong with a pack', () => {
  it('is nothing', () => expect(problems(figure())).toEqual([]));
  it('a missing key, shown at the entry', () => {
    expect(problems(figure().replace(/ {4}claim:.*\n/, ''))).toEqual([
      [
        'error',
        'id',
        "Figure 1, 'vacant': 'claim' is missing. What belongs there: what the figure measures, in your own words.",
      ],
    ]);
  });
  it('a misspelt key, which costs only itself', () => {
    const text = figure('    phrasings: [A, B]\n');
    expect(problems(text)).toEqual([
      [
        'warning',
        'phrasings',
        "Figure 1, 'vacant': 'phrasings' is not a known key and is left out. Did you mean 'phrasing'?",
      ],
    ]);
    expect(figures(text)).toHaveLength(1);
  });
  it('a qualifier of an unknown kind', () => {
    const [problem] = problems(figure('    qualifiers: [{ kind: guess, words: perhaps }]\n'));
    expect(problem).toEqual(['error', 'guess', expect.stringContaining('It can be estimate, projection')]);
  });
  it('a bare true where a word should be', () => {
    expect(problems(figure('    excludes: [bogus, false]\n'))[0]).toEqual([
      'error',
      'false',
      expect.stringContaining('Put it in quotes.'),
    ]);
  });
  it('sources that are not there', () => {
    expect(problems(figure('    source: nobody\n'))[0]!.slice(0, 2)).toEqual(['error', 'nobody']);
    expect(figures(figure('    source: nobody\n'))).toEqual([]);
    const text = figure('    primary: { source: nobody }\n    caveats: [{ text: Old., source: nobody }]\n');
    expect(problems(text).map((problem) => problem.slice(0, 2))).toEqual([
      ['warning', 'nobody'],
      ['warning', 'nobody'],
    ]);
    expect(figures(text)[0]).toMatchObject({ primary: undefined, caveats: [{ text: 'Old.', source: undefined }] });
    expect(problems(figure().replace('source: lund2021', 'source: nobody'))[0]!.slice(0, 2)).toEqual([
      'error',
      'nobody',
    ]);
  });
  it('a default source that is not there, beside everything else that is wrong', () => {
    const more = `    measure: [[the]]\n    period: long ago\n    alternatives: [plenty]\n`;
    const text = `${head.replace('source: lund2021', 'source: nobody')}figures:\n${entry('a', more)}${entry('b', '    supersededBy: c\n')}${entry('c')}${entry('d', '    source: lund2021\n    compareWith: a\n')}`;
    expect(problems(text).map(([, under]) => under)).toEqual(['nobody', 'the', 'long ago', 'plenty', 'c', 'd']);
    // What rests on the missing source is left out, and so is the link to it.
    expect(figures(text)).toMatchObject([{ id: 'd', compareWith: undefined }]);
  });
  it('a method without a word for it', () => {
    expect(problems(figure('    qualifiers: [{ kind: method }]\n'))).toEqual([
      ['warning', '{ kind: method }', expect.stringContaining("Write under 'words' how drafts say it")],
    ]);
    expect(problems(figure('    qualifiers: [{ kind: method, words: [survey] }, { kind: estimate }]\n'))).toEqual([]);
  });
  it('a value of several numbers', () => {
    const text = figure().replace('4,100', '4,100 in 2023 and 4,300 in 2024');
    expect(problems(text).map(([severity, , message]) => [severity, /only '4,100' is used/.test(message!)])).toEqual([
      ['warning', true],
    ]);
    for (const value of [
      '12-24 months',
      'sixty-ish',
      '212 cases per 1,000 people',
      'between €1 million and €2 million',
    ])
      expect(problems(figure().replace('4,100', value))).toEqual([]);
  });
  it('names that would match almost any sentence', () => {
    const text = figure('    measure: [[the, AI, x, vacant], ["2025"], AI sector, 船]\n');
    expect(problems(text).map((problem) => problem[1])).toEqual(['the', 'AI', 'x', '"2025"']);
    expect(figures(text)[0]!.measure).toEqual([['vacant'], ['AI sector'], ['船']]);
  });
  it('a figure that nothing recognises', () => {
    expect(problems(figure().replace('subject: berths', 'subject: the')).at(-1)![2]).toMatch(/found in every sentence/);
  });
  it('an id used twice, shown at the second', () => {
    const text = `${head}figures:\n${entry('a')}${entry('a')}`;
    const [problem] = loadPack(text, 'test').problems;
    expect(problem!.start).toBe(text.lastIndexOf('id: a') + 'id: '.length);
    expect(figures(text)).toHaveLength(1);
  });
  it('a circle of figures that replace each other', () => {
    const text = `${head}figures:\n${entry('a', '    supersededBy: b\n')}${entry('b', '    supersededBy: a\n')}${entry('c', '    supersededBy: a\n')}`;
    expect(problems(text).map(([, under, message]) => [under, /circle/.test(message!)])).toEqual([
      ['b', true],
      ['a', true],
    ]);
    expect(figures(text).map(({ supersededBy }) => supersededBy)).toEqual([undefined, undefined, 'a']);
  });
  it('a comparison with a figure that is not there', () => {
    expect(problems(figure('    compareWith: other\n'))[0]!.slice(0, 2)).toEqual(['error', 'other']);
  });
  it('a claim that denies what no measure names', () => {
    const denied = figure('    measure: [[electric light, lamps]]\n').replace(
      /claim: .*/,
      'claim: Berths that have no power',
    );
    expect(problems(denied).map((problem) => problem.slice(0, 2))).toEqual([['warning', 'Berths that have no power']]);
    expect(problems(denied.replace('no power', 'no lamps'))).toEqual([]);
  });
  it('an alternative that is no value', () => {
    const text = figure('    alternatives: [plenty, 4100]\n');
    expect(problems(text).map((problem) => problem.slice(0, 2))).toEqual([['warning', 'plenty']]);
    expect(figures(text)[0]!.alternatives).toHaveLength(1);
  });
  it('is found behind a YAML alias too', () => {
    expect(
      problems(figure('    measure: &m [[vacant, the]]\n    reference: *m\n')).map((problem) => problem[1]),
    ).toEqual(['the', 'the']);
  });
});

describe('sources in a file of their own', () => {
  const text = head.replace(/sources:.*/, 'sources: library.json') + `figures:\n${entry('vacant')}`;
  const library = JSON.stringify([{ id: 'lund2021', type: 'report' }]);

  it('are asked for', () => {
    expect(loadPack(text, 'test')).toMatchObject({
      needs: ['library.json'],
      problems: [],
      pack: { figures: [{ id: 'vacant' }] },
    });
  });
  it('are read', () => {
    expect(loadPack(text, 'test', () => library)).toMatchObject({
      problems: [],
      pack: { sources: [{ id: 'lund2021' }] },
    });
    expect(loadPack(text, 'test', () => 'references:\n- {id: lund2021, type: book}\n').problems).toEqual([]);
  });
  it('are missed', () => {
    expect(problems(text, () => null)).toEqual([
      ['error', 'library.json', expect.stringContaining('Put it beside the pack')],
    ]);
    expect(problems(text, () => 'nothing here')[0]![2]).toMatch(/holds no list of sources/);
  });
  it.each(['/etc/passwd', '../up.json', 'C:\\a.json', 'https://x.example/a.json', 'a/../../b'])(
    'are not fetched from %s',
    (path) => {
      const asked: string[] = [];
      loadPack(text.replace('library.json', `'${path}'`), 'test', (name) => (asked.push(name), library));
      expect(asked).toEqual([]);
    },
  );
});
