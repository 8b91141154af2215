import { allMatches } from '../text/all-matches';
import { lastWords } from '../text/last-words';
import { say, type Check, type ClaimContext } from './context';
import type { Statement } from './statement';
import { when } from './when';

/**
 * What the words before a number say when it measures something that is named elsewhere: "the list stands at 748", "an increase of
 * 17", "rose from 12", "there are 66", "of whom 340", "OR = 169".
 */
const COUNTED_BEFORE =
  /$(?<=(?:[=<>≤≥≈±]|\b(?:grow|rise|fall|drop|climb|decline|shrink)s? (?:from|to|by)|\b(?:up|down|rose|risen|rising|fell|fallen|falling|grew|grown|growing|dropped|dropping|climbed|declined|increas(?:e|ed|ing)|decreas(?:e|ed|ing)|went|gone|doubled|halved|cut|reduced|brought|averag(?:e|es|ed|ing)|total(?:s|led|ling|ed|ing)?|number(?:s|ed|ing)?|reach(?:es|ed|ing)?|exceed(?:s|ed|ing)?|stands?|stood|remains?|remained|amount(?:s|ed)?|count(?:s|ed)?|scor(?:e|es|ed)|ranked|hit|claimed|killed|employs?|employed|recorded|reported)(?: (?:from|to|by|at|only|just|another|an? further|the))*|\b(?:total|average|mean|median|maximum|minimum|peak|high|low|increase|rise|growth|fall|drop|decrease|decline|reduction|change|gain|loss|shortage|surplus|deficit|gap|excess|sum|count|number|score|index|value|population|membership|workforce|turnout|toll) (?:of|was|is|at)|\b(?:there (?:are|were|is|was|have been|had been|would be|will be)|to as many as|as (?:high|low|many|few) as|of (?:whom|which)|another|an additional|a further|only|just|versus|vs\.?|compared (?:with|to)|against)|\bfrom [^,;]{1,12} to)\s+)/iu;

/** "The average age of first-time buyers is 34" */
const MEAN_IS = /$(?<=\b(?:average|mean|median|age)\b[^,.;:]{0,60} (?:is|was|stands at|stood at)\s+)/iu;

/** What follows a number that counts what was named before or is named later: "11 of them", "17,000 more", "100+ US homes". */
const COUNTED_AFTER =
  /^\s?(?:\+|\s*(?:more|fewer|additional|other|others|further|less|of (?:them|these|those|the|its|their|our|which|whom)|each|apiece|(?:were|was|are|is|have|had|has|did|do|said|say|came|died|voted|agreed|lived|live|remained?|out of|per|in (?:19|20)\d\d|a (?:year|month|week|day|quarter)|years? ago)\b|\p{Lu}{2,}\b|\p{Lu}\.\p{Lu}\.))/u;

/** "17 wards are ranked highest, 14 as moderate and 24 as lowest": what the first one counts, the others count, too. */
const SET_BESIDE = /(?:[,;]|\band|\bor)\s+$/iu;
const COUNTS =
  /(?:^|[\s(])\d[\d,.]*\s+(?!(?:as|in|at|for|to|from|on|with|by|and|or|of|is|are|was|were)\b)(?:\p{Ll}{2}|\p{Lu}{2,}\b)/u;
/** "Germany has 35 scanners; France has 19." */
const SAME_VERB =
  /\b([a-z]{3,}) (?:(?:only|just|about|nearly|some) )?\d[\d,.]*\s[a-z]{3}[^.:]{0,80}[;,] (?:(?:and|but|while|whereas) )?(?:the )?[A-Z][^,;.:]{1,30} \1\s+$/u;
const NO_NOUN = /^\s?(?:$|[,;.)]|(?:as|in|at|for|to|from|on|with|by|and|or|under|over|above|below)\b)/iu;

/** "(n=979)": the sample's sign may stand without spaces. */
const SAMPLE_SIGN = /$(?<=\b[nN]=)/u;

/** "lower in 18 and 9 counties", "80 terrestrial and 60 marine areas": the noun stands once, behind the last number. */
const SHARES_NOUN =
  /^(?:, \d{1,3}(?!\d)){0,4}(?: \p{Ll}[\p{Ll}-]+)?,? (?:and|or) (?:even |then )?\d[\d,]*(?: \p{Ll}[\p{Ll}-]+)? \p{Ll}{2,}s\b/u;
/** "12 eastern and southern countries": two adjectives before the noun. */
const TWO_ADJECTIVES =
  /^ (?:\p{L}+(?:ern|al|ic|ive|ous|ary|ate|an|ese|ish|ed)) and \p{L}+(?:ern|al|ic|ive|ous|ary|ate|an|ese|ish|ed) \p{Ll}{3,}s\b/u;
