import { cue } from './cue';
import { ASKS, FINITE, IMPERATIVE, OWN_NEED, PROPOSAL, RULE_MODAL, WILL_FORECAST } from './cues';
import { aim } from './aim';
import { leadOf, nearestHeading, say, type Check, type ClaimContext } from './context';
import { describesLaw, isCitedRule } from './law';
import { possibleCues } from './possible-cues';
import { isPresentState } from './present-state';
import type { Statement } from './statement';
import { isToldBeside } from './told-beside';
import { when } from './when';

/**
 * Checks for what shall be: rules, instructions, proposals, targets. A law or a rule that exists and is described is a fact, and
 * so is what the sentence says of today ("from 27 percent to …").
 */

interface Lead {
  readonly words: string;
  /** Whether it proposes. */
  readonly proposes: boolean;
  /** Of one that opens a list: its words that set a rule. */
  readonly rule: string | null;
}

const noLead: Lead = { words: '', proposes: false, rule: null };
let lastLead = noLead;

/** What is known of the words that lead in; those of the block that was read last are asked for again and again. */
function knownOf(words: string): Lead {
  if (words === '') return noLead;
  if (lastLead.words !== words) {
    const rule = /:\s*$/u.test(words) ? RULE_MODAL.exec(words, possibleCues(words)) : null;
    lastLead = {
      words,
      proposes: /\bwe (?:propose|recommend|suggest|(?:(?:are )?call(?:ing)? for|ask for|urge) ?:)/iu.test(words),
      rule: rule?.[0] ?? null,
    };
  }
  return lastLead;
}

/** A verb of its own: the clause is not governed by what stands before it. */
const OWN_VERB = cue(/\b(?:is|are|was|were|has|have|had|do|does|did|\p{L}{3,}ed)\b/u);

/** "Trade must grow by 4 percent a year, the bank forecasts.": who forecasts sets no rule, unless it is the draft itself, or a need of somebody's. */
const FORESEEN = cue(
  /^(?!.*\bshould\b).*, (?!(?:our|this|the (?:plan|paper|draft|report|brief|study|authors?))\b)(?:the |an? |its |their )?(?:[\p{L}-]+ ){1,5}(?:forecasts?|estimates?|projects?|predicts?|calculates?|reckons?)[.\s]*$/isu,
);
const isForeseen = ({ text, possible }: Statement): boolean => FORESEEN.test(text, possible);

/** One that begins some day, or that a plan sets, is still to come. */
const LEVY =
  /^ (?:[\p{L}-]+ )?(?:tariffs?|tax|levy|duty|duties|surcharge|VAT)\b(?! (?:cut|rise|increase|credit|target|that|which|from|by|until|after|before|in)\b)/u;

/**
 * "Importers must pay the 25 percent tariff.": with "the" it is one that there is, and a fact whatever must be done about it; unless the draft has
 * just proposed it.
 */
function isLevyInForce({ quantity, before, after, earlier, environment, sentence }: ClaimContext): boolean {
  return (
    quantity.kind === 'percent' &&
    /\bthe $/u.test(before) &&
    LEVY.test(after) &&
    environment.specifies !== true &&
    !ASKS.test(nearestHeading(environment)) &&
    ![sentence, ...earlier].some(({ text, possible }) => PROPOSAL.test(text, possible))
  );
}

/** "No more than once in twenty polls should chance cause …": with the verb before the subject it tells what comes about; nobody sets chance a rule. */
const isOfChance = (governing: string, { index }: RegExpExecArray): boolean =>
  governing.startsWith('should chance ', index) && /^\W*(?:no|not|only|rarely|seldom|never)\b/iu.test(governing);

/** "The number of family visas is limited to 480,000.": a quota that a law has set; small numbers may be the draft's own. */
function isQuota({ quantity, before, after }: ClaimContext, modal: RegExpExecArray): boolean {
  return (
    /limited to|restricted to|capped to/u.test(modal[0]) &&
    quantity.kind === 'count' &&
    (quantity.stated.low ?? 0) >= 1000 &&
    /\bnumber of [^,;]{2,60} (?:is|are) \p{L}+ to $/iu.test(before) &&
    !/^ (?:under|in|by) (?:our|this|the (?:plan|draft|proposal))\b/u.test(after)
  );
}

