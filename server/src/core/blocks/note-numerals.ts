import { allMatches } from '../text/all-matches';
import { MONTH } from '../text/months';
import { once } from '../text/once';
import { beginsSentence } from '../text/sentence-starters';
import type { Span } from '../text/span';
import type { Block } from './block';
import { isInFrontMatter, type Passage } from './passage';
import type { Candidate } from './rising-chain';

/** A numeral in the prose that could be the number of an endnote. Which of them are is told by their order in the document (`note-order.ts`). */
export interface NoteNumeral extends Candidate {
  readonly block: Block;
  readonly passage: Passage;
  /** Its place in the prose, with the space and the brackets that go with it. */
  readonly span: Span;
  /** As written: "2", "3,4". */
  readonly numbers: string;
  /** "fail.1 Others", "fail. 1 Others", "fail (1)." */
  readonly form: 'glued' | 'spaced' | 'bracketed';
  /** Behind the stop that ends a sentence; of those in brackets, before it. No other number stands there for long. */
  readonly closes: boolean;
  /** Behind a date with its month, which has no decimals: "March 2017.11 The". It needs no others to be a note. */
  readonly dated: boolean;
}

/**
 * Numerals that a converter glued to the end of a word, a number or a stop: "growth.12 The", "in 2020.1 Governments", "by 38%,4 while".
 * What follows must be white space, the end or a stop. The digit is looked for first: most places have none.
 */
const GLUED =
  /(?=\d)(?<=[\p{Ll}%)"'\u201d\u2019][.,;:!?]?["'\u201d\u2019)]?|\d[\p{Ll}]{0,2}[.,;:])(\d{1,3}(?:[,\u2013-]\d{1,3}){0,3})(?=[\s,;)]|\.\s|$)/gu;
/** The same apart from the stop, as text from a PDF has them: alone at the end ("in 2017. 4"), or before a sentence ("the Tide. 1 The report"). */
const SPACED =
  /(?= \d)(?<=(?:\p{L}{2}|\d\d|[%)"\u201d\u2019])\.["\u201d\u2019)]?) (\d{1,3}(?:(?:, ?|[\u2013-]| )\d{1,3}){0,3})(?=\s*$| \p{Lu})/gu;
/** Behind a year, before a word that cannot be counted: "in October 2023 2 and". */
const BEHIND_YEAR =
  /(?= \d)(?<=\b(?:19|20)\d\d,?) (\d{1,3})(?= (?:and|but|or|which|while|whereas|because|although|though|with|by|to|as|that|when|where)\b)/gu;
