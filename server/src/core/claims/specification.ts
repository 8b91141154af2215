import type { Quantity } from '../quantities/quantity';
import type { Span } from '../text/span';
import { cue } from './cue';
import { say, type Check, type ClaimContext } from './context';
import { when } from './when';

/** Checks for numbers that specify: how long a code or a key is, between which bounds a class lies. */

/** After a number that counts: "a 6-digit PIN", "2048 bit RSA keys", "a two-page form", "3-grams". */
const PART_OF_FORMAT =
  /^(?:[-\s](?:digit|character|letter|bit|byte|word|page|column|period|step|stage|phase|dose|arm|item|factor|dimensional|sided|tailed|sample|layer)(?=[-\s](?:\p{L}|\())|-(?:grams?|mers?|tuples?)\b)/u;

/** "a 6-digit PIN", "6-minute read", "a 256-bit key": the format of a thing is part of its name. */
const format: Check = ({ quantity, afterAll }) =>
  isFormat(quantity, afterAll) ? say('name', 'Left alone: it names a format.') : null;

function isFormat({ kind, text, unit }: Quantity, afterAll: string): boolean {
  if (kind === 'count') return PART_OF_FORMAT.test(afterAll);
  if (text.endsWith('minute') && /[-\s]minute$/u.test(text)) return /^\s(?:read|watch|listen|video)\b/u.test(afterAll);
  return (unit === 'bit' || unit === 'byte') && /[-\s](?:bit|byte)$/iu.test(text) && /^[-\s]\p{L}/u.test(afterAll);
}

/**
 * "155mm shells", "a 24-hour hotline", "a 3 nm node", "20/20 vision", "a \u00a320 note", "75+ year olds": what a kind of thing is called. It matches the
 * number alone and looks ahead at the rest, so that its end is the number's.
 */
const KIND_OF_THING =
  /\d+ ?mm(?= (?:shells?|guns?|pistols?|rifles?|howitzers?|artillery))|\.\d+(?=[- ]cali)|(?:\d+|[a-z]{3,9})[- ]?(?:nm|nanomet(?:re|er)s?)(?= (?:nodes?|process|chips?))|24-hour(?= (?:\p{Ll}{1,30} )?(?:(?:hot|help)?lines?|services?|care|clock))|(?:360|180)-degree|20\/20|50[-/]50(?= odds)|80[-/]20(?= rule)|11(?=-plus)|(?:\p{Sc}[125]0?|\u20ac(?:[12]00|500)|\u20b9[125]0{1,3})(?= (?:bank)?notes?\b)|(?:\p{Sc}[125]|[125]0?p)(?= coins?\b)|\$(?:1|2|5|10|20|50|100)(?= bills?\b(?! (?:cap|cut|rise|relief|rebate|increase|discount|credit)))|\d+ ?mph(?= (?:zone|limit)s?)|\d+\+[- ]year(?=[- ]olds?)/uy;

/** "families got a $100 bill": what is owed. */
const OWED =
  /$(?<=\b(?:got|gets?|getting|fac(?:e[sd]?|ing)|pa(?:y|ys|id|ying)|average|sen[dt]s?|receive[sd]?|le(?:ft|aves?)|owe[sd]?)(?: (?!with\b|in\b)\p{L}+){0,4} )/u;

const kindOfThing: Check = ({ sentence, quantity, beforeAll, afterAll }) =>
  isKindOfThing(sentence.text, quantity) && !(/^ bills?\b/u.test(afterAll) && OWED.test(beforeAll))
    ? say('name', 'Left alone: it tells which kind is meant.')
    : null;

function isKindOfThing(text: string, { start, end }: Span): boolean {
  KIND_OF_THING.lastIndex = start;
  return KIND_OF_THING.test(text) && KIND_OF_THING.lastIndex === end;
}

/** "The 30 hour 'free childcare' scheme", "the 15-hour childcare entitlement": its length is its name. */
const SCHEME_NAMED = cue(
  /^ (?:["'\u2018\u201c][^"'\u2018\u2019\u201c\u201d]{2,40}["'\u2019\u201d]|\p{Ll}+(?: \p{Ll}+)?) (?:schemes?|entitlements?|offers?|guarantee|policy|pledge)\b/u,
);

const schemeNamed = when(
  { kinds: ['duration'], cues: [SCHEME_NAMED] },
  ({ quantity, beforeAll, afterAll, possible }) =>
    /[^s]$/u.test(quantity.text) &&
    /\b(?:the|this|its|their|our) $/iu.test(beforeAll) &&
    SCHEME_NAMED.test(afterAll, possible)
      ? say('policy-name', 'Left alone: it is part of the name of a scheme.')
      : null,
);

/** "(3 to 10 cm/year)", "(more than 10 cm per year)", "(below 60)" */
const BRACKETED = cue(
  /\(\s?(?:(?:between|from|over|under|above|below|at least|at most|up to|more than|less than|fewer than|greater than)\s|[<>\u2264\u2265]\s?)?(-?\d[\d.,]*)(?:\s?(?:to|and|[-\u2013])\s?(-?\d[\d.,]*))?[^()\d]{0,24}\)/giu,
);

/** Bounds in brackets that meet: "moderate (3 to 10 cm a year) and large (more than 10 cm a year)" draw the classes of a scale. */
const contiguousClasses = when({ cues: [BRACKETED] }, (context) => {
  const { sentence, quantity } = context;
  if (quantity.kind === 'date' || !isBound(context)) return null;
  const bounds = sentence.places(BRACKETED).map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    values: [match[1], match[2]].filter((value) => value !== undefined),
  }));
  const here = bounds.find(({ start, end }) => start <= quantity.start && quantity.end <= end);
  if (here === undefined) return null;
  const meets = bounds.some((other) => other !== here && other.values.some((value) => here.values.includes(value)));
  return meets ? say('category-boundary', 'Left alone: it bounds a class of a scale.') : null;
});

