import { mentioned, unknownIn } from './explained';
import type { Region } from './context';
import { mentionsIn } from './direction';
import type { EvidenceIndex } from './evidence-index';
import type { Fit } from './fit';
import type { Mention } from './names';
import { looksLikeName, readWords, type Word } from './words';

/**
 * Whether the sentence may speak of a part of what the figure is of, so that a difference proves nothing: "in southern
 * Estonia", "freight trains in Wales", "visits by adults", "the longest delay". A word that the pack does not use, in the noun
 * phrase of the subject or the measure, is doubt enough.
 */
export function isOfPart(fit: Fit, sentence: Region, index: EvidenceIndex): boolean {
  const { words } = sentence;
  const { found, number } = fit;
  const own = mentioned([...found.subject, ...found.measure, ...found.reference], sentence);
  const subject = mentioned(found.subject, sentence);
  const isNumber = (i: number): boolean => i >= number.first && i <= number.last;
  const isUnknown = unknownIn(fit, sentence, index);
  const mentions = [...found.subject, ...found.measure].flatMap(({ region, mentions }) =>
    region === sentence ? mentions.filter(({ first }) => words[first]!.clause <= words[number.last]!.clause) : [],
  );
  return (
    mentions.some(
      ({ first, last }) =>
        isModified(compoundStart(first - 1, sentence), first, words, isUnknown, own, isNumber, subject) ||
        isLimited(last, words, isUnknown),
    ) ||
    isOpenedByPart(sentence, isUnknown) ||
    isSomeOfThose(fit, words) ||
    isLabelledOtherwise(fit, sentence, isUnknown) ||
    isPerOther(words, isUnknown) ||
    isShareOfMeasured(fit, sentence) ||
    isWhatTheyHave(number, words, isUnknown) ||
    isCalledOtherwise(number, words, isUnknown) ||
    isToOthers(number, words, isUnknown) ||
    (number.quantity.kind !== 'ranking' && isOfTheMost(mentions, words, found.known.claimed)) ||
    mentionsIn(found.subject, sentence).some(({ last }) => isRestricted(last, words, isUnknown)) ||
    /\bfor the first time\b/i.test(sentence.text)
  );
}

type Test = (i: number) => boolean;

/** An unknown word right before the words of the figure and inside their noun phrase: what stands before it opens the phrase. */
function isModified(
  i: number,
  first: number,
  words: readonly Word[],
  isUnknown: Test,
  own: ReadonlySet<number>,
  isNumber: Test,
  subject: ReadonlySet<number>,
): boolean {
  const word = words[i];
  const isCompound = i < first - 1;
  if (word === undefined || word.clause !== words[first]!.clause) return false;
  if (COMPASS.test(word.raw) && looksLikeName(words[first]!) && !own.has(i)) return true;
  if (!isUnknown(i) && !(isCompound && isUnknown(first - 1))) return false;
  if (!isCompound && /ed$/.test(word.raw)) return false;
  const before = words[i - 1];
  // "Families wait two years": a plural that acts.
  if (before === undefined || before.clause !== word.clause)
    return i === 0 && !(PLURAL.test(word.raw) && !PLURAL.test(words[first]!.raw));
  // "12 prison libraries"; but "eight put results out".
  if (isNumber(i - 1)) return subject.has(first) && !VERB.test(word.raw);
  // "The Welsh valleys network".
  if (own.has(i - 1)) return /(?:an|ese|ish|ch|ic|sh)$/.test(before.raw) && before.stem.startsWith('@');
  return (before.small || before.raw === 'A') && !PRONOUN.test(before.raw);
}

/** "Part-time staff": where the hyphenated word before another begins. */
function compoundStart(i: number, { words, text }: Region): number {
  while (i > 0 && /^[-\u2010\u2011]$/u.test(text.slice(words[i - 1]!.end, words[i]!.start))) i--;
  return i;
}

