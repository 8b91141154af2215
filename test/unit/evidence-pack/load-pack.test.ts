import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { loadPack, loadPackInSteps } from '../../../server/src/core/evidence/load-pack';
import { maxPackLength } from '../../../server/src/core/evidence/pack-schema';
import { builtInPacks } from '../../../server/src/built-in-packs';
import { builtInPack } from '../../harness/packs';

const head = `version: 1
id: berths
title: The harbour report
source: lund2021
sources:
  - { id: lund2021, type: report, title: Harbours, issued: { date-parts: [[2021]] } }
`;
const figure = (lines: string) =>
  `${head}figures:\n  - id: vacant\n    claim: Vacant berths\n    value: 4,100\n${lines}`;
const messages = (text: string) => loadPack(text, 'test').problems.map((problem) => problem.message);
/** The text under each problem. */
const places = (text: string) => loadPack(text, 'test').problems.map(({ start, end }) => text.slice(start, end));

describe('the built-in pack', () => {
  it('loads without a problem', () => {
    const text = readFileSync('server/packs/anthropic-2028/pack.yaml', 'utf8');
    expect(loadPack(text, 'built-in').problems).toEqual([]);
  });
  it('is, as the data that the programs hold, what its text says', () => {
    expect({ ...builtInPacks()[0], origin: '' }).toEqual({ ...builtInPack(), origin: '' });
  });
  it('holds the 24 figures of the paper, findings and terms', () => {
    const [pack] = builtInPacks();
    expect(pack!.figures).toHaveLength(24);
    expect(pack!.findings.length).toBeGreaterThanOrEqual(14);
    expect(pack!.terms.length).toBeGreaterThanOrEqual(30);
  });
  it('names its sources', () => {
    const [pack] = builtInPacks();
    expect(pack!.sources.length).toBeGreaterThan(20);
    for (const source of pack!.sources) expect(source.custom?.verification).toBeTruthy();
  });
});

describe('loadPack', () => {
  it('accepts a name where a list of lists of names is meant', () => {
    for (const subject of ['berths', '[berths]', '[[berths]]'])
      expect(loadPack(figure(`    subject: ${subject}\n`), 'test').pack!.figures[0]!.subject).toEqual([['berths']]);
  });
  it('bounds a value by a qualifier, with its words or without', () => {
    const bound = (qualifier: string) =>
      loadPack(figure(`    subject: berths\n    measure: vacant\n    qualifiers: [${qualifier}]\n`), 'test').pack!
        .figures[0]!.quantity.hedge?.kind;
    expect(bound('{ kind: minimum, words: [more than] }')).toBe('more');
    expect(bound('{ kind: minimum }')).toBe('at-least');
    expect(bound('{ kind: maximum }')).toBe('at-most');
    // These only stress it.
    expect(bound('{ kind: maximum, words: [just] }')).toBeUndefined();
  });
  it('reads JSON', () => {
    const json = JSON.stringify({ version: 1, id: 'a', title: 'A', source: 's', sources: [{ id: 's', type: 'book' }] });
    expect(loadPack(json, 'test')).toMatchObject({ pack: { id: 'a', sources: [{ id: 's' }] }, problems: [] });
  });
  it('shows where something is wrong in JSON, and refuses keys that reach a prototype', () => {
    const text = figure('    subject: berths\n');
    const data = parse(text) as { figures: Record<string, unknown>[] };
    data.figures[0]!.value = 'plenty';
    data.figures[0]!.colour = 'blue';
    const json = JSON.stringify(data, null, 1);
    expect(places(json).sort()).toEqual(['"colour"', '"plenty"']);
    expect(
      loadPack(json.replace('"colour"', '"__proto__"'), 'test').problems.map(({ message }) => message),
    ).toContainEqual(expect.stringContaining("'__proto__' is not allowed"));
    expect(messages(json.replace('}', ''))).toEqual([expect.stringContaining('Nothing of this file is used')]);
  });
  it('tells of a key that stands twice in JSON, and of JSON nested beyond reason', () => {
    const json = JSON.stringify({ version: 1, id: 'a', title: 'A', source: 's', sources: [{ id: 's', type: 'book' }] });
    expect(messages(json.replace('"title"', '"id":"b","title"'))).toEqual([expect.stringContaining('stands twice')]);
    const deep = `${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`;
    expect(messages(json.replace('"book"', deep))).toEqual([expect.stringContaining('nested')]);
  });
  it('reads a number of four digits as the value it is, and not as a year', () => {
    for (const value of ["'1900'", '1900', '1,900']) {
      const [read] = loadPack(figure('    subject: berths\n').replace('4,100', value), 'test').pack!.figures;
      expect(read!.quantity).toMatchObject({ kind: 'count', stated: { low: 1900, high: 1900 } });
      expect(read!.quantity.text).toBe(value.replaceAll("'", ''));
    }
  });
  it('reads many figures from JSON, in steps', () => {
    const [one] = (parse(figure('    subject: berths\n')) as { figures: object[] }).figures;
    const figures = Array.from({ length: 2000 }, (_, i) => ({ ...one!, id: `f${i}`, subject: `Port ${i}` }));
    const json = JSON.stringify({ ...(parse(figure('    subject: berths\n')) as object), figures });
    let steps = 0;
    const reading = loadPackInSteps(json, 'test');
    let read = reading.next();
    for (; read.done !== true; read = reading.next()) steps++;
    expect(read.value.pack!.figures).toHaveLength(2000);
    expect(steps).toBeGreaterThan(2000);
    expect(maxPackLength.json / json.length).toBeGreaterThan(50);
  });
  it('drops a figure whose value cannot be read, and shows the value', () => {
    const text = figure('    subject: berths\n').replace('4,100', 'plenty of it');
    expect(places(text)).toEqual(['plenty of it']);
    expect(messages(text)).toEqual([
      "Figure 1, 'vacant': the value 'plenty of it' could not be read. Write it as a draft would, e.g. '4 percent'.",
    ]);
    expect(loadPack(text, 'test').pack!.figures).toEqual([]);
  });
});

