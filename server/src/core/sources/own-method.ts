import type { Claim } from '../claims/claim';
import type { Sentence } from '../sentences/sentence';
import { firstFrom } from '../text/by-halves';
import { once } from '../text/once';
import { isOwnAnalysis } from './attribution';
import { isOwnInterview } from './own-interview';

const numbered = (words: string) => String.raw`\b(?:${words}) (?:\d[\d.]*|[A-Z])(?![\p{L}\d])`;
/** "Annex B", "Figure 3": a part of the draft that shows numbers. A section is as often one of a law ("Section 21 evictions"). */
const EXHIBIT = numbered('annexe?|appendix|figure|table|chart');
/** "(section 4.2)": a section of the draft. */
const SECTION = String.raw`\((?:see )?${numbered('section')}`;
/** "Annex B", "by multiplying 20 hubs by £3m", "analysis of the Family Resources Survey 2022/23": how a number of the authors' own came about. */
const METHOD = new RegExp(
  String.raw`${EXHIBIT}|${SECTION}|(?:^|\b(?:calculat|comput|estimat|deriv|obtain|project)\p{L}{0,6}\b(?:(?!\bthat\b)[^.;]){0,120}\b)by (?:multiply|divid|apply|add|subtract|assum)ing\b|\b(?:analysis|calculations?|estimates?),? (?:of|from|using|based on) [^.;:]{0,80}\b20\d\d\b|[,(] ?\p{L}[^,;()]{2,80} (?:multipli|divid)ed by [^;()]{1,60}[,)]`,
  'iu',
);
/** "(method in Appendix A)", "The method is set out in Annex B.": in brackets or at the end, where it is said of what the draft does. */
const METHOD_IN = new RegExp(
  String.raw`(?:^|[(,;:] ?)(?:see )?(?:(?:our|the) )?(?:methods?|methodology|calculations?) (?:(?:is|are) )?(?:\p{L}{3,}(?: out)? )?in ${numbered('annexe?|appendix')}(?:\)|\.?$)`,
  'iu',
);
/** Somebody calculates: what the method is the method of. */
const CALCULATES = /\b(?:calculat|comput|estimat|deriv|project)\p{L}*/iu;

/** What the authors work with. */
const WORKED_BY = '(?:Our|The|This) (?:\\p{Ll}+ )?(?:model|method|calculation|estimate|analysis|figure)s?';
/** What is put into a calculation, whatever it is of: "wage data for 2022", "a tax rate of". */
const INPUT = String.raw`(?:\p{L}[\p{L}'’-]* ){0,4}(?:data|figures|rates?|prices?|values?|costs?|estimates?|assumptions?|accounts|records|census|survey)(?=[,.(]| (?:for|from|of|in|by|on|at|and)\b)`;
const STEP = String.raw`(?:assumes?\b|multipl(?:y|ies)\b|(?:is|are) the product of\b|(?:rests? on|(?:is|are) (?:based on|derived from|calculated (?:from|by|as))) ${INPUT})`;
/** What is counted, or done with it: without either nothing is explained. */
const IN_NUMBERS = String.raw`[^.;]{0,150}?(?:\d|\b(?:multiply|divid|apply|add|subtract|assum)ing\b)`;
/** "Our model assumes …", "We arrive at it by multiplying …", "We use wage data for 2022". */
const EXPLAINS = new RegExp(
  String.raw`^(?:${WORKED_BY} ${STEP}|We (?:assume|multiply|divide|(?:arrive at|obtain|derive|calculate) (?:it|this|these|them|our|the))\b|(?:${WORKED_BY}|We) (?:appl(?:y|ies)|uses?|combines?) ${INPUT})${IN_NUMBERS}`,
  'u',
);
/** "It assumes …", "This is based on customs data for 2022": of what the sentence before says. */
const GOES_ON = new RegExp(String.raw`^(?:It|This) ${STEP}${IN_NUMBERS}`, 'u');
/** "The method is set out in [Annex B](…)", "the workbook is [published here](…)": where there is a link, it leads to the work. Data and code are the authors' where they say so. */
const LEADS_TO_WORK =
  /\b(?:(?:our|the) (?:\p{Ll}+ )?(?:model|methods?|methodology|calculations?|workbook|spreadsheet)|our (?:\p{Ll}+ )?(?:data|code)) (?:is|are|can be) (?:\p{Ll}+ )?(?:set out|described|explained|published|available|found)\b/iu;
/** "As Figure 3 shows", "According to Table 2", "Annex B shows that". */
const SHOWN = new RegExp(
  String.raw`^(?:as ${EXHIBIT} (?:shows?|sets out|gives?|reports?)|according to ${EXHIBIT}),|^${EXHIBIT} (?:shows?|reports?) that\b`,
  'iu',
);
/** What is said against it, or beside it, is not shown there. */
const TURN = /[,;] (?:but|yet|while|whereas|though|and)\b/u;

/**
 * Whether the text says how a number came about: its sentence, whoever speaks, names the part of the draft with the method, or it is the authors' own and its
 * sentence, or the one before or behind, tells how they came by it, or whom they asked, and how many.
 * @param sentences those of the passage
 */
export function saysHow({ sentence, quantity }: Claim, sentences: readonly Sentence[], isOwn: boolean): boolean {
  if (namesMethod(sentence) && CALCULATES.test(sentence.text)) return true;
  if (!isOwn) return false;
  if (isOwnAnalysis(sentence.text)) {
    if (hasMethod(sentence) || (quantity.of !== undefined && isOwnInterview(sentence.text))) return true;
  }
  const { before, after } = beside(sentence, sentences);
  return (before !== undefined && explains(before)) || (after !== undefined && (explains(after) || goesOn(after)));
}

/** The sentences beside the claim's that say where the authors' work is to be found: what they cite leads there. */
export function sentencesOnWork({ sentence }: Claim, sentences: readonly Sentence[]): readonly Sentence[] {
  const { before, after } = beside(sentence, sentences);
  return [after, before].filter((other) => other !== undefined && leadsToWork(other)) as Sentence[];
}

function beside(sentence: Sentence, sentences: readonly Sentence[]): { before?: Sentence; after?: Sentence } {
  const at = firstFrom(sentences, sentence.start);
  return { before: sentences[at - 1], after: sentences[at + 1] };
}

// What METHOD_IN ends with, and most sentences lack.
const namesMethod = once(({ text }: Sentence) => /annex|appendix/iu.test(text) && METHOD_IN.test(text));
const hasMethod = once(({ text }: Sentence) => METHOD.test(text));
const explains = once((sentence: Sentence) => EXPLAINS.test(sentence.text) || namesMethod(sentence));
const goesOn = once(({ text }: Sentence) => GOES_ON.test(text));
const leadsToWork = once(({ text }: Sentence) => LEADS_TO_WORK.test(text));

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
