import type { Span } from '../text/span';
import { isReference } from './bracketed-reference';
import { isLegal } from './legal-citation';
import { isConversation } from './own-interview';
import { REPORT_OF_YEAR, US_REPORTER } from './reporters';
import { allMatches } from '../text/all-matches';

/** Brackets with no more than one pair within: "(42 U.S.C. § 7412(a))", "(Regulation (EU) 2016/679, art 83)". */
const BRACKETS = /\(((?:[^()]|\([^()]{0,80}\)){6,200})\)|\[([^[\]]{6,200})\]/gu;
/** Words that say something of a law rather than cite it: "(as amended by the Finance Act 2020)". */
const SAYS =
  /\b(?:is|are|was|were|has|have|had|will|would|applies|apply|amended|repealed|replaced|under|before|since|until|after|by|which|who|now|formerly)\b/iu;
/** "(see the rules of 2019)"; but "the Housing Act 1988", "of the Council". */
const THE = /\b[Tt]he (?!\p{Lu})/u;
/** Official papers by a series of two letters and a number. In running text others have such letters, too: "(HC 12 and HC 14)" of clinics. */
const SERIES = /\b(?:Cm|Cmnd|CP|HC|HL|SI) \d[\d/-]*/gu;
/** "Cm 9876, para 2.4": where in a paper. */
const PLACE = /,? (?:pp?|paras?|cols?|tables?|chapters?|ch|annex|section|s)\.? [\d.,–-]+/giu;
const YEAR = /\b(?:1[6-9]|20)\d\d\b/u;

const SECTION = String.raw`(?:§{1,2}|pts?\.|parts?) ?\d[\w–-]*(?:\.\d[\w–-]*)*(?:\([\w–-]+\))*`;
/** A place in a code, a register or a report, exactly. */
const EXACT = String.raw`\d{1,3} (?:U\.S\.C\.(?:A\.)?|C\.F\.R\.),? ${SECTION}|\d{1,3} (?:Fed\. ?Reg\.|Stat\.) \d[\d,]*\d|\d{1,4} ${US_REPORTER} \d+|${REPORT_OF_YEAR}\d+`;
/** Behind a comma, "See" or the stop of the sentence: "Fines are $25,000, 42 U.S.C. § 7413(b).", "Doe v. Roe, 347 U.S. 483". */
const OPEN = new RegExp(String.raw`(?<=(?:[,.;]|^|\b[Ss]ee(?: also)?)\s?)(?:${EXACT})`, 'gu');

/** What each of these holds: most texts hold none of it. */
const LIKELY = /\d (?:U\.S|C\.F|F\.|Fed|S\. ?C|Stat)|\[\d{4}\]/u;

/** Without the series that may be something else: those that are not all that stands in the brackets, and have no year beside them. */
function withSureSeries(words: string): string {
  const isSure = YEAR.test(words) || words.replace(SERIES, '').replace(PLACE, '').trim() === '';
  return isSure ? words : words.replace(SERIES, '');
}

/** Laws and decisions that are cited in the running text, as lawyers do: in brackets, or behind a comma or a full stop; in brackets also what was told. */
export function readLegalCitations(prose: string): Span[] {
  const found = prose.includes('(') || prose.includes('[') ? inBrackets(prose) : [];
  if (!LIKELY.test(prose)) return found;
  for (const match of allMatches(prose, OPEN)) {
    const span = { start: match.index, end: match.index + match[0].length };
    if (!found.some(({ start, end }) => start <= span.start && span.end <= end)) found.push(span);
  }
  return found;
}

function inBrackets(prose: string): Span[] {
  const found: Span[] = [];
  for (const match of allMatches(prose, BRACKETS)) {
    const words = match[1] ?? match[2]!;
    const cites =
      !SAYS.test(words) &&
      !THE.test(words) &&
      (isLegal(withSureSeries(words)) || isReference(words.replace(/\(\w{1,4}\)/gu, '')));
    if (/\d/u.test(words) && (cites || isConversation(words)))
      found.push({ start: match.index, end: match.index + match[0].length });
  }
  return found;
}
