import { cue } from './cue';
import { describesLaw } from './law';
import { lastWords } from '../text/last-words';
import { say, type Check, type ClaimContext } from './context';
import type { Quantity } from '../quantities/quantity';
import { when } from './when';

/** A duration frames the story in time, or it is measured. What speaks for a measure is asked first. */

/** Changes "by" a duration: "rose by two years". */
export const CHANGE_BEFORE = cue(
  /\b(?:rose|fell|grew|rises|falls|gained|lost|up|down|increased|decreased|dropped|climbed|declined|cut|widened|narrowed)(?: by| to)?\s+$|\b\p{L}+ed by\s+$/iu,
);

/** "lengthen the timescale by 3 years": by how much. */
const LENGTHENED_BY = cue(
  /\b(?:lengthen|shorten|extend|prolong|delay|postpone)(?:s|ed|ing)?\b[^,;]{0,60}\bby (?:about |nearly |almost |over |up to )?$/iu,
);

/** "For five years" is how long something lasted and no frame; "for the next five years" is one. */
const FRAME_BEFORE = cue(
  /\b(?:(?:over|in|within|during|across|through|throughout|after|before|of|every|each|by) (?:(?:the|its|their|his|her|our) )?(?:(?:next|last|past|coming|first|previous|following|final|preceding|recent) )?|(?:next|last|past|coming|previous|following|first|final) )(?:(?:about|around|roughly|just|only|nearly|almost|some|another|at least|up to|more than|less than) )*$/iu,
);
const FRAME_AFTER = cue(
  /^\s*(?:(?:,|and|,\sand)\s\p{L}+\s\p{L}+\sago|(?:,|and|,\sand)\s\d+\s\p{L}+\sago|later|ago|earlier|ahead(?! of)|to (?:the end of )?(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:19|20)\d\d)|ending|before|after|from now|hence|on(?! average)|prior|into|since|old policy|running)\b|^['\u2019]\s+time\b/iu,
);
/** "five-year survival", "a 10-year bond": the horizon is part of the measure's name. */
const HORIZON = cue(
  /^[-\s](?:[\p{L}-]+\s)?(?:risk|survival|mortality|yields?|bonds?|gilts?|treasury|treasuries|horizon|outlook|forecast|moving average|average|mean|projection|follow-up|time frame|period|plan|programme|strategy|target|term|cycles?|mandates?|parliaments?|basis|rolling|mortgages?|loans?|leases?|fixed|floods?|storms?|droughts?|events?|anniversary|metric|maximum|concentrations?|model|budget|window|warranty|guarantee|performance|pathways?)\b/iu,
);

const MEASURED_BEFORE = cue(
  /\b(?:takes?|took|taken|last(?:s|ed)?|average[sd]?|averaging|median|mean|typical(?:ly)?|timelines?|turnaround|tenure|wait(?:s|ed|ing)?|delay(?:s|ed)?|lived?|lives|expectancy|lifespan|half-life|interval|incubation period|lag(?:s|ged)?|spent|sentenced|imprisoned|jailed|duration|length|treated|longer|shorter|faster|slower|stopped after)\b[^,]*$/iu,
);
const MEASURED_AFTER = cue(
  /^\s*(?:on average|longer|shorter|faster|slower|late|behind|ahead of|to (?:complete|finish|build|reach|process|get)|wait|delay|lag|lead|left)\b/iu,
);
/** "the highest in twelve years" */
const RECORD_IN = cue(
  /\b(?:\p{L}{2,}est|most|least|worst|best|first)(?:\s[\p{L}-]+){0,3}\s(?:in|for)\s+(?:\p{L}+\s+)?$/iu,
);
const FOR = cue(/\b(?:for|with|of)\s+$/iu);
/** "by year 5", "in week 12" */
const IN_YEAR = cue(/\b(?:by|in|from|until|till|after|of|to|at|since|during) (?:year|month|week|day|quarter)s? $/iu);
/** "a 24-hour average" */
const AVERAGING = cue(
  /^[-\s](?:[\p{L}-]+\s)?(?:averages?|mean|maxim\p{L}+|minim\p{L}+|concentrations?|exposure|sampling|metric|standard|rainfall|period)\b/iu,
);
const NEXT = cue(/\b(?:next|last|latest|past|coming|previous|following|first|final)\s+$/iu);
const BEFORE_OR_AFTER = cue(/^\s*(?:before|after)\b/iu);
const AVERAGED_OVER = cue(/\baverag(?:ed|ing|es?) over (?:the |a |its )?$/iu);
const RECURS = cue(/\b(?:every|each)\s+$/iu);
const DOUBLING = cue(/\b(?:doubl|halv|tripl|trebl|quadrupl)\p{L}+/iu);

