import { isPlace } from './place-or-author';
import { isPlaceholderKey } from './placeholder-key';
import { isMeasure, isWriter, NAME, NO_AUTHOR, PERIOD, writesThen } from './who-writes';

// "Source: …" in brackets, as a sentence, below a table and in its last row.

/** "Source", "Data sources", "Data", as a pattern. */
export const LABEL_WORD = '(?:(?:[Dd]ata )?[Ss]ources?|SOURCES?|[Dd]ata)';
/** "Source:", as a pattern. */
export const LABEL = `${LABEL_WORD}:`;
const LABEL_FIRST = new RegExp(`^${LABEL} ?`, 'u');
/** A sentence or a line with nothing else: "Source: Harbour Watch, Berths, 2024". */
const LABELLED =
  /(?<=^[*\s]{0,3}|[.!?…”"'’)\]%*\uFFFC]\s)(?:Data s|S)ources?: [^\n]{1,250}?(?=\.?\s*$|(?<=\d|\p{L}{3}|\p{Lu}{2}|[”"’')\]%*])\.\s)/gu;
const MAY_BE_LABELLED = /(?:Data s|S)ources?: /u;

/** The label that words begin with, and the white space behind it; else "". */
export function labelOf(words: string): string {
  return LABEL_FIRST.exec(words)?.[0] ?? '';
}

/** The sentences of a text that may do nothing but name the source of those before, as a pattern to search it with; null where none can be. */
export function labelledSentences(prose: string): RegExp | null {
  return MAY_BE_LABELLED.test(prose) ? LABELLED : null;
}

/** What a sentence has and no name of a source: "Source: Anna should add one". */
const TELLS =
  /\b(?:is|are|was|were|be|has|have|had|will|would|should|shall|must|can|could|may|might|do|does|did|needs?|thanks?|asks?|please|[Ww]e|you|they|them)\b|\bI\b(?!\.)/u;
const QUOTED = /["“‘][^"”’]{0,200}["”’]/gu;
/** What the writer has yet to do: "Ask Jane", "Insert Link", "FIND". Imperatives come first. */
const TO_DO = /^(?:Add|Ask|Check|Cite|Confirm|Find|Get|Insert|Link|Look|Need(?:ed)?|Put|See|Verify)\b/iu;
/** One word with a capital, which is as good as always a name behind a label: "Source: Shelter". */
const ONE_WORD = /^\p{Lu}\p{Ll}{2,}$/u;
/** One word that names nobody: "Source: Internet", "Source: Landlords". */
const NOBODY =
  /^(?:Anonymous|Company|Confidential|Government|Internet|Media|Ministry|Model|None|Online|Report|Survey|Tb[acd]|Unknown|Web)$|[^s]s$/u;
/** Whoever wrote the draft. */
const OWN = /^(?:(?:The )?Authors?|Own|Internal|This|These)\b/iu;
const WORK = '(?:analys[ie]s|calculations?|computations?|estimates?|tabulations?)';
const OWN_WORK = new RegExp(`^(?:Our|My) (?:own )?${WORK}`, 'iu');
/** "Own calculations based on", "analysis of", "compiled from", "data from": before whose work it is. */
const LEAD = new RegExp(
  String.raw`^(?:[\p{L}’']+ ){0,3}?(?:${WORK}|adapted|based|compiled|derived|data)(?: [\p{Ll}’']+){0,3}? (?:from|of|on|using|with) `,
  'iu',
);
/** "ONS data", "HMRC overseas trade statistics", "ONS data on rents", "IMF staff calculations". */
const OF_THEM =
  / (?:\p{Ll}[\p{L}-]* ){0,3}(?:data(?:base)?|statistics|figures|estimates|analysis|calculations|projections|forecasts|records|accounts|tables?|surveys?|reports?|dashboard)(?: (?:on|for|of|from|in) [^,;]{1,80})?$/u;
/** Whatever else they have, with small letters: "WHO fever information platform", but no "ONS to confirm". */
const OF_ACRONYM = /^(\S*\p{L}\p{Lu}\S*)(?: (?!to )\p{Ll}[\p{L}-]*){1,6}$/u;
const YEAR = / \(?(?:1[6-9]|20)\d\d(?:[/–-]\d\d(?:\d\d)?)?\)?$/u;
/** "Rent census", "Labour force survey": what is published under its own name, whose small letters are those of a sentence. */
const COUNT = /^\p{Lu}\p{L}+(?: (?:\p{L}+|(?:19|20)\d\d)){0,4} (?:census|survey)$/u;
/** A capital within a word, which only proper names have: "ONS", "McKinsey". */
const CAPITAL_INSIDE = /^\S*\p{L}\p{Lu}\S*(?: |$)/u;
/** "Rural Office", "Our World in Data", "City of Kell", but no "North Kell" and no "Freedom of Information". */
const TWO_CAPITALS =
  /(?:^|\s)(?:(?!(?:(?:North|South|East|West)(?:ern)?|Greater) )\p{Lu}\S*|(?:City|County|State) of) \p{Lu}\p{L}/u;

/**
 * Whether words behind "Source:" name somebody or something that a reader can find: "ONS", "Labour Force Survey", "HMRC trade statistics, Table 3",
 * "analysis of Rural Office data". One word may be a name, unless it is known to be none.
 */
export function namesSource(words: string): boolean {
  const [first] = words.replace(QUOTED, '').split(/(?<=[\p{L}\d)]{2})[.!?]\s+(?=\p{Lu})/u, 1);
  if (first!.length >= 250 || TELLS.test(first!)) return false;
  return first!.split(/;\s+/u).some((work) => {
    const [part, ...rest] = work.split(/,\s+|\s\(|:\s/u);
    return isSource(part!) || rest.some((more) => writesThen(bare(more), false));
  });
}

/**
 * Whether a line of its own below a table or in its last row names a source: it stands there for nothing else, so that only what is known to name none is refused
 * ("Source: to be added", "Source: Landlords", "Source: own calculations", "Source: Norway").
 */
export function lineNamesSource(words: string): boolean {
  if (namesSource(words)) return true;
  const line = bare(words);
  if (line.length >= 250 || TELLS.test(line) || TO_DO.test(line) || isOwn(line) || isPlaceholderKey(line)) return false;
  // Of one word or two `namesSource` knows enough ("Landlords", "Company data"), unless a year says that they were published.
  if (
    isPlace(line.split(',', 1)[0]!) ||
    isMeasure(line) ||
    !(/(?:\S+\s+){2}\S/u.test(line) || /\b(?:19|20)\d\d\b/u.test(words))
  )
    return false;
  return /\p{Lu}|\d{4}|\b(?:survey|census|data|statistics|accounts|report)\b/u.test(line);
}

/** Whether words name whoever wrote the draft: "Authors", "own calculations". */
export function isOwn(words: string): boolean {
  return OWN.test(words) || OWN_WORK.test(words);
}

function isSource(part: string): boolean {
  const whose = part.replace(LEAD, '');
  return isSourceName(bare(part)) || (whose !== part && isSourceName(bare(whose)));
}

/** Words without the stop and the year behind them. */
function bare(words: string): string {
  return words
    .trim()
    .replace(/[.)]+$/u, '')
    .replace(YEAR, '');
}

function isSourceName(part: string): boolean {
  const named = part.replace(OF_THEM, '').replace(OF_ACRONYM, '$1');
  const name = named.replace(/^the /iu, '');
  if (COUNT.test(part)) return !isOwn(part);
  if (ONE_WORD.test(part) && NOBODY.test(part)) return false;
  if (!NAME.test(name) || isOwn(name) || TO_DO.test(name) || NO_AUTHOR.test(name) || PERIOD.test(name)) return false;
  if (isMeasure(name) || isPlace(name) || isPlaceholderKey(name)) return false;
  if (ONE_WORD.test(part) || CAPITAL_INSIDE.test(name) || writesThen(named, false)) return true;
  return name.includes(' ') && (TWO_CAPITALS.test(name) || isWriter(name));
}
