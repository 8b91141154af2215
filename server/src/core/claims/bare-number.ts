import { lastWords } from '../text/last-words';
import { say, type Check, type ClaimContext } from './context';
import { when } from './when';

/**
 * What the words before a number say when it measures something that is named elsewhere: "the list stands at 748", "an increase of
 * 17", "rose from 12", "there are 66", "of whom 340", "OR = 169".
 */
const COUNTED_BEFORE =
  /$(?<=(?:[=<>≤≥≈±]|\b(?:up|down|rose|risen|rising|fell|fallen|falling|grew|grown|growing|dropped|dropping|climbed|declined|increas(?:e|ed|ing)|decreas(?:e|ed|ing)|went|gone|doubled|halved|cut|reduced|brought|averag(?:e|es|ed|ing)|total(?:s|led|ling|ed|ing)?|number(?:s|ed|ing)?|reach(?:es|ed|ing)?|exceed(?:s|ed|ing)?|stands?|stood|remains?|remained|amount(?:s|ed)?|count(?:s|ed)?|scor(?:e|es|ed)|ranked|hit|claimed|killed|employs?|employed|recorded|reported)(?: (?:from|to|by|at|only|just|another|an? further|the))*|\b(?:total|average|mean|median|maximum|minimum|peak|high|low|increase|rise|growth|fall|drop|decrease|decline|reduction|change|gain|loss|shortage|surplus|deficit|gap|excess|sum|count|number|score|index|value|population|membership|workforce|turnout|toll) (?:of|was|is|at)|\b(?:there (?:are|were|is|was|have been|had been|would be|will be)|to as many as|as (?:high|low|many|few) as|of (?:whom|which)|another|an additional|a further|only|just|versus|vs\.?|compared (?:with|to)|against)|\bfrom [^,;]{1,12} to)\s+)/iu;

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
  if (
    NO_NOUN.test(afterAll) &&
    ((SET_BESIDE.test(before) && COUNTS.test(beforeAll)) || SAME_VERB.test(lastWords(beforeAll, 160)))
  )
    return null;
  if (isPartOfLead(context)) return null;
  return say('identifier', 'Left alone: nothing says what this number counts or measures.');
});

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
