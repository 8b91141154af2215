import { cue } from './cue';
import type { ClaimContext } from './context';

/** Words right before a number that tell what is so today, inside a sentence that asks for something else. */
const TODAY = cue(
  /\b(?:(?:which is |is |are )?(?:now|currently|today|at present|presently|already)|up from|down from|compared with|rather than|instead of|(?:the |its |their |our )?(?:current|present|existing|today['\u2019]s)(?: [\p{L}-]+){1,3}(?: of| being| is| at)?)\s+(?:(?:about|around|roughly|only|just|nearly|almost|some|the)\s+)*$/iu,
);
/** Words right after it: "already spent", "which is the legal limit", "as the Act now provides". */
const STANDS = cue(
  /^\s+(?:already|currently|today)\b|^, (?:which is|as is) (?:already )?(?:the )?(?:legal|statutory|current|present|existing)\b|^, as [^,.;]{2,40} (?:now|already|currently) (?:provides?|requires?|does|do|allows?|is|stands)\b/iu,
);
const CHANGE = cue(
  /\b(?:rais|cut|lower|increas|reduc|lift|chang|mov|extend|shorten|bring|halv|doubl|expand|shrink|grow|go|tak|rise|fall|drop)\p{L}*\b/iu,
);

/** "the current gap (between what is due and what is paid) of £120 billion": the bracket parts nothing. */
function isSaidAroundBracket({ before, beforeAll, possible }: ClaimContext): boolean {
  const bracket = beforeAll.length - before.length - 1;
  if (beforeAll[bracket] !== ')' || !TODAY.isPossible(possible)) return false;
  return TODAY.test(beforeAll.slice(Math.max(0, bracket - 240)).replace(/ ?\([^()]*\)/u, ''), possible);
}

const FROM = cue(/\bfrom\s+$/iu);

/** "Raise the age from 63 to 65", "cut the fee, now £38": the first value and what is so "now" are facts whatever the sentence asks. */
export function isPresentState(context: ClaimContext): boolean {
  const { before, after, afterAll, clause, possible } = context;
  if (TODAY.test(before, possible) || isSaidAroundBracket(context) || STANDS.test(afterAll, possible)) return true;
  return FROM.test(before, possible) && /^(?:\s+\p{L}+){0,2}\s+to\b/u.test(after) && CHANGE.test(clause, possible);
}
