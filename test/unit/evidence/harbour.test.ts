import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { EvidenceIndex } from '../../../server/src/core/evidence/evidence-index';
import { loadPack } from '../../../server/src/core/evidence/load-pack';
import { checkCases, type Case } from './recognise-text';

const { pack, problems } = loadPack(readFileSync(new URL('harbour.yaml', import.meta.url), 'utf8'), 'test');
const index = new EvidenceIndex([pack!]);

const check = (cases: readonly Case[]): void => checkCases(cases, index);

it('is a sound pack', () => {
  expect(problems).toEqual([]);
});

describe('supporting', () => {
  check([
    ['In 2020, 4,100 berths stood vacant.', '4,100: vacant-berths exact'],
    ['Some 4,100 moorings are empty.', '4,100: vacant-berths exact'],
    ['About 4,000 berths lie empty.', '4,000: vacant-berths rounded'],
    ['In the northern harbour, 17 percent of berths are not occupied.', '17 percent: occupied-share-north equivalent'],
    ['In the northern harbour 17 percent of berths are unoccupied.', '17 percent: occupied-share-north equivalent'],
    ['The ferries carried 2.3 million passengers.', '2.3 million: ferry-passengers exact, dropped'],
    ['The ferries carried about 2.3 million passengers.', '2.3 million: ferry-passengers exact, kept'],
    ['The ferries carried more than two million passengers.', 'two million: ferry-passengers implied, kept'],
    ['Dredging will cost €310 million.', '€310 million: dredging-cost exact, dropped'],
    [
      "By the Harbour Office's estimate the dredging would cost €310 million and take 18 months if the permit is granted.",
      '€310 million: dredging-cost exact, kept',
      '18 months: dredging-time exact, kept',
    ],
    ['A quarter of the cranes failed the inspection.', 'A quarter: crane-failures equivalent, kept'],
    ['One in four cranes failed inspection.', 'One in four: crane-failures equivalent, kept'],
    ['Five of the 20 cranes inspected failed.', 'Five of the 20: crane-failures exact, kept'],
    ['Three quarters of the cranes passed the inspection.', 'Three quarters: crane-failures equivalent, kept'],
    ['Fifteen of 20 cranes passed inspection.', 'Fifteen of 20: crane-failures equivalent, kept'],
    ['Of the 20 cranes, five failed inspection.', 'five: crane-failures exact, kept'],
    ['Half the homes stand empty in winter.', 'Half: empty-homes exact, dropped'],
    ['More than half of all homes stand empty in winter.', 'half: empty-homes exact, kept'],
    ['Thousands of families are on the waiting list.', 'Thousands: waiting-list exact'],
    ['More than 1,000 households are on the waiting list.', '1,000: waiting-list implied'],
    ['Families wait four years for a council home.', 'four years: waiting-time exact, dropped'],
    ['Families wait at least 48 months for a council home.', '48 months: waiting-time equivalent, kept'],
    ['A gang is charged with stealing motors worth €2.5 million.', '€2.5 million: theft-value exact, kept'],
    ['Outboard motors worth €2.5 million were stolen.', '€2.5 million: theft-value exact, dropped'],
    ['Turnaround in Skarholm takes three times as long as in Ameland.', 'three times: turnaround exact'],
    ['Turnaround in Ameland takes a third of the time in Skarholm.', 'a third: turnaround equivalent'],
    [
      'In the northern harbour 83 percent of the berths are occupied and 17 percent are not.',
      '83 percent: occupied-share-north exact',
      '17 percent: occupied-share-north equivalent',
    ],
    ['The pilots voted unanimously for the strike.', 'unanimously: pilot-vote exact'],
  ]);
});

