import { inOneList } from '../text/in-one-list';
import type { Region } from './context';
import { measureOf, type Frame } from './comparable';
import { isOnlySupposed, isReversed, mentionsIn } from './direction';
import { denialsBeside, holdsDenial, isNamedBy } from './denial';
import { differenceOf, wordsOfDifference } from './difference';
import type { Found } from './find-terms';
import type { KnownFigure } from './known-figure';
import { once } from '../text/once';
import type { Mention, Name } from './names';
import { oppositesOf, type Opposition } from './antonyms';
import { mentioned } from './explained';
import { stem } from './stem';
import { looksLikeName, owns, readWords } from './words';
import { distance, type PlacedNumber } from './numbers-in-sentence';

/** Whether the sentence puts the figure by its opposite, or with the two things compared exchanged. */
export function frameOf(number: PlacedNumber, found: Found, sentence: Region, all: readonly PlacedNumber[]): Frame {
  const near = nearestMeasure(number, found, sentence, all);
  const said = near?.name.opposite ?? impliedElsewhere(found) ?? denialOfClaim(number, found, sentence);
  const { polarity } = found.known;
  const away = polarity === 'denied' && near === null ? deniedElsewhere(found) : null;
  const turns = [
    said === 'complement' || said === 'partial',
    isNegated(number, near, found, sentence) || away === true,
    isExcepted(number, sentence),
    isOfTheRest(number, near, sentence),
    standsOutside(found, sentence),
    polarity === 'denied' && !found.unsaid,
    isKept(number, found, sentence),
  ];
  return {
    opposite: turns.filter(Boolean).length % 2 === 1,
    partial: said === 'partial',
    unsure: polarity === 'unclear' || away === false,
    contrary:
      (said === 'contrary' && !leadsWithReference(found, sentence)) || ranksFromOtherEnd(number, found, sentence),
    swapped: isSwapped(number, found, sentence),
    reversed: isReversed(found, sentence),
    difference: differenceOf(number, found, sentence),
  };
}

/** "All but 6 percent", "all except ten". */
function isExcepted(number: PlacedNumber, { words }: Region): boolean {
  for (let i = number.first - 1; i >= 1 && i >= number.first - 3; i--) {
    const word = words[i]!.raw.toLowerCase();
    if (word === 'but' || word === 'except' || word === 'save')
      return /^(?:all|every|everyone)$/.test(words[i - 1]!.raw.toLowerCase());
  }
  return false;
}

/** "Kept 73 percent of their range" of what the pack calls a fall by 27 percent: the rest. */
function isKept(number: PlacedNumber, found: Found, { words }: Region): boolean {
  if (found.known.direction !== 'down' || measureOf(number.quantity) !== 'share') return false;
  let verb = number.first - 1;
  while (words[verb]?.small === true && words[verb]!.clause === words[number.first]!.clause) verb--;
  const isVerb = /^(?:keeps?|kept|keeping|retains?|retained|retaining)$/i.test(words[verb]?.raw ?? '');
  return isVerb && words[verb]!.clause === words[number.first]!.clause && words[number.last + 1]?.raw === 'of';
}

/** "Made outside Merovia", "outside a health facility": what is not of the subject, or not so. */
export function standsOutside({ subject, measure, known }: Found, sentence: Region): boolean {
  if (known.vocabulary.has(OUTSIDE)) return false;
  return [...subject, ...measure].some(
    ({ region, mentions }) =>
      region === sentence && mentions.length > 0 && mentions.every(({ first }) => isOutside(first, sentence)),
  );
}

const OUTSIDE = stem('outside');

function isOutside(first: number, { words }: Region): boolean {
  const near = words.slice(Math.max(0, first - 3), first);
  const at = near.findLastIndex(({ raw }) => /^outside$/i.test(raw));
  return at >= 0 && near.slice(at + 1).every(({ small }) => small);
}

/** In a table the measure stands in a header: all that is found there must be opposites. */
function impliedElsewhere(found: Found): Opposition | null {
  for (const { mentions } of found.measure)
    if (mentions.every((mention) => mention.name.opposite !== null)) return mentions[0]!.name.opposite;
  return null;
}