/** "The fall (more than 3,200) should be read with caution": how to read a fact that stands before. */
const isCaveat = (governing: string, { index }: RegExpExecArray, at: number): boolean =>
  at < index &&
  /^(?:should|must|has to|have to|needs? to|ought to) (?:therefore |also |again )?be (?:read|interpreted|treated|viewed|regarded) (?:with (?:great |some |much )?(?:caution|care)|in (?:the )?(?:light|context)|in context)\b/iu.test(
    governing.slice(index, index + 80),
  );

const rule: Check = (context) => {
  const { sentence, quantity, beforeAll, possible } = context;
  const ledBy = knownOf(leadOf(context)).rule;
  if (ledBy === null && !RULE_MODAL.isPossible(possible) && !OWN_NEED.isPossible(possible)) return null;
  if (describesLaw(context) || isCitedRule(context)) return null;
  if (isLevyInForce(context) || (FORESEEN.isPossible(possible) && sentence.once(isForeseen))) return null;
  const { clause } = context;
  // The clause may be all of the sentence. In brackets or after a colon it is short; what governs it stands before.
  const inBrackets = beforeAll.lastIndexOf('(') > beforeAll.lastIndexOf(')');
  const governing =
    inBrackets ||
    clause.length === sentence.text.length ||
    (!OWN_VERB.test(clause, possible) && !/^(?:which|who)\b/u.test(clause))
      ? sentence.text
      : clause;
  const modal = RULE_MODAL.exec(governing, possible) ?? OWN_NEED.exec(governing, possible);
  const at = governing === clause ? context.before.length : quantity.start;
  const toModal = (modal?.index ?? 0) > at ? governing.slice(Math.max(at, modal!.index - 120), modal!.index) : '';
  if (
    modal !== null &&
    !(toModal !== '' && (isSubjectFact(governing.slice(0, at), quantity.text) || isAskedLater(toModal))) &&
    !isNeedOfMeasure(governing, modal) &&
    !isQuota(context, modal) &&
    !isCaveat(governing, modal, at) &&
    !/\bthan (?:it|they|he|she|we|you|one) $/iu.test(governing.slice(0, modal.index)) &&
    !(modal.index < at && isOfChance(governing, modal))
  )
    return say('norm', `Left alone: "${modal[0]}" sets a rule, it does not report a fact.`);
  return ledBy === null ? null : say('norm', `Left alone: "${ledBy}" sets a rule, it does not report a fact.`);
};

/** "The 58 percent that pays rent should …": the number stands before the modal, with its article; it is a fact. */
function isSubjectFact(lead: string, words: string): boolean {
  return (
    /%|percent|per cent|[$\u00a3\u20ac]/u.test(words) &&
    (lead === '' || /$(?<=\b(?:the|some|about|nearly|almost)\s+)/iu.test(lead))
  );
}

/** "It holds data from 13 sources, so that agencies know how money should be spent": what should be is only asked, and later. */
function isAskedLater(toModal: string): boolean {
  return /\b(?:how|what|which|where|when|who|whether|why) (?:[\p{L}-]+ ){0,3}$/u.test(toModal);
}

/** "were expected to meet", "is expected to reach": a forecast by others, no rule. */
function isNeedOfMeasure(clause: string, modal: RegExpExecArray): boolean {
  return (
    /expected to/u.test(modal[0]) &&
    /^\s+(?:\p{L}+ly\s+)?(?:meet|reach|grow|rise|fall|cost|increase|decline|decrease|double|halve|average|total|exceed|remain|be|hit|generate|save|shrink|drop|raise|peak|need|top|surpass|(?:climb|jump)(?= (?:to|by|above|past|[\d.]+ ?(?:%|percent|per cent)))|contract|expand|narrow(?! (?:the|their|its|down)\b)|widen|slow(?= (?:to|by) [\d.]+ ?(?:%|percent|per cent))|(?:represent|account for|make up)(?= (?:about |around |some |nearly |almost |over |more than )?(?:\d[\d.,]* ?(?:%|per ?cent)|(?:half|two-thirds|a third|a quarter)\b))|(?:spend|invest|receive|lose|borrow)(?= (?:some |about |around |nearly |almost |over |more than |up to )?\p{Sc}\d[\d.,]* ?(?:m|bn|million|billion|trillion)\b)|create(?= (?:\p{Ll}+ ){0,2}\d[\d,.]*(?: million)?(?: new)? jobs))\b/u.test(
      clause.slice(modal.index + modal[0].length),
    )
  );
}

