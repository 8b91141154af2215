import { distance } from 'fastest-levenshtein';
import { normalLabel, type FootnoteDefinition } from '../blocks/block';
import type { AnalysedBlock, Analysis } from './analysis';
import { isFirstDefinition } from './first-definition';
import { blockAt } from './locate';
import { onceAVersion } from './once-a-version';
import type { Finding, Fix, Rule } from './rule';

export const unusedFootnote: Rule = {
  id: 'unused-footnote',
  group: 'citations',
  severity: 'hint',
  summary: 'A footnote that no mark in the text refers to.',
  why: `A note without a mark is not printed, and the source in it is lost. It happens when a sentence is rewritten and its mark goes with
the old words; then a claim may have lost its source, too.

Put the mark back behind the claim that the note belongs to, or delete the note.`,
  examples: {
    flags: [
      `The fund closed after two years.

[^closure]: Ministry of Ports, closing report, 2022.
  ^^^^^^^ unused-footnote: Nothing in the text refers to the note [^closure]`,
    ],
    passes: [
      `The fund closed after two years.[^closure]

[^closure]: Ministry of Ports, closing report, 2022.`,
    ],
  },
  concerns: ({ footnotes }, { usedLabels }) => footnotes.some(({ label }) => !usedLabels.has(normalLabel(label))),
  check: (block, analysis) =>
    unusedIn(block, analysis).map(({ label, labelSource }) => ({
      // The label without its “^”.
      span: labelSource,
      message: `Nothing in the text refers to the note [^${label}], so no reader will see it. Put the mark behind the claim that it belongs to, or delete the note.`,
    })),
  fixes,
};

function unusedIn(block: AnalysedBlock, analysis: Analysis): FootnoteDefinition[] {
  const { footnotes } = block.reading.block;
  if (footnotes.length === 0) return [];
  return footnotes.filter((definition) => {
    const normal = normalLabel(definition.label);
    // A second definition is told by `duplicate-definition`.
    if (analysis.usedLabels.has(normal) || !isFirstDefinition(definition, block.reading.block, analysis.notes))
      return false;
    // `undefined-footnote` asks whether the mistyped mark means this note.
    return !lostLabels(analysis).some((lost) => isNear(lost, normal));
  });
}

/** Labels that are used and not defined. */
const lostLabels = onceAVersion((analysis): readonly string[] =>
  [...analysis.usedLabels.keys()]
    .filter((label) => !analysis.notes.has(label))
    .sort()
    .slice(0, 100),
);

function isNear(lost: string, label: string): boolean {
  return !/^\d+$/u.test(label) && Math.abs(lost.length - label.length) <= 2 && distance(lost, label) <= 2;
}

function fixes(finding: Finding, analysis: Analysis): Fix[] {
  const block = blockAt(analysis, finding.span.start);
  if (block === null || block.reading.block.kind !== 'footnote') return [];
  const { text } = analysis;
  const end = block.start + block.reading.block.text.length;
  const following = /^[ \t]*(?:\r?\n)*/u.exec(text.slice(end, end + 200))![0].length;
  return [
    {
      title: 'Delete the note',
      safe: false,
      edits: [{ start: block.start, end: end + following, text: '' }],
    },
  ];
}
