import { inOneList } from '../text/in-one-list';
import type { BlockReading, Claim } from '../claims/claim';
import { isAbout } from './about';
import { choose } from './choose';
import { PLAIN_FRAME } from './comparable';
import { RegionReader } from './context';
import type { DistantTerm, Evidence, MatchedTerm, Verdict } from './evidence';
import type { KnownFigure } from './known-figure';
import type { Figure } from './pack';
import type { EvidenceIndex } from './evidence-index';
import { derive, type Derived } from './derived';
import { findTerms, type Found } from './find-terms';
import { fit, type Fit } from './fit';
import type { Region } from './context';
import { isNumber, numbersIn, type PlacedNumber } from './numbers-in-sentence';
import { essentialQualifiers, missingQualifiers } from './qualifiers';

/**
 * For each claim of a passage the figure that it is about and how it agrees, or null. It depends on the block's reading and
 * its environment alone. The subject comes first and the number last: values are intervals, see ARCHITECTURE.md.
 */
export function recognise(block: BlockReading, passageIndex: number, index: EvidenceIndex): (Evidence | null)[] {
  const { claims, sentences } = block.passages[passageIndex]!;
  const results = new Array<Evidence | null>(claims.length).fill(null);
  if (index.size === 0 || !claims.some(isNumber)) return results;
  const reader = new RegionReader(block, passageIndex, index.needed);
  let at = 0;
  for (let from = 0, to = 0; from < claims.length; from = to) {
    const { sentence } = claims[from]!;
    while (to < claims.length && claims[to]!.sentence === sentence) to++;
    at = sentences.indexOf(sentence, at);
    const here = claims.slice(from, to);
    // Most sentences are about none of the figures, which their words tell before anything else is read in them.
    if (!here.some(isNumber) || !index.mayKnow(reader.stemsAround(at))) continue;
    const recognised = recogniseSentence(here.filter(isNumber), reader.regionsOf(at), index);
    here.forEach((claim, i) => (results[from + i] = recognised.get(claim) ?? null));
  }
  return results;
}

/** A sentence with more numbers than this is a data dump; telling whose each is would take the square of their number. */
const MOST_NUMBERS = 60;

function recogniseSentence(
  claims: readonly Claim[],
  regions: readonly Region[],
  index: EvidenceIndex,
): Map<Claim, Evidence> {
  const recognised = new Map<Claim, Evidence>();
  const stems = new Set<string>();
  for (const region of regions) for (const stem of region.byStem.keys()) stems.add(stem);
  const found = atMost(index.candidates(stems), stems).flatMap((known) => findTerms(known, regions) ?? []);
  if (found.length === 0) return recognised;
  const numbers = numbersIn(claims, regions);
  if (numbers.length === 0 || numbers.length > MOST_NUMBERS) return recognised;
  const fitsAmong = (all: readonly PlacedNumber[]): readonly (readonly Fit[])[] =>
    all.map((number) => found.flatMap((one) => fit(number, one, regions, all) ?? []));
  // Numbers that can be about none of these figures own no year and no name either.
  const first = fitsAmong(numbers);
  const rivals = numbers.filter((_, i) => first[i]!.length > 0);
  const among = rivals.length === numbers.length ? first : fitsAmong(rivals);
  const fits = among.map((options) => options.filter((fitted) => isAbout(fitted, regions, index)));
  for (const chosen of choose(fits, regions, index))
    if (
      chosen.comparison?.verdict !== 'contradicted' ||
      !(
        isWhole(chosen.number, found) ||
        isAnothers(chosen, found, regions, numbers, fits.filter((options) => options.length > 0).length === 1)
      )
    )
      recognised.set(chosen.number.claim, toEvidence(chosen, regions));
  for (const number of numbers) {
    const direct = recognised.get(number.claim);
    if (direct !== undefined && direct.verdict !== 'contradicted') continue;
    const derived = derive(number, found, regions[0]!);
    if (derived !== null && (direct === undefined || derived.verdict !== 'contradicted'))
      recognised.set(number.claim, fromTwo(derived, number, regions));
  }
  return recognised;
}

/** "Of the 48 buses, 12 are electric": the number is the whole of which a figure ("12 of 48") is a part, and contradicts none. */
function isWhole({ claim: { quantity } }: PlacedNumber, found: readonly Found[]): boolean {
  return (
    quantity.kind === 'count' &&
    quantity.stated.low !== null &&
    found.some(({ known }) => known.figure.quantity.of === quantity.stated.low)
  );
}

/**
 * Whether a number is just that of another figure of the pack, whose subject and measure all stand in this very sentence, in words of their own: whatever
 * kept it from being recognised, the sentence is no contradiction to a figure of which it happens to hold the words, too. Where no other
 * number could be meant the two may measure the same: "the wait in Korva, a province of Vellmark: 23 weeks".
 */
function isAnothers(
  { number, found: chosen }: Fit,
  found: readonly Found[],
  regions: readonly Region[],
  numbers: readonly PlacedNumber[],
  isAlone: boolean,
): boolean {
  return found.some(
    (other) =>
      other.known !== chosen.known &&
      other.known.pack === chosen.known.pack &&
      other.subject.length > 0 &&
      !other.unsaid &&
      other.measure.length === other.known.measure.length &&
      [...other.subject, ...other.measure].every(({ region }) => region === regions[0]) &&
      (hasWordsOfItsOwn(other.subject, chosen) || (isAlone && hasWordsOfItsOwn(other.reference, chosen))) &&
      ((isAlone && !APART.test(regions[0]!.text)) ||
        hasWordsOfItsOwn(other.measure, chosen) ||
        holdsAllWordsOf(chosen, other)) &&
      fit(number, other, regions, numbers)?.comparison?.verdict === 'exact',
  );
}

