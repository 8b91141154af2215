import { identifier } from './identifier';
import { readNoun } from './noun';
import { small } from './cardinal';
import { chunkEnd, label } from './reference';
import { scales, shortScales } from './lexicon/number-words';
import type { Reading } from './reading';
import { END, tokenAt, type Token } from './token';
import { isHyphen, readUnit } from './unit';

/** Digits that are part of a code or a name by what touches them or stands right after. */
export function readCoded(tokens: readonly Token[], from: number): Reading | null {
  const next = tokens[from + 1] ?? END;
  if (next.kind === 'end') return null;
  if (next.kind === 'word')
    return (
      readNumberedPaper(tokens, from) ??
      readType(tokens, from) ??
      readClockWord(tokens, from) ??
      readSides(tokens, from) ??
      readResolution(tokens, from)
    );
  if (next.gap) return null;
  // "the 400's"
  if (/^['\u2019]$/.test(next.text) && tokens[from + 2]?.text === 's' && !tokens[from + 2]!.gap)
    return identifier(tokens, from, from + 3);
  if (next.text === '(') return readClause(tokens, from);
  if (next.text === ':' || next.text === '/') return readOddRatio(tokens, from);
  return isHyphen(next) ? (readAirliner(tokens, from) ?? readDimensional(tokens, from)) : null;
}

/** "737-800", "787-9" */
function readAirliner(tokens: readonly Token[], from: number): Reading | null {
  const [type, hyphen, series] = [0, 1, 2].map((k) => tokens[from + k] ?? END) as [Token, Token, Token];
  if (!/^7\d7$/.test(type.text) || !isHyphen(hyphen) || series.gap) return null;
  return /^(?:\d00|\d)$/.test(series.text) ? identifier(tokens, from, from + 3) : null;
}

/** "8(a)", "16.601(d)(2)", "230(c)": the subsection of a law. */
function readClause(tokens: readonly Token[], from: number): Reading | null {
  const [open, letter, close] = [1, 2, 3].map((k) => tokens[from + k] ?? END) as [Token, Token, Token];
  if (open.text !== '(' || close.text !== ')' || letter.kind !== 'word' || letter.gap) return null;
  return /^(?:[a-z]|[ivx]{1,4}|[A-Z])$/.test(letter.text) ? label(tokens, from, chunkEnd(tokens, from)) : null;
}

/** "26/11", "6:2 FTS": pairs that are no share; a share has its smaller side first, a ratio counts things. */
function readOddRatio(tokens: readonly Token[], from: number): Reading | null {
  const [left, sign, right, after] = [0, 1, 2, 3].map((k) => tokens[from + k] ?? END) as [Token, Token, Token, Token];
  // "the 4/W matrix"
  if (sign.text === '/' && /^[A-Z]$/.test(right.text) && !right.gap && (after.gap || after.kind !== 'word'))
    return left.grouped || left.precision !== 1 ? null : identifier(tokens, from, from + 3);
  if (right.kind !== 'number' || right.gap || left.grouped || right.grouped) return null;
  if (sign.text === ':')
    return /^[A-Z]{2,5}$/.test(after.text) && after.gap ? identifier(tokens, from, from + 4) : null;
  if (sign.text !== '/') return null;
  if (left.precision !== 1 || right.precision !== 1 || left.value + right.value === 100) return null;
  // "140/90 mmHg" is measured, "1/50th" a share.
  if (readUnit(tokens, from + 3) || (after.kind === 'word' && !after.gap)) return null;
  const falls = left.value > right.value && right.value > 1 && left.text.length <= 3 && left.value < 60;
  return falls ? identifier(tokens, from, chunkEnd(tokens, from)) : null;
}

/** "3-D", "2-D" */
function readDimensional(tokens: readonly Token[], from: number): Reading | null {
  const [hyphen, letter, after] = [1, 2, 3].map((k) => tokens[from + k] ?? END) as [Token, Token, Token];
  if (!isHyphen(hyphen) || letter.gap || !/^[A-Z]$/.test(letter.text)) return null;
  return after.gap || after.kind !== 'number' ? identifier(tokens, from, from + 3) : null;
}

/** "2x4": sides. "10x10" may be read as a multiple elsewhere. */
function readSides(tokens: readonly Token[], from: number): Reading | null {
  const [x, second, after] = [1, 2, 3].map((k) => tokens[from + k] ?? END) as [Token, Token, Token];
  if (x.gap || x.lower !== 'x' || second.gap || second.kind !== 'number') return null;
  return after.gap || after.kind === 'symbol' ? identifier(tokens, from, from + 3) : null;
}

/** "4K video" */
function readResolution(tokens: readonly Token[], from: number): Reading | null {
  const [letter, kind] = [tokens[from + 1]!, tokens[from + 2] ?? END];
  if (letter.gap || letter.text !== 'K') return null;
  return /^(?:video|resolution|screens?|displays?|television|cameras?|footage)$/.test(kind.text)
    ? identifier(tokens, from, from + 2)
    : null;
}

/** "the 737 MAX", "a 911 GT": a number with its type in capitals, where nothing is counted. */
function readType(tokens: readonly Token[], from: number): Reading | null {
  const number = tokens[from]!;
  const type = tokens[from + 1]!;
  if (number.grouped || number.precision !== 1 || number.text.length > 4 || !type.gap) return null;
  const article = tokenAt(tokens, from - 1).lower;
  if ((article !== 'the' && article !== 'a') || !/^[A-Z]{2,5}$/.test(type.text)) return null;
  if (readUnit(tokens, from + 1) || scales.has(type.lower) || shortScales.has(type.lower)) return null;
  return readNoun('', tokens, from + 2, false, false) ? null : identifier(tokens, from, from + 2);
}

/** "the 529 plan", "a 1099 form": a singular that a number names. */
function readNumberedPaper(tokens: readonly Token[], from: number): Reading | null {
  const number = tokens[from]!;
  if (number.grouped || number.precision !== 1 || !/^\d{3,4}$/.test(number.text)) return null;
  if (!/^(?:the|a|an|your|their|every)$/.test(tokenAt(tokens, from - 1).lower)) return null;
  return /^(?:plan|form|visa|account|waiver|deferral|bus|train|tram|route|flight|charity|filing)$/.test(
    tokens[from + 1]!.text,
  )
    ? identifier(tokens, from, from + 1)
    : null;
}

/** "10 o'clock" */
function readClockWord(tokens: readonly Token[], from: number): Reading | null {
  if (tokens[from + 1]!.lower !== "o'clock") return null;
  return identifier(tokens, from, from + 2).with({ kind: 'date' });
}

/** "the Six Nations", "the Five Eyes", "the Big Four": a number word with a capital inside a sentence. */
export function readNumberInName(tokens: readonly Token[], from: number): Reading | null {
  const word = tokens[from]!;
  if (word.text === word.lower || !(small(word.lower)! > 1) || !/^[A-Z][a-z]+$/.test(word.text)) return null;
  const [before, after] = [tokenAt(tokens, from - 1), tokens[from + 1] ?? END];
  // "the 14th Five-Year Plan"
  const year = isHyphen(after) && !after.gap ? from + 2 : from + 1;
  if (/^(?:st|nd|rd|th)$/.test(before.lower) && !before.gap && isCapital(tokens[year] ?? END))
    return identifier(tokens, from, year + 1);
  if (before.kind !== 'word' || isCapital(before) === (before.lower === 'the')) return null;
  const named = after.kind === 'word' && isCapital(after) && !scales.has(after.lower);
  const closing = isCapital(before) && from > 1 && !named && before.text.length > 2;
  if (!named && !closing) return null;
  return hasPlainWord(tokens) ? identifier(tokens, from, named ? from + 2 : from + 1) : null;
}

const isCapital = (token: Token) => token.kind === 'word' && /^[A-Z][a-z]/.test(token.text);

/** A heading with a capital on every word shows nothing by its capitals. */
function hasPlainWord(tokens: readonly Token[]): boolean {
  for (let i = 0; i < tokens.length && i < 40; i++) {
    const { kind, text, lower } = tokens[i]!;
    if (kind === 'word' && text === lower && text.length > 4) return true;
  }
  return false;
}

/** "half past 4", "quarter to nine", "ten past six" */
export function readHalfPast(tokens: readonly Token[], from: number): Reading | null {
  const part = tokens[from]!;
  if (part.lower !== 'half' && part.lower !== 'quarter') return null;
  const [link, hour] = [1, 2].map((k) => tokens[from + k] ?? END) as [Token, Token];
  if (link.lower !== 'past' && !(link.lower === 'to' && part.lower === 'quarter')) return null;
  const named = /^(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)$/.test(hour.lower);
  if (!named && !(hour.kind === 'number' && hour.value <= 12 && hour.precision === 1)) return null;
  return identifier(tokens, from, from + 3).with({ kind: 'date' });
}
