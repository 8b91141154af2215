import { UNIT } from './counted';
import { GENERAL, mentioned, NUMERAL } from './explained';
import type { Region } from './context';
import type { EvidenceIndex } from './evidence-index';
import type { Fit } from './fit';
import { everyMention, type Found } from './find-terms';
import type { Mention } from './names';
import { stem } from './stem';
import { holds } from './synonyms';
import { looksLikeName, owns, type Word } from './words';

/** "Rents on the mainland": a common noun with a phrase behind it that the pack does not use is another subject. */
export function isNarrowed({ found }: Pick<Fit, 'found'>, sentence: Region): boolean {
  const { words } = sentence;
  return everyCommonSubject(found, sentence, ({ last }) => {
    if (!NARROWING.has(words[last + 1]?.stem ?? '')) return false;
    let next = last + 2;
    while (words[next]?.small === true) next++;
    const word = words[next];
    return word !== undefined && !/^\p{N}/u.test(word.raw) && !found.known.vocabulary.has(word.stem);
  });
}

const NARROWING = new Set(['in', 'on', 'at', 'of', 'for', 'from', 'among', 'outside', 'abroad']);

/**
 * Whether the figure's words are part of something else: "parking permits" for "permits", "people who work in shelters for
 * the homeless" for people who are homeless.
 */
export function isOfAnotherThing(fit: Fit, sentence: Region, index: EvidenceIndex): boolean {
  const { found } = fit;
  const isKnown = (word: Word): boolean =>
    word.small ||
    /^\p{N}/u.test(word.raw) ||
    NUMERAL.test(word.raw) ||
    looksLikeName(word) ||
    holds(found.known.vocabulary, word.stem) ||
    GENERAL.has(word.stem) ||
    index.knowsName(word.stem);
  return (
    ownsOthers(fit, sentence, isKnown) ||
    isOwnedByAnother(fit, sentence, isKnown) ||
    isForAnother(fit, sentence, isKnown) ||
    ownsAnother(fit, sentence, isKnown) ||
    hasModifier(fit, sentence, isKnown) ||
    isCountedForOther(fit, sentence, isKnown) ||
    isOfOneAlone(fit, sentence, isKnown) ||
    isPartOfName(fit, sentence, isKnown)
  );
}

/** A word that the pack does not use, right before a common noun and at the head of its phrase: "parking permits". */
function hasModifier({ found, number }: Fit, sentence: Region, isKnown: (word: Word) => boolean): boolean {
  const { words, text } = sentence;
  return everyCommonSubject(found, sentence, ({ first }) => {
    const word = words[first - 1];
    if (word === undefined || word.clause !== words[first]!.clause || ANY.has(word.stem)) return false;
    if (first - 1 >= number.first && first - 1 <= number.last) return false;
    // "Norland's ports": an owner is no modifier. Whether it is the figure's: see `belongsToStranger`.
    if (owns(word, text)) return false;
    if (first === 1 ? !/^\p{Lu}\p{Ll}+$/u.test(word.raw) || ENDS_LIKE_VERB.test(word.raw) : isKnown(word)) return false;
    if (first === 1) return !holds(found.known.vocabulary, word.stem) && !word.small;
    const before = words[first - 2];
    return before !== undefined && ARTICLES.has(before.raw.toLowerCase()) && before.clause === word.clause;
  });
}

/** "The port's canteen was closed": what belongs to the subject, of which the pack does not speak. */
function ownsAnother({ found }: Fit, sentence: Region, isKnown: (word: Word) => boolean): boolean {
  const { words, text } = sentence;
  const measured = mentioned([...found.measure, ...found.reference], sentence);
  return everyCommonSubject(found, sentence, ({ last }) => {
    const thing = words[last + 1];
    if (thing === undefined || thing.clause !== words[last]!.clause || !owns(words[last]!, text)) return false;
    return !isKnown(thing) && !measured.has(last + 1) && !ANY.has(thing.stem) && !QUALITY.test(thing.raw);
  });
}

/** "Merovia's steel mills": two words for things of the subject's of which the pack does not speak. */
function ownsOthers({ found }: Fit, sentence: Region, isKnown: (word: Word) => boolean): boolean {
  const { words, text } = sentence;
  return everyMention(found, sentence, ({ last }) => {
    const [kindOf, things] = [words[last + 1], words[last + 2]];
    if (kindOf === undefined || things === undefined || !owns(words[last]!, text)) return false;
    if (things.clause !== words[last]!.clause || isKnown(kindOf) || isKnown(things)) return false;
    return /^\p{Ll}{3,}[^sui]s$/u.test(things.raw) && !QUALITY.test(kindOf.raw) && !ANY.has(kindOf.stem);
  });
}

