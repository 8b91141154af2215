import type { Claim } from '../claims/claim';
import { countsTheSame } from './counted';
import { isOnOtherCondition } from './denied-condition';
import { isDoneToSome } from './done-to-some';
import { isSetApart } from './doubts';
import type { EvidenceIndex } from './evidence-index';
import { GENERAL, mentioned, shareKnown } from './explained';
import type { Fit } from './fit';
import { standsOutside } from './frame';
import type { Region } from './context';
import { isNarrowed, isOfAnotherThing } from './narrowed';
import { isInForeignPlace, isSaidElsewhere } from './elsewhere-said';
import { namesOthers } from './names-others';
import { isOfOtherAgent, isOfOthersThere } from './other-agent';
import { isOfOtherMatter } from './other-matter';
import { measuresOtherwise } from './other-measure';
import { isOfGroup, isOfOtherKind } from './restricted';
import { isOfFewer } from './fewer';
import { isOfPart } from './part';
import { yearsIn } from './period';
import { stem } from './stem';
import { holds } from './synonyms';
import type { Word } from './words';
import { belongsToStranger } from './strangers';

/** Words that point back to what the sentences before speak of. */
const POINTING =
  /\b(?:it|its|they|their|them|there(?! (?:is|are|was|were|has|have|had|will|would|can|could|may|might|should|remains?)\b)|both|latter|former)\b|^that\b|\b(?:this|these|those|such|same|that (?:figure|share|rate|number|total|proportion))\b(?! (?:year|month|week|day|time|period|decade|quarter|summer|winter)s?\b)|\b(?:the|its|their) (?:\p{L}+ )?(?:figure|share|rate|number|total|proportion)\b|^one\b|\bthe (?:other )?ones?\b/iu;

/** Numbers that report nothing can't misreport. */
const OTHER_USE: ReadonlySet<Claim['reason']> = new Set<Claim['reason']>([
  'norm',
  'proposal',
  'hypothetical',
  'structure',
  'group-selector',
  'category-boundary',
  'definition',
  'title',
  'unit-denominator',
  'ordinal',
  'level',
  'policy-name',
  'quotation-of-norm',
  'page-reference',
  'time-of-day',
]);

/** Whether a number is about the figure whose words were found: whose number it is, and what it counts. */
export function isAbout(fit: Fit, regions: readonly Region[], index: EvidenceIndex): boolean {
  const sentence = regions[0]!;
  if (!countsTheSame(fit, sentence) || comparesOtherwise(fit, sentence) || isPointInTime(fit, sentence)) return false;
  if (differsInPlace(fit, sentence)) return false;
  if (belongsToStranger(fit.number, fit.found, sentence, index) || isOfAnotherThing(fit, sentence, index)) return false;
  if (isOfOtherMatter(fit, sentence, index) || isOfOtherKind(fit, sentence, index)) return false;
  // Of a share the rest is meant; a count of those outside is another.
  if (fit.number.quantity.kind === 'count' && standsOutside(fit.found, sentence)) return false;
  if (isInForeignPlace(fit, sentence, index) || measuresOtherwise(fit, sentence)) return false;
  if (isOfOthersThere(fit, sentence, index)) return false;
  if (isDenied(fit, sentence) || isOnOtherCondition(fit, sentence)) return false;
  return fit.found.unsaid || (contextMayLend(fit, regions) && shareKnown(fit.number, fit.found, sentence) !== 0);
}

/** Of the entries that say what is measured so many must be named. */
export const MOST_MEASURES = 0.66;

