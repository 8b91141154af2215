import { describe, expect, test } from 'vitest';
import { lint } from '../../harness/check';
import { readAuthorYears } from '../../../server/src/core/sources/author-year';

const read = (prose: string) => readAuthorYears(prose).map(({ text }) => text);

describe('authors and a year in the running text', () => {
  test.each([
    ['Smith (2021) finds', 'Smith (2021)'],
    ['Smith and Lee (2021) find', 'Smith and Lee (2021)'],
    ['Smith, Lee and Park (2021) find', 'Smith, Lee and Park (2021)'],
    ['Smith, Lee, and Park (2021) find', 'Smith, Lee, and Park (2021)'],
    ['Smith, Lee, Park, Kim, Cho and Ray (2021) find', 'Smith, Lee, Park, Kim, Cho and Ray (2021)'],
    ['Smith et al. (2021) find', 'Smith et al. (2021)'],
    ['Smith, et al. (2021) find', 'Smith, et al. (2021)'],
    ['Smith, Lee et al. (2021) find', 'Smith, Lee et al. (2021)'],
    ['Smith et al. 2021 find', 'Smith et al. 2021'],
    ['Smith et al.(2021) find', 'Smith et al.(2021)'],
    ['as Smith et al., 2021, found', 'Smith et al., 2021'],
    ['Smith and colleagues (2021) find', 'Smith and colleagues (2021)'],
    ['Smith and her colleagues (2021) find', 'Smith and her colleagues (2021)'],
    ['Smith and co-authors (2021) find', 'Smith and co-authors (2021)'],
    ['Smith and others (2021b) find', 'Smith and others (2021b)'],
    ['Smith’s (2021) survey', 'Smith’s (2021)'],
    ['Smith et al.’s (2021) survey', 'Smith et al.’s (2021)'],
    ['Smith (2019, 2021) and', 'Smith (2019, 2021)'],
    ['Smith (2019 and 2021) finds', 'Smith (2019 and 2021)'],
    ['fell (Smith and colleagues 2021)', '(Smith and colleagues 2021)'],
    ['fell (Smith, et al., 2021, p. 3)', '(Smith, et al., 2021, p. 3)'],
    ['fell (Smith, J., 2019)', '(Smith, J., 2019)'],
    ['fell (Smith, J. A. and Lee, A., 2019, p. 3)', '(Smith, J. A. and Lee, A., 2019, p. 3)'],
    ['fell (J. Smith, 2019)', '(J. Smith, 2019)'],
    ['Smith, J. (2019) finds', 'Smith, J. (2019)'],
    ['Smith, J., & Lee, A. (2019) find', 'Smith, J., & Lee, A. (2019)'],
    ['fell (Department for Transport [DfT], 2019)', '(Department for Transport [DfT], 2019)'],
    ['fell (World Health Organization (WHO), 2019; Doe 2020)', '(World Health Organization (WHO), 2019; Doe 2020)'],
    ['fell (see Smith, Lee et al. 2021; Doe 2019)', '(see Smith, Lee et al. 2021; Doe 2019)'],
  ])('%s', (prose, cited) => expect(read(prose)).toEqual([cited]));

  test.each([
    'fell in Norway (2019)',
    'rose after Covid(2020)',
    'fell (Oslo and Stockholm, 2019)',
    'Smith and colleagues said so in 2021',
    'Ministers and colleagues (2021 only)',
    'Smith et al. counted 2021 berths',
    'In May (2021)',
    'fell in Port A. (2019)',
    'fell (berths [B], 2019)',
  ])('none: %s', (prose) => expect(read(prose)).toEqual([]));
});

describe('a place and a year', () => {
  test.each([
    ['Norway (2021) pledges to cut', 'Norway (2021)'],
    ['as Norway (2021) puts it', 'Norway (2021)'],
    ['according to Norway (2021) rents fell', 'Norway (2021)'],
    ['as reported in Norway (2021)', 'Norway (2021)'],
    ['Paris (2018) finds that rents rose', 'Paris (2018)'],
    ['Norway’s (2021) climate plan cuts', 'Norway’s (2021)'],
    ['France’s (2019) argument', 'France’s (2019)'],
    ['rents rose (Canada, 2019)', '(Canada, 2019)'],
    ['rents rose (Ireland, 2017)', '(Ireland, 2017)'],
    ['rents rose (England 2016)', '(England 2016)'],
    ['rents rose (Government of Canada, 2019)', '(Government of Canada, 2019)'],
    ['rents rose (OECD, Germany, 2019)', '(OECD, Germany, 2019)'],
    ['rents rose (France & England 2012)', '(France & England 2012)'],
    ['Rents rose in Ireland. Costs did, too (Ireland, 2017).', '(Ireland, 2017)'],
    ['Norway pledges to cut half (Norway, 2021)', '(Norway, 2021)'],
    ['The US plan is to cut half (US, 2021)', '(US, 2021)'],
    ['Irelands own rents rose (Ireland, 2017)', '(Ireland, 2017)'],
  ])('may be a work: %s', (prose, cited) => expect(read(prose)).toEqual([cited]));

  test.each([
    'In Ireland rents rose by a tenth (Ireland, 2017).',
    'in the Oslo trial (Oslo, 2019)',
    'a trial found less (Oslo, 2019)',
    'rents rose (Norway and Sweden, 2019)',
    'in Norway (2019), Sweden (2020) and Denmark (2021)',
    'rents in Paris (2018) rose',
    'China’s (2020) emissions per head',
    'In Germany’s (2019) case rents rose',
  ])('is none for sure: %s', (prose) => expect(read(prose)).toEqual([]));

  test('in a note is none where the sentence tells of the place', () => {
    const sourced = (text: string) => lint(text).findings.every(({ rule }) => rule !== 'unsourced-statistic');
    expect(sourced('In Canada rents rose by 12 percent in a year.[^1]\n\n[^1]: Canada 2019.\n')).toBe(false);
    expect(sourced('In Canada rents rose by 12 percent in a year.^[Canada 2019.]\n')).toBe(false);
    expect(sourced('It was in Canada. Rents rose by 12 percent in a year.[^1]\n\n[^1]: Canada 2019.\n')).toBe(true);
    expect(sourced('Rents rose by 12 percent in a year.^[Canada 2019.]\n')).toBe(true);
  });
});
