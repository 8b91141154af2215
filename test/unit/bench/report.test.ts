import { describe, expect, it } from 'vitest';
import { judged } from '../../bench/parts/reading-adversaries';
import { figure, reportMarkdown } from '../../bench/report/report';

describe('figures', () => {
  it('have three significant digits', () => {
    expect([12_345.6, 123.4, 12.34, 1.234, 0.01234, 0].map(figure)).toEqual([
      '12,346',
      '123',
      '12.3',
      '1.23',
      '0.0123',
      '0',
    ]);
    expect(figure(NaN)).toBe('–');
  });
});

describe('the verdict on an adversary', () => {
  const grown = (time: (size: number) => number) => [1000, 2000, 4000].map((size) => ({ size, time: time(size) }));

  it('tells linear time from quadratic', () => {
    expect(
      judged(
        'a',
        'reading',
        grown((n) => n / 10),
        null,
      ),
    ).toMatchObject({ linear: true, lastDoubling: 2 });
    expect(
      judged(
        'a',
        'reading',
        grown((n) => n ** 2 / 1e5),
        null,
      ),
    ).toMatchObject({ linear: false, lastDoubling: 4 });
  });

  it('forgives one step, not a curve', () => {
    const points = (...times: readonly number[]) => times.map((time, i) => ({ size: 1000 * 2 ** i, time }));
    expect(judged('a', 'reading', points(5, 10, 20, 40, 115), null).linear).toBe(true);
    expect(judged('a', 'reading', points(5, 10, 20, 50, 150), null).linear).toBe(false);
    expect(judged('a', 'reading', points(0.1, 0.2, 0.4, 1, 3, 11, 42), null).linear).toBe(false);
  });

  it('says nothing about times too short to measure, and never passes what did not end even once', () => {
    expect(
      judged(
        'a',
        'reading',
        grown((n) => n ** 2 / 1e8),
        null,
      ).linear,
    ).toBe(true);
    expect(judged('a', 'reading', [], 'stopped after 20 s').linear).toBe(false);
    expect(
      judged(
        'a',
        'reading',
        grown((n) => 3 * n),
        'stopped after 20 s',
      ).linear,
    ).toBe(true);
    // Twice as much would have taken a tenth of that.
    expect(
      judged(
        'a',
        'reading',
        grown((n) => n / 4),
        'stopped after 20 s',
      ).linear,
    ).toBe(false);
  });
});

describe('the report', () => {
  const machine = {
    date: '2026-01-01 12:00 UTC',
    node: 'v20',
    platform: 'linux x64',
    processor: 'a processor',
    cores: 4,
    memoryGB: 8,
    load: { before: 0.1, after: 0.2 },
  };
  const section = { heading: 'Speed', columns: ['', 'ms'], rows: [['a | b', '1']] };
  const report = { title: 'T', method: 'M.', sections: [section], data: {} };

  it('is Markdown with the machine in it', () => {
    const markdown = reportMarkdown(report, machine, 'npm run bench');
    expect(markdown).toContain('|  | ms |\n|---|--:|\n| a \\| b | 1 |');
    expect(markdown).toContain('a processor, 4 cores');
    expect(markdown).not.toContain('other work');
  });

  it('says that the machine was busy', () => {
    expect(reportMarkdown(report, { ...machine, load: { before: 0.1, after: 3.5 } }, 'x')).toContain('other work');
  });
});
