import type { Claim } from '../claims/claim';
import type { Sentence } from '../sentences/sentence';
import { firstFrom } from '../text/by-halves';
import { once } from '../text/once';
import { isOwnAnalysis } from './attribution';
import { isOwnInterview } from './own-interview';

const numbered = (words: string) => String.raw`\b(?:${words}) (?:\d[\d.]*|[A-Z])(?![\p{L}\d])`;
/** "Annex B", "section 4.2": a part of the draft. */
const PART = numbered('annexe?|appendix|figure|table|chart|section');
/** One that shows numbers. A section at the head of a sentence is one of a law. */
const EXHIBIT = numbered('annexe?|appendix|figure|table|chart');
/** "method in Appendix A": the draft's own, whoever speaks. */
const METHOD_IN = String.raw`\b(?:methods?|methodology|calculations?) (?:\p{L}+ ){0,3}in ${PART}`;
/** "Annex B", "by multiplying 20 hubs by £3m", "analysis of the Family Resources Survey 2022/23". */
const METHOD = new RegExp(
  String.raw`${PART}|(?:^|\b(?:calculat|comput|estimat|deriv|obtain|project)\p{L}{0,6}\b(?:(?!\bthat\b)[^.;]){0,120}\b)by (?:multiply|divid|apply|add|subtract|assum)ing\b|\b(?:analysis|calculations?|estimates?),? (?:of|from|using|based on) [^.;:]{0,80}\b20\d\d\b|[,(] ?\p{L}[^,;()]{2,80} (?:multipli|divid)ed by [^;()]{1,60}[,)]`,
  'iu',
);
/** What the authors work with. */
const WORKED_BY = '(?:Our|The|This) (?:\\p{Ll}+ )?(?:model|method|calculation|estimate|analysis|figure)s?';
/** "Our model assumes", "We arrive at it", "It is based on": the sentence beside one with a number of the authors' own goes on to say how they came by it. */
const EXPLAINS = new RegExp(
  String.raw`^(?:(?:${WORKED_BY}|It|This|They|These) (?:assumes?|multipl(?:y|ies)|rests? on|(?:is|are) (?:the product of|(?:based|derived|calculated)\b))|We (?:assume|arrive at|obtain|derive|calculate|multiply|divide)|(?:${WORKED_BY}|We) (?:appl(?:y|ies)|uses?|takes?|combines?) [^.;]{0,60}?\b(?:data|figures|rates?|prices?|values?|averages?|costs?|estimates?)\b) [^.;]{0,150}?(?:\d|\b(?:multiply|divid|apply|add|subtract|assum)ing\b)`,
  'u',
);
/** "The method is set out in [Annex B](…)", "the workbook is [published here](…)": where there is a link, it leads to the work. */
const LEADS_TO_WORK =
  /\b(?:model|methods?|methodology|calculations?|workbook|spreadsheet|code|data) (?:is|are|can be) (?:\p{Ll}+ )?(?:set out|described|explained|published|available|found)\b/iu;
/** "As Figure 3 shows", "According to Table 2", "Annex B shows that". */
const SHOWN = new RegExp(
  String.raw`^(?:as ${EXHIBIT} (?:shows?|sets out|gives?|reports?)|according to ${EXHIBIT}),|^${EXHIBIT} (?:shows?|reports?) that\b`,
  'iu',
);
/** What is said against it, or beside it, is not shown there. */
const TURN = /[,;] (?:but|yet|while|whereas|though|and)\b/u;

/** Whether the sentence, or one beside it, says how the authors came by a number of their own, or whom they asked, and how many. @param sentences those of the passage */
export function saysHow({ sentence, quantity }: Claim, sentences: readonly Sentence[]): boolean {
  return (
    tellsMethod(sentence) ||
    (quantity.of !== undefined && tellsOfInterview(sentence)) ||
    beside(sentence, sentences).some(explains)
  );
}

/** The sentence beside the claim's that says where the authors' work is to be found, if its citation leads there. */
export function sentencesOnWork({ sentence }: Claim, sentences: readonly Sentence[]): readonly Sentence[] {
  return beside(sentence, sentences).filter(leadsToWork);
}

/** Whether the sentence says in which part of the draft the method is, whoever speaks: "Staff calculate (method in Appendix A) that …". */
export const namesMethod = once(({ text }: Sentence) => METHOD_PART.test(text));
const METHOD_PART = new RegExp(METHOD_IN, 'iu');

function beside(sentence: Sentence, sentences: readonly Sentence[]): readonly Sentence[] {
  const at = firstFrom(sentences, sentence.start);
  return [at + 1, at - 1].flatMap((i) => sentences[i] ?? []);
}

const explains = once(({ text }: Sentence) => EXPLAINS.test(text) || METHOD_PART.test(text));
const leadsToWork = once(({ text }: Sentence) => LEADS_TO_WORK.test(text));

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
