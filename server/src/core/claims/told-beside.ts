import { lastWords } from '../text/last-words';
import { anyOf, cue } from './cue';
import type { Quantity } from '../quantities/quantity';
import type { ClaimContext } from './context';
import { OWN_NEED, PROPOSAL, RULE_MODAL } from './cues';

/** Clauses that report a fact in a sentence that sets a rule or proposes something: its reason, what stands against it, what is told in passing. */

/** What opens a reason, or what everyone should know. */
const REASON = cue(
  /(?:, (?:as|since)|\bbecause|\b(?:given|now|found|finding|shows|forget|know|remember|ignore|recogni[sz]e) that)(?:, [^,]{1,40},)?\s([^,;:\u2014]*)$/iu,
);
/** "…, where 12 percent of firms paid no tax last year": it does not pick out which. */
const RELATIVE = cue(/, (?:where|which|who(?:se)?)\s([^,;:\u2014]*)$/u);
/** "While councils must rehouse families within 56 days, 109,000 were …": from here to the number, and all of it. */
const FRONTED = cue(/^\W*(?:while|(?:al)?though|whereas|given that|because)\s([^,;:\u2014]+,\s)?([^,;:\u2014]*)$/iu);
/** "must treat 92 percent but treated 58 percent" */
const BUT_DID = cue(/\bbut (?:they |it |only )?(\p{Ll}{3,}ed )(?:only )?$/u);

/** "Rents rose 9 percent last year, and ministers must act": the rule is another's. The bar is the number. */
const THEN_MUST =
  /^(?:[^,;:\u2014|]*\b(?:rose|fell|grew|lost|paid|spent|\p{L}{3,}ed) (?:by |to |only |about |nearly )?|(?=\|[^,;:\u2014]*\b(?:was|were|\p{L}{3,}ed)\b))\|[^,;:\u2014]{0,80},? (?:and|so) (?:\p{L}+ ){1,4}(?:must|should)\b/u;
const AND_MUST = cue(/\b(?:and|so) (?:\p{L}+ ){1,4}(?:must|should)\b/u);

/** "With 4,000 homes empty, councils must act.": how things are, in words of their own before the rule. */
const WITH_SO_MANY = cue(/^\W*with (?:about |nearly |almost |some |over |more than |up to )*$/iu);
const ARE_SO =
  /^ (?:\p{Ll}[\p{Ll}-]* ){0,2}(?:\p{Ll}{3,}s|people|children|men|women) (?:still |now |already |currently )?(?:empty|vacant|idle|homeless|unemployed|jobless|absent|unsold|unpaid|waiting|missing|stuck|living|(?:in|on|at|without) (?!the (?:form|case)\b)[^,;]{2,60}), /u;

/** Most rules hold none of these. */
const ASIDE = anyOf([REASON, RELATIVE, FRONTED, BUT_DID, AND_MUST, WITH_SO_MANY]);

const FINITE = 'was|were|had|did|died|rose|fell|grew|paid|spent|lost|made|took';
const FINITE_PAST = new RegExp(String.raw`\b(?:${FINITE})\b`, 'u');
const PAST = new RegExp(
  String.raw`\b(?:${FINITE}|(?!(?:speed|indeed|exceed|succeed|proceed|hundred|based|located|limited|required|registered|related)\b)\p{L}{3,}ed)\b`,
  'u',
);
const PRESENT = /\b(?:is|are|has|have)\b/u;
/** "a cap of 5 percent": what is proposed is spoken of, too. */
const OF_A = /\ban? [\p{L}-]+ (?:of|at) $/iu;
const SET =
  'entitled|owed|due|eligible|liable|allowed|permitted|obliged|required|limited|capped|fixed|reserved|guaranteed|promised|pledged|ordered|imposed';
