import { LABEL } from './labelled-source';
import { MONTH } from '../text/months';
import { isPlace } from './place-or-author';
import { isMeasure, isWriter, NAME, NO_AUTHOR, OFFICE, PERIOD } from './who-writes';

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
/** What is nothing but a paper, in a title that has its capitals as sentences do: "Berths dashboard". */
const PUBLISHED = /\b(?:report|survey|statistics|census|bulletin|database|dashboard|yearbook|barometer|factsheet)\b/iu;
const PAPER_OF_SERIES =
  '(?:Publication|Reports?|Briefing|Brief|Paper|Document|Bulletin|Circular|Memorandum|Factsheet|Insight)';
/** "R46912", "CBP-7281", "WP/23/12", "59710". */
const NUMBER_OF_PAPER = String.raw`(?:No\.? ?)?(?:\p{Lu}{1,5}[-/ ]?)?\d[\d/.-]*`;
/** "Working Paper 28731", "Briefing CBP-7281". */
const NUMBERED = new RegExp(
  String.raw`^(?:\p{Lu}[\p{L}'’&.-]* (?:(?:of|for|and|the|on) )?){0,8}${PAPER_OF_SERIES} ${NUMBER_OF_PAPER}$`,
  'u',
);
/**
 * A number of a paper or a table beside who wrote it ("R46912", "CBP-7281", "WP/23/12", "nrg_pc_204"). Roads, models and postcodes ("A1079", "F-150", "LS1-6")
 * have fewer digits or no hyphen behind two letters.
 */
const CODE =
  /^\p{Lu}{1,5}[-/ ]?\d{5,}$|^\p{Lu}{2,5}(?:[-/ ]\d{4}|[-/]\d+[-/]\d[\d/-]*)$|^(?:dataset |table )?[a-z]{2,9}(?:_[a-z\d]{1,20}){1,6}$/u;
/** "Living Standards 2023", "Households Below Average Income 2022/23". */
const TITLE_AND_YEAR = /^[*\p{Lu}].*\b(?:1[6-9]|20)\d\d(?:[/–-]\d\d(?:\d\d)?)?\*?$/u;
/** What is set as a title: in italics or between quotation marks. */
const SET = /\*[^*]{3,200}\*|[“"][^”"]{3,200}[”"]/gu;
/** It comes first: "(*Living Standards*, Harbour Watch, 2023)". */
const SET_FIRST = /^(?:\*(\p{Lu}[^*]* [^*]*)\*|[“"](\p{Lu}[^”"]* [^”"]*)[”"]), /u;
/** Words between capitals that names of places seldom have: "Berths in Winter". */
const IN_TITLE = /\s(?:in|for|on|to|from|with|by|at|how|why|what|a|an)\s/u;
const VERB =
  /\b(?:is|are|was|were|be|been|has|have|had|will|would|rose|fell|grew|made|took|lost|won|paid|cost|costs|compared|including|excluding|up|down|only|mostly|mainly|than)\b/iu;

/** What was said or sent to somebody on a day: "interview, 12 March 2024", "speech at the Harbour Forum, 3 May 2024". */
const SAID =
  /^\W*(?:authors?['’]?s? )?(?:interview|personal communication|e-?mail|letter|speech|press release|statement|testimony|evidence|remarks|transcript)\b[^.!?]{0,120}$/iu;
/** What may stand before a work. */
const LEADS_IN = new RegExp(String.raw`^(?:see(?: also)?|cf\.|e\.g\.,?|from|${LABEL})\s+`, 'iu');
/** "Endnote 3", "Ref. 12": a note or an entry of the list at the end. */
const NOTE = /^(?:see )?(?:end ?notes?|foot ?notes?|fn|refs?|references?)\.? \d{1,3}(?:(?:,| and|[–-]) ?\d{1,3})*$/iu;
/** "2019, p. 4", "2019: 9" behind a work that was named with its author before. */
const YEAR_AND_PAGE = /^(?:1[6-9]|20)\d\d[a-z]?(?:, pp?\. ?|: ?)\d{1,4}(?:[–-]\d{1,4})?$/u;
const DAY_IN = new RegExp(`\\b${MONTH_OR_SHORT} (?:\\d{1,2},? )?(?:1[6-9]|20)\\d\\d\\b`, 'u');

/**
 * Whether the words within brackets name a work and where in it, as policy writers do without a style: "Port Office, Annual Report 2024,
 * p. 7", "Hansard, 3 May 2024, col. 12", "Harbour Watch, p. 7". A place and a day alone ("Kell, May 2024") are no reference.
 * @param words with stars around what is in italics, where that is known
 */
export function isReference(words: string): boolean {
  if (SAID.test(words) && DAY_IN.test(words)) return true;
  const text = words.trim().replace(LEADS_IN, '');
  if (NOTE.test(text) || YEAR_AND_PAGE.test(text)) return true;
  if (text.length > 250 || VERB.test(text.replace(SET, ''))) return false;
  const [set, inItalics, inQuotes] = SET_FIRST.exec(text) ?? [];
  if (set !== undefined) {
    const parts = text.slice(set.length).split(/,\s+/u);
    return (
      parts.some((part) => DATE.test(part)) &&
      (PLACE.test(parts.join(', ')) || [inItalics ?? inQuotes!, ...parts].some(isWriterOrPaper))
    );
  }
  const [name, ...rest] = text.split(/,\s+|:\s+(?=["“‘])/u);
  if (rest.length === 0 && NUMBERED.test(text)) return /^\S+ \p{Lu}.*\d\d/u.test(text) && !NO_AUTHOR.test(text);
  if (rest.length === 0 || !NAME.test(name!) || NO_AUTHOR.test(name!) || isMeasure(name!)) return false;
  if (PLACE.test(text) || rest.some((part) => isNumbered(part, name!))) return true;
  if (!rest.some((part) => DATE.test(part) || TITLE_AND_YEAR.test(part))) return false;
  return rest.some((part) => !DATE.test(part.replace(/\*/gu, '')) && isTitleBy(part, name!));
}

/** "Briefing CBP-7281" of anybody, "R46912" only of an office. */
function isNumbered(part: string, author: string): boolean {
  return NUMBERED.test(part) || (CODE.test(part) && isWriter(author));
}

/** "Port Watch", "The Guardian", and what tells by a word that it is a paper: "Berths dashboard". */
function isWriterOrPaper(name: string): boolean {
  return !DATE.test(name) && (isWriter(name) || PUBLISHED.test(name));
}

/** A genus and a species, which stand in italics, too: "E. coli", "Aedes aegypti". Species have the endings of Latin. */
const SPECIES = /^\*\p{Lu}(?:\.|\p{Ll}+) \p{Ll}+(?:us|um|is|ae|i|a|ans|ens)\*$/u;

/** "Annual Report 2024", "“Quays and Berths”", but no place, period or currency: "(England, Wales, 2021)", "(Norway, NOK, 2019)". */
function isTitleBy(part: string, author: string): boolean {
  if (/^["“‘']\p{L}|^\*\p{Lu}/u.test(part)) return !isPlace(part.replace(/\*/gu, '')) && !SPECIES.test(part);
  const first = /^\p{Lu}{3}\b/u.exec(part)?.[0];
  if (!/^\p{Lu}/u.test(part) || PERIOD.test(part) || (first !== undefined && isMeasure(first))) return false;
  if (PAPER.test(part) || IN_TITLE.test(part) || OFFICE.test(author)) return true;
  return / \p{L}/u.test(part) && !isPlace(part.replace(/ \d.*/u, '')) && isWriter(author);
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