/** Whether the denial of the pack's claim stands beside the measure in a table's header; null where no measure stands anywhere. */
function deniedElsewhere(found: Found): boolean | null {
  const mentions = inOneList(found.measure, ({ region, mentions }) =>
    mentions.map((mention) => denialsBeside(region.words, mention, () => false) % 2 === 1),
  );
  return mentions.length === 0 ? null : mentions.some(Boolean);
}

/** "81 percent arrives; the rest leaks away": what is measured is said of the others. */
function isOfTheRest(number: PlacedNumber, near: Mention | null, { words }: Region): boolean {
  if (near === null || near.first < number.last || words[near.first]!.clause === words[number.last]!.clause)
    return false;
  return [1, 2, 3].some((back) => /^(?:rest|remainder|remaining|others)$/i.test(words[near.first - back]?.raw ?? ''));
}

/**
 * How a word says the opposite of the pack's own claim, where the measure's names do not say which way it goes: "rose" of what
 * the pack calls a fall, "opposed" of those who support. Of a share the rest is meant ("met" of those who missed).
 */
function denialOfClaim(number: PlacedNumber, found: Found, sentence: Region): Opposition | null {
  const { figure } = found.known;
  const claim = withComparatives(found.known);
  const { words } = sentence;
  const { clause } = words[number.first]!;
  // Not what only stands between the words of a name: "sick leave *rose* under the four-day week" holds "sick days", too.
  const named = mentionsIn([...found.subject, ...found.measure, ...found.reference], sentence);
  const own = (i: number): boolean => named.some((mention) => isNamedBy(mention, words, i));
  const said = words.filter((word, i) => word.clause === clause && !own(i)).map((word) => word.stem);
  // "Raised falls by 17 percent": the verb says which way it went.
  const goes = said.some((one) =>
    [...oppositesOf(one)].some(([other, how]) => how === 'contrary' && claim.has(stem(other))),
  );
  const compared = goes ? null : wordsOfDifference(number, sentence);
  const here = [...said, ...(compared === null ? [] : [DIRECTIONS[compared]])];
  if (here.some((said) => oppositesOf(said).size > 0 && claim.has(said))) return null;
  // "19 percent of men and 13 percent of women": both groups are there, and neither denies the other.
  const stems = new Set<string>();
  for (const word of words) if (word.clause === clause) stems.add(word.stem);
  const denies = (other: string, how: Opposition): boolean =>
    claim.has(stem(other)) && !(how === 'partial' && stems.has(stem(other)));
  const denials = here.flatMap((said) =>
    claim.has(said) ? [] : [...oppositesOf(said)].flatMap(([other, how]) => (denies(other, how) ? [how] : [])),
  );
  if (denials.length === 0) return null;
  const isShare = measureOf(figure.quantity) === 'share' || figure.quantity.of !== undefined;
  if (denials.includes('partial')) return 'partial';
  return isShare && denials.every((how) => how === 'complement') ? 'complement' : 'contrary';
}

/** The stems of the claim, and what its comparatives say of the way: "less food is thrown away" is a fall; "less than half" is none. */
const withComparatives = once(({ claim, figure }: KnownFigure): ReadonlySet<string> => {
  const ways = [...figure.claim.matchAll(COMPARATIVE)].map(
    (match) => DIRECTIONS[match[1] === undefined ? 'less' : 'more'],
  );
  return new Set([...claim, ...ways]);
});

const COMPARATIVE =
  /\b(?:(more|higher|larger|longer)|less|fewer|lower|smaller|shorter)\b(?! than| or (?:less|more))/giu;
const DIRECTIONS = { more: stem('rise'), less: stem('fall') };

/** "China is behind the US" says that the US is ahead of China. */
export function leadsWithReference(found: Found, sentence: Region): boolean {
  const first = (entries: Found['subject']): number =>
    Math.min(...entries.flatMap(({ region, mentions }) => (region === sentence ? mentions.map((m) => m.first) : [])));
  const [reference, subject] = [first(found.reference), first(found.subject)];
  return reference < subject && !isSetting(reference, subject, sentence);
}

