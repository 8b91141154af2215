import { describe, expect, test } from 'vitest';
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
    'fell (Norway, 2019)',
    'fell (Oslo and Stockholm, 2019)',
    'Smith and colleagues said so in 2021',
    'Ministers and colleagues (2021 only)',
    'Smith et al. counted 2021 berths',
    'In May (2021)',
    'fell in Port A. (2019)',
    'fell (berths [B], 2019)',
  ])('none: %s', (prose) => expect(read(prose)).toEqual([]));
});
