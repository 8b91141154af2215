import type { Tick } from './evidence/tick';
import { Unchanged, type AnalysedBlock } from './rules/analysis';
import { commonItems } from './text/affixes';
import { shift } from './text/span';
import { once } from './text/once';
import type { Steps } from './text/steps';
import type { Citation } from './sources/sourcing';
import { isSourced } from './sources/sourcing';
import { sharedWords } from './sources/topic';

/** How many words with a meaning of their own two sentences must share to tell of the same thing. */
const SHARED_WORDS = 2;

/** A tick whose value can be looked for elsewhere, and where it stands in its block. */
interface Valued {
  readonly key: string;
  readonly tick: Tick;
  readonly index: number;
}

/** Where a block begins; it moves with the block. */
interface BlockPlace {
  start: number;
}

interface PlacedTick {
  readonly tick: Tick;
  readonly place: BlockPlace;
}

/** The sourced ticks of one value in the order of the text; another list when one comes or goes. */
interface SameValue {
  sourced: readonly PlacedTick[];
}

/** What a tick without a source was compared with, and the first that tells of the same thing. */
interface Match {
  readonly same: SameValue;
  readonly among: readonly PlacedTick[];
  readonly found: PlacedTick | undefined;
}

/** A block and what is kept of it from one version of the document to the next. */
interface State {
  readonly ticks: AnalysedBlock['ticks'];
  readonly bare: readonly Valued[];
  readonly place: BlockPlace;
  matches: readonly Match[];
  distances: readonly number[];
  marked: AnalysedBlock | null;
}

/**
 * A summary repeats what the body sources: a statistic without a source whose value stands elsewhere in the document with one,
 * in a sentence about the same thing, is `elsewhere`. Numbers so common that they meet by chance (below 10, without a
 * unit) are left out. What two ticks have to do with each other is found out once, and only values in blocks that changed are looked at again.
 */
export class Elsewhere {
  private states: readonly State[] = [];
  private readonly byValue = new Map<string, SameValue>();

  /** The blocks with those ticks marked. Blocks and ticks in which nothing changed stay the same objects. */
  *marking(blocks: readonly AnalysedBlock[]): Steps<readonly AnalysedBlock[]> {
    this.states = this.update(blocks);
    const marked: AnalysedBlock[] = [];
    for (let i = 0; i < blocks.length; i++) {
      const block = blocks[i]!;
      const state = this.states[i]!;
      if (state.bare.length === 0) marked.push(block);
      else {
        marked.push(this.mark(block, state));
        yield;
      }
    }
    return marked;
  }

  /** The states of the blocks; those at the start and end that are the same blocks as before are kept. */
  private update(blocks: readonly AnalysedBlock[]): State[] {
    const before = this.states;
    const { prefix, suffix } = commonItems(before, blocks, (state, { ticks }) => state.ticks === ticks);
    const moved = blocks.length - before.length;
    const states: State[] = [];
    for (let i = 0; i < blocks.length; i++) {
      const { ticks, start } = blocks[i]!;
      const isNew = i >= prefix && i < blocks.length - suffix;
      if (isNew) states.push(newState(ticks, start));
      else {
        const state = before[i < prefix ? i : i - moved]!;
        state.place.start = start;
        states.push(state);
      }
    }
    const gone = new Set(before.slice(prefix, before.length - suffix).map(({ place }) => place));
    this.replace(before.slice(prefix, before.length - suffix), states.slice(prefix, blocks.length - suffix), gone);
    return states;
  }