const STARTER =
  /^(?:\((?:[ivx\d]{1,4}|[a-z])\)\s|\p{P}|\s)*(?:(?:first|second|third|finally|then|next|also|instead|therefore|and|so|please|always|never|as a (?:general )?rule|in general|where possible|ideally|that is|\((?:[ivx\d]{1,4}|[a-z])\)|\d[\d.]*\)?),?\s+)*/iu;

/** "Put differently, …", "Take together, …", "Put to the same test, …", "Close to 7%", "Base: 69 firms": how it is told or was done, no instruction. */
const ADVERBIAL = cue(
  /^(?:close to|base(?=:)|(?:put|taken?|said|seen|stated|expressed) (?:differently|simply|plainly|bluntly|another way|together|in)|(?:put to|(?:put|set|read) (?:against|beside|alongside|next to)|cut off (?:from|by))(?=\s[^,;.]{2,50},\s(?!and\b|or\b|but\b)))\b/iu,
);

/** Most sentences hold no verb that could be one. */
const IMPERATIVES = cue(new RegExp(`\\b(?:${[...IMPERATIVE].join('|')})\\b`, 'iu'));

/** "The model estimates that the plan would:" leads in what it would do, not what is to be done. */
const FORETELLS =
  /^(?!.*\b(?:we|I|you|should|must|recommend\p{L}*)\b).*\b(?:would|could|estimates?|estimated|projects?|projected|found)\b[^.]*:\s*$/isu;

/** What is left of a sentence behind words that only lead in, and the first of it. */
function openingOf(words: string): { readonly rest: string; readonly first: string | undefined } {
  const rest = words.slice(STARTER.exec(words)?.[0].length ?? 0);
  return {
    rest,
    first: /^[\p{L}'\u2019]+(?!-(?:ups?|offs?|outs?|ins?|downs?|backs?|overs?|throughs?|outs?)\b|[\p{L}'\u2019])/u
      .exec(rest)?.[0]
      .toLowerCase()
      .replace('\u2019', "'"),
  };
}

const opening = ({ text }: Statement) => openingOf(text);

/** "Reduce the £2 billion lost in arrears": what was lost is a fact, whatever shall be done about it. */
function isPresupposed({ quantity, before, after }: ClaimContext): boolean {
  return (
    quantity.kind === 'currency' &&
    (quantity.stated.low ?? 0) >= 1e6 &&
    /\bthe $/u.test(before) &&
    /^ (?:(?:a year |each year |now )?(?:lost|spent|owed|wasted|stolen|unpaid|unspent)\b|of (?:\p{Ll}+ )?(?:fraud|waste|debts?|arrears|losses)\b)/u.test(
      after,
    )
  );
}

const SAYS_WHO = cue(/, (?:says?|warns?|urges?|argues?|claims?) [^,.]{2,60}$/u);
const TO_HELP = /$(?<=\bto (?:lift|help|save|protect|free|spare|rescue|benefit) (?:about |nearly |almost |over )?)/u;

/** "Scrap the cap to lift 150,000 children out of poverty, says charity": what somebody says would come of it. */
function isHopedFor({ quantity, beforeAll, sentence, possible }: ClaimContext): boolean {
  return quantity.kind === 'count' && TO_HELP.test(beforeAll) && SAYS_WHO.test(sentence.text, possible);
}

/** "Wait times on the line …", "Work hours fell": the first word is part of a noun. */
const NOUN_COMPOUND =
  /^(?:wait|work|travel|test|plan|report|visit|cost|use|support|access|process|call|search|risk|trade|export|import|press|market|study|survey|cut|link|share) (?:times?|lists?|hours?|loads?|rates?|costs?|results|levels|volumes?|figures|numbers|scores|prices|participants|respondents)\b/iu;

/** "Limit contracts to three years.": an instruction. */
const instruction = when({ cues: [IMPERATIVES] }, (context) => {
  const { sentence, clause, passage, possible } = context;
  if (passage.role === 'cell') return null;
  const led = leadOf(context);
  if (led !== '' && FORETELLS.test(led.slice(-300))) return null;
  if (isPresupposed(context) || isHopedFor(context)) return null;
  const clauseAt = context.quantity.start - context.before.length;
  for (const words of [sentence.text, ...(opensAfterBreak(sentence.text.slice(0, clauseAt)) ? [clause] : [])]) {
    const { rest, first } = words === sentence.text ? sentence.once(opening) : openingOf(words);
    if (
      first === undefined ||
      !IMPERATIVE.has(first) ||
      NOUN_COMPOUND.test(rest) ||
      isSubject(rest) ||
      ADVERBIAL.test(rest, possible)
    )
      continue;
    // What follows a finished instruction ("…; the programme cut deaths by 3%") is a clause of its own.
    if (words === sentence.text && clauseAt > 0 && REPORTS.test(clause, possible)) continue;
    return say('norm', `Left alone: it belongs to an instruction ("${first} \u2026").`);
  }
  return null;
});

