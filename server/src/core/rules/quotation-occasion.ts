/**
 * Where words were said or written, told in the draft's own words rather than by a citation: enough to look them up.
 */

/** Where in a work: "p. 7", "col. 12". */
const PLACE =
  /(?:^|[\s,;(])(?:(?:pp?|pages?|cols?|columns?|paras?|paragraphs?|verses?|art(?:icle)?s?|s(?:ec(?:tion)?)?s?|ch(?:ap(?:ter)?)?s?)\.?\s?\d|§|Q\d)/u;
const YEAR = /\b(?:1[6-9]|20)\d\d\b/u;
const DAY =
  /\b\d{1,2}(?:st|nd|rd|th)? (?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b|\b(?:January|February|March|April|May|June|July|August|September|October|November|December) \d{1,2}\b|\b\d{4}-\d\d-\d\d\b/u;
/** What words are said in, written in or printed in. */
const OCCASION =
  /\b(?:speech|address|lecture|keynote|remarks|statement|testimony|evidence|hearing|debate|interview|interviewed|letter|e-?mail|memo(?:randum)?|press (?:release|conference|briefing)|news conference|article|column|op-ed|editorial|essay|blog|post|tweet|podcast|broadcast|programme|minutes|judge?ment|ruling|report|paper|book|study|manifesto|leaflet|website|answer|question|Hansard|HC|HL|Deb|questionnaire|submission|transcript|proceedings|diary|memoirs?)\b/iu;

/**
 * Whether brackets say where a quotation stands: "(Hansard, 3 May 2024, col. 12)", "(speech at the Harbour Forum, 3 May)", "(p. 7)".
 * Years alone are somebody's life: "(1954–2020)".
 */
export function isPlaceInBrackets(words: string): boolean {
  const text = words.trim();
  if (text.length > 300 || /^[\d\s–—-]+$/u.test(text)) return false;
  return PLACE.test(text) || DAY.test(text) || (/\p{L}{3}/u.test(text) && YEAR.test(text)) || OCCASION.test(text);
}

/** Whether a sentence names the occasion and the day or year: "In a speech at the Harbour Forum on 3 May 2024 the minister said". */
export function namesOccasion(words: string): boolean {
  return OCCASION.test(words) && (DAY.test(words) || YEAR.test(words));
}

/** What stands in round or square brackets. */
export function bracketsIn(text: string): string[] {
  return [...text.matchAll(/[([]([^()[\]]{1,300})[)\]]/gu)].map(([, words]) => words!);
}
