import type { Span } from '../text/span';
import { isReference } from './bracketed-reference';
import { isOwn, LABEL, labelledSentences, labelOf, namesSource } from './labelled-source';
import { namesEarlier } from './legal-citation';
import { isListedPlace } from './listed-places';
import { MONTH } from '../text/months';
import { PARTICLES } from './name-particles';
import { isPlace, isPlaceAndTime, isPlaceBeforeYear, REPORTS, sentenceAround } from './place-or-author';
import { allMatches } from '../text/all-matches';
import { firstFrom, lastUpTo } from '../text/by-halves';
import { isYearOfData } from './year-of-data';
import { writesThen } from './who-writes';

export interface AuthorYear {
  readonly span: Span;
  readonly text: string;
  /** "Smith (2019) finds …" rather than "(Smith, 2019)". */
  readonly narrative: boolean;
}

// No name is longer, and each capital of an endless word begins one.
const NAME = String.raw`${PARTICLES}\p{Lu}[\p{L}'\u2019-]{1,60}`;
const ORG = String.raw`\p{Lu}[\p{L}'\u2019&.-]*(?: (?:(?:of|for|and|the|on) )*\p{Lu}[\p{L}'\u2019&.-]*){0,7}`;
/** "et al.", "and colleagues": those who wrote it, too. */
const OTHERS = String.raw`(?:,? et al\.?|,? and (?:(?:\p{Ll}+ )?(?:colleagues|co-?authors|others|co-?workers|collaborators)))`;
/** "Smith", "Smith and Lee", "Smith, Lee and Park", "Smith, Lee et al." */
const PEOPLE = String.raw`${NAME}(?:(?:, ${NAME}){0,8}(?:,? (?:and|&) ${NAME}|${OTHERS}))?`;
/** "Smith, J.", "Smith, J. A., & Lee, A.", as lists of references have them. */
const INITIALS = String.raw`, (?:\p{Lu}\.[ -]?){1,3}`;
const INVERTED = String.raw`${NAME}${INITIALS}(?:(?:, ${NAME}${INITIALS}){0,8}(?:,? ?(?:and|&) ${NAME}${INITIALS}|${OTHERS}))?`;
const AUTHORS = String.raw`(?:${PEOPLE}|${INVERTED}|${ORG})`;
const YEAR = String.raw`(?:(?:1[6-9]|20)\d\d[a-z]?|n\.d\.|forthcoming|in press)`;
const YEARS = String.raw`${YEAR}(?:[,;]? (?:and )?${YEAR}){0,4}`;
/** "Smith (2019) finds", "Smith’s (2019) survey", "Smith et al. 2021 find": without brackets only where nothing but a citation has "et al." */
const NARRATIVE = new RegExp(
  String.raw`(?:(?:(?:${PEOPLE}|${INVERTED}|\p{Lu}{2,})(?:['\u2019]s?)? |${NAME}(?:${OTHERS}|(?:,? (?:and|&) ${NAME}))['\u2019s]*)\(${YEARS}(?:[,:] ?(?:pp?\. ?)?[\d\u2013-]+)?\)|${NAME}(?:, ${NAME}){0,8},? et al\.?,? ${YEAR}(?![\p{L}\d]))`,
  'gu',
);
/** What is called by its author's name. */
const REPORT =
  '(?:review|inquiry|enquiry|report|study|commission|paper|evaluation|investigation|analysis|audit|survey)';
/** "The Richards review (2020)", "Lund’s own study (2021)": a report that has its author's name. */
const NAMED_REPORT = new RegExp(
  String.raw`(?:\b[Tt]he (${NAME}(?:(?:,? and|,? &)? ${NAME}){0,3})|(?<![\p{L}'\u2019-])(${NAME}(?:(?: and| &) ${NAME})?)(?:['\u2019]s|(?<=s)['\u2019]))(?: \p{Ll}+)? ${REPORT} \(${YEARS}\)`,
  'gu',
);
/** What stands there with a capital, where a name would, and tells which report it is or of when. */
const NO_NAME =
  /^(?:Government|National|Annual|Official|Independent|Recent|First|Second|Third|Final|Interim|Latest|Last|Today|Yesterday)\b/u;
/** What only a report does: of a country it would tell what was counted there. */
const UNCOVERS =
  /^\W*(?:also |has |have |had )?(?:identif(?:y|ies|ied)|uncover(?:s|ed)?|reveal(?:s|ed)?|attribute[sd]?|link(?:s|ed)?|count(?:s|ed)?|measure[sd]?|highlight(?:s|ed)?|detect(?:s|ed)?|confirm(?:s|ed)?|record(?:s|ed)?|examine[sd]?|establishe[sd]|trace[sd]?)\b/u;
