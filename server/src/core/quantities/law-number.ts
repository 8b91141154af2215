import { exactly } from './interval';
import { scales, shortScales } from './lexicon/number-words';
import { readNoun } from './noun';
import { Reading } from './reading';
import { chunkEnd, label } from './reference';
import { END, tokenAt, type Token } from './token';
import { isHyphen, readUnit } from './unit';

/** Kinds of law, by whose number or year a law is cited. */
const laws = new Set(
  'Act Acts Law Decree Ordinance Order Bill Measure Proclamation Resolution Decision Regulation Regulations Rules Code Statute Gazette'.split(
    ' ',
  ),
);

/** The number of a law, an order or a decision, by how it is written. */
export function readLawNumber(tokens: readonly Token[], from: number): Reading | null {
  const number = tokens[from]!;
  if (number.grouped || number.precision !== 1) return readObjectIdentifier(tokens, from);
  return (
    readNumberOfYear(tokens, from) ??
    readYearOfLaw(tokens, from) ??
    readYearAndNumber(tokens, from) ??
    readNumberAndShortYear(tokens, from) ??
    readBodyDocument(tokens, from) ??
    readSeries(tokens, from)
  );
}

const isYear = ({ kind, text, value }: Token) =>
  kind === 'number' && value >= 1200 && value <= 2100 && /^\d{4}$/.test(text);

/** "Act 4 of 2013", "Decree No. 24 of 1999" */
function readNumberOfYear(tokens: readonly Token[], from: number): Reading | null {
  const [of, year] = [tokens[from + 1] ?? END, tokens[from + 2] ?? END];
  if (of.lower !== 'of' || !isYear(year)) return null;
  const numbered = tokenAt(tokens, from - 1).text === '.' && /^No$/.test(tokenAt(tokens, from - 2).text) ? 2 : 0;
  return laws.has(tokenAt(tokens, from - 1 - numbered).text) ? label(tokens, from, from + 3) : null;
}

/** "the Right to Education Act, 2009 deals with …": the year of a law counts nothing. */
function readYearOfLaw(tokens: readonly Token[], from: number): Reading | null {
  if (!isYear(tokens[from]!)) return null;
  const comma = tokenAt(tokens, from - 1).text === ',' ? 1 : 0;
  const law = tokenAt(tokens, from - 1 - comma).text;
  if (!laws.has(law) || law === 'Order') return null;
  const { start, end, value } = tokens[from]!;
  return new Reading(from + 1, start, end, 'date', exactly(value));
}

/** "Regulation (EEC) No 95/93": European acts before 1999. */
function readNumberAndShortYear(tokens: readonly Token[], from: number): Reading | null {
  const [slash, year] = [tokens[from + 1] ?? END, tokens[from + 2] ?? END];
  if (slash.text !== '/' || slash.gap || year.gap || !/^\d{2}$/.test(year.text)) return null;
  const stop = tokenAt(tokens, from - 1).text === '.' ? 1 : 0;
  return /^(?:No|Nos|Directive|Regulation)$/.test(tokenAt(tokens, from - 1 - stop).text)
    ? label(tokens, from, chunkEnd(tokens, from))
    : null;
}

/** "2019/797", "2014/65/EU"; "2019/20" is a stretch of years. */
function readYearAndNumber(tokens: readonly Token[], from: number): Reading | null {
  const [slash, number] = [tokens[from + 1] ?? END, tokens[from + 2] ?? END];
  if (!isYear(tokens[from]!) || slash.text !== '/' || slash.gap || number.kind !== 'number' || number.gap) return null;
  const follows = number.value === tokens[from]!.value + 1;
  return number.text.length >= 3 && !follows && !number.grouped ? label(tokens, from, chunkEnd(tokens, from)) : null;
}

/** "decision 1/CMA.5", "A/RES/70/1" after its first letter: a number and the body whose document it is. */
function readBodyDocument(tokens: readonly Token[], from: number): Reading | null {
  const [slash, body, stop] = [tokens[from + 1] ?? END, tokens[from + 2] ?? END, tokens[from + 3] ?? END];
  if (slash.text !== '/' || slash.gap || body.gap || !/^[A-Z]{2,}$/.test(body.text)) return null;
  const dotted = stop.text === '.' && !stop.gap && tokens[from + 4]?.kind === 'number' && !tokens[from + 4]!.gap;
  return dotted || readUnit(tokens, from + 2) === null ? label(tokens, from, chunkEnd(tokens, from)) : null;
}

/** Countries and places that are written like a series: "in the U.S. 273 plants closed". */
const places = new Set(['US', 'UK', 'UN', 'EU', 'DC', 'NY', 'AM', 'PM', 'AD', 'BC', 'CE']);

/** "P.C. 2020-298", "L.I. 2462", "C.O. 273": the initials of a series of orders, then the number. */
function readSeries(tokens: readonly Token[], from: number): Reading | null {
  let initials = '';
  for (let i = from - 1; i > 0 && initials.length < 4; i -= 2) {
    const [letter, stop] = [tokens[i - 1]!, tokens[i]!];
    if (stop.text !== '.' || stop.gap || !/^[A-Z]$/.test(letter.text)) break;
    initials = letter.text + initials;
    if (letter.gap) break;
  }
  const hyphenated = isHyphen(tokens[from + 1] ?? END) && !tokens[from + 1]!.gap;
  if (initials.length < 2 || places.has(initials)) return null;
  const next = chunkEnd(tokens, from);
  const after = tokens[next] ?? END;
  if (/^(?:%|percent|per)$/.test(after.lower) || scales.has(after.lower) || shortScales.has(after.lower)) return null;
  if (readUnit(tokens, next) !== null) return null;
  return !hyphenated && readNoun('', tokens, next, false, false) !== null ? null : label(tokens, from, next);
}

/** "10.5255/UKDA-SN-8644-7": the identifier of a work or of data, as in a DOI. */
function readObjectIdentifier(tokens: readonly Token[], from: number): Reading | null {
  const [prefix, slash] = [tokens[from]!, tokens[from + 1] ?? END];
  if (!/^10\.\d{4,9}$/.test(prefix.text) || slash.text !== '/' || slash.gap || tokens[from + 2]?.gap !== false)
    return null;
  return label(tokens, from, chunkEnd(tokens, from)).with({ kind: 'identifier' });
}