/** Whether a contradiction may be told: everything that names the figure must stand, beyond what a true statement needs. */
export function isAboutForSure(
  fit: Fit,
  regions: readonly Region[],
  index: EvidenceIndex,
  least = MOST_MEASURES,
): boolean {
  const sentence = regions[0]!;
  const { found } = fit;
  if (found.measured < least) return false;
  const fragment =
    regions.some(({ kind }) => kind === 'header' || kind === 'lead' || kind === 'after') ||
    isLabelled(fit, regions) ||
    isAnswer(regions);
  const far = [...found.subject, ...found.measure].filter(
    ({ region }) => region !== sentence && region.kind !== 'header',
  );
  if (far.length > 0 && !fragment && !POINTING.test(sentence.text)) return false;
  if (far.some(({ region }) => region.kind === 'heading') && !fragment) return false;
  if (isWeak(fit.number) || CLAIMED.test(sentence.text)) return false;
  if (isOtherUse(fit) || isIntended(fit, sentence) || isDoubted(fit, sentence) || isTimeFrame(fit, sentence))
    return false;
  if (isNarrowed(fit, sentence) || isSaidElsewhere(fit, regions, index)) return false;
  if (
    namesOthers(fit, regions, index) ||
    isOfUnknownYear(fit) ||
    isOfAnotherYear(fit) ||
    isAlreadySo(fit, sentence) ||
    isOfOneYearOfMany(fit, regions) ||
    isSetApart(fit, regions, index) ||
    isOfPart(fit, sentence, index) ||
    isOfFewer(fit, sentence, index) ||
    isDoneToSome(fit, sentence) ||
    isOfOtherAgent(fit, sentence, index) ||
    isOfGroup(fit, sentence, index)
  )
    return false;
  // "And two others" is not all of them.
  const next = sentence.words[fit.number.last + 1]?.raw ?? '';
  if (fit.number.quantity.kind === 'count' && /^(?:others?|more|further|additional)$/.test(next)) return false;
  return found.unsaid || (shareKnown(fit.number, found, sentence, fit.others) ?? 1) >= 0.4;
}

