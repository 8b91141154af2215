import type { Region } from './context';
import type { Fit } from './fit';
import { mentioned, unknownIn } from './explained';
import type { EvidenceIndex } from './evidence-index';
import { looksLikeName } from './words';
import { allMatches } from '../text/all-matches';

/**
 * Whether the words of the figure only serve to say what else is counted, in words that the pack does not use: "kitchen fires" for
 * fires, "the prevention of drug abuse", "adults under 25". Then not even the same number is the figure.
 */
export function isOfOtherKind(fit: Fit, sentence: Region, index: EvidenceIndex): boolean {
  const isUnknown = unknownIn(fit, sentence, index);
  return (
    isOfAnAge(fit, sentence) ||
    isOfCompound(fit, sentence, isUnknown) ||
    isOfOtherHead(fit, sentence, isUnknown) ||
    isOfUnknown(fit, sentence, isUnknown)
  );
}

/**
 * Whether the sentence may speak of some group within what the figure is of, so that a difference proves nothing: "in the capital,
 * nurseries charged", "of the organs, 327 were hearts", "a further 2,870 homes".
 */
export function isOfGroup(fit: Fit, sentence: Region, index: EvidenceIndex): boolean {
  return isOpenedByGroup(fit, sentence, index) || isPredicated(fit, sentence, index) || isFurther(fit, sentence);
}

/** "Among the children of Kestria, …", "In the capital, …": who or where is said before anything else, in words that the pack does not use. */
function isOpenedByGroup(fit: Fit, sentence: Region, index: EvidenceIndex): boolean {
  const { words, text } = sentence;
  const first = words[0];
  if (first === undefined || !OPENING.test(first.raw) || first.clause === words[fit.number.first]!.clause) return false;
  const opening = words.filter(({ clause }) => clause === first.clause);
  if (DISCOURSE.test(text.slice(0, opening.at(-1)!.end))) return false;
  const next = words[opening.length]!;
  if (!/^\s*,/u.test(text.slice(opening.at(-1)!.end, next.start))) return false;
  const isUnknown = unknownIn(fit, sentence, index);
  return opening.some((word, i) => i > 0 && isUnknown(i) && !looksLikeName(word));
}

/** These open a sentence and name nobody. */
const DISCOURSE =
  /^\W*(?:in (?:fact|addition|contrast|comparison|practice|reality|response|short|general|turn|particular|total|all|effect|essence)|of course|for (?:example|instance|now|comparison|context)|at (?:present|first|last|least|most|once|best|worst))$/iu;

const OPENING = /^(?:among|amongst|of|in|at|for|within)$/i;

/** "Adults under 25", "children aged three to six", where the pack speaks of no such age. */
function isOfAnAge({ found, number }: Fit, { words, text }: Region): boolean {
  const ages = allMatches(text, AGE);
  if (ages.length === 0) return false;
  const { claim, subject, measure, phrasing } = found.known.figure;
  const said = [claim, ...subject.flat(), ...measure.flat(), ...phrasing].join(' ').toLowerCase().replaceAll('-', ' ');
  return ages.some(({ index, 0: age }) => {
    if (index < words[number.last]!.end && index + age.length > words[number.first]!.start) return false;
    const at = said.indexOf(age.toLowerCase());
    return at < 0 || /\d/u.test(said[at + age.length] ?? '');
  });
}

const AGE =
  /(?<=\b(?:\p{L}{2,}s|people|child|children|adult|men|women|staff|those|anyone|everyone|person|pupil)\s)(?:aged?|under|over|above|below|(?:older|younger) than)\s(?:\d{1,2}(?!\d|[.,]\d)|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty)\b)(?!\s*(?:%|percent|per|of|in|out|\p{L}{2,}(?<!year)s\b|km\b|metre|meter|kilo|mile|million|billion|thousand|hundred))/giu;

/** "327 were hearts": what was counted is told behind the number, and is nothing of which the pack speaks. */
function isPredicated(fit: Fit, sentence: Region, index: EvidenceIndex): boolean {
  const { words } = sentence;
  const { last } = fit.number;
  if (!/^(?:is|are|was|were)$/.test(words[last + 1]?.raw ?? '')) return false;
  let next = last + 2;
  while (words[next]?.small === true) next++;
  const own = mentioned([...fit.found.subject, ...fit.found.measure, ...fit.found.reference], sentence);
  return words[next]?.clause === words[last]!.clause && !own.has(next) && unknownIn(fit, sentence, index)(next);
}

/** "A further 2,870 homes": beside those of which the figure tells. */
function isFurther({ number }: Fit, { words }: Region): boolean {
  return /^(?:further|another|additional)$/i.test(words[number.first - 1]?.raw ?? '');
}

type Test = (i: number) => boolean;

/** "2,317 kitchen fires", "48,000 parking places": between the number and the words of the figure a noun that makes them another thing. */
function isOfCompound(fit: Fit, sentence: Region, isUnknown: Test): boolean {
  const { words } = sentence;
  const at = fit.number.last + 1;
  // Small numbers in words act: "eight put results out".
  if (!/^[\d,.]{2,}/u.test(fit.number.quantity.text)) return false;
  if (
    !isUnknown(at) ||
    words[at]!.clause !== words[at - 1]!.clause ||
    /(?:ed|est|er|ous|ful)$|^(?:new|more|fewer|less)$/.test(words[at]!.raw)
  )
    return false;
  return mentionsIn(fit, sentence).some(({ first, last }) => first === at + 1 && /s$/.test(words[last]!.raw));
}

/** "One in nine nursery buildings is vacant": the words of the figure only say what kind of thing another is. */
function isOfOtherHead(fit: Fit, sentence: Region, isUnknown: Test): boolean {
  const { words } = sentence;
  return mentionsIn(fit, sentence).some(({ last }) => {
    const head = words[last + 1];
    const next = words[last + 2];
    return (
      head !== undefined &&
      next !== undefined &&
      head.clause === words[last]!.clause &&
      isUnknown(last + 1) &&
      !looksLikeName(words[last]!) &&
      /[^s]s$/.test(head.raw) &&
      !/s$/.test(words[last]!.raw) &&
      /^(?:is|are|was|were|has|have|had)$/.test(next.raw)
    );
  });
}

/** "The prevention of drug abuse": of something of which the pack does not speak. */
function isOfUnknown(fit: Fit, sentence: Region, isUnknown: Test): boolean {
  const { words } = sentence;
  return fit.found.measure.some(
    ({ region, mentions }) =>
      region === sentence &&
      mentions.every(({ last }) => {
        if (words[last + 1]?.raw !== 'of' || ANY_KIND.test(words[last + 2]?.raw ?? '')) return false;
        let next = last + 2;
        while (words[next]?.small === true) next++;
        // "A load of close to 2 GW": what stands there belongs to the number.
        const { hedge } = fit.number.quantity;
        if (hedge !== null && next < fit.number.first && hedge.start <= words[next]!.start) return false;
        return words[next]?.clause === words[last]!.clause && isUnknown(next);
      }),
  );
}

const ANY_KIND = /^(?:any|all|every|each|some|various|this|that|these|those)$/i;

function mentionsIn({ found }: Fit, sentence: Region) {
  return [...found.subject, ...found.measure].flatMap(({ region, mentions }) => (region === sentence ? mentions : []));
}
