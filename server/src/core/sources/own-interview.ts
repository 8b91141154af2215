import type { Claim } from '../claims/claim';
import type { Passage } from '../blocks/passage';
import type { Sentence } from '../sentences/sentence';
import { firstFrom } from '../text/by-halves';
import { contains } from '../text/span';
import { once } from '../text/once';
import { STAFF } from './authors';
import { readQuotations } from './quotations';

const TALKS =
  '(?:interviews?|interviewees?|focus groups?|field ?work|(?:site |field |home )?visits?|conversations?|workshops?|round ?tables?|discussions?|participants?|respondents?|informants?|consultation|call for evidence)';
/** "told our researchers", "in our focus groups", "we spoke to", "interview with the authors"; and who is told by a number or a letter: "Respondent 7", "Mrs K". */
const OWN_INTERVIEW = new RegExp(
  String.raw`\b(?:told|(?:said|spoke|wrote|explained|reported|complained|talked|speaking) (?:to|with)) (?:us|me|the authors?(?! of\b)|(?:one of )?our (?:\p{L}+ )?${STAFF})\b|\bour (?:own )?(?:\p{L}+ )?${TALKS}\b|\b(?:we|I) (?:\p{L}+ )?(?:interviewed|(?:spoke|talked) (?:to|with))\b|\binterview(?:s|ed)? (?:with|by) (?:us|me|(?:the )?(?:present )?authors?)\b|\bauthors?['’]s? (?:own )?interviews?\b|\b(?:respondent|participant|interviewee|informant|witness)s? (?:no\.? )?(?:\p{L}{0,2}\d{1,3}|\p{L})\b(?!\s+\p{Ll})|\b(?:mr|mrs|ms|miss|dr)\.? \p{L}\b\.?(?=[,:(]| \()`,
  'iu',
);

/** Whether a sentence says that its words were said to the authors themselves: nobody else can have printed them. */
export function isOwnInterview(sentence: string): boolean {
  return OWN_INTERVIEW.test(sentence);
}

/** "told us", "said in an interview with the author": one who speaks, rather than those who were counted in interviews. */
const TOLD = new RegExp(
  String.raw`\b(?:told|(?:said|explained|reported|wrote|complained) to) (?:us|me|the authors?(?! of\b)|(?:one of )?our (?:\p{L}+ )?${STAFF})\b|\b(?:said|says|told|explained|reported|estimated|estimates|put it) [^.;:"“”]{0,60}?\bin (?:an|her|his|their) interview with (?:us|me|(?:the )?authors?)\b|\bsaid [^.;:"“”]{2,60}, in (?:an|her|his|their) interview with (?:us|me|(?:the )?authors?)\b`,
  'iu',
);

/** Whom every such clause names: most sentences have none of it, and need no look at all their words. */
const LISTENER = /\b(?:us|me|our)\b|uthor/u;

const tellingIn = once(({ text }: Sentence) => (LISTENER.test(text) ? TOLD.exec(text) : null));

