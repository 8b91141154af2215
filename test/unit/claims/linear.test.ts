import { expect, it } from 'vitest';
import { readBlocks } from '../../../server/src/core/blocks/read-blocks';
import { environmentsOf } from '../../../server/src/core/claims/environments';
import { readBlock } from '../../../server/src/core/claims/read-block';
import { counting, growthOf } from '../../harness/counting';

/** How often the marks of a paragraph are looked at while its numbers are judged. */
function looksAtMarks(paragraph: string): number {
  const placed = readBlocks(paragraph);
  const { block } = placed[0]!;
  const marks = counting(block.passages[0]!.marks);
  const passages = [{ ...block.passages[0]!, marks: marks.items }];
  readBlock({ ...block, passages }, environmentsOf(placed)[0]!);
  return marks.reads();
}

it.each(['[a](b) 5 kg ', '*Title of a Work* 5 kg ', 'They must pay 5% [@a]. ', 'They must pay 5%[^a] and '])(
  'looks at each mark of %j repeated a few times, however many numbers there are',
  (piece) => {
    const reads = (size: number) => looksAtMarks(`${piece.repeat(size)}\n\n[^a]: Note.`);
    expect(reads(200)).toBeGreaterThan(0);
    expect(growthOf(reads, 200)).toBeLessThan(2.2);
  },
);

it('keeps of a long lead or heading only a part with each item and cell', () => {
  const long = 'word '.repeat(1000);
  const [list] = readBlocks(`- ${long}:\n  - less than 5 kg\n`);
  expect(list!.block.passages[1]!.place.item!.lead.length).toBeLessThanOrEqual(300);
  expect(list!.block.passages[1]!.place.item!.lead).toMatch(/^word .*word :$/u);
  const [table] = readBlocks(`| ${long} | ${long} |\n|---|---|\n| ${long} | 5 kg |\n`);
  const { columnHeader, rowHeader } = table!.block.passages.at(-1)!.place.cell!;
  expect(columnHeader.length + rowHeader.length).toBeLessThanOrEqual(600);
});
