import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { EvidenceIndex } from '../../../server/src/core/evidence/evidence-index';
import { loadPack } from '../../../server/src/core/evidence/load-pack';
import { checkCases, type Case } from './recognise-text';

const { pack, problems } = loadPack(readFileSync(new URL('libraries.yaml', import.meta.url), 'utf8'), 'test');
const index = new EvidenceIndex([pack!]);

const check = (cases: readonly Case[]): void => checkCases(cases, index);

it('is a sound pack', () => {
  expect(problems).toEqual([]);
});

describe('two places in one sentence', () => {
  check([
    [
      'Kell spent €12 million and Marr €9 million on libraries.',
      '€12 million: kell-spending exact',
      '€9 million: marr-spending exact',
    ],
    [
      'Kell spent €12 million and Marr €11 million on libraries.',
      '€12 million: kell-spending exact',
      '€11 million: marr-spending contradicted (value)',
    ],
    [
      'Visits numbered 412,000 in Kell and 355,000 in Marr.',
      '412,000: kell-visits exact',
      '355,000: marr-visits contradicted (value)',
    ],
    [
      'Kell had 305,000 visits, Marr 412,000.',
      '305,000: kell-visits contradicted (value)',
      '412,000: marr-visits contradicted (value)',
    ],
    // Of Dorn the pack knows nothing.
    ['Visits numbered 412,000 in Kell and 355,000 in Dorn.', '412,000: kell-visits exact'],
    ['Kell spent €12 million and Dorn €11 million on libraries.', '€12 million: kell-spending exact'],
  ]);
});

describe('a year told by another', () => {
  const before = 'In 2024 the kitchens served 38.4 million meals.';
  const said = '38.4 million: meals-2024 exact';
  check([
    [`${before} A year earlier they had served 36.2 million.`, said, '36.2 million: meals-2023 exact'],
    [`${before} The previous year it was 36.2 million.`, said, '36.2 million: meals-2023 exact'],
    [
      `${before} The year before, the kitchens had served 33.1 million meals.`,
      said,
      '33.1 million: meals-2023 contradicted (value)',
    ],
    [
      'The kitchens served 38.4 million meals in 2024, up from 36.2 million a year earlier.',
      said,
      '36.2 million: meals-2023 exact',
    ],
    [
      'In 2023 the kitchens served 36.2 million meals. A year later they served 38.4 million.',
      '36.2 million: meals-2023 exact',
      said,
    ],
    // Another year than the source's, or one that nobody can know.
    [
      `${before} Two years earlier the kitchens had served 36.2 million meals.`,
      said,
      '36.2 million: meals-2023 contradicted (period)',
    ],
    [`${before} Two years earlier the kitchens had served 35.5 million meals.`, said],
    ['The kitchens served 33.1 million meals the year before the reform.'],
    ['Much changed between 2022 and 2024. A year earlier the kitchens had served 33.1 million meals.'],
  ]);
});