/** "In districts with free hours, mothers …": where it is so, and nothing that the subject is compared with. */
function isSetting(reference: number, subject: number, { words }: Region): boolean {
  const apart = words[subject] !== undefined && words[reference]!.clause < words[subject].clause;
  return (
    apart &&
    words[reference]!.clause === words[0]!.clause &&
    /^(?:in|at|on|with|among|within|if|when|where|under|once|after|were)$/i.test(words[0]!.raw)
  );
}

/** Of the measure's words that say which way it goes, those nearest to the number. */
function nearestMeasure(
  number: PlacedNumber,
  found: Found,
  sentence: Region,
  all: readonly PlacedNumber[],
): Mention | null {
  const subject = mentioned(found.subject, sentence);
  const here = found.measure
    .flatMap(({ region, mentions }) => (region === sentence ? mentions : []))
    // "Private investment is four times the grants" speaks of no private grants.
    .filter(({ name, first, last }) => name.opposite === null || !(subject.has(first) || subject.has(last)))
    .filter((mention) => !isOnlySupposed(mention, sentence))
    // "Up to 11 weeks" goes nowhere.
    .filter(({ first }) => !(sentence.words[first]!.raw === 'up' && sentence.words[first + 1]?.raw === 'to'));
  const isBeside = ({ first }: Mention): boolean =>
    sentence.words[first]!.clause === sentence.words[number.first]!.clause;
  // "Eleven offered training, and it shows: … as untrained staff": what stands in another clause turns nothing here.
  const besides = here.some(isBeside) ? here.filter(isBeside) : here;
  const directional = besides.filter((mention) => mention.name.directional);
  let best: Mention | null = null;
  let least = Infinity;
  for (const mention of directional.length > 0 ? directional : here) {
    const far = distance(number, mention, sentence, all);
    if (far < least) [best, least] = [mention, far];
  }
  return best;
}

/** A denial beside the measure's words ("did not comply", "published none") in the number's own clause. */
function isNegated(number: PlacedNumber, measure: Mention | null, found: Found, sentence: Region): boolean {
  if (measure === null) return false;
  const { words } = sentence;
  // "Failed asylum seekers were deported."
  // A denial that some name holds is told by that name: "no appointment", beside "appointment".
  const subjects = mentionsIn(found.subject, sentence);
  const holders = inOneList(found.measure, ({ region, mentions }) =>
    region === sentence && measure.name.opposite === null ? mentions.filter(({ name }) => deniesItself(name)) : [],
  );
  const skip = (i: number): boolean =>
    subjects.some((mention) => isNamedBy(mention, words, i)) ||
    (i >= number.first && i <= number.last) ||
    holders.some(({ first, last }) => i >= first && i <= last);
  let denials = denialsBeside(words, measure, skip, number.first);
  if (words.some((word) => isUndone(word.stem, found) && word.clause === words[measure.first]!.clause)) denials++;
  // "13 of 13 disclosed nothing".
  const { clause } = words[number.last]!;
  const beside = (i: number): boolean => i >= measure.first - 4 && i <= measure.last + 2;
  if (words.some((word, i) => i > number.last && !beside(i) && word.raw === 'nothing' && word.clause === clause))
    denials++;
  return (denials + (isDeniedBehind(number, sentence) ? 1 : 0)) % 2 === 1;
}

const deniesItself = once(({ term }: Name) => holdsDenial(readWords(term)));

/** "Unpublished", where the pack says "published" outside the measure's names, whose opposites are known anyhow. */
function isUndone(wordStem: string, { known, measure }: Found): boolean {
  if (!wordStem.startsWith('un') || wordStem.length < 6 || !known.wording.has(wordStem.slice(2))) return false;
  if ([...oppositesOf(wordStem).values()].includes('partial')) return false;
  return !measure.some(({ mentions }) => mentions.some(({ name }) => name.stems.includes(wordStem)));
}

