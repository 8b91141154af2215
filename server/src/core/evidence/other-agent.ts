import type { Region } from './context';
import type { EvidenceIndex } from './evidence-index';
import { GENERAL, mentioned, NUMERAL } from './explained';
import type { Fit } from './fit';
import { stem } from './stem';
import { holds } from './synonyms';
import { looksLikeName, type Word } from './words';

/**
 * Whether somebody or something whom the pack does not know is what the sentence is about, so that a difference proves nothing:
 * "organic beekeepers in Estonia lost", "children borrowed", "the state compensates for", "a jar of honey costs".
 *
 * The head of the noun phrase that opens the sentence tells. It tells nothing where it reports ("researchers find that") or
 * stands for a number ("a survey", "the share").
 */
export function isOfOtherAgent({ found, number }: Fit, sentence: Region, index: EvidenceIndex): boolean {
  const { words, text } = sentence;
  // "The network is shrinking: Ravensmere's bus trips came to …"
  const colon = text.slice(0, words[number.first]!.start).lastIndexOf(':');
  if (colon >= 0 && [...mentioned(found.subject, sentence)].some((i) => words[i]!.start > colon)) return false;
  const own = mentioned([...found.subject, ...found.measure, ...found.reference], sentence);
  const opening = afterPlace(words);
  const end = openingPhrase(words, opening, (i) => i < number.first && !own.has(i));
  const head = words[end - 1];
  if (head === undefined || words.slice(opening + 1, end).some(looksLikeName)) return false;
  // "Researchers find that", "the survey puts it at", "the lobby boasts that".
  const next = words.slice(end, end + 3);
  if (next.some(({ raw }, i) => REPORTS.test(raw) || (i > 0 && i < 3 && raw === 'that'))) return false;
  // "Rents rose by 9 percent and household incomes by 4": the number belongs to whoever is named behind the "and".
  const and = words.findLastIndex(({ raw }, i) => raw === 'and' && i >= end && i < number.first);
  if (and >= 0 && [...own].some((i) => i > and && i < number.first)) return false;
  return !isKnown(head.stem, found, index) && !SOURCES.has(head.stem);
}

/**
 * "Supermarkets in Corvania spent €38 million" is not about Corvania's parties, though the pack may name them by the place alone; nor are
 * "the services for victims of crime in Corvania" its hospitals: what opens the sentence ends with the place, and of those whom it
 * names there the pack does not speak.
 */
export function isOfOthersThere({ found, number }: Fit, sentence: Region, index: EvidenceIndex): boolean {
  const { words } = sentence;
  const start = words[0] !== undefined && ARTICLE.test(words[0].raw) ? 1 : 0;
  const isInClause = (i: number): boolean => i < number.first && words[i]?.clause === words[start]?.clause;
  if (!isInClause(start) || words[start]!.small || words[number.first]!.clause !== words[start]!.clause) return false;
  let at = start;
  while (isInClause(at) && !(PLACING.test(words[at]!.raw) && isPlace(at + 1, words, found))) at++;
  if (!isInClause(at) || at === start || words[at + 1]!.clause !== words[start]!.clause) return false;
  // Of the subject nothing but the place is named.
  if ([...mentioned(found.subject, sentence)].some((i) => i < at)) return false;
  // "Ministers in Norland say that", "unions there put it at": they only tell of it.
  if (REPORTS.test(words[at + 2]?.raw ?? '') && !/^an?$/i.test(words[at + 3]?.raw ?? '')) return false;
  const opening = words.slice(start, at);
  const end = opening.findIndex(({ small }) => small);
  const head = opening[(end < 0 ? opening.length : end) - 1]!;
  if (start === 0 && !PLURAL.test(head.raw) && end < 0) return false;
  // "Patients in Norland waited", "the city of Norland had": those of whom the pack need not speak, and the place itself.
  if (PERSONS.test(head.raw) || PLACES.test(head.raw)) return false;
  const isOther = (word: Word): boolean =>
    isNominal(word) && !isKnown(word.stem, found, index) && !SOURCES.has(word.stem);
  // "The services for victims of crime", where the pack has services of its own.
  return isOther(opening[opening.length - 1]!) && (isOther(head) || opening.filter(isOther).length > 1);
}

