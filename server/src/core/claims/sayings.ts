import { cue } from './cue';
import { say, type Check, type ClaimContext } from './context';
import type { Statement } from './statement';
import { when } from './when';

/** Checks for what no source is asked for: what everyone knows, sayings, what a word or a unit means. */

const COMMON = (
  [
    ['hour', 24, 'day'],
    ['day', 7, 'week'],
    ['day', 365, 'year'],
    ['week', 52, 'year'],
    ['month', 12, 'year'],
    ['minute', 60, 'hour'],
    ['second', 60, 'minute'],
  ] as const
).map(
  ([part, number, whole]) =>
    [part, number, whole, new RegExp(`^\\s*(?:a|per|in an?|each|every|of the)\\s+${whole}\\b`, 'iu')] as const,
);

/** "24 hours a day": everyone knows. */
const commonKnowledge: Check = ({ quantity, beforeAll, afterAll }) => {
  const { unit } = quantity;
  if (unit === null) return null;
  for (const [part, number, whole, ofWhole] of COMMON) {
    const here = quantity.interval.low === number && quantity.interval.high === number;
    if (!here) continue;
    if (unit === `${part} per ${whole}`) return say('common-knowledge', 'Left alone: everyone knows this.');
    // "values for all twelve months"
    if (unit === part && /\ball (?:the )?$/iu.test(beforeAll))
      return say('common-knowledge', 'Left alone: everyone knows this.');
    if (unit === part && ofWhole.test(afterAll)) return say('common-knowledge', 'Left alone: everyone knows this.');
  }
  return null;
};

/** Where something holds or works; "rents rose in all 50 states" is found. */
const REACHES_ALL = cue(
  /\b(?:affects?|affecting|appl(?:y|ies)(?: to| in)|covers?|covering|extends? to|operates? in|serves?|serving|represents?|binds?) all (?:of the |the )?$/iu,
);
/** Parts of a country, so many of which there are. */
const PART_OF_COUNTRY = /^(?:states|provinces|cantons|boroughs|prefectures)$/iu;

/** "The law affects all 50 states"; in "all 12 states that tried it" they were counted. */
const allOfCountry = when(
  { kinds: ['count'], cues: [REACHES_ALL] },
  ({ quantity: { noun }, beforeAll, sentence, possible }) =>
    noun !== null &&
    PART_OF_COUNTRY.test(noun.head) &&
    REACHES_ALL.test(beforeAll, possible) &&
    !/^ (?:that|which|where|with|in which|of (?:the|its|our|this))\b/u.test(sentence.text.slice(noun.end))
      ? say('common-knowledge', 'Left alone: everyone knows this.')
      : null,
);

