import type { NoteNumeral } from './note-numerals';
import { risingChain } from './rising-chain';

/** How many numerals in rising order show that a document was converted so, wherever in its sentences they stand. */
const ENOUGH = 3;

/**
 * Those numerals of a document that are numbers of endnotes. Their order tells: they rise through the text, as no other numbers do.
 * @param found in the order of the text
 * @param listed the numbers of the notes or references that stand at the end of the document
 */
export function notesAmong(found: readonly NoteNumeral[], listed: ReadonlySet<number>): readonly NoteNumeral[] {
  if (found.length === 0) return found;
  const notes = new Set([...plainNotes(found, listed), ...bracketedNotes(found, listed)]);
  return found.filter((one) => notes.has(one) || one.dated);
}

/**
 * "fail.1 Others": three that rise are enough; two where both close a sentence and one follows the other; where a list has their numbers, each that closes a
 * sentence. A note may be referred to again. A doubtful one right before the first of them ("2018.6 The … rules.7") is one, too.
 */
function plainNotes(found: readonly NoteNumeral[], listed: ReadonlySet<number>): readonly NoteNumeral[] {
  const plain = found.filter(({ form }) => form === 'plain');
  const rising = risingChain(plain).map((index) => plain[index]!);
  const chain =
    areEnough(rising) || isRepeated(rising, plain)
      ? rising
      : rising.length === 0
        ? consecutive(plain)
        : rising.filter(({ closes, first }) => closes && listed.has(first));
  if (chain.length === 0) return chain;
  let start = plain.indexOf(chain[0]!);
  const before: NoteNumeral[] = [];
  for (; isBefore(plain[start - 1], plain[start]!); start--) before.unshift(plain[start - 1]!);
  const known = new Set(chain.map((one) => one.first));
  return [...before, ...chain, ...plain.filter((one) => one.closes && known.has(one.first))];
}

/** Of an extract, whose notes begin anywhere ("coast.18 Ships … earlier.19 Truckers"): those that close sentences, and of which one follows the other. */
function consecutive(plain: readonly NoteNumeral[]): readonly NoteNumeral[] {
  const closing = plain.filter(({ closes }) => closes);
  const at = closing.findIndex((one, i) => closing[i + 1]?.first === one.last + 1);
  return at < 0 ? [] : closing.slice(at).filter((one, i, all) => i === 0 || one.first === all[i - 1]!.last + 1);
}

/** One note that is referred to at the ends of two sentences, and no other. */
function isRepeated([one, other]: readonly NoteNumeral[], plain: readonly NoteNumeral[]): boolean {
  if (one === undefined || other !== undefined) return false;
  return one.closes && plain.some((again) => again !== one && again.closes && again.first === one.first);
}

function isBefore(one: NoteNumeral | undefined, next: NoteNumeral): boolean {
  return one?.doubtful === true && one.last + 1 === next.first;
}

function areEnough(rising: readonly NoteNumeral[]): boolean {
  if (rising.length >= ENOUGH) return true;
  const [one, other] = rising;
  return other !== undefined && one!.closes && other.closes && other.first === one!.last + 1;
}

/**
 * "are vacant (1).": each number stood there before or is the next. At least two, in two sentences, so that the values of a scale are none ("low (1), high (2).").
 * They begin with one, or with whatever number a list of references has.
 */
function bracketedNotes(found: readonly NoteNumeral[], listed: ReadonlySet<number>): readonly NoteNumeral[] {
  let reached = 0;
  const notes: NoteNumeral[] = [];
  for (const one of found) {
    if (one.form !== 'bracketed' || (listed.size > 0 && !listed.has(one.first))) continue;
    if (one.first > reached + 1 && (reached > 0 || listed.size === 0)) continue;
    notes.push(one);
    reached = Math.max(reached, one.last);
  }
  return notes.filter(({ closes }) => closes).length < 2 || reached < 2 ? [] : notes;
}
