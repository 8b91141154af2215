import { lastWords } from '../text/last-words';
import type { ClaimContext } from './context';
import { cue } from './cue';
import { OWN_NEED, PROPOSAL, RULE_MODAL } from './cues';

/** Clauses that report a fact in a sentence that sets a rule or proposes something: its reason, what stands against it, what is told in passing. */

/** What opens a reason, or what everyone should know; and the words from there to the number. */
const REASON =
  /\b(?:because|(?:given|considering|seeing|now) that|(?:forget|know|remember|recall|ignore|overlook|recogni[sz]e|acknowledge|reali[sz]e)(?: the fact)? that)(?:, [^,;:\u2014]{1,40},)?\s((?:[^,;:\u2014]|,(?=\d)){0,160})$/iu;
/** "…, where 12% of firms paid no tax last year": one that does not pick out which. */
const RELATIVE = /, (?:where|which|who|whose)\s((?:[^,;:\u2014]|,(?=\d)){0,120})$/u;
/** "While councils must rehouse families within 56 days, 109,000 were …" */
const FRONTED =
  /^\W*(?:while|although|though|even though|whereas|given that|because)\s(?:[^,;:\u2014]|,(?=\d)){5,160},\s/iu;
const FRONTED_SO_FAR = /^\W*(?:while|although|though|even though|whereas)\s((?:[^,;:\u2014]|,(?=\d)){0,160})$/iu;
/** "must treat 92% but treated 58%" */
const BUT_DID =
  /\bbut (?:\p{L}+ly |only |it |they )?(?:was|were|had|got|met|paid|spent|\p{Ll}{3,}ed) (?:only |just |about |nearly )?$/u;

const PAST =
  /\b(?:was|were|had|did|rose|fell|grew|paid|spent|lost|made|took|went|came|met|won|got|gave|saw|kept|died|\p{L}{3,}ed)\b/u;
const IS = /\b(?:is|are|has|have)\b/u;
/** "a cap of 5 percent", "5 percent is": what is proposed is spoken of, too. */
const OF_A = /\ban? [\p{L}-]+ (?:of|at) $/iu;
const NAME = /(?:^|[\s(])(?:\p{Lu}{2,}|(?<!\b[Tt]he )\p{Lu}\p{Ll}+)$/u;

const MODALS = [RULE_MODAL, OWN_NEED, PROPOSAL, cue(/\b(?:if|unless|would)\b/iu)];

export function isToldBeside(context: ClaimContext): boolean {
  const { beforeAll, afterAll, possible, sentence } = context;
  const lead = lastWords(beforeAll, 240);
  const rest = /^(?:[^,;:\u2014]|,(?=\d)){0,160}/u.exec(afterAll)![0];
  const tells = (words: string | undefined, verb: RegExp) =>
    words !== undefined && verb.test(words + rest) && !MODALS.some((modal) => modal.test(`${words} ${rest}`, possible));
  const reason = REASON.exec(lead)?.[1];
  if (tells(reason, PAST) || (tells(reason, IS) && !OF_A.test(lead) && !/^ is\b/u.test(rest))) return true;
  const relative = RELATIVE.exec(lead);
  if (relative !== null && tells(relative[1], NAME.test(lead.slice(0, relative.index)) ? /^/u : PAST)) return true;
  if (BUT_DID.test(lead) || tells(FRONTED_SO_FAR.exec(lead)?.[1], PAST)) return true;
  const fronted = FRONTED.exec(sentence.text)?.[0].length ?? Infinity;
  return fronted <= beforeAll.length && !/[;:\u2014]|,\s/u.test(beforeAll.slice(fronted)) && tells(beforeAll.slice(fronted), PAST);
}
