import { readAge } from './age';
import { readAmount } from './amount';
import { changeAround } from './change';
import { readCoded, readHalfPast, readNumberInName } from './coded';
import { readChapter, readCode, readVolume, readYearPaper } from './citation';
import { Role, rolesOf } from './classes';
import { readOneAndParts } from './compound';
import { readDate, readPrefixedYear } from './date';
import { hedgeOf, readHedge, readHedgeAfter, shape, type PendingHedge } from './hedge';
import { identifier, phoneEnd, readCodeNumber, readGlued, readNamed, readNameWithNumber } from './identifier';
import { readIndex } from './index-value';
import { readLawNumber } from './law-number';
import { readMarker } from './marker';
import { readCoordinate, readFeet, readGroups, readLongCode, readScore, readTechnical } from './technical';
import { mayHoldQuantity } from './may-hold-quantity';
import { readMoney, readScaleOfMoney } from './money';
import { readFold, readMultiple } from './multiple';
import { readNoun } from './noun';
import { readForce, readNumberedName, type Before } from './numbered-name';
import { readNumber } from './number';
import type { NumberPhrase } from './number-phrase';
import { readPoints } from './points';
import type { Hedge, Quantity, QuantityKind } from './quantity';
import { readFirstPlaces, readNumberSign, readOrdinal, readRank } from './ranking';
import { readRatio, readRest, readVulgarPart } from './ratio';
import { vulgarFractions } from './lexicon/number-words';
import { readReferences } from './reference';
import type { Reading } from './reading';
import { END, tokenAt, tokenize, type Token } from './token';
import { readWeak } from './weak';

/**
 * Every numeric expression of a sentence, in the order of the text and without overlap; spans are relative to the
 * sentence. Any string is a sentence; the time is linear in its length. Most sentences have none, and no more than a look is spent on
 * them ({@link mayHoldQuantity}).
 */
export function readQuantities(sentence: string): Quantity[] {
  return mayHoldQuantity(sentence) ? quantitiesAmong(tokenize(sentence), sentence) : [];
}

/** The same from the tokens of the sentence. */
export function quantitiesAmong(tokens: readonly Token[], sentence: string): Quantity[] {
  const found: Quantity[] = [];
  let pending: PendingHedge | null = null;
  let before: Before | null = null;
  let i = 0;
  while (i < tokens.length) {
    const token = tokens[i]!;
    const roles = rolesOf(token);
    const following = tokens[i + 1] ?? END;
    // A name that holds a number or ends with one.
    const mayName = following.gap ? following.kind === 'number' : following.kind !== 'word';
    const named =
      mayName && token.kind === 'word'
        ? (readNameWithNumber(tokens, i) ?? numberedName(tokens, i, roles, before))
        : null;
    if (roles === 0 && !named) {
      i++;
      continue;
    }
    const labelled = roles & Role.Label ? readReferences(tokens, i) : null;
    if (labelled) {
      for (const reading of labelled.readings) found.push(complete(sentence, tokens, i, reading, null).quantity);
      i = labelled.next;
      before = { kind: 'reference', next: i };
      continue;
    }
    const reading = readAt(tokens, i, roles) ?? named;
    if (reading) {
      const hedge =
        pending && reaches(tokens, pending, i) && takesHedge(tokens, pending, reading)
          ? hedgeOf(sentence, tokens, pending)
          : null;
      const { quantity, next } = complete(sentence, tokens, i, reading, hedge);
      found.push(quantity);
      before = { kind: quantity.kind, next };
      i = next;
      continue;
    }
    const hedge: PendingHedge | null = roles & Role.Hedge ? readHedge(tokens, i, pending) : null;
    if (hedge) {
      pending = hedge;
      i = hedge.next;
    } else i++;
  }
  return found;
}

function numberedName(tokens: readonly Token[], i: number, roles: number, before: Before | null): Reading | null {
  if (tokens[i + 1]?.kind !== 'number') return null;
  // "FAR" is no "far".
  const { text, lower, gap } = tokens[i]!;
  // Most words are in lower case, and nothing has to be put into capitals to know that.
  const shouted =
    text !== lower && text === text.toUpperCase() && (text.length > 2 || (!gap && tokenAt(tokens, i - 1).text === '-'));
  return roles & (Role.Hedge | Role.Number | Role.Weak) && !shouted ? null : readNumberedName(tokens, i, before);
}

