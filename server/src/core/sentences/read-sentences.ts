import type { Sentence } from './sentence';
import { citedAbbreviations, closingAbbreviations, leadingAbbreviations, longestAbbreviation } from './abbreviations';
import { codeAt, codeOrNone } from '../text/code-at';
import { sentenceStarters } from '../text/sentence-starters';
import { wordAt } from '../text/words';

const longestWord = 40;
/** In code units. Later stages look at a whole sentence for each number in it: a list of numbers without a stop must not cost the square of its length. */
const longestSentence = 2000;

/**
 * The sentences of a passage's prose, in order, without the white space around them. A hard break (`\n`) ends a
 * sentence, too, and so does {@link longestSentence}. Time grows with the length of the prose only.
 */
export function readSentences(prose: string): Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  const finish = (end: number): void => {
    while (end - start > longestSentence) {
      const space = prose.slice(start, start + longestSentence).lastIndexOf(' ');
      const cut = start + (space > 0 ? space : longestSentence);
      const part = trimmed(prose, start, cut);
      if (part !== null) sentences.push(part);
      start = cut;
    }
    const sentence = trimmed(prose, start, end);
    if (sentence !== null) sentences.push(sentence);
    open(Math.max(start, end));
  };
  /** A sentence begins behind the white space, which is passed over once. */
  const open = (at: number): void => {
    start = at;
    while (isSpaceAt(prose, start)) start++;
  };
  open(0);
  mayEnd.lastIndex = 0;
  while (mayEnd.test(prose)) {
    const at = mayEnd.lastIndex - 1;
    if (codeAt(prose, at) === LINE_BREAK) finish(at);
    else {
      const after = stopEnd(prose, at);
      const end = sentenceEnd(prose, start, at, after);
      if (end !== null) finish(end);
      mayEnd.lastIndex = after;
    }
  }
  finish(prose.length);
  return sentences;
}

/** A hard break, or one of the signs of `isStop`: an expression passes over what stands between them four times as fast as a loop. */
const mayEnd = /[\n.!?\u2026]/g;

const LINE_BREAK = 0x0a;
const STOP = 0x2e;

function trimmed(prose: string, from: number, to: number): Sentence | null {
  let start = from;
  let end = to;
  while (start < end && isSpaceAt(prose, start)) start++;
  while (end > start && isSpaceAt(prose, end - 1)) end--;
  return start >= end ? null : { start, end, text: prose.slice(start, end) };
}

/** Full stop, exclamation and question mark, ellipsis. */
const isStop = (code: number): boolean => code === 0x2e || code === 0x21 || code === 0x3f || code === 0x2026;

const CLOSING = ')]"\'”’»';
const mostStops = 50;
const mostClosing = 10;

/** The end of a stop or several, with quotes and brackets closed after it. */
function stopEnd(prose: string, at: number): number {
  let end = at;
  while (end < prose.length && end - at < mostStops && isStop(codeAt(prose, end))) end++;
  const closing = end;
  while (end < prose.length && end - closing < mostClosing && CLOSING.includes(prose[end]!)) end++;
  return end;
}

/** Where the sentence ends at the stop at [at, after), or null when it goes on. `start` is where its first word began. */
function sentenceEnd(prose: string, start: number, at: number, after: number): number | null {
  let end = after;
  if (end < prose.length && !isSpaceAt(prose, end)) {
    const glued = notesLength(prose, end) || endnoteLength(prose, at, end);
    if (glued === 0) return null;
    end += glued;
  } else end += spacedNotesLength(prose, end);
  const next = nextStart(prose, end);
  if (next === null) return holdsBreak(prose, end, prose.length) ? end : prose.length;
  if (holdsBreak(prose, end, next)) return end;
  if (!isCapital(codeAt(prose, next))) {
    const first = prose.slice(next, next + 2);
    if (/^\p{Ll}/u.test(first)) return null;
    if (/^[,;:)–—-]/u.test(first) && !/^[-–—]\s?\p{Lu}/u.test(first)) return null;
  }
  if (codeAt(prose, at) !== STOP) return end;
  const isAlone = codeOrNone(prose, at + 1) !== STOP || after <= at + 1;
  return isAlone && staysOpen(prose, start, at, next) ? null : end;
}

function holdsBreak(prose: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (codeAt(prose, i) === LINE_BREAK) return true;
  return false;
}

/** A to Z: most sentences begin with one. */
const isCapital = (code: number): boolean => code >= 0x41 && code <= 0x5a;

/** "[30]", "[4][5]", "[3, 7-9]", "(3)", "\u2074": numbers of notes behind a stop, which close the sentence before them and open none. */
const NOTES =
  /(?:(?:\[\d{1,3}(?:\s?[,;\u2013-]\s?\d{1,3}){0,9}\]){1,9}|\(\d{1,3}\)|[\u00b9\u00b2\u00b3\u2070\u2074-\u2079\u02d2]{1,9})(?=\s|$)/uy;

