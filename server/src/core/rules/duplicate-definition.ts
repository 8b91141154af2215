import { normalLabel, type Block } from '../blocks/block';
import type { Span } from '../text/span';
import type { AnalysedBlock, Analysis } from './analysis';
import { isFirstDefinition } from './first-definition';
import { blockAt } from './locate';
import { once } from './once';
import { onceAVersion } from './once-a-version';
import type { Finding, Fix, Rule, RuleFinding } from './rule';

export const duplicateDefinition: Rule = {
  id: 'duplicate-definition',
  group: 'citations',
  severity: 'warning',
  summary: 'Two footnotes or two link targets with the same label.',
  why: `Only one of them is used, and which one depends on the program that turns the draft into a document. The other source is lost
without a word, and claims may point to the wrong one. It happens when two drafts, each with a note 1, are put together.

Give each its own label, and correct the marks that belong to it.`,
  examples: {
    flags: [
      `Fees rose.[^1] Berths fell.[^1]

[^1]: Port Office, Fees, 2023.

[^1]: Port Office, Berths, 2024.
  ^ duplicate-definition: There are two notes [^1]`,
      `The [census] and the [Census].

[census]: https://ports.example/2020
[census]: https://ports.example/2024
 ^^^^^^ duplicate-definition: two addresses`,
    ],
    passes: [
      `Fees rose.[^1] Berths fell.[^2]

[^1]: Port Office, Fees, 2023.

[^2]: Port Office, Berths, 2024.`,
    ],
  },
  concerns: (block, { notes }) =>
    block.kind === 'definition' || block.footnotes.some((definition) => !isFirstDefinition(definition, block, notes)),
  check: (block, analysis) => [...notesIn(block, analysis), ...targetsIn(block, analysis)],
  fixes,
};

function notesIn(block: AnalysedBlock, analysis: Analysis): RuleFinding[] {
  return block.reading.block.footnotes.flatMap((definition) => {
    if (isFirstDefinition(definition, block.reading.block, analysis.notes)) return [];
    const { label, labelSource } = definition;
    const message = `There are two notes [^${label}] in this draft. Only one of them is printed, so the source in the other is lost. Give each a label of its own.`;
    return [{ span: labelSource, message }];
  });
}

interface Target {
  readonly label: string;
  readonly url: string;
  /** Relative to the block. */
  readonly span: Span;
}

/** The link target that a block defines: `[census]: https://…`. */
const targetOf = once((block: Block): Target | null => {
  if (block.kind !== 'definition') return null;
  const found = /^\s*\[((?:[^\]\\]|\\.){1,500})\]:\s*<?([^\s>]+)/u.exec(block.text);
  if (found === null) return null;
  const start = found[0].indexOf('[') + 1;
  return { label: normalLabel(found[1]!), url: found[2]!, span: { start, end: start + found[1]!.length } };
});

const firstTargets = onceAVersion((analysis): ReadonlyMap<string, { url: string; block: number }> => {
  const first = new Map<string, { url: string; block: number }>();
  for (const { start, reading } of analysis.blocks) {
    const target = targetOf(reading.block);
    if (target !== null && !first.has(target.label)) first.set(target.label, { url: target.url, block: start });
  }
  return first;
});

function targetsIn(block: AnalysedBlock, analysis: Analysis): RuleFinding[] {
  const target = targetOf(block.reading.block);
  const first = target === null ? undefined : firstTargets(analysis).get(target.label);
  if (target === null || first === undefined || first.block === block.start || first.url === target.url) return [];
  const message = `“${target.label}” stands for two addresses in this draft, and links lead to the first one only: ${first.url}. Give each a label of its own.`;
  return [{ span: target.span, message }];
}

/** A note that says word for word what the first one says can go. */
function fixes(finding: Finding, analysis: Analysis): Fix[] {
  const block = blockAt(analysis, finding.span.start);
  if (block === null || block.reading.block.kind !== 'footnote') return [];
  const label = normalLabel(analysis.text.slice(finding.span.start, finding.span.end));
  const first = analysis.notes.get(label);
  const other = analysis.blocks.find(({ reading }) => reading.block === first?.block);
  const same = (one: AnalysedBlock) => one.reading.block.text.replace(/\s+/gu, ' ').trim();
  if (other === undefined || other === block || same(other) !== same(block)) return [];
  const end = block.start + block.reading.block.text.length;
  const before = /\s*$/u.exec(analysis.text.slice(0, block.start))![0].length;
  return [
    {
      title: 'Delete the second, which says the same',
      safe: true,
      edits: [{ start: block.start - before, end, text: '' }],
    },
  ];
}
