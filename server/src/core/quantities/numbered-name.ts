import { isFunctionWord } from './lexicon/function-words';
import { adverbs, measures } from './lexicon/no-names';
import { scales, shortScales } from './lexicon/number-words';
import { identifier } from './identifier';
import { readNoun } from './noun';
import type { QuantityKind } from './quantity';
import { chunkEnd } from './reference';
import type { Reading } from './reading';
import { END, tokenAt, type Token } from './token';
import { readUnit } from './unit';

/** The quantity read last, where it may stand just before a name. */
export interface Before {
  readonly kind: QuantityKind;
  /** Index of the first token after it. */
  readonly next: number;
}

const links = new Set([',', ';', 'and', 'but', 'or', 'while', 'the', 'in', 'for']);
const determiners = new Set('a an the its their his her our this that each every'.split(' '));
/** Verbs with two objects: "gave Kyiv 30 jets". */
const giving = new Set(
  'gave give gives giving cost costs costing sent send sends sold lent owed left saved granted awarded paid promised'.split(
    ' ',
  ),
);

/**
 * "Leopard 2", "HPV 16", "Voyager 2", "SEA 1180": a proper name that ends with a number. A capital letter alone does not
 * make the name: it must not begin the sentence for other reasons, and what follows must be nothing that is counted.
 */
