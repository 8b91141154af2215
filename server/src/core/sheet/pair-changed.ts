import type { SheetRow } from './sheet';
import type { Signoff } from './signoff';
import { sentenceOf } from './statement';

/** Two sentences that share at least this part of their words are taken for the same one, edited. */
const alike = 0.5;
/** A word in more sentences than this tells none of them from another. */
const tooCommon = 60;

interface Pair {
  readonly signoff: Signoff;
  readonly row: SheetRow;
  readonly score: number;
}

/**
 * Which of the rows that nobody signed is which of the sign-offs whose sentence is in the draft no more: the most alike first, each
 * at most once. Only sentences that share a telling word are compared, so that the time grows with their number.
 */
export function pairChanged(signoffs: readonly Signoff[], rows: readonly SheetRow[]): ReadonlyMap<SheetRow, Signoff> {
  const paired = new Map<SheetRow, Signoff>();
  if (signoffs.length === 0 || rows.length === 0) return paired;
  const bags = rows.map((row) => wordsOf(sentenceOf(row.statement)));
  const index = new Map<string, number[]>();
  bags.forEach((bag, i) => {
    for (const word of bag) {
      const places = index.get(word);
      if (places === undefined) index.set(word, [i]);
      else if (places.length <= tooCommon) places.push(i);
    }
  });
  const pairs = signoffs.flatMap((signoff) => candidates(signoff, rows, bags, index));
  const taken = new Set<Signoff>();
  for (const { signoff, row } of pairs.sort((a, b) => b.score - a.score || a.row.number - b.row.number)) {
    if (taken.has(signoff) || paired.has(row)) continue;
    paired.set(row, signoff);
    taken.add(signoff);
  }
  return paired;
}

function candidates(
  signoff: Signoff,
  rows: readonly SheetRow[],
  bags: readonly ReadonlySet<string>[],
  index: ReadonlyMap<string, readonly number[]>,
): Pair[] {
  const words = wordsOf(signoff.sentence);
  const found = new Set<number>();
  for (const word of words) {
    const places = index.get(word) ?? [];
    if (places.length <= tooCommon) for (const place of places) found.add(place);
  }
  return [...found].flatMap((i) => {
    const row = rows[i]!;
    const shared = [...words].filter((word) => bags[i]!.has(word)).length;
    const score = (2 * shared) / (words.size + bags[i]!.size);
    if (score < alike) return [];
    // Of several statistics of a sentence the one with the same value, else the one in the same place.
    const same = row.statement.quantity === signoff.statistic ? 1 : 0;
    return [{ signoff, row, score: score + same - Math.abs(placeIn(signoff) - placeInRow(row)) / 100 }];
  });
}

/** How far into its sentence a statistic stands, from 0 to 1. */
function placeIn({ sentence, statistic }: Signoff): number {
  return Math.max(0, sentence.indexOf(statistic)) / Math.max(1, sentence.length);
}

function placeInRow({ statement }: SheetRow): number {
  const { context, before } = statement;
  return (context.length + before.length) / Math.max(1, sentenceOf(statement).length);
}

/** The words of a sentence; of a text without blanks (Chinese, Japanese, Thai) its characters. */
function wordsOf(sentence: string): ReadonlySet<string> {
  return new Set(
    sentence
      .toLowerCase()
      .match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{Letter}\p{Number}]+/gu),
  );
}
