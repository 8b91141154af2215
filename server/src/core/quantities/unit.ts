import { currencySigns, letterUnits, unitPhrases, type Unit } from './lexicon/units';
import { isFunctionWord } from './lexicon/function-words';
import { END, tokenAt, type Token } from './token';

export interface UnitMatch extends Unit {
  readonly next: number;
  readonly end: number;
  /** The quantity modifies the word that follows: "six-month", "40-percent". */
  readonly hyphen: boolean;
}

/** Words that are a unit after most numbers, yet another word after these. */
const notAfterPlural = new Set(['second', 'foot', 'yard', 'pound', 'penny', 'min', 'sec', 'mi', 'ha', 'bit']);

/** Words before "40C"; "18C" alone is a name. */
const heated = new Set('hit to of at above below over by than reached under around about exceeded nearly'.split(' '));

/** The unit that follows a number: "months", "-month", "nm", "%", "percentage points". */
export function readUnit(tokens: readonly Token[], at: number): UnitMatch | null {
  let i = at;
  let token = tokens[i] ?? END;
  if (token.kind === 'end') return null;
  const hyphen = isHyphen(token) && !token.gap && !(tokens[i + 1] ?? END).gap;
  if (hyphen) token = tokens[++i] ?? END;
  const glued = !hyphen && !token.gap;
  if (glued && token.kind === 'word') {
    const own = letterUnits.get(token.text);
    if (token.text === 'C' && tokenAt(tokens, i - 1).precision === 1 && !heated.has(tokenAt(tokens, i - 2).lower))
      return null;
    // "a 3pc suite"
    if (token.text === 'pc' && /^(?:set|suite|kit)s?$/.test((tokens[i + 1] ?? END).text)) return null;
    if (own && ((tokens[i + 1] ?? END).gap || (tokens[i + 1] ?? END).kind === 'symbol'))
      return found(tokens, i + 1, own, false);
  }
  // "3-grams" are sequences of three.
  if (hyphen && token.lower === 'grams') return null;
  const match = unitPhrases.match(tokens, i);
  // "12.5 m deep"
  if (!match && token.text === 'm' && token.gap && i === at) return found(tokens, i + 1, letterUnits.get('m')!, false);
  if (!match && token.text === 'h' && token.gap && i === at && (tokens[i + 1] ?? END).kind !== 'word')
    return found(tokens, i + 1, letterUnits.get('h')!, false);
  // "20 p/kWh", "6.9 g/m3", "2 t/ha"
  if (
    !match &&
    /^[pgtL]$/.test(token.text) &&
    token.gap &&
    i === at &&
    tokens[i + 1]?.text === '/' &&
    !tokens[i + 1]!.gap
  )
    return found(tokens, i + 1, letterUnits.get(token.text)!, false);
  const own = !match && !hyphen ? (readTrailingSign(tokens, i) ?? readBareUnit(tokens, i)) : null;
  if (own) return found(tokens, i + 1, own, false);
  if (!match) return null;
  // "2024 YR4": capitals that go on with digits are a name.
  const end = tokens[match.next] ?? END;
  if (end.kind === 'number' && !end.gap && /^[A-Z]{2,}$/.test(tokens[match.next - 1]!.text)) return null;
  if (notAfterPlural.has(token.lower) && !hyphen && match.next === i + 1 && !glued && token.lower === 'second')
    // "3.5 second", not "the 2 second homes"
    if (!(tokenAt(tokens, at - 1).precision < 1)) return null;
  return found(tokens, match.next, match.value, hyphen);
}

/** "10 $", "10 €": not the sign of the amount that follows. */
function readTrailingSign(tokens: readonly Token[], at: number): Unit | null {
  const token = tokens[at] ?? END;
  if (token.kind !== 'symbol' || (tokens[at + 1] ?? END).kind === 'number') return null;
  const code = currencySigns.get(token.text);
  return code === undefined ? null : { kind: 'currency', unit: code, factor: 1 };
}

const inches: Unit = { kind: 'dimension', unit: 'in', factor: 1 };
const stone: Unit = { kind: 'dimension', unit: 'stone', factor: 1 };
const won: Unit = { kind: 'currency', unit: 'KRW', factor: 1 };

/** Words that are a unit in some company only: "72 in wide", "1.5 billion won". */
function readBareUnit(tokens: readonly Token[], at: number): Unit | null {
  const token = tokens[at] ?? END;
  const next = tokens[at + 1] ?? END;
  if (token.text === 'in' && token.gap)
    return ['wide', 'tall', 'long', 'deep', 'high', 'thick', 'by'].includes(next.lower) ? inches : null;
  if (token.lower === 'stone') return next.kind !== 'word' || isFunctionWord(next.lower) ? stone : null;
  if (token.text === 'won' && ['million', 'billion', 'trillion'].includes(tokenAt(tokens, at - 1).lower))
    return next.kind !== 'word' || isFunctionWord(next.lower) ? won : null;
  return null;
}

function found(tokens: readonly Token[], next: number, unit: Unit, hyphen: boolean): UnitMatch {
  const { kind, unit: name, factor } = unit;
  return { kind, unit: name, factor, next, end: tokens[next - 1]!.end, hyphen };
}

export const isHyphen = (token: Token) => token.text === '-' || token.text === '‑' || token.text === '‐';
/** A hyphen or a short dash, as ranges, scores and tallies have it. */
export const joinsNumbers = ({ text }: Token) => text === '-' || text === '–' || text === '‑';
export const isDash = (token: Token) =>
  isHyphen(token) || token.text === '–' || token.text === '—' || token.text === '−';
