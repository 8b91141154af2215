import type { EvidenceIndex } from './evidence-index';
import { mentioned } from './explained';
import type { Fit } from './fit';
import type { Region } from './context';
import { looksLikeName, owns, type Word } from './words';

/**
 * Whether the sentence says its number of another place or another time than the figure's, so that the two need not agree:
 * "In London, 36,000 homes stood empty", "seven years earlier the share was 6 percent".
 */
export function isSaidElsewhere(fit: Fit, regions: readonly Region[], index: EvidenceIndex): boolean {
  const sentence = regions[0]!;
  return isOfAnotherPlace(fit, sentence, index) || isOfAnotherTime(fit, sentence);
}

const INSIDE = new Set(['in', 'across', 'throughout', 'within', 'around']);
const CALENDAR =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|winter|q[1-4]|today|yesterday|tomorrow)$/i;

/** A name after "in" that no pack uses about anything: the figure holds for more than it, or for something else. */
function isOfAnotherPlace(fit: Fit, sentence: Region, index: EvidenceIndex): boolean {
  return unknownPlaces(fit, sentence, index).length > 0;
}

/** The names after "in" that no pack uses about anything. */
function unknownPlaces(fit: Fit, sentence: Region, index: EvidenceIndex): readonly Word[] {
  const { words, text } = sentence;
  const { number, others } = fit;
  return words.flatMap((word, i) => {
    if (owns(word, text) && !others.has(i))
      return isUnknownName(word, fit, index) && ownsIt(i, fit, sentence) ? [word] : [];
    if (!INSIDE.has(word.raw.toLowerCase())) return [];
    let next = words[i + 1]?.small === true ? i + 2 : i + 1;
    if (/^(?:neighbou?ring|nearby)$/i.test(words[next]?.raw ?? '')) next++;
    const name = words[next];
    if (name === undefined || others.has(next) || (next >= number.first && next <= number.last)) return [];
    return isUnknownName(name, fit, index) ? [name] : [];
  });
}

/**
 * "Torvia's universities", "China's government paid": what a name owns is what the figure is of, or does what is measured. Of a committee
 * that was told so, or a ministry's budget that assumes it, nothing is said.
 */
function ownsIt(i: number, { found }: Fit, sentence: Region): boolean {
  const own = mentioned([...found.subject, ...found.measure], sentence);
  const { words } = sentence;
  const owned = words[i + 1];
  const isPlace = /^(?:at|in|of|across)$/.test(words[i - 1]?.raw ?? '');
  if (owned !== undefined && isPlace && found.known.vocabulary.has(owned.stem)) return true;
  return own.has(i + 1) || (own.has(i + 2) && !words[i + 1]!.small && words[i + 3]?.raw !== 'that');
}

function isUnknownName(name: Word, { found }: Fit, index: EvidenceIndex): boolean {
  if (!looksLikeName(name) || CALENDAR.test(name.raw) || /\p{N}/u.test(name.raw)) return false;
  return !found.known.vocabulary.has(name.stem) && !index.knowsName(name.stem);
}

/**
 * Whether a subject that is no name ("large firms") is said to be in a place that the pack does not know: "In Tarsk, 81 percent of large
 * firms …", "Tarsk does better: 19 of 24 cities there …". The same number there is another's.
 */
export function isInForeignPlace(fit: Fit, sentence: Region, index: EvidenceIndex): boolean {
  const { found, number } = fit;
  const { words } = sentence;
  const isNamed = found.subject.some(({ mentions, region }) =>
    // A capital at the start of a sentence makes no name.
    mentions.some(({ first, last }) =>
      region.words.slice(first, last + 1).some((one) => one.start > 0 && looksLikeName(one)),
    ),
  );
  if (isNamed) return false;
  const clause = words[number.first]?.clause;
  const opens = INSIDE.has(words[0]?.raw.toLowerCase() ?? '');
  if (unknownPlaces(fit, sentence, index).some((name) => PLACE.test(name.raw) && (opens || name.clause === clause)))
    return true;
  const there = words.slice(number.last + 1).some((word) => word.raw === 'there' && word.clause === clause);
  return there && words.slice(0, number.first).some((name) => PLACE.test(name.raw) && isUnknownName(name, fit, index));
}

/** Spelt as places are; what is written in capitals ("in GDP") is none. */
const PLACE = /^\p{Lu}\p{Ll}{2,}/u;

const THEN = [
  /\b(?:years|months|decades|weeks|a decade) (?:earlier|ago|before|previously)\b|\b(?:an?|the) (?:year|month|week) (?:earlier|before|previously)\b|\bthe (?:year|month|week) (?:after|later)\b/i,
  /\b(?:previously|formerly|historically|in the past|back then|used to be|at its peak|pre-pandemic|yesterday)\b/i,
  /\b(?:last|past|previous|following|coming) (?:night|week|weekend|month|quarter|term|season|spring|summer|autumn|winter|decade|century)\b/i,
  /\bnext (?:night|week|weekend|month|quarter|term|season|spring|summer|autumn|winter|year|decade|century)\b/i,
  /\bon (?:mon|tues|wednes|thurs|fri|satur|sun)days?\b|\b(?:at|on) (?:weekends|night)\b/i,
  /\bin (?:an? )(?:\p{L}+ )?(?:year|month|week|season|spring|summer|autumn|winter)\b/iu,
  /\b(?:over|in|within|during) (?:the (?:past|last|next) )?(?:\d+|\p{L}+) (?:decades|years|months|weeks)\b/iu,
  /\b(?:during|amid) the (?!(?:\p{L}+ )?(?:year|period|time)\b)\p{L}+/iu,
  /^(?:after|before|during|since|following) the (?!(?:\p{L}+ )?(?:year|period|time)\b)\p{L}+/iu,
];

/** "Seven years earlier", "last week", "during the pandemic", where the sentence itself names no year. */
function isOfAnotherTime({ period, found, number }: Fit, { text, words }: Region): boolean {
  if (period.years.some(({ start }) => start !== null)) return false;
  const own = words[number.first]!.start;
  return THEN.some((then, i) => {
    if (i >= 2 && found.known.years.length === 0) return false;
    const said = then.exec(text);
    // "Within 16 weeks" may be the very number.
    return said !== null && !(said.index <= own && own < said.index + said[0].length);
  });
}
