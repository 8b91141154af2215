import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseMarkdown } from '../../../server/src/core/blocks/parse';
import { simpleFrontMatter } from '../../../server/src/core/blocks/simple/simple-front-matter';
import { simpleMarkdown } from '../../../server/src/core/blocks/simple/simple-markdown';

/** `TICKMARK_RUNS=1000000 npx vitest run test/unit/blocks/simple` for a night. */
const runs = Number(process.env['TICKMARK_RUNS'] ?? 4000);

const defined = { links: [], footnotes: ['A', 'B-2'] };

interface Node {
  readonly type: string;
  readonly children?: readonly Node[];
  readonly value?: string;
  readonly position?: { start: { offset?: number }; end: { offset?: number } };
}

/** A tree to compare: offsets alone of its positions, neighbouring runs of text as one, nothing of how loose a list is. */
function slim({ position, children, ...rest }: Node): object {
  const joined: Node[] = [];
  for (const child of children ?? []) {
    const last = joined.at(-1);
    const isRun = child.type === 'text' && child.value !== '\n';
    if (isRun && last?.type === 'text' && last.value !== '\n' && last.position && child.position)
      joined[joined.length - 1] = {
        type: 'text',
        value: last.value! + child.value!,
        position: { start: last.position.start, end: child.position.end },
      };
    else joined.push(child);
  }
  return {
    ...rest,
    spread: undefined,
    at: [position?.start.offset, position?.end.offset],
    children: children && joined.map(slim),
  };
}

const expectSame = (text: string) => {
  const simple = simpleMarkdown(text, defined);
  if (simple === null) return false;
  expect(slim(simple)).toEqual(slim(parseMarkdown(text, { defined })));
  return true;
};

/** What people write, and what looks like it and is something else. */
const words = {
  usual: [
    ...[
      'Rents rose',
      'by 7 percent',
      '$5 million',
      'US$9bn',
      '~30',
      'R&D',
      'a_b',
      '[^a]',
      '[^b-2]',
      '[@doe99, p. 3]',
      '@doe99',
    ],
    ...[
      '[see @a_b; -@c.d:e]',
      '-@doe99',
      '@doe99’s',
      '[words](https://a.example/x_y)',
      '[a *b*](c)',
      '[a]',
      '*one*',
      '**Two words**',
    ],
    ...[
      '**Bold:**',
      '“*quoted*”',
      '(*a*)',
      '`code`',
      '{.class}',
      'é',
      '“',
      '”',
      '…',
      '😀',
      '(a)',
      '1985',
      ',',
      '.',
      '–',
      '[**a** b]',
      "'",
      '*a',
      '_one_',
      'https://a.example/b_c.',
      'http://a.example:80',
      '\\$5',
      '\\$',
      '\\*',
      'b*',
    ],
  ],
  odd: [
    ...[
      '$x$',
      '$',
      '~~',
      '~',
      '&amp;',
      '&',
      '_a_',
      '_',
      '[^none]',
      '[^',
      'x@doe99',
      '@doe99é',
      '@a//b',
      '@',
      '@{a}',
      '[a [b](c)](d)',
    ],
    ...[
      '[a `]` b](c)',
      '[@doe99](c)',
      '[^a](c)',
      '[a [^a]](c)',
      '[a',
      'b](c)',
      'c]',
      '[]',
      '](',
      '![a](b)',
      '!',
      '*',
      '**',
      '***',
      '*x',
    ],
    ...[
      'x*',
      '**x',
      'x**',
      '*“a”*',
      '*a.*',
      '` a `',
      '``a``',
      '`',
      'http://a.example',
      'https:',
      'www.a.example',
      'www.',
      '\\*',
      '\\',
      '<b>',
      '<5',
    ],
    ...[
      '|',
      '# x',
      '#',
      '\u00a0',
      '\ufeff',
      '- b',
      '---',
      '===',
      '1.',
      '2)',
      ':',
      '"',
      '[x](y "z")',
      '[x](<y>)',
      '[x]()',
      '[x][y]',
      '[x]: y',
      '- ',
      '>',
    ],
  ],
};
const heads = {
  usual: [
    '',
    '',
    '',
    '# ',
    '## ',
    '- ',
    '- ',
    '  - ',
    '1. ',
    '2. ',
    '   - ',
    '> ',
    '[^a]: ',
    '[^c]: ',
    '  ',
    '| ',
    '\n',
    '\n',
  ],
  odd: [
    ...[
      '###  ',
      '#',
      '* ',
      '+ ',
      '-',
      '2) ',
      '10. ',
      '1234567890. ',
      '>',
      '> > ',
      '> - ',
      '[^ d]: ',
      '[e]: ',
      '|',
      ': ',
      '- [ ] ',
      '- [x](y) ',
    ],
    ...[
      '   ',
      '    ',
      '     ',
      ' - ',
      '    - ',
      '      - ',
      '   1. ',
      '   2. ',
      '\t',
      '```',
      '$$',
      '-\t',
      '#\t',
      '[^c]:',
      '> # ',
      '- # ',
      '- > ',
    ],
  ],
};
const endings = {
  usual: ['\n', '\n', '\n', '\n\n', ' |\n', ' | a |\n', ' | a |\n| --- | :-: |\n| 1 | 2 |\n'],
  odd: ['\n\n\n', ' \n', '  \n', '\\\n', '\r\n', '|\n', ' |\n|---|\n', '\n---\n', '\n===\n', ' #\n', '\n \n', '\n>\n'],
};
const mostly = ({ usual, odd }: { usual: readonly string[]; odd: readonly string[] }, times: number) =>
  fc.oneof({ weight: times, arbitrary: fc.constantFrom(...usual) }, { weight: 1, arbitrary: fc.constantFrom(...odd) });
