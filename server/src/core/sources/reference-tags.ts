import type { Span } from '../text/span';
import { allMatches } from '../text/all-matches';

export interface ReferenceTag {
  readonly span: Span;
  /** The tags or numbers in it. */
  readonly keys: readonly string[];
}

/** "[12]", "[3, 7-9]", "[SP 800-63]", "[FRAUD-23]", "[LAROSE, Section 3.1]": a number or a short name in capitals. */
const TAG =
  /\[((?:\d{1,3}(?:\s?[,;\u2013-]\s?\d{1,3}){0,9}(?:, (?:pp?|[Cc]h|[Ss]ec(?:t|tion)?|[Tt]ab(?:le)?|[Ff]ig(?:ure)?|[Aa]rt(?:icle)?|[Cc]hapter|[Aa]nnex|[Aa]ppendix)\b[^\]]{0,40})?)|(?:[A-Z][A-Z0-9]{1,15}(?:[ .-][A-Z0-9][A-Za-z0-9.]{0,15}){0,4}(?:, [^\]]{1,40})?))\]/gu;
/** Words in brackets that are no references: placeholders, callouts, what an editor put in. */
const NO_TAG =
  /^(?:TK|TODO|TBD|XX+|SIC|REF|NOTE|TIP|IMPORTANT|WARNING|CAUTION|CITE|SOURCE|CITATION|FIXME|REDACTED|EXAMPLE|MORE|NEEDS?|ADD|CHECK|UPDATE|UNVERIFIED|DRAFT|SPECIFIC|MISSING)\b/u;

