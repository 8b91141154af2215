import { plainWordAt, Word, wordAt } from '../text/words';
import { codeAt, codeOrNone } from '../text/code-at';

/** What digits say. */
interface Digits {
  /** NaN for digits that make no single number, as in "2.14.1". */
  readonly value: number;
  /** The size of the last place written: 1 for "94" and "1,200", 0.1 for "9.4". */
  readonly precision: number;
  /** Written with separators of thousands. */
  readonly grouped: boolean;
}

const noDigits: Digits = { value: NaN, precision: 1, grouped: false };

/** A token of a sentence. Numbers are read here; a word is a run of letters with inner apostrophes. */
export class Token {
  constructor(
    readonly kind: 'word' | 'number' | 'symbol' | 'end',
    readonly start: number,
    readonly end: number,
    readonly text: string,
    /** In lower case, typographic apostrophes made plain. */
    readonly lower: string,
    /** White space (or the start of the sentence) stands before it. */
    readonly gap: boolean,
    /** What is known of a word or a sign; of a number, of the signs in it. */
    readonly word: Word,
    private readonly digits = noDigits,
  ) {}

  /** The same token in another place. */
  at(start: number, end: number): Token {
    return new Token(this.kind, start, end, this.text, this.lower, this.gap, this.word, this.digits);
  }

  /** The value of a number. */
  get value(): number {
    return this.digits.value;
  }

  get precision(): number {
    return this.digits.precision;
  }

  get grouped(): boolean {
    return this.digits.grouped;
  }
}

/** Numbers by the signs in them: these alone matter to what is known of words. */
const plainDigits = new Word('', '');
const digitsWithStop = new Word('.', '.');
const digitsWithComma = new Word(',', ',');
const digitsWithBoth = new Word('.,', '.,');

export const END = new Token('end', 0, 0, '', '', true, plainDigits);

/**
 * The token at an index, END before the first and behind the last. Asked for the index −1, an array looks for a property of that name, and the
 * place in the code that asked is slow from then on, whatever it asks for.
 */
export function tokenAt(tokens: readonly Token[], i: number): Token {
  return i < 0 ? END : (tokens[i] ?? END);
}

const enum Class {
  Space,
  Letter,
  Digit,
  Symbol,
}

const ascii = Uint8Array.from({ length: 128 }, (_, code) => {
  if (code <= 32) return Class.Space;
  if (code >= 48 && code <= 57) return Class.Digit;
  if ((code >= 65 && code <= 90) || (code >= 97 && code <= 122)) return Class.Letter;
  return Class.Symbol;
});

// By their full names: of every script, see `text/letter-ranges.ts`.
const letter = /\p{Letter}|\p{Mark}/u;

function classOf(code: number): Class {
  if (code < 128) return ascii[code]!;
  if (code === 0xa0 || code === 0x3000 || code === 0xfeff || (code >= 0x2000 && code <= 0x200d)) return Class.Space;
  if (code === 0x202f || code === 0x205f || code === 0x2028 || code === 0x2029) return Class.Space;
  if ((code >= 0xc0 && code <= 0x24f && code !== 0xd7 && code !== 0xf7) || code === 0xb5) return Class.Letter;
  if (code >= 0x2010 && code <= 0x2bff) return Class.Symbol;
  if (code >= 0xd800 && code <= 0xdfff) return Class.Symbol;
  return letter.test(String.fromCharCode(code)) ? Class.Letter : Class.Symbol;
}

const isDigit = (code: number) => code >= 48 && code <= 57;
const isApostrophe = (code: number) => code === 39 || code === 0x2019;

/** Whether a code unit may separate groups of three digits: a space, no-break or thin space. */
const isGroupSpace = (code: number) => code === 32 || code === 0xa0 || code === 0x202f || code === 0x2009;