/** The readers in the order of their claims on a token: the first that reads something has it. */
function readAt(tokens: readonly Token[], i: number, roles: number): Reading | null {
  const token = tokens[i]!;
  if (token.kind === 'word') return readAtWord(tokens, i, roles);
  if (token.kind === 'symbol') return readAtSymbol(tokens, i, roles);
  const found =
    readMarker(tokens, i) ??
    readCode(tokens, i) ??
    readChapter(tokens, i) ??
    readLawNumber(tokens, i) ??
    readVolume(tokens, i) ??
    readYearPaper(tokens, i) ??
    readCoordinate(tokens, i) ??
    readForce(tokens, i) ??
    readTechnical(tokens, i) ??
    readFeet(tokens, i) ??
    readCodeNumber(tokens, i) ??
    readDate(tokens, i) ??
    readCoded(tokens, i) ??
    readGroups(tokens, i) ??
    readLongCode(tokens, i) ??
    readOrdinal(tokens, i);
  if (found) return found;
  const number = readNumber(tokens, i);
  if (!number) return identifier(tokens, i, i + 1);
  return (
    readAge(tokens, i, number) ??
    readMultiple(tokens, i, number) ??
    readPoints(tokens, i, number) ??
    readIndex(tokens, i, number) ??
    readRatio(tokens, i, number) ??
    readRank(tokens, i) ??
    readFirstPlaces(tokens, i, number) ??
    gluedOrAmount(tokens, i, number)
  );
}

function readAtSymbol(tokens: readonly Token[], i: number, roles: number): Reading | null {
  const { text } = tokens[i]!;
  const phone = text === '+' && tokens[i + 1]?.kind === 'number' ? phoneEnd(tokens, i + 1) : null;
  if (phone) return identifier(tokens, i, phone);
  const found =
    (roles & Role.Money ? readMoney(tokens, i) : null) ??
    (roles & Role.Rank ? readNumberSign(tokens, i) : null) ??
    (roles & Role.Date ? readDate(tokens, i) : null);
  if (found || !(roles & Role.Number)) return found;
  const number = readNumber(tokens, i);
  if (!number) return vulgarFractions.has(text) ? readVulgarPart(tokens, i) : null;
  return readMultiple(tokens, i, number) ?? readAmount(tokens, i, number);
}

function readAtWord(tokens: readonly Token[], i: number, roles: number): Reading | null {
  const found =
    (roles & Role.Date ? readDate(tokens, i) : null) ??
    (roles & Role.Money ? readMoney(tokens, i) : null) ??
    (roles & Role.Name ? readNamed(tokens, i) : null) ??
    (roles & Role.PrefixedYear ? readPrefixedYear(tokens, i) : null) ??
    (roles & Role.Rank ? readNumberSign(tokens, i) : null) ??
    (roles & Role.Age ? readAge(tokens, i, null) : null);
  if (found) return found;
  const rest = roles & (Role.Ordinal | Role.Date) ? readRest(tokens, i) : null;
  if (rest) return rest;
  // "sixty-fifth" before "sixty"
  const ordinal = roles & Role.Ordinal && roles & Role.Number ? readOrdinal(tokens, i) : null;
  if (ordinal) return ordinal;
  if (roles & Role.Number) {
    const named =
      readScaleOfMoney(tokens, i) ??
      readNumberInName(tokens, i) ??
      readHalfPast(tokens, i) ??
      readOneAndParts(tokens, i);
    if (named) return named;
    const number = readNumber(tokens, i);
    const counted =
      (number && readAge(tokens, i, number)) ??
      readMultiple(tokens, i, number) ??
      readRatio(tokens, i, number) ??
      (number && readFirstPlaces(tokens, i, number)) ??
      (number && (readPoints(tokens, i, number) ?? bareOne(tokens, i, readAmount(tokens, i, number))));
    if (counted) return counted;
  }
  return (
    (roles & Role.Fold ? readFold(tokens, i) : null) ??
    (roles & Role.Ordinal ? readOrdinal(tokens, i) : null) ??
    (roles & Role.Weak ? readWeak(tokens, i) : null)
  );
}

function gluedOrAmount(tokens: readonly Token[], i: number, number: NumberPhrase): Reading | null {
  const score = readScore(tokens, i);
  if (score) return score;
  const amount = readAmount(tokens, i, number);
  const next = tokens[amount?.next ?? i + 1];
  if (amount && (!next || next.gap || next.kind !== 'word')) return amount;
  return readGlued(tokens, i) ?? amount ?? identifier(tokens, i, i + 1);
}

