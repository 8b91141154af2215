import { closest, distance } from 'fastest-levenshtein';
import { normalLabel, type Block } from '../blocks/block';
import type { FootnoteMark } from '../blocks/mark';
import type { Analysis, AnalysedBlock } from './analysis';
import { definitionEdit, stubText } from './footnote-edits';
import { blockAt } from './locate';
import { once } from './once';
import { isInEnvironment } from './raw-environment';
import type { Finding, Fix, Rule } from './rule';

export const undefinedFootnote: Rule = {
  id: 'undefined-footnote',
  group: 'citations',
  severity: 'error',
  summary: 'A footnote mark whose note is not in the document.',
  why: `The mark promises a source, and the reader finds none: in the printed brief it shows as plain text, \`[^7]\`. It happens when a
paragraph is copied from another draft, or when a label is mistyped.

Add the note, or correct the label.`,
  examples: {
    flags: [
      `The fund closed after two years.[^closure]
                                ^^^^^^^^^^ undefined-footnote: There is no note [^closure]`,
    ],
    passes: [
      `The fund closed after two years.[^closure]

[^closure]: Ministry of Ports, closing report, 2022.`,
      'Write `[^1]` where the note should go.',
    ],
  },
  concerns: (block) => block.text.includes('^') && undefinedIn(block).length > 0,
  check: (block, analysis) =>
    undefinedMarks(block, analysis).map((mark) => ({ span: mark.source, message: messageFor(mark.label, analysis) })),
  fixes,
};

interface UndefinedMark extends FootnoteMark {
  readonly label: string;
}

function undefinedMarks(block: AnalysedBlock, analysis: Analysis): UndefinedMark[] {
  return undefinedIn(block.reading.block).filter(
    ({ label, source }) =>
      !analysis.notes.has(normalLabel(label)) && !isInEnvironment(block.start + source.start, analysis),
  );
}

const undefinedIn = once((block: Block): readonly UndefinedMark[] =>
  block.passages
    .flatMap(({ marks }) => marks)
    .filter((mark): mark is UndefinedMark => mark.kind === 'footnote' && !mark.defined && mark.label !== null)
    .filter(({ label }) => couldBeDefined(label)),
);

/** "[^[x]" and the like are no marks that somebody forgot to define. */
function couldBeDefined(label: string): boolean {
  return /^[^\s[\]\ufffc]+$/u.test(label);
}

function messageFor(label: string, analysis: Analysis): string {
  const near = nearLabel(label, analysis);
  const what = `There is no note [^${label}] in this document, so a reader who follows the mark finds no source.`;
  return near === null ? `${what} Add the note or correct the mark.` : `${what} Did you mean [^${near}]?`;
}

/** A defined label that differs by a slip of the finger: numbers are never near each other. */
function nearLabel(label: string, analysis: Analysis): string | null {
  const wanted = normalLabel(label);
  if (/^\d+$/u.test(wanted) || wanted.length > 100) return null;
  const defined = [...analysis.notes.keys()].filter(
    (other) => !/^\d+$/u.test(other) && Math.abs(other.length - wanted.length) <= 2,
  );
  if (defined.length === 0) return null;
  const near = closest(wanted, defined);
  return distance(wanted, near) <= Math.min(2, Math.floor(wanted.length / 3)) ? analysis.notes.get(near)!.label : null;
}

function fixes(finding: Finding, analysis: Analysis): Fix[] {
  const block = blockAt(analysis, finding.span.start);
  if (block === null) return [];
  const mark = undefinedMarks(block, analysis).find(({ source }) => source.start + block.start === finding.span.start);
  if (mark === undefined) return [];
  const near = nearLabel(mark.label, analysis);
  const stub: Fix = {
    title: `Add the note [^${mark.label}]`,
    safe: false,
    preferred: near === null,
    edits: [definitionEdit(analysis, mark.label, stubText)],
  };
  if (near === null) return [stub];
  return [
    { title: `Change to [^${near}]`, safe: false, preferred: true, edits: [{ ...finding.span, text: `[^${near}]` }] },
    stub,
  ];
}
