import type { Span } from '../text/span';
import { allMatches } from '../text/all-matches';
import { STAFF, STUDIED } from './authors';

const REPORT = String.raw`(?:says?|said|reports?|reported|finds?|found|estimates?|estimated|shows?|showed|suggests?|suggested|puts?|concludes?|concluded|argues?|argued|notes?|noted|claims?|claimed|calculates?|calculated|projects|projected|forecasts?|predicts?|predicted|reckons?|announced|revealed|indicates?|indicated|recorded|documents?|documented|warns?|warned|counts|counted|brands itself|calls itself|describes itself|boasts)`;
const WORK = String.raw`(?:stud(?:y|ies)|surveys?|polls?|reports?|analys[ei]s|research(?:ers)?|experts?|officials?|analysts?|economists?|scientists?|figures|data|statistics|estimates?|evaluations?|audits?|reviews?|papers?|observers|critics|authors?|regulators?|ministry|department|office|agency|bureau|institute|commission|census|watchdog|authority)`;

/** "According to the OBR", "figures from the ministry", "estimates of the Harbour Office". */
const NAMED =
  /\b(?:according to|as (?:reported|estimated|noted|measured|counted|recorded) by|in the (?:words|estimate) of|cited by|on the (?:figures|numbers|data) of|(?:figures|data|statistics|numbers|estimates?|projections?|analysis|research) (?:from|by|of)) (?:(?:the|an?|its|their|one|recent|some|several|official|government|two|three) )*[\p{L}\d][\p{L}\d'\u2019&.-]*(?: \p{Lu}[\p{L}\d'\u2019&.-]*)*/giu;
/** "these numbers by about 60,000", "data from 2016": how many and when, and nobody's. */
const AMOUNT =
  /\b(?:by|from) (?:about|around|nearly|almost|over|up to|roughly|approximately|only|just|more than|less than|at least|as much as)$|\bby \p{Sc}?\d|\bfrom (?:19|20)\d\d$/iu;
