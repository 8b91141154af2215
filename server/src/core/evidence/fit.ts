import { isExcluded } from './excluded';
import { compare, leavesRoomFor, type Comparison } from './compare';
import { isDifference } from './difference';
import { asKindOf } from './as-kind';
import { every, inOneUnit } from './common-unit';
import { inMeasureOf, measureOf, type Frame } from './comparable';
import type { Quantity } from '../quantities/quantity';
import { periodOf, type ClaimPeriod } from './claim-period';
import type { Region } from './context';
import { once } from '../text/once';
import type { Found, FoundEntry } from './find-terms';
import type { Figure } from './pack';
import { readWords } from './words';
import type { Mention } from './names';
import { NOWHERE, shareKnown } from './explained';
import { missingQualifiers } from './qualifiers';
import { isMeasureUnsaid } from './unsaid';
import { frameOf, leadsWithReference } from './frame';
import { distance, type PlacedNumber } from './numbers-in-sentence';

/** How one figure fits one number: how near its words are, and what the comparison of values says. */
export interface Fit {
  readonly found: Found;
  readonly number: PlacedNumber;
  /** Lower is nearer. */
  readonly cost: number;
  readonly frame: Frame;
  readonly period: ClaimPeriod;
  /** The years agree, disagree plainly, or say nothing. */
  readonly years: 'same' | 'other' | 'unknown';
  readonly comparison: Comparison | null;
  /** Places in the sentence of the words that name the subjects of its other numbers; known once each number has its figure. */
  readonly others: ReadonlySet<number>;
}

/** What a year that is not the figure's costs. */
export const OTHER_YEAR = 8;

/** How a figure fits a number, or null when the two measure different things. */
export function fit(
  number: PlacedNumber,
  named: Found,
  regions: readonly Region[],
  all: readonly PlacedNumber[],
): Fit | null {
  const sentence = regions[0]!;
  const found = withChange(named, number, sentence);
  if (isExcluded(number, found, regions, all) || isDifference(number, found, sentence)) return null;
  if (standsInName(number, found, sentence) || standsInQualifier(number, found, sentence)) return null;
  const said = frameOf(number, found, sentence, all);
  const direct = bestComparison(number, found, said);
  const { comparison, frame } = exchanged(direct, number, found, said, sentence);
  if (comparison === 'elsewhere') return null;
  const period = periodOf(number, found, regions, all);
  const years = relateYears(period, found);
  if (found.unsaid && !isMeasureUnsaid(number, found, sentence, years)) return null;
  const cost =
    mean(found.subject.map((entry) => subjectCost(entry, number, sentence, all))) +
    0.5 * mean(found.measure.map((entry) => entryCost(entry, number, sentence, all))) +
    0.2 * mean(found.reference.map((entry) => entryCost(entry, number, sentence, all))) +
    (years === 'same' ? -6 : years === 'other' ? OTHER_YEAR : 0) +
    (frame.opposite ? 2 : 0) +
    (found.unsaid ? 6 : 0) +
    (isUnconditional(found, number, regions) ? 4 : 0) -
    6 * (shareKnown(number, found, sentence) ?? 0.5) -
    specificity(found);
  return { found, number, cost, frame, period, years, comparison, others: NOWHERE };
}

/** "Bus journeys have halved": the number itself says that they fell, which needs no other word. */
function withChange(found: Found, number: PlacedNumber, sentence: Region): Found {
  const { change } = number.quantity;
  if (change === undefined || found.unsaid || change !== found.known.direction) return found;
  const said = found.known.measure.filter(
    (entry) => !found.measure.some((one) => one.entry === entry) && entry.names.some(({ directional }) => directional),
  );
  if (said.length === 0) return found;
  const { first, last } = number;
  const entries = said.map((entry) => ({
    entry,
    region: sentence,
    mentions: [{ name: entry.names.find(({ opposite }) => opposite === null)!, first, last }],
  }));
  return {
    ...found,
    measure: [...found.measure, ...entries],
    measured: Math.min(1, found.measured + said.length / found.known.measure.length),
  };
}

/** What the source ties to a condition is less likely meant by a sentence that ties it to none, if another figure is near. */
function isUnconditional(found: Found, number: PlacedNumber, regions: readonly Region[]): boolean {
  const conditions = found.known.figure.qualifiers.filter(({ kind }) => kind === 'condition' || kind === 'projection');
  return conditions.length > 0 && missingQualifiers(conditions, number, regions).length > 0;
}