/** "As the general staff claims": a number of somebody's own, whatever others have found. */
const CLAIMED = /\bas (?:the )?(?:[\p{L}’'-]+ ){1,5}(?:claims?|claimed|alleges?|alleged|boasts?|asserts?)\b/iu;

/** "What does a licence cost? Up to €290": a question just before names what the answer is about. */
function isAnswer([sentence, ...around]: readonly Region[]): boolean {
  const before = around.find(({ kind }) => kind === 'before');
  return before?.text.trimEnd().endsWith('?') === true && sentence!.words.filter(({ small }) => !small).length <= 8;
}

/** "Leakage: 470 million litres a day" right below the heading "Thorn Water": a label and its value. */
function isLabelled({ found, number }: Fit, regions: readonly Region[]): boolean {
  const { words } = regions[0]!;
  const label = words.slice(0, number.first);
  const isLabel =
    label.length > 0 && label.length <= 6 && label.every(({ clause }) => clause < words[number.first]!.clause);
  const nearest = regions.find(({ kind }) => kind === 'heading');
  const far = [...found.subject, ...found.measure].filter(({ region }) => region.kind === 'heading');
  return isLabel && far.every(({ region }) => region === nearest) && words.length - number.last <= 4;
}

/** "Coverage of 2016 articles", where the pack gives no time: the source may tell of other years, too. */
function isOfUnknownYear({ found, period }: Fit): boolean {
  const { years, otherYears, issued } = found.known;
  if (years.length > 0 || period.years.length === 0) return false;
  return period.years.every(
    ({ year }) => !otherYears.includes(year) && (issued === null || Math.abs(issued - year) > 1),
  );
}

/** "In 2025" of what the pack gives for 2024, though 2025 may be when it was written: the number may be news. */
function isOfAnotherYear({ found, period, comparison }: Fit): boolean {
  const { years } = found.known;
  // The very number in another year is no news, but a slip.
  if (comparison?.verdict !== 'contradicted') return false;
  if (years.length === 0 || period.years.some(({ year }) => years.includes(year))) return false;
  return period.years.some(({ plain, own }) => plain && own);
}

/** "There is already a shortage of 1,200", where the source tells of a time to come. */
function isAlreadySo({ found, comparison }: Fit, { text }: Region): boolean {
  return comparison?.verdict === 'contradicted' && forecasts(found) && /\b(?:already|currently|today)\b/iu.test(text);
}

/** "None" and "both" are too easily about something else; "all thirteen" and "weeks" are not. */
function isWeak({ quantity }: Fit['number']): boolean {
  if (quantity.hedge?.kind === 'only') return false;
  return quantity.weak === true && quantity.kind !== 'duration' && (quantity.of ?? 0) < 3;
}

/** "Three fronts" merely orders a text, unless fronts are what the figure counts. */
function isOtherUse({ number, found }: Fit): boolean {
  const { reason, quantity } = number.claim;
  if (!OTHER_USE.has(reason) || number.quantity.kind !== quantity.kind) return false;
  // "The basin is expected to receive": a forecast, where the source forecasts too.
  if (reason === 'hypothetical' && forecasts(found)) return false;
  if ((reason === 'norm' || reason === 'proposal') && projects(found)) return false;
  if (reason === 'group-selector' && quantity.kind === 'ranking') return false;
  if (reason !== 'structure' && reason !== 'category-boundary') return true;
  const head = quantity.noun?.head;
  // "Five did, eight did not": of those of whom the figure tells.
  if (head === undefined && found.known.figure.quantity.of !== undefined) return found.measured < 1;
  return head === undefined || found.measured < 1 || !holds(found.known.claimed, stem(head));
}

/** The source itself forecasts. */
function projects({ known }: Fit['found']): boolean {
  return known.figure.qualifiers.some(({ kind }) => kind === 'projection');
}

/** The source itself forecasts or supposes. */
function forecasts(found: Fit['found']): boolean {
  return projects(found) || found.known.figure.qualifiers.some(({ kind }) => kind === 'condition');
}

/** "Plans to have 60 percent", "if 60 percent had": the sentence does not say that it is so. */
function isIntended({ number, found }: Fit, { words, text }: Region): boolean {
  if (forecasts(found)) return false;
  if (GIVEN.test(text.slice(0, words[number.first]!.start))) return true;
  return words.some((word, i) => i < number.first && INTENDED.test(word.raw) && !found.known.vocabulary.has(word.stem));
}

/** "Even with hydrogen at €4 a kilogram": what is only supposed. */
const GIVEN = /\b(?:we|I) would\b|(?:^|[,;:(]\s*|\bthat )even with (?:\p{L}+ ){1,4}at (?:an? |the )?\P{L}*$/iu;

/** "It is a myth that 60 percent", "suppose a country has 60": not even the same number is said of the figure. */
function isDenied({ number }: Fit, { text, words }: Region): boolean {
  return SUPPOSED.test(text.slice(0, words[number.first]!.start));
}

const SUPPOSED =
  /^\W*(?:suppose|imagine)\b|\b(?:myths?|false|untrue|wrong|mistaken|misconception|rumou?rs?)(?:\s\p{L}+){0,2}\sthat\b/iu;

/** "A rumour has it", "the minister was wrong": whatever the sentence says, it does not say it plainly. */
function isDoubted({ found }: Fit, sentence: Region): boolean {
  // "86 percent of the answers were wrong": that is what is measured.
  const measured = mentioned(found.measure, sentence);
  return sentence.words.some(
    (word, i) => DENIED.test(word.raw) && !measured.has(i) && !found.known.vocabulary.has(word.stem),
  );
}

const INTENDED =
  /^(?:plan(?:s|ned|ning)?|promis(?:e|es|ed|ing)|pledg(?:e|es|ed|ing)|vow(?:s|ed)?|aim(?:s|ed)?|hop(?:e|es|ed)|intend(?:s|ed)?|target(?:s|ed)?|want(?:s|ed)?|wish(?:es|ed)?|commit(?:s|ted)?|suppose|imagine|if|unless)$/i;
const DENIED =
  /^(?:myths?|false(?:ly|hood)?|untrue|wrong(?:ly)?|mistaken(?:ly)?|misconception|rumou?r(?:s|ed)?|jok(?:e|ed))$/i;

/** One year of the several that the figure spans: "rose by 3 percent in 2023" of a rise from 2018 to 2023. */
function isOfOneYearOfMany({ found, period }: Fit, regions: readonly Region[]): boolean {
  const { years } = found.known;
  if (years.length < 2) return false;
  if (!period.years.some(({ year }) => years.includes(year))) return false;
  const near = regions.filter(({ kind }) => kind === 'sentence' || kind === 'header');
  const named = [...period.years.map(({ year }) => year), ...near.flatMap(({ text }) => yearsIn(text))];
  return !(named.includes(Math.min(...years)) && named.includes(Math.max(...years)));
}

/** "Within two years": when it will be so, not how long. */
function isTimeFrame({ number, found }: Fit, { words }: Region): boolean {
  // "Repaired within 11 days", of the time until the repair.
  if (TIME_UNTIL.test(found.known.figure.claim) && found.measured === 1) return false;
  const before = words[number.first - 1]?.raw.toLowerCase() ?? '';
  return number.quantity.kind === 'duration' && /^(?:within|after|before|next|past|last|coming|every)$/.test(before);
}

const TIME_UNTIL = /\btime (?:\p{L}+ ){0,4}(?:to|until|till|between|before)\b/iu;

/** The subject or the measure may stand in the sentences before when this one points back or is too short to say its own. */
function contextMayLend({ found }: Fit, regions: readonly Region[]): boolean {
  const sentence = regions[0]!;
  if (regions.some((region) => region.kind === 'header')) return true;
  const subjectHere = found.subject.every(({ region }) => region === sentence);
  const measureHere = found.measure.every(({ region }) => region === sentence);
  const someMeasure = found.measure.some(({ region }) => region === sentence);
  if (subjectHere && (measureHere || someMeasure)) return true;
  const substance = sentence.words.filter((word) => !word.small).length;
  if (someMeasure) return found.measured >= 0.5;
  return substance <= 9 || POINTING.test(sentence.text);
}

const SIZES = new Set(
  'more many much higher greater larger bigger large great big high than that as less few fewer lower long longer often frequently'.split(
    ' ',
  ),
);

const LIKELY = new Set(['likely', 'common', 'frequent', 'probable', 'prone']);

/** "20 times as likely", "11 times faster", "4 percent more engineers": what is compared must be what the figure compares. */
export function comparesOtherwise({ found, number }: Pick<Fit, 'found' | 'number'>, { words }: Region): boolean {
  const { kind } = number.quantity;
  if (kind !== 'multiple' && kind !== 'percent') return false;
  const known = (one: Word): boolean => holds(found.known.vocabulary, one.stem) || GENERAL.has(one.stem);
  const asMany = kind === 'multiple' && words[number.last + 1]?.raw === 'as';
  const at = asMany ? number.last + 2 : number.last + 1;
  const word = words[at];
  if (word === undefined || word.clause !== words[number.last]!.clause) return false;
  const raw = word.raw.toLowerCase();
  // "Three times as likely to be poor": what follows is compared.
  if (asMany && LIKELY.has(raw)) {
    return !words.slice(at + 1, at + 14).some((one) => !one.small && holds(found.known.claimed, one.stem));
  }
  if (!SIZES.has(raw)) return (asMany ? !word.small : COMPARATIVE.test(raw)) && !known(word);
  // The words right after "more" are what there is more of.
  let next = at + 1;
  while (words[next]?.small === false && words[next]!.clause === word.clause) next++;
  const things = words.slice(at + 1, next);
  return !word.small && things.length > 0 && !things.some(known);
}

/** Comparatives in "-er", and not the nouns and small words that end so. */
const COMPARATIVE =
  /^(?!(?:over|under|after|per|ever|never|other|another|power|computer|number|paper|year)$)[a-z]{2,}er$/;

/** "The price differs by 54 percent between ports": no rise and no fall. */
function differsInPlace({ found, number }: Fit, { words }: Region): boolean {
  const { clause } = words[number.first]!;
  return (
    found.known.direction !== undefined &&
    words.some((word) => word.clause === clause && /^(?:differ|vari|vary|deviat)/.test(word.stem))
  );
}

/** "Several months ago", "two years earlier": when something was, not how long. */
function isPointInTime({ number, found }: Fit, sentence: Region): boolean {
  const { words } = sentence;
  // "Five hours before the water", where that is what is measured.
  if (mentioned(found.measure, sentence).has(number.last + 1)) return false;
  const next = words[number.last + 1]?.raw.toLowerCase() ?? '';
  return number.quantity.kind === 'duration' && /^(?:ago|earlier|later|before|old)$/.test(next);
}
