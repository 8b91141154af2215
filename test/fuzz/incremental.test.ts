import fc from 'fast-check';
import fs from 'node:fs';
import { expect, test } from 'vitest';
import { analyse, analysing } from '../../server/src/core/analyse';
import { AnalysisCache } from '../../server/src/core/analysis-cache';
import { coverage } from '../../server/src/core/features/coverage';
import { checkRules } from '../../server/src/core/rules/check-rules';
import { defaultSettings } from '../../server/src/core/settings';
import { harbourPack } from '../harness/packs';

const packs = [harbourPack()];

/** A draft in which much hangs on what stands elsewhere: notes, link definitions, captions, headings, lead-ins. */
const draft = `# Ports

Norland counted 4,100 vacant berths in 2024.[^a] See [the census][census] and [it].

The plan has three parts:

- rents rise by 7 percent,
- fees fall by 12 percent [@harbour2024],
- berths double.

Table: Berths by port

| Port | Berths |
| --- | ---: |
| Osterholm | 310 |
| Norland | 4,100 |

Source: Harbour Office.

<table>
<tr><th>Port</th><th>Ferries</th></tr>
<tr><td>Hove</td><td>4,200</td></tr>
<tr><td>Norland</td><td>310</td></tr>
</table>

Source: [Port census](https://ports.example/census/2020)

<div><h2>Findings</h2><p>Fares rose by 14 percent.[^a]</p>

## Our own work

In our survey 31 percent agreed. A third did not.

[^a]: Harbour Office, Statistics 2024.

[census]: https://ports.example/census "The census"
`;

/** What a writer types, pastes or deletes. */
const pieces = [
  '[^a]',
  '[^b]: A note.\n',
  '\n\n',
  '# ',
  ': ',
  '[it]: https://it.example\n',
  ' 31 percent',
  ' \\footnote{See [@harbour2024] and [^x].}',
  '\n\\begin{b} [^y]\n',
  '\\end{b}',
  ' [@fig:one]',
  ' 31 percent (Oslo, 2019)',
  '\n\nOslo, A. (2019). Rents.\n\n',
  '| ',
  '> ',
  '- ',
  '```\n',
  '',
  '”',
  'Table: ',
  '<!-- tickmark-disable-next-line -->\n',
  '<!-- tickmark-disable-line unsourced-statistic -->',
  '<!-- tickmark-disable -->',
  '<!-- tickmark-enable -->',
  '<!-- ',
  '-->',
  '<table>',
  '</td><td>31 percent',
  '<h2>References</h2>',
  '<ul><li>31 percent',
  '    <tr><td>31 percent</td></tr>\n',
  '[^c]',
  '[^c]: Harbour Office, *Counts*, 2023.\n',
  ' 4,100 vacant berths',
  ' [citation needed]',
  'growth.1 So',
  ' fell.2 It',
];

const edit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  removes: fc.constantFrom(0, 0, 1, 5, 60),
  text: fc.constantFrom(...pieces),
});

function apply(text: string, { at, removes, text: piece }: { at: number; removes: number; text: string }): string {
  const start = Math.floor(at * text.length);
  return text.slice(0, start) + piece + text.slice(start + removes);
}

/** Mostly the same ones; findings that stood are taken over only where all is as it was. */
const settings = fc.constantFrom(
  defaultSettings,
  defaultSettings,
  defaultSettings,
  { ...defaultSettings, maxProblems: 2 },
  { ...defaultSettings, rules: { 'unsourced-statistic': 'off' as const } },
);

/** What is understood and what is found, with places, is what it would be without a cache. */
function expectSame(text: string, cache: AnalysisCache, settings = defaultSettings): void {
  const kept = analyse(text, { packs, cache });
  const anew = analyse(text, { packs });
  expect(kept).toEqual(anew);
  expect(checkRules(kept, settings)).toEqual(checkRules(anew, settings));
  expect(coverage(kept)).toEqual(coverage(anew));
}

test('reading on from a cache gives what reading anew gives', { timeout: 120_000 }, () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(edit, settings), { minLength: 1, maxLength: 6 }), (edits) => {
      const cache = new AnalysisCache();
      let text = draft;
      checkRules(analyse(text, { packs, cache }), defaultSettings);
      for (const [one, set] of edits) {
        text = apply(text, one);
        expectSame(text, cache, set);
      }
    }),
    { numRuns: 60 },
  );
});

test('a definition added or changed elsewhere is seen in a block that stayed as it was', () => {
  const before = 'It rose by 31 percent ([census]).\n\nMore.\n';
  const cache = new AnalysisCache();
  for (const end of [
    '',
    '\n[census]: <>\n',
    '\n[census]: https://a.example\n',
    '\n[census]: https://a.example "Title"\n',
  ])
    expectSame(before + end, cache);
});

test('a whole draft typed from its start ends as if it had been opened', { timeout: 120_000 }, () => {
  const text = fs.readFileSync('examples/rents.md', 'utf8');
  const cache = new AnalysisCache();
  for (let end = 0; end < text.length; end += 97)
    checkRules(analyse(text.slice(0, end), { packs, cache }), defaultSettings);
  expectSame(text, cache);
});

test(
  'what has a source elsewhere is found after any edit, also where the reading before was broken off',
  { timeout: 120_000 },
  () => {
    const paragraph = fc.constantFrom(
      'Vacant berths in Norland rose by 31 percent.',
      'The census counted vacant berths in Norland, up 31 percent (Harbour Office, 2024).',
      'Vacant berths in Norland stood at 4,100 in spring.',
      'In Norland 4,100 vacant berths were counted [@harbour2024].',
      'Norland has ports.',
      'Fees in Osterholm rose by 31 percent [@fees2023].',
    );
    const change = fc.record({
      at: fc.nat(8),
      removes: fc.constantFrom(0, 1, 2),
      comes: fc.array(paragraph, { maxLength: 2 }),
      isBrokenOff: fc.boolean(),
    });
    fc.assert(
      fc.property(
        fc.array(paragraph, { minLength: 2, maxLength: 8 }),
        fc.array(change, { minLength: 1, maxLength: 6 }),
        (first, changes) => {
          const cache = new AnalysisCache();
          const paragraphs = [...first];
          expectSame(paragraphs.join('\n\n'), cache);
          for (const { at, removes, comes, isBrokenOff } of changes) {
            paragraphs.splice(at, removes, ...comes);
            const text = paragraphs.join('\n\n');
            if (isBrokenOff) {
              const steps = analysing(text, { packs, cache });
              for (let i = 0; i < at + 2; i++) steps.next();
            } else expectSame(text, cache);
          }
          expectSame(`${paragraphs.join('\n\n')}\n\nThe end.`, cache);
        },
      ),
      { numRuns: 100 },
    );
  },
);
