import type { Region } from './context';
import type { EvidenceIndex } from './evidence-index';
import { unknownIn } from './explained';
import type { Fit } from './fit';
import { stem } from './stem';
import { EMPTY } from './unsaid';

/**
 * Whether less than the source's number may be a part of it: "12,300 home care clients are older than 90", "€60 million were spent on
 * equipment". People, money and things can be divided; a word that the pack does not use about the figure may say which part is meant,
 * unless it only says that there is so much.
 */
export function isOfFewer(fit: Fit, sentence: Region, index: EvidenceIndex): boolean {
  const { quantity, first, last } = fit.number;
  if (quantity.kind !== 'count' && quantity.kind !== 'currency' && quantity.kind !== 'dimension') return false;
  const { figure } = fit.found.known;
  if (OF_EACH.test(figure.claim)) return false;
  const whole = figure.quantity.interval.low;
  const { high } = quantity.interval;
  if (high === null || whole === null || high >= whole) return false;
  // "Three fronts" of four is a slip rather than a part of them.
  if (quantity.kind === 'count' && whole < 100) return false;
  const { words } = sentence;
  const { clause } = words[first]!;
  const isUnknown = unknownIn(fit, sentence, index);
  return words.some(
    (word, i) =>
      word.clause === clause &&
      (i < first || i > last) &&
      isUnknown(i) &&
      !EMPTY.has(word.stem) &&
      !STATING.has(word.stem),
  );
}

/** What is said of each, or of the middle one, has no parts. */
const OF_EACH =
  /\b(?:average|mean|median|typical|per|each|prices?|rates?|fees?|charges?|wages?|pay|salary|cost of an?)\b/iu;

/** Verbs and stresses that say that there is so much, or how it came to be so. */
const STATING = new Set(
  (
    'number receive record register count offer provide list report drop fall rise grow climb shrink sink slide decline decrease increase cut begin start ' +
    'award attract stay keep leave need take ask show exist see put enter bring give cost pay spend charge fetch earn even add run go ' +
    'estimate project forecast expect predict calculate state say tell find know call contain hold comprise include employ use work live exceed short worth occur happen back down behind look send sent ' +
    'large small big high low great mere full whole bad good early late once now then still already yet just only public'
  )
    .split(' ')
    .map(stem),
);
