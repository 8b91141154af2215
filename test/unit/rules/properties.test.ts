import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../../server/src/core/analyse';
import { checkRules } from '../../../server/src/core/rules/check-rules';
import { fixesFor } from '../../../server/src/core/rules/fixes';
import { suppressionEdit } from '../../../server/src/core/rules/suppression-edit';
import { defaultSettings } from '../../../server/src/core/settings';
import { applyEdits } from '../../../server/src/core/text/edit';
import { builtInPack, harbourPack, lighthousePack } from '../../harness/packs';

const packs = [builtInPack(), harbourPack(), lighthousePack()];
const pieces = [
  [
    'DeepSeek R1-0528 complied with 96 percent of malicious requests',
    'There were **5,200** vacant berths in Norland in 2024.',
  ],
  [
    'Dredging cost Norland $2.5 billion',
    'Studies show that',
    'According to the Office, 12 ports closed',
    '[citation needed]',
    'TK percent',
  ],
  [
    '[^1]',
    '[^x]',
    '\n\n[^1]: Note, 2020.\n',
    '\n[^x]: ',
    '[@a]',
    '(Lund, 2020)',
    '[text](https://a.example/b)',
    '<https://a.example>',
  ],
  [
    '\n',
    '\n\n',
    '\r\n',
    ' ',
    '  \n',
    '. ',
    ', ',
    '\\',
    '|',
    '\n| a | b |\n| - | - |\n| ',
    '\n- ',
    '\n  1. ',
    '\n> ',
    '\n# ',
    '\n    ',
  ],
  [
    '`',
    '```',
    '\n```\n',
    '$',
    '$$',
    '**',
    '*',
    '_',
    '~~',
    '<!-- ',
    ' -->',
    '<b>',
    '&amp;',
    '---\n',
    '\u{1F600}',
    '\u0000',
    '“',
    '"',
  ],
  [
    '<!-- tickmark-disable -->',
    '<!-- tickmark-disable-line sourcing -->',
    '<!-- tickmark-enable -->',
    '31 percent',
    'a 4 percent',
  ],
].flat();
const drafts = fc
  .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 8 })), { maxLength: 25 })
  .map((all) => all.join(''));

const sentence = fc.constantFrom(
  'There were 5,200 vacant berths in Norland in 2024.',
  'There were *4,100 vacant berths* in Norland in 2024, and 12 wrecks',
  '**Dredging cost Norland $2.5 billion.**',
  'Fees fell 31 percent in the U.S.',
  '“Fees fell 31 percent.”',
  '[Fees](#fees) fell 31 percent (by 12 euros)',
  'Fees `x` fell 31 percent | or so |',
  'Studies show that 31 percent stay\\',
);
const block = fc.oneof(
  fc.tuple(sentence, sentence).map(([a, b]) => `${a}\n${b}`),
  fc.tuple(sentence, sentence).map(([a, b]) => `- ${a}\n- x\n  1. ${b}\n\n     ${a}`),
  sentence.map(
    (a) =>
      `| a | b |\n| - | - |\n| x | ${a.replaceAll('|', '/').replace('\\', '')} |\n| ${a.replaceAll('|', '/').replace('\\', '')} | y |`,
  ),
  fc.tuple(sentence, sentence).map(([a, b]) => `> ${a}\n${b}\n>\n> - ${b}`),
  sentence.map((a) => `## ${a} ##`),
  sentence.map((a) => `${a}\n===`),
  fc.constantFrom(
    '```\n31 percent\n```',
    '<div>\n31 percent\n</div>',
    '$$\n31\n$$',
    '[^n]: Note, 31 percent.',
    '[^9]: 9.\n[^8]: 8.',
  ),
);
const written = fc
  .tuple(
    fc.array(block, { minLength: 1, maxLength: 5 }),
    fc.constantFrom('', '\n', '\n\n```\nopen', '\n\n<!-- open'),
    fc.boolean(),
  )
  .map(([blocks, end, crlf]) => (blocks.join('\n\n') + end).replaceAll('\n', crlf ? '\r\n' : '\n'));

describe('on drafts with every kind of block', () => {
  const structure = (text: string) =>
    analyse(text, { packs: [] })
      .blocks.map(({ reading }) => reading)
      .filter(({ block: { kind, text: own } }) => kind !== 'footnote' && !/^(?:<!-- tickmark-|Source: \[)/u.test(own))
      .map(({ block: own }) => [own.kind, ...own.passages.map(({ role }) => role)].join(' '));

  it('fixes and suppressions leave the blocks what they are', () => {
    fc.assert(
      fc.property(written, fc.constantFrom('pandoc', 'footnote', 'link'), (text, style) => {
        const analysis = analyse(text, { packs, style });
        const before = structure(text);
        for (const finding of checkRules(analysis, defaultSettings)) {
          for (const fix of fixesFor(finding, analysis))
            expect(structure(applyEdits(text, fix.edits)), `${fix.title} in ${text}`).toEqual(before);
          const quiet = applyEdits(text, suppressionEdit(analysis, finding, 'why'));
          expect(structure(quiet), quiet).toEqual(before);
          const count = (all: string) => checkRules(analyse(all, { packs, style }), defaultSettings).length;
          expect(count(quiet), quiet).toBeLessThan(count(text));
        }
      }),
      { numRuns: 10 },
    );
  });
});

describe('on any text', () => {
  it('no rule throws, spans lie in the text, and fixes and suppressions are edits that can be made', () => {
    fc.assert(
      fc.property(drafts, (text) => {
        const analysis = analyse(text, { packs });
        const findings = checkRules(analysis, defaultSettings, (rule, error) => {
          throw new Error(`${rule}: ${(error as Error).stack}`);
        });
        for (const finding of findings) {
          const { start, end } = finding.span;
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          for (const fix of fixesFor(finding, analysis)) {
            // What takes away the second of two equal notes changes nothing that the draft says; everything else may.
            expect(fix.safe).toBe(finding.rule === 'duplicate-definition');
            expect(applyEdits(text, fix.edits)).not.toBe(text);
          }
          expect(applyEdits(text, suppressionEdit(analysis, finding, 'why'))).not.toBe(text);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('preferred fixes come to an end', () => {
    fc.assert(
      fc.property(drafts, (draft) => {
        let text = draft;
        for (let round = 0; round < 30; round++) {
          const analysis = analyse(text, { packs });
          const fixes = checkRules(analysis, defaultSettings).flatMap((finding) => fixesFor(finding, analysis));
          const fix = fixes.find(({ preferred }) => preferred === true);
          if (fix === undefined) return;
          text = applyEdits(text, fix.edits);
        }
        throw new Error(`still fixes to make: ${JSON.stringify(draft)}\n${text}`);
      }),
      { numRuns: 150 },
    );
  });
});
