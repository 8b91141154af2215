import { isoCodes } from '../quantities/lexicon/units';
import { USUAL_PARTICLES } from './name-particles';
import { MONTH } from '../text/months';
import { isPlace } from './place-or-author';
import { isPlaceholderKey } from './placeholder-key';

/** A place in a work: "p. 7", "pp. 3–5", "col. 12", "paras 4-6", "art. 5", "§ 9". */
const PLACE = /(?:^|[\s,;])(?:(?:pp?|pages?|cols?|columns?|paras?|paragraphs?|arts?|articles?)\.?\s?\d|§{1,2}\s?\d)/iu;
const MONTH_OR_SHORT = String.raw`${MONTH}\.?`;
/** "3 May 2024", "May 3, 2024" (of which the comma parts the year), "May 2024", "2024-05-03". */
const DATE = new RegExp(
  `^(?:\\d{1,2}(?:st|nd|rd|th)? )?${MONTH_OR_SHORT}(?: \\d{1,2})?(?:,? (?:1[6-9]|20)\\d\\d)?$|^(?:1[6-9]|20)\\d\\d(?:-\\d\\d-\\d\\d|[/–-]\\d\\d(?:\\d\\d)?)?[a-z]?$|^n\\.d\\.$`,
  'u',
);
/** What papers are called by. */
const PAPER =
  /\b(?:Reports?|Reviews?|Surveys?|Statistics|Census|Outlook|Bulletin|Accounts?|Figures|Data|Database|Strategy|Plan|Papers?|Brief|Briefing|Budget|Yearbook|Monitor|Index|Statement|Handbook|Guide|Guidance|Study|Overview|Indicators|Abstract|Digest|Assessment|Audit|Evaluation|Register|Trends|Barometer|Inquiry|Analysis|Memorandum|Minutes|Newsletter|Act|Bill)\b/u;
const PAPER_OF_SERIES =
  '(?:Publication|Reports?|Briefing|Brief|Paper|Document|Bulletin|Circular|Notice|Memorandum|Factsheet|Insight|Series)';