/** A range, or a value with a comparator: an amount in brackets that only repeats another is none. */
function isBound({ quantity }: ClaimContext): boolean {
  const { low, high } = quantity.stated;
  return low !== high || quantity.hedge !== null;
}

/** "wells that have been monitored for ten years or more", "names that had at least 90%": a plural and what picks out which ones. */
const RESTRICTIVE = cue(
  /(?<!\b(?:the|these|those|its|our|their|all|\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten|many|several|other)\s(?:[\p{Ll}-]+\s)?)\b(?!this|was|has|is|its|us|as)(\p{L}\p{Ll}{2,}s|[Pp]eople|[Mm]en|[Ww]omen|[Cc]hildren)\s(?:that|who|whose \p{Ll}+)\s(?:[\p{Ll}-]+\s){1,6}$/u,
);
/** "each well that had more than ten years of data, fewer than 25% of months missing" */
const EACH_SUCH = cue(
  /\b(?:each|every|any|only)\s(?:[\p{Ll}-]+\s){1,4}(?:that|which|who)\s(?:[\p{L}\d%,-]+\s){1,14}$/u,
);
/** "programmes that qualify save up to $30": the relative clause needs no object, so that the verb behind it is the sentence's. */
const CLAUSE_CLOSED =
  /\b(?:that|who) (?:qualify|apply|join|enroll?|register|take part) (?:can |may |will )?(?!(?:for|with|within|from|under|and|but|using|having|into|over|at)\b)\p{Ll}{3,} $/u;
/** "The fund projects that it will save over $8 million": a verb that reports. "that together serve" tells what all of them do. */
const REPORTS_THAT =
  /^(?:acknowledges|admits|announces|argues|assumes|believes|calculates|claims|concludes|confirms|documents|estimates|expects|finds|forecasts|implies|indicates|means|notes|predicts|projects|proves|reckons|reports|reveals|says|shows|states|suggests|thinks|warns|hopes|fears) that (?:it|there|he|she|they|we|you|the|its|their|this|these|those|an?|\p{Lu})\b|^\p{Ll}+ (?:that|which|who) (?:together|collectively|jointly|between them|combined|in total)\b/u;
const COMPARING = new Set(['more', 'less', 'at-least', 'at-most']);

const restrictiveClause = when({ cues: [RESTRICTIVE, EACH_SUCH] }, (context) => {
  const { quantity, beforeAll, possible } = context;
  const hedge = quantity.hedge;
  if (hedge === null || !COMPARING.has(hedge.kind) || quantity.kind === 'multiple') return null;
  const lead = hedge.start < quantity.start ? beforeAll.slice(0, hedge.start) : beforeAll;
  if (CLAUSE_CLOSED.test(lead.slice(-60))) return null;
  const found = RESTRICTIVE.exec(lead, possible);
  const plural = found !== null && REPORTS_THAT.test(lead.slice(found.index)) ? null : found;
  // "over 50 people from all walks of life who …": they were counted.
  const counted =
    plural !== null && /\d[\d,.]* [^,;.]{0,60}$/u.test(lead.slice(Math.max(0, plural.index - 100), plural.index));
  return (plural !== null && !counted) || EACH_SUCH.test(lead, possible)
    ? say('category-boundary', 'Left alone: it says which ones are meant.')
    : null;
});