  private replace(old: readonly State[], young: readonly State[], gone: ReadonlySet<BlockPlace>): void {
    const added = new Map<string, PlacedTick[]>();
    for (const { ticks } of old) for (const { key } of valuedIn(ticks).sourced) added.set(key, []);
    for (const { ticks, place } of young) {
      for (const { key, tick } of valuedIn(ticks).sourced) {
        const list = added.get(key);
        if (list === undefined) added.set(key, [{ tick, place }]);
        else list.push({ tick, place });
      }
    }
    for (const [key, ticks] of added) {
      const same = this.sameValue(key);
      const rest = same.sourced.filter(({ place }) => !gone.has(place));
      // All that is new stands between the same two blocks.
      const at = ticks.length === 0 ? 0 : rest.filter(({ place }) => place.start < ticks[0]!.place.start).length;
      same.sourced = [...rest.slice(0, at), ...ticks, ...rest.slice(at)];
    }
  }

  private mark(block: AnalysedBlock, state: State): AnalysedBlock {
    const { bare } = state;
    let isSame = state.matches.length === bare.length;
    for (let i = 0; isSame && i < bare.length; i++) isSame = state.matches[i]!.among === state.matches[i]!.same.sourced;
    const before = state.marked;
    if (!isSame) {
      const known = state.matches;
      state.matches = bare.map(({ key, tick }, i) => this.match(this.sameValue(key), tick, known[i]));
      isSame = known.length === bare.length && known.every(({ found }, i) => found === state.matches[i]!.found);
    }
    if (state.matches.every(isNone)) return block;
    const distances = state.matches.map(({ found }) => (found === undefined ? 0 : found.place.start - block.start));
    const isThere = before !== null && isSame && distances.every((by, i) => by === state.distances[i]);
    // All has moved together: citations are told from the block.
    if (isThere) return before.start === block.start ? before : (state.marked = { ...before, start: block.start });
    const ticks = [...block.ticks];
    bare.forEach(({ tick, index }, i) => {
      const { found } = state.matches[i]!;
      if (found !== undefined) ticks[index] = elsewhere(tick, found.tick, distances[i]!);
    });
    state.distances = distances;
    return (state.marked = { ...block, ticks, same: isSame && before !== null ? before.same : new Unchanged() });
  }

  private match(same: SameValue, tick: Tick, known: Match | undefined): Match {
    if (known?.among === same.sourced) return known;
    const found = same.sourced.find(
      (other) => sharedWords(tick.claim.sentence, other.tick.claim.sentence) >= SHARED_WORDS,
    );
    return { same, among: same.sourced, found };
  }

  private sameValue(key: string): SameValue {
    let same = this.byValue.get(key);
    if (same === undefined) this.byValue.set(key, (same = { sourced: [] }));
    return same;
  }
}

const noMatches: readonly Match[] = [];

function newState(ticks: AnalysedBlock['ticks'], start: number): State {
  const { bare } = valuedIn(ticks);
  return { ticks, bare, place: { start }, matches: noMatches, distances: noDistances, marked: null };
}

const noDistances: readonly number[] = [];

function isNone({ found }: Match): boolean {
  return found === undefined;
}

function elsewhere(tick: Tick, match: Tick, distance: number): Tick {
  const citations = match.sourcing!.citations.map((citation): Citation => ({
    ...citation,
    ...shift(citation, distance),
  }));
  const explanation = 'The same figure has a source elsewhere in the document.';
  return { ...tick, sourcing: { scope: 'elsewhere', citations, named: null, explanation } };
}

const valuedIn = once((ticks: readonly Tick[]): { sourced: readonly Valued[]; bare: readonly Valued[] } => {
  const sourced: Valued[] = [];
  const bare: Valued[] = [];
  ticks.forEach((tick, index) => {
    const key = valueKey(tick);
    if (key === null || tick.sourcing === null) return;
    if (isSourced(tick.sourcing)) sourced.push({ key, tick, index });
    else if (tick.sourcing.scope === 'none') bare.push({ key, tick, index });
  });
  return { sourced, bare };
});

function valueKey({ claim, statistic }: Tick): string | null {
  const { quantity } = claim;
  const { low, high } = quantity.stated;
  if (!statistic || low === null || (quantity.unit === null && quantity.of === undefined && low < 10)) return null;
  return [quantity.kind, quantity.unit ?? '', low, high, quantity.of ?? ''].join(' ');
}
