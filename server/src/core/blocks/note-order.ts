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
 * "fail.1 Others": three that rise are enough; two where both close a sentence and one follows the other, unless they are pages, which follow each other, too (`isNoPage`); where a list has their numbers, each that closes a sentence. A note may be referred to again. A doubtful one right before the first of them ("2018.6 The … rules.7") is one, too.
 */
function plainNotes(found: readonly NoteNumeral[], listed: ReadonlySet<number>): readonly NoteNumeral[] {
  const plain = found.filter(({ form }) => form !== 'bracketed');
  const certain = risingChain(plain).map((index) => plain[index]!);
  if (certain.length === 0) return withRepeated(consecutive(plain), plain);
  const rising = [...doubtfulBefore(certain[0]!, plain), ...certain];
  const isChain = areEnough(rising) || isRepeated(certain, plain);
  return withRepeated(isChain ? rising : certain.filter(({ closes, first }) => closes && listed.has(first)), plain);
}

/** The doubtful ones right before a note, each a number less. */
function doubtfulBefore(note: NoteNumeral, plain: readonly NoteNumeral[]): readonly NoteNumeral[] {
  const before: NoteNumeral[] = [];
  for (let i = plain.indexOf(note); isBefore(plain[i - 1], plain[i]!); i--) before.unshift(plain[i - 1]!);
  return before;
}

function withRepeated(notes: readonly NoteNumeral[], plain: readonly NoteNumeral[]): readonly NoteNumeral[] {
  const known = new Set(notes.map((one) => one.first));
  return [...notes, ...plain.filter((one) => one.closes && known.has(one.first))];
}

/** Of an extract, whose notes begin anywhere ("coast.18 Ships … earlier.19 Truckers"): those glued to the end of sentences, each of which follows the one before. */
function consecutive(plain: readonly NoteNumeral[]): readonly NoteNumeral[] {
  const closing = plain.filter(({ closes, form }) => closes && form === 'glued');
  return closing.filter((one, i) => {
    const [before, behind] = [closing[i - 1], closing[i + 1]];
    return (before !== undefined && follows(one, before)) || (behind !== undefined && follows(behind, one));
  });
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
  return other !== undefined && follows(other, one!) && isNoPage(one!);
}

/** The first page of a text has no number, and none stands at the end of an item. */
const isNoPage = ({ form, first, passage }: NoteNumeral): boolean =>
  form === 'glued' || first === 1 || passage.role === 'item';

/** Both close a sentence, and the numbers follow each other. */
function follows(other: NoteNumeral, one: NoteNumeral): boolean {
  return one.closes && other.closes && other.first === one.last + 1 && other.form === one.form;
}

/**
 * "are vacant (1).": each number stood there before or is the next. Without a list of references that has them, they begin with one, and something tells them from
 * ranks and the values of a scale ("rated fair (1). … poor (2)."): authors before one, several in one bracket, one that comes again, or three in two passages.
 */
function bracketedNotes(found: readonly NoteNumeral[], listed: ReadonlySet<number>): readonly NoteNumeral[] {
  let reached = 0;
  let isTold = listed.size > 0;
  const notes: NoteNumeral[] = [];
  for (const one of found) {
    if (one.form !== 'bracketed' || (listed.size > 0 && !listed.has(one.first))) continue;
    if (one.first > reached + 1 && (reached > 0 || listed.size === 0)) continue;
    notes.push(one);
    isTold ||= one.first <= reached || one.last > one.first || isBehindAuthors(one);
    reached = Math.max(reached, one.last);
  }
  const closing = notes.filter(({ closes }) => closes);
  isTold ||= closing.length >= ENOUGH && new Set(closing.map(({ passage }) => passage)).size > 1;
  return isTold && closing.length >= 2 && reached >= 2 ? notes : [];
}

const isBehindAuthors = ({ passage, span }: NoteNumeral): boolean =>
  /\bet al\.?$/u.test(passage.prose.slice(Math.max(0, span.start - 8), span.start));