/** "The captain of the ferry": something of the subject's, of which the pack does not speak. */
function isOwnedByAnother({ found }: Fit, sentence: Region, isKnown: (word: Word) => boolean): boolean {
  const { words } = sentence;
  return everyCommonSubject(found, sentence, ({ first }) => {
    let of = first - 1;
    while (of > 0 && ARTICLES.has(words[of]!.raw.toLowerCase())) of--;
    const owner = words[of - 1];
    if (owner === undefined || words[of]!.stem !== 'of' || owner.clause !== words[of]!.clause) return false;
    return !isKnown(owner) && !PARTS.test(owner.raw) && !UNIT.test(owner.raw) && !ANY.has(owner.stem);
  });
}

/** "Permits for restaurants": those of which the pack speaks are for something else. */
function isForAnother({ found }: Fit, sentence: Region, isKnown: (word: Word) => boolean): boolean {
  const { words } = sentence;
  return everyCommonSubject(found, sentence, ({ last }) => {
    if (words[last + 1]?.stem !== 'for') return false;
    const thing = words[last + 2];
    return (
      thing !== undefined &&
      /^\p{Ll}{3,}s$/u.test(thing.raw) &&
      !isKnown(thing) &&
      !/^(?:years|months|weeks|days)$/.test(thing.raw)
    );
  });
}

/** "The number of", "a majority of", "two thirds of", "thousands of", "ahead of". */
const PARTS =
  /^(?:numbers?|count|total|majority|minority|proportion|portion|bulk|part|parts|handful|lot|lots|plenty|thirds?|quarters?|fifths?|tenths?|halves|tens|scores|rest|remainder|sample|list|ahead|outside|because|instead|out)$/i;

/** Adjectives and abstract nouns: "the port's yearly closures", "pupils' attendance". */
const QUALITY = /(?:ed|est|ly|al|ous|ful|age|ion|ance|ence|ment|ity)s?$/;

const ARTICLES = new Set(['the', 'a', 'an', 'their', 'its', 'these', 'those']);
/** Words that leave the thing what it is, and those that open a sentence before it. */
const ANY = new Set(
  (
    'average typical ordinary median mean local national official new current total overall all most many few half recent latest ' +
    'last annual yearly daily normal usual same whole entire said above such our some more only just even yet still then now ' +
    'meanwhile today nationwide worldwide globally already roughly nearly almost about around every each between within among'
  )
    .split(' ')
    .map(stem),
);
/** "Cutting", "Reduced": what is done to the thing, and adverbs. "Parking" is no verb before a noun, yet can't be told from one. */
const ENDS_LIKE_VERB = /(?:ed|ly)$/;

/** "3,480 people work in shelters for the homeless": the measure hangs on a word of another matter. */
function isCountedForOther({ found, number }: Fit, sentence: Region, isKnown: (word: Word) => boolean): boolean {
  const { words } = sentence;
  const measures = found.measure.flatMap(({ region, mentions }) => (region === sentence ? mentions : []));
  if (number.quantity.kind !== 'count' || measures.length === 0) return false;
  return everyCommonSubject(found, sentence, ({ first, last }) => {
    if (first !== number.last + 1) return false;
    const clause = words[first]!.clause;
    return measures.every((measure) => {
      if (measure.first <= last || words[measure.first]!.clause !== clause) return false;
      let link = measure.first - 1;
      while (link > last && ARTICLES.has(words[link]!.raw.toLowerCase())) link--;
      const hangs = link > last + 1 && HANGING.has(words[link]!.stem) && !isKnown(words[link - 1]!);
      return hangs && words.slice(last + 1, link).filter((word) => !isKnown(word)).length >= 2;
    });
  });
}

const HANGING = new Set(['for', 'of', 'against', 'about', 'with', 'from', 'on']);

/** "Needed for the refugees alone": of a part of which the pack does not speak. */
function isOfOneAlone({ number }: Fit, { words }: Region, isKnown: (word: Word) => boolean): boolean {
  const { clause } = words[number.first]!;
  return words.some((word, i) => {
    const part = words[i - 1];
    if (word.raw !== 'alone' || word.clause !== clause || part === undefined || part.clause !== clause) return false;
    return !isKnown(part);
  });
}

/** "The price of a cod licence": what cod is a part of the name of. */
function isPartOfName({ found }: Fit, sentence: Region, isKnown: (word: Word) => boolean): boolean {
  const { words } = sentence;
  return everyCommonSubject(found, sentence, ({ first, last }) => {
    const thing = words[last + 1];
    if (thing === undefined || thing.clause !== words[last]!.clause || isKnown(thing) || /(?:ed|s)$/.test(thing.raw))
      return false;
    return /^an?$/i.test(words[first - 1]?.raw ?? '') && HOLDERS.has(words[first - 2]?.raw.toLowerCase() ?? '');
  });
}

const HOLDERS = new Set(['of', 'for', 'with', 'on']);

/** Whether a test holds of every mention of some subject in the sentence that is a common noun. */
function everyCommonSubject(found: Found, sentence: Region, test: (mention: Mention) => boolean): boolean {
  const isName = (word: Word) => word.start > 0 && looksLikeName(word);
  return everyMention(
    found,
    sentence,
    (mention) => !sentence.words.slice(mention.first, mention.last + 1).some(isName) && test(mention),
  );
}