/** "And 12 percent were not." */
function isDeniedBehind(number: PlacedNumber, { words }: Region): boolean {
  const verb = words[number.last + 1];
  const denial = words[number.last + 2];
  if (
    verb === undefined ||
    verb.clause !== words[number.last]!.clause ||
    !AUXILIARY.has(verb.stem.replace(/n['’]t$/u, ''))
  )
    return false;
  const denies = /n['’]t$/u.test(verb.raw) ? verb : denial?.stem === 'not' ? denial : undefined;
  const next = denies === undefined ? undefined : words[words.indexOf(denies) + 1];
  // With a verb of its own the denial stands beside that and is seen there.
  return denies !== undefined && (next === undefined || next.clause !== denies.clause);
}

const AUXILIARY = new Set([
  'is',
  'are',
  'was',
  'were',
  'do',
  'does',
  'did',
  'have',
  'has',
  'had',
  'will',
  'would',
  'could',
  'can',
]);

/** "The second-lowest" of what ranks second: counted from the top, unless the pack says otherwise. */
function ranksFromOtherEnd({ quantity, first, last }: PlacedNumber, { known }: Found, { words }: Region): boolean {
  if (quantity.kind !== 'ranking') return false;
  const said = words
    .slice(first, last + 2)
    .map(({ raw }) => raw)
    .join(' ');
  const { quantity: ranked, claim } = known.figure;
  if (FROM_BELOW.test(said)) return !FROM_BELOW.test(`${ranked.text} ${claim}`);
  return FROM_BELOW.test(`${ranked.text} ${claim}`) && FROM_ABOVE.test(said);
}

const FROM_BELOW = /(?:lowest|least|smallest|fewest|shortest|slowest|cheapest|youngest)\b/iu;
const FROM_ABOVE = /(?:highest|largest|biggest|most|longest|fastest|dearest|oldest)\b/iu;

const SHARE_OF = /^(?:\p{L}+ ){0,2}(?:share|percentage|proportion|part|number) of\b/iu;

/** "NVIDIA will have 25 times the compute of Huawei": what is compared with leads, the subject follows the number. */
function isSwapped(number: PlacedNumber, found: Found, sentence: Region): boolean {
  const subject = found.subject.flatMap(({ region, mentions }) => (region === sentence ? mentions : []));
  const { words } = sentence;
  // "Per connection": with whom it is compared is named, by what is not.
  const isNamed = (m: Mention): boolean => words.slice(m.first, m.last + 1).some(looksLikeName);
  const all = found.reference.flatMap(({ region, mentions }) => (region === sentence ? mentions : []));
  const reference = all.some(isNamed) ? all.filter(isNamed) : all;
  // "When mails are written by a model, 54 percent of officials click": a share of the subject is what the claim tells.
  if (measureOf(number.quantity) === 'share' && (SHARE_OF.test(found.known.figure.claim) || !reference.some(isNamed)))
    return false;
  if (subject.length === 0 || !reference.some((m) => m.last < number.first)) return false;
  if (subject.some((m) => m.first < number.first) || reference.some((m) => m.first > number.last)) return false;
  const isWhole = (m: Mention): boolean => {
    if (m.first < number.last) return false;
    // "Of the US models"; but "of its revenue from US models" says of what else.
    for (let i = m.first - 1; i > number.last && i >= m.first - 4; i--) {
      if (/^(?:of|than|as)$/.test(words[i]!.stem)) return true;
      // "Six times that in the lowlands"; but "the rare earths that the EU imported".
      if (/^(?:that|those)$/.test(words[i]!.stem) && /^(?:in|for|at|on|among|with)$/.test(words[i + 1]!.stem))
        return true;
      // "As children in rented homes", where the pack speaks of children.
      const isKnown = words[i]!.small || found.known.vocabulary.has(words[i]!.stem);
      if (!isKnown || /^(?:from|by)$/.test(words[i]!.stem)) break;
    }
    return owns(words[m.last]!, sentence.text);
  };
  // "Of the rare earths that the EU imported": where the subject is named by several things, each of them.
  return found.subject.every(
    ({ region, mentions }) => region !== sentence || mentions.length === 0 || mentions.some(isWhole),
  );
}
