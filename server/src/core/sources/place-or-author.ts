import type { Span } from '../text/span';
import { MONTH } from '../text/months';
import { alsoFamilies, cities, countries } from './place-names';

/** "2019", "May 2019", "3 May 2019", "2019–20". */
const WHEN = new RegExp(
  String.raw`\(?\b(?:(?:\d{1,2} )?${MONTH}\.?,? )?(?:1[6-9]|20)\d\d(?:[–-](?:\d{4}|\d\d))?\b\)?`,
  'gu',
);

/** What authors do, and countries as authors of plans: "Norway (2021) pledges". */
export const REPORTS =
  /^\W*(?:also |now |later |itself |has |have |had )?(?:says?|said|reports?|reported|finds?|found|estimates?|estimated|shows?|showed|suggests?|suggested|puts?|concludes?|concluded|argues?|argued|notes?|noted|claims?|claimed|calculates?|calculated|projects|projected|forecasts?|predicts?|predicted|indicates?|indicated|documents|documented|warns?|warned|pledge[sd]?|commits?|committed|promise[sd]?|plans|planned|aims|aimed|sets? out|states?|stated|describes?|described|lists|listed|announce[sd]?|intends?|undertakes|undertook|propose[sd]?|submit(?:s|ted)|writes|wrote|declare[sd]?|recommend(?:s|ed)|explains?|explained|discuss(?:es|ed)?|analy[sz]e[sd]?|compare[sd]?)\b/u;
/** What a country writes: "Norway’s (2021) plan". */
const WRITES =
  /^\W*(?:(?:own|new|first|second|third|latest|updated|national|climate|annual|\p{Ll}+al) ){0,2}(?:plan|strategy|report|survey|review|communication|submission|pledge|contribution|NDC|white paper|green paper|programme|roadmap|study|census|statement|policy|law|act|bill|budget|commitment|estimates?|analysis|data|statistics|paper|guidance|guidelines|inventory|assessment|evaluation|audit)\b/iu;
/** Words before a place; those of citing ("as reported in Norway (2021)") are none. */
const WHERE =
  /(?<!\b(?:cited|quoted|reported|published|described|shown|given|noted|stated|found|presented|documented|set out) )\b(?:[Ii]n|[Aa]cross|[Tt]hroughout|[Ww]ithin|[Oo]utside|[Nn]ear|into|[Bb]etween|[Ff]rom|than|[Ll]ike|(?<!\b(?:[Aa]ccording|[Cc]ompared|[Ss]imilar|[Dd]ue|[Tt]hanks|[Rr]elative|[Cc]ontrary|attributed|refers?|referring) )to) (?:(?:the|rural|urban|northern|southern|eastern|western|central) )*/u;
const AFTER_WHERE = new RegExp(String.raw`${WHERE.source}(?:\p{Lu}\p{L}+ \(\d{4}\),?(?: and)? )*$`, 'u');

export function isPlace(name: string): boolean {
  return cities.has(name) || countries.has(name) || alsoFamilies.has(name);
}

/** The places in words that are nothing but places and times; else none. */
function placesIn(words: string): string[] {
  if (words.length > 120) return [];
  const where = words.replace(WHEN, ',');
  if (where === words) return [];
  const parts = where
    .split(/[,;/&.]|\band\b/u)
    .map((part) =>
      part
        .trim()
        .replace(/^(?:in|the) /iu, '')
        .replace(/['’]s?$/u, ''),
    )
    .filter((part) => part !== '');
  return parts.every(isPlace) ? parts : [];
}

/**
 * Whether words are surely nothing but places and times, which lead to no work: "Oslo, 2019", "Oslo, Norway, 2019", "Norway and Sweden, 2019". A
 * country alone is an author as well as a place ("Canada, 2019"), unless the sentence tells of that place: "In Canada rents rose (Canada, 2019)".
 * @param sentence what it says around the words
 */
export function isPlaceAndTime(words: string, sentence = ''): boolean {
  const places = placesIn(words);
  if (places.some((place) => cities.has(place))) return true;
  if (places.length > 1 && places.some((place) => countries.has(place))) return true;
  return places.some((place) => tellsOf(place, sentence));
}

/** Whether a sentence tells of a place, rather than of what its government says or writes. */
function tellsOf(place: string, sentence: string): boolean {
  for (let at = sentence.indexOf(place); at >= 0; at = sentence.indexOf(place, at + 1)) {
    const before = sentence.slice(Math.max(0, at - 40), at);
    const after = sentence.slice(at + place.length);
    if (/^\p{L}/u.test(after) || REPORTS.test(after) || WRITES.test(after.replace(/^['’]s/u, ''))) continue;
    if (/\b[Tt]he $/u.test(before) || AFTER_WHERE.test(before)) return true;
  }
  return false;
}

/**
 * Whether the words before a year in brackets are surely where it was rather than who wrote it: "in Norway (2019)", "China’s (2020) emissions". "Norway
 * (2021) pledges" and "Norway’s (2021) plan" are works.
 * @param before what the text says before the words, @param after and behind them
 */
export function isPlaceBeforeYear(words: string, before: string, after: string): boolean {
  const places = placesIn(words);
  if (places.length === 0 || REPORTS.test(after)) return false;
  if (AFTER_WHERE.test(before.slice(-120))) return !WRITES.test(after) || !/['’]s? ?\(/u.test(words);
  return /['’]s? ?\(/u.test(words) && !places.some((place) => alsoFamilies.has(place)) && !WRITES.test(after);
}

/** What the sentence says around some words, those left out. */
export function sentenceAround(prose: string, { start, end }: Span): string {
  const before = prose.slice(Math.max(0, start - 400), start).replace(/[.!?\s]+$/u, '');
  const opening = Math.max(...['. ', '! ', '? '].map((stop) => before.lastIndexOf(stop)));
  const after = prose.slice(end, end + 400);
  const closing = /[.!?](?:\s|$)/u.exec(after)?.index ?? after.length;
  // A mark behind the full stop closes its sentence.
  const isBehindStop = /[.!?]\s*$/u.test(prose.slice(Math.max(0, start - 3), start));
  return before.slice(opening < 0 ? 0 : opening + 2) + (isBehindStop ? '' : ` ${after.slice(0, closing)}`);
}