/** "are vacant (3).", "costly (3, 4), and", "Smith et al. (1) found". */
const BRACKETED =
  /(?= \()(?<=([\p{L}.'\u2019-]{2,40}|%|\d{4})) \((\d{1,3}(?:(?:, ?|[\u2013-])\d{1,3}){0,5})\)(?=[.,;:]|\s*$|(?<=et al\.? \([\d, \u2013-]{1,30}\)) )/gu;
/** "No.5", "Fig.2", "pp.10" lack a space, not a note. */
const ABBREVIATION =
  /\b(?:nos?|nrs?|figs?|pp?|arts?|secs?|ss?|vols?|ch|eqs?|tabs?|rev|v|c|paras?|items?|h?res|approx|est|avg|min|max|vs)\.$/iu;
/** "under subsection (2)", "the first and (2)": what the number in brackets counts, or a list that goes on. */
const COUNTS =
  /^(?:and|or|to|of|in|by|at|under|(?:sub-?)?(?:sections?|paragraphs?|clauses?)|articles?|items?|points?|equations?|options?|steps?|rules?|regulations?|schedules?|models?|columns?|panels?|figures?|tables?|boxe?s?|pages?|questions?|scenarios?|phones?|levels?|groups?|types?)$/iu;
const DATED = new RegExp(String.raw`\b${MONTH}(?: \d{1,2})?,? (?:19|20)\d\d\.$`, 'u');
/** What is behind another number, "13.2 million", are its decimals, unless a sentence begins there. */
const AFTER_YEAR = /\b(?:19|20)\d\d[.,;:]$/u;
const ENDS_SENTENCE = /[.!?]["'\u201d\u2019)]?$/u;
const OPENS_SENTENCE = /^(?:\s+["'\u201c\u2018(]?\p{Lu}|\s*$)/u;

/** The numerals in a block that could be numbers of endnotes. */
export const noteNumeralsIn = once((block: Block): readonly NoteNumeral[] => {
  const found = block.passages.flatMap((passage) => numeralsIn(block, passage));
  return found.length === 0 ? noNumerals : found;
});

function numeralsIn(block: Block, passage: Passage): readonly NoteNumeral[] {
  const { role, place, prose } = passage;
  if (role === 'heading' || isInFrontMatter(passage) || place.footnote !== undefined || !/\d/u.test(prose))
    return noNumerals;
  if (role !== 'paragraph' && role !== 'item') return gluedIn(block, passage);
  const found = [gluedIn, spacedIn, behindYears, bracketedIn].flatMap((ofForm) => ofForm(block, passage));
  return found.sort((one, other) => one.span.start - other.span.start);
}

const noNumerals: readonly NoteNumeral[] = [];
const none = { doubtful: false, closes: false, dated: false };
/** The longest word that begins a sentence, with what may stand before it. */
const longestOpening = 24;

function gluedIn(block: Block, passage: Passage): NoteNumeral[] {
  const { prose } = passage;
  return allMatches(prose, GLUED).flatMap((match) => {
    const span = { start: match.index, end: match.index + match[0].length };
    const before = prose.slice(Math.max(0, span.start - 24), span.start);
    if (match[1]!.startsWith('0') || ABBREVIATION.test(before.slice(-8))) return [];
    const after = prose.slice(span.end, span.end + 4);
    const endsSentence = OPENS_SENTENCE.test(after);
    const dated = endsSentence && DATED.test(before);
    // "2021.15 For": after a number the numeral could be its decimals.
    const doubtful = !dated && /\d\p{Ll}{0,2}[.,;:]$/u.test(before);
    if (doubtful && !AFTER_YEAR.test(before) && !beginsSentence(prose.slice(span.end, span.end + longestOpening)))
      return [];
    const closes = endsSentence && !doubtful && ENDS_SENTENCE.test(before);
    return [{ block, passage, span, ...numbersOf(match[1]!), form: 'glued', doubtful, closes, dated }];
  });
}

function spacedIn(block: Block, passage: Passage): NoteNumeral[] {
  const { prose } = passage;
  return allMatches(prose, SPACED).flatMap((match) => {
    const span = { start: match.index, end: match.index + match[0].length };
    const after = prose.slice(span.end, span.end + longestOpening);
    const counts = after.trim() !== '' && !beginsSentence(after);
    if (counts || match[1]!.startsWith('0') || ABBREVIATION.test(prose.slice(Math.max(0, span.start - 8), span.start)))
      return [];
    return [{ block, passage, span, ...numbersOf(match[1]!), form: 'spaced', ...none, closes: true }];
  });
}

function behindYears(block: Block, passage: Passage): NoteNumeral[] {
  return allMatches(passage.prose, BEHIND_YEAR).map((match) => {
    const span = { start: match.index, end: match.index + match[0].length };
    return { block, passage, span, ...numbersOf(match[1]!), form: 'spaced', ...none, doubtful: true };
  });
}

function bracketedIn(block: Block, passage: Passage): NoteNumeral[] {
  const { prose } = passage;
  if (!prose.includes(' (')) return [];
  return allMatches(prose, BRACKETED).flatMap((match) => {
    const span = { start: match.index, end: match.index + match[0].length };
    if (match[2]!.startsWith('0') || COUNTS.test(match[1]!)) return [];
    const closes = /^(?:\.(?:\s+["'\u201c\u2018(]?\p{Lu}|\s*$)|\s\p{Ll})/u.test(prose.slice(span.end, span.end + 5));
    return [{ block, passage, span, ...numbersOf(match[2]!), form: 'bracketed', ...none, closes }];
  });
}

function numbersOf(numbers: string): Pick<NoteNumeral, 'numbers' | 'first' | 'last'> {
  const each = numbers.split(/, ?|[\u2013-]| /u).map(Number);
  const [first, last] = [each[0]!, each.at(-1)!];
  return { numbers, first, last: last > first && last <= first + 9 ? last : first };
}
