import type { Claim } from './claims/claim';
import type { Tick } from './evidence/tick';
import { Unchanged, type AnalysedBlock } from './rules/analysis';
import { commonItems } from './text/affixes';
import { shift } from './text/span';
import { once } from './text/once';
import { visiting, type Steps } from './text/steps';
import { withoutSpare } from './text/without-spare';
import type { Citation, Sourcing } from './sources/sourcing';
import { isSourced } from './sources/sourcing';
import { repeats, shareWords } from './sources/topic';

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

/** The sourced ticks of one value in the order of the text (another list when one comes or goes), and the blocks with others of it. */
interface SameValue {
  sourced: readonly PlacedTick[];
  readonly bare: Set<State>;
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
  /** Whether its ticks were compared and none of them was found elsewhere. */
  isAlone: boolean;
  distances: readonly number[];
  marked: AnalysedBlock | null;
}

/** The result of a version of the document that was marked to the end. */
interface Marked {
  /** The blocks before and after marking. */
  readonly blocks: readonly AnalysedBlock[];
  readonly marked: readonly AnalysedBlock[];
  /** The indexes of those with a mark. */
  readonly at: readonly number[];
}

const nothingMarked: Marked = { blocks: [], marked: [], at: [] };

/**
 * A summary repeats what the body sources: a statistic without a source whose value stands elsewhere in the document with one,
 * in a sentence about the same thing, is `elsewhere`. Numbers so common that they meet by chance (below 10, without a
 * unit) are left out. What two ticks have to do with each other is found out once, and only values in blocks that changed are looked at again.
 */
export class Elsewhere {
  private states: readonly State[] = [];
  private readonly byValue = new Map<string, SameValue>();
  /** Null where the marking was not finished: then it is not known what was marked, and all is marked anew. */
  private last: Marked | null = nothingMarked;

  /** The blocks with those ticks marked. Blocks and ticks in which nothing changed stay the same objects. */
  *marking(blocks: readonly AnalysedBlock[]): Steps<readonly AnalysedBlock[]> {
    const { last } = this;
    this.last = null;
    if (last === null) this.forget();
    const same = last === null ? 0 : samePrefix(last.blocks, blocks);
    const touched = yield* this.updating(blocks, same);
    const marked = last === null ? [] : last.marked.slice(0, blocks.length);
    const at: number[] = [];
    for (const i of this.toMarkAgain(last, same, touched)) {
      marked[i] = this.mark(blocks[i]!, this.states[i]!);
      if (marked[i] !== blocks[i]) at.push(i);
      yield;
    }
    for (let i = same; i < blocks.length; i++) {
      const block = blocks[i]!;
      const state = this.states[i]!;
      if (state.bare.length === 0 || (last !== null && state.isAlone && !touched.has(state))) marked[i] = block;
      else {
        const one = this.mark(block, state);
        marked[i] = one;
        if (one !== block) at.push(i);
        yield;
      }
    }
    this.last = { blocks, marked, at };
    return marked;
  }

  private forget(): void {
    this.states = [];
    this.byValue.clear();
  }

  /** Of the first blocks, which are as they were: those marked before, whose sources may have moved, and those that hold a value that came or went. */
  private toMarkAgain(last: Marked | null, same: number, touched: ReadonlySet<State>): readonly number[] {
    const again = new Set(last?.at.filter((i) => i < same));
    for (const state of touched) {
      const i = this.indexOf(state);
      if (i < same) again.add(i);
    }
    return [...again].sort((a, b) => a - b);
  }

  private indexOf({ place: { start } }: State): number {
    let low = 0;
    let high = this.states.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.states[middle]!.place.start < start) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /**
   * Takes the states of the blocks; those at the start and end that are the same as before are kept.
   * @param same how many blocks stand where they stood
   * @returns those with a value that came or went
   */
  private *updating(blocks: readonly AnalysedBlock[], same: number): Steps<ReadonlySet<State>> {
    const before = this.states;
    // Blocks without ticks have the same list: what is kept of one is as good for another.
    const { prefix, suffix } = commonItems(before, blocks, (state, { ticks }) => state.ticks === ticks);
    const end = blocks.length - suffix;
    const gone = before.slice(prefix, before.length - suffix);
    const come: State[] = [];
    yield* visiting(blocks.slice(prefix, end), ({ ticks, start }) => come.push(newState(ticks, start)));
    const states = before.slice(0, prefix).concat(come, before.slice(before.length - suffix));
    for (let i = same; i < states.length; i++) states[i]!.place.start = blocks[i]!.start;
    this.states = states;
    return yield* this.replacing(gone, come);
  }

  private *replacing(old: readonly State[], young: readonly State[]): Steps<ReadonlySet<State>> {
    const added = new Map<string, PlacedTick[]>();
    const gone = new Set(old.map(({ place }) => place));
    for (const { ticks } of old) for (const { key } of valuedIn(ticks).sourced) added.set(key, []);
    yield* visiting(young, ({ ticks, place }) => {
      for (const { key, tick } of valuedIn(ticks).sourced) {
        const list = added.get(key);
        if (list === undefined) added.set(key, [{ tick, place }]);
        else list.push({ tick, place });
      }
    });
    for (const state of old) for (const { key } of state.bare) this.sameValue(key).bare.delete(state);
    yield* visiting(young, (state) => {
      for (const { key } of state.bare) this.sameValue(key).bare.add(state);
    });
    const touched = new Set<State>();
    for (const [key, ticks] of added) {
      const same = this.sameValue(key);
      const rest = same.sourced.filter(({ place }) => !gone.has(place));
      // All that is new stands between the same two blocks.
      const at = ticks.length === 0 ? 0 : rest.filter(({ place }) => place.start < ticks[0]!.place.start).length;
      same.sourced = [...rest.slice(0, at), ...ticks, ...rest.slice(at)];
      for (const state of same.bare) touched.add(state);
    }
    return touched;
  }

