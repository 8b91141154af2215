import type { EvidenceIndex } from './evidence-index';
import type { Fit } from './fit';
import type { Region } from './context';
import { looksLikeName } from './words';

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
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|winter|q[1-4])$/i;

/** A name after "in" that no pack uses about anything: the figure holds for more than it, or for something else. */
function isOfAnotherPlace({ found, number, others }: Fit, { words }: Region, index: EvidenceIndex): boolean {
  return words.some((word, i) => {
    if (!INSIDE.has(word.raw.toLowerCase())) return false;
    const next = words[i + 1]?.small === true ? i + 2 : i + 1;
    const name = words[next];
    if (name === undefined || others.has(next) || (next >= number.first && next <= number.last)) return false;
    if (!looksLikeName(name) || CALENDAR.test(name.raw) || /\p{N}/u.test(name.raw)) return false;
    return !found.known.vocabulary.has(name.stem) && !index.knowsName(name.stem);
  });
}

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
function isOfAnotherTime({ period, found }: Fit, { text }: Region): boolean {
  if (period.years.some(({ start }) => start !== null)) return false;
  return THEN.some((then, i) => (i < 2 || found.known.years.length > 0) && then.test(text));
}
