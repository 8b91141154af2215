import { isTable } from '../blocks/block';
import type { Tick } from '../evidence/tick';
import type { Analysis, AnalysedBlock } from './analysis';
import { repeatCitation } from './cite';
import { tickAt } from './locate';
import { isLabelledSource, isSourceOfAll } from '../sources/source-sentence';
import { firstFrom } from '../text/by-halves';
import type { Finding, Fix, Rule } from './rule';
import { wordsOf } from './words-of';

export const looselySourcedStatistic: Rule = {
  id: 'loosely-sourced-statistic',
  group: 'sourcing',
  severity: 'hint',
  isLocal: true,
  isOfTicks: true,
  summary: 'A statistic whose only source stands in another sentence of its paragraph, on the same matter.',
  why: `A citation in the next sentence probably covers this figure too, but the reader has to guess. When the paragraph is
shortened or its sentences are moved, the figure loses its source without anybody noticing.

Repeat the citation in the sentence of the figure. A source of another matter covers nothing here: then \`unsourced-statistic\` speaks.
In lists and tables, where one source (above, after a colon, or in a line below) naturally covers several entries, nothing is reported.`,
  examples: {
    flags: [
      `A trial followed 840 pupils for a year.[^1] Their attendance rose by 6 percentage points.
                                                                     ^^^^^^^^^^^^^^^^^^^ loosely-sourced-statistic: another sentence

[^1]: Anna Lund, *The Breakfast Trial*, Education Press, 2021.`,
    ],
    passes: [
      `A trial followed 840 pupils for a year, and their attendance rose by 6 percentage points.[^1]

[^1]: Anna Lund, *The Breakfast Trial*, Education Press, 2021.`,
    ],
  },
  check: (block) =>
    block.ticks
      .filter((tick) => isLoose(tick) && !coversNaturally(block, tick) && !isFollowedBySource(block, tick))
      .map((tick) => ({
        span: tick.claim.at,
        message: `Only another sentence of this paragraph cites a source, so a reader has to guess whether it covers “${wordsOf(tick)}”. If it does, repeat the citation here.`,
        figure: tick.evidence?.figure.id,
      })),
  fixes,
};

function isLoose({ statistic, sourcing, evidence }: Tick): boolean {
  if (!statistic || sourcing?.scope !== 'paragraph' || evidence?.verdict === 'contradicted') return false;
  // What leads to the authors' own work says so itself.
  return !sourcing.leadsToOwnWork;
}

/** Lists and tables, and notes, where one source stands for all. */
function coversNaturally(block: AnalysedBlock, { claim }: Tick): boolean {
  const { role, place } = claim.passage;
  return (
    role === 'item' ||
    role === 'cell' ||
    role === 'caption' ||
    place.item !== undefined ||
    place.footnote !== undefined ||
    isTable(block.reading.block)
  );
}

/** "Rents fell by 8 percent. Source: https://…": nobody has to guess. */
function isFollowedBySource({ reading }: AnalysedBlock, { claim }: Tick): boolean {
  const { sentences } = reading.passages.find(({ passage }) => passage === claim.passage)!;
  const at = firstFrom(sentences, claim.sentence.start) + 1;
  const next = sentences[at];
  return (
    next !== undefined &&
    (isLabelledSource(next.text) || sentences.slice(at, at + 20).some(({ text }) => isSourceOfAll(text)))
  );
}

function fixes(finding: Finding, analysis: Analysis): Fix[] {
  const citations = tickAt(analysis, finding.span)?.tick.sourcing?.citations ?? [];
  const ways = citations.map((citation) => repeatCitation(analysis, finding.span.start, citation));
  const edits = ways.find(({ length }) => length > 0) ?? [];
  return [{ title: 'Repeat the citation here', safe: false, preferred: true, edits }];
}
