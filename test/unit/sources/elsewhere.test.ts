import { describe, expect, test } from 'vitest';
import { lint } from '../../harness/check';

/** The scope of the first number of a paragraph below or above another. */
const scopes = (...paragraphs: string[]) =>
  lint(`${paragraphs.join('\n\n')}\n`).analysis.blocks.flatMap(({ ticks }) =>
    ticks.flatMap(({ sourcing }) => sourcing?.scope ?? []),
  );

describe('a figure that the draft gives again', () => {
  const sourced = 'Net migration was 728,000 in the year to June 2024 (ONS 2024).';
  test.each([
    'As noted above, net migration was 728,000.',
    'As mentioned, net migration was 728,000.',
    'As discussed in section 2, net migration was 728,000.',
    'As we saw above, net migration was 728,000.',
    'These 728,000 people need homes.',
    'Net migration was 728,000.',
    'Net migration was about 728,000.',
  ])('%s', (again) => {
    expect(scopes(sourced, again)).toEqual(['sentence', 'elsewhere']);
    expect(scopes('## Summary', again, '## Body', sourced)).toEqual(['elsewhere', 'sentence']);
  });

  test.each([
    'As noted above, net migration was 729,000.',
    'Net emigration was 728,000.',
    'In France, net migration was 728,000.',
    'Some 728,000 people need homes.',
    'The result is that 728,000 people need homes.',
    'As noted by the OBR, wages went to 728,000 people.',
  ])('none: %s', (again) => expect(scopes(sourced, again)[1]).not.toBe('elsewhere'));

  test('in the same words, but of another place or the other way', () => {
    expect(scopes('Rents rose 9% last year (ONS 2024).', 'Rents rose 9%.')[1]).toBe('elsewhere');
    expect(scopes('Rents in Leeds rose 9% last year (ONS 2024).', 'Rents rose 9%.')[1]).toBe('none');
    expect(scopes('Rents rose 9% in Leeds (ONS 2024).', 'Rents rose 9%.')[1]).toBe('none');
    expect(scopes('Rents rose 9% last year (ONS 2024).', 'Rents fell 9%.')[1]).toBe('none');
    expect(scopes('Poverty fell 12 percent among women (Smith 2020).', 'Poverty fell 12 percent.')[1]).toBe('none');
    expect(scopes('Poverty fell 12 percent in the cities (Smith 2020).', 'Poverty fell 12 percent.')[1]).toBe('none');
    expect(scopes('Smith (2020) denies that crime rose 12 percent.', 'Crime rose 12 percent.')[1]).toBe('none');
    expect(scopes('Crime never rose 12 percent (Smith 2020).', 'Crime rose 12 percent.')[1]).toBe('none');
    expect(scopes('Rents rose 9% (Office for National Statistics 2024).', 'Rents rose 9%.')[1]).toBe('elsewhere');
    expect(scopes('Rents rose 9% in a year (ONS 2024).', 'Rents rose 9%.')[1]).toBe('elsewhere');
    expect(scopes('Rents rose 9% in May 2024 (ONS 2024).', 'Rents rose 9%.')[1]).toBe('elsewhere');
  });
});
