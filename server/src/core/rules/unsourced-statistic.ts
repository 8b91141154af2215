import { isTable } from '../blocks/block';
import type { Tick } from '../evidence/tick';
import type { Finding, Fix, Rule } from './rule';
import type { AnalysedBlock, Analysis } from './analysis';
import type { TextEdit } from '../text/edit';
import type { Mark } from '../blocks/mark';
import type { Passage } from '../blocks/passage';
import { lastUpTo } from '../text/by-halves';
import type { Span } from '../text/span';
import { lineBreakOf } from '../text/line-break';
import { shortReference } from '../evidence/reference';
import { insertCitation, insertFootnoteStub } from './cite';
import { tickAt } from './locate';
import { once } from './once';
import { citableOf, sourceOf } from './source-of-figure';
import { wordsOf } from './words-of';

export const unsourcedStatistic: Rule = {
  id: 'unsourced-statistic',
  group: 'sourcing',
  severity: 'warning',
  isLocal: true,
  isOfTicks: true,
  summary: 'A statistic that no citation in its sentence, paragraph or table supports.',
  why: `A figure without a source cannot be checked, and a reader who cannot check one figure starts to doubt the others. Readers
of a brief are often asked to act on its numbers; each number should lead them to where it comes from.

Cite the source in the same sentence: a footnote, a link or a citation key. A citation in another paragraph or under a
heading does not count, but where it leads in a list with a colon, or in a line below (“Source: …”). If the number is your own, say how you came by it, there or in the next sentence, or link the model or the data.
A law that the sentence names with its year or number is the source of what it sets: "under section 21 of the Housing Act 1988".
What somebody told you is left alone where the sentence says so ("In our interviews a pilot said"). Numbers that report nothing about the world (dates, section numbers, what the draft proposes, an example) are left alone.`,
  examples: {
    flags: [
      `Ferry ridership fell 31 percent after the fares went up.
                     ^^^^^^^^^^ unsourced-statistic: “31 percent” has no source`,
      `| Port | Berths | Empty |
| --- | ---: | ---: |
| Norland | 4,100 | 31% |
            ^^^^^ unsourced-statistic: “4,100” and 3 more figures of this table
| Ostholm | 1,200 | 12% |`,
      `By our own calculation the detour costs hauliers £310 million.
                                                 ^^^^^^^^^^^^ unsourced-statistic: your own figure`,
    ],
    passes: [
      `Ferry ridership fell 31 percent after the fares went up.[^1]

[^1]: Harbour Office, *Passenger Counts*, Norland, 2023, table 2.`,
      'The [port census](https://ports.example/census) counted 4,100 vacant berths.',
      'The notice period is two months under section 21 of the Housing Act 1988.',
      'We recommend that operators reply within 30 days.',
      'In our focus groups, a pilot said: “I pay 60 percent of my wage for the berth.”',
    ],
  },
  check: (block) => {
    const cells = cellsToldAtOnce(block);
    return unsourcedIn(block)
      .filter((tick) => !cells.includes(tick) || tick === cells[0])
      .map((tick) => ({
        span: tick.claim.at,
        message: tick === cells[0] ? messageForTable(cells) : messageFor(tick, block),
        figure: tick.evidence?.figure.id,
      }));
  },
  fixes,
};

/** Asked for once a block: the fixes of each finding look at all of them. */
const unsourcedIn = once((block: AnalysedBlock): readonly Tick[] => block.ticks.filter(isUnsourced));

function isUnsourced({ statistic, sourcing, evidence }: Tick): boolean {
  if (!statistic || evidence?.verdict === 'contradicted') return false;
  return (sourcing?.scope === 'none' || sourcing?.scope === 'own-analysis') && !sourcing.isAccountedFor;
}

/** The figures of a table that one source line would cover; none where it is only a few. */
const cellsToldAtOnce = once((block: AnalysedBlock): readonly Tick[] => {
  if (!isTable(block.reading.block)) return [];
  const cells = unsourcedIn(block).filter(({ claim, evidence }) => claim.passage.role === 'cell' && evidence === null);
  return cells.length < FEWEST_CELLS ? [] : cells;
});

const FEWEST_CELLS = 3;

function messageForTable(cells: readonly Tick[]): string {
  const figures = `“${wordsOf(cells[0]!)}” and ${cells.length - 1} more figures of this table have no source`;
  return cells.every(({ sourcing }) => sourcing?.scope === 'own-analysis')
    ? `${figures} but your own work, and a reader cannot follow it. Say below the table how you came by them, or link the model or data.`
    : `${figures}, so a reader cannot check them. Put a line below the table that says where they come from (“Source: …”).`;
}

function messageFor(tick: Tick, block: AnalysedBlock): string {
  const words = `“${wordsOf(tick)}”`;
  if (tick.evidence !== null)
    return `${words} has no source here, so a reader cannot check it. It agrees with ${citableOf(tick.evidence)}: cite that.`;
  if (hasBareNote(tick, block))
    return `The note on ${words} names no source, so a reader cannot check it. Name the work there.`;
  if (tick.sourcing?.scope === 'own-analysis')
    return `${words} is your own figure, and a reader cannot follow it. Say how you came by it, or link the model or data.`;
  if (tick.claim.reason === 'parameter')
    return `${words} has no source here, so a reader cannot check it. Cite the law or decision that sets it.`;
  return `${words} has no source here, so a reader cannot check it. Cite where it comes from in this sentence.`;
}

/** Whether its sentence has a note behind it that cites nothing: it only explains. */
function hasBareNote({ claim: { passage, sentence, prose } }: Tick, block: AnalysedBlock): boolean {
  const last = lastUpTo(bareNotesIn(block).get(passage) ?? [], sentence.end);
  return last !== undefined && last.start >= prose.end;
}

/** Where notes that cite nothing stand in the prose of each passage, in order. */
const bareNotesIn = once(({ reading, citations }: AnalysedBlock): ReadonlyMap<Passage, readonly Span[]> => {
  const cited = [...citations].sort((a, b) => a.start - b.start);
  const isBare = ({ kind, source }: Mark) =>
    kind === 'footnote' && !((lastUpTo(cited, source.end - 1)?.end ?? 0) > source.start);
  return new Map(reading.passages.map(({ passage }) => [passage, passage.marks.filter(isBare).map(({ at }) => at)]));
});

function fixes(finding: Finding, analysis: Analysis): Fix[] {
  const found = tickAt(analysis, finding.span);
  if (found === null) return [];
  const offset = finding.span.start;
  const evidence = found.tick.evidence;
  const item = evidence === null ? undefined : sourceOf(evidence);
  if (cellsToldAtOnce(found.block)[0] === found.tick)
    return [{ title: 'Add a source line below the table', safe: false, edits: [sourceLine(analysis, found.block)] }];
  const stub: Fix = {
    title: 'Add a footnote for the source',
    safe: false,
    edits: insertFootnoteStub(analysis, offset),
  };
  if (item === undefined) return [stub];
  const cite: Fix = {
    title: `Cite ${shortReference(item)}`,
    safe: false,
    preferred: true,
    edits: insertCitation(analysis, offset, item),
  };
  return [cite, stub];
}

/** A line with a placeholder, so that it is not forgotten. */
function sourceLine({ text }: Analysis, { start, reading }: AnalysedBlock): TextEdit {
  const eol = lineBreakOf(text);
  const end = start + reading.block.text.trimEnd().length;
  return { start: end, end, text: `${eol}${eol}Source: [citation needed]` };
}
