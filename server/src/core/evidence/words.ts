import { codeAt } from '../text/code-at';
import type { Span } from '../text/span';
import { wordAt } from '../text/words';
import { country, countryOfTwo, endsCountry } from './places';
import { stem } from './stem';

/** A word of a text, ready to be compared. Its span is relative to that text. */
export interface Word extends Span {
  /** As written, without the possessive ending and the full stops of "U.S.". */
  readonly raw: string;
  readonly stem: string;
  /** Articles, prepositions, auxiliaries: they hold names together and say nothing themselves. */
  readonly small: boolean;
  /** Rises by one at every comma, bracket, colon, dash, and at words that set two things against each other. */
  readonly clause: number;
  /** Distance from the beginning of the text: words count one, what stands between clauses counts more. */
  readonly at: number;
}

const SMALL = new Set(
  (
    'a an the of for to in on at by from with without into onto and or nor as than that which who whose this these those ' +
    'its their his her our is are was were be been being has have had do does did will would shall can could may might ' +
    'must it they he she we i you there here some any all each every both either such so very only just also even still ' +
    'per about over under between among across during beneath within throughout upon s'
  ).split(' '),
);

const CONTRAST = new Set([
  'while',
  'whereas',
  'whilst',
  'but',
  'compared',
  'versus',
  'vs',
  'against',
  'unlike',
  'than',
]);
const JOINING = new Set(['and', 'or']);

/** What a word is wherever it stands. */
interface Form {
  readonly raw: string;
  readonly stem: string;
  readonly small: boolean;
  /** It sets what stands before it against what follows. */
  readonly contrasts: boolean;
  /** "and", "or". */
  readonly joins: boolean;
  /** It is the second word of the names of countries. */
  readonly endsCountry: boolean;
  /** Whether its stem is among those that were asked for last, and which those were: of the words of a draft nearly all are asked for again. */
  isWanted: boolean;
  wanted: ReadonlySet<string> | null;
}