/** "To Sorvia, not to Maravia", "but less to Maravia": what sets the two apart. */
const APART = /\b(?:not|than|but|unlike|less|more|fewer|while|whereas|against|compared)\b/iu;

/** "Single parents are hit: 44 percent of their children": all words that stand for the one stand for the other, too, and not the other way round. */
function holdsAllWordsOf(chosen: Found, other: Found): boolean {
  const placesOf = ({ subject, measure, reference }: Found): ReadonlySet<string> =>
    new Set(
      [...subject, ...measure, ...reference].flatMap(({ region, mentions }) =>
        mentions.map(({ first, last }) => `${region.kind} ${region.distance} ${first} ${last}`),
      ),
    );
  const [few, all] = [placesOf(chosen), placesOf(other)];
  return all.size > few.size && [...few].every((place) => all.has(place));
}

/** Whether one of the entries stands in none of the words that stand for the other figure. */
function hasWordsOfItsOwn(entries: Found['subject'], { subject, measure, reference }: Found): boolean {
  const others = inOneList([...subject, ...measure, ...reference], ({ mentions }) => mentions);
  return entries.some(({ mentions }) =>
    mentions.every(({ first, last }) => others.every((other) => other.last < first || other.first > last)),
  );
}

/** Where a sentence could be about more figures than this, it tells none of them from the others. */
const MOST_CANDIDATES = 60;

/** Of more figures than a sentence can tell apart (a long series) those of the years that it names; none if they are still too many. */
function atMost(candidates: readonly KnownFigure[], stems: ReadonlySet<string>): readonly KnownFigure[] {
  if (candidates.length <= MOST_CANDIDATES) return candidates;
  const ofTheYear = candidates.filter(({ years }) => years.some((year) => stems.has(String(year))));
  return ofTheYear.length <= MOST_CANDIDATES ? ofTheYear : [];
}

function toEvidence(chosen: Fit, regions: readonly Region[]): Evidence {
  const { figure, pack } = chosen.found.known;
  const { verdict, differs } = chosen.comparison!;
  const qualifiers = verdict === 'contradicted' ? [] : essentialQualifiers(figure, chosen.frame, verdict);
  const missing = missingQualifiers(qualifiers, chosen.number, regions);
  return {
    figure,
    pack,
    verdict,
    differs,
    qualifier:
      qualifiers.length === 0 ? (isBlurred(figure, verdict) ? 'kept' : 'n/a') : missing.length > 0 ? 'dropped' : 'kept',
    missing,
    because: because(chosen, regions[0]!),
    around: termsAround(chosen.found),
  };
}

/** What two figures give together. */
function fromTwo(derived: Derived, number: PlacedNumber, regions: readonly Region[]): Evidence {
  const { found, other, how, verdict, differs } = derived;
  const { figure, pack } = found.known;
  const qualifiers = verdict === 'contradicted' ? [] : essentialQualifiers(figure, PLAIN_FRAME, verdict);
  const missing = missingQualifiers(qualifiers, number, regions);
  return {
    figure,
    pack,
    verdict,
    differs,
    qualifier: qualifiers.length === 0 ? 'n/a' : missing.length > 0 ? 'dropped' : 'kept',
    missing,
    because: [...termsOf(found), ...termsOf(other)].sort((a, b) => a.start - b.start),
    around: [...termsAround(found), ...termsAround(other)],
    derived: { from: other.known.figure, how },
  };
}

/** Whoever gives another number than the rough one, and a true one, passes nothing off as exact. */
function isBlurred(figure: Figure, verdict: Verdict): boolean {
  return verdict !== 'contradicted' && figure.qualifiers.some(({ kind }) => kind === 'approximation');
}

/** The words of the passage that stand for the figure's terms and its years, in their order. */
function because(chosen: Fit, sentence: Region): readonly MatchedTerm[] {
  const terms = [...termsOf(chosen.found)];
  if (chosen.years === 'same')
    for (const { year, start, end } of chosen.period.years)
      if (start !== null && end !== null)
        terms.push({
          start,
          end,
          role: 'period',
          words: sentence.text.slice(start - sentence.offset!, end - sentence.offset!),
          term: String(year),
        });
  return terms.sort((a, b) => a.start - b.start);
}

function termsOf(found: Found): readonly MatchedTerm[] {
  return longestMentions(found).flatMap(({ role, term, words, region, start, end }) =>
    region.offset === null ? [] : [{ start: region.offset + start, end: region.offset + end, role, words, term }],
  );
}

function termsAround(found: Found): readonly DistantTerm[] {
  return longestMentions(found).flatMap(({ role, term, words, region }) =>
    region.offset === null ? [{ role, words, term, where: region.kind }] : [],
  );
}

/** Of each entry that was found the longest mention. */
function longestMentions(found: Found) {
  return [...found.subject, ...found.measure, ...found.reference].map(({ entry, region, mentions }) => {
    const mention = mentions.reduce((a, b) => (b.name.stems.length > a.name.stems.length ? b : a));
    const start = region.words[mention.first]!.start;
    const end = region.words[mention.last]!.end;
    return { role: entry.role, term: mention.name.term, words: region.text.slice(start, end), region, start, end };
  });
}
