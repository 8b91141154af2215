import { exactly, type Interval } from './interval';
import { isFunctionWord } from './lexicon/function-words';
import { letterScales, scales, shortScales } from './lexicon/number-words';
import { unitPhrases } from './lexicon/units';
import { readNoun } from './noun';
import { END, type Token } from './token';

/** A number as it stands in the text, before its unit. */
export interface NumberPhrase {
  /** Index of the first token after it. */
  readonly next: number;
  readonly start: number;
  readonly end: number;
  readonly interval: Interval;
  readonly precision: number;
  /** Plain digits without separator, decimals or scale: what a year or a label may be. */
  readonly bare: boolean;
  /** Spelt in words. */
  readonly words: boolean;
  /** "tens of billions", "several hundred": bounds, no value. */
  readonly vague: boolean;
  /** Bounds from a number of digits: "six-figure", "double-digit". */
  readonly digits: boolean;
  /** The multiplier that ended it ("billion"), 1 for none: what "5-7 billion" shares. */
  readonly scale: number;
}

/** Values beyond this would not stay finite when a scale or a unit multiplies them. */
export const MAX = Number.MAX_VALUE / 1e20;

/** The phrase made of the tokens [from, next). Null beyond what a number can hold. */
export function phrase(
  tokens: readonly Token[],
  from: number,
  next: number,
  interval: Interval,
  precision: number,
  more: Partial<Pick<NumberPhrase, 'bare' | 'words' | 'vague' | 'digits' | 'scale'>> = {},
): NumberPhrase | null {
  const { low, high } = interval;
  if (!Number.isFinite(low ?? 0) || !Number.isFinite(high ?? 0) || Math.abs(high ?? low ?? 0) > MAX) return null;
  const start = tokens[from]!.start;
  const end = tokens[next - 1]!.end;
  return {
    next,
    start,
    end,
    interval,
    precision,
    bare: more.bare ?? false,
    words: more.words ?? false,
    vague: more.vague ?? false,
    digits: more.digits ?? false,
    scale: more.scale ?? 1,
  };
}

/** The number with a scale word after it: "2.5 billion", "2.5bn", "700k", "5 hundred". */
export function withScale(
  tokens: readonly Token[],
  from: number,
  number: NumberPhrase,
  precision: number,
): NumberPhrase | null {
  let at = number.next;
  let token = tokens[at] ?? END;
  if (token.text === '-' && !token.gap && !(tokens[at + 1] ?? END).gap) token = tokens[++at] ?? END;
  if (token.kind !== 'word') return number;
  let factor = scales.get(token.lower) ?? shortScales.get(token.lower);
  if (token.lower === 'hundred') factor = 100;
  if (factor === undefined && at === number.next && !token.gap && token.lower !== 'm')
    factor = token.text === 't' || token.text === 'b' ? undefined : letterScales.get(token.lower);
  if (factor === undefined && (isMillion(tokens, at, number) || isCapitalMillion(tokens, at, number))) factor = 1e6;
  if (factor === undefined) return number;
  // "hundred thousand", "million billion": one more scale may follow, smaller ones do not.
  const after = tokens[at + 1] ?? END;
  const second = ['hundred', 'thousand', 'lakh'].includes(token.lower) ? scales.get(after.lower) : undefined;
  if (second !== undefined) {
    factor *= second;
    at++;
  }
  return phrase(
    tokens,
    from,
    at + 1,
    exactly(round(number.interval.low! * factor, precision * factor)),
    precision * factor,
    {
      scale: factor,
    },
  );
}

/** "2.3m prisoners", "12 m people", "5 m euros": after a number and before a plural the letter counts; before anything else it measures. */
function isMillion(tokens: readonly Token[], at: number, number: NumberPhrase): boolean {
  const letter = tokens[at]!;
  const noun = tokens[at + 1] ?? END;
  if (at !== number.next || letter.lower !== 'm' || noun.kind !== 'word' || !noun.gap) return false;
  if (noun.lower === 'people') return true;
  const kind = noun.text.length > 2 ? unitPhrases.match(tokens, at + 1)?.value.kind : undefined;
  const isPlural = noun.lower.endsWith('s');
  if (kind === 'currency' || (kind === 'dimension' && isPlural)) return true;
  if (letter.gap) return false;
  if (isPlural && noun.lower.length > 3 && !noun.lower.endsWith('ss')) return true;
  // "3m new apprentices", not "3m wide roads"
  if (kind !== undefined || extents.has(noun.lower) || isFunctionWord(noun.lower)) return false;
  return readNoun('', tokens, at + 1, false, false) !== null;
}

/** Words after a length: "3m high". */
const extents = new Set('high tall wide long deep thick broad apart away below above square cubic'.split(' '));

/** "1.2M were sold", "40M users"; "3M" is a firm. */
function isCapitalMillion(tokens: readonly Token[], at: number, number: NumberPhrase): boolean {
  const letter = tokens[at]!;
  const after = tokens[at + 1] ?? END;
  if (at !== number.next || letter.gap || letter.text !== 'M' || !after.gap) return false;
  return number.interval.low !== 3 || number.precision < 1;
}

/** Free of the dust of binary fractions: 2.3 × 10⁹ is 2300000000. */
export function round(value: number, precision: number): number {
  if (Number.isInteger(value) || !Number.isFinite(value) || precision <= 0) return value;
  const places = precision < 1 ? Math.min(20, Math.ceil(-Math.log10(precision)) + 1) : 0;
  return Math.abs(value) < 1e21 ? Number(value.toFixed(places)) : value;
}
