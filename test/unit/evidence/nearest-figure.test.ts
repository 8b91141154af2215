import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readBlocks } from '../../../server/src/core/blocks/read-blocks';
import { environmentsOf } from '../../../server/src/core/claims/environments';
import { readBlock } from '../../../server/src/core/claims/read-block';
import { EvidenceIndex } from '../../../server/src/core/evidence/evidence-index';
import { loadPack } from '../../../server/src/core/evidence/load-pack';
import { explainUnrecognised } from '../../../server/src/core/evidence/nearest-figure';

const { pack } = loadPack(readFileSync(new URL('libraries.yaml', import.meta.url), 'utf8'), 'test');
const index = new EvidenceIndex([pack!]);

/** What is said of the first number of a text. */
function why(text: string): string | null {
  const blocks = readBlocks(text);
  const reading = readBlock(blocks[0]!.block, environmentsOf(blocks)[0]!);
  return explainUnrecognised(reading, reading.passages[0]!.claims[0]!, index);
}

it.each([
  [
    'Marr had 305,000 readers.',
    'Visits to the libraries of Marr',
    'no word for what is measured, such as “visits” or “visitors”',
  ],
  [
    'Dorn spent €4 million on libraries.',
    'Spending of the town of Kell',
    'no word for whom or what it is about, such as “Kell”',
  ],
  [
    'Kell had 12 percent more visits.',
    'Visits to the libraries of Kell',
    'the draft says 12 percent, which is another kind of number than 412,000',
  ],
  ['In London, Kell had 300,000 visits.', 'Visits to the libraries of Kell', 'other words leave a doubt'],
])('says what keeps a number from its nearest figure: %s', (text, claim, reason) => {
  expect(why(text)).toContain(`The nearest is “${claim}`);
  expect(why(text)).toContain(reason);
});

it('says nothing where no figure is near', () => {
  expect(why('The choir has 40 members.')).toBeNull();
});
