import { cue } from './cue';
import type { ClaimContext } from './context';

/** "asked if they had moved", "to see whether it works", "It is unclear whether …": what somebody wants to know. */
export const ASKED_IF = cue(
  /\b(?:ask(?:s|ed|ing)?|wonder(?:s|ed|ing)?|know(?:s|n|ing)?|knew|sees?|seeing|saw|check(?:s|ed|ing)?|test(?:s|ed|ing)?|find(?:ing)? out|found out|learn(?:s|ed)?|tell|say|said|show|assess(?:es|ed|ing)?|examin(?:es?|ed|ing)|explor(?:es?|ed|ing)|investigat(?:es?|ed|ing)|stud(?:y|ies|ied)|determin(?:es?|ed|ing)|establish(?:es|ed)?|record(?:s|ed)?|decid(?:es?|ed|ing)|consider(?:s|ed)?|doubt(?:s|ed)?|(?:un)?clear|unknown|uncertain|unsure|sure|question(?:s|ed)?(?: of| as to)?|regardless of|irrespective of|depend(?:s|ed|ing)? on|no matter)\s(?:(?!,)[\p{L}\d-]+\s){0,4}?(?:if|whether)\s/iu,
);
/** What opens a clause of its own, behind the question: "…, 40% said yes", "… and 62% of them replied", "… and found that 31% did not". */
const ANSWERED = cue(
  /(?:[,;]|\band (?:(?:found|learned|reported|showed|concluded) (?:that )?)?) ?(?:(?:but|and|about|nearly|almost|just|only|over|some|more than|less than|fewer than|the) )*$|[,;] .{0,80}$/iu,
);
const ANSWERS =
  /^ (?:(?:of|in) (?:[^,;.]|[,.](?=\d)){2,60} )?(?:said|repl(?:y|ied)|answered|responded|agreed|had|did|have|do|were|was|are|is|reported|told|chose|thought|felt)\b/iu;
/** The question opens the sentence: "Asked whether …, ", "To see whether …, "; "We asked whether …" is the main clause itself. */
const LEADS_TO_QUESTION = /^\W*(?:(?:when|if|once|after|before|on) (?:being |first )?|(?:in order )?to |by )$/iu;
const QUESTION_FIRST =
  /^\W*(?:asked|asking|regardless|irrespective|no matter|depending|unsure|uncertain|not knowing)\b/iu;
/** Behind a comma: an alternative, a list that goes on, or a participle; the question goes on with it. */
const QUESTION_GOES_ON =
  /^(?:or|and|nor|\p{Ll}+(?:ed|ing)|taken|given|paid|made|sold|held|set|spent|spread|put|kept)\b|^$/u;
/** Behind a comma: what contrasts with the question or is told aside of what it names is no part of it. */
const APART = /^(?:but|yet|while|although|though|because|since|which|who|where)\b(?! (?:would|could|might|may|can)\b)/u;

/** "(37% success rate)" at the end of all: how it went with what was asked. */
const RESULT_IN_BRACKETS = /^ \p{Ll}[^()]{2,40}\)\W*$/u;

/** Whether it stands behind an indirect question, in a clause of its own. */
export function isAnswer({ quantity, beforeAll, afterAll, possible }: ClaimContext): boolean {
  if (quantity.kind === 'percent' && beforeAll.endsWith('(') && RESULT_IN_BRACKETS.test(afterAll)) return true;
  const asked = ASKED_IF.exec(beforeAll, possible);
  if (asked === null) return false;
  const { hedge, start } = quantity;
  const lead = hedge !== null && hedge.start < start ? beforeAll.slice(0, hedge.start) : beforeAll;
  const behind = lead.slice(asked.index + asked[0].length);
  const comma = /^.*,\s/u.exec(behind)?.[0].length;
  if (comma !== undefined) {
    const clause = behind.slice(comma);
    if (APART.test(clause)) return true;
    const isFirst = QUESTION_FIRST.test(beforeAll) || LEADS_TO_QUESTION.test(beforeAll.slice(0, asked.index));
    if (isFirst && !QUESTION_GOES_ON.test(clause)) return true;
  }
  return (
    ANSWERED.test(behind, possible) &&
    (ANSWERS.test(afterAll) || /\b(?:found|learned|reported|showed|concluded)\b/iu.test(behind))
  );
}
