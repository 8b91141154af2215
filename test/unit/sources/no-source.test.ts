import { describe, expect, test } from 'vitest';
import { scopesOf } from './scopes';

const scopes = (text: string) => scopesOf(`${text}\n`);
const WIKI = 'https://en.wikipedia.org/wiki';

describe('a link that explains the unit right behind a number', () => {
  test.each([
    `Traffic reached 14 [exabytes](${WIKI}/Exabyte) a month.`,
    `Rates rose by 40 [basis points](${WIKI}/Basis_point) last year.`,
    `The plant makes 300 [megawatts](https://www.britannica.com/science/megawatt) today.`,
    `Rates rose by 40 [basis points](https://www.example.org/glossary/basis-points) last year.`,
  ])('is none: %s', (text) => expect(scopes(text)).toEqual(['none']));

  test.each([
    `Traffic reached [14 exabytes](${WIKI}/Exabyte) a month.`,
    `The [island](${WIKI}/Ostholm) has 14,000 residents.`,
    `In 2019, [measles](${WIKI}/Measles) killed 140,000 children.`,
    `Traffic reached 14 exabytes a month ([exabyte report](${WIKI}/Exabyte)).`,
    `Traffic reached 14 [exabytes](https://data.example.org/traffic/2020) a month.`,
  ])('is one: %s', (text) => expect(scopes(text)).toEqual(['sentence']));
});

describe('the front door of a site', () => {
  test.each([
    'The dashboard (hosted by the union, [available here](http://contracts.example.net/)) holds over 5,000 contracts.',
    'The register, [online here](https://register.example.org), lists 5,000 contracts.',
    'Its [open data portal](https://data.example.org/) lists 5,000 contracts.',
    'The ministry’s [contracts database](https://contracts.example.org) lists 5,000 contracts.',
  ])('is a source where the site itself is told of: %s', (text) => expect(scopes(text)).toEqual(['sentence']));

  test.each([
    '[Open Kell](http://openkell.example.net/) lists 5,000 contracts.',
    'The [Data Watch](http://example.org/) group has 5,000 members.',
    'Members of the [union](http://example.org/) hold 5,000 contracts.',
  ])('is none where it is who owns it: %s', (text) => expect(scopes(text)).not.toContain('sentence'));
});

describe('a note that explains what will be', () => {
  const note = (words: string) => scopes(`The economy grew 4.4%.[^1]\n\n[^1]: ${words}`)[0];
  test.each([
    'Advance estimates for the third quarter of 2022 rest on July and August, and will be revised once more arrives.',
    'First data for 2023, from May, may be revised.',
  ])('%s', (words) => expect(note(words)).toBe('none'));
  test.each([
    'Lee, J., Who Will Be Left, Kell: Port Press, 2023.',
    'Lee, “What will be revised,” Port Press, 2023.',
    'Ministry of Trade, Growth in 2022, https://www.example.org/growth, will be revised.',
  ])('a work: %s', (words) => expect(note(words)).toBe('sentence'));
});

describe('a link around a sentence with a figure of its own', () => {
  test('says nothing of the sentence before', () =>
    expect(
      scopes(
        'The flood has killed 4,000 people in the region. [The Ostholm bank promised $1.7 billion for the region](https://www.example.org/n/1).',
      ),
    ).toEqual(['none', 'sentence']));
  test('one behind words does', () =>
    expect(
      scopes(
        'The flood has killed 4,000 people in the region. The region counts them [every day](https://example.org/n/1).',
      ),
    ).toEqual(['paragraph']));
});

describe('a citation of a definition', () => {
  test.each([
    'Crowding matters: 98% of the tenants share a kitchen. By crowding as the OECD defines it [@lee], tenants have too few rooms.',
    'Crowding matters: 98% of the tenants share a kitchen. We follow the definition of crowding of tenants by Lee [@lee].',
  ])('says nothing of the sentence before: %s', (text) => expect(scopes(text)).toEqual(['none']));
  test('another does', () =>
    expect(
      scopes(
        'Crowding matters: 98% of the tenants share a kitchen. For most tenants nothing is as bad as that [@lee].',
      ),
    ).toEqual(['paragraph']));
});

describe('links in brackets at the end', () => {
  test('close a paragraph of one thread', () =>
    expect(
      scopes(
        'A child lost there loses 62 years. Cholera is common in such places. Each child counts. ([World Bank](https://data.example.org/a), [Kell Health](https://www.example.org/b))',
      ),
    ).toContain('paragraph'));
});