/** Numbers longer than this are identifiers, whatever they look like. */
const MAX_DIGITS = 24;
/** By the number of decimals: 1, 0.1, 0.01 … */
const sizeOfPlace = Array.from({ length: MAX_DIGITS + 1 }, (_, decimals) => Number(`1e-${decimals}`));

/** The signs of ASCII by their codes: every fifth token is one. */
const asciiSigns = new Array<Word | undefined>(128).fill(undefined);

const isInvisible = (code: number) =>
  code === 0xad || (code >= 0x200b && code <= 0x200d) || code === 0x2060 || code === 0xfeff;

/** What nobody sees inside a number, and soft hyphens inside a word: "4\u200b.2%", "mil\u00adlion". */
const INSIDE = /(?<=[\d.,])[\u00ad\u200b-\u200d\u2060\ufeff]+(?=[\d.,%])|(?<=\p{L})\u00ad+(?=\p{L})/gu;

/** The tokens as a reader sees them; each spans all that it holds in the text. */
function tokensWithout(text: string): Token[] {
  const places: number[] = [];
  let at = 0;
  for (const { index, 0: unseen } of text.matchAll(INSIDE)) {
    while (at < index) places.push(at++);
    at += unseen.length;
  }
  while (at < text.length) places.push(at++);
  return tokenize(text.replace(INSIDE, ''), true).map((token) =>
    token.at(places[token.start]!, places[token.end - 1]! + 1),
  );
}

/** The tokens of a sentence, in order. Linear in its length. */
export function tokenize(text: string, isJoined = false): Token[] {
  const tokens: Token[] = [];
  let holdsInvisible = false;
  const length = text.length;
  const ungrouped = { until: 0 };
  let gap = true;
  let i = 0;
  while (i < length) {
    const code = codeAt(text, i);
    const kind = classOf(code);
    if (kind === Class.Space) {
      if (code > 0x7f && isInvisible(code)) holdsInvisible = true;
      gap = true;
      i++;
      continue;
    }
    const start = i;
    if (kind === Class.Digit || (code === 46 && opensDecimal(text, i, gap))) {
      const number = readDigits(text, start, gap, tokens, ungrouped);
      i = number.end;
      tokens.push(number);
    } else if (kind === Class.Letter) {
      // Most are plain, and read in one go.
      const word = plainWordAt(text, start) ?? wordAt(text, start, wordEnd(text, start));
      i = start + word.text.length;
      tokens.push(new Token('word', start, i, word.text, word.lower, gap, word));
    } else {
      i++;
      if (code > 0x7f && isInvisible(code)) holdsInvisible = true;
      const sign = code < 128 ? (asciiSigns[code] ??= wordAt(text, start, i)) : wordAt(text, start, i);
      tokens.push(new Token('symbol', start, i, sign.text, sign.text, gap, sign));
    }
    gap = false;
  }
  return holdsInvisible && !isJoined && text.search(INSIDE) >= 0 ? tokensWithout(text) : tokens;
}

/** The end of a word that begins with a letter: after letters, with apostrophes between them. */
function wordEnd(text: string, start: number): number {
  let i = start + 1;
  for (; i < text.length; i++) {
    const next = codeAt(text, i);
    const goesOn =
      classOf(next) === Class.Letter ||
      (isApostrophe(next) && i + 1 < text.length && classOf(codeAt(text, i + 1)) === Class.Letter);
    if (!goesOn) break;
  }
  return i;
}

/** ".08" and "p<.05": a stop that begins a number. */
function opensDecimal(text: string, at: number, gap: boolean): boolean {
  if (!isDigit(codeOrNone(text, at + 1))) return false;
  return gap || '-−–(<>=≤≥$£€±~[/+'.includes(text[at - 1]!);
}