describe('what authors write who have not learnt CSL', () => {
  const withSource = (lines: string) =>
    `version: 1\nid: berths\ntitle: Harbours\nsource: lund2021\nsources:\n  - id: lund2021\n    title: Harbours\n${lines}`;
  const source = (lines: string) => loadPack(withSource(lines), 'test').pack?.sources[0];

  it.each([
    ['    issued: 2021\n', { 'date-parts': [[2021]] }],
    ['    issued: { date-parts: [2021, 4] }\n', { 'date-parts': [[2021, 4]] }],
    ["    issued: { date-parts: [['2021']] }\n", { 'date-parts': [[2021]] }],
    ['    issued: April 2021\n', { raw: 'April 2021' }],
  ])('a date: %s', (lines, issued) => {
    expect(messages(withSource(lines))).toEqual([]);
    expect(source(lines)!.issued).toEqual(issued);
  });
  it('an institution as a text', () => {
    expect(source('    author: Port of Lund\n')!.author).toEqual([{ literal: 'Port of Lund' }]);
  });
  it('is told what belongs there where it cannot be understood, once', () => {
    expect(messages(withSource('    issued: { date-parts: April 2021 }\n'))).toEqual([
      "Source 1, 'lund2021': 'date-parts' should be a list. What belongs there: when it appeared: {date-parts: [[2025, 9, 30]]}.",
    ]);
    expect(messages(withSource('    author: [{ name: Port of Lund }]\n'))).toEqual([
      expect.stringContaining('an institution as {literal: …}'),
    ]);
    expect(messages(withSource('    custom: { verification: yes }\n'))[0]).toContain('read, read-in-excerpt');
  });
});

describe('values and periods', () => {
  const value = (written: string) =>
    `${head}figures:\n  - { id: fee, claim: The fee, value: "${written}", subject: berth, measure: fee }\n`;
  it.each(['€2,60', '81,4 percent', '14,2 million', '14.200.000'])('%s is no number of English', (written) => {
    expect(messages(value(written))).toEqual([expect.stringContaining('has a comma or points where English has none')]);
    expect(loadPack(value(written), 'test').pack!.figures).toEqual([]);
  });
  it.each(['4,100', '€2.60', '1,200,000', '12-24 months'])('%s is', (written) => {
    expect(messages(value(written))).toEqual([]);
  });
  it('a period without a year is of no use', () => {
    expect(messages(figure('    subject: berths\n    measure: vacant\n    period: last summer\n'))).toEqual([
      expect.stringContaining("the period 'last summer' names no year"),
    ]);
  });
});

describe('what a pack can do without', () => {
  it('costs only itself when it is wrong', () => {
    const { pack, problems } = loadPack(
      `${figure('    subject: berths\n    measure: vacant\n')}complete: yes\n`,
      'test',
    );
    expect(problems.map(({ message }) => message)).toEqual([
      expect.stringContaining("'complete' should be true or false"),
    ]);
    expect(pack).toMatchObject({ complete: false, figures: [{ id: 'vacant' }] });
  });
  it('words of a qualifier: the common ones are known', () => {
    const text = figure('    subject: berths\n    measure: vacant\n    qualifiers: [{ kind: projection }]\n');
    expect(messages(text)).toEqual([]);
  });
});