/** "R46912", "CBP-7281", "WP/23/12", "59710". */
const NUMBER_OF_PAPER = String.raw`(?:No\.? ?)?(?:\p{Lu}{1,5}[-/ ]?)?\d[\d/.-]*`;
/** "Working Paper 28731", "Briefing CBP-7281". */
const NUMBERED = new RegExp(
  String.raw`^(?:\p{Lu}[\p{L}'’&.-]* (?:(?:of|for|and|the|on) )?){0,8}${PAPER_OF_SERIES} ${NUMBER_OF_PAPER}$`,
  'u',
);
/** A number of a paper or a table beside who wrote it ("nrg_pc_204"): four digits and more, or a hyphen, which roads and models have seldom. */
const CODE = /^\p{Lu}{1,5}[-/ ]?(?:\d{4,}|\d+[-/]\d[\d/-]*)$|^(?:dataset |table )?[a-z]{2,9}(?:_[a-z\d]{1,20}){1,6}$/u;
/** "Living Standards 2023", "Households Below Average Income 2022/23". */
const TITLE_AND_YEAR = /^[*\p{Lu}].*\b(?:1[6-9]|20)\d\d(?:[/–-]\d\d(?:\d\d)?)?\*?$/u;
/** What is set as a title: in italics or between quotation marks. */
const SET = /\*[^*]{3,200}\*|[“"][^”"]{3,200}[”"]/gu;
/** It comes first: "(*Living Standards*, Harbour Watch, 2023)". */
const SET_FIRST = /^(?:\*\p{Lu}[^*]* [^*]*\*|[“"]\p{Lu}[^”"]* [^”"]*[”"]),? /u;
/** Words between capitals that names of places seldom have: "Berths in Winter". */
const IN_TITLE = /\s(?:in|for|on|to|from|with|by|at|how|why|what|a|an)\s/u;
/** Who writes papers, rather than a place. */
const OFFICE =
  /\b(?:Office|Ministry|Department|Agency|Institute|Bank|Council|Commission|Committee|Bureau|Authority|Association|Cent(?:re|er)|Foundation|Forum|University|Statistics|Society|Service|Fund|Trust|Board|Watch|Press|Times|Post|Organi[sz]ation|Federation|Observatory|Network|Parliament|Treasury|Hansard|et al)\b|^\p{Lu}{4,}$/u;
/** "Q1", "Annual Average", "Phase 2": when, or of which sort. */
const PERIOD =
  /^(?:(?:Annual|Quarterly|Monthly|Weekly|Yearly|First|Second|Third|Fourth|Mid|Early|Late|Fiscal|Financial|School|Calendar) )?(?:Q[1-4]|H[12]|FY|Quarter|Half|Average|Mean|Median|Total|Phase|Stage|Wave|Round|Week|Month|Year|Season|Spring|Summer|Autumn|Fall|Winter|Prices|CPIH?|RPI|GDP)\b/u;
/** A person, an office, a paper: words that begin with capitals, with small ones between. */
const NAME = new RegExp(
  String.raw`^(?:(?:the|${USUAL_PARTICLES}) )*\p{Lu}[\p{L}\p{N}'’&.-]*(?: (?:(?:of|for|and|the|on|in|to|${USUAL_PARTICLES}|et|al\.?|&) )*(?:\p{Lu}[\p{L}\p{N}'’&.-]*|(?:1[6-9]|20)\d\d)| et al\.?){0,9}$`,
  'u',
);
const VERB =
  /\b(?:is|are|was|were|be|been|has|have|had|will|would|rose|fell|grew|made|took|lost|won|paid|cost|costs|compared|including|excluding|up|down|only|mostly|mainly|than)\b/iu;
/** What stands before a comma and is no author: a time, a part of the draft, a currency. */
const NO_AUTHOR = new RegExp(
  `^(?:${MONTH_OR_SHORT}|Spring|Summer|Autumn|Fall|Winter|Early|Mid|Late|Q[1-4]|FY|In|Since|From|Until|By|As|Figure|Table|Section|Chapter|Box|Annex|Appendix|Note|Page|Exhibit)\\b`,
  'u',
);

/** What was said or sent to somebody on a day: "interview, 12 March 2024", "speech at the Harbour Forum, 3 May 2024". */
const SAID =
  /^\W*(?:authors?['’]?s? )?(?:interview|personal communication|e-?mail|letter|speech|press release|statement|testimony|evidence|remarks|transcript)\b[^.!?]{0,120}$/iu;
const DAY_IN = new RegExp(`\\b${MONTH_OR_SHORT} (?:\\d{1,2},? )?(?:1[6-9]|20)\\d\\d\\b`, 'u');

/**
 * Whether the words within brackets name a work and where in it, as policy writers do without a style: "Port Office, Annual Report 2024,
 * p. 7", "Hansard, 3 May 2024, col. 12", "Harbour Watch, p. 7". A place and a day alone ("Kell, May 2024") are no reference.
 * @param words with stars around what is in italics, where that is known
 */
export function isReference(words: string): boolean {
  if (SAID.test(words) && DAY_IN.test(words)) return true;
  const text = words.trim().replace(/^(?:see(?: also)?|cf\.|e\.g\.,?|from|(?:data )?sources?:|data:)\s+/iu, '');
  if (text.length > 250 || VERB.test(text.replace(SET, ''))) return false;
  if (SET_FIRST.test(text))
    return text
      .replace(SET_FIRST, '')
      .split(/,\s+/u)
      .some((part) => DATE.test(part));
  const [name, ...rest] = text.split(/,\s+|:\s+(?=["“‘])/u);
  if (rest.length === 0 && NUMBERED.test(text)) return /^\S+ \p{Lu}/u.test(text) && !NO_AUTHOR.test(text);
  if (rest.length === 0 || !NAME.test(name!) || NO_AUTHOR.test(name!) || isMeasure(name!)) return false;
  if (PLACE.test(text) || rest.some((part) => isNumbered(part, name!))) return true;
  const dated = rest.some((part) => DATE.test(part) || TITLE_AND_YEAR.test(part));
  if (!dated) return false;
  const isOfYear = !rest.some((part) => DATE.test(part) && /^\d{0,2} ?\p{L}/u.test(part));
  return rest.some(
    (part) => !DATE.test(part.replace(/\*/gu, '')) && (isTitle(part, name!) || (isOfYear && isLongTitle(part, name!))),
  );
}

/** "ONS data", "HMRC overseas trade statistics". */
const WHAT_OF_THEM =
  / (?:\p{Ll}[\p{L}-]* ){0,3}(?:data(?:base)?|statistics|figures|estimates|records|accounts|tables?|surveys?|reports?|dashboard)$/u;
/** Whoever wrote the draft, nobody in particular, and what still has to be found. */
const NOBODY =
  /^(?:(?:Own|(?:The )?Authors?|Internal|Various|Unknown|Multiple|Several|Staff|Pending|None|See|Above|Below|Interviews?|Calculations?|Estimates?|Insert|Add|This|These)\b|(?:Our|My|The|NA|N\/A)$)/iu;

/** Whether words behind "Source:" name somebody or something: "ONS", "Labour Force Survey", "HMRC trade statistics, Table 3". */
export function isNamedSource(words: string): boolean {
  const [first] = words.split(/,\s+/u, 1);
  if (words.length > 250 || VERB.test(words) || NO_AUTHOR.test(words) || NOBODY.test(words)) return false;
  const name = first!.replace(WHAT_OF_THEM, '');
  return NAME.test(name) && !NOBODY.test(name) && !isMeasure(name) && !isPlace(name) && !isPlaceholderKey(name);
}

/** "Briefing CBP-7281" of anybody, "R46912" only of an office. */
function isNumbered(part: string, author: string): boolean {
  return NUMBERED.test(part) || (CODE.test(part) && (OFFICE.test(author) || writesThen(author, false)));
}

/** Those without a word of an office who write papers and news. */
const WRITERS =
  /^(?:Bloomberg|Eurostat|Gallup|Ipsos|Kantar|Moody['’]s|Ofcom|Ofgem|Ofsted|Ofwat|Politico|Reuters|Rightmove|Savills|Statista|UK Finance|YouGov|Zoopla)$/u;
/** One word with small letters behind its capital, or with a point of the compass: a place at least as often as who writes. */
const LIKE_PLACE = /^(?:(?:North|South|East|West)(?:ern)? |Greater )?\p{Lu}\p{Ll}+$/u;
/** An office, or what comes out often, as what the words are about: "Home Office", "Bank of England", "Labour Force Survey", but no "Council Tax". */
const WRITES =
  /(?:^Statistics (?=\p{Lu}\p{L}+$)|(?:\b(?:Ministry|Department|Institute|Bank|Bureau|Office|University|Council|Commission|Survey|Review|Census|House)\b(?= (?:of|for|on) )|(?: (?:Office|Ministry|Department|Agency|Institute|Bank|Council|Commission|Committee|Bureau|Authority|Association|Cent(?:re|er)|Foundation|Forum|University|Society|Service|Fund|Trust|Board|Watch|Press|Times|Post|Organi[sz]ation|Federation|Observatory|Network|Parliament|Library|Registry|et al\.?|Reports?|Review|Survey|Statistics|Census|Outlook|Bulletin|Data|Database|Yearbook|Monitor|Barometer|Tracker|Guardian|Economist|Telegraph|Independent|Observer|Gazette|Herald|Journal|Tribune|News|Magazine)|^(?:HM )?Treasury|^Hansard)$))/u;
/** "NHS England": an office of a country. */
const OF_COUNTRY = /^(\p{Lu}{2,6}) (\p{Lu}[\p{L} ]+)$/u;
/** Offices that are a place or one of many: "West Bank", "Town Centre", "Local Authority". */
const NO_OFFICE =
  /^(?:(?:West|South|North|Left|Right|Outer) Bank|(?:Town|City|Urban|Health|Job|Day|Call|Data|Shopping) Cent(?:re|er)|(?:Local|Combined|Unitary) Authority|Housing Association|(?:Civil|Public|Health) Service|(?:Peak|Hard) Times)s?$/u;
/** "OBR", "DfT"; of two letters only those who surely write. */
const ACRONYM = /^(?=.{3,8}$)\p{Lu}(?:\p{Ll}?[\p{Lu}&])+$|^(?:AP|FT|UN)$/u;
/** "NatCen", "HousingWatch", but no "DeKalb" and no "McAllen". */
const OF_TWO_WORDS = /^(?!Ma?c|De|La|Le|Du|Di|Van|Fitz|Al|El|Covid)\p{Lu}\p{Ll}+\p{Lu}\p{L}+$/u;
/** Countries, unions and what is measured. */
const NO_WRITER =
  /^(?:The )?(?:U\.?S\.?(?:A\.?)?|U\.?K\.?|E\.?U\.?(?:-?\d\d)?|UAE|USSR|GDR|DRC|PRC|ROI|EEA|EMU|ASEAN|BRICS|MENA|EMEA|APAC|NSW|NYC|CPI(?:H|-U|-W)?|RPIX?|HICP|PCE|PPI|WPI|HPI|GDP|GNP|GNI|GVA|PPP|PMI|VAT|FTSE|DAX|COVID|SARS|LNG|NEET|GCSE|STEM|SME|SMEs)$/u;

/**
 * Whether words before a day, a month or a quarter tell who wrote something then: "OBR", "The Guardian". A place, an event and a measure have months and
 * quarters, too ("San Juan, Q3 2024", "General Election, July 2024"), so that only an office, a paper, an acronym and a known writer are taken there.
 */
export function writesThen(name: string, onDay: boolean): boolean {
  if (WRITERS.test(name)) return true;
  if (LIKE_PLACE.test(name) || PERIOD.test(name) || isMeasure(name) || isPlace(name)) return false;
  if (onDay || ACRONYM.test(name) || OF_TWO_WORDS.test(name)) return true;
  const [, office, country] = OF_COUNTRY.exec(name) ?? [];
  if (office !== undefined && ACRONYM.test(office) && !isMeasure(office) && isPlace(country!)) return true;
  return WRITES.test(name) && !NO_OFFICE.test(name);
}

/** A currency, a price index, a union of countries: "(NOK, March 2024)", "(HICP, Q3 2024)". */
function isMeasure(name: string): boolean {
  return isoCodes.has(name) || NO_WRITER.test(name);
}

/** "Annual Report 2024", "“Quays and Berths”", but no place, period or currency: "(England, Wales, 2021)", "(Norway, NOK, 2019)". */
function isTitle(part: string, author: string): boolean {
  if (/^["“‘']\p{L}|^\*\p{Lu}/u.test(part)) return !isPlace(part.replace(/\*/gu, ''));
  const first = /^\p{Lu}{3}\b/u.exec(part)?.[0];
  if (!/^\p{Lu}/u.test(part) || PERIOD.test(part) || (first !== undefined && isMeasure(first))) return false;
  if (PAPER.test(part) || IN_TITLE.test(part) || OFFICE.test(author)) return true;
  return / \p{L}/u.test(part) && !isPlace(part.replace(/ \d.*/u, '')) && writesThen(author, false);
}

/** Words in names of places and of offices, and who is counted. */
const NO_TITLE =
  /\b(?:North|South|East|West|Greater|Inner|Outer|Upper|Lower|New|Saint|St|San|Isles?|Islands?|Lake|Port|Count(?:y|ies)|City|District|Region|Province|Territory|Republic|Minister|President|Secretary|Director|Chief|Chair|Officer|Mayor|Professor|Aged|Under|Over|Election|Day|and)\b|&/u;

/** Three words and more, of which two and more have capitals: "Living on Less", "British Social Attitudes". Places seldom have such names. */
function isLongTitle(part: string, author: string): boolean {
  const words = part.replace(/ \d.*/u, '').split(' ');
  if (words.length < 3 || isPlace(author) || NO_TITLE.test(part) || PERIOD.test(part)) return false;
  return (
    words.filter((word) => /^\p{Lu}\p{Ll}/u.test(word)).length > 1 && !isPlace(words.join(' ')) && !isPlace(words[0]!)
  );
}

/** "Doe, 40", "Lee, “Quays and Berths,” 110", "Doe, *Berths*, 3": the work was named in full before. */
const SHORT =
  /^(\p{Lu}[^,;]{1,80}),(?:\s(?:["“‘'][^"”]{3,150}["”’']|\p{Lu}[^,;]{2,100}),?)?(?:\sn\.d\.,)?\s(?:pp?\.\s?)?\d{1,4}(?:[–-]\d{1,4})?(?:,\s[^,;]{2,60})?\.?$/u;
const LEADS =
  /^(?:In|Of|At|For|With|Without|Excluding|Including|About|Around|Over|Under|From|To|On|By|As|All|Only|And|But|If|When)\b/u;

/** Those who are counted: "Respondents, 120". */
const COUNTED =
  /^(?:Adults|Children|Women|Men|Boys|Girls|Pupils|Students|Workers|Teachers|Nurses|Doctors|Families|People|Persons|Members|Voters|Farmers|Users|Cities|Towns|Firms|Schools|Hospitals|Cases|Years|Months|Weeks|Days|Hours|Total|Sample|\p{L}{3,}(?:e|a)nts|\p{L}{3,}holds|\p{L}{3,}(?:sions|tions)|\p{L}{2,}(?:y|w|n|in)ees|\p{L}+(?:r|t|n|c)ies)$/u;

/** "Bureau of Labor Statistics, Current Population Survey": who and what, of no one year. */
function isUndated(text: string): boolean {
  const [office, paper, ...rest] = text.split(/,\s+/u);
  return (
    paper !== undefined &&
    rest.length === 0 &&
    NAME.test(office!) &&
    OFFICE.test(office!) &&
    NAME.test(paper) &&
    PAPER.test(paper)
  );
}

/** Whether one of a note's parts cites a work by its author and a page, as the later notes of a paper do. */
export function isShortNote(prose: string): boolean {
  return prose.split(/;\s+/u).some((part) => {
    const text = part.trim().replace(/^(?:but )?(?:see(?: also)?|cf\.|e\.g\.,?|quoted in|also)\s+/iu, '');
    const name = SHORT.exec(text)?.[1];
    if (
      name !== undefined &&
      !COUNTED.test(name) &&
      NAME.test(name) &&
      !LEADS.test(name) &&
      !NO_AUTHOR.test(name) &&
      !VERB.test(text)
    )
      return true;
    return isReference(text.replace(/\.$/u, '')) || isUndated(text.replace(/\.$/u, ''));
  });
}
