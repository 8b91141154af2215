import { cue } from './cue';
import { leadOf, say, type Check, type ClaimContext } from './context';
import { when } from './when';

/** Checks for the bounds that a list of classes draws, and for those on what the members of a group have. */

const CLASSES_FOLLOW =
  /\b(?:categor(?:y|ies)|classes|classifications?|tiers|bands|grades|ratings)(?: (?:is|are|was|were))?(?: (?:used|given|defined|as follows))*\s?:\s*$/iu;
/** A value that bounds: "less than 3 cm", "between 3 and 10 cm", "10 years or more". */
const OPEN = /^\s?(?:\+|or (?:more|less|greater|fewer|over|under|above|below|higher|lower)\b)/iu;

/** "The categories are:" and then an item for each: "Slow: a decline of less than 3 cm a year". */
const listedClass: Check = (context) => {
  const { quantity, passage, afterAll } = context;
  if (passage.place.item === undefined) return null;
  const { low, high } = quantity.stated;
  if (quantity.hedge === null && low === high && !OPEN.test(afterAll)) return null;
  const lead = leadOf(context);
  return lead !== '' && CLASSES_FOLLOW.test(lead) ? say('category-boundary', 'Left alone: it bounds a class.') : null;
};

const WITH_MEASURE = cue(
  /\b(?:\p{L}{2,}s|those|people|men|women|children|anyone|anybody|everyone) (?:with|having) (?:an? )?(?:[\p{L}-]+ ){0,2}(?:incomes?|earnings|wages?|salary|salaries|assets|savings|turnovers?|revenues?|populations?|balances?|scores?)(?: of)? (?:at or )?(?:below|above|under|over|less than|more than|up to|at most|at least|no more than|exceeding|greater than|between)\s+$/iu,
);