/** "estimates of the change": behind "of" stands what they are of, unless it has a capital or is somebody. */
const OF_WHAT = /\b(?:figures|data|statistics|numbers|estimates?|projections?|analysis|research) of /iu;
const SOMEBODY =
  /^(?:(?!(?:in|on|at|for|from|of|by|to|with) )[\p{Ll}'\u2019-]+ ){0,4}?(?:\p{Lu}|(?:researchers|experts|officials|analysts|economists|scientists|observers|critics|authors|regulators?|ministry|ministries|department|office|agency|agencies|bureau|institute|commission|authority|authorities|government|council|bank|union|association|charity|charities|company|police|watchdog|industry)\b)/u;

function namesSomebody(sentence: string, { 0: words, index }: RegExpExecArray): boolean {
  const text = sentence.slice(index, index + 160);
  if (AMOUNT.test(words)) return false;
  const of = OF_WHAT.exec(words);
  return of === null || SOMEBODY.test(text.slice(of.index + of[0].length));
}

/** Those who say, find or count something. */
const REPORTING = [
  new RegExp(
    String.raw`\b(?:(?:the|an?|one|recent|some|many|several|official|government|new|another|this|that|most) )*(?:[\p{L}'\u2019-]+ ){0,3}?${WORK} (?:(?:also|now|by|from|of|in) (?:[\p{L}\d'\u2019-]+ ){0,4}?)?${REPORT}\b`,
    'iu',
  ),
  // "The World Bank estimates that …", "OECD data show …"
  new RegExp(
    String.raw`(?:^|[,;] (?:(?:and|but|while|whereas|where) )?|\bas )(?:(?:The|the) )?(?!As\b)\p{Lu}[\p{L}\d'\u2019&.-]*(?: (?:of |for |and )?\p{Lu}[\p{L}\d'\u2019&.-]*){0,5} (?:also |now |later |data |itself )?${REPORT}\b`,
    'u',
  ),
] as const;

/** What these have in any case, which most sentences lack. */
const REPORTED = new RegExp(REPORT, 'iu');

function firstReported(sentence: string): RegExpExecArray | null {
  return REPORTING[0].exec(sentence) ?? REPORTING[1].exec(sentence);
}

function firstNamed(sentence: string): RegExpExecArray | null {
  return allMatches(sentence, NAMED).find((match) => namesSomebody(sentence, match)) ?? null;
}

/** The words of a sentence that name a source without citing it, or null. Relative to the sentence. */
export function namedSource(sentence: string): Span | null {
  const match = firstNamed(sentence) ?? (REPORTED.test(sentence) ? firstReported(sentence) : null);
  if (match === null) return null;
  const lead = /^[,;\s]+(?:(?:and|but|while|whereas|where) )?/u.exec(match[0])?.[0].length ?? 0;
  // "According to the OBR.": the full stop is the sentence's; "U.S." keeps its own.
  const stop = /[^.\s.]{2,}\.$/u.test(match[0]) ? 1 : 0;
  return { start: match.index + lead, end: match.index + match[0].length - stop };
}

/** Whether the words name a source of their own ("the Harbour Office"), rather than point back to one ("the report", "they"). */
export function isSpecific(words: string): boolean {
  return /(?:^|\s)(?!(?:The|This|That|These|Those|According|As|In|But|And|Yet|While|However|Though|Although|Figures|Data|Researchers|Authors)\b)\p{Lu}[\p{L}\d]/u.test(
    words,
  );
}

/** "More is in the report", "For details see …": where to read on about what was said. */
const POINTER =
  /^(?:(?:More|Details|Further details|The details|Full (?:results|details)) (?:is|are|can be found)|(?:For (?:more|details|the details), )?[Ss]ee)\b/u;

const HEDGE =
  '(?:Some|About|Around|Roughly|Nearly|Almost|Only|Just|Over|Under|Another|A further|More than|Fewer than|Less than|At least|Up to)';
const NUMBER_WORD =
  '(?:one|two|three|four|five|six|seven|eight|nine|ten|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|half|a (?:third|quarter|fifth|tenth)|(?:two|three|four)[ -](?:thirds|quarters|fifths|tenths))';
/** What those who are counted do. Of what is a noun as well ("a 12% rate") only what asked people say of themselves. */
const COUNTED_DO =
  '(?:had|have|has|were|was|are|is|felt|feel|said|say|did|do|went|got|lost|left|took|died|moved|found|reported|paid|spent|kept|held|knew|know|saw|see|chose|sold|bought|made|gave|thought|think|wanted|want|believe|trust|distrust|agree|disagree|oppose|support|favou?r|expect|live|own|earn|receive|need|lack|prefer|intend|consider|describe|would|will|could|can|cannot|may|might|\\p{Ll}{3,}ed)';
/** "Seven in ten felt better", "Some 17,500 had waited", "Just 31% trust it", "Of these, 40 …": the noun was named in the sentence before. */
const ELLIPSIS = new RegExp(
  String.raw`^(?:Of (?:these|those|them|whom|which|the (?:rest|remainder))\b|(?:${HEDGE} )?(?:\d[\d,.]*|${NUMBER_WORD}|most|few|none|the majority)(?: ?(?:%|per ?cent|million|thousand))?(?: (?:in|out of|of every) (?:\d+|\p{Ll}+))? (?:also |still |never |now |strongly )?${COUNTED_DO}\b)`,
  'iu',
);
/** "another 24 percent", "the other half", "the remaining 40 percent": beside an amount that was told before. */
const BESIDE_AMOUNT = new RegExp(
  String.raw`\b(?:another|a further|the (?:other|remaining)) (?:\p{Sc}?\d|${NUMBER_WORD}\b)`,
  'iu',
);
/** "The rate was highest in …", "the share is", "The increase of £3 million": the measure, or the change, of which the sentence before tells; "the share of" begins anew. */
const OF_MEASURE =
  /\b[Tt]he (?:(?:share|rate|proportion|figure|ratio|percentage|number|total|gap|average|median|level) (?:is|was|were|has|had|stands?|stood|rose|rises|fell|falls|reached|grew|dropped|climbed|varie[sd]|range[sd]?)\b|(?:increase|rise|growth|fall|drop|decline|decrease|loss|gain|difference) (?:of \p{Sc}?\d|is\b|was\b))/u;

/** "The oldest is 51 years old", "The average was …", "The rest …": one of those just told of. */
const SUPERLATIVE =
  /^(?:The|Its|Their) (?:\p{Ll}{3,}est|latter|former|rest|remainder|remaining \w+|others?|average|mean|median|total|most \p{Ll}+|least \p{Ll}+)(?: (?:ones?|of (?:them|these|those)))? (?:is|are|was|were|has|have|had|costs?|took|went|came|rose|fell|stood|\p{Ll}{3,}ed)\b/u;

/** "A year later it was 12.4 percent", "A decade ago it stood at 12": something of before at another time. "In 2019 it was found that" tells of nothing. */
const AT_TIME =
  /^(?:[\p{L}\d]+ \p{L}+ (?:later|earlier|ago|before|on)|(?:In|By|Until) (?:\p{Lu}\p{L}+ )?\d{4}|Last year|Since then|By then|Today|Now),? (?:it|this|that) (?:is|was|rose|fell|had|has|stood|stands|grew|dropped|reached|went|climbed|declined|increased|decreased|doubled|halved)\b(?!(?: \p{Ll}+){1,2} that\b)/u;
/** "At this pace", "On that basis": not "In this country", nor a part of the draft. */
const WITH_THIS =
  /^(?:At|By|On|Under|With|During|Since|Among|Over|Within|Across|In|Of|From|For|Despite) (?:this|that|these|those) (?!time\b|point\b|year|month|day|week|moment|countr|section|chapter|document|brief|page|appendix|annex)\p{Ll}/u;
/** "had 15 percent.", "make up four fifths.", "29 percent of the total": a share of what was told before, since it says not of what. */
const SHARE_OF_IT = new RegExp(
  String.raw`\b(?:ha[ds]|have|ma[dk]es? up|accounts? for|accounted for|compris(?:e|es|ed)|represent(?:s|ed)?|constitut(?:e|es|ed)|held|contribut(?:e|es|ed)|got|won) (?:${HEDGE} )?(?:\d[\d.]* ?(?:%|per ?cent)|${NUMBER_WORD})(?=[.,;)]|$)|\bof (?:the|that|this) total\b`,
  'iu',
);

/** Words that only tie a sentence to the one before: "However, this share", "Though these estimates", "But it". */
const TIES =
  /^(?:(?:However|Still|Nevertheless|Nonetheless|Indeed|In fact|Overall|Specifically|Crucially|Notably|Of course|In turn|As a result|Even so|For (?:example|instance)|In other words|Put (?:another way|differently)), |(?:Though|Although|While|But|So|Because|Since|If|When|As) (?!it\b))/u;

/** A contrast to the same as before: "By contrast, 12% had none". */
const CONTRASTS = /^(?:By|In) contrast, /u;

/** Whether a contrast leaves out its noun, which the sentence before has named. */
export function isContrastOfSame(sentence: string): boolean {
  return CONTRASTS.test(sentence) && ELLIPSIS.test(capitalised(sentence.replace(CONTRASTS, '')));
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Whether a sentence goes on with what the one before it says. */
export function continues(sentence: string): boolean {
  if (TIES.test(sentence) && goesOn(capitalised(sentence.replace(TIES, '')))) return true;
  return goesOn(sentence) || isContrastOfSame(sentence);
}

/** "bring it down to", "puts it at": what the sentence before told of is moved on. */
const MOVES_IT =
  /\b(?:bring|brought|push|cut|driv|drove|lift|rais|reduc|lower|put|tak|took|slow|shrink|shr[au]nk)\p{Ll}{0,3} it (?:down|up|to|at|below|above|by|further)\b/u;

function goesOn(sentence: string): boolean {
  if (MOVES_IT.test(sentence)) return true;
  if (/\b(?:them|they|the same)\b/u.test(sentence) || /\bof it\b/u.test(sentence)) return true;
  if (POINTER.test(sentence) || AT_TIME.test(sentence) || ELLIPSIS.test(sentence) || SUPERLATIVE.test(sentence))
    return true;
  if (BESIDE_AMOUNT.test(sentence) || OF_MEASURE.test(sentence) || SHARE_OF_IT.test(sentence)) return true;
  if (WITH_THIS.test(sentence)) return true;
  if (
    /^(?:And|Yet)\b|^(?:In|Of|From|Across|Within) (?:this|that|the same) (?:study|trial|survey|experiment|sample|review|cohort|group|report|analysis|work|paper)\b/u.test(
      sentence,
    )
  )
    return true;
  return /^(?:Both|Neither|The two|It|Its|They|Their|He|She|This|That|These|Those|The (?:same|report|study|survey|authors?|researchers|paper|office|agency|data|figures?))\b/u.test(
    sentence,
  );
}

/** "the families there", "in such homes", "Some have left": words for what the sentence before named. "There are" and "such as" are none. */
const FOR_NAMED =
  /\bthere\b(?! (?:is|are|was|were|be|been|being|has|have|had|will|would|may|might|can|could|must|should|seems?|appears?|remains?)\b)|\bsuch (?!as\b|an?\b|that\b)\p{Ll}|^(?:Some|Others|Many|Most|Few|Both|None) (?:of (?:these|those|them) )?(?:also |still |now |already )?(?:may|might|will|would|can|could|have|had|are|were|do|did|say|said)\b/u;

/** Whether a sentence says something of what the one before it named. */
export function refersBack(sentence: string): boolean {
  return continues(sentence) || FOR_NAMED.test(sentence);
}

/** Headings under which a paper reports its own work. */
const OWN_SECTION =
  /^(?:\d[\d.]*\s+)?(?:(?:our|the) )?(?:results?|findings|methods?|methodology|analysis|model|simulations?|data and methods|materials and methods|empirical results|estimation)\b/iu;

export function isOwnSection(headings: readonly string[]): boolean {
  return headings.some((heading) => OWN_SECTION.test(heading.trim()));
}

const OWN =
  /\b(?:our (?:own )?(?:model(?:l?ing)?|analysis|analyses|estimates?|calculations?|survey|data|dataset|results?|findings?|simulations?|projections?|figures?|baseline|scenario|computations?|sample|review|independent|interviews|call for evidence|consultation|questionnaire|poll|respondents)|we (?:\p{L}+ly )?(?:estimate|find|found|calculate|calculated|project|projected|surveyed|interviewed|counted|measured|computed|model|modelled|modeled|simulated|analy[sz]ed|observed|identified|collected|define|defined|obtained|reviewed|sampled|coded|see|saw)|authors?['\u2019]s? (?:own )?(?:calculations?|estimates?|analysis)|own (?:calculations?|analysis|estimates?)|this (?:paper|brief|report|study|analysis) (?:estimates|finds|calculates|projects|shows)|in our (?:sample|data|survey|model))\b/iu;

/** Whether the sentence gives a result of the author's own work. */
export function isOwnAnalysis(sentence: string): boolean {
  return OWN.test(withoutLookBack(sentence));
}

/** "As noted above,", "As we saw in section 2,", "As mentioned,": what was said before is said again. */
const LOOKS_BACK =
  /^As (?:we |was |is |already )*(?:noted|mentioned|discussed|said|stated|shown|seen|saw|described|set out)(?! by)[^,]{0,40}, /u;

/** A sentence without the words that only say that it repeats what was said before. */
export function withoutLookBack(sentence: string): string {
  return sentence.replace(LOOKS_BACK, '');
}

/** What somebody does to find something out, in the past. */
const LOOKED = `(?:${STUDIED}|toured|searched|screened|tested|checked|audited|inspected|examined|canvassed|enrolled|sent out|wrote to|heard from)`;
/** What it needs, and most sentences lack. */
const MAY_BE_DONE = new RegExp(String.raw`\b(?:${STAFF}|${LOOKED})\b`, 'iu');
const OURS = /\b(?:our|we) /iu;
/** "our teams visited", "our field staff in the north spoke to", "we searched": own work told as what was done. */
const DONE = new RegExp(
  String.raw`\b(?:our (?:own )?(?:\p{L}+ ){0,2}?${STAFF}(?: (?:in|on|at|from) (?:the )?\p{L}+)?(?: \p{L}+ly| also| then)? (?:\p{L}{2,}ed|spoke|met|drove|heard|took|went|saw|sent|found)|we (?:\p{L}+ly |also |then |have |had )*${LOOKED})\b`,
  'giu',
);
/** What stands before the subject of a main clause: nothing, a conjunction, or when, where and how ("In the spring we visited"). */
const OPENS =
  /^(?:(?:and|but|so|then|also|there|here|when|where|while|once|instead|first|later|today|yesterday) )*(?:(?:in|on|during|over|last|this|between|by|at|from|for|to|since|with|within|across|after|before|of|using) .*)?$/iu;

/** Whether the main clause tells what the authors or their people did: "the firms that we consulted" and "the firms we consulted" do not. */
export function isOwnActivity(sentence: string): boolean {
  if (!OURS.test(sentence) || !MAY_BE_DONE.test(sentence)) return false;
  return allMatches(sentence, DONE).some(({ index }) => {
    const before = /[^,;:(—–]*$/u.exec(sentence.slice(Math.max(0, index - 200), index))![0].trimStart();
    return !/\b(?:that|which|who|whom|whose|what|if)\b/iu.test(before) && OPENS.test(before);
  });
}
