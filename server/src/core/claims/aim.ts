import { cue } from './cue';
import { AIM } from './cues';
import { say, type ClaimContext } from './context';
import { describesLaw } from './law';
import { when } from './when';

/** What somebody wants: targets, aims, levels that were set. */

/** "By year 5: travel time cut by 40 percent; …": a list of what shall be by then, without a verb of its own. */
const BY_THEN = cue(/\bby (?:year \d{1,2}|(?:the end of )?(?:20\d\d|FY ?\d+))\s?:/iu);

const NAMED_LEVEL = cue(
  /^\s+(?:(?:[\p{Ll}-]+|[\p{Lu}&]{2,6}|\p{Lu}\p{Ll}+(?= (?:targets?|goals?|pledges?|commitments?)\b))\s)?(?:targets?|standards?(?! (?:rate|deviation|error|of|gap)\b)|guidelines?|goals?|benchmarks?|thresholds?|lines?(?! of\b)|milestones?(?! payments?\b)|pledges?|minimum(?! wage (?:rise|increase|hike)\b)|commitments?|spend)\b|^\s+of GDP(?: \p{Ll}+){0,2} (?:target|pledge|commitment|goal)\b/u,
);

const SPEND = /^\s+(?:\S+\s)?spend\b/u;

const ITS = cue(/(?:\b(?:[Tt]he|our|its|their|this|that)(?: \p{Lu}[\p{L}\u2019']*| [\d.]+%)?|['\u2019]s)\s+$/u);
const WAS_WANTED = cue(/^\s+(?:that|which)\b[^,.;]{0,50}\b(?:aimed|targeted|hoped|promised|planned|called)\b/iu);
const IS_NEEDED = cue(/^\s+(?:(?:a year|more) )?(?:would|will) be needed\b/iu);
const FURTHER = cue(/\b(?:further|another|additional|extra|more)\b/iu);

/** "aims to cut waits by 40%"; in "aims to help families hit by 40% rises" something else was changed by it. */
const AIM_BY = cue(
  /\b(?:aim(?:s|ed|ing)? to|(?:aim|goal|objective|target|ambition) (?:is|was|remains|will be) to) (?:cut|reduce|lower|raise|increase|boost|grow|shrink|improve|expand|shorten|extend) (?:(?!(?:that|which|who|hit)\b)[\p{L}-]+ ){1,5}by (?:about |at least |up to |another )?$/iu,
);

const WHO_DID =
  /^ [\p{L}-]+(?: [\p{L}-]+)? (?:(?:who|that|which) (?:\p{Ll}+ed|lost|had|have|were|are|stood|left|fell|fled)\b|who (?!(?:will|would|should|must|shall|could|may|might|can|need)\b)|(?:without|at|with no|in need)\b)/u;
const OF_THEM = /^ of (?:\p{Ll}+ ){0,2}?(?:\p{Ll}{3,}s|people|children|men|women)\b/u;
/** "to serve a population of 3 million"; "to reach a population of 3 million" wants so many. */
const HAS_POPULATION =
  /(?<!\b(?:reach|have|attain|achieve|to) )\ba population of (?:about |nearly |some |over |around )?$/iu;

/** "to help the 4,000 families who lost their homes", "to reach the 60% of pupils without a meal": there are so many, whatever is wanted for them. */
function isThere({ quantity: { kind }, before, after }: ClaimContext): boolean {
  if (kind === 'count' && HAS_POPULATION.test(before)) return true;
  if (!/\bthe $/u.test(before)) return false;
  return kind === 'count' ? WHO_DID.test(after) : (kind === 'percent' || kind === 'ratio') && OF_THEM.test(after);
}

/** "Our target was either 80% success, or an improvement of 20 points": what we wanted, up to how it went or what is told aside. */
const OWN_TARGET = cue(
  /\b(?:our|my) (?:[\p{L}-]+ )?(?:targets?|goals?|aims?|objectives?|benchmark) (?:is|was|were|are|will be)\b(?![^;:]*(?:\b(?:met|reached|missed|achieved|exceeded|beaten|but|and|yet|while|though)\b|, (?:in which|of which|as|where)\b))[^;:]*$/iu,
);

/** "the 2 percent target", "aims to cut emissions in half": a level somebody wants, or that has a name. */
export const aim = when({ cues: [NAMED_LEVEL, BY_THEN, AIM, AIM_BY, OWN_TARGET, WAS_WANTED, IS_NEEDED] }, (context) => {
  const { before, after, quantity, clause, possible } = context;
  const mayNameLevel = quantity.kind !== 'count' || /^\s+\p{Ll}+ target\b/u.test(after);
  // "The $5 billion spend was wasted."
  const isSpent = quantity.kind === 'currency' && SPEND.test(after);
  if (mayNameLevel && !isSpent && NAMED_LEVEL.test(after, possible) && ITS.test(before, possible))
    return say('policy-name', 'Left alone: it names a level that was set.');
  if (BY_THEN.test(context.beforeAll, context.possible))
    return say('norm', 'Left alone: it tells what shall be reached by then.');
  if (isThere(context)) return null;
  if (OWN_TARGET.test(context.beforeAll, possible))
    return say('norm', 'Left alone: it tells what is wanted, not what is.');
  if (describesLaw(context)) return null;
  const match = AIM.exec(before, possible) ?? AIM_BY.exec(before, possible);
  if (match !== null) return say('norm', `Left alone: "${match[0].trim()}" tells what is wanted, not what is.`);
  if (WAS_WANTED.test(after, possible)) return say('norm', 'Left alone: it tells what was wanted, not what is.');
  return IS_NEEDED.test(after, possible) && FURTHER.test(clause, possible)
    ? say('proposal', 'Left alone: it tells what is wanted, not what is.')
    : null;
});