/** The most favourable comparison with any of the ways in which the source puts the value; `elsewhere` when all measure something else. */
function bestComparison(number: PlacedNumber, found: Found, frame: Frame): Comparison | null | 'elsewhere' {
  if (isWhole(number, found) || isTimesOfNothing(number, found)) return 'elsewhere';
  const results = found.known.values.map((value) => compareOne(number, value, found, frame));
  const supported = results.find((result) => result !== null && result.verdict !== 'contradicted');
  if (supported !== undefined) return supported;
  // "20,000" are thousands, though another wording has 24,000.
  if (results[0] === null && leavesRoomFor(number.quantity, found.known.values[0]!)) return null;
  const contradiction = results.find((result) => result !== null);
  if (contradiction !== undefined) return contradiction;
  const comparable = found.known.values.some((value) => {
    const both = inOneUnit(claimAs(value, number, found.known), value, found.known.units);
    return both !== null && inMeasureOf(both.claim, both.figure, frame) !== null;
  });
  return comparable ? null : 'elsewhere';
}

function compareOne(number: PlacedNumber, value: Quantity, { known }: Found, frame: Frame): Comparison | null {
  const claim = claimAs(value, number, known);
  const both = inOneUnit(claim, value, known.units);
  if (both === null) return null;
  // "Doubled" of what the pack calls a rise by 54 percent.
  const figure = claim.kind === 'multiple' ? { ...both.figure, change: known.direction } : both.figure;
  const result = compare(both.claim, figure, frame);
  const sameNumber = claim.stated.low === value.stated.low && claim.stated.high === value.stated.high;
  // "570 million litres a year" for as much a day is no other size, but another unit.
  if (result === null)
    return both.converted && both.sure && sameNumber ? { verdict: 'contradicted', differs: 'unit' } : null;
  if (result.verdict === 'contradicted') {
    if (!both.sure) return null;
    return result.differs === 'value' && sameNumber && claim.unit !== value.unit
      ? { ...result, differs: 'unit' }
      : result;
  }
  if (claim === number.rank) return result.verdict === 'exact' ? { ...result, verdict: 'equivalent' } : result;
  const asRate =
    number.quantity.kind !== 'rate' && claim.kind === 'rate' && value.kind === 'rate' && number.every === null;
  const isTheSame = result.verdict === 'exact' || (both.converted && result.verdict === 'rounded');
  return isTheSame && (both.converted || asRate) ? { ...result, verdict: 'equivalent' } : result;
}

/** The quantity as the figure's value shows it to be meant, with the time that the sentence says elsewhere. */
function claimAs(value: Quantity, { quantity, every: time, rank }: PlacedNumber, { units }: Found['known']): Quantity {
  if (value.kind === 'ranking' && rank !== null) return rank;
  return every(time, asKindOf(value, quantity), value, units);
}

/** "The thirteen labs": of how many it is said, not of how many it is true. */
function isWhole({ quantity }: PlacedNumber, { known }: Found): boolean {
  if (quantity.kind !== 'count' || quantity.of !== undefined) return false;
  return known.values.some(({ of }) => of !== undefined && quantity.stated.low !== null && quantity.stated.low >= of);
}

/** "Eleven times" of a share that is compared with nothing says how it stands to something else. */
function isTimesOfNothing({ quantity }: PlacedNumber, { known }: Found): boolean {
  const { figure } = known;
  return (
    quantity.kind === 'multiple' &&
    figure.reference.length === 0 &&
    known.direction === undefined &&
    known.values.every((value) => measureOf(value) === 'share')
  );
}

/** "China would have an eleventh of US compute": with the two exchanged it may agree after all. */
function exchanged(
  direct: Comparison | null | 'elsewhere',
  number: PlacedNumber,
  found: Found,
  frame: Frame,
  sentence: Region,
): Put {
  const plain: Put = { comparison: direct, frame };
  if (direct === null || direct === 'elsewhere' || direct.verdict !== 'contradicted') return plain;
  if (direct.differs === 'value' && !frame.opposite && frame.difference === null) {
    // "10 of 13 kept them to themselves": the exact complement is likelier put in words unknown here than a mistake.
    const opposite = { ...frame, opposite: true };
    const complement = bestComparison(number, found, opposite);
    if (complement !== 'elsewhere' && complement?.verdict === 'equivalent' && isShare(number))
      // Where the pack's claim denies, the denial has been counted.
      return saysWhatLacks(number, sentence) && found.known.polarity === 'plain'
        ? { comparison: complement, frame: opposite }
        : { comparison: null, frame };
  }
  if (frame.swapped) return plain;
  const swapped = { ...frame, swapped: true };
  const other = bestComparison(number, found, swapped);
  if (other === null || other === 'elsewhere' || other.verdict !== 'equivalent') return plain;
  if (leadsWithReference(found, sentence)) return { comparison: other, frame: swapped };
  // A twentieth for twenty times: the two are likelier exchanged in words unknown here.
  return measureOf(number.quantity) === measureOf(found.known.figure.quantity) ? plain : { comparison: null, frame };
}

/** A comparison and the way in which the sentence must have put the figure for it. */
interface Put {
  readonly comparison: Comparison | null | 'elsewhere';
  readonly frame: Frame;
}

/** "31 percent are missing", "other than", "the rest". */
function saysWhatLacks(number: PlacedNumber, { words }: Region): boolean {
  const { clause } = words[number.first]!;
  return words.some((word) => word.clause === clause && LACKING.test(word.raw.toLowerCase()));
}