const HUNDRED_IDIOM = cue(
  /^\s*(?:effective|sure|certain|safe|secure|committed|behind|agree|correct|right|foolproof|reliable|accurate|guaranteed|organic|true|clear|there|confident|full[- ]?time|remote|focused|dedicated|honest)\b/iu,
);
const ZERO_IDIOM = cue(
  /^[-\s](?:tolerance|trust|sum|day|hour|carbon|emission|emissions|base|based|waste|rated|knowledge|interest in|chance|doubt|sense|idea)\b/iu,
);
const TWO_IDIOM = cue(
  /^(?:[-\s](?:way|fold|edged|sided|faced|pronged|sword|check|standards?|whammy|duty|bind|baked|hearted|the battle|the story|size|stop|off|time|party|shot|on[-\s]one|to[-\s]one|step))\b/iu,
);
const NUMBERED_IDIOM = cue(
  /\b(?:square|cloud|number|room|Big|the group of|(?<!\b(?:every|each|per|that|this|same|one|a) )day)\s+$/iu,
);
/** In quotation marks, a hundred or a thousand percent of a quality: it's "100 percent chaos". */
const QUOTED_QUALITY = cue(
  /^\s+(?!of\b|in\b|by\b|more\b|less\b|increase\b|rise\b|cut\b|tax\b|tariffs?\b)\p{L}+["\u201d\u2019]/iu,
);

const ARE = cue(/\b(?:is|are|was|were)\s+$/iu);
const RISES = cue(/\b(?:increase|rise|growth|jump|gain|fall|drop|difference|gap|improvement)s?\b/iu);

const NET = cue(/\b(?:net|ground|absolute|near)[-\s]$/iu);

const saying = () => say('idiom', 'Left alone: a manner of speaking.');

/** "The reasons are twofold." */
const twofold = when({ kinds: ['multiple'], cues: [ARE] }, ({ quantity, beforeAll, afterAll, possible }) =>
  /^(?:two|three)fold$/iu.test(quantity.text) &&
  ARE.test(beforeAll, possible) &&
  !RISES.test(beforeAll, possible) &&
  /^\s*[.:]/u.test(afterAll)
    ? saying()
    : null,
);

/** "100% effective", "it's '200 percent chaos'" */
const hundredPercent = when({ kinds: ['percent'] }, ({ quantity, beforeAll, afterAll, passage, possible }) => {
  const value = quantity.interval.low;
  if (value === null || value < 100) return null;
  return (value === 100 && HUNDRED_IDIOM.test(afterAll, possible)) ||
    QUOTED_QUALITY.test(afterAll, possible) ||
    (passage.role !== 'cell' && /^\W*$/u.test(beforeAll + afterAll))
    ? saying()
    : null;
});

/** "zero tolerance", "net zero" */
const nought = when({ cues: [ZERO_IDIOM, NET] }, ({ quantity, beforeAll, afterAll, possible }) =>
  quantity.interval.low === 0 && (ZERO_IDIOM.test(afterAll, possible) || NET.test(beforeAll, possible))
    ? saying()
    : null,
);

/** "two-way", "one-stop", "half the battle": "two party officials" and "twenty-two shot" are counted. */
const oneOrTwo = when({ cues: [TWO_IDIOM] }, ({ quantity: { text, stated }, afterAll, possible }) =>
  (afterAll.startsWith('-')
    ? (stated.high ?? 9) <= 3 && !/\d/u.test(text)
    : /^(?:double|half|a third)$/iu.test(text)) && TWO_IDIOM.test(afterAll, possible)
    ? saying()
    : null,
);

/** "square one", "the Group of 20": "on day 20 women marched" and "the group of 14 investors" are counted. */
const numbered = when({ cues: [NUMBERED_IDIOM] }, ({ quantity, beforeAll, possible }) => {
  const value = quantity.interval.low;
  if (quantity.unit !== null || value === null || value > 22) return null;
  const counts = quantity.noun !== null && (value > 12 ? /(?:[Dd]ay|group of)\s+$/u : /group of\s+$/u).test(beforeAll);
  return !counts && NUMBERED_IDIOM.test(beforeAll, possible) ? saying() : null;
});

const CONVERTED = cue(
  /^\s*(?:an?|one|1)\s+[\p{L}-]+(?:\s\([^)]*\))?\s+(?:is|equals|contains|has|=)\s+(?:about |roughly )?$/iu,
);