/** "One" alone is a pronoun or an article and is not listed; "one million", "one year" are. */
function bareOne(tokens: readonly Token[], i: number, reading: Reading | null): Reading | null {
  if (!reading) return null;
  // "zero-carbon", "net zero" name a goal, and "the Zero Carbon Act" a law.
  const after = tokens[i + 1];
  if (tokens[i]!.text === 'Zero' && i > 0 && /^[A-Z]/.test(after?.text ?? '')) return null;
  const net = tokenAt(tokens, i - 1).lower === 'net' || tokenAt(tokens, i - 2).lower === 'net';
  if (tokens[i]!.lower === 'zero' && reading.kind === 'count' && (net || (after?.text === '-' && !after.gap)))
    return null;
  if (tokens[i]!.lower !== 'one') return reading;
  // "one identifier per researcher"
  if (reading.kind === 'rate' && reading.end === tokens[i]!.end) return null;
  if (reading.kind !== 'count' || reading.next !== i + 1) return reading;
  // "More than one person", "only one lab" may say what a known figure says; a bare "one" is not listed.
  return bounding.has(tokenAt(tokens, i - 1).lower) ? reading.with({ weak: true }) : null;
}

const bounding = new Set(['than', 'only', 'just', 'least', 'most']);

const unhedged = new Set<QuantityKind>(['date', 'identifier', 'reference', 'structure', 'ordinal']);
const lasting = new Set(
  'for took takes take lasted lasting of is was were by after with has had spent waited than'.split(' '),
);

/** Right before the quantity, or joined to it by a hyphen: "over-65s". */
function reaches(tokens: readonly Token[], pending: PendingHedge, i: number): boolean {
  if (pending.next === i) return true;
  return pending.next === i - 1 && tokens[i - 1]!.text === '-' && !tokens[i - 1]!.gap && !tokens[i]!.gap;
}

/** "Over 12 months" means "during", unless a verb of lasting stands before it. */
function takesHedge(tokens: readonly Token[], pending: PendingHedge, reading: Reading): boolean {
  if (unhedged.has(reading.kind)) return false;
  const first = tokens[pending.from]!;
  if (reading.kind === 'duration' && first.lower === 'over' && pending.next === pending.from + 1)
    return lasting.has(tokens[pending.from - 1]?.lower ?? '');
  return true;
}

const shares = new Set<QuantityKind>(['percent', 'ratio', 'percentage-points']);

/** Adds what stands around a reading: hedge, counted noun, direction of change. */
function complete(
  sentence: string,
  tokens: readonly Token[],
  from: number,
  reading: Reading,
  before: Hedge | null,
): { quantity: Quantity; next: number } {
  const { start, end, kind, stated, unit, precision, of, weak } = reading;
  const listed = unhedged.has(kind);
  const none = weak && tokens[reading.next - 1]?.lower !== 'single' && stated.high === 0;
  const single = !none && stated.high !== null && stated.high <= 1;
  const after = listed ? null : readHedgeAfter(sentence, tokens, reading.next);
  const next = after?.next ?? reading.next;
  const noun =
    listed || kind === 'ranking' ? null : readNoun(sentence, tokens, reading.nounAt ?? next, shares.has(kind), single);
  let hedge = before ?? after?.hedge ?? null;
  if (!hedge && noun && noun.start >= next) {
    let at = next;
    while (at < tokens.length && tokens[at]!.end <= noun.end) at++;
    hedge = readHedgeAfter(sentence, tokens, at)?.hedge ?? null;
  }
  const interval = hedge ? shape(reading, hedge.kind) : stated;
  const change =
    reading.change ??
    (listed || kind === 'age' ? undefined : changeAround(tokens, hedgeStart(tokens, from, before), reading.next));
  // "-3.2% growth" is a fall: the sign has said it.
  const falling = change === 'up' && stated.high !== null && stated.high < 0;
  const text = sentence.slice(start, end);
  // All have the same fields in one order, said or not: what judges them asks for the same few thousands of times, and V8 then finds each by one comparison.
  const quantity: Quantity = {
    start,
    end,
    text,
    kind,
    interval,
    stated,
    unit,
    precision,
    hedge,
    noun,
    of,
    change: falling ? 'down' : change,
    weak,
  };
  return { quantity, next };
}

/** Index of the first token of the hedge, or of the quantity. */
function hedgeStart(tokens: readonly Token[], from: number, hedge: Hedge | null): number {
  let i = from;
  if (hedge) while (i > 0 && tokens[i - 1]!.start >= hedge.start) i--;
  return i;
}
