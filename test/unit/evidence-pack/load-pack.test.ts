import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadPack } from '../../../server/src/core/evidence/load-pack';
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
  it('reads JSON', () => {
    const json = JSON.stringify({ version: 1, id: 'a', title: 'A', source: 's', sources: [{ id: 's', type: 'book' }] });
    expect(loadPack(json, 'test')).toMatchObject({ pack: { id: 'a', sources: [{ id: 's' }] }, problems: [] });
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