/** "the next year or two" */
const OR_TWO = cue(/\b(?:hour|day|week|month|year|decade)s? or $/iu);
/** "£27 billion over five years", "by 3% every year for four years": the amount is reported, over or for which time frames it. */
const AMOUNT_OVER = cue(
  /(?:\p{Sc}[\d.,]+|[\d.]+\s?%|\b(?:million|billion|trillion|per ?cent))(?: over|(?: [\p{L}-]+){0,2} (?:every|each) (?:year|quarter|month) for) $/iu,
);
/** "2030 is seven years away"; a clinic is hours away, or days. */
const AWAY = cue(/^ away\b/iu);
/** "For nearly three decades, the port has seen …": up to now, while "For 12 weeks, the clinic was closed" tells how long. */
const UNTIL_NOW = cue(/^,[^,;.]{2,60}\b(?:has|have)\b/iu);
const LATER_THAN = cue(/^ (?:after|since)\b/iu);
const CALENDAR = /^(?:day|week|month|quarter|year|decade|century)$/u;

/** Where the words before a duration alone make it a frame, or the place at the head of the sentence does. */
function isPlainFrame({ quantity, beforeAll, afterAll, possible }: ClaimContext): boolean {
  const { hedge, start, unit } = quantity;
  if (!CALENDAR.test(unit ?? '')) return false;
  if (AMOUNT_OVER.test(beforeAll, possible)) return true;
  if (/^(?:year|decade|century)$/u.test(unit!) && AWAY.test(afterAll, possible)) return true;
  const lead = hedge !== null && hedge.start < start ? beforeAll.slice(0, hedge.start) : beforeAll;
  return (
    // "Nearly half a century after the treaty, …"
    (/^\W*$/u.test(lead) && LATER_THAN.test(afterAll, possible)) ||
    (/^\W*for $/iu.test(lead) && !/^(?:day|week|month)$/u.test(unit!) && UNTIL_NOW.test(afterAll, possible))
  );
}

/** "several years", "a few months": nobody looks up a source for that. */
function isVague({ text, hedge }: Quantity): boolean {
  return hedge === null && /^(?:several|a few|few|another|some|many|a couple of)\b/iu.test(text);
}

/** "claims are usually paid within 30 days", "The agency says donations are committed within six months": what happens, not what is ruled. */
const DONE_WITHIN = cue(
  /\b(?:are|is) (?:(usually|typically|normally|generally|often|mostly) )?\p{L}{3,}(?:ed|en|id|nt|lt) within (?:about |only |just )?$/iu,
);
const SAID = cue(/\b(?:says?|reports?|finds?|claims|according to|on average|most|usually|typically|generally)\b/iu);

const isDoneWithin = ({ beforeAll, possible }: ClaimContext): boolean =>
  DONE_WITHIN.test(beforeAll, possible) && SAID.test(beforeAll, possible);

