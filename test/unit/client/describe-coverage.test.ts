import { describe, expect, it } from 'vitest';
import { describeCoverage } from '../../../client/src/describe-coverage';
import { say } from './say';

const coverage = (statistics: number, sourced: number, contradicted = 0, truncated = false) =>
  describeCoverage({ uri: 'file:///draft.md', version: 1, statistics, sourced, contradicted, truncated }, say);

describe('the status item', () => {
  it('counts statistics with a source', () => {
    expect(coverage(17, 12).text).toBe('12 of 17 sourced');
    expect(coverage(17, 12).tooltip).toBe('This draft has 17 statistics. 12 have a source, 5 have none.');
  });

  it('names what is wrong', () => {
    expect(coverage(4, 3, 2).text).toBe('3 of 4 sourced, 2 wrong');
    expect(coverage(4, 3, 2).tooltip).toContain('2 differ from what the source says.');
    expect(coverage(4, 3, 1).tooltip).toContain('1 differs from what the source says.');
  });

  it('speaks of one as of one', () => {
    expect(coverage(1, 1).tooltip).toBe('This draft has 1 statistic. It has a source.');
    expect(coverage(1, 0).tooltip).toBe('This draft has 1 statistic. It has no source.');
    expect(coverage(3, 2).tooltip).toContain('2 have a source, 1 has none.');
    expect(coverage(3, 1).tooltip).toContain('1 has a source, 2 have none.');
  });

  it('speaks of all and of none', () => {
    expect(coverage(3, 3).tooltip).toContain('All have a source.');
    expect(coverage(3, 0).tooltip).toContain('None has a source.');
  });

  it('says when not every finding is shown', () => {
    expect(coverage(3, 3, 0, true).tooltip).toContain('tickmark.maxProblems');
  });
});
