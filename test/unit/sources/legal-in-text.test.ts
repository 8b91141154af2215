import { describe, expect, test } from 'vitest';
import { readLegalCitations } from '../../../server/src/core/sources/legal-in-text';
import { lint } from '../../harness/check';

const read = (prose: string) => readLegalCitations(prose).map(({ start, end }) => prose.slice(start, end));

describe('laws and decisions cited in the running text', () => {
  test.each([
    ['caps fines at $15 million (42 U.S.C. § 7412(a)).', '(42 U.S.C. § 7412(a))'],
    ['fines are $25,000 a day, 42 U.S.C. § 7413(b).', '42 U.S.C. § 7413(b)'],
    ['fines are $25,000 a day. See 40 C.F.R. § 19.4.', '40 C.F.R. § 19.4'],
    ['the cap is €20 million (Regulation (EU) 2016/679, art 83).', '(Regulation (EU) 2016/679, art 83)'],
    ['$3 million in Doe v. Roe, 347 U.S. 483 (1954).', '347 U.S. 483'],
    ['rents may rise (R (Doe) v Secretary of State [2017] UKSC 5).', '(R (Doe) v Secretary of State [2017] UKSC 5)'],
    ['the cap is 4 percent (GDPR, art. 83(5)).', '(GDPR, art. 83(5))'],
    ['rents may rise (the Housing Act 1988, s 21).', '(the Housing Act 1988, s 21)'],
    [
      'the cap is €20 million (Regulation (EU) 2016/679 of the European Parliament and of the Council, art 83).',
      '(Regulation (EU) 2016/679 of the European Parliament and of the Council, art 83)',
    ],
    ['fees rose (Licensing (Fees) Regulations 2005).', '(Licensing (Fees) Regulations 2005)'],
    ['fees rose (Town Planning etc. Act 1990).', '(Town Planning etc. Act 1990)'],
    ['40 berths were lost (HC 1234 W, 2019; HL 12).', '(HC 1234 W, 2019; HL 12)'],
    ['40 berths were lost (HC 1234).', '(HC 1234)'],
    ['40 berths were lost (HC 1234, 2019).', '(HC 1234, 2019)'],
    ['the rule, 88 Fed. Reg. 75,191, sets', '88 Fed. Reg. 75,191'],
  ])('%s', (prose, cited) => expect(read(prose)).toEqual([cited]));

  test.each([
    'under 42 U.S.C. § 7413 firms pay',
    'rents (which the Housing Act 1988 caps) rose',
    'fees (as amended by the Finance Act 2020) rose',
    'grew by 42 percent, 12 of them in the U.S. 483 firms left',
    'fell (see section 3)',
    'two clinics closed (HC 12 and HC 14)',
    'costs less (CP 30, 2 litres)',
    'heats a flat (HC 12 kW pump, 2019)',
    'heats a flat (SI 12.5 kWh, 2019)',
    'heats a flat (AC 12 kW, Order 2019)',
    'heats a flat (AC 12 kW Order 2019)',
    'was short (SI 5 units, 3 wards)',
    'the Act (2018) rose',
  ])('none: %s', (prose) => expect(read(prose)).toEqual([]));

  test('source the figure of their sentence', () => {
    const { findings } = lint('The Harbour Act caps fines at $15 million (42 U.S.C. § 7412(a)).\n');
    expect(findings).toEqual([]);
  });

  test('source the figure of the sentence before, where they are a sentence of their own', () => {
    const { findings } = lint('Violations cost $25,000 a day. See 42 U.S.C. § 7413(b).\n');
    expect(findings.map(({ rule }) => rule)).not.toContain('unsourced-statistic');
  });
});