const LACKING =
  /^(?:miss(?:ing|es|ed)?|lack(?:s|ed|ing)?|absent|unavailable|excluded?|without|other|rest|remaining|remainder|not|no|never|\w+n['’]t)$/;

/** "More than a third of their income": the number belongs to the name of what is measured. */
function standsInName({ first, last }: PlacedNumber, found: Found, sentence: Region): boolean {
  return [...found.subject, ...found.measure, ...found.reference].some(
    ({ region, mentions }) =>
      region === sentence &&
      mentions.some((mention) => mention.first < first && mention.last > last && holdsNumber(mention)),
  );
}

/** "Doubling the tax would": a number that belongs to the condition, unless it is the very value. */
function standsInQualifier({ quantity, first, last }: PlacedNumber, { known }: Found, { words }: Region): boolean {
  const { stated } = known.figure.quantity;
  if (quantity.stated.low === stated.low && quantity.kind === known.figure.quantity.kind) return false;
  const own = qualifierStems(known.figure);
  return words.slice(first, last + 1).every(({ stem, small }) => small || own.has(stem));
}

const qualifierStems = once(({ qualifiers }: Figure): ReadonlySet<string> => {
  const phrases = qualifiers.flatMap(({ words, phrase }) => [...words, phrase ?? '']);
  return new Set(phrases.flatMap((phrase) => readWords(phrase).map(({ stem }) => stem)));
});

const holdsNumber = ({ name }: Mention): boolean => NUMBER_WORD.test(name.term);
const NUMBER_WORD =
  /\d|\b(?:half|thirds?|quarters?|fifths?|tenths?|two|three|four|five|six|seven|eight|nine|ten|twelve|dozen|hundred|thousand|million|a (?:year|month|week|day|decade))\b/iu;

function isShare({ quantity }: PlacedNumber): boolean {
  return quantity.of !== undefined || quantity.kind === 'percent';
}

function relateYears(period: ClaimPeriod, found: Found): Fit['years'] {
  const { years } = found.known;
  // Of another stretch, even where one end is the same.
  if (years.length > 1 && period.stretch !== null) {
    const [first, last] = period.stretch;
    return first === Math.min(...years) && last === Math.max(...years) ? 'same' : 'other';
  }
  if (years.length === 0 || period.years.length === 0) return 'unknown';
  if (period.years.some(({ year, own }) => own && years.includes(year))) return 'same';
  const { otherYears, issued } = found.known;
  // The year in which a forecast came out is none of those that it is of.
  const isForecast = issued !== null && years.every((year) => year > issued);
  const denies = ({ year, plain, late }: ClaimPeriod['years'][number]): boolean =>
    plain && (!otherYears.includes(year) || (isForecast && late && year === issued));
  return period.years.some(denies) ? 'other' : 'unknown';
}

function entryCost(
  { region, mentions }: FoundEntry,
  number: PlacedNumber,
  sentence: Region,
  all: readonly PlacedNumber[],
): number {
  if (region !== sentence) return region.kind === 'header' ? region.distance : 12 + region.distance;
  return Math.min(...mentions.map((mention) => distance(number, mention, sentence, all)));
}

/** A name that another number is nearer to belongs to that one, and one that is only compared with has no number at all. */
function subjectCost(entry: FoundEntry, number: PlacedNumber, sentence: Region, all: readonly PlacedNumber[]): number {
  const { region, mentions } = entry;
  if (region !== sentence) return entryCost(entry, number, sentence, all);
  return Math.min(
    ...mentions.map((mention) => {
      const own = distance(number, mention, sentence, all);
      const taken = all.some((other) => other !== number && distance(other, mention, sentence, all) < own);
      return own + (taken ? 6 : 0) + (isOnlyCompared(mention, number, sentence) ? 10 : 0);
    }),
  );
}

/** "Than US models", "unlike US models", in a clause without the number. */
function isOnlyCompared(mention: Mention, number: PlacedNumber, { words }: Region): boolean {
  const clause = words[mention.first]!.clause;
  if (clause === words[number.first]!.clause) return false;
  for (let i = mention.first - 1; i >= 0 && i >= mention.first - 4 && words[i]!.clause === clause; i--)
    if (COMPARING.has(words[i]!.stem)) return true;
  return false;
}

const COMPARING = new Set(['than', 'unlike', 'compar', 'against', 'versus', 'vs']);

function mean(costs: readonly number[]): number {
  return costs.length === 0 ? 0 : costs.reduce((a, b) => a + b, 0) / costs.length;
}

/** A figure more of whose words stand here is meant rather than one that shares only the general ones. */
function specificity(found: Found): number {
  let words = 0;
  for (const { mentions } of [...found.subject, ...found.measure, ...found.reference])
    words += Math.max(...mentions.map((mention) => mention.name.stems.length));
  return words + 3 * found.measured;
}