  private mark(block: AnalysedBlock, state: State): AnalysedBlock {
    const { bare } = state;
    const before = state.marked;
    let isSame = isCompared(state);
    if (!isSame) {
      const known = state.matches;
      state.matches = bare.map(({ key, tick }, i) => this.match(this.sameValue(key), tick, known[i]));
      state.isAlone = state.matches.every(isNone);
      isSame = known.length === bare.length && known.every(({ found }, i) => found === state.matches[i]!.found);
    }
    if (state.isAlone) return block;
    // All has moved together: citations are told from the block.
    if (before !== null && isSame && isAtDistances(state, block.start))
      return before.start === block.start ? before : (state.marked = { ...before, start: block.start });
    const distances = state.matches.map(({ found }) => distanceOf(found, block.start));
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
    const found = pointsBack(tick.claim)
      ? same.sourced[0]
      : same.sourced.find((other) => tellsOfTheSame(tick.claim, other.tick.claim));
    return { same, among: same.sourced, found };
  }

  private sameValue(key: string): SameValue {
    let same = this.byValue.get(key);
    if (same === undefined) this.byValue.set(key, (same = { sourced: [], bare: new Set() }));
    return same;
  }
}

/** Whether two claims of one value tell of the same thing. @param again what may repeat the other */
function tellsOfTheSame(again: Claim, claim: Claim): boolean {
  return shareWords(again.sentence, claim.sentence, SHARED_WORDS) || repeats(again, claim);
}

/** "These 728,000 people": those of whom so exact a number was given before. */
function pointsBack({ sentence, prose, quantity }: Claim): boolean {
  return (
    /[1-9]\D?\d\D?[1-9]/u.test(quantity.text) &&
    /\b(?:[Tt]h(?:e|o)se|[Tt]he same) $/u.test(sentence.text.slice(0, prose.start - sentence.start).slice(-10))
  );
}

const noMatches: readonly Match[] = [];

function newState(ticks: AnalysedBlock['ticks'], start: number): State {
  const { bare } = valuedIn(ticks);
  return { ticks, bare, place: { start }, matches: noMatches, isAlone: false, distances: noDistances, marked: null };
}

const noDistances: readonly number[] = [];

/** Whether what its ticks were compared with is what there is now. */
function isCompared({ matches, bare }: State): boolean {
  if (matches.length !== bare.length) return false;
  for (const { among, same } of matches) if (among !== same.sourced) return false;
  return true;
}

/** Whether what was found stands as far from the block as when it was marked. */
function isAtDistances({ matches, distances }: State, start: number): boolean {
  for (let i = 0; i < matches.length; i++) if (distanceOf(matches[i]!.found, start) !== distances[i]) return false;
  return true;
}

function distanceOf(found: PlacedTick | undefined, start: number): number {
  return found === undefined ? 0 : found.place.start - start;
}

/** How many blocks at the beginning are the very same, where they stand, too. */
function samePrefix(before: readonly AnalysedBlock[], now: readonly AnalysedBlock[]): number {
  const shorter = Math.min(before.length, now.length);
  let same = 0;
  while (same < shorter && before[same] === now[same]) same++;
  return same;
}

function isNone({ found }: Match): boolean {
  return found === undefined;
}

function elsewhere({ claim, statistic, evidence }: Tick, match: Tick, distance: number): Tick {
  return { claim, statistic, sourcing: new SourcedElsewhere(match.sourcing!, distance), evidence };
}

/**
 * The sources of the same figure in another block. With each key the distance to some hundred others changes, and hardly ever is one of their citations looked at:
 * they are made where they are.
 */
class SourcedElsewhere implements Sourcing {
  readonly scope = 'elsewhere';
  readonly named = null;
  readonly leadsToOwnWork = false;
  readonly isAccountedFor = false;
  readonly explanation = 'The same figure has a source elsewhere in the document.';

  constructor(
    readonly there: Sourcing,
    /** From the start of this block to that of the other, in code units. */
    readonly distance: number,
  ) {}

  get citations(): readonly Citation[] {
    return this.there.citations.map((citation) => ({ ...citation, ...shift(citation, this.distance) }));
  }
}

const valuedIn = once((ticks: readonly Tick[]): typeof noValues => {
  const sourced: Valued[] = [];
  const bare: Valued[] = [];
  ticks.forEach((tick, index) => {
    const key = valueKey(tick);
    if (key === null || tick.sourcing === null) return;
    if (isSourced(tick.sourcing)) sourced.push({ key, tick, index });
    else if (tick.sourcing.scope === 'none') bare.push({ key, tick, index });
  });
  return sourced.length + bare.length === 0 ? noValues : { sourced: withoutSpare(sourced), bare: withoutSpare(bare) };
});

const noValues: { readonly sourced: readonly Valued[]; readonly bare: readonly Valued[] } = { sourced: [], bare: [] };

function valueKey({ claim, statistic }: Tick): string | null {
  const { quantity } = claim;
  const { low, high } = quantity.stated;
  if (!statistic || low === null || (quantity.unit === null && quantity.of === undefined && low < 10)) return null;
  return [quantity.kind, quantity.unit ?? '', low, high, quantity.of ?? ''].join(' ');
}