/** "Trains from London", "visits by adults": right behind the words of the figure. */
function isLimited(last: number, words: readonly Word[], isUnknown: Test): boolean {
  const link = words[last + 1];
  if (link === undefined || link.clause !== words[last]!.clause || !LIMITING.test(link.raw)) return false;
  let i = last + 2;
  while (words[i]?.small === true && words[i]!.clause === link.clause) i++;
  return words[i]?.clause === link.clause && isUnknown(i);
}

/** "Wholesale, …", "Suicides aside, …", "By length of the line, …". */
function isOpenedByPart({ words, text }: Region, isUnknown: Test): boolean {
  const opening = words.filter(({ clause }) => clause === words[0]?.clause);
  const next = words[opening.length];
  if (next === undefined || !/^\s*,/u.test(text.slice(opening[opening.length - 1]!.end, next.start))) return false;
  if (/^(?:aside|apart|excluded|excepted|alone)$/i.test(opening[opening.length - 1]!.raw)) return true;
  if (/^(?:by|on|counting|excluding|including|measured)$/i.test(opening[0]!.raw))
    return opening.some((_, i) => isUnknown(i));
  return opening.length === 1 && isUnknown(0);
}

/** "Of those waiting, 1,400 are over 90": some of those whom the figure counts. */
function isSomeOfThose({ number, found }: Fit, words: readonly Word[]): boolean {
  if (number.quantity.kind !== 'count' || number.quantity.of !== undefined) return false;
  if (found.known.figure.quantity.of !== undefined || !/^of$/i.test(words[0]!.raw)) return false;
  return words[number.first]!.clause > words[0]!.clause;
}

const PLURAL = /[^s]s$|^(?:people|children|men|women|staff)$/i;
const COMPASS = /^(?:north|south|east|west|northern|southern|eastern|western|central|rural|urban|mid)$/i;
const LIMITING = /^(?:by|from|on)$/i;
const PRONOUN =
  /^(?:it|they|he|she|we|i|you|who|which|that|there|is|are|was|were|has|have|had|will|would|can|could|may|might|must|be|been|to)$/i;
const VERB = /(?:ing|es)$/;
const FINITE =
  /^(?:is|are|was|were|has|have|had|do|does|did|will|would|can|could|may|must|works?|helps?|pays?|matters?|lives?)$/i;

/** "Great Western: 12 minutes" under "Delays in Wales": the label says whose. */
function isLabelledOtherwise({ number, found }: Fit, sentence: Region, isUnknown: Test): boolean {
  const { words, text } = sentence;
  const colon = text.slice(0, words[number.first]!.start).indexOf(':');
  if (colon < 0) return false;
  const label = words.filter(({ end }) => end <= colon);
  // "Water debt spreads: 3.1 million households …" names them behind it.
  if (mentioned(found.subject, sentence).size > 0) return false;
  // "The network is shrinking: …" is a sentence of its own.
  return label.length <= 6 && !label.some(({ raw }) => FINITE.test(raw)) && label.some((_, i) => isUnknown(i));
}

/** "Per passenger kilometre", "for each bus journey": of each something else. */
function isPerOther(words: readonly Word[], isUnknown: Test): boolean {
  return words.some((word, i) => {
    if (!/^(?:per|each|every)$/i.test(word.raw)) return false;
    return [i + 1, i + 2].some(
      (next) =>
        words[next]?.clause === word.clause &&
        (next === i + 1 || words[i + 1]?.small === false) &&
        isUnknown(next) &&
        !/^(?:capita|annum|head)$/i.test(words[next]!.raw),
    );
  });
}

/** "A profit of 7 percent": what the number is called, if the pack does not call it so. */
function isCalledOtherwise({ first }: Fit['number'], words: readonly Word[], isUnknown: Test): boolean {
  const [article, thing, of] = words.slice(Math.max(0, first - 3), first);
  if (of?.raw !== 'of' || !/^an?$/i.test(article?.raw ?? '') || !isUnknown(first - 2)) return false;
  return thing!.clause === of.clause && !/(?:ed|al)$/.test(thing!.raw);
}

