import { describe, expect, it } from 'vitest';
import { scopesOf } from './scopes';

const table = (heading: string) => `| Port | ${heading} |\n|---|---|\n| Kell | 40% |\n| Lund | 31% |\n`;

describe('a capitalised word and a year', () => {
  it.each([
    'About 40 percent of the berths were financed by Seafund (2016).',
    'There were 22 wrecks in Malta (2016) and 31 in Gozo (2017).',
    'Grants to Malta (2016) came to $12 million.',
  ])('of which the data are is no source: %s', (text) => {
    expect(scopesOf(text)).not.toContain('sentence');
  });

  it.each([
    'About 40 percent of the berths were found empty by Lund (2016).',
    'Lund (2016) found that 40 percent of the berths are empty.',
    'As reported in Lund (2016), 40 percent of the berths are empty.',
    'According to Norway (2016), 40 percent of the berths are empty.',
    'About 40 percent of the berths are empty, in contrast to 31 percent in Lund (2016).',
    'About 40 percent were paid for by Kell and Lund (2016).',
    'In a trial run by Lund (2012) absence fell by 21 percent.',
    'The sample supplied by Lund (2015) shows that 40 percent moved.',
  ])('that wrote them stays one: %s', (text) => {
    expect(scopesOf(text)[0]).toBe('sentence');
  });

  it.each(['Share carried by Ferries (2016)', 'Wrecks off Gozo (2016)', 'Deaths (2016)', 'GDP (2016)', 'Costs (2016)'])(
    'over a column is its year: %s',
    (heading) => {
      expect(scopesOf(table(heading))).toEqual(['none', 'none']);
    },
  );

  it.each([
    'Lund (2016)',
    'Lund et al. (2016)',
    'Share found by Kell and Lund (2016)',
    'Estimate by Lund (2016)',
    'Share (Lund, 2016)',
    'Poverty rate, World Bank (2016)',
    'Poverty rate – Lund (2013)',
    'Jobs lost per Lund (2013)',
  ])('over a column is its source: %s', (heading) => {
    expect(scopesOf(table(heading))).toEqual(['table', 'table']);
  });
});
