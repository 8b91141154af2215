import { exactly } from './interval';
import { scales, teens, tens, units } from './lexicon/number-words';
import { readFractionAfter } from './mixed-number';
import { phrase, round, withScale, type NumberPhrase } from './number-phrase';
import { END, type Token } from './token';

/** The value of a single number word below a hundred. */
export const small = (word: string) => units.get(word) ?? teens.get(word) ?? tens.get(word);

/** "two hundred and fifty thousand", "forty-three", "a million", "half a million", "two dozen", "one and a half". */
export function readCardinal(tokens: readonly Token[], from: number): NumberPhrase | null {
  const first = tokens[from]!;
  const article = first.lower === 'a' || first.lower === 'an';
  if (article) {
    const scale = multiplier(tokens[from + 1] ?? END);
    if (scale === undefined) return null;
    if (scale === 12) return phrase(tokens, from, from + 2, exactly(scale), scale, { words: true, scale });
  }
  if (first.lower === 'half') return readHalfScale(tokens, from);
  if (!article && small(first.lower) === undefined) return null;
  let total = 0;
  let group = article ? 1 : 0;
  let ceiling = Infinity;
  let precision = 1;
  let last: 'start' | 'unit' | 'tens' | 'hundred' | 'scale' = 'start';
  let scale = 1;
  // "a hundred million", "a hundred and one": the article stands for one.
  let i = article ? from + 1 : from;
  let end = i;
  for (;;) {
    let token = tokens[i] ?? END;
    if (i > from && token.text === '-' && !token.gap && !(tokens[i + 1] ?? END).gap) token = tokens[++i] ?? END;
    else if (token.lower === 'and' && (last === 'hundred' || last === 'scale')) {
      const after = tokens[i + 1] ?? END;
      if (small(after.lower) === undefined) break;
      token = after;
      i++;
    }
    if (token.kind !== 'word') break;
    const word = token.lower;
    const value = small(word);
    if (value !== undefined) {
      if (last === 'unit' || (last === 'tens' && !(units.has(word) && value > 0))) break;
      group += value;
      precision = 1;
      scale = 1;
      last = tens.has(word) ? 'tens' : 'unit';
    } else if (word === 'hundred') {
      if (group === 0 || group >= 100) break;
      group *= 100;
      precision = 100;
      scale = 100;
      last = 'hundred';
    } else {
      const factor = word === 'dozen' ? 12 : scales.get(word);
      if (factor === undefined || factor >= ceiling || group === 0) break;
      total += group * factor;
      precision *= factor;
      scale = factor;
      group = 0;
      ceiling = factor;
      last = 'scale';
    }
    end = ++i;
  }
  const value = total + group;
  const part = (tokens[end] ?? END).kind !== 'number' ? readFractionAfter(tokens, from, end) : null;
  if (part && scale > 1 && part.value === 0.5) {
    // "a million and a half"
    return phrase(tokens, from, part.next, exactly(value + scale / 2), scale / 2, { words: true, scale });
  }
  if (part && scale === 1) {
    const mixed = phrase(tokens, from, part.next, exactly(value + part.value), part.precision, { words: true });
    return mixed && withScale(tokens, from, mixed, part.precision);
  }
  if ((tokens[end] ?? END).lower === 'point' && units.has((tokens[end + 1] ?? END).lower) && total === 0)
    return readSpelledDecimal(tokens, from, end, value);
  return phrase(tokens, from, end, exactly(value), precision, { words: true, scale });
}

/** "two point five", "zero point seven five". */
function readSpelledDecimal(tokens: readonly Token[], from: number, point: number, whole: number): NumberPhrase | null {
  let places = 0;
  let digits = 0;
  let i = point + 1;
  for (; places < 6; i++, places++) {
    const digit = units.get((tokens[i] ?? END).lower);
    if (digit === undefined) break;
    digits = digits * 10 + digit;
  }
  const precision = Number(`1e-${places}`);
  const value = round(whole + digits * precision, precision);
  const decimal = phrase(tokens, from, i, exactly(value), precision, { words: true });
  return decimal && withScale(tokens, from, decimal, precision);
}

/** What a word multiplies by: "hundred", "dozen", "million". */
export function multiplier(token: Token): number | undefined {
  if (token.lower === 'hundred') return 100;
  if (token.lower === 'dozen') return 12;
  return scales.get(token.lower);
}

/** "half a million", "half a dozen". */
function readHalfScale(tokens: readonly Token[], from: number): NumberPhrase | null {
  const article = tokens[from + 1] ?? END;
  if (article.lower !== 'a') return null;
  const scale = multiplier(tokens[from + 2] ?? END);
  return scale === undefined
    ? null
    : phrase(tokens, from, from + 3, exactly(scale / 2), scale / 10, { words: true, scale });
}
