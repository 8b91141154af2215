import { isPoint } from '../quantities/interval';
import { isAboutForSure, MOST_MEASURES } from './about';
import type { Region } from './context';
import { deniesCondition } from './denied-condition';
import type { Verdict } from './evidence';
import type { EvidenceIndex } from './evidence-index';
import { mentioned } from './explained';
import { OTHER_YEAR, type Fit } from './fit';
import { isMisread } from './misread';
import { pairInOrder } from './pairing';
import { isWorkedOut } from './worked-out';
import { looksLikeName } from './words';

/** Figures whose words are this much farther from a number than the nearest figure's are out of the running. */
const MARGIN = 4;

/**
 * Which figure each number of a sentence is about. Every number takes the figure nearest to it; where two are about as
 * near the one that agrees is meant; a figure is said by one number, unless the others repeat it.
 */
export function choose(
  all: readonly (readonly Fit[])[],
  regions: readonly Region[],
  index: EvidenceIndex,
): readonly Fit[] {
  const everything = all.flat();
  const alone = all.filter((options) => options.length > 0).length === 1;
  const fits = all.map((options) =>
    options.filter((fit) => !options.some((other) => isMoreSpecific(other, fit, alone) || hasItsReference(other, fit))),
  );
  const inOrder = pairInOrder(fits, regions[0]!);
  const chosen = fits.flatMap((options, i) => pick(inOrder?.[i] !== undefined ? [inOrder[i]] : options) ?? []);
  return chosen
    .filter((fit) => !chosen.some((other) => other !== fit && sameFigure(other, fit) && better(other, fit)))
    .filter((fit) => !chosen.some((other) => namesWithNumber(other, fit, regions[0]!)))
    .flatMap((fit) => {
      const rivals = inOrder === null ? rivalsOf(fit, fits, all, regions[0]!) : [];
      return judge({ ...fit, others: othersIn(chosen, fit, regions[0]!) }, everything, rivals, regions, index) ?? [];
    });
}

/** "second among the 30 largest cities": a number that belongs to a name of another's figure says nothing of its own. */
function namesWithNumber(other: Fit, { number, found }: Fit, sentence: Region): boolean {
  if (other.number === number || other.found.known === found.known || number.quantity.kind !== 'count') return false;
  const { subject, measure, reference } = other.found;
  return [...subject, ...measure, ...reference].some(
    ({ region, mentions }) =>
      region === sentence && mentions.some(({ first, last }) => first === number.first && last > number.last),
  );
}

/** "2.2 percent in Finland and 2.4 percent in Sweden": the names of which the other numbers are. */
function othersIn(chosen: readonly Fit[], fit: Fit, sentence: Region): ReadonlySet<number> {
  const others = chosen.filter((other) => other.number !== fit.number && !sameFigure(other, fit));
  const own = mentioned(fit.found.subject, sentence);
  const places = others.flatMap(({ found }) => [...mentioned(found.subject, sentence)]);
  return new Set(places.filter((place) => !own.has(place)));
}

function pick(all: readonly Fit[]): Fit | null {
  // Of what is only half named nothing is told: it stands in the way of no other figure.
  const named = all.filter(({ found }) => found.measured >= MOST_MEASURES);
  const options = named.length > 0 ? named : all;
  const sorted = [...options].sort((a, b) => a.cost - b.cost);
  const best = sorted[0];
  if (best === undefined) return null;
  const near = sorted.filter(
    (fit) => fit.cost - (isExact(fit) && fit.years === 'other' ? OTHER_YEAR : 0) <= best.cost + MARGIN,
  );
  // "More than 1 percent" agrees with much: it decides nothing between two figures.
  const telling = near.filter((fit) => agrees(fit) && (fit === best || fit.comparison!.verdict !== 'implied'));
  const ranked = telling.sort((a, b) => rank(a) - rank(b));
  // Where none is of the year said, the one whose value it is has been put in another year.
  const inTime = ranked.find((fit) => fit.years !== 'other');
  return inTime ?? (best.years !== 'same' ? ranked[0] : undefined) ?? best;
}

/**
 * "Rural homes" are no homes at large: whoever names them does not speak of the figure of all. Nor does whoever names one
 * thing more ("prisoners who took a course"), where there is no other number that it may belong to.
 */
function isMoreSpecific({ found: other }: Fit, { found }: Fit, alone: boolean): boolean {
  if (other.known === found.known || found.subject.length === 0 || other.known.pack !== found.known.pack) return false;
  const more = alone && other.subject.length > found.subject.length ? 0 : 1;
  return found.subject.every(({ region, mentions }) => {
    if (more === 0 && other.subject.some((entry) => entry.region !== region)) return false;
    return mentions.every(({ first, last }) =>
      other.subject.some(
        (entry) =>
          entry.region === region &&
          entry.mentions.some(
            (mention) =>
              mention.first <= first && mention.last >= last && mention.last - mention.first >= last - first + more,
          ),
      ),
    );
  });
}

/** "Human-written mails": of two figures alike in all but what they refer to, the one whose reference is named. */
function hasItsReference({ found: other }: Fit, { found }: Fit): boolean {
  if (other.known === found.known || other.known.pack !== found.known.pack) return false;
  if (other.reference.length === 0 || found.reference.length > 0 || found.known.reference.length === 0) return false;
  const placesOf = (entries: Fit['found']['subject']): string =>
    entries
      .map(({ region, mentions }) => `${region.kind}${mentions.map(({ first, last }) => `${first}-${last}`).join()}`)
      .join(';');
  return placesOf(other.subject) === placesOf(found.subject) && placesOf(other.measure) === placesOf(found.measure);
}