function formOf(written: string): Form {
  const raw = written.replace(/['’]s$/u, '').replace(/^\p{Lu}(?:\.\p{Lu})+\.?$/u, (name) => name.replaceAll('.', ''));
  const lower = raw.toLowerCase();
  return {
    raw,
    stem: country(raw) ?? stem(raw),
    small: SMALL.has(raw) || (SMALL.has(lower) && raw !== raw.toUpperCase()),
    contrasts: CONTRAST.has(lower),
    joins: JOINING.has(lower),
    endsCountry: endsCountry(lower),
    isWanted: false,
    wanted: null,
  };
}

/** The words of a text in their order. Linear in its length. */
export function readWords(text: string): readonly Word[] {
  const words: Word[] = [];
  const scanner = new WordScanner(text);
  let clause = 0;
  let at = 0;
  for (let between = 0; scanner.next(); between = scanner.end) {
    const { start, end, form } = scanner;
    const gap = start === between + 1 && codeAt(text, between) === 32 ? 0 : gapBetween(text.slice(between, start));
    if (gap > 0 || form.contrasts) clause++;
    at += 1 + gap + (form.contrasts ? 4 : form.joins ? 1.5 : 0);
    words.push({ start, end, raw: form.raw, stem: form.stem, small: form.small, clause, at });
    if (form.endsCountry) joinCountry(words);
  }
  return words;
}

/**
 * Those of the stems of a text that are wanted, in any order and some more than once: of all words that {@link readWords} gives (but for
 * the emptied second one of a country's name) and a few more, for who only asks whether some word may be there.
 */
export function stemsIn(text: string, wanted: ReadonlySet<string>): readonly string[] {
  const stems: string[] = [];
  const scanner = new WordScanner(text);
  for (let before = ''; scanner.next(); before = scanner.form.raw) {
    const { form } = scanner;
    if (form.wanted !== wanted) {
      form.isWanted = wanted.has(form.stem);
      form.wanted = wanted;
    }
    if (form.isWanted) stems.push(form.stem);
    const country = form.endsCountry ? countryOfTwo(before, form.raw) : null;
    if (country !== null && wanted.has(country)) stems.push(country);
  }
  return stems;
}

/** Goes from word to word of a text. */
class WordScanner {
  /** Where the word stands. */
  start = 0;
  end = 0;
  form!: Form;

  constructor(private readonly text: string) {}

  /** Whether there is one more. */
  next(): boolean {
    const { text } = this;
    let at = this.end;
    while (at < text.length && unitsOf(text, at, ALPHANUMERIC) === 0) at++;
    if (at >= text.length) return false;
    this.start = at;
    let code = codeAt(text, at);
    for (; code < 128 && asciiWord[code] === 1; code = codeAt(text, ++at));
    // What goes on behind a letter of another script, an apostrophe or a full stop is seldom, and looked at closely.
    if (code >= 128 || code === 39 || (code === 46 && at === this.start + 1)) at = endOfWord(text, this.start);
    this.end = at;
    // A draft says the same words again and again: each is looked at once.
    const spelt = wordAt(text, this.start, at);
    this.form = (spelt.form ??= formOf(spelt.text)) as Form;
    return true;
  }
}

/** 1 for the letters and digits of ASCII. */
const asciiWord = Uint8Array.from({ length: 128 }, (_, code) => (/[a-z\d]/iu.test(String.fromCharCode(code)) ? 1 : 0));

/** The end of the word that begins at an offset: letters and digits with an ending behind an apostrophe ("labs'" has none), or "U.S.". */
function endOfWord(text: string, start: number): number {
  const initials = text[start + 1] === '.' || codeAt(text, start) > 0xd7ff ? endOfInitials(text, start) : start;
  if (initials > start) return initials;
  const end = endOf(text, start, ALPHANUMERIC);
  return text[end] === "'" || text[end] === '’' ? endOf(text, end + 1, LETTER, end) : end;
}

/** The end of "U.S." or "U.S"; the offset itself where nothing like it begins there. */
function endOfInitials(text: string, start: number): number {
  INITIALS.lastIndex = start;
  return INITIALS.test(text) ? INITIALS.lastIndex : start;
}

/** The end of what consists of characters of a class; `none` where there are none. */
function endOf(text: string, start: number, of: RegExp, none = start): number {
  let end = start;
  for (let units; (units = unitsOf(text, end, of)) > 0;) end += units;
  return end === start ? none : end;
}

// By their full names: letters of every script make words, see `text/letter-ranges.ts`.
const INITIALS = /\p{Uppercase_Letter}(?:\.\p{Uppercase_Letter})+\.?/uy;
const ALPHANUMERIC = /^[\p{Letter}\p{Number}]/u;
const LETTER = /^\p{Letter}/u;

/** How many code units the character at an offset has; 0 where it is none of the class. */
function unitsOf(text: string, at: number, of: RegExp): 0 | 1 | 2 {
  const code = codeAt(text, at);
  // In ASCII it is known without a look at the table of all letters. Past the end there is nothing (NaN).
  if (code < 128) {
    const lower = code | 32;
    return (lower >= 97 && lower <= 122) || (of === ALPHANUMERIC && code >= 48 && code <= 57) ? 1 : 0;
  }
  const character = String.fromCodePoint(text.codePointAt(at) ?? 32);
  return of.test(character) ? (character.length as 1 | 2) : 0;
}

/** How far what stands between two words sets them apart. Commas and points inside numbers do not. */
function gapBetween(gap: string): number {
  if (/[;:()[\]—|\n]|\s[–-]\s/u.test(gap)) return 4;
  return /,\s|,$/u.test(gap) && gap.length > 1 ? 2.5 : 0;
}

/** "United States" is one name in two words: the first stands for both. */
function joinCountry(words: Word[]): void {
  const second = words[words.length - 1]!;
  const first = words[words.length - 2];
  const name = first === undefined ? null : countryOfTwo(first.raw, second.raw);
  if (name === null) return;
  words[words.length - 2] = { ...first!, stem: name };
  words[words.length - 1] = { ...second, stem: '', small: true };
}

/** Whether a word is written like a name: a capital, or a digit among letters. */
export function looksLikeName(word: Word): boolean {
  return /^\p{Lu}/u.test(word.raw) || /^\p{L}+\p{N}|^\p{Ll}+\p{Lu}/u.test(word.raw);
}

/** Whether a word of the text owns what follows: "DeepSeek's", "labs'". */
export function owns(word: Word, text: string): boolean {
  return (
    /['’]s$/u.test(text.slice(word.start, word.end)) || /^s['’](?:\s|$)/u.test(text.slice(word.end - 1, word.end + 2))
  );
}
