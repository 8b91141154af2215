import { readBaseOfMoney, readDenominator } from './denominator';
import { codeOf, currencySigns, currencyWords, isoCodes, signPrefixes, unitPhrases } from './lexicon/units';
import { scales } from './lexicon/number-words';
import { isFunctionWord } from './lexicon/function-words';
import { readNumber } from './number';
import { minusSigns } from './numeral';
import { round, type NumberPhrase } from './number-phrase';
import { changesToLevel, rangesFrom, readSecond } from './amount';
import { changesBefore } from './change';
import { Reading } from './reading';
import { END, tokenAt, type Token } from './token';
import { isHyphen, readUnit } from './unit';

interface Sign {
  readonly code: string;
  /** Index of the token after the sign. */
  readonly next: number;
}

/** The sign or code of a currency before an amount: "$", "US$", "CAD", "Rs". */
function readSign(tokens: readonly Token[], at: number): Sign | null {
  const token = tokens[at] ?? END;
  if (token.kind === 'symbol') {
    const code = currencySigns.get(token.text);
    return code ? { code, next: at + 1 } : null;
  }
  if (token.kind !== 'word') return null;
  const after = tokens[at + 1] ?? END;
  if (currencySigns.has(after.text) && !after.gap) {
    const prefixed =
      after.text === '$' ? signPrefixes.get(token.lower) : isoCodes.has(token.text) ? codeOf(token.text) : undefined;
    return prefixed ? { code: prefixed, next: at + 2 } : null;
  }
  // "US $150 million"
  if (currencySigns.has(after.text) && /^(?:US|HK|NZ)$/.test(token.text) && tokenAt(tokens, at - 1).lower !== 'the') {
    const prefixed = signPrefixes.get(token.lower);
    if (after.text === '$' && prefixed) return { code: prefixed, next: at + 2 };
  }
  // "hk $ 10.05 billion": a text in which every token stands apart.
  if (after.text === '$' && after.gap && (tokens[at + 2] ?? END).gap && /^(?:us|hk|nz|c|au)$/.test(token.lower)) {
    const prefixed = signPrefixes.get(token.lower);
    if (prefixed) return { code: prefixed, next: at + 2 };
  }
  // "COP28", "COP 28" are conferences.
  if (isoCodes.has(token.text) && (token.text !== 'COP' || (after.gap && !(after.value < 100))))
    return { code: codeOf(token.text), next: at + 1 };
  if (token.text === 'R') return isRand(tokens, at) ? { code: 'ZAR', next: at + 1 } : null;
  const word = currencyWords.get(token.text);
  if (!word) return null;
  return { code: word, next: after.text === '.' && !after.gap ? at + 2 : at + 1 };
}

/** Words that speak of money right before an amount. */
export const paying = new Set(
  (
    'cost costs costing pay pays paid spend spends spent worth earn earns earned charge charges charged price priced fee fees ' +
    'fine fined grant grants wage wages salary salaries rent tax levy budget income subsidy rand'
  ).split(' '),
);

/**
 * South African rand: "R50 billion", "R1,558", "R350 per month", "a fee of R350". The letter alone before digits is the name of a road, a visa or
 * a program ("R2", "R1 visa", "R 4.2"), so something else has to speak of money.
 */
function isRand(tokens: readonly Token[], at: number, isSecond = false): boolean {
  const digits = tokens[at + 1] ?? END;
  if (digits.kind !== 'number') return false;
  const number = readNumber(tokens, at + 1);
  if (!number) return false;
  const after = tokens[number.next] ?? END;
  if (number.scale > 1 || (digits.grouped && after.gap) || (after.text === 'm' && !after.gap)) return true;
  if (!after.gap && after.kind === 'word') return false;
  const link = after.lower === 'to' || after.lower === 'and' || /^[-–]$/.test(after.text);
  if (link && !isSecond && tokens[number.next + 1]?.text === 'R') return isRand(tokens, number.next + 1, true);
  if (/^[-–/]$/.test(after.text) && !after.gap)
    return after.text === '/' && readDenominator(tokens, number.next) !== null;
  if (readDenominator(tokens, number.next)) return true;
  if (digits.value < 10) return false;
  for (let i = at - 1; i >= Math.max(0, at - 4); i--) if (paying.has(tokens[i]!.lower)) return true;
  // "by R300 in May and R500 per month from June", not "R22 gas, and a fund of R1 billion"
  if (after.kind === 'word' && !isFunctionWord(after.lower)) return false;
  for (let i = at + 2; i < at + 10 && !isSecond; i++)
    if (tokens[i]?.text === 'R' && isRand(tokens, i, true)) return true;
  return false;
}