const ONE = cue(/^(?:one|1)\s/iu);
const IS_SO_MANY = cue(/^\s*(?:is|equals|=)\s+(?:about |roughly )?[\d.,]+\s+\p{L}/u);
const EQUALS = cue(/\s=\s/u);
const EQUAL_TO = cue(/\d\s?=\s?$/u);
const IS_EQUAL = cue(/^\s?=\s?\p{Sc}?\p{L}{0,3}\p{Sc}?\d/u);
/** "Red = 5%", "\u25b2 = over 40", "Low = up to 40": the key to a picture, by a colour or a sign, or by the bound of a class; "Deaths = 340" and "White = 62%" tell how many. */
const LEGEND = cue(
  /(?:^|[:;,(]\s?)(?:(?:(?:[Dd]ark|[Ll]ight|[Pp]ale|[Bb]right|[Dd]eep) )?(?:[Rr]ed|[Gg]reen|[Bb]lue|[Yy]ellow|[Oo]range|[Pp]urple|[Pp]ink|[Bb]rown|[Gg]r[ae]y|[Aa]mber|[Tt]eal)|[\p{So}\u25a0-\u25ff*\u2020\u2021]|\p{Lu}?\p{Ll}{2,}(?=\s=\s(?:(?:more|less|fewer|greater) than|over|under|up to|at least) $))\s=\s(?:(?:more|less|fewer|greater) than |over |under |up to |at least )?$/u,
);
/** "(Median = €1,231, Mdn = 40)": a statistic of the study, no key. */
const NAMES_STATISTIC =
  /(?:mean|median|mdn|mode|average|range|total|sum|max(?:imum)?|min(?:imum)?|difference|change|adj|cohen)\s=\s$/iu;
const ROUNDED_TO = cue(/\brounded (?:up |down |off )?to (?:the )?(?:nearest )?$/iu);
const ON_SCALE = cue(
  /\b(?:scores?|scale|index|ratings?|values?)\b(?:\s(?!ranged|varied|rose|fell|went|were|was)\p{L}+){0,3}\s(?:from|of|between)\s+$/iu,
);
/** "a 0 to 100 scale", "a five-point scale" */
const IS_SCALE = cue(/^(?:[-\s]point)?[-\s](?:\p{L}+\s)?scale\b(?! of)/iu);
const CONFIDENCE = cue(
  /^\s*(?:CI\b|confidence|credible|prediction interval|significance|(?:uncertainty |error )?(?:band|interval)s?\b)/iu,
);
const SIGNIFICANT_AT = cue(/\bsignifican(?:t|ce) (?:\p{L}+ )?at (?:the )?$/iu);
/** Of an interval, not of those who have it: "Consumer confidence levels were at 40 percent". */
const CONFIDENCE_AT = cue(
  /(?<!\b(?:consumer|business|investor|market|public|voter|household|industry|staff|trade|its|their|his|her|our) )\bconfidence (?:(?:intervals?|levels?) (?:is|are|was|were) (?:at|set at)|levels? (?:is|was|of))\s+$/iu,
);

/** "from easiest (1) to hardest (6)", "(1) never … (5) always": numbers in brackets that name the points of a scale. */
const SCALE_POINTS = cue(/\(\d{1,2}\)[^()]{0,60}\bto\b[^()]{0,60}\(\d{1,2}\)/u);

/** "It stands for Permit Office, and more than 850 permits were granted": the second half reports. */
const ANOTHER_FACT = /, and (?:\p{L}+ ){0,3}$/u;

/** A word is given its meaning. "This means $3 million" draws a conclusion and gives none. */
const DEFINITION = cue(
  /\bdefined (?:as|at)\b|\b(?:is|are|was|be) (?:understood|known) as\b|(?<!\b(?:this|that|which|it|these|the|by|any|other|own) )\bmeans\b(?!-| tests?\b| of\b)(?! (?:about |some |nearly |around |over )?\d)(?! (?:[\p{L}-]+ ){1,4}(?:will|would|could)\b)|\b(?:denotes|refers to|stands for|is short for|is the same as|by definition)\b|\bdefinition of\b/iu,
);

/** "A point equals 20 lessons", "An entropy of 20 bits corresponds to …": one unit is told in another. */
const UNIT_EQUALS = cue(
  /^\s*(?:\p{L}+:\s)?(?:an?|one|1|each|every)\s(?:[^,;]{1,60}\b(?:equals|is equal to|corresponds to|equates to)\b|(?:[\p{L}-]+ ){0,3}(?:value|score|rating|ratio|index|coefficient|reading|level|grade)s? of [^,;]{1,30}\b(?:represents?|indicates?|means|signifies|implies|is considered|counts as)\b)/iu,
);

/** "The freeze means that 4,000 families lose £90": what follows from it. "The term means that …" gives a word its meaning. */
const FOLLOWS =
  /^\W*(?:the|its|their|our|his|these|those) (?!term\b|word\b|phrase\b|expression\b|label\b|name\b|abbreviation\b)(?!(?:[\p{L}\d.%-]+ ){0,3}(?:score|scale|level|confidence|margin|threshold|definition|value|rating|index|ratio|line)\b)[^,;"\u201c\u201d]{2,60}? means? that\b/iu;
/** "…, which refers to flats owned by the state, now has 4,000 tenants": behind the comma the sentence goes on. */
const BEHIND_ASIDE =
  /^(?:which|that) (?:means|refers to|denotes|stands for) [^,]+, (?:\p{Ll}+ )?(?:is|are|was|were|has|have|had|\p{Ll}{3,}(?:s|ed))\b/u;

/** "Poverty, defined as an income below £235, rose to 18%": what stands behind the aside is said of the thing. */
const ASIDE_OF_WORD = cue(
  /^[^,]{2,80}, (?:which (?:is|are|was|were) |here |usually |also )?(?:defined|taken|understood|known|meaning|measured|referring to|assumed)\b[^,]{0,160}(?:\([^)]{0,80}\)[^,]{0,80})?, (?!and\b|or\b)(?=[^,;]{0,60}\b(?:is|are|was|were|would|will|could|has|have|had|rose|fell|grew|stood|\p{L}{3,}(?:ed|s))\b)/iu,
);
const behindAside = ({ text, possible }: Statement) => ASIDE_OF_WORD.exec(text, possible)?.[0].length ?? Infinity;

/** Whether it stands behind an aside that says what a word means. */
export function isBehindAside({ sentence, quantity }: ClaimContext): boolean {
  return sentence.once(behindAside) <= quantity.start;
}

/** "A hectare is 10,000 square metres", "X means …": what a word or a unit means. */
const meaning = when({ cues: [DEFINITION, UNIT_EQUALS] }, (context) => {
  const { clause, before, possible } = context;
  return (DEFINITION.test(clause, possible) &&
    !isBehindAside(context) &&
    !ANOTHER_FACT.test(before) &&
    !FOLLOWS.test(before) &&
    !BEHIND_ASIDE.test(before)) ||
    UNIT_EQUALS.test(clause, possible)
    ? say('definition', 'Left alone: it says what a word means.')
    : null;
});

/** "calculates deep poverty as a household income of less than £235 a week": of any such, not "the loss as …". */
const MEASURED_AS = cue(
  /\b(?:calculat(?:es?|ing)|measur(?:es?|ing)|defin(?:es?|ing)|class(?:es|ify|ifies)) (?!the\b|its\b|this\b|that\b|their\b)(?:[\p{L}-]+ ){1,4}?as (?:an?|any|anyone|those|people|having|living) (?:[\p{L}-]+ ){0,8}?(?:less than|more than|below|above|under|over|at least|at most|up to) $/iu,
);
/** "very poor (meaning their family income is less than 40% of the median)" */
const GLOSSED = cue(
  /\(meaning (?!it\b|this\b|that\b)(?:[\p{L}'\u2019-]+ ){1,6}?(?:is|are|has|have|earns?|lives? on) (?:less than|more than|below|above|under|over|at least|at most|up to) $/iu,
);

/** "Low pay, meaning less than two-thirds of the median, …" */
const MEANING = cue(
  /, (?:meaning|that is,?|i\.e\.,?) (?:[\p{L}-]+ ){0,4}?(?:less than|more than|below|above|under|over|at least|at most) $/iu,
);
const OF_MEASURE = /^ of (?:the |their )?(?:[\p{Ll}-]+ ){0,2}(?:median|mean|average|poverty line|minimum)\b/u;

const boundOfWord = when({ cues: [MEASURED_AS, GLOSSED, MEANING] }, ({ beforeAll, afterAll, possible }) =>
  (MEANING.test(beforeAll, possible) && OF_MEASURE.test(afterAll)) ||
  MEASURED_AS.test(beforeAll, possible) ||
  GLOSSED.test(beforeAll, possible)
    ? say('definition', 'Left alone: it says what a word means.')
    : null,
);

/** "There are 25 million nanometres in an inch." */
const THERE_ARE = cue(/\bthere (?:are|is) (?:about |roughly |some )?$/iu);
const IN_A_UNIT = cue(
  /^ (?:in|to) (?:an?|one|each|every) (?:inch|foot|yard|mile|metre|meter|kilomet(?:re|er)|hectare|acre|ton|tonne|kilogram|pound|ounce|gallon|pint|litre|liter|barrel|minute|hour|day|week|year)(?=\W*$|[,.;)])/iu,
);

/** "1 t = 1,000 kg", "one acre is 0.4 hectares" */
const conversion = when(
  { cues: [EQUALS, EQUAL_TO, IS_EQUAL, IS_SO_MANY, CONVERTED, THERE_ARE] },
  ({ quantity, beforeAll, afterAll, possible }) => {
    if (quantity.kind === 'count') return null;
    // "5/29 = 17%" tells one share twice.
    const share = () => quantity.kind === 'ratio' || /\d\/\d+\s?=\s?$/u.test(beforeAll);
    const equated =
      (EQUALS.test(quantity.text, possible) ||
        EQUAL_TO.test(beforeAll, possible) ||
        IS_EQUAL.test(afterAll, possible)) &&
      !share();
    const held = () =>
      (quantity.kind === 'dimension' || quantity.kind === 'duration') &&
      THERE_ARE.test(beforeAll, possible) &&
      IN_A_UNIT.test(afterAll, possible);
    const defined = () => IS_SO_MANY.test(afterAll, possible) && ONE.test(quantity.text, possible);
    return equated || defined() || held() || (quantity.kind !== 'currency' && CONVERTED.test(beforeAll, possible))
      ? say('definition', 'Left alone: it turns one unit into another.')
      : null;
  },
);

/** "how many goods one dollar can buy", "what $1 buys": any one of them, the measure of what money is worth. */
const CAN_BUY = cue(/^ (?:(?:can|could|will|would) )?(?:buys?|purchases?)\b/iu);
const HOW_MUCH = cue(/\b(?:that|what|which|how (?:much|many|far)(?: [\p{L}-]+){0,3}) $/iu);

const unitOfMoney = when(
  { kinds: ['currency'], cues: [CAN_BUY] },
  ({ quantity: { stated }, beforeAll, afterAll, possible }) =>
    stated.low === 1 && stated.high === 1 && CAN_BUY.test(afterAll, possible) && HOW_MUCH.test(beforeAll, possible)
      ? say('definition', 'Left alone: it is the unit that is spoken of.')
      : null,
);

/** "2015 = 100" */
const indexBase = when({ cues: [EQUAL_TO] }, ({ quantity, beforeAll }) =>
  /^10{0,3}$/u.test(quantity.text) && /\b(?:19|20)\d\d(?:[-\u2013/]\d\d)?\s?=\s?$/u.test(beforeAll)
    ? say('definition', 'Left alone: it is the base of an index.')
    : null,
);

const legend = when({ cues: [LEGEND] }, ({ beforeAll, possible }) =>
  LEGEND.test(beforeAll, possible) && !NAMES_STATISTIC.test(beforeAll)
    ? say('definition', 'Left alone: it explains a sign.')
    : null,
);

const rounding = when({ cues: [ROUNDED_TO] }, ({ beforeAll, possible }) =>
  ROUNDED_TO.test(beforeAll, possible) ? say('definition', 'Left alone: it says how figures are rounded.') : null,
);

const scale = when(
  { cues: [IS_SCALE, ON_SCALE, SCALE_POINTS] },
  ({ sentence, quantity, beforeAll, afterAll, possible }) =>
    (quantity.kind === 'count' && IS_SCALE.test(afterAll, possible)) ||
    (ON_SCALE.test(beforeAll, possible) && /\d\s*(?:to|and|[-\u2013])\s*\d/u.test(quantity.text)) ||
    (beforeAll.endsWith('(') &&
      afterAll.startsWith(')') &&
      /^\d{1,2}$/u.test(quantity.text) &&
      SCALE_POINTS.test(sentence.text, possible))
      ? say('definition', 'Left alone: it gives the ends of a scale.')
      : null,
);

/** "95% confidence intervals", "significant at the 5 percent level" */
const confidence = when(
  { kinds: ['percent'], cues: [CONFIDENCE, CONFIDENCE_AT, SIGNIFICANT_AT] },
  ({ beforeAll, afterAll, possible }) =>
    CONFIDENCE.test(afterAll, possible) ||
    CONFIDENCE_AT.test(beforeAll, possible) ||
    SIGNIFICANT_AT.test(beforeAll, possible)
      ? say('definition', 'Left alone: it names the kind of interval.')
      : null,
);

const idiomChecks: readonly Check[] = [twofold, hundredPercent, nought, oneOrTwo, numbered];
const definitionChecks: readonly Check[] = [
  meaning,
  boundOfWord,
  conversion,
  unitOfMoney,
  indexBase,
  legend,
  rounding,
  scale,
  confidence,
];

export const sayingChecks: readonly Check[] = [commonKnowledge, allOfCountry, ...idiomChecks, ...definitionChecks];