export function readNumberedName(tokens: readonly Token[], at: number, before: Before | null): Reading | null {
  const name = tokens[at]!;
  const number = tokens[at + 1] ?? END;
  if (name.kind !== 'word' || number.kind !== 'number' || !number.gap || number.grouped) return null;
  if (papers.has(name.lower)) return readPaper(tokens, at);
  // "AU-C 240"
  const suffix = name.text.length === 1 && /^[A-Z]$/.test(name.text) && isGluedCapitals(tokens, at);
  if (
    name.text === name.lower ||
    (name.text.length < 2 && !suffix) ||
    /['’]/.test(name.text) ||
    (isFunctionWord(name.lower) && name.text !== 'US')
  )
    return null;
  if (adverbs.has(name.lower) || measures.has(name.lower) || name.lower.endsWith('ly')) return null;
  const next = chunkEnd(tokens, at + 1);
  const after = tokens[next] ?? END;
  if (isMeasured(tokens, next, after)) return null;
  const capitals = name.text === name.text.toUpperCase();
  if (!capitals && next === at + 2 && isYearLike(number)) return null;
  if (continuesList(tokens, at, before) || listsValues(tokens, at)) return null;
  // "US 101 follows the coast": a road, not the country's.
  const road = name.text === 'US' && number.text.length <= 3 && tokenAt(tokens, at - 1).lower !== 'the';
  // "30 Leopard 2 tanks" counts once; "Web 2.0 tools" and "eIDAS 2.0 rules" count nothing.
  const counted =
    tokenAt(tokens, at - 1).kind === 'number' && name.gap && before?.next === at && before.kind === 'count';
  const noun = countedAt(tokens, next) && !road && !counted && !isSerial(tokens, at) && !number.text.endsWith('.0');
  if (road && !noun && next === at + 2) return identifier(tokens, at, next);
  const opens = capitals && opensSentence(tokens, at) && number.text.length <= 2;
  // "JAS 39 Gripen": the type and its name.
  const typed = capitals && name.text.length <= 4 && next === at + 2 && /^[A-Z][a-z]+[^s\W]$/.test(after.text);
  if (noun && !opens && !(next > at + 2) && !typed && !isModified(tokens, at, capitals)) return null;
  // "AAL 1 provides …": an abbreviation that opens the sentence is no verb before a count.
  const level = capitals && number.text.length <= 2 && number.precision === 1;
  if (opensSentence(tokens, at) && !(capitals && isTail(after)) && !level && (noun || !isPredicate(after))) return null;
  const end = pagesEnd(tokens, next);
  const bracketed = tokenAt(tokens, at - 1).text === '(' && after.text === ')';
  if (!capitals && !bracketed && end === next && isTitleCase(tokens)) return null;
  if (follows(tokens, at)) return null;
  return identifier(tokens, at, end === next ? listEnd(tokens, next, number) : end);
}

/** "JSP 892 sets out", "the standard STANAG 4586": capitals and three digits, unless something is given to them or said of them. */
function isSerial(tokens: readonly Token[], at: number): boolean {
  const [before, name, number] = [tokenAt(tokens, at - 1), tokens[at]!, tokens[at + 1]!];
  if (!/^[A-Z]{3,}$/.test(name.text) || !/^\d{3,5}$/.test(number.text)) return false;
  return !determiners.has(before.lower) && !giving.has(before.lower) && !prepositions.has(before.lower);
}

const prepositions = new Set('in at for from by across since of after until among with to on'.split(' '));

/** "IAL 2 and 3", "Zones 4 through 7": numbers of the same name that nothing is counted by. */
function listEnd(tokens: readonly Token[], next: number, first: Token): number {
  const [link, second] = [tokens[next] ?? END, tokens[next + 1] ?? END];
  if (!/^(?:and|or|to|through|[\u2013-])$/.test(link.lower) || second.kind !== 'number' || second.grouped) return next;
  if (
    first.precision !== 1 ||
    second.precision !== 1 ||
    second.value <= first.value ||
    second.text.length > first.text.length + 1
  )
    return next;
  const end = chunkEnd(tokens, next + 1);
  if (end !== next + 2 || isMeasured(tokens, end, tokens[end] ?? END) || countedAt(tokens, end)) return next;
  return end;
}

const isGluedCapitals = (tokens: readonly Token[], at: number) =>
  !tokens[at]!.gap &&
  tokenAt(tokens, at - 1).text === '-' &&
  !tokens[at - 1]!.gap &&
  /^[A-Z]{2,}$/.test(tokenAt(tokens, at - 2).text);

const isYearLike = (number: Token) => number.text.length === 4 && number.value >= 1500 && number.value <= 2100;

const papers = new Set(
  'form forms certificate certificates credit schedule notice order license licence permit contract'.split(' '),
);

/** "fill in form 1040", "credit 8962": three digits or more after the word for a paper, and nothing counted. */
function readPaper(tokens: readonly Token[], at: number): Reading | null {
  const number = tokens[at + 1]!;
  const next = chunkEnd(tokens, at + 1);
  const long = number.text.length >= 3 && !(next === at + 2 && isYearLike(number));
  if (!(long || tokens[at]!.text !== tokens[at]!.lower) || isMeasured(tokens, next, tokens[next] ?? END)) return null;
  if (countedAt(tokens, next)) return null;
  // "credit 8962 or 2441"
  const second = tokens[next + 1] ?? END;
  const pair = /^(?:or|and)$/.test((tokens[next] ?? END).lower) && second.text.length === number.text.length;
  const alone = pair && second.kind === 'number' && !second.grouped && !countedAt(tokens, next + 2);
  return identifier(tokens, at, alone && !isMeasured(tokens, next + 2, tokens[next + 2] ?? END) ? next + 2 : next);
}

const forces = new Set(
  (
    'Squadron Commando Para Battalion Brigade Regiment Wing Division Corps Platoon Company Rifles Signals Flotilla Fleet ' +
    'Squadrons Commandos Battalions Brigades Regiments PARA SCOTS RIFLES YORKS Sqn Regt'
  ).split(' '),
);

/** "5 Squadron", "42 Commando", "16 Air Assault Brigade": the number of a force, not how many there are. */
export function readForce(tokens: readonly Token[], from: number): Reading | null {
  const number = tokens[from]!;
  if (number.grouped || number.precision !== 1 || number.text.length > 4) return null;
  let at = from + 1;
  while (at < from + 4 && /^[A-Z][a-z]/.test((tokens[at] ?? END).text) && !forces.has(tokens[at]!.text)) at++;
  const force = tokens[at] ?? END;
  if (!force.gap || !forces.has(force.text)) return null;
  return force.text.endsWith('s') && force.text !== 'Corps' && force.text !== 'Rifles'
    ? null
    : identifier(tokens, from, at + 1);
}

/** A unit, a scale or the rest of a ratio or a range follows the number. */
function isMeasured(tokens: readonly Token[], next: number, after: Token): boolean {
  if (after.text === '%' || after.text === '°' || after.text === '×' || after.text === '±') return true;
  if (scales.has(after.lower) || shortScales.has(after.lower) || after.lower === 'hundred') return true;
  if (['out', 'times', 'per', 'points', 'point', 'votes', 'vote', 'to'].includes(after.lower)) return true;
  if (after.lower === 'of') {
    const second = tokens[next + 1] ?? END;
    return (
      second.kind === 'number' || determiners.has(second.lower) || ['them', 'those', 'these'].includes(second.lower)
    );
  }
  return readUnit(tokens, next) !== null;
}

function countedAt(tokens: readonly Token[], next: number): boolean {
  const first = tokens[next] ?? END;
  return first.kind === 'word' && readNoun('', tokens, next, false, false) !== null;
}

/** "the Leopard 2 tanks", not "gave the Treasury 40 cases": a determiner before the name, and a small number. */
function isModified(tokens: readonly Token[], at: number, capitals: boolean): boolean {
  const determiner = tokenAt(tokens, at - 1);
  if (capitals || !determiners.has(determiner.lower)) return false;
  return tokens[at + 1]!.text.length <= 2 && !giving.has(tokenAt(tokens, at - 2).lower);
}

/** "England lost 40, Scotland 12 and Wales 3": what was said of the first is said of the others. */
function continuesList(tokens: readonly Token[], at: number, before: Before | null): boolean {
  if (!before || ['identifier', 'reference', 'date', 'structure', 'ordinal'].includes(before.kind)) return false;
  let i = at - 1;
  while (i >= before.next && i > at - 5 && tokens[i]!.kind === 'word' && tokens[i]!.text !== tokens[i]!.lower) i--;
  const link = i;
  while (i >= before.next && i > at - 8 && links.has(tokens[i]!.lower)) i--;
  // "lost 40 clinics, Wales 3": the noun of the first stands between.
  const plain = i < link && !tokens.slice(i + 1, link + 1).some((token) => token.lower === 'the');
  if (plain) while (i >= before.next && i > at - 10 && isCommonWord(tokens[i]!)) i--;
  return i < link && i < before.next;
}

const isCommonWord = (token: Token) =>
  token.kind === 'word' && token.text === token.lower && !isFunctionWord(token.lower);

/** "Ohio 12, Texas 9 and Iowa 4": three names with numbers are a tally. */
function listsValues(tokens: readonly Token[], at: number): boolean {
  let pairs = 0;
  let i = at;
  while (i < tokens.length && i < at + 30) {
    const name = tokens[i]!;
    const number = tokens[i + 1] ?? END;
    if (name.kind !== 'word' || name.text === name.lower || number.kind !== 'number' || !number.gap) break;
    if (name.text === tokens[at]!.text && i > at) break;
    pairs++;
    i += 2;
    if (tokens[i]?.text !== ',' && tokens[i]?.lower !== 'and') break;
    while (tokens[i]?.text === ',' || tokens[i]?.lower === 'and' || tokens[i]?.lower === 'the') i++;
    if ((tokens[i] ?? END).kind === 'word' && (tokens[i + 1] ?? END).kind === 'word') i++;
  }
  return pairs >= 3;
}

function opensSentence(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  return !before || (before.kind === 'symbol' && /^[.:;“"‘'(—•*]$/.test(before.text) && before.text !== '(');
}

/** Nothing but a close follows: "SEA 1180" in a cell. */
const isTail = (after: Token) => after.kind === 'end' || (after.kind === 'symbol' && after.text !== '(');

const auxiliaries = new Set('is was has had will would may might can could did does never and or'.split(' '));

/** A word that may be the verb of the subject "Voyager 2": what is counted has been ruled out. */
function isPredicate(after: Token): boolean {
  if (after.kind !== 'word' || after.text !== after.lower) return false;
  return auxiliaries.has(after.lower) || !isFunctionWord(after.lower);
}

const finite = new Set(['is', 'are', 'was', 'were', 'has', 'have', 'had', 'will']);

/** A heading in capitals throughout: its verbs look like names, as in "Death Toll Reaches 400". */
function isTitleCase(tokens: readonly Token[]): boolean {
  for (let i = 0; i < tokens.length && i < 40; i++) {
    const { kind, text, lower } = tokens[i]!;
    if (kind !== 'word' || text !== lower) continue;
    if (finite.has(lower) || (text.length > 3 && !isFunctionWord(lower))) return false;
  }
  return true;
}

/** "In Kent 40 were closed": the place stands before the clause whose subject the number is. */
function follows(tokens: readonly Token[], at: number): boolean {
  let i = at - 1;
  while (i > 0 && i > at - 5 && tokens[i]!.kind === 'word' && tokens[i]!.text !== tokens[i]!.lower) i--;
  const opening = tokenAt(tokens, i);
  if (opening.lower === 'the' && i > 0) i--;
  const word = tokenAt(tokens, i);
  const first = i === 0 || /^[,.;:]$/.test(tokenAt(tokens, i - 1).text);
  return first && ['in', 'at', 'for', 'from', 'by', 'across', 'since', 'of', 'after', 'until'].includes(word.lower);
}

/** "Nature 585, 357–362", "Am. Econ. Rev. 110, 2103 (2020)": the pages after the volume. */
function pagesEnd(tokens: readonly Token[], next: number): number {
  const page = tokens[next + 1] ?? END;
  if (tokens[next]?.text !== ',' || page.kind !== 'number' || page.grouped) return next;
  const end = chunkEnd(tokens, next + 1);
  const after = tokens[end] ?? END;
  if (end > next + 2 || after.text === '(') return after.kind === 'word' ? next : end;
  return next;
}