function isExact({ comparison }: Fit): boolean {
  return comparison?.verdict === 'exact';
}

function agrees(fit: Fit): boolean {
  return fit.comparison !== null && fit.comparison.verdict !== 'contradicted';
}

const RANKS: readonly Verdict[] = ['exact', 'equivalent', 'rounded', 'implied', 'contradicted'];

function rank(fit: Fit): number {
  return RANKS.indexOf(fit.comparison!.verdict);
}

function sameFigure(a: Fit, b: Fit): boolean {
  return a.found.known === b.found.known;
}

/** Of two numbers that claim the same figure the one that agrees has it, else the nearer one; two that agree repeat it. */
function better(other: Fit, fit: Fit): boolean {
  if (agrees(other) !== agrees(fit)) return agrees(other);
  return !agrees(fit) && other.cost < fit.cost;
}

/** Of a longer series, a number without its year may be any, and one more that the pack does not hold. */
const MOST_RIVALS = 2;

/**
 * What is told of a choice: the agreement, or a contradiction that is beyond doubt.
 *
 * @param options all that the numbers could be about
 * @param rivals what else the number could be about; nothing where the order of the words has decided
 */
function judge(
  fit: Fit,
  options: readonly Fit[],
  rivals: readonly Fit[],
  regions: readonly Region[],
  index: EvidenceIndex,
): Fit | null {
  if (fit.comparison === null) return null;
  if (fit.years === 'other') {
    // The right number in another year misreports the figure; another number in another year is another statistic.
    if (!agrees(fit) || !isAboutForSure(fit, regions, index)) return null;
    return { ...fit, comparison: { verdict: 'contradicted', differs: 'period' } };
  }
  // The very range of the source is no accident: fewer words must tell what it is of.
  const isRange = isExact(fit) && !isPoint(fit.number.quantity.stated);
  const least = isRange ? 0.5 : undefined;
  if (isMisread(fit, regions) && agrees(fit) && isAboutForSure(fit, regions, index, least))
    return { ...fit, comparison: { verdict: 'contradicted', differs: 'period' } };
  if (agrees(fit) && deniesCondition(fit, regions) && isAboutForSure(fit, regions, index))
    return { ...fit, comparison: { verdict: 'contradicted', differs: 'condition' } };
  if (agrees(fit))
    return fit.found.measured >= (isRange ? 0.5 : MOST_MEASURES) && namesTheFirstMeasure(fit) ? fit : null;
  if (!isAboutForSure(fit, regions, index) || isExactElsewhere(fit, options, regions[0]!) || isWorkedOut(fit))
    return null;
  if (rivals.length > MOST_RIVALS && fit.years !== 'same') return null;
  return rivals.some((rival) => agrees(rival) && !isVaguer(rival, fit)) ? null : fit;
}

/** "Kastel has a problem. Only 64 percent of its children …": a figure that has one thing more, named before, and this very value. */
function isExactElsewhere(fit: Fit, options: readonly Fit[], sentence: Region): boolean {
  return options.some(
    (other) =>
      other.number === fit.number &&
      isExact(other) &&
      other.years !== 'other' &&
      (hasOneMore(other, fit, sentence) ||
        (isNamedIn(other, sentence) && !isNamedIn(fit, sentence) && isNamedByTheWay(fit, sentence))),
  );
}

function hasOneMore({ found }: Fit, fit: Fit, sentence: Region): boolean {
  return found.subject.length > fit.found.subject.length && found.subject.some(({ region }) => region !== sentence);
}

/** Whether a name stands for the subject. */
function isNamedIn({ found }: Fit, { words }: Region): boolean {
  return found.subject.some(({ region, mentions }) =>
    mentions.some(({ first, last }) => region.words === words && words.slice(first, last + 1).some(looksLikeName)),
  );
}

/** "Finland is behind: its share of national consumption": some of the subject is only named by what stands before another noun. */
function isNamedByTheWay({ found }: Fit, { words }: Region): boolean {
  return found.subject.some(
    ({ region, mentions }) =>
      region.words === words &&
      mentions.every(({ first, last }) => {
        const next = words[last + 1];
        return !looksLikeName(words[first]!) && next?.small === false && next.clause === words[last]!.clause;
      }),
  );
}

/** The figures about as near to a number as the one chosen; of those that are less specific, whichever has words that the chosen one lacks. */
function rivalsOf(
  fit: Fit,
  fits: readonly (readonly Fit[])[],
  all: readonly (readonly Fit[])[],
  sentence: Region,
): readonly Fit[] {
  const kept = new Set(fits.flat());
  const own = placesOf(fit, sentence);
  return all
    .flat()
    .filter((other) => other.number === fit.number && other.cost <= fit.cost + MARGIN)
    .filter((other) => kept.has(other) || [...placesOf(other, sentence)].some((place) => !own.has(place)));
}

function placesOf({ found }: Fit, sentence: Region): ReadonlySet<number> {
  return mentioned([...found.subject, ...found.measure], sentence);
}

/** What a farther figure merely implies does not make another reading of a nearer one's contradiction. */
function isVaguer(rival: Fit, fit: Fit): boolean {
  return rival.comparison!.verdict === 'implied' && rival.cost > fit.cost;
}

/** A pack's author puts the most telling measure first: without it the sentence is about something alike. */
function namesTheFirstMeasure({ found }: Fit): boolean {
  const first = found.known.measure[0];
  return first === undefined || found.unsaid || found.measure.some(({ entry }) => entry === first);
}
