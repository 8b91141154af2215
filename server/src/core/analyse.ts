import { inOneList } from './text/in-one-list';
import type { Block, PlacedBlock } from './blocks/block';
import { changedBlocks, updatingIndexes } from './blocks/recount';
import type { Passage } from './blocks/passage';
import type { BlockReading, Environment, PassageReading } from './claims/claim';
import { updatingEnvironments } from './claims/environments';
import { readBlock } from './claims/read-block';
import { noBibliography, type Bibliography } from './evidence/bibliography';
import type { EvidenceIndex } from './evidence/evidence-index';
import type { Evidence } from './evidence/evidence';
import type { Pack } from './evidence/pack';
import { recognise } from './evidence/recognise';
import type { Tick } from './evidence/tick';
import { Unchanged, type AnalysedBlock, type Analysis } from './rules/analysis';
import { AnalysisCache, evidenceIndexOf, looksBeside } from './analysis-cache';
import { libraryOf } from './rules/known-key';
import { VersionMemory } from './rules/once-a-version';
import { readSentences } from './sentences/read-sentences';
import { citationsOf, type PlacedCitation } from './sources/citations';
import { countingStyles, styleOf } from './sources/draft-style';
import { placesListedIn } from './sources/listed-places';
import { readingNotes } from './sources/read-notes';
import { sourceBlock } from './sources/source-block';
import type { Notes } from './sources/note';
import { updatingUsedLabels } from './sources/used-labels';
import type { Settings } from './settings';
import type { Affixes } from './text/affixes';
import { shift } from './text/span';
import { toEnd, type Steps } from './text/steps';
import type { Text } from './text/text';
import type { Neighbour, Neighbours } from './sources/table-scope';

export interface AnalyseOptions {
  readonly packs: readonly Pack[];
  /** The libraries that the draft cites from; without it nothing is said of what they do not hold. */
  readonly bibliography?: Bibliography;
  /** How the user wants citations inserted; `auto` or nothing for as the draft does. */
  readonly style?: Settings['citationStyle'];
  /** Kept between runs on the same document, it makes the next one cost what changed. */
  readonly cache?: AnalysisCache;
  /** How much of the text that the cache has seen last is known to be the same in this one; else it is found out. */
  readonly unchanged?: Affixes;
  /** Hears of a block that Tickmark failed on; the block then counts as empty. Without it the error is thrown. */
  readonly onBlockError?: (error: unknown) => void;
}

/** The whole pipeline: what Tickmark understands of a draft. Any string is a document; what is thrown is a mistake of ours. */
export function analyse(text: Text, options: AnalyseOptions): Analysis {
  return toEnd(analysing(text, options));
}

/**
 * The same in steps, for who wants to do other things in between. Until the last step is done nothing else may use the cache.
 */
export function* analysing(text: Text, options: AnalyseOptions): Steps<Analysis> {
  const cache = options.cache ?? new AnalysisCache();
  const index = evidenceIndexOf(options.packs);

  const blocks = yield* cache.blocks.reading(text, options.unchanged);
  const before = cache.document;
  const change = cache.blocks.changeOf(before.environments.blocks, blocks);
  const bibliography = options.bibliography ?? noBibliography;
  // Which places a new block lists takes a while to read: it is found out a block at a time, before it is asked for.
  for (const { block } of changedBlocks(change).come) {
    placesListedIn(block);
    yield;
  }
  const documentNotes = yield* readingNotes(before.notes, change, libraryOf(bibliography)(options.packs));
  const notes = documentNotes.byLabel;
  yield;
  const styles = yield* countingStyles(before.styles, change);
  const commented = yield* updatingIndexes(before.commented, change, ({ block }) => block.comments.length > 0);
  const usedLabels = yield* updatingUsedLabels(before.usedLabels, change);
  const environments = yield* updatingEnvironments(before.environments, change);
  yield;
  const unchanged = cache.unchanged(index, documentNotes, environments, change);
  // A function of its own, so that a block that is as it was costs no room for what its closures would see.
  const understand = (i: number): AnalysedBlock => {
    const { block, start } = blocks[i]!;
    const environment = environments.of[i]!;
    const reading = cache.reading(block, environment, () =>
      attempt(
        () => readBlock(block, environment),
        () => unread(block, environment),
        options,
      ),
    );
    const evidence = cache.evidence(reading, index, () =>
      attempt(
        () => evidenceOf(reading, index),
        () => [],
        options,
      ),
    );
    const beside = paragraphsBeside(i, blocks);
    const around = beside.flatMap((one) => (one === null ? [null] : [one.passage, one.by]));
    const tick = (watched: Notes) =>
      attempt(
        () => tickBlock(reading, evidence, start, watched, neighboursOf(beside, watched)),
        () => ({ start, reading, citations: [], ticks: [], same: new Unchanged() }),
        options,
      );
    return cache.ticked(reading, start, around, notes, tick);
  };
  // Those before it, written over: an array that grows is copied again and again.
  const analysed = before.analysed.slice(0, blocks.length);
  for (let i = unchanged.still; i < blocks.length; i++) {
    const same = unchanged.at(i);
    analysed[i] = same ?? understand(i);
    if (same === null) yield;
  }
  cache.document = { index, environments, analysed, notes: documentNotes, styles, usedLabels, commented };
  return {
    source: text,
    get text() {
      return this.source.toString();
    },
    blocks: yield* cache.elsewhere.marking(analysed),
    notes,
    sameNotes: documentNotes.same,
    usedLabels,
    commented,
    style: options.style === undefined || options.style === 'auto' ? styleOf(styles) : options.style,
    packs: options.packs,
    bibliography,
    memory: new VersionMemory(),
  };
}

