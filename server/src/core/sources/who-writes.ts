import { isoCodes } from '../quantities/lexicon/units';
import { MONTH } from '../text/months';
import { USUAL_PARTICLES } from './name-particles';
import { isPlace } from './place-or-author';

/** A person, an office, a paper: words that begin with capitals, with small ones between. */
export const NAME = new RegExp(
  String.raw`^(?:(?:the|${USUAL_PARTICLES}) )*\p{Lu}[\p{L}\p{N}'’&.-]*(?: (?:(?:of|for|and|the|on|in|to|${USUAL_PARTICLES}|et|al\.?|&) )*(?:\p{Lu}[\p{L}\p{N}'’&.-]*|(?:1[6-9]|20)\d\d)| et al\.?){0,9}$`,
  'u',
);
/** What stands before a comma and is no author: a time, a part of the draft, a currency. */
export const NO_AUTHOR = new RegExp(
  `^(?:${MONTH}\\.?|Spring|Summer|Autumn|Fall|Winter|Early|Mid|Late|Q[1-4]|FY|In|Since|From|Until|By|As|Figure|Table|Section|Chapter|Box|Annex|Appendix|Note|Page|Exhibit)\\b`,
  'u',
);

/** Who writes papers, rather than a place. */
export const OFFICE =
  /\b(?:Office|Ministry|Department|Agency|Institute|Bank|Council|Commission|Committee|Bureau|Authority|Association|Cent(?:re|er)|Foundation|Forum|University|Statistics|Society|Service|Fund|Trust|Board|Watch|Press|Times|Post|Organi[sz]ation|Federation|Observatory|Network|Parliament|Treasury|Hansard|et al)\b|^\p{Lu}{4,}$/u;
/** "Q1", "Annual Average", "Phase 2": when, or of which sort. */
export const PERIOD =
  /^(?:(?:Annual|Quarterly|Monthly|Weekly|Yearly|First|Second|Third|Fourth|Mid|Early|Late|Fiscal|Financial|School|Calendar) )?(?:Q[1-4]|H[12]|FY|Quarter|Half|Average|Mean|Median|Total|Phase|Stage|Wave|Round|Week|Month|Year|Season|Spring|Summer|Autumn|Fall|Winter|Prices|CPIH?|RPI|GDP)\b/u;
/** Those without a word of an office who write papers and news. */
const WRITERS =
  /^(?:Bloomberg|Bruegel|Bundesbank|Defra|Deloitte|Destatis|Eurobarometer|Europol|Eurostat|Frontex|Gallup|Gartner|Insee|Ipsos|Istat|Kantar|Moody['’]s|Nesta|Ofcom|Ofgem|Ofsted|Ofwat|Oxfam|Politico|Reuters|Riksbank|Rightmove|Savills|Statista|UK Finance|Unesco|Unicef|YouGov|Zoopla)$/u;
/** One word with small letters behind its capital, or with a point of the compass: a place at least as often as who writes. */
const LIKE_PLACE = /^(?:(?:North|South|East|West)(?:ern)? |Greater )?\p{Lu}\p{Ll}+$/u;
/** An office, or what comes out often, as what the words are about: "Home Office", "Bank of England", "Labour Force Survey", but no "Council Tax". */
const WRITES =
  /(?:^Statistics (?=\p{Lu}\p{L}+$)|(?:\b(?:Government|Ministry|Department|Institute|Bank|Bureau|Office|University|Council|Commission|Survey|Review|Census|House)\b(?= (?:of|for|on) )|(?: (?:Office|Ministry|Department|Agency|Institute|Bank|Council|Commission|Committee|Bureau|Authority|Association|Cent(?:re|er)|Foundation|Forum|University|Society|Service|Fund|Trust|Board|Watch|Press|Times|Post|Organi[sz]ation|Federation|Observatory|Network|Parliament|Library|Registry|et al\.?|Reports?|Review|Survey|Statistics|Census|Outlook|Bulletin|Data|Database|Yearbook|Monitor|Barometer|Tracker|Guardian|Economist|Telegraph|Independent|Observer|Gazette|Herald|Journal|Tribune|News|Magazine)|^(?:HM )?Treasury|^Hansard)$))/u;
/** "NHS England": an office of a country. */
const OF_COUNTRY = /^(\p{Lu}{2,6}) (\p{Lu}[\p{L} ]+)$/u;
/** Offices that are a place or one of many: "West Bank", "Town Centre", "Local Authority". */
const NO_OFFICE =
  /^(?:(?:West|South|North|Left|Right|Outer) Bank|(?:Town|City|Urban|Health|Job|Day|Call|Data|Shopping) Cent(?:re|er)|(?:Local|Combined|Unitary) Authority|Housing Association|(?:Civil|Public|Health) Service|(?:Peak|Hard) Times)s?$/u;
/** "OBR", "DfT"; of two letters only those who surely write. */
const ACRONYM = /^(?=.{3,8}$)\p{Lu}(?:\p{Ll}?[\p{Lu}&])+$|^(?:AP|FT|UN)$/u;
/** "NatCen", "HousingWatch", "StatCan": an office in one word; one of another sort ("FedEx", "McAllen") is told of as often as it writes. */
const OFFICE_IN_ONE = /^(?:\p{Lu}\p{Ll}+(?:Cen(?:tre|ter)?|Gov|Lab|Poll|Stat|Watch)|Stat\p{Lu}\p{Ll}+)$/u;
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
  if (onDay || ACRONYM.test(name) || OFFICE_IN_ONE.test(name)) return true;
  const [, office, country] = OF_COUNTRY.exec(name) ?? [];
  if (office !== undefined && ACRONYM.test(office) && !isMeasure(office) && isPlace(country!)) return true;
  return WRITES.test(name) && !NO_OFFICE.test(name);
}

/** A currency, a price index, a union of countries: "(NOK, March 2024)", "(HICP, Q3 2024)". */
export function isMeasure(name: string): boolean {
  return isoCodes.has(name) || NO_WRITER.test(name);
}

/** "J. Doe", "J. A. van der Berg": nobody but a person is named by initials. */
const WITH_INITIALS = /^(?:\p{Lu}\. ?){1,3}(?:\p{Ll}+ ){0,3}\p{Lu}\p{L}/u;

/** Whether a name is surely of somebody who writes papers: an office, a paper, an acronym, a known writer, a person with initials. */
export function isWriter(name: string): boolean {
  return OFFICE.test(name) || WITH_INITIALS.test(name) || writesThen(name, false);
}