/** A run of digits with its separators: "1,200", "1 200", "9.4", ".5" never; "2.14.1" is one token without a value. */
function readDigits(
  text: string,
  start: number,
  gap: boolean,
  before: readonly Token[],
  ungrouped: { until: number },
): Token {
  let i = digitsEnd(text, start);
  let digits = i - start;
  let grouped = false;
  let comma = false;
  if (digits > 0 && digits <= 3) {
    const separator = codeOrNone(text, i);
    if (separator === 44 || (isGroupSpace(separator) && codeAt(text, start) !== 48 && mayGroup(before))) {
      const end = groupsEnd(text, i, separator, ungrouped);
      if (end > i) {
        digits += ((end - i) / 4) * 3;
        grouped = true;
        comma = separator === 44;
        i = end;
      }
    }
  }
  let decimals = 0;
  let broken = digits > MAX_DIGITS;
  const stop = codeOrNone(text, i) === 46 && isDigit(codeOrNone(text, i + 1));
  if (stop) {
    const end = digitsEnd(text, i + 1);
    decimals = end - i - 1;
    broken ||= decimals > MAX_DIGITS;
    i = end;
    while (codeOrNone(text, i) === 46 && isDigit(codeOrNone(text, i + 1))) {
      broken = true;
      i = digitsEnd(text, i + 1);
    }
    if (codeOrNone(text, i) === 44 && isDigit(codeOrNone(text, i + 1))) {
      // "1.200,5" is no English number, and guessing at another language's would be worse than leaving it.
      broken = true;
      comma = true;
      i = digitsEnd(text, i + 1);
    }
  }
  const own = text.slice(start, i);
  let value = NaN;
  // Most are short, and read without a string that is thrown away: both numbers are held exactly, so their quotient is the double that is nearest.
  if (!broken && digits + decimals <= EXACT_DIGITS) value = wholeNumber(text, start, i) / powersOfTen[decimals]!;
  else if (!broken) value = Number(grouped ? own.replace(/[^\d.]/g, '') : own);
  const precision = sizeOfPlace[Math.min(decimals, MAX_DIGITS)]!;
  const signs = stop ? (comma ? digitsWithBoth : digitsWithStop) : comma ? digitsWithComma : plainDigits;
  return new Token('number', start, i, own, own, gap, signs, { value, precision, grouped });
}

/** So many digits are a whole number that a double holds exactly. */
const EXACT_DIGITS = 15;

/** By the number of zeros: 1, 10, 100 … */
const powersOfTen = Array.from({ length: EXACT_DIGITS + 1 }, (_, zeros) => Number(`1e${zeros}`));

/** The value of digits, whatever separates them. */
function wholeNumber(text: string, start: number, end: number): number {
  let value = 0;
  for (let i = start; i < end; i++) {
    const code = codeAt(text, i);
    if (isDigit(code)) value = value * 10 + code - 48;
  }
  return value;
}

function digitsEnd(text: string, from: number): number {
  let i = from;
  while (isDigit(codeOrNone(text, i))) i++;
  return i;
}

/**
 * The end of groups ",ddd" from `from`, or `from` when what follows is no such groups throughout. A list of such groups that ends in another is
 * looked at once, not again from each of its numbers: `ungrouped` holds how far the last one was.
 */
function groupsEnd(text: string, from: number, separator: number, ungrouped: { until: number }): number {
  let i = from;
  if (i < ungrouped.until) return from;
  while (codeOrNone(text, i) === separator && isDigit(codeOrNone(text, i + 1))) {
    if (digitsEnd(text, i + 1) !== i + 4) {
      ungrouped.until = i;
      return from;
    }
    i += 4;
  }
  return i;
}

/** "Table 3 400 people", "14 May 2026 120 ships": after a word that takes a number of its own, a space separates. */
function mayGroup(before: readonly Token[]): boolean {
  const last = before.at(-1);
  if (last === undefined || last.kind !== 'word' || last.lower === last.text) return true;
  return last.text === last.text.toUpperCase() || (before.length === 1 && opening.has(last.lower));
}

/** Words that open a sentence before an amount, and take no number of their own: "Of 138 108 patients". */
const opening = new Set('of the some over about around nearly almost in from with between only just under'.split(' '));
