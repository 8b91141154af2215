import { cue } from './cue';
import { describesLaw } from './law';
import { GROUP_NOUN } from './cues';
import { say, type Check, type ClaimContext } from './context';
import type { PossibleCues } from './possible-cues';
import { isSmall } from './small';
import type { Quantity } from '../quantities/quantity';
import { when } from './when';

/** Checks for numbers that say which things are meant: "the top 10%", "firms with more than 50 staff". */

const GROUP_SELECTOR = cue(
  /\b(?:top|bottom|richest|poorest|wealthiest|largest|biggest|smallest|highest|lowest|upper|lower|best|worst|leading)(?:[-\s]+(?:earning|performing|paid|ranked))?[-\s]+$/iu,
);
/** "the top 10% and 1%" */
const ALSO_SELECTED = cue(
  /\b(?:top|bottom|richest|poorest|wealthiest|highest|lowest)[-\s]+\d[\d.]*(?:\s?%| per ?cent)?(?:,| and| or)\s+(?:the\s)?$/iu,
);
/** "a score around the top 10%": where somebody came, which is the result. */
const RANKED_AMONG = cue(
  /(?<!\b(?:who|that|which) (?:[\p{L}-]+ )?)\b(?:scores?|scored|ranks?|ranked|placed)(?: [\p{L}-]+)? (?:in|around|at|within|among|near) (?:about )?the (?:top|bottom) $/iu,
);
const SELECTED = cue(
  /^\s+(?:\p{L}+-)?(?:largest|biggest|top|leading|richest|poorest|smallest|main|major|most|best|worst|highest|lowest)\b/iu,
);

/** "the 20 countries with the most publications" */
const WITH_MOST = cue(
  /^\s+(?:\p{L}+ )?(?:\p{Ll}+s|people|men|women|children)\s+(?:with|having|responsible for|accounting for|(?:that|which|who) (?:have|had|\p{Ll}+)|where) the (?:most|least|highest|lowest|largest|biggest|fewest|greatest|best|worst)\b|^\s+\p{Ll}+s (?:(?:most|least|worst|hardest|best)[- ]\p{Ll}+(?:ed|hit)|hit (?:hardest|worst))\b/u,
);