/** "A result that is 100% the same will be placed at the top": any such one. */
const ANY_THAT = cue(
  /^\W*(?:an?|any|each|every) [\p{L}-]+(?: [\p{L}-]+)?(?: of an? [\p{L}-]+)? (?:that|which|who) (?:is|are|has|have|scores|exceeds|reaches|gets|takes) [^,;]{0,30}$/iu,
);
const SO_IT_IS = cue(/\b(?:will|would|must|should|may|can|is|counts|gets|receives)\b/iu);

const anyThat = when({ cues: [ANY_THAT] }, ({ beforeAll, afterAll, possible }) =>
  ANY_THAT.test(beforeAll, possible) && SO_IT_IS.test(afterAll, possible)
    ? say('category-boundary', 'Left alone: it says which ones are meant.')
    : null,
);

const TECHNICAL_UNIT = /^(?:bit|byte|[KM]B|KiB|MiB|px|second|minute|hour|day|millisecond)$/u;
const TECHNICAL_NOUN =
  /^(?:characters?|digits?|bits?|bytes?|pixels?|attempts?|tries|retries|requests?|results?|connections?|iterations?|fields?|entries|octets?|redirects?|hops?|factors?|possibilities|guesses|times)$/u;
const TOLD = cue(
  /\b(?:was|were|had|did|has been|have been|took|rose|fell|found|takes?|average[sd]?|typically|usually|most)\b/iu,
);

/** "Tokens are valid for one hour", "Salts are at least 32 bits long": in a standard or a guide the present tense specifies. */
const specified: Check = ({ environment, quantity, clause, passage, possible }) => {
  if (environment.specifies !== true || TOLD.test(clause, possible)) return null;
  if (passage.role === 'cell')
    return quantity.kind === 'duration'
      ? say('norm', 'Left alone: the draft specifies how it is to be, it does not report a fact.')
      : null;
  const technical =
    (TECHNICAL_UNIT.test(quantity.unit ?? '') && quantity.kind !== 'age') ||
    (quantity.kind !== 'percent' && quantity.kind !== 'currency' && TECHNICAL_NOUN.test(quantity.noun?.head ?? '')) ||
    /\btimes$/u.test(quantity.text);
  return technical ? say('norm', 'Left alone: the draft specifies how it is to be, it does not report a fact.') : null;
};

const OF_LENGTH = cue(/\b(?:of|at|with|to) (?:length|depth|degree|order|index|dimension|radius) $/iu);

/** "paths of length 3": a bare number that tells which ones. */
const parameter = when({ kinds: ['count'], cues: [OF_LENGTH] }, ({ quantity, before, possible }) =>
  quantity.noun === null && OF_LENGTH.test(before, possible)
    ? say('name', 'Left alone: it tells which ones are meant.')
    : null,
);

/** "sprints longer than three weeks hide problems": a plural and the bound that says which ones. */
const BARE_BOUND = cue(
  /(?:^|[.;:,] |\b(?:that|for|of|in|with|to|on) )(?:\p{L}+ )?(?!this|was|is|has|its)\p{L}{2,}s (?:longer|larger|bigger|smaller|shorter|older|younger|taller|higher|lower|heavier|deeper) than (?:or equal to )?(?:about )?$/iu,
);
/** "PM2.5 above 25 µg/m³ triggers an advisory" */
const TRIGGERS = cue(
  /^\s(?:or (?:more|above|higher)\s)?(?:triggers?|activates?|requires?|counts? as|qualif(?:y|ies) (?:as|for))\b/u,
);

const bound = when({ cues: [BARE_BOUND, TRIGGERS] }, (context) => {
  const { before, after, quantity, possible } = context;
  if (BARE_BOUND.test(before, possible)) return say('category-boundary', 'Left alone: it says which ones are meant.');
  return quantity.hedge !== null && TRIGGERS.test(after, possible)
    ? say('norm', 'Left alone: it is a level at which something sets in.')
    : null;
});

const WILL_BE = cue(/\b(?:will|should|can|may) (?:be|have|run to|contain)\b[^.;]{0,20}$/iu);

/** "The tender will be no more than 20 pages." */
const lengthOfText = when({ cues: [WILL_BE] }, ({ quantity, before, possible }) =>
  quantity.hedge?.kind === 'at-most' &&
  /^(?:pages?|words?|slides?|characters?)$/u.test(quantity.noun?.head ?? '') &&
  WILL_BE.test(before, possible)
    ? say('norm', 'Left alone: it is how long a text may be.')
    : null,
);

const HAVE = cue(/\b(?:have|has|get|gets) (?:up to |at least |only |just )?$/iu);

/** "Offerors have 30 days to respond": a time that is given. */
const timeGiven = when({ kinds: ['duration'], cues: [HAVE] }, ({ before, after, possible }) =>
  HAVE.test(before, possible) && /^ (?:in which )?to \p{Ll}/u.test(after)
    ? say('norm', 'Left alone: it is the time that is given.')
    : null,
);