function isMeasured(context: ClaimContext): boolean {
  const { quantity, before, after, clause, possible } = context;
  const { low } = quantity.stated;
  if (low !== null && !Number.isInteger(low)) return true;
  if (describesLaw(context) || CHANGE_BEFORE.test(before, possible) || RECORD_IN.test(before, possible)) return true;
  if (LENGTHENED_BY.test(before, possible) || isDoneWithin(context)) return true;
  if (MEASURED_BEFORE.test(lastWords(before, 60), possible) || MEASURED_AFTER.test(after, possible)) return true;
  // "every ten years" is a doubling time or a timetable when it says so; else it frames.
  if (RECURS.test(before, possible))
    return DOUBLING.test(clause, possible) || /^(?:minute|hour|second)$/u.test(quantity.unit ?? '');
  // "reserves for six weeks of imports", "with 10 days' notice": an amount of something.
  return FOR.test(before, possible) && /^(?:\s+of\s+(?!the\b|this\b|that\b|\d)\p{Ll}|['\u2019]\s+\p{L})/u.test(after);
}

/** "over the next decade", "three years later", "every five years": they frame the story in time. */
const timeFrame = when({ kinds: ['count', 'duration'] }, (context) => {
  const { quantity, before, after, possible } = context;
  const frame = say('time-frame', 'Left alone: it frames the story in time and measures nothing.');
  // "after seven remarkable years"
  if (quantity.kind === 'count' && /^(?:years|months|weeks|days|decades)$/u.test(quantity.noun?.head ?? ''))
    return /^\p{L}/u.test(quantity.text) && !isMeasured(context) ? frame : null;
  if (quantity.kind === 'count' && IN_YEAR.test(before, possible) && /^\d{1,2}$/u.test(quantity.text)) return frame;
  if (quantity.kind === 'count')
    return OR_TWO.test(before, possible) && /^(?:two|three)$/iu.test(quantity.text) && quantity.noun === null
      ? frame
      : null;
  if (isPlainFrame(context)) return frame;
  if (NEXT.test(before, possible)) return frame;
  if (isVague(quantity)) return say('time-frame', 'Left alone: it is too vague for a source to show it.');
  if (
    /^[\d\p{L}]+-/u.test(quantity.text) &&
    HORIZON.test(after, possible) &&
    (AVERAGING.test(after, possible) || !/^[\d\p{L}]+-(?:minute|hour|second)/u.test(quantity.text))
  )
    return say('time-frame', 'Left alone: the span of time is part of a name.');
  // "It begins about 18 months before …" measures; "three years before" frames.
  const measuresLead = quantity.hedge !== null && BEFORE_OR_AFTER.test(after, possible);
  const repeats = RECURS.test(before, possible) && DOUBLING.test(context.clause, possible);
  if (FRAME_AFTER.test(after, possible) && !measuresLead && !repeats) return frame;
  // "averaged over 8 hours": how it was measured, not how long it took.
  if (AVERAGED_OVER.test(before, possible)) return frame;
  if (isMeasured(context)) return null;
  // "was over 47 minutes": the hedge is none of the words that frame.
  const { hedge, start } = quantity;
  const lead =
    hedge !== null && hedge.start < start
      ? before.slice(0, Math.max(0, before.length - (start - hedge.start)))
      : before;
  return FRAME_BEFORE.test(before, possible) && FRAME_BEFORE.test(lead, possible) ? frame : null;
});

/** "a 36-month slip": what has a length. */
const HAS_LENGTH = cue(
  /^[-\s](?:[\p{L}-]+\s)?(?:slips?|peaks?|highs?|lows?|records?|supply|supplies|duration|waits?|waiting|delays?|lags?|gaps?|backlogs?|increases?|decreases?|drops?|rises?|falls?|reductions?|improvements?|extensions?|sentences?|shortfalls?|differences?|queues?|lifespan|life|jail|prison|commutes?|journeys?|trips?|shifts?|strikes?|outages?|closures?|droughts?|wars?|sieges?|absences?|leave|weeks?|days?|averages?)\b/iu,
);
const NOUN_BEHIND = cue(/^ \p{Ll}{3,}/u);

/** "a 3 month window", "six-month contracts": a duration before a noun says of which kind it is; what has a length ("a 14-month delay") was measured. */
const kindByDuration = when({ kinds: ['duration'], cues: [NOUN_BEHIND] }, (context) => {
  const { quantity, passage, afterAll, possible } = context;
  if (passage.role === 'cell' || quantity.hedge !== null || (quantity.stated.high ?? 0) <= 1) return null;
  if (!/(?:hour|day|week|month|year)$/iu.test(quantity.text) || !NOUN_BEHIND.test(afterAll, possible)) return null;
  return isMeasured(context) || HAS_LENGTH.test(afterAll, possible)
    ? null
    : say('time-frame', 'Left alone: it says of which kind the thing behind it is, not how long something took.');
});

export const timeChecks: readonly Check[] = [timeFrame, kindByDuration];