/** "$2.5bn", "US$3.1 million", "CAD 900", "$5-7 billion", "-$300", "$1.2-$1.5 trillion", "$40 a year". */
export function readMoney(tokens: readonly Token[], from: number): Reading | null {
  let at = from;
  let minus = 1;
  const first = tokens[from]!;
  if (first.kind === 'symbol' && first.gap && minusSigns.has(first.text)) {
    // "the fund – $4 million – was spent": with a space on both sides inside a sentence it is a dash, and no minus.
    if (from > 0 && tokens[at + 1]?.gap && first.text !== '−') return null;
    minus = -1;
    at++;
  }
  const sign = readSign(tokens, at);
  if (!sign) return null;
  if (minusSigns.has((tokens[sign.next] ?? END).text) && minus === 1) minus = -1;
  const amountAt = minus === -1 && at === from ? sign.next + 1 : sign.next;
  if ((tokens[amountAt] ?? END).kind !== 'number') return null;
  const number = readNumber(tokens, amountAt);
  if (!number || number.interval.low === null) return null;
  const one = enlarge(tokens, number);
  const start = tokens[from]!.start;
  const share = minus === 1 ? readShare(tokens, from, sign.code, one) : null;
  if (share) return share;
  const range = minus === 1 ? readMoneyRange(tokens, from, sign.code, one) : null;
  const low = one.interval.low! * minus;
  const found = range ?? {
    next: one.next,
    end: one.end,
    stated: { low, high: low, lowOpen: false, highOpen: false },
    precision: one.precision,
  };
  const named = unitPhrases.match(tokens, found.next);
  const repeated = named?.value.kind === 'currency' && named.value.factor === 1 ? named : null;
  const next = repeated ? repeated.next : found.next;
  const end = repeated ? tokens[next - 1]!.end : found.end;
  const unit = repeated && sign.code === 'USD' ? repeated.value.unit : sign.code;
  const per = readBaseOfMoney(tokens, next) ?? readDenominator(tokens, next);
  const { stated, precision } = found;
  return per
    ? new Reading(per.next, start, per.end, 'currency', stated, `${unit} per ${per.unit}`, precision)
    : new Reading(next, start, end, 'currency', stated, unit, precision);
}

/** "$1 in every $5", "£1 of every £4": a share, told in coins. */
function readShare(tokens: readonly Token[], from: number, code: string, top: NumberPhrase): Reading | null {
  const [link, every] = [tokens[top.next] ?? END, tokens[top.next + 1] ?? END];
  if ((link.lower !== 'in' && link.lower !== 'of') || every.lower !== 'every') return null;
  const sign = readSign(tokens, top.next + 2);
  const whole = sign?.code === code ? readNumber(tokens, sign.next) : null;
  const [value, of] = [top.interval.low, whole?.interval.low ?? null];
  if (!whole || value === null || of === null || value > of) return null;
  const stated = { low: value, high: value, lowOpen: false, highOpen: false };
  const { start } = tokens[from]!;
  return new Reading(whole.next, start, whole.end, 'ratio', stated, null, 1, { of });
}

/** "£4m", "$3M": after a sign of money the letter m is a million. */
function enlarge(tokens: readonly Token[], number: NumberPhrase): NumberPhrase {
  const letter = tokens[number.next] ?? END;
  const isScale = !letter.gap || /^(?:[mMB]|mill?)$/.test(letter.text);
  const by = isScale ? { m: 1e6, mil: 1e6, mill: 1e6, b: 1e9, t: 1e12 }[letter.lower] : undefined;
  if (by === undefined || number.scale !== 1) return number;
  const precision = number.precision * by;
  const value = round(number.interval.low! * by, precision);
  return {
    ...number,
    next: number.next + 1,
    end: letter.end,
    interval: { low: value, high: value, lowOpen: false, highOpen: false },
    precision,
    scale: by,
  };
}

function readMoneyRange(tokens: readonly Token[], from: number, code: string, first: NumberPhrase) {
  const link = tokens[first.next] ?? END;
  const signed = readSign(tokens, first.next + 1);
  if (signed && signed.code !== code) return null;
  const preceded = tokenAt(tokens, from - 1).lower;
  if (link.lower === 'and' && preceded !== 'between') return null;
  const isRange = rangesFrom(tokens, from - 1);
  if (
    link.lower === 'to' &&
    preceded === 'from' &&
    !isRange &&
    (signed || first.scale > 1 || changesBefore(tokens, from - 1))
  )
    return null;
  let number: NumberPhrase | null;
  if (signed) {
    const joins = link.lower === 'to' || link.lower === 'and' || /^[-–—−‑]$/.test(link.text);
    number = joins ? readNumber(tokens, signed.next) : null;
  } else number = link.lower === 'or' ? null : readSecond(tokens, from, first.next);
  if (!number) return null;
  const second = enlarge(tokens, number);
  // "paid £2,000 to 1.2m households"
  const unlike =
    !signed && second.scale > 1 && first.scale === 1 && first.interval.low! >= second.interval.low! / second.scale;
  if (unlike) return null;
  if (second.interval.low === null || first.interval.low === null) return null;
  if (link.lower === 'to' && preceded === 'by' && changesToLevel(first.interval.low, second.interval.low)) return null;
  const shared =
    first.scale === 1 && second.scale > 1 && first.interval.low < second.interval.low / second.scale ? second.scale : 1;
  const low = round(first.interval.low * shared, first.precision * shared);
  const high = second.interval.low;
  if (low === high || (low > high && !isRange)) return null;
  return {
    next: second.next,
    end: second.end,
    stated: { low: Math.min(low, high), high: Math.max(low, high), lowOpen: false, highOpen: false },
    precision: Math.max(first.precision * shared, second.precision),
  };
}

/** "a new billion-dollar fund": the scale alone stands for one of it; "multi-billion-dollar" is vague, and the question an idiom. */
export function readScaleOfMoney(tokens: readonly Token[], from: number): Reading | null {
  const scale = scales.get(tokens[from]!.lower);
  const before = tokenAt(tokens, from - 1);
  if (scale === undefined || !isHyphen(tokens[from + 1] ?? END) || !tokens[from]!.gap || before.kind === 'number')
    return null;
  const unit = readUnit(tokens, from + 1);
  if (unit?.kind !== 'currency' || !unit.hyphen || unit.factor !== 1) return null;
  if ((tokens[unit.next] ?? END).lower === 'question') return null;
  const stated = { low: scale, high: scale, lowOpen: false, highOpen: false };
  return new Reading(unit.next, tokens[from]!.start, unit.end, 'currency', stated, unit.unit, scale);
}
