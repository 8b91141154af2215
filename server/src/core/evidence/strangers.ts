import type { EvidenceIndex } from './evidence-index';
import { everyMention, type Found } from './find-terms';
import type { Region } from './context';
import type { PlacedNumber } from './numbers-in-sentence';
import { mentioned, NUMERAL } from './explained';
import { stem } from './stem';
import { holds } from './synonyms';
import { looksLikeName, owns, type Word } from './words';

const SAYING =
  /^(?:sa(?:y|id)|says|found|finds?|report(?:s|ed)?|estimat\w+|wr(?:ites?|ote)|not(?:es|ed)|show(?:s|ed)?|test(?:s|ed)|evaluat\w+|calculat\w+|put)$/;
const ASIDE = new Set([
  'in',
  'by',
  'to',
  'under',
  'at',
  'from',
  'with',
  'on',
  'via',
  'through',
  'per',
  'into',
  'using',
]);
/** Plurals and abstract nouns head sentences with a capital and are no names. */
const COMMON = /(?:[^siu]s|ing|ion|ance|ence|ment|ity|ness|ism|ship|ure|age)$/;
/** Nouns of persons and public bodies that head sentences as often as names do, and end like names. */
const PERSONS = new Set(
  'people child woman man staff police parliament government state public court council half most many few one each every both'
    .split(' ')
    .map(stem),
);
const CALENDAR =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|today|yesterday|i|yet)$/;

/**
 * Whether the number belongs to a name that is not the figure's: "DeepSeek's rival Mistral complied with 94 percent",
 * "8 percent for Mistral". Names that the pack uses about the figure, and those of its sources, are no strangers.
 */
export function belongsToStranger(number: PlacedNumber, found: Found, sentence: Region, index: EvidenceIndex): boolean {
  const { words } = sentence;
  const own = mentioned([...found.subject, ...found.measure, ...found.reference], sentence);
  const isUnknownName = (i: number): boolean => {
    const word = words[i];
    if (word === undefined || word.small || own.has(i) || (i >= number.first && i <= number.last)) return false;
    if (found.known.vocabulary.has(word.stem) || index.knowsName(word.stem)) return false;
    return !CALENDAR.test(word.raw.toLowerCase()) && !/^\p{N}/u.test(word.raw) && looksLikeName(word);
  };
  const isStranger = (i: number): boolean =>
    i === 0 ? isUnknownName(0) && namesAtStart(words, own, sentence.text) : isUnknownName(i);

  if (isOthersOfCountry(found, sentence)) return true;
  if (isUnknownName(0) && isOfApposition(number, sentence)) return true;
  const clause = words[number.first]!.clause;
  if (qualifiesSubject(found, sentence, isStranger)) return true;
  if (isOfNeighbour(found, sentence, isStranger, index)) return true;
  if (givenTo(number, words, isStranger, found, sentence)) return true;
  let nearestSubject = -1;
  for (const { region, mentions } of found.subject)
    if (region === sentence)
      for (const mention of mentions)
        if (mention.last < number.first) nearestSubject = Math.max(nearestSubject, mention.last);
  for (let i = 0; i < number.first; i++) {
    if (!isStranger(i)) continue;
    const aside = ASIDE.has(words[i - 1]?.stem ?? '') || SAYING.test(words[i + 1]?.raw.toLowerCase() ?? '');
    if (aside) continue;
    const acts = actsNext(i, words, own);
    if (acts && words[i]!.clause === clause && i > nearestSubject) return true;
    const subjectHere = found.subject.some(
      ({ region, mentions }) =>
        region === sentence && mentions.some((mention) => words[mention.first]!.clause === clause),
    );
    if (!subjectHere && words[i]!.clause === clause && i > nearestSubject) return true;
  }
  return false;
}

/** "Sarn, across the border, had 412 beds": who has them comes first, and what is said of it stands between. */
function isOfApposition({ first }: PlacedNumber, { words, text }: Region): boolean {
  const verb = APPOSITION.exec(text)?.[0].length;
  if (verb === undefined || /\b(?:says?|said)\b/.test(text.slice(0, verb)) || PLURAL.test(words[0]!.raw.toLowerCase()))
    return false;
  const between = text.slice(verb, words[first]!.start);
  return words[first]!.start > verb && !/[,;:]|\band\b/.test(between);
}

const APPOSITION =
  /^\p{Lu}[\p{L}-]+, [^,;:.()]{3,60}, (?:had|has|was|is|saw|spent|paid|recorded|counted|reported|lost|employs|employed)\b/u;

/** The first word has a capital anyhow: it is a name when it owns something, acts, or is spelt like no other word. */
function namesAtStart(words: readonly Word[], own: ReadonlySet<number>, text: string): boolean {
  const word = words[0]!;
  if (word.raw.length === 1) return false;
  if (/^\p{Lu}?\p{Ll}+\p{Lu}|\p{L}\p{N}|^\p{Lu}{2,}/u.test(word.raw)) return true;
  if (owns(word, text)) return true;
  return looksLikeName(word) && !COMMON.test(word.raw) && !PERSONS.has(word.stem) && actsNext(0, words, own);
}