/** "(Q114)", "(Qq12\u201314)", "(CBA0012)": a parliamentary committee's oral and written evidence. */
const EVIDENCE = /\((Qq?\d{1,4}(?:[\u2013-]\d{1,4})?|[A-Z]{2,5}\d{3,5})\)/gu;
/** "emissions(1)", "in 2012.(1)": the papers of the European institutions. */
const GLUED_BRACKETS = /(?=\(\d)(?<=\p{L}{2}[.,;:]?|%[.,;:]|\b(?:19|20)\d\d[.,;:])\((\d{1,3})\)/gu;
/** "(Pub. L. 117-169, § 22006)", "(83 Fed. Reg. 3541)": a law or a notice that can be looked up. */
const LAW =
  /\(((?:see )?[^()]{0,40}(?:Pub\. ?L\. ?(?:No\. ?)?\d|\d+ U\.?S\.?C\.?\b|\d+ C\.?F\.?R\.?\b|\d+ Fed\. ?Reg\.|\d+ Stat\.|OJ [LC] \d)[^()]{0,60})\)/gu;
/** "in post.\u00b9 The", "fell\u00b9\u02d2\u00b2 by": numerals set high, after a stop or a word of some length, so that "km\u00b2" is none. */
const RAISED =
  /(?=[\u00b9\u00b2\u00b3\u2070\u2074-\u2079])(?<=\p{L}{4}|[.,;:!?)%"'\u201d\u2019])([\u00b9\u00b2\u00b3\u2070\u2074-\u2079]{1,3}(?:[,\u02d2\u2013-][\u00b9\u00b2\u00b3\u2070\u2074-\u2079]{1,3})*)(?=[\s.,;:)]|$)/gu;

/** What every one of them has: a bracket or a numeral set high. Each pattern begins with it: what stands before is looked at only there. */
const SIGN = /[([\u00b9\u00b2\u00b3\u2070\u2074-\u2079]/u;

/** References that a converter, a standard or a committee writes as plain text. */
export function readReferenceTags(prose: string): ReferenceTag[] {
  if (!SIGN.test(prose)) return [];
  const found: ReferenceTag[] = [];
  for (const pattern of [EVIDENCE, RAISED, GLUED_BRACKETS, LAW])
    for (const match of allMatches(prose, pattern))
      found.push({ span: { start: match.index, end: match.index + match[0].length }, keys: [match[1]!] });
  for (const match of allMatches(prose, TAG)) {
    if (NO_TAG.test(match[1]!) || isInterval(match, prose) || abbreviates(match, prose)) continue;
    const keys = match[1]!.split(/\s*[,;]\s*/u);
    found.push({ span: { start: match.index, end: match.index + match[0].length }, keys });
  }
  return found;
}

/**
 * "odds ratio [OR]", "The mean [SD] age", "the Harbour Office [HO]": short for the words before it or for a statistic, which leads nowhere. A short name that
 * cites closes a clause of which it has not the initials: "most firms comply [OECD]."
 */
function abbreviates({ 0: { length }, 1: words, index }: RegExpMatchArray, prose: string): boolean {
  if (!/^[A-Z]{2,8}s?$/u.test(words!)) return false;
  if (STATISTICS.has(words!)) return true;
  const before = prose.slice(Math.max(0, index! - 160), index!);
  const after = prose.slice(index! + length, index! + length + 60);
  // "Equipment failures [ET] cause 14% of delays": a code stands where a citation does not, between a subject and its verb.
  if (words!.length <= 2 && !CLOSES_CLAUSE.test(after)) return true;
  return (
    isShortFor(words!.replace(/s$/u, ''), before.match(/\p{L}[\p{L}-]*/gu) ?? []) ||
    (OPEN_PHRASE.test(before) && ITS_NOUN.test(after))
  );
}

/** What stands behind a citation at the end of its clause. */
const CLOSES_CLAUSE =
  /^\s*(?:$|[.,;:!?)\]—–[]|(?:and|but|or|while|whereas|although|though|because|since|as|for|so)\b)/u;

/** "The national [NHS] survey counted": a phrase goes on behind the brackets to its noun, and then comes the verb. */
const OPEN_PHRASE = /\b(?:the|an?|its|their|this|our) (?:\p{Ll}{1,20} ){1,2}$/iu;
const ITS_NOUN =
  /^ (?!(?:also|now|later|itself|is|are|was|were|be|been|has|have|had|\p{Ll}+ly) )\p{Ll}{3,20} (?:is|are|was|were|has|have|had|rose|fell|found|shows?|\p{Ll}{3,20}ed)\b/u;

/** What statistics of samples are called for short: no list of references has such a name. */
const STATISTICS = new Set('SD SE SEM CI CIs IQR OR AOR HR RR IRR ARR NNT GDP GNP GNI'.split(' '));

/** Whether letters are the initials of words that end there, small words perhaps left out: "OR" of "an odds ratio", "DoT" of "Department of Transport". */
function isShortFor(letters: string, words: readonly string[]): boolean {
  let at = letters.length - 1;
  for (let i = words.length - 1; i >= 0 && at >= 0; i--) {
    const word = words[i]!;
    if (word[0]!.toUpperCase() === letters[at]) at--;
    else if (at === letters.length - 1 || !SMALL.test(word)) return false;
  }
  return at < 0;
}

const SMALL = /^(?:of|for|the|and|in|on|to|a|an)$/u;

/** Few drafts have so many notes. */
const SMALLEST_BOUND = 20;

/** "60% [57, 63]": how sure the percentage right before it is, which lies about midway between the two, unless the paragraph has notes like "[6]". Small numbers are notes. */
function isInterval({ 1: words, index }: RegExpMatchArray, prose: string): boolean {
  const [low, high, more] = words!.split(/[\s,;\u2013-]+/u).map(Number);
  if (more !== undefined || !(high! > SMALLEST_BOUND)) return false;
  const value = Number(/(\d[\d.]*) ?(?:%|per ?cent) $/u.exec(prose.slice(Math.max(0, index! - 24), index))?.[1]);
  return low! > SMALLEST_BOUND && Math.abs(value - (low! + high!) / 2) <= (high! - low!) / 4 && !/\[\d+\]/u.test(prose);
}