/**
 * Whether a clause begins where a sentence could: what follows a bracket, a comma or the second of two dashes goes on with the words
 * before it.
 */
function opensAfterBreak(before: string): boolean {
  const lead = before.trimEnd();
  const dash = lead.at(-1) ?? '';
  if (!/[\u2014\u2013-]/u.test(dash)) return dash !== ')' && dash !== ',';
  const first = lead.lastIndexOf(dash === '\u2014' ? dash : ` ${dash} `, lead.length - 2);
  return first < 0 || IMPERATIVE.has(openingOf(lead.slice(first + 1).trimStart()).first ?? '');
}

/** "Target groups received 40% …", "Fund managers hold $4 billion": not "Ban goods produced 50 km away", nor "Help families pay £40". */
const GOT_MONEY =
  /^(?!(?:help|let|make|have|get|keep|see)\b)\p{L}+ \p{Ll}+s (?:received|got|lost|gained|raised|added|earned|brought|attracted|generated|hold|own|owe|manage|control) (?:\p{Sc}\d|\d[\d.,]*(?:%| percent| per cent))/iu;

/**
 * Many verbs are nouns too ("Tax collected stood at …", "Work fell by 3%"). The first word is the subject when a finite verb or a
 * preposition of a noun follows before anything that an instruction would take as its object.
 */
function isSubject(rest: string): boolean {
  const following = rest.split(/\s+/u, 5).slice(1);
  if (GOT_MONEY.test(rest)) return true;
  if (/^(?:of|in|by|on|from|and)$/iu.test(following[0] ?? '')) return true;
  for (const [i, word] of following.entries()) {
    // "Test scores improved by …"
    if (
      i > 0 &&
      /^\p{Ll}{2,}ed$/u.test(word) &&
      /^(?:by|from|to|at|in|over|since|among|for|on)$/u.test(following[i + 1] ?? '')
    )
      return true;
    if (
      /^(?:an?|the|this|that|these|those|its|their|your|our|all|any|every|each|no|to|at|with|into|as|what|how|whether|who|which|when|where|why|if)$/iu.test(
        word,
      )
    )
      return false;
    if (FINITE.test(word)) return true;
    if (!/^\p{Ll}+$/u.test(word)) return false;
  }
  return false;
}

const REPORTS = cue(
  /\b(?:is|are|was|were|has|have|had|rose|fell|found|shows?|showed|report(?:s|ed)|estimat(?:es|ed)|\p{L}{3,}ed)\b/u,
);

/** An item without a reporting verb, under a heading like "Recommendations" or "What the city should do". */
const askedItem: Check = ({ passage, environment, sentence }) => {
  if (passage.place.item === undefined || !ASKS.test(nearestHeading(environment))) return null;
  if (
    /\b(?:is|are|was|were|has|have|had|rose|fell|found|grew|cost|spent|says?|said|shows?|costs|makes?|made)\b/iu.test(
      sentence.text,
    )
  )
    return null;
  return say('proposal', 'Left alone: it stands among what the draft asks for.');
};