const THEIR = cue(/(?:\b(?:the|its|our|their)|\p{L}['\u2019]s?)\s+$/iu);
/** "Oslo and Bergen are the two largest cities": which rank they have is what is told. */
const RANKED_AS = cue(
  /\b(?:are|were|remain|remained|became|become|being)(?: (?:also|now|by far|still))? (?:the |(?:its|their|our|[\p{L}-]+['\u2019]s) )?$/iu,
);
/** "among the country's 30 largest cities": however many they are. */
const AMONG_THE = cue(/\b(?:among|of|in|across) (?:(?:the|its|our|their) |(?:the )?[\p{L}-]+['\u2019]s )$/iu);
const THE_OTHER = cue(/\bthe (?:other|remaining)\s+$/iu);

/** "the top 10% of farms", "the five largest banks": it says which, not how many. */
const groupSelector = when({ cues: [GROUP_SELECTOR, ALSO_SELECTED, SELECTED, WITH_MOST, THE_OTHER] }, (context) => {
  const { before, after, quantity, possible } = context;
  const picks =
    (GROUP_SELECTOR.test(before, possible) || ALSO_SELECTED.test(before, possible)) &&
    quantity.kind !== 'ratio' &&
    !RANKED_AMONG.test(before, possible) &&
    // "Investment will top $1 trillion."
    !(quantity.kind === 'currency' && /\b(?:will|to|would|could) top\s+$/u.test(before)) &&
    // "Users of the service top 1.5 billion."
    !(
      (quantity.stated.low ?? 0) >= 1e6 &&
      /\btop\s+$/u.test(before) &&
      !/\b(?:the|its|their|our|of|in|among)\s+top\s+$/iu.test(before)
    );
  const counts =
    quantity.kind === 'count' &&
    SELECTED.test(after, possible) &&
    !isRankTold(context) &&
    ((isSmall(context) && THEIR.test(before, possible)) || AMONG_THE.test(before, possible));
  // "There are 12 states that export the most": only with "the" are they picked, else they are counted.
  const ofMost = quantity.kind === 'count' && WITH_MOST.test(after, possible) && THEIR.test(before, possible);
  return picks || counts || ofMost || isComplement(context)
    ? say('group-selector', 'Left alone: it says which group is meant.')
    : null;
});

/** The subject is named before: "coal and gas remain the two biggest sources". */
export function isRankTold({ before, after, possible }: ClaimContext): boolean {
  return (
    RANKED_AS.test(before, possible) &&
    /\p{Lu}\p{L}+|\band\b/u.test(before.slice(1)) &&
    !/\b(?:there|these|those|what|which)\b/iu.test(before) &&
    SELECTED.test(after, possible)
  );
}

/** "The richest 1% own more than the other 99%": what is left of the group just named. */
function isComplement({ quantity, beforeAll, possible }: ClaimContext): boolean {
  const { low } = quantity.stated;
  if (quantity.kind !== 'percent' || low === null || !THE_OTHER.test(beforeAll, possible)) return false;
  return (beforeAll.match(/\d+(?:\.\d+)?(?=\s?(?:%|per ?cent))/gu) ?? []).some((share) => Number(share) + low === 100);
}

/** What may stand between the noun of a group and the bound: "firms with", "projects that cost". */
const GROUP_BOUND = cue(
  /\b([\p{L}-]+)\s+(?:(?:that|which|who)\s+\p{L}+|with(?:\s+[\p{L}-]+){0,3}|of|valued at|worth|earning|costing|employing|holding|receiving|spending|aged|in|at)?\s*$/iu,
);
/** "a lease with fewer than 80 years": any such thing. "We built a list with more than 700 names" is one. */
const ANY_SUCH = cue(
  /(?<!\b(?:[Ww]e|[Ii]t|[Tt]hey|has|have) \p{L}{2,}(?:ed|ilt|ote|ade) )\b(?:an?|any|every|each|no)\s+[\p{L}-]+(?:\s+[\p{L}-]+)?\s+(?:with|worth|over|above|below|under)\s*$/iu,
);
/** "anyone whose risk exceeds 10%", "schools in which 50% or more …"; behind a comma it tells more of those that are known. */
const WHOSE = cue(/\b(?:whose|in which|(?<!, |\b(?:is|are|was|were) )where|for whom)\s(?:[\p{L}\d-]+\s){0,6}$/iu);
const PRONOUN = cue(
  /\b(?:nobody|no one|anyone|anybody|everyone|everybody|those|people|persons)\s+(?:[\p{L}]+ing\s+)?$/iu,
);
const COMPARATOR = cue(
  /\b(?:within|(?:larger|longer|bigger|smaller|older|taller|higher|lower|shorter) than|over|under|above|below|exceeds?|exceeding|at least|at most|more than|less than|fewer than|up to)\s+$/iu,
);
/** "waited between 12 and 24 months" */
const BETWEEN = cue(/\bbetween $/iu);
const BOUNDING = new Set(['more', 'less', 'at-least', 'at-most', 'over']);
const OPEN_END = cue(
  /^\s*(?:(?:or|and) (?:over|above|older|more|under|below|younger|less|fewer|greater|larger|smaller|up)\b|or (?:\p{L}+er)\b)/iu,
);
/** A law's own verb on the noun of the group: "restricted chips above 4,800 TOPS" tells what the law sets. */
const GOVERNED = cue(
  /\b(?:appl(?:y|ies|ied) to|restrict|ban|bann|cover|exempt|prohibit|control|tax|outlaw|licens)(?:s|es|ed|ing)?\s+(?:[\p{L}-]+\s+){1,3}(?:\p{L}+\s+)?$/iu,
);

/** Who or what was let into a study or a count: bounds that the authors drew. */
const SELECTION = cue(
  /\b(?:excluded|eligible|ineligible|enrolled|selected|suppressed|rounded|classified|classed|treated as|deemed|counted as|shown as|(?:are|were|is|was) (?:left out|omitted|not (?:shown|counted|included))|qualif(?:y|ies|ied))\b/iu,
);

/** "over 400,000 eligible children", "fewer than half of eligible pupils": so many were counted. */
const SELECTED_ONES = cue(
  /^\s(?:of (?:the |all |its |our |their )?)?(?:eligible|ineligible|enrolled|selected|qualified)\s(?!(?:for|if|when|to)\b)\p{L}/u,
);

/** "As many as 860,000 households are eligible", "More than 23 percent of the land is classified as …": the number is the subject. */
function isSubjectCounted({ quantity, beforeAll, after }: ClaimContext, lead: string): boolean {
  if (
    !/^\W*(?:(?:but|and|in all|overall),? )?$/iu.test(
      beforeAll.slice(0, lead.length + beforeAll.length - beforeAll.trimStart().length),
    )
  )
    return false;
  if (quantity.kind === 'percent' || quantity.kind === 'ratio') return /^ of\b/u.test(after);
  return (
    quantity.kind === 'count' && (quantity.stated.low ?? quantity.stated.high ?? 0) >= 100 && quantity.noun !== null
  );
}

/** "Eligible households can get up to $30 a month": the most that is given, unless "who get up to $30" says to whom. */
const GIVEN_AT_MOST = cue(
  /(?<!\b(?:who|that|which|whose|those) (?:(?:can|may|will|do|could|would|already|only) )?)\b(?:get|receive|receives|received|saves?|saved|claim|claimed|be (?:paid|given|awarded)) (?:an? )?$/iu,
);

/** "just over 50% of their datasets qualified", "fewer than 400 homes were left out": those that were picked are counted. */
const ARE_PICKED = cue(
  /^(?: of)? (?:(?!(?:that|which|who|whose|where|with|in|and|or)\b)[\p{L}'\u2019-]+ ){1,6}?(?:(?:are|were|is|was|have been|had been) (?:[\p{Ll}]+ly )?(?:excluded|eligible|ineligible|enrolled|selected|suppressed|classified|classed|treated as|deemed|counted as|left out|omitted|not (?:shown|counted|included))|qualif(?:y|ies|ied))\b/iu,
);
/** Words that make the number part of what picks them out: "sites with more than 20% of data missing". */
const PICKING = cue(/\b(?:with|having|that|which|who|whose|where|if|when|unless|below|above) (?:[\p{L}-]+ ){0,4}$/iu);

function arePicked({ quantity, after, possible }: ClaimContext, lead: string): boolean {
  const { kind, noun } = quantity;
  const counts = kind === 'percent' || kind === 'ratio' ? /^ of\b/u.test(after) : kind === 'count' && noun !== null;
  return counts && ARE_PICKED.test(after, possible) && !PICKING.test(lead, possible);
}

/** "90 percent if one-time costs are excluded": what was left out of the sum is no group. */
const LEFT_OUT = cue(/\b(?:if|when|once)\s[^,;]{1,80}\bexcluded\b/iu);

function picksMembers(context: ClaimContext, lead: string): boolean {
  const { clause, after, quantity, possible } = context;
  if (!SELECTION.test(clause, possible) || SELECTED_ONES.test(after, possible)) return false;
  if (isSubjectCounted(context, lead) || arePicked(context, lead)) return false;
  if (quantity.hedge?.kind === 'at-most' && quantity.kind !== 'count' && GIVEN_AT_MOST.test(lead, possible))
    return false;
  return !(LEFT_OUT.test(after, possible) && !SELECTION.test(clause.replace(LEFT_OUT.pattern, ''), possible));
}

const AGE_REPORTED = cue(/\b(?:average|mean|median|typical|expectancy|oldest|youngest|is|was|turned|died)\b/iu);
const OPENS_BRACKET = cue(/\(\s*(?:between\s)?$/iu);
const WITHIN = cue(/\bwithin\s+$/iu);
const OVERDUE = cue(/^\s*(?:past due|overdue|in arrears|old)\b/iu);

const SCHOOLING = cue(
  /^\s(?:(?:to|and)\s\d\d\s|[-\u2013]\d\d\s)?(?:providers?|education|provision|funding|bursar\p{L}+|study|academ\p{L}+|colleges?|learners?)\b/iu,
);

/** "16 to 19 providers": the ages of those who are taught. */
const schoolAges = when({ cues: [SCHOOLING] }, ({ quantity, beforeAll, afterAll, possible }) => {
  const range = /^\d{1,2}(?: to |\s?[-\u2013]\s?)\d\d$/u.test(quantity.text);
  const half = /^\d\d$/u.test(quantity.text) && (/^ to \d\d /u.test(afterAll) || /\b\d{1,2} to $/u.test(beforeAll));
  return (range || half) && (quantity.stated.high ?? 99) <= 25 && SCHOOLING.test(afterAll, possible)
    ? say('category-boundary', 'Left alone: an age that bounds a group.')
    : null;
});

/** "adults aged 18 to 64", "children under six", "respondents ages 18 and older": the ages follow the noun of those meant; "the tenant is aged 43" reports. */
const OF_THOSE_MEANT = cue(
  /\b([\p{L}-]+) (?:who (?:are|were) )?((?:aged|ages|between the ages of) )?(?:(?:under|over|above|below|between|at least|up to|from) )?$/iu,
);

function isAgeOfGroup({ quantity, before, after, possible }: ClaimContext): boolean {
  const { text, hedge, stated } = quantity;
  if (/[-\s]olds$/iu.test(text)) return true;
  // "16 to 19-year-old school leavers": a plural, so any of them; "a 43-year-old man" is somebody.
  if (/[-\s]old$/iu.test(text)) return /^\s(?:\p{Ll}+\s)?(?!is\b|was\b|has\b)\p{Ll}{2,}s\b/u.test(after);
  if (stated.low === stated.high && hedge === null && !OPEN_END.test(after, possible)) return false;
  const meant = OF_THOSE_MEANT.exec(before, possible);
  if (meant === null) return false;
  return GROUP_NOUN.test(meant[1]!, possible) || (meant[2] !== undefined && /^\p{L}{3,}s$/u.test(meant[1]!));
}

const AGED_FROM = cue(
  /\b(?:aged|ages) (?:between |from )?[\p{L}\d-]+ (?:(?:day|week|month|year)s? )?(?:to|and) $|\bbetween the ages of [\p{L}\d-]+ and $/iu,
);

/** "those aged nine months to three years", "between the ages of 18 and 64": the other end of their ages. */
const otherAge = when({ kinds: ['count', 'duration'], cues: [AGED_FROM] }, ({ quantity, beforeAll, possible }) =>
  (quantity.kind === 'duration' || quantity.noun === null) && AGED_FROM.test(beforeAll, possible)
    ? say('category-boundary', 'Left alone: an age that bounds a group.')
    : null,
);

const HOUSEHOLD_WITH = cue(
  /\b(?:couples?|famil(?:y|ies)|households?|parents?|mothers?|fathers?|claimants?|tenants?|workers?) with (?:at least |more than |fewer than |up to |only )?$/iu,
);
const MEMBERS = /^(?:child|children|kids?|adults?|dependants?|dependents?|parents?|earners?)$/iu;
const KIND_OF_HOUSEHOLD = cue(
  /^-\p{Ll}{3,}(?: \p{Ll}+)? (?:famil(?:y|ies)|households?|homes?|houses?|flats?|couples?)\b/u,
);

/** "a couple with two children", "two-child families": who lives in it says which kind of household is meant. */
const household = when(
  { kinds: ['count'], cues: [HOUSEHOLD_WITH, KIND_OF_HOUSEHOLD] },
  ({ quantity, beforeAll, afterAll, possible }) =>
    KIND_OF_HOUSEHOLD.test(afterAll, possible) ||
    (MEMBERS.test(quantity.noun?.head ?? '') &&
      Number.isInteger(quantity.stated.low) &&
      HOUSEHOLD_WITH.test(beforeAll, possible))
      ? say('category-boundary', 'Left alone: it says which kind of household is meant.')
      : null,
);

/** "adults aged 65 and over", "projects that cost more than $6 million": the bounds of a group. */
const categoryBoundary: Check = (context) => {
  const { quantity, possible } = context;
  const bounded = quantity.hedge !== null && BOUNDING.has(quantity.hedge.kind);
  const mayBound =
    bounded ||
    quantity.kind === 'age' ||
    quantity.stated.low !== quantity.stated.high ||
    OPEN_END.isPossible(possible) ||
    COMPARATOR.isPossible(possible);
  if (!mayBound) return null;
  const { before, beforeAll, after, sentence } = context;
  const found = say('category-boundary', 'Left alone: it bounds a group.');
  if (quantity.kind === 'age') {
    return AGE_REPORTED.test(before, possible) && !isAgeOfGroup(context)
      ? null
      : say('category-boundary', 'Left alone: an age that bounds a group.');
  }
  const openEnd = OPEN_END.test(after, possible);
  if (openEnd && (GROUP_NOUN.test(before, possible) || (isSmall(context) && quantity.kind === 'count'))) return found;
  if (
    quantity.stated.low !== quantity.stated.high &&
    SELECTION.test(sentence.text, possible) &&
    OPENS_BRACKET.test(beforeAll, possible)
  )
    return found;
  const ofLaw = describesLaw(context);
  if (openEnd && !ofLaw && (WHOSE.test(before, possible) || /\(\s*$/u.test(beforeAll))) return found;
  const between =
    quantity.kind === 'duration' && quantity.stated.low !== quantity.stated.high
      ? BETWEEN.exec(before, possible)
      : null;
  const lead = bounded
    ? before.slice(0, Math.max(0, before.length - (quantity.start - quantity.hedge!.start)))
    : before.slice(0, (between ?? COMPARATOR.exec(before, possible))?.index);
  if (!bounded && (lead === before || (quantity.kind === 'duration' && WITHIN.test(before, possible)))) return null;
  if (isThresholdOfCounted(quantity, lead, possible)) return found;
  if (
    !ofLaw &&
    ((between === null && picksMembers(context, lead)) || WHOSE.test(lead, possible) || PRONOUN.test(lead, possible))
  )
    return found;
  if (OVERDUE.test(after, possible)) return found;
  if (!bounded || quantity.kind === 'percent' || quantity.kind === 'ratio') return null;
  // "The number of families more than tripled."
  if (quantity.kind === 'multiple' && quantity.text.endsWith('ed')) return null;
  if (ofLaw && GOVERNED.test(lead, possible)) return null;
  if (!ofLaw && ANY_SUCH.test(lead, possible)) return found;
  // "For applicants over 70, errors doubled": a bare number after a plural counts nothing.
  const bare =
    quantity.kind === 'count' &&
    quantity.noun === null &&
    /\b(?:over|under|above|below)$/iu.test(quantity.hedge!.words);
  if (bare && /\b(?!was|is|has|this)\p{Ll}{3,}s\s+$/u.test(lead) && /^\s*(?:[,.;)]|$)/u.test(after)) return found;
  // "Norlanders under 20 are …": an age.
  if (
    bare &&
    isSmallAge(quantity) &&
    PEOPLE.test(lead) &&
    /^\s(?:are|were|who|have|had|with|without|lack)\b/u.test(after)
  )
    return found;
  const group = GROUP_BOUND.exec(lead, possible);
  return group !== null && GROUP_NOUN.test(group[1]!, possible) ? found : null;
};

/** "Young people", "residents", "Norlanders". */
const PEOPLE = /(?:\b(?:people|children|men|women|youth)|\p{Ll}{3,}[^s\s]s)\s+$/u;

function isSmallAge({ stated: { low, high } }: Quantity): boolean {
  const bound = low ?? high;
  return bound !== null && Number.isInteger(bound) && bound <= 100;
}

const RATE = cue(/\b(?:top|bottom|levy|tax|duty|fee|rate|tariff|charge)\b/iu);
const SHARE_OF = cue(
  /(?:%|\bper ?cent|\b(?:half|thirds?|quarters?|fifths?|tenths?))(?: of\b| (?:said|say|reported|told|pay|paid|earn|earned|had|have|lived?|wait|waited|spend|spent|work|worked|were|are)\b)[^,;]*$/iu,
);
const RATIO_OF = cue(
  /\b(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten) (?:in|of|out of) (?:the |our |every )?(?:\d+|two|three|four|five|six|seven|eight|nine|ten)\b[^,;]*$/iu,
);
/** "most of which employ fewer than 20 people" */
const MOST_OF = cue(/(?<!\b[Ii]n )\b(?:most|many|some|all|none|few) of (?:which|whom|these|those|them)\b[^,;]*$/iu);
const COUNT_OF = cue(
  /\b\d[\d,.]* (?:(?:million|billion|thousand) )?(?!per ?cent|(?:year|month|week|day|hour|minute|decade)s?\b)(?:\p{Ll}+s|people|men|women|children|of (?:whom|which|them|these|those))\b[^,;]*$/iu,
);

/** "22 percent of tenants pay more than $900", "400 homes stood empty for over a year": the bound says which ones were counted. */
function isThresholdOfCounted({ kind }: Quantity, lead: string, possible: PossibleCues): boolean {
  if (RATE.test(lead, possible)) return false;
  if (RATIO_OF.test(lead, possible)) return true;
  if (kind === 'percent' || kind === 'ratio' || kind === 'multiple') return false;
  if (SHARE_OF.test(lead, possible) || MOST_OF.test(lead, possible)) return true;
  return (kind === 'duration' || kind === 'dimension') && COUNT_OF.test(lead, possible);
}

export const groupChecks: readonly Check[] = [groupSelector, schoolAges, otherAge, household, categoryBoundary];
