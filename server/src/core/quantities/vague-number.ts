import { multiplier } from './cardinal';
import { blurs, scales } from './lexicon/number-words';
import { phrase, type NumberPhrase } from './number-phrase';
import { END, type Token } from './token';

/** How many of a scale a vague word means: "several hundred" is 300 up to 1,000, "a few thousand" 2,000 up to 10,000. */
const vagueCounts = new Map<string, { readonly low: number; readonly high: number }>([
  ['several', { low: 3, high: 10 }],
  ['few', { low: 2, high: 10 }],
  ['couple', { low: 2, high: 4 }],
  ['many', { low: 2, high: 10 }],
  ['some', { low: 2, high: 10 }],
]);

/** "tens of billions", "hundreds of thousands", "dozens", "several hundred", "a few thousand", "a couple of million". */
export function readBlurred(tokens: readonly Token[], from: number): NumberPhrase | null {
  let i = from;
  const first = tokens[i]!.lower;
  const blur = blurs.get(first);
  if (blur) return readBlurs(tokens, from, from, blur);
  if (first === 'a' || first === 'the') i++;
  const count = vagueCounts.get((tokens[i] ?? END).lower);
  if (!count || (first === 'a' && !['few', 'couple'].includes(tokens[i]!.lower)) || first === 'the') return null;
  if (tokens[i]!.lower === 'couple' && tokens[i + 1]?.lower === 'of') i++;
  const scaled = tokens[i + 1] ?? END;
  const scale = multiplier(scaled);
  if (scale === undefined || first === 'some') {
    if (first !== 'many' || !blurs.has(scaled.lower)) return null;
    return readBlurs(tokens, i + 1, i + 1, blurs.get(scaled.lower)!);
  }
  const second = scale === 100 || scale === 1e3 ? scales.get((tokens[i + 2] ?? END).lower) : undefined;
  // "a couple hundred of thousands"
  const of = scale === 100 && tokens[i + 2]?.lower === 'of' ? blurs.get((tokens[i + 3] ?? END).lower) : undefined;
  if (of && of.low >= 1e3) {
    const interval = { low: count.low * 100 * of.low, high: count.high * 100 * of.low, lowOpen: false, highOpen: true };
    return phrase(tokens, from, i + 4, interval, 100 * of.low, { words: true, vague: true, scale: 100 * of.low });
  }
  const factor = scale * (second ?? 1);
  const interval = { low: count.low * factor, high: count.high * factor, lowOpen: false, highOpen: true };
  return phrase(tokens, from, i + (second ? 3 : 2), interval, factor, { words: true, vague: true, scale: factor });
}

function readBlurs(
  tokens: readonly Token[],
  from: number,
  at: number,
  blur: { readonly low: number; readonly high: number },
): NumberPhrase | null {
  let { low, high } = blur;
  let i = at + 1;
  const wider = blurs.get((tokens[i + 1] ?? END).lower);
  const link = (tokens[i] ?? END).lower;
  // "tens and hundreds of millions", "hundreds or thousands", "thousands to billions"
  if (wider && wider.low > low && (link === 'to' || (/^(?:and|or)$/.test(link) && wider.low <= 1e3))) {
    high = wider.high;
    i += 2;
  }
  if (tokens[at]!.lower === 'scores' && tokens[i]?.lower !== 'of') return null;
  if (tokens[i]?.lower === 'of') {
    const next = tokens[i + 1] ?? END;
    const scale = blurs.get(next.lower);
    if (scale && ['thousands', 'millions', 'billions', 'trillions'].includes(next.lower) && low < scale.low) {
      // "Hundreds of thousands" ends where a million begins.
      high = Math.min(high, 1e3) * scale.low;
      low *= scale.low;
      i += 2;
    } else if (at === from && tokens[at]!.lower === 'tens') return null;
  } else if (tokens[at]!.lower === 'tens') return null;
  const interval = { low, high, lowOpen: false, highOpen: true };
  return phrase(tokens, from, i, interval, low, { words: true, vague: true, scale: low });
}

/** "six-figure", "double-digit": bounds from the number of digits. */
export function readFigures(tokens: readonly Token[], from: number): NumberPhrase | null {
  const word = tokens[from]!.lower;
  const hyphen = tokens[from + 1] ?? END;
  const noun = (tokens[from + 2] ?? END).lower;
  if (hyphen.text !== '-' || hyphen.gap || (noun !== 'digit' && noun !== 'digits')) return null;
  const digits = { single: 1, double: 2, triple: 3 }[word];
  return digits === undefined ? null : withDigits(tokens, from, digits);
}

/** "six-figure", where the number of digits is a cardinal of its own. */
export function readFigureCount(tokens: readonly Token[], from: number, number: NumberPhrase): NumberPhrase | null {
  const hyphen = tokens[number.next] ?? END;
  const noun = (tokens[number.next + 1] ?? END).lower;
  const digits = number.interval.low;
  if (hyphen.text !== '-' || hyphen.gap || digits === null || digits < 1 || digits > 15) return null;
  if (!['figure', 'figures', 'digit', 'digits'].includes(noun) || !Number.isInteger(digits)) return null;
  return withDigits(tokens, from, digits, number.next + 2);
}

function withDigits(tokens: readonly Token[], from: number, digits: number, next = from + 3): NumberPhrase | null {
  const low = digits === 1 ? 1 : 10 ** (digits - 1);
  const interval = { low, high: 10 ** digits, lowOpen: false, highOpen: true };
  return phrase(tokens, from, next, interval, low, { words: true, vague: true, digits: true });
}