const YOU = cue(/\b(?:you|you['\u2019](?:ll|d|re|ve)|your)\b/iu);

/** "you'll get two teams": advice to the reader. */
const advice = when({ kinds: ['count'], cues: [YOU] }, ({ clause, quantity, possible }) =>
  quantity.unit === null && (quantity.interval.high ?? 99) <= 12 && YOU.test(clause, possible)
    ? say('norm', 'Left alone: it is advice to the reader.')
    : null,
);

const proposal: Check = (context) => {
  const { possible } = context;
  // Most sentences propose nothing, and then nobody has to know their clauses.
  const proposed = PROPOSAL.isPossible(possible) ? PROPOSAL.exec(context.clause, possible) : null;
  const match = proposed ?? (knownOf(leadOf(context)).proposes ? (['we recommend'] as const) : null);
  return match === null ? null : say('proposal', `Left alone: "${match[0].trim()}" puts forward a proposal.`);
};

/** "It would add 11 positions": what a budget or a project would do, not what it would bring about. */
const WOULD_DO = cue(
  /\b(?:it|this|that|we|they|(?:budget|project|programme|program|plan|proposal|option|credit|loan|facility|grant|contract|request|operation))\s+would (?:also |then )?(?:add|hire|recruit|rehabilitate|build|construct|upgrade|install|equip|retrofit|plant|open|establish|fund|finance|allocate|set aside|purchase|buy|procure|hold)\s[^,;]*$/iu,
);
const REQUIREMENT_IS = cue(/\brequirements? (?:for|of|on)\b[^.;]{0,40} (?:is|are) (?:at least |only )?$/iu);
const WILL_EXPIRE = cue(/\bwill (?:expire|lapse|sunset|terminate)\b[^.;]{0,24}$/iu);
const REQUESTED = cue(/^[^.;,]{0,20}\s(?:is|are|was|were) (?:being )?(?:requested|sought|proposed)\b/iu);

/** "We recommend Option 2, which caps grants at …", "… a fund, which would pay each school …": what the proposal holds, not what it would bring about. */
const SETS = cue(
  /\s(?:an? [^,;.]{2,40}|Option \w{1,3}), (?:which (?:would )?(?:cap|limit|set)s? [^,;]{2,60} at|which would (?:give|pay|grant) (?:each|every)|under which (?:each|every) [^,;]{2,60} would (?:get|receive)) [^,;]*$/u,
);

/** "Under our plan, each school would get …": terms of the plan, while "hospitals would get 40 more patients" may be what comes of it. */
const OUR_PLAN = cue(/\bunder our (?:\w+ )?(?:plan|proposal|scheme)s?\b/iu);
const EACH_GETS = /$(?<=\b(?:each|every) [^,;]{2,40} would (?:receive|get|keep|be (?:paid|given))\s[^,;]{0,20})/iu;

function isOfProposal({ beforeAll, before, sentence, possible }: ClaimContext): boolean {
  const sets = SETS.exec(beforeAll, possible);
  const proposed = sets === null ? null : PROPOSAL.exec(beforeAll.slice(0, sets.index), possible);
  if (proposed !== null && proposed.index + proposed[0].length === sets!.index) return true;
  return OUR_PLAN.test(sentence.text, possible) && EACH_GETS.test(before);
}

/** "Perhaps $50 million is being requested" */
const planned = when({ cues: [REQUIREMENT_IS, WILL_EXPIRE, WOULD_DO, REQUESTED, SETS, OUR_PLAN] }, (context) => {
  const { before, after, possible } = context;
  if (isOfProposal(context)) return say('proposal', 'Left alone: it is part of what is proposed.');
  if (
    !describesLaw(context) &&
    (REQUIREMENT_IS.test(before, possible) || WILL_EXPIRE.test(context.beforeAll, possible))
  )
    return say('norm', 'Left alone: the draft sets it.');
  return (WOULD_DO.test(before, possible) && !describesLaw(context)) || REQUESTED.test(after, possible)
    ? say('proposal', 'Left alone: it tells what is asked for, not what is.')
    : null;
});

const PROMISE = cue(
  /(?:\b(?:will|shall|is to|are to)\b|['\u2019]ll\b)(?:\s+(?:not|also|now|then|be|only))*(?:\s+\p{L}+)?/iu,
);

/** In a draft by those who decide, "will" promises: "the grant will rise to $70". What happens by itself is still a forecast. */
const promise: Check = (context) => {
  const { environment, possible } = context;
  if (environment.decides !== true || !PROMISE.isPossible(possible)) return null;
  const match = PROMISE.exec(context.before, possible);
  if (match === null || WILL_FORECAST.test(context.before, possible)) return null;
  return say('proposal', `Left alone: "${match[0]}" is what the draft promises.`);
};

/** What the sentence says of today, or in a clause of its own, stays a fact. */
const unlessFact = (check: Check): Check =>
  Object.assign(
    (context: ClaimContext) => {
      const judgement = check(context);
      return judgement !== null && (isPresentState(context) || isToldBeside(context)) ? null : judgement;
    },
    { needs: check.needs },
  );

export const normChecks: readonly Check[] = [
  ...[proposal, planned, promise, askedItem, rule, aim, instruction].map(unlessFact),
  advice,
];
