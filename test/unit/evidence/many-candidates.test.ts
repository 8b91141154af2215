import { expect, it } from 'vitest';
import { EvidenceIndex } from '../../../server/src/core/evidence/evidence-index';
import { loadPack } from '../../../server/src/core/evidence/load-pack';
import type { Pack } from '../../../server/src/core/evidence/pack';
import { recogniseText, verdicts } from './recognise-text';

/** So many figures that the words of a sentence do not tell apart, each of another year. */
function alike(count: number): Pack {
  const figures = Array.from(
    { length: count },
    (_, i) =>
      `  - { id: f${i}, claim: Share of ferries in Norland on time, period: ${1900 + i}, value: ${i % 90} percent, subject: [[Norland]], measure: [[ferries]] }`,
  );
  const { pack } = loadPack(
    `version: 1\nid: p\ntitle: P\nsource: s\nsources: [{ id: s, type: report, title: S }]\nfigures:\n${figures.join('\n')}\n`,
    'p.yaml',
  );
  return pack!;
}

const shares = Array.from({ length: 20 }, (_, i) => `${i + 1} percent of ferries`).join(' and ');

/** How often a figure is held against a number; whoever does so reads its qualifiers. */
function comparisons(pack: Pack): number {
  let reads = 0;
  const figures = pack.figures.map((figure) => ({
    ...figure,
    get qualifiers() {
      reads++;
      return figure.qualifiers;
    },
  }));
  recogniseText(`In Norland ${shares}.`, new EvidenceIndex([{ ...pack, figures }]));
  return reads;
}

it('holds the numbers of a sentence against no more figures than a sentence can tell apart', () => {
  const few = comparisons(alike(40));
  expect(few).toBeGreaterThanOrEqual(20 * 40);
  expect(few).toBeLessThanOrEqual(3 * 20 * 40);
  expect(comparisons(alike(2000))).toBe(0);
});

it('still finds the figure of a long series whose year is named', () => {
  expect(
    verdicts('In 1942, 42 percent of ferries in Norland were on time.', new EvidenceIndex([alike(120)])),
  ).toContain('42 percent: f42 exact');
  expect(verdicts('In Norland 42 percent of ferries were on time.', new EvidenceIndex([alike(120)]))).toEqual([
    '42 percent: -',
  ]);
});