/** Whether a word of the figure's measure follows at once: the name is what complied. */
function actsNext(i: number, words: readonly Word[], own: ReadonlySet<number>): boolean {
  let next = i + 1;
  while (words[next]?.small === true && next - i < 4) next++;
  // "Germany had 7.7 hospital beds".
  if (/^(?:had|has|have|saw|counted|recorded)$/.test(words[next - 1]?.raw ?? ''))
    while (next - i < 5 && /^\p{N}/u.test(words[next]?.raw ?? '')) next++;
  return own.has(next) && words[next]?.clause === words[i]!.clause;
}

/** "Neighbouring Ostrany had 2,450 vacant posts", "Ostrany says that 11,500 of its teachers …": a subject that is a common noun is another's. */
function isOfNeighbour(
  found: Found,
  sentence: Region,
  isStranger: (i: number) => boolean,
  index: EvidenceIndex,
): boolean {
  const { words } = sentence;
  const [head] = words;
  if (head === undefined) return false;
  const isNeighbour = /^(?:neighbou?ring|nearby)$/i.test(head.raw) && isStranger(1);
  const isNamed =
    /^\p{Lu}\p{Ll}{2,}$/u.test(head.raw) &&
    !head.small &&
    !found.known.vocabulary.has(head.stem) &&
    !index.knowsName(head.stem) &&
    !CALENDAR.test(head.raw.toLowerCase()) &&
    !COMMON.test(head.raw) &&
    !PERSONS.has(head.stem) &&
    !NUMERAL.test(head.raw) &&
    ACTS.test(words[1]?.raw ?? '');
  const isCommon = (i: number): boolean => !looksLikeName(words[i]!) || words[i]!.start === 0;
  const isIts = (i: number): boolean => /^its$/i.test(words[i]?.raw ?? '') && words[i]!.clause === head.clause;
  return everyMention(
    found,
    sentence,
    ({ first, last }) => isCommon(first) && isCommon(last) && (isNeighbour || (isNamed && isIts(first - 1))),
  );
}

/** What looks like a verb; "its" does, too. */
const ACTS = /^(?!its$|this$|is$|as$|was$)\p{Ll}{2,}(?:s|ed)$|^(?:had|saw|lost|spent|paid)$/u;

/** "Rostock's ferries", "ferries in Rostock": a subject that is a common noun is another's. */
function qualifiesSubject(found: Found, sentence: Region, isStranger: (i: number) => boolean): boolean {
  const { words, text } = sentence;
  return found.subject.some(
    ({ region, mentions }) =>
      region === sentence &&
      mentions.every(({ first, last }) => {
        if (words.slice(first, last + 1).some((word) => looksLikeName(word) && word.start > 0)) return false;
        for (let i = first - 1; i >= Math.max(0, first - 2); i--)
          if (owns(words[i]!, text) && isStranger(i)) return true;
        const link = words[last + 1]?.stem;
        if (link !== 'in' && link !== 'of' && link !== 'at') return false;
        return isStranger(last + 2) || (words[last + 2]?.small === true && isStranger(last + 3));
      }),
  );
}

/** "Chinese provinces", "America's farmers": of a country's things those of which the pack does not speak. */
function isOthersOfCountry(found: Found, sentence: Region): boolean {
  const { words, text } = sentence;
  return everyMention(found, sentence, ({ first, last }) => {
    const word = words[last]!;
    const thing = words[last + 1];
    if (first !== last || !word.stem.startsWith('@') || thing === undefined || thing.clause !== word.clause)
      return false;
    if (!ADJECTIVE.test(word.raw) && !/^(?:US|UK|EU)$/.test(word.raw) && !owns(word, text)) return false;
    return PLURAL.test(thing.raw) && !holds(found.known.vocabulary, thing.stem) && !ACTORS.has(thing.stem);
  });
}

const ADJECTIVE = /(?:an|ese|ish|ch|ic)$/;
const PLURAL = /^\p{Ll}{3,}[^\Wsui]s$/u;
const ACTORS = new Set(
  'firm company lab laboratory developer model industry government official rival counterpart competitor peer system leader authority sector expert ally product technology'
    .split(' ')
    .map(stem),
);

/** "8 percent for Mistral"; and, where the figure compares, "4 percent of AMD's compute", "three times as long as in Rostock". */
function givenTo(
  number: PlacedNumber,
  words: readonly Word[],
  isStranger: (i: number) => boolean,
  found: Found,
  sentence: Region,
): boolean {
  const { vocabulary, reference } = found.known;
  const comparesOther = reference.length > 0 && !found.reference.some((entry) => entry.region === sentence);
  const after = number.last + 1;
  for (let link = after; link < words.length && link <= after + 8; link++) {
    const { stem } = words[link]!;
    const gives = link === after && (stem === 'for' || stem === 'by' || stem === 'among');
    const factor = number.quantity.kind === 'multiple';
    const compares = comparesOther && COMPARING.has(stem) && (stem !== 'of' || link === after || factor);
    if (!gives && !compares) continue;
    for (let i = link + 1; i <= link + 3 && words[i]?.clause === words[link]!.clause; i++) {
      if (isStranger(i)) return true;
      if (!words[i]!.small && vocabulary.has(words[i]!.stem)) break;
    }
  }
  return false;
}

const COMPARING = new Set(['of', 'than', 'as', 'against', 'versus', 'compar']);
