import type { Interval } from '../quantities/interval';
import type { HedgeKind } from '../quantities/quantity';
import type { Frame } from './comparable';
import type { Verdict } from './evidence';
import type { Region } from './context';
import { findPhrase, readPhrase, tabulate, type Name, type WordTable } from './names';
import type { PlacedNumber } from './numbers-in-sentence';
import type { Figure, Qualifier, QualifierKind } from './pack';
import { cuesOf, hedgesThatKeep } from './qualifier-cues';

/**
 * The qualifiers without which the figure says something else. A bound on a value that is not itself bounded only stresses
 * it ("just 4 percent"), and a sentence that puts the opposite cannot keep it.
 */
export function essentialQualifiers(figure: Figure, frame: Frame, verdict: Verdict): readonly Qualifier[] {
  const hedge = figure.quantity.hedge?.kind;
  return figure.qualifiers.filter(({ kind }) => {
    // Whoever gives another number, rounder or finer, does not pass the rough one off as exact.
    if (kind === 'approximation' && verdict !== 'exact') return false;
    if (kind !== 'minimum' && kind !== 'maximum') return true;
    return !frame.opposite && ((hedge !== undefined && BOUNDS.has(hedge)) || isOpen(figure.quantity.interval));
  });
}

/** "More than in all of 2025": a bound without a number. */
function isOpen({ low, high, lowOpen }: Interval): boolean {
  return low !== null && lowOpen && high === null;
}

const BOUNDS: ReadonlySet<HedgeKind> = new Set<HedgeKind>(['over', 'more', 'less', 'at-least', 'at-most', 'nearly']);

/** Of these qualifiers, those of which the sentence and what stands around it keep no word. */
export function missingQualifiers(
  qualifiers: readonly Qualifier[],
  number: PlacedNumber,
  regions: readonly Region[],
): readonly Qualifier[] {
  const sentence = regions[0]!;
  const { words } = sentence;
  // "45 times as much as the drone" compares and bounds nothing.
  const end = words[number.last + 1]?.raw === 'as' ? number.last + 1 : number.last + 5;
  const beside = tabulate(words.slice(Math.max(0, number.first - 6), end));
  const around = regions.slice(1).flatMap((region) => (region.kind === 'heading' ? [] : [region]));
  return qualifiers.filter((qualifier) => {
    const hedge = number.quantity.hedge?.kind;
    if (hedge !== undefined && hedgesThatKeep[qualifier.kind].includes(hedge)) return false;
    const own = [...qualifier.words, ...(qualifier.phrase === undefined ? [] : [qualifier.phrase])].map(readPhrase);
    // "About", "at least" and the like belong beside their number.
    if (OF_THE_NUMBER.has(qualifier.kind)) return !stands([...own, ...generalCues(qualifier.kind)], beside);
    if (stands(own, sentence) || stands(generalCues(qualifier.kind), sentence)) return false;
    if (qualifier.kind === 'estimate' && isPutAt(number, sentence)) return false;
    // Only the pack's own words count from afar: "will" in the sentence before is about something else.
    return !around.some((region) => stands(own, region));
  });
}

/** "The institute puts the need at 24,000": so speaks whoever estimates. */
function isPutAt({ first }: PlacedNumber, { words }: Region): boolean {
  let at = first - 1;
  // "At about 24,000", "at some 24,000 teachers".
  while (words[at] !== undefined && words[at]!.raw !== 'at' && first - at <= 3) at--;
  const { clause } = words[first]!;
  return words[at]?.raw === 'at' && words.some((word, i) => i < at && word.clause === clause && PUTS.test(word.raw));
}

const PUTS = /^(?:put|puts|putting|peg|pegs|pegged|pegging)$/i;

const OF_THE_NUMBER: ReadonlySet<QualifierKind> = new Set<QualifierKind>(['approximation', 'minimum', 'maximum']);

function stands(names: readonly Name[], table: WordTable): boolean {
  return names.some((name) => name.stems.length > 0 && findPhrase(name, table).length > 0);
}

const compiled = new Map<QualifierKind, readonly Name[]>();

function generalCues(kind: QualifierKind): readonly Name[] {
  const known = compiled.get(kind);
  if (known !== undefined) return known;
  const names = cuesOf[kind].map(readPhrase);
  compiled.set(kind, names);
  return names;
}
