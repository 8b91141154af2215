import { isPlaceholderKey } from '../sources/placeholder-key';
import { isInFrontMatter, toSource, type Passage } from '../blocks/passage';
import { overlaps, type Span } from '../text/span';
import type { Rule, RuleFinding } from './rule';
import { allMatches } from '../text/all-matches';

export const citationPlaceholder: Rule = {
  id: 'citation-placeholder',
  group: 'sourcing',
  severity: 'warning',
  isLocal: true,
  summary: 'A note to self that was to become a source or a number: `[citation needed]`, `TK`, `XX percent`.',
  why: `Placeholders are useful while drafting and embarrassing in print. They also mark the very places where a claim still lacks its
source or its number.

Put in the source or the number, or take the claim out.`,
  examples: {
    flags: [
      `Most ports already meet the target [citation needed].
                                   ^^^^^^^^^^^^^^^^^ citation-placeholder: still stands for a source`,
      `The levy would raise $XX million a year.
                     ^^^^^^^^^^^ citation-placeholder: still stands for a number`,
      `The share of vacant berths is TK percent.
                              ^^^^^^^^^^ citation-placeholder: still stands for a number`,
      `The survey ran from 3 May to TK.
                             ^^ citation-placeholder: a note to yourself`,
      `Ridership recovered within a year [@TODO].
                                  ^^^^^^^ citation-placeholder: still stands for a source`,
    ],
    passes: [
      'Write `[citation needed]` where a source is missing.',
      'TK Elevator and TK Maxx opened branches in the old terminal.',
      'Is the levy worth it??',
      'The committee heard from the operators [@lund2021].',
    ],
  },
  check: (block) =>
    block.reading.passages.flatMap(({ passage }) =>
      isInFrontMatter(passage) ? none : [...inProse(passage), ...inCitations(passage)],
    ),
};

const none: readonly RuleFinding[] = [];

type Missing = 'a source' | 'a number' | 'something to fill in';

const inRoundBrackets =
  /\((?:refs?|cite|cites|citation needed|source needed|source\?|citation\?|add source|add ref)\)/iu;

/** What writers leave behind, by what it stands for. Bounded or literal, so that reading stays linear. */
const placeholders: readonly (readonly [RegExp, Missing])[] = [
  // [citation needed], [source], [REF], [add source], [insert citation here], [source?]
  [
    /\[\s?(?:(?:add|insert|find|check|needs?)\s)?(?:a\s)?(?:citations?|cites?|sources?|refs?|references?)(?:\s(?:needed|required|missing|here|tk|tbc|tbd|todo))?\s?\?{0,3}\s?\]/giu,
    'a source',
  ],
  // (ref), (cite), (source?) – in round brackets only what no finished text has
  [new RegExp(inRoundBrackets, 'giu'), 'a source'],
  [/\[(?:TODO|TBD|TBC|TK|FIXME)(?::[^\]\n]{0,80})?\]/gu, 'something to fill in'],
  [
    /(?<![\p{L}\p{N}])[$€£¥]\s?(?:X{2,4}|TK|\?{2,})(?:\s?(?:thousand|million|billion|trillion|bn|m|k))?(?![\p{L}\p{N}])/gu,
    'a number',
  ],
  [
    /(?<![\p{L}\p{N}$€£])(?:X{2,4}|TK|\?{2,})(?:\.X)?(?:\s?%|\s(?:percent|per cent|percentage points?|thousand|million|billion|trillion)(?!\p{L}))/gu,
    'a number',
  ],
  [/(?<![\p{L}\p{N}])(?:19|20)XX(?![\p{L}\p{N}])/gu, 'a number'],
  [/(?<![\p{L}\p{N}])TKTK(?:TK)*(?![\p{L}\p{N}])/gu, 'something to fill in'],
  // "The rate is TBC.", "Date: TBD": not where the letters name something ("TBC Bank", "(TBC)").
  [/(?<=\b(?:is|are|was|by|at|of|to|:|about|around)\s)(?:TBC|TBD)(?![\p{L}\p{N}]|\s\p{Lu})/gu, 'something to fill in'],
  [/(?<![^\s([“"—–-])\?{3,}(?![^\s)\]”".,;:—–-])/gu, 'something to fill in'],
];

/** `TK`, but no name ("TK Maxx") and no abbreviation that was just introduced ("Tokelau (TK)"). */
const tk = /(?<![\p{L}\p{N}.@#/-]|\p{Lu}[\p{L}]{0,30}\s\(?)TK(?![\p{L}\p{N}/-]|\.\p{L}|\s\p{Lu})/gu;

const SIGN = /\[|TK|XX|\?\?|TBC|TBD/u;

/** Every placeholder holds one of these; nearly no passage does. */
function mayHoldPlaceholder(prose: string): boolean {
  return SIGN.test(prose) || (prose.includes('(') && inRoundBrackets.test(prose));
}

function inProse(passage: Passage): readonly RuleFinding[] {
  if (!mayHoldPlaceholder(passage.prose)) return none;
  const taken: Span[] = [];
  const findings: RuleFinding[] = [];
  for (const [pattern, missing] of [...placeholders, [tk, 'something to fill in'] as const]) {
    for (const match of allMatches(passage.prose, pattern)) {
      const span = { start: match.index, end: match.index + match[0].length };
      if (taken.some((other) => overlaps(span, other))) continue;
      taken.push(span);
      findings.push({ span: toSource(passage, span), message: messageFor(match[0], missing) });
    }
  }
  return findings;
}

function inCitations(passage: Passage): readonly RuleFinding[] {
  if (passage.marks.length === 0) return none;
  return passage.marks.flatMap((mark) => {
    if (mark.kind !== 'citation' || !mark.bracketed) return [];
    const open = mark.items.filter((item) => isPlaceholderKey(item.key));
    // Beside works that are cited only the key is meant.
    const isAll = open.length === mark.items.length;
    return open.slice(0, isAll ? 1 : open.length).map(({ key, keySource }) => ({
      span: isAll ? mark.source : keySource,
      message: messageFor(`@${key}`, 'a source'),
    }));
  });
}

function messageFor(words: string, missing: Missing): string {
  const rest = missing === 'something to fill in' ? 'is a note to yourself' : `still stands for ${missing}`;
  const todo = {
    'a source': 'Put the source in',
    'a number': 'Put the number in, with its source',
    'something to fill in': 'Fill it in',
  };
  return `“${words}” ${rest}. ${todo[missing]}, or take the claim out, before anybody else reads this.`;
}
