import { describe, expect, test } from 'vitest';
import { lint } from '../../harness/check';

const scopes = (text: string) =>
  lint(`${text}\n`).analysis.blocks.flatMap(({ ticks }) => ticks.flatMap(({ sourcing }) => sourcing?.scope ?? []));
const list = '- Rents rose by 9 percent.\n- Wages rose by 3 percent.';
const table = '| City | Rise |\n| --- | --- |\n| Kell | 9% |\n| Ost | 3% |';

describe('what leads in a list', () => {
  test.each([
    'According to the ONS (2024):',
    'But the ONS (2024) finds:',
    'Three changes stand out (ONS 2024):',
    'The ONS reports [three changes](https://ons.gov.uk/rents):',
  ])('sources it: %s', (lead) => expect(scopes(`${lead}\n\n${list}`)).toEqual(['paragraph', 'paragraph']));

  test.each([
    'Our poll of many people, unlike Smith (2020), found:',
    'We interviewed some firms. They said (cf. Smith, 2020):',
    'Smith (2020) opposes the plan, but the facts are these:',
    'The Smith report (Smith, 2020) was wrong on these points:',
    'Contrary to Smith (2020):',
    'Smith (2020) overlooks three facts:',
    'We estimate, with the method of Smith (2020):',
  ])('does not: %s', (lead) => {
    const found = scopes(`${lead}\n\n${list}`).slice(-2);
    expect(found).not.toContain('paragraph');
    expect(found).not.toContain('table');
  });

  test('nor does what leads in a table of one’s own', () => {
    expect(scopes(`Table 1 gives the rents (Smith 2020).\n\n${table}`)).toEqual(['table', 'table']);
    expect(scopes(`Table 1 lists our own counts, and Smith (2020) his.\n\n${table}`)).not.toContain('table');
  });
});

describe('a line below a list or a table', () => {
  test.each([
    'Source: ONS 2024.',
    'Source: Rent census.',
    'Data: ONS 2024; authors’ calculations.',
    'Source: U.S. Census Bureau. Figures are rounded.',
    'Source: “Rents are rising”, The Guardian.',
  ])('sources it: %s', (line) => {
    expect(scopes(`Two changes:\n\n${list}\n\n${line}`)).toEqual(['paragraph', 'paragraph']);
    expect(scopes(`${table}\n\n${line}`)).toEqual(['table', 'table']);
  });

  test.each([
    'Sources: We thank Anna Smith for her comments.',
    'Source: Anna should add one',
    'Source: TODO',
    'Data: the data are weak, which is why the Ministry of Health should collect more.',
  ])('names nothing: %s', (line) => {
    expect(scopes(`Two changes:\n\n${list}\n\n${line}`)).toEqual(['none', 'none']);
    expect(scopes(`${table}\n\n${line}`)).toEqual(['none', 'none']);
  });
});

describe('a row with the source of the others', () => {
  test('is the last, and has nothing beside it', () => {
    expect(scopes(`${table}\n| Source: ONS (2024) | |`)).toEqual(['table', 'table']);
    expect(scopes(`${table}\n| Source: ONS | |`)).toEqual(['table', 'table']);
    expect(scopes(`${table}\n| Source: Germany | 9% |`)).toEqual(['none', 'none', 'none']);
    expect(scopes(`${table}\n| Source: Germany | |\n| Norway | 4% |`)).toEqual(['none', 'none', 'none']);
  });
});