/** Words behind a report, before its verb: ", which found", "of 40 ports found". */
const OF_REPORT =
  /^,? (?:which|that) |^ (?:of|on|into) (?:[\p{L}\p{N},’'-]+ ){1,8}?(?=(?:finds|found|shows|showed|says|said|concludes|concluded|suggests|suggested)\b)/u;
/** "According to the Richards review (2020)", "as estimated by the Richards review (2020)". */
const CITED_BEFORE = /\b(?:[Aa]ccording to|[Ss]ee(?: also)?|[Aa]s in|(\p{L}+) (?:by|in)) $/u;
/** What no narrative citation is without. Most paragraphs have none of it, and need no look at every name. */
const MAY_BE_NARRATIVE = new RegExp(String.raw`\(${YEAR}|et al`, 'u');
/** It implies what a narrative citation needs. */
const MAY_BE_NAMED_REPORT = new RegExp(String.raw`${REPORT} \((?:1[6-9]|20)\d\d`, 'u');
const BEFORE_WORK = String.raw`(?:see |e\.g\.,? |cf\. |also |${LABEL} ?)*`;
const IN_BRACKETS = new RegExp(
  String.raw`^${BEFORE_WORK}${AUTHORS},? ${YEAR}(?:[,:] ?.{0,40}|, ?[“"'‘*]?\p{Lu}.{20,160})?$`,
  'u',
);

/** A day, a month or a quarter between author and year: "OBR, 14 March 2024", "Zoopla, Q3 2024", "World Bank Open Data, accessed May 3, 2024". */
const DATED = new RegExp(
  String.raw`^(${BEFORE_WORK}(${AUTHORS})),(?: \p{Ll}+)?(?: \d{1,2}(?:[–-]\d{1,2})?)? (?:${MONTH}\.?(?: \d{1,2},)?|Q[1-4]|H[12])(?= (?:1[6-9]|20)\d\d\b)`,
  'u',
);

/** Months and the like that stand before a year in brackets and are no authors. */
const NO_AUTHOR = new RegExp(
  String.raw`^(?:see )?(?:${MONTH}|Spring|Summer|Autumn|Fall|Winter|Early|Mid|Late|Q[1-4]|FY|In|Since|From|Until|By|As of|Figure|Table|Section|Chapter|Act|Law|Regulation|Directive)\b`,
  'u',
);

/** The works of a list, each without the stop behind it; "et al." and "n.d." keep theirs. */
function worksIn(words: string): string[] {
  return words.split(/;\s*/u).map((part) => {
    const work = part.trim();
    return work.endsWith('.') || work.endsWith('.*')
      ? work.replace(/(?<=\d|\p{L}{3}|\p{Lu}{2}|[”"*])\.(?=\*?$)/u, '')
      : work;
  });
}

/** Words with stars around those of them that are in italics, as titles are. @param start of the words in the prose */
function withStars(words: string, start: number, italics: readonly Span[]): string {
  let rest = words;
  let shift = -start;
  for (let i = firstFrom(italics, start); i < italics.length && italics[i]!.end <= start + words.length; i++) {
    const from = italics[i]!.start + shift;
    const to = italics[i]!.end + shift;
    rest = `${rest.slice(0, from)}*${rest.slice(from, to)}*${rest.slice(to)}`;
    shift += 2;
  }
  return rest;
}

/** An author's short name, which stands in brackets of its own within those of a citation: "(Department for Transport [DfT], 2019)". */
const ACRONYM = / [([]\p{Lu}[\p{L}&.-]{1,11}[)\]](?=,)/gu;
const BRACKETS = new RegExp(String.raw`[([]((?:[^()[\]]|${ACRONYM.source}){4,200})[)\]]`, 'gu');

const none: readonly AuthorYear[] = [];
const noItalics = (): readonly Span[] => [];

/**
 * Citations in the words of a text: "(Smith & Jones 2019; OECD, 2020)", "Smith et al. (2019)", "(Harbour Watch, p. 7)".
 * @param lists whether the draft's own list of references has a work, "Oslo 2019": then that is no place and time
 * @param italicsOf what of it is in italics, in the order of the text; asked only where brackets may hold a title
 */
export function readAuthorYears(
  prose: string,
  lists: (work: string) => boolean = () => false,
  italicsOf = noItalics,
): readonly AuthorYear[] {
  // What all of them need, and most paragraphs lack.
  const labelled = labelledSentences(prose);
  if (!prose.includes('(') && !prose.includes('[') && !prose.includes('et al') && labelled === null) return none;
  const found: AuthorYear[] = [];
  let italics: readonly Span[] | null = null;
  /** @param start of the words in the prose */
  const cites = (words: string, start: number, around: Span, isLabelled: boolean) => {
    const isWork = (work: string) =>
      (IN_BRACKETS.test(undated(work)) &&
        !NO_AUTHOR.test(work) &&
        !isLabelledOnly(work) &&
        (!isPlaceAndTime(work.slice(labelOf(work).length), sentenceAround(prose, around)) ||
          isListedPlace(work, lists))) ||
      isReference(work) ||
      namesEarlier(work) ||
      (isLabelled && namesSource(work.slice(labelOf(work).length)));
    if (worksIn(words.replace(ACRONYM, '')).some(isWork)) return true;
    italics ??= italicsOf();
    const starred = withStars(words, start, italics);
    return starred !== words && worksIn(starred).some((work) => isReference(work));
  };
  for (const match of allMatches(prose, BRACKETS)) {
    const inner = match[1]!;
    const span = { start: match.index, end: match.index + match[0].length };
    if (!cites(inner, match.index + 1, span, /source/iu.test(labelOf(inner)))) continue;
    found.push({ span, text: match[0], narrative: false });
  }
  // One by one: a passage may have more of them than a call may have arguments.
  if (MAY_BE_NARRATIVE.test(prose)) {
    for (const one of narrativeIn(prose, sharing(found))) found.push(one);
    if (MAY_BE_NAMED_REPORT.test(prose)) for (const one of reportsIn(prose, sharing(found))) found.push(one);
  }
  if (labelled !== null) {
    const isCited = sharing(found);
    for (const match of allMatches(prose, labelled)) {
      const span = { start: match.index, end: match.index + match[0].length };
      if (isCited(span) || !cites(match[0], match.index, span, true)) continue;
      found.push({ span, text: match[0], narrative: false });
    }
  }
  return found.sort((a, b) => a.span.start - b.span.start);
}

/** "Smith et al. (2019)" */
function narrativeIn(prose: string, isCited: (stretch: Span) => boolean): readonly AuthorYear[] {
  const found: AuthorYear[] = [];
  for (const match of allMatches(prose, NARRATIVE)) {
    const span = { start: match.index, end: match.index + match[0].length };
    const before = prose.slice(Math.max(0, span.start - 120), span.start);
    if (NO_AUTHOR.test(match[0]) || isYearOfData(match[0], before)) continue;
    if (isPlaceBeforeYear(match[0], before, prose.slice(span.end, span.end + 60))) continue;
    if (!isCited({ start: span.start, end: span.start + 1 })) found.push({ span, text: match[0], narrative: true });
  }
  return found;
}

/** "The Richards review (2020) found" */
function reportsIn(prose: string, isCited: (stretch: Span) => boolean): readonly AuthorYear[] {
  const found: AuthorYear[] = [];
  for (const match of allMatches(prose, NAMED_REPORT)) {
    const [text, name, owner] = match;
    const span = { start: match.index, end: match.index + text.length };
    if (NO_AUTHOR.test(name ?? owner!) || NO_NAME.test(name ?? owner!) || (name !== undefined && isPlace(name)))
      continue;
    if (isCitedReport(prose, span) && !isCited(span)) found.push({ span, text, narrative: true });
  }
  return found;
}

/** Tells whether a stretch shares words with one of the citations, which share none with each other: a passage may have thousands. */
function sharing(citations: readonly AuthorYear[]): (stretch: Span) => boolean {
  const spans = citations.map(({ span }) => span).sort((a, b) => a.start - b.start);
  return ({ start, end }) => (lastUpTo(spans, end - 1)?.end ?? 0) > start;
}

/** A report speaks or is spoken for; of one that does anything else ("The Spending review (2020) cut budgets") the sentence tells. */
function isCitedReport(prose: string, { start, end }: Span): boolean {
  const after = prose.slice(end, end + 120).replace(OF_REPORT, ' ');
  if (REPORTS.test(after) || UNCOVERS.test(after)) return true;
  const before = CITED_BEFORE.exec(prose.slice(Math.max(0, start - 40), start));
  return (
    before !== null &&
    (before[1] === undefined || /^(?:cited|quoted|shown)$/u.test(before[1]) || REPORTS.test(before[1]))
  );
}

/** "OBR, 2024, Table 4.1" for "OBR, 14 March 2024, Table 4.1". A place and a day stay what they are: nobody wrote anything there. */
function undated(work: string): string {
  const [dated, before, author] = DATED.exec(work) ?? [];
  if (dated === undefined) return work;
  const when = dated.slice(before!.length);
  // Fairs and talks last for days, too; a poll is taken for somebody.
  const onDay = / \d/u.test(when) && (!/\d[–-]\d/u.test(when) || / for \p{Lu}/u.test(author!));
  return writesThen(author!, onDay) ? `${before},${work.slice(dated.length)}` : work;
}

/** "Data: Norway, 2024" tells of where, "Source: Authors, 2024" of nobody else. */
function isLabelledOnly(work: string): boolean {
  const label = labelOf(work);
  if (label === '') return false;
  const [author] = work.slice(label.length).split(/,? (?=\d)/u, 1);
  return isOwn(author!) || (/^data/iu.test(label) && isPlace(author!));
}
