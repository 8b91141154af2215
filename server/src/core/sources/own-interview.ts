import type { Claim } from '../claims/claim';
import type { Passage } from '../blocks/passage';
import { contains } from '../text/span';
import { once } from '../text/once';
import { readQuotations } from './quotations';

const STAFF =
  '(?:researchers?|team|interviewers?|enumerators?|field ?workers?|staff|colleagues?|authors?|assistants?|surveyors?|facilitators?)';
const TALKS =
  '(?:interviews?|interviewees?|focus groups?|field ?work|(?:site |field |home )?visits?|conversations?|workshops?|round ?tables?|discussions?|participants?|respondents?|informants?|consultation|call for evidence)';
/** "told our researchers", "in our focus groups", "we spoke to", "interview with the authors". */
const OWN_INTERVIEW = new RegExp(
  String.raw`\b(?:told|(?:said|spoke|wrote|explained|reported|complained|talked|speaking) (?:to|with)) (?:us|me|the authors?|(?:one of )?our (?:\p{L}+ )?${STAFF})\b|\bour (?:own )?(?:\p{L}+ )?${TALKS}\b|\b(?:we|I) (?:\p{L}+ )?(?:interviewed|(?:spoke|talked) (?:to|with))\b|\binterview(?:s|ed)? (?:with|by) (?:the )?authors?\b|\bauthors?['’]s? (?:own )?interviews?\b`,
  'iu',
);

/** Whether a sentence says that its words were said to the authors themselves: nobody else can have printed them. */
export function isOwnInterview(sentence: string): boolean {
  return OWN_INTERVIEW.test(sentence);
}

const quotationsIn = once((passage: Passage) => readQuotations(passage, 3));

/**
 * Whether a figure stands in words that somebody said to the authors: “I pay 60 percent of my wage”.
 * @param leadIn the sentence that leads in the block, where it is a block quote
 */
export function isSaidToAuthors({ passage, prose }: Claim, leadIn: string): boolean {
  const quotation = quotationsIn(passage).find((one) => contains(one, prose));
  if (quotation === undefined) return false;
  if (quotation.form === 'block') return isOwnInterview(leadIn);
  const before = passage.prose.slice(0, quotation.outer.start).split(/[.!?]["”’)]*\s/u);
  const after = passage.prose.slice(quotation.outer.end, quotation.outer.end + 200).split(/[.!?](?:\s|$)/u, 1);
  return isOwnInterview(before.at(-1)!) || (!/[.!?]$/u.test(quotation.text) && isOwnInterview(after[0]!));
}
