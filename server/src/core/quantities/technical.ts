import { identifier } from './identifier';
import { chunkEnd } from './reference';
import { Reading } from './reading';
import { END, tokenAt, type Token } from './token';
import { isHyphen, joinsNumbers, readUnit } from './unit';
import { scales } from './lexicon/number-words';
import { isFunctionWord } from './lexicon/function-words';

const compass = new Set(['N', 'S', 'E', 'W']);
const minutes = /^[°'’"”′″]$/;

/** "52.5200 N", "48°51'N", "2°21'07\"E": a place on the earth. */
export function readCoordinate(tokens: readonly Token[], from: number): Reading | null {
  const first = tokens[from]!;
  const next = tokens[from + 1] ?? END;
  if (first.precision <= 0.01 && compass.has(next.text) && !/^\w/.test((tokens[from + 2] ?? END).text))
    return identifier(tokens, from, from + 2);
  if (next.text !== '°') return null;
  let at = from + 2;
  while (at < from + 8 && ((tokens[at] ?? END).kind === 'number' || minutes.test((tokens[at] ?? END).text))) at++;
  return compass.has((tokens[at] ?? END).text) ? identifier(tokens, from, at + 1) : null;
}

const files = new Set('pdf csv xls xlsx ods odt doc docx zip html xml json ppt pptx txt epub file download'.split(' '));
/** Stands for code that a passage holds. */
const PLACEHOLDER = '\uFFFC';

/** "(PDF, 2.1 MB)", the size of a file; "`fixest` 0.11", a version after a name in code. */
export function readTechnical(tokens: readonly Token[], from: number): Reading | null {
  const number = tokens[from]!;
  const previous = tokenAt(tokens, from - 1);
  const ofFile = isFile(tokens, from);
  if (!ofFile && previous.text !== PLACEHOLDER) return null;
  const unit = readUnit(tokens, from + 1);
  if (unit && ofFile && /^[KMG]B$/.test(unit.unit)) return identifier(tokens, from, unit.next);
  const after = tokens[from + 1] ?? END;
  const alone = after.kind !== 'word' || after.text === 'and' || after.text === 'or';
  if (previous.text === PLACEHOLDER && number.gap && !unit && number.precision < 1 && alone)
    return identifier(tokens, from, chunkEnd(tokens, from));
  return null;
}

/** In brackets, after the kind of file or a name in code. */
function isFile(tokens: readonly Token[], from: number): boolean {
  for (let i = from - 1; i >= Math.max(0, from - 4); i--) {
    const { text, lower } = tokens[i]!;
    if (files.has(lower) || text === PLACEHOLDER) return true;
    if (text !== ',' && text !== '(' && text !== '[' && text !== ':') return false;
  }
  return false;
}

/** Fewer digits than this without a separator may be a count; after an abbreviation one digit less is enough. */
const LONG = 7;

/** "45210000": long digits without separators that count nothing and have no unit, as accounts and codes have them. */
export function readLongCode(tokens: readonly Token[], from: number): Reading | null {
  const number = tokens[from]!;
  const previous = tokenAt(tokens, from - 1);
  // "NAICS 334413"
  const named = previous.kind === 'word' && /^[A-Z]{2,}$/.test(previous.text);
  if (number.grouped || number.precision !== 1 || number.text.length < (named ? LONG - 1 : LONG)) return null;
  const after = tokens[from + 1] ?? END;
  if (readUnit(tokens, from + 1) || after.text === '%' || scales.has(after.lower)) return null;
  const free = after.kind !== 'word' || isFunctionWord(after.lower);
  return free && after.lower !== 'of' ? identifier(tokens, from, chunkEnd(tokens, from)) : null;
}

/** "20-00-00", "203-448-7": three groups and more are no range. */
export function readGroups(tokens: readonly Token[], from: number): Reading | null {
  for (let k = 1; k < 5; k += 2) {
    const [dash, group] = [tokens[from + k] ?? END, tokens[from + k + 1] ?? END];
    if (!isHyphen(dash) || dash.gap || group.kind !== 'number' || group.gap || group.grouped) return null;
  }
  return identifier(tokens, from, chunkEnd(tokens, from));
}

/** "won 2-1", "drew 0-0": a pair that falls is no range; votes have been read before. */
export function readScore(tokens: readonly Token[], from: number): Reading | null {
  if (!joinsNumbers(tokens[from + 1] ?? END)) return null;
  const [a, dash, b] = [0, 1, 2].map((k) => tokens[from + k] ?? END) as [Token, Token, Token];
  if (!joinsNumbers(dash) || dash.gap || b.kind !== 'number' || b.gap) return null;
  if (a.grouped || b.grouped || a.precision !== 1 || b.precision !== 1 || a.value < b.value) return null;
  if (a.value > 999 || readUnit(tokens, from + 3)) return null;
  return identifier(tokens, from, from + 3);
}

const primes = new Set(["'", '′', '’']);

/** 5'10", 6′2″: feet and inches. */
export function readFeet(tokens: readonly Token[], from: number): Reading | null {
  const mark = tokens[from + 1] ?? END;
  if (mark.kind !== 'symbol' || mark.gap || !primes.has(mark.text)) return null;
  const [feet, , inches, inch] = [0, 1, 2, 3].map((k) => tokens[from + k] ?? END) as [Token, Token, Token, Token];
  if (inches.kind !== 'number' || inches.gap || inches.value >= 12) return null;
  if (!/^["″”]$/.test(inch.text) || inch.gap) return null;
  const value = feet.value + inches.value / 12;
  const { start } = feet;
  const stated = { low: value, high: value, lowOpen: false, highOpen: false };
  return new Reading(from + 4, start, inch.end, 'dimension', stated, 'ft', 1 / 12);
}