/** "Costs families €11": whom, if the pack does not speak of them. */
function isToOthers({ first }: Fit['number'], words: readonly Word[], isUnknown: Test): boolean {
  const [verb, whom] = words.slice(Math.max(0, first - 2), first);
  if (whom === undefined || whom.clause !== words[first]!.clause) return false;
  return (
    /^(?:costs?|gives?|gave|pays?|paid|saves?|saved|offers?|offered|charges?|charged|owes?|owed)$/i.test(verb!.raw) &&
    PLURAL.test(whom.raw) &&
    isUnknown(first - 1)
  );
}

/** "The five largest private firms": some of them, unless the pack speaks of the largest, too. */
function isOfTheMost(mentions: readonly Mention[], words: readonly Word[], claimed: ReadonlySet<string>): boolean {
  return mentions.some(({ first }) => {
    const most = words[first - 1];
    return (
      most !== undefined &&
      most.clause === words[first]!.clause &&
      SUPERLATIVE.test(most.raw) &&
      !claimed.has(most.stem)
    );
  });
}

const SUPERLATIVE =
  /^(?:larg|bigg|small|old|young|new|rich|poor|high|low|long|short|fast|slow|cheap|great|strong|weak|bus|earli|lat)(?:i)?est$/i;

/** "Nursing homes that raised pay": those of the subject of which the pack does not speak. */
function isRestricted(last: number, words: readonly Word[], isUnknown: Test): boolean {
  const link = words[last + 1];
  if (link === undefined || link.clause !== words[last]!.clause || !/^(?:that|who|which|whose)$/i.test(link.raw))
    return false;
  let i = last + 2;
  while (words[i]?.small === true && words[i]!.clause === link.clause) i++;
  return words[i]?.clause === link.clause && isUnknown(i);
}

/** "The cables of 730 charging points": something that those counted have, of which the pack does not speak. */
function isWhatTheyHave({ first, quantity }: Fit['number'], words: readonly Word[], isUnknown: Test): boolean {
  const [article, thing, of] = words.slice(Math.max(0, first - 3), first);
  if (quantity.kind !== 'count' || of?.raw !== 'of' || thing?.clause !== of.clause) return false;
  return /^(?:the|their|its)$/i.test(article!.raw) && PLURAL.test(thing.raw) && isUnknown(first - 2);
}

/**
 * "70 percent of the losses", "of the colonies lost, 60 percent": a share of what the figure's share is of already. Told where
 * the claim says of what the share is ("share of colonies that were lost").
 */
function isShareOfMeasured({ found, number }: Fit, sentence: Region): boolean {
  const { kind } = number.quantity;
  if (kind !== 'percent' && kind !== 'ratio') return false;
  const claim = /\bof\b(.*?)\b(?:that|who|which)\b(.*)$/i.exec(found.known.figure.claim);
  if (claim === null) return false;
  const stemsIn = (part: string): ReadonlySet<string> => new Set(readWords(part).map((word) => word.stem));
  const [whole, predicated] = [stemsIn(claim[1]!), stemsIn(claim[2]!)];
  const { words } = sentence;
  const mentions = found.measure
    .filter(({ entry }) => {
      const stems = entry.names.flatMap((name) => (name.opposite === null ? name.stems : []));
      return stems.some((one) => predicated.has(one)) && !stems.some((one) => whole.has(one));
    })
    .flatMap(({ region, mentions }) => (region === sentence ? mentions : []));
  return mentions.some(({ first }) => {
    const clause = words[first]!.clause;
    let of = first - 1;
    while (of > 0 && /^(?:the|all|these|those|its|their)$/i.test(words[of]!.raw)) of--;
    if (of === number.last + 1 && words[of]!.raw === 'of') return true;
    // "Of the colonies lost in 2023, 60 percent".
    const opening = words.find((word) => word.clause === clause)!;
    return /^of$/i.test(opening.raw) && clause < words[number.first]!.clause;
  });
}