/** "more than half of tenants have incomes below 200 percent of the poverty line": the share is what is reported. */
const SHARE_HAS_MEASURE = cue(
  /(?:%|\b(?:per ?cent|half|thirds?|quarters?|fifths?|most|majority)) (?:of )?(?:[\p{L}-]+ ){1,8}?(?:have|had|has|earn(?:ed)?|reported) (?:[\p{L}-]+ ){0,2}(?:incomes?|earnings|wages|assets|savings|turnovers?|revenues?|scores?)(?: of)? (?:below|above|under|over|less than|more than|at least|at most|between)\s+$/iu,
);
/** "stores that paid high wages (above $5)": the bracket says what "high" means where it picks out the stores. */
const ADJECTIVE_MEANT = cue(
  /\b\p{L}{2,}s (?:that|who|which|with) (?:[\p{L}-]+ ){0,4}?(?:high|low|large|small|long|short|heavy|big)(?:er|est)? [\p{L}-]+(?: [\p{L}-]+)? \((?:above|below|over|under|more than|less than|at least|at most|up to|[<>\u2264\u2265])\s?$/iu,
);
/** "For tasks exceeding four hours, …": which ones the sentence is about. */
const FOR_EXCEEDING = cue(
  /(?:^\W*|, )(?:for|in|among|on|across) (?:[\p{L}-]+ ){0,2}?\p{L}{3,}s (?:exceeding|(?:lasting|taking|costing) (?:over|more than|less than|under)) $/iu,
);
/** "loans with at least a 25% grant element" */
const WITH_AT_LEAST = cue(/\b\p{L}{3,}s \(?with (?:at least|at most|more than|less than|no more than) an? $/iu);

/** "Of the hauls deeper than 500 m", "particles with a diameter under 10 µm": which of them are meant. */
const DEEPER = cue(
  /\b\p{Ll}{3,}s (?:deeper|shallower|taller|wider|longer|shorter|larger|bigger|smaller|heavier|lighter|thicker|thinner|finer|coarser) than $/u,
);
const WITH_SIZE = cue(
  /\bwith (?:an? )?(?:\p{Ll}+ ){0,2}(?:diameter|depth|height|length|width|size|capacity|weight|thickness|radius)s? (?:of )?(?:under|below|above|over|less than|more than|greater than|at least|up to) $/u,
);

/** "small towns (population < 20,000)": what makes them small. */
const BOUND_IN_BRACKETS = cue(
  /\((?:\p{L}[\p{L}. ]{0,24} )?(?:[<>\u2264\u2265]|(?:between|under|over|below|above|less than|more than)) ?\p{Sc}?$/u,
);
const KIND_BEFORE =
  /\b(?:\d+|two|three|four|five|six|seven|eight|nine|ten|many|several|most|all) (?:small|medium|mid-?sized?|large|big|low|middle|high|short|long|young|old|rural|urban)\b[^()]{0,40}$/iu;

const boundInBrackets = when({ cues: [BOUND_IN_BRACKETS] }, ({ beforeAll, afterAll, possible }) =>
  BOUND_IN_BRACKETS.test(beforeAll, possible) &&
  KIND_BEFORE.test(beforeAll.slice(0, beforeAll.lastIndexOf('('))) &&
  /^[^()]{0,20}\)/u.test(afterAll)
    ? say('category-boundary', 'Left alone: it bounds a group.')
    : null,
);

/** "to limit warming to 1.5 degrees", "staying below 2 °C": a goal; "limited" tells what was. */
const KEEP_BELOW = cue(
  /\b(?:to (?:stay|keep|limit|hold|remain|cap)|staying|keeping|limiting|holding|remaining|capping)(?: \p{Ll}+){0,3} (?:below|under|to|within|at) $/u,
);

const keptBelow = when({ kinds: ['temperature'], cues: [KEEP_BELOW] }, ({ beforeAll, possible }) =>
  KEEP_BELOW.test(beforeAll, possible) ? say('norm', 'Left alone: it is what shall be kept to.') : null,
);

const bySize = when({ kinds: ['dimension'], cues: [DEEPER, WITH_SIZE] }, ({ beforeAll, possible }) =>
  DEEPER.test(beforeAll, possible) || WITH_SIZE.test(beforeAll, possible)
    ? say('category-boundary', 'Left alone: it bounds a group.')
    : null,
);

/** "families with incomes below 150 percent of the poverty line" */
const withMeasure = when(
  { cues: [WITH_MEASURE, SHARE_HAS_MEASURE, ADJECTIVE_MEANT, FOR_EXCEEDING, WITH_AT_LEAST] },
  ({ beforeAll, afterAll, possible }) =>
    WITH_MEASURE.test(beforeAll, possible) ||
    SHARE_HAS_MEASURE.test(beforeAll, possible) ||
    (ADJECTIVE_MEANT.test(beforeAll, possible) && afterAll.startsWith(')')) ||
    (FOR_EXCEEDING.test(beforeAll, possible) && afterAll.includes(',')) ||
    WITH_AT_LEAST.test(beforeAll, possible)
      ? say('category-boundary', 'Left alone: it bounds a group.')
      : null,
);

/** "below the low-pay threshold (two-thirds of median pay)": what the threshold is. */
const OF_THRESHOLD = cue(
  /\b(?:thresholds?|cut-?offs?|(?:poverty|low[- ]income) line) \((?:that is,? |i\.e\.,? |defined as |set at )?(?:about |roughly )?$/iu,
);
const EACH_TIME = cue(
  /^[-\s](?:highest|lowest|largest)\s(?:annual |yearly )?(?:daily|hourly|weekly|monthly|[\d]+-hour)\b/iu,
);

/** "the 4th-highest daily maximum": how a measure is made. */
const measureDefined = when(
  { cues: [OF_THRESHOLD, EACH_TIME] },
  ({ quantity, beforeAll, afterAll, sentence, possible }) => {
    if (
      (quantity.kind === 'ratio' || quantity.kind === 'percent') &&
      /^ of\b/u.test(afterAll) &&
      OF_THRESHOLD.test(beforeAll, possible)
    )
      return say('definition', 'Left alone: it says what a threshold is.');
    if (quantity.kind !== 'ranking' && quantity.kind !== 'ordinal') return null;
    const ordinal = /^\p{L}+|^\d+\p{L}{2}/u.exec(quantity.text)?.[0].length ?? 0;
    return EACH_TIME.test(sentence.text.slice(quantity.start + ordinal), possible)
      ? say('definition', 'Left alone: it says how a measure is made.')
      : null;
  },
);

const OF_AGE = cue(
  /\b(?:working[- ]age|(?:of|school|retirement|reproductive|childbearing) age|adults|children|adolescents|young people|older people|youths?|teenagers|pensioners) \(\s*(?:aged |ages )?$/iu,
);

/** "people of working age (18–59 years)": which ages are meant. */
const agesMeant = when({ cues: [OF_AGE] }, ({ quantity, beforeAll, afterAll, possible }) =>
  quantity.stated.low !== quantity.stated.high &&
  /^\s?(?:years?)?\s?\)/iu.test(afterAll) &&
  OF_AGE.test(beforeAll, possible)
    ? say('category-boundary', 'Left alone: it says which ages are meant.')
    : null,
);

/** "the number of patients waiting over 12 months", "the number who had waited 24 to 36 months": the participle stands right behind those counted. */
const NUMBER_WAITING = cue(
  /\b(?:those|(?:number|share|proportion|percentage)(?: of(?: [\p{L}-]+){1,4}?)?) (?:still |currently |now )?(?:waiting|queuing|queueing|unemployed|detained|staying|homeless|overdue|delayed|absent|held|who (?:(?:have|had|has) (?:been )?|are |were )?(?:wait(?:ed|ing)?|stayed|queued|spen[dt]|held|delayed)) (?:for |by )?(?:between |over |under )?$/iu,
);
/** "The data can be split by a duration of six months and longer." */
const SPLIT_BY = cue(
  /\b(?:split|divided|grouped|sorted|banded|broken down|classified|categori[sz]ed) (?:by|into) (?:an? |the )?(?:[\p{L}-]+ ){1,3}of $/iu,
);
/** "The figures count waits of over 18 months and over two years": what a series holds, in the present tense; what figures show is found. */
const SERIES_HOLDS = cue(
  /\b(?:figures|data|statistics|series) (?:also |only )?(?:record|count|cover|track|separate|distinguish) [\p{L}-]+s of (?:[^,;.]{2,30} and )?(over |under )?$/iu,
);
/** "to end 65-week waits", "to end all waits of over 65 weeks", "the number of 18-week breaches" */
const ENDED = cue(
  /\b(?:end|ending|ends|eliminat(?:e|es|ing)|eradicat(?:e|es|ing)|abolish(?:es|ing)?|number of)(?: all| the)? (?:(?:waits|delays) of (?:over |under )?|\d+ (?:and|or) )?$/iu,
);
const WAITS = cue(/^ (?:waits|waiters|breaches|queues|delays)\b/iu);
/** "18-month waits have fallen": there are more or fewer of them. */
const WAITS_CHANGE = cue(
  /^ (?:waits|waiters|breaches) (?:(?:have|had) )?(?:now |also )?(?:fell|fallen|rose|risen|dropped|grew|grown|halved|doubled|tripled|(?:are|were) (?:up|down))\b/iu,
);

/** Durations that tell which waits or cases a series counts. */
const countedByLength = when(
  { kinds: ['duration'], cues: [NUMBER_WAITING, SPLIT_BY, SERIES_HOLDS, ENDED, WAITS_CHANGE] },
  (context) => {
    const { afterAll, possible } = context;
    const lead = beforeHedge(context);
    const bounds =
      NUMBER_WAITING.test(lead, possible) ||
      SPLIT_BY.test(lead, possible) ||
      isHeldInSeries(context, lead) ||
      (ENDED.test(lead, possible) && (/ of (?:over |under )?$/u.test(lead) || isKindOfWait(context))) ||
      (WAITS_CHANGE.test(afterAll, possible) && isKindOfWait(context));
    return bounds ? say('category-boundary', 'Left alone: its length tells which ones are counted.') : null;
  },
);

/** "65-week waits", "78 week waits" */
function isKindOfWait({ quantity, afterAll, possible }: ClaimContext): boolean {
  return /[^s]$/u.test(quantity.text) && WAITS.test(afterAll, possible);
}

function isHeldInSeries({ quantity, possible }: ClaimContext, lead: string): boolean {
  const held = SERIES_HOLDS.exec(lead, possible);
  return held !== null && (quantity.hedge !== null || held[1] !== undefined);
}

function beforeHedge({ quantity: { hedge, start }, beforeAll }: ClaimContext): string {
  return hedge !== null && hedge.start < start ? beforeAll.slice(0, hedge.start) : beforeAll;
}

/** What is told of a distribution: its mode, or its bands. */
const OF_DISTRIBUTION = cue(
  /\b(?:most (?:common|frequent|usual|popular|numerous)|commonest|modal|(?:largest|biggest|next|age|income|size|salary|wage) groups?|ranges?|bands?|brackets?|categor(?:y|ies))\b/iu,
);
/** "35 to 44 years (39%)": behind the other end of the band, where there is one, which share lies in it. */
const SHARE_IN_BAND =
  /^(?: to \p{Sc}?\d[\d.,]*(?: \p{L}+)?)? \((?:about |some |nearly )?\d[\d.,]*\s?(?:%|per ?cent)\)/u;
/** "in the band from \u00a31,000 to \u00a32,500", "10% for the range between 44,000 and 49,999 euros" */
const IN_BAND = cue(
  /\b(?:in|for|within|into|of|by|from) (?:the|an?|this|that|each) (?:[\p{L}-]+ )?(?:bands?|brackets?|(?:age|income|salary|wage|pay|size|price|weight) (?:group|range|class|category|interval))(?: of| from| between)? (?:\p{Sc}?\d[\d.,]*(?: \p{L}+)? to )?$|(?:%|\bper ?cent|\b(?:half|thirds?|quarters?)) (?:[\p{L}-]+ ){0,4}?(?:in|for|within|into) the (?:[\p{L}-]+ )?(?:range|category|class|interval|group)(?: of| from| between)? (?:\p{Sc}?\d[\d.,]*(?: \p{L}+)? to )?$|\b(?:ranges|bands|brackets|classes|categories)(?: of [\p{L}-]+)?,? (?:that )?(?:spanning|span|running|run|going|go|stretching|extending|extend) (?:from )?(?:\p{Sc}?\d[\d.,]*(?: \p{L}+)? to )?$/iu,
);
/** "16% between 50,000 and 54,999 euros", "58% over $35,000" */
const SHARE_BETWEEN = cue(/(?:%|\bper ?cent)(?: (?:are|were|fall|fell|lie|lay))? (?:between )?$/iu);
/**
 * "24% paid between \u00a310 and \u00a312", "One in four (25%) earns \u00a320,000 to \u00a325,000": the range says which ones of those named before were counted.
 * "A third of firms spent \u00a31 million to \u00a32 million" names whom it tells of, and the range is what it tells.
 */
const SHARE_HAVE = cue(
  /(?:%|\bper ?cent|\b(?:half|thirds?|quarters?|fifths?|(?:one|two|three|four|\d+) in (?:\p{L}+|\d+)|shares?))(?: \([^)]{1,12}\))?(?:(?: of (?:[\p{L}'\u2019-]+ ){0,4}?(?:\p{L}{2,}s|people|men|women|children|them|those))? (?:had|have|wait(?:s|ed)?|work(?:s|ed)?|live[sd]?|were|are)| (?:of (?:them|those|these) )?(?:paid|pay|earns?|earned|spen[dt]s?|receive[sd]?|got|get|owe[sd]?|lost|made|make|save[sd]?)) (?:between |from )?$/iu,
);
/** "farms of 5-10 ha (41%) and 10-20 ha (22%)": ranges beside each other with their shares. */
const SHARES_IN_BRACKETS = cue(/\d[^()]{0,16} \(\d[\d.]*\s?(?:%|per ?cent)\)/gu);
const MOVED = cue(/\b(?:rose|fell|grew|up|down|rise|fall|increased?|decreased?|cut|dropped|gained|lost)\b/iu);
const OTHER_END = cue(/\bfrom \p{Sc}?\d[\d.,]*(?: \p{L}+)? to $/iu);
const SIDE = /^(?:over|under|above|below|up to|at least|at most)$/iu;

/** The ends of a band in which a share of those counted lies. */
const band = when(
  {
    kinds: ['currency', 'duration', 'dimension', 'age', 'count', 'rate'],
    cues: [OF_DISTRIBUTION, IN_BAND, SHARE_BETWEEN, SHARE_HAVE, SHARES_IN_BRACKETS],
  },
  (context) => {
    const { sentence, quantity, beforeAll, afterAll, possible } = context;
    const { low, high } = quantity.stated;
    const isRange = low !== high && low !== null && high !== null;
    const isOfRange = isRange || OTHER_END.test(beforeAll, possible) || /^ to \p{Sc}?\d/u.test(afterAll);
    const isOneSided = quantity.hedge !== null && quantity.kind !== 'count' && !isRange;
    if (!isOfRange && !isOneSided) return null;
    const lead = beforeHedge(context);
    const isBand =
      IN_BAND.test(lead, possible) ||
      (isRange && quantity.kind !== 'count' && SHARE_HAVE.test(beforeAll, possible)) ||
      (SHARE_IN_BAND.test(isRange && quantity.noun !== null ? sentence.text.slice(quantity.noun.end) : afterAll) &&
        (OF_DISTRIBUTION.test(beforeAll, possible) || isAmongBands(context))) ||
      (quantity.kind !== 'duration' &&
        (isRange ? / between $/iu.test(beforeAll) : isSideOfBand(context)) &&
        SHARE_BETWEEN.test(lead, possible));
    return isBand ? say('category-boundary', 'Left alone: it bounds a band of those counted.') : null;
  },
);

function isAmongBands({ quantity, sentence, beforeAll, possible }: ClaimContext): boolean {
  return (
    quantity.kind !== 'count' && sentence.places(SHARES_IN_BRACKETS).length > 1 && !MOVED.test(beforeAll, possible)
  );
}

/** "were under $15,000", "30% between $15,000 and $35,000 and 58% over $35,000"; "25% below the price of $400" compares. */
function isSideOfBand({ quantity: { hedge }, beforeAll }: ClaimContext): boolean {
  return (
    hedge !== null &&
    SIDE.test(hedge.words) &&
    (/ between \p{Sc}?\d/u.test(beforeAll) || /\b(?:are|were|fall|fell|lie|lay) \p{L}+ $/u.test(beforeAll))
  );
}

export const classBoundChecks: readonly Check[] = [
  listedClass,
  withMeasure,
  measureDefined,
  agesMeant,
  countedByLength,
  bySize,
  boundInBrackets,
  keptBelow,
  band,
];