/** What one stage makes of one block, or, where it fails, what stands for nothing: the rest of the draft is not lost with it. */
function attempt<T>(stage: () => T, nothing: () => T, { onBlockError }: AnalyseOptions): T {
  if (onBlockError === undefined) return stage();
  try {
    return stage();
  } catch (error) {
    onBlockError(error);
    return nothing();
  }
}

/** A block in which no quantity is seen. */
function unread(block: Block, environment: Environment): BlockReading {
  return { block, environment, passages: block.passages.map((passage) => ({ passage, sentences: [], claims: [] })) };
}

function claimsNothing({ claims }: PassageReading): boolean {
  return claims.length === 0;
}

const noEvidence: readonly (Evidence | null)[] = [];
const noTicks: readonly Tick[] = [];

function evidenceOf(reading: BlockReading, index: EvidenceIndex): readonly (Evidence | null)[] {
  if (reading.passages.every(claimsNothing)) return noEvidence;
  return inOneList(reading.passages, (_, i) => recognise(reading, i, index));
}

function tickBlock(
  reading: BlockReading,
  evidence: readonly (Evidence | null)[],
  start: number,
  notes: Notes,
  neighbours: Neighbours,
): AnalysedBlock {
  const sources = sourceBlock(reading, notes, neighbours);
  // One empty list for all the blocks without a number.
  if (reading.passages.every(claimsNothing))
    return { start, reading, citations: sources.citations, ticks: noTicks, same: new Unchanged() };
  const claims = inOneList(reading.passages, (passage) => passage.claims);
  const ticks = claims.map((claim, i): Tick => {
    const known = evidence[i] ?? null;
    const statistic = claim.statistic || known !== null;
    return { claim, statistic, sourcing: statistic ? sources.sourcingOf(claim) : null, evidence: known };
  });
  return { start, reading, citations: sources.citations, ticks, same: new Unchanged() };
}

/** The paragraph before or after a table or a list, and how far from its start its block begins. */
interface Beside {
  readonly passage: Passage;
  readonly by: number;
}

const nothingBeside: readonly (Beside | null)[] = [];

/** The paragraphs before and after the block at an index. Only a table and a list look at their neighbours. */
function paragraphsBeside(at: number, blocks: readonly PlacedBlock[]): readonly (Beside | null)[] {
  if (!looksBeside(blocks[at]!.block)) return nothingBeside;
  const beside = (i: number, which: 0 | -1): Beside | null => {
    const passage = blocks[i]?.block.kind === 'paragraph' ? blocks[i].block.passages.at(which) : undefined;
    return passage === undefined ? null : { passage, by: blocks[i]!.start - blocks[at]!.start };
  };
  return [beside(at - 1, -1), beside(at + 1, 0)];
}

const alone: Neighbours = { before: null, after: null };

/** What the neighbours of a table or a list cite, relative to it; read when it is asked for. */
function neighboursOf([before, after]: readonly (Beside | null)[], notes: Notes): Neighbours {
  if (!before && !after) return alone;
  const neighbour = (beside: Beside | null | undefined): Neighbour | null => {
    if (beside === null || beside === undefined) return null;
    const { passage, by } = beside;
    const here = (placed: readonly PlacedCitation[]) =>
      placed.map(({ citation }) => ({ ...citation, ...shift(citation, by) }));
    const citations = citationsOf(passage, notes);
    const last = readSentences(passage.prose).at(-1);
    const start = last?.start ?? 0;
    return {
      prose: passage.prose,
      citations: here(citations),
      last: { prose: last?.text ?? '', citations: here(citations.filter(({ prose }) => prose.end > start)) },
    };
  };
  let above: Neighbour | null | undefined;
  let below: Neighbour | null | undefined;
  return {
    get before() {
      return above === undefined ? (above = neighbour(before)) : above;
    },
    get after() {
      return below === undefined ? (below = neighbour(after)) : below;
    },
  };
}