/** Whether the sentence gives the figure as what somebody told the authors: "An officer told us that 40 percent …", "…, an officer told us". */
function isToldToAuthors({ sentence, prose }: Claim): boolean {
  const told = tellingIn(sentence);
  if (told === null) return false;
  const end = told.index + told[0].length;
  // "60 percent of tenants told us": that is a count of those who were asked.
  const teller = sentence.text
    .slice(0, told.index)
    .split(/[,;:”"]\s*/u)
    .at(-1)!;
  if (
    /\d|%|\bper ?cent\b|\b(?:most|many|half|two|three|four|five|six|seven|eight|nine|ten|third|quarter|who|that|which)\b/iu.test(
      teller,
    )
  )
    return false;
  const at = prose.start - sentence.start;
  if (at < told.index) return at < told.index - teller.length;
  return /^[^.;]{0,60}?(?:\bthat\b|[:,])/u.test(sentence.text.slice(end, at));
}

const NAME = String.raw`\p{Lu}\p{Ll}[\p{L}'’-]* \p{Lu}\p{Ll}[\p{L}'’-]*`;
/** One person who told the authors: "she told us", "Ms Osei told our researchers", "Anna Lund told us". An office has an article, or one name. */
const ONE_TOLD = new RegExp(
  String.raw`(?:^|[^\p{L}])(?:[Ss]he|[Hh]e|(?:Mr|Mrs|Ms|Miss|Dr|Prof)\.? \p{Lu}[\p{L}'’-]+|(?<![Tt]he )${NAME}) $`,
  'u',
);
/**
 * What stands from the start of the sentence to a number of that person's life: "She has", "Her rent is", "Filling in the forms took her", and who they are
 * before they speak: "Fatima Osei, 43, runs a foundry with". A pronoun
 * elsewhere in the sentence makes no figure theirs, and a name alone may be that of an office.
 */
const OF_THEIR_LIFE = new RegExp(
  String.raw`^(?:(?:She|He|${NAME},? \(?\d\d[,)]) (?:has|had|pays?|paid|owes?|owed|spent|(?:runs|owns) an? \p{Ll}+ (?:with|of)) |(?:She|He|${NAME}) (?:works?|worked|earns?|earned|waited) |(?:Her|His) \p{Ll}+ (?:is|was|costs?) |[^,;:]{1,60} (?:takes|took|costs?|left) (?:her|him) )$`,
  'u',
);
/** As much, in years, hours, days, or in money, is of one life; of things, fewer. */
const largest = { count: 100, other: 10_000 };
const farthest = 2;

/**
 * Whether a figure is of the life of one person, who speaks to the authors a sentence or two away: "Fatima Osei, 43, runs a foundry with 60 workers. “I
 * had no one to ask,” she told our researchers. The forms took her eleven days."
 * @param sentences those of the passage
 */
export function isOfOneWhoTold({ sentence, quantity }: Claim, sentences: readonly Sentence[]): boolean {
  const { kind, stated, hedge } = quantity;
  if (kind !== 'count' && kind !== 'duration' && kind !== 'currency') return false;
  if (!((stated.high ?? Infinity) < (kind === 'count' ? largest.count : largest.other))) return false;
  if (!OF_THEIR_LIFE.test(sentence.text.slice(0, Math.min(quantity.start, hedge?.start ?? quantity.start))))
    return false;
  const at = firstFrom(sentences, sentence.start);
  return sentences.slice(Math.max(0, at - farthest), at + farthest + 1).some((other) => {
    const told = tellingIn(other);
    return told !== null && ONE_TOLD.test(other.text.slice(0, told.index));
  });
}

/** "(personal communication, J. Doe, 3 May 2024)", "(interview with the author, May 2024)". */
const CONVERSATION =
  /^(?:[^()]{0,80}[,;] )?(?:authors?['’]s? )?(?:(?:personal|private|oral|written) communications?|pers\. ?comm\.?|interview(?:ed)? (?:with|by)|interviews?,|(?:tele)?phone call (?:with|to)|e-?mails? (?:from|to))/iu;
const DATED = /\b(?:1[6-9]|20)\d\d\b/u;
const REPORTS = /\b(?:is|are|was|were|has|have|had|will|would|rose|fell)\b/iu;

/** Whether what stands in brackets says who told or wrote it to the authors, and when. */
export function isConversation(words: string): boolean {
  return CONVERSATION.test(words.trim()) && DATED.test(words) && !REPORTS.test(words);
}

const quotationsIn = once((passage: Passage) => readQuotations(passage, 3));

/**
 * Whether a figure is one that somebody told the authors, in these words or in theirs: “I pay 60 percent of my wage”.
 * @param leadIn the sentence that leads in the block, where it is a block quote
 */
export function isSaidToAuthors(claim: Claim, leadIn: string): boolean {
  if (isToldToAuthors(claim)) return true;
  const { passage, prose } = claim;
  const quotation = quotationsIn(passage).find((one) => contains(one, prose));
  if (quotation === undefined) return false;
  if (quotation.form === 'block') return isOwnInterview(leadIn);
  const before = passage.prose.slice(0, quotation.outer.start).split(/[.!?]["”’)]*\s/u);
  const after = passage.prose.slice(quotation.outer.end, quotation.outer.end + 200).split(/[.!?](?:\s|$)/u, 1);
  return isOwnInterview(before.at(-1)!) || (!/[.!?]$/u.test(quotation.text) && isOwnInterview(after[0]!));
}
