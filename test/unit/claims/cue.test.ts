import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import '../../../server/src/core/claims/judge';
import { Cue } from '../../../server/src/core/claims/cue';
import { needsOf } from '../../../server/src/core/claims/cue-needs';
import { endsText, neededFragments } from '../../../server/src/core/claims/needed-words';
import { cues as all, possibleCues } from '../../../server/src/core/claims/possible-cues';

/** Each way to match as the sets that it needs ("&"), each set as its fragments, a bar where a side is closed. */
function needed(pattern: RegExp): string[] {
  return neededFragments(pattern).map((needs) =>
    needs
      .map((need) =>
        need
          .map(({ letters, closedLeft, closedRight }) => `${closedLeft ? '|' : ''}${letters}${closedRight ? '|' : ''}`)
          .join(' '),
      )
      .join(' & '),
  );
}

describe('what a pattern cannot match without', () => {
  it.each([
    [/\b(?:must|shall)\b/u, ['|must|', '|shall|']],
    [/\b(?:doubl|halv)\p{L}+/iu, ['|doubl', '|halv']],
    [/\b\p{L}+ed by\s+$/iu, ['|by|']],
    [/\bthe (?:other|remaining)\s+$/iu, ['|other|', '|remaining|']],
    [/^\s*(?:later|ago)\b/iu, ['|later|', '|ago|']],
    [/\brules?\b/u, ['|rule']],
    [/^must/u, ['|must']],
    [/must$/u, ['must|']],
    [/\bre-?use\b/u, ['use|']],
    [/\b[Uu]nder\b/u, ['nder|']],
    [/\s=\s/u, ['|=|']],
    [/\?["\u201d)]*$/u, ['|?|']],
    [/(?:a|b)+c\b/u, ['c|']],
    [/\b(?:ports|ports law)\b/u, ['|ports|']],
    [/(?:will |shall )+/u, ['will|', 'shall|']],
    [/(?<=\bno )\d/u, ['|no|']],
    [/\d(?= percent)/u, ['|percent']],
    [/\b(?:we|I) (?:hope|plan to)\b/u, ['|we| & |hope| |plan|', '|i| & |hope| |plan|']],
    [/\bgrew (?:by|to) a (?:third|half)\b/u, ['|third| & |grew|', '|half| & |grew|']],
    [/\bports?\b|\bdocks? (?:open|close)\b/u, ['|port', '|open| & |dock', '|close| & |dock']],
  ])('%s needs %j', (pattern, expected) => {
    expect(needed(pattern)).toEqual(expected);
  });

  it.each([[/\d+/u], [/\b(?:must|\d+)\b/u], [/(?:must )?\d/u], [/(?!must)\w/u], [/[^,;]{3}/u]])(
    '%s needs nothing',
    (pattern) => {
      expect(needed(pattern)).toContain('');
    },
  );
});

const cues = all.filter((one) => one instanceof Cue);

/** Texts of the words and signs that the patterns themselves are made of, and of what is next to them in the alphabet of Unicode. */
const words = [...new Set(cues.flatMap(({ pattern }) => pattern.source.match(/[a-z]{2,}|[^\s\\a-z]/giu) ?? []))];
const piece = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...words) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('the', 'a', 'to', 'of', '5', '\u2014', '\u201c', 'é', 'naïve'),
  },
);
const text = fc
  .array(fc.tuple(piece, fc.constantFrom(' ', ' ', ' ', '', '-', "'", ', '), fc.boolean()), { maxLength: 24 })
  .map((pieces) => pieces.map(([word, gap, shout]) => (shout ? word.toUpperCase() : word) + gap).join(''));

describe('a cue', () => {
  it('is found where its pattern is, and nowhere else', () => {
    expect(cues.length).toBeGreaterThan(50);
    fc.assert(
      fc.property(text, (text) => {
        const possible = possibleCues(text);
        for (const one of cues) {
          if (one.pattern.global) {
            expect(one.all(text, possible)).toEqual([...text.matchAll(one.pattern)]);
            continue;
          }
          expect([one.pattern.source, one.test(text, possible)]).toEqual([one.pattern.source, one.pattern.test(text)]);
          expect(one.exec(text, possible)).toEqual(one.pattern.exec(text));
        }
      }),
      { numRuns: 300 },
    );
  });

  it('finds what it needs in the table, as the pattern says', () => {
    for (const { pattern } of cues)
      expect([String(pattern), needsOf(pattern)]).toEqual([
        String(pattern),
        { ways: neededFragments(pattern), endsText: endsText(pattern) },
      ]);
    // Few are looked for in a sentence that holds none of their words.
    const possible = possibleCues('Rents rose.');
    expect(cues.filter((one) => one.isPossible(possible)).length).toBeLessThan(cues.length / 4);
  });
});
