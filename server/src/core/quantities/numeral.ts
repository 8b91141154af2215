import { exactly } from './interval';
import { vulgarFractions } from './lexicon/number-words';
import { currencySigns } from './lexicon/units';
import { readFractionAfter } from './mixed-number';
import { readNoun } from './noun';
import { MAX, phrase, withScale, type NumberPhrase } from './number-phrase';
import { unbounded } from './reading';
import { END, tokenAt, type Token } from './token';
import { readUnit } from './unit';

export const minusSigns = new Set(['-', '−', '–', '‑', '﹣', '－']);

/** "-3.2", where the sign opens a word; "±" belongs to the range reader. */
export function readSigned(tokens: readonly Token[], from: number): NumberPhrase | null {
  const sign = tokens[from]!;
  if (!sign.gap && !['(', '[', '“', '"', '/'].includes(tokenAt(tokens, from - 1).text)) return null;
  const after = tokens[from + 1] ?? END;
  if (after.kind !== 'number' || after.gap) return null;
  if (minusSigns.has(sign.text)) return readDigits(tokens, from, from + 1, -1);
  return sign.text === '+' ? readDigits(tokens, from, from + 1, 1) : null;
}

/** "1,200", "2.5 billion", "3½", "10^26": a number in digits, from its sign if it has one. */
export function readDigits(tokens: readonly Token[], from: number, at: number, sign: 1 | -1): NumberPhrase | null {
  const token = tokens[at]!;
  if (Number.isNaN(token.value)) return readDotted(tokens, from, at, sign);
  const power = readPower(tokens, from, at, sign);
  if (power) return power;
  const value = sign * token.value;
  const next = tokens[at + 1] ?? END;
  const vulgar = vulgarFractions.has(next.text) ? readVulgar(tokens, from, at + 1, token.value) : null;
  if (vulgar) return withScale(tokens, from, vulgar, vulgar.precision);
  const part = sign === 1 && token.precision === 1 ? readFractionAfter(tokens, from, at + 1) : null;
  if (part) {
    const mixed = phrase(tokens, from, part.next, exactly(value + part.value), part.precision);
    return mixed && withScale(tokens, from, mixed, part.precision);
  }
  const bare = !token.grouped && token.precision === 1 && sign === 1;
  const plain = phrase(tokens, from, at + 1, exactly(value), token.precision, { bare });
  return plain && withScale(tokens, from, plain, token.precision);
}

/**
 * "1.204.000 applicants", "€1.204.000": three groups with stops are thousands only where something is counted or paid; elsewhere they are a version or
 * an address. Two groups ("1.204") are read as a decimal.
 */
export function readDotted(tokens: readonly Token[], from: number, at: number, sign: 1 | -1): NumberPhrase | null {
  if (!/^[1-9]\d{0,2}\.\d{3}\.\d{3}$/.test(tokens[at]!.text)) return null;
  const after = tokens[at + 1] ?? END;
  const counts = after.kind === 'word' && after.gap && readNoun('', tokens, at + 1, false, false) !== null;
  if (!counts && !currencySigns.has(tokenAt(tokens, at - 1).text) && readUnit(tokens, at + 1)?.kind !== 'currency')
    return null;
  return phrase(tokens, from, at + 1, exactly(sign * Number(tokens[at]!.text.replaceAll('.', ''))), 1);
}

/** 10^26, 10²⁶, 1e26, 3 × 10^26. */
function readPower(tokens: readonly Token[], from: number, at: number, sign: 1 | -1): NumberPhrase | null {
  const base = tokens[at]!;
  const next = tokens[at + 1] ?? END;
  if (next.kind === 'word' && !next.gap && next.lower === 'e') {
    let i = at + 2;
    if ((tokens[i]?.text === '+' || tokens[i]?.text === '-') && !tokens[i]!.gap) i++;
    const exponent = tokens[i] ?? END;
    if (exponent.kind !== 'number' || exponent.gap) return null;
    const down = tokens[i - 1]!.text === '-' ? -1 : 1;
    return raised(tokens, from, i + 1, sign * base.value, down * exponent.value);
  }
  if ((next.text === '×' || next.lower === 'x' || next.text === '*') && tokens[at + 2]?.value === 10) {
    const found = exponentAfter(tokens, at + 3);
    if (found) return raised(tokens, from, found.next, sign * base.value, found.value);
  }
  if (next.text === '^' && base.value !== 10 && sign === 1) {
    const found = exponentAfter(tokens, at + 1);
    return found && phrase(tokens, from, found.next, exactly(base.value ** found.value), base.precision);
  }
  if (base.value === 10) {
    const found = exponentAfter(tokens, at + 1);
    if (found) return raised(tokens, from, found.next, sign, found.value);
  }
  return null;
}

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

function exponentAfter(tokens: readonly Token[], at: number): { value: number; next: number } | null {
  const token = tokens[at] ?? END;
  if (token.gap) return null;
  if (token.text === '^') {
    const exponent = tokens[at + 1] ?? END;
    return exponent.kind === 'number' && !exponent.gap ? { value: exponent.value, next: at + 2 } : null;
  }
  let value = 0;
  let i = at;
  for (; i < at + 3; i++) {
    const digit = tokens[i] && !tokens[i]!.gap ? SUPERSCRIPTS.indexOf(tokens[i]!.text) : -1;
    if (digit < 0 || tokens[i]!.text === '') break;
    value = value * 10 + digit;
  }
  return i > at ? { value, next: i } : null;
}

function raised(tokens: readonly Token[], from: number, next: number, factor: number, exponent: number) {
  const power = Number(`1e${Math.trunc(exponent)}`);
  // "10^400": more than a number holds, and yet one number.
  if (power > MAX || Math.abs(factor * power) > MAX) return phrase(tokens, from, next, unbounded, 1);
  return phrase(tokens, from, next, exactly(factor * power), power, { scale: power });
}

/** "½", "3¾". */
export function readVulgar(tokens: readonly Token[], from: number, at: number, whole: number): NumberPhrase | null {
  const token = tokens[at] ?? END;
  const fraction = vulgarFractions.get(token.text);
  if (!fraction || (at > from && token.gap && whole > 20) || (at === from && whole === 0)) return null;
  const value = whole + fraction[0] / fraction[1];
  return phrase(tokens, from, at + 1, exactly(value), 1 / fraction[1]);
}