/** What is told of may be a rule itself: "because staff are entitled to 20 days", "know that the fee is \u00a3200". */
const OF_RULE = new RegExp(
  String.raw`\b(?:${SET}|exempt|set at|allow|agreed to|minimum|maximum|limits?|caps?|thresholds?|deadlines?|fees?|fines?|aims?|targets?|goals?)\b`,
  'iu',
);
/** "because fees rose 9 percent": a rule that moved or was missed is a fact. */
const MOVED = /\b(?:rose|risen|fell|fallen|grew|grown|increased|doubled|missed)\b/iu;
const RULED = new RegExp(String.raw`\b(?:${SET}|set|agreed|asked|demanded|planned) `, 'iu');
/** "goods produced 50 km away are exempt", "workers are guaranteed 20 days": the participle is no past. */
const IS = /\b(?:is|are)\b/u;
/** "now that 30 days have passed" */
const PASSES = /^ (?:has|have|is|are)\b/u;
const NAME = /(?<!\b[Tt]he )\b\p{Lu}\p{L}+$|\b\p{Lu}{2,}$/u;

/** "rents have risen to \u00a31,200" */
const HAS_MOVED = /\b(?:has|have) (?:risen|fallen|grown)\b/u;
/** "exclude pupils because they were absent 10 days": a time or a length tells whom the rule is for. */
const THEY = /^(?:they|it|he|she)\b/u;

/** "Given that there is a gap of £120 billion": what there is, whatever is proposed about it. */
const THERE_IS = /\bthere (?:is|are|remains?|exists?)\b(?! no\b)/iu;

/** Fees, times and distances in the present tense are rules as often as facts. */
const isOfMany = ({ kind, stated }: Quantity): boolean =>
  kind === 'percent' || kind === 'ratio' || (kind === 'count' && (stated.low ?? stated.high ?? 0) >= 100);

export function isToldBeside({ beforeAll, afterAll, quantity, possible }: ClaimContext): boolean {
  if (!ASIDE.isPossible(possible)) return false;
  const rest = /^(?:[^,;:\u2014]|,(?=\d)){0,160}/u.exec(afterAll)![0];
  // Commas within numbers part nothing.
  const lead = lastWords(beforeAll, 240).replace(/,(?=\d)/gu, '');
  // "40 percent of fines are unpaid"
  const unshared = rest.replace(/^ of (?:the )?(?:\p{L}+ ){1,2}/u, ' ');
  const many = isOfMany(quantity);
  const tells = (words: string | undefined, verb: RegExp) =>
    words !== undefined &&
    verb.test(words + rest) &&
    (!OF_RULE.test(words + unshared) || MOVED.test(words + rest)) &&
    (many || verb !== PAST || !IS.test(words + rest) || FINITE_PAST.test(words + rest)) &&
    ![RULE_MODAL, OWN_NEED, PROPOSAL].some((modal) => modal.test(` ${words} ${rest}`, possible)) &&
    !/\b(?:if|unless|would)\b/iu.test(words + rest);
  if (quantity.kind === 'duration' && PASSES.test(rest)) return false;
  const reason = REASON.exec(lead, possible)?.[1];
  const relative = RELATIVE.exec(lead, possible);
  const isMeasure = quantity.kind === 'duration' || quantity.kind === 'dimension';
  return (
    (!(isMeasure && THEY.test(reason ?? '')) && tells(reason, PAST)) ||
    (tells(reason, many ? PRESENT : HAS_MOVED) && !OF_A.test(lead) && !/^ is\b/u.test(rest)) ||
    tells(reason, THERE_IS) ||
    (relative !== null && tells(relative[1], NAME.test(lead.slice(0, relative.index)) ? /^/u : PAST)) ||
    tells(BUT_DID.exec(lead, possible)?.[1], PAST) ||
    tells(FRONTED.exec(lead, possible)?.[2], PAST) ||
    (many && quantity.kind === 'count' && WITH_SO_MANY.test(beforeAll, possible) && ARE_SO.test(afterAll)) ||
    (AND_MUST.isPossible(possible) &&
      !/\b(?:that|who|which|whose|if|when)\b/iu.test(lead) &&
      !(lead.trim() === '' ? OF_RULE.test(unshared) : RULED.test(lead)) &&
      THEN_MUST.test(`${lead}|${afterAll.slice(0, 160)}`))
  );
}