/** How long the marks are that are glued to a stop: "in 2012.[30] Funding". No decimal looks like that. */
function notesLength(prose: string, end: number): number {
  const code = codeOrNone(prose, end);
  // Decimals are the most frequent by far.
  if (code !== 0x5b && code !== 0x28 && code < 0x80) return 0;
  NOTES.lastIndex = end;
  return NOTES.test(prose) ? NOTES.lastIndex - end : 0;
}

/** The same behind a space, "by 12%. [4] Fees fell", in brackets that open no entry of a list: "[1] Port Office, Rents. [2] Lund". */
function spacedNotesLength(prose: string, end: number): number {
  if (prose[end] !== ' ' || prose[end + 1] !== '[' || /^\s*\[\d/u.test(prose)) return 0;
  const length = notesLength(prose, end + 1);
  return length > 0 && /^(?:\s+["'\u201c\u2018]?[\p{Lu}\d]|\s*$)/u.test(prose.slice(end + 1 + length, end + length + 6))
    ? length + 1
    : 0;
}

/** How many digits of an endnote are glued to the stop: "growth.12 The". 0 when the stop is a decimal point. */
function endnoteLength(prose: string, at: number, end: number): number {
  const before = prose[at - 1] ?? '';
  if (!/[\p{L})\]"”’%]/u.test(before)) return 0;
  const digits = /^\d{1,3}(?:[,–-]\d{1,3}){0,5}(?=\s|$)/u.exec(prose.slice(end, end + 30));
  if (!digits) return 0;
  // "No.5 The": a label, not the end of a sentence.
  return leadingAbbreviations.has(prose.slice(wordStart(prose, at), at).toLowerCase()) ? 0 : digits[0].length;
}

/** Where the next word begins, after white space and opening quotes or brackets; null at the end of the prose. */
function nextStart(prose: string, end: number): number | null {
  let next = end;
  while (next < prose.length && (isSpaceAt(prose, next) || '"\'“‘«(['.includes(prose[next]!))) next++;
  return next < prose.length ? next : null;
}

/** "Annex B. Germany spent": a letter that counts parts is no initial. */
const LABELLED = /\b(?:annexe?|appendix|part|table|figure|plan) \p{Lu}$/iu;

/** Whether a single full stop belongs to an abbreviation, an initial or a number of a list. */
function staysOpen(prose: string, start: number, at: number, next: number): boolean {
  const from = wordStart(prose, at);
  const length = at - from;
  if (length === 0 || (length > longestAbbreviation && !prose.slice(from, at).includes('.'))) return false;
  // The word that is remembered: it is put into lower case once, not in each sentence.
  const { text: word, lower: key } = wordAt(prose, from, at);
  if ((at > 1 && prose[at - 2] === '°') || (word.length === 1 && LABELLED.test(prose.slice(Math.max(0, at - 12), at))))
    return false;
  const follows = (): string => wordFrom(prose, next);
  // "1. " at the start of a sentence numbers it; so does "a)" or "II.".
  const numbers = word.length <= 5 && /^(?:\d{1,3}|[ivxIVX]{1,5}|\p{L})$/u.test(word);
  if (numbers && start >= at - word.length) return true;
  if (key === 'no' || key === 'art' || key === 'nos') return /^\d/u.test(follows());
  // "Pub. L. No. 111-148"
  if (word === 'L' && follows() === 'No') return true;
  if (
    citedAbbreviations.has(key) &&
    /^\p{Lu}/u.test(word) &&
    /^(?:\d|L$|Reg$|Rev$|Stud$|Econ$|Cir$|Supp$)/u.test(follows())
  )
    return true;
  if (leadingAbbreviations.has(key)) return key !== 'al' || !sentenceStarters.has(follows().toLowerCase());
  // "J. R. Smith", "George W. Bush", but "vitamin C. The".
  const initial = word.length === 1 ? /^\p{Lu}$/u.test(word) : word.includes('.') && /^(?:\p{L}\.)+\p{L}$/u.test(word);
  if (initial || closingAbbreviations.has(key)) return !sentenceStarters.has(follows().toLowerCase());
  return false;
}

/** Where the letters, digits and inner stops just before the offset begin: "U.S" of "U.S.". */
function wordStart(prose: string, at: number): number {
  let start = at;
  while (start > 0 && at - start < longestWord && isInWord(prose, start - 1)) start--;
  while (start < at && codeAt(prose, start) === STOP) start++;
  return start;
}

/** Whether a letter, a digit, a stop or an ampersand stands at the offset. */
function isInWord(prose: string, at: number): boolean {
  const code = codeAt(prose, at);
  if (code >= 0x80) return /[\p{L}\p{N}]/u.test(prose[at]!);
  const letter = code | 0x20;
  return (letter >= 0x61 && letter <= 0x7a) || (code >= 0x30 && code <= 0x39) || code === 0x2e || code === 0x26;
}

function wordFrom(prose: string, at: number): string {
  return /^[\p{L}\p{N}]+/u.exec(prose.slice(at, at + longestWord))?.[0] ?? '';
}

/** Whether white space stands at the offset; false at the end of the prose. */
function isSpaceAt(prose: string, at: number): boolean {
  const code = codeOrNone(prose, at);
  return code < 0x80 ? code === 0x20 || (code >= 9 && code <= 13) : prose[at]!.trim() === '';
}
