import type { BlockReading, Claim, PassageReading } from '../claims/claim';
import { firstFrom } from '../text/by-halves';
import { shift, type Span } from '../text/span';
import { normalLabel } from '../blocks/block';
import { toSource, type Passage } from '../blocks/passage';
import { continues, isOwnActivity, isOwnAnalysis, isOwnSection, isSpecific, namedSource } from './attribution';
import { citationsOf, withoutLooseEnds, type PlacedCitation } from './citations';
import { lawThatSets } from './named-law';
import type { Notes } from './note';
import { ownAccount } from './own-account';
import { sentencesOnWork } from './own-method';
import { followsOn, paragraphCitations } from './paragraph-scope';
import { citationsInSentence } from './sentence-scope';
import { sourced, type Citation, type Sourcing, type SourceScope } from './sourcing';
import { listSources, readTableCitations, tableSources, type Neighbours, type TableCitations } from './table-scope';

/** The citations of a block, and how each of its claims is sourced. */
export interface BlockSources {
  readonly citations: readonly Citation[];
  /** Null for a claim that is not in the block. */
  sourcingOf(claim: Claim): Sourcing;
}

/**
 * Finds the sources in scope for the claims of a block: the annotation guideline's section 4. `neighbours` are the blocks
 * beside a table or a list, which may hold its source.
 */
export function sourceBlock(reading: BlockReading, notes: Notes, neighbours: Neighbours): BlockSources {
  const placed = withoutLooseEnds(reading.passages.map(({ passage }) => citationsOf(passage, notes)));
  // Most blocks cite nothing, or claim nothing: what nobody asks for is not put together.
  const citations = placed.every(isEmpty) ? noCitations : placed.flat().map(({ citation }) => citation);
  let indexes: ReadonlyMap<Passage, number> | null = null;
  let table: TableCitations | null = null;
  return {
    citations,
    sourcingOf: (claim) => {
      indexes ??= new Map(reading.passages.map(({ passage }, i) => [passage, i]));
      table ??= readTableCitations(reading, placed);
      return sourcingOf(claim, indexes.get(claim.passage)!, reading, placed, table, notes, neighbours);
    },
  };
}

function isEmpty({ length }: readonly unknown[]): boolean {
  return length === 0;
}

const noCitations: readonly Citation[] = [];

function sourcingOf(
  claim: Claim,
  index: number,
  reading: BlockReading,
  placed: readonly (readonly PlacedCitation[])[],
  tableCitations: TableCitations,
  notes: Notes,
  neighbours: Neighbours,
): Sourcing {
  const here = reading.passages[index]!;
  const own = placed[index]!;

  const inSentence = citationsInSentence(claim, here.sentences, own);
  if (inSentence.length > 0) return sourced('sentence', inSentence, 'Its sentence cites a source.');
  const law = lawThatSets(claim);
  if (law !== null) return sourced('sentence', [law], 'Its sentence names the law that sets it.');

  if (claim.passage.place.cell !== undefined) {
    const table = tableSources(claim.passage.place.cell, tableCitations, neighbours);
    if (table !== null) return table;
  }
  const note = claim.passage.place.footnote;
  if (note !== undefined && notes.get(normalLabel(note))?.names === 'source') {
    const near = nearest(
      own.map(({ citation }) => citation),
      claim,
    );
    return sourced('sentence', near, 'It stands in a footnote that names its source.');
  }

  const named = namedSource(claim.sentence.text);
  const ownWork = isOwnAnalysis(claim.sentence.text) || (named === null && continuesOwnWork(claim, here, reading));
  const around = nearest(
    ownWork ? citationsOfWork(claim, here, own) : paragraphCitations(claim, reading, index, placed, named),
    claim,
  );
  if (around.length > 0)
    return ownWork
      ? { ...sourced('paragraph', around, 'A sentence beside it leads to your own work.'), leadsToOwnWork: true }
      : sourced('paragraph', around, 'Another sentence of its paragraph cites a source.');
  const list =
    ownWork ||
    (named !== null && isSpecific(claim.sentence.text.slice(named.start, named.end))) ||
    claim.passage.place.item === undefined
      ? null
      : listSources(neighbours);
  if (list !== null) return list;
  // "Our researchers found" names nobody else.
  const namesOwn = named === null || /^our\b/iu.test(claim.sentence.text.slice(named.start));
  const isOwn = ownWork || (namesOwn && isOwnActivity(claim.sentence.text));
  const account = ownAccount(claim, here, reading.environment.leadIn, isOwn);
  if (isOwn)
    return unsourced(
      'own-analysis',
      null,
      account,
      'It is the result of your own work, and nothing leads to that work.',
    );
  if (named !== null) {
    const words = toSource(claim.passage, shift(named, claim.sentence.start));
    return unsourced('attribution', words, account, 'A source is named, but not cited.');
  }
  return unsourced('none', null, account, 'No source is in reach.');
}

/** @param account how the text tells where it comes from, if it does */
function unsourced(scope: SourceScope, named: Span | null, account: string | null, lacks: string): Sourcing {
  return {
    scope,
    citations: noCitations,
    named,
    leadsToOwnWork: false,
    isAccountedFor: account !== null,
    explanation: account ?? lacks,
  };
}

function nearest(citations: readonly Citation[], claim: Claim): Citation[] {
  const distance = (citation: Citation) =>
    citation.start >= claim.at.end ? citation.start - claim.at.end : claim.at.start - citation.end;
  return [...citations].sort((a, b) => distance(a) - distance(b)).slice(0, 3);
}

/** Those that lead to the author's own work, in a sentence beside: "The method is set out in [Annex B](…)". */
function citationsOfWork(claim: Claim, { sentences }: PassageReading, placed: readonly PlacedCitation[]): Citation[] {
  if (placed.length === 0) return [];
  const on = sentencesOnWork(claim, sentences);
  const cited = placed.filter(({ prose }) => on.some(({ start, end }) => start < prose.start && prose.start <= end));
  return cited.map(({ citation }) => citation);
}

/** The text around tells of the author's own work and this sentence goes on with it. */
function continuesOwnWork(claim: Claim, here: PassageReading, { environment }: BlockReading): boolean {
  const at = firstFrom(here.sentences, claim.sentence.start);
  const before = here.sentences[at - 1];
  if (before !== undefined && isOwnAnalysis(before.text) && followsOn(before, claim.sentence)) return true;
  return isOwnSection(environment.headings) && !continues(claim.sentence.text);
}