/** "at the 500 metre pixel level", "10-metre resolution", "on a 1 km grid"; "a 400 km grid of pipes" is laid. */
const OF_RESOLUTION = cue(/^[-\s](?:\p{Ll}+ )?(?:pixels?|grid-?cells?|grid cells?|resolution|rasters?)\b/iu);
const OF_GRID = cue(
  /^[-\s](?:grids?|mesh|tiles?|hexagons?|squares?)(?=\W*$|[,.;)]| (?:of|for|from|over|across|that|in|with|and) )/iu,
);
const ON_A = cue(/\b(?:on|at|in|into|onto|to|using) (?:an? |the )?$/iu);
const RESOLUTION_OF = cue(
  /\bresolution (?:of|is|was) (?:about |up to )?$|\b(?:pixels?|grid-?cells?) of (?:about )?$/iu,
);

const resolution = when(
  { kinds: ['dimension', 'temperature'], cues: [OF_RESOLUTION, OF_GRID, RESOLUTION_OF] },
  ({ quantity, beforeAll, afterAll, possible }) =>
    !/[WV]$/u.test(quantity.text) &&
    (OF_RESOLUTION.test(afterAll, possible) ||
      (OF_GRID.test(afterAll, possible) && ON_A.test(beforeAll, possible)) ||
      RESOLUTION_OF.test(beforeAll, possible))
      ? say('name', 'Left alone: it tells how fine the data are.')
      : null,
);

/** What a wage or a cost of labour is worked out with: "based on 252 working days of 7.5 hours each". */
const BASED_ON = cue(
  /\b(?:based (?:up)?on|on the basis of|using|reckoned at|equivalent (?:of|to|is|counts)|calculated (?:on|for|from|at)) (?:an? |the )?(?:standard |typical |notional |full |nominal )?$/iu,
);
const WORKING_TIME = /^\d[\d.,]* (?:working|paid|business|contracted|contact|teaching) (?:days|hours|weeks)$/iu;
const WEEK = /^[-\s]?(?:hour |day )?(?:working |paid )?(?:weeks?|days?)\b/u;
const DAYS_OF = cue(
  /\b(?:working|paid|business) (?:days|weeks) (?:of|at|with) $|\b\d[\d.]*-(?:hour|day) weeks? and $/iu,
);

const workingTime = when(
  { kinds: ['duration', 'rate'], cues: [BASED_ON, DAYS_OF] },
  ({ quantity: { text }, beforeAll, afterAll, possible }) =>
    (BASED_ON.test(beforeAll, possible) &&
      (WORKING_TIME.test(text) || (/[-\s](?:hour|day)$/iu.test(text) && WEEK.test(afterAll)))) ||
    DAYS_OF.test(beforeAll, possible)
      ? say('definition', 'Left alone: the sum is worked out with it.')
      : null,
);

/** "the 5% variant", "the $50 option": one of several is called by its number. */
const VARIANT = cue(/^ (?:\p{Ll}+ )?(?:options?|scenarios?|variants?|versions?|alternatives?)\b/iu);
/** "£22bn for the £45 UBI": what a scheme costs that is called by what it pays; a scale word makes it its whole cost. */
const COST_FOR = cue(/\p{Sc}[\d.,]+ ?(?:m|mn|bn|tn|k|million|billion|trillion)?\s+(?:for|under|with) the $/iu);

/** "The $50 version sold 3 million copies": what is sold has its price. */
const IS_SOLD = /\b(?:sold|sells?|selling|sales(?! tax)|buys?|bought|shipped|ships|copies|customers|shoppers)\b/iu;

const variant = when(
  { kinds: ['currency', 'percent', 'duration', 'dimension', 'rate'], cues: [VARIANT, COST_FOR] },
  ({ quantity, sentence, beforeAll, afterAll, possible }) =>
    ((/\b(?:the|an?|each|either) $/iu.test(beforeAll) && VARIANT.test(afterAll, possible)) ||
      (quantity.kind === 'currency' &&
        (quantity.stated.high ?? Infinity) < 1e4 &&
        /^ \p{Lu}{2,}/u.test(afterAll) &&
        COST_FOR.test(beforeAll, possible))) &&
    !(quantity.kind === 'currency' && IS_SOLD.test(sentence.text))
      ? say('policy-name', 'Left alone: one of several variants is called by it.')
      : null,
);

export const specificationChecks: readonly Check[] = [
  resolution,
  workingTime,
  variant,
  format,
  kindOfThing,
  schemeNamed,
  contiguousClasses,
  restrictiveClause,
  anyThat,
  specified,
  parameter,
  bound,
  lengthOfText,
  timeGiven,
];
