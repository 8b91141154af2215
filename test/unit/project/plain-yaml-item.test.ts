import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainItem } from '../../../server/src/core/project/libraries/plain-yaml-item';
import { readLibrary } from '../../../server/src/core/project/libraries/read-library';
import { readYaml } from '../../../server/src/core/project/read-yaml';

const values = fc.constantFrom(
  ...[
    'doe99',
    '"doe: 99"',
    "'it''s'",
    '2024',
    '[[2024, 5]]',
    '[2024]',
    'Berths and quays',
    'Berths: a study',
    '|',
    '>-',
    '',
    '"open',
  ],
  ...[
    'a #b',
    'a#b',
    '-5',
    '{a: 1}',
    '*x',
    '&x a',
    '!t a',
    "'a'b",
    '"a" b',
    'a:',
    'null',
    '0x10',
    '1e3',
    'true',
    '"a\\"b"',
    '"a\\qb"',
  ],
  ...['- 3', '- a: b', '? x', '%a', '@doe', 'a\tb', '[a, b]', '[]', '... x', '---', '~', 'é – “x”'],
);
const fields = fc.constantFrom(
  'id',
  'title',
  'author',
  'family',
  'given',
  'issued',
  'year',
  'abstract',
  'date-parts',
  'a b',
);
const lines = fc.record({
  indent: fc.constantFrom('', '  ', '  ', '  ', '    ', '    ', '      ', ' ', '\t'),
  dashes: fc.constantFrom('', '', '', '', '- ', '- - ', '-  '),
  field: fc.option(fields, { nil: undefined, freq: 6 }),
  colon: fc.constantFrom(': ', ': ', ': ', ':', ' : '),
  value: values,
  end: fc.constantFrom('', '', '', '', ' ', '\r', ' # note', '\n', '\n   '),
});
const written = ({
  indent,
  dashes,
  field,
  colon,
  value,
  end,
}: { [K in keyof (typeof lines extends fc.Arbitrary<infer L> ? L : never)]: string | undefined }) =>
  `${indent}${dashes}${field === undefined ? '' : `${field}${colon}`}${value}${end}`;
const items = fc
  .tuple(
    fc.constantFrom('- id: doe99', '- id: "doe99"', '- type: book\n  id: doe99', '- title: T'),
    fc.array(lines, { maxLength: 7 }),
  )
  .map(([first, rest]) => [first, ...rest.map(written)].join('\n'));

describe('an item of YAML that is written plainly', () => {
  test('is what the parser says that it is', () => {
    let plain = 0;
    fc.assert(
      fc.property(items, (source) => {
        const item = plainItem(source);
        if (item === null) return;
        plain++;
        const yaml = readYaml(source);
        expect(yaml.problems).toEqual([]);
        expect(yaml.data).toHaveLength(1);
        expect((yaml.data as { id: unknown }[])[0]!.id).toBe(item.key);
        expect(yaml.spanOf([0, 'id'])).toEqual(item.keySpan);
      }),
      { numRuns: 5_000 },
    );
    expect(plain).toBeGreaterThan(100);
  });

  test('as exports write it is read without the parser', () => {
    const item =
      '- id: doe99\n  type: report\n  title: >-\n    Berths and\n    quays\n  author:\n    - family: Doe\n      given: "A. \\"B.\\""\n    - literal: World Bank\n  issued:\n    date-parts:\n      - - 1999\n        - 5\n  abstract: |-\n    Rents: they rose.\n\n      So they say.\n  URL: https://ports.example/1#a\n';
    expect(plainItem(item)).toEqual({
      key: 'doe99',
      keySpan: { start: 6, end: 11 },
      sought: ['Berths and', 'quays', 'Doe', 'A. \\"B.\\', 'World Bank', '1999'],
    });
  });
});

describe('a large library in YAML', () => {
  const item = (i: number) =>
    `- id: key${i}\n  type: book\n  title: Berths ${i}\n  abstract: "${'Rents rose. '.repeat(60)}"\n`;

  test('tells what is wrong with single references, at their places', async () => {
    const broken = '- id: broken\n  title: "never closed\n  type: book\n';
    const list = Array.from({ length: 12_000 }, (_, i) => (i === 9000 ? broken : item(i))).join('');
    const text = `references:\n${list}`;
    expect(text.length).toBeGreaterThan(8_000_000);
    const pieces = Array.from({ length: Math.ceil(text.length / 1e6) }, (_, i) => text.slice(i * 1e6, (i + 1) * 1e6));
    const { entries, problems } = await readLibrary(pieces, 'a.yaml');
    expect(entries).toHaveLength(11_999);
    expect(problems).toHaveLength(1);
    const at = text.indexOf(broken);
    expect(problems[0]!.start).toBeGreaterThanOrEqual(at);
    expect(problems[0]!.start).toBeLessThanOrEqual(at + broken.length);
    expect(problems[0]!.message).toContain('The other references are read all the same');
  });

  test('says where it stops looking, when next to nothing in it is written plainly', async () => {
    const list = Array.from({ length: 10_100 }, (_, i) => `- {id: key${i}}\n`).join('');
    const { entries, problems } = await readLibrary(list, 'a.yaml');
    expect(entries).toHaveLength(10_000);
    expect(problems.map(({ severity }) => severity)).toEqual(['information']);
    expect(list.slice(problems[0]!.start)).toMatch(/^- \{id: key10000\}/u);
  });
});
