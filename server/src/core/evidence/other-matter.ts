import { GENERAL } from './explained';
import type { Region } from './context';
import { mentionsIn } from './direction';
import type { EvidenceIndex } from './evidence-index';
import type { Fit } from './fit';
import type { Mention } from './names';
import { PERSONS } from './other-agent';
import { stem } from './stem';
import { holds } from './synonyms';
import { looksLikeName, owns, readWords, type Word } from './words';

/**
 * Whether the words of the measure serve to say something else: "41,000 homes in the flood zone have solar panels", "satisfied with
 * the hospital" where the pack says "satisfied with the service", "8,000 conscripts' complaints".
 */
export function isOfOtherMatter(fit: Fit, sentence: Region, index: EvidenceIndex): boolean {
  const { found, number } = fit;
  const { words, text } = sentence;
  const isKnown = (word: Word): boolean =>
    word.small ||
    /^\p{N}/u.test(word.raw) ||
    looksLikeName(word) ||
    holds(found.known.vocabulary, word.stem) ||
    GENERAL.has(word.stem) ||
    index.knowsName(word.stem);
  if (isShortage(fit, words)) return true;
  if (isOfThoseMeasured(fit, sentence, isKnown)) return true;
  const mentions = found.measure.flatMap((entry) => (entry.region === sentence ? entry.mentions : []));
  const subject = found.subject.flatMap((entry) => (entry.region === sentence ? entry.mentions : []));
  const isOfOtherObject = ({ last }: Mention): boolean =>
    OBJECT.has(words[last + 1]?.stem ?? '') && isOfOther(last, found.known.figure.claim, words, isKnown);
  if (subject.length > 0 && subject.every(isOfOtherObject)) return true;
  if (opensForOther(fit, sentence, isKnown)) return true;
  if (mentions.length === 0) return false;
  const counted =
    number.quantity.kind === 'count' || number.quantity.kind === 'percent' || number.quantity.kind === 'ratio';
  const all = (test: (mention: Mention) => boolean): boolean => mentions.every(test);
  return (
    (counted && all(({ first, last }) => first > number.last && hasSomething(last, words, isKnown))) ||
    all(({ last }) => !isNear(number.first, last) && isOfOther(last, found.known.figure.claim, words, isKnown)) ||
    all(({ first, last }) => first === number.last + 1 && ownsUnknown(last, words, text, isKnown)) ||
    all(({ first }) => isLeftOut(first, words)) ||
    all(
      (mention) =>
        mention.first !== number.last + 1 && isOtherCompound(mention, found.known.figure.claim, words, isKnown),
    ) ||
    (found.reference.length === 0 && isOfRivals(fit, sentence)) ||
    (found.reference.length === 0 &&
      found.known.reference.length > 0 &&
      all(({ last }) => isForOther(last, words, isKnown)))
  );
}

/** "Among obese adults, 31 percent have diabetes": a share of those whom the figure is about, of something else. */
function isOfThoseMeasured({ found, number }: Fit, sentence: Region, isKnown: Known): boolean {
  const { words } = sentence;
  const clause = words[number.first]!.clause;
  if (!/^(?:among|of)$/i.test(words[0]!.raw) || clause === words[0]!.clause) return false;
  const measures = mentionsIn(found.measure, sentence);
  if (measures.length === 0 || !measures.every(({ last }) => words[last]!.clause < clause)) return false;
  const said = words.filter((word, i) => word.clause === clause && i > number.last && !word.small);
  return said.length > 0 && !said.some(isKnown);
}

/** "Norland is short of 1,200 apprentices", where the pack counts those that there are. */
function isShortage({ found, number }: Fit, words: readonly Word[]): boolean {
  if (
    number.quantity.hedge !== null ||
    words[number.first - 1]?.raw !== 'of' ||
    words[number.first - 2]?.raw !== 'short'
  )
    return false;
  return !SHORTAGES.some((shortage) => holds(found.known.vocabulary, shortage));
}

const SHORTAGES = [
  'short',
  'shortage',
  'shortfall',
  'lack',
  'gap',
  'need',
  'missing',
  'deficit',
  'vacancy',
  'unfilled',
].map(stem);

/** "When excluding articles in open access journals": all but what the figure is of. */
function isLeftOut(first: number, words: readonly Word[]): boolean {
  for (let i = first - 1; i >= Math.max(0, first - 5) && words[i]!.clause === words[first]!.clause; i--)
    if (/^(?:excluding|excludes?|excluded|excepting|disregarding|ignoring)$/i.test(words[i]!.raw)) return true;
  return false;
}

type Known = (word: Word) => boolean;

/** "Referrals to physiotherapy grew": what the sentence opens with is for something else, and nothing else in it says what is measured. */
function opensForOther({ found, number }: Fit, sentence: Region, isKnown: Known): boolean {
  const entries = [...found.measure, ...found.subject].filter(({ region }) => region === sentence);
  const opens = ({ first }: Mention): boolean => first === 0 || (first === 1 && OBJECT.has(sentence.words[0]!.stem));
  const opening = entries.filter(({ mentions }) => mentions.some(opens));
  // "Grew" says nothing of what did.
  const others = found.measure.filter(
    (found) =>
      found.region === sentence && !opening.includes(found) && found.entry.names.some((name) => !name.directional),
  );
  if (opening.length === 0 || (others.length > 0 && opening.some(({ entry }) => entry.role === 'measure')))
    return false;
  return opening.every(({ mentions }) =>
    mentions.every((mention) => mention.last < number.first && isForOther(mention.last, sentence.words, isKnown)),
  );
}

