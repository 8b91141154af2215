import { describe, expect, test } from 'vitest';
import { evidenceCard, evidenceItem } from '../../../server/src/core/features/evidence-card';
import { evidencePage, packLines, type EvidenceFilter } from '../../../server/src/core/features/evidence-list';
import type { Figure, Pack } from '../../../server/src/core/evidence/pack';
import { builtInPack, harbourPack } from '../../harness/packs';
import { draftAt, packOf } from './draft';

const packs = [builtInPack(), harbourPack()];
const draft = draftAt(
  'DeepSeek R1-0528 complied with 94 percent of malicious requests under a common jailbreaking technique [@anthropic2026two].\n\nAgain: 94 percent of malicious requests were met by DeepSeek R1-0528 under a common jailbreaking technique.\n',
  packs,
).analysis;
const page = (filter: EvidenceFilter & { pack?: string }, limit = 500) => evidencePage(packs, filter, draft, 0, limit);
const ids = (filter: EvidenceFilter) => page(filter).entries.map(({ id }) => id);

describe('the list of evidence', () => {
  test('counts what each pack holds', () => {
    const [paper, harbour] = packLines(packs, {}, draft);
    expect(harbour).toEqual({
      id: 'harbour-2024',
      title: 'Harbour Statistics 2024',
      counts: { figure: 3, finding: 0, term: 0, source: 2 },
    });
    expect(paper!.counts.figure).toBe(builtInPack().figures.length);
  });

  test('gives a page of one kind of one pack', () => {
    const all = page({ pack: 'harbour-2024', kinds: ['figure'] });
    expect(all.total).toBe(3);
    const second = evidencePage(packs, { pack: 'harbour-2024', kinds: ['figure'] }, draft, 1, 1);
    expect(second).toEqual({ total: 3, entries: [all.entries[1]] });
    expect(second.entries[0]).toMatchObject({
      label: '$2.5 billion',
      description: 'Norland · dredging · 2024 · Harbour Office 2024',
    });
  });

  test('finds by subject, number, source and mistyped words, of all packs and kinds', () => {
    expect(ids({ query: 'huawai' })).toContain('huawei-compute-share-2026');
    expect(ids({ query: '94' })[0]).toBe('deepseek-malicious-compliance');
    expect(ids({ query: 'quayside' })).toEqual(['ferry-delays', 'quayside2023']);
    const kinds = new Set(page({ query: 'CAISI' }).entries.map(({ kind }) => kind));
    expect([...kinds]).toEqual(expect.arrayContaining(['figure', 'term', 'source']));
    expect(ids({ query: 'quayside', kinds: ['source'] })).toEqual(['quayside2023']);
  });

  test('a query in one pack gives what that pack has', () => {
    expect(evidencePage(packs, { query: '2024', pack: 'harbour-2024' }, draft, 0, 50).entries.length).toBeGreaterThan(
      0,
    );
    expect(evidencePage(packs, { query: 'huawei', pack: 'harbour-2024' }, draft, 0, 50).total).toBe(0);
  });

  test('by source: what rests on it, first sources among them', () => {
    expect(ids({ source: 'quayside2023' })).toEqual(['ferry-delays', 'quayside2023']);
    expect(packLines(packs, { source: 'quayside2023' }, draft)[1]!.counts).toEqual({
      figure: 1,
      finding: 0,
      term: 0,
      source: 1,
    });
  });

  test('by use: what the draft states and cites, and what it does not', () => {
    const used = page({ use: 'used' }).entries;
    expect(used.map(({ id, used: times }) => [id, times])).toEqual([
      ['deepseek-malicious-compliance', 2],
      ['anthropic2026two', 1],
    ]);
    const unused = ids({ use: 'unused', kinds: ['figure'] });
    expect(unused).toHaveLength(builtInPack().figures.length + 3 - 1);
    expect(page({ use: 'used' }, 0).total).toBe(2);
    expect(evidencePage(packs, { use: 'used' }, null, 0, 9).total).toBe(0);
  });
});

describe('cards', () => {
  test.each([
    ['figure', 'deepseek-malicious-compliance', /\*\*94 percent\*\*/],
    ['term', 'CAISI', /Center for AI Standards/],
    ['source', 'anthropic2026two', /figures rest on it/],
  ] as const)('of a %s', (kind, id, says) => {
    const item = evidenceItem(packs, 'anthropic-2028', kind, id)!;
    expect(evidenceCard(item, { pictures: false, style: 'footnote' }).markdown).toMatch(says);
  });

  test('none for what is in no pack', () => {
    expect(evidenceItem(packs, 'anthropic-2028', 'figure', 'nothing')).toBeNull();
    expect(evidenceItem(packs, 'no-pack', 'figure', 'vacant-berths')).toBeNull();
  });
});

describe('bad input', () => {
  const many = (count: number): Pack => {
    const pack = harbourPack();
    const figures = Array.from({ length: count }, (_, i): Figure => ({ ...pack.figures[i % 3]!, id: `figure-${i}` }));
    return { ...pack, figures };
  };

  test('100,000 figures: a page is a page', () => {
    const large = [many(100_000)];
    expect(packLines(large, {}, null)[0]!.counts.figure).toBe(100_000);
    const { total, entries } = evidencePage(large, { pack: 'harbour-2024', kinds: ['figure'] }, null, 99_950, 200);
    expect(total).toBe(100_000);
    expect(entries.map(({ id }) => id)).toEqual(Array.from({ length: 50 }, (_, i) => `figure-${99_950 + i}`));
  });

  test('names in Hebrew and Chinese, HTML and Markdown in a claim: plain words, no controls', () => {
    const pack = packOf(`
version: 1
id: odd
title: Odd
source: s
sources: [{ id: s, type: report, title: T, author: [{ literal: משרד הנמלים }], issued: { date-parts: [[2024]] } }]
figures:
  - { id: a, claim: '<img src=x onerror=alert(1)> [click](command:x) **bold** \u202Eevil', value: 4 percent, subject: [[港口]], measure: [[berths]] }
`);
    const [entry] = evidencePage([pack], { kinds: ['figure'] }, null, 0, 5).entries;
    expect(entry!.detail).toBe('<img src=x onerror=alert(1)> [click](command:x) **bold** evil');
    expect(entry!.description).toBe('港口 · berths · משרד הנמלים 2024');
    const card = evidenceCard(evidenceItem([pack], 'odd', 'figure', 'a')!, { pictures: true, style: 'link' }).markdown;
    expect(card).toContain('\\<img src=x');
    expect(card).toContain('\\[click\\]');
    expect(evidencePage([pack], { query: '港口' }, null, 0, 5).total).toBe(1);
    expect(evidencePage([pack], { query: 'משרד' }, null, 0, 5).total).toBe(2);
  });

  test('a text of 10,000 characters is cut in every line of the list', () => {
    const pack = harbourPack();
    const figure = {
      ...pack.figures[0]!,
      claim: 'x'.repeat(10_000),
      value: '9'.repeat(10_000),
      subject: [['y'.repeat(10_000)]],
    };
    const [entry] = evidencePage([{ ...pack, figures: [figure] }], { kinds: ['figure'] }, null, 0, 1).entries;
    for (const part of [entry!.label, entry!.description, entry!.detail]) expect(part.length).toBeLessThanOrEqual(320);
  });
});
