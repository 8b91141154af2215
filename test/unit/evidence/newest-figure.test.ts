import { describe, expect, it } from 'vitest';
import { newestOf } from '../../../server/src/core/evidence/newest-figure';
import { loadPack } from '../../../server/src/core/evidence/load-pack';
import type { Pack } from '../../../server/src/core/evidence/pack';
import { figureCard } from '../../../server/src/core/features/figure-card';
import { counting, growthOf } from '../../harness/counting';

/** A pack of which each figure has the next of these as its newer one: "a>b" and "b". */
function packOf(line: string): Pack {
  const figures = line.split(' ').map((one) => {
    const [id, newer] = one.split('>');
    const superseded = newer === undefined ? '' : `, supersededBy: ${newer}`;
    return `  - { id: ${id}, claim: Ferries of ${id}, value: '7', subject: [[ferries]], measure: [[${id}]]${superseded} }`;
  });
  const { pack } = loadPack(
    `version: 1\nid: p\ntitle: P\nsource: s\nsources: [{ id: s, type: report, title: S }]\nfigures:\n${figures.join('\n')}\n`,
    'p.yaml',
  );
  return pack!;
}

const ends = (pack: Pack): (string | null)[] => pack.figures.map((figure) => newestOf(figure, pack)?.id ?? null);

describe('the newest figure', () => {
  it('is the end of the line of replacements, whatever the order of the pack', () => {
    expect(ends(packOf('a>b b>c c'))).toEqual(['c', 'c', null]);
    expect(ends(packOf('c b>c a>b d>b'))).toEqual([null, 'c', 'c', 'c']);
  });

  it('is not known where the line is a circle, or leads into one', () => {
    const pack = packOf('a b c d');
    const newer = new Map([
      ['a', 'b'],
      ['b', 'c'],
      ['c', 'b'],
      ['d', 'd'],
    ]);
    const figures = pack.figures.map((figure) => ({ ...figure, supersededBy: newer.get(figure.id)! }));
    expect(ends({ ...pack, figures })).toEqual([null, null, null, null]);
  });

  it('is the one that the card of an old figure names', () => {
    const pack = packOf('a>b b>c c');
    const card = figureCard(pack.figures[0]!, pack, { pictures: false, style: 'pandoc' });
    expect(card).toContain('Ferries of c');
    expect(card).not.toContain('Ferries of b');
  });

  it('is found in steps in proportion to the pack', () => {
    const one = packOf('a').figures[0]!;
    const steps = (length: number): number => {
      const figures = counting(
        Array.from({ length }, (_, i) => ({
          ...one,
          id: `f${i}`,
          ...(i + 1 < length && { supersededBy: `f${i + 1}` }),
        })),
      );
      const pack: Pack = { ...packOf('a'), figures: figures.items };
      for (let i = 0; i < 100; i++) expect(newestOf(figures.items[i]!, pack)?.id).toBe(`f${length - 1}`);
      return figures.reads();
    };
    expect(steps(1000)).toBeLessThan(4000);
    expect(growthOf(steps, 1000)).toBeLessThan(2.2);
  });
});