describe('contradicting', () => {
  check([
    ['Some 5,200 moorings are empty.', '5,200: vacant-berths contradicted (value)'],
    ['Occupancy in the southern harbour is 83 percent.', '83 percent: occupied-share-south contradicted (value)'],
    ['A ferry ticket price of €15.00 was usual in 2020.', '€15.00: ferry-fares-2020 contradicted (value)'],
    ['The ferries carried about 2.3 billion passengers.', '2.3 billion: ferry-passengers contradicted (value)'],
    [
      'The ferries carried more than 2.3 million passengers.',
      '2.3 million: ferry-passengers contradicted (comparator)',
    ],
    ['Dredging costs $310 million, it is estimated.', '$310 million: dredging-cost contradicted (unit)'],
    ['The dredging takes 24 months.', '24 months: dredging-time contradicted (value)'],
    ['Six of the 20 cranes failed the inspection.', 'Six of the 20: crane-failures contradicted (value)'],
    ['Rents fell by 37 percent.', '37 percent: rent-growth contradicted (direction)'],
    ['Rents went up 37 percentage points.', '37 percentage points: rent-growth contradicted (unit)'],
    ['Tens of thousands of families are on the waiting list.', 'Tens of thousands: waiting-list contradicted (value)'],
    ['Families wait at least six years for a council home.', 'six years: waiting-time contradicted (comparator)'],
    ['Families wait two years for a council home.', 'two years: waiting-time contradicted (value)'],
    ['Outboard motors worth €2.5 billion were stolen, police say.', '€2.5 billion: theft-value contradicted (value)'],
    ['Turnaround in Skarholm takes 5 times as long as in Ameland.', '5 times: turnaround contradicted (value)'],
  ]);
});

describe('about nothing that the pack knows', () => {
  check([
    ['Close to 4,100 homes burned down.'],
    ['The harbour has 4,100 vacant lots.'],
    ['The ferry company employs 2.3 million people.'],
    ['Food prices rose by 37 percent.'],
    ['Rents on the mainland rose 12 percent.'],
    ['Some 6,200 households are on the waiting list.'],
    ['The ferry fare was €9.80 in 2012.'],
    ["Rostock's ferries carried about 2.3 million passengers."],
    ['Ferries in Rostock carried about 2.3 million passengers.'],
    ['Turnaround in Skarholm takes three times as long as in Rostock.'],
    ['The northern harbour has 83 cranes, most of them occupied by gulls.'],
  ]);
});

describe('two figures that compete', () => {
  check([
    [
      'The northern harbour is 83 percent occupied, the southern one 61 percent.',
      '83 percent: occupied-share-north exact',
      '61 percent: occupied-share-south exact',
    ],
    [
      'In the North Harbour, 83 percent of berths are in use, against 61 percent in the South Harbour.',
      '83 percent: occupied-share-north exact',
      '61 percent: occupied-share-south exact',
    ],
    [
      'Rents rose 37 percent while incomes rose 9 percent.',
      '37 percent: rent-growth exact',
      '9 percent: income-growth exact',
    ],
    [
      'Rents rose by 9 percent and household incomes by 37 percent.',
      '9 percent: rent-growth contradicted (value)',
      '37 percent: income-growth contradicted (value)',
    ],
    [
      'Rents and incomes rose by 37 and 9 percent, respectively.',
      '37: rent-growth exact',
      '9 percent: income-growth exact',
    ],
    [
      'The average ferry fare rose from €12.40 in 2019 to €13.10 in 2020.',
      '€12.40: ferry-fares-2019 exact',
      '€13.10: ferry-fares-2020 exact',
    ],
    [
      'In 2020 a ferry crossing cost €12.40 on average, the highest fare ever.',
      '€12.40: ferry-fares-2020 contradicted (value)',
    ],
    [
      'In 2030, 40 percent of ships are forecast to use shore power, up from 15 percent in 2025.',
      '40 percent: shore-power-2030 exact, kept',
      '15 percent: shore-power-2025 exact, kept',
    ],
    ['In 2025, 40 percent of vessels will use shore power.', '40 percent: shore-power-2025 contradicted (value)'],
    ['By 2030, 15 percent of vessels will use shore power.', '15 percent: shore-power-2030 contradicted (value)'],
    ['In 2050, 40 percent of vessels will use shore power.', '40 percent: shore-power-2030 contradicted (period)'],
  ]);
});

describe('terms that stand around the sentence', () => {
  check([
    [
      '| Harbour | Occupancy in 2020 |\n|---|---|\n| Northern harbour | 83% |\n| Southern harbour | 16% |\n| Eastern harbour | 83% |',
      '83%: occupied-share-north exact',
      '16%: occupied-share-south contradicted (value)',
    ],
    ['The northern harbour is busy. In 2020, it was 83 percent occupied.', '83 percent: occupied-share-north exact'],
    ['The northern harbour is busy. The Western Docks were 83 percent occupied.'],
    ['## Rents\n\n- rose 37 percent in five years', '37 percent: rent-growth exact'],
    ['The northern harbour:\n\n- 83 percent occupied\n- 12 cranes', '83 percent: occupied-share-north exact'],
  ]);
});
