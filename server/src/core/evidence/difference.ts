import type { Frame } from './comparable';
import type { Region } from './context';
import type { Found } from './find-terms';
import { stem } from './stem';
import type { PlacedNumber } from './numbers-in-sentence';

const MORE = new Set(
  'more higher greater larger above bigger ahead over longer taller deeper wider faster older heavier warmer farther further'.split(
    ' ',
  ),
);
const LESS = new Set(
  'less lower fewer smaller below under behind short beneath shorter slower younger lighter cooler cheaper'.split(' '),
);
const TRAILS = new Set(stems('trail lag behind lose undercut'));
const LEADS = new Set(stems('exceed outstrip lead ahead surpass beat outperform top outdo'));
const CHANGES = stems(
  'rise increase grow growth fall decline drop cut reduce reduction change gain higher lower decrease rose fell more less fewer save saving shrink warm cool',
);

/**
 * "96 percent below NVIDIA's", "trails it by 4 percent", "11 percent more": a share by which one thing differs from another,
 * not the share that the one is of the other. `alone` where nothing is named from which it differs.
 */
export function differenceOf(number: PlacedNumber, found: Found, sentence: Region): Frame['difference'] {
  const { quantity } = number;
  if (quantity.kind !== 'percent' && (quantity.kind !== 'ratio' || quantity.text.includes(' of '))) return null;
  const sense = wordsOfDifference(number, sentence);
  if (sense === null && (quantity.change === undefined || saysItsMeasure(found, sentence))) return null;
  if (isAboutChange(found)) return null;
  if (sense === null || !found.reference.some(({ region }) => region === sentence)) return 'alone';
  return sense;
}

/** "11 days longer than in 2012": so much more than something else, where the figure says how long. */
export function isDifference(number: PlacedNumber, found: Found, sentence: Region): boolean {
  const { kind } = number.quantity;
  if (kind === 'percent' || kind === 'ratio' || kind === 'multiple' || isAboutChange(found)) return false;
  const { words } = sentence;
  const sense = wordsOfDifference(number, sentence);
  const { first, last } = number;
  // "Cut the gap by nine months": by so much it changed.
  if (number.quantity.change !== undefined && words[first - 1]?.stem === 'by') return true;
  // "1.3 degrees warmer" is the warming itself.
  if (found.known.claimed.has(words[last + 1]?.stem ?? '')) return false;
  return (
    sense !== null && words[first - 1]?.stem !== 'by' && words.slice(last + 1, last + 10).some((w) => w.stem === 'than')
  );
}

/** Whether the words beside a number make it a difference: "more", "below", "trails by". */
export function wordsOfDifference(number: PlacedNumber, { words, text }: Region): 'more' | 'less' | null {
  const next = words[number.last + 1];
  // "Under-fives" are children.
  if (next !== undefined && text[next.end] === '-') return null;
  const clause = words[number.first]!.clause;
  // "Than" opens a clause of its own, the comparative before it does not.
  if (next !== undefined && next.clause === clause) {
    const raw = next.raw.toLowerCase();
    if (raw !== 'over' && MORE.has(raw)) return 'more';
    // "68 percent under jamming": on what condition. Less than something names it: "under 2019's", "under the average".
    const isCondition =
      raw === 'under' && (words[number.first - 1]?.stem === 'by' || CONDITION.test(words[number.last + 2]?.raw ?? ''));
    if (LESS.has(raw) && !isCondition) return 'less';
  }
  if (words[number.first - 1]?.stem !== 'by') return null;
  for (let i = number.first - 2; i >= 0 && words[i]!.clause === clause; i--) {
    // "Falls well short by"; but "at short notice".
    const isShort = words[i]!.raw === 'short' && [i - 1, i - 2].some((k) => FALLS.test(words[k]?.raw ?? ''));
    if (isShort || TRAILS.has(words[i]!.stem)) return 'less';
    if (LEADS.has(words[i]!.stem)) return 'more';
  }
  return null;
}

const FALLS = /^(?:f[ae]lls?|falling|fallen|comes?|came|is|are|was|were)$/;
/** A common noun without an article. */
const CONDITION = /^(?!(?:the|an?|its|their|his|her|our|that|those|this|these|what|where|last)$)\p{Ll}{3,}$/u;

/** "Turned down 6 percent": the word of change is part of what is measured. */
function saysItsMeasure({ measure }: Found, { words }: Region): boolean {
  return measure.some(
    ({ region, mentions }) =>
      region.words === words &&
      mentions.some(({ first, last }) =>
        words.slice(first, last + 1).some(({ raw }) => /^(?:down|up|loss|lost|cuts?|gains?)$/i.test(raw)),
      ),
  );
}

/** The figure is itself a rise or a gap: then a difference is what it gives. */
function isAboutChange({ known }: Found): boolean {
  if (known.figure.quantity.change !== undefined) return true;
  // A multiple is none, though the pack may call it "more expensive".
  if (known.figure.quantity.kind === 'multiple') return false;
  return CHANGES.some((word) => known.claimed.has(word));
}

function stems(words: string): readonly string[] {
  return words.split(' ').map(stem);
}