const line = fc
  .tuple(
    mostly(heads, 8),
    fc.array(fc.tuple(mostly(words, 8), fc.constantFrom(' ', ' ', ' ', ' ', ' ', '')), { minLength: 1, maxLength: 3 }),
    mostly(endings, 12),
  )
  .map(([head, inside, ending]) => head + inside.flat().join('').trimEnd() + ending);

describe('what is written simply has the tree that the parser makes', () => {
  test('of any lines', () => {
    let simple = 0;
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 4 }), (lines) => {
        const text = lines.join('');
        if (expectSame(text)) simple++;
        expectSame(text.replaceAll('\n', '\r\n'));
      }),
      { numRuns: runs },
    );
    // Else it would compare nothing.
    expect(simple).toBeGreaterThan(runs / 20);
  });

  test('of any signs', () => {
    let simple = 0;
    const signs = [
      ...[
        '*',
        '*',
        '**',
        '_',
        '__',
        '[',
        ']',
        '(b)',
        '(c d)',
        '`',
        '~',
        '\\',
        '$',
        '&',
        '!',
        'a',
        'a',
        'b c',
        ' ',
        ' ',
        ' ',
        '.',
        ',',
        '“',
        '\n',
        '\n',
      ],
      ...[
        '@k',
        '[@k]',
        '-@k',
        '[^a]',
        '5',
        ';',
        '&amp;',
        '*a*',
        '**b**',
        '_c_',
        '`d`',
        '[e](f)',
        'https://g.example/h',
        '(',
        ')',
        '<',
        '|',
        '#',
        '>',
        '-',
        ':',
      ],
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...signs), { minLength: 1, maxLength: 12 }), (parts) => {
        const text = parts.join('');
        if (expectSame(`a${text}`)) simple++;
        expectSame(text);
        expectSame(`- ${text}`);
      }),
      { numRuns: runs },
    );
    expect(simple).toBeGreaterThan(runs / 20);
  });

  test('of front matter', () => {
    let simple = 0;
    const lines = [
      'title: Rents',
      'title: x',
      '---',
      '...',
      '--- ',
      '---\t',
      '+++',
      '',
      ' - a',
      '# b',
      '-',
      '\ufeff',
      'é',
    ];
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(...lines), fc.constantFrom('\n', '\n', '\r\n', '\r')), { maxLength: 5 }),
        fc.constantFrom('---', '---', '---', '---  ', '...', '+++'),
        fc.constantFrom('', '\n', '\r\n', ' \n', '\n\n', '\nx'),
        (inside, closing, ending) => {
          const text = `---\n${inside.flat().join('')}${closing}${ending}`;
          const tree = simpleFrontMatter(text);
          if (tree === null) return;
          simple++;
          expect(slim(tree)).toEqual(slim(parseMarkdown(text, { frontMatter: true })));
        },
      ),
      { numRuns: runs },
    );
    expect(simple).toBeGreaterThan(runs / 20);
  });

  test.each([
    ['paragraphs', 'One line,\nand another.\n\n1985 was dry. “Quoted” [sic] text.\n\n'],
    ['headings', '# Rents *in* 2024[^a]\n## Homes\nThey rose.\n'],
    ['notes', '[^a]: Statistics Office, [*Rents*](https://a.example), 2024.\n[^b-2]: @doe99, p. 3.\n'],
    ['citations', 'Rents rose [see @doe99, pp. 3-5; -@b_c:d], says @doe99 [p. 3].'],
    ['money', 'Costs went from $5 million to $10 million, or ~3 percent of R&D.'],
    ['emphasis and code', '**Rents.** They *rose* by `7`.'],
    ['links', 'See [the *report*](https://a.example/x?y=z#w), [or](mailto:a@b.example).'],
    ['lists', '- **One:** word\n- two,\n  and more\n  - below\n    1. deep\n\n- three\n'],
    ['numbered lists', '1. one\n2. two\n   - below\n\n10. ten\n    - below ten\n'],
    ['a list behind a list', '- one\n- two\n\n3. three\n   - below\n4. four\n\n- five\n'],
    ['quotes', '> Words of *hers*,\n> and more.\n>\n> Another.\n\n> [!NOTE]\n> A callout.\n'],
    [
      'lines that end as on Windows',
      '# Rents\r\n\r\nOne,\r\nand *two\r\nlines*.\r\n\r\n- a\r\n  b\r\n\r\n> c\r\n> d\r\n',
    ],
    ['tables', '| City | Rents |\n| --- | --: |\n| *Kell* | $5 |\n| Tarsk[^a] | 7 percent |\n'],
  ])('%s', (_, text) => {
    expect(expectSame(text)).toBe(true);
  });

  test.each([
    ['a label that the document defines', 'See [a].', { links: ['A'], footnotes: [] }],
    ['a note without a definition', 'See [^c].', defined],
    ['a list that is not tidy', '- a\n b\n', defined],
    ['a line break', 'a  \nb', defined],
    ['a lone carriage return', 'a\rb', defined],
    ['a task', '- [x]\n  40 percent of tenants\n', defined],
    ['maths that an escaped dollar closes', 'Costs $5 of\\$5 and 6$.', defined],
    ['what code may not hold', '`a\0b`', defined],
    ['an address of no host', 'See https://-a.example', defined],
    ['a label that is too long', `[^${'a'.repeat(1000)}]`, defined],
    ['more emphasis than is matched', '- **a** b\n'.repeat(2001), defined],
  ])('but not %s', (_, text, labels) => {
    expect(simpleMarkdown(text, labels)).toBeNull();
  });
});
