import { exactly, isPoint } from '../quantities/interval';
import type { Quantity } from '../quantities/quantity';
import { comparesOtherwise } from './about';
import { compare } from './compare';
import { measureOf, PLAIN_FRAME } from './comparable';
import type { Region } from './context';
import { wordsOfDifference } from './difference';
import type { Derivation, Difference, Verdict } from './evidence';
import { mentioned } from './explained';
import type { Found } from './find-terms';
import type { PlacedNumber } from './numbers-in-sentence';

/** A number that two figures of one pack give together. */
export interface Derived {
  /** The figure of which the number is said, and the one with which it is compared. */
  readonly found: Found;
  readonly other: Found;
  readonly how: Derivation;
  readonly verdict: Verdict;
  readonly differs: Difference | null;
}

/** More figures than this in one sentence are a list, and any number is the difference of some two of them. */
const MOST_FIGURES = 6;

/**
 * What a number says of two figures that the sentence both names: "86 percentage points apart", "about twelve times as often",
 * "half as much as the year before". Null where no two figures give it and none are plainly meant.
 */
export function derive(number: PlacedNumber, all: readonly Found[], sentence: Region): Derived | null {
  const named = all.filter((found) => isNamed(found, sentence));
  if (named.length < 2 || named.length > MOST_FIGURES) return null;
  let wrong: Derived | null = null;
  for (const found of inOrder(named, sentence)) {
    for (const other of named) {
      if (other === found || !areTwo(found, other, sentence) || comparesOtherwise({ found, number }, sentence))
        continue;
      const told = tell(number, found, other, sentence);
      if (told !== null && told.verdict !== 'contradicted') return told;
      if (named.length === 2) wrong ??= told;
    }
  }
  return wrong;
}

/** Subject and measure stand in the sentence itself; a derived number is never read out of the surroundings. */
function isNamed({ known, subject, measure, unsaid }: Found, sentence: Region): boolean {
  const here = (entries: Found['subject']): boolean => entries.some(({ region }) => region === sentence);
  return !unsaid && isPoint(known.figure.quantity.stated) && here(subject) && here(measure);
}

/** The figure whose subject comes first is the one of which the sentence speaks. */
function inOrder(named: readonly Found[], sentence: Region): readonly Found[] {
  const first = (found: Found): number => Math.min(...mentioned(found.subject, sentence));
  return [...named].sort((a, b) => first(a) - first(b));
}

/** Of one pack and one measure, each with words of its own: two subjects, or two years of one. */
function areTwo(a: Found, b: Found, sentence: Region): boolean {
  if (a.known.pack !== b.known.pack) return false;
  const [one, two] = [a.known.figure.quantity, b.known.figure.quantity];
  if (measureOf(one) !== measureOf(two) || one.unit !== two.unit || one.of !== two.of) return false;
  if (!a.measure.some(({ entry }) => b.measure.some((other) => other.entry === entry))) return false;
  const inA = mentioned(a.subject, sentence);
  const inB = mentioned(b.subject, sentence);
  const owns = (mine: ReadonlySet<number>, theirs: ReadonlySet<number>): boolean =>
    [...mine].some((place) => !theirs.has(place));
  if (owns(inA, inB) && owns(inB, inA)) return true;
  const hasYear = ({ known }: Found, other: Found): boolean =>
    known.years.some((year) => !other.known.years.includes(year) && sentence.byStem.has(String(year)));
  return hasYear(a, b) && hasYear(b, a);
}

function tell(number: PlacedNumber, found: Found, other: Found, sentence: Region): Derived | null {
  const { quantity } = number;
  const a = found.known.figure.quantity.stated.low!;
  const b = other.known.figure.quantity.stated.low!;
  const kind = measureOf(found.known.figure.quantity);
  const sense = senseOfChange(quantity) ?? wordsOfDifference(number, sentence);
  const agrees = (value: number, how: Derivation): Derived | null => {
    const compared = compare(quantity, as(quantity, value), PLAIN_FRAME);
    if (compared === null) return null;
    const verdict = compared.verdict === 'contradicted' ? 'contradicted' : 'equivalent';
    return { found, other, how, verdict, differs: verdict === 'contradicted' ? 'value' : null };
  };
  if (quantity.kind === 'percentage-points') return kind === 'share' ? agrees(Math.abs(a - b), 'difference') : null;
  if (quantity.kind === 'multiple') {
    return agrees(
      quantity.stated.low! < 1 ? Math.min(a, b) / Math.max(a, b) : Math.max(a, b) / Math.min(a, b),
      'ratio',
    );
  }
  if (measureOf(quantity) === 'share' && sense !== null) {
    // "86 percent higher" of 94 and 8 percent: the gap is in points.
    if (kind === 'share' && quantity.stated.low === Math.abs(a - b) && quantity.kind === 'percent')
      return { found, other, how: 'difference', verdict: 'contradicted', differs: 'unit' };
    return agrees(
      Math.abs(sense === 'more' ? Math.max(a, b) / Math.min(a, b) - 1 : 1 - Math.min(a, b) / Math.max(a, b)) * 100,
      'ratio',
    );
  }
  // "More than half of young voters" is a share of them, and true of most pairs of shares.
  const isBounded = quantity.hedge !== null && quantity.hedge.kind !== 'about' && quantity.hedge.kind !== 'nearly';
  if (quantity.kind === 'ratio' && quantity.of !== undefined && a < b && kind !== 'count' && !isBounded)
    return supported(agrees((a / b) * quantity.of, 'share'));
  if (measureOf(quantity) === kind && quantity.unit === found.known.figure.quantity.unit) {
    if (sense !== null) return supported(agrees(Math.abs(a - b), 'difference'));
    if (sentence.words.some(({ raw }) => /^(?:together|combined|jointly|altogether)$/i.test(raw)))
      return supported(agrees(a + b, 'sum'));
  }
  return null;
}

/** "Lost 36 percent": from the one to the other. */
function senseOfChange({ change }: Quantity): 'more' | 'less' | null {
  return change === 'up' ? 'more' : change === 'down' ? 'less' : null;
}

/** Where the words do not prove that the two are meant, a number that does not fit is about something else. */
function supported(derived: Derived | null): Derived | null {
  return derived?.verdict === 'contradicted' ? null : derived;
}

/** What the two figures give, put in the form of the claim. */
function as(quantity: Quantity, value: number): Quantity {
  return {
    ...quantity,
    stated: exactly(value),
    interval: exactly(value),
    hedge: null,
    change: undefined,
    text: String(value),
  };
}
