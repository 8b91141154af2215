import type { Claim } from '../claims/claim';
import type { Sentence } from '../sentences/sentence';
import { once } from '../text/once';
import { isOwnAnalysis } from './attribution';
import { isOwnInterview } from './own-interview';

const numbered = (words: string) => String.raw`\b(?:${words}) (?:\d[\d.]*|[A-Z])(?![\p{L}\d])`;
/** "Annex B", "section 4.2": a part of the draft. */
const PART = numbered('annexe?|appendix|figure|table|chart|section');
/** One that shows numbers. A section at the head of a sentence is one of a law. */
const EXHIBIT = numbered('annexe?|appendix|figure|table|chart');
/** "Annex B", "by multiplying 20 hubs by £3m", "analysis of the Family Resources Survey 2022/23". */
const METHOD = new RegExp(
  String.raw`${PART}|(?:^|\b(?:calculat|comput|estimat|deriv|obtain|project)\p{L}{0,6}\b(?:(?!\bthat\b)[^.;]){0,120}\b)by (?:multiply|divid|apply|add|subtract|assum)ing\b|\b(?:analysis|calculations?|estimates?) (?:of|from|using) [^.;:]{0,80}\b20\d\d\b`,
  'iu',
);
/** "As Figure 3 shows", "According to Table 2", "Annex B shows that". */
const SHOWN = new RegExp(
  String.raw`^(?:as ${EXHIBIT} (?:shows?|sets out|gives?|reports?)|according to ${EXHIBIT}),|^${EXHIBIT} (?:shows?|reports?) that\b`,
  'iu',
);
/** What is said against it, or beside it, is not shown there. */
const TURN = /[,;] (?:but|yet|while|whereas|though|and)\b/u;

/** Whether the sentence says how the authors came by a number of their own, or whom they asked, and how many. */
export function saysHow({ sentence, quantity }: Claim): boolean {
  return tellsMethod(sentence) || (quantity.of !== undefined && tellsOfInterview(sentence));
}

const tellsMethod = once(({ text }: Sentence) => isOwnAnalysis(text) && METHOD.test(text));
const tellsOfInterview = once(({ text }: Sentence) => isOwnAnalysis(text) && isOwnInterview(text));

/** Whether the sentence begins with a part of the draft that shows the number: that has its own source or lacks one. */
export function isShownInDraft({ sentence: { text, start }, prose }: Claim): boolean {
  return SHOWN.test(text) && !TURN.test(text.slice(0, prose.start - start));
}

/** "every $1 spent returns $8": one of what the other number is told for. */
export function isUnitOfRate({ sentence, quantity: { stated }, prose }: Claim): boolean {
  return (
    stated.low === 1 &&
    stated.high === 1 &&
    /\b(?:every|each) $/iu.test(sentence.text.slice(0, prose.start - sentence.start).slice(-6))
  );
}