/** Those who pay, wait, teach or are counted, by the endings of such nouns. */
export const PERSONS =
  /^(?:men|women|people|children|families|households|parents|pupils|youths?|adults|girls|boys|clients|landlords|wives|husbands)$|(?:[eo]r|ee|ist|ian|[ae]nt|man|men|mate|kin)s?$/i;
const PLACES =
  /^(?:city|town|region|province|state|district|county|country|island|municipality|capital|area|republic|kingdom)$/i;

const PLACING = /^(?:in|of|at|across)$/;

function isPlace(i: number, words: readonly Word[], { known }: Fit['found']): boolean {
  const word = words[i];
  return word !== undefined && looksLikeName(word) && known.vocabulary.has(word.stem);
}

function isKnown(stem: string, { known }: Fit['found'], index: EvidenceIndex): boolean {
  return holds(known.vocabulary, stem) || GENERAL.has(stem) || index.knowsName(stem);
}

/** Where the noun phrase that opens a sentence ends, exclusive: before a preposition, or what looks like a verb; 0 where none does. */
function openingPhrase(words: readonly Word[], opening: number, mayHold: (i: number) => boolean): number {
  const start = words[opening] !== undefined && ARTICLE.test(words[opening].raw) ? opening + 1 : opening;
  const isInClause = (i: number): boolean => words[i]?.clause === words[opening]!.clause;
  let end = start;
  while (end < start + 4 && isInClause(end) && mayHold(end) && isNominal(words[end]!)) end++;
  // "The state compensates Estonian keepers".
  if (end > start + 1 && VERB.test(words[end - 1]!.raw) && words[end]?.small !== true) end--;
  const next = words[end];
  const opensAsSubject = next !== undefined && isInClause(end) && (next.small || VERB.test(next.raw));
  // Without an article only a plural can open a sentence as its subject.
  const isNoun = end > start && (start > opening || PLURAL.test(words[end - 1]!.raw));
  return opensAsSubject && isNoun ? end : 0;
}

/** Where a sentence begins behind a place or a time that it opens with: "In Maravia, a frigate takes …". */
function afterPlace(words: readonly Word[]): number {
  if (!/^(?:in|at|across|within|outside|during|for)$/i.test(words[0]?.raw ?? '')) return 0;
  const next = words.findIndex(({ clause }) => clause !== words[0]!.clause);
  return next > 1 && next <= 5 ? next : 0;
}

function isNominal({ raw, small }: Word): boolean {
  return !small && !/^\p{N}/u.test(raw) && !NUMERAL.test(raw) && !/(?:ed|ly)$/.test(raw) && !ADVERB.test(raw);
}

const ARTICLE = /^(?:a|an|the)$/i;
const PLURAL = /[^s]s$|^(?:people|children|men|women|staff)$/i;
const VERB = /(?:ed|s|ose|ent|ell|ew|aid|old|ept|ost)$/;
const ADVERB =
  /^(?:meanwhile|today|overall|however|moreover|still|thus|then|again|yet|nearly|almost|roughly|some|earlier|later|before)$/i;
const REPORTS =
  /^(?:says?|said|finds?|found|reports?|reported|shows?|showed|estimates?|estimated|puts?|records?|recorded|allege[sd]?|claim(?:s|ed)?|warn(?:s|ed)?|argue[sd]?|expects?|expected|projects?|projected|predicts?|predicted|forecasts?|according)$/i;
/** What a number is read off, or stands for. */
const SOURCES = new Set(
  'test report study survey evaluation review poll count estimate account data expert analyst researcher author paper census record statistic official finding result number proportion majority minority total level value sum amount gap difference distance rise fall increase decrease growth decline change'
    .split(' ')
    .map(stem),
);
