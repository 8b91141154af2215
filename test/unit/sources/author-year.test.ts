import { describe, expect, test } from 'vitest';
import { lint } from '../../harness/check';
import { analyse } from '../../../server/src/core/analyse';
import { AnalysisCache } from '../../../server/src/core/analysis-cache';
import { checkRules } from '../../../server/src/core/rules/check-rules';
import { defaultSettings } from '../../../server/src/core/settings';
import { readAuthorYears } from '../../../server/src/core/sources/author-year';

const read = (prose: string) => readAuthorYears(prose).map(({ text }) => text);

// Ordinary names of Europe and beyond, which are no less of a source.
test.each([
  ...[
    'van der Meer',
    'Van der Meer',
    'van den Berg',
    'de la Cruz',
    'van \u2019t Hof',
    'della Porta',
    'ten Brink',
    'ter Haar',
  ],
  ...[
    'al-Khalili',
    'Al-Khalili',
    'd’Alembert',
    'D’Alembert',
    'van der Meer and Smith',
    'Smith and van der Meer',
    'de Vries',
  ],
  ...[
    'Ștefan',
    'Țurcanu',
    'Ґедройц',
    'Ứng',
    'Ḥasan',
    'Ibn Ṣāliḥ',
    'Əliyev',
    'Қасымов',
    'Ọlá',
    'Հակոբյան',
    'Ćwikła and Łuczak',
  ],
  ...['Núñez', 'Ćwikła', 'Řehořová'].map((name) => name.normalize('NFD')),
])('(%s, 2019) is a source', (name) => {
  expect(read(`It rose by 45% (${name}, 2019).`)).toEqual([`(${name}, 2019)`]);
});

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
    ['The Smith review (2021) found', 'The Smith review (2021)'],
    ['as the Smith-Lee inquiry (2021a) found', 'the Smith-Lee inquiry (2021a)'],
    ['The Lund audit (2023) uncovered 300 cases.', 'The Lund audit (2023)'],
    ['The Kell report (2013) attributed 400 deaths to neglect.', 'The Kell report (2013)'],
    ['the Jane Smith and Lee report (2021) found', 'the Jane Smith and Lee report (2021)'],
    ['The OECD audit (2021) found', 'The OECD audit (2021)'],
    ['Smith’s study (2021) found', 'Smith’s study (2021)'],
    ["Jones' own study (2021; 2022) found", "Jones' own study (2021; 2022)"],
    ['Norway’s climate report (2021) pledges', 'Norway’s climate report (2021)'],
    ['The Smith review (2021) of 40 ports found', 'The Smith review (2021)'],
    ['The Smith review (2021), which found', 'The Smith review (2021)'],
    ['According to the Smith review (2021)', 'the Smith review (2021)'],
    ['as estimated by the Smith review (2021)', 'the Smith review (2021)'],
    ['shown in Smith’s study (2021)', 'Smith’s study (2021)'],
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
    'The government review (2020) found',
    'Our review (2020) found',
    'The Government review (2020) found',
    'The March survey (2020) found',
    'the Oslo survey (2019) found',
    'Today’s report (2020) found',
    'the Smith review found 2020',
    // A report that is told of.
    'The Spending review (2020) cut budgets by 12%.',
    'The Strategic Defence review (2021) cut troops by 9,500.',
    'The Grenfell inquiry (2018) has cost £150 million.',
    'The Hutton inquiry (2003) lasted 12 months and heard 74 witnesses.',
    'Wages rose 12% after the Brexit inquiry (2020).',
    'Norway’s audit (2021) of 340 schools cost £4 million.',
    'Some 340 people were employed by the Brexit commission (2019).',
    'The Smith report (2021) was ignored',
    'the Smith review (of 2020) found',
    'A Smith ride (2020)',
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

describe('a place that the draft’s own list of references has as an author', () => {
  const draft = (cited: string, ...entries: string[]) =>
    `Rents rose by 31 percent ${cited}.\n\n## References\n\n${entries.join('\n\n')}\n`;
  const rules = (text: string) =>
    lint(text)
      .findings.map(({ rule }) => rule)
      .filter((rule) => rule === 'unsourced-statistic');

  test.each([
    ['(Oslo, 2019)', 'Oslo, A. (2019). *Rents*. Port Press.'],
    ['(Oslo, 2019)', 'Doe, J. (2020). *Berths*. Port Press.', '- Oslo kommune (2019). Rents in the city.'],
    ['(Oslo, 2019)', 'City of Oslo (2019), *Rents*, Oslo.'],
    ['(Oslo 2019)', 'Oslo, Anna. 2019. *Rents*. Port Press.'],
    ['(Oslo 2019b)', '1. Oslo, A. & Doe, J. (2019b). *Rents*. Port Press.'],
    ['(see Oslo, 2019; Vienna, 2018)', 'Vienna, B. and Doe, J., 2018. *Rents*.'],
    ['in Canada (Canada, 2019)', 'Canada (2019). *Third communication*. Ottawa.'],
    ['(Mexico City, 2019)', 'Mexico City. (2019). *Housing survey*.'],
  ])('is one: %s', (cited, ...entries) => expect(rules(draft(cited, ...entries))).toEqual([]));

  test.each([
    ['(Oslo, 2019)', 'Doe, J. (2019). *Rents in Oslo*. Oslo: Port Press.'],
    ['(Oslo, 2019)', 'Oslo, A. (2018). *Rents*. Port Press.'],
    ['(Oslo, 2019)', 'Oslo, 2019: rents by district.'],
    ['(Oslo, 2019)', 'Oslo was hit by a storm. Doe (2019) tells how.'],
    ['(Oslo, Norway, 2019)', 'Oslo, A. (2019). *Rents*. Port Press.'],
    ['in Oslo (2019)', 'Oslo, A. (2019). *Rents*. Port Press.'],
  ])('is none for another work or year: %s, %s', (cited, ...entries) =>
    expect(rules(draft(cited, ...entries))).toContain('unsourced-statistic'),
  );

  test.each(['%[^1]', '%^[Oslo, 2019.]'])('is one in a note: %s', (mark) => {
    const text = (entry: string) => `${draft(mark.replace('%', ''), entry)}\n[^1]: Oslo, 2019.\n`;
    expect(rules(text('Oslo, A. (2019). *Rents*. Port Press.'))).toEqual([]);
    expect(rules(text('Oslo, A. (2018). *Rents*. Port Press.'))).toHaveLength(1);
  });

  test('counts as soon as it stands there, and no longer', () => {
    const cache = new AnalysisCache();
    const found = (text: string) => checkRules(analyse(text, { packs: [], cache }), defaultSettings).length;
    const entry = 'Oslo, A. (2019). *Rents*. Port Press.';
    const texts = [
      draft('(Oslo, 2019)', 'Doe, J.'),
      draft('(Oslo, 2019)', 'Doe, J.', entry),
      draft('(Oslo, 2019)', ''),
    ];
    expect(texts.map(found)).toEqual([1, 0, 1]);
  });
});
