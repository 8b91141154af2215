import { describe, expect, test } from 'vitest';
import { analyse } from '../../../server/src/core/analyse';
import { referenceList } from '../../../server/src/core/features/reference-list';
import { bibliographyIn } from '../../harness/bibliography';
import { lint } from '../../harness/check';

const head = '---\nreferences:\n- id: lund2021\n  title: Berths and their rents\n---\n\n';

const grid = (cell: string) => `+---+--------------------+\n| A | ${cell} |\n+---+--------------------+`;

describe('a citation in the description of an image, or in a grid table', () => {
  test.each([
    grid('See [@lund2012, p. 3]'),
    `Rents:\n${grid('[see @lund2012,')}`,
    '![Rents. Source: [@lund2012]](rents.png)',
    '![Rents. Source: @lund2012, fig. 1](rents.png "A @title")',
    'As the picture ![Rents [see @lund2012, p. 3]](rents.png) shows, they rose.',
    '![Rents. Source: @lund2012][rents]\n\n[rents]: rents.png',
  ])('is told where its key is unknown: %s', (text) => {
    const { findings, analysis } = lint(`${head}${text}\n`);
    expect(findings.map(({ rule, span }) => [rule, analysis.text.slice(span.start, span.end)])).toEqual([
      ['undefined-citation', '@lund2012'],
    ]);
  });

  test.each([
    grid('[@lund2021, p. 3]'),
    grid('Ask @harbour_office'),
    '![Rents. Source: @lund2021](rents.png)',
    '![Ask @harbour_office](rents.png)',
    '![Mail a@b.org](rents.png)',
  ])('is left alone: %s', (text) => expect(lint(`${head}${text}\n`).findings).toEqual([]));

  test('sources no figure beside the image', () => {
    const text = `${head}Rents rose by 12 percent. ![Rents. Source: @lund2021](rents.png)\n`;
    expect(lint(text).findings.map(({ rule }) => rule)).toEqual(['unsourced-statistic']);
  });

  test('is in the list of references', () => {
    const text = `${head}![Rents. Source: @lund2021](rents.png)\n`;
    const list = referenceList(analyse(text, { packs: [], bibliography: bibliographyIn(text) }), null);
    expect(list.references).toBe(1);
    expect(list.unknown).toEqual([]);
  });
});
