import { expect, it } from 'vitest';
import { tieTo } from '../../../server/src/core/rules/quoted-source';
import { readQuotations } from '../../../server/src/core/sources/quotations';
import { analyse } from '../../../server/src/core/analyse';
import { counting, growthOf } from '../../harness/counting';
import { lighthousePack } from '../../harness/packs';

it('reads the citations of a paragraph once, however many quotations it has', () => {
  const pack = lighthousePack();
  const steps = (quotations: number): number => {
    const sentence = 'The Board writes that “no keeper lives in a tower any more” [@lighthouse2025]. ';
    const analysis = analyse(sentence.repeat(quotations), { packs: [pack] });
    const block = analysis.blocks[0]!;
    const reading = block.reading.passages[0]!;
    const marks = counting(reading.passage.marks);
    const passage = { ...reading.passage, marks: marks.items };
    const ties = readQuotations(reading.passage).map((one) =>
      tieTo(pack, one, { ...reading, passage }, block, analysis),
    );
    expect(ties).toEqual(Array.from({ length: quotations }, () => 'claimed'));
    return marks.reads();
  };
  expect(growthOf(steps, 100)).toBeLessThan(2.2);
});