/** "The wait for a hip operation", where the pack refers to a place in a care home; but "the bill for renters" says who pays. */
function isForOther(last: number, words: readonly Word[], isKnown: Known): boolean {
  const link = words[last + 1];
  if ((link?.stem !== 'for' && link?.stem !== 'to') || link.clause !== words[last]!.clause) return false;
  if (/^(?:each|every|typical|average|median|all)$/i.test(words[last + 2]?.raw ?? '')) return false;
  // "The wait to see a specialist".
  if (link.stem === 'to' && OBJECT.has(words[last + 3]?.stem ?? '')) return false;
  const things = content(last + 2, words);
  return things.length > 0 && !things.some((thing) => isKnown(thing) || PERSONS.test(thing.raw));
}

/** "An electricity bill", where the pack's claim speaks of a "water bill" and the sentence of no water. */
function isOtherCompound({ first }: Mention, claim: string, words: readonly Word[], isKnown: Known): boolean {
  const word = words[first - 1];
  if (word === undefined || word.clause !== words[first]!.clause || isKnown(word) || LIKE_ADJECTIVE.test(word.raw))
    return false;
  const before = words[first - 2];
  const opens =
    before === undefined ||
    (before.clause === word.clause && /^(?:an?|the|their|its|his|her|your|for|in|on|of)$/i.test(before.raw));
  if (!opens) return false;
  const said = readWords(claim);
  const kinds = said.flatMap(({ stem }, i) =>
    stem === words[first]!.stem && said[i - 1]?.small === false ? [said[i - 1]!] : [],
  );
  return (
    kinds.length > 0 &&
    kinds.every((kind) => !LIKE_ADJECTIVE.test(kind.raw) && !words.some(({ stem }) => stem === kind.stem))
  );
}

const LIKE_ADJECTIVE =
  /(?:al|ed|ing|ic|ive|ous|able|ible|ful|less|ary|ish|ant|ent|ly|an|ese)$|^(?:average|total|typical|share|number|new|old|high|low|large|small|big|short|long|good|bad|poor|free|full|main|own|first|last|next|higher|lower|larger|smaller|bigger|shorter|longer|better|poorer|older|newer|greater)(?:est)?$/i;

/** "Delays of two years": the number itself is what the measure is of. */
function isNear(number: number, last: number): boolean {
  return number > last && number <= last + 6;
}

/** "… in the flood zone have solar panels": the sentence says what they have. */
function hasSomething(last: number, words: readonly Word[], isKnown: Known): boolean {
  const verb = words[last + 1];
  if (verb === undefined || !/^(?:have|has|had|own|owns)$/.test(verb.raw)) return false;
  const things = content(last + 2, words);
  return things.length > 0 && !things.some(isKnown) && !/^(?:been|become)$/.test(words[last + 2]?.raw ?? '');
}

/** The pack's claim ties the measure to one thing ("satisfied with the service"), the sentence to another. */
function isOfOther(last: number, claim: string, words: readonly Word[], isKnown: Known): boolean {
  const link = words[last + 1];
  if (link === undefined || !LINKS.has(link.stem) || link.clause !== words[last]!.clause) return false;
  const said = readWords(claim);
  const isLink = (stem: string | undefined): boolean =>
    stem === link.stem || (OBJECT.has(link.stem) && OBJECT.has(stem ?? ''));
  const sameLink = said.some((word, i) => word.stem === words[last]!.stem && isLink(said[i + 1]?.stem));
  if (!sameLink) return false;
  const things = content(last + 2, words);
  return things.length > 0 && !things.some(isKnown);
}

/** What opens the object of a verb: "approve a new tool" is no "approve a building permit". */
const OBJECT = new Set(['a', 'an', 'the']);
const LINKS = new Set(['with', 'about', 'for', 'of', 'to', 'by', 'from', 'against', 'on', ...OBJECT]);

/** Up to three words of substance from a place on, as far as the phrase goes. */
function content(from: number, words: readonly Word[]): readonly Word[] {
  const found: Word[] = [];
  for (let i = from; i < words.length && i < from + 5 && words[i]!.clause === words[from - 1]!.clause; i++) {
    if (words[i]!.small && found.length > 0) break;
    if (!words[i]!.small) found.push(words[i]!);
  }
  return found;
}

/** "8,000 conscripts' complaints": complaints are counted. */
function ownsUnknown(last: number, words: readonly Word[], text: string, isKnown: Known): boolean {
  const thing = words[last + 1];
  return thing !== undefined && owns(words[last]!, text) && thing.clause === words[last]!.clause && !isKnown(thing);
}

/** "LibGen's rivals", "Kestria's northern neighbour": those whom the subject is not. */
function isOfRivals({ found }: Fit, sentence: Region): boolean {
  const { words, text } = sentence;
  return found.subject.some(
    ({ region, mentions }) =>
      region === sentence &&
      mentions.every(
        ({ last }) => owns(words[last]!, text) && words.slice(last + 1, last + 3).some(({ stem }) => RIVALS.has(stem)),
      ),
  );
}

const RIVALS = new Set(
  'rival competitor neighbour neighbor predecessor opponent critic customer supplier'.split(' ').map(stem),
);
