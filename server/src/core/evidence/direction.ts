import { oppositesOf } from './antonyms';
import type { Region } from './context';
import type { Found, FoundEntry } from './find-terms';
import type { KnownFigure } from './known-figure';
import type { Mention } from './names';
import { stem } from './stem';
import type { Word } from './words';

/**
 * Whether the sentence gives to the one what the figure says of the other: "China leads the US" where the source says that
 * the US leads. Told only of the plainest order of words: name, "leads" or "is ahead of", name.
 */
export function isReversed(found: Found, sentence: Region): boolean {
  const subject = mentionsIn(found.subject, sentence);
  const reference = mentionsIn(found.reference, sentence);
  if (subject.length === 0 || reference.length === 0) return false;
  return mentionsIn(found.measure, sentence).some((measure) => {
    if (isOnlySupposed(measure, sentence)) return false;
    const sense = senseOf(measure, found.known);
    if (sense === 'along') return ordered(reference, measure, subject, sentence.words);
    return sense === 'contrary' && ordered(subject, measure, reference, sentence.words);
  });
}

/** "A fall in turnover if pay were raised": what is raised there is the condition, and no contrary of the fall. */
export function isOnlySupposed({ name, first }: Mention, { words }: Region): boolean {
  if (name.opposite === null) return false;
  const near = words.slice(Math.max(0, first - 6), first);
  return near.some(({ raw, clause }) => clause === words[first]!.clause && /^(?:if|unless|once)$/i.test(raw));
}

/** The places in the sentence of the words that stand for these entries. */
export function mentionsIn(entries: readonly FoundEntry[], sentence: Region): readonly Mention[] {
  return entries.flatMap(({ region, mentions }) => (region === sentence ? mentions : []));
}

/** Whether a word of the measure points the way of the pack's own wording ("ahead") or the other ("behind", which an alias may be). */
function senseOf(measure: Mention, known: KnownFigure): 'along' | 'contrary' | null {
  if (measure.name.opposite !== null) return measure.name.opposite === 'contrary' ? 'contrary' : null;
  for (const part of measure.name.stems) {
    const contraries = [...oppositesOf(part)].filter(([, how]) => how === 'contrary');
    if (contraries.length === 0) continue;
    if (known.wording.has(part)) return 'along';
    if (contraries.some(([word]) => known.wording.has(stem(word)))) return 'contrary';
    if (known.claimed.has(part) && !contraries.some(([word]) => known.claimed.has(stem(word)))) return 'along';
  }
  return null;
}

/** One before the measure as its subject, none of the others there, and one right behind it. */
function ordered(
  first: readonly Mention[],
  measure: Mention,
  last: readonly Mention[],
  words: readonly Word[],
): boolean {
  const clause = words[measure.first]!.clause;
  const acting = first.some(
    (m) =>
      m.last < measure.first &&
      words[m.first]!.clause === clause &&
      !PREPOSITION.has(words[m.first - 1]?.stem ?? '') &&
      // "In 2025 US models were": the year stands behind the preposition.
      (/^\p{N}/u.test(words[m.first - 1]?.raw ?? '') || !PREPOSITION.has(words[m.first - 2]?.stem ?? '')),
  );
  const alone = !last.some((m) => m.first < measure.first && words[m.first]!.clause === clause);
  const behind = last.some(
    (m) =>
      m.first > measure.last &&
      isNear(measure.last, m.first, words) &&
      words[m.first]!.clause === clause &&
      !isSetting(m.first, words),
  );
  return acting && alone && behind;
}

/** "Fell in the Hamilton pilot": where it is so. */
function isSetting(first: number, words: readonly Word[]): boolean {
  let before = first - 1;
  while (/^(?:the|an?|its|their|this|that)$/i.test(words[before]?.raw ?? '')) before--;
  return /^(?:in|at|within|during|among|across)$/i.test(words[before]?.raw ?? '');
}

/** At most two words between, not counting the number by which the one is ahead. */
function isNear(from: number, to: number, words: readonly Word[]): boolean {
  const between = words
    .slice(from + 1, to)
    .filter(({ raw }) => !/^\p{N}|^(?:months?|years?|weeks?|days?|percent|points?)$/u.test(raw));
  return between.length <= 2 || (between.length <= 4 && between.every((word) => word.small));
}

const PREPOSITION = new Set([
  'of',
  'over',
  'on',
  'with',
  'to',
  'than',
  'against',
  'unlike',
  'from',
  'by',
  'for',
  'in',
  'say',
  'behind',
]);
