import { readCardinal, small } from './cardinal';
import { exactly } from './interval';
import type { NumberPhrase } from './number-phrase';
import { readDigits, readSigned, readVulgar } from './numeral';
import { END, tokenAt, type Token } from './token';
import { readBlurred, readFigures } from './vague-number';

/** The number that begins at a token: "1,200", "2.5 billion", "two hundred and fifty thousand", "tens of billions". */
export function readNumber(tokens: readonly Token[], from: number): NumberPhrase | null {
  const token = tokens[from] ?? END;
  if (token.kind === 'number') return readDigits(tokens, from, from, 1);
  if (token.kind === 'symbol') return readSigned(tokens, from) ?? readVulgar(tokens, from, from, 0);
  if (token.kind !== 'word') return null;
  if (token.lower === 'minus' || token.lower === 'negative') return readMinus(tokens, from);
  return readBlurred(tokens, from) ?? readCardinal(tokens, from) ?? readFigures(tokens, from);
}

/** "minus 40", "negative four": no difference of two numbers. */
function readMinus(tokens: readonly Token[], from: number): NumberPhrase | null {
  const before = tokenAt(tokens, from - 1);
  const word = tokens[from + 1] ?? END;
  if (before.kind === 'number' || /^(?:plus|or|%|percent)$/.test(before.lower)) return null;
  if (word.kind !== 'number' && (word.kind !== 'word' || small(word.lower) === undefined)) return null;
  const number = readNumber(tokens, from + 1);
  const value = number?.interval.low ?? null;
  if (!number || value === null || number.interval.high !== value || value < 0) return null;
  return { ...number, start: tokens[from]!.start, interval: exactly(-value), bare: false };
}
