import type { Span } from '../text/span';
import { alignWords, longestStretch } from './align-words';
import { gramLength, hashGrams, hashWord } from './fingerprint';
import type { Word } from './fingerprint-words';

/** Where a quotation and its source part. */
export interface Departure extends Span {
  /**
   * `words`: the source does not have these words there. `left-out`: between the two words under the span the source has
   * others. `joined`: the two words under the span stand far apart in the source, or the other way round.
   */
  readonly kind: 'words' | 'left-out' | 'joined';
}

/** A stretch of a quotation laid beside the source. */
export interface Aligned {
  readonly words: number;
  /** How many of them stand in the source in runs of at least four. */
  readonly found: number;
  /** The number of the source's word at which the longest run begins; null when there is none. */
  readonly at: number | null;
  /** The longest run stands in the source once only. */
  readonly unique: boolean;
  readonly departures: readonly Departure[];
}

/** A source's runs of four words as hashes in order, and where each hash stands. */
export interface Places {
  readonly hashes: readonly number[];
  /** Eight bits of the hash of each word of the source; null where the fingerprint has none. */
  readonly wordHashes: readonly number[] | null;
  readonly byHash: ReadonlyMap<number, readonly number[]>;
}

/** Words `from` to `to` (exclusive) of the quotation are the source's words from `at` on. */
interface Run {
  readonly from: number;
  readonly to: number;
  readonly at: number;
  readonly unique: boolean;
}

/** More words than this left out between two runs are no slip: two places were joined. */
const nearby = 40;
/** More words than this in place of others are no slip of the pen. */
const mostChanged = 4;
/** A run of four words that stands in a source more often than this is a formula. */
const maxPlaces = 200;

/**
 * Lays words beside the source, run after run.
 *
 * @param words at least four
 * @param offset what to add to their spans
 */
export function alignPiece(places: Places, words: readonly Word[], offset: number): Aligned {
  const runs = findRuns(places, words);
  const span = (from: number, to: number): Span => ({
    start: offset + words[from]!.start,
    end: offset + words[to - 1]!.end,
  });
  const longest = runs.reduce<Run | null>((best, run) => (best && length(best) >= length(run) ? best : run), null);
  const departures: Departure[] = [];
  let before: Run | null = null;
  for (const run of runs) {
    const from = before?.to ?? 0;
    if (run.from > from) departures.push(...differing(places, words, { from, to: run.from, before, after: run }, span));
    else if (before !== null) {
      const gap = run.at - (before.at + length(before));
      departures.push({ kind: gap > 0 && gap <= nearby ? 'left-out' : 'joined', ...seam(from, words, span) });
    }
    before = run;
  }
  const end = before?.to ?? 0;
  if (end < words.length)
    departures.push(...differing(places, words, { from: end, to: words.length, before, after: null }, span));
  const found = runs.reduce((total, run) => total + length(run), 0);
  return { words: words.length, found, at: longest?.at ?? null, unique: longest?.unique ?? false, departures };
}

type SpanOf = (from: number, to: number) => Span;

/** The two words between which others should stand. */
function seam(at: number, words: readonly Word[], span: SpanOf): Span {
  return span(Math.max(0, at - 1), Math.min(at + 1, words.length));
}

/** Words `from` to `to` of the quotation, which are in no run, and the runs on both sides of them. */
interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly before: Run | null;
  readonly after: Run | null;
}

/**
 * What differs in a stretch: the words that the source does not have in that place, as far as its words are known one by one;
 * otherwise all of them.
 */
function differing(places: Places, words: readonly Word[], stretch: Stretch, span: SpanOf): Departure[] {
  const { from, to, before, after } = stretch;
  const source = sourceBeside(places, stretch);
  if (source === null || to - from > longestStretch) return [{ kind: 'words', ...span(from, to) }];
  const quoted = words.slice(from, to).map(({ word }) => hashWord(word));
  const open = before === null ? 'start' : after === null ? 'end' : 'none';
  return alignWords(quoted, source, open).map((one) =>
    one.from < one.to
      ? { kind: 'words', ...span(from + one.from, from + one.to) }
      : { kind: 'left-out', ...seam(from + one.from, words, span) },
  );
}

/** The source's words beside a stretch; null where they are not known, or where source and quotation are too far apart there. */
function sourceBeside({ wordHashes }: Places, { from, to, before, after }: Stretch): readonly number[] | null {
  if (wordHashes === null || (before === null && after === null)) return null;
  const room = to - from + mostChanged;
  const start = before !== null ? before.at + length(before) : Math.max(0, after!.at - room);
  const end = after !== null ? after.at : Math.min(wordHashes.length, start + room);
  return end < start || end - start > room ? null : wordHashes.slice(start, end);
}

function length(run: Run): number {
  return run.to - run.from;
}

/** The runs that the quotation shares with the source, in the order of the quotation, without overlaps. */
function findRuns(places: Places, words: readonly Word[]): Run[] {
  const hashes = hashGrams(words.map(({ word }) => word));
  const runs: Run[] = [];
  for (let i = 0; i < hashes.length;) {
    const last = runs.at(-1);
    const run = longestRun(places, hashes, i, last === undefined ? null : last.at + i - last.from);
    if (run === null) {
      i++;
      continue;
    }
    // Words that both runs have belong to the first.
    const from = Math.max(run.from, last?.to ?? 0);
    const cut = { ...run, from, at: run.at + from - run.from };
    // A swapped word may make a phrase that stands elsewhere in the source: where the source goes on behind it, that is meant.
    const next = last !== undefined && isFar(last, cut) ? (goingOn(places, hashes, last) ?? cut) : cut;
    if (next.from < next.to) runs.push(next);
    i = next.to - gramLength + 1;
  }
  return runs;
}

/** Whether a run follows another at once in the quotation and stands somewhere else in the source. */
function isFar(last: Run, run: Run): boolean {
  const gap = run.at - (last.at + length(last));
  return run.from <= last.to && (gap <= 0 || gap > nearby);
}

/** The run in which source and quotation go on together behind a few words that differ; null where they do not. */
function goingOn(places: Places, hashes: readonly number[], last: Run): Run | null {
  const end = last.at + length(last);
  for (let changed = 1; changed <= mostChanged; changed++) {
    const from = last.to + changed;
    for (let instead = 1; instead <= mostChanged && from < hashes.length; instead++) {
      const at = end + instead;
      let grams = 0;
      while (from + grams < hashes.length && places.hashes[at + grams] === hashes[from + grams]) grams++;
      if (grams > 0) return { from, to: from + grams + gramLength - 1, at, unique: false };
    }
  }
  return null;
}

/** The longest run from gram `from` on; of equally long ones the nearest to where the source would go on. */
function longestRun(places: Places, hashes: readonly number[], from: number, expected: number | null): Run | null {
  const found = places.byHash.get(hashes[from]!);
  if (found === undefined) return null;
  let best = { at: -1, grams: 0, ties: 0 };
  for (const at of found.slice(0, maxPlaces)) {
    let grams = 1;
    while (from + grams < hashes.length && places.hashes[at + grams] === hashes[from + grams]) grams++;
    const nearer = expected !== null && Math.abs(at - expected) < Math.abs(best.at - expected);
    if (grams > best.grams) best = { at, grams, ties: 1 };
    else if (grams === best.grams) best = { at: nearer ? at : best.at, grams, ties: best.ties + 1 };
  }
  return { from, to: from + best.grams + gramLength - 1, at: best.at, unique: best.ties === 1 };
}