/** "8 one-on-one interviews", "71 information needs", "172 distinct AS networks": words that are rarer before or as a noun. */
const COMPOUND_NOUN =
  /^ (?:\p{Ll}+(?:-\p{Ll}+){1,3} \p{Ll}{3,}s\b|\p{Ll}{4,} needs(?=[.,;:)]|$| (?:for|of|in|and|that|were|are|to|from)\b)|\p{Ll}{4,} \p{Lu}{2,5} \p{Ll}{3,}s\b)/u;
/** "20 \u201ccovered commodities\u201d" */
const QUOTED_NOUN = /^ ["\u201c\u2018'](?:\p{Ll}[\p{Ll}-]* ){0,3}\p{Ll}{3,}s["\u201d\u2019']/u;
/** Words before a number that counts; any other may name what it numbers: "room 20", "Form 18 and 9 copies". */
const MAY_COUNT =
  /$(?<=(?:^\W*|\b(?:in|on|of|by|to|from|with|for|at|the|its|their|our|all|and|or|across|among|these|those|are|were|had|has|have|did|made|took|gave|saw|sent|met|held|ran|led|found|built|\p{Ll}{2,}(?:ed|s))\s))/iu;
const LABELS =
  /$(?<=\b(?:sections|articles|chapters|tables|figures|rooms|pages|rules|forms|lines|routes|levels|clauses|paragraphs|lots|sites|grades|years|weeks|days|ages|aged|numbered)\s)/iu;
/** "2135 (1.5%) were given the drug": how many, and which share that is. */
const ITS_SHARE = /^(?: \(|, or )(?:about |some |nearly |or )?\d[\d.,]*\s?(?:%|per ?cent)(?=[);,])/u;

/** "786, including 477 without a landline": a part of the number before. */
const PART_OF_IT = /$(?<=\d,? (?:including|excluding) )/u;

/**
 * "in English (1,594) and in Spanish (80)": the preposition said again sets one beside the other, and each bracket says how many. Numbers of
 * notes are near each other, and small.
 */
const BESIDE_IN_BRACKETS =
  /\b([Ii]n|[Bb]y|[Ff]rom|[Oo]n|[Ww]ith|[Ff]or) [\p{L}-]+(?: [\p{L}-]+)? \((\d[\d,]*)\),?(?: and| or| but)? (?:in|by|from|on|with|for) [\p{L}-]+(?: [\p{L}-]+)? \((\d[\d,]*)(?=[),])/gu;

function isSetBesideInBrackets({ sentence, quantity }: ClaimContext): boolean {
  const next = sentence.text[quantity.end];
  if (sentence.text[quantity.start - 1] !== '(' || (next !== ')' && next !== ',')) return false;
  return sentence.once(samplesBeside).has(quantity.text);
}

function samplesBeside({ text }: Statement): ReadonlySet<string> {
  const found = new Set<string>();
  for (const [, , first, second] of allMatches(text, BESIDE_IN_BRACKETS)) {
    const [a, b] = [first!, second!].map((digits) => Number(digits.replaceAll(',', '')));
    if (Math.max(a!, b!) >= 200 && Math.abs(a! - b!) > 20) found.add(first!).add(second!);
  }
  return found;
}

/** "(SD 486)", "95% CI 29–85", "Mdn = 40", "a standard error of 12", "range 18-79": a sign or name of a statistic says what the number is. */
const STATISTIC_SIGN =
  /(?:\b(?:SDs?|SE|SEM|MAD|IQR|Mdn|CrI|CI|RMSE)\.?|\b(?:[Ss]tandard (?:deviation|error)|[Ii]nterquartile range|(?:confidence|credible) interval|[Mm]ean|[Mm]edian|[Rr]ange|[Mm]in|[Mm]ax)\b)(?:\s(?:of|was|is)\b)?\s?[:=,]?\s?[[(]?\s*$/u;

/** "Of the 30 cities with full data, 23 saw a rise and 7 a fall", "Among 412 permits, 61 lapsed": parts of a whole that was counted. */
const OF_WHOLE =
  /^\W*(?:[Oo]f|[Aa]mong|[Oo]ut of)\s(?:(?:the|these|those|our|all|its|their|his|her)\s){0,2}(\d[\d,]*)\s(?!(?:and|or|to|on|in|at|when|because)\b)\p{L}[^.:;]{0,160}?(?:,\s|\band\s|\bwhile\s|\bbut\s)(?:only\s|just\s|another\s)?$/u;

function isPartOfWhole({ quantity, beforeAll }: ClaimContext): boolean {
  const whole = /^\W*[OoA]/u.test(beforeAll) ? OF_WHOLE.exec(beforeAll.slice(0, 260)) : null;
  const size = Number(whole?.[1]?.replaceAll(',', ''));
  return whole?.[0].length === beforeAll.length && (quantity.stated.high ?? Infinity) <= size;
}

/** "We visited 30 clinics. 12 lacked water.": a number that opens the sentence as the subject of what was done. */
const SUBJECT_OF =
  /^\s(?:(?:also|already|still|never|later)\s)?(?:\p{Ll}{2,}[^ae]ed|saw|kept|met|lost|won|fell|rose|took|gave|made|found|held|left|went|got|began)\s/u;

function opensAsSubject({ beforeAll, afterAll, earlier }: ClaimContext): boolean {
  return /^\W*$/u.test(beforeAll) && SUBJECT_OF.test(afterAll) && COUNTS.test(earlier.at(-1)?.text ?? '');
}

/** Whether what it counts is told behind it, though not right behind: shared, in quotation marks, behind two adjectives. */
function countsWhatFollows({ before, afterAll }: ClaimContext): boolean {
  if (ITS_SHARE.test(afterAll)) return true;
  return (
    (SHARES_NOUN.test(afterAll) ||
      COMPOUND_NOUN.test(afterAll) ||
      TWO_ADJECTIVES.test(afterAll) ||
      QUOTED_NOUN.test(afterAll)) &&
    MAY_COUNT.test(before) &&
    !LABELS.test(before)
  );
}

/**
 * A number in prose that counts nothing, measures nothing and is not set beside another that does: a code, a place on a scale, a
 * number torn from a page's head. "rank of 5", "HC 494", "paths of length 2". A large or exact number is written that way only
 * where it reports something: "7.8 million", "14,949", "0.76".
 */
const bareNumber = when({ kinds: ['count'] }, (context) => {
  const { quantity, passage, before, beforeAll, afterAll } = context;
  if (quantity.noun !== null || quantity.unit !== null || quantity.of !== undefined) return null;
  if (passage.place.cell !== undefined || quantity.hedge !== null || quantity.change !== undefined) return null;
  if (!isPlain(context) || COUNTED_BEFORE.test(before) || MEAN_IS.test(before) || COUNTED_AFTER.test(afterAll))
    return null;
  if (STATISTIC_SIGN.test(lastWords(beforeAll, 60)) || isPartOfWhole(context) || opensAsSubject(context)) return null;
  if (SAMPLE_SIGN.test(before) || PART_OF_IT.test(beforeAll)) return null;
  if (countsWhatFollows(context) || isSetBesideInBrackets(context)) return null;
  if (
    NO_NOUN.test(afterAll) &&
    ((SET_BESIDE.test(before) && COUNTS.test(beforeAll)) || SAME_VERB.test(lastWords(beforeAll, 160)))
  )
    return null;
  if (isPartOfLead(context) || isCountedBefore(context)) return null;
  return say('identifier', 'Left alone: nothing says what this number counts or measures.');
});

/** "Brazil has 769 such dams; … Chile has 740.", "… 30 files, and found errors in 11.", "Of the 26 they looked into, they upheld 19": what was counted goes without saying. */
const OBJECT_OF =
  /\b(?:has|have|had|found|decided|upheld|made|took|held|won|lost|saw|left|built|bought|opened|closed|kept|sold|(?:errors?|faults?|problems?|gaps?|losses) in)\s+$/u;
const ENDS = /^(?:\s*$|[,;.)](?:\s|$))/u;
const OF_THE = /\b[Oo]f the\s+$/u;
const DONE_BY = /^\s(?:that |which |whom |who )?(?:we|they|you|it|she|he|I) (?:\p{Ll}+ed|saw|found|met|took|read)\b/u;

function isCountedBefore({ before, beforeAll, afterAll, earlier }: ClaimContext): boolean {
  if (OF_THE.test(before)) return DONE_BY.test(afterAll);
  return (
    ENDS.test(afterAll) && OBJECT_OF.test(before) && (COUNTS.test(beforeAll) || COUNTS.test(earlier.at(-1)?.text ?? ''))
  );
}

/** "988 recommendations made:" over "301 for personal redress": the items count what their lead counts. */
const COUNTED_ABOVE = /\d[\d,.]*\s+(?:[\p{Ll}-]+ ){0,2}\p{Ll}{2,}s\b[^.:;]{0,60}:?\s*$/u;
const OF_ITEM = /^\s+(?:for|about|on|in|from|by|with|to|at|were|are|was|had|have)\b/u;

function isPartOfLead({ passage, beforeAll, afterAll }: ClaimContext): boolean {
  const { item } = passage.place;
  return (
    item !== undefined &&
    /^\W*$/u.test(beforeAll) &&
    OF_ITEM.test(afterAll) &&
    COUNTED_ABOVE.test(item.lead.slice(-160))
  );
}

/** A whole number below a thousand, or one written without separators as codes are; no range, sign or word. */
function isPlain({ quantity }: ClaimContext): boolean {
  return /^\d+(?:\s?[-–]\s?\d+)?$/u.test(quantity.text);
}

export const bareNumberChecks: readonly Check[] = [bareNumber];
